"""When a word counts as kept."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.promises import (
    KeptRate,
    Move,
    Punctuality,
    Word,
    ensure_open,
    kept_rate,
    may_break,
    may_keep,
    may_move,
    may_release,
    measured_due,
    punctuality,
    state_words,
    summary,
)
from salesdesk.domain.wording import Sentence, Voice
from salesdesk.domain.words import Party, PromiseState
from salesdesk.errors import UserError

TODAY = date(2026, 11, 21)
REP, CUSTOMER = Party.REP, Party.CUSTOMER
OPEN, KEPT, BROKEN, RELEASED = PromiseState


def nov(day: int) -> date:
    return date(2026, 11, 1) + timedelta(days=day - 1)


def move(from_day: int, to_day: int, on_day: int, agreed: bool = True) -> Move:
    return Move(nov(from_day), nov(to_day), nov(on_day), agreed)


def say(sentence: Sentence) -> str:
    return Voice(lambda: TODAY).say(sentence)


days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
moves = st.builds(Move, days, days, days, st.booleans())
words = st.builds(
    Word,
    st.sampled_from(PromiseState),
    st.sampled_from(Party),
    days,
    st.none() | days,
    st.tuples(moves) | st.just(()),
)


@pytest.mark.parametrize(
    ("due", "made", "measured"),
    [
        (10, [], 10),
        (15, [move(10, 15, 8)], 15),
        (15, [move(10, 15, 10)], 15),
        (15, [move(10, 15, 11)], 10),
        (15, [move(10, 15, 8, agreed=False)], 10),
        (8, [move(10, 8, 5)], 8),
        (20, [move(10, 15, 8), move(15, 20, 14)], 20),
        (20, [move(10, 15, 8), move(15, 20, 16)], 15),
        (20, [move(10, 15, 8, agreed=False), move(15, 20, 9)], 20),
        (20, [move(10, 15, 8, agreed=False), move(15, 20, 12)], 10),
        (20, [move(15, 20, 14), move(10, 15, 8)], 20),
    ],
)
def test_only_a_date_agreed_in_time_moves_the_measure(due: int, made: list[Move], measured: int) -> None:
    assert measured_due(nov(due), made) == nov(measured)


@given(days, st.lists(moves, unique_by=lambda m: m.moved_on, max_size=5), st.randoms())
def test_the_order_in_which_moves_are_read_does_not_matter(
    due: date, made: list[Move], chance: random.Random
) -> None:
    shuffled = list(made)
    chance.shuffle(shuffled)
    assert measured_due(due, shuffled) == measured_due(due, made)


@given(days, st.lists(moves, max_size=5))
def test_moves_without_agreement_never_change_the_measure(due: date, made: list[Move]) -> None:
    alone = [replace(m, agreed=False) for m in made]
    assert measured_due(due, alone) == (min(alone, key=lambda m: m.moved_on).from_on if alone else due)


@given(days, days)
def test_punctuality_is_early_on_the_day_or_late(settled: date, measured: date) -> None:
    expected = {-1: Punctuality.EARLY, 0: Punctuality.ON_TIME, 1: Punctuality.LATE}
    assert punctuality(settled, measured) is expected[(settled > measured) - (settled < measured)]


def test_the_kept_rate_counts_settled_words_alone() -> None:
    book = [
        Word(KEPT, REP, nov(10), nov(9)),
        Word(KEPT, REP, nov(10), nov(10)),
        Word(KEPT, REP, nov(10), nov(11)),
        Word(KEPT, REP, nov(15), nov(14), (move(10, 15, 12),)),
        Word(KEPT, REP, nov(10), None),
        Word(BROKEN, REP, nov(10), nov(12)),
        Word(RELEASED, REP, nov(10), nov(9)),
        Word(OPEN, REP, nov(1), None),
    ]
    assert kept_rate(book) == KeptRate(kept=5, on_time=3, settled=6)
    assert kept_rate(book).rate == pytest.approx(5 / 6)
    assert kept_rate([]).rate is None


@given(st.lists(words, max_size=8), words, days)
def test_keeping_an_open_promise_never_lowers_the_kept_rate(
    book: list[Word], word: Word, settled: date
) -> None:
    before = kept_rate([*book, replace(word, state=OPEN, settled_on=None)])
    after = kept_rate([*book, replace(word, state=KEPT, settled_on=settled)])
    assert (after.rate or 0) >= (before.rate or 0)
    if settled <= word.measured_on:
        assert after.on_time == before.on_time + 1


@given(st.lists(words, max_size=8), words)
def test_breaking_never_raises_it_and_releasing_never_changes_it(book: list[Word], word: Word) -> None:
    before = kept_rate([*book, replace(word, state=OPEN)])
    assert kept_rate([*book, replace(word, state=RELEASED)]) == before
    broken = kept_rate([*book, replace(word, state=BROKEN)])
    assert broken.settled == before.settled + 1
    assert broken.rate is not None
    assert before.rate is None or broken.rate <= before.rate


@given(st.lists(words, max_size=8))
def test_the_rates_stay_between_0_and_1(book: list[Word]) -> None:
    rate = kept_rate(book)
    assert 0 <= rate.on_time <= rate.kept <= rate.settled <= len(book)


@pytest.mark.parametrize("settle", [may_keep, may_break, may_release])
class TestSettling:
    def test_an_open_promise_may_be_settled_from_its_making_to_today(
        self, settle: Callable[..., None]
    ) -> None:
        settle(OPEN, nov(1), nov(1), TODAY)
        settle(OPEN, nov(1), TODAY, TODAY)

    @pytest.mark.parametrize(
        ("state", "words"), [(KEPT, "it was kept"), (BROKEN, "was broken"), (RELEASED, "was released by")]
    )
    def test_a_settled_one_may_not(
        self, settle: Callable[..., None], state: PromiseState, words: str
    ) -> None:
        with pytest.raises(UserError, match=words):
            settle(state, nov(1), nov(2), TODAY)

    def test_not_in_the_future(self, settle: Callable[..., None]) -> None:
        with pytest.raises(UserError, match=r"still to come \(2026-11-22\)") as caught:
            settle(OPEN, nov(1), nov(22), TODAY)
        assert caught.value.field == "settled_on"

    def test_not_before_it_was_made(self, settle: Callable[..., None]) -> None:
        with pytest.raises(UserError, match="made on 2026-11-05") as caught:
            settle(OPEN, nov(5), nov(4), TODAY)
        assert caught.value.field == "settled_on"


def test_a_promise_moves_to_today_or_later() -> None:
    ensure_open(OPEN)
    may_move(OPEN, nov(10), TODAY, TODAY)
    may_move(OPEN, nov(30), nov(25), TODAY)
    with pytest.raises(UserError, match="has passed"):
        may_move(OPEN, nov(30), nov(20), TODAY)
    with pytest.raises(UserError, match="already due on 2026-11-25"):
        may_move(OPEN, nov(25), nov(25), TODAY)
    with pytest.raises(UserError, match="already settled"):
        may_move(KEPT, nov(25), nov(26), TODAY)


@pytest.mark.parametrize(
    ("word", "said", "tone"),
    [
        (Word(OPEN, REP, nov(20), None), "1 day late", "bad"),
        (Word(OPEN, CUSTOMER, nov(18), None), "3 days late", "bad"),
        (Word(OPEN, REP, nov(21), None), "due today", "warn"),
        (Word(OPEN, CUSTOMER, nov(21), None), "due today", "warn"),
        (Word(OPEN, REP, nov(22), None), "1 day", "plain"),
        (Word(OPEN, REP, nov(25), None), "4 days", "plain"),
        (Word(OPEN, CUSTOMER, nov(25), None), "theirs", "plain"),
        (Word(KEPT, REP, nov(10), nov(9)), "kept, 1 day early", "good"),
        (Word(KEPT, REP, nov(10), nov(10)), "kept on time", "good"),
        (Word(KEPT, REP, nov(10), nov(12)), "kept, 2 days late", "warn"),
        (Word(KEPT, REP, nov(12), nov(12), (move(10, 12, 9, agreed=False),)), "kept, 2 days late", "warn"),
        (Word(KEPT, REP, nov(10), None), "kept", "good"),
        (Word(BROKEN, REP, nov(10), nov(12)), "broken", "bad"),
        (Word(RELEASED, REP, nov(10), nov(9)), "released", "plain"),
    ],
)
def test_the_chip_says_how_it_stands(word: Word, said: str, tone: str) -> None:
    sentence, chip_tone = state_words(word, TODAY)
    assert (say(sentence), chip_tone) == (said, tone)


@pytest.mark.parametrize(
    ("rate", "months", "said"),
    [
        (KeptRate(47, 46, 49), 12, "You kept 46 of 49 on time in the last 12 months (94 %)"),
        (KeptRate(999, 999, 1000), 1, "You kept 999 of 1000 on time in the last 1 month (99 %)"),
        (KeptRate(3, 3, 3), 12, "You kept 3 of 3 on time in the last 12 months (100 %)"),
        (KeptRate(0, 0, 0), 12, "No promise was settled in the last 12 months"),
    ],
)
def test_the_summary_gives_the_rate_with_its_n(rate: KeptRate, months: int, said: str) -> None:
    assert say(summary(rate, months)) == said
