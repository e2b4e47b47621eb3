"""A table that is small enough to be held whole: rows of cells, each with the id of what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesdesk.ui.widgets.table_delegate import Cell, cell_data

Index = QModelIndex | QPersistentModelIndex
Row = tuple[int, tuple[Cell, ...]]


class CellsModel(QAbstractTableModel):
    """Shows rows of `Cell`s under titles; columns in `right` have theirs at the right."""

    def __init__(
        self, titles: Sequence[str], right: frozenset[int] = frozenset(), parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self._right = right
        self._rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> bool:
        """Shows these rows; says whether they are others than before."""
        if list(rows) == self._rows:
            return False
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()
        return True

    def id_at(self, row: int) -> int:
        """The id of a row; 0 for none."""
        return self._rows[row][0] if 0 <= row < len(self._rows) else 0

    def row_of(self, row_id: int) -> int:
        """The row of an id; -1 where it is not shown."""
        return next((at for at, (one, _cells) in enumerate(self._rows) if one == row_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self._titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in self._right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        return cell_data(self._rows[index.row()][1][index.column()], role)
