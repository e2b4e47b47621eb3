"""Birthdays, which people often know without the year: read as they are typed and as lists write them.

A birthday whose year is known is a day; one without is a month and a day, `MM-DD`, which stands in lists and
cards as `--05-17` (ISO 8601 with the year left out).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from salesdesk.domain.days import parse_day

LEAP_YEAR = 2000
"""A year that has every day there is, to reckon with where the year is not known."""

_LONGEST = 80
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?")
_WITHOUT_YEAR = re.compile(r"--(\d{1,2})-?(\d{1,2})")
_MONTH_FIRST = re.compile(r"(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.?")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})")
_DAY_ALONE = re.compile(r"(?:the )?\d{1,2}(?:st|nd|rd|th|\.|\s*[日号號])?", re.IGNORECASE)
_ANCHORS = (date(2024, 1, 1), date(2027, 12, 31), date(2024, 6, 15))
"""Days on which to read a date: only what names a month and a day is the same day of the year on all."""


@dataclass(frozen=True, slots=True)
class Birthday:
    """A birthday: `day` where the year is known, else `month_day` (MM-DD)."""

    day: date | None = None
    month_day: str = ""

    @property
    def written(self) -> str:
        """ISO 8601: `1980-05-17`, or `--05-17` without a year."""
        return self.day.isoformat() if self.day else f"--{self.month_day}"


def month_day(month: int, day: int) -> str:
    """A month and a day as `MM-DD`. Raises ValueError where there is no such day in any year."""
    return f"{date(LEAP_YEAR, month, day):%m-%d}"


def day_of(month_day: str) -> date:
    """The day that `MM-DD` is in a leap year, to show its month and day. Raises ValueError."""
    return date.fromisoformat(f"{LEAP_YEAR}-{month_day}")


def is_month_day(text: str) -> bool:
    """Whether `text` is a month and a day as they are kept: `MM-DD`, and there is such a day."""
    try:
        return len(text) == 5 and f"{day_of(text):%m-%d}" == text
    except ValueError:
        return False


def read_birthday(text: str, today: date, *, day_first: bool = True) -> Birthday | None:
    """The birthday that `text` means; None where it means none.

    Without a year: `--05-17`, `--0517`, `05-17`, `17 May`, `May 17`, `17.5.`, `5月17日`, and `17/5` (the day
    first, unless told otherwise). With one: all that `parse_day` understands. A day that is still to come is
    understood as it stands; whoever asks refuses it.
    """
    plain = unicodedata.normalize("NFKC", text[: _LONGEST * 2]).strip()
    if not plain or len(plain) > _LONGEST or len(text) > _LONGEST * 2:
        return None
    if found := _ISO.fullmatch(plain):
        return _whole(int(found[1]), int(found[2]), int(found[3]))
    if kept := read_month_day(plain, day_first=day_first):
        return Birthday(month_day=kept)
    meant = parse_day(plain, today, day_first=day_first, prefer_past=True)
    if meant is None:
        return None
    of_last_century = meant.year > today.year and not re.search(r"\d{4}", plain)
    return Birthday(meant.replace(year=meant.year - 100) if of_last_century else meant)


def read_month_day(text: str, *, day_first: bool = True) -> str:
    """The month and the day, MM-DD, of a date that is written without a year; empty where it is none."""
    plain = unicodedata.normalize("NFKC", text).strip() if len(text) <= _LONGEST else ""
    if found := _WITHOUT_YEAR.fullmatch(plain):
        return _kept(int(found[1]), int(found[2]))
    if found := _MONTH_FIRST.fullmatch(plain):
        return _kept(int(found[1]), int(found[2])) or _kept(int(found[2]), int(found[1]))
    if found := _DOTTED.fullmatch(plain):
        return _kept(int(found[2]), int(found[1]))
    if found := _SLASHED.fullmatch(plain):
        first, second = int(found[1]), int(found[2])
        ways = ((second, first), (first, second)) if day_first else ((first, second), (second, first))
        return _kept(*ways[0]) or _kept(*ways[1])
    return _worded(plain)


def _worded(plain: str) -> str:
    """`17 May`, `May 17th`, `5月17日`, 五月十七号."""
    if not plain or _DAY_ALONE.fullmatch(plain):
        return ""
    meant = [parse_day(plain, anchor) for anchor in _ANCHORS]
    days = {f"{day:%m-%d}" for day in meant if day is not None}
    is_every_year = len(days) == 1 and None not in meant and len({day and day.year for day in meant}) > 1
    return days.pop() if is_every_year else ""


def _whole(year: int, month: int, day: int) -> Birthday | None:
    try:
        return Birthday(date(year, month, day))
    except ValueError:
        return None


def _kept(month: int, day: int) -> str:
    try:
        return month_day(month, day)
    except ValueError:
        return ""
