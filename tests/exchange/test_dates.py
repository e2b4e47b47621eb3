"""Days as files write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.exchange.dates import DayOrder, is_day_number, read_beginning, read_day
from tests.exchange.files import TODAY

THIRD = date(2026, 11, 3)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-03",
        "2026-11-03T14:30:00Z",
        "2026-11-03 14:30",
        "2026/11/3",
        "2026.11.3",
        "2026年11月3日",
        "2026年11月3日 星期二",
        "２０２６年１１月３日",
        "民國115年11月3日",
        "20261103",
        "3.11.2026",
        "03.11.26",
        "3/11/2026",
        "3-11-2026",
        "3/11/2026 2:30 PM",
        "3 Nov 2026",
        "3-Nov-26",
        "3rd November 2026",
        "Nov 3, 2026",
        "Tue, November 3, 2026",
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert read_day(text, day_first=True, today=TODAY) == THIRD


@pytest.mark.parametrize(
    "text", ["31/02/2026", "2026-13-01", "2026", "soon", "3/11", "13.13.2026", "0000-01-01", "5"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_day(text, day_first=True, today=TODAY) is None


def test_two_figures_of_a_year() -> None:
    assert read_day("17.5.80", day_first=True, today=TODAY, is_past=True) == date(1980, 5, 17)
    assert read_day("23.11.26", day_first=True, today=TODAY, is_past=True) == date(1926, 11, 23)
    assert read_day("1.2.27", day_first=True, today=TODAY) == date(2027, 2, 1)
    assert read_day("1.2.99", day_first=True, today=TODAY) == date(1999, 2, 1)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.booleans())
def test_either_way_round_is_read_as_told(day: date, day_first: bool) -> None:
    text = f"{day.day}/{day.month}/{day.year}" if day_first else f"{day.month}/{day.day}/{day.year}"
    assert read_day(text, day_first=day_first, today=TODAY) == day


@given(st.lists(st.dates(date(1900, 1, 1), date(2100, 12, 31)), max_size=8), st.booleans(), st.booleans())
def test_a_column_never_decides_against_its_own_dates(
    days: list[date], day_first: bool, assumed: bool
) -> None:
    order = DayOrder(assumed)
    order.learn(f"{d.day}/{d.month}/{d.year}" if day_first else f"{d.month}/{d.day}/{d.year}" for d in days)
    if any(day.day > 12 for day in days):
        assert order.reads_day_first == day_first
        assert not order.was_assumed
    else:
        assert order.reads_day_first == assumed


def test_years_and_months_begin_on_their_first_day() -> None:
    assert read_beginning("2019") == date(2019, 1, 1)
    assert read_beginning("2019年3月") == read_beginning("2019-03") == date(2019, 3, 1)
    assert read_beginning("2019-13") is None
    assert read_beginning("19") is None


def test_a_spreadsheets_day_number_is_recognised() -> None:
    assert is_day_number("46000")
    assert is_day_number("46000.5")
    assert not is_day_number("1234")
