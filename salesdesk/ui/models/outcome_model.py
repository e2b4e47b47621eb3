"""The rows of a dry run, for a table that draws only those in sight: new ones, merged ones, refused ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesdesk.services.import_batches import PartResult, TakenRow
from salesdesk.services.import_choices import NO_CHOICES, Choices
from salesdesk.services.import_reasons import TO_DECIDE
from salesdesk.services.imported_rows import Refusal
from salesdesk.services.refused_rows import Reason
from salesdesk.ui.translations import filled, plural
from salesdesk.ui.widgets.table_delegate import EMPTY, Cell, cell_data

Index = QModelIndex | QPersistentModelIndex
Which = Literal["new", "merged", "refused"]
_Head = tuple[Cell, Cell]
"""A line of the table that is no row: how many rows, and why."""


class OutcomeModel(QAbstractTableModel):
    """What the row says, what becomes of it, its number, and the part it is from where there are several."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._which: Which = "new"
        self._rows: list[tuple[str, TakenRow | Refusal | _Head]] = []
        self._has_parts = False

    def show(
        self, which: Which, parts: Sequence[tuple[str, PartResult]], choices: Choices = NO_CHOICES
    ) -> None:
        """Shows the rows of all parts, each part by its name; many refused ones below their reasons.

        Refused rows that `choices` take in are left out.
        """
        self.beginResetModel()
        self._which = which
        self._has_parts = len(parts) > 1
        self._rows = [
            (name, row)
            for at, (name, part) in enumerate(parts)
            for row in self._rows_of(part, which, partial(_takes, choices, at))
        ]
        self.endResetModel()

    def headings(self) -> list[str]:
        """The columns' names, in the window's language."""
        becomes = {
            "new": self.tr("Customer"),
            "merged": self.tr("Goes into"),
            "refused": self.tr("Why not"),
        }
        names = [self.tr("In the file"), becomes[self._which], self.tr("Row"), self.tr("Part")]
        return names if self._has_parts else names[:3]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4 if self._has_parts else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.headings()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == 2 else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        return cell_data(self._cell(index.row(), index.column()), role)

    def _cell(self, at: int, column: int) -> Cell:
        name, row = self._rows[at]
        if isinstance(row, tuple):
            return row[column] if column < 2 else EMPTY
        if column == 0:
            return Cell(row.text, bold=True, tip=row.text) if row.text else EMPTY
        if column == 1:
            text = self._becomes(row)
            return Cell(text, tone="bad" if isinstance(row, Refusal) else "", tip=text)
        return Cell(f"{row.row:,}", right=True) if column == 2 else Cell(name, tone="dim")

    def _becomes(self, row: TakenRow | Refusal) -> str:
        if isinstance(row, Refusal):
            return row.reason
        if self._which == "merged" and not row.is_on_desk:
            return filled(self.tr("%1, from this file"), row.customer)
        return row.customer

    def _rows_of(
        self, part: PartResult, which: Which, takes: Callable[[Refusal], bool]
    ) -> Iterable[TakenRow | Refusal | _Head]:
        if which == "refused":
            return self._by_reason(part.refused.reasons(but=TO_DECIDE, unless=takes))
        return part.new_rows if which == "new" else part.merged_rows

    def _by_reason(self, reasons: Sequence[Reason]) -> Iterator[Refusal | _Head]:
        """The first rows of each reason, below how many there are of it; few as they come."""
        if all(reason.count == 1 for reason in reasons):
            yield from sorted((reason.first[0] for reason in reasons), key=lambda row: row.row)
            return
        for reason in reasons:
            count = plural(self.tr("%n row(s)", "", reason.count), reason.count)
            why = reason.text or self.tr("Other reasons")
            yield Cell(count, bold=True), Cell(why, bold=True, tone="bad", tip=why)
            yield from reason.first
            if (rest := reason.count - len(reason.first)) > 0:
                yield Cell(filled(self.tr("… and %1 more"), f"{rest:,}"), tone="dim"), EMPTY


def _takes(choices: Choices, part: int, row: Refusal) -> bool:
    return choices.takes(part, row.row, row.written)
