"""A customer's page: its header, its details and how much stands behind each of its tabs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Column, Connection, Label, func, select

from salesdesk.errors import NotFound
from salesdesk.services.planning import weekdays_of
from salesdesk.services.reaches import reaches_of_customer
from salesdesk.services.rows import CustomerCard
from salesdesk.storage.prepared import Prepared, given
from salesdesk.storage.tables import Customer, Interaction, Order, Photo, Post, Promise, columns

_customers = columns(Customer)
_OWN = tuple(_customers[name] for name in CustomerCard.__dataclass_fields__ if name in _customers)


def card_of(connection: Connection, customer_id: int, country: str) -> CustomerCard:
    """The whole page, with numbers as `country` writes them. Raises NotFound."""
    rows = _CARD.rows(connection, customer=customer_id)
    if not rows:
        raise NotFound("This customer is no longer on the desk.")
    values: dict[str, Any] = dict(zip(_NAMES, rows[0], strict=True))
    values["weekdays"] = weekdays_of(values["weekdays"])
    return CustomerCard(**values, reaches=reaches_of_customer(connection, customer_id, country))


def _number_of(owner: Column[int], counted: Column[int] | None = None) -> Label[int]:
    number = func.count() if counted is None else func.count(counted.distinct())
    return select(number).where(owner == given("customer")).scalar_subquery().label(None)


_POSTS, _PHOTOS = columns(Post), columns(Photo)
_COUNTED: dict[str, Callable[[], Label[int]]] = {
    "promises": lambda: _number_of(columns(Promise).customer_id),
    "orders": lambda: _number_of(columns(Order).customer_id),
    "interactions": lambda: _number_of(columns(Interaction).customer_id),
    "people": lambda: _number_of(_POSTS.customer_id, _POSTS.person_id),
    "photo_id": lambda: (
        select(_PHOTOS.id).where(_PHOTOS.customer_id == given("customer")).scalar_subquery().label(None)
    ),
}
_NAMES = (*(column.name for column in _OWN), *_COUNTED)
_CARD = Prepared(
    lambda: select(*_OWN, *(made() for made in _COUNTED.values())).where(_customers.id == given("customer"))
)
