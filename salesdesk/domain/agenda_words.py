"""What Today's lines say: the title of a line, its reason, and the texts around the list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from salesdesk.domain.agenda_facts import (
    CheckInFacts,
    ComplaintFacts,
    NoNextStepFacts,
    PromiseFacts,
    ThoughtFacts,
    Who,
)
from salesdesk.domain.text import excerpt
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Argument, Sentence, TimeOfDay
from salesdesk.domain.words import CheckInReason, ItemKind, Party, ThoughtKind

if TYPE_CHECKING:
    from salesdesk.domain.agenda_item import AgendaItem

_TITLE_LENGTH = 120
_NOTE_LENGTH = 200

_GROUP_TITLES = {
    ItemKind.PROMISE: QT_TRANSLATE_NOOP("domain", "Promises first"),
    ItemKind.COMPLAINT: QT_TRANSLATE_NOOP("domain", "Complaints"),
    ItemKind.CHECK_IN: QT_TRANSLATE_NOOP("domain", "Calls, in the order that matters"),
    ItemKind.NO_NEXT_STEP: QT_TRANSLATE_NOOP("domain", "No next step"),
    ItemKind.THOUGHT: QT_TRANSLATE_NOOP("domain", "Worth a thought"),
}
_RANK_TITLES = (
    QT_TRANSLATE_NOOP("domain", "Why first today"),
    QT_TRANSLATE_NOOP("domain", "Why second today"),
    QT_TRANSLATE_NOOP("domain", "Why third today"),
    QT_TRANSLATE_NOOP("domain", "Why fourth today"),
    QT_TRANSLATE_NOOP("domain", "Why fifth today"),
    QT_TRANSLATE_NOOP("domain", "Why sixth today"),
)
_HEADLINE_PARTS = {
    ItemKind.CHECK_IN: QT_TRANSLATE_NOOP("domain", "%n call(s)"),
    ItemKind.PROMISE: QT_TRANSLATE_NOOP("domain", "%n promise(s) due"),
    ItemKind.COMPLAINT: QT_TRANSLATE_NOOP("domain", "%n complaint(s) waiting"),
    ItemKind.NO_NEXT_STEP: QT_TRANSLATE_NOOP("domain", "%n customer(s) without a next step"),
}


def group_title(kind: ItemKind) -> Sentence:
    """The heading over the lines of a kind."""
    return Sentence(_GROUP_TITLES[kind])


def rank_title(rank: int) -> Sentence:
    """The heading over the reasons for a rank (from 1): `Why third today`, `Why no. 7 today`."""
    if 1 <= rank <= len(_RANK_TITLES):
        return Sentence(_RANK_TITLES[rank - 1])
    return Sentence(QT_TRANSLATE_NOOP("domain", "Why no. %1 today"), (rank,))


def headline(items: Iterable[AgendaItem], more_without_step: int = 0) -> Sentence:
    """The day in one line, such as `9 calls · 2 promises due · 1 complaint waiting`.

    `more_without_step` is how many customers without a next step there are beside those of `items`.
    """
    counts = dict.fromkeys(ItemKind, 0)
    counts[ItemKind.NO_NEXT_STEP] = more_without_step
    for item in items:
        counts[item.kind] += 1
    parts = [Sentence(text, count=counts[kind]) for kind, text in _HEADLINE_PARTS.items() if counts[kind]]
    if parts:
        whole = parts[0]
        for part in parts[1:]:
            whole = _joined(whole, part)
        return whole
    if counts[ItemKind.THOUGHT]:
        return Sentence(
            QT_TRANSLATE_NOOP("domain", "Nothing is due today; %n thing(s) worth a thought"),
            count=counts[ItemKind.THOUGHT],
        )
    return Sentence(QT_TRANSLATE_NOOP("domain", "Nothing is due today"))


def who_title(who: Who) -> Sentence:
    """`person · customer`, or the one name where both are the same or nobody is named."""
    customer = excerpt(who.customer, _TITLE_LENGTH)
    if who.person and who.person != who.customer:
        return _joined(excerpt(who.person, _TITLE_LENGTH), customer)
    return Sentence("%1", (customer,))


def text_title(text: str, who: Who) -> Sentence:
    """`what was said · customer`."""
    return _joined(excerpt(text, _TITLE_LENGTH), excerpt(who.customer, _TITLE_LENGTH))


def promise_why(facts: PromiseFacts, today: date) -> Sentence:
    """What was promised when, and what to do about it now."""
    if facts.due_on == today and facts.by is Party.REP:
        return _due_today(facts)
    # "On" goes with a date only: one says "on Thu 3 Dec", but "yesterday".
    dated = facts.made_on < today - timedelta(days=1)
    if facts.by is Party.REP:
        text = (
            QT_TRANSLATE_NOOP("domain", "You promised %1 on %2, due %3. Settle it, or agree a new date.")
            if dated
            else QT_TRANSLATE_NOOP("domain", "You promised %1 %2, due %3. Settle it, or agree a new date.")
        )
    else:
        text = (
            QT_TRANSLATE_NOOP("domain", "%1 promised it on %2, due %3. Ask how it stands.")
            if dated
            else QT_TRANSLATE_NOOP("domain", "%1 promised it %2, due %3. Ask how it stands.")
        )
    return Sentence(text, (_name(facts.who), facts.made_on, facts.due_on))


def _due_today(facts: PromiseFacts) -> Sentence:
    whom, made_on = _name(facts.who), facts.made_on
    if facts.due_at is None:
        return Sentence(QT_TRANSLATE_NOOP("domain", "Promised to %1 (%2), due today."), (whom, made_on))
    at = TimeOfDay(facts.due_at)
    return Sentence(QT_TRANSLATE_NOOP("domain", "Promised to %1 (%2), due today %3."), (whom, made_on, at))


def complaint_why(facts: ComplaintFacts, today: date) -> Sentence:
    """When it was heard, how far it is, and what is owed next."""
    due_on = facts.due_on
    late = due_on is not None and due_on < today
    if facts.answered_on is None:
        if due_on is None:
            return Sentence(QT_TRANSLATE_NOOP("domain", "Heard %1, not answered yet."), (facts.opened_on,))
        text = (
            QT_TRANSLATE_NOOP("domain", "Heard %1, not answered yet; an answer was due %2.")
            if late
            else QT_TRANSLATE_NOOP("domain", "Heard %1, not answered yet; an answer is due %2.")
        )
        return Sentence(text, (facts.opened_on, due_on))
    if due_on is None:
        return Sentence(
            QT_TRANSLATE_NOOP("domain", "Heard %1, answered %2, not solved yet."),
            (facts.opened_on, facts.answered_on),
        )
    text = (
        QT_TRANSLATE_NOOP("domain", "Heard %1, answered %2; a solution was due %3.")
        if late
        else QT_TRANSLATE_NOOP("domain", "Heard %1, answered %2; a solution is due %3.")
    )
    return Sentence(text, (facts.opened_on, facts.answered_on, due_on))


def check_in_why(facts: CheckInFacts, today: date) -> Sentence:
    """Why this call is planned, with the note and what was heard last where there is any."""
    note = excerpt(facts.note, _NOTE_LENGTH)
    why = _reason_words(facts, note, today)
    if note and facts.reason not in (CheckInReason.AFTER_SALE, CheckInReason.ASKED):
        why = Sentence(QT_TRANSLATE_NOOP("domain", "%1 Note: %2"), (why, note))
    if heard := excerpt(facts.heard_last, _NOTE_LENGTH):
        why = Sentence(QT_TRANSLATE_NOOP("domain", "%1 Last heard: “%2”"), (why, heard))
    return why


def _reason_words(facts: CheckInFacts, note: str, today: date) -> Sentence:
    match facts.reason:
        case CheckInReason.CADENCE:
            return _cadence_words(facts, today)
        case CheckInReason.RETRY:
            return _retry_words(facts.tries)
        case CheckInReason.AFTER_SALE if note:
            return Sentence(
                QT_TRANSLATE_NOOP("domain", "%1 — order %2: does it meet expectations?"),
                (facts.who.level, note),
            )
        case CheckInReason.ASKED if note:
            return Sentence(QT_TRANSLATE_NOOP("domain", "Agreed: %1"), (note,))
        case reason:
            return Sentence(_PLAIN_REASONS[reason], (facts.who.level,))


_PLAIN_REASONS = {
    CheckInReason.AFTER_SALE: QT_TRANSLATE_NOOP("domain", "%1 — does the last order meet expectations?"),
    CheckInReason.ASKED: QT_TRANSLATE_NOOP("domain", "Agreed with the customer."),
    CheckInReason.REVIEW: QT_TRANSLATE_NOOP("domain", "%1 — the joint review is due."),
    CheckInReason.COMPLAINT: QT_TRANSLATE_NOOP(
        "domain", "Follow up the complaint: ask whether it is settled."
    ),
}


def _cadence_words(facts: CheckInFacts, today: date) -> Sentence:
    if facts.last_contact_on is None:
        return Sentence(QT_TRANSLATE_NOOP("domain", "Never spoken to yet."))
    days = (today - facts.last_contact_on).days
    contact = (
        Sentence(QT_TRANSLATE_NOOP("domain", "last contact %n day(s) ago"), count=days)
        if days > 0
        else Sentence(QT_TRANSLATE_NOOP("domain", "last contact today"))
    )
    if facts.ideal_days is None:
        return Sentence(QT_TRANSLATE_NOOP("domain", "%1 — %2."), (facts.who.level, contact))
    return Sentence(
        QT_TRANSLATE_NOOP("domain", "%1, every %n day(s) — %2."), (facts.who.level, contact), facts.ideal_days
    )


def _retry_words(tries: int) -> Sentence:
    if tries <= 0:
        return Sentence(QT_TRANSLATE_NOOP("domain", "Another try."))
    if tries == 1:
        return Sentence(QT_TRANSLATE_NOOP("domain", "No answer once; second try in this round."))
    if tries == 2:
        return Sentence(QT_TRANSLATE_NOOP("domain", "No answer twice; third and last try in this round."))
    return Sentence(QT_TRANSLATE_NOOP("domain", "No answer %n time(s) in this round."), count=tries)


def no_next_step_why(facts: NoNextStepFacts) -> Sentence:
    """That a decision is wanted, and when one last spoke."""
    why = Sentence(
        QT_TRANSLATE_NOOP(
            "domain",
            "Nothing is planned and nothing promised: choose the next step, or say why there is none.",
        )
    )
    if facts.last_contact_on is None:
        return why
    return Sentence(QT_TRANSLATE_NOOP("domain", "%1 Last contact %2."), (why, facts.last_contact_on))


def thought_title(facts: ThoughtFacts) -> Sentence:
    """What the thought is about."""
    if facts.kind is ThoughtKind.CONFIRM_PROMISE and facts.note:
        return text_title(facts.note, facts.who)
    if facts.kind is not ThoughtKind.OUTSIDE_ZONE:
        return who_title(facts.who)
    customer, proposed = excerpt(facts.who.customer, _TITLE_LENGTH), facts.proposed_level
    if proposed is None:
        return Sentence(QT_TRANSLATE_NOOP("domain", "%1 is outside its zone"), (customer,))
    if proposed.step > facts.who.level.step:
        return Sentence(QT_TRANSLATE_NOOP("domain", "%1 is below its zone"), (customer,))
    return Sentence(QT_TRANSLATE_NOOP("domain", "%1 is above its zone"), (customer,))


def thought_why(facts: ThoughtFacts, today: date) -> Sentence:
    """What there is to decide."""
    if facts.kind is ThoughtKind.OUTSIDE_ZONE:
        return _zone_words(facts, today)
    if facts.kind is ThoughtKind.UNANSWERED:
        return Sentence(
            QT_TRANSLATE_NOOP(
                "domain", "No answer %n time(s). Try another way or another hour, or let it rest."
            ),
            count=facts.tries,
        )
    if facts.since is None:
        return Sentence(
            QT_TRANSLATE_NOOP("domain", "You kept this promise. Ask whether the customer agrees.")
        )
    return Sentence(
        QT_TRANSLATE_NOOP("domain", "You kept this promise (%1). Ask whether the customer agrees."),
        (facts.since,),
    )


def _zone_words(facts: ThoughtFacts, today: date) -> Sentence:
    level, proposed = facts.who.level, facts.proposed_level
    value: Argument = facts.who.value_class or Sentence(QT_TRANSLATE_NOOP("domain", "Not classed yet"))
    days = 0 if facts.since is None else (today - facts.since).days
    if days <= 0:
        kept = Sentence(QT_TRANSLATE_NOOP("domain", "%1 kept at %2."), (value, level))
    else:
        kept = Sentence(QT_TRANSLATE_NOOP("domain", "%1 kept at %2 for %n day(s)."), (value, level), days)
    if proposed is None:
        return Sentence(QT_TRANSLATE_NOOP("domain", "%1 Review the level."), (kept,))
    if proposed.step > level.step:
        return Sentence(QT_TRANSLATE_NOOP("domain", "%1 Raise to %2."), (kept, proposed))
    return Sentence(QT_TRANSLATE_NOOP("domain", "%1 Lower to %2."), (kept, proposed))


def _name(who: Who) -> str:
    return excerpt(who.person or who.customer, _TITLE_LENGTH)


def _joined(first: Argument, second: Argument) -> Sentence:
    return Sentence("%1 · %2", (first, second))
