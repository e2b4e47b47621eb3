"""What all drawn widgets share: rounded boxes, icons, key caps and the focus ring."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QIcon, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from salesdesk.ui.theme import Theme, icon_svg, theme

# At run time no widget itself: the Qt class that it is mixed into brings the one base.
if TYPE_CHECKING:
    _MixedInto = QWidget
else:
    _MixedInto = object


class KeyboardRing(_MixedInto):
    """Mixed into a widget (before its Qt class): knows whether its focus came by keyboard."""

    _ring = False

    @property
    def shows_ring(self) -> bool:
        """Whether to draw the focus ring: focused, and not by a click."""
        return self._ring and self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            self._ring = False
        elif event.reason() not in (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        ):
            self._ring = True
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._ring:
            self._ring = True
            self.update()
        super().keyPressEvent(event)


def draw_box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: str = "",
    line: str = "",
    *,
    width: float = 1.0,
) -> None:
    """A rounded box whose outline lies wholly inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    if line:
        painter.setPen(QPen(QColor(line), width))
        half = width / 2
        rect = rect.adjusted(half, half, -half, -half)
        radius -= half
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    radius = min(radius, rect.height() / 2)
    painter.drawRoundedRect(rect, radius, radius)


def draw_ring(painter: QPainter, rect: QRectF, radius: float, colour: str, gap: float = 0.0) -> None:
    """The focus ring, `gap` inside the edge of `rect`."""
    inner = rect.adjusted(gap, gap, -gap, -gap)
    draw_box(painter, inner, radius - gap, line=colour, width=theme().px(2))


def draw_line(painter: QPainter, left: float, top: float, text: str) -> None:
    """One line of text in the painter's font, whose own line begins at `top`.

    Han letters come from a font with taller lines: drawn into a box of the painter's font they would push
    the text down and have its feet cut off.
    """
    painter.drawText(QPointF(left, top + QFontMetricsF(painter.font()).ascent()), text)


def draw_icon(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """The icon `name`, as large as fits into `rect`, in the middle."""
    side = min(rect.width(), rect.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(rect.center())
    QSvgRenderer(QByteArray(_drawing(name, colour))).render(painter, square)


@cache
def _drawing(name: str, colour: str) -> bytes:
    return icon_svg(name, colour)  # shipped with the program, so that one reading of the file holds


def icon(name: str, colour: str, sizes: tuple[int, ...] = (16, 32, 64)) -> QIcon:
    """The icon `name` in one colour, for menus and what else wants a `QIcon`."""
    made = QIcon()
    for side in sizes:
        pixmap = QPixmap(QSize(side, side))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        draw_icon(painter, QRectF(0, 0, side, side), name, colour)
        painter.end()
        made.addPixmap(pixmap)
    return made


def key_cap_size(look: Theme, text: str) -> QSize:
    """The size of the cap that `draw_key_cap` needs for `text`."""
    metrics = QFontMetricsF(look.font("key"))
    return QSize(round(metrics.horizontalAdvance(text)) + look.px(12), round(metrics.height()) + look.px(3))


def draw_key_cap(painter: QPainter, rect: QRectF, text: str, colour: str, line: str) -> None:
    """The little cap with a shortcut on it."""
    look = theme()
    draw_box(painter, rect, look.px(4), line=line)
    painter.setFont(look.font("key"))
    painter.setPen(QColor(colour))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
