"""The pages at the left of the window, each with its figure, and below them what the program is doing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.ui.shortcuts import hint
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.buttons import Button, IconButton
from salesdesk.ui.widgets.painting import KeyboardRing, draw_box, draw_icon, draw_ring
from salesdesk.ui.widgets.plain_label import PlainLabel, set_tip

WIDTH = 196
NARROW = 56
"""The width where only icons are shown."""

_ICONS = {"today": "calendar", "customers": "people", "promises": "promise", "settings": "sliders"}


class Navigation(QWidget):
    """One button for each page. Up and Down go from page to page; Enter goes into the page."""

    chosen = Signal(str)
    entered = Signal(str)
    reminders_asked = Signal()

    def __init__(self, pages: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, _PageButton] = {}
        self._is_narrow, self._is_worrying = False, False
        self.waiting = 0
        self._backup: PlainLabel
        self._build(pages)
        theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_labels(self, pages: Sequence[tuple[str, str]]) -> None:
        """Names the pages anew, after a change of language."""
        for key, label in pages:
            self._buttons[key].set_label(label)

    def set_narrow(self, is_narrow: bool) -> None:
        """Shows icons alone, whose tips name them; what stands at the bottom then is told by tips, too."""
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        for button in self._buttons.values():
            button.set_narrow(is_narrow)
        self._brand.setVisible(not is_narrow)
        self._saved.setVisible(not is_narrow)
        self._show_waiting()
        self._show_backup()
        self._on_theme_changed()

    def set_current(self, key: str) -> None:
        """Marks a page as the one that is shown; an unknown key marks none."""
        for other, button in self._buttons.items():
            button.set_current(other == key)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other == key else Qt.FocusPolicy.ClickFocus)

    def set_count(self, key: str, count: int) -> None:
        """The figure beside a page's name; no part of the name, and none for 0."""
        self._buttons[key].set_count(count)

    def set_saved(self, text: str, tip: str = "") -> None:
        """What stands at the bottom: when the desk was last written."""
        self._saved.setText(text)
        set_tip(self._saved, tip)

    def set_backup(self, text: str, tip: str = "", *, is_worrying: bool = False) -> None:
        """What stands below that: how old the newest good backup is, or what is wrong with them."""
        self._backup.setText(text)
        self._backup.set_tone("warn" if is_worrying else "dim")
        set_tip(self._backup, tip)
        self._warning.setAccessibleName(text)
        set_tip(self._warning, tip or text)
        self._is_worrying = is_worrying
        self._show_backup()

    def set_waiting(self, text: str, count: int = 0) -> None:
        """The button that leads to the reminders, `count` of them; empty where none is waiting."""
        self.waiting = count
        self._waiting.setText(text)
        self._bell.setAccessibleName(text)
        set_tip(self._bell, text)
        self._show_waiting()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme().colours
        painter.fillRect(self.rect(), QColor(colours.surface))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(colours.line))

    def _build(self, pages: Sequence[tuple[str, str]]) -> None:
        look = theme()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(10), look.px(19), look.px(11), look.px(16))
        layout.setSpacing(look.px(2))
        self._brand = PlainLabel("SalesDesk", role="heading")
        self._brand.setContentsMargins(look.px(10), 0, 0, look.px(14))
        layout.addWidget(self._brand)
        for key, label in pages:
            button = _PageButton(key, label, self)
            button.chosen.connect(self.chosen)
            button.entered.connect(self.entered)
            button.stepped.connect(self._on_stepped)
            self._buttons[key] = button
            layout.addWidget(button)
        layout.addStretch(1)
        self._waiting = Button("", "quiet", small=True, icon_name="clock")
        self._waiting.clicked.connect(self.reminders_asked)
        self._waiting.hide()
        layout.addWidget(self._waiting)
        self._bell = IconButton("clock", "")
        self._bell.clicked.connect(self.reminders_asked)
        self._warning = PlainLabel("!", role="name", tone="warn")
        self._warning.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for small in (self._bell, self._warning):
            small.hide()
            layout.addWidget(small)
        self._saved = PlainLabel("", role="small", dim=True, elide=True)
        self._saved.setContentsMargins(look.px(10), 0, 0, 0)
        layout.addWidget(self._saved)
        self._backup = PlainLabel("", role="small", dim=True, wrap=True)
        self._backup.setContentsMargins(look.px(10), 0, 0, 0)
        self._backup.hide()
        layout.addWidget(self._backup)

    def _on_theme_changed(self) -> None:
        self.setFixedWidth(theme().px(NARROW if self._is_narrow else WIDTH))

    def _show_waiting(self) -> None:
        is_any = bool(self._waiting.text())
        self._waiting.setVisible(is_any and not self._is_narrow)
        self._bell.setVisible(is_any and self._is_narrow)

    def _show_backup(self) -> None:
        self._backup.setVisible(bool(self._backup.text()) and not self._is_narrow)
        self._warning.setVisible(self._is_worrying and self._is_narrow)

    def _on_stepped(self, key: str, step: int) -> None:
        keys = list(self._buttons)
        other = keys[(keys.index(key) + step) % len(keys)]
        self._buttons[other].setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(other)


