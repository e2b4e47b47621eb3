"""A customer's page: its header, its details and how much stands behind each of its tabs."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Connection, func, select

from salesdesk.errors import NotFound
from salesdesk.services.planning import weekdays_of
from salesdesk.services.reaches import reaches_of_customer
from salesdesk.services.rows import CustomerCard
from salesdesk.storage.tables import Customer, Interaction, Order, Photo, Post, Promise, columns

_customers = columns(Customer)
_OWN = tuple(
    _customers[name]
    for name in CustomerCard.__dataclass_fields__
    if name in _customers and name != "weekdays"
)
_COUNTED: dict[str, Column[int]] = {
    "promises": columns(Promise).customer_id,
    "orders": columns(Order).customer_id,
    "interactions": columns(Interaction).customer_id,
}


def card_of(connection: Connection, customer_id: int, country: str) -> CustomerCard:
    """The whole page, with numbers as `country` writes them. Raises NotFound."""
    row = connection.execute(
        select(*_OWN, _customers.weekdays.label("mask")).where(_customers.id == customer_id)
    ).first()
    if row is None:
        raise NotFound("This customer is no longer on the desk.")
    values: dict[str, Any] = {name: value for name, value in row._mapping.items() if name != "mask"}
    for name, owner in _COUNTED.items():
        values[name] = connection.execute(select(func.count()).where(owner == customer_id)).scalar_one()
    posts = columns(Post)
    people = select(func.count(posts.person_id.distinct())).where(posts.customer_id == customer_id)
    photos = columns(Photo)
    photo = select(photos.id).where(photos.customer_id == customer_id)
    return CustomerCard(
        **values,
        weekdays=weekdays_of(row.mask),
        reaches=reaches_of_customer(connection, customer_id, country),
        people=connection.execute(people).scalar_one(),
        photo_id=connection.execute(photo).scalar(),
    )
