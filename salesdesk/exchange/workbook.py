"""Workbooks (xlsx, xls, ods) as tables: each sheet that holds rows is one, its typed cells written as text.

The parser (calamine) is given nothing that `workbook_limits` has not looked through.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import MAXYEAR, date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from salesdesk.domain.wording import QT_TRANSLATE_NOOP
from salesdesk.errors import UserError
from salesdesk.exchange.file_kinds import refuse_unless
from salesdesk.exchange.old_excel import require_readable
from salesdesk.exchange.open_document import require_readable_tables
from salesdesk.exchange.table_head import HEAD_ROWS, SAMPLE_ROWS, fit_to, header_of
from salesdesk.exchange.workbook_limits import broken, survey, too_large

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_ERRORS = QT_TRANSLATE_NOOP(
    "domain", "%n cell(s) held an error of the spreadsheet (such as #N/A); these were read as empty."
)
Parsed = TypeVar("Parsed")

_MOST_SHEETS = 200
_MOST_MERGED = 50_000
_ZIP = b"PK"


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A sheet's table; `rows` reads it from the file, as often as wanted."""

    path: Path
    sheet: int
    """Its place among the workbook's sheets, from 0."""
    title: str
    header: list[str]
    sample: list[list[str]]
    estimated_rows: int
    header_row: int = 1
    errors: int = field(default=0, repr=False)
    encoding: str = ""

    @property
    def remarks(self) -> tuple[tuple[str, int], ...]:
        return ((_ERRORS, self.errors),) if self.errors else ()

    def rows(self, on_nul: Callable[[], object] | None = None) -> Iterator[tuple[int, list[str]]]:
        """(row, cells) for every row below the header that is not empty, as `CsvTable.rows`."""
        width = len(self.header)
        with _opened(self.path) as book:
            for row, cells in _rows(_sheet(book, self.sheet, self.path)):
                if row <= self.header_row:
                    continue
                if len(cells) != width:
                    fit_to(cells, width)
                yield row, cells


def open_workbook(path: Path | str) -> list[SheetTable]:
    """The tables of the visible sheets that hold rows, in the workbook's order.

    Raises UserError where it is no workbook, is broken, protected, too large, or holds no rows.
    """
    path = Path(path)
    refuse_unless(path, "workbook")
    try:
        errors = _look_through(path)
        tables = _tables(path, errors)
    except OSError as fault:
        raise UserError("“%1” cannot be read: %2.", path.name, fault.strerror or fault) from fault
    if not tables:
        raise UserError("No visible sheet of “%1” holds any rows.", path.name)
    return tables


def _look_through(path: Path) -> int:
    """How many cells hold an error. Raises UserError for what is better not parsed."""
    with path.open("rb") as file:
        is_zip = file.read(2) == _ZIP
    if not is_zip:
        require_readable(path)
        return 0
    found = survey(path)
    if found.is_open_document:
        require_readable_tables(path)
    return sum(found.errors.values())


def _tables(path: Path, errors: int) -> list[SheetTable]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    tables: list[SheetTable] = []
    with _opened(path) as book:
        for at, about in enumerate(book.sheets_metadata[:_MOST_SHEETS]):
            if about.typ != SheetTypeEnum.WorkSheet or about.visible != SheetVisibleEnum.Visible:
                continue
            sheet = _sheet(book, at, path)
            first = list(islice(_rows(sheet), HEAD_ROWS))
            if first and (table := _table(path, at, sheet, first)) is not None:
                tables.append(table)
    if errors and tables:  # which sheet they are on does not matter to anybody
        tables[0] = replace(tables[0], errors=errors)
    return tables


