"""Says what was done in a bar at the window's bottom, takes it back, and puts it on again."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.ui.step_words import step_words
from salesdesk.ui.translations import filled, spoken
from salesdesk.ui.widgets.toast import show_toast
from salesdesk.ui.workspace import Workspace


class Undoing(QObject):
    """Undo and redo over the desk's history."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._history = workspace.desk.history
        self._window = window
        self._offered: int | None = None
        workspace.requests.told.connect(self._on_told)

    def undo(self) -> None:
        """Takes the latest step back."""
        try:
            step = self._history.undo_last()
        except SalesDeskError as error:
            show_toast(self._window, spoken(error))
            return
        self._tell(self.tr("Undone: %1"), step.verb, self.tr("Redo"))

    def redo(self) -> None:
        """Puts on again what was taken back last."""
        try:
            step = self._history.redo()
        except SalesDeskError as error:
            show_toast(self._window, spoken(error))
            return
        self._tell(self.tr("Done again: %1"), step.verb, "")

    def _on_told(self, sentence: str, step_id: int | None) -> None:
        self._offered = step_id
        if step_id is None:
            show_toast(self._window, sentence)
        else:
            show_toast(self._window, sentence, self.tr("Undo"), self._undo_offered)

    def _undo_offered(self) -> None:
        if self._offered is None:
            return
        try:
            step = self._history.undo(self._offered)
        except SalesDeskError as error:
            show_toast(self._window, spoken(error))
            return
        self._tell(self.tr("Undone: %1"), step.verb, self.tr("Redo"))

    def _tell(self, text: str, verb: str, action: str) -> None:
        show_toast(self._window, filled(text, step_words(verb)), action, self.redo if action else None)
