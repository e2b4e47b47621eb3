"""Complaints have a clock: answered, solved, and asked about when the solution has had time to hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesdesk.domain.words import CheckInReason, Expectation, Level
from salesdesk.errors import NotFound, UserError
from salesdesk.services.desk import Desk
from salesdesk.services.rows import CheckInLine
from tests.factories import a_customer, a_person
from tests.fakes import FakeClock, tuesday_morning

TUESDAY = date(2026, 11, 24)


def day(offset: int) -> date:
    return TUESDAY + timedelta(days=offset)


def a_quiet_customer(desk: Desk, **changes: Any) -> int:
    """A customer for whom nothing is planned."""
    return a_customer(desk, **{"no_next_reason": "calls us", **changes})


def a_complaint(desk: Desk, customer_id: int, **changes: Any) -> int:
    done = desk.complaints.open(customer_id, **{"text": "Leaks at the flange", **changes})
    assert done.row_id is not None
    return done.row_id


def planned(desk: Desk, customer_id: int) -> list[CheckInLine]:
    return desk.check_ins.open_of(customer_id)


class TestOpening:
    @pytest.mark.parametrize(
        ("opened", "answer_by", "solve_by"),
        [
            (TUESDAY, date(2026, 11, 25), date(2026, 12, 2)),
            (date(2026, 11, 20), date(2026, 11, 23), date(2026, 11, 30)),
            (date(2026, 11, 21), date(2026, 11, 23), date(2026, 11, 30)),
        ],
        ids=["tuesday", "friday", "saturday"],
    )
    def test_the_clock_counts_working_days(
        self, desk: Desk, opened: date, answer_by: date, solve_by: date
    ) -> None:
        line = desk.complaints.get(a_complaint(desk, a_quiet_customer(desk), opened_on=opened))
        assert (line.opened_on, line.answer_by, line.solve_by) == (opened, answer_by, solve_by)

    def test_the_level_may_leave_more_time_to_answer(self, desk: Desk) -> None:
        policy = replace(desk.settings.policies[Level.ACCOUNTABLE], answer_within_days=3)
        desk.settings.change_policy(policy)
        customer_id = a_quiet_customer(desk, level=Level.ACCOUNTABLE)
        assert desk.complaints.get(a_complaint(desk, customer_id)).answer_by == day(3)

    def test_a_level_without_a_duty_to_answer_still_has_a_day(self, desk: Desk) -> None:
        customer_id = a_quiet_customer(desk, level=Level.BASIC)
        assert desk.settings.policies[Level.BASIC].answer_within_days is None
        assert desk.complaints.get(a_complaint(desk, customer_id)).answer_by == day(1)

    def test_who_complained_is_named(self, desk: Desk) -> None:
        customer_id = a_quiet_customer(desk, name="Northwind")
        person_id = a_person(desk, customer_id, name="Anna")
        line = desk.complaints.get(a_complaint(desk, customer_id, person_id=person_id))
        assert (line.customer, line.person, line.text) == ("Northwind", "Anna", "Leaks at the flange")

    @pytest.mark.parametrize(
        ("changes", "field"), [({"text": " \n "}, "text"), ({"opened_on": day(1)}, "opened_on")]
    )
    def test_what_makes_no_sense_is_refused(self, desk: Desk, changes: dict[str, Any], field: str) -> None:
        customer_id = a_quiet_customer(desk)
        with pytest.raises(UserError) as refusal:
            a_complaint(desk, customer_id, **changes)
        assert refusal.value.field == field
        assert desk.complaints.of(customer_id) == []

    def test_an_unknown_customer(self, desk: Desk) -> None:
        with pytest.raises(NotFound):
            a_complaint(desk, 77)


class TestAnswering:
    def test_once_and_not_before_it_was_heard(self, desk: Desk) -> None:
        complaint_id = a_complaint(desk, a_quiet_customer(desk), opened_on=day(-1))
        for wrong in (day(-2), day(1)):
            with pytest.raises(UserError):
                desk.complaints.answer(complaint_id, wrong)
        desk.complaints.answer(complaint_id)
        assert desk.complaints.get(complaint_id).answered_on == TUESDAY
        with pytest.raises(UserError):
            desk.complaints.answer(complaint_id)

    def test_one_that_is_not_there(self, desk: Desk) -> None:
        with pytest.raises(NotFound):
            desk.complaints.answer(5)
        with pytest.raises(NotFound):
            desk.complaints.get(5)


class TestSolving:
    def test_what_is_solved_was_answered(self, desk: Desk) -> None:
        complaint_id = a_complaint(desk, a_quiet_customer(desk), opened_on=day(-3))
        desk.complaints.solve(complaint_id, "New seal", Expectation.AS_EXPECTED, day(-1))
        line = desk.complaints.get(complaint_id)
        assert (line.answered_on, line.solved_on, line.solution) == (day(-1), day(-1), "New seal")
        assert line.satisfaction is Expectation.AS_EXPECTED

    def test_an_earlier_answer_stays(self, desk: Desk) -> None:
        complaint_id = a_complaint(desk, a_quiet_customer(desk), opened_on=day(-3))
        desk.complaints.answer(complaint_id, day(-2))
        with pytest.raises(UserError) as refusal:
            desk.complaints.solve(complaint_id, "New seal", on=day(-3))
        assert refusal.value.field == "solved_on"
        desk.complaints.solve(complaint_id, "New seal")
        line = desk.complaints.get(complaint_id)
        assert (line.answered_on, line.solved_on) == (day(-2), TUESDAY)

    def test_once_with_words_for_how(self, desk: Desk) -> None:
        complaint_id = a_complaint(desk, a_quiet_customer(desk))
        with pytest.raises(UserError) as refusal:
            desk.complaints.solve(complaint_id, "")
        assert refusal.value.field == "solution"
        desk.complaints.solve(complaint_id, "New seal")
        with pytest.raises(UserError):
            desk.complaints.solve(complaint_id, "Another seal")
        with pytest.raises(UserError):
            desk.complaints.answer(complaint_id)

    def test_three_working_days_later_one_asks_whether_it_held(self, desk: Desk) -> None:
        customer_id = a_quiet_customer(desk)
        person_id = a_person(desk, customer_id)
        done = desk.complaints.solve(a_complaint(desk, customer_id, person_id=person_id), "New seal")
        [check_in] = planned(desk, customer_id)
        assert (check_in.due_on, check_in.reason) == (date(2026, 11, 27), CheckInReason.COMPLAINT)
        assert (check_in.note, check_in.person_id) == ("Leaks at the flange", person_id)
        assert desk.customers.card(customer_id).next_on == check_in.due_on
        assert done.step_id is not None
        desk.history.undo(done.step_id)
        assert planned(desk, customer_id) == []
        assert desk.complaints.of(customer_id)[0].solved_on is None

    def test_not_where_one_speaks_in_these_days_anyway(self, desk: Desk) -> None:
        customer_id = a_quiet_customer(desk)
        desk.check_ins.plan(customer_id, day(2))
        desk.complaints.solve(a_complaint(desk, customer_id), "New seal")
        assert [line.reason for line in planned(desk, customer_id)] == [CheckInReason.ASKED]

    def test_a_later_call_does_not_stand_for_it(self, desk: Desk) -> None:
        customer_id = a_quiet_customer(desk)
        desk.check_ins.plan(customer_id, day(30))
        desk.complaints.solve(a_complaint(desk, customer_id), "New seal")
        assert [line.due_on for line in planned(desk, customer_id)] == [date(2026, 11, 27), day(30)]

    def test_a_solution_written_down_late_is_asked_about_today(self, desk: Desk, clock: FakeClock) -> None:
        customer_id = a_quiet_customer(desk)
        complaint_id = a_complaint(desk, customer_id)
        clock.advance(days=30)
        desk.complaints.solve(complaint_id, "New seal", on=day(1))
        assert [line.due_on for line in planned(desk, customer_id)] == [date(2026, 12, 24)]


class TestSatisfaction:
    def test_asked_once_it_is_solved(self, desk: Desk) -> None:
        complaint_id = a_complaint(desk, a_quiet_customer(desk))
        with pytest.raises(UserError):
            desk.complaints.ask_satisfaction(complaint_id, Expectation.BETTER)
        desk.complaints.solve(complaint_id, "New seal")
        desk.complaints.ask_satisfaction(complaint_id, Expectation.BETTER)
        assert desk.complaints.get(complaint_id).satisfaction is Expectation.BETTER


def test_the_latest_first(desk: Desk) -> None:
    customer_id = a_quiet_customer(desk)
    other = a_quiet_customer(desk, name="Other")
    ids = [a_complaint(desk, customer_id, opened_on=day(offset)) for offset in (-2, 0, -9)]
    a_complaint(desk, other)
    assert [line.id for line in desk.complaints.of(customer_id)] == [ids[1], ids[0], ids[2]]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from(["answer", "solve", "ask", "wait"]), st.integers(-2, 8)), max_size=5)
)
def test_no_order_of_verbs_turns_the_clock_back(
    desk: Desk, clock: FakeClock, verbs: list[tuple[str, int]]
) -> None:
    clock.set(tuesday_morning().now())
    complaint_id = a_complaint(desk, a_quiet_customer(desk))
    for verb, offset in verbs:
        before = desk.complaints.get(complaint_id)
        try:
            if verb == "answer":
                desk.complaints.answer(complaint_id, day(offset))
            elif verb == "solve":
                desk.complaints.solve(complaint_id, "New seal", on=day(offset))
            elif verb == "ask":
                desk.complaints.ask_satisfaction(complaint_id, Expectation.WORSE)
            else:
                clock.advance(days=max(offset, 0))
        except UserError:
            assert desk.complaints.get(complaint_id) == before
        line = desk.complaints.get(complaint_id)
        if line.solved_on is not None:
            assert line.answered_on is not None
            assert line.opened_on <= line.answered_on <= line.solved_on <= clock.today()
        assert line.satisfaction is None or line.solved_on is not None
