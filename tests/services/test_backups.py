"""The desk's backups as the program makes them: when one is needed, a second folder, thinning, damage."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.domain.keeping import LARGE
from salesdesk.domain.words import Level
from salesdesk.errors import Cancelled, StorageError, UserError
from salesdesk.services import restoring
from salesdesk.services.backups import BackupReason
from salesdesk.services.customers import NewCustomer
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.import_batches import Batch
from salesdesk.services.imported_rows import ImportedCustomer
from salesdesk.storage.backup_files import backups_in
from salesdesk.storage.engine import connect
from tests.factories import a_contact, a_customer, a_new_desk
from tests.fakes import FakeClock
from tests.storage.desks import files_up_to


def reasons(desk: Desk) -> list[BackupReason]:
    return [one.reason for one in reversed(desk.backups.kept())]


def test_a_new_desk_needs_none(desk: Desk) -> None:
    assert not desk.backups.needed()
    assert desk.backups.ensure(BackupReason.QUIT) is None
    assert desk.backups.newest_good() is None
    assert not desk.backups.folder.exists()


def test_each_change_needs_one_and_an_undo_as_well(desk: Desk) -> None:
    a_customer(desk)
    assert desk.backups.needed()
    assert desk.backups.ensure(BackupReason.CHANGE) is not None
    assert not desk.backups.needed()
    assert desk.backups.ensure(BackupReason.CHANGE) is None
    desk.history.undo_last()
    assert desk.backups.needed()
    desk.backups.make(BackupReason.CHANGE)
    desk.history.redo()
    assert desk.backups.needed()
    desk.backups.make(BackupReason.CHANGE)
    desk.settings.change(firm="恒泰")
    assert desk.backups.needed()


def test_what_the_program_keeps_for_itself_needs_none(desk: Desk) -> None:
    a_customer(desk)
    desk.backups.make(BackupReason.ASKED)
    desk.today.seen()
    assert not desk.backups.needed()


def test_the_status_says_how_safe_the_desk_is(desk: Desk, clock: FakeClock) -> None:
    assert not desk.backups.status().is_worrying(clock.now())
    a_customer(desk)
    made = desk.backups.make(BackupReason.ASKED)
    status = desk.backups.status()
    assert (status.newest, status.number, status.size) == (made, 1, made.size)
    assert not status.is_needed
    clock.advance(hours=25)
    assert not desk.backups.status().is_worrying(clock.now()), "nothing has changed since"
    a_customer(desk, name="Second")
    assert desk.backups.status().is_worrying(clock.now())
    assert str(desk.backups.status().age(clock.now())) == "1 day, 1:00:00"


def test_one_that_could_not_be_made_is_remembered_until_one_could(desk: Desk, clock: FakeClock) -> None:
    a_customer(desk)
    with files_up_to(60_000), pytest.raises(StorageError) as failed:
        desk.backups.make(BackupReason.CHANGE)
    assert desk.backups.status().failure is failed.value
    assert desk.backups.status().is_worrying(clock.now())
    desk.backups.make(BackupReason.CHANGE)
    assert desk.backups.status().failure is None


def test_one_that_was_stopped_is_no_failure(desk: Desk, clock: FakeClock) -> None:
    a_customer(desk)
    with pytest.raises(Cancelled):
        desk.backups.make(BackupReason.ASKED, Stopped())
    assert desk.backups.status().failure is None
    assert desk.backups.kept() == []


class Stopped:
    def report(self, done: int, total: int, text: str = "") -> None: ...

    def check(self) -> None:
        raise Cancelled("stopped")


def test_two_threads_take_turns(desk: Desk) -> None:
    a_customer(desk)
    threads = [threading.Thread(target=desk.backups.ensure, args=(BackupReason.CHANGE,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(desk.backups.kept()) == 1


def imported(number: int) -> list[ImportedCustomer]:
    return [ImportedCustomer(row=at, name=f"Firm {at}") for at in range(1, number + 1)]


@pytest.mark.parametrize(("rows", "made"), [(LARGE, 0), (LARGE + 1, 1)])
def test_a_large_import_has_one_before_it(desk: Desk, rows: int, made: int) -> None:
    a_customer(desk)
    desk.imports.take_in([Batch("customers", iter(imported(rows)))], "list.csv", default_level=Level.BASIC)
    assert reasons(desk) == [BackupReason.IMPORT] * made
    assert all(one.counts["customers"] == 1 for one in desk.backups.kept())


def test_without_a_backup_nothing_large_is_imported(desk: Desk) -> None:
    a_customer(desk)
    with files_up_to(60_000), pytest.raises(StorageError):
        desk.imports.take_in([Batch("customers", imported(LARGE + 1))], "list.csv")
    assert desk.backups.counts_today()["customers"] == 1


def test_a_command_leaves_one_unless_there_is_one_of_the_last_minutes(desk: Desk, clock: FakeClock) -> None:
    a_customer(desk)
    assert desk.backups.after_command() is not None
    a_customer(desk, name="Second")
    assert desk.backups.after_command() is None
    clock.advance(minutes=6)
    assert desk.backups.after_command() is not None
    clock.advance(minutes=6)
    assert desk.backups.after_command() is None, "nothing has changed"


def test_old_ones_are_thinned_out_as_new_ones_are_made(desk: Desk, clock: FakeClock) -> None:
    for number in range(12):
        a_customer(desk, name=f"No. {number}")
        desk.backups.make(BackupReason.CHANGE)
        clock.advance(hours=12)
    kept = desk.backups.kept()
    assert len(kept) < 12
    assert desk.backups.newest_good() == kept[0]


def test_a_second_folder_has_a_copy_of_each(desk: Desk, clock: FakeClock, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    desk.settings.change(second_folder=str(stick))
    a_customer(desk)
    desk.backups.make(BackupReason.CHANGE)
    assert "is not there" in str(desk.backups.status().second_failure)
    assert not desk.backups.status().is_worrying(clock.now()), "the first folder has it"
    assert not stick.exists()
    stick.mkdir()
    desk.backups.carry_on()
    assert desk.backups.second_failure is None
    second = desk.backups.second_folder
    assert second is not None
    (there,) = backups_in(second, desk.database.path)
    assert there.is_good
    desk.backups.verify(there)
    clock.advance(minutes=5)
    a_customer(desk, name="Second")
    desk.backups.make(BackupReason.CHANGE)
    assert len(backups_in(second, desk.database.path)) == 2
    desk.backups.carry_on()
    assert len(backups_in(second, desk.database.path)) == 2


def test_a_copy_of_ones_own_replaces_nothing_unasked(desk: Desk, tmp_path: Path) -> None:
    a_customer(desk)
    target = tmp_path / "copy.salesdesk"
    desk.backups.copy_to(target)
    before = target.read_bytes()
    a_customer(desk, name="Second")
    with pytest.raises(UserError, match="--force"):
        desk.backups.copy_to(target)
    assert target.read_bytes() == before
    desk.backups.copy_to(target, replace=True)
    with closing(connect(target, immutable=True)) as copy:
        assert copy.execute("SELECT count(*) FROM customers").fetchone() == (2,)
    for wrong in (desk.database.path, desk.database.path.with_name("desk.salesdesk-wal"), tmp_path):
        with pytest.raises(UserError):
            desk.backups.copy_to(wrong, replace=True)


def damaged(desk_path: Path, clock: FakeClock) -> Desk:
    """A desk with a good backup, in which a letter then turned into another by itself."""
    desk = open_desk(desk_path, clock)
    a_customer(desk, name="Hengtai")
    desk.backups.make(BackupReason.CHANGE)
    desk.close()
    with closing(connect(desk_path)) as connection:
        connection.execute("UPDATE customers SET industry = 'qumps'").close()
    clock.advance(minutes=5)
    return open_desk(desk_path, clock)


def test_damage_stops_the_thinning_and_is_told_until_somebody_has_looked(
    desk_path: Path, clock: FakeClock
) -> None:
    desk = damaged(desk_path, clock)
    for number in range(5):
        clock.advance(days=3)
        a_customer(desk, name=f"No. {number}")
        strange = desk.backups.make(BackupReason.CHANGE)
        assert not strange.is_good
    status = desk.backups.status()
    assert status.strange == strange
    assert status.is_worrying(clock.now())
    good, first, last = reversed(desk.backups.kept())
    assert good.is_good
    assert not first.is_good
    assert last == strange
    desk.backups.accept(strange)
    assert desk.backups.status().strange is None
    assert desk.backups.make(BackupReason.CHANGE).is_good
    desk.close()


Carry = Callable[[Desk, list[int], int, Random], object]
VERBS: dict[str, Carry] = {
    "add": lambda desk, ids, number, dice: a_customer(desk, name=f"No. {number}"),
    "log": lambda desk, ids, number, dice: ids and a_contact(desk, dice.choice(ids)),
    "change": lambda desk, ids, number, dice: (
        ids and desk.customers.edit(dice.choice(ids), industry=f"industry {number}")
    ),
    "delete": lambda desk, ids, number, dice: ids and desk.customers.delete([dice.choice(ids)]),
    "merge": lambda desk, ids, number, dice: ids[1:] and desk.customers.merge(*dice.sample(ids, 2)),
    "undo": lambda desk, ids, number, dice: desk.history.undo_last(),
    "redo": lambda desk, ids, number, dice: desk.history.redo(),
    "put back": lambda desk, ids, number, dice: desk.trash.restore(desk.trash.ids()),
    "empty": lambda desk, ids, number, dice: desk.trash.empty(),
    "import": lambda desk, ids, number, dice: desk.imports.take_in(
        [Batch("customers", imported(LARGE + number))], "list.csv", default_level=Level.BASIC
    ),
    "repair": lambda desk, ids, number, dice: desk.repairing.repair(),
    "back up": lambda desk, ids, number, dice: desk.backups.make(BackupReason.CHANGE),
}


@settings(max_examples=12)
@given(
    verbs=st.lists(st.sampled_from(sorted(VERBS)), min_size=4, max_size=14),
    seed=st.randoms(use_true_random=False),
)
def test_nothing_that_the_program_does_looks_like_damage(
    empty_desk_file: Path, verbs: list[str], seed: Random
) -> None:
    with a_new_desk(empty_desk_file) as (desk, clock):
        a_contact(desk, a_customer(desk))
        desk.backups.make(BackupReason.CHANGE)
        for number, verb in enumerate([*verbs, "back up"]):
            clock.advance(minutes=5)
            with suppress(UserError):  # such as nothing to undo
                carry_out(desk, verb, number, seed)
        assert [one.strange for one in desk.backups.kept() if not one.is_good] == []


def test_a_step_of_which_more_is_deleted_for_good_is_no_damage(desk: Desk, clock: FakeClock) -> None:
    desk.customers.delete([a_customer(desk, name="First"), a_customer(desk, name="Second")])
    for trash_id in desk.trash.ids():
        assert desk.backups.make(BackupReason.CHANGE).is_good
        clock.advance(minutes=5)
        desk.trash.empty([trash_id])
    assert desk.backups.make(BackupReason.CHANGE).is_good


def carry_out(desk: Desk, verb: str, number: int, dice: Random) -> None:
    with desk.database.read() as connection:
        ids = list(connection.exec_driver_sql("SELECT id FROM customers ORDER BY id").scalars())
    VERBS[verb](desk, ids, number, dice)


def test_check_tells_of_damage_as_well(desk_path: Path, clock: FakeClock) -> None:
    desk = damaged(desk_path, clock)
    a_customer(desk, name="Written since")
    assert desk.checking.check().problems == ("customers 1: industry changed without being written",)
    desk.backups.accept(desk.backups.make(BackupReason.ASKED))
    assert desk.checking.check().ok
    desk.close()


def test_a_backup_that_rots_itself_is_no_measure_any_more(desk: Desk, clock: FakeClock) -> None:
    a_customer(desk)
    first = desk.backups.make(BackupReason.CHANGE)
    clock.advance(minutes=5)
    a_customer(desk, name="Second")
    second = desk.backups.make(BackupReason.CHANGE)
    content = bytearray(second.path.read_bytes())
    content[8192 : len(content) - 8192] = bytes(len(content) - 16384)
    second.path.write_bytes(content)
    clock.advance(minutes=5)
    third = desk.backups.make(BackupReason.CHANGE)
    assert third.is_good
    assert [one.is_good for one in desk.backups.kept()] == [True, False, True]
    assert desk.backups.kept()[-1] == first


def test_another_desk_put_in_its_place_is_no_damage(desk_path: Path, clock: FakeClock) -> None:
    older = desk_path.read_bytes()
    for name in ("First", "Second"):
        desk = open_desk(desk_path, clock)
        a_customer(desk, name=name)
        assert desk.checking.check().ok
        assert desk.backups.make(BackupReason.CHANGE).is_good
        desk.close()
        desk_path.write_bytes(older)
        clock.advance(hours=3, minutes=17, seconds=29)


def test_a_setting_that_cannot_be_read_leaves_the_others(desk: Desk) -> None:
    desk.settings.change(firm="恒泰", calls_per_day=9)
    with desk.database.revise() as connection:
        connection.exec_driver_sql("UPDATE settings SET value = '\"x' WHERE key = 'firm'")
    desk.settings.forget()
    assert desk.settings.preferences.firm == ""
    assert desk.settings.preferences.calls_per_day == 9


def test_a_restore_is_told_once(desk_path: Path, clock: FakeClock) -> None:
    desk = open_desk(desk_path, clock)
    a_customer(desk)
    kept = desk.backups.make(BackupReason.CHANGE)
    desk.customers.add(NewCustomer(name="Second"))
    desk.close()
    done = restoring.restore(desk_path, kept.path, clock)
    desk = open_desk(desk_path, clock)
    told = restoring.was_restored(desk.database, clock.now())
    assert told is not None
    assert (told.source, told.before) == (kept.path, done.before)
    assert restoring.was_restored(desk.database, clock.now()) is None
    assert desk.backups.needed(), "the newest backup holds the state before"
    desk.close()


def test_what_is_in_a_file_is_said_before_it_is_restored(desk: Desk, tmp_path: Path) -> None:
    a_customer(desk)
    copy = desk.backups.copy_to(tmp_path / "copy.salesdesk")
    assert not restoring.needs_secret(copy, None)
    assert restoring.look_into(copy, desk.database.path)["customers"] == 1
    assert desk.backups.counts_today()["customers"] == 1
