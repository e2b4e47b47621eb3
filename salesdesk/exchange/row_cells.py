"""One row's cells by field, and what of them has no field and must not be lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from salesdesk.domain.text import excerpt
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.exchange.dates import is_nought_day
from salesdesk.exchange.formula_guard import unguarded
from salesdesk.exchange.headers import says_nothing
from salesdesk.exchange.patterns import folded
from salesdesk.exchange.row_reader import Columns, RefusedRow, joined
from salesdesk.storage.columns import LINE_LIMIT

Word = TypeVar("Word", bound=StrEnum)
Value = TypeVar("Value")

_HOME = frozenset({"home", "privat", "domicile", "住宅", "家", "家庭", "住家"})

SEVERAL = " ::: "
"""What Google Contacts puts between several values of one cell."""

_JOINER = "\u200d"
"""What Twenty puts before a cell that a spreadsheet would take for a formula."""

_LINKED_PAGE = re.compile(r"(?<!\s)\s*\(https://www\.notion\.so/[^()\s]*\)")
"""What Notion puts behind the name of a page that is linked."""

_KEPT = QT_TRANSLATE_NOOP("domain", "%1; it is kept in the notes")
_NO_MINUTE = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” is not a time of day")


class RowCells:
    """The cells of one row. Methods raise `RefusedRow` where a cell cannot be taken."""

    def __init__(self, columns: Columns, row: int, cells: list[str]) -> None:
        self.columns = columns
        self.row = row
        self._cells = cells if columns.source != "Twenty" else [cell.removeprefix(_JOINER) for cell in cells]
        self._kept: list[tuple[int, str]] = []
        self._remarks: list[Sentence] = []

    def cell(self, column: int) -> str:
        return self._cells[column]

    def filled(self, field: str) -> list[tuple[str, int]]:
        """(cell, column) for each column of `field` that holds something."""
        at = self.columns.by_field.get(field)
        if at is None:
            return []
        return [(self._cells[column], column) for column in at if self._cells[column].strip()]

    def first(self, field: str) -> tuple[str, int] | None:
        """The first filled cell of `field`; others that say something else are kept for the notes."""
        at = self.columns.by_field.get(field)
        if at is None:
            return None
        if len(at) == 1:
            cell = self._cells[at[0]]
            return (cell, at[0]) if cell and not cell.isspace() else None
        cells = self.filled(field)
        if not cells:
            return None
        for cell, column in cells[1:]:
            if cell.strip() != cells[0][0].strip():
                self.keep(cell, column)
        return cells[0]

    def settle_place(self) -> None:
        """Sets aside, for the notes, the address at home where the row has one at work as well.

        Of several numbered addresses the first at work stays, else the first.
        """
        if self.columns.addresses:
            self._settle_numbered()
            return
        work = self.columns.at_work
        if not self.columns.at_home or not any(self._cells[column].strip() for column in work):
            return
        self._cells = list(self._cells)
        for column in self.columns.at_home:
            if self._cells[column].strip():
                self.keep(self._cells[column], column)
                self._cells[column] = ""

    def _settle_numbered(self) -> None:
        filled = [
            group for group in self.columns.addresses if any(self._cells[column].strip() for column in group)
        ]
        if len(filled) < 2:
            return
        best = next((group for group in filled if not self._is_home(group)), filled[0])
        self._cells = list(self._cells)
        for group in filled:
            if group is best:
                continue
            whole = [
                at for at in group if self.columns.mapping[at] == "formatted_address" and self._cells[at]
            ]
            for column in whole or group:
                if self._cells[column].strip():
                    self.keep(self._cells[column], column)
            for column in group:
                self._cells[column] = ""

    def _is_home(self, group: list[int]) -> bool:
        """Whether the label to the left of an address's first column says home."""
        label = self._cells[min(group) - 1] if min(group) > 0 else ""
        return folded(label).casefold().strip("* ") in _HOME

    def single(self, field: str, limit: int = LINE_LIMIT) -> str:
        """The text of a field with one value, at most `limit` characters; empty where there is none."""
        found = self.first(field)
        if found is None:
            return ""
        cell, column = found
        if field in ("company", "customer") and (firm := self.columns.one_firm(cell)) != cell:
            if firm != cell.strip():
                self.keep(cell, column)
            cell = firm
        return self.columns.line(_LINKED_PAGE.sub("", cell) if "notion.so" in cell else cell, column, limit)

    def day(self, field: str) -> date | None:
        found = self.first(field)
        return self.columns.day(*found) if found else None

    def past_day(self, field: str) -> date | None:
        found = self.first(field)
        return self.columns.past_day(*found) if found else None

    def day_or_note(self, field: str, read: Callable[[str, int], date | None]) -> date | None:
        """What `read` (of `columns`) makes of the cell; where it holds no such day it is kept for the notes,
        with a remark: no row is refused for it.
        """
        found = self.first(field)
        if found is None:
            return None
        try:
            return read(*found)
        except RefusedRow as why:
            self.keep(*found)
            self._remarks.append(Sentence(_KEPT, (why.sentence,)))
            return None

    def minute(self, field: str, read: Callable[[str], int | None]) -> int | None:
        """The minute of the day in the cell. Raises `RefusedRow` where it is none."""
        found = self.first(field)
        if found is None:
            return None
        minute = read(unguarded(found[0]).strip())
        if minute is None:
            raise self.columns.wrong(_NO_MINUTE, *found)
        return minute

    def lines(self, cell: str, column: int, limit: int = LINE_LIMIT) -> tuple[str, ...]:
        """The lines of a cell in a list of our own, each one value."""
        lines = (
            self.columns.line(one, column, limit, is_guarded=False) for one in unguarded(cell).splitlines()
        )
        return tuple(dict.fromkeys(filter(None, lines)))

    def note(self, field: str) -> str:
        """All cells of a field of notes, one below the other."""
        return "\n".join(filter(None, (self.columns.note(*cell) for cell in self.filled(field))))

    def worded(self, field: str, meaning: Callable[[str], Word | None]) -> Word | None:
        """What the cell's word means; another word is kept for the notes."""
        found = self.first(field)
        if found is None:
            return None
        word = meaning(found[0])
        if word is None:
            self.keep(*found)
        return word

    def read(self, field: str, meaning: Callable[[str], Value | None]) -> Value | None:
        """As `worded`, for values that are no words."""
        found = self.first(field)
        if found is None:
            return None
        value = meaning(found[0].strip())
        if value is None:
            self.keep(*found)
        return value

    def keep(self, cell: str, column: int) -> None:
        """Keeps a cell that its field cannot take, for the notes."""
        self._kept.append((column, self.columns.note(cell, column)))

    def keep_field(self, field: str, text: str) -> None:
        """Keeps `text` under the header of the first filled column of `field`."""
        cells = self.filled(field)
        if cells:
            self._kept.append((cells[0][1], text))

    def keep_unusable(self, part: str, column: int, text: str) -> None:
        """Keeps part of a cell for the notes and remarks on it with `text`, a template with `%1`, `%2`."""
        self.keep(part, column)
        cell = self._kept[-1][1]
        self._remarks.append(Sentence(text, (excerpt(cell, 60), self.columns.header(column))))

    def extras(self) -> tuple[tuple[str, str], ...]:
        """(header, text) of what was kept and of every filled column without a field, in column order.

        To be asked last, once: the row is now sure to be taken, and what was to remark on it is said.
        """
        for remark in self._remarks:
            self.columns.remark(remark, self.row)
        found = [kept for kept in self._kept if not is_nought_day(kept[1])]
        spoken: set[int] = set()
        for value, labels in self.columns.labels.items():
            if self._cells[value].strip():
                spoken.update(labels)
        for column in self.columns.unmapped:
            cell = self._cells[column].strip()
            if cell and column not in spoken and not is_nought_day(cell):
                header = self.columns.header(column)
                telling = (part for part in cell.split(SEVERAL) if not says_nothing(header, part))
                if text := self.columns.note(joined(telling), column):
                    found.append((column, text))
        found.sort(key=lambda kept: kept[0])
        return tuple((self._said_of(column), text) for column, text in found)

    def _said_of(self, column: int) -> str:
        """What the row calls the value in `column` (`Spouse`), else the column's header."""
        labels = (self._cells[at].strip("* ") for at in self.columns.labels.get(column, ()))
        label = next(filter(None, labels), "")
        return self.columns.line(label, column) if label else self.columns.header(column)

    def label_of(self, column: int) -> str:
        """What the row says a phone in `column` is (`Work Fax`), where there is a column that does."""
        label = self.columns.phone_labels.get(column)
        return folded(self._cells[label]) if label is not None else ""
