"""Today's list: what comes in, in which order, and how a line leaves it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesdesk.domain.words import Heard, ItemKind, Level, Outcome, Party, Role, ThoughtKind, ValueClass
from salesdesk.errors import UserError
from salesdesk.services.desk import Desk
from salesdesk.services.thoughts import THOUGHTS_AT_MOST
from salesdesk.storage import tables
from tests.factories import a_contact, a_customer, a_new_desk, a_person
from tests.fakes import FakeClock

TUESDAY = date(2026, 11, 24)


def kinds(desk: Desk) -> list[ItemKind]:
    return [item.kind for item in desk.today.items()]


def test_a_desk_without_customers_owes_nothing(desk: Desk) -> None:
    assert desk.today.items() == []
    assert desk.today.counts().today == 0
    assert desk.today.away() is None


def test_kinds_come_in_their_order_and_ranks_run_through(desk: Desk, clock: FakeClock) -> None:
    quiet = a_customer(desk, name="Quiet", level=Level.PROACTIVE)
    with_promise = a_customer(desk, name="Promised", level=Level.BASIC)
    desk.promises.make(with_promise, Party.REP, "send the price", TUESDAY + timedelta(days=1))
    desk.complaints.open(a_customer(desk, name="Complains", level=Level.BASIC), "it leaks")
    outside = a_customer(desk, name="Outside", level=Level.BASIC, value_class=ValueClass.SUPERSTAR)
    waiting = a_customer(desk, name="Waiting", level=Level.PROACTIVE, no_next_reason="later")
    clock.advance(days=3)
    desk.check_ins.plan_first([waiting], weeks=1)
    desk.history.undo_last()
    items = desk.today.items()
    assert [item.kind for item in items] == [
        ItemKind.PROMISE,
        ItemKind.COMPLAINT,
        ItemKind.CHECK_IN,
        ItemKind.THOUGHT,
    ]
    assert [item.rank for item in items] == [1, 2, 3, 4]
    assert [items[2].who.customer_id, items[3].who.customer_id] == [quiet, outside]


def test_a_customer_is_one_line_however_much_is_due(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk, level=Level.PROACTIVE)
    desk.check_ins.plan(customer, TUESDAY + timedelta(days=1), note="show samples")
    clock.advance(days=2)
    lines = [item for item in desk.today.items() if item.kind is ItemKind.CHECK_IN]
    assert len(lines) == 1
    (agreed,) = [one.id for one in desk.check_ins.open_of(customer) if one.note == "show samples"]
    assert lines[0].subject_id == agreed


def test_an_appointment_does_not_hide_for_how_long_the_customer_waits(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk, level=Level.PROACTIVE)
    (planned,) = desk.check_ins.open_of(customer)
    clock.advance(days=20)
    desk.check_ins.plan(customer, clock.today(), 840)
    (line,) = desk.today.items()
    assert (line.due_on, line.overdue_days) == (planned.due_on, (clock.today() - planned.due_on).days)


def test_the_line_names_who_decides(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk, level=Level.PROACTIVE)
    a_person(desk, customer, name="李军", role=Role.USES)
    a_person(desk, customer, name="王芳", role=Role.DECIDES)
    clock.advance(days=1)
    assert [item.who.person for item in desk.today.items()] == ["王芳"]


def test_a_customer_with_nothing_planned_and_nothing_promised_is_named(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk, level=Level.BASIC)
    assert desk.today.items() == []
    desk.customers.set_level([customer], Level.PROACTIVE, "grows")
    (planned,) = desk.check_ins.open_of(customer)
    desk.history.undo_last()
    assert planned.due_on > clock.today()
    desk.settings.change_policy(
        desk.settings.policies[Level.PROACTIVE].__class__(Level.BASIC, 30, 45, (), None, None)
    )
    assert kinds(desk) == [ItemKind.NO_NEXT_STEP]
    assert desk.today.without_step() == [customer]
    desk.promises.make(customer, Party.REP, "call in spring", TUESDAY + timedelta(days=90))
    assert kinds(desk) == []


def test_saying_why_there_is_no_next_step_takes_the_line_off(desk: Desk) -> None:
    customer = a_customer(desk, level=Level.BASIC)
    desk.settings.change_policy(
        desk.settings.policies[Level.PROACTIVE].__class__(Level.BASIC, 30, 45, (), None, None)
    )
    with pytest.raises(UserError):
        desk.today.no_next(customer, "")
    desk.today.no_next(customer, "seasonal")
    assert kinds(desk) == []
    assert desk.customers.card(customer).no_next_reason == "seasonal"


def test_a_thought_rests_until_its_day_for_a_reason(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk, level=Level.BASIC, value_class=ValueClass.SUPERSTAR)
    assert kinds(desk) == [ItemKind.THOUGHT]
    for reason, until in (("", TUESDAY + timedelta(days=9)), ("later", TUESDAY)):
        with pytest.raises(UserError):
            desk.today.let_be(ThoughtKind.OUTSIDE_ZONE, customer, reason, until)
    desk.today.let_be(ThoughtKind.OUTSIDE_ZONE, customer, "new owner", TUESDAY + timedelta(days=9))
    assert kinds(desk) == []
    clock.advance(days=9)
    assert kinds(desk) == [ItemKind.THOUGHT]


def test_thoughts_that_rest_leave_room_for_the_others(desk: Desk) -> None:
    """However many rest, the next one comes: no more of a kind are shown than a morning has room for."""
    a_customer(desk, name="Pattern", level=Level.BASIC)
    with desk.database.write("test.fill") as transaction:
        rows = [
            {
                "name": f"Silent {number}",
                "name_key": f"silent {number}",
                "kind": "firm",
                "level": Level.BASIC,
                "level_since": TUESDAY,
                "since": TUESDAY,
                "tries": 3,
                "created_at": desk.clock.now(),
            }
            for number in range(THOUGHTS_AT_MOST + 1)
        ]
        silent = transaction.insert_many(tables.Customer, rows)
        resting = [
            {
                "kind": ThoughtKind.UNANSWERED,
                "customer_id": customer,
                "decided_on": TUESDAY,
                "until_on": TUESDAY + timedelta(days=9),
                "reason": "on holiday",
            }
            for customer in silent[:-1]
        ]
        transaction.insert_many(tables.Decision, resting)
    assert [item.who.customer_id for item in desk.today.items()] == list(silent[-1:])


def test_a_kept_promise_is_worth_asking_about(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk, level=Level.BASIC)
    promise = desk.promises.make(customer, Party.REP, "send the price", TUESDAY).row_id
    assert promise is not None
    desk.promises.keep(promise, evidence="sent by e-mail")
    assert kinds(desk) == []
    clock.advance(days=1)
    (item,) = desk.today.items()
    assert (item.thought, item.promise_id) == (ThoughtKind.CONFIRM_PROMISE, promise)
    desk.promises.confirm(promise, clock.today(), "by phone")
    assert kinds(desk) == []


def test_the_bar_counts_customers_really_spoken_to(desk: Desk) -> None:
    first, second = a_customer(desk, name="A"), a_customer(desk, name="B")
    a_contact(desk, first)
    a_contact(desk, first)
    a_contact(desk, second, outcome=Outcome.NO_ANSWER, summary="")
    assert desk.today.done() == 1


def test_days_away_are_summed_up_once_there_were_working_days(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk, level=Level.PROACTIVE)
    desk.promises.make(customer, Party.REP, "send the price", TUESDAY + timedelta(days=2))
    desk.today.seen()
    clock.advance(days=1)
    assert desk.today.away() is None
    clock.advance(days=6)
    away = desk.today.away()
    assert away is not None
    assert away.working_days == 4
    assert (len(away.check_in_ids), len(away.promise_ids)) == (1, 1)
    desk.today.seen()
    assert desk.today.away() is None


def test_counts_stand_beside_the_pages_names(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk, level=Level.PROACTIVE)
    desk.promises.make(customer, Party.CUSTOMER, "send the forecast", TUESDAY + timedelta(days=30))
    clock.advance(days=1)
    counts = desk.today.counts()
    assert (counts.today, counts.customers, counts.promises) == (1, 1, 1)


VERBS = st.sampled_from(["log", "no_answer", "skip", "move", "keep", "new_date", "solve", "wait"])


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(verbs=st.lists(VERBS, min_size=1, max_size=10))
def test_nothing_leaves_today_undecided(desk_path: Path, verbs: list[str]) -> None:
    """Whatever is done to one line, and however long one waits, each other line is still there."""
    with a_new_desk(desk_path) as (desk, clock):
        for customer in (a_customer(desk, name=f"Firm {n}", level=Level.PROACTIVE) for n in range(2)):
            desk.promises.make(customer, Party.REP, "send the price", clock.today())
            a_contact(desk, customer, heard=frozenset({Heard.COMPLAINT}))
            desk.check_ins.plan(customer, clock.today())
        for verb in verbs:
            before = _lines(desk)
            decided = _decide(desk, clock, verb)
            assert {who for _kind, _subject, who in before - _lines(desk)} <= decided


def _lines(desk: Desk) -> set[tuple[ItemKind, int, int]]:
    """The lines by what they are about; a customer's check-ins are one line, whichever names it."""
    return {
        (item.kind, 0 if item.kind is ItemKind.CHECK_IN else item.subject_id, item.who.customer_id)
        for item in desk.today.items()
        if item.thought is None
    }


def _decide(desk: Desk, clock: FakeClock, verb: str) -> set[int]:
    """Does one thing to the first line that it fits, and says whose line that was."""
    if verb == "wait":
        clock.advance(days=1)
        return set()
    wanted = {
        "keep": ItemKind.PROMISE,
        "new_date": ItemKind.PROMISE,
        "solve": ItemKind.COMPLAINT,
    }.get(verb, ItemKind.CHECK_IN)
    line = next((item for item in desk.today.items() if item.kind is wanted), None)
    if line is None:
        return set()
    subject, customer = line.subject_id, line.who.customer_id
    if verb == "log":
        a_contact(desk, customer)
    elif verb == "no_answer":
        a_contact(desk, customer, outcome=Outcome.NO_ANSWER, summary="")
    elif verb == "skip":
        desk.check_ins.skip(subject, "holiday")
    elif verb == "move":
        desk.check_ins.move(subject, clock.today() + timedelta(days=4))
    elif verb == "keep":
        desk.promises.keep(subject, evidence="sent")
    elif verb == "new_date":
        desk.promises.move(subject, clock.today() + timedelta(days=4), agreed=True)
    else:
        desk.complaints.solve(subject, "replaced")
    return {customer}
