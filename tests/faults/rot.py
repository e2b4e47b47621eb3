"""Single bits flip in the text of a closed desk; then the program goes on with it and makes its backups.

Each must be noticed (at opening, by a backup, or by `check`) or do no harm; no good backup may be lost.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from salesdesk.errors import StorageError
from salesdesk.services.backups import BackupReason
from salesdesk.services.customers import NewCustomer
from salesdesk.services.desk import Desk, open_desk
from salesdesk.storage.engine import connect
from salesdesk.storage.tables import metadata
from tests.fakes import tuesday_morning
from tests.faults.outcome import Outcome
from tests.storage.freeze import fill

BACKUPS_AFTER = 6
_JOURNALLED = sorted(set(metadata.tables) - {"facts", "drafts", "reminders"})


def run(times: int) -> Outcome:
    """`times` desks with one bit flipped in one text each."""
    dice = random.Random(times)
    losses: list[str] = []
    tally = {"refused at opening": 0, "noticed by a backup": 0, "noticed by check": 0, "harmless": 0}
    with TemporaryDirectory() as folder:
        template = _template(Path(folder) / "template")
        texts = list(_texts(template / "desk.salesdesk"))
        for number in range(times):
            place = Path(folder) / "flipped"
            shutil.copytree(template, place)
            where = _flip(place / "desk.salesdesk", dice.choice(texts), dice)
            found = _live_on(place / "desk.salesdesk")
            if found in tally:
                tally[found] += 1
            else:
                losses.append(f"flip {number + 1} in {where}: {found}")
            shutil.rmtree(place)
    told = ", ".join(f"{how_often} {what}" for what, how_often in tally.items())
    return Outcome("a bit flipped in a text", times, tuple(losses), told)


def _template(folder: Path) -> Path:
    """A closed desk with rows in every table, and a good backup of it."""
    folder.mkdir()
    clock = tuesday_morning()
    desk = open_desk(folder / "desk.salesdesk", clock)
    fill(desk, clock)
    desk.backups.make(BackupReason.ASKED)
    desk.close()
    return folder


def _texts(path: Path) -> Iterator[bytes]:
    """Texts of rows that stand exactly once in the file: the bit flips in the row and nowhere else."""
    content = path.read_bytes()
    with closing(connect(path)) as connection:
        for table in _JOURNALLED:
            columns = [
                row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[2] == "TEXT"
            ]
            for column in columns:
                for (text,) in connection.execute(f"SELECT {column} FROM {table} WHERE {column} <> ''"):
                    raw = str(text).encode()
                    if len(raw) > 3 and content.count(raw) == 1:
                        yield raw


def _flip(path: Path, text: bytes, dice: random.Random) -> str:
    content = bytearray(path.read_bytes())
    at = content.index(text) + dice.randrange(len(text))
    content[at] ^= 1 << dice.randrange(8)
    path.write_bytes(content)
    return repr(text[:40])


def _live_on(path: Path) -> str:
    """What becomes of the flipped bit while the program opens, writes and backs up for a while."""
    before = _rows(path)
    clock = tuesday_morning()
    clock.advance(days=4)
    try:
        desk = open_desk(path, clock)
    except StorageError:
        return "refused at opening"
    try:
        (good,) = [one for one in desk.backups.kept() if one.is_good]
        noticed = False
        for number in range(BACKUPS_AFTER):
            clock.advance(minutes=5)
            with suppress(Exception):  # what a verb says that meets the damage is another matter
                desk.customers.add(NewCustomer(name=f"After the flip {number}"))
            try:
                noticed |= not desk.backups.make(BackupReason.CHANGE).is_good
            except StorageError:
                noticed = True
        if not good.path.exists():
            return "the good backup is gone"
        if noticed:
            return "noticed by a backup"
        if not _is_sound(desk):
            return "noticed by check"
    finally:
        desk.close()
    return "harmless" if before == _rows(good.path) else "unnoticed"


def _is_sound(desk: Desk) -> bool:
    try:
        return desk.checking.check().ok
    except StorageError:
        return False


def _rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(connect(path, immutable=True)) as connection:
        connection.text_factory = bytes
        return {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
            for table in _JOURNALLED
        }
