"""Reminders: come when they are due, without taking the focus, and do what their buttons say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.words import Level, Party
from salesdesk.reminders.notifier import Notice
from salesdesk.services.desk import open_desk
from salesdesk.ui.day_watch import DayWatch
from salesdesk.ui.dialogs.new_promise import NewPromiseDialog
from salesdesk.ui.dialogs.plan_check_in import MoveCheckInDialog
from salesdesk.ui.dialogs.settle_promise import MovePromiseDialog, SettlePromiseDialog
from salesdesk.ui.dialogs.snooze import SnoozeDialog
from salesdesk.ui.reminder_card import ReminderCard
from salesdesk.ui.reminder_window import CARDS_OF_A_DIGEST, ReminderWindow
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import LogRequest, Workspace
from tests.factories import a_customer
from tests.fakes import FakeClock

HALF_PAST_NINE = 9 * 60 + 30


class Notices:
    """A notifier that keeps what it is given."""

    def __init__(self) -> None:
        self.given: list[Notice] = []

    def notify(self, notice: Notice) -> None:
        self.given.append(notice)


@dataclass
class Round:
    """The window of reminders with what looks after it."""

    window: ReminderWindow
    watch: DayWatch
    notices: Notices
    workspace: Workspace
    clock: FakeClock
    counted: list[int] = field(default_factory=list)

    def at(self, hour: int, minute: int) -> None:
        """The clock shows that time of the same day, and ticks."""
        day = self.clock.today()
        self.clock.set(datetime(day.year, day.month, day.day, hour, minute))  # noqa: DTZ001 - local wall time
        self.watch.tick()

    def card(self) -> ReminderCard:
        (card,) = self.window.cards()
        return card


@pytest.fixture
def memory(tmp_path: Path) -> WindowMemory:
    return WindowMemory(tmp_path / "state", tmp_path / "desk.salesdesk")


def a_round(workspace: Workspace, memory: WindowMemory, clock: FakeClock) -> Round:
    window, notices = ReminderWindow(workspace, memory), Notices()
    made = Round(window, DayWatch(workspace, window, notices), notices, workspace, clock)
    made.watch.waiting_changed.connect(made.counted.append)
    return made


@pytest.fixture
def rounds(qtbot: QtBot, workspace: Workspace, memory: WindowMemory, clock: FakeClock) -> Iterator[Round]:
    made = a_round(workspace, memory, clock)
    qtbot.addWidget(made.window)
    made.watch.begin()
    yield made
    for window in QApplication.topLevelWidgets():
        window.hide()


def a_call(workspace: Workspace, minute: int | None = HALF_PAST_NINE, **changes: object) -> int:
    today = workspace.desk.clock.today()
    values = {"level": Level.PROACTIVE, "phone": "13800138000", "next_on": today, "next_minute": minute}
    return a_customer(workspace.desk, **{**values, **changes})


def a_promise(workspace: Workspace, customer_id: int, minute: int | None = HALF_PAST_NINE) -> int:
    today = workspace.desk.clock.today()
    made = workspace.desk.promises.make(customer_id, Party.REP, "Sample kit", today, minute)
    assert made.row_id is not None
    return made.row_id


def labels(card: QWidget) -> list[str]:
    return [button.accessibleName() for button in card.findChildren(QPushButton)]


def choose(menu: QMenu, text: str) -> None:
    menu.aboutToShow.emit()
    (action,) = [action for action in menu.actions() if action.text() == text]
    action.trigger()


def test_one_that_comes_due_while_the_window_is_open(rounds: Round) -> None:
    a_call(rounds.workspace)
    rounds.at(9, 29)
    assert not rounds.window.isVisible()
    rounds.at(9, 30)
    assert rounds.window.isVisible()
    assert rounds.window.accessibleName() == rounds.window.windowTitle() == "Reminders"
    assert labels(rounds.card()) == ["Call", "Log", "Snooze", "Snooze until…", "Move"]
    assert rounds.notices.given[0].title == "昆山精工"
    assert rounds.counted[-1] == 1


def test_it_is_told_once_and_stays(rounds: Round) -> None:
    a_call(rounds.workspace)
    for minute in (30, 31, 32):
        rounds.at(9, minute)
    assert len(rounds.notices.given) == 1
    assert rounds.window.isVisible()


def test_it_takes_no_focus_from_who_is_typing(qtbot: QtBot, rounds: Round) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "I was ")
    a_call(rounds.workspace)
    rounds.at(9, 30)
    assert rounds.window.isVisible()
    assert line.isActiveWindow()
    assert line.hasFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "typing")
    assert line.text() == "I was typing"
    handle = rounds.window.windowHandle()
    assert handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert rounds.window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def test_asked_for_it_takes_the_focus(qtbot: QtBot, rounds: Round) -> None:
    a_call(rounds.workspace)
    rounds.at(9, 30)
    rounds.window.call_up()
    qtbot.waitUntil(rounds.window.isActiveWindow)
    assert not rounds.window.windowHandle().flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert QApplication.focusWidget() is rounds.card().buttons["call"]


def test_after_a_moment_it_may_be_clicked(qtbot: QtBot, rounds: Round) -> None:
    a_call(rounds.workspace)
    rounds.at(9, 30)
    flag = Qt.WindowType.WindowDoesNotAcceptFocus
    qtbot.waitUntil(lambda: not rounds.window.windowHandle().flags() & flag)
    assert rounds.window.isVisible()


def test_snooze_puts_the_alarm_off_and_not_the_day(rounds: Round) -> None:
    customer_id = a_call(rounds.workspace)
    rounds.at(9, 30)
    before = rounds.workspace.desk.check_ins.open_of(customer_id)
    rounds.card().buttons["snooze"].click()
    assert not rounds.window.isVisible()
    assert rounds.workspace.desk.check_ins.open_of(customer_id) == before
    rounds.at(9, 39)
    assert not rounds.window.isVisible()
    rounds.at(9, 40)
    assert rounds.window.isVisible()
    assert len(rounds.notices.given) == 2


@pytest.mark.parametrize(
    ("choice", "returns"),
    [
        ("10 minutes", timedelta(minutes=10)),
        ("1 hour", timedelta(hours=1)),
        ("This afternoon", timedelta(hours=4, minutes=30)),
        ("Tomorrow 9:00", timedelta(hours=23, minutes=30)),
        ("Next working day", timedelta(hours=23, minutes=30)),
    ],
)
def test_each_choice_of_the_menu(rounds: Round, choice: str, returns: timedelta) -> None:
    a_call(rounds.workspace)
    rounds.at(9, 30)
    now = rounds.clock.now()
    choose(rounds.card()._menu, choice)
    assert rounds.workspace.desk.reminders.next_moment(now) == now + returns


def test_a_time_of_ones_own(qtbot: QtBot, rounds: Round) -> None:
    a_call(rounds.workspace)
    rounds.at(9, 30)
    now = rounds.clock.now()
    choose(rounds.card()._menu, "Pick a time…")
    (dialog,) = rounds.window.findChildren(SnoozeDialog)
    dialog.day.set_day(rounds.clock.today())
    dialog.time.set_minutes(9 * 60)
    dialog.save_button.click()
    assert dialog.fields.error_of(dialog.day) == "Choose a moment still to come."
    dialog.time.set_minutes(16 * 60)
    dialog.save_button.click()
    assert rounds.workspace.desk.reminders.next_moment(now) == now + timedelta(hours=6, minutes=30)


def test_all_are_put_off_at_once(rounds: Round) -> None:
    for name in ("Northwind", "Hengtai"):
        a_call(rounds.workspace, name=name)
    rounds.at(9, 30)
    assert len(rounds.window.cards()) == 2
    choose(rounds.window._menu, "1 hour")
    assert not rounds.window.isVisible()
    rounds.at(10, 30)
    assert len(rounds.window.cards()) == 2


def test_call_and_log_ask_for_just_that(rounds: Round) -> None:
    customer_id = a_call(rounds.workspace)
    rounds.at(9, 30)
    called: list[str] = []
    logged: list[LogRequest] = []
    rounds.workspace.requests.call_wanted.connect(called.append)
    rounds.workspace.requests.log_wanted.connect(logged.append)
    rounds.card().buttons["call"].click()
    rounds.card().buttons["log"].click()
    assert called == ["+8613800138000"]
    assert logged == [LogRequest(customer_id)]


def test_kept_opens_the_form_and_the_promise_is_gone_once_settled(qtbot: QtBot, rounds: Round) -> None:
    promise_id = a_promise(rounds.workspace, a_call(rounds.workspace, None, next_on=None, phone=""))
    rounds.at(9, 30)
    card = next(card for card in rounds.window.cards() if "kept" in card.buttons)
    assert labels(card) == ["Kept", "Log", "Snooze", "Snooze until…", "Move"]
    card.buttons["kept"].click()
    (dialog,) = rounds.window.findChildren(SettlePromiseDialog)
    dialog.save_button.click()
    assert rounds.workspace.desk.promises.get(promise_id).state == "kept"
    assert all("kept" not in card.buttons for card in rounds.window.cards())


def test_move_opens_the_form_of_its_kind(rounds: Round) -> None:
    a_promise(rounds.workspace, a_call(rounds.workspace))
    rounds.at(9, 30)
    for card in rounds.window.cards():
        card.buttons["move"].click()
    assert len(rounds.window.findChildren(MoveCheckInDialog)) == 1
    assert len(rounds.window.findChildren(MovePromiseDialog)) == 1


def test_closed_it_stays_away_until_something_new_is_due(rounds: Round) -> None:
    a_call(rounds.workspace)
    a_call(rounds.workspace, 10 * 60, name="Northwind")
    rounds.at(9, 30)
    rounds.window.close()
    rounds.at(9, 31)
    assert not rounds.window.isVisible()
    assert rounds.counted[-1] == 1
    rounds.at(10, 0)
    assert rounds.window.isVisible()
    assert [card.alarm.customer for card in rounds.window.cards()] == ["Northwind"]
    rounds.window.call_up()
    assert len(rounds.window.cards()) == 2


def test_what_was_closed_returns_at_the_next_start(
    qtbot: QtBot, rounds: Round, memory: WindowMemory, clock: FakeClock
) -> None:
    a_call(rounds.workspace)
    rounds.at(9, 30)
    rounds.window.close()
    again = a_round(rounds.workspace, memory, clock)
    qtbot.addWidget(again.window)
    again.watch.tick()
    assert again.window.isVisible()
    assert again.notices.given == []


def test_a_card_goes_when_the_contact_is_logged_elsewhere(rounds: Round) -> None:
    customer_id = a_call(rounds.workspace)
    rounds.at(9, 30)
    (line,) = rounds.workspace.desk.check_ins.open_of(customer_id)
    rounds.workspace.desk.check_ins.skip(line.id, "on holiday")
    assert not rounds.window.isVisible()


def test_many_come_as_one_digest_and_one_notification(rounds: Round) -> None:
    for number in range(12):
        a_call(rounds.workspace, name=f"Customer {number}")
    rounds.at(9, 30)
    assert len(rounds.window.cards()) == CARDS_OF_A_DIGEST
    assert rounds.window._digest.isVisible()
    assert rounds.window._digest.text().startswith("12 calls")
    assert len(rounds.notices.given) == 1
    assert rounds.notices.given[0] == Notice("12 reminders", "12 calls")


def test_reminders_can_be_switched_off(rounds: Round) -> None:
    a_call(rounds.workspace)
    rounds.workspace.desk.settings.change(reminders=False)
    rounds.at(9, 30)
    assert not rounds.window.isVisible()
    rounds.workspace.desk.settings.change(reminders=True, notifications=False)
    assert rounds.window.isVisible()
    assert rounds.notices.given == []


def test_a_name_is_shown_as_text(rounds: Round) -> None:
    a_call(rounds.workspace, name="<b>R&D</b>")
    rounds.at(9, 30)
    assert rounds.card().accessibleName() == "<b>R&D</b>"


def test_a_clock_set_back_neither_repeats_nor_mutes(rounds: Round) -> None:
    a_call(rounds.workspace)
    a_call(rounds.workspace, 10 * 60, name="Northwind")
    rounds.at(9, 30)
    rounds.at(8, 0)
    rounds.watch.notice_jump(-5400.0)
    rounds.at(9, 30)
    assert len(rounds.notices.given) == 1
    rounds.at(10, 0)
    assert len(rounds.notices.given) == 2


def test_what_another_process_writes_is_seen_at_the_next_tick(
    rounds: Round, desk_path: Path, clock: FakeClock
) -> None:
    other = open_desk(desk_path, clock)
    a_customer(other, next_on=clock.today(), next_minute=HALF_PAST_NINE)
    other.settings.change(rep_name="Anna")
    other.close()
    rounds.workspace.desk.settings.preferences  # noqa: B018 - what is cached by now
    rounds.at(9, 30)
    assert rounds.window.isVisible()
    assert rounds.workspace.desk.settings.preferences.rep_name == "Anna"


def test_a_new_day_is_noticed_and_what_was_missed_is_asked_about(rounds: Round) -> None:
    a_call(rounds.workspace)
    noticed: list[object] = []
    rounds.watch.away_noticed.connect(noticed.append)
    rounds.clock.advance(days=1)
    rounds.watch.tick()
    assert noticed == []
    assert rounds.window.isVisible()
    rounds.window.close()
    rounds.clock.advance(days=7)
    rounds.watch.tick()
    assert len(noticed) == 1
    assert not rounds.window.isVisible()
    rounds.watch.go_on()
    assert rounds.counted[-1] == 1


def test_a_desk_that_cannot_be_read_is_told_and_tried_again(rounds: Round, desk_path: Path) -> None:
    told: list[str] = []
    rounds.watch.trouble.connect(told.append)
    with rounds.workspace.desk.database.revise() as connection:
        connection.exec_driver_sql("ALTER TABLE reminders RENAME TO gone")
    rounds.watch.tick()
    rounds.watch.tick()
    assert told[0]
    with rounds.workspace.desk.database.revise() as connection:
        connection.exec_driver_sql("ALTER TABLE gone RENAME TO reminders")
    rounds.watch.tick()
    assert told[-1] == ""


def test_the_window_is_where_it_was_put(qtbot: QtBot, rounds: Round, memory: WindowMemory) -> None:
    a_call(rounds.workspace)
    rounds.at(9, 30)
    rounds.window.move(33, 44)
    rounds.window.close()
    again = ReminderWindow(rounds.workspace, memory)
    qtbot.addWidget(again)
    again.show_waiting(rounds.workspace.desk.reminders.waiting(rounds.clock.now()))
    assert (again.x(), again.y()) == (33, 44)


def test_escape_puts_it_aside(qtbot: QtBot, rounds: Round) -> None:
    a_call(rounds.workspace)
    rounds.at(9, 30)
    rounds.window.call_up()
    qtbot.keyClick(rounds.window, Qt.Key.Key_Escape)
    assert not rounds.window.isVisible()
    rounds.at(9, 31)
    assert not rounds.window.isVisible()


def test_it_stays_small_in_the_corner_however_much_is_due(rounds: Round) -> None:
    for name in ("Aachen", "Bremen", "Celle", "Delft", "Emden", "Furth", "Gera"):
        a_call(rounds.workspace, name=name)
    rounds.at(9, 30)
    room, place = rounds.window.screen().availableGeometry(), rounds.window.frameGeometry()
    assert room.contains(place)
    assert room.right() - place.right() < 40
    assert room.bottom() - place.bottom() < 120
    assert place.height() < room.height() * 0.6


def test_it_keeps_room_for_those_that_stay_when_one_goes(qtbot: QtBot, rounds: Round) -> None:
    for number in range(2):
        a_call(rounds.workspace, name=f"Customer {number}")
    rounds.at(9, 30)
    high = rounds.window.cards()[1].height()
    choose(rounds.window.cards()[0]._menu, "1 hour")
    qtbot.waitUntil(lambda: rounds.card().isVisible())
    assert rounds.window._scroll.viewport().height() >= high


def test_it_leaves_the_save_of_a_form_free(qtbot: QtBot, rounds: Round) -> None:
    customer_id = a_call(rounds.workspace)
    form = NewPromiseDialog(rounds.workspace, customer_id)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    room = form.screen().availableGeometry()
    form.move(room.right() - form.width() - 40, room.bottom() - form.height() - 40)
    rounds.at(9, 30)
    save = form.save_button
    verbs = save.rect().translated(save.mapToGlobal(QPoint(0, 0)))
    assert rounds.window.isVisible()
    assert not rounds.window.frameGeometry().intersects(verbs)


def test_a_place_is_kept_only_where_somebody_chose_it(rounds: Round, memory: WindowMemory) -> None:
    a_call(rounds.workspace)
    rounds.at(9, 30)
    rounds.window.close()
    assert memory.place("reminders") is None


def test_where_it_was_put_it_stays_on_the_screen(rounds: Round, memory: WindowMemory) -> None:
    room = rounds.window.screen().availableGeometry()
    memory.keep_place("reminders", QPoint(room.left(), room.bottom() - 20))
    a_call(rounds.workspace)
    rounds.at(9, 30)
    assert room.contains(rounds.window.geometry())


def test_a_form_opens_beside_what_lies_above_all_windows(qtbot: QtBot, workspace: Workspace) -> None:
    above = QWidget(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
    qtbot.addWidget(above)
    above.setGeometry(600, 300, 180, 300)
    above.show()
    form = NewPromiseDialog(workspace, a_customer(workspace.desk))
    qtbot.addWidget(form)
    form.setGeometry(200, 300, 520, 320)
    with qtbot.waitExposed(form):
        form.show()
    assert form.y() < above.frameGeometry().bottom()
    assert not form.frameGeometry().intersects(above.frameGeometry())
    assert form.x() >= 0
