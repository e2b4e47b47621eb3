"""Today's list: what comes in, in which order, and the words for it."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.agenda import (
    AgendaItem,
    CheckInFacts,
    ComplaintFacts,
    NoNextStepFacts,
    PromiseFacts,
    ThoughtFacts,
    Who,
    agenda,
    group_title,
    headline,
    rank_title,
)
from salesdesk.domain.wording import Sentence, Voice
from salesdesk.domain.words import CheckInReason, ItemKind, Level, Party, ThoughtKind, ValueClass

TODAY = date(2026, 11, 21)
LI_WEI = Who(1, "Hengtai Pumps", 11, "Li Wei", Level.PROACTIVE, ValueClass.REGULAR)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def who(customer_id: int = 1, **changes: Any) -> Who:
    return replace(LI_WEI, customer_id=customer_id, **changes)


def promise(promise_id: int = 1, **changes: Any) -> PromiseFacts:
    facts = PromiseFacts(promise_id, LI_WEI, Party.REP, "Send revised quote", ago(5), ago(1), None)
    return replace(facts, **changes)


def complaint(complaint_id: int = 1, **changes: Any) -> ComplaintFacts:
    facts = ComplaintFacts(complaint_id, LI_WEI, "Seal leaks", ago(3), TODAY, ago(-9), None)
    return replace(facts, **changes)


def check_in(check_in_id: int = 1, **changes: Any) -> CheckInFacts:
    facts = CheckInFacts(check_in_id, LI_WEI, TODAY, None, CheckInReason.CADENCE, "", 0, ago(17), 14, 21)
    return replace(facts, **changes)


def thought(kind: ThoughtKind = ThoughtKind.OUTSIDE_ZONE, **changes: Any) -> ThoughtFacts:
    return replace(ThoughtFacts(kind, LI_WEI, ago(64)), **changes)


def listed(*facts: Any, today: date = TODAY) -> list[AgendaItem]:
    def of(kind: type) -> list[Any]:
        return [f for f in facts if isinstance(f, kind)]

    return agenda(
        of(PromiseFacts), of(ComplaintFacts), of(CheckInFacts), of(NoNextStepFacts), of(ThoughtFacts), today
    )


def only(*facts: Any) -> AgendaItem:
    (item,) = listed(*facts)
    return item


def say(sentence: Sentence) -> str:
    return Voice(lambda: TODAY).say(sentence)


def ids(*facts: Any) -> list[int]:
    return [item.subject_id for item in listed(*facts)]


def test_the_kinds_follow_one_another_and_ranks_count_over_all() -> None:
    items = listed(thought(), NoNextStepFacts(LI_WEI, None), check_in(), complaint(), promise())
    assert [item.kind for item in items] == list(ItemKind)
    assert [item.rank for item in items] == [1, 2, 3, 4, 5]


def test_later_promises_and_check_ins_stay_out_but_every_open_complaint_is_in() -> None:
    assert ids(promise(due_on=ago(-1)), check_in(due_on=ago(-1))) == []
    assert ids(promise(due_on=TODAY), check_in(due_on=TODAY)) == [1, 1]
    assert ids(complaint(answer_by=ago(-30), answered_on=None)) == [1]


class TestOrder:
    def test_promises(self) -> None:
        star = who(value_class=ValueClass.SUPERSTAR)
        facts = [
            promise(1, due_on=TODAY, by=Party.CUSTOMER),
            promise(2, due_on=TODAY),
            promise(3, due_on=TODAY, who=star),
            promise(4, due_on=ago(9), by=Party.CUSTOMER),
            promise(5, due_on=ago(3)),
            promise(6, due_on=ago(2), who=star),
        ]
        assert ids(*facts) == [6, 5, 4, 3, 2, 1]
        assert [item.score for item in listed(*facts)] == [8, 6, 18, 4, 2, 2]

    def test_complaints(self) -> None:
        facts = [
            complaint(1, answer_by=ago(-2)),
            complaint(2, answer_by=ago(-2), opened_on=ago(9)),
            complaint(3, answer_by=ago(1)),
            complaint(4, answer_by=ago(4)),
            complaint(5, answer_by=ago(1), who=who(value_class=ValueClass.SUPERSTAR)),
            complaint(6, answer_by=ago(9), answered_on=ago(9)),
        ]
        assert ids(*facts) == [4, 5, 3, 2, 1, 6]

    def test_check_ins(self) -> None:
        facts = [
            check_in(1, who=who(value_class=ValueClass.FADING)),
            check_in(2, who=who(value_class=None)),
            check_in(3, who=who(level=Level.PARTNERSHIP)),
            check_in(4, due_on=ago(6)),
            check_in(5, due_on=ago(7), last_contact_on=ago(22)),
            check_in(6, who=who(value_class=ValueClass.RISING)),
            check_in(7, who=who(value_class=ValueClass.SUPERSTAR)),
            check_in(8, who=who(value_class=ValueClass.FADING), reason=CheckInReason.ASKED),
            check_in(9, reason=CheckInReason.COMPLAINT),
        ]
        assert ids(*facts) == [9, 8, 5, 7, 6, 4, 3, 2, 1]

    @pytest.mark.parametrize(
        ("changes", "score"),
        [
            ({}, 2.75),
            ({"due_on": ago(7)}, 3.75),
            ({"due_on": ago(7), "last_contact_on": ago(21)}, 3.75),
            ({"due_on": ago(7), "last_contact_on": ago(22)}, 6.75),
            ({"due_on": ago(15), "ideal_days": None, "longest_days": None}, 3.75),
            ({"last_contact_on": None}, 2.75),
            ({"who": who(level=Level.BASIC, value_class=ValueClass.SUPERSTAR)}, 4),
        ],
    )
    def test_the_check_in_formula(self, changes: dict[str, Any], score: float) -> None:
        assert only(check_in(**changes)).score == pytest.approx(score)

    def test_equal_scores_go_by_time_then_name_then_id(self) -> None:
        facts = [
            check_in(1),
            check_in(2, who=who(customer="Alfreds")),
            check_in(4, at=600),
            check_in(3, at=600),
            check_in(5, at=0),
        ]
        assert ids(*facts) == [5, 3, 4, 2, 1]

    def test_no_next_step_and_thoughts(self) -> None:
        assert ids(
            NoNextStepFacts(who(1), None), NoNextStepFacts(who(2), ago(40)), NoNextStepFacts(who(3), ago(90))
        ) == [3, 2, 1]
        assert ids(
            thought(who=who(1), since=None),
            thought(who=who(2)),
            thought(who=who(3, value_class=ValueClass.RISING)),
        ) == [3, 2, 1]


some_day = st.integers(-5, 60).map(ago)
some_who = st.builds(
    Who,
    st.integers(1, 3),
    st.sampled_from(["A", "B"]),
    st.none(),
    st.sampled_from(["", "王芳"]),
    st.sampled_from(Level),
    st.none() | st.sampled_from(ValueClass),
)
some_at = st.none() | st.integers(0, 1439)
some_text = st.sampled_from(["", "note", "%1 %n"])
some_facts = st.one_of(
    st.builds(
        PromiseFacts, st.integers(1), some_who, st.sampled_from(Party), some_text, some_day, some_day, some_at
    ),
    st.builds(
        ComplaintFacts,
        st.integers(1),
        some_who,
        some_text,
        some_day,
        st.none() | some_day,
        st.none() | some_day,
        st.none() | some_day,
    ),
    st.builds(
        CheckInFacts,
        st.integers(1),
        some_who,
        some_day,
        some_at,
        st.sampled_from(CheckInReason),
        some_text,
        st.integers(0, 4),
        st.none() | some_day,
        st.none() | st.integers(1, 90),
        st.none() | st.integers(1, 90),
        some_text,
    ),
    st.builds(NoNextStepFacts, some_who, st.none() | some_day),
    st.builds(
        ThoughtFacts,
        st.sampled_from(ThoughtKind),
        some_who,
        st.none() | some_day,
        st.none() | st.integers(1),
        st.none() | st.sampled_from(Level),
        st.integers(0, 4),
        some_text,
    ),
)


def fact_id(facts: Any) -> tuple[Any, ...]:
    if isinstance(facts, NoNextStepFacts):
        return (facts.who.customer_id,)
    if isinstance(facts, ThoughtFacts):
        return ("thought", facts.who.customer_id, facts.kind, facts.promise_id)
    return (type(facts), next(getattr(facts, n) for n in facts.__slots__ if n.endswith("_id")))


@given(st.lists(some_facts, max_size=8, unique_by=fact_id), st.integers())
def test_the_order_is_total_and_everything_has_its_words(facts: list[Any], seed: int) -> None:
    items = listed(*facts)
    shuffled = list(facts)
    random.Random(seed).shuffle(shuffled)
    assert listed(*shuffled) == items
    assert [item.rank for item in items] == list(range(1, len(items) + 1))
    assert len(items) == sum(
        getattr(f, "due_on", None) is None or f.due_on <= TODAY or isinstance(f, ComplaintFacts)
        for f in facts
    )
    for item in items:
        assert item.tone in ("bad", "warn", "accent", "plain")
        assert item.overdue_days >= 0
        assert all(say(s).strip() for s in (item.title, item.why, item.badge, *item.because))


@given(st.lists(some_facts, max_size=6, unique_by=fact_id))
def test_nothing_leaves_by_waiting(facts: list[Any]) -> None:
    today = {(item.kind, item.subject_id) for item in listed(*facts)}
    later = {(item.kind, item.subject_id) for item in listed(*facts, today=TODAY + timedelta(days=1))}
    assert today <= later


@pytest.mark.parametrize(
    ("changes", "title", "why", "badge", "tone"),
    [
        (
            {},
            "Send revised quote · Hengtai Pumps",
            "You promised Li Wei on Mon 16 Nov, due yesterday. Settle it, or agree a new date.",
            "1 day late",
            "bad",
        ),
        (
            {"made_on": ago(1), "due_on": ago(1), "who": who(person=""), "text": "Call\nback"},
            "Call back · Hengtai Pumps",
            "You promised Hengtai Pumps yesterday, due yesterday. Settle it, or agree a new date.",
            "1 day late",
            "bad",
        ),
        (
            {"due_on": TODAY, "due_at": 1020},
            "Send revised quote · Hengtai Pumps",
            "Promised to Li Wei (Mon 16 Nov), due today 17:00.",
            "today",
            "warn",
        ),
        (
            {"due_on": TODAY},
            "Send revised quote · Hengtai Pumps",
            "Promised to Li Wei (Mon 16 Nov), due today.",
            "today",
            "warn",
        ),
        (
            {"by": Party.CUSTOMER, "due_on": ago(2)},
            "Send revised quote · Hengtai Pumps",
            "Li Wei promised it on Mon 16 Nov, due Thu 19 Nov. Ask how it stands.",
            "2 days late",
            "bad",
        ),
        (
            {"by": Party.CUSTOMER, "due_on": TODAY, "made_on": TODAY},
            "Send revised quote · Hengtai Pumps",
            "Li Wei promised it today, due today. Ask how it stands.",
            "today",
            "warn",
        ),
    ],
)
def test_the_words_of_a_promise(changes: dict[str, Any], title: str, why: str, badge: str, tone: str) -> None:
    item = only(promise(**changes))
    assert (say(item.title), say(item.why), say(item.badge), item.tone) == (title, why, badge, tone)


@pytest.mark.parametrize(
    ("changes", "why", "badge", "tone"),
    [
        ({}, "Heard Wed 18 Nov, not answered yet; an answer is due today.", "today", "warn"),
        (
            {"answer_by": ago(1)},
            "Heard Wed 18 Nov, not answered yet; an answer was due yesterday.",
            "1 day late",
            "bad",
        ),
        ({"answer_by": None, "solve_by": None}, "Heard Wed 18 Nov, not answered yet.", "open", "warn"),
        (
            {"answered_on": ago(2)},
            "Heard Wed 18 Nov, answered Thu 19 Nov; a solution is due Mon 30 Nov.",
            "by Mon 30 Nov",
            "plain",
        ),
        (
            {"answered_on": ago(2), "solve_by": ago(1)},
            "Heard Wed 18 Nov, answered Thu 19 Nov; a solution was due yesterday.",
            "1 day late",
            "bad",
        ),
        (
            {"answered_on": ago(2), "solve_by": None},
            "Heard Wed 18 Nov, answered Thu 19 Nov, not solved yet.",
            "open",
            "warn",
        ),
    ],
)
def test_the_words_of_a_complaint(changes: dict[str, Any], why: str, badge: str, tone: str) -> None:
    item = only(complaint(**changes))
    assert (say(item.why), say(item.badge), item.tone) == (why, badge, tone)
    assert say(item.title) == "Seal leaks · Hengtai Pumps"


def test_a_complaint_never_answered_is_late_by_the_earlier_of_its_two_days() -> None:
    item = only(complaint(answer_by=None, solve_by=ago(2)))
    assert (item.due_on, item.overdue_days) == (ago(2), 2)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({}, "Proactive, every 14 days — last contact 17 days ago."),
        ({"last_contact_on": ago(1)}, "Proactive, every 14 days — last contact 1 day ago."),
        ({"last_contact_on": TODAY}, "Proactive, every 14 days — last contact today."),
        ({"ideal_days": None}, "Proactive — last contact 17 days ago."),
        ({"last_contact_on": None}, "Never spoken to yet."),
        ({"note": "new\nprices"}, "Proactive, every 14 days — last contact 17 days ago. Note: new prices"),
        ({"last_contact_on": None, "heard_last": "wants %1"}, "Never spoken to yet. Last heard: “wants %1”"),
        ({"reason": CheckInReason.RETRY, "tries": 0}, "Another try."),
        ({"reason": CheckInReason.RETRY, "tries": 1}, "No answer once; second try in this round."),
        ({"reason": CheckInReason.RETRY, "tries": 2}, "No answer twice; third and last try in this round."),
        ({"reason": CheckInReason.RETRY, "tries": 3}, "No answer 3 times in this round."),
        (
            {"reason": CheckInReason.AFTER_SALE, "note": "10643"},
            "Proactive — order 10643: does it meet expectations?",
        ),
        ({"reason": CheckInReason.AFTER_SALE}, "Proactive — does the last order meet expectations?"),
        ({"reason": CheckInReason.ASKED, "note": "call on Saturday"}, "Agreed: call on Saturday"),
        ({"reason": CheckInReason.ASKED}, "Agreed with the customer."),
        ({"reason": CheckInReason.REVIEW}, "Proactive — the joint review is due."),
        ({"reason": CheckInReason.COMPLAINT}, "Follow up the complaint: ask whether it is settled."),
    ],
)
def test_the_reason_of_a_check_in(changes: dict[str, Any], why: str) -> None:
    assert say(only(check_in(**changes)).why) == why


@pytest.mark.parametrize(
    ("changes", "badge", "tone"),
    [
        ({}, "any time", "plain"),
        ({"at": 570}, "09:30", "accent"),
        ({"last_contact_on": ago(30)}, "any time", "bad"),
        ({"due_on": ago(3), "at": 570}, "3 days late", "warn"),
        ({"due_on": ago(3), "last_contact_on": ago(30)}, "3 days late", "bad"),
    ],
)
def test_the_badge_of_a_check_in(changes: dict[str, Any], badge: str, tone: str) -> None:
    item = only(check_in(**changes))
    assert (say(item.badge), item.tone) == (badge, tone)


def test_titles_name_person_and_customer_once_without_turned_direction() -> None:
    assert say(only(check_in()).title) == "Li Wei · Hengtai Pumps"
    assert say(only(check_in(who=who(person=""))).title) == "Hengtai Pumps"
    assert say(only(check_in(who=who(person="Hengtai Pumps"))).title) == "Hengtai Pumps"
    assert say(only(check_in(who=who(person="", customer="a\u202eb %1"))).title) == "ab %1"


def test_the_words_of_a_missing_next_step() -> None:
    asks = "Nothing is planned and nothing promised: choose the next step, or say why there is none."
    assert say(only(NoNextStepFacts(LI_WEI, None)).why) == asks
    assert say(only(NoNextStepFacts(LI_WEI, ago(1))).why) == f"{asks} Last contact yesterday."


@pytest.mark.parametrize(
    ("facts", "title", "why", "badge"),
    [
        (
            thought(proposed_level=Level.PARTNERSHIP),
            "Hengtai Pumps is below its zone",
            "Regular kept at Proactive for 64 days. Raise to Partnership.",
            "level",
        ),
        (
            thought(proposed_level=Level.REACTIVE, since=None),
            "Hengtai Pumps is above its zone",
            "Regular kept at Proactive. Lower to Reactive.",
            "level",
        ),
        (
            thought(proposed_level=Level.REACTIVE, since=TODAY),
            "Hengtai Pumps is above its zone",
            "Regular kept at Proactive. Lower to Reactive.",
            "level",
        ),
        (
            thought(who=who(value_class=None), since=ago(1)),
            "Hengtai Pumps is outside its zone",
            "Not classed yet kept at Proactive for 1 day. Review the level.",
            "level",
        ),
        (
            thought(ThoughtKind.UNANSWERED, tries=3),
            "Li Wei · Hengtai Pumps",
            "No answer 3 times. Try another way or another hour, or let it rest.",
            "no answer",
        ),
        (
            thought(ThoughtKind.CONFIRM_PROMISE, since=ago(1), note="Send quote", promise_id=7),
            "Send quote · Hengtai Pumps",
            "You kept this promise (yesterday). Ask whether the customer agrees.",
            "confirm",
        ),
        (
            thought(ThoughtKind.CONFIRM_PROMISE, since=None),
            "Li Wei · Hengtai Pumps",
            "You kept this promise. Ask whether the customer agrees.",
            "confirm",
        ),
    ],
)
def test_the_words_of_a_thought(facts: ThoughtFacts, title: str, why: str, badge: str) -> None:
    item = only(facts)
    assert (say(item.title), say(item.why), say(item.badge)) == (title, why, badge)
    assert (item.subject_id, item.thought, item.promise_id) == (1, facts.kind, facts.promise_id)


@pytest.mark.parametrize(
    ("facts", "because"),
    [
        (promise(), ["a word given comes first", "1 day late", "your own word", "Regular: weight 2"]),
        (
            promise(due_on=TODAY, by=Party.CUSTOMER),
            ["a word given comes first", "today", "the customer's word, after your own", "Regular: weight 2"],
        ),
        (
            complaint(answer_by=ago(2)),
            ["complaints come right after promises", "2 days late", "open for 3 days", "Regular: weight 2"],
        ),
        (
            check_in(due_on=ago(3), last_contact_on=ago(22), reason=CheckInReason.ASKED),
            [
                "calls come after promises and complaints",
                "somebody expects this call",
                "3 days past the planned day, on an interval of 14 days",
                "silent for more than 21 days, the longest allowed: counts double",
                "Regular: weight 2",
                "level: Proactive",
            ],
        ),
        (
            check_in(who=who(value_class=None)),
            ["calls come after promises and complaints", "not classed yet: weight 2", "level: Proactive"],
        ),
        (
            NoNextStepFacts(LI_WEI, ago(8)),
            ["what has no next step comes after the calls", "silent for 8 days", "Regular: weight 2"],
        ),
        (thought(), ["not due on a day, so it comes last", "waiting for 64 days", "Regular: weight 2"]),
    ],
)
def test_every_part_of_the_rank_is_said(facts: Any, because: list[str]) -> None:
    assert [say(sentence) for sentence in only(facts).because] == because


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (
            [
                *(check_in(n) for n in range(9)),
                promise(1),
                promise(2),
                complaint(),
                NoNextStepFacts(LI_WEI, None),
                thought(),
            ],
            "9 calls · 2 promises due · 1 complaint waiting · 1 customer without a next step",
        ),
        ([check_in(), complaint()], "1 call · 1 complaint waiting"),
        ([promise()], "1 promise due"),
        ([thought()], "Nothing is due today; 1 thing worth a thought"),
        ([], "Nothing is due today"),
    ],
)
def test_the_headline_leaves_out_what_is_not_there(facts: list[Any], said: str) -> None:
    assert say(headline(listed(*facts))) == said


def test_headings() -> None:
    assert [say(group_title(kind)) for kind in ItemKind] == [
        "Promises first",
        "Complaints",
        "Calls, in the order that matters",
        "No next step",
        "Worth a thought",
    ]
    assert [say(rank_title(rank)) for rank in (1, 2, 3, 6, 7, 0)] == [
        "Why first today",
        "Why second today",
        "Why third today",
        "Why sixth today",
        "Why no. 7 today",
        "Why no. 0 today",
    ]


def test_todays_appointments_go_by_the_clock_whatever_the_customer_is_worth() -> None:
    agreed = {"due_on": TODAY, "reason": CheckInReason.ASKED}
    items = agenda(
        [],
        [],
        [
            check_in(check_in_id=1, at=840, who=who(value_class=ValueClass.SUPERSTAR), **agreed),
            check_in(check_in_id=2, at=570, who=who(value_class=ValueClass.FADING), **agreed),
            check_in(check_in_id=3, at=None, **agreed),
            check_in(check_in_id=4, at=900, **{**agreed, "due_on": ago(1)}),
        ],
        [],
        [],
        TODAY,
    )
    assert [item.subject_id for item in items] == [4, 2, 1, 3]
