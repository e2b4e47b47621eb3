"""A whole day's contacts logged as one step, each as the form for one would have logged it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesdesk.domain.wall_time import instant
from salesdesk.domain.wording import TimeOfDay
from salesdesk.domain.words import Channel, Direction, Heard, Level, Outcome, Party
from salesdesk.errors import UserError
from salesdesk.services.desk import Desk
from salesdesk.services.evening import MOST_PLANNED, DayContact, RowRefused
from salesdesk.services.interactions import LoggedContact, PromiseGiven
from tests.factories import a_customer, a_new_desk, a_person
from tests.fakes import FakeClock
from tests.storage.desks import dump

TUESDAY = date(2026, 11, 24)
CALLED = LoggedContact(1, Channel.PHONE, "It holds at 6 bar.", no_next_reason="the level plans none")


def at(day: date, minute: int, clock: FakeClock) -> datetime:
    return instant(day, TimeOfDay(minute), clock.zone())


def test_the_day_begins_with_those_whom_it_asked_for(desk: Desk, clock: FakeClock) -> None:
    clock.advance(days=-3)
    late = a_customer(desk, name="Late", next_on=TUESDAY - timedelta(days=3))
    clock.advance(days=3)
    early = a_customer(desk, name="Early", next_on=TUESDAY)
    a_customer(desk, name="Not yet", next_on=TUESDAY + timedelta(days=1))
    owed = a_customer(desk, name="Owed", next_on=TUESDAY + timedelta(days=9))
    desk.promises.make(owed, Party.REP, "Send the quote", TUESDAY)
    fang = a_person(desk, early, name="王芳")
    desk.check_ins.move(desk.check_ins.open_of(early)[0].id, TUESDAY, 9 * 60 + 30)
    rows, more = desk.evening.planned(TUESDAY)
    assert [row.customer_id for row in rows] == [early, late, owed]
    assert (rows[0].minute, rows[0].person, rows[0].person_id) == (9 * 60 + 30, "王芳", fang)
    assert [row.minute for row in rows[1:]] == [None, None]
    assert more == 0


def test_a_day_that_has_been_asks_for_what_is_still_open(desk: Desk, clock: FakeClock) -> None:
    clock.advance(days=-1)
    was_due = a_customer(desk, name="Was due", next_on=TUESDAY - timedelta(days=1))
    clock.advance(days=1)
    a_customer(desk, name="Due today", next_on=TUESDAY)
    rows, _more = desk.evening.planned(TUESDAY - timedelta(days=1))
    assert [row.customer_id for row in rows] == [was_due]


def test_after_weeks_away_the_first_of_many_stand_there(desk: Desk) -> None:
    for number in range(MOST_PLANNED + 3):
        a_customer(desk, name=f"Customer {number}", next_on=TUESDAY)
    rows, more = desk.evening.planned(TUESDAY)
    assert (len(rows), more) == (MOST_PLANNED, 3)


def test_all_rows_are_one_step_and_one_undo(desk: Desk, clock: FakeClock) -> None:
    one = a_customer(desk, name="Northwind", next_on=TUESDAY)
    other = a_customer(desk, name="Hengtai", next_on=TUESDAY)
    before = dump(desk.database)
    yesterday = TUESDAY - timedelta(days=1)
    plan = desk.interactions.proposal(one, Outcome.REACHED, yesterday)
    logged = desk.evening.log_day(
        [
            DayContact(replace(CALLED, customer_id=one, at=at(yesterday, 600, clock)), as_planned=True),
            DayContact(
                replace(
                    CALLED,
                    customer_id=other,
                    at=at(yesterday, 660, clock),
                    heard=frozenset({Heard.COMPLAINT}),
                    promises=(PromiseGiven(Party.REP, "Send a seal", TUESDAY),),
                )
            ),
        ]
    )
    latest = desk.history.latest()
    assert latest is not None
    assert (latest.verb, latest.about) == ("interaction.log_day", "Northwind, Hengtai")
    assert {contact.step_id for contact in logged.contacts} == {logged.step_id}
    assert desk.customers.card(one).last_contact_on == yesterday
    assert plan is not None
    assert desk.customers.card(one).next_on == plan.due_on
    assert logged.contacts[1].complaint_id is not None
    assert [promise.text for promise in desk.promises.of(other)] == ["Send a seal"]
    assert desk.customers.card(other).no_next_reason == "the level plans none"
    desk.history.undo(logged.step_id)
    assert dump(desk.database) == before


def test_a_row_that_cannot_be_logged_leaves_the_desk_as_it_was(desk: Desk) -> None:
    customer = a_customer(desk)
    before = dump(desk.database)
    good = DayContact(replace(CALLED, customer_id=customer))
    for bad, field in (
        (replace(good, contact=replace(good.contact, summary=" ")), "summary"),
        (replace(good, contact=replace(good.contact, no_next_reason="")), "next_on"),
        (replace(good, contact=replace(good.contact, customer_id=999)), "customer"),
        (replace(good, contact=replace(good.contact, next_on=TUESDAY - timedelta(days=1))), "next_on"),
    ):
        with pytest.raises(RowRefused) as refused:
            desk.evening.log_day([good, good, bad])
        assert (refused.value.row, refused.value.field, refused.value.reason.field) == (2, field, field)
    assert dump(desk.database) == before


def test_a_day_without_a_row_is_refused(desk: Desk) -> None:
    with pytest.raises(UserError, match="No contact is filled in yet"):
        desk.evening.log_day([])


def test_the_plan_of_the_second_contact_with_a_customer_knows_of_the_first(desk: Desk) -> None:
    customer = a_customer(desk, next_on=TUESDAY)
    missed = LoggedContact(customer, Channel.PHONE, "", outcome=Outcome.NO_ANSWER)
    desk.evening.log_day([DayContact(missed, as_planned=True), DayContact(missed, as_planned=True)])
    assert desk.customers.card(customer).tries == 2


@st.composite
def _contacts(draw: st.DrawFn) -> list[tuple[int, LoggedContact]]:
    texts = st.sampled_from(["Walked the line.", "他说压力不够。", "No change"])
    rows = []
    for minute in draw(st.lists(st.integers(0, 500), min_size=1, max_size=5)):
        outcome = draw(st.sampled_from(Outcome))
        promises = draw(st.sampled_from([(), (PromiseGiven(Party.CUSTOMER, "Pay", TUESDAY),)]))
        next_on = draw(st.sampled_from([None, TUESDAY, TUESDAY + timedelta(days=5)]))
        contact = LoggedContact(
            draw(st.integers(1, 3)),
            draw(st.sampled_from(Channel)),
            draw(texts),
            direction=draw(st.sampled_from(Direction)),
            outcome=outcome,
            heard=draw(st.sampled_from([frozenset(), frozenset({Heard.COMPLAINT})])),
            promises=promises,
            next_on=next_on,
            no_next_reason="" if next_on else "they call",
        )
        rows.append((minute, contact))
    return rows


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=_contacts(), day=st.sampled_from([TUESDAY, TUESDAY - timedelta(days=4)]))
def test_a_row_leaves_the_same_as_the_form_for_one(
    desk_path: Path, rows: list[tuple[int, LoggedContact]], day: date
) -> None:
    found = []
    for in_one_go in (True, False):
        with a_new_desk(desk_path) as (desk, clock):
            for level in (Level.ACCOUNTABLE, Level.PARTNERSHIP, Level.BASIC):
                a_customer(desk, name=f"At {level}", level=level, next_on=TUESDAY)
            contacts = [replace(contact, at=at(day, minute, clock)) for minute, contact in rows]
            if in_one_go:
                desk.evening.log_day([DayContact(contact) for contact in contacts])
            else:
                for contact in contacts:
                    desk.interactions.log(contact)
            found.append(dump(desk.database))
    assert found[0] == found[1]
