"""A list that drops down, of values with their labels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class ChoiceBox(QComboBox):
    """One choice of many; the wheel scrolls the page, and changes nothing in passing."""

    picked = Signal(str)
    """Somebody chose this value, other than the one before."""

    def __init__(
        self,
        options: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
        *,
        takes_letters: bool = True,
    ) -> None:
        """`takes_letters` has a letter go to the choice that begins with it; False leaves letters to what the
        page does by them, until the list is dropped down.
        """
        super().__init__(parent)
        self.takes_letters = takes_letters
        self._last = ""
        self.set_options(options)
        self.activated.connect(self._on_activated)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offers `(value, label)` pairs; what was chosen and is still offered stays chosen."""
        before = self.value
        self.clear()
        for value, label in options:
            self.addItem(label, value)
        self.set_value(before)

    @property
    def value(self) -> str:
        """The chosen value; empty where there is nothing to choose."""
        return str(self.currentData() or "")

    def set_value(self, value: str) -> None:
        """Chooses `value`, the first one where it is not offered; tells nobody."""
        self.setCurrentIndex(max(self.findData(value), 0))
        self._last = self.value

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.takes_letters and event.text().strip() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _on_activated(self, _index: int) -> None:
        if self.value != self._last:
            self._last = self.value
            self.picked.emit(self.value)
