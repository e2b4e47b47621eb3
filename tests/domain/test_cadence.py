"""The next check-in: the cadence, its duties and tries, the days and hours that customers prefer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.cadence import (
    MAX_TRIES,
    Duty,
    NextCheckIn,
    PlanFacts,
    after_sale_days,
    after_sale_duties,
    interval_for,
    is_past_longest,
    next_check_in,
    review_duty,
)
from salesdesk.domain.levels import DEFAULT_POLICIES, Interval, contact_interval
from salesdesk.domain.wording import TimeOfDay, Voice
from salesdesk.domain.words import CheckInReason, Level, ValueClass
from salesdesk.domain.workdays import MONDAY_TO_FRIDAY, PublicHolidays, WorkCalendar

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
VOICE = Voice(lambda: FRIDAY)
CALENDAR = WorkCalendar(MONDAY_TO_FRIDAY, PublicHolidays())
CHINA = WorkCalendar(MONDAY_TO_FRIDAY, PublicHolidays("CN"))


def facts_of(
    level: Level, last_contact_on: date | None = FRIDAY, value_class: ValueClass | None = None
) -> PlanFacts:
    """What is known of a customer, on Friday 20 November 2026."""
    return PlanFacts(DEFAULT_POLICIES[level], value_class, last_contact_on, date(2026, 1, 5), FRIDAY)


def planned(facts: PlanFacts, calendar: WorkCalendar = CALENDAR) -> NextCheckIn:
    plan = next_check_in(facts, calendar)
    assert plan is not None
    return plan


@pytest.mark.parametrize(
    ("level", "value_class", "due_on", "why"),
    [
        (Level.PARTNERSHIP, ValueClass.SUPERSTAR, date(2026, 12, 4), "Partnership, every 14 days"),
        (Level.PROACTIVE, None, date(2026, 12, 21), "Proactive, every 30 days"),
        (Level.PROACTIVE, ValueClass.RISING, date(2026, 12, 21), "Proactive, every 30 days"),
        (Level.PROACTIVE, ValueClass.REGULAR, date(2026, 12, 28), "Proactive, every 37 days"),
        (Level.PROACTIVE, ValueClass.FADING, date(2027, 1, 4), "Proactive, every 45 days"),
        (Level.ACCOUNTABLE, None, date(2027, 2, 18), "Accountable, every 90 days"),
    ],
)
def test_the_interval_follows_the_level_and_the_class(
    level: Level, value_class: ValueClass | None, due_on: date, why: str
) -> None:
    plan = planned(facts_of(level, value_class=value_class))
    assert (plan.due_on, plan.reason, plan.at) == (due_on, CheckInReason.CADENCE, None)
    assert VOICE.say(plan.why) == why


def test_an_interval_ending_on_a_weekend_ends_on_the_friday_before() -> None:
    sunday_in_90_days = date(2026, 11, 16)
    plan = planned(replace(facts_of(Level.ACCOUNTABLE, sunday_in_90_days), today=sunday_in_90_days))
    assert plan.due_on == date(2027, 2, 12)


@pytest.mark.parametrize("level", [Level.BASIC, Level.REACTIVE])
def test_a_level_without_cadence_plans_nothing_by_itself(level: Level) -> None:
    assert next_check_in(facts_of(level), CALENDAR) is None


def test_a_customers_own_interval_comes_before_the_levels() -> None:
    assert planned(replace(facts_of(Level.BASIC), ideal_days=10)).due_on == date(2026, 11, 30)
    assert planned(replace(facts_of(Level.PROACTIVE), longest_days=7)).due_on == date(2026, 11, 27)


def test_the_first_contact_is_due_soon_after_the_customer_came() -> None:
    plan = planned(replace(facts_of(Level.PROACTIVE, None), since=FRIDAY))
    assert plan.due_on == MONDAY
    assert VOICE.say(plan.why) == "Proactive: the first contact is still to come"
    on_thursdays = replace(facts_of(Level.PROACTIVE, None), since=FRIDAY, weekdays=frozenset({3}))
    assert planned(on_thursdays).due_on == date(2026, 11, 26)


def test_a_first_contact_long_overdue_is_due_at_once() -> None:
    assert planned(facts_of(Level.PROACTIVE, None)).due_on == MONDAY


@pytest.mark.parametrize(
    ("last_contact_on", "why"),
    [
        (date(2026, 10, 9), "Proactive, every 30 days"),
        (date(2026, 10, 8), "Proactive, at most 45 days of silence, which have passed"),
        (date(2026, 1, 5), "Proactive, at most 45 days of silence, which have passed"),
    ],
)
def test_what_is_late_is_due_on_the_next_working_day(last_contact_on: date, why: str) -> None:
    plan = planned(facts_of(Level.PROACTIVE, last_contact_on))
    assert plan.due_on == MONDAY
    assert VOICE.say(plan.why) == why


def test_a_public_holiday_is_passed_over_and_a_make_up_day_is_not() -> None:
    # 30 days lead to 1 October, the first of China's seven days off.
    facts = replace(facts_of(Level.PROACTIVE, date(2026, 9, 1)), today=date(2026, 9, 1))
    assert planned(facts, CHINA).due_on == date(2026, 10, 8)
    saturday_at_work = replace(facts, last_contact_on=date(2026, 9, 10), today=date(2026, 9, 10))
    assert planned(saturday_at_work, CHINA).due_on == date(2026, 10, 10)


@pytest.mark.parametrize(
    ("weekdays", "value_class", "due_on"),
    [
        # Ideal Sunday 20 December, longest Monday 4 January.
        ({1}, None, date(2026, 12, 22)),
        ({4}, None, date(2026, 12, 25)),
        ({1, 4}, None, date(2026, 12, 22)),
        ({5, 6}, None, date(2026, 12, 21)),
        # Half way is Sunday 27 December.
        ({1}, ValueClass.REGULAR, date(2026, 12, 29)),
        # The longest is the Monday itself: on from it nothing, so the last one before it.
        ({0}, ValueClass.FADING, date(2027, 1, 4)),
        ({1}, ValueClass.FADING, date(2026, 12, 29)),
    ],
)
def test_a_preferred_weekday_within_the_thresholds_is_taken(
    weekdays: set[int], value_class: ValueClass | None, due_on: date
) -> None:
    facts = replace(facts_of(Level.PROACTIVE, value_class=value_class), weekdays=frozenset(weekdays))
    assert planned(facts).due_on == due_on


def test_a_preferred_weekday_may_be_the_very_day_before_the_aim() -> None:
    # 45 days from Saturday 14 November is Tuesday 29 December, aim and end in one.
    facts = facts_of(Level.PROACTIVE, date(2026, 11, 14), ValueClass.FADING)
    assert planned(replace(facts, weekdays=frozenset({0}))).due_on == date(2026, 12, 28)


def test_a_preferred_weekday_that_is_a_holiday_waits_a_week() -> None:
    facts = replace(
        facts_of(Level.PROACTIVE, date(2026, 9, 1)), today=date(2026, 9, 1), weekdays=frozenset({3})
    )
    assert planned(facts, CHINA).due_on == date(2026, 10, 8)


@pytest.mark.parametrize(("tries", "why"), [(1, "No answer; try 2 of 3"), (2, "No answer; try 3 of 3")])
@pytest.mark.parametrize("level", [Level.BASIC, Level.PARTNERSHIP])
def test_no_answer_is_tried_again_on_the_next_working_day(level: Level, tries: int, why: str) -> None:
    plan = planned(replace(facts_of(level), tries=tries))
    assert (plan.due_on, plan.reason, VOICE.say(plan.why)) == (MONDAY, CheckInReason.RETRY, why)


@pytest.mark.parametrize("last_contact_on", [None, date(2026, 3, 2)])
def test_after_the_third_try_the_interval_starts_again_from_today(last_contact_on: date | None) -> None:
    plan = planned(replace(facts_of(Level.PROACTIVE, last_contact_on), tries=MAX_TRIES))
    assert (plan.due_on, plan.reason) == (date(2026, 12, 21), CheckInReason.CADENCE)
    assert VOICE.say(plan.why) == "Proactive, every 30 days; the last 3 tries went unanswered"


def test_after_the_third_try_only_duties_still_to_come_remain() -> None:
    due_now = Duty(CheckInReason.AFTER_SALE, FRIDAY, "2031")
    to_come = Duty(CheckInReason.AFTER_SALE, date(2026, 12, 1), "2031")
    facts = replace(facts_of(Level.REACTIVE), tries=MAX_TRIES)
    assert next_check_in(replace(facts, duties=(due_now,)), CALENDAR) is None
    assert planned(replace(facts, duties=(due_now, to_come))).due_on == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("duty", "due_on", "why"),
    [
        (
            Duty(CheckInReason.AFTER_SALE, date(2026, 11, 25), "2031", 7),
            date(2026, 11, 25),
            "Accountable — 7 days after order 2031",
        ),
        (
            Duty(CheckInReason.AFTER_SALE, date(2026, 11, 28), "", 1),
            date(2026, 11, 30),
            "Accountable — 1 day after an order",
        ),
        (
            Duty(CheckInReason.AFTER_SALE, date(2026, 11, 2), "%1 %n"),
            MONDAY,
            "Accountable — check after order %1 %n",
        ),
        (Duty(CheckInReason.REVIEW, FRIDAY, ""), MONDAY, "Accountable — joint review"),
        (Duty(CheckInReason.REVIEW, MONDAY, "Q4"), MONDAY, "Accountable — joint review: Q4"),
    ],
)
def test_a_duty_comes_on_its_day_or_the_next_that_is_worked(duty: Duty, due_on: date, why: str) -> None:
    plan = planned(replace(facts_of(Level.ACCOUNTABLE), duties=(duty,)))
    assert (plan.due_on, plan.reason, VOICE.say(plan.why)) == (due_on, duty.reason, why)


def test_the_earliest_of_cadence_and_duties_wins_and_a_duty_wins_the_same_day() -> None:
    facts = facts_of(Level.PARTNERSHIP)
    cadence_day = planned(facts).due_on
    late = Duty(CheckInReason.REVIEW, cadence_day + timedelta(days=1), "late")
    same_day = Duty(CheckInReason.AFTER_SALE, cadence_day, "same day")
    assert planned(replace(facts, duties=(late,))).reason is CheckInReason.CADENCE
    assert planned(replace(facts, duties=(late, same_day))).reason is CheckInReason.AFTER_SALE


def test_of_two_duties_moved_to_one_day_the_older_is_the_reason() -> None:
    older = Duty(CheckInReason.AFTER_SALE, date(2026, 11, 10), "older")
    newer = Duty(CheckInReason.REVIEW, date(2026, 11, 12), "newer")
    plan = planned(replace(facts_of(Level.BASIC), duties=(newer, older)))
    assert plan.reason is CheckInReason.AFTER_SALE


@pytest.mark.parametrize(
    ("from_minute", "to_minute", "taken", "at"),
    [
        (None, None, set(), None),
        (None, 660, set(), None),
        (570, 660, set(), 570),
        (570, 660, {570}, 600),
        (570, 660, {570, 600}, 630),
        (570, 660, {555, 615}, None),
        (570, 660, {570, 600, 630}, None),
        (570, 660, {540, 660}, 570),
        (570, 580, set(), 570),
        (570, 580, {570}, None),
        (1410, None, set(), 1410),
        (1410, None, {1410}, None),
    ],
)
def test_the_first_free_half_hour_of_the_customers_hours(
    from_minute: int | None, to_minute: int | None, taken: set[int], at: int | None
) -> None:
    facts = replace(facts_of(Level.PARTNERSHIP), from_minute=from_minute, to_minute=to_minute)
    diary = {date(2026, 12, 4): frozenset(taken)}
    plan = next_check_in(facts, CALENDAR, lambda day: diary.get(day, frozenset(range(0, 1440, 30))))
    assert plan is not None
    assert plan.at == (None if at is None else TimeOfDay(at))


def test_after_sale_checks_count_from_delivery_where_it_is_known() -> None:
    policy = DEFAULT_POLICIES[Level.ACCOUNTABLE]
    ordered, delivered = date(2026, 11, 2), date(2026, 11, 7)
    from_order = (date(2026, 11, 9), date(2026, 12, 2))
    assert after_sale_days(policy, ordered, None, CALENDAR) == from_order
    assert after_sale_days(policy, ordered, delivered, CALENDAR) == (date(2026, 11, 16), date(2026, 12, 7))
    assert after_sale_days(DEFAULT_POLICIES[Level.BASIC], ordered, None, CALENDAR) == ()
    assert after_sale_duties(policy, ordered, None, "2031", CALENDAR) == (
        Duty(CheckInReason.AFTER_SALE, from_order[0], "2031", 7),
        Duty(CheckInReason.AFTER_SALE, from_order[1], "2031", 30),
    )


def test_a_review_counts_from_the_last_one_or_from_the_beginning() -> None:
    partnership, since = DEFAULT_POLICIES[Level.PARTNERSHIP], date(2026, 1, 1)
    assert review_duty(DEFAULT_POLICIES[Level.PROACTIVE], None, since) is None
    assert review_duty(partnership, None, since) == Duty(CheckInReason.REVIEW, date(2026, 4, 2), "")
    assert review_duty(partnership, FRIDAY, since) == Duty(CheckInReason.REVIEW, date(2027, 2, 19), "")
    assert review_duty(partnership, date(2024, 5, 1), since) == review_duty(partnership, None, since)


@pytest.mark.parametrize(
    ("last_contact_on", "longest_days", "past"),
    [
        (None, 45, False),
        (date(2020, 1, 1), None, False),
        (FRIDAY - timedelta(days=45), 45, False),
        (FRIDAY - timedelta(days=46), 45, True),
    ],
)
def test_the_longest_silence_is_passed_the_day_after_it(
    last_contact_on: date | None, longest_days: int | None, past: bool
) -> None:
    assert is_past_longest(last_contact_on, longest_days, FRIDAY) is past


DAYS = st.dates(date(2025, 1, 1), date(2028, 12, 31))
CALENDARS = st.builds(
    WorkCalendar, st.frozensets(st.integers(0, 6)), st.sampled_from([PublicHolidays(), CHINA.holidays])
)
DUTIES = st.lists(
    st.builds(Duty, st.sampled_from([CheckInReason.AFTER_SALE, CheckInReason.REVIEW]), DAYS, st.just("1")),
    max_size=3,
).map(tuple)
FACTS = st.builds(
    PlanFacts,
    policy=st.sampled_from(list(DEFAULT_POLICIES.values())),
    value_class=st.none() | st.sampled_from(ValueClass),
    last_contact_on=st.none() | DAYS,
    since=DAYS,
    today=DAYS,
    ideal_days=st.none() | st.integers(1, 120),
    longest_days=st.none() | st.integers(1, 120),
    duties=DUTIES,
    weekdays=st.frozensets(st.integers(0, 6), max_size=3),
    from_minute=st.none() | st.integers(0, 1439),
    to_minute=st.none() | st.integers(0, 1439),
    tries=st.integers(0, 4),
)


@given(FACTS, CALENDARS)
def test_a_check_in_is_always_on_a_working_day_to_come(facts: PlanFacts, calendar: WorkCalendar) -> None:
    plan = next_check_in(facts, calendar)
    if plan is not None:
        assert plan.due_on > facts.today
        assert calendar.is_working(plan.due_on)


@given(FACTS, CALENDARS)
def test_a_logged_contact_always_moves_the_next_check_in_past_it(
    facts: PlanFacts, calendar: WorkCalendar
) -> None:
    logged = replace(facts, last_contact_on=facts.today, tries=0)
    after = next_check_in(logged, calendar)
    if after is not None:
        assert after.due_on > facts.today


@given(FACTS, DAYS, DAYS, CALENDARS)
def test_a_later_contact_never_brings_the_next_check_in_forward(
    facts: PlanFacts, one: date, other: date, calendar: WorkCalendar
) -> None:
    earlier, later = sorted((one, other))
    facts = replace(facts, tries=0)
    before = next_check_in(replace(facts, last_contact_on=earlier), calendar)
    after = next_check_in(replace(facts, last_contact_on=later), calendar)
    if before is None or after is None:
        assert before is after
    else:
        assert after.due_on >= before.due_on


@given(FACTS, CALENDARS)
def test_the_cadence_stays_within_its_thresholds(facts: PlanFacts, calendar: WorkCalendar) -> None:
    """Later than the longest only for want of an earlier working day, sooner than the ideal only for
    want of a working day between the aim and the longest."""
    facts = replace(facts, duties=(), tries=0, last_contact_on=facts.today)
    interval = contact_interval(facts.policy, facts.ideal_days, facts.longest_days)
    plan = next_check_in(facts, calendar)
    if interval is None:
        assert plan is None
        return
    assert plan is not None
    earliest = calendar.add_working_days(facts.today, 1)
    last = facts.today + timedelta(days=interval.longest)
    assert plan.due_on <= max(last, earliest)
    if plan.due_on < facts.today + timedelta(days=interval.ideal):
        aim = facts.today + timedelta(days=interval_for(interval, facts.value_class))
        assert calendar.working_days_between(aim - timedelta(days=1), last) == 0


@given(FACTS, CALENDARS)
def test_no_pending_duty_is_passed_over(facts: PlanFacts, calendar: WorkCalendar) -> None:
    facts = replace(facts, tries=0)
    plan = next_check_in(facts, calendar)
    for duty in facts.duties:
        assert plan is not None
        assert plan.due_on <= calendar.next_working(
            max(duty.due_on, calendar.add_working_days(facts.today, 1))
        )


@given(FACTS, st.frozensets(st.integers(0, 1439), max_size=20))
def test_an_hour_is_free_and_not_before_the_customers_hours(facts: PlanFacts, taken: frozenset[int]) -> None:
    plan = next_check_in(facts, CALENDAR, lambda _day: taken)
    if plan is not None and plan.at is not None:
        assert facts.from_minute is not None
        assert facts.from_minute <= plan.at < 24 * 60
        assert plan.at not in taken
        if facts.to_minute is not None:
            assert plan.at == facts.from_minute or plan.at + 30 <= facts.to_minute


@given(st.integers(1, 400), st.integers(0, 400))
def test_the_more_a_customer_is_worth_the_sooner_the_contact(ideal: int, room: int) -> None:
    interval = Interval(ideal, ideal + room)
    days = [interval_for(interval, value_class) for value_class in ValueClass]
    assert days == sorted(days)
    assert interval_for(interval, None) == days[0] == interval.ideal
    assert days[-1] == interval.longest
