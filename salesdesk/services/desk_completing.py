"""Customers and people that a desk's file shares with the desk: what is empty there is filled from the file.

Nothing that stands is overwritten; what is to be remembered of somebody is put below what is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import RowMapping, func, select

from salesdesk.domain.words import Outcome
from salesdesk.services.desk_matching import Recognising
from salesdesk.services.desk_tables import WHOLE
from salesdesk.services.import_writers import Taking
from salesdesk.storage import tables
from salesdesk.storage.tables import columns

_customers, _people = columns(tables.Customer), columns(tables.Person)
_interactions = columns(tables.Interaction)

_LATEST = (
    select(_interactions.customer_id, func.max(_interactions.at).label("at"))
    .where(_interactions.outcome == Outcome.REACHED)
    .group_by(_interactions.customer_id)
    .subquery()
)

_FILLED_WHERE_EMPTY = (
    *("value_class", "industry", "address", "city", "region", "postcode", "country", "channel"),
    *("ideal_days", "longest_days"),
)
_PUT_BELOW = ("remember", "private_note")
_JOURNEY = timedelta(days=1)
"""A contact's local day is that of the zone in which it was logged, which may differ from today's by one."""


class Completing:
    """Writes into rows that are there; in a dry run it says what it would find."""

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self.recognised: Recognising | None = None

    def touch(self, customer_ids: Iterable[int]) -> None:
        """Notes that something joins what customers have, which their days are drawn from."""
        joined = set(customer_ids)
        self._taking.contacts_of |= joined
        self._taking.plans_of |= joined

    def customer(self, customer_id: int, values: Mapping[str, Any]) -> None:
        """Completes a recognised customer."""
        if self._taking.is_dry:
            return
        names = (*_FILLED_WHERE_EMPTY, *_PUT_BELOW)
        question = select(*(_customers[name] for name in names)).where(_customers.id == customer_id)
        standing = self._taking.transaction.execute(question).mappings().one()
        changes = _filled(standing, values, _FILLED_WHERE_EMPTY)
        if "longest_days" in changes or "ideal_days" in changes:
            pair = {name: values[name] for name in ("ideal_days", "longest_days")}
            is_free = standing["ideal_days"] is None and standing["longest_days"] is None
            changes = {name: value for name, value in changes.items() if name not in pair}
            changes |= pair if is_free else {}
        changes |= _below(standing, values, _PUT_BELOW)
        if changes:
            self._taking.transaction.update(tables.Customer, customer_id, **changes)

    def person(self, old: int, values: Mapping[str, Any]) -> int | None:
        """Somebody at a recognised customer who is known there by name, completed; None for nobody."""
        found = None if self.recognised is None else self.recognised.person(old, values["name"])
        if not found or self._taking.is_dry:
            return found
        names = ("birthday", "birth_month_day", "remember")
        question = select(*(_people[name] for name in names)).where(_people.id == found)
        standing = self._taking.transaction.execute(question).mappings().one()
        changes = _below(standing, values, ("remember",))
        if standing["birthday"] is None and (values["birthday"] or not standing["birth_month_day"]):
            changes |= {name: values[name] for name in ("birthday", "birth_month_day")}
        if changes:
            self._taking.transaction.update(tables.Person, found, **changes)
        return found

    def set(self, table: str, key: str, values: Mapping[str, Any]) -> None:
        """Writes the one row of its key that the desk has, new or not."""
        kind = WHOLE[table]
        question = select(columns(kind).id).where(columns(kind)[key] == values[key])
        found = self._taking.transaction.execute(question).scalar()
        if found is None:
            self._taking.transaction.insert(kind, **values)
        else:
            self._taking.transaction.update(kind, found, **values)


def draw_anew(taking: Taking, first_new: int) -> None:
    """Puts right the customers from `first_new` on, all of this step, whose days are not their rows'."""
    connection = taking.connection
    planned = connection.exec_driver_sql(
        "SELECT c.id FROM customers c LEFT JOIN (SELECT customer_id, min(due_on) AS due_on FROM check_ins "
        "WHERE state = 'open' GROUP BY customer_id) p ON p.customer_id = c.id "
        "WHERE c.id >= ? AND c.next_on IS NOT p.due_on",
        (first_new,),
    )
    taking.plans_of.update(row_id for (row_id,) in planned)
    tried = connection.exec_driver_sql(
        "SELECT id, made FROM (SELECT c.id, c.tries, (SELECT count(*) FROM interactions i "
        "WHERE i.customer_id = c.id AND i.outcome = 'no_answer') AS made FROM customers c "
        "WHERE c.id >= ? AND c.tries > 0) WHERE tries > made",
        (first_new,),
    )
    _amend(taking, "tries", dict(tuple(row) for row in tried.fetchall()))
    latest = connection.execute(
        select(_customers.id, _customers.last_contact_on, _LATEST.c.at)
        .outerjoin_from(tables.Customer, _LATEST, _LATEST.c.customer_id == _customers.id)
        .where(_customers.id >= first_new)
    )
    newest = taking.context.today() + _JOURNEY
    too_late = []
    for row_id, last, at in latest:
        day = None if at is None else taking.context.local_day(at)
        if (last or date.min) > newest:
            too_late.append(row_id)
        elif day is not None and (last is None or last < day - _JOURNEY):
            taking.contacts_of.add(row_id)
    _amend(taking, "last_contact_on", dict.fromkeys(too_late))
    taking.contacts_of.update(too_late)


def _amend(taking: Taking, column: str, values: Mapping[int, Any]) -> None:
    if values:
        taking.transaction.amend(tables.Customer, column, values)


def _filled(standing: RowMapping, values: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    empty = ("", None)
    return {name: values[name] for name in names if standing[name] in empty and values[name] not in empty}


def _below(standing: RowMapping, values: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {
        name: "\n".join(part for part in (standing[name], values[name]) if part)
        for name in names
        if values[name] and values[name] not in standing[name]
    }
