"""Keeps a calendar file up to date while the window is open, for a phone's calendar to subscribe to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.services.progress import Progress
from salesdesk.services.touched import Touched
from salesdesk.ui.tasks import Task, TaskRunner
from salesdesk.ui.translations import filled, spoken
from salesdesk.ui.widgets.toast import show_toast
from salesdesk.ui.workspace import Workspace

AFTER_CHANGE_MS = 5_000
"""After the first change that the file does not have yet; further ones within that time come with it."""

_LEAVING_MS = 3_000
"""The longest that leaving waits for the last changes; the next start writes what was missed."""

_IN_THE_FILE = Touched.CHECK_INS | Touched.PROMISES | Touched.CUSTOMERS | Touched.PEOPLE | Touched.SETTINGS


class CalendarFeed(QObject):
    """Writes the file a few seconds after what stands in it has changed; says once where that fails."""

    def __init__(self, workspace: Workspace, window: QWidget, tasks: TaskRunner | None = None) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._tasks = tasks or TaskRunner(self)
        self._task: Task | None = None
        self._told = ""
        self._then: Callable[[], None] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_CHANGE_MS)
        self._soon.timeout.connect(self._write)
        workspace.bus.changed.connect(self._on_changed)

    @property
    def is_due(self) -> bool:
        """Whether the file is to be written within the next seconds."""
        return self._soon.isActive()

    def begin(self) -> None:
        """Brings the file up to date with what was changed while the window was closed."""
        self._on_changed(Touched.ALL)

    def before_leaving(self, then: Callable[[], None]) -> None:
        """Calls `then` once the file has the last changes, or after three seconds without."""
        if not self.is_due or not self._path():
            then()
            return
        self._soon.stop()
        self._then = then
        self._write()
        QTimer.singleShot(_LEAVING_MS, self, self._leave)

    def close(self) -> None:
        """Stops whatever is under way; the file is then as it was."""
        self._soon.stop()
        self._tasks.close()

    def _on_changed(self, touched: Touched) -> None:
        if touched & _IN_THE_FILE and not self._soon.isActive() and self._path():
            self._soon.start()

    def _path(self) -> str:
        try:
            return self._workspace.desk.settings.preferences.calendar_file
        except SalesDeskError:
            return ""  # the desk tells of that itself

    def _write(self) -> None:
        path = self._path()
        if not path:
            self._leave()
            return
        if self._task is not None and not self._task.is_over:
            self._soon.start()  # one at a time: this change comes after the one that is being written
            return
        desk, voice = self._workspace.desk, self._workspace.voice

        def work(progress: Progress) -> int:
            from salesdesk.exchange.calendar_out import write_calendar

            return write_calendar(desk, None, Path(path), progress, voice)

        self._task = self._tasks.run(work, self._on_written, self._on_not_written)

    def _on_written(self, _entries: int) -> None:
        self._told = ""
        self._leave()

    def _on_not_written(self, error: Exception) -> None:
        self._leave()
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, SalesDeskError):
            raise error
        path = self._path()
        if self._told != path:  # a stick that is out is not news after each change
            self._told = path
            told = filled(self.tr("The calendar file is not kept up to date: %1"), spoken(error))
            to_settings = partial(self._workspace.requests.page_wanted.emit, "settings")
            show_toast(self._window, told, self.tr("Settings"), to_settings)

    def _leave(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()
