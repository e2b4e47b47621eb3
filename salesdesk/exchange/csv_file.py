"""A CSV file as another program wrote it: opened, recognised, and read row by row in flat memory."""

from __future__ import annotations

import csv
import re
import string
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path

from salesdesk.errors import UserError
from salesdesk.exchange.file_kinds import refuse_unless
from salesdesk.exchange.headers import is_known
from salesdesk.exchange.table_head import HEAD_ROWS, HEADER_WITHIN, SAMPLE_ROWS, fit_to, head_of, header_of
from salesdesk.exchange.text_encoding import BAD_BYTES, codec_of, guess_encoding, told_encoding
from salesdesk.storage import stopping

CELL_LIMIT = 20 * 1024 * 1024
"""The most characters of one cell, and of one line: the longest note fits, with what stands beside it."""

_LINE_BYTES = 64 * 1024 * 1024
"""The most bytes of one line, which are counted before anything is decoded."""

MOST_LINES = 400_000
"""The most lines of one cell: where one has more, a quotation mark is not closed."""

_MOST_EMPTY = 100_000
"""Empty lines that may stand in the beginning of a list, those of nothing but `_NOTHING` among them."""

_NOTHING = string.whitespace + '\u00a0\u3000,;|"'

_SEPARATOR_WITHIN = 64
"""Characters of a first line that can tell the delimiter by `sep=`."""

_LONG = 1024 * 1024
"""From so many characters on a line is looked at before it is taken apart."""

_LOOKED_AT = 128 * 1024 * 1024
"""Bytes in which lines are measured before anything is decoded."""

MOST_COLUMNS = 16_384
"""As in a workbook: what has more is no list that a person could look at."""

_JUDGED = 500
"""The most headers of a line that are looked up to tell which delimiter makes most of them."""

