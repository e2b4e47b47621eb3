"""What the system says to a running program: end now, the session is over."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

DEADLINE_S = 1.8
"""Whoever sends the signal waits two seconds, and then kills."""


def _ending() -> list[signal.Signals]:
    """The signals that end the program; one that it was started to ignore (`nohup`) stays ignored."""
    names = ("SIGTERM", "SIGINT", "SIGHUP")
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    return [number for number in numbers if signal.getsignal(number) is not signal.SIG_IGN]


class SystemSignals(QObject):
    """Turns SIGTERM, SIGINT and SIGHUP into one Qt signal.

    Python runs its handlers only between two of its own instructions, and an idle window executes none
    (measured: 4.8 s): so the arrival also writes to a pipe, which wakes the event loop at once. Windows
    sends none of these to a window, so there nothing has to be woken.

    A window that waits for a desk that somebody else is writing to sees nothing of all this for seconds.
    So a thread reads the pipe, too, and ends the process where it has not ended by itself in time.
    """

    ended = Signal()

    def __init__(self, parent: QObject | None = None, *, at_deadline: Callable[[], object] = int) -> None:
        """`at_deadline` is called in another thread, just before the process is ended by force."""
        super().__init__(parent)
        self._at_deadline = at_deadline
        self._over = threading.Event()
        self._pipe: tuple[int, int] | None = None
        self._poke: tuple[int, int] | None = None
        self._notifier: QSocketNotifier | None = None
        self._ending = _ending()
        if sys.platform != "win32":
            self._wake()
        self._before = {number: signal.signal(number, self._on_signal) for number in self._ending}

    def restore(self) -> None:
        """Puts back what was there before."""
        self._over.set()
        for number, handler in self._before.items():
            signal.signal(number, handler)
        if self._notifier is None or self._pipe is None or self._poke is None:
            return
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        os.close(self._pipe[1])  # the thread reads the end of the pipe, and ends
        self._watch.join(1)
        for end in (self._pipe[0], *self._poke):
            os.close(end)
        self._pipe = None

    def _wake(self) -> None:
        self._pipe, self._poke = os.pipe(), os.pipe()
        for end in (self._pipe[1], *self._poke):
            os.set_blocking(end, False)
        self._notifier = QSocketNotifier(self._poke[0], QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._watch = threading.Thread(
            target=_watch, args=(self._pipe[0], self._poke[1], self._expire), daemon=True
        )
        self._watch.start()
        signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)

    def _expire(self, number: int) -> None:
        """Waits, in the watching thread, for the program to end; then ends it."""
        if number in self._ending and not self._over.wait(DEADLINE_S):
            self._at_deadline()
            os._exit(0)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self.ended.emit()

    def _on_woken(self) -> None:
        if self._poke is not None:
            os.read(self._poke[0], 64)


def _watch(reading: int, poking: int, on_signal: Callable[[int], object]) -> None:
    """Hands each signal's arrival on to the event loop, then to `on_signal`; ends with the pipe."""
    while numbers := os.read(reading, 64):
        with suppress(BlockingIOError):  # it is being woken already
            os.write(poking, b"\0")
        for number in numbers:
            on_signal(number)
