"""Ways to reach customers and people: read with the number as one writes it here, replaced row by row."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Column, Connection, select

from salesdesk.domain.countries import phone_country
from salesdesk.domain.phones import e164_of, shown_number
from salesdesk.domain.text import clean_line
from salesdesk.errors import UserError
from salesdesk.services.rows import Reach
from salesdesk.storage.columns import LINE_LIMIT
from salesdesk.storage.prepared import Prepared, listed, numbers
from salesdesk.storage.tables import ContactPoint, Customer, Post, columns
from salesdesk.storage.transaction import Transaction

PHONES = ("phone", "mobile", "fax")
KINDS = (*PHONES, "email", "wechat", "website")

_points, _customers, _posts = columns(ContactPoint), columns(Customer), columns(Post)


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose reaches they are: the column that names the owner, and the owner's id."""

    column: str
    id: int


def of_customer(customer_id: int) -> Owner:
    return Owner("customer_id", customer_id)


def of_person(person_id: int) -> Owner:
    return Owner("person_id", person_id)


def shown(kind: str, value: str, e164: str | None, country: str) -> str:
    """A number as `country` writes it, with its extension; anything else as it was given."""
    if kind not in PHONES or e164 is None:
        return value
    return shown_number(value, e164, country)


def reaches_of_customer(connection: Connection, customer_id: int, country: str) -> tuple[Reach, ...]:
    """The customer's own reaches, in the order given."""
    return _reaches(_OF_CUSTOMERS, connection, [customer_id], country).get(customer_id, ())


def reaches_of_people(
    connection: Connection, person_ids: Collection[int], country: str
) -> dict[int, tuple[Reach, ...]]:
    """Each person's reaches, in the order given."""
    return _reaches(_OF_PEOPLE, connection, person_ids, country)


def replace(transaction: Transaction, owner: Owner, reaches: Sequence[tuple[str, str]], home: str) -> None:
    """Makes (kind, value) pairs the owner's reaches, changing no row that stays as it is.

    Numbers without a country code are those of the customer's country, of `home` where it has none. Empty
    values and repetitions are passed over. Raises UserError for a kind that is not in `KINDS`.
    """
    wanted = _cleaned(reaches)
    country = _country_of(transaction, owner, home)
    rows = transaction.execute(
        select(_points.id, _points.kind, _points.value)
        .where(_points[owner.column] == owner.id)
        .order_by(_points.position, _points.id)
    ).all()
    standing = {(row.kind, row.value): row.id for row in rows}
    spare = [(row.id, row.kind) for row in rows if (row.kind, row.value) not in wanted]
    for position, (kind, value) in enumerate(wanted):
        values = {"position": position, "e164": number_of(kind, value, country)}
        row_id = standing.get((kind, value)) or _taken_out(spare, kind)
        if row_id is None:
            transaction.insert(ContactPoint, **{owner.column: owner.id}, kind=kind, value=value, **values)
        else:
            transaction.update(ContactPoint, row_id, value=value, **values)
    for row_id, _kind in spare:
        transaction.delete(ContactPoint, row_id)


def _of(owner: Column[int]) -> Prepared:
    return Prepared(
        lambda: (
            select(owner, _points.id, _points.kind, _points.value, _points.e164)
            .where(owner.in_(listed("owners")))
            .order_by(_points.position, _points.id)
        )
    )


_OF_CUSTOMERS, _OF_PEOPLE = _of(_points.customer_id), _of(_points.person_id)


def _reaches(
    question: Prepared, connection: Connection, owner_ids: Collection[int], country: str
) -> dict[int, tuple[Reach, ...]]:
    rows = question.rows(connection, owners=numbers(owner_ids))
    found: dict[int, tuple[Reach, ...]] = {}
    for owner_id, row_id, kind, value, e164 in rows:
        reach = Reach(row_id, kind, value, shown(kind, value, e164, country), e164)
        found[owner_id] = (*found.get(owner_id, ()), reach)
    return found


def _country_of(transaction: Transaction, owner: Owner, home: str) -> str:
    """The country (ISO 3166) of an owner's numbers: the customer's, for somebody the present post's."""
    statement = select(_customers.country)
    if owner.column == "customer_id":
        statement = statement.where(_customers.id == owner.id)
    else:
        statement = (
            statement.join(Post, _posts.customer_id == _customers.id)
            .where(_posts.person_id == owner.id)
            .order_by(_posts.to_on.is_not(None), _posts.id.desc())
            .limit(1)
        )
    return phone_country(transaction.execute(statement).scalar() or "", home)


def _cleaned(reaches: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    wanted: dict[tuple[str, str], None] = {}
    for kind, given in reaches:
        if kind not in KINDS:
            raise UserError("There is no way to reach somebody by “%1”.", kind[:40], field="reaches")
        if value := clean_line(given, LINE_LIMIT, "reaches"):
            wanted[kind, value] = None
    return list(wanted)


def _taken_out(spare: list[tuple[int, str]], kind: str) -> int | None:
    """The first row of this kind that no longer stands for anything: a corrected number stays one row."""
    for index, (row_id, spare_kind) in enumerate(spare):
        if spare_kind == kind:
            del spare[index]
            return row_id
    return None


def number_of(kind: str, value: str, country: str) -> str | None:
    """The number in E.164 where the kind has one and it is valid."""
    return e164_of(value, country) if kind in PHONES else None
