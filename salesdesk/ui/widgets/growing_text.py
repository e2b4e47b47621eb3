"""A plain text of several lines that grows with what is written; Tab leaves it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.parted_text import PartedText


class GrowingText(PartedText):
    """As high as its text, from `least` to `most` lines; beyond that it scrolls."""

    def __init__(self, least: int = 3, most: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self._most = most
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(320), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(160), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self.height() != self._height():
            self.updateGeometry()

    def _height(self) -> int:
        # A plain text's document measures its height in lines, wrapped ones counted.
        lines = ceil(self.document().size().height())
        shown = max(self._least, min(lines, self._most))
        padding = 2 * theme().px(5) + 2 * self.document().documentMargin() + self.bar_height()
        return round(shown * QFontMetricsF(self.font()).lineSpacing() + padding) + 2
