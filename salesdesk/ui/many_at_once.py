"""Changing many customers in one step: a few at once, a great many beside the window, to be stopped."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from salesdesk.errors import Cancelled
from salesdesk.services.context import Done
from salesdesk.services.progress import SILENT, Progress
from salesdesk.ui.widgets.progress import ProgressDialog
from salesdesk.ui.workspace import Workspace

AT_ONCE = 300
"""Up to so many rows nobody waits long enough to want a bar."""


class ManyAtOnce(QObject):
    """Carries out one verb for many rows, and says that it was done, or why not."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._done: Done | None = None
        self._error: Exception | None = None

    def carry_out(self, verb: Callable[[Progress], Done], rows: int, told: str) -> None:
        """Does `verb` now where `rows` are few, else in the background behind a bar; either way it is over,
        or has failed, when this returns. Raises what `verb` raises, and Cancelled.
        """
        done = verb(SILENT) if rows <= AT_ONCE else self._beside_the_window(verb)
        if done.step_id is not None:
            self._workspace.requests.told.emit(told, done.step_id)
        self.deleteLater()

    def _beside_the_window(self, verb: Callable[[Progress], Done]) -> Done:
        task = self._workspace.tasks.run(verb, self._on_done, self._on_error)
        if not task.is_over:
            dialog = ProgressDialog(self._window, self.tr("Many customers"), self.tr("Changing customers…"))
            dialog.follow(task)
            dialog.exec()  # a form that waits for it keeps what was typed until it is known to be saved
        if self._error is not None:
            raise self._error
        if self._done is None:
            raise Cancelled("stopped")  # the program is being ended
        return self._done

    def _on_done(self, done: Done) -> None:
        self._done = done

    def _on_error(self, error: Exception) -> None:
        self._error = error
