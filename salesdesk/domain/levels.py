"""What each relationship level obliges the rep to, and which levels are right for a value class.

The figures are DOMAIN.md's defaults; a desk keeps its own, which its rep edits in Settings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.domain.words import Level, ValueClass


@dataclass(frozen=True, slots=True)
class LevelPolicy:
    """What a level obliges to.

    `ideal_days` and `longest_days` are calendar days of silence, None where the level asks for no
    regular contact; `after_sale_days` are calendar days after an order; `answer_within_days` are
    working days; `review_every_days` are calendar days between two joint reviews.
    """

    level: Level
    ideal_days: int | None
    longest_days: int | None
    after_sale_days: tuple[int, ...]
    answer_within_days: int | None
    review_every_days: int | None


DEFAULT_POLICIES: Mapping[Level, LevelPolicy] = MappingProxyType(
    {
        policy.level: policy
        for policy in (
            LevelPolicy(Level.BASIC, None, None, (), None, None),
            LevelPolicy(Level.REACTIVE, None, None, (3,), 1, None),
            LevelPolicy(Level.ACCOUNTABLE, 90, 90, (7, 30), 1, None),
            LevelPolicy(Level.PROACTIVE, 30, 45, (7, 30), 1, None),
            LevelPolicy(Level.PARTNERSHIP, 14, 21, (7, 30), 1, 91),
        )
    }
)


@dataclass(frozen=True, slots=True)
class Zone:
    """The levels that are right for a value class, both ends included."""

    lowest: Level
    highest: Level


DEFAULT_ZONES: Mapping[ValueClass, Zone] = MappingProxyType(
    {
        ValueClass.SUPERSTAR: Zone(Level.PROACTIVE, Level.PARTNERSHIP),
        ValueClass.RISING: Zone(Level.ACCOUNTABLE, Level.PROACTIVE),
        ValueClass.REGULAR: Zone(Level.REACTIVE, Level.ACCOUNTABLE),
        ValueClass.FADING: Zone(Level.BASIC, Level.REACTIVE),
    }
)


class ZonePlace(StrEnum):
    """Where a customer's level stands beside its zone."""

    BELOW = "below"
    INSIDE = "inside"
    ABOVE = "above"


def place_in_zone(
    level: Level, value_class: ValueClass | None, zones: Mapping[ValueClass, Zone]
) -> ZonePlace | None:
    """Where `level` stands beside the zone of `value_class`; None while the customer has no class."""
    if value_class is None:
        return None
    zone = zones[value_class]
    if level.step < zone.lowest.step:
        return ZonePlace.BELOW
    if level.step > zone.highest.step:
        return ZonePlace.ABOVE
    return ZonePlace.INSIDE


def nearest_level_in_zone(level: Level, zone: Zone) -> Level:
    """The level of the zone that takes the fewest steps from `level`; itself where it is inside."""
    if level.step < zone.lowest.step:
        return zone.lowest
    if level.step > zone.highest.step:
        return zone.highest
    return level


@dataclass(frozen=True, slots=True)
class Interval:
    """The two thresholds of silence in calendar days, 1 <= `ideal` <= `longest`."""

    ideal: int
    longest: int


def contact_interval(
    policy: LevelPolicy, ideal_days: int | None = None, longest_days: int | None = None
) -> Interval | None:
    """The thresholds of a customer: its own overrides before the policy's figures.

    Where the two cross, the overridden one stands and pulls the other along; with both or neither
    overridden the longest stands, because it is the one never to be exceeded. None where neither
    says anything: then nothing is due by the calendar alone.
    """
    ideal = policy.ideal_days if ideal_days is None else ideal_days
    longest = policy.longest_days if longest_days is None else longest_days
    if ideal is None:
        ideal = longest
    if longest is None:
        longest = ideal
    if ideal is None or longest is None:
        return None
    if ideal_days is not None and longest_days is None:
        longest = max(ideal, longest)
    longest = max(1, longest)
    return Interval(max(1, min(ideal, longest)), longest)


def obligation(policy: LevelPolicy) -> Sentence:
    """What the level obliges to, from the policy's own figures.

    For instance "every 30 days, 45 at the longest; checks 7 and 30 days after each order".
    """
    parts = [*_contact_words(policy), *_after_sale_words(policy)]
    if policy.answer_within_days is not None:
        parts.append(
            Sentence(
                QT_TRANSLATE_NOOP("domain", "an answer within %n working day(s)"),
                count=policy.answer_within_days,
            )
        )
    if policy.review_every_days is not None:
        parts.append(
            Sentence(
                QT_TRANSLATE_NOOP("domain", "a joint review every %n day(s)"), count=policy.review_every_days
            )
        )
    if not parts:
        return Sentence(QT_TRANSLATE_NOOP("domain", "no planned contact; who calls is answered"))
    whole = parts[0]
    for part in parts[1:]:
        whole = Sentence(QT_TRANSLATE_NOOP("domain", "%1; %2"), (whole, part))
    return whole


def _contact_words(policy: LevelPolicy) -> list[Sentence]:
    interval = contact_interval(policy)
    if interval is None:
        return []
    if interval.ideal == interval.longest:
        return [Sentence(QT_TRANSLATE_NOOP("domain", "at most %n day(s) of silence"), count=interval.longest)]
    return [
        Sentence(
            QT_TRANSLATE_NOOP("domain", "every %n day(s), %1 at the longest"),
            (interval.longest,),
            count=interval.ideal,
        )
    ]


def _after_sale_words(policy: LevelPolicy) -> list[Sentence]:
    days = policy.after_sale_days
    # The reactive level asks to be told; from accountable on the rep asks.
    asks_to_be_told = policy.level is Level.REACTIVE
    if not days:
        return []
    if len(days) == 1:
        one = (
            QT_TRANSLATE_NOOP("domain", "an invitation to report %n day(s) after each order")
            if asks_to_be_told
            else QT_TRANSLATE_NOOP("domain", "a check %n day(s) after each order")
        )
        return [Sentence(one, count=days[0])]
    several = (
        QT_TRANSLATE_NOOP("domain", "invitations to report %1 days after each order")
        if asks_to_be_told
        else QT_TRANSLATE_NOOP("domain", "checks %1 days after each order")
    )
    return [Sentence(several, (_listed(days),))]


def _listed(numbers: tuple[int, ...]) -> Sentence:
    """Two numbers or more as one speaks them: "7, 30 and 90"."""
    spoken: int | Sentence = numbers[0]
    for number in numbers[1:-1]:
        spoken = Sentence(QT_TRANSLATE_NOOP("domain", "%1, %2"), (spoken, number))
    return Sentence(QT_TRANSLATE_NOOP("domain", "%1 and %2"), (spoken, numbers[-1]))
