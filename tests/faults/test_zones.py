"""Daily reminders in a share of the zones: on the days around each transition, and on all days of three."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, available_timezones

import pytest

from tests.faults import zones
from tests.faults.zones import days_at_transitions, zone_losses


def test_around_every_transition_in_every_tenth_zone() -> None:
    names = sorted(available_timezones())[::10]
    changing = {name: days for name in names if (days := days_at_transitions(name))}
    assert len(changing) > 10
    assert [loss for name, days in changing.items() for loss in zone_losses(name, days=days)] == []


@pytest.mark.parametrize("name", ["America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "America/Nuuk"])
def test_on_all_days_of_four_years(name: str) -> None:
    assert zone_losses(name, minutes=(0, 150, 1410)) == []


def test_a_rule_that_skips_and_doubles_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """What datetime does by itself: it reads a time in a gap by the offset before it."""

    def naive(day: date, minute: int | None, _day_start: int, zone: ZoneInfo) -> datetime:
        at = minute or 0
        wall = datetime(day.year, day.month, day.day, at // 60, at % 60, tzinfo=zone, fold=1)
        return wall.astimezone(UTC)

    monkeypatch.setattr(zones, "remind_at", naive)
    days = days_at_transitions("America/New_York")
    found = zone_losses("America/New_York", minutes=(90, 150), days=days)
    assert sum("second of two" in loss for loss in found) == 4
    assert sum("too early" in loss for loss in found) == 4
