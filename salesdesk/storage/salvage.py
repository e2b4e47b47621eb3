"""Saves what can be read of a damaged file into a new desk, row by row.

Only rows are taken over, into tables of our own making: nothing that a file says of its own (triggers,
views, computed columns) ever runs. Where a stretch of rows cannot be read it is halved until the rows
that are lost stand alone; those are looked for in a backup.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Table

from salesdesk.errors import Cancelled, StorageError
from salesdesk.storage import derived, repair, schema
from salesdesk.storage.backup_files import copy_closed
from salesdesk.storage.columns import instant_text
from salesdesk.storage.engine import connect, explained, make_engine
from salesdesk.storage.stopping import check, interruptible
from salesdesk.storage.tables import Quarantined, metadata

_STRETCH = 512
"""Rows asked for at a time; a stretch that cannot be read is halved."""

_FARTHEST = 1 << 40
"""No desk gives out a greater id: one that does say so is damaged there."""

_PARTS = ("", "-wal", "-journal")

Ask = Callable[[int, int], None]
"""Told how many of how many tables are done; may raise Cancelled."""


@dataclass(slots=True)
class Salvaged:
    """What was saved: rows by table, those that a backup gave, and in words what is missing."""

    rows: dict[str, int] = field(default_factory=dict)
    from_backup: dict[str, int] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    set_aside: list[str] = field(default_factory=list)


def salvage(
    damaged: Path,
    target: Path,
    *,
    key: bytes | None = None,
    backup: Path | None = None,
    backup_key: bytes | None = None,
    tell: Ask | None = None,
) -> Salvaged:
    """Makes a new desk at `target` of what can be read of `damaged`, which nobody may have open.

    Rows that cannot be read are taken from `backup`, a sound desk, as they were then. `damaged` is read
    from a copy and stays as it is. Raises StorageError where nothing can be read at all, FileExistsError
    where `target` is there, and Cancelled; then nothing is left.
    """
    if target.exists():
        raise FileExistsError(target)
    schema.make_private_folder(target.parent)
    with ExitStack() as stack, explained(damaged):
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=target.parent, prefix=".salvage-")))
        source = stack.enter_context(_rows_of(_copied(damaged, folder), key))
        spare = stack.enter_context(_rows_of(backup, backup_key)) if backup else None
        new = folder / "new.salesdesk"
        saved = _write_new(new, key, source, spare, tell or _never_mind)
        if not any(saved.rows.values()):
            raise StorageError("Nothing can be read of %1.", damaged)
        schema.make_lasting(new)
        new.rename(target)
        schema.make_lasting(target.parent)
        return saved


class Rows:
    """The rows of a file that may be damaged, as far as they can be read."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def columns(self, table: Table) -> list[str]:
        """The columns of our table that the file has too; none where it has not the table."""
        try:
            found = self._connection.execute(f'SELECT name FROM pragma_table_info("{table.name}")').fetchall()
        except Exception as error:
            _unless_damage(error)
            return []
        has = {name for (name,) in found}
        return [column.name for column in table.columns if column.name in has] if "id" in has else []

    def last_id(self, table: Table) -> int:
        """The greatest id that the file speaks of."""
        found = 0
        for question in (
            f'SELECT max(id) FROM "{table.name}"',
            f"SELECT seq FROM sqlite_sequence WHERE name = '{table.name}'",
        ):
            try:
                row = self._connection.execute(question).fetchone()
                found = max(found, int(row[0] or 0) if row else 0)
            except Exception as error:
                _unless_damage(error)
        return min(found, _FARTHEST)

    def read(self, table: Table, columns: list[str], first: int, last: int) -> Iterator[Any]:
        """Each row from id `first` to `last`; where one cannot be read, its id alone, as an int."""
        marks = ", ".join(f'"{column}"' for column in columns)
        question = f'SELECT {marks} FROM "{table.name}" WHERE id BETWEEN ? AND ? ORDER BY id'
        stretches = [(low, min(low + _STRETCH - 1, last)) for low in range(first, last + 1, _STRETCH)]
        stretches.reverse()
        while stretches:
            low, high = stretches.pop()
            try:
                rows = self._connection.execute(question, (low, high)).fetchall()
            except Exception as error:
                _unless_damage(error)
                if low == high:
                    yield low
                else:
                    middle = (low + high) // 2
                    stretches += [(middle + 1, high), (low, middle)]
            else:
                yield from rows


def _unless_damage(error: Exception) -> None:
    """Lets an error of the engine pass as damage; raises Cancelled for one that was asked for."""
    if "interrupted" in str(error):
        raise Cancelled("stopped") from error
    if not isinstance(error, UnicodeError | OverflowError) and type(error).__module__.startswith("builtins"):
        raise error


@contextmanager
def _rows_of(path: Path, key: bytes | None) -> Iterator[Rows]:
    with closing(_Reading(path, key)) as reading:
        yield Rows(reading)


class _Reading:
    """A connection to a file that may be damaged; each question is answered whole, or fails.

    One that has met a damaged page of an encrypted file answers nothing any more and is opened anew.
    """

    def __init__(self, path: Path, key: bytes | None) -> None:
        self._path = path
        self._key = key
        self._connection = self._opened()

    def execute(self, question: str, given: tuple[Any, ...] = ()) -> _Answer:
        try:
            return _Answer(self._connection.execute(question, given).fetchall())
        except Exception:
            if self._key is not None:
                self._connection.close()
                self._connection = self._opened()
            raise

    def close(self) -> None:
        self._connection.close()

    def _opened(self) -> Any:
        connection = connect(self._path, key=self._key)
        for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "query_only=ON"):
            try:
                connection.execute(f"PRAGMA {pragma}").close()
            except Exception as error:  # a file whose first page is gone refuses even this
                _unless_damage(error)
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        return connection


