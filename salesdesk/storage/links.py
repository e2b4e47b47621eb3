"""What points at what: every foreign key of the desk, and which rows are parts of the row they point at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from salesdesk.storage.tables import Row, metadata

BOOKKEEPING = frozenset({"changes", "steps", "reminders", "trash", "quarantine"})
"""Tables that nothing is deleted from by the rep; reminders go by themselves with what they are about."""

_PARTS = frozenset(
    {
        ("contact_points", "customer_id"),
        ("contact_points", "person_id"),
        ("photos", "customer_id"),
        ("photos", "person_id"),
        ("decisions", "promise_id"),
    }
)
"""Columns that may be empty, and yet a row is a part of what it names there."""

OPEN_CHECK_IN = ("check_ins", "order_id")
"""A check planned after a sale is part of the order until it has been made; then it is history."""


@dataclass(frozen=True, slots=True)
class Link:
    """A column of `table` that holds the id of a row of `parent`.

    A `part` goes where its parent goes; any other row stays, and lets go of what it pointed at.
    """

    table: str
    column: str
    parent: str
    part: bool
    nullable: bool


@cache
def links() -> tuple[Link, ...]:
    """Every foreign key between rows that a rep writes."""
    return tuple(
        Link(
            name,
            column.name,
            key.column.table.name,
            not column.nullable or (name, column.name) in _PARTS,
            bool(column.nullable),
        )
        for name, table in metadata.tables.items()
        if name not in BOOKKEEPING
        for column in table.columns
        for key in column.foreign_keys
    )


@cache
def links_to(parent: str) -> tuple[Link, ...]:
    """The columns that point at rows of `parent`."""
    return tuple(link for link in links() if link.parent == parent)


@cache
def links_of(table: str) -> tuple[Link, ...]:
    """The columns of `table` that point at others."""
    return tuple(link for link in links() if link.table == table)


@cache
def parents_first() -> tuple[str, ...]:
    """All tables in an order in which rows can be written; the other way round they can be deleted."""
    return tuple(table.name for table in metadata.sorted_tables)


@cache
def classes() -> dict[str, type[Row]]:
    """The class of each table, by its name."""
    return {str(one.__tablename__): one for one in Row.__subclasses__()}
