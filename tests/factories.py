"""Rows for tests, made through the real services, with defaults for all that a test does not care about."""

from __future__ import annotations

from typing import Any

from salesdesk.services.customers import NewCustomer
from salesdesk.services.desk import Desk
from salesdesk.services.people import NewPerson


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
