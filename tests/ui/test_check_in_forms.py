"""The forms about planned contacts: plan, move, skip, none needed, and thoughts that may rest."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtTest import QTest

from salesdesk.domain.words import CheckInReason, CheckInState, Level, ThoughtKind, ValueClass
from salesdesk.ui.dialogs.plan_check_in import (
    LetBeDialog,
    MoveCheckInDialog,
    NoNextDialog,
    PlanCheckInDialog,
    SkipCheckInDialog,
)
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer

TODAY = date(2026, 11, 24)


@pytest.fixture
def told(workspace: Workspace) -> list[str]:
    heard: list[str] = []
    workspace.requests.told.connect(lambda text, _step: heard.append(text))
    return heard


@pytest.fixture
def customer_id(workspace: Workspace) -> int:
    """A proactive customer, whose plan has a first check-in open."""
    return a_customer(workspace.desk, level=Level.PROACTIVE, person="王芳")


def open_check_in(workspace: Workspace, customer_id: int) -> int:
    return workspace.desk.check_ins.open_of(customer_id)[0].id


def test_a_check_in_is_moved(workspace: Workspace, customer_id: int, told: list[str]) -> None:
    moved = open_check_in(workspace, customer_id)
    dialog = MoveCheckInDialog(workspace, moved)
    QTest.keyClicks(dialog.day.focusProxy(), "1 dec")
    QTest.keyClicks(dialog.at.focusProxy(), "9:30")
    dialog.try_to_save()

    [planned] = workspace.desk.check_ins.open_of(customer_id)
    assert (planned.due_on, planned.due_minute) == (date(2026, 12, 1), 570)
    assert workspace.desk.check_ins.get(moved).state is CheckInState.MOVED
    assert told == ["The check-in with 昆山精工 is moved to Tue 1 Dec."]


@pytest.mark.parametrize("text", ["", "whenever", "20 nov 2026"])
def test_a_day_that_is_none_is_refused(workspace: Workspace, customer_id: int, text: str) -> None:
    moved = open_check_in(workspace, customer_id)
    dialog = MoveCheckInDialog(workspace, moved)
    QTest.keyClicks(dialog.day.focusProxy(), text)
    dialog.try_to_save()

    assert dialog.fields.error_of(dialog.day)
    assert workspace.desk.check_ins.get(moved).state is CheckInState.OPEN


def test_skipping_needs_a_reason_and_the_plan_goes_on(workspace: Workspace, customer_id: int) -> None:
    skipped = open_check_in(workspace, customer_id)
    dialog = SkipCheckInDialog(workspace, skipped)
    dialog.try_to_save()
    assert dialog.fields.error_of(dialog.reason)

    dialog.reason.ready.set_values(["They are away"])
    dialog.try_to_save()
    line = workspace.desk.check_ins.get(skipped)
    assert (line.state, line.ended_reason) == (CheckInState.SKIPPED, "They are away")
    [planned] = workspace.desk.check_ins.open_of(customer_id)
    assert planned.due_on > TODAY


def test_the_plan_fills_in_a_new_check_in(workspace: Workspace, told: list[str]) -> None:
    customer_id = a_customer(workspace.desk, level=Level.PROACTIVE, no_next_reason="wait", person="王芳")
    dialog = PlanCheckInDialog(workspace, customer_id)
    assert dialog.day.day() == workspace.desk.planning.proposal(customer_id).due_on  # type: ignore[union-attr]
    dialog.note.setText("Ask about the new pump")
    dialog.person.set_values([str(workspace.desk.people.of(customer_id)[0].id)])
    dialog.day.set_day(date(2026, 12, 1))
    dialog.try_to_save()

    [planned] = workspace.desk.check_ins.open_of(customer_id)
    assert (planned.due_on, planned.reason, planned.note) == (
        date(2026, 12, 1),
        CheckInReason.ASKED,
        "Ask about the new pump",
    )
    assert planned.person == "王芳"
    assert told == ["A check-in with 昆山精工 is planned for Tue 1 Dec."]


def test_no_next_step_needs_a_reason(workspace: Workspace) -> None:
    customer_id = a_customer(workspace.desk, level=Level.BASIC)
    dialog = NoNextDialog(workspace, customer_id)
    dialog.try_to_save()
    assert dialog.fields.error_of(dialog.reason)

    dialog.reason.set_text("They will call")
    dialog.try_to_save()
    assert workspace.desk.customers.card(customer_id).no_next_reason == "They will call"


def test_a_thought_rests_until_a_day(workspace: Workspace, told: list[str]) -> None:
    a_customer(workspace.desk, level=Level.BASIC, value_class=ValueClass.SUPERSTAR)
    [thought] = [one for one in workspace.desk.today.items() if one.thought is ThoughtKind.OUTSIDE_ZONE]
    dialog = LetBeDialog(workspace, thought)
    dialog.try_to_save()
    assert dialog.fields.error_of(dialog.reason)

    dialog.reason.set_text("Right as it is")
    dialog.try_to_save()
    assert not [one for one in workspace.desk.today.items() if one.thought is ThoughtKind.OUTSIDE_ZONE]
    assert told == ["The thought about 昆山精工 rests until Thu 24 Dec."]
