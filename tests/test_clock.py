"""The machine's clock: the zone it is in, a journey to another one, and a zone that nobody knows."""

from __future__ import annotations

import os
import time
import zoneinfo
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import tzdata  # type: ignore[import-untyped]

from salesdesk.clock import SystemClock, SystemReckoning
from salesdesk.domain.wall_time import instant, local

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def travel() -> Iterator[Callable[[str | None], None]]:
    """Puts the machine into another zone, as `TZ` names it."""
    home = os.environ.get("TZ")

    def to(name: str | None) -> None:
        if name is None:
            os.environ.pop("TZ", None)
        else:
            os.environ["TZ"] = name

    yield to
    to(home)
    time.tzset()


Travel = Callable[[str | None], None]


def offset(clock: SystemClock) -> timedelta | None:
    return NEW_YEAR.astimezone(clock.zone()).utcoffset()


def test_a_journey_is_noticed_when_it_is_asked_for(travel: Travel) -> None:
    travel("Asia/Shanghai")
    clock = SystemClock()
    assert offset(clock) == timedelta(hours=8)
    assert not clock.refresh_zone()
    travel("Europe/Berlin")
    assert offset(clock) == timedelta(hours=8)
    assert clock.refresh_zone()
    assert offset(clock) == timedelta(hours=1)
    assert time.localtime(NEW_YEAR.timestamp()).tm_hour == 1
    assert not clock.refresh_zone()


@pytest.mark.parametrize("name", ["Mars/Base", "CET-1CEST,M3.5.0,M10.5.0/3", "::", "/etc/hosts"])
def test_a_zone_without_data_keeps_to_the_systems_own_reckoning(travel: Travel, name: str) -> None:
    travel(name)
    clock = SystemClock()
    assert isinstance(clock.zone(), SystemReckoning)
    now = clock.now()
    system = time.localtime(now.timestamp())
    assert local(now, clock.zone()) == (
        date(system.tm_year, system.tm_mon, system.tm_mday),
        system.tm_hour * 60 + system.tm_min,
    )


def test_from_one_unknown_zone_to_another_is_a_journey_too(travel: Travel) -> None:
    travel("AAA-3")
    clock = SystemClock()
    before = clock.zone()
    travel("AAA-3")
    assert not clock.refresh_zone()
    travel("BBB-4")
    assert clock.refresh_zone()
    assert clock.zone() != before
    assert (offset(clock), hash(before) == hash(clock.zone())) == (timedelta(hours=4), False)


def test_a_zone_with_data_is_known(travel: Travel) -> None:
    travel("America/New_York")
    assert not isinstance(SystemClock().zone(), SystemReckoning)


def test_the_systems_reckoning_knows_gaps_and_overlaps(travel: Travel) -> None:
    travel("CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    zone, berlin = SystemReckoning(), zoneinfo.ZoneInfo("Europe/Berlin")
    for day in (date(2026, 3, 29), date(2026, 6, 1), date(2026, 10, 25), date(2026, 12, 1)):
        for minute in range(0, 24 * 60, 30):
            moment = instant(day, minute, zone)
            assert moment == instant(day, minute, berlin)
            assert local(moment, zone) == local(moment, berlin)


def test_without_any_zone_data_the_wall_clock_stays(travel: Travel, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(key: str) -> None:
        raise zoneinfo.ZoneInfoNotFoundError(key)

    travel("Asia/Shanghai")
    monkeypatch.setattr(zoneinfo, "ZoneInfo", nothing)
    clock = SystemClock()
    assert isinstance(clock.zone(), SystemReckoning)
    assert offset(clock) == timedelta(hours=8)


def test_a_swap_of_the_file_that_holds_the_zone_is_noticed(travel: Travel, tmp_path: Path) -> None:
    file, new = tmp_path / "localtime", tmp_path / "new"
    zones = Path(tzdata.__file__).parent / "zoneinfo" / "Asia"
    file.symlink_to(zones / "Shanghai")
    travel(f":{file}")
    clock = SystemClock()
    assert (offset(clock), clock.refresh_zone()) == (timedelta(hours=8), False)
    new.symlink_to(zones / "Tokyo")
    new.replace(file)
    assert clock.refresh_zone()
    assert offset(clock) == timedelta(hours=9)
