"""A list that is edited in place: rows below each other, and below them the buttons that add one."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.ui.theme import theme


class _IsRow(Protocol):
    """A row tells when it was changed and when it is to go."""

    changed: SignalInstance
    removed: SignalInstance


Row = TypeVar("Row", bound=QWidget)


class EditableRows(QWidget, Generic[Row]):
    """Holds the rows; which there are and what one holds, each list says for itself."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self._rows: list[Row] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(look.px(6))
        self._list = QVBoxLayout()
        self._list.setSpacing(look.px(6))
        outer.addLayout(self._list)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(look.px(4))
        self._buttons.addStretch(1)
        outer.addLayout(self._buttons)

    def _offer(self, *buttons: QWidget) -> None:
        """Puts the buttons that add a row below the rows."""
        for at, button in enumerate(buttons):
            self._buttons.insertWidget(at, button)

    def _take_in(self, row: Row) -> Row:
        """Shows a new row at the end."""
        telling: _IsRow = row  # type: ignore[assignment]  # every row has both signals
        telling.changed.connect(self.changed)
        telling.removed.connect(self._on_removed)
        self._rows.append(row)
        self._list.addWidget(row)
        row.show()
        return row

    def _take_out(self, row: Row) -> None:
        """Takes a row away; tells nobody."""
        self._rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_removed(self) -> None:
        """Somebody wants the row that told away."""
        raise AssertionError("each list decides")
