"""Restoring: only a desk gets in, today's state is kept, and a kill leaves the old desk or the new."""

from __future__ import annotations

import lzma
import os
import shutil
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from salesdesk.domain.keeping import BackupReason
from salesdesk.errors import NewerDesk, StorageError, StrangeDesk
from salesdesk.storage import schema
from salesdesk.storage.backup import Damaged, Unwatched, make
from salesdesk.storage.backup_files import backups_in, folder_beside, manifest_of
from salesdesk.storage.engine import connect
from salesdesk.storage.opening import open_database
from salesdesk.storage.restoring import RESTORED, Restored, look_into, restore
from salesdesk.storage.tables import Customer
from tests.faults.restoring import killed_at, over_a_log
from tests.faults.restoring import scene as a_scene
from tests.storage.desks import NOW, SetClock, as_on_disk, customer, insert
from tests.storage.freeze import FOLDER

LATER = NOW + timedelta(hours=1)


def names(path: Path, key: bytes | None = None) -> list[str]:
    database = open_database(path, SetClock(), key=key)
    try:
        with database.read() as connection:
            return list(connection.exec_driver_sql("SELECT name FROM customers ORDER BY id").scalars())
    finally:
        database.close()


def add(path: Path, name: str) -> None:
    database = open_database(path, SetClock())
    insert(database, Customer, **customer(name))
    database.close()


def bring_back(desk: Path, source: Path) -> Restored:
    return restore(desk, source, key=None, source_key=None, now=LATER, watch=Unwatched(), patience=0.1)


@pytest.fixture
def kept(path: Path) -> Path:
    """A backup with one customer, of a desk that has two by now."""
    add(path, "First")
    made = make(path, folder_beside(path), BackupReason.ASKED, now=NOW)
    add(path, "Second")
    return made.path


def test_the_desk_is_as_it_was_and_can_be_again(path: Path, kept: Path, clock: SetClock) -> None:
    done = bring_back(path, kept)
    assert names(path) == ["First"]
    assert done.counts["customers"] == 1
    assert done.before is not None
    assert done.before.name.endswith("before restore.salesdesk")
    database = open_database(path, clock)
    told = database.recall(RESTORED)
    database.close()
    assert told is not None
    assert str(done.before) in told
    bring_back(path, done.before)
    assert names(path) == ["First", "Second"]


def test_a_restored_desk_is_no_alarm_for_the_next_backup(path: Path, kept: Path) -> None:
    bring_back(path, kept)
    add(path, "Third")
    made = make(path, folder_beside(path), BackupReason.ASKED, now=LATER + timedelta(minutes=5))
    assert made.is_good, made.strange


def test_nothing_is_left_beside_it(path: Path, kept: Path) -> None:
    bring_back(path, kept)
    assert {entry.name for entry in path.parent.iterdir()} == {path.name, kept.parent.name}


def test_the_backup_itself_stays_as_it_is(path: Path, kept: Path) -> None:
    before = as_on_disk(kept.parent)
    bring_back(path, kept)
    assert before.items() <= as_on_disk(kept.parent).items()


def test_where_the_desk_is_gone_there_is_one_again(path: Path, kept: Path) -> None:
    path.unlink()
    assert bring_back(path, kept).before is None
    assert names(path) == ["First"]


def test_a_log_that_outlived_its_desk_is_kept_and_not_taken_for_the_new_ones(
    path: Path, kept: Path, clock: SetClock
) -> None:
    database = open_database(path, clock)
    insert(database, Customer, **customer("Third"))
    log = path.with_name(f"{path.name}-wal").read_bytes()
    database.close()
    path.unlink()
    path.with_name(f"{path.name}-wal").write_bytes(log)
    with pytest.raises(StorageError, match="only the log of one"):
        open_database(path, clock)
    assert not path.exists()
    done = bring_back(path, kept)
    assert names(path) == ["First"]
    assert done.aside is not None
    assert done.aside.with_name(f"{done.aside.name}-wal").read_bytes() == log


@pytest.mark.parametrize("content", [b"", b"\x00" * 8192, b"random " * 999], ids=["empty", "zeros", "random"])
def test_a_desk_too_damaged_to_copy_is_put_aside_whole(path: Path, kept: Path, content: bytes) -> None:
    path.write_bytes(content)
    path.with_name(f"{path.name}-wal").write_bytes(b"a log")
    done = bring_back(path, kept)
    assert done.before is None
    assert done.aside is not None
    assert done.aside.read_bytes() == content
    assert done.aside.with_name(f"{done.aside.name}-wal").read_bytes() == b"a log"
    assert names(path) == ["First"]


