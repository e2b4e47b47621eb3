"""One line of text in which what was searched for is marked."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from salesdesk.domain.text import isolate
from salesdesk.ui.theme import mix, theme
from salesdesk.ui.widgets.painting import draw_box, draw_line


def marks(text: str, query: str) -> list[tuple[int, int]]:
    """Where the words of `query` stand in `text`, as `(start, end)` in order and without overlap."""
    words = sorted(set(query.split()), key=len, reverse=True)
    if not words:
        return []
    pattern = "|".join(re.escape(word) for word in words)
    return [found.span() for found in re.finditer(pattern, text, re.IGNORECASE)]


def draw_marked(painter: QPainter, rect: QRectF, text: str, query: str, font: QFont, colour: str) -> None:
    """Draws `text` on one line in `rect`, cut at its end, each mark on a soft fill."""
    metrics = QFontMetricsF(font)
    line = isolate(" ".join(text.split()))
    shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    colours = theme().colours
    for start, end in marks(shown, query):
        left = rect.left() + metrics.horizontalAdvance(shown[:start])
        width = metrics.horizontalAdvance(shown[:end]) - metrics.horizontalAdvance(shown[:start])
        box = QRectF(left - 1, rect.center().y() - metrics.height() / 2, width + 2, metrics.height())
        # a shade darker than the soft accent, which the chosen line is filled with
        draw_box(painter, box, 3, mix(colours.accent_soft, colours.accent, 0.2))
    painter.setPen(QColor(colour))
    draw_line(painter, rect.left(), rect.center().y() - metrics.height() / 2, shown)
