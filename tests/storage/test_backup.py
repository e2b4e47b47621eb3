"""Backups: whole and checked or not there at all, of one moment, and none that rot spoiled goes unnoticed."""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from salesdesk.domain.keeping import BackupReason
from salesdesk.errors import Cancelled, StorageError
from salesdesk.storage import backup, backup_files, journal, rot
from salesdesk.storage.backup import Damaged, Unwatched, make, thin, verify
from salesdesk.storage.backup_files import Backup, backups_in, folder_beside, manifest_of, newest_good
from salesdesk.storage.database import Database
from salesdesk.storage.engine import connect
from salesdesk.storage.opening import open_database
from salesdesk.storage.tables import Customer, Interaction, Promise
from tests.storage.desks import (
    NOW,
    SetClock,
    customer,
    files_up_to,
    insert,
    interaction,
    permissions_obeyed,
    promise,
    step_of,
)

KEY = bytes(range(32))


@pytest.fixture
def book(database: Database) -> Database:
    """A desk with a customer, an interaction and a promise."""
    owner = insert(database, Customer, **customer())
    insert(database, Interaction, **interaction(owner, "the batch holds at 6 bar"))
    insert(database, Promise, **promise(owner))
    return database


def back_up(database: Database, minutes: int = 0, **given: object) -> Backup:
    moment = NOW + timedelta(minutes=minutes)
    folder = folder_beside(database.path)
    return make(database.path, folder, BackupReason.ASKED, now=moment, key=database.key, **given)  # type: ignore[arg-type]


class StopAfter:
    """Asks to stop at the n-th look."""

    def __init__(self, looks: int) -> None:
        self.looks = looks

    def report(self, done: int, total: int, text: str = "") -> None:
        assert 0 <= done <= total

    def check(self) -> None:
        self.looks -= 1
        if self.looks < 0:
            raise Cancelled("stopped")


def rewrite(path: Path, statement: str) -> None:
    """Changes a closed file as no verb does."""
    with closing(connect(path)) as connection:
        connection.execute(statement).close()


def test_a_backup_is_a_desk_of_its_own(book: Database, clock: SetClock) -> None:
    made = back_up(book)
    assert made.path.name == "desk 2026-11-22 083000 asked.salesdesk"
    assert made.is_good
    assert made.counts["customers"] == made.counts["interactions"] == 1
    insert(book, Customer, **customer("Second"))
    with closing(connect(made.path, immutable=True)) as copy:
        assert copy.execute("SELECT name FROM customers").fetchall() == [("Hengtai Pumps",)]
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    again = open_database(made.path, clock)
    assert insert(again, Customer, **customer("Third")) == 2
    again.close()


def test_what_is_written_down_is_found_again(book: Database) -> None:
    made = back_up(book)
    assert backups_in(made.path.parent, book.path) == [made]
    assert newest_good(made.path.parent, book.path) == made
    verify(made, key=None, watch=Unwatched())


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such permissions")
def test_only_the_rep_may_read(book: Database) -> None:
    made = back_up(book)
    assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700
    for entry in made.path.parent.iterdir():
        assert stat.S_IMODE(entry.stat().st_mode) == 0o600


def test_two_of_one_second_both_stay_in_order(book: Database) -> None:
    names = [back_up(book).path.name for _ in range(3)]
    assert names == sorted(names)
    assert len(set(names)) == 3


def test_it_is_of_one_moment_whatever_is_written_meanwhile(book: Database) -> None:
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            with book.write("test.pair") as transaction:
                transaction.insert(Customer, **customer("one of two"))
                transaction.insert(Customer, **customer("two of two"))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        made = [back_up(book, minutes) for minutes in range(5)]
    finally:
        stop.set()
        writer.join()
    for one in made:
        assert one.is_good, one.strange
        assert one.counts["customers"] % 2 == 1
        verify(one, key=None, watch=Unwatched())


def test_stopped_at_any_look_it_leaves_nothing(book: Database) -> None:
    folder = folder_beside(book.path)
    looks = 0
    while True:
        try:
            back_up(book, watch=StopAfter(looks))
            break
        except Cancelled:
            assert list(folder.iterdir()) == []
        looks += 1
    assert looks >= 3
    assert len(backups_in(folder, book.path)) == 1


def test_on_a_full_disk_it_leaves_nothing(book: Database) -> None:
    with files_up_to(60_000), pytest.raises(StorageError, match="No backup of"):
        back_up(book)
    assert list(folder_beside(book.path).iterdir()) == []
    assert insert(book, Customer, **customer("Second")) == 2


def test_into_a_folder_that_may_only_be_read(book: Database) -> None:
    folder = folder_beside(book.path)
    folder.mkdir(0o500)
    with permissions_obeyed(), pytest.raises(StorageError, match="Permission denied"):
        back_up(book)
    assert list(folder.iterdir()) == []


