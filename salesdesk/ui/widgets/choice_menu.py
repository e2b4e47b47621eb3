"""A button that opens a list of choices with check marks, and says which are chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.buttons import Button


class ChoiceMenu(Button):
    """Any number of choices, or exactly one; the menu stays open while several may be marked."""

    changed = Signal()

    def __init__(
        self,
        label: str,
        options: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        exclusive: bool = False,
    ) -> None:
        super().__init__(label, "plain", "", parent, small=True)
        self._label = label
        self._exclusive = exclusive
        menu = _OpenMenu(self, stays_open=not exclusive)
        group = QActionGroup(menu) if exclusive else None
        self._actions: dict[str, QAction] = {}
        for value, text in options:
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.triggered.connect(self._on_triggered)
            if group is not None:
                group.addAction(action)
            self._actions[value] = action
        self.setMenu(menu)
        self._show_choice()

    def values(self) -> list[str]:
        """The chosen values, in the order of the options."""
        return [value for value, action in self._actions.items() if action.isChecked()]

    def set_values(self, values: Iterable[str]) -> None:
        """Chooses exactly `values`; tells nobody."""
        wanted = set(values)
        for value, action in self._actions.items():
            action.setChecked(value in wanted)
        self._show_choice()

    def _on_triggered(self) -> None:
        self._show_choice()
        self.changed.emit()

    def _show_choice(self) -> None:
        chosen = [action.text().replace("&&", "&") for action in self._actions.values() if action.isChecked()]
        if not chosen:
            self.setText(self._label)
        elif len(chosen) == 1:
            self.setText(filled(self.tr("%1: %2"), self._label, chosen[0]))
        else:
            self.setText(filled(self.tr("%1: %2 chosen"), self._label, str(len(chosen))))


class _OpenMenu(QMenu):
    """A menu that marking an entry does not close."""

    def __init__(self, parent: QWidget, *, stays_open: bool) -> None:
        super().__init__(parent)
        self._stays_open = stays_open

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if self._stays_open and action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if self._stays_open and action is not None and event.key() == Qt.Key.Key_Space:
            action.trigger()
        else:
            super().keyPressEvent(event)
