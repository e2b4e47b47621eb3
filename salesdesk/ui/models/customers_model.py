"""The table of customers as a model: ids in order from the desk, lines read a page at a time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesdesk.domain.words import Level, ValueClass
from salesdesk.services.rows import CustomerLine
from salesdesk.ui.translations import plural
from salesdesk.ui.widgets.table_delegate import EMPTY, Cell, cell_data
from salesdesk.ui.workspace import Workspace

PAGE = 200
_PAGES_KEPT = 40

COLUMNS = ("name", "level", "value_class", "city", "last_contact_on", "next_on", "open_promises")
"""The keys to sort by, in the order of the columns."""

CLASS_TONES = {
    ValueClass.SUPERSTAR: "violet",
    ValueClass.RISING: "good",
    ValueClass.REGULAR: "plain",
    ValueClass.FADING: "warn",
}

_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

Index = QModelIndex | QPersistentModelIndex


class CustomersModel(QAbstractTableModel):
    """Holds all ids and the few lines that are looked at; never reads a line that nobody sees."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._ids: list[int] = []
        self._rows: dict[int, int] = {}
        self._pages: OrderedDict[int, dict[int, CustomerLine]] = OrderedDict()
        self._today = workspace.desk.clock.today()

    @property
    def ids(self) -> Sequence[int]:
        """All ids shown, in order."""
        return self._ids

    def show(self, ids: list[int]) -> None:
        """Shows these customers; where they are the same ones in the same order, reads their lines anew."""
        self._pages.clear()
        self._today = self._workspace.desk.clock.today()
        if ids == self._ids:
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self._ids = ids
        self._rows = {}
        self.endResetModel()

    def row_of(self, customer_id: int) -> int:
        """The row of a customer; -1 where it is not shown."""
        if not self._rows:
            self._rows = {one: row for row, one in enumerate(self._ids)}
        return self._rows.get(customer_id, -1)

    def line_at(self, row: int) -> CustomerLine | None:
        """The line of a row; None where the customer has just gone."""
        if not 0 <= row < len(self._ids):
            return None
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            lines = self._workspace.desk.customers.lines(self._ids[number * PAGE : (number + 1) * PAGE])
            page = self._pages[number] = {line.id: line for line in lines}
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        return page.get(self._ids[row])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == len(COLUMNS) - 1 else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

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

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line_at(index.row()) if index.isValid() else None
        if line is None:
            return cell_data(EMPTY, role)
        return cell_data(self._cell(line, index.column()), role)

    def _cell(self, line: CustomerLine, column: int) -> Cell:
        voice = self._workspace.voice
        match COLUMNS[column]:
            case "name":
                tip = f"{line.name}, {line.person}" if line.person else line.name
                cell = Cell(line.name, line.person, bold=True, tip=tip)
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
