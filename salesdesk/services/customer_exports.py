"""What a list of customers for another program holds of each: everything but people and private notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from salesdesk.domain.words import Level, ValueClass
from salesdesk.storage.tables import ContactPoint, Customer, columns

_customers, _points = columns(Customer), columns(ContactPoint)


@dataclass(frozen=True, slots=True)
class WholeCustomer:
    """A customer as a list has it; `reaches` are (kind, value) as they were given, in their order."""

    id: int
    name: str
    kind: str
    level: Level
    value_class: ValueClass | None
    address: str
    city: str
    region: str
    postcode: str
    country: str
    industry: str
    since: date
    last_contact_on: date | None
    next_on: date | None
    remember: str
    reaches: tuple[tuple[str, str], ...] = ()


_OWN = tuple(_customers[name] for name in WholeCustomer.__dataclass_fields__ if name != "reaches")


def whole_of(connection: Connection, ids: Sequence[int]) -> list[WholeCustomer]:
    """The customers `ids` (500 or less) in that order; one that has gone meanwhile is left out."""
    reaches: dict[int, list[tuple[str, str]]] = {}
    for customer_id, kind, value in connection.execute(
        select(_points.customer_id, _points.kind, _points.value)
        .where(_points.customer_id.in_(ids))
        .order_by(_points.position, _points.id)
    ):
        reaches.setdefault(customer_id, []).append((kind, value))
    found = {
        row.id: WholeCustomer(**row._mapping, reaches=tuple(reaches.get(row.id, ())))
        for row in connection.execute(select(*_OWN).where(_customers.id.in_(ids)))
    }
    return [found[row_id] for row_id in ids if row_id in found]
