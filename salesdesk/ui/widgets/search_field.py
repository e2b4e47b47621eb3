"""The field of the search: its keys drive the list below it, and an input method may compose in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from salesdesk.ui.shortcuts import hint
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.painting import draw_box, draw_key_cap, key_cap_size

_BETWEEN_SYLLABLES = str.maketrans("", "", "'’ ")

ROW, PAGE, GROUP, ALL = "row", "page", "group", "all"
"""How far a key moves in the list: by a row, by what is seen, to another group, to an end."""

_STEPS = {
    Qt.Key.Key_Down: (ROW, 1),
    Qt.Key.Key_Up: (ROW, -1),
    Qt.Key.Key_PageDown: (PAGE, 1),
    Qt.Key.Key_PageUp: (PAGE, -1),
    Qt.Key.Key_End: (ALL, 1),
    Qt.Key.Key_Home: (ALL, -1),
}
_TYPED_INTO = (Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.MouseFocusReason)


class SearchField(QLineEdit):
    """Keys that move in the list are handed on, except while an input method composes.

    Home and End belong to the list only while `has_list` says that it is there; with Shift they always mark
    text. Ctrl with up and down goes from group to group.
    """

    asked = Signal()
    """Another text stands here, or what an input method composes has changed."""

    stepped = Signal(str, int)
    entered = Signal()
    log_wanted = Signal()
    opened = Signal()
    """Somebody came here to search."""

    left = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.has_list = False
        self._composed = ""
        self.setObjectName("search")
        self.setMaxLength(200)
        self.setClearButtonEnabled(False)
        self.setMinimumWidth(theme().px(220))
        self.setMaximumWidth(theme().px(340))
        # Not `textEdited`: dictation and screen readers set a field's text at once.
        self.textChanged.connect(self._on_edited)
        self.speak()

    def speak(self) -> None:
        """Sets all texts in the present language."""
        self.setAccessibleName(self.tr("Search"))
        self.setPlaceholderText(self.tr("Search name, phone, note, promise…"))

    @property
    def is_composing(self) -> bool:
        """Whether an input method is at work: its keys are not ours."""
        return bool(self._composed)

    def query(self) -> str | None:
        """What to look for: the text with the letters that are being composed; None for now nothing.

        Plain letters that wait to become characters are pinyin, which names are found by already. Anything
        else that is composed (kana, strokes, a proposal that is not taken yet) is not meant until it is.
        """
        text = self.text()
        if not self._composed:
            return text.strip()
        letters = self._composed.translate(_BETWEEN_SYLLABLES)
        if not (letters.isascii() and letters.isalpha()):
            return None
        units = text.encode("utf-16-le", "surrogatepass")  # Qt counts the cursor's place in these
        at = 2 * self.cursorPosition()
        before, after = (part.decode("utf-16-le", "replace") for part in (units[:at], units[at:]))
        return f"{before}{letters}{after}".strip()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        was = self._composed
        self._composed = event.preeditString()
        super().inputMethodEvent(event)
        if was != self._composed:
            self.asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_composing or not self._is_taken(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _TYPED_INTO:
            self.opened.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._composed = ""
        super().focusOutEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.text() or self.hasFocus():
            return
        look, colours = theme(), theme().colours
        size = key_cap_size(look, hint("search"))
        box = self.rect()
        left = box.width() - size.width() - look.px(10)
        if left < self.fontMetrics().horizontalAdvance(self.placeholderText()) + look.px(16):
            return
        place = box.adjusted(left, (box.height() - size.height()) // 2, 0, 0)
        place.setSize(size)
        painter = QPainter(self)
        draw_box(painter, place.toRectF(), look.px(4), colours.surface)
        draw_key_cap(painter, place.toRectF(), hint("search"), colours.dim, colours.line)

    def _is_taken(self, event: QKeyEvent) -> bool:
        """Carries out a key that is not for the text."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        with_control = held == Qt.KeyboardModifier.ControlModifier
        if key in _STEPS and (step := self._step(key, held)) is not None:
            self.stepped.emit(*step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.log_wanted if with_control else self.entered).emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            return False
        return True

    def _step(self, key: Qt.Key, held: Qt.KeyboardModifier) -> tuple[str, int] | None:
        how, step = _STEPS[key]
        if held == Qt.KeyboardModifier.ControlModifier:
            return (GROUP, step) if how == ROW else (ALL, step) if how == ALL else None
        if held or (how == ALL and not self.has_list):
            return None
        return how, step

    def _on_edited(self) -> None:
        self.asked.emit()
