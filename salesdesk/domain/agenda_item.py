"""A line of Today: a fact with its place in the list, and the words for both.

The words are made when they are read, not with the list: it is sorted, counted and looked through more often
than all its lines are read.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from salesdesk.domain import agenda_words as say
from salesdesk.domain.agenda_facts import (
    CheckInFacts,
    ComplaintFacts,
    NoNextStepFacts,
    PromiseFacts,
    ThoughtFacts,
    Who,
)
from salesdesk.domain.cadence import is_past_longest
from salesdesk.domain.values import value
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence, TimeOfDay
from salesdesk.domain.words import CheckInReason, ItemKind, Party, ThoughtKind, ValueClass

VALUE_WEIGHTS: dict[ValueClass | None, int] = {
    ValueClass.SUPERSTAR: 4,
    ValueClass.RISING: 3,
    ValueClass.REGULAR: 2,
    None: 2,
    ValueClass.FADING: 1,
}
USUAL_INTERVAL = 30
"""The days that a customer without an ideal interval counts with."""

EXPECTED = (CheckInReason.ASKED, CheckInReason.COMPLAINT)
"""Check-ins that somebody waits for."""

_KIND_WORDS = {
    ItemKind.PROMISE: QT_TRANSLATE_NOOP("domain", "a word given comes first"),
    ItemKind.COMPLAINT: QT_TRANSLATE_NOOP("domain", "complaints come right after promises"),
    ItemKind.CHECK_IN: QT_TRANSLATE_NOOP("domain", "calls come after promises and complaints"),
    ItemKind.NO_NEXT_STEP: QT_TRANSLATE_NOOP("domain", "what has no next step comes after the calls"),
    ItemKind.THOUGHT: QT_TRANSLATE_NOOP("domain", "not due on a day, so it comes last"),
}
_THOUGHT_BADGES = {
    ThoughtKind.OUTSIDE_ZONE: QT_TRANSLATE_NOOP("domain", "level"),
    ThoughtKind.UNANSWERED: QT_TRANSLATE_NOOP("domain", "no answer"),
    ThoughtKind.CONFIRM_PROMISE: QT_TRANSLATE_NOOP("domain", "confirm"),
}


@value
class AgendaItem(ABC):
    """One line of Today as it is on a local day; `facts` are those of its kind.

    `rank` counts from 1 over the whole list; `score` orders within a kind, see `domain.agenda`.
    """

    kind: ClassVar[ItemKind]

    facts: PromiseFacts | ComplaintFacts | CheckInFacts | NoNextStepFacts | ThoughtFacts
    today: date
    rank: int
    score: float

    @property
    def who(self) -> Who:
        return self.facts.who

    @property
    def subject_id(self) -> int:
        """The id of the promise, complaint or check-in; the customer's for the other kinds."""
        return self.facts.who.customer_id

    @property
    def due_on(self) -> date | None:
        return None

    @property
    def at(self) -> int | None:
        """The local minute of the day; None: any."""
        return None

    @property
    def overdue_days(self) -> int:
        return days_since(self.due_on, self.today)

    @property
    def thought(self) -> ThoughtKind | None:
        return None

    @property
    def by(self) -> Party | None:
        """Who gave their word."""
        return None

    @property
    def promise_id(self) -> int | None:
        return None

    @property
    def title(self) -> Sentence:
        return say.who_title(self.facts.who)

    @property
    @abstractmethod
    def why(self) -> Sentence:
        """The reason for the line."""

    @property
    @abstractmethod
    def badge(self) -> Sentence:
        """What stands at the right of the line."""

    @property
    @abstractmethod
    def tone(self) -> str:
        """The badge's: `bad`, `warn`, `accent` or `plain`."""

    @property
    def because(self) -> tuple[Sentence, ...]:
        """The parts of the rank."""
        own = (part for part in self._parts() if part is not None)
        return (Sentence(_KIND_WORDS[self.kind]), *own)

    @abstractmethod
    def _parts(self) -> Iterable[Sentence | None]:
        """The parts of the rank beside the kind."""


@value
class PromiseItem(AgendaItem):
    kind = ItemKind.PROMISE
    facts: PromiseFacts

    @property
    def subject_id(self) -> int:
        return self.facts.promise_id

    @property
    def due_on(self) -> date:
        return self.facts.due_on

    @property
    def at(self) -> int | None:
        return self.facts.due_at

    @property
    def by(self) -> Party:
        return self.facts.by

    @property
    def promise_id(self) -> int:
        return self.facts.promise_id

    @property
    def title(self) -> Sentence:
        return say.text_title(self.facts.text, self.facts.who)

    @property
    def why(self) -> Sentence:
        return say.promise_why(self.facts, self.today)

    @property
    def badge(self) -> Sentence:
        late = self.overdue_days
        return _late_words(late) if late else _today_words()

    @property
    def tone(self) -> str:
        return "bad" if self.overdue_days else "warn"

    def _parts(self) -> Iterable[Sentence | None]:
        yield self.badge
        yield (
            Sentence(QT_TRANSLATE_NOOP("domain", "your own word"))
            if self.facts.by is Party.REP
            else Sentence(QT_TRANSLATE_NOOP("domain", "the customer's word, after your own"))
        )
        yield _value_words(self.facts.who)


