"""When the reminder of something due rings."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from salesdesk.domain.wall_time import instant


def remind_at(due_on: date, at: int | None, day_start: int, zone: tzinfo) -> datetime:
    """The moment (UTC) to remind of what is due on `due_on`, a local day.

    `at` and `day_start` are minutes since local midnight: at its own minute where it has one, else
    when the working day begins.
    """
    return instant(due_on, day_start if at is None else at, zone)
