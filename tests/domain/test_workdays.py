"""Working days: the rep's weekdays, public holidays, China's make-up days, and searches that end."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import salesdesk
from salesdesk.domain.workdays import (
    MONDAY_TO_FRIDAY,
    PublicHolidays,
    WorkCalendar,
    country_choices,
    subdivision_choices,
)
from salesdesk.errors import UserError

NOWHERE = WorkCalendar(MONDAY_TO_FRIDAY, PublicHolidays())
CHINA = WorkCalendar(MONDAY_TO_FRIDAY, PublicHolidays("CN"))
GERMANY = WorkCalendar(MONDAY_TO_FRIDAY, PublicHolidays("DE"))

DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))
CALENDARS = st.builds(
    WorkCalendar,
    st.frozensets(st.integers(0, 6)),
    st.sampled_from([PublicHolidays(), CHINA.holidays, GERMANY.holidays]),
)


@pytest.mark.parametrize(
    ("calendar", "day", "working"),
    [
        (NOWHERE, date(2026, 11, 20), True),
        (NOWHERE, date(2026, 11, 21), False),
        (NOWHERE, date(2026, 12, 25), True),
        (GERMANY, date(2026, 12, 25), False),
        (GERMANY, date(2026, 12, 28), True),
        (CHINA, date(2026, 10, 1), False),
        (CHINA, date(2026, 10, 10), True),
        (CHINA, date(2026, 10, 11), False),
        (WorkCalendar(frozenset({5}), GERMANY.holidays), date(2026, 12, 26), False),
        (WorkCalendar(frozenset({5}), GERMANY.holidays), date(2026, 12, 19), True),
        (WorkCalendar(frozenset(), PublicHolidays()), date(2026, 11, 20), True),
        (WorkCalendar(frozenset(), PublicHolidays()), date(2026, 11, 21), False),
    ],
)
def test_which_days_are_worked(calendar: WorkCalendar, day: date, working: bool) -> None:
    assert calendar.is_working(day) is working


def test_a_holiday_has_its_name_in_the_language_asked_for() -> None:
    assert GERMANY.holidays.name(date(2026, 12, 25)) == "Christmas Day"
    assert PublicHolidays("CN", language="zh_CN").name(date(2026, 10, 1)) == "国庆节"
    assert GERMANY.holidays.name(date(2026, 12, 24)) is None
    assert PublicHolidays("", "").name(date(2026, 12, 25)) is None


def test_a_part_of_a_country_has_its_own_holidays() -> None:
    corpus_christi = date(2026, 6, 4)
    assert GERMANY.holidays.name(corpus_christi) is None
    assert PublicHolidays("DE", "BY").name(corpus_christi) == "Corpus Christi"


@pytest.mark.parametrize(
    ("country", "subdivision", "field"),
    [("XX", None, "country"), ("HolidayBase", None, "country"), ("DE", "ZZ", "subdivision")],
)
def test_an_unknown_place_is_refused_with_the_field_to_correct(
    country: str, subdivision: str | None, field: str
) -> None:
    holidays = PublicHolidays(country, subdivision)
    with pytest.raises(UserError) as refusal:
        holidays.check()
    assert refusal.value.field == field
    with pytest.raises(UserError):
        holidays.name(date(2026, 1, 1))


def test_a_known_place_passes_the_check() -> None:
    PublicHolidays("DE", "BY").check()
    PublicHolidays().check()


def test_the_choices_are_codes_in_order() -> None:
    countries = country_choices()
    assert list(countries) == sorted(countries)
    assert {"CN", "DE", "TW", "US"} <= set(countries)
    assert "BY" in subdivision_choices("DE")
    assert subdivision_choices("XX") == ()


def test_the_library_is_not_loaded_before_a_country_is_asked_for() -> None:
    program = (
        "import sys; from datetime import date\n"
        "from salesdesk.domain.workdays import *\n"
        "WorkCalendar(frozenset(), PublicHolidays()).is_working(date(2026, 1, 1)); PublicHolidays('CN')\n"
        "sys.exit('holidays' in sys.modules)"
    )
    checkout = Path(salesdesk.__file__).parents[1]
    assert subprocess.run([sys.executable, "-c", program], cwd=checkout, check=False).returncode == 0


@pytest.mark.parametrize(
    ("calendar", "day", "n", "expected"),
    [
        (NOWHERE, date(2026, 11, 20), 1, date(2026, 11, 23)),
        (NOWHERE, date(2026, 11, 21), 1, date(2026, 11, 23)),
        (NOWHERE, date(2026, 11, 20), 0, date(2026, 11, 20)),
        (NOWHERE, date(2026, 11, 21), 0, date(2026, 11, 23)),
        (NOWHERE, date(2026, 11, 20), 6, date(2026, 11, 30)),
        (NOWHERE, date(2026, 11, 23), -1, date(2026, 11, 20)),
        (GERMANY, date(2026, 12, 24), 1, date(2026, 12, 28)),
        (CHINA, date(2026, 9, 30), 1, date(2026, 10, 8)),
        (CHINA, date(2026, 10, 9), 1, date(2026, 10, 10)),
    ],
)
def test_counting_on_in_working_days(calendar: WorkCalendar, day: date, n: int, expected: date) -> None:
    assert calendar.add_working_days(day, n) == expected


def test_searches_end_where_a_date_can_go_no_further() -> None:
    mondays = WorkCalendar(frozenset({0}), PublicHolidays())
    sundays = WorkCalendar(frozenset({6}), PublicHolidays())
    assert mondays.next_working(date.max) == date.max
    assert sundays.previous_working(date.min) == date.min
    assert mondays.add_working_days(date.max, 3) == date.max


@given(CALENDARS, DAYS)
def test_the_nearest_working_day_is_one_with_none_between(calendar: WorkCalendar, day: date) -> None:
    after, before = calendar.next_working(day), calendar.previous_working(day)
    assert calendar.is_working(after)
    assert calendar.is_working(before)
    assert before <= day <= after
    between = [before + timedelta(days=n) for n in range(1, (after - before).days)]
    assert not any(calendar.is_working(each) for each in between)


@given(CALENDARS, DAYS, st.integers(1, 30))
def test_adding_working_days_and_counting_them_agree(calendar: WorkCalendar, day: date, n: int) -> None:
    reached = calendar.add_working_days(day, n)
    assert calendar.is_working(reached)
    assert calendar.working_days_between(day, reached) == n
    assert calendar.working_days_between(reached, day) == 0
    if calendar.is_working(day):
        assert calendar.add_working_days(reached, -n) == day
