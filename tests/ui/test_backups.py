"""Backups as a person meets them: at the window's foot, in Settings, when leaving, and when restoring."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.services.backups import BackupReason, BackupStatus
from salesdesk.services.customers import NewCustomer
from salesdesk.services.progress import SILENT, Progress
from salesdesk.storage.engine import connect
from salesdesk.ui.backup_watch import BackupWatch, KeepingDialog
from salesdesk.ui.backup_words import age_text, long_text, reason_text, short_text
from salesdesk.ui.dialogs.restore import RestoreDialog
from salesdesk.ui.navigation import Navigation
from salesdesk.ui.pages.settings_backups import BackupsCard
from salesdesk.ui.tasks import Task, TaskRunner
from salesdesk.ui.widgets.message import MessageDialog
from salesdesk.ui.widgets.toast import Toast
from salesdesk.ui.workspace import Reopening, Workspace
from tests.factories import a_customer
from tests.fakes import FakeClock, ImmediateTaskRunner
from tests.storage.desks import files_up_to

T = TypeVar("T")


class HeldTaskRunner(TaskRunner):
    """Does what is asked of it only when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.held: list[tuple[Task, Callable[[Progress], Any]]] = []

    def run(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], object],
        on_error: Callable[[Exception], object] | None = None,
        on_progress: Callable[[int, int, str], object] | None = None,
    ) -> Task:
        task = Task(on_done, on_error, on_progress, self)
        self.held.append((task, work))
        return task

    def go(self) -> None:
        """Does all of it."""
        while self.held:
            task, work = self.held.pop(0)
            task.carry_out(work)