class _Answer(list[Any]):
    """The rows of one question, asked for as those of a cursor are."""

    def fetchall(self) -> list[Any]:
        return self

    def fetchone(self) -> Any:
        return self[0] if self else None


def _copied(damaged: Path, folder: Path) -> Path:
    """A copy of the file with what SQLite left beside it; what lies in a journal counts."""
    copy = folder / "damaged.salesdesk"
    for part in _PARTS:
        source = damaged.with_name(damaged.name + part)
        if source.is_file():
            copy_closed(source, copy.with_name(copy.name + part), check)
    return copy


def _write_new(new: Path, key: bytes | None, source: Rows, spare: Rows | None, tell: Ask) -> Salvaged:
    saved = Salvaged()
    schema.make_private_file(new)
    engine = make_engine(new, key=key)
    try:
        with engine.execution_options(salesdesk_writes=True).connect() as connection:
            raw: Any = connection.connection.driver_connection
            raw.execute("PRAGMA foreign_keys=OFF").close()  # until all rows are there
            with connection.begin(), interruptible(connection):
                schema.write(connection)
                tables = metadata.sorted_tables
                for at, table in enumerate(tables):
                    _Saving(raw, table, source, spare, saved, partial(tell, at, len(tables))).save()
                _number_on(raw)
                done = repair.run(connection, instant_text(datetime.now(UTC)))
                repair.finish(connection, done)
                saved.set_aside += done.set_aside + done.cut
                derived.draw_next_days(connection)
                tell(len(tables), len(tables))
    finally:
        engine.dispose()
    return saved


class _Saving:
    """One table on its way from the damaged file, and where that fails from the backup, into the new desk."""

    def __init__(
        self,
        raw: Any,
        table: Table,
        source: Rows,
        spare: Rows | None,
        saved: Salvaged,
        go_on: Callable[[], None],
    ) -> None:
        self._raw = raw
        self._go_on = go_on
        self._table = table
        self._source = source
        self._spare = spare
        self._saved = saved
        self._lost: list[int] = []

    def save(self) -> None:
        columns = self._source.columns(self._table)
        last = self._source.last_id(self._table)
        if not columns and self._spare is not None:
            last = self._spare.last_id(self._table)
            self._lost += range(1, last + 1)
        kept = 0
        for at, row in enumerate(self._source.read(self._table, columns, 1, last) if columns else ()):
            if at % _STRETCH == 0:
                self._go_on()
            if isinstance(row, int):
                self._lost.append(row)
            elif self._insert(columns, row):
                kept += 1
        self._saved.rows[self._table.name] = kept
        if self._lost:
            self._fetch_lost()

    def _fetch_lost(self) -> None:
        """Looks in the backup for what could not be read."""
        fetched = set()
        columns = self._spare.columns(self._table) if self._spare is not None else []
        for first, last in _runs(self._lost) if columns else ():
            assert self._spare is not None
            for row in self._spare.read(self._table, columns, first, last):
                if not isinstance(row, int) and self._insert(columns, row):
                    fetched.add(row[columns.index("id")])
        if fetched:
            self._saved.from_backup[self._table.name] = len(fetched)
            self._saved.rows[self._table.name] += len(fetched)
        for first, last in _runs([row_id for row_id in self._lost if row_id not in fetched]):
            which = str(first) if first == last else f"{first} to {last}"
            self._saved.missing.append(f"{self._table.name} {which}: could not be read")

    def _insert(self, columns: list[str], row: Any) -> bool:
        """Writes a row; one that the tables' rules refuse is set aside whole."""
        values = dict(zip(columns, row, strict=True))
        for column in self._table.columns:
            if column.name not in values and not column.nullable:
                values[column.name] = 0 if column.type.python_type is int else ""
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        statement = f'INSERT INTO "{self._table.name}" ({names}) VALUES ({marks})'
        try:
            self._raw.execute(statement, tuple(values.values()))
        except Exception as error:
            _unless_damage(error)
            self._set_aside(values, str(error))
            return False
        return True

    def _set_aside(self, values: dict[str, Any], reason: str) -> None:
        row_id = values["id"] if isinstance(values["id"], int) else 0
        self._raw.execute(
            f"INSERT INTO {Quarantined.__tablename__} (found_at, table_name, row_id, image, reason) "
            "VALUES (?, ?, ?, ?, ?)",
            (
                instant_text(datetime.now(UTC)),
                self._table.name,
                row_id,
                json.dumps(values, ensure_ascii=True, default=repr),
                reason,
            ),
        )
        self._saved.set_aside.append(f"{self._table.name} {row_id}: {reason}")
        self._lost.append(row_id)


def _number_on(raw: Any) -> None:
    """Lets no id be given out that the damaged desk has used."""
    for table in metadata.sorted_tables:
        raw.execute(
            f'UPDATE sqlite_sequence SET seq = max(seq, (SELECT coalesce(max(id), 0) FROM "{table.name}")) '
            "WHERE name = ?",
            (table.name,),
        )


def _runs(ids: list[int]) -> Iterator[tuple[int, int]]:
    """Ids that follow one another, as first and last."""
    first = last = None
    for row_id in sorted(set(ids)):
        if last is not None and row_id == last + 1:
            last = row_id
            continue
        if first is not None and last is not None:
            yield first, last
        first = last = row_id
    if first is not None and last is not None:
        yield first, last


def _never_mind(_done: int, _total: int) -> None:
    """For callers that show nothing."""
