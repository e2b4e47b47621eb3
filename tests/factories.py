"""Rows for tests, made through the real services, with defaults for all that a test does not care about."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from salesdesk.domain.words import Channel, Outcome
from salesdesk.services.customers import NewCustomer
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.interactions import Logged, LoggedContact
from salesdesk.services.people import NewPerson
from tests.fakes import FakeClock, tuesday_morning


def a_customer(desk: Desk, **changes: Any) -> int:
    """A customer on the desk; `changes` are fields of `NewCustomer`. Returns its id."""
    made = desk.customers.add(NewCustomer(**{"name": "昆山精工", **changes}))
    assert made.row_id is not None
    return made.row_id


def a_person(desk: Desk, customer_id: int | None = None, **changes: Any) -> int:
    """A person at the customer (a new one where none is given); `changes` are fields of `NewPerson`."""
    at = a_customer(desk) if customer_id is None else customer_id
    made = desk.people.add(at, NewPerson(**{"name": "张小明", **changes}))
    assert made.row_id is not None
    return made.row_id


def a_contact(desk: Desk, customer_id: int, **changes: Any) -> Logged:
    """A logged call in which the customer was reached; the plan's proposal is the next step."""
    outcome = changes.get("outcome", Outcome.REACHED)
    if "next_on" not in changes and "no_next_reason" not in changes:
        proposal = desk.interactions.proposal(customer_id, outcome)
        changes |= {"next_on": proposal.due_on} if proposal else {"no_next_reason": "the level plans none"}
    given = {"channel": Channel.PHONE, "summary": "New batch holds at 6 bar.", **changes}
    return desk.interactions.log(LoggedContact(customer_id=customer_id, **given))


@contextmanager
def a_new_desk(template: Path) -> Iterator[tuple[Desk, FakeClock]]:
    """A desk of its own for one example of a property: a copy of the closed desk at `template`."""
    clock = tuesday_morning()
    with TemporaryDirectory() as folder:
        desk = open_desk(Path(shutil.copy(template, folder)), clock)
        try:
            yield desk, clock
        finally:
            desk.close()
