"""The rows that an import refuses, for a table that draws only those in sight."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesdesk.domain.text import displayed
from salesdesk.services.imported_rows import Refusal
from salesdesk.ui.theme import theme

Index = QModelIndex | QPersistentModelIndex


class RefusedModel(QAbstractTableModel):
    """Row number, reason, and how the row begins."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._refused: tuple[Refusal, ...] = ()

    def show(self, refused: tuple[Refusal, ...]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._refused = refused
        self.endResetModel()

    def headings(self) -> list[str]:
        """The columns' names, in the window's language."""
        return [self.tr("Row"), self.tr("Why not"), self.tr("How it begins")]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._refused)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            one = self._refused[index.row()]
            return displayed((str(one.row), one.reason, one.text)[index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 0:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and index.column() == 0:
            return theme().font("name")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 0:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None
