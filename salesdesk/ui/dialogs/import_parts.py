"""The parts of a file: sheets of a workbook, lists of a calendar; each is taken or left out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from salesdesk.domain.text import excerpt, isolate
from salesdesk.exchange.opened import Part
from salesdesk.services.imported_rows import ImportKind
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled

Index = QModelIndex | QPersistentModelIndex


class PartsModel(QAbstractTableModel):
    """A row for each part: whether it is wanted and its name, what it holds, about how many rows."""

    wanted_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str, int]] = []
        self._wanted: set[int] = set()

    def show(self, parts: Sequence[Part], wanted: set[int]) -> None:
        """Shows the parts of a file, in their order."""
        self.beginResetModel()
        words = kind_words()
        self._rows = [(part.title or words[part.kind], words[part.kind], part.rows) for part in parts]
        self._wanted = set(wanted)
        self.endResetModel()

    def set_kind(self, row: int, kind: ImportKind) -> None:
        """A part holds something else than was guessed."""
        name, _kind, count = self._rows[row]
        self._rows[row] = (name, kind_words()[kind], count)
        self.dataChanged.emit(self.index(row, 0), self.index(row, 2))

    @property
    def wanted(self) -> frozenset[int]:
        """The places of the parts that are to be taken in."""
        return frozenset(self._wanted)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else usual

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Take in"), self.tr("Holds"), self.tr("Rows"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        name, kind, count = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (isolate(excerpt(name, 80)), kind, f"{count:,}")[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            is_wanted = index.row() in self._wanted
            return Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            text = self.tr("%1, taken in") if index.row() in self._wanted else self.tr("%1, left out")
            return filled(text, name)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Ticks a part, or takes the tick away."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._wanted.add(index.row())
        else:
            self._wanted.discard(index.row())
        self.dataChanged.emit(index, index)
        self.wanted_changed.emit()
        return True


class PartsTable(QTableView):
    """The parts; Space ticks one, arrows show another below. Hidden where there is just one."""

    part_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self.parts = PartsModel(self)
        self.setModel(self.parts)
        self.setAccessibleName(self.tr("Parts of the file"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.px(32))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(1, look.px(180))
        self.setColumnWidth(2, look.px(110))
        self.selectionModel().currentRowChanged.connect(self._on_row)

    def show_parts(self, parts: Sequence[Part], wanted: set[int], current: int) -> None:
        """Shows the parts of a file, `current` as the one that is looked at."""
        self.parts.show(parts, wanted)
        self.selectRow(current)
        look = theme()
        self.setFixedHeight(look.px(32 * (min(len(parts), 4) + 1) + 8))
        self.setVisible(len(parts) > 1)

    def _on_row(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.part_chosen.emit(current.row())


def kind_words() -> dict[str, str]:
    """What the kinds of records are called, in the window's language."""
    translate = QCoreApplication.translate
    return {
        "customers": translate("ColumnsStep", "Customers"),
        "people": translate("ColumnsStep", "People"),
        "interactions": translate("ColumnsStep", "Contacts"),
        "promises": translate("ColumnsStep", "Promises"),
        "orders": translate("ColumnsStep", "Orders"),
        "check-ins": translate("ColumnsStep", "Check-ins"),
        "complaints": translate("ColumnsStep", "Complaints"),
        "level-changes": translate("ColumnsStep", "Changes of level"),
        "desk": translate("ColumnsStep", "A whole desk"),
    }


def words_of_new(kinds: Collection[str]) -> str:
    """What new records of these kinds are counted as, for `plural`."""
    translate = QCoreApplication.translate
    words = {
        "customers": translate("PreviewStep", "new customer(s)"),
        "interactions": translate("PreviewStep", "new contact(s)"),
        "promises": translate("PreviewStep", "new promise(s)"),
        "orders": translate("PreviewStep", "new order(s)"),
        "check-ins": translate("PreviewStep", "new check-in(s)"),
        "complaints": translate("PreviewStep", "new complaint(s)"),
    }
    kind = next(iter(kinds)) if len(kinds) == 1 else ""
    return words.get(kind) or translate("PreviewStep", "new row(s)")
