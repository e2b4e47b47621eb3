"""Today's list: what is owed today, in one order, with a reason in words for each place.

Promises and check-ins enter on their day and stay until they are decided; complaints are in while they
are open. The kinds follow one another as in `ItemKind`. Within a kind:

* **Promises**: overdue before due today, the rep's own word before the customer's; then by
  `days late × value weight` where overdue and by the value weight alone where due today.
* **Complaints**: those past their day first; then by `value weight × (1 + days late + days open ÷ 10)`.
* **Check-ins**: those somebody expects (agreed, or about a complaint) first: the overdue ones, then
  today's by their hour, then those of any hour; all others, and these where equal, by
  `value weight × (1 + days past the planned day ÷ ideal interval)`, doubled where the silence exceeds the
  longest interval, plus `level step ÷ 4` (0 for basic to 1 for partnership).
* **No next step** and **thoughts**: by `value weight × (1 + days since ÷ 30)`.

Value weights: superstar 4, rising star 3, regular and not classed 2, fading star 1. A customer without
an ideal interval counts as if it were 30 days. Equal scores go by the time of day, then the name, then
the id, so that the order is total and never depends on the order in which the facts came.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from salesdesk.domain import agenda_words as say
from salesdesk.domain.agenda_facts import (
    AgendaItem,
    CheckInFacts,
    ComplaintFacts,
    NoNextStepFacts,
    PromiseFacts,
    ThoughtFacts,
    Who,
)
from salesdesk.domain.agenda_words import group_title, headline, rank_title
from salesdesk.domain.cadence import is_past_longest
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence, TimeOfDay
from salesdesk.domain.words import CheckInReason, ItemKind, Party, ThoughtKind, ValueClass

__all__ = [
    "AgendaItem",
    "CheckInFacts",
    "ComplaintFacts",
    "NoNextStepFacts",
    "PromiseFacts",
    "ThoughtFacts",
    "Who",
    "agenda",
    "group_title",
    "headline",
    "rank_title",
]

_VALUE_WEIGHTS: dict[ValueClass | None, int] = {
    ValueClass.SUPERSTAR: 4,
    ValueClass.RISING: 3,
    ValueClass.REGULAR: 2,
    None: 2,
    ValueClass.FADING: 1,
}
_USUAL_INTERVAL = 30
_EXPECTED = (CheckInReason.ASKED, CheckInReason.COMPLAINT)
_KINDS = {kind: place for place, kind in enumerate(ItemKind)}

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


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line before it has its place; a lower `tier`, then an earlier `hour`, goes before any score."""

    tier: int
    item: AgendaItem
    hour: int = 0

    @property
    def key(self) -> tuple[Any, ...]:
        item = self.item
        return (
            _KINDS[item.kind],
            self.tier,
            self.hour,
            -item.score,
            (item.at is None, item.at or 0),
            (item.who.customer, item.who.person),
            item.subject_id,
            (item.thought or "", item.promise_id or 0),
        )


def agenda(
    promises: Iterable[PromiseFacts],
    complaints: Iterable[ComplaintFacts],
    check_ins: Iterable[CheckInFacts],
    no_next_steps: Iterable[NoNextStepFacts],
    thoughts: Iterable[ThoughtFacts],
    today: date,
) -> list[AgendaItem]:
    """Today's list, ranked from 1; promises and check-ins of later days are left out."""
    candidates = [
        *(_promise(facts, today) for facts in promises if facts.due_on <= today),
        *(_complaint(facts, today) for facts in complaints),
        *(_check_in(facts, today) for facts in check_ins if facts.due_on <= today),
        *(_no_next_step(facts, today) for facts in no_next_steps),
        *(_thought(facts, today) for facts in thoughts),
    ]
    ordered = [candidate.item for candidate in sorted(candidates, key=lambda candidate: candidate.key)]
    for rank, item in enumerate(ordered, start=1):
        # Nobody has seen the item yet; to copy each of hundreds for its rank costs more than to make it.
        object.__setattr__(item, "rank", rank)
    return ordered


