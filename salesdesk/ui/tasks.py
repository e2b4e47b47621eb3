"""Long work off the GUI thread: started here, reported here, stopped here."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QObject, QThreadPool, Signal
from shiboken6 import isValid

from salesdesk.errors import Cancelled, NotEnoughMemory
from salesdesk.services.progress import Progress, stopping_where_asked

T = TypeVar("T")

_THREADS = 4
_READING_THREADS = 2
"""Beside the others: what somebody looks at never waits for an import or a backup to end."""

_CLOSING_MS = 1_000
"""Less than the two seconds in which a program that is told to end has to be gone."""

_REPORT_EVERY_S = 0.05
"""More reports than the eye sees would only fill the event queue."""


class Task(QObject):
    """One piece of work under way; lives on the GUI thread."""

    progressed = Signal(object, object, str)
    finished = Signal(object)
    _reported = Signal(object, object, str)
    _returned = Signal(object)
    _raised = Signal(object)

    def __init__(
        self,
        on_done: Callable[[Any], object],
        on_error: Callable[[Exception], object] | None = None,
        on_progress: Callable[[int, int, str], object] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._on_done = on_done
        self._on_error = on_error
        self._on_progress = on_progress
        self._stop = threading.Event()
        self._dropped = False
        self._over = False
        self._reported.connect(self._on_reported)
        self._returned.connect(self._on_returned)
        self._raised.connect(self._on_raised)

    @property
    def is_over(self) -> bool:
        """Whether the outcome has been told."""
        return self._over

    def is_told_to(self, owner: QObject) -> bool:
        """Whether `owner`, or something that belongs to it, is told what came of the work."""
        told = getattr(self._on_done, "__self__", None)
        while isinstance(told, QObject) and isValid(told):
            if told is owner:
                return True
            told = told.parent()
        return False

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Asks the work to stop, at its next `progress.check()` or within a statement that it gives the desk;
        `on_error` then gets `Cancelled`.

        Work that was already past its last check ends as done, and is told as done.
        """
        self._stop.set()

    def drop(self) -> None:
        """Asks it to stop and tells nobody how it ended: for answers that are no longer wanted."""
        self._dropped = True
        self._stop.set()

    def carry_out(self, work: Callable[[Progress], Any]) -> None:
        """Does the work in the calling thread; the outcome arrives on this object's thread."""
        try:
            progress = _TaskProgress(self, self._stop)
            progress.check()
            with stopping_where_asked(progress):
                result = work(progress)
        except MemoryError:
            failure: Exception = NotEnoughMemory()  # the error itself would keep alive what filled it
        except Exception as error:  # whatever it is, it is told on the GUI thread
            failure = error
        except BaseException as error:  # an end of this thread must not leave the window waiting
            failure = RuntimeError(f"the work ended by {type(error).__name__}").with_traceback(
                error.__traceback__
            )
        else:
            self._returned.emit(result)
            return
        self._raised.emit(failure)

    def _on_reported(self, done: int, total: int, text: str) -> None:
        if self._dropped or self._over:
            return
        self.progressed.emit(done, total, text)
        if self._on_progress is not None and _is_alive(self._on_progress):
            self._on_progress(done, total, text)

    def _on_returned(self, result: object) -> None:
        self._end()
        if not self._dropped and _is_alive(self._on_done):
            self._on_done(result)

    def _on_raised(self, error: Exception) -> None:
        self._end()
        if self._dropped:
            return
        if self._on_error is None:
            if not isinstance(error, Cancelled):
                raise error  # from a slot it reaches sys.excepthook, the place for faults of ours
        elif _is_alive(self._on_error):
            self._on_error(error)

    def _end(self) -> None:
        self._over = True
        self.finished.emit(self)


class TaskRunner(QObject):
    """Runs work on a pool of its own, and gives results back on the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_THREADS)
        self._reading = QThreadPool(self)
        self._reading.setMaxThreadCount(_READING_THREADS)
        self._running: dict[Task, QThreadPool] = {}
        self._deadline: QDeadlineTimer | None = None

    def run(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], object],
        on_error: Callable[[Exception], object] | None = None,
        on_progress: Callable[[int, int, str], object] | None = None,
    ) -> Task:
        """Starts `work`; the callbacks run on the GUI thread, never once their object is destroyed.

        An error without `on_error` goes to `sys.excepthook`, except `Cancelled`, which is dropped.
        """
        return self._begin(self._pool, Task(on_done, on_error, on_progress, self), work)

    def read(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], object],
        on_error: Callable[[Exception], object] | None = None,
    ) -> Task:
        """`run` for a short question that somebody waits for: long work never stands before it."""
        return self._begin(self._reading, Task(on_done, on_error, None, self), work)

    @property
    def is_busy(self) -> bool:
        """Whether work is under way whose outcome has not been told."""
        return bool(self._running)

    def is_awaited_by(self, owner: QObject) -> bool:
        """Whether work begun by `run` is under way whose outcome is for `owner` or something of it.

        A question, begun by `read`, can be asked again; what a verb did is told once.
        """
        return any(pool is self._pool and task.is_told_to(owner) for task, pool in self._running.items())

    @property
    def is_at_rest(self) -> bool:
        """Whether no thread is at work any more."""
        return all(pool.activeThreadCount() == 0 for pool in self._pools)

    def wait(self) -> None:
        """Waits, however long it takes, until no thread is at work."""
        for pool in self._pools:
            pool.waitForDone(-1)

    def stop(self) -> bool:
        """Stops all work and waits, at most a second; each piece tells its own end before this returns.

        True where all of it ended in that time.
        """
        for task in self._running:
            task.cancel()
        ended = self._wait_at_most()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)
        return ended

    def close(self) -> bool:
        """Stops all work and waits, at most a second; outcomes are told to nobody any more.

        True where all of it ended in that time.
        """
        for task in self._running:
            task.drop()
        for pool in self._pools:
            pool.clear()
        return self._wait_at_most()

    @property
    def _pools(self) -> tuple[QThreadPool, QThreadPool]:
        return self._pool, self._reading

    def _begin(self, pool: QThreadPool, task: Task, work: Callable[[Progress], object]) -> Task:
        task.finished.connect(self._on_task_finished)
        self._running[task] = pool
        self._deadline = None
        pool.start(partial(task.carry_out, work))
        return task

    def _wait_at_most(self) -> bool:
        until = self._until()
        ended = [pool.waitForDone(until) for pool in self._pools]  # each of them is given its time
        return all(ended)

    def _until(self) -> QDeadlineTimer:
        """One second for what is at work, however often it is told to stop."""
        if self._deadline is None:
            self._deadline = QDeadlineTimer(_CLOSING_MS)
        return self._deadline

    def _on_task_finished(self, task: Task) -> None:
        self._running.pop(task, None)
        task.deleteLater()


class _TaskProgress:
    """The progress of one task, used in the worker's thread."""

    def __init__(self, task: Task, stop: threading.Event) -> None:
        self._task = task
        self._stop = stop
        self._last = -_REPORT_EVERY_S
        self._text = ""

    def report(self, done: int, total: int, text: str = "") -> None:
        self._text = text or self._text
        now = time.monotonic()
        if now - self._last >= _REPORT_EVERY_S or done == total:
            self._last = now
            self._task._reported.emit(done, total, self._text)

    def check(self) -> None:
        if self._stop.is_set():
            raise Cancelled("stopped")


def _is_alive(callback: Callable[..., object]) -> bool:
    """Whether the object that a bound method belongs to still exists on Qt's side."""
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
