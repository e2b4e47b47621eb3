"""Check-ins leave the list in four ways, each of them a decision."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from salesdesk.domain.words import CheckInReason, CheckInState, Level, ValueClass
from salesdesk.errors import NotFound, UserError
from salesdesk.services.desk import Desk
from salesdesk.services.import_batches import Batch
from salesdesk.services.imported_rows import ImportedCustomer
from salesdesk.services.rows import CheckInLine
from tests.factories import a_contact, a_customer
from tests.fakes import FakeClock

TUESDAY = date(2026, 11, 24)


def the_open_one(desk: Desk, customer: int) -> int:
    (planned,) = desk.check_ins.open_of(customer)
    return planned.id


def the_review(desk: Desk, customer: int) -> CheckInLine:
    (review,) = [one for one in desk.check_ins.open_of(customer) if one.reason is CheckInReason.REVIEW]
    return review


def test_a_moved_check_in_stays_in_the_history_and_another_takes_its_place(desk: Desk) -> None:
    customer = a_customer(desk)
    old = the_open_one(desk, customer)
    done = desk.check_ins.move(old, TUESDAY + timedelta(days=9), 570, reason="they travel")
    moved = desk.check_ins.get(old)
    assert (moved.state, moved.ended_reason) == (CheckInState.MOVED, "they travel")
    (planned,) = desk.check_ins.open_of(customer)
    assert (planned.id, planned.due_on, planned.due_minute) == (done.row_id, TUESDAY + timedelta(days=9), 570)
    assert desk.customers.card(customer).next_on == planned.due_on


def test_a_check_in_is_moved_to_another_time_to_come_alone(desk: Desk) -> None:
    customer = a_customer(desk)
    old = the_open_one(desk, customer)
    with pytest.raises(UserError, match="past"):
        desk.check_ins.move(old, TUESDAY - timedelta(days=1))
    with pytest.raises(UserError, match="already"):
        desk.check_ins.move(old, desk.check_ins.get(old).due_on)
    assert the_open_one(desk, customer) == old


def test_skipping_needs_a_reason_and_the_plan_goes_on(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk, level=Level.PROACTIVE)
    clock.advance(days=1)
    old = the_open_one(desk, customer)
    with pytest.raises(UserError) as refused:
        desk.check_ins.skip(old, " ")
    assert refused.value.field == "reason"
    desk.check_ins.skip(old, "on holiday")
    assert desk.check_ins.get(old).ended_reason == "on holiday"
    (planned,) = desk.check_ins.open_of(customer)
    assert 30 <= (planned.due_on - clock.today()).days <= 45


def test_what_is_ended_cannot_be_ended_again(desk: Desk) -> None:
    customer = a_customer(desk)
    old = the_open_one(desk, customer)
    a_contact(desk, customer)
    with pytest.raises(NotFound):
        desk.check_ins.skip(old, "too late")
    with pytest.raises(NotFound):
        desk.check_ins.move(old, TUESDAY + timedelta(days=3))


def test_letting_many_go_is_one_step(desk: Desk, clock: FakeClock) -> None:
    customers = [a_customer(desk, name=f"Firm {n}", level=Level.PROACTIVE) for n in range(5)]
    clock.advance(days=3)
    due = [the_open_one(desk, customer) for customer in customers]
    done = desk.check_ins.let_go(due, "was ill")
    assert {desk.check_ins.get(one).state for one in due} == {CheckInState.SKIPPED}
    assert all(desk.customers.card(one).next_on for one in customers)
    assert done.step_id is not None
    desk.history.undo(done.step_id)
    assert [the_open_one(desk, customer) for customer in customers] == due


def test_a_backlog_is_spread_within_the_calls_a_day(desk: Desk, clock: FakeClock) -> None:
    desk.settings.change(calls_per_day=2)
    customers = [a_customer(desk, name=f"Firm {n}", level=Level.PROACTIVE) for n in range(6)]
    clock.advance(days=8)
    due = [the_open_one(desk, customer) for customer in customers]
    desk.check_ins.spread(due)
    days = [desk.customers.card(customer).next_on for customer in customers]
    assert days == sorted(days, key=lambda day: day or date.min)
    assert days[0] == clock.today()
    assert max(days.count(day) for day in days) == 2
    assert all(day is not None and desk.settings.calendar.is_working(day) for day in days)


def test_first_calls_are_spread_evenly_over_the_weeks(desk: Desk) -> None:
    customers = [
        a_customer(desk, name=f"Firm {n}", level=Level.PROACTIVE, no_next_reason="later") for n in range(20)
    ]
    desk.check_ins.plan_first(customers, weeks=2)
    days = [desk.customers.card(customer).next_on for customer in customers]
    assert len(set(days)) == 10
    assert max(days.count(day) for day in days) == 2
    assert desk.checking.check().ok


def test_first_calls_leave_alone_who_has_a_next_step(desk: Desk) -> None:
    customer = a_customer(desk, level=Level.PROACTIVE)
    before = desk.check_ins.open_of(customer)
    desk.check_ins.plan_first([customer], weeks=1)
    assert desk.check_ins.open_of(customer) == before


def test_weeks_must_make_sense(desk: Desk) -> None:
    with pytest.raises(UserError):
        desk.check_ins.plan_first([], weeks=0)


def test_a_higher_level_plans_nearer_and_a_lower_one_lets_go(desk: Desk) -> None:
    customer = a_customer(desk, level=Level.ACCOUNTABLE)
    a_contact(desk, customer)
    far = desk.customers.card(customer).next_on
    desk.customers.set_level([customer], Level.PARTNERSHIP, "signed a frame contract")
    near = desk.customers.card(customer).next_on
    assert far is not None
    assert near is not None
    assert near < far
    reasons = {one.reason for one in desk.check_ins.open_of(customer)}
    assert reasons == {CheckInReason.CADENCE, CheckInReason.REVIEW}
    desk.customers.set_level([customer], Level.BASIC, "buys no more")
    assert desk.check_ins.open_of(customer) == []
    assert desk.customers.card(customer).next_on is None


def test_a_changed_level_does_not_take_an_overdue_call_off_today(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk, level=Level.PROACTIVE, value_class=ValueClass.SUPERSTAR)
    a_contact(desk, customer)
    clock.advance(days=60)
    due = the_open_one(desk, customer)
    desk.customers.set_level([customer], Level.PARTNERSHIP, "signed a frame contract")
    assert due in [item.subject_id for item in desk.today.items()]


def test_a_review_that_was_held_plans_the_next_one(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk, level=Level.PARTNERSHIP)
    desk.customers.set_class([customer], ValueClass.SUPERSTAR)
    clock.advance(days=95)
    a_contact(desk, customer, summary="Joint review held.")
    assert the_review(desk, customer).due_on > clock.today() + timedelta(days=60)


@pytest.mark.parametrize("days", [0, 95])
def test_a_review_that_was_skipped_comes_back_a_quarter_later(
    desk: Desk, clock: FakeClock, days: int
) -> None:
    customer = a_customer(desk, level=Level.PARTNERSHIP)
    clock.advance(days=days)
    skipped = the_review(desk, customer)
    desk.check_ins.skip(skipped.id, "they are moving house")
    following = the_review(desk, customer).due_on
    assert 85 <= (following - skipped.due_on).days <= 95
    desk.customers.edit(customer, weekdays={1, 2})
    assert the_review(desk, customer).due_on == following


def test_a_level_that_comes_back_counts_its_reviews_anew(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk, level=Level.PARTNERSHIP)
    first = the_review(desk, customer).due_on
    for level in (Level.BASIC, Level.PARTNERSHIP):
        desk.customers.set_level([customer], level, "as agreed")
    assert the_review(desk, customer).due_on == first
    clock.advance(days=95)
    a_contact(desk, customer)
    desk.customers.set_level([customer], Level.BASIC, "as agreed")
    clock.advance(days=400)
    desk.customers.set_level([customer], Level.PARTNERSHIP, "as agreed")
    assert 85 <= (the_review(desk, customer).due_on - clock.today()).days <= 95


def test_the_first_contact_plans_the_review_of_a_partner_from_a_list(desk: Desk) -> None:
    record = ImportedCustomer(row=2, name="Hengtai Pumps", level=Level.PARTNERSHIP)
    (customer,) = desk.imports.take_in([Batch("customers", [record])], "list.csv").customer_ids
    assert desk.check_ins.open_of(customer) == []
    a_contact(desk, customer)
    assert 85 <= (the_review(desk, customer).due_on - TUESDAY).days <= 95
