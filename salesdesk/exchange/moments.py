"""Moments, times of day and durations as files write them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from math import ceil

from salesdesk.domain.wall_time import instant
from salesdesk.exchange.dates import read_day
from salesdesk.exchange.patterns import LONGEST, folded

NOON = 12 * 60

_TIME = re.compile(
    r"(上午|下午|晚上|中午|早上|凌晨)?\s*(\d{1,2})\s*(?:[:.时時點点]\s*(\d{2})?\s*分?)(?::?(\d{2})(?:\.\d+)?\s*秒?)?"
    r"\s*([ap]\.?m\b\.?)?",
    re.IGNORECASE,
)
_BARE_HOUR = re.compile(r"(\d{1,2})\s*([ap])\.?m\.?", re.IGNORECASE)
_AFTERNOON = frozenset({"下午", "晚上", "中午"})
_ZONE = re.compile(
    r"(?:(?<=\d)|(?<=[\s(]))(?:(?:utc|gmt)?\s*([+-])(\d{1,2}):?(\d{2})?|z|utc|gmt)\)?$", re.IGNORECASE
)
_DURATION = re.compile(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{2})(?:\.\d+)?")
_BARE_NUMBER = re.compile(r"\d{1,6}(?:[.,]\d{1,6})?")
_WORDED = re.compile(
    r"(?:(\d{1,4}(?:[.,]\d+)?)\s*(?:h|hrs?|hours?|std|stunden?|小时|小時|时|時)\.?)?\s*"
    r"(?:(\d{1,5}(?:[.,]\d+)?)\s*(?:m|mins?|minutes?|minuten?|分|分钟|分鐘)\.?)?\s*"
    r"(?:(\d{1,5})\s*(?:s|secs?|seconds?|sekunden?|秒)\.?)?",
    re.IGNORECASE,
)
MOST_MINUTES = 6_000
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


@lru_cache(maxsize=2_048)
def read_minute(text: str) -> int | None:
    """The minute of the day that `text` (`14:05`, `2:05 PM`, `下午2点05分`, `9am`) means; None for none."""
    plain = folded(text)
    if (bare := _BARE_HOUR.fullmatch(plain)) is not None:
        return _minute(int(bare[1]), 0, bare[2].lower() == "p", bare[2].lower() == "a")
    found = _TIME.fullmatch(plain)
    return _of_match(found) if found else None


def read_moment(text: str, time_text: str, *, day_first: bool, today: date, zone: tzinfo) -> datetime | None:
    """The moment, in UTC, that `text` means, with `time_text` where the time stands by itself.

    Without an offset or `Z` it is a wall clock's of `zone`. A day without a time means its noon, today
    its beginning, so that it never lies ahead. None where it is no day.
    """
    if not time_text and text[4:5] == "-" and (exact := _iso(text, zone)) is not None:
        return exact
    if len(text) > LONGEST:
        return None
    offset, day, minute = _parts(text, day_first, today)
    if day is None:
        return None
    if time_text:
        minute = read_minute(time_text)
    if minute is None:
        minute = 0 if day == today else NOON
    if offset is None and (all_day := _offset_all_day(day, zone)) is not None:
        return datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=UTC) - all_day
    return instant(day, minute, offset or zone)


@lru_cache(maxsize=4_096)
def _parts(text: str, day_first: bool, today: date) -> tuple[tzinfo | None, date | None, int | None]:
    """The offset, the day and the minute of the day that a text tells; lists repeat their days row by row."""
    offset, plain = _offset(folded(text))
    day = read_day(plain, day_first=day_first, today=today, is_past=True)
    if day is None or not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return None, None, None
    return offset, day, _minute_within(plain)


def _iso(text: str, zone: tzinfo) -> datetime | None:
    if len(text) < 16:
        return None
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is not None:
            return moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        return None
    offset = _offset_all_day(moment.date(), zone)
    if offset is not None:
        return moment.replace(tzinfo=UTC) - offset
    whole = instant(moment.date(), moment.hour * 60 + moment.minute, zone)
    return whole + timedelta(seconds=moment.second, microseconds=moment.microsecond)


@lru_cache(maxsize=8_192)
def _offset_all_day(day: date, zone: tzinfo) -> timedelta | None:
    """By how much the clocks of `zone` are before UTC on a day on which they are not changed, else None."""
    begin, end = instant(day, 0, zone), instant(day + timedelta(days=1), 0, zone)
    wall = datetime.combine(day, datetime.min.time(), UTC)
    return wall - begin if end - begin == timedelta(days=1) else None


def _offset(plain: str) -> tuple[tzinfo | None, str]:
    """The offset at the end of `plain`, where it has a time before it, and what stands before it."""
    found = _ZONE.search(plain) if ":" in plain else None
    if found is None or ":" not in plain[: found.start()]:
        return None, plain
    rest = plain[: found.start()].rstrip(" (")
    if found[1] is None:
        return UTC, rest
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    if minutes >= 24 * 60:
        return None, rest
    return timezone(timedelta(minutes=minutes if found[1] == "+" else -minutes)), rest


def _minute_within(plain: str) -> int | None:
    """The time of day that stands in a text with a day before it."""
    for found in _TIME.finditer(plain):
        if (":" in found[0] or found[0][-1:] in "时時點点分秒mM.") and (
            minute := _of_match(found)
        ) is not None:
            return minute
    return None


def _of_match(found: re.Match[str]) -> int | None:
    half = (found[5] or "").lower()[:1]
    is_late = half == "p" or found[1] in _AFTERNOON
    return _minute(int(found[2]), int(found[3] or 0), is_late, half == "a" or found[1] == "凌晨")


def _minute(hour: int, minute: int, is_late: bool, is_early: bool) -> int | None:
    if hour > 23 or minute > 59 or (hour == 0 and is_late and not is_early):
        return 0 if (hour, minute) == (24, 0) else None
    if is_late and hour < 12:
        hour += 12
    elif is_early and hour == 12:
        hour = 0
    return hour * 60 + minute


@lru_cache(maxsize=2_048)
def read_minutes(text: str) -> int | None:
    """How many minutes `text` (`15`, `0:15:30`, `1 h 5 min`, `15分钟`) lasts, rounded up; None for none.

    Two numbers with a colon are minutes and seconds only where a third stands before them.
    """
    plain = folded(text)
    if len(plain) > 40 or not plain:
        return None
    if (found := _DURATION.fullmatch(plain)) is not None:
        hours, minutes, seconds = int(found[1] or 0), int(found[2]), int(found[3])
        if found[1] is None:
            hours, minutes, seconds = minutes, seconds, 0
        return _within(hours * 60 + minutes + (seconds > 0))
    if _BARE_NUMBER.fullmatch(plain):
        return _within(ceil(float(plain.replace(",", "."))))
    worded = _WORDED.fullmatch(plain)
    return _within(_worded(worded)) if worded is not None and any(worded.groups()) else None


def _worded(found: re.Match[str]) -> int:
    hours, minutes, seconds = (float((part or "0").replace(",", ".")) for part in found.groups())
    return ceil((hours * 3_600 + minutes * 60 + seconds) / 60)


def _within(minutes: int) -> int | None:
    return minutes if 0 <= minutes <= MOST_MINUTES else None
