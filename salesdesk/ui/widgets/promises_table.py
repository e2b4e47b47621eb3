"""The ledger of promises as it is used: two lines to a row, verbs on keys, the place kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from salesdesk.ui.models.promises_model import PromisesModel
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.cell_table import CellTable
from salesdesk.ui.widgets.table_delegate import Cell, Index, TableDelegate

_WIDTHS = (144, 124, 88, 168, 136, 168)
_GIVING_WAY = (6, 3, 2)
"""Evidence, when it was made, and who gives it to whom: left out in this order where a window is narrow."""

_ROW_HEIGHT = 52


class PromisesTable(CellTable):
    """Shows a `PromisesModel`; letters without Ctrl or Alt are told as `verb_wanted`."""

    verb_wanted = Signal(str)
    """A small letter that was pressed."""

    selection_changed = Signal()

    def __init__(self, model: PromisesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._promises = model
        self.setModel(model)
        self._two_lines = _TwoLineDelegate(self)
        self.setItemDelegate(self._two_lines)
        self.dress(_WIDTHS, giving_way=_GIVING_WAY)
        self.selectionModel().selectionChanged.connect(self.selection_changed)

    def chosen_id(self) -> int:
        """The promise selected; 0 for none."""
        rows = self.selectionModel().selectedRows()
        return self._promises.ids[rows[0].row()] if rows else 0

    def choose(self, promise_id: int) -> bool:
        """Selects a promise and brings it into view; False where it is not shown."""
        row = self._promises.row_of(promise_id)
        if row < 0:
            return False
        self.selectRow(row)
        self.scrollTo(self._promises.index(row, 0))
        return True

    @contextmanager
    def kept_place(self) -> Iterator[None]:
        """While the model is filled anew: the same promise stays chosen, or the one that takes its row."""
        chosen, at, top = self.chosen_id(), self.currentIndex().row(), self.rowAt(0)
        top_id = self._promises.ids[top] if 0 <= top < len(self._promises.ids) else 0
        before = self._promises.ids
        yield
        if self._promises.ids is before or not self._promises.ids:
            return
        top_row = self._promises.row_of(top_id)
        if top_row >= 0:
            self.scrollTo(self._promises.index(top_row, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        if chosen and not self.choose(chosen):
            self.selectRow(min(at, len(self._promises.ids) - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        letter = event.text().lower()
        if held == Qt.KeyboardModifier.NoModifier and len(letter) == 1 and letter.isalpha():
            self.verb_wanted.emit(letter)
        else:
            super().keyPressEvent(event)

    def _size(self) -> None:
        super()._size()
        self.verticalHeader().setDefaultSectionSize(theme().px(_ROW_HEIGHT))


class _TwoLineDelegate(TableDelegate):
    """Breaks a long text once; what stands beside it goes below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), theme().px(_ROW_HEIGHT))

    def _paint_text(self, painter: QPainter, room: QRect, cell: Cell) -> None:
        look, colours = theme(), theme().colours
        main = self._font("name" if cell.bold else "body")
        ink = getattr(colours, cell.tone) if cell.tone else colours.text
        most = 1 if cell.beside else 2
        lines = [(line, main, ink) for line in broken(" ".join(cell.text.split()), main, room.width(), most)]
        if cell.beside:
            small = self._font("small")
            lines += [(line, small, colours.dim) for line in broken(cell.beside, small, room.width(), 1)]
        gap = look.px(1)
        heights = [QFontMetrics(font).height() for _, font, _ in lines]
        top = room.top() + (room.height() - sum(heights) - gap * (len(lines) - 1)) // 2
        for (text, font, colour), height in zip(lines, heights, strict=True):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            place = QRect(room.left(), top, room.width(), height)
            # Han glyphs of another font may be higher than the line of this one.
            flags = Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | flags, text)
            top += height + gap


def broken(text: str, font: QFont, width: int, most: int) -> list[str]:
    """`text` in at most `most` lines of `width` pixels; what does not fit ends in an ellipsis."""
    metrics = QFontMetrics(font)
    if most == 1 or metrics.horizontalAdvance(text) <= width:
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)]
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, 0))
        starts.append(line.textStart())
    layout.endLayout()
    # Qt counts in UTF-16; a text with characters beyond it is cut in that coding, too.
    units = text.encode("utf-16-le")
    parts = [units[2 * a : 2 * b] for a, b in zip(starts, [*starts[1:], len(units) // 2], strict=True)]
    pieces = [part.decode("utf-16-le", "ignore").strip() for part in parts]
    pieces[-1] = metrics.elidedText(pieces[-1], Qt.TextElideMode.ElideRight, width)
    return pieces
