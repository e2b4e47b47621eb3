"""Cards and section heads: what belongs together, framed or under one heading."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.text import isolate
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.painting import draw_box
from salesdesk.ui.widgets.plain_label import PlainLabel


class Card(QFrame):
    """A frame with round corners; put what belongs in it into `body`.

    `sunken` cards have the page's colour, for use on a surface (the panel at the right); the others
    are a surface of their own, for use on a page.
    """

    def __init__(self, title: str = "", parent: QWidget | None = None, *, sunken: bool = False) -> None:
        super().__init__(parent)
        look = theme()
        self._sunken = sunken
        self._is_selected = False
        self.setAccessibleName(isolate(title))
        outer = QVBoxLayout(self)
        side = look.px(14)
        outer.setContentsMargins(side, look.px(12), side, look.px(13))
        outer.setSpacing(look.px(6))
        self._head = QHBoxLayout()
        self._head.setSpacing(look.px(8))
        self._title = PlainLabel(title, role="card", elide=True)
        self._head.addWidget(self._title, 1)
        outer.addLayout(self._head)
        self._title.setVisible(bool(title))
        self.body = QVBoxLayout()
        self.body.setSpacing(look.px(4))
        outer.addLayout(self.body)

    def set_title(self, title: str) -> None:
        """Changes the heading; an empty one takes no room."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(isolate(title))

    def add_to_head(self, widget: QWidget) -> None:
        """Puts `widget` at the right of the heading."""
        self._head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_selected(self, selected: bool) -> None:
        """Draws the frame in the accent colour."""
        self._is_selected = selected
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, colours = theme(), theme().colours
        fill = colours.bg if self._sunken else colours.surface
        line, width = (colours.accent, look.px(2)) if self._is_selected else (colours.line, 1)
        draw_box(QPainter(self), QRectF(self.rect()), look.px(10), fill, line, width=width)


class Section(QWidget):
    """The head of a group: small capitals at the left, a count at the right."""

    def __init__(self, title: str, count: str | int = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, theme().px(8), 0, theme().px(2))
        self._title = PlainLabel(title, role="section")
        self._count = PlainLabel(str(count), role="section")
        layout.addWidget(self._title, 1)
        layout.addWidget(self._count)

    def set_title(self, title: str) -> None:
        """Changes the heading."""
        self._title.setText(title)

    def set_count(self, count: str | int) -> None:
        """Changes what stands at the right: a number, or `3 of 9 done`."""
        self._count.setText(str(count))
