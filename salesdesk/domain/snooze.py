"""How long a reminder may be put off. Snoozing moves the alarm, never the date of the thing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum
from types import MappingProxyType

from salesdesk.domain.wall_time import instant, local
from salesdesk.domain.wording import QT_TRANSLATE_NOOP
from salesdesk.domain.workdays import WorkCalendar

AFTERNOON = 14 * 60
"""When "this afternoon" is, in minutes since local midnight."""

MORNING = 9 * 60
"""When "tomorrow" and "next working day" are, in minutes since local midnight."""


class Snooze(StrEnum):
    """The choices beside one's own time, from the shortest to the longest."""

    TEN_MINUTES = "ten_minutes"
    ONE_HOUR = "one_hour"
    THIS_AFTERNOON = "this_afternoon"
    TOMORROW_MORNING = "tomorrow_morning"
    NEXT_WORKING_DAY = "next_working_day"


LABELS: Mapping[Snooze, str] = MappingProxyType(
    {
        Snooze.TEN_MINUTES: QT_TRANSLATE_NOOP("domain", "10 minutes"),
        Snooze.ONE_HOUR: QT_TRANSLATE_NOOP("domain", "1 hour"),
        Snooze.THIS_AFTERNOON: QT_TRANSLATE_NOOP("domain", "This afternoon"),
        Snooze.TOMORROW_MORNING: QT_TRANSLATE_NOOP("domain", "Tomorrow 9:00"),
        Snooze.NEXT_WORKING_DAY: QT_TRANSLATE_NOOP("domain", "Next working day"),
    }
)
"""The word shown for each choice: an English text that is looked up in the translations."""


def choices(now: datetime, zone: tzinfo) -> tuple[Snooze, ...]:
    """What can be offered at `now` (aware): this afternoon only before it has begun."""
    _, minute = local(now, zone)
    return tuple(choice for choice in Snooze if choice is not Snooze.THIS_AFTERNOON or minute < AFTERNOON)


def until(choice: Snooze, now: datetime, zone: tzinfo, calendar: WorkCalendar) -> datetime:
    """When the alarm returns (UTC), always later than `now` (aware).

    "This afternoon", offered before 14:00 but chosen after it, is an hour from now.
    """
    today, minute = local(now, zone)
    if choice is Snooze.TEN_MINUTES:
        return now.astimezone(UTC) + timedelta(minutes=10)
    if choice is Snooze.TOMORROW_MORNING:
        return instant(today + timedelta(days=1), MORNING, zone)
    if choice is Snooze.NEXT_WORKING_DAY:
        return instant(calendar.add_working_days(today, 1), MORNING, zone)
    if choice is Snooze.THIS_AFTERNOON and minute < AFTERNOON:
        return instant(today, AFTERNOON, zone)
    return now.astimezone(UTC) + timedelta(hours=1)
