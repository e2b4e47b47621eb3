"""A choice as large as what hangs on it: a title, and a sentence that says what comes of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.painting import KeyboardRing, draw_box, draw_icon, draw_ring


class BigChoice(KeyboardRing, QPushButton):
    """A wide button; the one that is `proposed` stands in the accent colour."""

    def __init__(
        self, title: str, text: str, parent: QWidget | None = None, *, proposed: bool = False
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._sentence = text
        self._is_proposed = proposed
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(420), self.heightForWidth(theme().px(420)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(240), self.heightForWidth(theme().px(420)))

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        look = theme()
        title = QFontMetricsF(look.font("name")).height()
        room = QRectF(0, 0, width - look.px(60), 10_000)
        metrics = QFontMetricsF(look.font("small"))
        text = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self._sentence).height()
        return round(title + text) + look.px(30)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, colours = theme(), theme().colours
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        box = QRectF(self.rect())
        is_over = self.isEnabled() and self.underMouse()
        line = colours.accent if self._is_proposed else colours.edge if is_over else colours.line
        fill = colours.accent_soft if self._is_proposed else colours.hover if is_over else colours.surface
        draw_box(painter, box, look.px(10), fill, line)
        if self.shows_ring:
            draw_ring(painter, box, look.px(10), colours.text if self._is_proposed else colours.accent)
        inner = box.adjusted(look.px(16), look.px(13), -look.px(44), -look.px(10))
        painter.setFont(look.font("name"))
        painter.setPen(QColor(colours.accent if self._is_proposed else colours.text))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._title)
        inner.setTop(inner.top() + QFontMetricsF(look.font("name")).height() + look.px(3))
        painter.setFont(look.font("small"))
        painter.setPen(QColor(colours.dim))
        painter.drawText(inner, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, self._sentence)
        arrow = QRectF(0, 0, look.px(16), look.px(16))
        arrow.moveCenter(box.center())
        arrow.moveRight(box.right() - look.px(16))
        draw_icon(painter, arrow, "chevron-right", colours.accent if self._is_proposed else colours.dim)
