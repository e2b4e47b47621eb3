"""The time, as something that is handed in: the system's in the program, a fixed one in tests."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, tzinfo
from typing import Protocol


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

    def now(self) -> datetime:
        return datetime.now(UTC)

    def today(self) -> date:
        return self.now().astimezone(self.zone()).date()

    def zone(self) -> tzinfo:
        if self._zone is None:
            import tzlocal  # costs 20 ms; the first caller pays

            self._zone = tzlocal.get_localzone()
        return self._zone

    def refresh_zone(self) -> None:
        """Reads the system's zone again (a running process keeps the old one: measured)."""
        import tzlocal

        if hasattr(time, "tzset"):
            time.tzset()
        self._zone = tzlocal.reload_localzone()
