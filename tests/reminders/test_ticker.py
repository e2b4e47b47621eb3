"""The beat: one signal, noticed jumps of the clock, and a watchdog."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from salesdesk.reminders.ticker import SECONDS, Ticker, passed
from tests.fakes import FakeClock


class TimePassed:
    """Seconds that pass only when told to."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def running() -> TimePassed:
    return TimePassed()


@pytest.fixture
def ticker(qtbot: QtBot, clock: FakeClock, running: TimePassed) -> Iterator[Ticker]:
    made = Ticker(clock, time_passed=running)
    yield made
    made.stop()


def heard(ticker: Ticker) -> list[str | float]:
    told: list[str | float] = []
    ticker.ticked.connect(lambda: told.append("tick"))
    ticker.jumped.connect(told.append)
    ticker.woke.connect(lambda seconds: told.append(f"woke after {seconds:.0f}"))
    ticker.restarted.connect(lambda: told.append("restarted"))
    return told


def test_the_first_beat_comes_at_once_and_on_the_gui_thread(qtbot: QtBot, ticker: Ticker) -> None:
    with qtbot.waitSignal(ticker.ticked):
        ticker.start()


def test_time_that_passes_as_it_should_is_no_jump(
    ticker: Ticker, clock: FakeClock, running: TimePassed
) -> None:
    told = heard(ticker)
    ticker.tick()
    clock.advance(seconds=5)
    running.seconds += 5
    ticker.tick()
    assert told == ["tick", "tick"]


@pytest.mark.parametrize("hours", [8, -8, 24 * 365 * 10])
def test_a_clock_that_was_set_or_slept_is_told_before_the_tick(
    ticker: Ticker, clock: FakeClock, running: TimePassed, hours: int
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


@pytest.mark.parametrize("hours", [1, 8, 62])
def test_a_machine_that_slept_is_no_clock_that_was_set(
    ticker: Ticker, clock: FakeClock, running: TimePassed, hours: int
) -> None:
    told = heard(ticker)
    ticker.tick()
    clock.advance(hours=hours)
    running.seconds += 3600 * hours
    ticker.tick()
    assert told == ["tick", f"woke after {hours * 3600}", "tick"]


def test_time_that_passes_counts_sleep() -> None:
    boot = time.clock_gettime(time.CLOCK_BOOTTIME)
    assert boot <= passed() <= time.clock_gettime(time.CLOCK_BOOTTIME)


def test_a_beat_that_comes_is_left_alone(qtbot: QtBot, ticker: Ticker) -> None:
    with qtbot.waitSignal(ticker.ticked):
        ticker.start()
    told = heard(ticker)
    ticker.watch()
    assert told == []


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_where_the_thread_died_the_watchdog_ticks_and_starts_it_again(qtbot: QtBot, ticker: Ticker) -> None:
    with qtbot.waitSignal(ticker.ticked):
        ticker.start()
    kill_the_thread_of(ticker)
    ticker.watch()
    told = heard(ticker)
    ticker.watch()
    assert told == ["tick"]
    ticker.watch()
    assert told == ["tick", "restarted", "tick"]
    qtbot.waitUntil(lambda: len(told) == 4)
    assert told[-1] == "tick"


def test_the_watchdog_looks_as_often_as_the_beat_comes(ticker: Ticker) -> None:
    ticker.start()
    assert ticker._watchdog.isActive()
    assert ticker._watchdog.interval() == SECONDS * 1000


def kill_the_thread_of(ticker: Ticker) -> None:
    """Lets the scheduler's thread run into an exception where APScheduler catches none."""
    scheduler = ticker._scheduler
    assert scheduler is not None

    def die() -> None:
        raise OSError("as after a fault in the scheduler itself")

    scheduler._process_jobs = die
    scheduler.wakeup()
    scheduler._thread.join(10)
    assert not scheduler._thread.is_alive()


def test_after_stop_no_beat_comes(qtbot: QtBot, ticker: Ticker) -> None:
    with qtbot.waitSignal(ticker.ticked):
        ticker.start()
    ticker.stop()
    ticker.stop()
    told = heard(ticker)
    qtbot.wait(1)
    assert told == []
