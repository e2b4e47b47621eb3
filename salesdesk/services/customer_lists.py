"""The table of customers: which ids, in which order, and the lines of one page of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import chain, groupby
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, func, select

from salesdesk.domain.name_order import FIRST_READ, order_key
from salesdesk.domain.words import Level, PromiseState, ValueClass
from salesdesk.services.customer_criteria import Rules, brought_together, parts_of
from salesdesk.services.customer_filter import ALL, CustomerFilter
from salesdesk.services.rows import CustomerLine
from salesdesk.services.whom import main_people
from salesdesk.storage.id_lists import read_ids, read_pairs
from salesdesk.storage.tables import Customer, Promise, columns

_customers, _promises = columns(Customer), columns(Promise)


__all__ = ["ALL", "SORT_KEYS", "CustomerFilter", "Rules", "count_of", "ids_of", "lines_of", "passing_ids"]


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
    return brought_together(connection, parts_of(connection, wanted, rules).values())


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


def _by_name(connection: Connection, descending: bool) -> list[int]:
    ids = _in_order_of_names(connection)
    return ids[::-1] if descending else ids


def _in_order_of_names(connection: Connection, *passing: ColumnElement[bool]) -> list[int]:
    """The ids of who passes, by `order_key`: SQLite's own order is that, but for names to be read.

    Those are sorted one first character after the other, as one long sort would let no other thread go on.
    """
    name = _customers.name_key
    own_order = select(_customers.id).where(*passing, name < FIRST_READ).order_by(name, _customers.id)
    ids = read_ids(connection, own_order)
    names = read_pairs(connection, select(_customers.id, name).where(*passing, name >= FIRST_READ))
    beginning: dict[str, list[tuple[int, str]]] = {}
    for pair in names:
        beginning.setdefault(pair[1][0], []).append(pair)
    for _key, alike in groupby(sorted(beginning, key=order_key), order_key):
        keys = [(order_key(name_key), row_id) for one in alike for row_id, name_key in beginning[one]]
        ids += [row_id for _key, row_id in sorted(keys)]
    return ids


def _by_city(connection: Connection, descending: bool) -> list[int]:
    """By city, then by name; those without a city last."""
    city_of = dict(read_pairs(connection, select(_customers.id, _customers.city).where(_customers.city > "")))
    of_city: dict[str, list[int]] = {city: [] for city in sorted(set(city_of.values()), key=order_key)}
    without = []
    for row_id in _in_order_of_names(connection):
        if city := city_of.get(row_id):
            of_city[city].append(row_id)
        else:
            without.append(row_id)
    ids = list(chain.from_iterable(of_city.values()))
    return (ids[::-1] if descending else ids) + without


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
    parts = [column == word for word in (reversed(order) if descending else order)]
    return [row_id for part in (*parts, column.is_(None)) for row_id in _in_order_of_names(connection, part)]


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
