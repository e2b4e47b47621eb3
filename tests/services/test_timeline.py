"""A customer's history: all kinds of entries in one line of time, read in parts."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from salesdesk.domain.words import Level, Party
from salesdesk.errors import StorageError
from salesdesk.services.desk import Desk
from salesdesk.services.orders import NewOrder
from salesdesk.services.timeline import EntryKind, TimelineEntry
from salesdesk.storage.engine import connect
from tests.factories import a_contact, a_customer
from tests.fakes import FakeClock


def test_entries_of_all_kinds_stand_newest_first(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk)
    clock.advance(days=1)
    desk.orders.add(customer, NewOrder(clock.today(), number="2311"))
    clock.advance(days=1)
    a_contact(desk, customer)
    clock.advance(days=1)
    promise = desk.promises.make(customer, Party.REP, "send the price", clock.today()).row_id
    assert promise is not None
    clock.advance(days=1)
    desk.promises.keep(promise, evidence="sent")
    complaint = desk.complaints.open(customer, "it leaks").row_id
    assert complaint is not None
    clock.advance(days=1)
    desk.complaints.solve(complaint, "replaced")
    clock.advance(days=1)
    desk.customers.set_level([customer], Level.PROACTIVE, "grows")
    entries = desk.timeline.entries(customer)
    assert [entry.kind for entry in entries][:2] == [EntryKind.LEVEL, EntryKind.COMPLAINT_SOLVED]
    assert [entry.kind for entry in entries][-3:] == [
        EntryKind.PROMISE_MADE,
        EntryKind.INTERACTION,
        EntryKind.ORDER,
    ]
    assert {entry.kind for entry in entries} == set(EntryKind)


def test_reading_in_parts_gives_every_entry_once(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk)
    for n in range(9):
        clock.advance(hours=13)
        a_contact(desk, customer)
        if n % 3 == 0:
            desk.orders.add(customer, NewOrder(clock.today(), number=str(n)))
    whole = desk.timeline.entries(customer)
    parts: list[TimelineEntry] = []
    before = None
    while part := desk.timeline.entries(customer, limit=2, before=before):
        parts += part
        contacts = [entry.at for entry in part if entry.at is not None]
        if not contacts:
            break
        before = min(contacts)
    key = [(entry.kind, entry.on, entry.at) for entry in whole]
    assert sorted(map(str, key)) == sorted(str((one.kind, one.on, one.at)) for one in parts)


def test_another_customers_history_stays_theirs(desk: Desk) -> None:
    mine, theirs = a_customer(desk, name="Mine"), a_customer(desk, name="Theirs")
    a_contact(desk, theirs)
    assert desk.timeline.entries(mine) == []


def test_contacts_can_be_read_alone(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk)
    first = a_contact(desk, customer, at=clock.now() - timedelta(hours=2)).interaction_id
    second = a_contact(desk, customer).interaction_id
    assert [one.id for one in desk.timeline.contacts(customer)] == [second, first]
    assert [one.id for one in desk.timeline.contacts(customer, limit=1)] == [second]


def test_contacts_of_one_moment_do_not_fall_between_two_readings(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk)
    for n in range(5):
        a_contact(desk, customer, at=clock.now() - timedelta(days=1), summary=f"mail {n}")
    first = desk.timeline.contacts(customer, limit=2)
    rest = desk.timeline.contacts(customer, limit=2, before=first[-1].at)
    assert sorted(one.summary for one in (*first, *rest)) == [f"mail {n}" for n in range(5)]


def test_a_day_that_is_missing_is_told_as_damage(desk: Desk, desk_path: Path) -> None:
    customer_id = a_customer(desk)
    desk.complaints.open(customer_id, "the label is wrong")
    with closing(connect(desk_path)) as another_tool:
        for statement in (
            "PRAGMA writable_schema = ON",
            "UPDATE sqlite_schema SET sql = replace(sql, 'opened_on TEXT NOT NULL', 'opened_on TEXT /* */') "
            "WHERE name = 'complaints'",
            "PRAGMA writable_schema = RESET",
            "UPDATE complaints SET opened_on = NULL",
            "PRAGMA writable_schema = ON",
            "UPDATE sqlite_schema SET sql = replace(sql, 'opened_on TEXT /* */', 'opened_on TEXT NOT NULL') "
            "WHERE name = 'complaints'",
            "PRAGMA writable_schema = RESET",
        ):
            another_tool.execute(statement)
    with pytest.raises(StorageError, match="is damaged"):
        desk.timeline.entries(customer_id)


@pytest.mark.parametrize(("newer", "shown"), [(1, 2), (3, 4), (5, 6)])
def test_what_is_around_a_day_far_back_is_read_alone(
    desk: Desk, clock: FakeClock, newer: int, shown: int
) -> None:
    customer = a_customer(desk)
    logged = []
    for _ in range(9):
        clock.advance(days=2)
        logged.append((a_contact(desk, customer).interaction_id, clock.today()))
    wanted, day = logged[2]
    end = desk.timeline.end_after(customer, day, newer)
    contacts = desk.timeline.contacts(customer, limit=shown, before=end)
    assert [one.id for one in contacts] == [one for one, _ in reversed(logged[2 : 3 + newer])]
    assert contacts[-1].id == wanted


def test_near_the_end_there_is_nothing_to_leave_out(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk)
    days = []
    for _ in range(3):
        clock.advance(days=2)
        a_contact(desk, customer)
        days.append(clock.today())
    assert desk.timeline.end_after(customer, days[0], 3) is None
    assert desk.timeline.end_after(customer, days[0], 2) is not None
    assert desk.timeline.end_after(a_customer(desk, name="other"), days[0], 1) is None
