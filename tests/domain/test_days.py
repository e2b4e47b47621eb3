"""Days and times as typed: a table of what people write, and what no text may do."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.days import parse_day, parse_time

TODAY = date(2026, 11, 21)  # a Saturday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-03", date(2026, 12, 3)),
        ("2026/12/3", date(2026, 12, 3)),
        ("20261203", date(2026, 12, 3)),
        ("2026-12-03T09:30", date(2026, 12, 3)),
        ("3 dec", date(2026, 12, 3)),
        ("3dec", date(2026, 12, 3)),
        ("3rd of December", date(2026, 12, 3)),
        ("Dec 3", date(2026, 12, 3)),
        ("December 3rd, 2027", date(2027, 12, 3)),
        ("Thu 3 Dec", date(2026, 12, 3)),
        ("Thu 3 Dec 2026", date(2026, 12, 3)),
        ("Thursday, 3 Dec 26", date(2026, 12, 3)),
        ("1 sept", date(2027, 9, 1)),
        ("20 Nov", date(2027, 11, 20)),
        ("21 Nov", TODAY),
        ("3/12", date(2026, 12, 3)),
        ("3.12.", date(2026, 12, 3)),
        ("3-12-26", date(2026, 12, 3)),
        ("12/25", date(2026, 12, 25)),
        ("29 feb", date(2028, 2, 29)),
        ("today", TODAY),
        ("TOMORROW", date(2026, 11, 22)),
        ("yesterday", date(2026, 11, 20)),
        ("mon", date(2026, 11, 23)),
        ("sat", date(2026, 11, 28)),
        ("on Friday", date(2026, 11, 27)),
        ("next mon", date(2026, 11, 23)),
        ("next sunday", date(2026, 11, 29)),
        ("this sunday", date(2026, 11, 22)),
        ("last monday", date(2026, 11, 9)),
        ("+7", date(2026, 11, 28)),
        ("-1", date(2026, 11, 20)),
        ("+2w", date(2026, 12, 5)),
        ("in 2 weeks", date(2026, 12, 5)),
        ("3 days", date(2026, 11, 24)),
        ("in a month", date(2026, 12, 21)),
        ("2 days ago", date(2026, 11, 19)),
        ("end of month", date(2026, 11, 30)),
        ("25th", date(2026, 11, 25)),
        ("5", date(2026, 12, 5)),
        ("明天", date(2026, 11, 22)),
        ("后天", date(2026, 11, 23)),
        ("後天", date(2026, 11, 23)),
        ("大后天", date(2026, 11, 24)),
        ("下周一", date(2026, 11, 23)),
        ("下週日", date(2026, 11, 29)),
        ("下下周一", date(2026, 11, 30)),
        ("周五", date(2026, 11, 27)),
        ("星期天", date(2026, 11, 22)),
        ("本周五", date(2026, 11, 20)),
        ("本月27号", date(2026, 11, 27)),
        ("這個月27號", date(2026, 11, 27)),
        ("年底", date(2026, 12, 31)),
        ("禮拜三", date(2026, 11, 25)),
        ("3天", date(2026, 11, 24)),
        ("3天后", date(2026, 11, 24)),
        ("三天後", date(2026, 11, 24)),
        ("两周后", date(2026, 12, 5)),
        ("十二天后", date(2026, 12, 3)),
        ("1个月后", date(2026, 12, 21)),
        ("12月3日", date(2026, 12, 3)),
        ("12月3日 周四", date(2026, 12, 3)),
        ("十二月三号", date(2026, 12, 3)),
        ("2027年1月5日", date(2027, 1, 5)),
        ("明年1月5日", date(2027, 1, 5)),
        ("25号", date(2026, 11, 25)),
        ("下月3号", date(2026, 12, 3)),
        ("月底", date(2026, 11, 30)),
    ],
)
def test_what_people_type(text, day):
    assert parse_day(text, TODAY) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "31/02",
        "31 feb",
        "30.2.2027",
        "2026-13-01",
        "32",
        "soon",
        "t",
        "m",
        "+99999999999",
        "in 9999999 weeks",
        "3 decade",
        "foo 3 dec",
        "2026",
        "13月3日",
        "周八",
        "1 2 3",
        "0",
        "9999-12-31",
        "<b>mon</b>",
    ],
)
def test_what_means_no_day(text):
    assert parse_day(text, TODAY) is None


def test_month_first_where_the_locale_says_so():
    assert parse_day("12/3", TODAY, day_first=False) == date(2026, 12, 3)
    assert parse_day("25/12", TODAY, day_first=False) == date(2026, 12, 25)
    assert parse_day("3.12.", TODAY, day_first=False) == date(2026, 12, 3)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20 nov", date(2026, 11, 20)),
        ("3 dec", date(2025, 12, 3)),
        ("mon", date(2026, 11, 16)),
        ("25", date(2026, 10, 25)),
        ("sat", TODAY),
        ("21 nov", TODAY),
    ],
)
def test_past_days_where_those_are_wanted(text, day):
    assert parse_day(text, TODAY, prefer_past=True) == day


@given(st.text())
def test_no_text_breaks_it(text):
    parse_day(text, TODAY)
    parse_time(text)


@given(st.text(alphabet="0123456789-+/. 年月日天周后下一二十点半分:pmdecin", max_size=14), st.dates())
def test_no_near_miss_breaks_it(text, today):
    parse_day(text, today)
    parse_time(text)


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2100, 1, 1)))
def test_what_is_shown_is_understood_again(day):
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    shown = f"{day:%a} {day.day} {months[day.month - 1]} {day.year}"
    assert parse_day(shown, TODAY) == day
    assert parse_day(day.isoformat(), TODAY) == day
    assert (
        parse_day(f"{day.year}年{day.month}月{day.day}日 周{'一二三四五六日'[day.weekday()]}", TODAY) == day
    )


@given(st.integers(min_value=-400, max_value=400))
def test_offsets_count_days(days):
    assert parse_day(f"{days:+d}", TODAY) == TODAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("9:30", 570),
        ("09:30", 570),
        ("930", 570),
        ("0930", 570),
        ("1730", 1050),
        ("9.30", 570),
        ("9h30", 570),
        ("14h", 840),
        ("9", 540),
        ("0:00", 0),
        ("23:59", 1439),
        ("3pm", 900),
        ("3 PM", 900),
        ("3:15 p.m.", 915),
        ("12am", 0),
        ("12pm", 720),
        ("9a", 540),
        ("noon", 720),
        ("下午3点", 900),
        ("下午三點半", 930),
        ("上午9点一刻", 555),
        ("15点", 900),
        ("9点30分", 570),
        ("晚上十二点", 0),
        ("凌晨12点", 0),
        ("中午12点", 720),
        ("中午1点", 780),
    ],
)
def test_times_as_people_type_them(text, minutes):
    assert parse_time(text) == minutes


@pytest.mark.parametrize(
    "text", ["", "24:00", "9:60", "25", "13pm", "0pm", "9m", "x", "下午", "25点", "9999", "9:3"]
)
def test_what_means_no_time(text):
    assert parse_time(text) is None


@given(st.integers(min_value=0, max_value=1439))
def test_every_minute_is_understood_as_shown(minutes):
    assert parse_time(f"{minutes // 60:02d}:{minutes % 60:02d}") == minutes
    assert parse_time(f"{minutes // 60}点{minutes % 60}分") == minutes
