"""Paints the lines of Today: a card with a sign, a title, the reason in words, and what is due when."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salesdesk.ui.models.agenda_model import ROW_ROLE, AgendaRow
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.avatar import SIZE, paint_avatar
from salesdesk.ui.widgets.chip import chip_size, paint_chip
from salesdesk.ui.widgets.painting import draw_box, draw_line

_WHY_LINES = 2
_LINES_KEPT = 2_000
"""Reasons remembered as they were cut: Qt asks for the height of every line several times over."""


class AgendaDelegate(QStyledItemDelegate):
    """Draws `AgendaRow`s, as wide as the list and as high as their reason needs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.width = 600
        self._lines: dict[tuple[str, int], list[str]] = {}
        theme().changed.connect(self._forget_lines)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: AgendaRow = index.data(ROW_ROLE)
        look = theme()
        if row.is_head:
            return QSize(self.width, look.px(16) + self._metrics("section").height() + look.px(6))
        lines = len(self._wrapped(row)) if row.why else 0
        text = self._metrics("name").height() + lines * self._metrics("body").lineSpacing()
        return QSize(self.width, max(look.px(SIZE), text) + look.px(2 * 9 + 2 + 6))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: AgendaRow = index.data(ROW_ROLE)
        option.rect.setWidth(self.width)
        painter.save()
        if row.is_head:
            self._paint_head(painter, option.rect, row)
        else:
            self._paint_line(painter, option, row)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, row: AgendaRow) -> None:
        look = theme()
        painter.setFont(look.font("section"))
        painter.setPen(QColor(look.colours.dim))
        box = rect.adjusted(0, 0, 0, -look.px(6))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, row.title)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, row.count)

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, row: AgendaRow) -> None:
        look, colours = theme(), theme().colours
        card = QRectF(option.rect).adjusted(0, 0, 0, -look.px(6))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        fill = colours.hover if hovered and not selected else colours.surface
        line, width = (colours.accent, look.px(2)) if selected else (colours.line, 1)
        draw_box(painter, card, look.px(10), fill, line, width=width)
        inner = card.adjusted(look.px(12), look.px(9), -look.px(12), -look.px(9))
        side = look.px(SIZE)
        sign = QRectF(inner.left(), card.center().y() - side / 2, side, side)
        paint_avatar(painter, sign, row.sign, row.sign_tone, colours)
        if row.badge:
            badge = QRectF(QPointF(0, 0), QSizeF(chip_size(row.badge)))
            badge.moveRight(inner.right())
            badge.moveTop(card.center().y() - badge.height() / 2)
            paint_chip(painter, badge, row.badge, row.tone, colours)
        self._paint_words(painter, inner, row)

    def _paint_words(self, painter: QPainter, inner: QRectF, row: AgendaRow) -> None:
        look, colours = theme(), theme().colours
        name, body = self._metrics("name"), self._metrics("body")
        lines = self._wrapped(row) if row.why else []
        left, width = inner.left() + look.px(SIZE + 12), self._words_width(row)
        height = name.height() + len(lines) * body.lineSpacing()
        top = inner.center().y() - height / 2
        value = chip_size(row.value_class) if row.value_class else QSize(0, 0)
        room = width - (value.width() + look.px(6) if row.value_class else 0)
        title = name.elidedText(row.title, Qt.TextElideMode.ElideRight, int(room))
        painter.setFont(look.font("name"))
        painter.setPen(QColor(colours.text))
        draw_line(painter, left, top, title)
        if row.value_class:
            chip = QRectF(
                left + name.horizontalAdvance(title) + look.px(6), top, value.width(), value.height()
            )
            chip.moveTop(top + (name.height() - value.height()) / 2)
            paint_chip(painter, chip, row.value_class, row.value_tone, colours)
        painter.setFont(look.font("body"))
        painter.setPen(QColor(colours.dim))
        top += name.height()
        for line in lines:
            draw_line(painter, left, top, line)
            top += body.lineSpacing()

    def _words_width(self, row: AgendaRow) -> int:
        look = theme()
        badge = chip_size(row.badge).width() + look.px(12) if row.badge else 0
        return max(look.px(80), self.width - look.px(12 + SIZE + 12 + 12) - badge)

    def _wrapped(self, row: AgendaRow) -> list[str]:
        """The reason cut into lines; the last one that has room ends in an ellipsis where it goes on."""
        width = self._words_width(row)
        known = self._lines.get((row.why, width))
        if known is None:
            if len(self._lines) > _LINES_KEPT:
                self._lines.clear()
            known = self._lines[row.why, width] = self._wrap(row.why, width)
        return known

    def _wrap(self, why: str, width: int) -> list[str]:
        layout = QTextLayout(why, theme().font("body"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines: list[str] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start, end = line.textStart(), line.textStart() + line.textLength()
            if len(lines) == _WHY_LINES - 1 and end < len(why):
                rest = why[start:]
                lines.append(self._metrics("body").elidedText(rest, Qt.TextElideMode.ElideRight, width))
                break
            lines.append(why[start:end].rstrip())
        layout.endLayout()
        return lines

    def _forget_lines(self) -> None:
        self._lines.clear()

    def _metrics(self, role: str) -> QFontMetrics:
        return QFontMetrics(theme().font(role))
