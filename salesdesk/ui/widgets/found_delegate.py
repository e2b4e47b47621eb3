"""Paints what a search found: names and excerpts with what was meant marked, and why it was found."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salesdesk.domain.text import displayed
from salesdesk.ui.found_words import has_excerpt
from salesdesk.ui.marked_text import draw_marked
from salesdesk.ui.models.found_model import CHOOSABLE, HEAD, NOTHING, FoundRow, Index, found_row
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.painting import draw_box

_REASON_AT_MOST = 0.45
"""How much of a row the reason may take from the name."""


class FoundDelegate(QStyledItemDelegate):
    """A name with its reason at the right, below it the excerpt; the chosen row on a soft fill."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return index.data(Qt.ItemDataRole.SizeHintRole)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = found_row(index)
        if row is None:
            return
        look, colours = theme(), theme().colours
        painter.save()
        box = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        under_pointer = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if row.kind in CHOOSABLE and (chosen or under_pointer):
            draw_box(painter, box, look.px(8), colours.accent_soft if chosen else colours.hover)
        if row.kind in CHOOSABLE and chosen:
            # Not by colour alone: a bar at its beginning as well.
            bar = QRectF(box.left(), box.top() + look.px(8), look.px(3), box.height() - look.px(16))
            draw_box(painter, bar, look.px(2), colours.accent)
        inner = box.adjusted(look.px(12), 0, -look.px(12), 0)
        if row.found is not None:
            self._paint_hit(painter, inner, row)
        else:
            self._paint_words(painter, inner, row)
        painter.restore()

    def _paint_hit(self, painter: QPainter, box: QRectF, row: FoundRow) -> None:
        look, colours, found = theme(), theme().colours, row.found
        assert found is not None
        upper = lower = box
        if has_excerpt(found):
            upper = box.adjusted(0, look.px(4), 0, -box.height() / 2 + look.px(1))
            lower = box.adjusted(0, box.height() / 2 - look.px(1), 0, -look.px(4))
            draw_marked(painter, lower, found.match, found.match_marks, look.font("small"), colours.dim)
        taken = self._paint_reason(painter, upper, row.reason)
        room = upper.adjusted(0, 0, -taken, 0)
        draw_marked(painter, room, found.name, found.name_marks, look.font("body"), colours.text)

    def _paint_reason(self, painter: QPainter, box: QRectF, reason: str) -> float:
        """Paints the reason at the end of the line; returns the room that it takes."""
        if not reason:
            return 0.0
        look = theme()
        font = look.font("small")
        metrics = QFontMetricsF(font)
        width = min(metrics.horizontalAdvance(displayed(reason)) + 2, box.width() * _REASON_AT_MOST)
        shown = metrics.elidedText(displayed(reason), Qt.TextElideMode.ElideRight, width)
        painter.setFont(font)
        painter.setPen(QColor(theme().colours.dim))
        end = QRectF(box.right() - width, box.top(), width, box.height())
        painter.drawText(end, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
        return width + look.px(12)

    def _paint_words(self, painter: QPainter, box: QRectF, row: FoundRow) -> None:
        look, colours = theme(), theme().colours
        painter.setFont(look.font("section" if row.kind == HEAD else "body"))
        painter.setPen(QColor(colours.dim if row.kind in (HEAD, NOTHING) else colours.accent))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        text = f"{row.text}  {row.count}" if row.count else row.text
        shown = painter.fontMetrics().elidedText(
            displayed(text), Qt.TextElideMode.ElideRight, round(box.width())
        )
        painter.drawText(box, left, shown)
