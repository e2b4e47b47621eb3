"""A table of any length: ids in order from the desk, lines read a page at a time as they are seen."""

from __future__ import annotations

from abc import abstractmethod
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesdesk.ui.widgets.table_delegate import EMPTY, Cell, cell_data
from salesdesk.ui.workspace import Workspace

PAGE = 200
_PAGES_KEPT = 40

_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

Index = QModelIndex | QPersistentModelIndex


class HasId(Protocol):
    """A line of a list, known by its number."""

    @property
    def id(self) -> int: ...


Line = TypeVar("Line", bound=HasId)


class PagedModel(QAbstractTableModel, Generic[Line]):
    """Holds all ids and the few lines that are looked at; never reads a line that nobody sees.

    A table says in `columns` what its columns are sorted by and in `right` which stand at the right,
    names them in `titles`, reads lines in `read` and draws one of a line's cells in `cell`.
    """

    columns: tuple[str, ...] = ()
    right: frozenset[int] = frozenset()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._ids: list[int] = []
        self._rows: dict[int, int] = {}
        self._pages: OrderedDict[int, dict[int, Line]] = OrderedDict()
        self._today = workspace.desk.clock.today()

    @abstractmethod
    def titles(self) -> tuple[str, ...]:
        """The columns' headings."""

    @abstractmethod
    def read(self, ids: Sequence[int]) -> list[Line]:
        """The lines of a page."""

    @abstractmethod
    def cell(self, line: Line, column: int) -> Cell:
        """What a line shows in a column."""

    @property
    def ids(self) -> Sequence[int]:
        """All ids shown, in order."""
        return self._ids

    def show(self, ids: list[int]) -> bool:
        """Shows these rows; False where they are the same ones in the same order, their lines read anew."""
        self._pages.clear()
        self._today = self._workspace.desk.clock.today()
        if ids == self._ids:
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(self.columns) - 1))
            return False
        self.beginResetModel()
        self._ids = ids
        self._rows = {}
        self.endResetModel()
        return True

    def row_of(self, line_id: int) -> int:
        """The row of a line; -1 where it is not shown."""
        return self._by_id().get(line_id, -1)

    def rows_of(self, line_ids: Iterable[int]) -> list[int]:
        """The rows of those lines that are shown."""
        rows = self._by_id()
        return [row for row in map(rows.get, line_ids) if row is not None]

    def line_at(self, row: int) -> Line | None:
        """The line of a row; None where it has just gone."""
        if not 0 <= row < len(self._ids):
            return None
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            lines = self.read(self._ids[number * PAGE : (number + 1) * PAGE])
            page = self._pages[number] = {line.id: line for line in lines}
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        return page.get(self._ids[row])

    def _by_id(self) -> dict[int, int]:
        if not self._rows:
            self._rows = dict(zip(self._ids, range(len(self._ids)), strict=True))
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in self.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line_at(index.row()) if index.isValid() else None
        return cell_data(EMPTY if line is None else self.cell(line, index.column()), role)
