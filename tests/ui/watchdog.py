"""Measures the longest stretch that the window's own thread worked in one go.

A stretch is a key or a click with all that it sets off directly, or one pass of the event loop: whatever
waits then – timers, queued signals, layouts, paints – is done before the loop looks for the next key. So
nothing that a person does in between is answered sooner than the stretch is over.

What counts is the thread's own processor time: a machine that is busy with other things makes the wall
clock run on, and no test should fail by that. Waiting for the disk or for a lock costs no processor time;
it is seen in the wall time, which is kept beside it and printed by the benchmark on a quiet machine.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop

LIMIT_MS = 50.0
"""No stretch may be longer."""

_QUIET_PASSES = 4
_PATIENCE_S = 240.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """How long one piece of work took: milliseconds of the thread's processor time, and by the wall clock."""

    work_ms: float
    wall_ms: float


class Watchdog:
    """Drives the window and keeps the longest stretches of each journey by its name."""

    def __init__(self, is_busy: Callable[[], bool], on_stretch: Callable[[str, Stretch], None]) -> None:
        """`is_busy` says whether work is under way beside the window; `on_stretch` is told every stretch."""
        self._is_busy = is_busy
        self._on_stretch = on_stretch
        self._name = ""
        self._begin()
        self._loop = QAbstractEventDispatcher.instance()
        # A form that waits has a loop of its own: each of its rounds is a stretch. Plain loops work between
        # being awake and blocking; with GLib all is done, and waited for, between blocking and being awake.
        self._loop.aboutToBlock.connect(self._next)
        self._loop.awake.connect(self._next)

    def journey(self, name: str) -> None:
        """What follows belongs to this journey."""
        self._name = name

    def do(self, action: Callable[[], object]) -> None:
        """One key, click or call, and then all that follows from it until nothing is left to do."""
        self._measured(action)
        self.rest()

    def rest(self, until: Callable[[], bool] = lambda: True) -> None:
        """Lets the loop run until all is quiet and `until` holds. Raises TimeoutError after minutes."""
        begin, quiet = time.monotonic(), 0
        while quiet < _QUIET_PASSES:
            if self._one_pass() or self._is_busy() or not until():
                quiet = 0
            else:
                quiet += 1
            if time.monotonic() - begin > _PATIENCE_S:
                raise TimeoutError(f"{self._name}: still not quiet")
            threading.Event().wait(0.001)  # the others' turn

    def _one_pass(self) -> bool:
        return bool(self._measured(lambda: self._loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)))

    def _measured(self, action: Callable[[], object]) -> object:
        self._begin()
        result = action()
        self._end()
        return result

    def _next(self) -> None:
        self._end()
        self._begin()

    def _begin(self) -> None:
        self._wall, self._work = time.perf_counter(), time.thread_time()

    def _end(self) -> None:
        work, wall = time.thread_time() - self._work, time.perf_counter() - self._wall
        self._on_stretch(self._name, Stretch(work * 1000, wall * 1000))
