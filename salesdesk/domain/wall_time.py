"""From the rep's wall clock to instants and back.

Twice a year a zone skips some minutes of the wall clock (a gap) or passes them twice (an overlap). A
reminder must neither be lost in the one nor ring twice in the other: in a gap it rings at the first
minute that exists on its day, in an overlap at the first of the two.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, date, datetime, time, timedelta, tzinfo

_MINUTE = timedelta(minutes=1)


def instant(day: date, minute: int, zone: tzinfo) -> datetime:
    """The moment, in UTC, at which the clocks of `zone` show `minute` (0 to 1439) of `day`.

    In a gap the first minute after it, or the last before it where it ends the day (Greenland's spring
    does: 23:00 is midnight), or the next day's first where a zone skips a whole one; in an overlap the
    first of the two.
    """
    wall = datetime.combine(day, time.min) + timedelta(minutes=minute)
    moment = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if _wall_clock(moment, zone) == wall:
        return moment
    # PEP 495: a time within a gap is read with the offset before it (fold 0,
    # landing after the gap) or with the one after it (fold 1, landing before).
    # Between those two the clocks jump once, and where is found by halving.
    start = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    minutes = (moment - start) // _MINUTE
    jump = bisect_right(range(minutes), wall, key=lambda n: _wall_clock(start + n * _MINUTE, zone))
    after, before = start + jump * _MINUTE, start + (jump - 1) * _MINUTE
    ends_the_day = _wall_clock(after, zone).date() > day and _wall_clock(before, zone).date() == day
    return before if ends_the_day else after


def local(instant: datetime, zone: tzinfo) -> tuple[date, int]:
    """The local day and the minutes since its midnight that the clocks of `zone` show at `instant`.

    Raises ValueError for a naive `instant`, which names no moment.
    """
    if instant.utcoffset() is None:
        raise ValueError(f"an instant needs its zone: {instant}")
    wall = _wall_clock(instant, zone)
    return wall.date(), wall.hour * 60 + wall.minute


def _wall_clock(moment: datetime, zone: tzinfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None)
