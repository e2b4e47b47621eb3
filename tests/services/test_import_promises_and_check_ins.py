"""Promises and check-ins from a file: whose they become, and what follows from them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from salesdesk.domain.words import (
    CheckInReason,
    CheckInState,
    Level,
    Party,
    PromiseState,
)
from salesdesk.services import import_reasons as reasons
from salesdesk.services.desk import Desk
from salesdesk.services.import_batches import Batch, ImportResult
from salesdesk.services.imported_rows import (
    ImportedCheckIn,
    ImportedMove,
    ImportedPerson,
    ImportedPost,
    ImportedPromise,
)
from tests.factories import a_customer, a_person
from tests.storage.desks import dump

TODAY = date(2026, 11, 24)
BEFORE = TODAY - timedelta(days=10)
SOON = TODAY + timedelta(days=5)


def take(desk: Desk, kind: Any, *records: Any) -> ImportResult:
    return desk.imports.take_in([Batch(kind, records)], "file")


def table(desk: Desk, name: str) -> list[tuple[Any, ...]]:
    return dump(desk.database)[name]


def a_promise_row(customer: str = "Northwind", **values: Any) -> ImportedPromise:
    return ImportedPromise(**{"row": 2, "customer": customer, "text": "A quote", "due_on": SOON, **values})


def a_check_in_row(customer: str = "Northwind", **values: Any) -> ImportedCheckIn:
    return ImportedCheckIn(**{"row": 2, "customer": customer, "due_on": SOON, **values})


@pytest.fixture
def northwind(desk: Desk) -> int:
    return a_customer(desk, name="Northwind", level=Level.BASIC)


class TestPromises:
    def test_a_settled_one_keeps_its_story(self, desk: Desk, northwind: int) -> None:
        person = a_person(desk, northwind, name="Li Na")
        move = ImportedMove(BEFORE + timedelta(days=2), SOON, BEFORE, agreed=True, reason="holiday")
        row = a_promise_row(
            made_on=BEFORE,
            person="Li Na",
            state=PromiseState.KEPT,
            settled_on=TODAY,
            evidence="mail",
            confirmed_on=TODAY,
            confirmed_how="phone",
            moves=(move,),
        )
        take(desk, "promises", row)
        (line,) = desk.promises.of(northwind)
        assert (line.state, line.settled_on, line.confirmed_on, line.person_id) == (
            PromiseState.KEPT,
            TODAY,
            TODAY,
            person,
        )
        assert len(table(desk, "promise_moves")) == 1
        assert take(desk, "promises", row).step_id is None

    def test_what_a_row_leaves_open_is_filled_in(self, desk: Desk, northwind: int) -> None:
        take(desk, "promises", a_promise_row(due_on=BEFORE, state=PromiseState.BROKEN, person="Who"))
        (line,) = desk.promises.of(northwind)
        assert (line.made_on, line.settled_on, line.text) == (BEFORE, BEFORE, "A quote (Who)")

    def test_the_same_words_to_the_other_side_are_another_promise(self, desk: Desk, northwind: int) -> None:
        result = take(desk, "promises", a_promise_row(), a_promise_row(party=Party.CUSTOMER))
        assert result.added == 2

    def test_several_of_the_same_words_are_several(self, desk: Desk, northwind: int) -> None:
        rows = (
            a_promise_row(made_on=BEFORE),
            a_promise_row(made_on=BEFORE, due_on=SOON + timedelta(days=1)),
            a_promise_row(made_on=BEFORE, due_minute=540),
            a_promise_row(made_on=TODAY),
            a_promise_row(made_on=BEFORE, text="a QUOTE"),
        )
        batches = [Batch("promises", rows[:2]), Batch("promises", rows[2:])]
        dry = desk.imports.preview(batches)
        result = desk.imports.take_in(batches, "file")
        assert (result.added, result.merged) == (dry.added, dry.merged) == (4, 1)
        assert take(desk, "promises", *rows).step_id is None

    def test_what_cannot_be_is_refused(self, desk: Desk, northwind: int) -> None:
        result = take(
            desk,
            "promises",
            a_promise_row(row=2, text=" "),
            a_promise_row(row=3, made_on=SOON),
            a_promise_row(row=4, made_on=TODAY, due_on=BEFORE),
            a_promise_row(row=5, state=PromiseState.KEPT, settled_on=SOON),
        )
        assert [one.reason for one in result.refused] == [
            reasons.NO_PROMISE,
            reasons.PROMISED_LATER,
            reasons.DUE_BEFORE_MADE,
            reasons.SETTLED_WRONGLY,
        ]


class TestCheckIns:
    def test_an_open_one_is_the_next_day_and_ends_the_reason_for_none(self, desk: Desk) -> None:
        customer = a_customer(desk, name="Northwind", no_next_reason="asleep")
        person = a_person(desk, customer, name="Li Na")
        take(desk, "check-ins", a_check_in_row(due_minute=540, person="li na", note="fair"))
        card = desk.customers.card(customer)
        assert (card.next_on, card.no_next_reason) == (SOON, None)
        (planned,) = desk.check_ins.open_of(customer)
        assert (planned.due_minute, planned.person_id, planned.note) == (540, person, "fair")
        assert desk.checking.check().ok

    def test_one_on_the_day_of_another_was_here_already(self, desk: Desk, northwind: int) -> None:
        desk.check_ins.plan(northwind, SOON, None)
        result = take(desk, "check-ins", a_check_in_row(note="fair"))
        assert (result.added, result.merged) == (0, 1)

    def test_several_on_a_day_are_several(self, desk: Desk, northwind: int) -> None:
        rows = (
            a_check_in_row(due_minute=540),
            a_check_in_row(due_minute=900),
            a_check_in_row(due_minute=900, note="fair"),
            a_check_in_row(due_minute=540),
        )
        batches = [Batch("check-ins", rows[:2]), Batch("check-ins", rows[2:])]
        dry = desk.imports.preview(batches)
        result = desk.imports.take_in(batches, "file")
        assert (result.added, result.merged) == (dry.added, dry.merged) == (3, 1)
        assert len(desk.check_ins.open_of(northwind)) == 3
        assert take(desk, "check-ins", *rows).step_id is None

    def test_the_plan_has_one_next_step(self, desk: Desk) -> None:
        customer = a_customer(desk, name="Northwind", level=Level.PROACTIVE)
        (standing,) = desk.check_ins.open_of(customer)
        row = a_check_in_row(due_on=standing.due_on + timedelta(days=9), reason=CheckInReason.CADENCE)
        assert take(desk, "check-ins", row).merged == 1

    def test_one_that_has_ended_is_history(self, desk: Desk, northwind: int) -> None:
        rows = (
            a_check_in_row(due_on=BEFORE, state=CheckInState.SKIPPED),
            a_check_in_row(due_on=BEFORE, state=CheckInState.DONE, ended_on=TODAY),
        )
        assert take(desk, "check-ins", *rows).added == 2
        assert desk.check_ins.open_of(northwind) == []
        assert desk.customers.card(northwind).next_on is None
        assert take(desk, "check-ins", *rows).step_id is None

    def test_addresses_and_headings_tell_who_is_meant(self, desk: Desk, northwind: int) -> None:
        kunshan = a_customer(desk, name="昆山精工", level=Level.BASIC)
        a_person(desk, northwind, name="Li Na", emails=("Na@Northwind.example",))
        rows = (
            a_check_in_row("", row=2, emails=("na@northwind.EXAMPLE",)),
            a_check_in_row("", row=3, text="与昆山精工开会"),
            a_check_in_row("", row=4, text="Dentist"),
            a_check_in_row("", row=5, text="northwind, 昆山精工"),
            a_check_in_row("", row=6, text="Twin"),
        )
        a_customer(desk, name="Twin")
        a_customer(desk, name="Twin")
        dry = desk.imports.preview([Batch("check-ins", rows)])
        result = take(desk, "check-ins", *rows)
        assert (result.added, result.merged) == (dry.added, dry.merged) == (2, 1)  # the longest name counts
        assert [(one.row, one.reason, one.text) for one in result.refused] == [
            (4, reasons.NOBODY_MEANT, "Dentist"),
            (6, reasons.SEVERAL_MEANT, "Twin"),
        ]
        assert desk.customers.card(northwind).next_on == SOON
        assert desk.customers.card(kunshan).next_on == SOON


def test_the_address_of_somebody_who_left_means_nobody_in_a_dry_run_either(
    desk: Desk, northwind: int
) -> None:
    gone = ImportedPost(2, "Northwind", ImportedPerson("Li Na", to_on=BEFORE))
    met_again = ImportedPost(
        3, "Northwind", ImportedPerson("Li Na", to_on=BEFORE, emails=("li@north.example",))
    )
    there = ImportedPost(4, "Northwind", ImportedPerson("Wang Fang", emails=("wang@north.example",)))
    batches = [
        Batch("people", (gone, met_again, there)),
        Batch(
            "check-ins",
            (
                a_check_in_row("", row=5, emails=("li@north.example",)),
                a_check_in_row("", row=6, emails=("wang@north.example",)),
            ),
        ),
    ]
    dry = desk.imports.preview(batches).parts[1]
    wet = desk.imports.take_in(batches, "file").parts[1]
    for part in (dry, wet):
        assert part.added == 1
        assert [(one.row, one.reason) for one in part.refused] == [(5, reasons.NOBODY_MEANT)]
