"""Changing many customers in one step: a few at once, a great many beside the window, to be stopped."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.services.context import Done
from salesdesk.services.progress import SILENT, Progress
from salesdesk.ui.translations import spoken
from salesdesk.ui.widgets.progress import progress_dialog
from salesdesk.ui.workspace import Workspace

AT_ONCE = 300
"""Up to so many rows nobody waits long enough to want a bar."""


class ManyAtOnce(QObject):
    """Carries out one verb for many rows, and says that it was done, or why not."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._told = ""

    def carry_out(self, verb: Callable[[Progress], Done], rows: int, told: str) -> None:
        """Does `verb` now where `rows` are few (raising what it raises), else in the background."""
        self._told = told
        if rows <= AT_ONCE:
            self._on_done(verb(SILENT))
            return
        task = self._workspace.tasks.run(verb, self._on_done, self._on_error)
        if not task.is_over:
            progress_dialog(self._window, self.tr("Many customers"), self.tr("Changing customers…"), task)

    def _on_done(self, done: Done) -> None:
        if done.step_id is not None:
            self._workspace.requests.told.emit(self._told, done.step_id)
        self.deleteLater()

    def _on_error(self, error: Exception) -> None:
        if isinstance(error, SalesDeskError) and not isinstance(error, Cancelled):
            self._workspace.requests.failed.emit(self.tr("Nothing was saved"), spoken(error))
        elif not isinstance(error, Cancelled):
            raise error
        self.deleteLater()
