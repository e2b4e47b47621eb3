"""One bit flipped anywhere in an encrypted desk: it is told, and never comes out as another content."""

from __future__ import annotations

import random
from pathlib import Path
from tempfile import TemporaryDirectory

from salesdesk.errors import SalesDeskError
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.progress import SILENT
from salesdesk.storage.encryption import encrypt
from salesdesk.storage.keys import NewKey
from salesdesk.storage.wrapping import Cost
from tests.factories import a_contact, a_customer
from tests.fakes import tuesday_morning
from tests.faults.outcome import Outcome

CHEAP = Cost(8, 1, 1)
_SEED = 63


def an_encrypted_desk(path: Path, customers: int = 40) -> NewKey:
    """Makes a desk with something on it, and something deleted from it, and encrypts it."""
    desk = open_desk(path, tuesday_morning())
    _fill(desk, customers)
    desk.close()
    made = NewKey.make("four words in a row", CHEAP)
    encrypt(path, made.file, made.key, SILENT)
    again = open_desk(path, tuesday_morning(), key=made.key)
    with again.database.revise() as connection:  # pages that nothing uses any more are guarded, too
        connection.exec_driver_sql("CREATE TABLE gone AS SELECT randomblob(30000) FROM facts LIMIT 4")
        connection.exec_driver_sql("DROP TABLE gone")
    again.close()
    return made


def _fill(desk: Desk, customers: int) -> None:
    for at in range(customers):
        a_contact(desk, a_customer(desk, name=f"昆山精工 {at}"), summary="New batch holds at 6 bar. " * 20)


def flips(times: int, seed: int = _SEED) -> tuple[int, list[str]]:
    """Flips `times` bits, one at a time; returns how many were told, and the ones that were not."""
    chance = random.Random(seed)
    told, unnoticed = 0, []
    with TemporaryDirectory() as folder:
        path = Path(folder) / "desk.salesdesk"
        key = an_encrypted_desk(path).key
        whole = path.read_bytes()
        for _ in range(times):
            bit = chance.randrange(len(whole) * 8)
            flipped = bytearray(whole)
            flipped[bit // 8] ^= 1 << bit % 8
            path.write_bytes(bytes(flipped))
            if _is_told(path, key):
                told += 1
            else:
                unnoticed.append(f"bit {bit} of {len(whole) * 8}")
        path.write_bytes(whole)
        if _is_told(path, key):
            unnoticed.append("the whole desk was called damaged")
    return told, unnoticed


def _is_told(path: Path, key: bytes) -> bool:
    try:
        desk = open_desk(path, tuesday_morning(), key=key)
    except SalesDeskError:
        return True
    try:
        return not desk.checking.check().ok
    except SalesDeskError:
        return True
    finally:
        desk.close()


def run(times: int) -> Outcome:
    """Flips `times` bits of an encrypted desk."""
    told, unnoticed = flips(times)
    return Outcome("a bit flipped in an encrypted desk", times, tuple(unnoticed), f"told {told:,}")
