"""What stands where nothing is yet: what belongs here, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.plain_label import PlainLabel


class EmptyState(QWidget):
    """A heading, a line of explanation and buttons; the first button is the next action."""

    def __init__(
        self,
        title: str,
        text: str,
        actions: Sequence[tuple[str, Callable[[], object]]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        look = theme()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(24), look.px(32), look.px(24), look.px(32))
        layout.setSpacing(look.px(6))
        layout.addStretch(1)
        self._title = PlainLabel(title, role="heading", wrap=True)
        self._text = PlainLabel(text, dim=True, wrap=True)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            layout.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.setContentsMargins(0, look.px(12), 0, 0)
        row.addStretch(1)
        self.buttons = [Button(label, "plain" if at else "primary") for at, (label, _) in enumerate(actions)]
        for button, (_, slot) in zip(self.buttons, actions, strict=True):
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(2)

    def set_texts(self, title: str, text: str) -> None:
        """Says something else, for an empty filter rather than an empty desk."""
        self._title.setText(title)
        self._text.setText(text)
