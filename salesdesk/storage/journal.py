"""Taking a step back, putting it on again, and telling who changed what when."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping
from sqlalchemy.exc import IntegrityError

from salesdesk.errors import NotFound, UserError
from salesdesk.storage import later_steps, search
from salesdesk.storage.columns import Raw, instant_text
from salesdesk.storage.transaction import write_rows

_LATEST_UNDOABLE = "SELECT max(id) FROM steps WHERE undone_at IS NULL AND sealed_at IS NULL"
_OLDEST_UNDONE_AFTER = (
    "SELECT min(id) FROM steps WHERE undone_at IS NOT NULL AND sealed_at IS NULL "
    "AND undone_after = (SELECT max(id) FROM steps) "
    "AND id > coalesce((SELECT max(id) FROM steps WHERE undone_at IS NULL), 0)"
)
_DELETED_TOGETHER = 500
"""Deletions that are put back, or done again, by one statement."""

_ROWS_READ = 2_000
"""Rows whose images are held at a time while a step is taken back."""

Tell = Callable[[int, int], None]
"""Called with how many of how many rows are done; what it raises ends the work, and all is as before."""


@dataclass(frozen=True, slots=True)
class StepTaken:
    """A step as the history shows it. One that is `sealed` cannot be undone any more."""

    id: int
    at: datetime
    actor: str
    verb: str
    about: str
    customer_id: int | None
    undone: bool
    sealed: bool = False


class ChangedSince(UserError):
    """A step cannot be taken back alone, as later steps built on it: `later` of them on the same rows."""

    def __init__(self, later: int = 0) -> None:
        if later:
            super().__init__("%n later change(s) built on this. Undo that first.", count=later)
        else:
            super().__init__("Something later builds on this. Undo that first.")
        self.later = later


class _OtherwiseNow(Exception):
    """A row does not stand as the step left it, so the step's images do not apply."""


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
    row = connection.exec_driver_sql("SELECT * FROM steps WHERE id = ?", (step_id,)).mappings().first()
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
        sealed=row["sealed_at"] is not None,
    )


def size(connection: Connection, step_ids: Iterable[int]) -> int:
    """How many rows the steps wrote."""
    total = 0
    for step_id in step_ids:
        total += connection.exec_driver_sql(
            "SELECT coalesce(sum(last_row - first_row + 1), 0) FROM changes WHERE step_id = ?", (step_id,)
        ).scalar_one()
    return total


def undo(connection: Connection, step_id: int, at: datetime, tell: Tell | None = None) -> StepTaken:
    """Takes a step back, whole. Raises ChangedSince where something later built on it, and NotFound.

    The connection's transaction belongs to this alone: an error has to end it.
    """
    return undo_all(connection, [step_id], at, tell)[0]


def undo_all(
    connection: Connection, step_ids: Iterable[int], at: datetime, tell: Tell | None = None
) -> list[StepTaken]:
    """Takes several steps back, the newest first: all of them or none. Raises as `undo`."""
    wanted = sorted(set(step_ids), reverse=True)
    count = _Count(size(connection, wanted), tell)
    taken = [_undo(connection, one, at, count) for one in wanted]
    count.settle(connection)
    return taken


def redo(connection: Connection, step_id: int, tell: Tell | None = None) -> StepTaken:
    """Puts a step on again that was taken back, whole.

    Raises NotFound, and UserError where the rows no longer stand as the step first found them.
    """
    return redo_all(connection, [step_id], tell)[0]


def redo_all(connection: Connection, step_ids: Iterable[int], tell: Tell | None = None) -> list[StepTaken]:
    """Puts several steps on again, the oldest first: all of them or none. Raises as `redo`."""
    wanted = sorted(set(step_ids))
    count = _Count(size(connection, wanted), tell)
    taken = [_redo(connection, one, count) for one in wanted]
    count.settle(connection)
    return taken


class _Count:
    """Counts rows towards a total, and tells it."""

    def __init__(self, total: int, tell: Tell | None) -> None:
        self._done, self._total, self._tell = 0, total, tell

    def add(self, changes: Sequence[RowMapping]) -> None:
        self._done += sum(one["last_row"] - one["first_row"] + 1 for one in changes)
        if self._tell is not None:
            self._tell(self._done, self._total)

    def settle(self, connection: Connection) -> None:
        """Leaves the indexes in few pieces where many rows were written."""
        if self._done >= search.MANY:
            search.settle(connection)


