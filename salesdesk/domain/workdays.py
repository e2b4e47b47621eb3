"""Which days are worked: the rep's own weekdays, less public holidays, plus make-up days.

The `holidays` library knows the public holidays of the countries. It costs some 70 ms to import, so
it is loaded with the first day that is asked for, and each of its years once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from salesdesk.errors import UserError

if TYPE_CHECKING:
    from holidays import HolidayBase

MONDAY_TO_FRIDAY = frozenset(range(5))

# No country closes for a year on end, so a search that finds nothing within
# one has met a calendar that cannot answer, and must not go on for ever.
_SEARCH_DAYS = 366


@dataclass(frozen=True, slots=True)
class _Year:
    """What a country decrees for one year."""

    names: Mapping[date, str]
    make_up_days: frozenset[date]


class PublicHolidays:
    """The public holidays of a country (ISO 3166 code) and a part of it; with None there are none.

    `language` is that of the names ("en_US", "zh_CN", ...); a country that lacks it names them in
    its own. Every question raises UserError where the country or its part is unknown.
    """

    __slots__ = ("_years", "country", "language", "subdivision")

    def __init__(
        self, country: str | None = None, subdivision: str | None = None, *, language: str = "en_US"
    ) -> None:
        self.country = country or None
        self.subdivision = subdivision or None
        self.language = language
        self._years: dict[int, _Year] = {}

    def name(self, day: date) -> str | None:
        """The holiday that `day` is, or None."""
        return self._year(day.year).names.get(day)

    def is_make_up_day(self, day: date) -> bool:
        """Whether a weekend day is decreed to be worked, as China does to lengthen its holidays."""
        return day in self._year(day.year).make_up_days

    def check(self) -> None:
        """Raises UserError (field `country` or `subdivision`) where either is unknown."""
        self._load(())

    def _year(self, year: int) -> _Year:
        known = self._years.get(year)
        if known is None:
            loaded = self._load((year,))
            known = self._years[year] = (
                _Year({}, frozenset())
                if loaded is None
                else _Year(dict(loaded.items()), frozenset(loaded.weekend_workdays))
            )
        return known

    def _load(self, years: tuple[int, ...]) -> HolidayBase | None:
        if self.country is None:
            return None
        from holidays import country_holidays

        # The library would take the name of any class it holds, so only codes are let through.
        if self.country not in country_choices():
            raise UserError(
                "No public holidays are known for the country “%1”.", self.country, field="country"
            )
        if self.subdivision is not None and self.subdivision not in subdivision_choices(self.country):
            raise UserError(
                "No public holidays are known for “%1” in “%2”.",
                self.subdivision,
                self.country,
                field="subdivision",
            )
        return country_holidays(
            self.country, subdiv=self.subdivision, years=years, expand=False, language=self.language
        )


def country_choices() -> tuple[str, ...]:
    """The ISO 3166 codes of all countries whose holidays are known, in order."""
    from holidays import list_supported_countries

    return tuple(sorted(list_supported_countries(include_aliases=False)))


def subdivision_choices(country: str) -> tuple[str, ...]:
    """The codes of the parts of `country` whose holidays are known, in order; none if it is unknown."""
    from holidays import list_supported_countries

    return tuple(sorted(list_supported_countries(include_aliases=False).get(country, ())))


def subdivision_names(country: str) -> dict[str, str]:
    """The parts of `country` whose holidays are known, by code; one without a known name has its code."""
    codes = subdivision_choices(country)
    if not codes:
        return {}
    from holidays import country_holidays

    names: dict[str, str] = {}
    for name, code in getattr(country_holidays(country), "subdivisions_aliases", {}).items():
        names.setdefault(code, name)
    return {code: names.get(code, code) for code in codes}


@dataclass(frozen=True)
class WorkCalendar:
    """The days that the rep works: `weekdays` (0 is Monday), without the public holidays.

    An empty set of weekdays counts as Monday to Friday: a desk without a single working day has been
    set up by mistake, and no plan could ever be made on it.
    """

    weekdays: frozenset[int]
    holidays: PublicHolidays

    def is_working(self, day: date) -> bool:
        """Whether `day` is worked."""
        if day.weekday() in (self.weekdays or MONDAY_TO_FRIDAY):
            return self.holidays.name(day) is None
        return self.holidays.is_make_up_day(day)

    def next_working(self, day: date) -> date:
        """The first working day on or after `day`; `day` itself where a year holds none."""
        return self._nearest(day, 1)

    def previous_working(self, day: date) -> date:
        """The last working day on or before `day`; `day` itself where a year holds none."""
        return self._nearest(day, -1)

    def add_working_days(self, day: date, n: int) -> date:
        """The `n`-th working day after `day`, before it for a negative `n`.

        With 0 the first one on or after `day`.
        """
        if n == 0:
            return self.next_working(day)
        step = 1 if n > 0 else -1
        for _ in range(abs(n)):
            day = self._nearest(_shifted(day, step), step)
        return day

    def working_days_between(self, after: date, until: date) -> int:
        """How many working days `d` there are with `after` < `d` <= `until`."""
        days = range(after.toordinal() + 1, until.toordinal() + 1)
        return sum(1 for number in days if self.is_working(date.fromordinal(number)))

    def _nearest(self, day: date, step: int) -> date:
        for distance in range(_SEARCH_DAYS):
            candidate = _shifted(day, step * distance)
            if self.is_working(candidate):
                return candidate
        return day


def _shifted(day: date, days: int) -> date:
    """`day` moved by `days`, stopping at the first and the last day that a date can be."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))
