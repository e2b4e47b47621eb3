"""Room for more than fits: scrolls up and down, and is no stop of the Tab key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class ScrollRoom(QScrollArea):
    """As wide as its place; what is in it is as wide as the room and as high as it needs."""

    def __init__(self, holds: QWidget | None = None, parent: QWidget | None = None) -> None:
        """Given what it `holds`, it scrolls that to the side, too, where it is wider than the room."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if holds is not None:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self.setWidget(holds)
