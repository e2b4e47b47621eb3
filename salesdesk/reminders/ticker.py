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
"""How far the clock on the wall may go from the running time before it counts as set, or as slept."""

_MISSED_BEATS = 4


class Ticker(QObject):
    """APScheduler beats in a thread of its own; the window hears `ticked` on its own thread.

    Nothing is scheduled but the beat: what is due stands in the desk alone. Where the beat stops, a
    watchdog starts it again.
    """

    ticked = Signal()
    jumped = Signal(float)
    """The clock was set or the machine slept: by how many seconds it went on too far (or, below 0, back)."""

    restarted = Signal()
    _beaten = Signal()

    def __init__(
        self,
        clock: Clock,
        parent: QObject | None = None,
        *,
        seconds: int = SECONDS,
        running_time: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._seconds = seconds
        self._running_time = running_time
        self._heartbeat = running_time()
        self._expected: tuple[datetime, float] | None = None
        self._scheduler: BackgroundScheduler | None = None
        self.last_tick: datetime | None = None
        self._watchdog = QTimer(self)
        self._watchdog.setInterval(seconds * 1000 * _MISSED_BEATS)
        self._watchdog.timeout.connect(self.watch)
        self._beaten.connect(self.tick)

    def start(self) -> None:
        """Begins to beat; the first beat comes at once."""
        from apscheduler.executors.pool import ThreadPoolExecutor
        from apscheduler.jobstores.memory import MemoryJobStore
        from apscheduler.schedulers.background import BackgroundScheduler
        from apscheduler.triggers.interval import IntervalTrigger

        self.stop()
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
        self._heartbeat = self._running_time()
        self._watchdog.start()

    def stop(self) -> None:
        """Ends the beat and waits for the thread."""
        self._watchdog.stop()
        scheduler, self._scheduler = self._scheduler, None
        if scheduler is not None and scheduler.running:
            scheduler.shutdown(wait=True)

    def tick(self) -> None:
        """One beat: notices a jump of the clock, then tells that it is time to look."""
        now, running = self._clock.now(), self._running_time()
        before, self._expected = self._expected, (now, running)
        self.last_tick = now
        if before is not None:
            off = (now - before[0]).total_seconds() - (running - before[1])
            if abs(off) > JUMP_SECONDS:
                self.jumped.emit(off)
        self.ticked.emit()

    def watch(self) -> None:
        """Starts the beat again where none has come for a while."""
        if self._running_time() - self._heartbeat > self._seconds * _MISSED_BEATS:
            self.start()
            self.restarted.emit()

    def _beat(self) -> None:
        self._heartbeat = self._running_time()
        self._beaten.emit()
