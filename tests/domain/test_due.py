"""The minute at which a reminder rings."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from salesdesk.domain.due import remind_at

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (None, datetime(2026, 11, 20, 7, 30, tzinfo=UTC)),
        (600, datetime(2026, 11, 20, 9, 0, tzinfo=UTC)),
        (0, datetime(2026, 11, 19, 23, 0, tzinfo=UTC)),
    ],
)
def test_its_own_minute_or_the_start_of_the_working_day(at: int | None, expected: datetime) -> None:
    assert remind_at(date(2026, 11, 20), at, 510, BERLIN) == expected


def test_an_hour_that_the_clocks_skip_rings_right_after() -> None:
    assert remind_at(date(2026, 3, 29), 150, 510, BERLIN) == datetime(2026, 3, 29, 1, 0, tzinfo=UTC)
