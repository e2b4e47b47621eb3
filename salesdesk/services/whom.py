"""Whom a new row is about: a customer that is on the desk, and a person who is or was there."""

from __future__ import annotations

from sqlalchemy import select

from salesdesk.errors import NotFound, UserError
from salesdesk.storage.tables import Customer, Post, columns
from salesdesk.storage.transaction import Transaction

_customers, _posts = columns(Customer), columns(Post)


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
