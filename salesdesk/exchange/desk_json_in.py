"""The JSON file of a whole desk (`resources/desk.schema.json`), read row by row for the import."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, TextIO

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.errors import UserError
from salesdesk.exchange.desk_json_out import FORMAT, VERSION
from salesdesk.exchange.file_kinds import refuse_unless
from salesdesk.exchange.json_stream import BrokenJson, JsonStream
from salesdesk.exchange.opened import OpenedFile, Reading
from salesdesk.services.desk_tables import HEADS, WHOLE, columns_of
from salesdesk.services.imported_rows import ImportedTable, ImportKind, Refusal
from salesdesk.storage.use_lock import is_in_use

LARGEST_FILE = 1 << 33
"""Bytes: five million contacts with all that belongs to them are some three thousand million."""

_MOST_HEAD = 20
_NO_ROW = QT_TRANSLATE_NOOP("domain", "This is no row of a table.")
_UNKNOWN_TABLE = QT_TRANSLATE_NOOP("domain", "“%1” is nothing that a desk has; it was left out.")
_UNKNOWN_COLUMN = QT_TRANSLATE_NOOP("domain", "“%1” of “%2” is nothing that a desk has; it was left out.")
_MOST_REMARKS = 50


@dataclass(frozen=True, slots=True)
class DeskPart:
    """All that the file holds; `rows` is what its head says."""

    path: Path
    rows: int
    kind: ImportKind = "desk"
    title: str = ""

    def records(self, reading: Reading) -> DeskRows:
        """Reads the file from its beginning."""
        return DeskRows(self.path, reading)


def open_desk_json(path: Path | str) -> OpenedFile:
    """Opens the JSON file of a desk; only its head is read.

    Raises UserError, with what to do, where it is none, was written by a newer version, is too large, or
    cannot be read.
    """
    path = Path(path)
    refuse_unless(path, "json")
    if path.stat().st_size > LARGEST_FILE:
        raise UserError("“%1” is larger than a desk can be.", path.name)
    with text_of(path) as file:
        head = _read_head(JsonStream(file), path)
    counts = head.get("rows")
    rows = sum(n for n in counts.values() if type(n) is int and n > 0) if isinstance(counts, dict) else 0
    return OpenedFile(path, "json", "SalesDesk", (DeskPart(path, min(rows, LARGEST_FILE)),))


@contextmanager
def text_of(path: Path) -> Iterator[TextIO]:
    """The file's text. Raises UserError for what the system, or its bytes, refuse, and for broken JSON."""
    if is_in_use(path):  # closing it would drop an open desk's locks
        raise UserError("“%1” is a desk that is open.", path.name)
    try:
        with path.open(encoding="utf-8-sig") as file:
            yield file
    except OSError as fault:
        raise UserError("“%1” cannot be read: %2.", path.name, fault.strerror or fault) from fault
    except UnicodeDecodeError as fault:
        raise UserError("“%1” is not text in the encoding %2.", path.name, "utf-8") from fault
    except BrokenJson as fault:
        raise UserError(
            "“%1” is damaged, or was not written to its end. Nothing was imported.", path.name
        ) from fault


def _read_head(stream: JsonStream, path: Path) -> dict[str, Any]:
    """Everything before the tables. Raises UserError where it is no desk, or a newer one."""
    head: dict[str, Any] = {}
    stream.take("{")
    while len(head) < _MOST_HEAD:
        name = stream.key()
        if name == "tables":
            return _checked(head, path)
        if not head and name != "format":
            break
        head[name] = stream.value()
        if name == "version":
            _checked(head, path)
        stream.take(",")
    raise _no_desk(path)


def _checked(head: dict[str, Any], path: Path) -> dict[str, Any]:
    version = head.get("version")
    if head.get("format") != FORMAT or type(version) is not int or version < 1:
        raise _no_desk(path)
    if version > VERSION:
        raise UserError(
            "“%1” was written by a newer version of SalesDesk. Install that version and try again.", path.name
        )
    return head


def _no_desk(path: Path) -> UserError:
    return UserError("“%1” is a JSON file, but no desk that SalesDesk has written.", path.name)


@dataclass(slots=True)
class DeskRows:
    """The file's rows one by one, as ImportedTable of one row each, and Refusals.

    Those by which customers are recognised come first, as `heads`; then all, table by table.
    """

    path: Path
    reading: Reading
    remarks: list[str] = field(default_factory=list)
    cleaned: int = 0
    _rows: Iterator[ImportedTable | Refusal] | None = None

    def __iter__(self) -> Iterator[ImportedTable | Refusal]:
        return self

    def __next__(self) -> ImportedTable | Refusal:
        if self._rows is None:
            self._rows = self._all()
        return next(self._rows)

    def _all(self) -> Iterator[ImportedTable | Refusal]:
        with text_of(self.path) as file:
            for record in self._read(JsonStream(file), heads=True):
                if isinstance(record, ImportedTable):
                    yield record
        with text_of(self.path) as file:
            yield from self._read(JsonStream(file), heads=False)

    def _read(self, stream: JsonStream, *, heads: bool) -> Iterator[ImportedTable | Refusal]:
        _read_head(stream, self.path)
        stream.take("{")
        row, left = 0, list(WHOLE)
        while not stream.comes("}"):
            table = self._next_table(stream, left, heads=heads)
            if heads and not set(HEADS) & {table, *left}:
                return
            for value in _items(stream):
                row += 1
                if table in (HEADS if heads else WHOLE):
                    yield self._record(table, value, row, heads=heads)
            if not stream.comes(",") and stream.peek() != "}":
                raise BrokenJson("no end of the tables")
        _read_end(stream)

    def _next_table(self, stream: JsonStream, left: list[str], *, heads: bool) -> str:
        """The table that begins. `left` are those that may come; it is taken from them with all before it."""
        table = stream.key()
        if table in left:
            del left[: left.index(table) + 1]
        elif table in WHOLE:
            raise BrokenJson("tables out of order")
        elif not heads:
            self._remark(_UNKNOWN_TABLE, table)
        return table

    def _record(self, table: str, value: Any, row: int, *, heads: bool) -> ImportedTable | Refusal:
        if not isinstance(value, dict):
            return Refusal(row, self.reading.say(Sentence(_NO_ROW)), f"{table}: {value!r:.60}")
        if not value.keys() <= _known_columns(table):
            for column in sorted(value.keys() - _known_columns(table)):
                del value[column]
                if not heads:
                    self._remark(_UNKNOWN_COLUMN, column, table)
        return ImportedTable(table, (value,), row, heads)

    def _remark(self, template: str, *args: str) -> None:
        text = self.reading.say(Sentence(template, tuple(arg[:60] for arg in args)))
        if text not in self.remarks and len(self.remarks) < _MOST_REMARKS:
            self.remarks.append(text)


@cache
def _known_columns(table: str) -> frozenset[str]:
    return frozenset(columns_of(table))


def _read_end(stream: JsonStream) -> None:
    while stream.comes(","):
        stream.key()
        stream.value()
    stream.take("}")
    if stream.peek():
        raise BrokenJson("something behind the end")


def _items(stream: JsonStream) -> Iterator[Any]:
    """The values of a list, one by one."""
    stream.take("[")
    if stream.comes("]"):
        return
    while True:
        yield stream.value()
        if stream.comes("]"):
            return
        stream.take(",")
