"""A table of `Cell`s: whole rows, one height, no grid; Tab leaves it, Enter opens a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.table_delegate import ROW_HEIGHT, TableDelegate

FIRST_AT_LEAST = 230
"""The width of the first column, in px, below which the others give way."""

_NARROWEST = 0.7
"""The share of its width that a column keeps at least."""


class CellTable(QTableView):
    """Needs its model before it is dressed; `widths` are those of the columns after the first, in px."""

    row_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths: tuple[int, ...] = ()
        self._giving_way: tuple[int, ...] = ()
        self._delegate = TableDelegate(self)
        self.setItemDelegate(self._delegate)
        self.doubleClicked.connect(self._on_double_clicked)
        theme().changed.connect(self._size)

    def dress(self, widths: tuple[int, ...], *, many: bool = False, giving_way: tuple[int, ...] = ()) -> None:
        """Takes the look of the program; the first column has what the others leave.

        `giving_way` numbers columns that are left out where there is too little room, in that order; the
        others then are as wide as they want to be. Without it all grow narrower together.
        """
        self._widths, self._giving_way = widths, giving_way
        mode = QAbstractItemView.SelectionMode
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setAccessibleName(self.tr("Columns"))
        # To paint a heading Qt asks of every row whether it is selected: of 100,000 rows that takes
        # seconds. A selection of its own, always empty, answers at once.
        header.setSelectionModel(QItemSelectionModel(self.model(), header))
        self._size()

    def place(self, ids: Sequence[int]) -> dict[str, Any]:
        """The rows selected and the current one, by their ids; `ids` are those of the rows in their order."""
        runs = ((one.top(), one.bottom() + 1) for one in self.selectionModel().selection().toList())
        at = self.currentIndex().row()
        selected = [one for begin, end in sorted(runs) for one in ids[begin:end]]
        return {"selected": selected, "current": ids[at] if 0 <= at < len(ids) else 0}

    def take_place(self, place: Mapping[str, Any], rows_of: Callable[[Iterable[int]], Iterable[int]]) -> None:
        """Selects what `place` told; `rows_of` gives the rows of ids, of those that are shown."""
        model, selection = self.model(), QItemSelection()
        last = model.columnCount() - 1
        for begin, end in _runs_of(sorted(rows_of(place["selected"]))):
            selection.select(model.index(begin, 0), model.index(end - 1, last))
        for row in rows_of([place["current"]]):
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(model.index(row, 0), no_update)
        if not selection.isEmpty():
            self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def set_dim(self, is_dim: bool) -> None:
        """Whether other rows are being read: those that stand there fade, and stay as usable as they were."""
        delegate = self.itemDelegate()
        if isinstance(delegate, TableDelegate):
            delegate.is_dim = is_dim
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_out()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.row_opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.row_opened.emit(index.row())

    def _size(self) -> None:
        look = theme()
        self.verticalHeader().setDefaultSectionSize(look.px(ROW_HEIGHT))
        self.horizontalHeader().setMinimumSectionSize(look.px(56))
        self._share_out()

    def _share_out(self) -> None:
        """Where a window is narrow all other columns give way, so that the first can still be read."""
        look, whole = theme(), sum(self._widths)
        if not whole:
            return
        left = self.viewport().width() - look.px(FIRST_AT_LEAST)
        for column in self._giving_way:
            is_hidden = look.px(whole) > left
            if is_hidden:
                whole -= self._widths[column - 1]
            if is_hidden is not self.isColumnHidden(column):
                self.setColumnHidden(column, is_hidden)
        share = min(1.0, max(_NARROWEST, left / look.px(whole)))
        for column, width in enumerate(self._widths, start=1):
            self.setColumnWidth(column, round(look.px(width) * share))


def _runs_of(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending rows as runs (begin, end) without gaps."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row:
            runs[-1] = runs[-1][0], row + 1
        else:
            runs.append((row, row + 1))
    return runs