def _table(
    path: Path, at: int, sheet: CalamineSheet, first: list[tuple[int, list[str]]]
) -> SheetTable | None:
    header_row, header, below = header_of(first)
    if not below:
        return None
    for _, cells in below:
        fit_to(cells, len(header))
    # A sheet has cells beside its table where somebody has written some; they get a column each.
    width = max(len(cells) for _, cells in below)
    header += [f"Column {at}" for at in range(len(header) + 1, width + 1)]
    for _, cells in below:
        fit_to(cells, width)
    complete = len(first) < HEAD_ROWS
    rows = len(below) if complete else max(sheet.total_height + 1 - header_row, len(below))
    sample = [cells for _, cells in below[:SAMPLE_ROWS]]
    return SheetTable(path, at, sheet.name, header, sample, rows, header_row)


class _opened:  # noqa: N801 - reads as a verb: with _opened(...) as book
    """The workbook while it is read. Whatever the parser complains of is said in a sentence."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> CalamineWorkbook:
        self._book = _parsed(self._path, lambda: _load(self._path))
        return self._book

    def __exit__(self, *failure: object) -> None:
        self._book.close()


def _load(path: Path) -> CalamineWorkbook:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        return CalamineWorkbook.from_path(path)
    except CalamineError:
        with path.open("rb") as file:  # by its content, where its name says something else
            return CalamineWorkbook.from_filelike(file)


def _sheet(book: CalamineWorkbook, at: int, path: Path) -> CalamineSheet:
    return _parsed(path, lambda: book.get_sheet_by_index(at))


def _parsed(path: Path, parse: Callable[[], Parsed]) -> Parsed:
    from python_calamine import CalamineError, PasswordError

    try:
        return parse()
    except PasswordError as fault:
        raise UserError(
            "“%1” is protected by a password. Save it without one, and import that.", path.name
        ) from fault
    except CalamineError as fault:
        raise broken(path) from fault
    except MemoryError as fault:
        raise too_large(path.name) from fault
    except BaseException as fault:
        if type(fault).__name__ == "PanicException":  # the parser's own words for a file it did not foresee
            raise broken(path) from fault
        raise


def _rows(sheet: CalamineSheet) -> Iterator[tuple[int, list[str]]]:
    """(row, cells) for each row that is not empty; a text merged over several rows stands in each."""
    merged = _merged(sheet)
    left = sheet.start[1] if sheet.start else 0
    held: dict[int, tuple[str, int]] = {}
    for row, values in enumerate(sheet.iter_rows(), 1):
        cells = [value if type(value) is str else _text(value) for value in values]
        if merged:
            for column, last in merged.get(row, ()):
                if 0 <= column - left < len(cells) and isinstance(values[column - left], str):
                    held[column - left] = cells[column - left], last
            for column, (text, last) in list(held.items()):
                if row > last:
                    del held[column]
                elif not cells[column]:
                    cells[column] = text
        if any(map(str.strip, cells)):
            yield row, cells


def _merged(sheet: CalamineSheet) -> dict[int, list[tuple[int, int]]]:
    """Row (from 1) to (column from 0, last row) of cells that are merged over several rows."""
    found: dict[int, list[tuple[int, int]]] = {}
    for (top, left), (bottom, _right) in (sheet.merged_cell_ranges or [])[:_MOST_MERGED]:
        if bottom > top:
            found.setdefault(top + 1, []).append((left, bottom + 1))
    return found


def _text(value: Any) -> str:
    """A typed cell as the readers of rows take it: ISO days and times, numbers without a needless `.0`."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes" if value.second == 0 else "seconds")
    return _duration(value) if isinstance(value, timedelta) else str(value)


def _moment(value: datetime) -> str:
    """To the nearest second; midnight is what a cell has that holds a day alone."""
    if value.microsecond >= 500_000 and value.year < MAXYEAR:
        value += timedelta(seconds=1)
    value = value.replace(microsecond=0)
    if (value.hour, value.minute, value.second) == (0, 0, 0):
        return value.date().isoformat()
    return value.isoformat(" ", "minutes" if value.second == 0 else "seconds")


def _duration(value: timedelta) -> str:
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"


def _number(value: float) -> str:
    if value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return format(Decimal(repr(value)), "f") if abs(value) < 1e30 else repr(value)
