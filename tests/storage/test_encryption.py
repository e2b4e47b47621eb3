"""Turning encryption on and off: every row is kept, and whenever the program ends the desk is whole."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from salesdesk.errors import Cancelled, StorageError
from salesdesk.services.progress import SILENT
from salesdesk.services.rescuing import save_what_can_be_read
from salesdesk.storage.database import Database
from salesdesk.storage.encryption import decrypt, encrypt, put_right
from salesdesk.storage.keys import KeyFile, NewKey, key_file
from salesdesk.storage.opening import open_database
from salesdesk.storage.tables import Customer, Interaction
from salesdesk.storage.use_lock import alone
from tests.storage.desks import SetClock, as_on_disk, customer, dump, files_up_to, insert, interaction
from tests.storage.test_keys import CHEAP, PASSPHRASE

SECRET = "昆山精工 wants the gasket by Friday"


@pytest.fixture(scope="module")
def made() -> NewKey:
    return NewKey.make(PASSPHRASE, CHEAP)


@pytest.fixture
def filled(path: Path, clock: SetClock) -> Path:
    """A desk with something on it, closed."""
    database = open_database(path, clock)
    fill(database)
    database.close()
    return path


def fill(database: Database) -> None:
    for at in range(20):
        customer_id = insert(database, Customer, **customer(f"Customer {at}"))
        insert(database, Interaction, **interaction(customer_id, SECRET))


def content(path: Path, clock: SetClock, key: bytes | None = None) -> object:
    database = open_database(path, clock, key=key)
    try:
        return dump(database)
    finally:
        database.close()


def test_on_and_off_keep_every_row_and_word(filled: Path, clock: SetClock, made: NewKey) -> None:
    before = content(filled, clock)
    encrypt(filled, made.file, made.key, SILENT)
    assert not filled.read_bytes().startswith(b"SQLite format 3")
    assert content(filled, clock, KeyFile.load(filled).open_with(PASSPHRASE)) == before
    assert sorted(entry.name for entry in filled.parent.iterdir()) == [filled.name, key_file(filled).name]
    assert stat.S_IMODE(filled.stat().st_mode) == 0o600
    decrypt(filled, made.key, SILENT)
    assert filled.read_bytes().startswith(b"SQLite format 3")
    assert content(filled, clock) == before
    assert [entry.name for entry in filled.parent.iterdir()] == [filled.name]


def test_what_was_written_last_and_lies_beside_the_file_comes_along(
    path: Path, clock: SetClock, made: NewKey
) -> None:
    """A program that was killed leaves its commits in the log beside the desk."""
    database = open_database(path, clock)
    fill(database)
    before = dump(database)
    crashed = {entry.name: entry.read_bytes() for entry in path.parent.iterdir()}
    database.close()
    for name, raw in crashed.items():
        (path.parent / name).write_bytes(raw)
    assert path.with_name(f"{path.name}-wal").stat().st_size
    encrypt(path, made.file, made.key, SILENT)
    assert content(path, clock, made.key) == before


def test_an_encrypted_desk_is_written_to_as_any_other(filled: Path, clock: SetClock, made: NewKey) -> None:
    encrypt(filled, made.file, made.key, SILENT)
    database = open_database(filled, clock, key=made.key)
    fill(database)
    beside = filled.with_name(f"{filled.name}-wal")
    assert beside.stat().st_size
    assert SECRET.encode() not in beside.read_bytes() + filled.read_bytes()
    database.close()


def test_nothing_opens_it_without_its_key_and_it_is_not_touched(
    filled: Path, clock: SetClock, made: NewKey
) -> None:
    encrypt(filled, made.file, made.key, SILENT)
    before = as_on_disk(filled.parent)
    with pytest.raises(StorageError, match="opens with its passphrase"):
        open_database(filled, clock)
    for at in range(10):
        with pytest.raises(StorageError, match="does not open with its key file"):
            open_database(filled, clock, key=bytes([at]) * 32)
    key_file(filled).rename(filled.with_name("away"))
    with pytest.raises(StorageError, match="needs its key file"):
        open_database(filled, clock)
    filled.with_name("away").rename(key_file(filled))
    assert as_on_disk(filled.parent) == before


def test_a_missing_desk_is_not_made_anew_beside_its_key_file(
    filled: Path, clock: SetClock, made: NewKey
) -> None:
    encrypt(filled, made.file, made.key, SILENT)
    filled.unlink()
    for key in (None, made.key):
        with pytest.raises(StorageError, match="only its key file"):
            open_database(filled, clock, key=key)
    with pytest.raises(StorageError, match="only its key file"):
        put_right(filled)
    assert [entry.name for entry in filled.parent.iterdir()] == [key_file(filled).name]


def test_an_open_desk_is_left_alone(filled: Path, clock: SetClock, made: NewKey) -> None:
    database = open_database(filled, clock)
    before = dump(database)
    with pytest.raises(StorageError, match="open in another program"):
        encrypt(filled, made.file, made.key, SILENT, patience=0)
    assert dump(database) == before
    database.close()
    assert [entry.name for entry in filled.parent.iterdir()] == [filled.name]


class Stopping:
    """Work that is asked to stop at its first look."""

    def report(self, done: int, total: int, text: str = "") -> None: ...

    def check(self) -> None:
        raise Cancelled("stopped")


def test_stopping_leaves_the_desk_as_it_was(path: Path, clock: SetClock, made: NewKey) -> None:
    database = open_database(path, clock)
    with database.write("test.many") as transaction:
        transaction.insert_many(Customer, [customer(f"Customer {at}") for at in range(3_000)])
    database.close()
    before = as_on_disk(path.parent)
    with pytest.raises(Cancelled):
        encrypt(path, made.file, made.key, Stopping())
    assert set(as_on_disk(path.parent)) == set(before)
    assert content(path, clock)


def test_a_full_disk_leaves_the_desk_as_it_was(filled: Path, clock: SetClock, made: NewKey) -> None:
    before = content(filled, clock)
    with files_up_to(filled.stat().st_size // 2), pytest.raises(StorageError):
        encrypt(filled, made.file, made.key, SILENT)
    assert content(filled, clock) == before
    assert [entry.name for entry in filled.parent.iterdir()] == [filled.name]


def test_a_damaged_desk_is_not_converted(filled: Path, made: NewKey) -> None:
    raw = bytearray(filled.read_bytes())
    for at in range(4096 * 20, len(raw), 997):
        raw[at] ^= 0xFF
    filled.write_bytes(bytes(raw))
    with pytest.raises(StorageError):
        encrypt(filled, made.file, made.key, SILENT)
    assert [entry.name for entry in filled.parent.iterdir()] == [filled.name]


def test_a_key_file_left_beside_a_plain_desk_is_put_aside(
    filled: Path, clock: SetClock, made: NewKey
) -> None:
    made.file.save(filled)
    filled.with_name(f"{filled.name}.converting").write_bytes(b"half a copy")
    aside = put_right(filled)
    assert aside is not None
    assert aside.read_text() == made.file._json().decode()
    assert not key_file(filled).exists()
    assert content(filled, clock)
    assert sorted(entry.name for entry in filled.parent.iterdir()) == [filled.name, aside.name]
    assert put_right(filled) is None


def test_whoever_waits_for_the_old_file_never_writes_to_it(
    filled: Path, clock: SetClock, made: NewKey
) -> None:
    """A command that comes while the desk is converted waits, and then finds the new one."""
    code = (
        "import sys\nfrom pathlib import Path\nfrom salesdesk.storage.use_lock import Use\n"
        "print('waiting', flush=True)\nuse = Use(Path(sys.argv[1]))\nuse.let_go()\n"
        "print('came in', flush=True)"
    )
    with alone(filled):
        waiting = subprocess.Popen([sys.executable, "-c", code, str(filled)], stdout=subprocess.PIPE)
        assert waiting.stdout is not None
        assert waiting.stdout.readline() == b"waiting\n"
        assert waiting.poll() is None
    assert waiting.stdout.read() == b"came in\n"
    assert waiting.wait() == 0
    waiting.stdout.close()
    assert not filled.with_name(f"{filled.name}.use").exists()
    assert os.access(filled, os.W_OK)


def test_destroyed_pages_of_an_encrypted_desk_cost_no_more_than_their_rows(
    path: Path, clock: SetClock, made: NewKey, tmp_path: Path
) -> None:
    database = open_database(path, clock)
    with database.write("test.many") as transaction:
        transaction.insert_many(Customer, [customer(f"Customer {at}") for at in range(500)])
        transaction.insert_many(Interaction, [interaction(1 + at, SECRET * 5) for at in range(500)])
    database.close()
    encrypt(path, made.file, made.key, SILENT)
    raw = bytearray(path.read_bytes())
    in_the_middle = len(raw) // 4096 // 2 * 4096
    raw[in_the_middle : in_the_middle + 4096] = os.urandom(4096)
    path.write_bytes(bytes(raw))
    target = tmp_path / "saved" / "saved.salesdesk"
    saved = save_what_can_be_read(path, target, key=made.key)
    assert saved.rows > 900
    again = open_database(target, clock, key=KeyFile.load(target).open_with(PASSPHRASE))
    with again.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM customers").scalar_one() > 400
    again.close()
