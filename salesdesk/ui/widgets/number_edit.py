"""A field for a small whole number."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

from salesdesk.ui.theme import theme


class NumberEdit(QSpinBox):
    """A spin box whose number stands where other fields' text does.

    With a style sheet Qt lays a spin box's text at its very edge, whatever the padding.
    """

    def __init__(self, least: int, most: int, parent: QWidget | None = None, *, suffix: str = "") -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setSuffix(suffix)
        self.lineEdit().setTextMargins(theme().px(8), 0, 0, 0)