def _undo(connection: Connection, step_id: int, at: datetime, count: _Count) -> StepTaken:
    taken = step(connection, step_id)
    if taken.undone:
        raise UserError("This was undone already.")
    if taken.sealed:
        raise UserError("What this wrote was deleted for good, so it can no longer be undone.")
    if later := later_steps.on_the_same_rows(connection, step_id):
        raise ChangedSince(len(later))
    with _all_or_nothing(ChangedSince()):
        for changes in _alike(_changes(connection, step_id, newest_first=True)):
            _REVERSE[changes[0]["operation"]](connection, changes)
            count.add(changes)
        connection.exec_driver_sql(
            "UPDATE steps SET undone_at = ?, undone_after = (SELECT max(id) FROM steps) WHERE id = ?",
            (instant_text(at), step_id),
        )
    return taken


def _redo(connection: Connection, step_id: int, count: _Count) -> StepTaken:
    taken = step(connection, step_id)
    if not taken.undone:
        raise UserError("There is nothing to do again.")
    if taken.sealed:
        raise UserError("What this wrote was deleted for good, so it can no longer be done again.")
    with _all_or_nothing(UserError("This cannot be done again: the desk has changed since.")):
        for changes in _alike(_changes(connection, step_id, newest_first=False)):
            _AGAIN[changes[0]["operation"]](connection, changes)
            count.add(changes)
        connection.exec_driver_sql(
            "UPDATE steps SET undone_at = NULL, undone_after = NULL WHERE id = ?", (step_id,)
        )
    return taken


@contextmanager
def _all_or_nothing(refusal: UserError) -> Iterator[None]:
    """Raises `refusal` where the rows of the desk do not let the block through.

    A later row may point at one that would go, or hold what must be unique in one that would come back.
    The caller's transaction, which ends with the error, takes back what was done until then. A savepoint
    would do so here, but with one open SQLite walks through its journal for each row that goes: taking
    back an import of 20,000 customers then took 78 s instead of 4.
    """
    try:
        yield
    except (IntegrityError, _OtherwiseNow) as error:
        raise refusal from error


def _changes(connection: Connection, step_id: int, *, newest_first: bool) -> Iterator[RowMapping]:
    order = "DESC" if newest_first else "ASC"
    found = connection.exec_driver_sql(
        f"SELECT id, last_row - first_row + 1 FROM changes WHERE step_id = ? ORDER BY id {order}", (step_id,)
    ).fetchall()
    for first, last in _batches(found):
        rows = connection.exec_driver_sql(
            f"SELECT * FROM changes WHERE step_id = ? AND id BETWEEN ? AND ? ORDER BY id {order}",
            (step_id, min(first, last), max(first, last)),
        )
        yield from rows.mappings().fetchall()


def _alike(changes: Iterable[RowMapping]) -> Iterator[list[RowMapping]]:
    """Deletions of one table that follow one another, together; any other change by itself."""
    held: list[RowMapping] = []
    for change in changes:
        is_like = bool(held) and change["operation"] == "delete" == held[0]["operation"]
        if held and (
            not is_like or change["table_name"] != held[0]["table_name"] or len(held) == _DELETED_TOGETHER
        ):
            yield held
            held = []
        held.append(change)
    if held:
        yield held


def _batches(found: Sequence[Any]) -> Iterator[tuple[int, int]]:
    """First and last id of changes that stand for few enough rows to be read together."""
    first, rows = None, 0
    for at, (change_id, size) in enumerate(found):
        first = change_id if first is None else first
        rows += size
        if rows >= _ROWS_READ or at + 1 == len(found):
            yield first, change_id
            first, rows = None, 0


def _take_out_inserted(connection: Connection, changes: Sequence[RowMapping]) -> None:
    [change] = changes
    table, first, last = change["table_name"], change["first_row"], change["last_row"]
    rows = [
        dict(row)
        for row in connection.exec_driver_sql(
            f"SELECT * FROM {table} WHERE id BETWEEN ? AND ? ORDER BY id", (first, last)
        ).mappings()
    ]
    if len(rows) != last - first + 1:
        raise _OtherwiseNow(table, first, last)
    _take_out(connection, table, rows)
    connection.exec_driver_sql(
        "UPDATE changes SET after = ? WHERE id = ?",
        (json.dumps(rows, ensure_ascii=False, separators=(",", ":")), change["id"]),
    )


