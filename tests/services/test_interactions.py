"""Logging a contact: what it ends, what it leaves behind, and what it asks for."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesdesk.domain.words import (
    Channel,
    CheckInReason,
    CheckInState,
    Direction,
    Expectation,
    Heard,
    ItemKind,
    Level,
    Outcome,
    Party,
)
from salesdesk.errors import NotFound, UserError
from salesdesk.services.desk import Desk
from salesdesk.services.interactions import LoggedContact, PromiseGiven
from salesdesk.services.orders import NewOrder
from tests.factories import a_contact, a_customer, a_new_desk, a_person
from tests.fakes import FakeClock

TUESDAY = date(2026, 11, 24)


def test_a_contact_is_written_with_all_that_came_of_it(desk: Desk) -> None:
    customer = a_customer(desk)
    wang, li = a_person(desk, customer, name="王芳"), a_person(desk, customer, name="李军")
    logged = a_contact(
        desk,
        customer,
        channel=Channel.VISIT,
        minutes=90,
        summary="Walked the line.",
        private_note="He looked tired.",
        person_ids=(wang, li),
        heard=frozenset({Heard.NEED, Heard.PRAISE}),
        expectation=Expectation.BETTER,
        promises=(PromiseGiven(Party.REP, "price for 800 seals", TUESDAY + timedelta(days=3)),),
    )
    (entry,) = desk.timeline.contacts(customer)
    assert entry.id == logged.interaction_id
    assert (entry.channel, entry.minutes, entry.summary) == (Channel.VISIT, 90, "Walked the line.")
    assert entry.private_note == "He looked tired."
    assert entry.people == ("王芳", "李军")
    assert entry.heard == (Heard.NEED, Heard.PRAISE)
    assert entry.expectation is Expectation.BETTER
    (promise,) = entry.promises
    assert (promise.text, promise.person, promise.made_on) == ("price for 800 seals", "王芳", TUESDAY)


def test_a_real_contact_ends_what_was_due_and_restarts_the_interval(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk, level=Level.PROACTIVE)
    (first,) = desk.check_ins.open_of(customer)
    clock.advance(days=2)
    logged = a_contact(desk, customer)
    assert desk.check_ins.get(first.id).state is CheckInState.DONE
    (planned,) = desk.check_ins.open_of(customer)
    assert planned.id == logged.check_in_id
    assert planned.reason is CheckInReason.CADENCE
    assert 30 <= (planned.due_on - clock.today()).days <= 45
    card = desk.customers.card(customer)
    assert (card.last_contact_on, card.next_on) == (clock.today(), planned.due_on)


def test_a_contact_leaves_what_is_due_later_where_it_stands(desk: Desk) -> None:
    customer = a_customer(desk, level=Level.PROACTIVE)
    desk.orders.add(customer, NewOrder(TUESDAY, number="2311"))
    checks = [one for one in desk.check_ins.open_of(customer) if one.reason is CheckInReason.AFTER_SALE]
    assert len(checks) == 2
    a_contact(desk, customer)
    after = [one for one in desk.check_ins.open_of(customer) if one.reason is CheckInReason.AFTER_SALE]
    assert after == checks


def test_no_answer_is_tried_again_on_the_next_working_day_three_times_in_all(
    desk: Desk, clock: FakeClock
) -> None:
    customer = a_customer(desk, level=Level.PROACTIVE)
    clock.advance(days=1)
    for tries in (1, 2):
        a_contact(desk, customer, outcome=Outcome.NO_ANSWER, summary="")
        (again,) = desk.check_ins.open_of(customer)
        assert (again.reason, again.tries) == (CheckInReason.RETRY, tries)
        assert again.due_on == desk.settings.calendar.add_working_days(clock.today(), 1)
        clock.advance(days=(again.due_on - clock.today()).days)
    a_contact(desk, customer, outcome=Outcome.NO_ANSWER, summary="")
    (planned,) = desk.check_ins.open_of(customer)
    assert planned.reason is CheckInReason.CADENCE
    thoughts = [item for item in desk.today.items() if item.kind is ItemKind.THOUGHT]
    assert [item.who.customer_id for item in thoughts] == [customer]
    assert desk.customers.card(customer).last_contact_on is None


def test_after_an_answer_the_tries_begin_anew(desk: Desk) -> None:
    customer = a_customer(desk)
    a_contact(desk, customer, outcome=Outcome.NO_ANSWER, summary="")
    assert desk.customers.card(customer).tries == 1
    a_contact(desk, customer, direction=Direction.IN)
    assert desk.customers.card(customer).tries == 0


def test_a_missed_duty_keeps_its_reason_when_it_is_tried_again(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk, level=Level.PROACTIVE)
    desk.orders.add(customer, NewOrder(TUESDAY, number="2311"))
    clock.advance(days=7)
    a_contact(desk, customer, outcome=Outcome.NO_ANSWER, summary="")
    again = next(one for one in desk.check_ins.open_of(customer) if one.tries == 1 and one.note == "2311")
    assert again.reason is CheckInReason.AFTER_SALE


def test_a_complaint_heard_becomes_a_matter_with_a_clock(desk: Desk) -> None:
    customer = a_customer(desk)
    logged = a_contact(desk, customer, summary="Two seals leak.", heard=frozenset({Heard.COMPLAINT}))
    assert logged.complaint_id is not None
    complaint = desk.complaints.get(logged.complaint_id)
    assert (complaint.text, complaint.opened_on) == ("Two seals leak.", TUESDAY)
    assert complaint.answer_by is not None
    assert complaint.answer_by > TUESDAY


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"next_on": None}, "next_on"),
        ({"next_on": None, "no_next_reason": "  "}, "next_on"),
        ({"next_on": TUESDAY - timedelta(days=1)}, "next_on"),
        ({"summary": " "}, "summary"),
        ({"promises": (PromiseGiven(Party.REP, "", TUESDAY),)}, "promises"),
        ({"promises": (PromiseGiven(Party.REP, "x", TUESDAY - timedelta(days=1)),)}, "promises"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_written(
    desk: Desk, changes: dict[str, object], field: str
) -> None:
    customer = a_customer(desk)
    given = {"channel": Channel.PHONE, "summary": "x", "next_on": TUESDAY + timedelta(days=3), **changes}
    with pytest.raises(UserError) as refused:
        desk.interactions.log(LoggedContact(customer, **given))  # type: ignore[arg-type]
    assert refused.value.field == field
    assert desk.interactions.count(customer) == 0


def test_a_contact_still_to_come_is_refused(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk)
    with pytest.raises(UserError) as refused:
        a_contact(desk, customer, at=clock.now() + timedelta(hours=1))
    assert refused.value.field == "at"


def test_a_customer_that_is_gone_cannot_be_logged(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.interactions.log(LoggedContact(99, Channel.PHONE, "x", next_on=TUESDAY))


def test_no_next_step_is_kept_with_its_reason(desk: Desk) -> None:
    customer = a_customer(desk, level=Level.BASIC)
    a_contact(desk, customer, next_on=None, no_next_reason="The firm closes in December.")
    card = desk.customers.card(customer)
    assert (card.next_on, card.no_next_reason) == (None, "The firm closes in December.")
    assert desk.today.items() == []


def test_a_contact_written_down_late_leaves_the_plan_alone(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk, level=Level.PROACTIVE)
    clock.advance(days=30)
    a_contact(desk, customer)
    planned, last = desk.check_ins.open_of(customer), desk.customers.card(customer).last_contact_on
    a_contact(desk, customer, at=clock.now() - timedelta(days=20), next_on=planned[0].due_on)
    assert desk.check_ins.open_of(customer) == planned
    assert desk.customers.card(customer).last_contact_on == last


def test_the_hour_chosen_goes_to_a_check_in_that_stands_on_that_day(desk: Desk) -> None:
    customer = a_customer(desk, level=Level.PROACTIVE)
    day = TUESDAY + timedelta(days=10)
    desk.check_ins.plan(customer, day, note="show samples")
    a_contact(desk, customer, next_on=day, next_minute=570)
    (planned,) = desk.check_ins.open_of(customer)
    assert (planned.due_on, planned.due_minute, planned.note) == (day, 570, "show samples")


def test_undoing_a_contact_gives_the_desk_as_it_was(desk: Desk) -> None:
    customer = a_customer(desk, level=Level.PARTNERSHIP)
    before = (desk.customers.card(customer), desk.check_ins.open_of(customer))
    logged = a_contact(desk, customer, heard=frozenset({Heard.COMPLAINT}))
    desk.history.undo(logged.step_id)
    assert (desk.customers.card(customer), desk.check_ins.open_of(customer)) == before
    assert desk.timeline.entries(customer) == []


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    level=st.sampled_from([Level.ACCOUNTABLE, Level.PROACTIVE, Level.PARTNERSHIP]),
    outcomes=st.lists(st.sampled_from(Outcome), min_size=1, max_size=6),
    days=st.lists(st.integers(0, 40), min_size=6, max_size=6),
)
def test_a_logged_contact_always_moves_the_next_check_in(
    desk_path: Path, level: Level, outcomes: list[Outcome], days: list[int]
) -> None:
    with a_new_desk(desk_path) as (desk, clock):
        customer = a_customer(desk, level=level)
        for outcome, wait in zip(outcomes, days, strict=False):
            clock.advance(days=wait)
            a_contact(desk, customer, outcome=outcome)
            card = desk.customers.card(customer)
            assert card.next_on is not None
            assert card.next_on > clock.today()
            assert desk.settings.calendar.is_working(card.next_on)
        assert desk.checking.check().problems == ()


@pytest.mark.parametrize(("chosen", "left"), [(3, [3]), (9, [9]), (1, [1, 3]), (None, [])])
def test_an_agreed_day_stands_until_a_later_one_or_none_is_chosen(
    desk: Desk, chosen: int | None, left: list[int]
) -> None:
    customer = a_customer(desk)
    day = desk.clock.today()
    a_contact(desk, customer, next_on=day + timedelta(days=3))
    given = {"no_next_reason": "they close down"} if chosen is None else {}
    a_contact(desk, customer, next_on=None if chosen is None else day + timedelta(days=chosen), **given)
    assert [(one.due_on - day).days for one in desk.check_ins.open_of(customer)] == left
    card = desk.customers.card(customer)
    assert card.next_on == (day + timedelta(days=left[0]) if left else None)
    assert card.no_next_reason == (None if left else "they close down")


def test_a_call_that_nobody_answered_leaves_an_agreed_day(desk: Desk) -> None:
    customer = a_customer(desk)
    agreed = desk.clock.today() + timedelta(days=3)
    a_contact(desk, customer, next_on=agreed)
    a_contact(desk, customer, outcome=Outcome.NO_ANSWER, next_on=agreed + timedelta(days=6))
    assert agreed in [one.due_on for one in desk.check_ins.open_of(customer)]
