"""A column in the middle of a wide page: lines that are too long are hard to read."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.ui.theme import theme


def put_in_the_middle(column: QWidget, body: QWidget) -> None:
    """Lays `column` into `body`, as wide as its own maximum lets it be, with what is left on both sides."""
    body.setObjectName("page_body")
    row = QHBoxLayout(body)
    side = theme().px(24)
    row.setContentsMargins(side, 0, side, 0)
    row.addStretch(1)
    row.addWidget(column, 1000)
    row.addStretch(1)
