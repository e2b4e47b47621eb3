"""Cells of tables as they are painted: a text, perhaps a dimmer one beside it, or a chip."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salesdesk.domain.text import displayed, excerpt_of_lines
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.chip import chip_size, paint_chip
from salesdesk.ui.widgets.plain_label import tip_markup

CELL_ROLE = Qt.ItemDataRole.UserRole + 1

ROW_HEIGHT = 38
"""The height of a row, in px of the drawings."""

Index = QModelIndex | QPersistentModelIndex


CELL_AT_MOST = 2_000
"""Characters of a text that a cell and its tip hold."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, spoken already: `chip` is the tone of a chip ('' for plain text), `tone` that of a text."""

    text: str = ""
    beside: str = ""
    tone: str = ""
    chip: str = ""
    bold: bool = False
    right: bool = False
    struck: bool = False
    tip: str = ""

    def __post_init__(self) -> None:
        for name in ("text", "beside", "tip"):
            object.__setattr__(self, name, displayed(excerpt_of_lines(getattr(self, name), CELL_AT_MOST)))

    @property
    def spoken(self) -> str:
        """The cell as a screen reader says it."""
        tip = "" if self.tip == self.text else self.tip
        return ", ".join(part for part in (self.text, self.beside, tip) if part)


EMPTY = Cell()


def cell_data(cell: Cell, role: int) -> Any:
    """What a model answers for `role` of a cell."""
    if role == CELL_ROLE:
        return cell
    if role == Qt.ItemDataRole.DisplayRole:
        return cell.text
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return cell.spoken
    if role == Qt.ItemDataRole.ToolTipRole:
        return tip_markup(cell.tip) or None
    return None


_DIM = 0.45
_ROOM_FOR_TWO = 180
"""The width in px from which what stands beside a text has room of its own; before that the text has all."""


class TableDelegate(QStyledItemDelegate):
    """Draws `Cell`s in rows of one height; the row with the focus has a bar at its left."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fonts: dict[str, QFont] = {}
        self.is_dim = False
        """What stands there is about to be replaced."""
        theme().changed.connect(self._fonts.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell: Cell = index.data(CELL_ROLE) or EMPTY
        width = QFontMetrics(self._font("name" if cell.bold else "body")).horizontalAdvance(cell.text)
        return QSize(width + theme().px(20), theme().px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Cell = index.data(CELL_ROLE) or EMPTY
        look = theme()
        painter.save()
        self._paint_ground(painter, option, index)
        room = option.rect.adjusted(look.px(10), 0, -look.px(10), -1)
        painter.setOpacity(_DIM if self.is_dim else 1.0)
        if cell.chip and cell.text:
            self._paint_chip(painter, room, cell)
        elif cell.text:
            self._paint_text(painter, room, cell)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, colours = theme(), theme().colours
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.fillRect(option.rect, QColor(colours.accent_soft if selected else colours.hover))
        line = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(line, QColor(colours.line))
        view = option.widget
        current = getattr(view, "currentIndex", None)
        if current is not None and view.hasFocus() and index.column() == 0 and current().row() == index.row():
            bar = QRect(option.rect.left(), option.rect.top(), look.px(3), option.rect.height() - 1)
            painter.fillRect(bar, QColor(colours.accent))

    def _paint_chip(self, painter: QPainter, room: QRect, cell: Cell) -> None:
        size = chip_size(cell.text)
        box = QRectF(room.left(), 0, min(size.width(), room.width()), size.height())
        box.moveTop(room.center().y() - size.height() / 2 + 0.5)
        paint_chip(painter, box, cell.text, cell.chip, theme().colours)

    def _paint_text(self, painter: QPainter, room: QRect, cell: Cell) -> None:
        look, colours = theme(), theme().colours
        font = QFont(self._font("name" if cell.bold else "body"))
        font.setStrikeOut(cell.struck)
        metrics = QFontMetrics(font)
        line = " ".join(cell.text.split())
        side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(QColor(getattr(colours, cell.tone) if cell.tone else colours.text))
        least_beside = look.px(56) if cell.beside and room.width() >= look.px(_ROOM_FOR_TWO) else 0
        shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, max(0, room.width() - least_beside))
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        if cell.beside:
            rest = room.adjusted(metrics.horizontalAdvance(shown) + look.px(8), 0, 0, 0)
            painter.setFont(self._font("body"))
            painter.setPen(QColor(colours.dim))
            beside = painter.fontMetrics().elidedText(
                " ".join(cell.beside.split()), Qt.TextElideMode.ElideRight, max(0, rest.width())
            )
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, beside)

    def _font(self, role: str) -> QFont:
        if role not in self._fonts:
            self._fonts[role] = theme().font(role)
        return self._fonts[role]
