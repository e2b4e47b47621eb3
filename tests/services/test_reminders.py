"""Alarms: when they come, what brings them back, and what ends them. The rows of the desk are the truth."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from salesdesk.domain.due import remind_at
from salesdesk.domain.wording import Voice
from salesdesk.domain.words import CheckInReason, ItemKind, Party, Role
from salesdesk.errors import NotFound, UserError
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.reminders import AT_MOST
from salesdesk.services.touched import Touched
from salesdesk.storage import tables
from tests.asked import asked
from tests.factories import a_customer, a_person
from tests.fakes import SHANGHAI, FakeClock, tuesday_morning

TUESDAY = date(2026, 11, 24)
CHECK_IN, PROMISE = ItemKind.CHECK_IN, ItemKind.PROMISE


def day(offset: int) -> date:
    return TUESDAY + timedelta(days=offset)


def at(hour: int, minute: int = 0, offset: int = 0) -> datetime:
    """A wall time in Shanghai on the day of the tests, or days after it."""
    wall = datetime(2026, 11, 24, hour, minute, tzinfo=SHANGHAI)
    return (wall + timedelta(days=offset)).astimezone(UTC)


def a_quiet_customer(desk: Desk, **changes: Any) -> int:
    """A customer for whom nothing is planned."""
    return a_customer(desk, **{"no_next_reason": "calls us", **changes})


def a_check_in(desk: Desk, due: int = 0, minute: int | None = None, customer_id: int | None = None) -> int:
    done = desk.check_ins.plan(customer_id or a_quiet_customer(desk), day(due), minute)
    assert done.row_id is not None
    return done.row_id


def a_promise(
    desk: Desk,
    due: int = 0,
    minute: int | None = None,
    customer_id: int | None = None,
    party: Party = Party.REP,
) -> int:
    whose = customer_id or a_quiet_customer(desk)
    done = desk.promises.make(whose, party, "Send the quote", day(due), minute, made_on=day(min(due, -5)))
    assert done.row_id is not None
    return done.row_id


def due(desk: Desk, now: datetime) -> list[tuple[ItemKind, int]]:
    return [(alarm.kind, alarm.subject_id) for alarm in desk.reminders.due(now)]


@contextmanager
def reopened(desk: Desk, clock: FakeClock) -> Iterator[Desk]:
    """The desk as the next start of the program finds it."""
    again = open_desk(desk.database.path, clock)
    yield again
    again.close()


class TestWhenItComes:
    def test_at_its_own_minute(self, desk: Desk) -> None:
        check_in = a_check_in(desk, minute=10 * 60 + 30)
        assert due(desk, at(10, 29)) == []
        assert due(desk, at(10, 30)) == [(CHECK_IN, check_in)]

    def test_without_an_hour_when_the_day_begins(self, desk: Desk) -> None:
        promise = a_promise(desk, due=1)
        assert due(desk, at(8, 59, offset=1)) == []
        assert due(desk, at(9, 0, offset=1)) == [(PROMISE, promise)]
        desk.settings.change(day_start=7 * 60 + 30)
        assert due(desk, at(7, 29, offset=1)) == []
        assert due(desk, at(7, 30, offset=1)) == [(PROMISE, promise)]

    @pytest.mark.parametrize("party", list(Party))
    def test_the_word_of_either_side(self, desk: Desk, party: Party) -> None:
        promise = a_promise(desk, party=party)
        assert due(desk, at(9)) == [(PROMISE, promise)]

    def test_what_was_missed_for_days_is_still_there(self, desk: Desk) -> None:
        check_in, promise = a_check_in(desk, minute=600), a_promise(desk, due=-4)
        assert due(desk, at(8, offset=90)) == [(PROMISE, promise), (CHECK_IN, check_in)]

    def test_the_newest_comes_last(self, desk: Desk) -> None:
        late, early = a_check_in(desk, minute=600), a_check_in(desk, minute=570)
        promise = a_promise(desk, minute=585)
        assert due(desk, at(12)) == [(CHECK_IN, early), (PROMISE, promise), (CHECK_IN, late)]

    def test_where_the_clocks_jump_over_it_the_first_minute_after(self, desk: Desk, clock: FakeClock) -> None:
        clock.travel(ZoneInfo("America/New_York"))
        clock.set(datetime(2027, 3, 13, 12, tzinfo=clock.zone()))
        customer_id = a_quiet_customer(desk)
        done = desk.check_ins.plan(customer_id, date(2027, 3, 14), 2 * 60 + 30)
        assert due(desk, datetime(2027, 3, 14, 6, 59, tzinfo=UTC)) == []
        assert due(desk, datetime(2027, 3, 14, 7, 0, tzinfo=UTC)) == [(CHECK_IN, done.row_id)]

    def test_where_the_jump_ends_the_day_the_last_minute_before(self, desk: Desk, clock: FakeClock) -> None:
        clock.travel(ZoneInfo("America/Nuuk"))
        clock.set(datetime(2027, 3, 27, 12, tzinfo=clock.zone()))
        done = desk.check_ins.plan(a_quiet_customer(desk), date(2027, 3, 27), 23 * 60 + 30)
        last = datetime(2027, 3, 28, 0, 59, tzinfo=UTC)  # 22:59, and midnight a minute on
        assert desk.reminders.next_moment(clock.now()) == last
        assert due(desk, last - timedelta(minutes=1)) == []
        assert due(desk, last) == [(CHECK_IN, done.row_id)]

    def test_in_an_hour_that_passes_twice_it_comes_once_and_stays(self, desk: Desk, clock: FakeClock) -> None:
        clock.travel(ZoneInfo("America/New_York"))
        clock.set(datetime(2027, 11, 6, 12, tzinfo=clock.zone()))
        customer_id = a_quiet_customer(desk)
        done = desk.check_ins.plan(customer_id, date(2027, 11, 7), 60 + 30)
        first_half_past_one = datetime(2027, 11, 7, 5, 30, tzinfo=UTC)
        assert due(desk, first_half_past_one - timedelta(minutes=1)) == []
        for minutes in range(0, 90, 10):
            now = first_half_past_one + timedelta(minutes=minutes)
            assert due(desk, now) == [(CHECK_IN, done.row_id)]

    def test_it_travels_with_the_rep(self, desk: Desk, clock: FakeClock) -> None:
        check_in = a_check_in(desk, minute=600)
        clock.travel(ZoneInfo("Europe/London"))
        assert due(desk, at(10)) == []
        assert due(desk, datetime(2026, 11, 24, 10, 0, tzinfo=UTC)) == [(CHECK_IN, check_in)]


class TestWhatEndsIt:
    def test_a_settled_promise_is_never_due_whatever_is_remembered(self, desk: Desk) -> None:
        promise = a_promise(desk)
        desk.reminders.snooze(PROMISE, promise, at(10))
        kept = desk.promises.keep(promise)
        assert due(desk, at(11)) == []
        assert desk.reminders.next_moment(at(9)) is None
        assert kept.step_id is not None
        desk.history.undo(kept.step_id)
        assert due(desk, at(11)) == [(PROMISE, promise)]

    def test_an_ended_check_in_is_never_due(self, desk: Desk) -> None:
        check_in = a_check_in(desk)
        desk.check_ins.skip(check_in, "on holiday")
        assert due(desk, at(12)) == []

    def test_acknowledged_for_good(self, desk: Desk, clock: FakeClock) -> None:
        check_in = a_check_in(desk)
        desk.reminders.acknowledge(CHECK_IN, check_in)
        with reopened(desk, clock) as again:
            assert due(again, at(12, offset=20)) == []
        assert desk.check_ins.get(check_in).due_on == TUESDAY
        assert desk.check_ins.get(check_in).state == "open"

    def test_acknowledging_what_is_settled_changes_nothing(self, desk: Desk) -> None:
        promise = a_promise(desk)
        desk.promises.keep(promise)
        desk.reminders.acknowledge(PROMISE, promise)
        with pytest.raises(UserError):
            desk.reminders.snooze(PROMISE, promise, at(10))

    def test_all_at_once_each_for_the_moment_it_was_shown_with(self, desk: Desk) -> None:
        stays, moves = a_promise(desk), a_promise(desk, due=-1)
        alarms = desk.reminders.due(at(9))
        desk.promises.move(moves, TUESDAY, agreed=True)
        desk.reminders.acknowledge_all(alarms)
        assert due(desk, at(12)) == [(PROMISE, moves)]
        assert stays != moves

    @pytest.mark.parametrize("kind", [CHECK_IN, PROMISE])
    def test_one_that_is_not_there(self, desk: Desk, kind: str) -> None:
        with pytest.raises(NotFound):
            desk.reminders.acknowledge(kind, 9)
        with pytest.raises(NotFound):
            desk.reminders.snooze(kind, 9, at(10))


class TestWhatBringsItBack:
    def test_shown_and_not_acknowledged_it_returns_at_the_next_start(
        self, desk: Desk, clock: FakeClock
    ) -> None:
        a_check_in(desk)
        [alarm] = desk.reminders.due(at(9))
        assert not alarm.shown
        desk.reminders.mark_shown([alarm], at(9))
        with reopened(desk, clock) as again:
            assert again.reminders.due(at(9, 5)) == [replace(alarm, shown=True)]

    def test_put_off_it_comes_back_and_the_day_stays(self, desk: Desk, clock: FakeClock) -> None:
        promise = a_promise(desk, minute=540)
        desk.reminders.mark_shown(desk.reminders.due(at(9)), at(9))
        desk.reminders.snooze(PROMISE, promise, at(10))
        assert due(desk, at(9, 59)) == []
        with reopened(desk, clock) as again:
            [alarm] = again.reminders.due(at(10))
        assert (alarm.snoozed, alarm.shown) == (True, False)
        assert (alarm.due_on, alarm.due_minute, alarm.due_at) == (TUESDAY, 540, at(9))
        assert desk.promises.get(promise).due_on == TUESDAY
        desk.reminders.mark_shown([alarm], at(10))
        [alarm] = desk.reminders.due(at(10))
        assert (alarm.snoozed, alarm.shown) == (True, True)

    def test_not_put_off_into_the_past(self, desk: Desk) -> None:
        promise = a_promise(desk)
        with pytest.raises(UserError) as refusal:
            desk.reminders.snooze(PROMISE, promise, at(9))
        assert refusal.value.field == "until"

    def test_putting_off_takes_back_that_it_was_acknowledged(self, desk: Desk) -> None:
        promise = a_promise(desk)
        desk.reminders.acknowledge(PROMISE, promise)
        desk.reminders.snooze(PROMISE, promise, at(10))
        assert due(desk, at(10)) == [(PROMISE, promise)]

    @pytest.mark.parametrize(("to", "minute"), [(1, None), (0, 600)], ids=["another day", "another hour"])
    def test_another_due_moment_makes_it_a_new_alarm(self, desk: Desk, to: int, minute: int | None) -> None:
        promise = a_promise(desk)
        desk.reminders.acknowledge(PROMISE, promise)
        desk.promises.move(promise, day(to), agreed=True, to_minute=minute)
        [alarm] = desk.reminders.due(at(12, offset=to))
        assert (alarm.subject_id, alarm.shown, alarm.snoozed) == (promise, False, False)

    def test_what_was_put_off_and_then_moved_comes_at_its_new_moment(self, desk: Desk) -> None:
        promise = a_promise(desk)
        desk.reminders.snooze(PROMISE, promise, at(9, offset=30))
        desk.promises.move(promise, day(1), agreed=True)
        assert due(desk, at(9, offset=1)) == [(PROMISE, promise)]

    def test_what_was_remembered_for_another_moment_is_forgotten(self, desk: Desk) -> None:
        promise = a_promise(desk)
        desk.reminders.acknowledge(PROMISE, promise)
        desk.promises.move(promise, day(1), agreed=True)
        desk.reminders.mark_shown(desk.reminders.due(at(9, offset=1)), at(9, offset=1))
        assert due(desk, at(9, offset=1)) == [(PROMISE, promise)]
        desk.history.undo_last()
        assert due(desk, at(9)) == [(PROMISE, promise)]

    def test_a_moved_check_in_rings_anew(self, desk: Desk) -> None:
        check_in = a_check_in(desk)
        desk.reminders.acknowledge(CHECK_IN, check_in)
        moved = desk.check_ins.move(check_in, day(1))
        assert due(desk, at(9)) == []
        assert due(desk, at(9, offset=1)) == [(CHECK_IN, moved.row_id)]


class TestAWrongClock:
    """Ten years ahead everything is due, and shown: none of that counts once the clock is right."""

    @pytest.mark.parametrize("done", ["shown", "acknowledged", "put off"])
    def test_what_was_done_in_a_future_that_never_came_counts_for_nothing(
        self, desk: Desk, clock: FakeClock, done: str
    ) -> None:
        promise = a_promise(desk, due=3)
        right = clock.now()
        clock.advance(days=3650)
        alarms = desk.reminders.due(clock.now())
        desk.reminders.mark_shown(alarms, clock.now())
        if done == "acknowledged":
            desk.reminders.acknowledge(PROMISE, promise)
        elif done == "put off":
            desk.reminders.snooze(PROMISE, promise, clock.now() + timedelta(hours=1))
        clock.set(right)
        assert due(desk, at(8, 59, offset=3)) == []
        clock.set(at(9, offset=3))
        [alarm] = desk.reminders.due(at(9, offset=3))
        assert (alarm.subject_id, alarm.shown, alarm.snoozed) == (promise, False, False)
        assert desk.reminders.next_moment(right) == at(9, offset=3)
        desk.reminders.mark_shown([alarm], at(9, offset=3))
        [alarm] = desk.reminders.due(at(9, 1, offset=3))
        assert (alarm.shown, alarm.snoozed) == (True, False)

    def test_an_hour_back_repeats_nothing(self, desk: Desk) -> None:
        a_promise(desk, due=-2)
        desk.reminders.mark_shown(desk.reminders.due(at(10)), at(10))
        [alarm] = desk.reminders.due(at(9))
        assert alarm.shown


class TestBookkeeping:
    def test_what_was_shown_can_still_be_taken_back(self, desk: Desk) -> None:
        made = desk.promises.make(a_quiet_customer(desk), Party.REP, "Quote", TUESDAY)
        alarms = desk.reminders.due(at(9))
        desk.reminders.mark_shown(alarms, at(9))
        assert made.step_id is not None
        desk.history.undo(made.step_id)
        assert due(desk, at(9)) == []
        desk.reminders.mark_shown(alarms, at(9))
        desk.history.redo()
        assert due(desk, at(9)) == [(PROMISE, made.row_id)]

    def test_none_of_it_is_in_the_history(self, desk: Desk) -> None:
        promise = a_promise(desk)
        before = desk.history.latest()
        desk.reminders.mark_shown(desk.reminders.due(at(9)), at(9))
        desk.reminders.snooze(PROMISE, promise, at(10))
        desk.reminders.acknowledge(PROMISE, promise)
        assert desk.history.latest() == before

    def test_showing_tells_the_window_nothing_it_does_not_know(
        self, desk_path: Path, clock: FakeClock
    ) -> None:
        told: list[Touched] = []
        desk = open_desk(desk_path, clock, told.append)
        promise = a_promise(desk)
        told.clear()
        desk.reminders.mark_shown(desk.reminders.due(at(9)), at(9))
        assert told == []
        desk.reminders.snooze(PROMISE, promise, at(10))
        desk.reminders.acknowledge(PROMISE, promise)
        assert told == [Touched.REMINDERS, Touched.REMINDERS]
        desk.close()

    def test_one_row_for_each_alarm(self, desk: Desk) -> None:
        promise = a_promise(desk)
        desk.reminders.mark_shown(desk.reminders.due(at(9)), at(9))
        desk.reminders.snooze(PROMISE, promise, at(10))
        desk.promises.move(promise, day(1), agreed=True)
        desk.reminders.acknowledge(PROMISE, promise)
        with desk.database.read() as connection:
            rows = connection.execute(select(func.count()).select_from(tables.Reminder)).scalar()
        assert rows == 1


class TestWhatItSays:
    def test_whom_to_call_and_why(self, desk: Desk, clock: FakeClock) -> None:
        customer_id = a_quiet_customer(desk, name="Northwind")
        anna = a_person(desk, customer_id, name="Anna", phones=("13800138000",))
        desk.check_ins.plan(customer_id, TUESDAY, 600, note="new price list", person_id=anna)
        [alarm] = desk.reminders.due(at(10))
        say = Voice(clock.today).say
        assert (alarm.customer, alarm.person, alarm.phone) == ("Northwind", "Anna", "+8613800138000")
        assert say(alarm.title) == "Anna · Northwind"
        assert say(alarm.why) == "Agreed: new price list"

    def test_what_was_promised(self, desk: Desk, clock: FakeClock) -> None:
        customer_id = a_quiet_customer(desk, name="Northwind")
        a_person(desk, customer_id, name="Anna")
        a_promise(desk, minute=600, customer_id=customer_id)
        [alarm] = desk.reminders.due(at(10))
        say = Voice(clock.today).say
        assert (say(alarm.title), say(alarm.why)) == (
            "Send the quote · Northwind",
            "Promised to Northwind (Thu 19 Nov), due today 10:00.",
        )
        assert alarm.person == ""

    def test_the_main_person_where_a_check_in_names_nobody(self, desk: Desk) -> None:
        customer_id = a_quiet_customer(desk, phone="0512-5555 1234")
        a_person(desk, customer_id, name="Anna", phones=("13800138000",))
        a_person(desk, customer_id, name="Boss", role=Role.DECIDES)
        a_check_in(desk, customer_id=customer_id)
        [alarm] = desk.reminders.due(at(9))
        assert (alarm.person, alarm.phone) == ("Boss", "+8651255551234")

    @pytest.mark.parametrize(
        ("firm", "own", "expected"),
        [
            ("0512-5555 1234", ("13800138000",), "+8651255551234"),
            ("", ("13800138000", "13900139000"), "+8613800138000"),
            ("ask reception", (), "ask reception"),
            ("", (), ""),
        ],
    )
    def test_the_number_for_a_promise_to_the_firm(
        self, desk: Desk, firm: str, own: tuple[str, ...], expected: str
    ) -> None:
        customer_id = a_quiet_customer(desk, phone=firm)
        a_person(desk, customer_id, phones=own)
        a_promise(desk, customer_id=customer_id)
        [alarm] = desk.reminders.due(at(9))
        assert alarm.phone == expected


class TestNextMoment:
    def test_nothing_planned(self, desk: Desk) -> None:
        assert desk.reminders.next_moment(at(9)) is None

    def test_the_first_of_all_that_is_to_come(self, desk: Desk) -> None:
        a_check_in(desk, due=3, minute=480)
        a_promise(desk, due=3)
        a_promise(desk, due=40)
        assert desk.reminders.next_moment(at(9)) == at(8, offset=3)
        assert desk.reminders.next_moment(at(8, offset=3)) == at(9, offset=3)
        assert desk.reminders.next_moment(at(9, offset=3)) == at(9, offset=40)

    def test_one_that_was_put_off(self, desk: Desk) -> None:
        promise = a_promise(desk, due=-2)
        a_check_in(desk, due=1)
        desk.reminders.snooze(PROMISE, promise, at(14))
        assert desk.reminders.next_moment(at(9)) == at(14)
        assert desk.reminders.next_moment(at(14)) == at(9, offset=1)

    def test_one_acknowledged_beforehand_is_passed_over(self, desk: Desk) -> None:
        first = a_promise(desk, due=1)
        a_promise(desk, due=2)
        desk.reminders.acknowledge(PROMISE, first)
        assert desk.reminders.next_moment(at(9)) == at(9, offset=2)


def many_check_ins(desk: Desk, days: list[int]) -> None:
    now = desk.clock.now()
    customer_id = a_quiet_customer(desk)
    with desk.database.write("check_in.plan") as transaction:
        transaction.insert_many(
            tables.CheckIn,
            (
                {
                    "customer_id": customer_id,
                    "due_on": day(offset),
                    "reason": CheckInReason.ASKED,
                    "created_at": now,
                }
                for offset in days
            ),
        )


def test_of_very_many_the_newest_and_how_many_there_are(desk: Desk) -> None:
    many_check_ins(desk, [-90] * 40 + [-1] * (AT_MOST - 10))
    promise = a_promise(desk, due=-30)
    waiting = desk.reminders.waiting(at(9))
    assert (waiting.total, waiting.check_ins, waiting.promises) == (AT_MOST + 31, AT_MOST + 30, 1)
    assert len(waiting.alarms) == AT_MOST
    assert [alarm.due_on for alarm in waiting.alarms] == [day(-90)] * 9 + [day(-30)] + [day(-1)] * (
        AT_MOST - 10
    )
    desk.reminders.acknowledge_all(waiting.alarms)
    rest = desk.reminders.waiting(at(9))
    assert (rest.total, len(rest.alarms)) == (31, 31)
    assert (PROMISE, promise) not in due(desk, at(9))


def test_one_that_was_put_off_comes_back_however_much_is_due(desk: Desk) -> None:
    promise = a_promise(desk, due=-100)
    desk.reminders.mark_shown(desk.reminders.due(at(9)), at(9))
    desk.reminders.snooze(PROMISE, promise, at(10))
    many_check_ins(desk, [-1] * (AT_MOST + 20))
    assert (PROMISE, promise) not in due(desk, at(9, 59))
    waiting = desk.reminders.waiting(at(10))
    assert waiting.alarms[0].subject_id == promise
    assert not waiting.alarms[0].shown
    assert (waiting.total, len(waiting.alarms)) == (AT_MOST + 21, AT_MOST)


def test_very_many_are_put_off_in_one_go(desk: Desk) -> None:
    many_check_ins(desk, [-1] * AT_MOST)
    settled = a_promise(desk)
    alarms = desk.reminders.due(at(9))
    desk.promises.keep(settled)
    with pytest.raises(UserError):
        desk.reminders.snooze_all(alarms, at(9))
    desk.reminders.snooze_all(alarms, at(10))
    assert [alarm.snoozed for alarm in desk.reminders.due(at(9, 59))] == [False]  # the 501st
    assert len(due(desk, at(10))) == AT_MOST


def test_every_question_goes_through_an_index(desk: Desk) -> None:
    check_in = a_check_in(desk)
    desk.reminders.snooze(CHECK_IN, check_in, at(10))
    a_promise(desk, customer_id=a_customer(desk))
    with asked() as statements:
        desk.reminders.due(at(12))
        desk.reminders.next_moment(at(9))
    questions = [statement for statement in statements if statement.startswith("SELECT")]
    assert len(questions) > 10
    with desk.database.read() as connection:
        for statement in questions:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}")
            steps = [row[3] for row in plan]
            assert not [step for step in steps if step.startswith("SCAN") and "INDEX" not in step], statement
            assert not [
                step for step in steps if "check_ins" in step and "_open" not in step and "(rowid" not in step
            ]


@dataclass
class Subject:
    """What a rep who forgets nothing knows of one promise."""

    id: int
    due_at: datetime
    is_open: bool = True
    acknowledged: bool = False
    put_off_until: datetime | None = None

    def rings_at(self) -> datetime | None:
        if not self.is_open or self.acknowledged:
            return None
        return max(self.due_at, self.put_off_until or self.due_at)


ACTS = ("make", "move", "keep", "acknowledge", "snooze", "wait", "show")
acts = st.lists(
    st.tuples(
        st.sampled_from(ACTS), st.integers(0, 3), st.integers(0, 3), st.sampled_from([None, 540, 600, 1020])
    ),
    max_size=10,
)


def act(desk: Desk, clock: FakeClock, book: list[Subject], step: tuple[str, int, int, int | None]) -> None:
    """Does to the desk and to the book what the rep does."""
    verb, which, offset, minute = step
    on = clock.today() + timedelta(days=offset)
    due_at = remind_at(on, minute, 540, clock.zone())
    if verb == "make":
        made = desk.promises.make(desk.customers.ids()[0], Party.REP, "Quote", on, minute)
        book.append(Subject(made.row_id or 0, due_at))
    elif verb == "wait":
        clock.advance(hours=5 * offset + 1)
    elif verb == "show":
        desk.reminders.mark_shown(desk.reminders.due(clock.now()), clock.now())
    elif which < len(book) and book[which].is_open:
        one = book[which]
        if verb == "move" and due_at != one.due_at:
            desk.promises.move(one.id, on, agreed=True, to_minute=540 if minute is None else minute)
            one.due_at, one.acknowledged, one.put_off_until = due_at, False, None
        elif verb == "keep":
            desk.promises.keep(one.id)
            one.is_open = False
        elif verb == "acknowledge":
            desk.reminders.acknowledge(PROMISE, one.id)
            one.acknowledged, one.put_off_until = True, None
        elif verb == "snooze":
            until = clock.now() + timedelta(hours=offset + 1)
            desk.reminders.snooze(PROMISE, one.id, until)
            one.acknowledged, one.put_off_until = False, until


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts)
def test_whatever_happens_no_alarm_is_lost_and_none_rings_that_should_not(
    desk: Desk, clock: FakeClock, steps: list[tuple[str, int, int, int | None]]
) -> None:
    for promise in desk.promises.ids():
        desk.promises.release(promise, "it belongs to the example before")
    clock.set(tuesday_morning().now())
    if not desk.customers.ids():
        a_quiet_customer(desk)
    book: list[Subject] = []
    for step in steps:
        act(desk, clock, book, step)
        now = clock.now()
        expected = {one.id for one in book if (moment := one.rings_at()) and moment <= now}
        to_come = [moment for one in book if (moment := one.rings_at()) and moment > now]
        found = desk.reminders.waiting(now)
        assert {alarm.subject_id for alarm in found.alarms} == expected
        assert found.total == len(expected)
        assert desk.reminders.next_moment(now) == min(to_come, default=None)
