"""What the window has around its pages: the bar above them, and the strip that tells of sample data."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.ui import shortcuts
from salesdesk.ui.shortcuts import hint
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.search_field import SearchField


class Head(QWidget):
    """The bar above the pages."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        look = theme()
        self._is_narrow = False
        self.search = SearchField(self)
        self.new_promise = Button("", shortcut_hint=hint("new_promise"))
        self.new_customer = Button("", shortcut_hint=hint("new_customer"))
        self.log_contact = Button("", "primary", shortcut_hint=hint("log_contact"))
        self._verbs = {
            "new_promise": self.new_promise,
            "new_customer": self.new_customer,
            "log_contact": self.log_contact,
        }
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(look.px(24), look.px(12), look.px(24), look.px(13))
        row.setSpacing(look.px(12))
        row.addWidget(self.search, 4)
        row.addStretch(1)
        for button in (self.new_promise, self.new_customer, self.log_contact):
            row.addWidget(button)
        self.speak()

    def set_narrow(self, is_narrow: bool) -> None:
        """Leaves out what can be missed: the caps of keys, and room around."""
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        look = theme()
        side = look.px(12 if is_narrow else 24)
        self._row.setContentsMargins(side, look.px(12), side, look.px(13))
        self._row.setSpacing(look.px(6 if is_narrow else 12))
        self.search.setMinimumWidth(look.px(110 if is_narrow else 220))
        for action, button in self._verbs.items():
            button.set_shortcut_hint("" if is_narrow else hint(action))

    def speak(self) -> None:
        """Sets all texts in the present language."""
        self.search.speak()
        self.new_promise.setText(shortcuts.label("new_promise"))
        self.new_customer.setText(shortcuts.label("new_customer"))
        self.log_contact.setText(shortcuts.label("log_contact"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme().colours
        painter.fillRect(self.rect(), QColor(colours.surface))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(colours.line))


class SampleBanner(QWidget):
    """Says that the customers are samples, and takes them away in one click."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        look = theme()
        self._text = PlainLabel("", tone="warn", elide=True)
        self.button = Button("", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(24), look.px(6), look.px(24), look.px(6))
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        self.speak()

    def speak(self) -> None:
        """Sets all texts in the present language."""
        self._text.setText(self.tr("These customers are samples, to try things out with."))
        self.button.setText(self.tr("Remove sample data"))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(theme().colours.warn_soft))