class _PageButton(KeyboardRing, QPushButton):
    """A page's name at the left and its figure at the right."""

    chosen = Signal(str)
    entered = Signal(str)
    stepped = Signal(str, int)

    def __init__(self, key: str, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = key
        self._label = ""
        self._count = ""
        self._is_current = False
        self._is_narrow = False
        # Not checkable: a screen reader would then toggle it, which is no click, and nothing at all where
        # the page of a customer is to go back to the list of all.
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        self.set_label(label)

    @property
    def is_current(self) -> bool:
        """Whether its page is the one that is shown."""
        return self._is_current

    def set_current(self, is_current: bool) -> None:
        self._is_current = is_current
        self._describe()
        self.update()

    def set_narrow(self, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        self._describe()
        self.updateGeometry()

    def set_label(self, label: str) -> None:
        self._label = label
        self.setText(label)
        self.setAccessibleName(label)
        self._describe()

    def set_count(self, count: int) -> None:
        self._count = str(count) if count else ""
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(35 if self._is_narrow else 120), theme().px(35))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(self._key, step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self._key)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, colours = theme(), theme().colours
        painter = QPainter(self)
        box = QRectF(self.rect())
        current = self._is_current
        if current or self.underMouse():
            draw_box(painter, box, look.px(8), colours.accent_soft if current else colours.hover)
        if self.shows_ring:
            draw_ring(painter, box, look.px(8), colours.accent)
        if self._is_narrow:
            side = look.px(18)
            icon = QRectF(0, 0, side, side)
            icon.moveCenter(box.center())
            draw_icon(painter, icon, _ICONS[self._key], colours.accent if current else colours.text)
            return
        painter.setFont(look.font("name" if current else "body"))
        painter.setPen(QColor(colours.accent if current else colours.text))
        inner = box.adjusted(look.px(10), 0, -look.px(10), 0)
        count_width = QFontMetricsF(look.font("name")).horizontalAdvance(self._count) + look.px(6)
        label = painter.fontMetrics().elidedText(
            self._label, Qt.TextElideMode.ElideRight, round(inner.width() - count_width)
        )
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, label)
        painter.setFont(look.font("name"))
        painter.setPen(QColor(colours.accent if current else colours.dim))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, self._count)

    def _on_clicked(self) -> None:
        self.entered.emit(self._key)

    def _describe(self) -> None:
        keys = hint(f"page_{self._key}")
        named = f"{self._label} {self._count}".strip() if self._is_narrow else ""
        set_tip(self, "  ".join(part for part in (named, keys) if part))
        current = self.tr("current page") if self._is_current else ""
        self.setAccessibleDescription(", ".join(part for part in (self._count, current, keys) if part))
