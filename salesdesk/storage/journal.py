"""Taking a step back, putting it on again, and telling who changed what when."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping

from salesdesk.errors import NotFound, UserError
from salesdesk.storage import search
from salesdesk.storage.columns import instant_text

_LATEST_UNDOABLE = "SELECT max(id) FROM steps WHERE undone_at IS NULL"
_OLDEST_UNDONE_AFTER = (
    "SELECT min(id) FROM steps WHERE undone_at IS NOT NULL "
    "AND id > coalesce((SELECT max(id) FROM steps WHERE undone_at IS NULL), 0)"
)


@dataclass(frozen=True, slots=True)
class StepTaken:
    """A step as the history shows it."""

    id: int
    at: datetime
    actor: str
    verb: str
    about: str
    customer_id: int | None
    undone: bool


class ChangedSince(UserError):
    """A step cannot be taken back alone, as later steps changed the same rows."""

    def __init__(self, later: int) -> None:
        super().__init__(
            f"This cannot be undone any more: {later} later change(s) build on it. Undo those first."
        )
        self.later = later


def latest(connection: Connection) -> StepTaken | None:
    """The step that undo would take back."""
    step_id = connection.exec_driver_sql(_LATEST_UNDOABLE).scalar()
    return None if step_id is None else step(connection, step_id)


def next_undone(connection: Connection) -> StepTaken | None:
    """The step that redo would put on again: nothing, once something new was done after the undo."""
    step_id = connection.exec_driver_sql(_OLDEST_UNDONE_AFTER).scalar()
    return None if step_id is None else step(connection, step_id)


def step(connection: Connection, step_id: int) -> StepTaken:
    """One step. Raises NotFound."""
    row = (
        connection.exec_driver_sql("SELECT * FROM steps WHERE id = ?", (step_id,)).mappings().first()
    )
    if row is None:
        raise NotFound("There is no such step in the history.")
    return StepTaken(
        id=row["id"],
        at=datetime.fromisoformat(row["at"]),
        actor=row["actor"],
        verb=row["verb"],
        about=row["about"],
        customer_id=row["customer_id"],
        undone=row["undone_at"] is not None,
    )


def undo(connection: Connection, step_id: int, at: datetime) -> StepTaken:
    """Takes a step back, whole. Raises ChangedSince where later steps built on its rows, and NotFound."""
    taken = step(connection, step_id)
    if taken.undone:
        raise UserError("This was undone already.")
    if later := _later_steps(connection, step_id):
        raise ChangedSince(later)
    for change in _changes(connection, step_id, newest_first=True):
        _REVERSE[change["operation"]](connection, change)
    connection.exec_driver_sql(
        "UPDATE steps SET undone_at = ? WHERE id = ?", (instant_text(at), step_id)
    )
    return taken


def redo(connection: Connection, step_id: int) -> StepTaken:
    """Puts a step on again that was taken back. Raises UserError and NotFound."""
    taken = step(connection, step_id)
    if not taken.undone:
        raise UserError("There is nothing to do again.")
    for change in _changes(connection, step_id, newest_first=False):
        _AGAIN[change["operation"]](connection, change)
    connection.exec_driver_sql("UPDATE steps SET undone_at = NULL WHERE id = ?", (step_id,))
    return taken


def _later_steps(connection: Connection, step_id: int) -> int:
    """How many later steps, not undone, wrote rows that this one wrote."""
    found = connection.exec_driver_sql(
        """
        SELECT count(DISTINCT later.step_id)
        FROM changes mine JOIN changes later
          ON later.table_name = mine.table_name
         AND later.first_row BETWEEN mine.first_row AND mine.last_row
         AND later.step_id > mine.step_id
        JOIN steps ON steps.id = later.step_id AND steps.undone_at IS NULL
        WHERE mine.step_id = ?
        """,
        (step_id,),
    ).scalar()
    return int(found or 0)


def _changes(connection: Connection, step_id: int, *, newest_first: bool) -> Iterator[RowMapping]:
    order = "DESC" if newest_first else "ASC"
    ids = connection.exec_driver_sql(f"SELECT id FROM changes WHERE step_id = ? ORDER BY id {order}", (step_id,))
    for (change_id,) in ids.fetchall():
        yield (
            connection.exec_driver_sql("SELECT * FROM changes WHERE id = ?", (change_id,)).mappings().one()
        )


def _take_out_inserted(connection: Connection, change: RowMapping) -> None:
    table, first, last = change["table_name"], change["first_row"], change["last_row"]
    rows = [
        dict(row)
        for row in connection.exec_driver_sql(
            f"SELECT * FROM {table} WHERE id BETWEEN ? AND ? ORDER BY id", (first, last)
        ).mappings()
    ]
    for row in rows:
        search.follow(connection, table, row["id"], row, None)
    connection.exec_driver_sql(f"DELETE FROM {table} WHERE id BETWEEN ? AND ?", (first, last))
    connection.exec_driver_sql(
        "UPDATE changes SET after = ? WHERE id = ?",
        (json.dumps(rows, ensure_ascii=False, separators=(",", ":")), change["id"]),
    )


def _put_back_inserted(connection: Connection, change: RowMapping) -> None:
    for row in json.loads(change["after"]):
        _write_row(connection, change["table_name"], row)
    connection.exec_driver_sql("UPDATE changes SET after = NULL WHERE id = ?", (change["id"],))


def _put_back_deleted(connection: Connection, change: RowMapping) -> None:
    _write_row(connection, change["table_name"], json.loads(change["before"]))


def _delete_again(connection: Connection, change: RowMapping) -> None:
    table, row_id = change["table_name"], change["first_row"]
    search.follow(connection, table, row_id, json.loads(change["before"]), None)
    connection.exec_driver_sql(f"DELETE FROM {table} WHERE id = ?", (row_id,))


def _set_columns(connection: Connection, change: RowMapping, image: str) -> None:
    table, row_id, values = change["table_name"], change["first_row"], json.loads(image)
    before = dict(
        connection.exec_driver_sql(f"SELECT * FROM {table} WHERE id = ?", (row_id,)).mappings().one()
    )
    marks = ", ".join(f"{column} = ?" for column in values)
    connection.exec_driver_sql(f"UPDATE {table} SET {marks} WHERE id = ?", (*values.values(), row_id))
    search.follow(connection, table, row_id, before, {**before, **values})


def _write_row(connection: Connection, table: str, row: dict[str, Any]) -> None:
    columns = ", ".join(row)
    marks = ", ".join("?" * len(row))
    connection.exec_driver_sql(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(row.values()))
    search.follow(connection, table, row["id"], None, row)


_REVERSE = {
    "insert": _take_out_inserted,
    "update": lambda connection, change: _set_columns(connection, change, change["before"]),
    "delete": _put_back_deleted,
}
_AGAIN = {
    "insert": _put_back_inserted,
    "update": lambda connection, change: _set_columns(connection, change, change["after"]),
    "delete": _delete_again,
}