def test_a_damaged_desk_has_no_good_backup(path: Path, clock: SetClock) -> None:
    database = open_database(path, clock)
    insert(database, Customer, **customer())
    database.close()
    with closing(connect(path)) as connection:
        ((page,),) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'customers_by_name'"
        ).fetchall()
        ((size,),) = connection.execute("PRAGMA page_size").fetchall()
    content = bytearray(path.read_bytes())
    content[page * size - 10 : page * size] = bytes(10)
    path.write_bytes(content)
    folder = folder_beside(path)
    with pytest.raises(Damaged, match="damaged"):
        make(path, folder, BackupReason.ASKED, now=NOW)
    assert list(folder.iterdir()) == []


def test_what_is_no_desk_is_not_backed_up(tmp_path: Path) -> None:
    for content in (b"", b"no database at all " * 100):
        path = tmp_path / "desk.salesdesk"
        path.write_bytes(content)
        with pytest.raises(Damaged):
            make(path, folder_beside(path), BackupReason.ASKED, now=NOW)
        assert list(folder_beside(path).iterdir()) == []


def test_a_backup_that_was_touched_is_found_out(book: Database) -> None:
    made = back_up(book)
    content = bytearray(made.path.read_bytes())
    content[-1] ^= 1
    made.path.write_bytes(content)
    with pytest.raises(Damaged, match="no longer as it was made"):
        verify(made, key=None, watch=Unwatched())


def test_a_backup_without_its_manifest_counts_for_nothing_and_stays(book: Database) -> None:
    made = back_up(book)
    manifest_of(made.path).unlink()
    folder = made.path.parent
    (found,) = backups_in(folder, book.path)
    assert not found.is_good
    assert found.made_at == made.made_at
    assert newest_good(folder, book.path) is None
    back_up(book, 1)
    assert thin(folder, book.path, NOW + timedelta(days=900), 1) == []


@pytest.mark.parametrize("said", ["", "{}", "[]", '{"made_at": 3}', "\x00"])
def test_a_manifest_that_says_nothing(book: Database, said: str) -> None:
    made = back_up(book)
    manifest_of(made.path).write_text(said, encoding="utf-8")
    assert [one.is_checked for one in backups_in(made.path.parent, book.path)] == [False]


def test_what_a_killed_program_left_is_swept(book: Database) -> None:
    folder = folder_beside(book.path)
    made = back_up(book)
    new = folder / ".ffffffffffffffff.part"
    new.touch()
    old = new.stat().st_mtime - 7_200
    for left in (".0123456789abcdef.part", ".0123456789abcdef.part-wal", "desk x.salesdesk.json"):
        (folder / left).write_bytes(b"half")
        os.utime(folder / left, (old, old))
    (folder / ".fedcba9876543210.part").write_bytes(b"being written")
    (folder / "my notes.txt").write_bytes(b"not ours")
    os.utime(folder / "my notes.txt", (old, old))
    backup_files.sweep(folder, new)
    left = {entry.name for entry in folder.iterdir()}
    assert left == {
        made.path.name,
        manifest_of(made.path).name,
        ".fedcba9876543210.part",
        new.name,
        "my notes.txt",
    }


def test_thinning_takes_the_backup_with_its_manifest(book: Database) -> None:
    made = [back_up(book, minutes) for minutes in range(4)]
    folder = made[0].path.parent
    going = thin(folder, book.path, NOW + timedelta(hours=1), 2 * made[0].size)
    assert len(going) == 2
    assert len(list(folder.iterdir())) == 4
    assert newest_good(folder, book.path) == made[-1]


def test_an_encrypted_desk_has_encrypted_backups(tmp_path: Path, clock: SetClock) -> None:
    pytest.importorskip("sqlcipher3")
    path = tmp_path / "secret.salesdesk"
    database = open_database(path, clock, key=KEY)
    (tmp_path / "secret.salesdesk.key").write_text("a key file")
    insert(database, Customer, **customer("Nobody Knows"))
    first = back_up(database)
    insert(database, Customer, **customer("Second"))
    made = back_up(database, 1)
    assert first.is_good
    assert made.is_good
    assert b"Nobody Knows" not in made.path.read_bytes()
    assert made.path.with_name(f"{made.path.name}.key").read_text() == "a key file"
    verify(made, key=KEY, watch=Unwatched())
    database.close()
    with closing(connect(path, key=KEY)) as connection:
        connection.execute("UPDATE customers SET industry = 'rot' WHERE id = 1").close()
    strange = make(path, made.path.parent, BackupReason.ASKED, now=NOW + timedelta(hours=1), key=KEY)
    assert strange.strange == ("customers 1: industry changed without being written",)


