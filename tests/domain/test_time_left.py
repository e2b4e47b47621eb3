"""The time left: nothing too early, right where the speed is even, steady where it is not."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.time_left import FIRST_GUESS_S, TimeLeft


def told(reports: list[tuple[float, int]], total: int = 1_000) -> list[int | None]:
    left = TimeLeft(0.0)
    return [left.after(now, done, total) for now, done in reports]


def test_nothing_is_said_in_the_first_two_seconds_nor_at_the_end() -> None:
    assert told([(0.0, 0), (0.5, 5), (1.9, 19), (2.0, 20), (100.0, 1_000)]) == [None, None, None, 98, None]


@given(st.integers(10, 3_000), st.integers(1, 50))
def test_an_even_speed_is_told_to_the_second(whole: int, reports_a_second: int) -> None:
    left = TimeLeft(0.0)
    for number in range(1, 20 * reports_a_second):
        now = number / reports_a_second
        done = round(1_000_000 * now / whole)
        seconds = left.after(now, done, 1_000_000)
        if now < FIRST_GUESS_S or done >= 1_000_000:
            assert seconds is None
        else:
            assert seconds is not None
            assert abs(seconds - (whole - now)) <= max(1.5, 0.03 * whole)


def test_uneven_work_is_told_without_going_up_and_down() -> None:
    done, reports = 0, []
    for number in range(1, 400):
        done += 60 if number % 10 == 0 else 1
        reports.append((number / 10, done))
    seconds = [one for one in told(reports, total=4_000) if one is not None]
    rises = [b - a for a, b in pairwise(seconds) if b > a]
    assert len(seconds) > 300
    assert len(rises) <= 2


def test_work_that_has_become_slower_is_told_after_a_while() -> None:
    quick = [(second, second * 10) for second in range(1, 31)]
    slow = [(30.0 + second, 300 + second) for second in range(1, 61)]
    seconds = told([*quick, *slow])
    assert seconds[29] == 70
    assert seconds[31] is not None
    assert seconds[31] <= 70
    last = seconds[-1]
    assert last is not None
    assert 500 < last < 700


def test_work_in_parts_is_reckoned_anew_for_each() -> None:
    left = TimeLeft(0.0)
    assert left.after(10.0, 500, 1_000) == 10
    assert left.after(20.0, 1, 50) is None
    assert left.after(21.0, 3, 50) is None
    assert left.after(24.0, 9, 50) == 20
    assert left.after(25.0, 2, 50) is None


@given(st.lists(st.tuples(st.floats(0.0, 10.0), st.integers(-5, 1_000), st.integers(0, 1_000)), max_size=40))
def test_no_report_can_confuse_it(reports: list[tuple[float, int, int]]) -> None:
    left, now = TimeLeft(0.0), 0.0
    for later, done, total in reports:
        now += later
        seconds = left.after(now, done, total)
        assert seconds is None or seconds >= 1
