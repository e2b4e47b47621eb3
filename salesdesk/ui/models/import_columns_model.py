"""The columns of a table that is to be imported: what each is called, what stands in it, where it goes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from salesdesk.domain.text import excerpt, isolate
from salesdesk.exchange.fields import Mapping
from salesdesk.exchange.table_head import Table
from salesdesk.ui.translations import dotted, filled
from salesdesk.ui.widgets.table_delegate import EMPTY, Cell, cell_data

Index = QModelIndex | QPersistentModelIndex
Options = tuple[tuple[str, str], ...]
"""(field, label); the first is the one of columns that nothing is known of."""

NAME, HELD, FIELD = range(3)
_SAMPLES = 3
_SAMPLE = 80


class ImportColumnsModel(QAbstractTableModel):
    """A row for each column; the field can be changed. Cells are made when they are painted."""

    mapping_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._mapping: dict[int, str] = {}
        self.options: Options = ()

    def show(self, table: Table | None, mapping: Mapping, options: Options) -> None:
        """Shows the columns of another table, or none."""
        self.beginResetModel()
        self._table = table
        self._mapping = dict(mapping)
        self.options = options
        self.endResetModel()

    def mapping(self) -> Mapping:
        """The columns as they are chosen now."""
        return {column: field for column, field in sorted(self._mapping.items()) if field}

    def field_at(self, row: int) -> str:
        """The field that a column goes into; empty for none."""
        return self._mapping.get(row, "")

    def name_at(self, row: int) -> str:
        """What the file calls a column."""
        return isolate(self._table.header[row]) if self._table is not None else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or self._table is None else len(self._table.header)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() == FIELD else usual

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            titles = (self.tr("Column in the file"), self.tr("What stands in it"), self.tr("Goes into"))
            return titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._table is None:
            return None
        if role == Qt.ItemDataRole.EditRole:
            return self.field_at(index.row())
        return cell_data(self._cell(index.row(), index.column()), role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Another field for a column: its id, or empty for none."""
        if role != Qt.ItemDataRole.EditRole or index.column() != FIELD:
            return False
        if value != self.field_at(index.row()):
            self._mapping[index.row()] = str(value)
            self.dataChanged.emit(index, index)
            self.mapping_changed.emit()
        return True

    def _cell(self, row: int, column: int) -> Cell:
        assert self._table is not None
        if column == NAME:
            return Cell(readable(self._table.header[row]), bold=True)
        if column == HELD:
            held = samples_of(self._table, row)
            return Cell(dotted(held), tone="dim", tip="\n".join(held)) if held else EMPTY
        field = self.field_at(row)
        label = next((label for one, label in self.options if one == field), field)
        told = filled(self.tr("%1 goes into %2"), self.name_at(row), label)
        return Cell(label, tone="" if field and field != "ignore" else "dim", tip=told)


def samples_of(table: Table, column: int) -> list[str]:
    """Different values of a column, at most three, each on one line."""
    values = (row[column].strip() for row in table.sample if column < len(row))
    return [excerpt(readable(one), _SAMPLE) for one in list(dict.fromkeys(filter(None, values)))[:_SAMPLES]]


def readable(text: str) -> str:
    """A text of a file with a mark in the place of each byte that is none in its encoding."""
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