@pytest.fixture
def window(qtbot: QtBot, dressed: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    yield made
    for other in QApplication.topLevelWidgets():
        if other is not made:
            other.hide()


@pytest.fixture
def watch(workspace: Workspace, window: QWidget) -> BackupWatch:
    return BackupWatch(workspace, window, ImmediateTaskRunner())


def statuses(watch: BackupWatch) -> list[BackupStatus]:
    heard: list[BackupStatus] = []
    watch.status_changed.connect(heard.append)
    return heard


def test_a_change_has_its_backup_within_five_minutes(workspace: Workspace, watch: BackupWatch) -> None:
    watch.begin()
    a_customer(workspace.desk)
    assert watch.is_due
    assert watch._soon.interval() < 5 * 60_000
    heard = statuses(watch)
    watch._soon.timeout.emit()
    (made,) = workspace.desk.backups.kept()
    assert made.reason is BackupReason.CHANGE
    assert heard[-1].newest == made


def test_the_time_runs_from_the_first_change_on(workspace: Workspace, watch: BackupWatch) -> None:
    a_customer(workspace.desk)
    timer = watch._soon.timerId()
    a_customer(workspace.desk, name="Second")
    assert watch._soon.timerId() == timer


def test_nothing_is_made_while_nothing_changes(workspace: Workspace, watch: BackupWatch) -> None:
    watch.begin()
    watch._soon.timeout.emit()
    assert workspace.desk.backups.kept() == []


def test_a_failure_is_shown_and_tried_again(
    workspace: Workspace, watch: BackupWatch, clock: FakeClock
) -> None:
    a_customer(workspace.desk)
    heard = statuses(watch)
    watch._soon.stop()
    with files_up_to(60_000):
        watch._soon.timeout.emit()
    assert heard[-1].is_worrying(clock.now())
    assert "No backup could be made" in short_text(heard[-1], clock.now())
    assert "could not be made: " in long_text(heard[-1], clock.now())
    assert watch.is_due


def test_leaving_waits_for_nothing_where_nothing_changed(watch: BackupWatch) -> None:
    left: list[bool] = []
    watch.before_leaving(lambda: left.append(True))
    assert left == [True]


def test_leaving_keeps_a_copy_of_what_was_changed(workspace: Workspace, watch: BackupWatch) -> None:
    a_customer(workspace.desk)
    left: list[bool] = []
    watch.before_leaving(lambda: left.append(True))
    assert left == [True]
    assert [one.reason for one in workspace.desk.backups.kept()] == [BackupReason.QUIT]


def test_leaving_without_it_is_one_click(workspace: Workspace, window: QWidget, qtbot: QtBot) -> None:
    a_customer(workspace.desk)
    tasks = HeldTaskRunner()
    watch = BackupWatch(workspace, window, tasks)
    left: list[bool] = []
    watch.before_leaving(lambda: left.append(True))
    watch.before_leaving(lambda: left.append(False))
    qtbot.waitUntil(lambda: bool(keeping(window)))
    (dialog,) = keeping(window)
    assert left == []
    dialog.without.click()
    assert left == [True]
    tasks.go()
    assert workspace.desk.backups.kept() == []
    assert left == [True]


def test_the_window_of_waiting_closes_when_the_copy_is_there(
    workspace: Workspace, window: QWidget, qtbot: QtBot
) -> None:
    a_customer(workspace.desk)
    tasks = HeldTaskRunner()
    watch = BackupWatch(workspace, window, tasks)
    left: list[bool] = []
    watch.before_leaving(lambda: left.append(True))
    qtbot.waitUntil(lambda: bool(keeping(window)))
    tasks.go()
    assert left == [True]
    assert keeping(window) == []


def keeping(window: QWidget) -> list[KeepingDialog]:
    return [one for one in window.findChildren(KeepingDialog) if one.isVisible()]


@pytest.mark.parametrize(("answer", "left"), [("Stay", []), ("Leave without", [True])])
def test_where_it_cannot_be_made_the_person_decides(
    workspace: Workspace, watch: BackupWatch, answer: str, left: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    a_customer(workspace.desk)
    asked: list[str] = []

    def press(dialog: MessageDialog) -> int:
        asked.append(dialog.accessibleDescription())
        next(one for one in dialog.buttons if one.text() == answer).click()
        return 0

    monkeypatch.setattr(MessageDialog, "exec", press)
    found: list[bool] = []
    with files_up_to(60_000):
        watch.before_leaving(lambda: found.append(True))
    assert found == left
    assert "No backup" in asked[0]


def test_the_foot_of_the_window_says_how_old_the_newest_is(
    workspace: Workspace, watch: BackupWatch, clock: FakeClock, qtbot: QtBot
) -> None:
    navigation = Navigation([("today", "Today")])
    qtbot.addWidget(navigation)
    heard = statuses(watch)
    watch.look()
    assert short_text(heard[-1], clock.now()) == ""
    a_customer(workspace.desk)
    watch.look()
    assert short_text(heard[-1], clock.now()) == "No backup yet"
    workspace.desk.backups.make(BackupReason.ASKED)
    watch.look()
    for span, said in (({}, "just now"), ({"minutes": 3}, "3 min ago"), ({"hours": 2}, "2 h ago")):
        clock.advance(**span)
        assert short_text(heard[-1], clock.now()) == f"Backup {said}"
    clock.advance(days=3)
    a_customer(workspace.desk, name="Second")
    watch.look()
    assert short_text(heard[-1], clock.now()) == "The last backup was 3 days ago. See Settings, Backups."
    navigation.set_backup(short_text(heard[-1], clock.now()), is_worrying=True)
    assert navigation._backup.property("tone") == "warn"


def test_each_reason_has_words() -> None:
    assert all(reason_text(reason) for reason in BackupReason)


@pytest.fixture
def card(workspace: Workspace, qtbot: QtBot) -> BackupsCard:
    made = BackupsCard(workspace)
    qtbot.addWidget(made)
    made.show_preferences()
    made.show()
    return made


def test_settings_say_where_the_backups_lie_and_make_one(workspace: Workspace, card: BackupsCard) -> None:
    assert "no backup yet" in card.newest.text()
    a_customer(workspace.desk)
    card.make.click()
    assert card.newest.text() == "The newest good backup was made just now."
    assert str(workspace.desk.backups.folder) in card.where.text()
    assert card.where.text().startswith("1 backup, ")
    assert "made, opened and checked" in card.outcome.text()


def test_settings_say_why_none_could_be_made(workspace: Workspace, card: BackupsCard) -> None:
    a_customer(workspace.desk)
    with files_up_to(60_000):
        card.make.click()
    assert "No backup of" in card.outcome.text()
    assert card.make.isEnabled()


def test_a_second_folder_is_chosen_and_left_again(
    workspace: Workspace, card: BackupsCard, tmp_path: Path
) -> None:
    a_customer(workspace.desk)
    card.make.click()
    stick = tmp_path / "stick"
    stick.mkdir()
    card.use_second(stick)
    card.show_preferences()
    assert card.second.text() == str(stick)
    assert len(list(stick.rglob("*.salesdesk"))) == 1
    card.forget_second.click()
    card.show_preferences()
    assert card.second.text() == "none"


def test_the_room_for_backups_is_set(workspace: Workspace, card: BackupsCard) -> None:
    card.quota.setValue(9)
    card.quota.editingFinished.emit()
    assert workspace.desk.settings.preferences.backup_gigabytes == 9


def test_damage_is_told_and_can_be_taken_as_right(workspace: Workspace, card: BackupsCard) -> None:
    customer_id = a_customer(workspace.desk)
    workspace.desk.backups.make(BackupReason.CHANGE)
    with workspace.desk.database.revise() as connection:
        connection.exec_driver_sql("UPDATE customers SET industry = 'qumps'")
    card.make.click()
    assert f"customers {customer_id}: industry changed without being written" in card.trouble.text()
    assert card.accept.isVisible()
    card.accept.click()
    assert not card.trouble.isVisible()
    assert not card.accept.isVisible()


@pytest.fixture
def reopenings(workspace: Workspace) -> list[Reopening]:
    heard: list[Reopening] = []
    workspace.requests.reopen_wanted.connect(heard.append)
    return heard


def restored_names(workspace: Workspace) -> list[str]:
    with closing(connect(workspace.desk.database.path)) as connection:
        return [row[0] for row in connection.execute("SELECT name FROM customers ORDER BY id")]


def test_a_backup_is_chosen_from_the_list_and_restored(
    workspace: Workspace, qtbot: QtBot, reopenings: list[Reopening]
) -> None:
    a_customer(workspace.desk, name="First")
    workspace.desk.backups.make(BackupReason.CHANGE)
    workspace.desk.customers.add(NewCustomer(name="Second"))
    dialog = RestoreDialog(workspace)
    qtbot.addWidget(dialog)
    dialog.open()
    row = [dialog.model.data(dialog.model.index(0, column)) for column in range(5)]
    assert "just now" in row[0]
    assert row[1:] == ["after a change", "1", "0", "0"]
    dialog.restore.click()
    (reopening,) = reopenings
    workspace.desk.close()
    reopening.work(SILENT)
    assert restored_names(workspace) == ["First"]


def test_a_file_from_elsewhere_is_checked_before_it_may_be_restored(
    workspace: Workspace, qtbot: QtBot, reopenings: list[Reopening], tmp_path: Path
) -> None:
    dialog = RestoreDialog(workspace)
    qtbot.addWidget(dialog)
    dialog.open()
    assert "no backup of this desk yet" in dialog.said.text()
    assert not dialog.restore.isEnabled()
    wrong = tmp_path / "wrong.salesdesk"
    wrong.write_bytes(b"no desk " * 999)
    dialog.choose_file(wrong)
    assert "not a desk" in dialog.said.text()
    assert not dialog.restore.isEnabled()
    a_customer(workspace.desk, name="First")
    copy = workspace.desk.backups.copy_to(tmp_path / "copy.salesdesk")
    dialog.choose_file(copy)
    assert dialog.said.text() == f"{copy}: 1 customers, 0 contacts, 0 promises"
    dialog.restore.click()
    assert len(reopenings) == 1


def test_a_restore_is_told_at_the_next_start_and_can_be_undone(
    workspace: Workspace, window: QWidget, watch: BackupWatch, reopenings: list[Reopening]
) -> None:
    from salesdesk.services import restoring
    from salesdesk.services.desk import open_desk

    desk = workspace.desk
    a_customer(desk, name="First")
    kept = desk.backups.make(BackupReason.CHANGE)
    desk.customers.add(NewCustomer(name="Second"))
    desk.close()
    restoring.restore(desk.database.path, kept.path, desk.clock)
    again = open_desk(desk.database.path, desk.clock)
    opened = Workspace(again, workspace.bus, workspace.voice, workspace.tasks, workspace.requests)
    BackupWatch(opened, window, ImmediateTaskRunner()).begin()
    (toast,) = window.findChildren(Toast)
    assert toast.text() == f"Restored from {kept.path.name}."
    toast.action.click()
    again.close()
    reopenings[0].work(SILENT)
    assert restored_names(workspace) == ["First", "Second"]


def test_ages_are_said_as_people_say_them() -> None:
    from datetime import timedelta

    said = [age_text(timedelta(minutes=minutes)) for minutes in (0, 1, 59, 60, 1_439, 1_440, 3_000)]
    assert said == [
        "just now",
        "1 min ago",
        "59 min ago",
        "1 h ago",
        "23 h ago",
        "1 day ago",
        "2 days ago",
    ]
