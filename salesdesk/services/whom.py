"""Whom a row is about: a customer on the desk, a person who is or was there, and whom to call."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from salesdesk.domain.words import Role
from salesdesk.errors import NotFound, UserError
from salesdesk.storage.tables import Customer, Person, Post, columns
from salesdesk.storage.transaction import Transaction

_customers, _people, _posts = columns(Customer), columns(Person), columns(Post)


def ensure_whom(transaction: Transaction, customer_id: int, person_id: int | None) -> None:
    """Raises NotFound for an unknown customer and UserError for a person who never had a post there."""
    known = select(_customers.id).where(_customers.id == customer_id)
    if transaction.execute(known).first() is None:
        raise NotFound("This customer is no longer on the desk.", field="customer_id")
    if person_id is None:
        return
    post = select(_posts.id).where(_posts.person_id == person_id, _posts.customer_id == customer_id).limit(1)
    if transaction.execute(post).first() is None:
        raise UserError("This person is not known at this customer.", field="person_id")


def main_people(connection: Connection, customer_ids: Collection[int]) -> dict[int, tuple[int, str]]:
    """For each customer the id and name of the person to call: who decides first, then the longest there.

    Few customers at a time (500 or less): they all go into one question.
    """
    if not customer_ids:
        return {}
    rows = connection.execute(
        select(_posts.customer_id, _people.id, _people.name)
        .select_from(Post)
        .join(Person, _people.id == _posts.person_id)
        .where(_posts.customer_id.in_(customer_ids), _posts.to_on.is_(None))
        .order_by((_posts.role == Role.DECIDES).desc().nulls_last(), _posts.id)
    ).all()
    first: dict[int, tuple[int, str]] = {}
    for customer_id, person_id, name in rows:
        first.setdefault(customer_id, (person_id, name))
    return first
