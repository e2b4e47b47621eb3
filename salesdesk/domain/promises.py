"""Promises: when one counts as kept, on which day it is measured, and how often a word was kept.

All days are local. The measure is fair to the one who was promised something: a new date counts only
where the other side agreed to it, and agreed before the old one had passed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.domain.words import Party, PromiseState
from salesdesk.errors import UserError


class Punctuality(StrEnum):
    """When a kept promise was kept, against the day it is measured by."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Move:
    """One change of a promise's date, made on `moved_on`; `agreed` says whether the other side agreed."""

    from_on: date
    to_on: date
    moved_on: date
    agreed: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A promise as far as the rules need it; `due_on` is the present date, `moves` in the order made."""

    state: PromiseState
    by: Party
    due_on: date
    settled_on: date | None
    moves: tuple[Move, ...] = ()

    @property
    def measured_on(self) -> date:
        """The day that keeping is measured against."""
        return measured_due(self.due_on, self.moves)


@dataclass(frozen=True, slots=True)
class KeptRate:
    """How many of the `settled` promises were `kept` at all, and how many of those `on_time` or early."""

    kept: int
    on_time: int
    settled: int

    @property
    def rate(self) -> float | None:
        """Kept, on time or late, out of all settled: 0 to 1; None where nothing was settled."""
        return self.kept / self.settled if self.settled else None


def measured_due(due_on: date, moves: Sequence[Move]) -> date:
    """The day that keeping is measured against, for a promise now due on `due_on`.

    It begins as the first date given and follows each move that was agreed on or before the day then
    measured. A date moved alone, or agreed only after the word was already late, does not change it.
    `moves` stand in the order made; those of different days may come in any order.
    """
    made = sorted(moves, key=lambda move: move.moved_on)
    if not made:
        return due_on
    measure = made[0].from_on
    for move in made:
        if move.agreed and move.moved_on <= measure:
            measure = move.to_on
    return measure


def punctuality(settled_on: date, measured_on: date) -> Punctuality:
    """Whether something done on `settled_on` was early, on time or late."""
    if settled_on == measured_on:
        return Punctuality.ON_TIME
    return Punctuality.EARLY if settled_on < measured_on else Punctuality.LATE


def kept_rate(words: Iterable[Word]) -> KeptRate:
    """The kept-rate of `words`: a broken promise counts against, an open or released one not at all."""
    kept = on_time = broken = 0
    for word in words:
        if word.state is PromiseState.KEPT:
            kept += 1
            settled_on = word.settled_on or word.due_on
            on_time += punctuality(settled_on, word.measured_on) is not Punctuality.LATE
        elif word.state is PromiseState.BROKEN:
            broken += 1
    return KeptRate(kept, on_time, kept + broken)


def ensure_open(state: PromiseState) -> None:
    """Raises `UserError` where the promise is settled: a settled word changes by undo alone."""
    if state is PromiseState.KEPT:
        raise UserError("This promise is already settled: it was kept.")
    if state is PromiseState.BROKEN:
        raise UserError("This promise is already settled: it was broken.")
    if state is PromiseState.RELEASED:
        raise UserError("This promise is already settled: it was released by the other side.")


def may_keep(state: PromiseState, made_on: date, settled_on: date, today: date) -> None:
    """Raises `UserError` unless the promise may be marked as kept on `settled_on`."""
    _ensure_may_settle(state, made_on, settled_on, today)


def may_break(state: PromiseState, made_on: date, settled_on: date, today: date) -> None:
    """Raises `UserError` unless the promise may be called broken on `settled_on`, perhaps before its day."""
    _ensure_may_settle(state, made_on, settled_on, today)


def may_release(state: PromiseState, made_on: date, settled_on: date, today: date) -> None:
    """Raises `UserError` unless the other side may have released the promise on `settled_on`."""
    _ensure_may_settle(state, made_on, settled_on, today)


def may_move(state: PromiseState, due_on: date, to_on: date, today: date) -> None:
    """Raises `UserError` unless the promise, now due on `due_on`, may be moved to `to_on`."""
    ensure_open(state)
    if to_on == due_on:
        raise UserError("The promise is already due on %1.", due_on, field="due_on")
    if to_on < today:
        raise UserError("A promise can't be moved to a day that has passed (%1).", to_on, field="due_on")


def state_words(word: Word, today: date) -> tuple[Sentence, str]:
    """What the chip of a promise says, and its tone: `plain`, `good`, `warn` or `bad`."""
    if word.state is PromiseState.KEPT:
        return _kept_words(word)
    if word.state is PromiseState.BROKEN:
        return Sentence(QT_TRANSLATE_NOOP("domain", "broken")), "bad"
    if word.state is PromiseState.RELEASED:
        return Sentence(QT_TRANSLATE_NOOP("domain", "released")), "plain"
    return _open_words(word, today)


def summary(kept: KeptRate, months: int = 12) -> Sentence:
    """The kept-rate of the last `months` in one sentence, with its n."""
    if not kept.settled:
        return Sentence(
            QT_TRANSLATE_NOOP("domain", "No promise was settled in the last %n month(s)"), count=months
        )
    percent = round(100 * kept.on_time / kept.settled)
    if kept.on_time < kept.settled:
        # 100 % is said of a clean record alone.
        percent = min(percent, 99)
    return Sentence(
        QT_TRANSLATE_NOOP("domain", "You kept %1 of %2 on time in the last %n month(s) (%3 %)"),
        (kept.on_time, kept.settled, percent),
        months,
    )


def _open_words(word: Word, today: date) -> tuple[Sentence, str]:
    days = (word.due_on - today).days
    if days < 0:
        return Sentence(QT_TRANSLATE_NOOP("domain", "%n day(s) late"), count=-days), "bad"
    if days == 0:
        return Sentence(QT_TRANSLATE_NOOP("domain", "due today")), "warn"
    if word.by is Party.CUSTOMER:
        return Sentence(QT_TRANSLATE_NOOP("domain", "theirs")), "plain"
    return Sentence(QT_TRANSLATE_NOOP("domain", "%n day(s)"), count=days), "plain"


def _kept_words(word: Word) -> tuple[Sentence, str]:
    if word.settled_on is None:
        return Sentence(QT_TRANSLATE_NOOP("domain", "kept")), "good"
    days = (word.settled_on - word.measured_on).days
    if days > 0:
        return Sentence(QT_TRANSLATE_NOOP("domain", "kept, %n day(s) late"), count=days), "warn"
    if days < 0:
        return Sentence(QT_TRANSLATE_NOOP("domain", "kept, %n day(s) early"), count=-days), "good"
    return Sentence(QT_TRANSLATE_NOOP("domain", "kept on time")), "good"


def _ensure_may_settle(state: PromiseState, made_on: date, settled_on: date, today: date) -> None:
    ensure_open(state)
    if settled_on > today:
        raise UserError(
            "A promise can't be settled on a day still to come (%1).", settled_on, field="settled_on"
        )
    if settled_on < made_on:
        raise UserError(
            "The promise was made on %1; it can't have been settled before, on %2.",
            made_on,
            settled_on,
            field="settled_on",
        )
