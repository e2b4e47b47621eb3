"""After days away: how many, how the backlog is spread, and the sentence that says so."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.catch_up import SPREAD_DAYS, away, spread, summary
from salesdesk.domain.wording import Voice
from salesdesk.domain.workdays import MONDAY_TO_FRIDAY, PublicHolidays, WorkCalendar

CALENDAR = WorkCalendar(MONDAY_TO_FRIDAY, PublicHolidays())
FRIDAY = date(2026, 11, 20)
WEEK = [FRIDAY + timedelta(days=n) for n in (0, 3, 4, 5, 6)]
VOICE = Voice(lambda: FRIDAY)


@pytest.mark.parametrize(
    ("last_open_on", "days"),
    [
        (None, 0),
        (FRIDAY, 0),
        (FRIDAY + timedelta(days=3), 0),
        (date(2026, 11, 19), 0),
        (date(2026, 11, 18), 1),
        (date(2026, 11, 16), 3),
        (date(2026, 11, 13), 4),
        (date(2026, 11, 6), 9),
    ],
)
def test_only_whole_working_days_between_count(last_open_on: date | None, days: int) -> None:
    assert away(last_open_on, FRIDAY, CALENDAR) == days


def test_a_weekend_is_no_absence() -> None:
    assert away(FRIDAY, date(2026, 11, 23), CALENDAR) == 0


@pytest.mark.parametrize(
    ("items", "per_day", "booked", "per_day_planned"),
    [
        ([], 3, {}, [0, 0, 0, 0, 0]),
        ([1, 2], 3, {}, [2, 0, 0, 0, 0]),
        (range(7), 3, {}, [3, 3, 1, 0, 0]),
        (range(7), 3, {WEEK[0]: 2, WEEK[1]: 5}, [1, 0, 3, 3, 0]),
        (range(17), 3, {}, [4, 4, 3, 3, 3]),
        (range(6), 0, {}, [2, 1, 1, 1, 1]),
        (range(4), 1, {WEEK[0]: 9, WEEK[1]: 1, WEEK[2]: 1, WEEK[3]: 1, WEEK[4]: 1}, [0, 1, 1, 1, 1]),
    ],
)
def test_days_fill_up_in_turn_and_the_rest_is_levelled(
    items: range | list[int], per_day: int, booked: dict[date, int], per_day_planned: list[int]
) -> None:
    planned = Counter(spread(items, FRIDAY, CALENDAR, per_day, booked).values())
    assert [planned[day] for day in WEEK] == per_day_planned


def test_on_a_day_off_the_spread_begins_with_the_next_working_day() -> None:
    assert spread([1], date(2026, 11, 21), CALENDAR, 1, {}) == {1: date(2026, 11, 23)}


@given(
    st.lists(st.integers(1, 99), unique=True, max_size=60),
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    st.integers(0, 8),
    st.lists(st.integers(0, 10), min_size=SPREAD_DAYS, max_size=SPREAD_DAYS),
)
def test_everything_gets_a_day_and_what_matters_more_is_no_later_while_there_is_room(
    items: list[int], today: date, per_day: int, bookings: list[int]
) -> None:
    days = [CALENDAR.next_working(today)]
    while len(days) < SPREAD_DAYS:
        days.append(CALENDAR.add_working_days(days[-1], 1))
    booked = dict(zip(days, bookings, strict=True))
    planned = spread(items, today, CALENDAR, per_day, booked)
    assert list(planned) == items
    assert set(planned.values()) <= set(days)
    room = sum(max(0, per_day - count) for count in bookings)
    within_room = [planned[item] for item in items[:room]]
    assert within_room == sorted(within_room)
    load = Counter(planned.values())
    if len(items) <= room:
        assert all(load[day] <= max(0, per_day - booked[day]) for day in days)
    elif set(bookings) == {0}:
        assert max(load[day] for day in days) - min(load[day] for day in days) <= 1


@pytest.mark.parametrize(
    ("days", "calls", "promises", "spoken"),
    [
        (3, 7, 2, "3 working days away: 7 calls, 2 promises fell due"),
        (1, 1, 1, "1 working day away: 1 call, 1 promise fell due"),
        (2, 0, 1, "2 working days away: 1 promise fell due"),
        (2, 4, 0, "2 working days away: 4 calls fell due"),
        (5, 0, 0, "5 working days away: nothing fell due"),
    ],
)
def test_the_summary_is_one_sentence_with_right_plurals(
    days: int, calls: int, promises: int, spoken: str
) -> None:
    assert VOICE.say(summary(days, calls, promises)) == spoken
