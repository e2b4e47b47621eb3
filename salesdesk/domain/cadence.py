"""When to be in touch with a customer next, and why: the heart of the contact plan.

Three things can ask for a check-in, and the earliest of them is the next one: the cadence of the level
(how long the customer may go without a contact), a duty (an after-sale check, a joint review), and
another try after a call that nobody answered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from salesdesk.domain.levels import Interval, LevelPolicy, contact_interval
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence, TimeOfDay
from salesdesk.domain.words import CheckInReason, Level, ValueClass
from salesdesk.domain.workdays import WorkCalendar

MAX_TRIES = 3
"""How often a customer is tried in a row; after that, calling again is for the rep to decide."""

FIRST_CONTACT_WORKING_DAYS = 5
"""Within how many working days a customer who was never contacted is to be."""

CALL_MINUTES = 30
"""How much of the day one check-in takes up, in minutes."""


@dataclass(frozen=True, slots=True)
class Duty:
    """Something owed on a day, beside the cadence: an after-sale check, a joint review.

    `about` is what it concerns as the rep knows it (the number of an order), and may be empty;
    `after_days` is how many days after the order it falls, where it is a check.
    """

    reason: CheckInReason
    due_on: date
    about: str
    after_days: int | None = None


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """All that the next check-in depends on; days are local, minutes count from local midnight.

    `last_contact_on` is the last *real* contact on any channel, `since` the day the customer came to
    the desk. `ideal_days` and `longest_days` override the policy's. `weekdays` (0 is Monday),
    `from_minute` and `to_minute` are when the customer likes to be called; none means any. `tries`
    counts the unanswered ones since the last real contact.
    """

    policy: LevelPolicy
    value_class: ValueClass | None
    last_contact_on: date | None
    since: date
    today: date
    ideal_days: int | None = None
    longest_days: int | None = None
    duties: tuple[Duty, ...] = ()
    weekdays: frozenset[int] = frozenset()
    from_minute: int | None = None
    to_minute: int | None = None
    tries: int = 0


@dataclass(frozen=True, slots=True)
class NextCheckIn:
    """A planned check-in: its local day, an hour where the customer has one, and why then."""

    due_on: date
    at: TimeOfDay | None
    reason: CheckInReason
    why: Sentence


@dataclass(frozen=True, slots=True)
class _Proposal:
    """A check-in without its hour."""

    due_on: date
    reason: CheckInReason
    why: Sentence


@dataclass(frozen=True, slots=True)
class _Window:
    """The days that a contact may fall on, `first` <= `aim` <= `last`, the best of them `aim`."""

    first: date
    aim: date
    last: date


def nothing_taken(_day: date) -> frozenset[int]:
    """A diary without an entry."""
    return frozenset()


def next_check_in(
    facts: PlanFacts, calendar: WorkCalendar, taken: Callable[[date], frozenset[int]] = nothing_taken
) -> NextCheckIn | None:
    """The next check-in, always after `facts.today` and on a working day.

    `taken` gives the minutes of a day at which another check-in begins. None where the level obliges
    to nothing, no duty is pending and no try is open.

    A call that went unanswered is tried again on the next working day, whatever the level: the rep
    wanted something. After `MAX_TRIES` the duties that were due are dropped, for the tries were made
    for them, and the interval starts again from today.
    """
    earliest = calendar.add_working_days(facts.today, 1)
    if 0 < facts.tries < MAX_TRIES:
        why = Sentence(QT_TRANSLATE_NOOP("domain", "No answer; try %1 of %2"), (facts.tries + 1, MAX_TRIES))
        chosen: _Proposal | None = _Proposal(earliest, CheckInReason.RETRY, why)
    else:
        proposals = [*_from_duties(facts, earliest, calendar), *_from_cadence(facts, earliest, calendar)]
        # Of several on one day the first stands: a duty says more than a cadence.
        chosen = min(proposals, key=lambda proposal: proposal.due_on, default=None)
    if chosen is None:
        return None
    hour = None if facts.from_minute is None else _free_hour(facts, facts.from_minute, taken(chosen.due_on))
    return NextCheckIn(chosen.due_on, hour, chosen.reason, chosen.why)


def after_sale_days(
    policy: LevelPolicy, ordered_on: date, delivered_on: date | None, calendar: WorkCalendar
) -> tuple[date, ...]:
    """The working days on which to ask about an order, counted from its delivery where that is known."""
    begin = delivered_on or ordered_on
    return tuple(calendar.next_working(begin + timedelta(days=days)) for days in policy.after_sale_days)


def after_sale_duties(
    policy: LevelPolicy, ordered_on: date, delivered_on: date | None, about: str, calendar: WorkCalendar
) -> tuple[Duty, ...]:
    """The duties that an order brings; `about` is its number, or empty."""
    days = after_sale_days(policy, ordered_on, delivered_on, calendar)
    return tuple(
        Duty(CheckInReason.AFTER_SALE, due_on, about, after_days)
        for due_on, after_days in zip(days, policy.after_sale_days, strict=True)
    )


def review_duty(policy: LevelPolicy, last_review_on: date | None, since: date) -> Duty | None:
    """The next joint review, counted from the last one or from `since`, the day of the present level,
    whichever is later; None where the level asks for none."""
    if policy.review_every_days is None:
        return None
    due_on = max(last_review_on or since, since) + timedelta(days=policy.review_every_days)
    return Duty(CheckInReason.REVIEW, due_on, "")


def is_past_longest(last_contact_on: date | None, longest_days: int | None, today: date) -> bool:
    """Whether the silence has lasted longer than it may.

    Never where the level sets no limit, nor before the first contact, when there is nothing to count
    from.
    """
    if last_contact_on is None or longest_days is None:
        return False
    return (today - last_contact_on).days > longest_days


def interval_for(interval: Interval, value_class: ValueClass | None) -> int:
    """The days from one contact to the next: the more a customer is worth, the nearer to the ideal.

    The ideal for superstars, rising stars and who has no class yet, half way for regulars (rounded
    down), the longest for fading stars.
    """
    if value_class is ValueClass.FADING:
        return interval.longest
    if value_class is ValueClass.REGULAR:
        return (interval.ideal + interval.longest) // 2
    return interval.ideal


def _from_duties(facts: PlanFacts, earliest: date, calendar: WorkCalendar) -> list[_Proposal]:
    given_up = facts.tries >= MAX_TRIES
    return [
        _Proposal(
            calendar.next_working(max(duty.due_on, earliest)),
            duty.reason,
            _duty_why(duty, facts.policy.level),
        )
        for duty in sorted(facts.duties, key=lambda duty: duty.due_on)
        if not (given_up and duty.due_on <= facts.today)
    ]


def _duty_why(duty: Duty, level: Level) -> Sentence:
    if duty.reason is CheckInReason.AFTER_SALE:
        order = (
            Sentence(QT_TRANSLATE_NOOP("domain", "order %1"), (duty.about,))
            if duty.about
            else Sentence(QT_TRANSLATE_NOOP("domain", "an order"))
        )
        if duty.after_days is None:
            return Sentence(QT_TRANSLATE_NOOP("domain", "%1 — check after %2"), (level, order))
        return Sentence(
            QT_TRANSLATE_NOOP("domain", "%1 — %n day(s) after %2"), (level, order), count=duty.after_days
        )
    words = Sentence(QT_TRANSLATE_NOOP("domain", "%1 — %2"), (level, duty.reason))
    if duty.about:
        return Sentence(QT_TRANSLATE_NOOP("domain", "%1: %2"), (words, duty.about))
    return words


def _from_cadence(facts: PlanFacts, earliest: date, calendar: WorkCalendar) -> list[_Proposal]:
    interval = contact_interval(facts.policy, facts.ideal_days, facts.longest_days)
    if interval is None:
        return []
    days = interval_for(interval, facts.value_class)
    begin = facts.today if facts.tries >= MAX_TRIES else facts.last_contact_on
    if begin is None:
        first = calendar.add_working_days(facts.since, 1)
        window = _Window(first, first, calendar.add_working_days(facts.since, FIRST_CONTACT_WORKING_DAYS))
        why = Sentence(
            QT_TRANSLATE_NOOP("domain", "%1: the first contact is still to come"), (facts.policy.level,)
        )
    else:
        window = _Window(*(begin + timedelta(days=n) for n in (interval.ideal, days, interval.longest)))
        why = _cadence_why(facts, days, interval.longest, too_late=window.last < earliest)
    due_on = _day_within(window, earliest, facts.weekdays, calendar)
    return [_Proposal(due_on, CheckInReason.CADENCE, why)]


def _cadence_why(facts: PlanFacts, days: int, longest: int, *, too_late: bool) -> Sentence:
    level = facts.policy.level
    if facts.tries >= MAX_TRIES:
        return Sentence(
            QT_TRANSLATE_NOOP("domain", "%1, every %n day(s); the last %2 tries went unanswered"),
            (level, facts.tries),
            count=days,
        )
    if too_late:
        return Sentence(
            QT_TRANSLATE_NOOP("domain", "%1, at most %n day(s) of silence, which have passed"),
            (level,),
            count=longest,
        )
    return Sentence(QT_TRANSLATE_NOOP("domain", "%1, every %n day(s)"), (level,), count=days)


def _day_within(window: _Window, earliest: date, preferred: frozenset[int], calendar: WorkCalendar) -> date:
    """The best working day of the window, but never one before `earliest`, itself a working day.

    A preferred weekday anywhere in the window wins over a nearer day that is none: the first from the
    aim on, else the last before it. Without one it is the nearest working day from the aim on, and
    where the window holds none either, the last before its end.
    """
    if window.last < earliest:
        return earliest
    aim = max(window.aim, earliest)
    if preferred:
        from_aim = _days(aim, window.last)
        before_aim = reversed(_days(max(window.first, earliest), aim - timedelta(days=1)))
        for day in (*from_aim, *before_aim):
            if day.weekday() in preferred and calendar.is_working(day):
                return day
    nearest = calendar.next_working(aim)
    return nearest if nearest <= window.last else max(earliest, calendar.previous_working(window.last))


def _days(first: date, last: date) -> list[date]:
    """Every day from `first` to `last`, both included; none where they are the wrong way round."""
    return [date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1)]


def _free_hour(facts: PlanFacts, begin: int, taken: frozenset[int]) -> TimeOfDay | None:
    """The first half-hour within the customer's hours, from `begin`, that meets no other check-in, if any."""
    end = 24 * 60 if facts.to_minute is None else facts.to_minute
    # Hours shorter than one call still allow one, begun with them.
    last_begin = max(begin, end - CALL_MINUTES)
    for minute in range(begin, last_begin + 1, CALL_MINUTES):
        if all(abs(minute - other) >= CALL_MINUTES for other in taken):
            return TimeOfDay(minute)
    return None
