"""The levels' policies, the zones of the value classes, and the obligation in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.levels import (
    DEFAULT_POLICIES,
    DEFAULT_ZONES,
    Interval,
    LevelPolicy,
    ZonePlace,
    contact_interval,
    nearest_level_in_zone,
    obligation,
    place_in_zone,
)
from salesdesk.domain.wording import Voice
from salesdesk.domain.words import Level, ValueClass

PROACTIVE = DEFAULT_POLICIES[Level.PROACTIVE]
VOICE = Voice(lambda: date(2026, 11, 21))


def test_every_level_has_its_own_policy_and_every_class_a_zone() -> None:
    assert {level: policy.level for level, policy in DEFAULT_POLICIES.items()} == {
        level: level for level in Level
    }
    assert set(DEFAULT_ZONES) == set(ValueClass)


@pytest.mark.parametrize(
    ("level", "spoken"),
    [
        (Level.BASIC, "no planned contact; who calls is answered"),
        (
            Level.REACTIVE,
            "an invitation to report 3 days after each order; an answer within 1 working day",
        ),
        (
            Level.ACCOUNTABLE,
            "at most 90 days of silence; checks 7 and 30 days after each order; "
            "an answer within 1 working day",
        ),
        (
            Level.PROACTIVE,
            "every 30 days, 45 at the longest; checks 7 and 30 days after each order; "
            "an answer within 1 working day",
        ),
        (
            Level.PARTNERSHIP,
            "every 14 days, 21 at the longest; checks 7 and 30 days after each order; "
            "an answer within 1 working day; a joint review every 91 days",
        ),
    ],
)
def test_the_defaults_are_spoken_as_the_domain_states_them(level: Level, spoken: str) -> None:
    assert VOICE.say(obligation(DEFAULT_POLICIES[level])) == spoken


@pytest.mark.parametrize(
    ("policy", "spoken"),
    [
        (LevelPolicy(Level.PROACTIVE, 1, 2, (), None, None), "every 1 day, 2 at the longest"),
        (LevelPolicy(Level.PROACTIVE, None, None, (1,), None, None), "a check 1 day after each order"),
        (
            LevelPolicy(Level.PARTNERSHIP, None, None, (2, 7, 30, 90), 2, None),
            "checks 2, 7, 30 and 90 days after each order; an answer within 2 working days",
        ),
        (
            LevelPolicy(Level.REACTIVE, None, None, (3, 9), None, None),
            "invitations to report 3 and 9 days after each order",
        ),
        (LevelPolicy(Level.BASIC, None, None, (), None, 30), "a joint review every 30 days"),
    ],
)
def test_edited_figures_are_the_ones_spoken(policy: LevelPolicy, spoken: str) -> None:
    assert VOICE.say(obligation(policy)) == spoken


@pytest.mark.parametrize(
    ("value_class", "lowest", "highest"),
    [
        (ValueClass.SUPERSTAR, Level.PROACTIVE, Level.PARTNERSHIP),
        (ValueClass.RISING, Level.ACCOUNTABLE, Level.PROACTIVE),
        (ValueClass.REGULAR, Level.REACTIVE, Level.ACCOUNTABLE),
        (ValueClass.FADING, Level.BASIC, Level.REACTIVE),
    ],
)
def test_each_class_has_two_levels_inside_its_zone(
    value_class: ValueClass, lowest: Level, highest: Level
) -> None:
    places = {level: place_in_zone(level, value_class, DEFAULT_ZONES) for level in Level}
    assert [level for level, place in places.items() if place is ZonePlace.INSIDE] == [lowest, highest]
    assert all(places[level] is ZonePlace.BELOW for level in Level if level.step < lowest.step)
    assert all(places[level] is ZonePlace.ABOVE for level in Level if level.step > highest.step)


def test_a_customer_without_a_class_has_no_place() -> None:
    assert place_in_zone(Level.BASIC, None, DEFAULT_ZONES) is None


@given(st.sampled_from(Level), st.sampled_from(ValueClass))
def test_the_nearest_level_is_inside_and_no_other_inside_is_nearer(
    level: Level, value_class: ValueClass
) -> None:
    nearest = nearest_level_in_zone(level, DEFAULT_ZONES[value_class])
    inside = [each for each in Level if place_in_zone(each, value_class, DEFAULT_ZONES) is ZonePlace.INSIDE]
    assert nearest in inside
    assert abs(nearest.step - level.step) == min(abs(each.step - level.step) for each in inside)


@pytest.mark.parametrize(
    ("ideal", "longest", "expected"),
    [
        (None, None, Interval(30, 45)),
        (60, None, Interval(60, 60)),
        (40, None, Interval(40, 45)),
        (None, 20, Interval(20, 20)),
        (None, 60, Interval(30, 60)),
        (50, 20, Interval(20, 20)),
        (0, 0, Interval(1, 1)),
        (0, None, Interval(1, 45)),
    ],
)
def test_overrides_come_before_the_policy(ideal: int | None, longest: int | None, expected: Interval) -> None:
    assert contact_interval(PROACTIVE, ideal, longest) == expected


@pytest.mark.parametrize(
    ("ideal", "longest", "expected"),
    [
        (None, None, None),
        (10, None, Interval(10, 10)),
        (None, 20, Interval(20, 20)),
        (30, 20, Interval(20, 20)),
    ],
)
def test_one_threshold_stands_for_both_and_the_longest_before_the_ideal(
    ideal: int | None, longest: int | None, expected: Interval | None
) -> None:
    assert contact_interval(replace(PROACTIVE, ideal_days=ideal, longest_days=longest)) == expected


THRESHOLD = st.none() | st.integers(-3, 400)


@given(THRESHOLD, THRESHOLD, THRESHOLD, THRESHOLD)
def test_the_thresholds_never_cross(
    policy_ideal: int | None, policy_longest: int | None, ideal: int | None, longest: int | None
) -> None:
    policy = replace(PROACTIVE, ideal_days=policy_ideal, longest_days=policy_longest)
    interval = contact_interval(policy, ideal, longest)
    if interval is None:
        assert {policy_ideal, policy_longest, ideal, longest} == {None}
    else:
        assert 1 <= interval.ideal <= interval.longest