DELIMITERS = (",", ";", "\t", "|")
_NAMED_DELIMITERS = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|"}
_SEPARATOR_LINE = re.compile(r'^\ufeff?"?sep=(.)"?[\r\n]*$', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A table in a CSV file, with what was guessed about it; `rows` reads it, as often as wanted."""

    path: Path
    header: list[str]
    encoding: str
    delimiter: str
    sample: list[list[str]]
    """The first rows below the header, at most `SAMPLE_ROWS`."""
    estimated_rows: int
    """About how many rows there are below the header; exact for a short file."""
    header_row: int = 1
    """Which row the header is; 0 where the file has none and the columns are called `Column 1`, …"""
    blank_before_quote: bool = field(default=False, repr=False)

    @property
    def remarks(self) -> tuple[tuple[str, int], ...]:
        return ()

    def rows(self, on_nul: Callable[[], object] | None = None) -> Iterator[tuple[int, list[str]]]:
        """(row, cells) for every row below the header that is not empty, in the file's order.

        `row` counts as a spreadsheet does: the header of a plain file is 1, empty rows count, a cell of
        several lines is one row. There are at least as many cells as in the header; more only where the
        surplus ones hold something. Bytes that are not text in the encoding are lone surrogates; `on_nul`
        is told of each line below the first from which NULs were taken. Raises `UserError`, naming the
        line, where quotation marks are not closed.
        """
        width = len(self.header)
        with _opened(self.path, self.encoding, on_nul) as lines:
            counted = _LineCounter(lines, self.delimiter)
            for row, cells in _records(counted, self.delimiter, self.blank_before_quote):
                if row <= self.header_row:
                    continue
                if len(cells) != width:
                    fit_to(cells, width)
                yield row, cells


def open_table(path: Path | str, encoding: str | None = None, delimiter: str | None = None) -> CsvTable:
    """The table in the CSV file `path`; encoding and delimiter are guessed where they are not given.

    Raises `UserError` with what to do where this is no file, is empty, is not CSV or is broken within
    its first rows.
    """
    path = Path(path)
    chosen = _delimiter(delimiter)
    refuse_unless(path, "csv")
    try:
        _refuse_long_lines(path)
        encoding = told_encoding(path, encoding) if encoding else guess_encoding(path)
        return _recognised(path, encoding, chosen)
    except OSError as fault:
        raise UserError("“%1” cannot be read: %2.", path.name, fault.strerror or fault) from fault
    except UnicodeError as fault:  # UTF-32 without its mark, and the like
        raise UserError(
            "“%1” is not text in the encoding %2.", path.name, encoding, field="encoding"
        ) from fault


def _refuse_long_lines(path: Path) -> None:
    """Raises UserError for a line that is too long: bytes are counted in a moment, and read in seconds.

    In UTF-16 a byte of another character may be taken for the end of a line: then reading finds it.
    """
    length = number = looked_at = 0
    with path.open("rb") as file:
        while looked_at < _LOOKED_AT and (chunk := file.read(_LONG)):
            stopping.check()
            looked_at += len(chunk)
            ends = max(chunk.rfind(b"\n"), chunk.rfind(b"\r"))
            length = length + len(chunk) if ends < 0 else len(chunk) - ends - 1
            number += chunk.count(b"\n") or chunk.count(b"\r")
            if length > _LINE_BYTES:
                raise _too_long(number + 1)


def _too_long(number: int) -> UserError:
    return UserError(
        "Line %1 has more than %2 million characters; this is not a table.", number, CELL_LIMIT // 1_000_000
    )


def _delimiter(asked: str | None) -> str | None:
    if asked is None:
        return None
    delimiter = _NAMED_DELIMITERS.get(asked.lower(), asked)
    if len(delimiter) != 1 or delimiter in '"\r\n\0':
        raise UserError("“%1” cannot separate cells: one character is needed.", asked, field="delimiter")
    return delimiter


class _opened:  # noqa: N801 - reads as a verb: with _opened(...) as lines
    """The file's lines, NULs and the byte order mark taken out, Excel's `sep=` line passed over."""

    def __init__(self, path: Path, encoding: str, on_nul: Callable[[], object] | None = None) -> None:
        self._on_nul = on_nul
        self._file = path.open("r", encoding=codec_of(encoding), errors=BAD_BYTES, newline="")

    def __enter__(self) -> Iterator[str]:
        return self._lines()

    def __exit__(self, *failure: object) -> None:
        self._file.close()

    def _lines(self) -> Iterator[str]:
        for number, line in enumerate(iter(partial(self._file.readline, CELL_LIMIT + 1), ""), 1):
            if len(line) > CELL_LIMIT:
                raise _too_long(number)
            if number > 1:
                yield self._without_nul(line) if "\0" in line else line
            elif not _SEPARATOR_LINE.match(line):
                yield line.replace("\0", "").removeprefix("\ufeff")

    def _without_nul(self, line: str) -> str:
        if self._on_nul is not None:
            self._on_nul()
        return line.replace("\0", "")


class _LineCounter:
    """Hands out lines and counts them; `begun` is the first one of the record that is being read."""

    def __init__(self, lines: Iterable[str], delimiter: str) -> None:
        self._lines = lines
        self._delimiter = delimiter
        self.taken = 0
        self.begun = 1

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self.taken += 1
            if self.taken % 65_536 == 0:  # empty lines make no rows between which anybody could stop
                stopping.check()
            if self.taken - self.begun > MOST_LINES:
                raise _broken(self.begun, self.taken)
            if len(line) > _LONG and '"' not in line and line.count(self._delimiter) > MOST_COLUMNS:
                raise UserError("Line %1 has more than %2 cells.", self.taken, f"{MOST_COLUMNS:,}")
            yield line


def _records(
    lines: _LineCounter, delimiter: str, blank_before_quote: bool
) -> Iterator[tuple[int, list[str]]]:
    """(row, cells) for each record that is not empty; rows count from 1, empty ones too."""
    csv.field_size_limit(max(CELL_LIMIT, csv.field_size_limit()))
    reader = csv.reader(lines, delimiter=delimiter, strict=True, skipinitialspace=blank_before_quote)
    row = 0
    while True:
        begins = lines.begun = lines.taken + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as fault:
            raise _broken(begins, lines.taken) from fault
        row += 1
        if cells and ((cells[0] and not cells[0].isspace()) or any(map(str.strip, cells))):
            yield row, cells


def _broken(begins: int, ends: int) -> UserError:
    if begins >= ends:
        return UserError(
            "A quotation mark in line %1 is not closed, so that the cells cannot be told apart. "
            "Nothing was imported; correct the line and try again.",
            begins,
        )
    return UserError(
        "A quotation mark in line %1 (noticed in line %2) is not closed, so that the cells cannot be told "
        "apart. Nothing was imported; correct the line and try again.",
        begins,
        ends,
    )


def _recognised(path: Path, encoding: str, chosen: str | None) -> CsvTable:
    delimiter, blank_before_quote = _separation(path, encoding, chosen)
    with _opened(path, encoding) as lines:
        characters = 0

        def weighed() -> Iterator[str]:
            nonlocal characters
            for line in _with_few_empty(lines):
                characters += len(line.encode(codec_of(encoding), "replace"))
                yield line

        counted = _LineCounter(weighed(), delimiter)
        records = _records(counted, delimiter, blank_before_quote)
        first = [(row, head_of(cells)) for row, cells in islice(records, HEAD_ROWS)]
    if not first:
        if counted.taken >= _MOST_EMPTY:
            raise UserError("“%1” has nothing in its first %2 lines.", path.name, f"{_MOST_EMPTY:,}")
        raise UserError("“%1” is empty.", path.name)
    if (columns := max(len(cells) for _, cells in first)) > MOST_COLUMNS:
        raise UserError(
            "“%1” has %2 columns; a list may have at most %3.", path.name, f"{columns:,}", f"{MOST_COLUMNS:,}"
        )
    header_row, header, below = header_of(first)
    for _, cells in below:
        fit_to(cells, len(header))
    complete = len(first) < HEAD_ROWS and counted.taken < _MOST_EMPTY
    estimate = len(below) if complete else round(len(below) * path.stat().st_size / max(1, characters))
    sample = [cells for _, cells in below[:SAMPLE_ROWS]]
    return CsvTable(path, header, encoding, delimiter, sample, estimate, header_row, blank_before_quote)


def _with_few_empty(lines: Iterable[str]) -> Iterator[str]:
    """The lines until too many of them said nothing: a hundred million line ends are no list."""
    empty = 0
    for line in lines:
        empty += not line.strip(_NOTHING)
        if empty > _MOST_EMPTY:
            return
        yield line


def _separation(path: Path, encoding: str, chosen: str | None) -> tuple[str, bool]:
    """The delimiter, and whether blanks stand between it and quotation marks."""
    with path.open("r", encoding=codec_of(encoding), errors=BAD_BYTES, newline="") as file:
        first = file.readline(_SEPARATOR_WITHIN)
    said = _SEPARATOR_LINE.match(first)
    with _opened(path, encoding) as lines:
        filled = (line[:_LONG] for line in _with_few_empty(lines) if line.strip())
        head = list(islice(filled, HEADER_WITHIN))
    delimiter = chosen or (said.group(1) if said else _sniffed(head))
    blank_before_quote = any(re.search(re.escape(delimiter) + r' +"[^"]', line) for line in head[:1])
    return delimiter, blank_before_quote


def _sniffed(head: list[str]) -> str:
    """The delimiter that makes most known headers of a first line, then the one that makes most cells."""

    def merit(delimiter: str, lines: list[str]) -> tuple[int, int]:
        try:
            cells = next(csv.reader(lines, delimiter=delimiter, skipinitialspace=True), [])
        except csv.Error:
            return 0, 0
        return (sum(map(is_known, cells[:_JUDGED])) if len(cells) > 1 else 0), len(cells)

    # The first line alone decides, unless it is a title over the table.
    best = max(DELIMITERS, key=lambda delimiter: merit(delimiter, head))
    if merit(best, head)[1] > 1 or len(head) == 1:
        return best
    return max(
        DELIMITERS,
        key=lambda delimiter: max((merit(delimiter, head[at:]) for at in range(len(head))), default=(0, 0)),
    )
