"""A reminder for every day, at each of 24 times of day, in every zone of the tz database, 2025 to 2028.

Each moment is computed by the rule that the program uses, without short cuts, and held against the zone's
own data: the wall clock it shows, and the one it showed a minute before.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

from salesdesk.domain.due import remind_at
from tests.faults.outcome import Outcome

FIRST, LAST = date(2025, 1, 1), date(2028, 12, 31)
TIMES = tuple(hour * 60 + 30 * (hour % 2) for hour in range(24))
"""Each hour of the day, every other one at its half: midnight and 01:30, where most gaps are, among them."""
_MORNING = 540
_MINUTE = timedelta(minutes=1)


def run(times: int) -> Outcome:
    """The first `times` of the 24 times of day, on every day in every zone."""
    began = time.monotonic()
    names = sorted(available_timezones())
    minutes = TIMES[:times]
    losses: list[str] = []
    with ProcessPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        for found in pool.map(partial(zone_losses, minutes=minutes), names, chunksize=4):
            losses += found
    moments = len(names) * len(minutes) * len(_days(FIRST, LAST))
    beside = f"{moments:,} moments in {len(names)} zones; {time.monotonic() - began:.0f} s"
    return Outcome(
        "times of day on all days of 2025 to 2028 in every zone", len(minutes), tuple(losses), beside
    )


def zone_losses(name: str, minutes: Sequence[int] = TIMES, days: Sequence[date] = ()) -> list[str]:
    """Every day and time in one zone at which the rule fails; on `days` in their order, else on all."""
    zone = ZoneInfo(name)
    given = days or _days(FIRST, LAST)
    return [
        f"{name} {minute // 60:02}:{minute % 60:02}: {loss}"
        for minute in minutes
        for loss in _losses(zone, minute, given)
    ]


def days_at_transitions(name: str) -> list[date]:
    """The days of 2025 to 2028 on which the zone's offset changes, each with the two around it."""
    zone, found = ZoneInfo(name), set()
    for day, after in pairwise([*_days(FIRST, LAST), LAST + timedelta(days=1)]):
        if _offset(day, zone) != _offset(after, zone):
            found |= {day + timedelta(days=shift) for shift in (-1, 0, 1)}
    return sorted(found)


def _offset(day: date, zone: ZoneInfo) -> timedelta | None:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).astimezone(zone).utcoffset()


def _losses(zone: ZoneInfo, minute: int, days: Iterable[date]) -> Iterator[str]:
    before: datetime | None = None
    for day in days:
        moment = remind_at(day, minute, _MORNING, zone)
        loss = _loss(zone, minute, day, moment)
        if loss:
            yield f"{day} {loss}: {moment}"
        if before is not None and moment <= before:
            yield f"{day} does not come after the day before: {moment}"
        before = moment


def _loss(zone: ZoneInfo, minute: int, day: date, moment: datetime) -> str:
    """What is wrong with the moment of a day's minute; nothing where it is the one that it should be.

    Before it the wall clock has not reached the minute, at it it has, on the same day. With that it is the
    first minute after a gap, and the first of two in an overlap: an hour before the second, the wall clock
    had reached it already. Where a gap ends the day, the minute before it is the last of that day.
    """
    wanted = datetime(day.year, day.month, day.day, minute // 60, minute % 60)  # noqa: DTZ001 - a wall clock
    shown = moment.astimezone(zone).replace(tzinfo=None)
    if shown.date() != day:
        return "is on another day"
    if shown < wanted:
        after = (moment + _MINUTE).astimezone(zone)
        return "is too early" if after.date() == day else ""  # the day's last minute, before a gap
    if (moment - _MINUTE).astimezone(zone).replace(tzinfo=None) >= wanted:
        return "is too late"
    # Zones go back by three hours at the most; what a full hour shows, each of its halves before shows too.
    for earlier in (30, 60, 120, 180):
        if (moment - earlier * _MINUTE).astimezone(zone).replace(tzinfo=None) >= wanted:
            return "is the second of two"
    exists = wanted.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None) == wanted
    return "is not at its minute" if exists and shown != wanted else ""


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]
