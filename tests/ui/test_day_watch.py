"""All day long: journeys, clocks that are wrong, desks that cannot be written, and very much at once."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.clock import SystemClock
from salesdesk.domain.words import CheckInReason
from salesdesk.reminders.notifier import LinuxNotifier, TrayNotifier
from salesdesk.reminders.ticker import Ticker
from salesdesk.services.desk import open_desk
from salesdesk.storage import tables
from salesdesk.storage.engine import connect
from salesdesk.ui.change_bus import ChangeBus
from salesdesk.ui.clock_doubt import ClockDoubt
from salesdesk.ui.day_watch import DayWatch
from salesdesk.ui.reminder_window import CARDS_OF_A_DIGEST, ReminderWindow
from salesdesk.ui.translations import QtVoice
from salesdesk.ui.widgets.message import MessageDialog
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import Requests, Workspace
from tests.factories import a_customer
from tests.fakes import FakeClock, ImmediateTaskRunner
from tests.reminders.test_notifier import a_program
from tests.ui.test_reminder_window import Round, a_call, a_promise, a_round, choose

NINE = 9 * 60
TEN_YEARS_S = 10 * 365 * 24 * 3600.0


@pytest.fixture
def memory(tmp_path: Path) -> WindowMemory:
    return WindowMemory(tmp_path / "state", tmp_path / "desk.salesdesk")


@pytest.fixture
def rounds(qtbot: QtBot, workspace: Workspace, memory: WindowMemory, clock: FakeClock) -> Iterator[Round]:
    made = a_round(workspace, memory, clock)
    qtbot.addWidget(made.window)
    made.watch.begin()
    yield made
    for window in QApplication.topLevelWidgets():
        window.hide()


class Beats:
    """The real ticker over clocks that are set by hand."""

    def __init__(self, rounds: Round) -> None:
        self.clock = rounds.clock
        self._passed = 0.0
        self.ticker = Ticker(rounds.clock, rounds.watch, time_passed=lambda: self._passed)
        self.ticker.jumped.connect(rounds.watch.notice_jump)
        self.ticker.woke.connect(rounds.watch.notice_sleep)
        self.ticker.ticked.connect(rounds.watch.tick)
        self.ticker.tick()

    def beat(self, *, set_by: float = 0.0, asleep: float = 0.0) -> None:
        """Five seconds later, the clock set by so many seconds or the machine asleep for so many."""
        self._passed += 5 + asleep
        self.clock.advance(seconds=5 + asleep + set_by)
        self.ticker.tick()


class TestAClockThatIsSet:
    def test_an_hour_ahead_what_is_due_is_shown_once(self, rounds: Round) -> None:
        for number in range(10):
            a_call(rounds.workspace, name=f"Customer {number}")
        beats = Beats(rounds)
        beats.beat(set_by=3600)
        beats.beat()
        assert rounds.window.isVisible()
        assert [notice.title for notice in rounds.notices.given] == ["10 reminders"]

    def test_ten_years_ahead_it_asks_before_anything_rings(self, rounds: Round) -> None:
        a_call(rounds.workspace)
        asked: list[datetime | None] = []
        rounds.watch.clock_doubted.connect(asked.append)
        beats, day = Beats(rounds), rounds.workspace.desk.database.recall("last_opened_on")
        beats.beat(set_by=TEN_YEARS_S)
        for _ in range(3):
            beats.beat()
        a_call(rounds.workspace, name="Northwind")
        assert len(asked) == 1
        assert not rounds.window.isVisible()
        assert [notice.title for notice in rounds.notices.given] == ["Is the clock right?"]
        assert rounds.workspace.desk.database.recall("last_opened_on") == day
        rounds.watch.trust_clock()
        assert rounds.watch._deciding_since is not None  # ten years away are to be decided on first
        rounds.watch.go_on()
        assert rounds.window.isVisible()

    def test_it_asks_again_each_hour(self, rounds: Round) -> None:
        asked: list[datetime | None] = []
        rounds.watch.clock_doubted.connect(asked.append)
        beats = Beats(rounds)
        beats.beat(set_by=TEN_YEARS_S)
        for _ in range(721):
            beats.beat()
        assert len(asked) == 2

    def test_set_right_again_it_goes_on_by_itself(self, rounds: Round) -> None:
        a_call(rounds.workspace)
        asked: list[datetime | None] = []
        rounds.watch.clock_doubted.connect(asked.append)
        beats = Beats(rounds)
        beats.beat(set_by=TEN_YEARS_S)
        beats.beat(set_by=-TEN_YEARS_S)
        assert asked[-1] is None
        beats.beat()
        assert not rounds.window.isVisible()
        beats.beat(set_by=1800)
        assert [card.alarm.customer for card in rounds.window.cards()] == ["昆山精工"]

    def test_a_future_that_was_believed_mutes_nothing(self, rounds: Round) -> None:
        a_call(rounds.workspace)
        beats = Beats(rounds)
        beats.beat(set_by=TEN_YEARS_S)
        rounds.watch.trust_clock()
        rounds.watch.go_on()
        rounds.window.close()
        shown_then = len(rounds.notices.given)
        beats.beat(set_by=-TEN_YEARS_S)
        beats.beat()
        assert not rounds.window.isVisible()
        beats.beat(set_by=1800)
        assert rounds.window.isVisible()
        assert len(rounds.notices.given) == shown_then + 1

    def test_a_weekend_asleep_is_nothing_to_ask_about(self, rounds: Round) -> None:
        a_call(rounds.workspace)
        asked: list[object] = []
        rounds.watch.clock_doubted.connect(asked.append)
        beats = Beats(rounds)
        beats.beat(asleep=8 * 3600)
        assert asked == []
        assert rounds.window.isVisible()
        assert len(rounds.notices.given) == 1

    @pytest.mark.parametrize("answer", [0, 1])
    def test_the_question_leaves_the_window_free(
        self, qtbot: QtBot, rounds: Round, clock: FakeClock, answer: int
    ) -> None:
        doubt, trusted = ClockDoubt(rounds.window, rounds.workspace.voice), []
        doubt.trusted.connect(lambda: trusted.append(True))
        doubt.ask(clock.now().astimezone(clock.zone()))
        dialog = doubt.dialog
        assert isinstance(dialog, MessageDialog)
        assert dialog.isVisible()
        assert dialog.windowModality() == Qt.WindowModality.NonModal
        dialog.buttons[answer].click()
        assert trusted == [True] * answer
        doubt.ask(clock.now())
        doubt.ask(clock.now())
        doubt.ask(None)
        assert doubt.dialog is None
        assert trusted == [True] * answer


class TestAJourney:
    def test_what_is_due_travels_with_the_rep_without_a_jump_of_the_clock(self, rounds: Round) -> None:
        a_call(rounds.workspace, 16 * 60)
        beats = Beats(rounds)
        beats.beat()
        assert not rounds.window.isVisible()
        rounds.clock.travel(ZoneInfo("Pacific/Auckland"))  # where it is 14:00
        beats.beat()
        assert not rounds.window.isVisible()
        rounds.clock.travel(ZoneInfo("Pacific/Kiritimati"))  # 15:00, and 16:00 an hour on
        beats.beat(asleep=3600)
        assert rounds.window.isVisible()

    def test_the_systems_own_zone_is_read_at_each_tick(
        self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, desk_path: Path, memory: WindowMemory
    ) -> None:
        monkeypatch.setenv("TZ", "Asia/Shanghai")
        bus, clock = ChangeBus(), SystemClock()
        desk = open_desk(desk_path, clock, bus.publish)
        travelling = Workspace(desk, bus, QtVoice(clock.today), ImmediateTaskRunner(), Requests())
        made = a_round(travelling, memory, FakeClock(clock.now(), clock.zone()))
        qtbot.addWidget(made.window)
        unknown: list[bool] = []
        made.watch.zone_unknown.connect(lambda: unknown.append(True))
        made.watch.tick()
        monkeypatch.setenv("TZ", "America/New_York")
        made.watch.tick()
        assert str(clock.zone()) == "America/New_York"
        assert unknown == []
        monkeypatch.setenv("TZ", "Mars/Base")
        made.watch.tick()
        made.watch.tick()
        assert unknown == [True]
        desk.close()
        monkeypatch.undo()
        time.tzset()
        assert os.environ.get("TZ") != "Mars/Base"


class TestADeskInTrouble:
    def test_marks_that_cannot_be_written_repeat_no_notice(self, rounds: Round) -> None:
        told: list[str] = []
        rounds.watch.trouble.connect(told.append)
        a_call(rounds.workspace)
        with rounds.workspace.desk.database.revise() as connection:
            connection.exec_driver_sql(
                "CREATE TRIGGER full BEFORE INSERT ON reminders BEGIN INSERT INTO gone VALUES (1); END"
            )
        for minute in (30, 31, 32):
            rounds.at(9, minute)
        assert rounds.window.isVisible()
        assert len(rounds.notices.given) == 1
        assert told[-1]
        with rounds.workspace.desk.database.revise() as connection:
            connection.exec_driver_sql("DROP TRIGGER full")
        rounds.at(9, 33)
        assert told[-1] == ""
        assert [alarm.shown for alarm in rounds.workspace.desk.reminders.due(rounds.clock.now())] == [True]

    def test_a_day_that_cannot_be_marked_as_opened_is_a_day_all_the_same(
        self, rounds: Round, desk_path: Path
    ) -> None:
        a_call(rounds.workspace)
        told: list[str] = []
        rounds.watch.trouble.connect(told.append)
        with closing(connect(desk_path)) as another_tool:
            another_tool.execute("ALTER TABLE facts RENAME TO gone")
        assert rounds.watch.begin() is None
        assert len(told) == 1
        rounds.clock.advance(days=1)
        rounds.watch.tick()
        assert rounds.window.isVisible()
        with closing(connect(desk_path)) as another_tool:
            another_tool.execute("ALTER TABLE gone RENAME TO facts")


class TestADesktopWithoutNotifications:
    @pytest.mark.parametrize("service", ["exec sleep 60", "exit 1"])
    def test_the_window_comes_at_once_all_the_same(
        self,
        qtbot: QtBot,
        workspace: Workspace,
        memory: WindowMemory,
        clock: FakeClock,
        tmp_path: Path,
        service: str,
    ) -> None:
        asked_tray: list[str] = []
        tray = TrayNotifier(lambda title, _text: bool(asked_tray.append(title)))  # there is none
        notifier = LinuxNotifier(a_program(tmp_path, service), tray)
        window = ReminderWindow(workspace, memory)
        qtbot.addWidget(window)
        watch = DayWatch(workspace, window, notifier)
        a_call(workspace)
        clock.advance(hours=1)
        watch.tick()
        assert window.isVisible()
        assert asked_tray == []  # it did not wait for the service
        qtbot.waitUntil(lambda: bool(asked_tray))
        qtbot.waitUntil(lambda: not notifier.children())
        assert window.isVisible()


class TestDaysAway:
    def test_what_falls_due_today_rings_while_the_past_is_being_decided_on(self, rounds: Round) -> None:
        a_call(rounds.workspace)
        a_promise(rounds.workspace, quiet_customer(rounds))
        rounds.clock.advance(days=8)
        a_call(rounds.workspace, NINE + 45, name="Northwind", next_on=rounds.clock.today())
        rounds.watch.tick()
        assert not rounds.window.isVisible()
        rounds.at(9, 45)
        assert [card.alarm.customer for card in rounds.window.cards()] == ["Northwind"]
        assert rounds.counted[-1] == 1
        rounds.watch.go_on()
        assert rounds.counted[-1] == 3

    def test_ninety_days_and_five_hundred_overdue_come_as_one_notice_in_a_window_that_works(
        self, rounds: Round
    ) -> None:
        overdue(rounds, 500)
        rounds.clock.advance(days=90)
        rounds.watch.tick()
        assert rounds.notices.given == []
        began = time.process_time()  # of this process alone, however busy the machine is
        rounds.watch.go_on()
        took = time.process_time() - began
        assert [notice.title for notice in rounds.notices.given] == ["500 reminders"]
        assert rounds.window.isVisible()
        assert rounds.window._digest.text().startswith("500 calls")
        assert len(rounds.window.cards()) == CARDS_OF_A_DIGEST
        bar = rounds.window._scroll.verticalScrollBar()
        assert bar.maximum() > 0
        assert took < 1
        rounds.watch.tick()
        assert len(rounds.notices.given) == 1
        choose(rounds.window._menu, "1 hour")
        assert not rounds.window.isVisible()
        rounds.clock.advance(hours=1)
        rounds.watch.tick()
        assert rounds.window.isVisible()
        assert len(rounds.notices.given) == 2

    @pytest.mark.parametrize("days", [30, 5 * 365])
    def test_one_far_ahead_comes_on_its_day(self, rounds: Round, days: int) -> None:
        a_call(rounds.workspace, next_on=rounds.clock.today() + timedelta(days=days))
        beats = Beats(rounds)
        beats.beat(asleep=days * 24 * 3600 + 1700)
        rounds.watch.go_on()
        assert not rounds.window.isVisible()
        beats.beat(asleep=100)
        assert rounds.window.isVisible()


class TestEndingThem:
    def test_one_is_ended_for_good_and_stays_planned(self, rounds: Round) -> None:
        customer = a_call(rounds.workspace)
        a_call(rounds.workspace, name="Northwind")
        rounds.at(9, 30)
        card = next(card for card in rounds.window.cards() if card.alarm.customer_id == customer)
        choose(card._menu, "Do not remind again")
        assert rounds.card().alarm.customer == "Northwind"
        assert rounds.workspace.desk.check_ins.open_of(customer)
        rounds.clock.advance(days=1)
        rounds.watch.tick()
        assert len(rounds.window.cards()) == 1

    def test_all_are_ended_at_once(self, rounds: Round) -> None:
        for name in ("Northwind", "Hengtai"):
            a_call(rounds.workspace, name=name)
        rounds.at(9, 30)
        choose(rounds.window._menu, "Do not remind of these again")
        assert not rounds.window.isVisible()
        rounds.at(12, 0)
        assert not rounds.window.isVisible()


class TestWhereNothingIsDue:
    def test_called_up_it_says_what_comes_and_stays(self, rounds: Round) -> None:
        a_call(rounds.workspace)
        rounds.watch.tick()
        rounds.window.call_up()
        rounds.watch.tick()
        assert rounds.window.isVisible()
        said = rounds.window._digest.text()
        assert said == "The next reminder comes today 09:30. Last looked at 09:00."
        assert not rounds.window._snooze_all.isVisible()
        rounds.at(9, 30)
        assert len(rounds.window.cards()) == 1
        assert rounds.window._snooze_all.isVisible()

    def test_with_nothing_planned_it_says_so(self, rounds: Round) -> None:
        rounds.window.call_up()
        assert rounds.window._digest.text() == "No reminder is planned."
        rounds.window.close()
        rounds.watch.tick()
        assert not rounds.window.isVisible()


def quiet_customer(rounds: Round) -> int:
    return a_customer(rounds.workspace.desk, name="Quiet", no_next_reason="calls us")


def overdue(rounds: Round, number: int) -> None:
    """So many check-ins of the next eighty days, for twenty customers."""
    desk = rounds.workspace.desk
    customers = [a_customer(desk, name=f"Customer {at}", no_next_reason="calls us") for at in range(20)]
    with desk.database.write("check_in.plan") as transaction:
        transaction.insert_many(
            tables.CheckIn,
            (
                {
                    "customer_id": customers[at % 20],
                    "due_on": rounds.clock.today() + timedelta(days=at % 80),
                    "reason": CheckInReason.ASKED,
                    "created_at": rounds.clock.now(),
                }
                for at in range(number)
            ),
        )
