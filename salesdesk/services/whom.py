"""Whom a row is about: a customer on the desk, a person who is or was there, and whom to call."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, null, select

from salesdesk.domain.agenda_facts import Who
from salesdesk.domain.words import Role
from salesdesk.errors import NotFound, UserError
from salesdesk.storage.prepared import Prepared, given, listed, numbers
from salesdesk.storage.tables import Customer, Person, Post, columns
from salesdesk.storage.transaction import Transaction

_customers, _people, _posts = columns(Customer), columns(Person), columns(Post)

WHO = (_customers.id, _customers.name, _customers.level, _customers.value_class)
"""The first four columns of a question that `who_of` reads; a person's id and name follow."""

MainPeople = dict[int, tuple[int, str]]
"""For each customer the id and name of the person to call."""

NOBODY, NO_NAME = null().label("nobody"), null().label("no_name")
"""The person's id and name where a question names nobody."""


_MAIN_PEOPLE = Prepared(
    lambda: (
        select(_posts.customer_id, _people.id, _people.name)
        .select_from(Post)
        .join(Person, _people.id == _posts.person_id)
        .where(_posts.customer_id.in_(listed("ids")), _posts.to_on.is_(None))
        .order_by((_posts.role == Role.DECIDES).desc().nulls_last(), _posts.id)
    )
)


_IS_CUSTOMER = Prepared(lambda: select(_customers.id).where(_customers.id == given("customer")))
_HAD_POST = Prepared(
    lambda: (
        select(_posts.id)
        .where(_posts.person_id == given("person"), _posts.customer_id == given("customer"))
        .limit(1)
    )
)


def ensure_whom(transaction: Transaction, customer_id: int, person_id: int | None) -> None:
    """Raises NotFound for an unknown customer and UserError for a person who never had a post there."""
    if not _IS_CUSTOMER.rows(transaction.connection, customer=customer_id):
        raise NotFound("This customer is no longer on the desk.", field="customer_id")
    if person_id is None:
        return
    if not _HAD_POST.rows(transaction.connection, person=person_id, customer=customer_id):
        raise UserError("This person is not known at this customer.", field="person_id")


def main_people(connection: Connection, customer_ids: Collection[int]) -> MainPeople:
    """For each customer the id and name of the person to call: who decides first, then the longest there."""
    if not customer_ids:
        return {}
    first: MainPeople = {}
    for customer_id, person_id, name in _MAIN_PEOPLE.rows(connection, ids=numbers(customer_ids)):
        first.setdefault(customer_id, (person_id, name))
    return first


def who_of(row: Sequence[Any], people: MainPeople | None = None) -> Who:
    """Whom a row is about that begins with `WHO` and a person's id and name.

    Where it names nobody, the one of `people` at the customer is meant.
    """
    person_id, person = row[4], row[5]
    if person_id is None and people:
        person_id, person = people.get(row[0], (None, ""))
    return Who(row[0], row[1], person_id, person or "", row[2], row[3])
