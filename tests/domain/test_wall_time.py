"""The wall clock: gaps, overlaps, and a day's reminder that rings once, on every day, in every zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.wall_time import instant, local

ZONES = [
    ZoneInfo(name)
    for name in (
        "UTC",
        "Asia/Shanghai",
        "Asia/Taipei",
        "Europe/Berlin",
        "America/New_York",
        "America/Sao_Paulo",
        "America/Santiago",
        "Australia/Lord_Howe",
        "Asia/Kathmandu",
        "Asia/Beirut",
        "Africa/Cairo",
        "Pacific/Chatham",
        "America/St_Johns",
        "America/Nuuk",
    )
]
MINUTES = st.integers(0, 24 * 60 - 1)
DAYS = st.dates(date(2015, 1, 1), date(2035, 12, 31))
HALF_PAST_TWO = 150


@pytest.mark.parametrize(
    ("zone", "day", "minute", "expected"),
    [
        # A plain day, then Berlin's gap (02:00 to 03:00) and overlap (03:00 back to 02:00).
        ("Europe/Berlin", date(2026, 11, 20), 540, "2026-11-20 08:00"),
        ("Europe/Berlin", date(2026, 3, 29), 119, "2026-03-29 00:59"),
        ("Europe/Berlin", date(2026, 3, 29), 120, "2026-03-29 01:00"),
        ("Europe/Berlin", date(2026, 3, 29), 150, "2026-03-29 01:00"),
        ("Europe/Berlin", date(2026, 3, 29), 180, "2026-03-29 01:00"),
        ("Europe/Berlin", date(2026, 3, 29), 181, "2026-03-29 01:01"),
        ("Europe/Berlin", date(2026, 10, 25), 150, "2026-10-25 00:30"),
        ("Europe/Berlin", date(2026, 10, 25), 180, "2026-10-25 02:00"),
        # Lord Howe moves by half an hour, Cairo's gap begins at midnight.
        ("Australia/Lord_Howe", date(2026, 10, 4), 125, "2026-10-03 15:30"),
        ("Africa/Cairo", date(2026, 4, 24), 0, "2026-04-23 22:00"),
        ("Africa/Cairo", date(2026, 4, 24), 59, "2026-04-23 22:00"),
        # Greenland's gap ends the day: its last minute is 22:59, and midnight comes next.
        ("America/Nuuk", date(2026, 3, 28), 1379, "2026-03-29 00:59"),
        ("America/Nuuk", date(2026, 3, 28), 1380, "2026-03-29 00:59"),
        ("America/Nuuk", date(2026, 3, 28), 1410, "2026-03-29 00:59"),
        ("America/Nuuk", date(2026, 3, 28), 1439, "2026-03-29 00:59"),
        ("America/Nuuk", date(2026, 3, 29), 0, "2026-03-29 01:00"),
        # Samoa had no 30 December 2011: it crossed the date line.
        ("Pacific/Apia", date(2011, 12, 30), 540, "2011-12-30 10:00"),
    ],
)
def test_gap_to_its_end_overlap_to_its_first(zone: str, day: date, minute: int, expected: str) -> None:
    assert instant(day, minute, ZoneInfo(zone)) == datetime.fromisoformat(expected).replace(tzinfo=UTC)


def test_the_day_that_never_was_becomes_the_first_minute_after_it() -> None:
    apia = ZoneInfo("Pacific/Apia")
    assert local(instant(date(2011, 12, 30), 540, apia), apia) == (date(2011, 12, 31), 0)


def test_a_fixed_offset_will_do_as_a_zone() -> None:
    east = timezone(timedelta(hours=8))
    assert instant(date(2026, 1, 1), 0, east) == datetime(2025, 12, 31, 16, tzinfo=UTC)
    assert local(datetime(2025, 12, 31, 16, 0, 59, tzinfo=UTC), east) == (date(2026, 1, 1), 0)


def test_a_naive_instant_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        local(datetime(2026, 1, 1), ZoneInfo("UTC"))  # noqa: DTZ001 - naive on purpose


@pytest.mark.parametrize("zone", ZONES, ids=str)
@pytest.mark.parametrize("minute", [0, 30, HALF_PAST_TWO, 540, 1410])
def test_a_daily_reminder_rings_once_on_every_day_of_three_years(zone: ZoneInfo, minute: int) -> None:
    days = [date(2025, 1, 1) + timedelta(days=n) for n in range(3 * 365)]
    moments = [instant(day, minute, zone) for day in days]
    assert [local(moment, zone)[0] for moment in moments] == days
    assert all(earlier < later for earlier, later in pairwise(moments))


@given(st.sampled_from(ZONES), DAYS, MINUTES)
def test_an_instant_shows_its_minute_or_the_nearest_beside_a_gap(
    zone: ZoneInfo, day: date, minute: int
) -> None:
    moment = instant(day, minute, zone)
    assert moment.tzinfo is UTC
    shown = local(moment, zone)
    if shown < (day, minute):  # a gap ends the day: the last minute before it
        assert shown[0] == day
        assert local(moment + timedelta(minutes=1), zone)[0] > day
    elif shown != (day, minute):
        before = local(moment - timedelta(minutes=1), zone)
        assert before < (day, minute)


@given(st.sampled_from(ZONES), DAYS, MINUTES)
def test_an_instant_is_the_first_that_shows_its_minute(zone: ZoneInfo, day: date, minute: int) -> None:
    moment = instant(day, minute, zone)
    earlier = (moment - timedelta(minutes=shift) for shift in (30, 60, 120))
    assert all(local(each, zone) < (day, minute) for each in earlier)


@given(st.sampled_from(ZONES), st.datetimes(datetime(2015, 1, 1), datetime(2035, 12, 31)))  # noqa: DTZ001
def test_there_and_back_is_the_same_minute_or_its_first_passing(zone: ZoneInfo, wall: datetime) -> None:
    moment = wall.replace(second=0, microsecond=0, tzinfo=UTC)
    again = instant(*local(moment, zone), zone)
    assert local(again, zone) == local(moment, zone)
    assert timedelta() <= moment - again <= timedelta(hours=1)
