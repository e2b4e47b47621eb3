"""Questions for what leaves the desk: whole rows of each kind, a page at a time, as the import reads them.

All of an export is read from one state of the desk, so that what it says fits together. Beside it one
saves as ever: the log keeps what is saved meanwhile, no more, and shrinks when the export is done
(`tests.faults long_read`). Where a desk lies in a folder in which no log is safe, a long read would hold up
every save; there each page is read for itself, and what is changed meanwhile may or may not be in the file.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, Literal, get_args

from sqlalchemy import Connection

from salesdesk.services import desk_tables
from salesdesk.services.context import Context
from salesdesk.storage import stopping
from salesdesk.storage.columns import Raw
from salesdesk.storage.prepared import numbers

if TYPE_CHECKING:
    from salesdesk.services.exported_cards import CardPage

ExportKind = Literal[
    "customers",
    "people",
    "interactions",
    "promises",
    "orders",
    "check-ins",
    "complaints",
    "level-changes",
]
KINDS: tuple[ExportKind, ...] = get_args(ExportKind)

PAGE = 500
"""Rows that are read at a time."""

_TABLES: dict[ExportKind, str] = {
    "customers": "customers",
    "people": "posts",
    "interactions": "interactions",
    "promises": "promises",
    "orders": "orders",
    "check-ins": "check_ins",
    "complaints": "complaints",
    "level-changes": "level_changes",
}
"""Whose rows make a kind's list: a row of people is somebody's post."""

_BY_NAME = "SELECT id FROM customers ORDER BY name_key, id"

Ask = Callable[[], AbstractContextManager[Connection]]


class Reading:
    """The desk as one export reads it: of all customers, or of those chosen, in the order given."""

    def __init__(self, context: Context, ask: Ask, customer_ids: Sequence[int] | None) -> None:
        self._context = context
        self._ask = ask
        self._chosen = None if customer_ids is None else list(dict.fromkeys(customer_ids))
        self._ids: dict[str, array[int]] = {}

    @property
    def is_whole(self) -> bool:
        """Whether all customers are meant, with what is set for the desk as a whole."""
        return self._chosen is None

    def count(self, kind: ExportKind) -> int:
        """How many there are: customers, posts of people, contacts, promises, and so on."""
        return len(self._customers_in_order() if kind == "customers" else self._of(_TABLES[kind]))

    def rows_in(self, table: str) -> int:
        """How many rows of one of `desk_tables.WHOLE` are meant."""
        return len(self._of(table))

    def records(self, kind: ExportKind) -> Iterator[list[Any]]:
        """Pages of a kind's records (services.imported_rows); customers by name, or as they were given.

        A page stands for `PAGE` of what `count` counts, though an order makes a record for each product.
        """
        from salesdesk.services.exported_records import READERS

        ids = self._customers_in_order() if kind == "customers" else self._of(_TABLES[kind])
        for start in range(0, len(ids), PAGE):
            stopping.check()
            with self._ask() as connection:
                page = READERS[kind](connection, ids[start : start + PAGE], self._context.local_day)
            yield page

    def cards(self) -> Iterator[list[CardPage]]:
        """Pages of customers with people and pictures, as cards hold them; in the order of `records`."""
        from salesdesk.services import exported_cards

        ids = self._customers_in_order()
        for start in range(0, len(ids), exported_cards.PAGE):
            stopping.check()
            with self._ask() as connection:
                page = exported_cards.cards_of(connection, ids[start : start + exported_cards.PAGE])
            yield page

    def rows(self, table: str) -> Iterator[list[dict[str, Raw]]]:
        """Pages of whole rows of one of `desk_tables.WHOLE`, by id; yes and no are booleans."""
        columns, flags = desk_tables.columns_of(table), desk_tables.flags_of(table)
        by_range = self.is_whole and table not in desk_tables.OF_NOBODY
        where = "id BETWEEN ? AND ?" if by_range else "id IN (SELECT value FROM json_each(?))"
        question = f"SELECT {', '.join(columns)} FROM {table} WHERE {where} ORDER BY id"
        ids = self._of(table)
        for start in range(0, len(ids), PAGE):
            stopping.check()
            some = ids[start : start + PAGE]
            asked = (some[0], some[-1]) if by_range else (numbers(some),)
            with self._ask() as connection:
                found = connection.exec_driver_sql(question, asked).fetchall()
            page = [dict(zip(columns, row, strict=True)) for row in found]
            for flag in flags:
                for one in page:
                    one[flag] = bool(one[flag])
            yield page

    def _customers_in_order(self) -> array[int]:
        if self._chosen is None:
            return self._kept("by name", _BY_NAME)
        standing = set(self._of("customers"))
        return array("q", [one for one in self._chosen if one in standing])

    def _of(self, table: str) -> array[int]:
        if self._chosen is None:
            return self._kept(table, desk_tables.ids_of_all(table))
        if table in desk_tables.OF_NOBODY:
            return array("q")
        return self._kept(table, desk_tables.ids_of_chosen(table), numbers(self._chosen))

    def _kept(self, key: str, question: str, *given: str) -> array[int]:
        """Ids as plain numbers of eight bytes: a million of them are no list of a million objects."""
        if key not in self._ids:
            ids = array("q")
            with self._ask() as connection:
                cursor = connection.exec_driver_sql(question, given)
                while some := cursor.fetchmany(10_000):
                    ids.extend([row[0] for row in some])
            self._ids[key] = ids
        return self._ids[key]


class Exports:
    """Opens the desk for exports."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @contextmanager
    def reading(self, customer_ids: Sequence[int] | None = None) -> Iterator[Reading]:
        """The desk for one export, of `customer_ids` alone where they are given; keep it no longer."""
        database = self._context.database
        with database.read() as connection:
            mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar()
            if str(mode).lower() == "wal":
                yield Reading(self._context, lambda: nullcontext(connection), customer_ids)
                return
        yield Reading(self._context, database.read, customer_ids)
