"""The beat: one signal, noticed jumps of the clock, and a watchdog."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from salesdesk.reminders.ticker import SECONDS, Ticker
from tests.fakes import FakeClock


class RunningTime:
    """Seconds that pass only when told to."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def running() -> RunningTime:
    return RunningTime()


@pytest.fixture
def ticker(qtbot: QtBot, clock: FakeClock, running: RunningTime) -> Iterator[Ticker]:
    made = Ticker(clock, running_time=running)
    yield made
    made.stop()


def heard(ticker: Ticker) -> list[str | float]:
    told: list[str | float] = []
    ticker.ticked.connect(lambda: told.append("tick"))
    ticker.jumped.connect(told.append)
    ticker.restarted.connect(lambda: told.append("restarted"))
    return told


def test_the_first_beat_comes_at_once_and_on_the_gui_thread(qtbot: QtBot, ticker: Ticker) -> None:
    with qtbot.waitSignal(ticker.ticked, timeout=5000):
        ticker.start()
    assert ticker.last_tick is not None


def test_time_that_passes_as_it_should_is_no_jump(
    ticker: Ticker, clock: FakeClock, running: RunningTime
) -> None:
    told = heard(ticker)
    ticker.tick()
    clock.advance(seconds=5)
    running.seconds += 5
    ticker.tick()
    assert told == ["tick", "tick"]


@pytest.mark.parametrize("hours", [8, -8, 24 * 365 * 10])
def test_a_clock_that_was_set_or_slept_is_told_before_the_tick(
    ticker: Ticker, clock: FakeClock, running: RunningTime, hours: int
) -> None:
    told = heard(ticker)
    ticker.tick()
    clock.advance(hours=hours)
    running.seconds += 5
    ticker.tick()
    assert told == ["tick", pytest.approx(hours * 3600 - 5), "tick"]
    running.seconds += 5
    clock.advance(seconds=5)
    ticker.tick()
    assert told[3:] == ["tick"]


def test_a_beat_that_stopped_is_started_again(qtbot: QtBot, ticker: Ticker, running: RunningTime) -> None:
    told = heard(ticker)
    with qtbot.waitSignal(ticker.ticked, timeout=5000):
        ticker.start()
    ticker.watch()
    assert "restarted" not in told
    running.seconds += 5 * SECONDS
    with qtbot.waitSignals([ticker.restarted, ticker.ticked], timeout=5000):
        ticker.watch()


def test_after_stop_no_beat_comes(qtbot: QtBot, ticker: Ticker) -> None:
    with qtbot.waitSignal(ticker.ticked, timeout=5000):
        ticker.start()
    ticker.stop()
    ticker.stop()
    told = heard(ticker)
    qtbot.wait(1)
    assert told == []
