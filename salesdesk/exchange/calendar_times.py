"""When something in a calendar is: a day, or a moment that the rep's clocks show as a day and a minute."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from salesdesk.domain.wall_time import instant, local
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.exchange.calendar_lines import Component, Property
from salesdesk.exchange.calendar_repeats import Budget, Repeat, Unreadable, read_repeat
from salesdesk.exchange.calendar_zones import Zones

AHEAD = timedelta(days=731)
"""How far ahead the next day of something that repeats is looked for."""

_LONGEST = 40
_RDATES = 2_000
_WHEN = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(?:\d{2})?(Z?))?")
_NO_TIME = QT_TRANSLATE_NOOP("domain", "“%1” is not a time")
_ZONE_UNKNOWN = QT_TRANSLATE_NOOP("domain", "nobody knows the time zone “%1”")
_TOO_FAR = QT_TRANSLATE_NOOP("domain", "the next day of its repetition lies more than two years ahead")
_NO_DAYS = QT_TRANSLATE_NOOP("domain", "its repetition has no day")


@dataclass(frozen=True, slots=True)
class When:
    """A wall time in a zone; without `minute` a whole day. `zone` None is wherever the rep is."""

    day: date
    minute: int | None = None
    zone: tzinfo | None = None

    def at(self, zone: tzinfo) -> tuple[date, int | None]:
        """The day and the minute that the clocks of `zone` show then."""
        if self.minute is None or self.zone is None or _same(self.zone, zone):
            return self.day, self.minute
        return local(self.moment(zone), zone)

    def moment(self, zone: tzinfo) -> datetime:
        """The moment in UTC; `zone` is that of times that name none."""
        return instant(self.day, self.minute or 0, self.zone or zone)

    def on(self, day: date) -> When:
        """The same hour of another day."""
        return When(day, self.minute, self.zone)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What reading times takes: the file's zones, the answers for unknown ones, the rep's zone, today."""

    zones: Zones
    told: Mapping[str, str]
    zone: tzinfo
    today: date

    def when(self, line: Property) -> When:
        """The time of a line. Raises Unreadable where it is none or its zone is not known."""
        return self._when(line, line.value)

    def every(self, lines: list[Property]) -> Iterator[When]:
        """The times of EXDATE or RDATE lines, of which each may hold many; periods by their beginning."""
        for line in lines:
            for value in line.value.split(",")[:_RDATES]:
                yield self._when(line, value.partition("/")[0])

    def next_of(
        self, entry: Component, begin: When, gone: set[date], budget: Budget
    ) -> tuple[When, Repeat | None]:
        """The next time from today on of something that repeats, else its last; and the rule, if it has one.

        `gone` are the days (by its own wall clock) that others take the place of. Raises Unreadable.
        """
        rule = entry.first("RRULE")
        repeat = None
        if rule is not None:
            repeat = read_repeat(rule.value, begin.day, begin.minute or 0, begin.zone or self.zone)
        left_out = {when.at(begin.zone or self.zone)[0] for when in self.every(_of(entry, "EXDATE"))} | gone
        added = list(self.every(_of(entry, "RDATE")))
        if repeat is None:
            added.append(begin)
        coming = [when for when in added if when.at(self.zone)[0] >= self.today]
        if repeat is not None:
            since = self.today - timedelta(days=1)  # its own zone's day may be the one before
            days = repeat.days(max(since, begin.day), self.today + AHEAD, budget)
            fitting = (begin.on(day) for day in days if day not in left_out)
            coming += [next((one for one in fitting if one.at(self.zone)[0] >= self.today), begin)]
        coming = [when for when in coming if self._is_left(when, begin, left_out)]
        if coming:
            return min(coming, key=lambda when: when.moment(self.zone)), repeat
        return self._last(begin, repeat, added, left_out, budget), repeat

    def _is_left(self, when: When, begin: When, left_out: set[date]) -> bool:
        own_day = when.at(begin.zone or self.zone)[0]
        return own_day not in left_out and when.at(self.zone)[0] >= self.today

    def _last(
        self, begin: When, repeat: Repeat | None, added: list[When], left_out: set[date], budget: Budget
    ) -> When:
        """The last time of something that is over. Raises Unreadable where it is not over."""
        day = None if repeat is None else repeat.last_day(self.today, budget)
        past = [when for when in added if when.day not in left_out]
        if day is not None and day not in left_out:
            past.append(begin.on(day))
        if not past:
            raise Unreadable(Sentence(_TOO_FAR if begin.day >= self.today else _NO_DAYS))
        return max(past, key=lambda when: when.moment(self.zone))

    def _when(self, line: Property, value: str) -> When:
        found = _WHEN.fullmatch(value.strip()) if len(value) < _LONGEST else None
        if found is None:
            raise Unreadable(Sentence(_NO_TIME, (value.strip()[:_LONGEST],)))
        try:
            day = date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError as fault:
            raise Unreadable(Sentence(_NO_TIME, (value.strip(),))) from fault
        if not 1 < day.year < 9999:  # so that a day to either side is still a day
            raise Unreadable(Sentence(_NO_TIME, (value.strip(),)))
        if found[4] is None:
            return When(day)
        hour, minute = int(found[4]), int(found[5])
        if hour > 23 or minute > 59:
            raise Unreadable(Sentence(_NO_TIME, (value.strip(),)))
        return When(day, hour * 60 + minute, UTC if found[6] else self._zone(line))

    def _zone(self, line: Property) -> tzinfo | None:
        name = line.parameters.get("TZID", "").strip()
        if not name:
            return None
        found = self.zones.find(name, self.told)
        if found is None:
            raise Unreadable(Sentence(_ZONE_UNKNOWN, (name[:100],)))
        return found


def _of(entry: Component, name: str) -> list[Property]:
    return entry.properties.get(name, [])


def _same(one: tzinfo, other: tzinfo) -> bool:
    """Whether two zones are one by their name, so that a wall time goes over as it stands."""
    name = getattr(one, "key", None)
    return one is other or (name is not None and name == getattr(other, "key", None))
