"""The table of customers as a model: ids in order from the desk, lines read a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

from salesdesk.domain.words import Level, ValueClass
from salesdesk.services.rows import CustomerLine
from salesdesk.ui.models.paged_model import PagedModel
from salesdesk.ui.translations import plural
from salesdesk.ui.widgets.table_delegate import EMPTY, Cell

COLUMNS = ("name", "level", "value_class", "city", "last_contact_on", "next_on", "open_promises")
"""The keys to sort by, in the order of the columns."""

CLASS_TONES = {
    ValueClass.SUPERSTAR: "violet",
    ValueClass.RISING: "good",
    ValueClass.REGULAR: "plain",
    ValueClass.FADING: "warn",
}

Index = QModelIndex | QPersistentModelIndex


class CustomersModel(PagedModel[CustomerLine]):
    """Who is in the book, one line each."""

    columns = COLUMNS
    right = frozenset({len(COLUMNS) - 1})

    def read(self, ids: Sequence[int]) -> list[CustomerLine]:
        return self._workspace.desk.customers.lines(ids)

    def titles(self) -> tuple[str, ...]:
        """The columns' headings."""
        return (
            self.tr("Name"),
            self.tr("Level"),
            self.tr("Class"),
            self.tr("City"),
            self.tr("Last contact"),
            self.tr("Next check-in"),
            self.tr("Open promises"),
        )

    def cell(self, line: CustomerLine, column: int) -> Cell:
        voice = self._workspace.voice
        match COLUMNS[column]:
            case "name":
                person = line.person if line.person != line.name else ""  # who is a customer themselves
                tip = f"{line.name}, {person}" if person else line.name
                cell = Cell(line.name, person, bold=True, tip=tip)
            case "level":
                cell = Cell(voice.word(Level(line.level)))
            case "value_class":
                cell = EMPTY
                if line.value_class is not None:
                    cell = Cell(voice.word(line.value_class), chip=CLASS_TONES[line.value_class])
            case "city":
                cell = Cell(line.city, tip=line.city)
            case "last_contact_on":
                never = Cell(self.tr("never"), tone="dim")
                cell = self._day(line.last_contact_on) if line.last_contact_on else never
            case "next_on":
                cell = self._next(line.next_on)
            case _:
                cell = self._promises(line)
        return cell

    def _day(self, day: date, tone: str = "") -> Cell:
        voice = self._workspace.voice
        return Cell(voice.day(day), tone=tone, tip=voice.date_text(day, with_year=True))

    def _next(self, day: date | None) -> Cell:
        if day is None:
            return Cell("–", tone="dim", tip=self.tr("No next check-in"))
        late = (self._today - day).days
        if late <= 0:
            return self._day(day, "warn" if late == 0 else "")
        words = plural(self.tr("%n day(s) late", "", late), late)
        return Cell(words, tone="bad", tip=self._workspace.voice.date_text(day, with_year=True))

    def _promises(self, line: CustomerLine) -> Cell:
        if not line.open_promises:
            return EMPTY
        if not line.overdue_promises:
            return Cell(str(line.open_promises), right=True)
        late = plural(self.tr("%n late", "", line.overdue_promises), line.overdue_promises)
        text = f"{line.open_promises} · {late}"
        return Cell(text, tone="bad", right=True)