def _promise(facts: PromiseFacts, today: date) -> _Candidate:
    late = (today - facts.due_on).days
    own = facts.by is Party.REP
    weight = _weight(facts.who)
    item = AgendaItem(
        kind=ItemKind.PROMISE,
        subject_id=facts.promise_id,
        who=facts.who,
        due_on=facts.due_on,
        at=facts.due_at,
        title=say.text_title(facts.text, facts.who),
        why=say.promise_why(facts, today),
        badge=_late_words(late) if late else _today_words(),
        tone="bad" if late else "warn",
        rank=0,
        score=float(late * weight if late else weight),
        because=_because(
            ItemKind.PROMISE,
            _late_words(late) if late else _today_words(),
            Sentence(QT_TRANSLATE_NOOP("domain", "your own word"))
            if own
            else Sentence(QT_TRANSLATE_NOOP("domain", "the customer's word, after your own")),
            _value_words(facts.who),
        ),
        overdue_days=late,
        by=facts.by,
        promise_id=facts.promise_id,
    )
    return _Candidate((0 if late else 2) + (0 if own else 1), item)


def _complaint(facts: ComplaintFacts, today: date) -> _Candidate:
    due_on = facts.due_on
    late = _days_since(due_on, today)
    waiting = _days_since(facts.opened_on, today)
    badge, tone = _complaint_badge(due_on, today)
    item = AgendaItem(
        kind=ItemKind.COMPLAINT,
        subject_id=facts.complaint_id,
        who=facts.who,
        due_on=due_on,
        at=None,
        title=say.text_title(facts.text, facts.who),
        why=say.complaint_why(facts, today),
        badge=badge,
        tone=tone,
        rank=0,
        score=_weight(facts.who) * (1 + late + waiting / 10),
        because=_because(
            ItemKind.COMPLAINT,
            _late_words(late) if late else None,
            Sentence(QT_TRANSLATE_NOOP("domain", "open for %n day(s)"), count=waiting),
            _value_words(facts.who),
        ),
        overdue_days=late,
    )
    return _Candidate(0 if late else 1, item)


def _check_in(facts: CheckInFacts, today: date) -> _Candidate:
    late = (today - facts.due_on).days
    too_long = is_past_longest(facts.last_contact_on, facts.longest_days, today)
    expected = facts.reason in _EXPECTED
    badge, tone = _check_in_badge(facts.at, late, too_long)
    item = AgendaItem(
        kind=ItemKind.CHECK_IN,
        subject_id=facts.check_in_id,
        who=facts.who,
        due_on=facts.due_on,
        at=facts.at,
        title=say.who_title(facts.who),
        why=say.check_in_why(facts, today),
        badge=badge,
        tone=tone,
        rank=0,
        score=_check_in_score(facts, late, too_long),
        because=_because(
            ItemKind.CHECK_IN,
            Sentence(QT_TRANSLATE_NOOP("domain", "somebody expects this call")) if expected else None,
            _past_plan_words(late, facts.ideal_days) if late else None,
            _silence_words(facts.longest_days) if too_long else None,
            _value_words(facts.who),
            Sentence(QT_TRANSLATE_NOOP("domain", "level: %1"), (facts.who.level,)),
        ),
        overdue_days=late,
    )
    if not expected:
        return _Candidate(3, item)
    if late:
        return _Candidate(0, item)
    return _Candidate(2, item) if facts.at is None else _Candidate(1, item, facts.at)


def _check_in_score(facts: CheckInFacts, late: int, too_long: bool) -> float:
    interval = facts.ideal_days or _USUAL_INTERVAL
    urgency = _weight(facts.who) * (1 + late / interval)
    return urgency * (2 if too_long else 1) + facts.who.level.step / 4


