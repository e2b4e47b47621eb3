"""Complaints and changes of level from a file: what they become, and what they leave as it is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from salesdesk.domain.words import Expectation, Level
from salesdesk.services import import_reasons as reasons
from salesdesk.services.desk import Desk
from salesdesk.services.imported_rows import ImportedComplaint, ImportedLevelChange
from tests.factories import a_customer, a_person
from tests.services.test_import_promises_and_check_ins import take
from tests.storage.desks import dump

TODAY = date(2026, 11, 24)
BEFORE = TODAY - timedelta(days=10)


def a_complaint_row(**values: Any) -> ImportedComplaint:
    return ImportedComplaint(
        **{"row": 2, "customer": "Northwind", "text": "The pump leaks", "opened_on": BEFORE, **values}
    )


def a_change_row(**values: Any) -> ImportedLevelChange:
    changed = {"from_level": Level.BASIC, "to_level": Level.PARTNERSHIP, "evidence": "frame contract"}
    return ImportedLevelChange(
        **{"row": 2, "customer": "Northwind", "changed_on": BEFORE, **changed, **values}
    )


@pytest.fixture
def northwind(desk: Desk) -> int:
    return a_customer(desk, name="Northwind", level=Level.PROACTIVE)


class TestComplaints:
    def test_an_open_one_gets_the_clock_of_the_level(self, desk: Desk, northwind: int) -> None:
        person = a_person(desk, northwind, name="Li Na")
        take(desk, "complaints", a_complaint_row(person="LI NA"))
        (line,) = desk.complaints.of(northwind)
        desk.complaints.open(northwind, "Another", person_id=person, opened_on=BEFORE)
        taken_up = next(one for one in desk.complaints.of(northwind) if one.text == "Another")
        assert (line.answer_by, line.solve_by) == (taken_up.answer_by, taken_up.solve_by)
        assert (line.person, line.text, line.solved_on) == ("Li Na", "The pump leaks", None)
        assert [found.kind for found in desk.finding.find("pump leaks")] == ["complaint"]

    def test_a_solved_one_keeps_its_story_and_plans_nothing(self, desk: Desk, northwind: int) -> None:
        row = a_complaint_row(solved_on=TODAY, solution="New seal", satisfaction=Expectation.BETTER)
        planned = desk.check_ins.open_of(northwind)
        result = take(desk, "complaints", row)
        (line,) = desk.complaints.of(northwind)
        assert (line.answered_on, line.solved_on, line.solution) == (TODAY, TODAY, "New seal")
        assert (line.answer_by, line.satisfaction) == (None, Expectation.BETTER)
        assert desk.check_ins.open_of(northwind) == planned
        assert take(desk, "complaints", row).step_id is None
        assert result.step_id is not None
        desk.history.undo(result.step_id)
        assert desk.complaints.of(northwind) == []

    def test_whom_the_customer_does_not_have_is_named_below(self, desk: Desk, northwind: int) -> None:
        take(desk, "complaints", a_complaint_row(person="Who"))
        (line,) = desk.complaints.of(northwind)
        assert (line.person, line.text) == ("", "The pump leaks\nWho")

    def test_what_cannot_be_is_refused(self, desk: Desk, northwind: int) -> None:
        result = take(
            desk,
            "complaints",
            a_complaint_row(row=2, text=" \n"),
            a_complaint_row(row=3, opened_on=TODAY + timedelta(days=1)),
            a_complaint_row(row=4, answered_on=BEFORE - timedelta(days=1)),
            a_complaint_row(row=5, answered_on=TODAY, solved_on=BEFORE),
            a_complaint_row(row=6, customer="Nobody"),
        )
        assert {refusal.row: refusal.reason for refusal in result.refused} == {
            2: reasons.NO_COMPLAINT,
            3: reasons.HEARD_LATER,
            4: reasons.SOLVED_WRONGLY,
            5: reasons.SOLVED_WRONGLY,
            6: reasons.NO_CUSTOMER,
        }


class TestChangesOfLevel:
    def test_they_are_history_and_leave_the_level_as_it_is(self, desk: Desk, northwind: int) -> None:
        before = dump(desk.database)
        row = a_change_row()
        result = take(desk, "level-changes", row, a_change_row(row=3))
        assert (result.added, result.merged) == (1, 1)
        after = dump(desk.database)
        assert after["customers"] == before["customers"]
        assert after["check_ins"] == before["check_ins"]
        assert len(after["level_changes"]) == 1
        assert take(desk, "level-changes", row).step_id is None
        assert desk.checking.check().ok

    def test_what_cannot_be_is_refused(self, desk: Desk, northwind: int) -> None:
        result = take(
            desk,
            "level-changes",
            a_change_row(row=2, changed_on=TODAY + timedelta(days=1)),
            a_change_row(row=3, to_level=Level.BASIC),
            a_change_row(row=4, evidence=" "),
        )
        assert {refusal.row: refusal.reason for refusal in result.refused} == {
            2: reasons.CHANGED_LATER,
            3: reasons.SAME_LEVEL,
            4: reasons.NO_EVIDENCE,
        }
