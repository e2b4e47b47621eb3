"""On which days something repeats, by a rule that somebody else wrote: RFC 5545, section 3.3.10, bounded.

Rules are not run from their beginning (a rule of 1601 would take its time, one without a single day for
ever): the periods about the day asked for are looked at, each once, and no more days than a budget holds.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal, get_args

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence

Freq = Literal["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]

DAYS_OF_RULE = 60_000
"""The most days that are looked at for one rule: 160 years, in some tenths of a second."""

COUNT_LIMIT = 6_000
"""A rule that is to repeat more often is as good as endless."""

INTERVAL_LIMIT = 10_000
RULE_LENGTH = 1_000
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BY_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_NUMBER = re.compile(r"[+-]?\d{1,3}")
_UNTIL = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z?))?")
_OFTEN = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
_LIMITS = {"BYMONTHDAY": 31, "BYYEARDAY": 366, "BYMONTH": 12, "BYSETPOS": 366}

_TOO_OFTEN = QT_TRANSLATE_NOOP("domain", "it repeats more often than once a day")
_NOT_UNDERSTOOD = QT_TRANSLATE_NOOP("domain", "its repetition “%1” is not understood")
_EVERY = {
    "DAILY": QT_TRANSLATE_NOOP("domain", "repeats every %n day(s)"),
    "WEEKLY": QT_TRANSLATE_NOOP("domain", "repeats every %n week(s)"),
    "MONTHLY": QT_TRANSLATE_NOOP("domain", "repeats every %n month(s)"),
    "YEARLY": QT_TRANSLATE_NOOP("domain", "repeats every %n year(s)"),
}


class Unreadable(Exception):
    """A rule that is not followed, and why."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.text)
        self.sentence = sentence


@dataclass(slots=True)
class Budget:
    """How many days may still be looked at for all rules of one file together."""

    days: int = 1_500_000

    def spend(self, days: int) -> bool:
        """Whether so many more may be looked at."""
        self.days -= days
        return self.days >= 0


