"""Keeps the window alive while a verb waits for another program that is writing to the desk."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QObject, Qt, QThread, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

_FRAME_MS = 20
_AFTER_MS = 200
"""So long after the last call the wait is taken to be over."""


class Waiting(QObject):
    """Called many times a second while the window's own thread waits: paints, and shows that it waits.

    Keys and clicks wait with it: a second verb could not be done in the middle of the first.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._is_shown = False
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.setInterval(_AFTER_MS)
        self._over.timeout.connect(self._on_over)

    def go_on(self) -> None:
        """One moment of waiting; does nothing in any other thread than the window's."""
        if QThread.currentThread() is not self.thread():
            return
        if not self._is_shown:
            self._is_shown = True
            self._app.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
        self._over.start()
        self._app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, _FRAME_MS)

    def _on_over(self) -> None:
        self._is_shown = False
        self._app.restoreOverrideCursor()
