"""How far long work is, how long it will take, and a way to stop it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from salesdesk.domain.text import isolate
from salesdesk.domain.time_left import TimeLeft
from salesdesk.ui.tasks import Task
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import plural
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.plain_label import PlainLabel, window_title

_STEPS = 1000
_BY_THE_SECOND = 10
"""Seconds that are counted one by one; more than that are told in fives."""


class ProgressPanel(QWidget):
    """A line of text, a bar, the time left and `Cancel`; for a place in a page or in a dialog."""

    cancelled = Signal()

    def __init__(
        self, text: str, parent: QWidget | None = None, *, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        look = theme()
        self._now = now
        self._estimate = TimeLeft(now())
        self._task: Task | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(8))
        self._text = PlainLabel(text, elide=True)
        layout.addWidget(self._text)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(isolate(text))
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        layout.addWidget(self.bar)
        row = QHBoxLayout()
        self._left = PlainLabel("", role="small", dim=True)
        row.addWidget(self._left, 1)
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.stop)
        row.addWidget(self.cancel)
        layout.addLayout(row)

    def follow(self, task: Task) -> None:
        """Shows the progress of `task`; `Cancel` stops it."""
        self._task = task
        self._estimate = TimeLeft(self._now())
        task.progressed.connect(self.show_progress)

    def show_progress(self, done: int, total: int, text: str = "") -> None:
        """`done` of `total` steps; an unknown total (0) shows a bar that only moves."""
        if text:
            self._text.setText(text)
        if total <= 0:
            self.bar.setRange(0, 0)
            if self.cancel.isEnabled():
                self._left.setText("")  # what was guessed for the part before is over
            return
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(round(min(max(done, 0), total) / total * _STEPS))
        self._left.setText(self._time_left(done, total))

    def stop(self) -> None:
        """Asks the work to stop; the panel says so until it has."""
        self.cancel.setEnabled(False)
        self._left.setText(self.tr("Stopping…"))
        if self._task is not None:
            self._task.cancel()
        self.cancelled.emit()

    def time_left(self) -> str:
        """The estimate that is shown; empty while there is none."""
        return self._left.text()

    def _time_left(self, done: int, total: int) -> str:
        if not self.cancel.isEnabled():
            return self._left.text()
        seconds = self._estimate.after(self._now(), done, total)
        if seconds is None:
            return ""
        if seconds > _BY_THE_SECOND:
            seconds = round(seconds / 5) * 5
        if seconds < 60:
            return plural(self.tr("about %n second(s) left", "", seconds), seconds)
        minutes = round(seconds / 60)
        return plural(self.tr("about %n minute(s) left", "", minutes), minutes)


class ProgressDialog(QDialog):
    """A progress panel in a window of its own; closing it is the same as `Cancel`."""

    def __init__(self, parent: QWidget | None, title: str, text: str) -> None:
        super().__init__(parent)
        look = theme()
        self._is_over = False
        self.setWindowTitle(window_title(title))
        self.setMinimumWidth(look.px(400))
        self._layout = QVBoxLayout(self)
        side = look.px(20)
        self._layout.setContentsMargins(side, side, side, side)
        self.panel = ProgressPanel(text)
        self._layout.addWidget(self.panel)

    def add_note(self, text: str) -> None:
        """Says something below the bar that stays there."""
        self._layout.addWidget(PlainLabel(text, role="small", dim=True, wrap=True))

    def follow(self, task: Task) -> None:
        """Shows `task` until it is over, then closes."""
        self.panel.follow(task)
        task.finished.connect(self._on_finished)
        if task.is_over:
            self._on_finished(task)

    def reject(self) -> None:
        if self._is_over:
            super().reject()
        elif self.panel.cancel.isEnabled():
            self.panel.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_over:
            event.ignore()
            self.reject()

    def _on_finished(self, task: Task) -> None:
        self._is_over = True
        self.accept()
        self.deleteLater()


def progress_dialog(parent: QWidget | None, title: str, text: str, task: Task) -> ProgressDialog:
    """Opens, without blocking, a dialog that follows `task` and closes when it is over."""
    dialog = ProgressDialog(parent, title, text)
    dialog.open()
    dialog.follow(task)
    return dialog