@dataclass(frozen=True, slots=True)
class Repeat:
    """A rule that was read, and the day on which it begins. `by_day` are (which one, weekday); 0 is each."""

    begin: date
    freq: Freq
    interval: int = 1
    count: int | None = None
    until: date | None = None
    by_month: tuple[int, ...] = ()
    by_month_day: tuple[int, ...] = ()
    by_year_day: tuple[int, ...] = ()
    by_day: tuple[tuple[int, int], ...] = ()
    by_set_pos: tuple[int, ...] = ()
    week_start: int = 0

    def days(self, since: date, to: date, budget: Budget) -> Iterator[date]:
        """The rule's days from `since` to `to` in order; fewer where the budget ends."""
        last = to if self.until is None else min(to, self.until)
        left = self.count
        number = 0 if left is not None else self._period_of(since)
        own = Budget(DAYS_OF_RULE)
        while (start := self._start(number)) is not None and start <= last:
            period = self._period(start)
            if not own.spend(len(period)) or not budget.spend(len(period)):
                return
            for day in self._chosen(period):
                if day < self.begin:
                    continue
                if left is not None:
                    if left == 0:
                        return
                    left -= 1
                if since <= day <= last:
                    yield day
            number += 1

    def last_day(self, to: date, budget: Budget) -> date | None:
        """The rule's last day up to `to`; None where it is not found soon."""
        if self.count is not None:
            return max(self.days(self.begin, to, budget), default=None)
        number = self._period_of(to if self.until is None else min(to, self.until))
        for back in range(12):
            start = self._start(number - back) if number >= back else None
            if start is None:
                return None
            period = self._period(start)
            if not budget.spend(len(period)):
                return None
            days = [day for day in self._chosen(period) if self.begin <= day <= min(to, self.until or to)]
            if days:
                return days[-1]
        return None

    def words(self) -> Sentence:
        """The repetition, as it stands in a note."""
        every = Sentence(_EVERY[self.freq], (), self.interval)
        if self.until is None:
            return every
        return Sentence(QT_TRANSLATE_NOOP("domain", "%1 until %2"), (every, self.until.isoformat()))

    def _period_of(self, day: date) -> int:
        """The number of the period in which `day` lies, or of the last one before it; never below 0."""
        if self.freq == "DAILY":
            steps = (day - self.begin).days
        elif self.freq == "WEEKLY":
            steps = (_monday(day, self.week_start) - _monday(self.begin, self.week_start)) // 7
        elif self.freq == "MONTHLY":
            steps = (day.year - self.begin.year) * 12 + day.month - self.begin.month
        else:
            steps = day.year - self.begin.year
        return max(steps // self.interval, 0)

    def _start(self, number: int) -> date | None:
        """The first day of a period; None beyond the calendar."""
        steps = number * self.interval
        try:
            if self.freq == "DAILY":
                return self.begin + timedelta(days=steps)
            if self.freq == "WEEKLY":
                return date.fromordinal(_monday(self.begin, self.week_start) + 7 * steps)
            if self.freq == "MONTHLY":
                years, month = divmod(self.begin.month - 1 + steps, 12)
                return date(self.begin.year + years, month + 1, 1)
            return date(self.begin.year + steps, 1, 1)
        except (ValueError, OverflowError):
            return None

    def _chosen(self, period: list[date]) -> list[date]:
        """The rule's days among those of a period."""
        days = [day for day in period if self._fits(day)]
        if not self.by_set_pos:
            return days
        places = {place - 1 if place > 0 else len(days) + place for place in self.by_set_pos}
        return [day for place, day in enumerate(days) if place in places]

    def _period(self, start: date) -> list[date]:
        if self.freq == "DAILY":
            return [start]
        if self.freq == "WEEKLY":
            return _run(start, 7)
        if self.freq == "MONTHLY":
            return _run(start, monthrange(start.year, start.month)[1])
        months = self.by_month or (() if self._says_days else (self.begin.month,))
        if not months:
            return _run(start, (date(start.year, 12, 31) - start).days + 1)
        return [
            day
            for month in sorted(set(months))
            for day in _run(date(start.year, month, 1), monthrange(start.year, month)[1])
        ]

    @property
    def _says_days(self) -> bool:
        return bool(self.by_day or self.by_month_day or self.by_year_day)

    def _fits(self, day: date) -> bool:
        if self.by_month and day.month not in self.by_month:
            return False
        if not self._says_days:
            return self._is_as_begun(day)
        if self.by_month_day and not _is_among(day.day, _month_length(day), self.by_month_day):
            return False
        if self.by_year_day:
            length = 366 if _month_length(date(day.year, 2, 1)) == 29 else 365
            if not _is_among(day.timetuple().tm_yday, length, self.by_year_day):
                return False
        return not self.by_day or any(self._is_weekday(day, which, name) for which, name in self.by_day)

    def _is_as_begun(self, day: date) -> bool:
        if self.freq == "DAILY":
            return True
        if self.freq == "WEEKLY":
            return day.weekday() == self.begin.weekday()
        return day.day == self.begin.day

    def _is_weekday(self, day: date, which: int, name: int) -> bool:
        if day.weekday() != name:
            return False
        if which == 0 or self.freq in ("DAILY", "WEEKLY"):
            return True
        in_month = self.freq == "MONTHLY" or bool(self.by_month)
        first = day.replace(day=1) if in_month else day.replace(month=1, day=1)
        last = day.replace(day=_month_length(day)) if in_month else day.replace(month=12, day=31)
        return which == ((day - first).days // 7 + 1 if which > 0 else -((last - day).days // 7 + 1))


def read_repeat(rule: str, begin: date, minute: int = 0, zone: tzinfo = UTC) -> Repeat:
    """The rule of an RRULE line, of something that begins on the day `begin` at the `minute` of `zone`.

    Raises Unreadable with the reason where it is not followed.
    """
    if len(rule) > RULE_LENGTH:
        raise Unreadable(Sentence(_NOT_UNDERSTOOD, (rule[:40],)))
    parts = {
        name.strip().upper(): value.strip().upper()
        for name, is_there, value in (part.partition("=") for part in rule.split(";"))
        if is_there
    }
    freq = parts.get("FREQ", "")
    if freq in _OFTEN or parts.keys() & {"BYHOUR", "BYMINUTE", "BYSECOND"}:
        raise Unreadable(Sentence(_TOO_OFTEN))
    if freq not in get_args(Freq) or "BYWEEKNO" in parts:
        raise Unreadable(Sentence(_NOT_UNDERSTOOD, (rule[:40],)))
    try:
        return _repeat(parts, begin, minute, zone)
    except ValueError as fault:
        raise Unreadable(Sentence(_NOT_UNDERSTOOD, (rule[:40],))) from fault


def _repeat(parts: dict[str, str], begin: date, minute: int, zone: tzinfo) -> Repeat:
    freq: Freq = parts["FREQ"]  # type: ignore[assignment]
    interval = _whole(parts.get("INTERVAL", "1"))
    if not 1 <= interval <= INTERVAL_LIMIT:
        raise ValueError(interval)
    count = _whole(parts["COUNT"]) if "COUNT" in parts else None
    if count is not None and count < 1:
        raise ValueError(count)
    week_start = parts.get("WKST", "MO")
    return Repeat(
        begin,
        freq,
        interval,
        count if count is None or count <= COUNT_LIMIT else None,
        _until(parts["UNTIL"], minute, zone) if "UNTIL" in parts else None,
        _numbers(parts, "BYMONTH", lowest=1),
        _numbers(parts, "BYMONTHDAY"),
        _numbers(parts, "BYYEARDAY"),
        _by_day(parts.get("BYDAY", "")),
        _numbers(parts, "BYSETPOS"),
        _WEEKDAYS.index(week_start) if week_start in _WEEKDAYS else 0,
    )


def _whole(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > 18:
        raise ValueError(text)
    return int(text)


def _numbers(parts: dict[str, str], name: str, *, lowest: int | None = None) -> tuple[int, ...]:
    if name not in parts:
        return ()
    most = _LIMITS[name]
    found = []
    for text in parts[name].split(","):
        if _NUMBER.fullmatch(text.strip()) is None:
            raise ValueError(text)
        number = int(text)
        if number == 0 or not (-most if lowest is None else lowest) <= number <= most:
            raise ValueError(text)
        found.append(number)
    return tuple(dict.fromkeys(found))


def _by_day(text: str) -> tuple[tuple[int, int], ...]:
    found = []
    for part in filter(None, text.split(",")):
        matched = _BY_DAY.fullmatch(part.strip())
        if matched is None:
            raise ValueError(part)
        found.append((int(matched[1] or 0), _WEEKDAYS.index(matched[2])))
    return tuple(dict.fromkeys(found))


def _until(text: str, minute: int, zone: tzinfo) -> date:
    """The last day on which something at `minute` still comes before the end that a rule gives."""
    found = _UNTIL.fullmatch(text)
    if found is None:
        raise ValueError(text)
    day = date(int(found[1]), int(found[2]), int(found[3]))
    if found[4] is None or not 1 < day.year < 9999:
        return day
    end = datetime.combine(day, time(int(found[4]), int(found[5])))
    if found[6]:
        end = end.replace(tzinfo=UTC).astimezone(zone)
    return end.date() if end.hour * 60 + end.minute >= minute else end.date() - timedelta(days=1)


def _monday(day: date, week_start: int) -> int:
    """The ordinal of the first day of the week of `day`, 1 or later."""
    ordinal = day.toordinal()
    return max(ordinal - (day.weekday() - week_start) % 7, 1)


def _run(start: date, length: int) -> list[date]:
    ordinal = start.toordinal()
    return [date.fromordinal(ordinal + n) for n in range(length) if ordinal + n <= _LAST_ORDINAL]


_LAST_ORDINAL = date.max.toordinal()


def _month_length(day: date) -> int:
    return monthrange(day.year, day.month)[1]


def _is_among(place: int, length: int, chosen: tuple[int, ...]) -> bool:
    return place in chosen or place - length - 1 in chosen
