"""Rules of repetition: the days that another reader finds, and an end to every rule within a moment."""

from __future__ import annotations

import time
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.exchange.calendar_repeats import Budget, Unreadable, read_repeat

TODAY = date(2026, 11, 24)


def days(rule: str, begin: date, since: date, to: date) -> list[date]:
    return list(read_repeat(rule, begin).days(since, to, Budget()))


_by = {
    "BYDAY": st.lists(st.sampled_from(["MO", "TU", "FR", "SU"]), min_size=1, max_size=3, unique=True),
    "BYMONTH": st.lists(st.integers(1, 12).map(str), min_size=1, max_size=3, unique=True),
    "BYMONTHDAY": st.lists(st.sampled_from(["1", "15", "29", "31", "-1", "-3"]), min_size=1, unique=True),
}


@st.composite
def rules(draw: st.DrawFn) -> str:
    freq = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    parts = [f"FREQ={freq}", f"INTERVAL={draw(st.integers(1, 5))}"]
    for name, values in _by.items():
        if draw(st.booleans()) and not (name == "BYMONTHDAY" and freq == "WEEKLY"):
            parts.append(f"{name}={','.join(draw(values))}")
    if freq == "MONTHLY" and draw(st.booleans()):
        parts = [parts[0], parts[1], f"BYDAY={draw(st.sampled_from(['2TU', '-1FR', '1MO,3MO']))}"]
        if draw(st.booleans()):
            parts = [parts[0], parts[1], "BYDAY=MO,TU,WE,TH,FR", "BYSETPOS=-1"]
    end = draw(st.sampled_from(["", "COUNT=7", "COUNT=40", "UNTIL=20270301"]))
    return ";".join([*parts, *filter(None, [end])])


@given(rules(), st.dates(date(2023, 1, 1), date(2027, 1, 1)))
def test_the_days_are_those_another_reader_finds(rule: str, begin: date) -> None:
    since, to = TODAY, TODAY + timedelta(days=731)
    start = datetime(begin.year, begin.month, begin.day)  # noqa: DTZ001 - that reader takes no zone here
    other = rrulestr(rule, dtstart=start)
    expected = []
    for found in other:
        if found.date() > to:
            break
        if found.date() >= since:
            expected.append(found.date())
    assert days(rule, begin, since, to) == expected


def test_the_second_tuesday_and_the_last_friday() -> None:
    assert days("FREQ=MONTHLY;BYDAY=2TU", date(2026, 1, 13), TODAY, date(2027, 1, 31)) == [
        date(2026, 12, 8),
        date(2027, 1, 12),
    ]
    assert days("FREQ=MONTHLY;BYDAY=-1FR", date(2026, 1, 30), TODAY, date(2026, 12, 31)) == [
        date(2026, 11, 27),
        date(2026, 12, 25),
    ]


def test_a_birthday_of_29_february_comes_in_leap_years() -> None:
    assert days("FREQ=YEARLY", date(2000, 2, 29), TODAY, date(2029, 1, 1)) == [date(2028, 2, 29)]


def test_an_end_in_utc_is_the_day_before_where_the_hour_is_later() -> None:
    new_york = ZoneInfo("America/New_York")
    rule = "FREQ=DAILY;UNTIL=20261225T045959Z"
    repeat = read_repeat(rule, date(2026, 12, 1), 9 * 60, new_york)
    assert repeat.last_day(date(2027, 6, 1), Budget()) == date(2026, 12, 24)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=5",
        "FREQ=HOURLY;COUNT=3",
        "FREQ=DAILY;BYHOUR=1,2,3",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;INTERVAL=99999999999999999999",
        "FREQ=YEARLY;BYWEEKNO=53",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYMONTHDAY=" + ",".join(["1"] * 5000),
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=²",
        "FREQ=DAILY;UNTIL=20261399",
        "COUNT=3",
        "",
    ],
)
def test_what_is_no_rule_of_days_is_refused_with_a_reason(rule: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_repeat(rule, TODAY)
    assert str(refused.value.sentence)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;COUNT=1000000000",
        "FREQ=DAILY;COUNT=6000",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5",
        "FREQ=YEARLY;BYYEARDAY=" + ",".join(str(n) for n in range(1, 200)),
        "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=366;COUNT=6000",
        "FREQ=MONTHLY;INTERVAL=10000;BYDAY=5MO",
        "FREQ=WEEKLY;BYDAY=MO;BYMONTHDAY=31;BYMONTH=2",
    ],
)
@pytest.mark.parametrize("begin", [date(2, 1, 1), date(1601, 1, 1), TODAY, date(9990, 1, 1)])
def test_every_rule_is_decided_within_a_second(rule: str, begin: date) -> None:
    since = time.process_time()
    repeat = read_repeat(rule, begin)
    list(repeat.days(TODAY, TODAY + timedelta(days=731), Budget()))
    repeat.last_day(TODAY, Budget())
    assert time.process_time() - since < 1


def test_all_rules_of_a_file_share_one_budget() -> None:
    budget = Budget(100)
    repeat = read_repeat("FREQ=DAILY", TODAY)
    assert len(list(repeat.days(TODAY, date(2030, 1, 1), budget))) == 100
    assert list(repeat.days(TODAY, date(2030, 1, 1), budget)) == []
