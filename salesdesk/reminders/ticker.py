"""The beat to which the program asks what is due: one signal every few seconds, whatever the clock does."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from salesdesk.clock import Clock

if TYPE_CHECKING:
    from apscheduler.schedulers.background import BackgroundScheduler

SECONDS = 5
JUMP_SECONDS = 5.0
"""How far the clock on the wall may go from the time that passed before it counts as set."""

_SLEPT_BEATS = 4
_DEAD_AFTER = 2


def passed() -> float:
    """Seconds since some moment, those included that the machine slept; setting the clock changes nothing.

    Python's own `monotonic` stands still while Linux and macOS sleep: a weekend with the lid closed would
    look like a clock that was set.
    """
    kind = getattr(time, "CLOCK_BOOTTIME", None) or getattr(time, "CLOCK_MONOTONIC", None)
    return time.monotonic() if kind is None else time.clock_gettime(kind)


class Ticker(QObject):
    """APScheduler beats in a thread of its own; the window hears `ticked` on its own thread.

    Nothing is scheduled but the beat: what is due stands in the desk alone. A watchdog of Qt's looks as
    often whether it still beats: where it does not, the watchdog ticks in its place, and starts it again
    once it is clear that it is dead, or waits for an hour of the wall clock that has been set back.
    """

    ticked = Signal()
    jumped = Signal(float)
    """The clock was set: by how many seconds it went on too far (or, below 0, back)."""

    woke = Signal(float)
    """The machine slept or the program was stopped, for so many seconds."""

    restarted = Signal()
    _beaten = Signal()

    def __init__(
        self,
        clock: Clock,
        parent: QObject | None = None,
        *,
        seconds: int = SECONDS,
        time_passed: Callable[[], float] = passed,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._seconds = seconds
        self._time_passed = time_passed
        self._beats = 0
        self._beats_seen = 0
        self._looks_without_beat = 0
        self._before: tuple[datetime, float] | None = None
        self._scheduler: BackgroundScheduler | None = None
        self._watchdog = QTimer(self)
        self._watchdog.setInterval(seconds * 1000)
        self._watchdog.timeout.connect(self.watch)
        self._beaten.connect(self.tick)

    def start(self) -> None:
        """Begins to beat; the first beat comes at once."""
        self._watchdog.start()
        self._begin_to_beat()

    def stop(self) -> None:
        """Ends the beat and waits for the thread."""
        self._watchdog.stop()
        self._end_beat()

    def tick(self) -> None:
        """One beat: notices a sleep and a jump of the clock, then tells that it is time to look."""
        now, passed_by_now = self._clock.now(), self._time_passed()
        before, self._before = self._before, (now, passed_by_now)
        if before is not None:
            went_by = passed_by_now - before[1]
            if went_by > self._seconds * _SLEPT_BEATS:
                self.woke.emit(went_by)
            off = (now - before[0]).total_seconds() - went_by
            if abs(off) > JUMP_SECONDS:
                self.jumped.emit(off)
        self.ticked.emit()

    def watch(self) -> None:
        """Ticks where no beat came since the last look, and starts the beat again after the second such."""
        beats, seen = self._beats, self._beats_seen
        self._beats_seen = beats
        if beats != seen:
            self._looks_without_beat = 0
            return
        self._looks_without_beat += 1
        if self._looks_without_beat == _DEAD_AFTER:
            self._looks_without_beat = 0
            self._begin_again()
        self.tick()

    def _begin_again(self) -> None:
        try:
            self._begin_to_beat()
        except RuntimeError:
            return  # no thread is to be had: the watchdog goes on alone, and tries again
        self.restarted.emit()

    def _begin_to_beat(self) -> None:
        from apscheduler.executors.pool import ThreadPoolExecutor
        from apscheduler.jobstores.memory import MemoryJobStore
        from apscheduler.schedulers.background import BackgroundScheduler
        from apscheduler.triggers.interval import IntervalTrigger

        self._end_beat()
        scheduler = BackgroundScheduler(
            timezone=UTC,
            jobstores={"default": MemoryJobStore()},
            executors={"default": ThreadPoolExecutor(1)},
            job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
        )
        scheduler.add_job(
            self._beat,
            IntervalTrigger(seconds=self._seconds, timezone=UTC),
            next_run_time=datetime.now(UTC),
        )
        scheduler.start()
        self._scheduler = scheduler

    def _end_beat(self) -> None:
        scheduler, self._scheduler = self._scheduler, None
        if scheduler is not None and scheduler.running:
            scheduler.shutdown(wait=True)

    def _beat(self) -> None:
        self._beats += 1
        self._beaten.emit()
