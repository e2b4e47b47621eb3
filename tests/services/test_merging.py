"""Two customers become one: nothing that hangs on either is lost, and undo makes two of them again."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.domain.words import CheckInState, Level, ValueClass
from salesdesk.errors import NotFound, UserError
from salesdesk.services.desk import Desk
from tests.factories import a_contact, a_customer, a_person
from tests.fakes import FakeClock
from tests.services.books import Book, full_book, rows

MOVED = (
    "interactions",
    "promises",
    "complaints",
    "orders",
    "level_changes",
    "people",
    "heard",
    "promise_moves",
)


@pytest.fixture
def book(desk: Desk) -> Book:
    return full_book(desk)


def counts(desk: Desk) -> dict[str, int]:
    found = rows(desk)
    return {table: len(found[table]) for table in MOVED}


@pytest.mark.parametrize("turned_round", [False, True])
def test_everything_comes_along_and_comes_apart_again(desk: Desk, book: Book, turned_round: bool) -> None:
    before, held = rows(desk), counts(desk)
    into, other = (book.customer, book.other) if turned_round else (book.other, book.customer)
    done = desk.customers.merge(into, other)
    assert counts(desk) == held
    assert desk.customers.names([book.customer, book.other]).keys() == {into}
    card = desk.customers.card(into)
    assert (card.interactions, card.promises, card.orders, card.people) == (2, 1, 1, 1)
    assert "Drinks oolong" in card.remember
    assert desk.checking.check().problems == ()
    after = rows(desk)
    assert done.step_id is not None
    desk.history.undo(done.step_id)
    assert rows(desk) == before
    desk.history.redo()
    assert rows(desk) == after


def test_what_both_say_differently_stands_below_what_to_remember(desk: Desk) -> None:
    into = a_customer(desk, name="Hengtai", city="Suzhou", remember="Tea", level=Level.PROACTIVE)
    other = a_customer(
        desk, name="Hengtai Pumps Ltd", city="Wuxi", address="Ring road 7", value_class=ValueClass.REGULAR
    )
    desk.customers.edit(
        other, remember="Parking at the back", private_note="owes us", ideal_days=10, longest_days=20
    )
    desk.customers.merge(into, other)
    card = desk.customers.card(into)
    assert (card.name, card.city, card.address, card.level) == (
        "Hengtai",
        "Suzhou",
        "Ring road 7",
        Level.PROACTIVE,
    )
    assert (card.value_class, card.ideal_days, card.longest_days) == (ValueClass.REGULAR, 10, 20)
    assert card.private_note == "owes us"
    lines = card.remember.splitlines()
    assert lines[:2] == ["Tea", "Parking at the back"]
    assert set(lines[2:]) == {"Name: Hengtai Pumps Ltd", "Level: Accountable", "City: Wuxi"}


def test_the_better_dates_stay(desk: Desk, clock: FakeClock) -> None:
    into, other = (
        a_customer(desk, name="A", since=date(2024, 5, 1)),
        a_customer(desk, name="B", since=date(2020, 1, 2)),
    )
    a_contact(desk, into, summary="Early")
    clock.advance(days=5)
    a_contact(desk, other, summary="Late")
    desk.check_ins.plan(other, date(2026, 12, 2))
    desk.customers.merge(into, other)
    card = desk.customers.card(into)
    assert (card.since, card.last_contact_on, card.next_on) == (
        date(2020, 1, 2),
        date(2026, 11, 29),
        date(2026, 12, 2),
    )


def test_of_two_plans_the_earlier_one_stays(desk: Desk) -> None:
    into, other = a_customer(desk, name="A"), a_customer(desk, name="B")
    a_contact(desk, into)
    planned = [one.id for who in (into, other) for one in desk.check_ins.open_of(who)]
    assert len(planned) == 2
    desk.customers.merge(into, other)
    [left] = desk.check_ins.open_of(into)
    [ended] = [desk.check_ins.get(one) for one in planned if one != left.id]
    assert (ended.state, ended.ended_reason, ended.customer_id) == (CheckInState.SKIPPED, "merged", into)
    assert left.due_on <= ended.due_on


def test_numbers_that_both_have_stand_there_once(desk: Desk) -> None:
    into, other = a_customer(desk, name="A", phone="0512 5555 1234"), a_customer(desk, name="B")
    desk.customers.set_reaches(other, [("mobile", "+86 512 5555 1234"), ("email", "b@example.com")])
    desk.customers.merge(into, other)
    shown = [one.value for one in desk.customers.card(into).reaches]
    assert shown == ["0512 5555 1234", "b@example.com"]


def test_somebody_with_a_post_at_both_has_one_afterwards(desk: Desk) -> None:
    into, other = a_customer(desk, name="A"), a_customer(desk, name="B")
    person = a_person(desk, other, name="Wang Fang", title="Buyer")
    desk.people.leave(desk.people.get(person).post_id, date(2026, 11, 1), now_at_customer_id=into)
    desk.customers.merge(into, other)
    assert [(one.name, one.to_on) for one in desk.people.of(into)] == [
        ("Wang Fang", None),
        ("Wang Fang", date(2026, 11, 1)),
    ]


def test_one_and_the_same_or_nobody_is_refused(desk: Desk, book: Book) -> None:
    before = rows(desk)
    with pytest.raises(UserError):
        desk.customers.merge(book.customer, book.customer)
    with pytest.raises(NotFound):
        desk.customers.merge(book.customer, 99)
    assert rows(desk) == before
