"""Rows of a list of any kind, read one by one into records or refusals with their reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.exchange.headers import is_known, normalise
from salesdesk.exchange.row_cells import RowCells
from salesdesk.exchange.row_reader import Columns, RefusedRow
from salesdesk.services.imported_rows import Refusal

Record = TypeVar("Record")

_BY_NUMBER = "accountid"
_NAMES = ("company", "customer")
_ACCOUNTS_BY_NUMBER = QT_TRANSLATE_NOOP(
    "domain",
    "This list names accounts only by their numbers (AccountId), and Account.csv says whose they are: put a "
    "column “Account Name” into it with each account's name, or export a report with “Account Name” instead.",
)


class TableRecords(Iterator["Record | Refusal"], Generic[Record]):
    """The rows of one table in the file's order, in flat memory.

    `read` makes a record of a row's number and cells, or raises RefusedRow. Raises UserError where the file
    itself is broken.
    """

    def __init__(self, columns: Columns, read: Callable[[int, list[str]], Record]) -> None:
        self._columns = columns
        self._read = read
        self._rows = columns.table.rows(columns.note_nul)
        self._last_row = columns.table.header_row
        header = columns.table.header
        self._header = header if any(map(is_known, header)) else []
        self._ends_with_words = columns.source == "Salesforce"

    @property
    def remarks(self) -> list[str]:
        """What the person should know, at most 200 lines, while it is read: which way round dates were
        understood, and what was kept in the notes because it is no phone, e-mail address or website."""
        columns = self._columns
        told = columns.all_remarks()
        names_nobody = not any(columns.by_field.get(name) for name in _NAMES)
        if (
            columns.source == "Salesforce"
            and names_nobody
            and _BY_NUMBER in map(normalise, columns.table.header)
        ):
            return [columns.say(Sentence(_ACCOUNTS_BY_NUMBER)), *told]
        return told

    @property
    def cleaned(self) -> int:
        """Cells read so far that lost characters which cannot be shown."""
        return self._columns.cleaned

    def __iter__(self) -> TableRecords[Record]:
        return self

    def __next__(self) -> Record | Refusal:
        row, cells = next(self._rows)
        while self._header and self._is_header(cells):
            row, cells = next(self._rows)
        columns = self._columns
        if self._ends_with_words and self._is_below(row, cells):
            raise StopIteration
        try:
            columns.require_sound(cells)
            return self._read(row, cells)
        except RefusedRow as refused:
            return columns.refusal(row, refused, cells)

    @classmethod
    def by_cells(cls, columns: Columns, read: Callable[[RowCells], Record]) -> TableRecords[Record]:
        """The same for a reader that looks at a row by its fields."""
        return cls(columns, lambda row, cells: read(RowCells(columns, row, cells)))

    def _is_header(self, cells: list[str]) -> bool:
        """Whether the header stands here once more: lists that were put together carry it each."""
        header = self._header
        return cells[0].strip() == header[0] and [" ".join(cell.split()) for cell in cells] == header

    def _is_below(self, row: int, cells: list[str]) -> bool:
        """Whether the table has ended: a report has its name and its author below it, after empty rows."""
        gap, self._last_row = row - self._last_row > 1, row
        return gap and len(cells) > 1 and not any(cell.strip() for cell in cells[1:])
