"""Stand-ins for what tests cannot wait for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TypeVar
from zoneinfo import ZoneInfo

from salesdesk.services.progress import Progress
from salesdesk.ui.tasks import Task, TaskRunner

T = TypeVar("T")


class ImmediateTaskRunner(TaskRunner):
    """Does all work at once in the calling thread; outcomes are told before `run` returns."""

    def run(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], object],
        on_error: Callable[[Exception], object] | None = None,
        on_progress: Callable[[int, int, str], object] | None = None,
    ) -> Task:
        task = Task(on_done, on_error, on_progress, self)
        task.carry_out(work)
        return task

    def read(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], object],
        on_error: Callable[[Exception], object] | None = None,
    ) -> Task:
        return self.run(work, on_done, on_error)


class FakeClock:
    """A clock that stands still until it is told otherwise."""

    def __init__(self, moment: datetime, zone: tzinfo) -> None:
        """`moment` is aware, or naive for the wall time in `zone`."""
        self._zone = zone
        self._moment = moment
        self.set(moment)

    def now(self) -> datetime:
        return self._moment

    def today(self) -> date:
        return self._moment.astimezone(self._zone).date()

    def zone(self) -> tzinfo:
        return self._zone

    def advance(self, **span: float) -> None:
        """Moves on by days, hours, minutes, seconds, as `timedelta` takes them."""
        self._moment += timedelta(**span)

    def set(self, moment: datetime) -> None:
        """Makes it another moment: aware, or naive for the local wall time."""
        aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=self._zone)
        self._moment = aware.astimezone(UTC)

    def travel(self, zone: tzinfo) -> None:
        """The rep is in another zone; the moment stays."""
        self._zone = zone


SHANGHAI = ZoneInfo("Asia/Shanghai")


def tuesday_morning() -> FakeClock:
    """Tuesday 24 November 2026, 09:00 in Shanghai: the morning at which the tests' desks are opened."""
    return FakeClock(datetime(2026, 11, 24, 9, 0), SHANGHAI)  # noqa: DTZ001 - local wall time is meant
