"""A page of each kind's rows as the records that an import takes: what is read here can be taken in again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, select

from salesdesk.domain.words import Heard
from salesdesk.services.imported_rows import (
    ImportedCheckIn,
    ImportedComplaint,
    ImportedCustomer,
    ImportedInteraction,
    ImportedLevelChange,
    ImportedMove,
    ImportedOrder,
    ImportedPerson,
    ImportedPost,
    ImportedPromise,
)
from salesdesk.storage import tables
from salesdesk.storage.prepared import Prepared, listed, numbers
from salesdesk.storage.tables import columns

LocalDay = Callable[[datetime], date]
Reader = Callable[[Connection, Sequence[int], LocalDay], list[Any]]

_customers, _points = columns(tables.Customer), columns(tables.ContactPoint)
_people, _posts = columns(tables.Person), columns(tables.Post)
_interactions, _heard = columns(tables.Interaction), columns(tables.Heard)
_taking_part = columns(tables.InteractionPerson)
_promises, _moves = columns(tables.Promise), columns(tables.PromiseMove)
_orders, _lines = columns(tables.Order), columns(tables.OrderLine)
_check_ins, _complaints = columns(tables.CheckIn), columns(tables.Complaint)
_level_changes = columns(tables.LevelChange)

_PHONES = ("phone", "mobile", "fax")

_OWN = ("id", "name", "kind")
_SAME_IN_BOTH = (
    *("level", "level_since", "level_evidence", "value_class", "since", "industry", "address", "city"),
    *("region", "postcode", "country", "private_note", "channel", "weekdays", "from_minute", "to_minute"),
    *("ideal_days", "longest_days", "last_contact_on", "next_on"),
)
_CUSTOMER = (*_OWN, *_SAME_IN_BOTH, "remember", "no_next_reason")
_CONTACT = (
    *("id", "at", "channel", "direction", "outcome", "minutes", "summary", "private_note"),
    "expectation",
)
_PROMISE = (
    *("id", "party", "text", "made_on", "due_on", "due_minute", "state", "settled_on", "settled_note"),
    *("evidence", "evidence_file", "confirmed_on", "confirmed_how"),
)
_CHECK_IN = ("id", "due_on", "due_minute", "reason", "note", "state", "ended_at", "ended_reason")
_COMPLAINT = (
    *("text", "opened_on", "answer_by", "solve_by", "answered_on", "solved_on", "solution", "satisfaction"),
)
_LEVEL_CHANGE = ("changed_on", "from_level", "to_level", "evidence")
_ORDER = ("id", "kind", "number", "ordered_on", "delivered_on", "currency")


_CUSTOMERS = Prepared(
    lambda: select(*(_customers[name] for name in _CUSTOMER)).where(_customers.id.in_(listed("ids")))
)
_REACHES_OF_CUSTOMERS = Prepared(
    lambda: (
        select(_points.customer_id, _points.kind, _points.value)
        .where(_points.customer_id.in_(listed("ids")))
        .order_by(_points.position, _points.id)
    )
)
_REACHES_OF_PEOPLE = Prepared(
    lambda: (
        select(_points.person_id, _points.kind, _points.value)
        .where(_points.person_id.in_(listed("ids")))
        .order_by(_points.position, _points.id)
    )
)
_POSTS = Prepared(
    lambda: (
        select(
            _posts.person_id,
            _customers.name,
            _people.name,
            _people.birthday,
            _people.birth_month_day,
            _people.remember,
            _posts.title,
            _posts.role,
            _posts.from_on,
            _posts.to_on,
        )
        .select_from(tables.Post)
        .join(tables.Person, _people.id == _posts.person_id)
        .join(tables.Customer, _customers.id == _posts.customer_id)
        .where(_posts.id.in_(listed("ids")))
        .order_by(_posts.id)
    )
)
_CONTACTS = Prepared(
    lambda: (
        select(*(_interactions[name] for name in _CONTACT), _customers.name)
        .join(tables.Customer, _customers.id == _interactions.customer_id)
        .where(_interactions.id.in_(listed("ids")))
        .order_by(_interactions.id)
    )
)
_NAMES_TAKING_PART = Prepared(
    lambda: (
        select(_taking_part.interaction_id, _people.name)
        .join(tables.Person, _people.id == _taking_part.person_id)
        .where(_taking_part.interaction_id.in_(listed("ids")))
        .order_by(_taking_part.id)
    )
)
_HEARD = Prepared(
    lambda: (
        select(_heard.interaction_id, _heard.kind)
        .where(_heard.interaction_id.in_(listed("ids")))
        .order_by(_heard.id)
    )
)
_PROMISED = Prepared(
    lambda: (
        select(*(_promises[name] for name in _PROMISE), _customers.name, _people.name)
        .select_from(tables.Promise)
        .join(tables.Customer, _customers.id == _promises.customer_id)
        .outerjoin(tables.Person, _people.id == _promises.person_id)
        .where(_promises.id.in_(listed("ids")))
        .order_by(_promises.id)
    )
)
_MOVED = Prepared(
    lambda: (
        select(_moves.promise_id, _moves.from_on, _moves.to_on, _moves.moved_on, _moves.agreed, _moves.reason)
        .where(_moves.promise_id.in_(listed("ids")))
        .order_by(_moves.id)
    )
)
_ORDERED = Prepared(
    lambda: (
        select(*(_orders[name] for name in _ORDER), _customers.name)
        .join(tables.Customer, _customers.id == _orders.customer_id)
        .where(_orders.id.in_(listed("ids")))
        .order_by(_orders.id)
    )
)
_SOLD = Prepared(
    lambda: (
        select(_lines.order_id, _lines.product, _lines.quantity, _lines.amount_hundredths)
        .where(_lines.order_id.in_(listed("ids")))
        .order_by(_lines.id)
    )
)
_PLANNED = Prepared(
    lambda: (
        select(*(_check_ins[name] for name in _CHECK_IN), _customers.name, _people.name)
        .select_from(tables.CheckIn)
        .join(tables.Customer, _customers.id == _check_ins.customer_id)
        .outerjoin(tables.Person, _people.id == _check_ins.person_id)
        .where(_check_ins.id.in_(listed("ids")))
        .order_by(_check_ins.id)
    )
)
_COMPLAINED = Prepared(
    lambda: (
        select(*(_complaints[name] for name in _COMPLAINT), _customers.name, _people.name)
        .select_from(tables.Complaint)
        .join(tables.Customer, _customers.id == _complaints.customer_id)
        .outerjoin(tables.Person, _people.id == _complaints.person_id)
        .where(_complaints.id.in_(listed("ids")))
        .order_by(_complaints.id)
    )
)
_LEVELS_CHANGED = Prepared(
    lambda: (
        select(*(_level_changes[name] for name in _LEVEL_CHANGE), _customers.name)
        .join(tables.Customer, _customers.id == _level_changes.customer_id)
        .where(_level_changes.id.in_(listed("ids")))
        .order_by(_level_changes.id)
    )
)


def _customers_of(connection: Connection, ids: Sequence[int], _day: LocalDay) -> list[ImportedCustomer]:
    """In the order of `ids`; one that has gone meanwhile is left out. Without people and photos."""
    reaches = _grouped(_REACHES_OF_CUSTOMERS, connection, ids)
    found: dict[int, ImportedCustomer] = {}
    for row in _CUSTOMERS.rows(connection, ids=numbers(ids)):
        one = dict(zip(_CUSTOMER, row, strict=True))
        own = reaches.get(one["id"], [])
        found[one["id"]] = ImportedCustomer(
            row=0,
            name=one["name"],
            kind=one["kind"],
            phones=tuple((kind, value) for kind, value in own if kind in _PHONES),
            emails=_of_kind(own, "email"),
            websites=_of_kind(own, "website"),
            wechat="\n".join(_of_kind(own, "wechat")),
            notes=one["remember"],
            no_next_reason=one["no_next_reason"] or "",
            plans_nothing=one["next_on"] is None,
            **{name: one[name] for name in _SAME_IN_BOTH},
        )
    return [found[one] for one in ids if one in found]


def _people_of(connection: Connection, ids: Sequence[int], _day: LocalDay) -> list[ImportedPost]:
    rows = _POSTS.rows(connection, ids=numbers(ids))
    reaches = _grouped(_REACHES_OF_PEOPLE, connection, {row[0] for row in rows})
    made = []
    for person_id, customer, name, birthday, month_day, notes, title, role, from_on, to_on in rows:
        own = reaches.get(person_id, [])
        person = ImportedPerson(
            name=name,
            title=title,
            role=role,
            phones=tuple((kind, value) for kind, value in own if kind in _PHONES),
            emails=_of_kind(own, "email"),
            reaches=tuple((kind, value) for kind, value in own if kind in ("wechat", "website")),
            birthday=birthday,
            birth_month_day=month_day or "",
            from_on=from_on,
            to_on=to_on,
            notes=notes,
        )
        made.append(ImportedPost(0, customer, person))
    return made


def _interactions_of(connection: Connection, ids: Sequence[int], _day: LocalDay) -> list[ImportedInteraction]:
    people = _grouped(_NAMES_TAKING_PART, connection, ids)
    heard = _grouped(_HEARD, connection, ids)
    return [
        ImportedInteraction(
            0,
            customer,
            at,
            channel,
            direction,
            outcome,
            minutes,
            summary,
            private_note,
            tuple(name for (name,) in people[row_id]) if row_id in people else (),
            tuple(Heard(kind) for (kind,) in heard[row_id]) if row_id in heard else (),
            expectation,
        )
        for (
            row_id,
            at,
            channel,
            direction,
            outcome,
            minutes,
            summary,
            private_note,
            expectation,
            customer,
        ) in _CONTACTS.rows(connection, ids=numbers(ids))
    ]


def _promises_of(connection: Connection, ids: Sequence[int], _day: LocalDay) -> list[ImportedPromise]:
    moves = _grouped(_MOVED, connection, ids)
    return [
        ImportedPromise(
            row=0,
            customer=customer,
            person=person or "",
            moves=tuple(ImportedMove(*move) for move in moves.get(own[0], ())),
            **dict(zip(_PROMISE[1:], own[1:], strict=True)),
        )
        for *own, customer, person in _PROMISED.rows(connection, ids=numbers(ids))
    ]


def _orders_of(connection: Connection, ids: Sequence[int], _day: LocalDay) -> list[ImportedOrder]:
    """A record for each product, and one for an order in which none is named."""
    sold = _grouped(_SOLD, connection, ids)
    return [
        ImportedOrder(
            row=0,
            customer=customer,
            ordered_on=ordered_on,
            delivered_on=delivered_on,
            number=number,
            product=product,
            quantity=None if quantity is None else Decimal(repr(quantity)),
            amount_hundredths=amount,
            currency=currency,
            kind=kind,
        )
        for order_id, kind, number, ordered_on, delivered_on, currency, customer in _ORDERED.rows(
            connection, ids=numbers(ids)
        )
        for product, quantity, amount in sold.get(order_id, [("", None, None)])
    ]


def _check_ins_of(connection: Connection, ids: Sequence[int], day: LocalDay) -> list[ImportedCheckIn]:
    made = []
    for *own, customer, person in _PLANNED.rows(connection, ids=numbers(ids)):
        one = dict(zip(_CHECK_IN[1:], own[1:], strict=True))
        ended_at = one.pop("ended_at")
        ended_on = None if ended_at is None else day(ended_at)
        made.append(ImportedCheckIn(row=0, customer=customer, person=person or "", ended_on=ended_on, **one))
    return made


def _complaints_of(connection: Connection, ids: Sequence[int], _day: LocalDay) -> list[ImportedComplaint]:
    return [
        ImportedComplaint(
            row=0, customer=customer, person=person or "", **dict(zip(_COMPLAINT, own, strict=True))
        )
        for *own, customer, person in _COMPLAINED.rows(connection, ids=numbers(ids))
    ]


def _level_changes_of(
    connection: Connection, ids: Sequence[int], _day: LocalDay
) -> list[ImportedLevelChange]:
    return [
        ImportedLevelChange(row=0, customer=customer, **dict(zip(_LEVEL_CHANGE, own, strict=True)))
        for *own, customer in _LEVELS_CHANGED.rows(connection, ids=numbers(ids))
    ]


def _grouped(question: Prepared, connection: Connection, ids: Iterable[int]) -> dict[int, list[Any]]:
    """What belongs to each id: the rest of the row, by its first column."""
    found: dict[int, list[Any]] = {}
    for owner, *rest in question.rows(connection, ids=numbers(ids)):
        found.setdefault(owner, []).append(tuple(rest))
    return found


def _of_kind(reaches: Sequence[tuple[str, str]], wanted: str) -> tuple[str, ...]:
    return tuple(value for kind, value in reaches if kind == wanted)


READERS: dict[str, Reader] = {
    "customers": _customers_of,
    "people": _people_of,
    "interactions": _interactions_of,
    "promises": _promises_of,
    "orders": _orders_of,
    "check-ins": _check_ins_of,
    "complaints": _complaints_of,
    "level-changes": _level_changes_of,
}
"""What reads a page of each kind by the ids of its rows: for people, of their posts."""
