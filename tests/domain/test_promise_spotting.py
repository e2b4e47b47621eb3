"""What reads like a promise is offered with its day; what does not is left alone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.promise_spotting import spot_promises
from salesdesk.domain.words import Party

TODAY = date(2026, 11, 24)  # a Tuesday
REP, CUSTOMER = Party.REP, Party.CUSTOMER


@pytest.mark.parametrize(
    ("text", "party", "words", "due_on"),
    [
        ("I'll send the price for 800 by Tuesday", REP, "send the price for 800", date(2026, 12, 1)),
        ("Fine at 6 bar. I will mail the drawing tomorrow.", REP, "mail the drawing", date(2026, 11, 25)),
        ("We’ll deliver in two lots by 3 Dec, he agrees.", REP, "deliver in two lots", date(2026, 12, 3)),
        ("They promised to pay before 30 Nov 2026", CUSTOMER, "pay", date(2026, 11, 30)),
        ("Anna will send the forecast next week", CUSTOMER, "send the forecast", date(2026, 12, 1)),
        (
            "I'll be back with the test at 6.5 bar on Friday",
            REP,
            "be back with the test at 6.5 bar",
            date(2026, 11, 27),
        ),
        ("周五前发报价", REP, "发报价", date(2026, 11, 27)),
        ("我会明天寄样品。", REP, "寄样品", date(2026, 11, 25)),
        ("样品合格，王总答应下周一之前付款", CUSTOMER, "付款", date(2026, 11, 30)),
        ("3天内给他们图纸", REP, "给他们图纸", date(2026, 11, 27)),
        ("他们会12月3日前确认订单", CUSTOMER, "确认订单", date(2026, 12, 3)),
    ],
)
def test_promises_are_spotted(text: str, party: Party, words: str, due_on: date) -> None:
    [found] = spot_promises(text, TODAY)

    assert (found.party, found.text, found.due_on) == (party, words, due_on)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "New batch holds at 6 bar. Wants delivery in two lots.",
        "I'll send the price",
        "She came by on Friday",
        "I'll think about it by 800 ways",
        "I will have paid by 20 Nov 2026",
        "昨天发了报价",
        "周五很忙",
        "明天下雨",
    ],
)
def test_what_is_no_promise_is_left_alone(text: str) -> None:
    assert spot_promises(text, TODAY) == ()


def test_the_place_is_that_of_the_words() -> None:
    text = "Fine. I'll send the price by Tuesday. Bye"
    [found] = spot_promises(text, TODAY)

    assert text[found.begin : found.end] == "I'll send the price by Tuesday"


@given(st.text(max_size=200), st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_any_text_is_read_without_harm(text: str, today: date) -> None:
    for found in spot_promises(text, today):
        assert found.due_on >= today
        assert 0 <= found.begin < found.end <= len(text)
        assert found.text
