"""Workbooks (XLSX) for spreadsheets: one sheet for each list, every cell a text, so that nothing is run.

Days and numbers are text as well: a spreadsheet would show them as its country does, and hand them back so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path
from typing import Any

from salesdesk.errors import Cancelled
from salesdesk.exchange.formula_guard import SUSPECT, as_text
from salesdesk.exchange.workbook_limits import MOST_CELLS
from salesdesk.whole_file import whole_file

MOST_ROWS = 1_048_576
"""Rows of a sheet, its header among them: a limit of the format."""

LONGEST_CELL = 32_767
"""Characters of a cell, as UTF-16 counts them: a limit of the format."""

_SHORT = LONGEST_CELL // 2
"""However it is counted, a cell of so many characters has room."""

Sheet = tuple[str, Sequence[str], Iterable[Sequence[str]]]
"""Title, header and rows."""


def write_workbook(
    target: Path,
    sheets: Iterable[Sheet],
    desk_file: Path | None = None,
    *,
    most_rows: int = MOST_ROWS,
    check: Callable[[], None] = lambda: None,
) -> tuple[list[int], int]:
    """Writes `sheets` to `target`, whole or not at all; what a sheet cannot hold goes on in `Title 2`.

    No sheet has more cells than the import would read again. Returns how many rows each list had, and how
    many cells were too long for the format and were cut. Rows are streamed: memory does not grow with them.
    Raises UserError where the file cannot be written or is `desk_file`; whatever the rows raise, or `check`
    while they are packed (such as Cancelled), leaves the folder as it was.
    """
    import xlsxwriter

    with whole_file(target, desk_file) as scratch:
        # Its sheets lie beside it until they are packed: the folder for temporary files may be memory.
        folder = scratch.with_suffix(".sheets")
        folder.mkdir(mode=0o700)
        place = _Place(scratch, check)
        book = xlsxwriter.Workbook(place, {"constant_memory": True, "tmpdir": str(folder)})
        book.use_zip64()
        try:
            writing = _Writing(book, most_rows)
            rows = [writing.write(*sheet) for sheet in sheets]
            _close(book)
        finally:
            _take_away(book, folder)
            place.close()
    return rows, writing.cut


class _Place:
    """The file that the packed sheets go to.

    Where a write fails, the library leaves its archive open, which tries to end itself when it is thrown
    away: by then nothing is written any more.
    """

    def __init__(self, path: Path, check: Callable[[], None]) -> None:
        self._file = path.open("wb")
        self._check = check
        self._at = 0
        self._is_over = False

    def write(self, data: bytes) -> int:
        if not self._is_over:
            self._tried(lambda: self._file.write(data))
        self._at += len(data)
        return len(data)

    def tell(self) -> int:
        return self._at

    def seek(self, to: int, whence: int = 0) -> int:
        if not self._is_over:
            to = self._tried(lambda: self._file.seek(to, whence))
        self._at = to
        return to

    def _flushed(self) -> int:
        self._file.flush()
        return self._at

    def _tried(self, call: Callable[[], int]) -> int:
        try:
            self._check()
            return call()
        except (OSError, Cancelled):
            self._is_over = True
            raise

    def flush(self) -> None:
        if not self._is_over:
            self._tried(self._flushed)

    def close(self) -> None:
        """Lets the file go, with what was written to it. Raises OSError where the disk is full at last."""
        was_over, self._is_over = self._is_over, True
        try:
            self._file.close()
        except OSError:
            if not was_over:
                raise


class _Writing:
    """Writes sheet after sheet into a workbook."""

    def __init__(self, book: Any, most_rows: int) -> None:
        self._book = book
        self._most_rows = most_rows
        self._bold = book.add_format({"bold": True})
        self.cut = 0

    def write(self, title: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
        """Writes a list, on as many sheets as it takes; returns how many rows it had."""
        left = iter(rows)
        below = min(self._most_rows, MOST_CELLS // max(1, len(header))) - 1
        written = self._sheet(title, header, islice(left, below))
        number = 2
        while (first := next(left, None)) is not None:
            written += self._sheet(f"{title} {number}", header, chain([first], islice(left, below - 1)))
            number += 1
        return written

    def _sheet(self, title: str, header: Sequence[str], rows: Iterator[Sequence[str]]) -> int:
        sheet = self._begin(title, header)
        put, at = sheet.write_string, 0
        for at, row in enumerate(rows, 1):
            for column, cell in enumerate(row):
                if cell:
                    is_plain = len(cell) <= _SHORT and cell[0] not in SUSPECT and "'" not in cell
                    put(at, column, cell if is_plain else self._fitting(cell))
        return at

    def _begin(self, title: str, header: Sequence[str]) -> Any:
        sheet = self._book.add_worksheet(title)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(header) - 1, 18)
        for column, cell in enumerate(header):
            sheet.write_string(0, column, cell, self._bold)
        return sheet

    def _fitting(self, cell: str) -> str:
        cell = as_text(cell)
        if len(cell) <= _SHORT:
            return cell
        units = cell.encode("utf-16-le", "replace")
        if len(units) <= 2 * LONGEST_CELL:
            return cell
        self.cut += 1
        return units[: 2 * LONGEST_CELL].decode("utf-16-le", "ignore")


def _close(book: Any) -> None:
    """Packs the sheets. The library wraps the system's refusals, which say what to do."""
    from xlsxwriter.exceptions import FileCreateError

    try:
        book.close()
    except FileCreateError as error:
        cause = error.args[0] if error.args else error
        raise cause if isinstance(cause, OSError) else OSError(str(error)) from error


def _take_away(book: Any, folder: Path) -> None:
    """Lets go of the sheets' files, which the library does only where all went well."""
    from shutil import rmtree

    for sheet in book.worksheets():
        with suppress(OSError):
            sheet._opt_close()
    rmtree(folder, ignore_errors=True)
