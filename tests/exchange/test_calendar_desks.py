"""Calendars taken in by a desk: whom they are about, what comes of them, and one desk's into another."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from salesdesk.domain.words import CheckInState, Level, Party
from salesdesk.errors import UserError
from salesdesk.exchange.calendar_in import open_calendar
from salesdesk.exchange.calendar_out import write_calendar
from salesdesk.exchange.taking_in import open_import, preview, take_in
from salesdesk.services.customers import NewCustomer
from salesdesk.services.desk import Desk
from salesdesk.services.promises import PromiseFilter
from salesdesk.storage import tables
from tests.exchange import calendars
from tests.exchange.test_calendar_in import write
from tests.factories import a_customer, a_new_desk, a_person

TODAY = date(2026, 11, 24)


def check_ins(desk: Desk, customer: int) -> list[tuple[Any, ...]]:
    own = tables.columns(tables.CheckIn)
    with desk.database.read() as connection:
        rows = connection.execute(
            select(own.due_on, own.due_minute, own.state, own.note).where(
                own.customer_id == customer, own.reason == "asked"
            )
        )
        return [tuple(row) for row in rows]


def test_events_find_their_customers_by_names_and_addresses(desk: Desk, tmp_path: Path) -> None:
    kunshan = a_customer(desk, name="昆山精工", level=Level.BASIC)
    berglund = a_customer(desk, name="Berglund Snabbköp", level=Level.BASIC, email="zoe@berglund.example")
    opened = open_import(write(tmp_path, calendars.GOOGLE))
    done = take_in(desk, opened)
    assert (date(2026, 12, 1), 600, CheckInState.OPEN) in {row[:3] for row in check_ins(desk, kunshan)}
    assert (date(2025, 3, 1), 600, CheckInState.DONE) in {row[:3] for row in check_ins(desk, kunshan)}
    assert [refusal.text for refusal in done.result.refused]
    assert done.result.step_id is not None
    desk.history.undo(done.result.step_id)
    assert check_ins(desk, kunshan) == []
    take_in(desk, open_import(write(tmp_path, calendars.OUTLOOK)))
    assert (date(2026, 12, 3), 21 * 60) in {row[:2] for row in check_ins(desk, berglund)}


def test_an_unknown_zone_has_to_be_told(desk: Desk, tmp_path: Path) -> None:
    customer = a_customer(desk, name="Landing", level=Level.BASIC)
    opened = open_import(write(tmp_path, calendars.MARS))
    with pytest.raises(UserError, match="Mars/Base"):
        take_in(desk, opened)
    take_in(desk, opened, zones={"Mars/Base": "Asia/Tokyo"})
    assert [row[:2] for row in check_ins(desk, customer)] == [(date(2026, 12, 1), 11 * 60)]


def test_a_calendar_that_is_taken_in_twice_adds_nothing(desk: Desk, tmp_path: Path) -> None:
    a_customer(desk, name="昆山精工", level=Level.BASIC)
    opened = open_import(write(tmp_path, calendars.FEISHU))
    assert take_in(desk, opened).result.added == 1
    assert preview(desk, opened).result.added == 0


_which = st.integers(0, 2)
_minutes = st.one_of(st.none(), st.sampled_from([0, 540, 1439]))
_days = st.one_of(st.integers(0, 2), st.integers(0, 400)).map(lambda days: TODAY + timedelta(days=days))
_words = st.sampled_from(["call back", "谈新批次; 带样品", "a,b\\n", "“quoted”", "x" * 300])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=8)
@given(
    st.lists(st.tuples(_which, _words, _days, _minutes), max_size=4, unique=True),
    st.lists(st.tuples(_which, _words, _days, _minutes, st.sampled_from(Party)), max_size=4, unique=True),
)
def test_one_desk_into_another_with_the_same_customers(
    desk_path: Path, planned: list[Any], promised: list[Any]
) -> None:
    with a_new_desk(desk_path) as (first, _), a_new_desk(desk_path) as (second, _):
        customers = [fill(first), fill(second)][0]
        for which, note, day, minute in planned:
            first.check_ins.plan(customers[which], day, minute, note=note)
        for which, text, day, minute, party in promised:
            first.promises.make(customers[which], party, text, day, due_minute=minute)
        target = first.database.path.with_name("out.ics")
        if not write_calendar(first, None, target):
            return
        result = take_in(second, open_calendar(target)).result
        assert result.refused == ()
        assert open_on(second) == open_on(first)


def fill(desk: Desk) -> list[int]:
    """Three customers for whom nothing is planned."""
    made = []
    for name in ("昆山精工", "Berglund & Søn", "Acme; Ltd"):
        done = desk.customers.add(NewCustomer(name=name, level=Level.BASIC))
        assert done.row_id is not None
        a_person(desk, done.row_id, name=f"Zoë of {name}")
        made.append(done.row_id)
    return made


def open_on(desk: Desk) -> tuple[set[Any], set[Any]]:
    every = desk.customers.ids()
    plans = {
        (one.customer, one.person, one.due_on, one.due_minute, one.reason, one.note)
        for customer in every
        for one in desk.check_ins.open_of(customer)
    }
    lines = desk.promises.lines(desk.promises.ids(PromiseFilter("open")))
    words = {(one.customer, one.text, one.due_on, one.due_minute, one.party, one.made_on) for one in lines}
    return plans, words
