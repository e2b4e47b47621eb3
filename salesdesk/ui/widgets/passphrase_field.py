"""A line for a passphrase: hidden unless asked, and a word where Caps Lock seems to be on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.plain_label import PlainLabel

_LONGEST = 1000


class PassphraseField(QWidget):
    """The line with a button that shows what is typed; `line` is the line itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self.line = _Line(self)
        self.line.setMaxLength(_LONGEST)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        # No word of it belongs into a dictionary, a list of what was typed, or the middle button.
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.show_button = Button(self.tr("Show"))
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self.line, 1)
        row.addWidget(self.show_button)
        self.caps_lock = PlainLabel(self.tr("Caps Lock is on."), role="small", tone="warn")
        self.caps_lock.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(4))
        layout.addLayout(row)
        layout.addWidget(self.caps_lock)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_button.clicked.connect(self._on_show)

    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def clear(self) -> None:
        """Forgets what was typed."""
        self.line.clear()

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        # The line alone bears it: who looks for the name must come to where one types.
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, text: str) -> None:  # noqa: N802
        self.line.setAccessibleDescription(text)

    def set_shown(self, is_shown: bool) -> None:
        """Shows or hides the signs that are typed."""
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        self.show_button.setText(self.tr("Hide") if is_shown else self.tr("Show"))

    def heed_key(self, event: QKeyEvent) -> None:
        """Qt does not tell the state of Caps Lock; the case of a letter against Shift does."""
        if event.key() == Qt.Key.Key_CapsLock:
            self.caps_lock.hide()  # it changes just now; the next letter tells
            return
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.lower() != letter.upper():
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.setVisible(letter.isupper() != is_shifted)

    def _on_show(self) -> None:
        self.set_shown(self.line.echoMode() == QLineEdit.EchoMode.Password)
        self.line.setFocus()


class _Line(QLineEdit):
    def __init__(self, field: PassphraseField) -> None:
        super().__init__(field)
        self._field = field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._field.heed_key(event)
        super().keyPressEvent(event)