def _put_back_inserted(connection: Connection, changes: Sequence[RowMapping]) -> None:
    [change] = changes
    write_rows(connection, change["table_name"], json.loads(change["after"]))
    connection.exec_driver_sql("UPDATE changes SET after = NULL WHERE id = ?", (change["id"],))


def _put_back_deleted(connection: Connection, changes: Sequence[RowMapping]) -> None:
    write_rows(connection, changes[0]["table_name"], _images(changes))


def _delete_again(connection: Connection, changes: Sequence[RowMapping]) -> None:
    table, images = changes[0]["table_name"], _images(changes)
    standing: dict[int, Mapping[str, Any]] = {}
    for start in range(0, len(images), _DELETED_TOGETHER):
        ids = tuple(image["id"] for image in images[start : start + _DELETED_TOGETHER])
        marks = ", ".join("?" * len(ids))
        rows = connection.exec_driver_sql(f"SELECT * FROM {table} WHERE id IN ({marks})", ids).mappings()
        standing.update((int(row["id"]), dict(row)) for row in rows)
    for image in images:
        row = standing.get(image["id"])
        if row is None or any(row[column] != value for column, value in image.items()):
            raise _OtherwiseNow(table, image["id"])
    _take_out(connection, table, images)


def _images(changes: Sequence[RowMapping]) -> list[dict[str, Any]]:
    """The rows that these changes deleted, the oldest first: a row may point at an older one."""
    rows = [row for change in changes for row in deleted_rows(change["before"])]
    return sorted(rows, key=lambda row: int(row["id"]))


def deleted_rows(before: str) -> list[dict[str, Any]]:
    """The rows that a change deleted: one, or a run of them."""
    found = json.loads(before)
    return found if isinstance(found, list) else [found]


def _take_out(connection: Connection, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    search.forget_many(connection, table, rows)
    # The last first, one by one: a row may point at one before it in the same run.
    connection.exec_driver_sql(f"DELETE FROM {table} WHERE id = ?", [(row["id"],) for row in reversed(rows)])


def _set_columns(connection: Connection, changes: Sequence[RowMapping], found: str, wanted: str) -> None:
    [change] = changes
    table, row_id, values = change["table_name"], change["first_row"], json.loads(change[wanted])
    row = _row_as(connection, table, row_id, json.loads(change[found]))
    marks = ", ".join(f"{column} = ?" for column in values)
    connection.exec_driver_sql(f"UPDATE {table} SET {marks} WHERE id = ?", (*values.values(), row_id))
    if search.concerns(table, set(values)):
        search.follow(connection, table, row_id, row, {**row, **values})


def _row_as(connection: Connection, table: str, row_id: int, image: Mapping[str, Raw]) -> dict[str, Any]:
    """The row as it stands, which must be as in `image`; columns that the image does not have are free."""
    row = connection.exec_driver_sql(f"SELECT * FROM {table} WHERE id = ?", (row_id,)).mappings().first()
    if row is None or any(row[column] != value for column, value in image.items()):
        raise _OtherwiseNow(table, row_id)
    return dict(row)


_REVERSE = {
    "insert": _take_out_inserted,
    "update": lambda connection, changes: _set_columns(connection, changes, "after", "before"),
    "delete": _put_back_deleted,
}
_AGAIN = {
    "insert": _put_back_inserted,
    "update": lambda connection, changes: _set_columns(connection, changes, "before", "after"),
    "delete": _delete_again,
}


def with_merged(connection: Connection, customer_id: int) -> list[int]:
    """A customer's id, and the ids of those that have become part of it, one after the other."""
    found = [customer_id]
    for one in found:
        rows = connection.exec_driver_sql(
            "SELECT first_row FROM steps JOIN changes ON step_id = steps.id "
            "WHERE steps.customer_id = ? AND verb = 'customer.merge' AND undone_at IS NULL "
            "AND table_name = 'customers' AND operation = 'delete'",
            (one,),
        )
        found += [row[0] for row in rows if row[0] not in found]
    return found
