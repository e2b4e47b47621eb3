"""What a step changed: the rows that it wrote, with their columns before and after."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Literal

from sqlalchemy import Connection
from sqlalchemy.types import TypeDecorator

from salesdesk.storage.journal import deleted_rows
from salesdesk.storage.tables import metadata

MOST_ROWS = 40
"""A step that wrote more rows is told by the first of them."""

Value = str | int | float | date | datetime | StrEnum | None
Operation = Literal["insert", "update", "delete"]


@dataclass(frozen=True, slots=True)
class RowChange:
    """What a step did to a row of `table`; a person or a customer that it names is told by name.

    `values` are (column, before, after): for a new row what stands there now, for a deleted one what stood.
    `more` says how many further rows of the table were written likewise, and are not told one by one.
    """

    table: str
    row_id: int
    operation: Operation
    values: tuple[tuple[str, Value, Value], ...]
    more: int = 0


def read(
    connection: Connection, step_id: int, customer_ids: Collection[int] | None = None
) -> list[RowChange]:
    """The first rows that a step wrote, in the order in which it did; see `History.contents`.

    Of a step that ends with a deletion the last ones come first: what was meant goes after all of its own.
    """
    condition, given = "step_id = ? AND table_name <> 'trash'", [step_id]
    if customer_ids is not None:
        marks = ", ".join("?" * len(customer_ids))
        condition += f" AND (customer_id IN ({marks}) OR customer_id IS NULL)"
        given += customer_ids
    at_last = f"SELECT operation FROM changes WHERE {condition} ORDER BY id DESC LIMIT 1"
    last = connection.exec_driver_sql(at_last, tuple(given)).scalar()
    way = "DESC" if last == "delete" else "ASC"
    rows = connection.exec_driver_sql(
        f"SELECT table_name, operation, first_row, last_row, before, after FROM changes WHERE {condition} "
        f"ORDER BY id {way} LIMIT ?",
        (*given, MOST_ROWS),
    ).fetchall()
    found: list[RowChange] = []
    for table, operation, first, last, before, after in rows:
        if table in metadata.tables:
            found.append(_change(connection, table, operation, first, last, before, after))
    return found


def _change(
    connection: Connection,
    table: str,
    operation: Operation,
    first: int,
    last: int,
    before: str | None,
    after: str | None,
) -> RowChange:
    old, new = _images(connection, table, operation, first, before, after)
    told = tuple(
        (column, _value(connection, table, column, old.get(column)), _value(connection, table, column, value))
        for column, value in ((one, new.get(one)) for one in (old or new))
        if old.get(column) != value
    )
    return RowChange(table, first, operation, told, last - first)


def _images(
    connection: Connection,
    table: str,
    operation: Operation,
    row_id: int,
    before: str | None,
    after: str | None,
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The columns before and after, as the file has them."""
    if operation == "update":
        return json.loads(before or "{}"), json.loads(after or "{}")
    if operation == "delete":
        rows = deleted_rows(before or "[]")
        return (rows[0] if rows else {}), {}
    return {}, _inserted(connection, table, row_id, after)


def _value(connection: Connection, table: str, column: str, raw: Any) -> Value:
    """A value as the program speaks of it: a day, a word of the field, a name in place of a number."""
    if raw is None or column not in metadata.tables[table].columns:
        return None
    kind = metadata.tables[table].columns[column].type
    if isinstance(kind, TypeDecorator):
        found: Value = kind.process_result_value(raw, connection.dialect)
        return found
    named = {"person_id": "people", "customer_id": "customers", "other_id": "customers"}.get(column)
    if named is not None:
        return _name(connection, named, raw)
    plain: Value = raw
    return plain


def _name(connection: Connection, table: str, row_id: int) -> str | None:
    """What a person or a customer is called, or was when it was deleted."""
    name = connection.exec_driver_sql(f"SELECT name FROM {table} WHERE id = ?", (row_id,)).scalar()
    if name is not None:
        return str(name)
    image = connection.exec_driver_sql(
        "SELECT before FROM changes WHERE table_name = ? AND operation = 'delete' "
        "AND first_row <= ? AND last_row >= ? ORDER BY id DESC LIMIT 1",
        (table, row_id, row_id),
    ).scalar()
    held = deleted_rows(str(image)) if image is not None else []
    return next((str(row["name"]) for row in held if row["id"] == row_id), None)


def _inserted(connection: Connection, table: str, row_id: int, after: str | None) -> dict[str, Any]:
    """A row that was written new: as it stood when it was taken out again, else as it stands now."""
    if after is not None:
        rows = deleted_rows(after)
        return rows[0] if rows else {}
    found = connection.exec_driver_sql(f"SELECT * FROM {table} WHERE id = ?", (row_id,)).mappings().first()
    return dict(found) if found is not None else {}
