"""Two customers become one: nothing that hangs on either is lost, and undo makes two of them again."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.domain.words import CheckInState, Heard, Level, Party, Role, ValueClass
from salesdesk.errors import NotFound, UserError
from salesdesk.services.desk import Desk
from tests.factories import a_contact, a_customer, a_new_desk, a_person
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


def test_one_person_at_both_is_one_afterwards_and_what_differs_stands_in_the_note(desk: Desk) -> None:
    into, other = a_customer(desk, name="A"), a_customer(desk, name="B")
    stays = a_person(
        desk, into, name="Wang Fang", title="Buyer", remember="Likes tea", phones=("0512 5555 1234",)
    )
    goes = a_person(
        desk,
        other,
        name="WANG Fang",
        title="Head of buying",
        role=Role.DECIDES,
        birthday=date(1980, 5, 17),
        remember="Two children",
        phones=("+86 512 5555 1234", "0512 5555 9999"),
    )
    a_contact(desk, other, summary="The price", person_ids=(goes,))
    desk.promises.make(other, Party.REP, "Send it", date(2026, 12, 1), person_id=goes)
    before = rows(desk)
    done = desk.customers.merge(into, other)
    [person] = desk.people.of(into)
    assert (person.id, person.title, person.role) == (stays, "Buyer", Role.DECIDES)
    assert person.birthday == date(1980, 5, 17)
    assert person.remember.splitlines() == [
        "Likes tea",
        "Two children",
        "Name: WANG Fang",
        "Title: Head of buying",
    ]
    assert [one.value for one in person.reaches] == ["0512 5555 1234", "0512 5555 9999"]
    assert [one.person for one in desk.promises.of(into)] == ["Wang Fang"]
    assert done.step_id is not None
    desk.history.undo(done.step_id)
    assert rows(desk) == before


def test_two_of_one_name_at_one_customer_are_left_alone(desk: Desk) -> None:
    into, other = a_customer(desk, name="A"), a_customer(desk, name="B")
    for who in (into, other, other):
        a_person(desk, who, name="Li Na")
    desk.customers.merge(into, other)
    assert len(desk.people.of(into)) == 3


def test_a_differing_birthday_is_kept_in_the_note(desk: Desk) -> None:
    into, other = a_customer(desk, name="A"), a_customer(desk, name="B")
    a_person(desk, into, name="Li Na", birthday=date(1980, 5, 17))
    a_person(desk, other, name="Li Na", birthday=date(1981, 5, 17))
    desk.customers.merge(into, other)
    [person] = desk.people.of(into)
    assert (person.birthday, person.remember) == (date(1980, 5, 17), "Birthday: 1981-05-17")


def test_a_number_with_another_extension_is_another_number(desk: Desk) -> None:
    into, other = a_customer(desk, name="A", phone="0512 5555 1234"), a_customer(desk, name="B")
    desk.customers.set_reaches(other, [("phone", "0512 5555 1234 ext. 8")])
    desk.customers.merge(into, other)
    assert [one.value for one in desk.customers.card(into).reaches] == [
        "0512 5555 1234",
        "0512 5555 1234 ext. 8",
    ]


def test_the_changes_of_the_one_that_went_are_told_with_the_one_that_stays(desk: Desk) -> None:
    into, other = a_customer(desk, name="A"), a_customer(desk, name="B")
    edited = desk.customers.edit(other, city="Wuxi").step_id
    assert edited is not None
    assert edited not in desk.history.ids(into)
    done = desk.customers.merge(into, other)
    assert edited in desk.history.ids(into)
    assert edited in [step.id for step in desk.history.of(into)]
    assert [change.table for change in desk.history.contents(edited, into)] == ["customers"]
    assert done.step_id is not None
    desk.history.undo(done.step_id)
    assert edited not in desk.history.ids(into)


def test_what_lay_in_the_trash_comes_back_to_the_one_that_stays(desk: Desk) -> None:
    into, other = a_customer(desk, name="A"), a_customer(desk, name="B")
    stays, goes = a_person(desk, into, name="Li Na"), a_person(desk, other, name="Li Na")
    logged = a_contact(desk, other, summary="The price", person_ids=(goes,))
    desk.interactions.delete(logged.interaction_id)
    desk.customers.merge(into, other)
    desk.trash.restore(desk.trash.ids())
    [part] = rows(desk)["interaction_people"]
    assert stays in tuple(part)
    assert desk.checking.check().problems == ()


def test_who_was_told_apart_can_be_merged_after_all(desk: Desk) -> None:
    into, other, third = (a_customer(desk, name=name) for name in "ABC")
    desk.duplicates.not_the_same([into, other, third])
    before = rows(desk)
    done = desk.customers.merge(into, other)
    assert {row[1:3] for row in map(tuple, rows(desk)["not_duplicates"])} == {(into, third)}
    assert done.step_id is not None
    desk.history.undo(done.step_id)
    assert rows(desk) == before


words = st.text("abcdé昆山 ", min_size=1, max_size=6).filter(lambda text: bool(text.strip()))
maybe = st.one_of(st.just(""), words)
CUSTOMERS = st.fixed_dictionaries(
    {
        "city": maybe,
        "industry": maybe,
        "remember": maybe,
        "private_note": maybe,
        "weekdays": st.sets(st.integers(0, 6), max_size=3),
        "from_minute": st.sampled_from([None, 540, 600]),
    }
)
PEOPLE = st.lists(
    st.fixed_dictionaries(
        {"name": st.sampled_from(["Li Na", "Wang Fang", "li na"]), "title": maybe, "remember": maybe}
    ),
    max_size=3,
)
SIDES = st.tuples(CUSTOMERS, PEOPLE, st.lists(words, max_size=2), st.sampled_from(list(Level)))


def _write(desk: Desk, name: str, side: Any) -> int:
    """A customer with all that a side holds."""
    details, people, said, level = side
    customer = a_customer(desk, name=name, phone="0512 5555 1234", wechat=f"{name}_chat")
    if details["from_minute"] is not None:
        details = {**details, "to_minute": 700}
    desk.customers.edit(customer, **details)
    if level is not Level.ACCOUNTABLE:
        desk.customers.set_level([customer], level, f"{name} signed")
    known = [a_person(desk, customer, **one) for one in people]
    for text in said:
        heard = frozenset({Heard.NEED})
        a_contact(desk, customer, summary=f"{name} {text}", person_ids=tuple(known[:1]), heard=heard)
        desk.promises.make(customer, Party.CUSTOMER, f"{name} to {text}", date(2026, 12, 1))
    return customer


TOLD = {
    "customers": ("name", "city", "industry", "remember", "private_note", "level_evidence"),
    "people": ("name", "remember"),
    "posts": ("title",),
    "contact_points": ("value",),
    "interactions": ("summary",),
    "promises": ("text",),
}
"""The columns with words of the rep's."""


def _texts(desk: Desk) -> list[str]:
    with desk.database.read() as connection:
        return [
            str(value)
            for table, names in TOLD.items()
            for row in connection.exec_driver_sql(f"SELECT {', '.join(names)} FROM {table}")
            for value in row
            if value
        ]


@given(SIDES, SIDES)
@settings(max_examples=8, deadline=None)
def test_nothing_that_either_said_is_lost_and_undo_gives_all_of_it_back(
    empty_desk_file: Path, first: Any, second: Any
) -> None:
    with a_new_desk(empty_desk_file) as (desk, _clock):
        into, other = _write(desk, "Hengtai", first), _write(desk, "Northwind", second)
        before, said = rows(desk), _texts(desk)
        done = desk.customers.merge(into, other)
        whole = "\n".join(_texts(desk))
        assert [text for text in said if text not in whole] == []
        assert desk.checking.check().problems == ()
        assert done.step_id is not None
        desk.history.undo(done.step_id)
        assert rows(desk) == before
