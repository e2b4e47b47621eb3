"""How the program ends: what is asked before, and when closing the window only hides it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QCloseEvent, QSessionManager
from PySide6.QtWidgets import QApplication

from salesdesk.errors import SalesDeskError
from salesdesk.ui.dialogs.draft import Draft
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.main_window import MainWindow
from salesdesk.ui.tray import TrayIcon
from salesdesk.ui.widgets.message import ask
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import Reopening


class Leaving(QObject):
    """Decides what closing the window means, and ends the program."""

    def __init__(self, app: QApplication, window: MainWindow, memory: WindowMemory, tray: TrayIcon) -> None:
        super().__init__(window)
        self._app = app
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
            # When control is back in the event loop: a key or a menu is still at work here.
            QTimer.singleShot(0, self._app, self._app.exit)

    def reopen(self, reopening: Reopening) -> None:
        """Ends this sitting at the desk, to have work done on its closed file, and opens it anew."""
        if self._may_leave():
            self._window.keep_place()
            self._window.workspace.requests.reopen_agreed.emit(reopening)
            QTimer.singleShot(0, self._app, self._app.exit)

    def _on_closing(self, event: QCloseEvent) -> None:
        if self._tray.is_there and self._keeps_running():
            event.ignore()
            self._window.hide()
            return
        event.ignore()  # the program ends as a whole, or not at all
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
        for form in self._app.topLevelWidgets():
            if isinstance(form, FormDialog) and form.isVisible() and not form.close():
                return False
        if not self._tasks.is_busy:
            return True
        answer = ask(
            self._window,
            self.tr("Stop what is going on?"),
            self.tr("Work is still under way. If it is stopped, none of it is kept."),
            [(self.tr("Go on"), "primary"), (self.tr("Stop and quit"), "danger")],
        )
        return answer == 1

    def _on_session_ends(self, _session: QSessionManager) -> None:
        for window in self._app.topLevelWidgets():
            for draft in window.findChildren(Draft):
                draft.keep_if_touched()
