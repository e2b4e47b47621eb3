"""The check finds what is wrong with a desk, and nothing where all is well."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from salesdesk.domain.words import Channel, Outcome, Party
from salesdesk.services.desk import Desk
from salesdesk.services.interactions import LoggedContact
from salesdesk.storage.engine import driver
from tests.factories import a_customer, a_person
from tests.fakes import FakeClock


@pytest.fixture
def customer_id(desk: Desk) -> int:
    """A customer with a person, a contact, a promise and a try that nobody answered."""
    customer_id = a_customer(desk, name="昆山精工", remember="***")
    a_person(desk, customer_id)
    next_on = date(2026, 12, 1)
    desk.interactions.log(LoggedContact(customer_id, Channel.PHONE, "hello", next_on=next_on))
    desk.interactions.log(
        LoggedContact(customer_id, Channel.PHONE, "", outcome=Outcome.NO_ANSWER, next_on=next_on)
    )
    desk.promises.make(customer_id, Party.REP, "a drawing", date(2026, 11, 30))
    return customer_id


def spoil(desk: Desk, statement: str) -> None:
    """Changes the file behind the program's back, as a fault or another tool would."""
    with desk.database.revise() as connection:
        connection.exec_driver_sql(statement)


def test_all_is_well(desk: Desk, customer_id: int) -> None:
    report = desk.checking.check()
    assert report.problems == ()
    assert report.ok
    assert (report.customers, report.people, report.interactions, report.promises) == (1, 1, 2, 1)
    assert report.check_ins >= 2


def test_an_empty_desk_is_well(desk: Desk) -> None:
    report = desk.checking.check()
    assert (report.ok, report.customers, report.problems) == (True, 0, ())


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE customers SET last_contact_on = NULL", "last contact None, was 2026-11-24"),
        ("UPDATE customers SET last_contact_on = '2026-11-20'", "last contact 2026-11-20, was 2026-11-24"),
        ("UPDATE customers SET last_contact_on = '2026-12-20'", "2026-12-20 is still to come"),
        ("UPDATE customers SET next_on = '2026-12-09'", "next contact 2026-12-09, planned is 2026-12-01"),
        ("UPDATE customers SET next_on = NULL", "next contact None, planned is 2026-12-01"),
        ("UPDATE customers SET tries = 2", "2 unanswered tries counted, 1 logged"),
        ("UPDATE promises SET due_on = '2026-02-30'", "2026-02-30 is no day"),
        ("DELETE FROM posts", "person 1 (张小明) has no post"),
        (
            "INSERT INTO search_notes (rowid, body) VALUES (99, '2')",
            "search_notes holds 2 texts instead of 1",
        ),
        ("DELETE FROM search_words WHERE place = 6 AND inside = 0", "search_words lacks"),
        ("DELETE FROM search_words WHERE place = 6 AND inside = 1", "search_words lacks"),
        ("DELETE FROM promises", "search_matters holds 1 texts instead of 0"),
    ],
)
def test_what_does_not_agree_is_told(desk: Desk, customer_id: int, statement: str, problem: str) -> None:
    spoil(desk, statement)
    report = desk.checking.check()
    assert not report.ok
    assert len(report.problems) == 1
    assert problem in report.problems[0]


def test_a_row_that_points_nowhere(desk: Desk, customer_id: int) -> None:
    another_tool = driver().connect(desk.database.path)
    try:
        another_tool.execute("UPDATE promises SET person_id = 77")
        another_tool.commit()
    finally:
        another_tool.close()
    assert desk.checking.check().problems == ("promises 1 points at a missing row of people",)


def test_a_day_logged_in_another_zone_is_no_fault(desk: Desk, clock: FakeClock, customer_id: int) -> None:
    clock.travel(ZoneInfo("America/Los_Angeles"))
    assert desk.checking.check().problems == ()


def test_a_sound_desk_is_never_called_damaged_for_what_was_written_between_two_checks(desk: Desk) -> None:
    customer = a_customer(desk)
    for n in range(40):
        desk.promises.make(customer, Party.REP, f"promise {n}", desk.clock.today())
        assert desk.checking.check().problems == ()
