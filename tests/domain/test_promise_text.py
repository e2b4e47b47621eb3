"""A promise given in one line."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.promise_text import parse_promise, read_promise
from salesdesk.domain.words import Party
from salesdesk.errors import UserError


@pytest.mark.parametrize(
    ("line", "text", "due"),
    [
        ("send the price by 2026-11-24", "send the price", date(2026, 11, 24)),
        ("  send the price  BY  2026-11-24. ", "send the price", date(2026, 11, 24)),
        ("sample kit by courier by 2026-11-24", "sample kit by courier", date(2026, 11, 24)),
        ("报价 by 2028-02-29", "报价", date(2028, 2, 29)),
        ("two\nlines by\n2026-11-24", "two\nlines", date(2026, 11, 24)),
        ("answer by 2026-11-20 by 2026-11-24", "answer by 2026-11-20", date(2026, 11, 24)),
    ],
)
def test_the_words_and_the_day(line: str, text: str, due: date) -> None:
    assert parse_promise(line) == (text, due)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "send the price",
        "send the price by tomorrow",
        "by 2026-11-24",
        "send it 2026-11-24",
        "standby 2026-11-24",
        "send it by 24.11.2026",
        "send it by ２０２６-11-24",
        "send it by 2026-11-24 or so",
    ],
)
def test_another_form_is_refused_with_an_example(line: str) -> None:
    with pytest.raises(UserError, match="TEXT by YYYY-MM-DD") as caught:
        parse_promise(line)
    assert caught.value.field == "promise"


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13-01", "0000-01-01"])
def test_a_day_that_does_not_exist_is_named(day: str) -> None:
    with pytest.raises(UserError, match=f"^{day} is not a day of the calendar"):
        parse_promise(f"send the price by {day}")


@given(st.text(min_size=1).filter(lambda t: t.strip() == t), st.dates())
def test_any_words_and_any_day_come_back(text: str, due: date) -> None:
    assert parse_promise(f"{text} by {due.isoformat()}") == (text, due)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("send offer by Friday", (Party.REP, "send offer", date(2026, 11, 27))),
        ("send offer Friday", (Party.REP, "send offer", date(2026, 11, 27))),
        ("send offer by friday.", (Party.REP, "send offer", date(2026, 11, 27))),
        ("call in 2 weeks", (Party.REP, "call", date(2026, 12, 8))),
        ("offer 3.12.", (Party.REP, "offer", date(2026, 12, 3))),
        ("they: pay by Monday", (Party.CUSTOMER, "pay", date(2026, 11, 30))),
        ("he'll call before 3 Dec", (Party.CUSTOMER, "call", date(2026, 12, 3))),
        ("send the price by 2026-11-27", (Party.REP, "send the price", date(2026, 11, 27))),
        ("me: the price by 2026-11-27", (Party.REP, "the price", date(2026, 11, 27))),
        ("周五前发报价", (Party.REP, "发报价", date(2026, 11, 27))),
        ("周五发报价", (Party.REP, "发报价", date(2026, 11, 27))),
        ("他们：付款 下周一", (Party.CUSTOMER, "付款", date(2026, 11, 30))),
        ("王总答应下周一之前付款", (Party.CUSTOMER, "付款", date(2026, 11, 30))),
        ("客户周四签合同", (Party.CUSTOMER, "签合同", date(2026, 11, 26))),
        ("对方下周一给答复", (Party.CUSTOMER, "给答复", date(2026, 11, 30))),
        ("他們會週五付款", (Party.CUSTOMER, "付款", date(2026, 11, 27))),
        ("客户样品周五寄出", (Party.REP, "客户样品寄出", date(2026, 11, 27))),
        ("报价周三前发", (Party.REP, "报价发", date(2026, 11, 25))),
        ("27号寄样品", (Party.REP, "寄样品", date(2026, 11, 27))),
        ("下个月5号发货", (Party.REP, "发货", date(2026, 12, 5))),
        ("年底前续约", (Party.REP, "续约", date(2026, 12, 31))),
        ("11/27 发报价", (Party.REP, "发报价", date(2026, 11, 27))),
        ("Friday send the offer", (Party.REP, "send the offer", date(2026, 11, 27))),
    ],
)
def test_a_promise_is_read_as_one_writes_it(line: str, expected: tuple[Party, str, date]) -> None:
    assert read_promise(line, date(2026, 11, 24)) == expected


@pytest.mark.parametrize(
    "line", ["", "send it", "by Friday", "they:", "pay by 2026-11-01", "pump 12", "Friday"]
)
def test_without_words_or_a_day_ahead_it_is_no_promise(line: str) -> None:
    assert read_promise(line, date(2026, 11, 24)) is None


@given(st.text(max_size=200), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_any_line_can_be_read(line: str, said_on: date) -> None:
    found = read_promise(line, said_on)
    assert found is None or (found[1].strip() and found[2] >= said_on)
