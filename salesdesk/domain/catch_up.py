"""After days away: how long it was, and how what piled up is spread over the days to come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.domain.workdays import WorkCalendar

SPREAD_DAYS = 5
"""Over how many working days, today's included, a backlog is spread."""


def away(last_open_on: date | None, today: date, calendar: WorkCalendar) -> int:
    """How many whole working days were missed since the desk was last open.

    Neither that day nor today counts; 0 on a desk that was never open before.
    """
    if last_open_on is None:
        return 0
    return calendar.working_days_between(last_open_on, today - timedelta(days=1))


def spread(
    items: Sequence[int], today: date, calendar: WorkCalendar, per_day: int, booked: Mapping[date, int]
) -> dict[int, date]:
    """A day for each of `items` (ids, the most important first), within five working days from today.

    Each day takes `per_day` less what is `booked` on it already. What is left once all are full goes
    on, one at a time, to the day that holds the least, the earliest of several.
    """
    days = [calendar.next_working(today)]
    while len(days) < SPREAD_DAYS:
        days.append(calendar.add_working_days(days[-1], 1))
    load = {day: booked.get(day, 0) for day in days}
    planned: dict[int, date] = {}
    for item in dict.fromkeys(items):
        day = next((day for day in days if load[day] < per_day), None)
        if day is None:
            day = min(days, key=lambda day: (load[day], day))
        planned[item] = day
        load[day] += 1
    return planned


def summary(away_days: int, calls: int, promises: int) -> Sentence:
    """What the days away left behind: "3 working days away: 7 calls, 2 promises fell due"."""
    parts = []
    if calls:
        parts.append(Sentence(QT_TRANSLATE_NOOP("domain", "%n call(s)"), count=calls))
    if promises:
        parts.append(Sentence(QT_TRANSLATE_NOOP("domain", "%n promise(s)"), count=promises))
    if not parts:
        fell_due = Sentence(QT_TRANSLATE_NOOP("domain", "nothing fell due"))
    elif len(parts) == 1:
        fell_due = Sentence(QT_TRANSLATE_NOOP("domain", "%1 fell due"), tuple(parts))
    else:
        fell_due = Sentence(QT_TRANSLATE_NOOP("domain", "%1, %2 fell due"), tuple(parts))
    return Sentence(QT_TRANSLATE_NOOP("domain", "%n working day(s) away: %1"), (fell_due,), count=away_days)
