"""The table of customers: which ids, in which order, and the lines of one page of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, Connection, Select, func, select

from salesdesk.domain.levels import LevelPolicy, Zone, contact_interval
from salesdesk.domain.words import Level, PromiseState, ValueClass
from salesdesk.services.rows import CustomerLine
from salesdesk.services.whom import main_people
from salesdesk.storage import search
from salesdesk.storage.hints import mostly
from salesdesk.storage.id_lists import read_ids
from salesdesk.storage.tables import Customer, Promise, columns

_customers, _promises = columns(Customer), columns(Promise)


@dataclass(frozen=True, slots=True)
class CustomerFilter:
    """Which customers: all conditions must hold; an empty set of levels or classes holds for all.

    `overdue` is a check-in or an open promise of either side that was due before today. `no_next` is
    nothing planned and no reason given, where the level asks for contact. `text` is looked for in names,
    people and reaches.
    """

    levels: frozenset[Level] = frozenset()
    classes: frozenset[ValueClass] = frozenset()
    overdue: bool = False
    no_next: bool = False
    outside_zone: bool = False
    text: str = ""


ALL = CustomerFilter()
"""Every customer."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What filters are measured by."""

    today: date
    policies: Mapping[Level, LevelPolicy]
    zones: Mapping[ValueClass, Zone]


def ids_of(
    connection: Connection, wanted: CustomerFilter, rules: Rules, sort: str, *, descending: bool
) -> list[int]:
    """The ids of the customers wanted, in order. Raises ValueError for an unknown key to sort by.

    Each condition and each order is read from an index that holds all it needs, and they are brought
    together here: for 100,000 customers that takes half as long as one statement that looks up rows.
    """
    if sort not in _ORDERS:
        raise ValueError(f"customers cannot be sorted by {sort}")
    passing = passing_ids(connection, wanted, rules)
    ordered = _ORDERS[sort](connection, descending)
    return ordered if passing is None else [row_id for row_id in ordered if row_id in passing]


def count_of(connection: Connection, wanted: CustomerFilter, rules: Rules) -> int:
    """How many customers pass the filter."""
    passing = passing_ids(connection, wanted, rules)
    if passing is not None:
        return len(passing)
    return connection.execute(select(func.count()).select_from(Customer)).scalar_one()


def passing_ids(connection: Connection, wanted: CustomerFilter, rules: Rules) -> set[int] | None:
    """The ids that pass the filter; None where it holds no condition."""
    sets = []
    if wanted.levels:
        sets.append(_ids(connection, select(_customers.id).where(_customers.level.in_(wanted.levels))))
    if wanted.classes:
        sets.append(_ids(connection, select(_customers.id).where(_customers.value_class.in_(wanted.classes))))
    if wanted.overdue:
        sets.append(_overdue(connection, rules.today))
    if wanted.no_next:
        sets.append(_without_next(connection, rules.policies))
    if wanted.outside_zone:
        sets.append(_outside_zone(connection, rules.zones))
    if wanted.text.strip():
        sets.append(search.customers_found(connection, wanted.text))
    return set.intersection(*sets) if sets else None


def lines_of(connection: Connection, ids: Sequence[int], today: date) -> list[CustomerLine]:
    """The lines of a page of customers (500 or less) in the order of `ids`; one that has gone is left out."""
    rows = connection.execute(
        select(
            _customers.id,
            _customers.name,
            _customers.level,
            _customers.value_class,
            _customers.city,
            _customers.last_contact_on,
            _customers.next_on,
        ).where(_customers.id.in_(ids))
    )
    promises = _open_promises(connection, ids, today)
    people = main_people(connection, ids)
    found = {
        row.id: CustomerLine(*row, *promises.get(row.id, (0, 0)), person=people.get(row.id, (0, ""))[1])
        for row in rows
    }
    return [found[row_id] for row_id in ids if row_id in found]


def _open_promises(connection: Connection, ids: Sequence[int], today: date) -> dict[int, tuple[int, int]]:
    """For each customer how many promises are open, and how many of those were due before today."""
    rows = connection.execute(
        select(_promises.customer_id, _promises.due_on).where(
            _promises.customer_id.in_(ids), _promises.state == PromiseState.OPEN
        )
    )
    counts: dict[int, tuple[int, int]] = {}
    for customer_id, due_on in rows:
        still_open, overdue = counts.get(customer_id, (0, 0))
        counts[customer_id] = still_open + 1, overdue + (due_on < today)
    return counts


