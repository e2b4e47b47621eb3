"""What a step changed: the rows that it wrote, with their columns before and after."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection

from salesdesk.storage.columns import Raw
from salesdesk.storage.journal import deleted_rows
from salesdesk.storage.tables import metadata

MOST_ROWS = 40
"""A step that wrote more rows is told by the first of them."""

Operation = Literal["insert", "update", "delete"]


@dataclass(frozen=True, slots=True)
class RowChange:
    """What a step did to a row of `table`, in raw values as the file has them.

    `values` are (column, before, after): for a new row what stands there now, for a deleted one what stood.
    `more` says how many further rows of the table were written likewise, and are not told one by one.
    """

    table: str
    row_id: int
    operation: Operation
    values: tuple[tuple[str, Raw, Raw], ...]
    more: int = 0


def read(connection: Connection, step_id: int, customer_id: int | None = None) -> list[RowChange]:
    """The first rows that a step wrote, in the order in which it did; see `History.contents`."""
    condition, given = "step_id = ? AND table_name <> 'trash'", [step_id]
    if customer_id is not None:
        condition += " AND (customer_id = ? OR customer_id IS NULL)"
        given.append(customer_id)
    rows = connection.exec_driver_sql(
        f"SELECT table_name, operation, first_row, last_row, before, after FROM changes WHERE {condition} "
        "ORDER BY id LIMIT ?",
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
    more = last - first
    if operation == "update":
        old, new = json.loads(before or "{}"), json.loads(after or "{}")
        return RowChange(table, first, operation, tuple((one, old[one], new.get(one)) for one in old), more)
    if operation == "delete":
        images = deleted_rows(before or "[]")
        values = tuple((column, value, None) for column, value in (images[0] if images else {}).items())
        return RowChange(table, first, operation, values, more)
    row = _inserted(connection, table, first, after)
    return RowChange(table, first, operation, tuple((column, None, row[column]) for column in row), more)


def _inserted(connection: Connection, table: str, row_id: int, after: str | None) -> dict[str, Any]:
    """A row that was written new: as it stood when it was taken out again, else as it stands now."""
    if after is not None:
        rows = deleted_rows(after)
        return rows[0] if rows else {}
    found = connection.exec_driver_sql(f"SELECT * FROM {table} WHERE id = ?", (row_id,)).mappings().first()
    return dict(found) if found is not None else {}
