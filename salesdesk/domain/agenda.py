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

from collections.abc import Callable, Iterable
from datetime import date
from operator import itemgetter
from typing import Any, TypeVar

from salesdesk.domain.agenda_facts import (
    CheckInFacts,
    ComplaintFacts,
    NoNextStepFacts,
    PromiseFacts,
    ThoughtFacts,
    Who,
)
from salesdesk.domain.agenda_item import (
    EXPECTED,
    USUAL_INTERVAL,
    VALUE_WEIGHTS,
    AgendaItem,
    CheckInItem,
    ComplaintItem,
    NoNextStepItem,
    PromiseItem,
    ThoughtItem,
    days_since,
)
from salesdesk.domain.agenda_words import group_title, headline, rank_title
from salesdesk.domain.cadence import is_past_longest
from salesdesk.domain.words import Party

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

F = TypeVar("F")

_Place = tuple[Any, ...]
"""Where a line stands among those of its kind: its tier, its hour (which go before any score), its score
turned round so that the least comes first, and then what sets those apart that are equal until there."""

_SCORE = 2


def agenda(
    promises: Iterable[PromiseFacts],
    complaints: Iterable[ComplaintFacts],
    check_ins: Iterable[CheckInFacts],
    no_next_steps: Iterable[NoNextStepFacts],
    thoughts: Iterable[ThoughtFacts],
    today: date,
) -> list[AgendaItem]:
    """Today's list, ranked from 1; promises and check-ins of later days are left out."""
    due_promises = (facts for facts in promises if facts.due_on <= today)
    due_check_ins = (facts for facts in check_ins if facts.due_on <= today)
    items: list[AgendaItem] = []
    items += _ordered(PromiseItem, _promise_place, due_promises, today, len(items))
    items += _ordered(ComplaintItem, _complaint_place, complaints, today, len(items))
    items += _ordered(CheckInItem, _check_in_place, due_check_ins, today, len(items))
    items += _ordered(NoNextStepItem, _no_next_step_place, no_next_steps, today, len(items))
    items += _ordered(ThoughtItem, _thought_place, thoughts, today, len(items))
    return items


def _ordered(
    kind: Callable[[F, date, int, float], AgendaItem],
    place: Callable[[F, date], _Place],
    all_facts: Iterable[F],
    today: date,
    before: int,
) -> list[AgendaItem]:
    """The lines of a kind, ranked after the `before` that stand before them."""
    placed = sorted(((place(facts, today), facts) for facts in all_facts), key=itemgetter(0))
    return [kind(facts, today, rank, -at[_SCORE]) for rank, (at, facts) in enumerate(placed, before + 1)]


def _promise_place(facts: PromiseFacts, today: date) -> _Place:
    late = (today - facts.due_on).days
    weight = VALUE_WEIGHTS[facts.who.value_class]
    tier = (0 if late else 2) + (0 if facts.by is Party.REP else 1)
    score = float(late * weight if late else weight)
    return (tier, 0, -score, *_hour(facts.due_at), facts.who.customer, facts.who.person, facts.promise_id)


def _complaint_place(facts: ComplaintFacts, today: date) -> _Place:
    late = days_since(facts.due_on, today)
    score = VALUE_WEIGHTS[facts.who.value_class] * (1 + late + days_since(facts.opened_on, today) / 10)
    return (0 if late else 1, 0, -score, facts.who.customer, facts.who.person, facts.complaint_id)


def _check_in_place(facts: CheckInFacts, today: date) -> _Place:
    late, who = (today - facts.due_on).days, facts.who
    urgency = VALUE_WEIGHTS[who.value_class] * (1 + late / (facts.ideal_days or USUAL_INTERVAL))
    too_long = is_past_longest(facts.last_contact_on, facts.longest_days, today)
    score = urgency * (2 if too_long else 1) + who.level.step / 4
    tier, hour = 3, 0
    if facts.reason in EXPECTED:
        tier, hour = (0, 0) if late else (2, 0) if facts.at is None else (1, facts.at)
    return (tier, hour, -score, *_hour(facts.at), who.customer, who.person, facts.check_in_id)


def _no_next_step_place(facts: NoNextStepFacts, today: date) -> _Place:
    who = facts.who
    return (0, 0, -_score_since(who, facts.last_contact_on, today), who.customer, who.person, who.customer_id)


def _thought_place(facts: ThoughtFacts, today: date) -> _Place:
    who, about = facts.who, facts.promise_id or 0
    score = _score_since(who, facts.since, today)
    return (0, 0, -score, who.customer, who.person, who.customer_id, facts.kind, about)


def _hour(at: int | None) -> tuple[bool, int]:
    """Orders by the time of day, what has none last."""
    return at is None, at or 0


def _score_since(who: Who, day: date | None, today: date) -> float:
    return VALUE_WEIGHTS[who.value_class] * (1 + days_since(day, today) / 30)
