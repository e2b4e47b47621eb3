"""One verb's writes: all of them or none, each put down in the journal so that it can be taken back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Executable, Result

from salesdesk.domain.text import clean_line
from salesdesk.errors import NotFound
from salesdesk.storage import gate, search, statements, stopping
from salesdesk.storage.bulk_gate import complete_many
from salesdesk.storage.columns import LINE_LIMIT, Raw, instant_text
from salesdesk.storage.tables import Draft, Reminder, Row

UNJOURNALLED: frozenset[type[Row]] = frozenset({Draft, Reminder})
"""The program's own bookkeeping: nothing a rep did, so nothing to take back."""

_RUN = 1_000
"""Rows that one change of a bulk insert stands for: what undo handles at a time."""

_HELD = 2_000
"""Changes that are held before they are written to the journal together."""

_AT_A_TIME = 500
"""Rows that are read, and taken out, by one statement."""

Image = dict[str, Raw]


class Transaction:
    """What a verb writes through. Made by `Database.write`; of no use after it.

    `customer_id` is whom the verb is about, for the history; rows that name a customer themselves
    override it.
    """

    def __init__(
        self, connection: Connection, *, verb: str, actor: str, at: datetime, customer_id: int | None
    ) -> None:
        self.connection = connection
        self.step_id: int | None = None
        self.about = ""
        self.customer_id = customer_id
        self._verb = verb
        self._actor = actor
        self._at = instant_text(at)
        self._changes: list[tuple[Any, ...]] = []
        self._step: int | None = None
        self._words: dict[int, set[str]] = {}
        self._new_rows = 0

    @property
    def mark(self) -> tuple[str, str]:
        """When the step was taken and what it did, as its row says."""
        return self._at, self._verb

    def execute(self, statement: Executable, values: Any = None) -> Result[Any]:
        """Reads within the transaction."""
        return self.connection.execute(statement, values)

    def insert(self, table: type[Row], **values: Any) -> int:
        """Writes a new row and returns its id. Raises UserError for a value that does not fit."""
        stopping.check()
        image = gate.complete(table, values)
        name = _name(table)
        row_id = statements.write(self.connection, _insert(name, tuple(image)), tuple(image.values()))
        search.follow(self.connection, name, row_id, None, image)
        self._record(table, "insert", row_id, row_id, self._customer_of(name, row_id, image), None, None)
        return row_id

    def insert_many(self, table: type[Row], rows: Iterable[Mapping[str, Any]]) -> range:
        """Writes many new rows of one shape and returns their ids, which follow one another.

        Raises UserError for a value that does not fit.
        """
        given = list(_while_wanted(rows))
        name = _name(table)
        first = self.next_id(table)
        ids = range(first, first + len(given))
        if not given:
            return ids
        columns, values = complete_many(table, given)
        self.connection.exec_driver_sql(_insert(name, ("id", *columns)), list(zip(ids, *values, strict=True)))
        self._follow_new(name, ids, dict(zip(columns, values, strict=True)))
        for start in range(ids.start, ids.stop, _RUN):
            self._record(table, "insert", start, min(start + _RUN, ids.stop) - 1, None, None, None)
        return ids

    def insert_as(
        self,
        table: type[Row],
        ids: Sequence[int],
        columns: Sequence[str],
        values: Sequence[Sequence[Raw]],
    ) -> None:
        """Writes new rows under ids of their own, rising and above all that were ever given out here.

        `columns` and `values` are as `bulk_gate.complete_many` returned them.
        """
        name = _name(table)
        self.connection.exec_driver_sql(_insert(name, ("id", *columns)), list(zip(ids, *values, strict=True)))
        self._follow_new(name, ids, dict(zip(columns, values, strict=True)))
        begin = 0
        for at in range(1, len(ids) + 1):
            if at == len(ids) or ids[at] != ids[at - 1] + 1 or at - begin == _RUN:
                self._record(table, "insert", ids[begin], ids[at - 1], None, None, None)
                begin = at

    def _follow_new(self, name: str, ids: Sequence[int], values: Mapping[str, Sequence[Raw]]) -> None:
        """Brings the search indexes after new rows, given by column."""
        wanted = sorted(search.indexed_columns(name))
        if wanted:
            images = zip(*(values[column] for column in wanted), strict=True)
            rows = (dict(zip(wanted, image, strict=True)) for image in images)
            search.follow_many(self.connection, name, zip(ids, rows, strict=True), self._words)
            self._new_rows += len(ids)

    def update_many(self, table: type[Row], changes: Mapping[int, Mapping[str, Any]]) -> None:
        """`update` for many rows, each with columns of its own. Raises NotFound, UserError."""
        name = _name(table)
        ids = sorted(changes)
        for start in range(0, len(ids), _AT_A_TIME):
            stopping.check()
            alike: dict[tuple[str, ...], list[tuple[Raw, ...]]] = {}
            for before in self._images(name, ids[start : start + _AT_A_TIME]):
                row_id = _id(before)
                if new := self._put_down(table, row_id, before, gate.checked(table, changes[row_id])):
                    alike.setdefault(tuple(new), []).append((*new.values(), row_id))
            for columns, values in alike.items():
                self.connection.exec_driver_sql(_update(name, columns), values)

    def amend(self, table: type[Row], column: str, values: Mapping[int, Any]) -> None:
        """Sets one column, which no search looks at, in rows that this very step inserted.

        The journal holds such rows as they stand when the step is taken back, so nothing is put down.
        """
        self.connection.exec_driver_sql(
            f"UPDATE {_name(table)} SET {column} = ? WHERE id = ?",
            [(gate.checked(table, {column: value})[column], row_id) for row_id, value in values.items()],
        )

    def next_id(self, table: type[Row]) -> int:
        """The id that the next row of `table` will have."""
        found = self.connection.exec_driver_sql(
            "SELECT seq FROM sqlite_sequence WHERE name = ?", (_name(table),)
        ).scalar()
        return int(found or 0) + 1

    def update(self, table: type[Row], row_id: int, **values: Any) -> bool:
        """Changes columns of a row; says whether anything really changed. Raises NotFound, UserError."""
        stopping.check()
        name = _name(table)
        new = self._put_down(table, row_id, self._image(name, row_id), gate.checked(table, values))
        if new:
            statements.write(self.connection, _update(name, tuple(new)), (*new.values(), row_id))
        return bool(new)

    def _put_down(
        self, table: type[Row], row_id: int, before: Image, wanted: Mapping[str, Raw]
    ) -> dict[str, Raw]:
        """What really changes of a row that is to be updated, with the indexes and the journal after it."""
        name = _name(table)
        new = {column: value for column, value in wanted.items() if before[column] != value}
        if not new:
            return new
        if search.concerns(name, set(new)):
            search.follow(self.connection, name, row_id, before, {**before, **new})
        self._record(
            table,
            "update",
            row_id,
            row_id,
            self._customer_of(name, row_id, before),
            {column: before[column] for column in new},
            new,
        )
        return new

    def delete(self, table: type[Row], row_id: int) -> None:
        """Takes a row out. Raises NotFound."""
        name = _name(table)
        before = self._image(name, row_id)
        self.connection.exec_driver_sql(f"DELETE FROM {name} WHERE id = ?", (row_id,))
        search.follow(self.connection, name, row_id, before, None)
        self._record(table, "delete", row_id, row_id, self._customer_of(name, row_id, before), before, None)

    def delete_many(
        self, table: type[Row], row_ids: Iterable[int], customers: Mapping[int, int] | None = None
    ) -> None:
        """Takes many rows of a table out, the newest first, as a row may point at an older one.

        `customers` says for a row's id which customer it belongs to, where the row itself does not.
        Raises NotFound.
        """
        name, known = _name(table), customers or {}
        ids = sorted(set(row_ids))
        for end in range(len(ids), 0, -_AT_A_TIME):
            stopping.check()
            chunk = ids[max(0, end - _AT_A_TIME) : end]
            images = self._images(name, chunk)
            rows = [(row_id,) for row_id in reversed(chunk)]
            self.connection.exec_driver_sql(f"DELETE FROM {name} WHERE id = ?", rows)
            search.forget_many(self.connection, name, images)
            for owner, run in reversed(self._runs(name, images, known)):
                before = run[0] if len(run) == 1 else run
                self._record(table, "delete", _id(run[0]), _id(run[-1]), owner, before, None)

    def put_back(
        self,
        table: type[Row],
        images: Iterable[Mapping[str, Raw]],
        customers: Mapping[int, int] | None = None,
    ) -> None:
        """Writes rows again that once stood here, whole and under their own ids; see `delete_many`."""
        name = _name(table)
        rows = sorted((dict(image) for image in images), key=_id)
        write_rows(self.connection, name, rows)
        for owner, run in self._runs(name, rows, customers or {}):
            self._record(table, "insert", _id(run[0]), _id(run[-1]), owner, None, None)

    def finish(self) -> None:
        """Writes the journal's entry, where anything was changed. Called by `Database.write`."""
        if self._step is not None:
            # Begun before the verb had said all that it was about.
            self.connection.exec_driver_sql(
                "UPDATE steps SET about = ?, customer_id = ? WHERE id = ?",
                (_short(self.about), self.customer_id, self._step),
            )
        self._write_changes()
        self.step_id = self._step
        if self._new_rows >= search.MANY:
            search.settle(self.connection)

    def _write_changes(self) -> None:
        """Puts the changes held so far into the journal, so that a long step does not hold them all."""
        if not self._changes:
            return
        if self._step is None:
            self._step = statements.write(
                self.connection,
                "INSERT INTO steps (at, actor, verb, about, customer_id) VALUES (?, ?, ?, ?, ?)",
                (self._at, clean_line(self._actor), self._verb, _short(self.about), self.customer_id),
            )
        statements.write_many(
            self.connection,
            "INSERT INTO changes (step_id, table_name, operation, first_row, last_row, customer_id, "
            "before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [(self._step, *change) for change in self._changes],
        )
        self._changes.clear()

    def _image(self, name: str, row_id: int) -> Image:
        row = statements.image(self.connection, f"SELECT * FROM {name} WHERE id = ?", (row_id,))
        if row is None:
            raise NotFound("This is no longer on the desk (%1 %2).", name, row_id)
        return row

    def _images(self, name: str, ids: Sequence[int]) -> list[Image]:
        """The rows of these ids, in their order. Raises NotFound."""
        marks = ", ".join("?" * len(ids))
        rows = self.connection.exec_driver_sql(
            f"SELECT * FROM {name} WHERE id IN ({marks}) ORDER BY id", tuple(ids)
        ).mappings()
        images = [dict(row) for row in rows]
        if len(images) != len(ids):
            missing = set(ids) - {_id(image) for image in images}
            raise NotFound("This is no longer on the desk (%1 %2).", name, min(missing))
        return images

    def _runs(
        self, name: str, images: Sequence[Image], customers: Mapping[int, int]
    ) -> list[tuple[int | None, list[Image]]]:
        """Rows whose ids follow one another and that belong to one customer, together."""
        runs: list[tuple[int | None, list[Image]]] = []
        for image in images:
            row_id = _id(image)
            owner = customers[row_id] if row_id in customers else self._customer_of(name, row_id, image)
            if runs and runs[-1][0] == owner and _id(runs[-1][1][-1]) == row_id - 1:
                runs[-1][1].append(image)
            else:
                runs.append((owner, [image]))
        return runs

    def _customer_of(self, name: str, row_id: int, image: Mapping[str, Raw]) -> int | None:
        if name == "customers":
            return row_id
        owner = image.get("customer_id")
        return int(owner) if isinstance(owner, int) else self.customer_id

    def _record(
        self,
        table: type[Row],
        operation: str,
        first: int,
        last: int,
        customer_id: int | None,
        before: Mapping[str, Raw] | Sequence[Mapping[str, Raw]] | None,
        after: Mapping[str, Raw] | None,
    ) -> None:
        if table in UNJOURNALLED:
            return
        self._changes.append(
            (_name(table), operation, first, last, customer_id, _as_json(before), _as_json(after))
        )
        if len(self._changes) == _HELD:
            self._write_changes()


def _while_wanted(rows: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for row in rows:
        stopping.check()
        yield row


def write_rows(connection: Connection, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Writes whole rows of one table, each with its id, and brings the search indexes after them."""
    if not rows:
        return
    columns = tuple(rows[0])
    values = [tuple(row[column] for column in columns) for row in rows]
    connection.exec_driver_sql(_insert(name, columns), values)
    search.follow_many(connection, name, iter([(_id(row), row) for row in rows]))


def _id(image: Mapping[str, Any]) -> int:
    return int(image["id"])


def _as_json(image: Mapping[str, Raw] | Sequence[Mapping[str, Raw]] | None) -> str | None:
    return None if image is None else json.dumps(image, ensure_ascii=False, separators=(",", ":"))


def _short(about: str) -> str:
    return clean_line(about[:LINE_LIMIT], limit=2 * LINE_LIMIT)  # the normal form can be a little longer


def _name(table: type[Row]) -> str:
    return str(table.__tablename__)


@cache
def _insert(name: str, columns: Sequence[str]) -> str:
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks})"


@cache
def _update(name: str, columns: Sequence[str]) -> str:
    marks = ", ".join(f"{column} = ?" for column in columns)
    return f"UPDATE {name} SET {marks} WHERE id = ?"
