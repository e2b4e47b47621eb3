"""How the program ends: what is asked before, and when closing the window only hides it."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QCloseEvent, QSessionManager
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete

from salesdesk.errors import SalesDeskError
from salesdesk.ui.backup_watch import BackupWatch
from salesdesk.ui.calendar_feed import CalendarFeed
from salesdesk.ui.dialogs.draft import Draft
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.main_window import MainWindow
from salesdesk.ui.tasks import TaskRunner
from salesdesk.ui.tray import TrayIcon
from salesdesk.ui.widgets.message import ask
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import Reopening


class Leaving(QObject):
    """Decides what closing the window means, and ends the program."""

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        memory: WindowMemory,
        tray: TrayIcon,
        backups: BackupWatch,
        calendar: CalendarFeed | None = None,
    ) -> None:
        super().__init__(window)
        self._app = app
        self._backups = backups
        self._calendar = calendar
        self._window = window
        self._memory = memory
        self._tasks = window.workspace.tasks
        self._tray = tray
        window.closing.connect(self._on_closing)
        window.quit_asked.connect(self.quit)
        app.commitDataRequest.connect(self._on_session_ends)

    def quit(self) -> None:
        """Ends the program, unless a form is to be kept open first."""
        if self._may_leave():
            self._window.keep_place()
            if self._calendar is None:
                self._keep_copy()
            else:
                self._calendar.before_leaving(self._keep_copy)

    def _keep_copy(self) -> None:
        self._backups.before_leaving(self._exit)

    def _exit(self) -> None:
        # When control is back in the event loop: a key or a menu is still at work here.
        QTimer.singleShot(0, self._app, self._app.exit)

    def reopen(self, reopening: Reopening) -> None:
        """Ends this sitting at the desk, to have work done on its closed file, and opens it anew."""
        if self._may_leave():
            self._window.keep_place()
            self._window.workspace.requests.reopen_agreed.emit(reopening)
            QTimer.singleShot(0, self._app, self._app.exit)

    def _on_closing(self, event: QCloseEvent) -> None:
        # First: the program ends as a whole or not at all, and an error below must not take the window away.
        event.ignore()
        if self._tray.is_there and self._keeps_running():
            self._window.hide()
        else:
            self.quit()

    def _keeps_running(self) -> bool:
        settings = self._window.workspace.desk.settings
        if self._memory.first_time("keep_running") and not settings.preferences.keep_running:
            answer = ask(
                self._window,
                self.tr("Keep reminding you?"),
                self.tr(
                    "The window closes. SalesDesk can stay beside the clock and go on reminding you; "
                    "Settings lets you change this."
                ),
                [(self.tr("Quit"), "plain"), (self.tr("Keep reminding"), "primary")],
            )
            try:
                settings.change(keep_running=answer == 1)
            except SalesDeskError:
                return answer == 1  # the wish holds for now, though it could not be written
        return settings.preferences.keep_running

    def _may_leave(self) -> bool:
        # First, as forms that let themselves be closed do not come back, and one at work does not close.
        if self._tasks.is_busy:
            if not self._may_stop():
                return False
            self._tasks.stop()
        for form in self._app.topLevelWidgets():
            if isinstance(form, FormDialog) and form.isVisible() and not form.close():
                return False
        return self._window.may_leave()

    def _may_stop(self) -> bool:
        answer = ask(
            self._window,
            self.tr("Stop what is going on?"),
            self.tr("Work is still under way. Nothing is kept of what is stopped; what is done stays."),
            [(self.tr("Go on"), "primary"), (self.tr("Stop and quit"), "danger")],
        )
        return answer == 1

    def _on_session_ends(self, _session: QSessionManager | None) -> None:
        """The session is over: nobody can be asked any more, and what is typed is kept."""
        self._tasks.close()  # first: while an import is being written, nothing else can be
        for window in self._app.topLevelWidgets():
            for draft in window.findChildren(Draft):
                draft.keep_if_touched()


def take_down(window: QWidget) -> None:
    """Deletes a window with all that stands open in it.

    Hidden first: what loses the focus while it is being destroyed calls into Python's half of an object
    that is no more, and that is the end of the process (PySide 6.11.3).
    """
    for inner in window.findChildren(QWidget):
        if inner.isWindow():
            inner.hide()
    window.hide()
    delete(window)


class LastStep:
    """The very end: work that does not stop in time must not hold the program back."""

    def __init__(self) -> None:
        self.status = 0
        self.has_served = False
        self._tasks: TaskRunner | None = None

    def begin(self, tasks: TaskRunner) -> None:
        """The window is there, and `tasks` is what may be at work when it goes."""
        self.has_served = True
        self._tasks = tasks

    def wait(self) -> None:
        """Waits for work that has been told to stop: a desk that is used cannot be changed as a whole."""
        if self._tasks is not None:
            self._tasks.wait()

    def take(self) -> None:
        """Ends the process where a thread is still at work; its transaction is rolled back as after a kill.

        Qt would wait for that thread without end, and Python would pull the ground from under it.
        """
        if self._tasks is None or self._tasks.is_at_rest:
            return
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError, AttributeError):
                stream.flush()
        os._exit(self.status)
