"""The time, as something that is handed in: the system's in the program, a fixed one in tests."""

from __future__ import annotations

import os
import time
import warnings
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Protocol

_ZONE_FILES = ("/etc/localtime", "/etc/timezone")


class Clock(Protocol):
    """Tells the moment, the local day and the local zone."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...

    def today(self) -> date:
        """The present day where the rep is."""
        ...

    def zone(self) -> tzinfo:
        """The zone where the rep is, as the system has it at this moment."""
        ...


class SystemClock:
    """The machine's clock and zone; a journey to another zone is noticed by `refresh_zone`."""

    def __init__(self) -> None:
        self._zone: tzinfo | None = None
        self._read_from: object = None

    def now(self) -> datetime:
        return datetime.now(UTC)

    def today(self) -> date:
        return self.now().astimezone(self.zone()).date()

    def zone(self) -> tzinfo:
        if self._zone is None:
            self._read_from = _where_the_zone_stands()
            self._zone = _system_zone()  # costs 20 ms; the first caller pays
        return self._zone

    def refresh_zone(self) -> bool:
        """Reads the system's zone again where its settings have changed; True where it is another one.

        A running process keeps the old one until it does (measured). Cheap enough for each tick.
        """
        before, stands = self.zone(), _where_the_zone_stands()
        if stands is not None and stands == self._read_from:
            return False
        self._read_from = stands
        self._zone = _system_zone()
        return self._zone != before


class SystemReckoning(tzinfo):
    """The wall clock as the C library reckons it, for a zone whose name or whose data are missing here.

    Two are equal where the library reckoned alike when they were made.
    """

    def __init__(self) -> None:
        self._rules = (time.tzname, time.timezone, getattr(time, "altzone", 0))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SystemReckoning) and other._rules == self._rules

    def __hash__(self) -> int:
        return hash(self._rules)

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        if moment is None:
            return None
        wall = moment.replace(tzinfo=None)  # with its fold: PEP 495 is kept by `timestamp`
        utc = datetime.fromtimestamp(wall.timestamp(), UTC).replace(tzinfo=None)
        return wall.replace(fold=0) - utc

    def dst(self, moment: datetime | None) -> timedelta | None:
        return None

    def tzname(self, moment: datetime | None) -> str:
        return time.tzname[0]

    def fromutc(self, moment: datetime) -> datetime:
        stamp = moment.replace(tzinfo=UTC).timestamp()
        return datetime.fromtimestamp(stamp).replace(tzinfo=self)  # noqa: DTZ006 - the system's wall clock


def _system_zone() -> tzinfo:
    import tzlocal

    if hasattr(time, "tzset"):
        time.tzset()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of settings that contradict each other; the first one holds
            return tzlocal.reload_localzone()
    except (KeyError, ValueError, OSError):
        return SystemReckoning()


def _where_the_zone_stands() -> object:
    """What the system's zone depends on, to be compared; None where that cannot be told cheaply."""
    if os.name != "posix":
        return None
    named = os.environ.get("TZ", "")
    return named, *(_state_of(Path(name)) for name in (*_ZONE_FILES, named.removeprefix(":")))


def _state_of(file: Path) -> tuple[str, int, int, int] | None:
    try:
        state, place = file.stat(), os.path.realpath(file)
    except OSError:
        return None
    return place, state.st_ino, state.st_mtime_ns, state.st_size