def test_a_desk_that_is_open_is_left_alone(path: Path, kept: Path, clock: SetClock) -> None:
    database = open_database(path, clock)
    with pytest.raises(StorageError, match="open in another program"):
        bring_back(path, kept)
    database.close()
    assert names(path) == ["First", "Second"]


def refused(path: Path, source: Path, kind: type[StorageError], says: str) -> None:
    before = as_on_disk_of(path)
    with pytest.raises(kind, match=says):
        bring_back(path, source)
    assert as_on_disk_of(path) == before
    assert names(path) == ["First", "Second"]


def as_on_disk_of(path: Path) -> dict[str, bytes]:
    return {entry.name: entry.read_bytes() for entry in path.parent.iterdir() if entry.is_file()}


def test_what_is_no_sound_desk_is_refused(path: Path, kept: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    whole = kept.read_bytes()
    for content, says in (
        (b"", "is empty"),
        (b"\x00" * 8192, "not a desk"),
        (b"random " * 999, "not a desk"),
        (whole[: len(whole) // 2], "damaged"),
        (whole[:5000], "damaged"),
        (whole[:20000] + bytes(20000) + whole[40000:], "damaged"),
    ):
        source = elsewhere / "some.salesdesk"
        source.write_bytes(content)
        refused(path, source, StorageError, says)
    refused(path, elsewhere, StorageError, "is not a file")
    refused(path, elsewhere / "nowhere", StorageError, "no file")
    refused(path, path, StorageError, "the desk itself")
    os.mkfifo(elsewhere / "pipe")
    refused(path, elsewhere / "pipe", StorageError, "is not a file")


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER INSERT ON customers BEGIN DELETE FROM promises; END",
        "CREATE VIEW evil AS SELECT * FROM customers",
        "CREATE TABLE evil (id INTEGER)",
        "CREATE INDEX evil ON customers (name, industry)",
        "ALTER TABLE customers ADD COLUMN evil TEXT",
        "ALTER TABLE customers ADD COLUMN evil TEXT GENERATED ALWAYS AS (upper(name)) VIRTUAL",
        "DROP INDEX customers_by_name",
        "DROP TABLE quarantine",
    ],
)
def test_a_schema_that_is_not_ours_is_refused(path: Path, kept: Path, statement: str) -> None:
    manifest_of(kept).unlink()
    with closing(connect(kept)) as connection:
        connection.execute(statement).close()
    refused(path, kept, StrangeDesk, "not restored.*salvage")


def test_a_newer_and_a_foreign_file_are_refused(path: Path, kept: Path) -> None:
    manifest_of(kept).unlink()
    with closing(connect(kept)) as connection:
        connection.execute(f"PRAGMA user_version = {schema.HEAD + 1}").close()
    refused(path, kept, NewerDesk, "newer SalesDesk")
    with closing(connect(kept)) as connection:
        connection.execute("PRAGMA application_id = 7").close()
    refused(path, kept, StorageError, "another program")


def test_a_backup_that_is_not_as_it_was_noted_is_refused(path: Path, kept: Path) -> None:
    with closing(connect(kept)) as connection:
        connection.execute("UPDATE customers SET name = 'Fisrt'").close()
    refused(path, kept, Damaged, "no longer as it was made")


def test_an_older_desk_is_brought_up_to_date_in_the_scratch_copy(
    path: Path, kept: Path, tmp_path: Path
) -> None:
    old = tmp_path / "old.salesdesk"
    before = lzma.decompress((FOLDER / "0001.salesdesk.xz").read_bytes())
    old.write_bytes(before)
    bring_back(path, old)
    assert old.read_bytes() == before
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (schema.HEAD,)
    assert names(path)


def test_a_desk_that_crashed_is_taken_with_its_log(path: Path, kept: Path, tmp_path: Path) -> None:
    """A file from elsewhere counts with what stands in the log beside it."""
    other = tmp_path / "other" / "desk.salesdesk"
    other.parent.mkdir()
    shutil.copy(kept, other)
    database = open_database(other, SetClock())
    insert(database, Customer, **customer("In the log alone"))
    crashed = tmp_path / "crashed" / "desk.salesdesk"
    shutil.copytree(other.parent, crashed.parent)
    database.close()
    bring_back(path, crashed)
    assert names(path) == ["First", "In the log alone"]


def test_looking_into_a_file_says_what_is_in_it_and_leaves_nothing(
    path: Path, kept: Path, tmp_path: Path
) -> None:
    scratch = tmp_path / "scratch"
    assert look_into(kept, scratch, key=None, watch=Unwatched())["customers"] == 1
    assert list(scratch.iterdir()) == []


def test_an_encrypted_desk_stays_encrypted_whatever_is_restored(
    path: Path, kept: Path, tmp_path: Path
) -> None:
    pytest.importorskip("sqlcipher3")
    key, other = bytes(range(32)), bytes(range(1, 33))
    desk = tmp_path / "secret.salesdesk"
    desk.with_name("secret.salesdesk.key").write_text("a key file")
    shutil.copy(path, tmp_path / "plain")
    from salesdesk.storage import encryption

    encryption.copy(path, None, desk, key, Unwatched())
    restore(desk, kept, key=key, source_key=None, now=LATER, watch=Unwatched())
    assert names(desk, key) == ["First"]
    assert b"SQLite format" not in desk.read_bytes()[:16]
    (before,) = backups_in(folder_beside(desk), desk)
    restore(desk, before.path, key=key, source_key=key, now=LATER, watch=Unwatched())
    assert names(desk, key) == ["First", "Second"]
    elsewhere = tmp_path / "elsewhere.salesdesk"
    encryption.copy(kept, None, elsewhere, other, Unwatched())
    restore(desk, elsewhere, key=key, source_key=other, now=LATER, watch=Unwatched())
    assert names(desk, key) == ["First"]


@pytest.mark.parametrize("lost", ["desk", "key file", "key file damaged"])
def test_nothing_that_was_encrypted_comes_back_in_the_open(
    path: Path, kept: Path, tmp_path: Path, lost: str
) -> None:
    pytest.importorskip("sqlcipher3")
    from salesdesk.storage import encryption
    from salesdesk.storage.keys import KeyFile, NewKey, key_file
    from salesdesk.storage.wrapping import Cost

    new = NewKey.make("four words in a row", Cost(8, 1, 1))
    encryption.encrypt(path, new.file, new.key, Unwatched())
    made = make(path, folder_beside(path), BackupReason.ASKED, now=LATER, key=new.key)
    before = path.read_bytes()
    if lost == "desk":
        path.unlink()
    elif lost == "key file":
        key_file(path).unlink()
    else:
        key_file(path).write_text("{")
    done = restore(path, made.path, key=None, source_key=new.key, now=LATER, watch=Unwatched())
    assert names(path, new.key) == ["First", "Second"]
    assert KeyFile.load(path).open_with("four words in a row") == new.key
    assert b"SQLite format" not in path.read_bytes()[:16]
    if lost != "desk":
        assert done.aside is not None
        assert done.aside.read_bytes() == before
    if lost == "key file damaged":
        assert key_file(done.aside or path).read_text() == "{"


def test_two_damaged_desks_of_one_second_are_both_kept(path: Path, kept: Path) -> None:
    asides = []
    for content in (b"first " * 999, b"second " * 999):
        path.write_bytes(content)
        asides.append(bring_back(path, kept).aside)
    assert [one and one.read_bytes()[:5] for one in asides] == [b"first", b"secon"]


@pytest.mark.parametrize("kind", ["closed", "crashed", "damaged"])
def test_killed_at_any_file_operation_it_is_the_old_desk_or_the_new(tmp_path: Path, kind: str) -> None:
    """A few of the places here; `python -m tests.faults restore` takes all of them, many times."""
    scene = a_scene(tmp_path, kind)
    found = [killed_at(scene, at, tmp_path / str(at))[0] for at in (5, 25, 1_000)]
    assert found[0] == "old"
    assert set(found) <= {"old", "new"}
    assert found[-1] == "new"


def test_a_log_that_was_left_beside_the_old_desk_is_not_taken_for_the_new_ones(tmp_path: Path) -> None:
    assert over_a_log(a_scene(tmp_path, "crashed"), tmp_path / "log") == ""
