"""A repair puts a desk right, sets aside what cannot stay, and does nothing the second time."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.domain.words import Channel, Outcome, Party
from salesdesk.services.desk import Desk
from salesdesk.services.interactions import LoggedContact
from salesdesk.storage.engine import connect
from tests.factories import a_customer, a_new_desk, a_person
from tests.storage.desks import dump

FAULTS = (
    "UPDATE customers SET last_contact_on = NULL",
    "UPDATE customers SET last_contact_on = '2026-11-20'",
    "UPDATE customers SET last_contact_on = '2026-12-20'",
    "UPDATE customers SET next_on = '2026-12-09'",
    "UPDATE customers SET next_on = NULL",
    "UPDATE customers SET tries = 2",
    "UPDATE promises SET due_on = '2026-02-30'",
    "UPDATE check_ins SET due_on = '2026-13-01'",
    "UPDATE promises SET person_id = 77",
    "UPDATE interactions SET customer_id = 99 WHERE id = 1",
    "UPDATE posts SET customer_id = 99",
    "DELETE FROM customers",
    "DELETE FROM people",
    "DELETE FROM posts",
    "DELETE FROM promises",
    "INSERT INTO search_notes (rowid, body) VALUES (99, 'stray')",
    "INSERT INTO search_names (search_names) VALUES ('delete-all')",
)


def fill(desk: Desk) -> None:
    """A customer with a person, a contact, a promise and a try that nobody answered."""
    customer = a_customer(desk, name="昆山精工", remember="calls back")
    person = a_person(desk, customer)
    next_on = date(2026, 12, 1)
    desk.interactions.log(
        LoggedContact(customer, Channel.PHONE, "hello", person_ids=(person,), next_on=next_on)
    )
    desk.interactions.log(
        LoggedContact(customer, Channel.PHONE, "", outcome=Outcome.NO_ANSWER, next_on=next_on)
    )
    desk.promises.make(customer, Party.REP, "a drawing", date(2026, 11, 30), person_id=person)


def spoil(desk: Desk, *statements: str) -> None:
    """Changes the file behind the program's back, as a fault or another tool would."""
    with closing(connect(desk.database.path)) as another_tool:
        for statement in statements:
            another_tool.execute(statement)


def rows(desk: Desk) -> int:
    """How many rows there are, set aside or in place, the indexes' and the journal's left out."""
    return sum(len(found) for name, found in dump(desk.database).items() if not name.startswith("search_"))


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_put_right_and_nothing_thrown_away(desk: Desk, fault: str) -> None:
    fill(desk)
    spoil(desk, fault)
    assert not desk.checking.check().ok
    before = rows(desk)
    report = desk.repairing.repair()
    assert not report.nothing
    assert desk.checking.check().problems == ()
    assert rows(desk) == before + len(report.cut)  # of a row whose tie was cut, a copy is kept
    assert desk.repairing.repair().nothing


@settings(max_examples=15)
@given(st.lists(st.sampled_from(FAULTS), min_size=2, max_size=5))
def test_so_are_several_at_once(empty_desk_file: Path, faults: list[str]) -> None:
    with a_new_desk(empty_desk_file) as (desk, _clock):
        fill(desk)
        spoil(desk, *faults)
        desk.repairing.repair()
        assert desk.checking.check().problems == ()
        assert desk.repairing.repair().nothing


def test_a_sound_desk_stays_as_it_is(desk: Desk) -> None:
    fill(desk)
    before = dump(desk.database, besides=frozenset({"facts"}))
    assert desk.repairing.repair().nothing
    assert dump(desk.database, besides=frozenset({"facts"})) == before


def test_what_was_set_aside_is_kept_whole(desk: Desk) -> None:
    fill(desk)
    spoil(desk, "UPDATE promises SET due_on = '2026-02-30'")
    report = desk.repairing.repair()
    assert report.set_aside == ("promises 1: it was due on 2026-02-30, which is no day",)
    assert desk.repairing.set_aside() == 1
    with desk.database.read() as connection:
        image = connection.exec_driver_sql("SELECT image FROM quarantine").scalar_one()
    assert json.loads(image)["text"] == "a drawing"