def changed_by_nobody(database: Database, statement: str) -> tuple[str, ...]:
    back_up(database)
    database.close()
    rewrite(database.path, statement)
    return make(database.path, folder_beside(database.path), BackupReason.ASKED, now=NOW).strange


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE interactions SET summary = 'tHe batch'", "interactions 1: summary changed"),
        ("UPDATE customers SET next_on = '2026-12-01'", "customers 1: next_on changed"),
        ("DELETE FROM promises", "promises 1 is gone"),
        ("UPDATE promises SET id = 9", "promises 9 is there without having been added"),
        ("UPDATE steps SET verb = 'test.insret' WHERE id = 1", "steps 1 changed"),
        ("UPDATE changes SET first_row = 0 WHERE id = 2", "changes 2 changed"),
        ("DELETE FROM changes WHERE id = 2", "changes 2 is gone"),
    ],
)
def test_what_nobody_wrote_is_strange(book: Database, statement: str, told: str) -> None:
    assert any(told in one for one in changed_by_nobody(book, statement))


def test_a_strange_backup_is_kept_beside_the_good_one_and_is_not_good(book: Database) -> None:
    changed_by_nobody(book, "UPDATE promises SET text = 'send the quota'")
    folder = folder_beside(book.path)
    strange, good = backups_in(folder, book.path)
    assert not strange.is_good
    assert newest_good(folder, book.path) == good
    assert thin(folder, book.path, NOW + timedelta(days=99), 1) == []
    accepted = backup_files.accept(strange)
    assert newest_good(folder, book.path) == accepted
    again = make(book.path, folder, BackupReason.ASKED, now=NOW + timedelta(minutes=1))
    assert again.is_good


def written(database: Database) -> None:
    with database.write("test.write", customer_id=1) as transaction:
        transaction.update(Customer, 1, industry="pumps")
        transaction.delete(Promise, 1)
        transaction.insert_many(Customer, [customer(f"No. {number}") for number in range(3)])


def undone(database: Database) -> None:
    with database.write("test.write") as transaction:
        transaction.update(Customer, 1, industry="pumps")
    back_up(database)
    with database.revise() as connection:
        journal.undo(connection, step_of(transaction), NOW)


def undone_and_done_again(database: Database) -> None:
    with database.write("test.write") as transaction:
        transaction.insert(Customer, **customer("Second"))
    with database.revise() as connection:
        journal.undo(connection, step_of(transaction), NOW)
    back_up(database)
    with database.revise() as connection:
        journal.redo(connection, step_of(transaction))


def own_bookkeeping(database: Database) -> None:
    database.remember("seen", "2026-11-22")


def repaired(database: Database) -> None:
    with database.revise() as connection:
        connection.exec_driver_sql("UPDATE customers SET tries = 0, industry = 'by a repair'")
        rot.mark_rewritten(connection, "2026-11-22T08:30:00.000000+00:00")


@pytest.mark.parametrize("verb", [written, undone, undone_and_done_again, own_bookkeeping, repaired])
def test_what_the_journal_tells_of_is_not_strange(book: Database, verb: Callable[[Database], None]) -> None:
    back_up(book)
    verb(book)
    made = back_up(book, 5)
    assert made.strange == ()


def test_another_column_of_a_row_that_was_written_is_strange(book: Database) -> None:
    back_up(book)
    with book.write("test.write") as transaction:
        transaction.update(Customer, 1, industry="pumps")
    book.close()
    rewrite(book.path, "UPDATE customers SET name = 'Hengtai Pumqs'")
    made = make(book.path, folder_beside(book.path), BackupReason.ASKED, now=NOW)
    assert made.strange == ("customers 1: name changed without being written",)


def test_a_thousand_strange_rows_are_told_shortly(book: Database) -> None:
    with book.write("test.write") as transaction:
        transaction.insert_many(Customer, [customer(f"No. {number}") for number in range(1_000)])
    told = changed_by_nobody(book, "UPDATE customers SET industry = 'x'")
    assert len(told) == rot.MOST_TOLD + 1
    assert told[-1] == "and 981 more"


def test_each_state_of_the_desk_has_a_mark_of_its_own(book: Database) -> None:
    def mark() -> str:
        with book.read() as connection:
            return backup.present_state(connection)

    marks = [mark()]
    with book.write("test.write") as transaction:
        transaction.update(Customer, 1, industry="pumps")
    marks.append(mark())
    with book.revise() as connection:
        journal.undo(connection, step_of(transaction), NOW)
    marks.append(mark())
    assert len(set(marks)) == 3
    assert mark() == back_up(book).mark
    book.remember("seen", "today")
    assert mark() == marks[-1]