def _no_next_step(facts: NoNextStepFacts, today: date) -> _Candidate:
    silent = _days_since(facts.last_contact_on, today)
    item = AgendaItem(
        kind=ItemKind.NO_NEXT_STEP,
        subject_id=facts.who.customer_id,
        who=facts.who,
        due_on=None,
        at=None,
        title=say.who_title(facts.who),
        why=say.no_next_step_why(facts),
        badge=Sentence(QT_TRANSLATE_NOOP("domain", "decide")),
        tone="warn",
        rank=0,
        score=_score_since(facts.who, silent),
        because=_because(
            ItemKind.NO_NEXT_STEP,
            Sentence(QT_TRANSLATE_NOOP("domain", "silent for %n day(s)"), count=silent) if silent else None,
            _value_words(facts.who),
        ),
        overdue_days=0,
    )
    return _Candidate(0, item)


def _thought(facts: ThoughtFacts, today: date) -> _Candidate:
    days = _days_since(facts.since, today)
    item = AgendaItem(
        kind=ItemKind.THOUGHT,
        subject_id=facts.who.customer_id,
        who=facts.who,
        due_on=None,
        at=None,
        title=say.thought_title(facts),
        why=say.thought_why(facts, today),
        badge=Sentence(_THOUGHT_BADGES[facts.kind]),
        tone="warn" if facts.kind is ThoughtKind.OUTSIDE_ZONE else "plain",
        rank=0,
        score=_score_since(facts.who, days),
        because=_because(
            ItemKind.THOUGHT,
            Sentence(QT_TRANSLATE_NOOP("domain", "waiting for %n day(s)"), count=days) if days else None,
            _value_words(facts.who),
        ),
        overdue_days=0,
        thought=facts.kind,
        promise_id=facts.promise_id,
    )
    return _Candidate(0, item)


def _weight(who: Who) -> int:
    return _VALUE_WEIGHTS[who.value_class]


def _score_since(who: Who, days: int) -> float:
    return _weight(who) * (1 + days / 30)


def _days_since(day: date | None, today: date) -> int:
    """Whole days from `day` to `today`, 0 where it is unknown or still to come."""
    return max((today - day).days, 0) if day is not None else 0


def _because(kind: ItemKind, *parts: Sentence | None) -> tuple[Sentence, ...]:
    return (Sentence(_KIND_WORDS[kind]), *_present(parts))


def _present(parts: Iterable[Sentence | None]) -> Iterator[Sentence]:
    return (part for part in parts if part is not None)


def _value_words(who: Who) -> Sentence:
    if who.value_class is None:
        return Sentence(QT_TRANSLATE_NOOP("domain", "not classed yet: weight %1"), (_weight(who),))
    return Sentence(QT_TRANSLATE_NOOP("domain", "%1: weight %2"), (who.value_class, _weight(who)))


def _late_words(days: int) -> Sentence:
    return Sentence(QT_TRANSLATE_NOOP("domain", "%n day(s) late"), count=days)


def _today_words() -> Sentence:
    return Sentence(QT_TRANSLATE_NOOP("domain", "today"))


def _past_plan_words(late: int, ideal_days: int | None) -> Sentence:
    interval = Sentence(
        QT_TRANSLATE_NOOP("domain", "an interval of %n day(s)"), count=ideal_days or _USUAL_INTERVAL
    )
    return Sentence(QT_TRANSLATE_NOOP("domain", "%n day(s) past the planned day, on %1"), (interval,), late)


def _silence_words(longest_days: int | None) -> Sentence:
    return Sentence(
        QT_TRANSLATE_NOOP("domain", "silent for more than %n day(s), the longest allowed: counts double"),
        count=longest_days,
    )


def _complaint_badge(due_on: date | None, today: date) -> tuple[Sentence, str]:
    if due_on is None:
        return Sentence(QT_TRANSLATE_NOOP("domain", "open")), "warn"
    if due_on < today:
        return _late_words((today - due_on).days), "bad"
    if due_on == today:
        return _today_words(), "warn"
    return Sentence(QT_TRANSLATE_NOOP("domain", "by %1"), (due_on,)), "plain"


def _check_in_badge(at: int | None, late: int, too_long: bool) -> tuple[Sentence, str]:
    if late:
        return _late_words(late), "bad" if too_long else "warn"
    if at is not None:
        return Sentence("%1", (TimeOfDay(at),)), "accent"
    return Sentence(QT_TRANSLATE_NOOP("domain", "any time")), "bad" if too_long else "plain"
