"""Days as files write them: which way round, which year, and what is no day at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from salesdesk.exchange.patterns import LONGEST, folded

NOTHING = frozenset({"-", "--", "—", "/", "n/a", "none", "null", "无", "無"})
"""What people write into a cell that has nothing to say."""

_NOUGHTS = re.compile(r"0{1,4}([-/.])0{1,2}\1?0{1,4}")

_TIME = re.compile(
    r"[T ,]\s*\d{1,2}:\d{2}.*$|\s+\d{1,2}[时時點点].*$"
    r"|\s*(?:[上下中]午|[早晚]上|凌晨)\s*\d{1,2}[:时時點点].*$"
)
_YEAR_FIRST = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?号?(?:\s*[(（]?(?:星期|周|週).[)）]?)?"
)
_COMPACT = re.compile(r"(19\d{2}|20\d{2})(\d{2})(\d{2})")
_REPUBLIC = re.compile(r"民[国國]\s*(\d{1,3})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})")
_EITHER = re.compile(r"(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})")
_DAY_NAMED = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+([a-z]{3,9})\.?[\s,-]+(\d{4}|\d{2})", re.IGNORECASE
)
_MONTH_NAMED = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.IGNORECASE)
_WEEKDAY = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+", re.IGNORECASE)
_YEAR_AND_MONTH = re.compile(r"(\d{4})(?:\s*年|[-/.](\d{1,2})|\s*年\s*(\d{1,2})\s*月)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SERIAL = re.compile(r"[34]\d{4}(?:\.\d+)?|5\d{4}(?:\.\d+)?")


def is_nought_day(text: str) -> bool:
    """Whether `text` is what exporters write where there is no date: `0/0/00`, `0-0-0`, `0000-00-00`."""
    return len(text) <= 20 and _NOUGHTS.fullmatch(folded(text)) is not None


@dataclass(slots=True)
class DayOrder:
    """Which way round `3/11/2026` stands in one column: decided by the column's own dates, else assumed."""

    day_first: bool = True
    """What holds where the dates themselves do not tell."""
    day_first_seen: int = field(default=0, init=False)
    month_first_seen: int = field(default=0, init=False)
    ambiguous_seen: int = field(default=0, init=False)

    def learn(self, values: Iterable[str]) -> None:
        """Notes what `values`, cells of the column, tell."""
        for value in values:
            if len(value) > LONGEST or value[4:5] == "-":  # a year comes first, which tells nothing
                continue
            found = _EITHER.fullmatch(_TIME.sub("", folded(value)))
            if found is None:
                continue
            if int(found[1]) > 12:
                self.day_first_seen += 1
            elif int(found[3]) > 12:
                self.month_first_seen += 1
            elif found[1] != found[3]:
                self.ambiguous_seen += 1

    @property
    def decided(self) -> bool:
        """Whether the column's dates say it themselves."""
        return self.day_first_seen != self.month_first_seen

    @property
    def reads_day_first(self) -> bool:
        return self.day_first_seen > self.month_first_seen if self.decided else self.day_first

    @property
    def was_assumed(self) -> bool:
        """Whether some dates could be read either way and nothing in the column tells which."""
        return self.ambiguous_seen > 0 and not self.decided


def read_day(text: str, *, day_first: bool, today: date, is_past: bool = False) -> date | None:
    """The day that `text` means, None where it means none.

    Understood are ISO, year first with any separator, Chinese, `20261103`, `3.11.2026`, `3/11/2026` and
    `3-11-2026` (day first or month first as told), `3 Nov 2026`, `Nov 3, 2026`; a time of day after it
    is left out. Two figures of a year mean the one nearest to `today`, or, where it `is_past`, the last
    one before it.
    """
    if len(text) > LONGEST:
        return None
    plain = _WEEKDAY.sub("", folded(text))
    plain = _TIME.sub("", plain).removesuffix("Z").strip()
    parts = _year_first(plain) or _year_last(plain, day_first)
    if parts is None:
        return None
    year, month, day = parts
    try:
        return date(_whole_year(year, month, day, today, is_past), month, day)
    except ValueError:
        return None


def read_beginning(text: str) -> date | None:
    """The first day of a year (`2019`, `2019年`) or a month (`2019-03`, `2019年3月`); else None."""
    found = _YEAR_AND_MONTH.fullmatch(folded(text))
    if found is None or not "1800" <= found[1] <= "2200":
        return None
    month = int(found[2] or found[3] or 1)
    return date(int(found[1]), month, 1) if 1 <= month <= 12 else None


def is_day_number(text: str) -> bool:
    """Whether `text` looks like a spreadsheet's count of days since 1900 (of the years 1982 to 2064)."""
    return _SERIAL.fullmatch(folded(text)) is not None


def _year_first(plain: str) -> tuple[str, int, int] | None:
    republic = _REPUBLIC.fullmatch(plain)
    if republic:
        return str(1911 + int(republic[1])), int(republic[2]), int(republic[3])
    found = _YEAR_FIRST.fullmatch(plain) or _COMPACT.fullmatch(plain)
    return (found[1], int(found[2]), int(found[3])) if found else None


def _year_last(plain: str, day_first: bool) -> tuple[str, int, int] | None:
    if found := _DOTTED.fullmatch(plain):
        return found[3], int(found[2]), int(found[1])
    if found := _EITHER.fullmatch(plain):
        first, second = int(found[1]), int(found[3])
        return (found[4], second, first) if day_first else (found[4], first, second)
    if (found := _DAY_NAMED.fullmatch(plain)) and (month := _month(found[2])):
        return found[3], month, int(found[1])
    if (found := _MONTH_NAMED.fullmatch(plain)) and (month := _month(found[1])):
        return found[3], month, int(found[2])
    return None


def _month(name: str) -> int:
    """1 to 12; 0 where `name` is no English month."""
    key = name.casefold()[:3]
    return _MONTHS.index(key) + 1 if key in _MONTHS else 0


def _whole_year(written: str, month: int, day: int, today: date, is_past: bool) -> int:
    if len(written) == 4:
        return int(written)
    year = today.year - today.year % 100 + int(written)
    if is_past:
        return year - 100 if (year, month, day) > (today.year, today.month, today.day) else year
    return year - 100 if year > today.year + 50 else year + 100 if year < today.year - 49 else year
