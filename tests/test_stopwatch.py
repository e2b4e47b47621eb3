"""The stopwatch of the tests: it goes, and stands still while the machine is held up."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import stopwatch
from tests.stopwatch import Stopwatch

TOLD = "some avg10=0.00 avg60=0.00 avg300=0.00 total={}\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=7\n"


def gone_on(watch: Stopwatch) -> bool:
    while watch.seconds < 0.01:
        continue
    return True


def test_what_the_machine_waited_for_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pressure = tmp_path / "cpu"
    pressure.write_text(TOLD.format(1_000_000))
    monkeypatch.setattr(stopwatch, "_PRESSURE", (pressure,))
    watch = Stopwatch()
    assert gone_on(watch)
    pressure.write_text(TOLD.format(3_600_000_000))
    assert watch.seconds == 0


def test_where_the_system_does_not_count_that_the_clock_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stopwatch, "_PRESSURE", (tmp_path / "none",))
    assert gone_on(Stopwatch())
