"""Backups while the window is open: a few minutes after a change, and when the program is left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.services import restoring
from salesdesk.services.backups import BackupReason, BackupStatus
from salesdesk.services.progress import Progress
from salesdesk.services.restoring import WasRestored
from salesdesk.services.touched import Touched
from salesdesk.ui.tasks import Task, TaskRunner
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, spoken
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.message import ask
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.toast import show_toast
from salesdesk.ui.workspace import Reopening, Workspace

AFTER_CHANGE_MS = 4 * 60_000
"""After the first change that has no backup; making it has a minute until five are over."""

_LOOK_MS = 60_000
_PATIENCE_MS = 300
"""A backup that takes no longer needs no window of its own."""


class BackupWatch(QObject):
    """Makes backups in the background and says how old the newest is; disturbs nobody."""

    status_changed = Signal(object)
    """A `BackupStatus`: after each backup, and once a minute."""

    def __init__(self, workspace: Workspace, window: QWidget, tasks: TaskRunner | None = None) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._tasks = tasks or TaskRunner(self)
        self._then: Callable[[], None] | None = None
        self._waiting: KeepingDialog | None = None
        self._leaving: Task | None = None
        self._soon = _timer(self, AFTER_CHANGE_MS, self._on_soon, once=True)
        self._look = _timer(self, _LOOK_MS, self.look, once=False)
        workspace.bus.changed.connect(self._on_changed)
        workspace.requests.backups_changed.connect(self.look)

    @property
    def is_due(self) -> bool:
        """Whether a backup is to be made within the next minutes."""
        return self._soon.isActive()

    def begin(self) -> None:
        """Looks how things stand, and offers to take back a restore that has just been made."""
        self._look.start()
        self.look()
        self._on_changed(Touched.ALL)
        desk = self._workspace.desk
        try:
            restored = restoring.was_restored(desk.database, desk.clock.now())
        except SalesDeskError:
            return  # the desk tells of that itself
        if restored is not None:
            self._tell_of(restored)

    def look(self) -> None:
        """Asks how safe the desk is, beside the window's own thread."""
        backups = self._workspace.desk.backups
        self._tasks.run(lambda _progress: backups.status(), self._on_status, self._on_not_known)

    def before_leaving(self, then: Callable[[], None]) -> None:
        """Calls `then` once there is a backup of the last changes, or the person leaves without.

        Asked again meanwhile it goes on waiting. Where it cannot be made the person may stay.
        """
        if self._then is not None:
            return
        try:
            if not self._workspace.desk.backups.needed():
                then()
                return
        except SalesDeskError:
            then()  # a desk that cannot be read cannot be copied either
            return
        self._then = then
        backups = self._workspace.desk.backups

        def work(progress: Progress) -> object:
            return backups.ensure(BackupReason.QUIT, progress)

        self._leaving = self._tasks.run(work, self._on_kept, self._on_not_kept)
        if self._then is not None:
            QTimer.singleShot(_PATIENCE_MS, self, self._show_waiting)

    def close(self) -> None:
        """Stops whatever is under way; what it had written is taken away."""
        self._soon.stop()
        self._look.stop()
        self._tasks.close()

    def _on_changed(self, _touched: Touched) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _on_soon(self) -> None:
        backups = self._workspace.desk.backups

        def work(progress: Progress) -> object:
            made = backups.ensure(BackupReason.CHANGE, progress)
            if made is None:
                backups.carry_on(progress)
            return made

        self._tasks.run(work, self._on_made, self._on_not_made)

    def _on_made(self, _made: object) -> None:
        self.look()
        if self._workspace.desk.backups.second_failure is not None:
            self._soon.start()  # a stick may be put in again

    def _on_not_made(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        self.look()
        self._soon.start()
        if not isinstance(error, SalesDeskError):
            raise error

    def _on_status(self, status: BackupStatus) -> None:
        self.status_changed.emit(status)

    def _on_not_known(self, error: Exception) -> None:
        # The desk cannot be read at this moment, which its own watch says.
        if not isinstance(error, SalesDeskError):
            raise error

    def _show_waiting(self) -> None:
        if self._then is None:
            return
        self._waiting = KeepingDialog(self._window)
        self._waiting.without_asked.connect(self._leave)
        self._waiting.open()

    def _on_kept(self, _made: object) -> None:
        self._leave()

    def _on_not_kept(self, error: Exception) -> None:
        if self._then is None:
            return
        self._close_waiting()
        answer = ask(
            self._window,
            self.tr("No copy was kept"),
            spoken(error) if isinstance(error, SalesDeskError) else str(type(error).__name__),
            [(self.tr("Stay"), "primary"), (self.tr("Leave without"), "plain")],
        )
        if answer == 1:
            self._leave()
        else:
            self._then = self._leaving = None
            self.look()

    def _leave(self) -> None:
        then, self._then = self._then, None
        if self._leaving is not None and not self._leaving.is_over:
            self._leaving.drop()
        self._leaving = None
        self._close_waiting()
        if then is not None:
            then()

    def _close_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.end()
            self._waiting = None

    def _tell_of(self, restored: WasRestored) -> None:
        told = filled(self.tr("Restored from %1."), restored.source.name)
        if restored.before is None:
            show_toast(self._window, told)
        else:
            show_toast(self._window, told, self.tr("Undo"), _TakeBack(self._workspace, restored))


class _TakeBack:
    """Puts the state before a restore in the desk's place again."""

    def __init__(self, workspace: Workspace, restored: WasRestored) -> None:
        self._workspace = workspace
        self._restored = restored

    def __call__(self) -> None:
        database, clock = self._workspace.desk.database, self._workspace.desk.clock
        path, key, before = database.path, database.key, self._restored.before
        assert before is not None

        def work(progress: Progress) -> object:
            source_key = restoring.key_of(before, key)
            return restoring.restore(path, before, clock, key=key, source_key=source_key, progress=progress)

        title = QCoreApplication.translate("BackupWatch", "Taking the restore back…")
        self._workspace.requests.reopen_wanted.emit(Reopening(title, work))


class KeepingDialog(QDialog):
    """`Keeping a copy…`, for as long as it takes, and a way to leave without it."""

    without_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self._is_over = False
        self.setWindowTitle("SalesDesk")
        self.setMinimumWidth(look.px(320))
        layout = QVBoxLayout(self)
        side = look.px(20)
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(look.px(12))
        text = self.tr("Keeping a copy…")
        layout.addWidget(PlainLabel(text))
        bar = QProgressBar()
        bar.setAccessibleName(text)
        bar.setTextVisible(False)
        bar.setRange(0, 0)
        layout.addWidget(bar)
        self.without = Button(self.tr("Leave without"))
        self.without.clicked.connect(self.without_asked)
        layout.addWidget(self.without)

    def end(self) -> None:
        """Closes it."""
        self._is_over = True
        self.accept()
        self.deleteLater()

    def reject(self) -> None:
        if self._is_over:
            super().reject()
        else:
            self.without_asked.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_over:
            event.ignore()
            self.reject()


def _timer(owner: QObject, milliseconds: int, called: Callable[[], None], *, once: bool) -> QTimer:
    timer = QTimer(owner)
    timer.setInterval(milliseconds)
    timer.setSingleShot(once)
    timer.timeout.connect(called)
    return timer