def _ids(connection: Connection, statement: Select[tuple[int]]) -> set[int]:
    return set(read_ids(connection, statement))


def _overdue(connection: Connection, today: date) -> set[int]:
    check_ins = select(_customers.id).where(_customers.next_on < today)
    promises = select(_promises.customer_id).where(
        _promises.state == PromiseState.OPEN, _promises.due_on < today
    )
    return _ids(connection, check_ins) | _ids(connection, promises)


def _without_next(connection: Connection, policies: Mapping[Level, LevelPolicy]) -> set[int]:
    asking = [level for level, policy in policies.items() if contact_interval(policy) is not None]
    return _ids(
        connection,
        select(_customers.id).where(
            mostly(_customers.next_on.is_(None)),
            _customers.no_next_reason.is_(None),
            _customers.level.in_(asking),
            _customers.id > 0,  # all are: so the index of just these goes before the levels' own
        ),
    )


def _outside_zone(connection: Connection, zones: Mapping[ValueClass, Zone]) -> set[int]:
    found: set[int] = set()
    for value_class, zone in zones.items():
        outside = [level for level in Level if not zone.lowest.step <= level.step <= zone.highest.step]
        found |= _ids(
            connection,
            select(_customers.id).where(_customers.value_class == value_class, _customers.level.in_(outside)),
        )
    return found


def _by_name(connection: Connection, descending: bool) -> list[int]:
    order = (_customers.name_key, _customers.id)
    turned = [column.desc() for column in order] if descending else order
    return read_ids(connection, select(_customers.id).order_by(*turned))


def _by_city(connection: Connection, descending: bool) -> list[int]:
    """By city, then by name; those without a city last."""
    order = (_customers.city, _customers.name_key, _customers.id)
    turned = [column.desc() for column in order] if descending else order
    with_city = select(_customers.id).where(_customers.city > "").order_by(*turned)
    without = select(_customers.id).where(_customers.city == "").order_by(_customers.name_key, _customers.id)
    return read_ids(connection, with_city) + read_ids(connection, without)


def _by_level(connection: Connection, descending: bool) -> list[int]:
    """By the step on the ladder, then by name."""
    return _by_word(connection, _customers.level, list(Level), descending)


def _by_class(connection: Connection, descending: bool) -> list[int]:
    """From the most worth to the least, then by name; those without a class last."""
    return _by_word(connection, _customers.value_class, list(ValueClass), descending)


def _by_word(
    connection: Connection, column: Column[Any], order: Sequence[StrEnum], descending: bool
) -> list[int]:
    """By the place of a column's word in `order`, then by name; those without a word last."""
    by_name = select(_customers.id).order_by(_customers.name_key, _customers.id)
    parts = [by_name.where(column == word) for word in (reversed(order) if descending else order)]
    return [
        row_id for part in (*parts, by_name.where(column.is_(None))) for row_id in read_ids(connection, part)
    ]


def _by_day(column: str) -> Callable[[Connection, bool], list[int]]:
    """By a day; those without one last, whichever way."""
    day = _customers[column]

    def ordered(connection: Connection, descending: bool) -> list[int]:
        order = (day.desc(), _customers.id.desc()) if descending else (day, _customers.id)
        with_day = select(_customers.id).where(day.is_not(None)).order_by(*order)
        without = select(_customers.id).where(day.is_(None)).order_by(_customers.id)
        return read_ids(connection, with_day) + read_ids(connection, without)

    return ordered


def _by_promises(connection: Connection, descending: bool) -> list[int]:
    """By how many promises are open, then by name."""
    statement = select(_promises.customer_id).where(_promises.state == PromiseState.OPEN)
    number = Counter(read_ids(connection, statement))
    by_name = _by_name(connection, False)
    some = [row_id for row_id in by_name if row_id in number]
    none = [row_id for row_id in by_name if row_id not in number]
    if descending:
        return sorted(some, key=lambda row_id: -number[row_id]) + none
    return none + sorted(some, key=lambda row_id: number[row_id])


_ORDERS: Mapping[str, Callable[[Connection, bool], list[int]]] = {
    "name": _by_name,
    "level": _by_level,
    "value_class": _by_class,
    "last_contact_on": _by_day("last_contact_on"),
    "next_on": _by_day("next_on"),
    "city": _by_city,
    "open_promises": _by_promises,
}
SORT_KEYS = tuple(_ORDERS)
