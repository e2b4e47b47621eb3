"""Snoozing: what is offered when, and when the alarm returns."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.snooze import LABELS, Snooze, choices, until
from salesdesk.domain.wall_time import local
from salesdesk.domain.workdays import MONDAY_TO_FRIDAY, PublicHolidays, WorkCalendar

BERLIN = ZoneInfo("Europe/Berlin")
CALENDAR = WorkCalendar(MONDAY_TO_FRIDAY, PublicHolidays())


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment in November 2026 by Berlin's clocks (an hour ahead of UTC); the 20th is a Friday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Snooze.TEN_MINUTES, at(20, 11, 15)),
        (Snooze.ONE_HOUR, at(20, 12, 5)),
        (Snooze.THIS_AFTERNOON, at(20, 14)),
        (Snooze.TOMORROW_MORNING, at(21, 9)),
        (Snooze.NEXT_WORKING_DAY, at(23, 9)),
    ],
)
def test_when_the_alarm_returns_on_a_friday_morning(choice: Snooze, expected: datetime) -> None:
    moment = until(choice, at(20, 11, 5).astimezone(UTC), BERLIN, CALENDAR)
    assert moment == expected
    assert moment.tzinfo is UTC


def test_this_afternoon_chosen_too_late_is_an_hour() -> None:
    assert until(Snooze.THIS_AFTERNOON, at(20, 14), BERLIN, CALENDAR) == at(20, 15)


@pytest.mark.parametrize(("now", "offered"), [(at(20, 13, 59), True), (at(20, 14), False)])
def test_this_afternoon_is_offered_only_before_it(now: datetime, offered: bool) -> None:
    offers = choices(now, BERLIN)
    assert (Snooze.THIS_AFTERNOON in offers) is offered
    assert offers == tuple(each for each in Snooze if each is not Snooze.THIS_AFTERNOON or offered)


def test_every_choice_has_its_own_label() -> None:
    assert set(LABELS) == set(Snooze)
    assert len(set(LABELS.values())) == len(Snooze)


@given(
    st.sampled_from(Snooze),
    st.datetimes(datetime(2025, 1, 1), datetime(2029, 1, 1)),  # noqa: DTZ001 - made aware below
    st.sampled_from(
        ["UTC", "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Africa/Cairo", "Asia/Tokyo"]
    ),
)
def test_the_alarm_always_returns_later_and_within_a_week(
    choice: Snooze, wall: datetime, zone_name: str
) -> None:
    now, zone = wall.replace(tzinfo=UTC), ZoneInfo(zone_name)
    moment = until(choice, now, zone, CALENDAR)
    assert now < moment < now + timedelta(days=7)
    if choice is Snooze.NEXT_WORKING_DAY:
        day, minute = local(moment, zone)
        assert CALENDAR.is_working(day)
        assert minute == 540


def test_a_holiday_is_no_working_day_to_return_on() -> None:
    germany = WorkCalendar(MONDAY_TO_FRIDAY, PublicHolidays("DE"))
    christmas_eve = datetime(2026, 12, 24, 16, tzinfo=UTC)
    moment = until(Snooze.NEXT_WORKING_DAY, christmas_eve, BERLIN, germany)
    assert local(moment, BERLIN) == (date(2026, 12, 28), 540)
