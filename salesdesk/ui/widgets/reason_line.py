"""A line for a reason, with ready ones to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.chip import ToggleChips


class ReasonLine(QWidget):
    """Own words, or one of the `ready` reasons by a click."""

    changed = Signal()

    def __init__(self, ready: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.ready = ToggleChips([(text, text) for text in ready], multiple=False, name=name)
        self._is_following = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().px(6))
        layout.addWidget(self.line)
        layout.addWidget(self.ready)
        self.line.textChanged.connect(self._on_text_changed)
        self.ready.changed.connect(self._on_ready_changed)
        self.setAccessibleName(name)
        self.setFocusProxy(self.line)

    def text(self) -> str:
        """The reason, without blanks around it."""
        return self.line.text().strip()

    def set_text(self, text: str) -> None:
        """Shows a reason."""
        self.line.setText(text)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        """Names the line: it is the one that takes the focus."""
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, text: str) -> None:  # noqa: N802
        self.line.setAccessibleDescription(text)

    def _on_text_changed(self, text: str) -> None:
        self._is_following = True
        self.ready.set_values([text.strip()])
        self._is_following = False
        self.changed.emit()

    def _on_ready_changed(self) -> None:
        if not self._is_following:
            self.line.setText((self.ready.values() or [""])[0])
