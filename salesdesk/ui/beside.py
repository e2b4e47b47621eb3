"""Has a verb done beside the window while a form waits for it: all is painted, and keys wait their turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

from salesdesk.errors import Cancelled
from salesdesk.services.progress import Progress
from salesdesk.ui.tasks import Task
from salesdesk.ui.widgets.progress import ProgressDialog
from salesdesk.ui.workspace import Workspace

T = TypeVar("T")

_BEFORE_THE_BAR_MS = 300
"""A window that came and went sooner would only startle; what is typed meanwhile is not lost."""


def done_beside(
    workspace: Workspace, window: QWidget, verb: Callable[[Progress], T], title: str, text: str
) -> T:
    """What `verb` returns, or raises; it can be stopped by the bar that is shown where it takes long.

    Raises Cancelled where it was stopped, also because the program is being ended.
    """
    return _Beside(workspace, window).carry_out(verb, title, text)  # type: ignore[no-any-return]


class _Beside(QObject):
    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._answers: list[Any] = []
        self._error: Exception | None = None

    def carry_out(self, verb: Callable[[Progress], Any], title: str, text: str) -> Any:
        task = self._workspace.tasks.run(verb, self._on_done, self._on_error)
        if not task.is_over:
            self._wait_a_little(task)
        if not task.is_over:
            dialog = ProgressDialog(self._window, title, text)
            dialog.follow(task)
            dialog.exec()  # a form that waits for it keeps what was typed until it is known to be saved
        self.deleteLater()
        if self._error is not None:
            raise self._error
        if not self._answers:
            raise Cancelled("stopped")  # the program is being ended
        return self._answers[0]

    def _wait_a_little(self, task: Task) -> None:
        loop = QEventLoop(self)
        task.finished.connect(loop.quit)
        QTimer.singleShot(_BEFORE_THE_BAR_MS, loop, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _on_done(self, done: object) -> None:
        self._answers.append(done)

    def _on_error(self, error: Exception) -> None:
        self._error = error
