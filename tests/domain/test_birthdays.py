"""Birthdays as they are typed and as lists write them, with a year and without."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.birthdays import Birthday, day_of, is_month_day, month_day, read_birthday

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "text",
    ["--05-17", "--0517", "05-17", "17 May", "17th of May", "May 17", "17.5.", "17/5", "5/17", "5月17日",
     "五月十七号", "０５－１７", " 17 may "],
)  # fmt: skip
def test_a_birthday_without_a_year(text: str) -> None:
    assert read_birthday(text, TODAY) == Birthday(month_day="05-17")


def test_the_month_may_come_first() -> None:
    assert read_birthday("5/7", TODAY, day_first=False) == Birthday(month_day="05-07")
    assert read_birthday("5/7", TODAY) == Birthday(month_day="07-05")


@pytest.mark.parametrize("text", ["--02-29", "29 Feb", "2月29日", "29/2"])
def test_29_february_is_a_birthday(text: str) -> None:
    assert read_birthday(text, TODAY) == Birthday(month_day="02-29")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1980-05-17", date(1980, 5, 17)),
        ("1912-02-29", date(1912, 2, 29)),
        ("17 May 1980", date(1980, 5, 17)),
        ("17.5.1980", date(1980, 5, 17)),
        ("17 May 84", date(1984, 5, 17)),
        ("1984年5月17日", date(1984, 5, 17)),
    ],
)
def test_a_birthday_with_its_year(text: str, day: date) -> None:
    assert read_birthday(text, TODAY) == Birthday(day)


@pytest.mark.parametrize(
    "text", ["", " ", "May", "5月", "--02-30", "--13-01", "1980-02-30", "a while ago", "1" * 500, "---17"]
)
def test_what_is_no_birthday(text: str) -> None:
    assert read_birthday(text, TODAY) is None


@given(st.dates(date(2000, 1, 1), date(2000, 12, 31)))
def test_what_is_written_is_read_again(day: date) -> None:
    kept = month_day(day.month, day.day)
    assert day_of(kept) == day
    assert is_month_day(kept)
    assert read_birthday(Birthday(month_day=kept).written, TODAY) == Birthday(month_day=kept)


@given(st.text(max_size=40))
def test_any_text_is_a_birthday_or_none(text: str) -> None:
    found = read_birthday(text, TODAY)
    assert found is None or (found.day is None) == is_month_day(found.month_day)


@pytest.mark.parametrize("text", ["", "5-17", "02-30", "13-01", "05-17 ", "ab-cd", "٠٥-١٧"])
def test_what_is_not_kept_as_a_month_and_a_day(text: str) -> None:
    assert not is_month_day(text)
