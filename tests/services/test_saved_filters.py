"""Filters of the customers' table: who passes each criterion, how they are kept, and which one empties it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesdesk.domain.words import Channel, Level, Outcome, Party, ValueClass
from salesdesk.errors import NotFound, UserError
from salesdesk.services.customer_filter import (
    ALL,
    DAYS,
    FLAGS,
    PLACES,
    CustomerFilter,
    Kind,
    active,
    from_json,
    to_json,
    without,
)
from salesdesk.services.desk import Desk
from salesdesk.services.interactions import LoggedContact
from tests.factories import a_contact, a_customer, a_new_desk, a_person
from tests.fakes import FakeClock

TODAY = date(2026, 11, 24)


@pytest.fixture
def book(desk: Desk, clock: FakeClock) -> Desk:
    """Anna was spoken to, Bert tried twice, Carl is planned, Dora is late and complains, Emil is bare."""
    anna = a_customer(desk, name="anna", city="Wuxi", country="CN", industry="Pumps")
    desk.customers.edit(anna, region="Jiangsu")
    a_contact(desk, anna, at=clock.now() - timedelta(days=30), no_next_reason="she calls")
    bert = a_customer(
        desk, name="bert", kind="person", email="bert@example.com", value_class=ValueClass.SUPERSTAR
    )
    for _ in range(2):
        desk.interactions.log(
            LoggedContact(bert, Channel.PHONE, "", outcome=Outcome.NO_ANSWER, no_next_reason="later")
        )
    carl = a_customer(desk, name="carl", next_on=TODAY + timedelta(days=10), phone="0512 5555 0001")
    a_person(desk, carl, name="Li Na", birthday=date(1980, 11, 30))
    clock.advance(days=-5)
    dora = a_customer(desk, name="dora", next_on=TODAY - timedelta(days=5), city="wúxī")
    clock.advance(days=5)
    desk.promises.make(
        dora, Party.REP, "A quote", TODAY - timedelta(days=1), made_on=TODAY - timedelta(days=3)
    )
    desk.complaints.open(dora, "It squeaks")
    a_customer(desk, name="emil", no_next_reason="dormant")
    return desk


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (CustomerFilter(quiet_days=30), "anna bert carl dora emil"),
        (CustomerFilter(quiet_days=31), "bert carl dora emil"),
        (CustomerFilter(spoken_days=30), "anna"),
        (CustomerFilter(spoken_days=29), ""),
        (CustomerFilter(next_within=10), "carl"),
        (CustomerFilter(next_within=9), ""),
        (CustomerFilter(late_days=5), "dora"),
        (CustomerFilter(late_days=6), ""),
        (CustomerFilter(overdue_promises=True), "dora"),
        (CustomerFilter(open_complaints=True), "dora"),
        (CustomerFilter(tries=2), "bert"),
        (CustomerFilter(tries=3), ""),
        (CustomerFilter(birthday_within=6), "carl"),
        (CustomerFilter(birthday_within=5), ""),
        (CustomerFilter(kind=Kind.PERSON), "bert"),
        (CustomerFilter(no_phone=True), "anna bert dora emil"),
        (CustomerFilter(no_email=True), "anna carl dora emil"),
        (CustomerFilter(cities=frozenset({"WUXI"})), "anna dora"),
        (CustomerFilter(regions=frozenset({"jiangsu", "Bayern"})), "anna"),
        (CustomerFilter(industries=frozenset({"pumps"})), "anna"),
        (CustomerFilter(countries=frozenset({"cn"})), "anna"),
        (CustomerFilter(classes=frozenset({ValueClass.SUPERSTAR}), quiet_days=30), "bert"),
        (CustomerFilter(quiet_days=1, no_phone=True, text="e"), "bert emil"),
    ],
)
def test_who_passes(book: Desk, wanted: CustomerFilter, expected: str) -> None:
    ids = book.customers.ids(wanted)
    assert " ".join(book.customers.names(ids)[one] for one in ids) == expected
    assert book.customers.count(wanted) == len(ids)


def test_a_phone_of_somebody_there_will_do(book: Desk) -> None:
    emil = book.customers.named("emil")
    person = a_person(book, emil, name="Li Lei", phones=("139 0000 0000",))
    assert emil not in book.customers.ids(CustomerFilter(no_phone=True))
    book.people.leave(book.people.get(person).post_id, TODAY)
    assert emil in book.customers.ids(CustomerFilter(no_phone=True))


@pytest.mark.parametrize(("year", "is_due"), [(2027, True), (2028, False)])
def test_a_birthday_on_leap_day_falls_on_the_first_of_march(
    desk: Desk, clock: FakeClock, year: int, is_due: bool
) -> None:
    a_person(desk, a_customer(desk), birthday=date(1988, 2, 29))
    clock.advance(days=(date(year, 3, 1) - TODAY).days)
    assert bool(desk.customers.count(CustomerFilter(birthday_within=0))) is is_due


def test_what_empties_the_table_is_found(book: Desk) -> None:
    wanted = CustomerFilter(open_complaints=True, cities=frozenset({"Berlin"}), late_days=5)
    assert book.customers.count(wanted) == 0
    assert book.filters.narrowing(wanted) == {"late_days": 0, "open_complaints": 0, "cities": 1}
    assert book.filters.narrowing(CustomerFilter(tries=9)) == {"tries": 5}


def test_places_are_offered_as_they_are_written(book: Desk) -> None:
    assert book.filters.places("cities") == ["Wuxi", "wúxī"]
    assert book.filters.places("industries") == ["Pumps"]


def test_a_filter_is_saved_renamed_reordered_and_deleted(desk: Desk) -> None:
    quiet = CustomerFilter(classes=frozenset({ValueClass.SUPERSTAR}), quiet_days=30)
    first = desk.filters.save("  Superstars  not spoken to ", quiet).row_id
    second = desk.filters.save("明星客户", CustomerFilter(no_next=True)).row_id
    assert first is not None
    assert second is not None
    assert [(one.id, one.name, one.wanted) for one in desk.filters.all()] == [
        (first, "Superstars not spoken to", quiet),
        (second, "明星客户", CustomerFilter(no_next=True)),
    ]
    moved = desk.filters.reorder([second])
    assert [one.id for one in desk.filters.all()] == [second, first]
    assert moved.step_id is not None
    desk.history.undo(moved.step_id)
    desk.filters.rename(second, "Stars")
    gone = desk.filters.delete(first)
    assert [one.name for one in desk.filters.all()] == ["Stars"]
    assert gone.step_id is not None
    desk.history.undo(gone.step_id)
    assert [one.name for one in desk.filters.all()] == ["Superstars not spoken to", "Stars"]
    assert desk.filters.counts({1: ALL, 2: quiet}) == {1: 0, 2: 0}


def test_a_name_is_taken_once(desk: Desk) -> None:
    wanted = CustomerFilter(no_next=True)
    made = desk.filters.save("Quiet", wanted)
    with pytest.raises(UserError, match="There is a filter called “Quiet” already"):
        desk.filters.save("Quiet", CustomerFilter(overdue=True))
    assert desk.filters.save("Quiet", CustomerFilter(overdue=True), replace=True).row_id == made.row_id
    assert [one.wanted for one in desk.filters.all()] == [CustomerFilter(overdue=True)]
    other = desk.filters.save("Other", wanted).row_id
    assert other is not None
    with pytest.raises(UserError, match="already"):
        desk.filters.rename(other, "Quiet")
    desk.filters.rename(other, "Other")
    for refused in (lambda: desk.filters.save(" ", wanted), lambda: desk.filters.save("All", ALL)):
        with pytest.raises(UserError):
            refused()
    for gone in (
        lambda: desk.filters.rename(99, "X"),
        lambda: desk.filters.delete(99),
        lambda: desk.filters.reorder([99]),
    ):
        with pytest.raises(NotFound):
            gone()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"version": 2}',
        '{"version": 1, "levels": ["highest"]}',
        '{"version": 1, "quiet_days": "30"}',
        '{"version": 1, "quiet_days": true}',
        '{"version": 1, "quiet_days": 0}',
        '{"version": 1, "overdue": 1}',
        '{"version": 1, "cities": "Wuxi"}',
        '{"version": 1, "moon_phase": 3}',
        "[" * 100_000,
    ],
)
def test_what_is_not_understood_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        from_json(text)


def test_a_filter_of_a_newer_version_stays_and_says_why_it_cannot_be_used(desk: Desk) -> None:
    made = desk.filters.save("From tomorrow", CustomerFilter(no_next=True)).row_id
    from salesdesk.storage.tables import SavedFilter

    with desk.database.write("test.filter") as transaction:
        transaction.update(SavedFilter, made, criteria='{"version": 1, "moon_phase": 3}')
    (kept,) = desk.filters.all()
    assert kept.wanted is None
    assert "moon_phase" in str(kept.problem)


def _filters() -> st.SearchStrategy[CustomerFilter]:
    words = st.frozensets(st.sampled_from(["Wuxi", "昆山", "São Paulo"]), max_size=2)
    given: dict[str, st.SearchStrategy[Any]] = {
        **dict.fromkeys(FLAGS, st.booleans()),
        **dict.fromkeys(DAYS, st.none() | st.integers(1, 3650)),
        **dict.fromkeys(PLACES, words),
        "tries": st.none() | st.integers(1, 99),
        "levels": st.frozensets(st.sampled_from(Level)),
        "classes": st.frozensets(st.sampled_from(ValueClass)),
        "kind": st.none() | st.sampled_from(Kind),
        "text": st.sampled_from(["", "wang", "张"]),
    }
    return st.builds(CustomerFilter, **given)


@given(wanted=_filters())
def test_a_filter_comes_back_from_its_json(wanted: CustomerFilter) -> None:
    text = to_json(wanted)
    assert from_json(text) == wanted
    assert json.loads(text).keys() - {"version"} == set(active(wanted))
    assert without(wanted, *active(wanted)) == ALL


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=_filters())
def test_all_criteria_hold_for_all_who_pass(desk_path: Path, wanted: CustomerFilter) -> None:
    with a_new_desk(desk_path) as (desk, _clock):
        for number, level in enumerate(Level):
            a_customer(desk, name=f"Customer {number}", level=level, city="Wuxi" if number % 2 else "昆山")
        desk.complaints.open(desk.customers.ids()[0], "It leaks")
        passing = set(desk.customers.ids(wanted))
        alone = [
            set(desk.customers.ids(replace(ALL, **{name: getattr(wanted, name)}))) for name in active(wanted)
        ]
        assert passing == set(desk.customers.ids()).intersection(*alone)
        for name, count in desk.filters.narrowing(wanted).items():
            assert count == desk.customers.count(without(wanted, name))


def test_what_the_table_showed_is_kept_and_is_no_step(desk: Desk) -> None:
    assert desk.filters.shown() == ""
    desk.filters.remember_shown('{"sort": "name"}')
    assert desk.filters.shown() == '{"sort": "name"}'
    assert desk.history.latest() is None