@value
class ComplaintItem(AgendaItem):
    kind = ItemKind.COMPLAINT
    facts: ComplaintFacts

    @property
    def subject_id(self) -> int:
        return self.facts.complaint_id

    @property
    def due_on(self) -> date | None:
        return self.facts.due_on

    @property
    def title(self) -> Sentence:
        return say.text_title(self.facts.text, self.facts.who)

    @property
    def why(self) -> Sentence:
        return say.complaint_why(self.facts, self.today)

    @property
    def badge(self) -> Sentence:
        due_on = self.facts.due_on
        if due_on is None:
            return Sentence(QT_TRANSLATE_NOOP("domain", "open"))
        if due_on < self.today:
            return _late_words((self.today - due_on).days)
        if due_on == self.today:
            return _today_words()
        return Sentence(QT_TRANSLATE_NOOP("domain", "by %1"), (due_on,))

    @property
    def tone(self) -> str:
        due_on = self.facts.due_on
        if due_on is None or due_on == self.today:
            return "warn"
        return "bad" if due_on < self.today else "plain"

    def _parts(self) -> Iterable[Sentence | None]:
        late, waiting = self.overdue_days, days_since(self.facts.opened_on, self.today)
        yield _late_words(late) if late else None
        yield Sentence(QT_TRANSLATE_NOOP("domain", "open for %n day(s)"), count=waiting)
        yield _value_words(self.facts.who)


@value
class CheckInItem(AgendaItem):
    kind = ItemKind.CHECK_IN
    facts: CheckInFacts

    @property
    def subject_id(self) -> int:
        return self.facts.check_in_id

    @property
    def due_on(self) -> date:
        return self.facts.due_on

    @property
    def at(self) -> int | None:
        return self.facts.at

    @property
    def why(self) -> Sentence:
        return say.check_in_why(self.facts, self.today)

    @property
    def _too_long(self) -> bool:
        return is_past_longest(self.facts.last_contact_on, self.facts.longest_days, self.today)

    @property
    def badge(self) -> Sentence:
        late, at = self.overdue_days, self.facts.at
        if late:
            return _late_words(late)
        if at is not None:
            return Sentence("%1", (TimeOfDay(at),))
        return Sentence(QT_TRANSLATE_NOOP("domain", "any time"))

    @property
    def tone(self) -> str:
        late = self.overdue_days
        if not late and self.facts.at is not None:
            return "accent"
        if self._too_long:
            return "bad"
        return "warn" if late else "plain"

    def _parts(self) -> Iterable[Sentence | None]:
        facts, late = self.facts, self.overdue_days
        if facts.reason in EXPECTED:
            yield Sentence(QT_TRANSLATE_NOOP("domain", "somebody expects this call"))
        yield _past_plan_words(late, facts.ideal_days) if late else None
        yield _silence_words(facts.longest_days) if self._too_long else None
        yield _value_words(facts.who)
        yield Sentence(QT_TRANSLATE_NOOP("domain", "level: %1"), (facts.who.level,))


@value
class NoNextStepItem(AgendaItem):
    kind = ItemKind.NO_NEXT_STEP
    facts: NoNextStepFacts

    @property
    def why(self) -> Sentence:
        return say.no_next_step_why(self.facts)

    @property
    def badge(self) -> Sentence:
        return Sentence(QT_TRANSLATE_NOOP("domain", "decide"))

    @property
    def tone(self) -> str:
        return "warn"

    def _parts(self) -> Iterable[Sentence | None]:
        silent = days_since(self.facts.last_contact_on, self.today)
        yield Sentence(QT_TRANSLATE_NOOP("domain", "silent for %n day(s)"), count=silent) if silent else None
        yield _value_words(self.facts.who)


@value
class ThoughtItem(AgendaItem):
    kind = ItemKind.THOUGHT
    facts: ThoughtFacts

    @property
    def thought(self) -> ThoughtKind:
        return self.facts.kind

    @property
    def promise_id(self) -> int | None:
        return self.facts.promise_id

    @property
    def title(self) -> Sentence:
        return say.thought_title(self.facts)

    @property
    def why(self) -> Sentence:
        return say.thought_why(self.facts, self.today)

    @property
    def badge(self) -> Sentence:
        return Sentence(_THOUGHT_BADGES[self.facts.kind])

    @property
    def tone(self) -> str:
        return "warn" if self.facts.kind is ThoughtKind.OUTSIDE_ZONE else "plain"

    def _parts(self) -> Iterable[Sentence | None]:
        days = days_since(self.facts.since, self.today)
        yield Sentence(QT_TRANSLATE_NOOP("domain", "waiting for %n day(s)"), count=days) if days else None
        yield _value_words(self.facts.who)


def days_since(day: date | None, today: date) -> int:
    """Whole days from `day` to `today`, 0 where it is unknown or still to come."""
    return max((today - day).days, 0) if day is not None else 0


def _value_words(who: Who) -> Sentence:
    weight = VALUE_WEIGHTS[who.value_class]
    if who.value_class is None:
        return Sentence(QT_TRANSLATE_NOOP("domain", "not classed yet: weight %1"), (weight,))
    return Sentence(QT_TRANSLATE_NOOP("domain", "%1: weight %2"), (who.value_class, weight))


def _late_words(days: int) -> Sentence:
    return Sentence(QT_TRANSLATE_NOOP("domain", "%n day(s) late"), count=days)


def _today_words() -> Sentence:
    return Sentence(QT_TRANSLATE_NOOP("domain", "today"))


def _past_plan_words(late: int, ideal_days: int | None) -> Sentence:
    interval = Sentence(
        QT_TRANSLATE_NOOP("domain", "an interval of %n day(s)"), count=ideal_days or USUAL_INTERVAL
    )
    return Sentence(QT_TRANSLATE_NOOP("domain", "%n day(s) past the planned day, on %1"), (interval,), late)


def _silence_words(longest_days: int | None) -> Sentence:
    return Sentence(
        QT_TRANSLATE_NOOP("domain", "silent for more than %n day(s), the longest allowed: counts double"),
        count=longest_days,
    )
