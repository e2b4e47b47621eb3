"""Opening a desk, whatever stands at its path, and several that read and write it."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from salesdesk.errors import NewerDesk, StorageError
from salesdesk.storage import schema
from salesdesk.storage.database import Database
from salesdesk.storage.engine import driver, durability
from salesdesk.storage.opening import open_database
from salesdesk.storage.tables import Customer, metadata
from tests.storage.bad_files import BAD_FILES, make_newer
from tests.storage.desks import (
    SetClock,
    as_on_disk,
    customer,
    dump,
    files_up_to,
    insert,
    permissions_obeyed,
)


def names_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def names_of(database: Database) -> list[str]:
    with database.read() as connection:
        return list(connection.exec_driver_sql("SELECT name FROM customers ORDER BY id").scalars())


def test_a_missing_desk_is_made_for_the_rep_alone(tmp_path: Path, clock: SetClock) -> None:
    path = tmp_path / "new" / "deep" / "desk.salesdesk"
    database = open_database(path, clock)
    insert(database, Customer, **customer())
    if os.name == "posix":
        for entry in path.parent.iterdir():
            assert stat.S_IMODE(entry.stat().st_mode) == 0o600, entry
        assert [stat.S_IMODE(folder.stat().st_mode) for folder in (path.parent, path.parent.parent)] == [
            0o700
        ] * 2
    database.close()
    assert names_in(path.parent) == ["desk.salesdesk"]


def test_a_new_desk_has_all_tables_marks_and_pragmas(database: Database) -> None:
    with database.read() as connection:
        tables = connection.exec_driver_sql(
            "SELECT name, \"strict\" FROM pragma_table_list WHERE type = 'table' "
            "AND schema = 'main' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        ).fetchall()
        asked = ("application_id", "user_version", "foreign_keys", "trusted_schema", "journal_mode")
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in (*asked, "synchronous")]
    assert {name for name, _ in tables} == {*metadata.tables, "alembic_version", "search_words"}
    assert all(strict for _, strict in tables)
    mode, synchronous = durability(driver().sqlite_version_info)
    numbers = {"FULL": 2, "EXTRA": 3}
    assert found == [schema.APPLICATION_ID, schema.HEAD, 1, 0, mode.lower(), numbers[synchronous]]


def test_a_desk_keeps_what_was_written(path: Path, clock: SetClock) -> None:
    first = open_database(path, clock)
    insert(first, Customer, **customer("昆山精工"))
    first.close()
    second = open_database(path, clock)
    assert names_of(second) == ["昆山精工"]
    second.close()


@pytest.mark.parametrize(
    ("make", "says"),
    BAD_FILES,
)
def test_what_is_no_desk_is_refused_and_left_alone(
    tmp_path: Path, clock: SetClock, make: Callable[[Path], None], says: str
) -> None:
    path = tmp_path / "chosen.salesdesk"
    make(path)

    def state() -> object:
        files = {e.name: e.read_bytes() for e in tmp_path.iterdir() if e.is_file()}
        return files, names_in(tmp_path), path.lstat().st_mode, path.lstat().st_mtime_ns

    before = state()
    with pytest.raises(StorageError) as refusal:
        open_database(path, clock)
    assert says in str(refusal.value)
    assert str(path) in str(refusal.value)
    assert isinstance(refusal.value, NewerDesk) == (make is make_newer)
    assert state() == before


@pytest.mark.parametrize(
    "place", ["file/desk.salesdesk", "x" * 250 + ".salesdesk", "x" * 260 + "/desk.salesdesk"]
)
def test_where_no_desk_can_be_made_nothing_is(tmp_path: Path, clock: SetClock, place: str) -> None:
    (tmp_path / "file").write_bytes(b"in the way")
    before = as_on_disk(tmp_path)
    with pytest.raises(StorageError, match=r"cannot be (made|opened)"):
        open_database(tmp_path / place, clock)
    assert as_on_disk(tmp_path) == before


def test_a_full_disk_leaves_no_half_made_desk(tmp_path: Path, clock: SetClock) -> None:
    path = tmp_path / "desk.salesdesk"
    with files_up_to(60_000), pytest.raises(StorageError):
        open_database(path, clock)
    assert list(tmp_path.iterdir()) == []
    open_database(path, clock).close()
    assert path.stat().st_size > 60_000


def test_a_full_disk_takes_nothing_and_writing_goes_on_once_there_is_room(database: Database) -> None:
    insert(database, Customer, **customer("First"))
    before = dump(database)
    with files_up_to(20_000), pytest.raises(StorageError):
        insert(database, Customer, **customer("Second", remember="x" * 100_000))
    assert dump(database) == before
    insert(database, Customer, **customer("Third"))
    assert names_of(database) == ["First", "Third"]


@pytest.mark.parametrize("name", ["a?b#c%25 中文", "%2e", "a&mode=memory", "file:x", "-wal", "it's", 'a"b;c'])
def test_any_name_is_only_a_name(tmp_path: Path, clock: SetClock, name: str) -> None:
    path = tmp_path / name / name
    for _ in range(2):
        database = open_database(path, clock)
        insert(database, Customer, **customer())
        database.close()
    assert names_in(tmp_path) == [name]
    assert names_in(path.parent) == [name]
    database = open_database(path, clock)
    assert len(names_of(database)) == 2
    database.close()


def test_a_link_to_a_desk_opens_the_desk(path: Path, clock: SetClock) -> None:
    link = path.with_name("link")
    link.symlink_to(path)
    database = open_database(link, clock)
    insert(database, Customer, **customer())
    database.close()
    assert link.is_symlink()
    database = open_database(path, clock)
    assert names_of(database) == ["Hengtai Pumps"]
    database.close()


def test_a_file_that_cannot_be_written_is_read_and_says_so_on_writing(path: Path, clock: SetClock) -> None:
    path.chmod(0o400)
    before = path.read_bytes()
    with permissions_obeyed():
        database = open_database(path, clock)
        assert names_of(database) == []
        with pytest.raises(StorageError, match=r"read-only\. Nothing was saved"):
            insert(database, Customer, **customer())
        database.close()
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_written_is_said_on_opening(path: Path, clock: SetClock) -> None:
    before = as_on_disk(path.parent)
    path.parent.chmod(0o500)
    with permissions_obeyed():
        with pytest.raises(StorageError, match=str(path)):
            insert(open_database(path, clock), Customer, **customer())
        with pytest.raises(StorageError, match="A desk cannot be made at"):
            open_database(path.with_name("another"), clock)
    path.parent.chmod(0o700)
    assert as_on_disk(path.parent) == before


def test_a_file_that_cannot_be_read_is_said_on_opening(path: Path, clock: SetClock) -> None:
    path.chmod(0)
    with permissions_obeyed(), pytest.raises(StorageError, match="may you read and write in it"):
        open_database(path, clock)


def in_threads(*work: Callable[[], None]) -> list[BaseException]:
    """Runs all at once and returns what they raised."""
    raised: list[BaseException] = []
    start = threading.Barrier(len(work))

    def run(one: Callable[[], None]) -> None:
        try:
            start.wait()
            one()
        except BaseException as error:
            raised.append(error)

    threads = [threading.Thread(target=run, args=(one,)) for one in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


def test_one_desk_comes_of_several_who_make_it_at_once(tmp_path: Path, clock: SetClock) -> None:
    path = tmp_path / "desk.salesdesk"

    def make_and_write() -> None:
        database = open_database(path, clock)
        insert(database, Customer, **customer())
        database.close()

    assert in_threads(*[make_and_write] * 4) == []
    assert names_in(tmp_path) == ["desk.salesdesk"]
    database = open_database(path, clock)
    assert len(names_of(database)) == 4
    database.close()


def test_four_threads_over_two_openings_all_write(path: Path, clock: SetClock) -> None:
    databases = [open_database(path, clock) for _ in range(2)]

    def write_ten(database: Database) -> None:
        for _ in range(10):
            with database.write("test.count") as transaction:
                known = transaction.connection.exec_driver_sql("SELECT count(*) FROM customers").scalar_one()
                transaction.insert(Customer, **customer(f"Customer {known + 1}"))

    jobs = [lambda database=database: write_ten(database) for database in databases * 2]
    assert in_threads(*jobs) == []
    assert names_of(databases[0]) == [f"Customer {n}" for n in range(1, 41)]
    for database in databases:
        database.close()


def test_a_desk_that_another_program_is_writing(path: Path, clock: SetClock) -> None:
    with closing(driver().connect(str(path), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        database = open_database(path, clock, busy_milliseconds=10)
        assert names_of(database) == []
        with pytest.raises(StorageError, match=r"being written by another program\. Nothing was changed"):
            insert(database, Customer, **customer())
        other.execute("ROLLBACK")
        assert names_of(database) == []
        insert(database, Customer, **customer())
        assert names_of(database) == ["Hengtai Pumps"]
        database.close()


def test_a_verb_within_a_verb_is_told_instead_of_waiting_for_ever(path: Path, clock: SetClock) -> None:
    database = open_database(path, clock, busy_milliseconds=10)
    with database.write("outer.verb") as transaction:
        transaction.insert(Customer, **customer("Outer"))
        with pytest.raises(StorageError, match="still being written to"):
            insert(database, Customer, **customer("Inner"))
    assert names_of(database) == ["Outer"]
    database.close()


def test_a_reader_sees_one_state_however_much_is_written(database: Database) -> None:
    insert(database, Customer, **customer("Before"))
    count = "SELECT count(*) FROM customers"
    with database.read() as connection:
        first = connection.exec_driver_sql(count).scalar()
        insert(database, Customer, **customer("Meanwhile"))
        assert connection.exec_driver_sql(count).scalar() == first == 1
    with database.read() as connection:
        assert connection.exec_driver_sql(count).scalar() == 2


def test_only_what_others_write_counts_as_changed_elsewhere(path: Path, clock: SetClock) -> None:
    here, there = (open_database(path, clock) for _ in range(2))
    assert not here.changed_elsewhere()
    insert(here, Customer, **customer())
    assert not here.changed_elsewhere()
    assert there.changed_elsewhere()
    assert not there.changed_elsewhere()
    insert(there, Customer, **customer())
    assert here.changed_elsewhere()
    assert not here.changed_elsewhere()
    here.close()
    there.close()


def test_a_change_elsewhere_is_not_forgotten_over_an_own_one(path: Path, clock: SetClock) -> None:
    here, there = (open_database(path, clock) for _ in range(2))
    insert(there, Customer, **customer())
    insert(here, Customer, **customer())
    assert here.changed_elsewhere()
    here.close()
    there.close()


def test_asking_for_changes_never_waits_for_a_verb(path: Path, clock: SetClock) -> None:
    here, there = (open_database(path, clock) for _ in range(2))
    insert(there, Customer, **customer())
    with here.write("test.long"):
        assert not here.changed_elsewhere()
    assert here.changed_elsewhere()
    here.close()
    there.close()


def test_facts_are_remembered_and_leave_no_step(database: Database) -> None:
    assert database.recall("seen") is None
    for text in ("once", "twice"):
        database.remember("seen", text)
        assert database.recall("seen") == text
    assert dump(database, besides=frozenset())["steps"] == []


@pytest.mark.parametrize(
    ("version", "mode"),
    [
        ((3, 37, 0), "TRUNCATE"),
        ((3, 40, 1), "TRUNCATE"),
        ((3, 44, 5), "TRUNCATE"),
        ((3, 44, 6), "WAL"),
        ((3, 44, 9), "WAL"),
        ((3, 45, 0), "TRUNCATE"),
        ((3, 50, 6), "TRUNCATE"),
        ((3, 50, 7), "WAL"),
        ((3, 51, 0), "TRUNCATE"),
        ((3, 51, 2), "TRUNCATE"),
        ((3, 51, 3), "WAL"),
        ((3, 52, 0), "WAL"),
        ((4, 0, 0), "WAL"),
    ],
)
def test_the_journal_is_chosen_by_whether_the_wal_fault_is_mended(
    version: tuple[int, ...], mode: str
) -> None:
    assert durability(version) == (mode, {"WAL": "FULL", "TRUNCATE": "EXTRA"}[mode])


def test_a_desk_at_head_opens_without_alembic(path: Path) -> None:
    program = (
        "import sys\nfrom pathlib import Path\nfrom salesdesk.clock import SystemClock\n"
        "from salesdesk.storage.opening import open_database\n"
        "open_database(Path(sys.argv[1]), SystemClock()).close()\n"
        "print(*sorted(sys.modules), sep='\\n')\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )
    loaded = ran.stdout.split()
    assert "sqlmodel" in loaded
    assert [name for name in loaded if name.split(".")[0] in ("alembic", "mako")] == []
