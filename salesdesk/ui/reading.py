"""What a page shows is read beside the window: the newest question alone is answered, and soon enough said
to be under way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from salesdesk.errors import Cancelled
from salesdesk.services.progress import Progress
from salesdesk.ui.tasks import Task, TaskRunner

T = TypeVar("T")

_NOTICED_MS = 150
"""What takes less is over before an eye has seen that the old list still stands there."""


class Reading(QObject):
    """Asks one question after the other; an answer that is no longer wanted is told to nobody."""

    slowed = Signal(bool)
    """True where the answer keeps one waiting, False once it has come."""

    def __init__(self, tasks: TaskRunner, on_failed: Callable[[Exception], object], parent: QObject) -> None:
        """`on_failed` is told why the newest question could not be answered."""
        super().__init__(parent)
        self._tasks = tasks
        self._on_failed = on_failed
        self._task: Task | None = None
        self._is_slow = False
        self._asked = 0
        self._answered = 0
        self._noticed = QTimer(self)
        self._noticed.setSingleShot(True)
        self._noticed.setInterval(_NOTICED_MS)
        self._noticed.timeout.connect(self._on_noticed)

    @property
    def is_under_way(self) -> bool:
        """Whether the newest answer has not come yet."""
        return self._answered != self._asked

    def ask(self, work: Callable[[Progress], T], on_read: Callable[[T], object]) -> None:
        """Has `work` done beside the window; `on_read` shows its answer, in the window's own thread."""
        if self._task is not None and not self._task.is_over:
            self._task.drop()
        self._asked += 1
        number = self._asked

        def answered(answer: T) -> None:
            if number == self._asked and isValid(self):
                self._end()
                on_read(answer)

        def failed(error: Exception) -> None:
            if number == self._asked and isValid(self):
                self._end()
                if not isinstance(error, Cancelled):
                    self._on_failed(error)

        if not self._is_slow:
            self._noticed.start()
        self._task = self._tasks.read(work, answered, failed)

    def _end(self) -> None:
        self._answered = self._asked
        self._noticed.stop()
        if self._is_slow:
            self._is_slow = False
            self.slowed.emit(False)

    def _on_noticed(self) -> None:
        self._is_slow = True
        self.slowed.emit(True)
