"""Customers with all they have, people and contacts from a file, and several kinds in one file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from salesdesk.domain.words import (
    Channel,
    CheckInReason,
    Direction,
    Heard,
    Level,
    Outcome,
    PhotoType,
    Role,
)
from salesdesk.services import import_reasons as reasons
from salesdesk.services.desk import Desk
from salesdesk.services.import_batches import Batch, ImportResult
from salesdesk.services.imported_rows import (
    ImportedCheckIn,
    ImportedCustomer,
    ImportedInteraction,
    ImportedPerson,
    ImportedPhoto,
    ImportedPost,
)
from salesdesk.services.imports import Imports
from tests.factories import a_contact, a_customer, a_person
from tests.storage.desks import dump

TODAY = date(2026, 11, 24)
BEFORE = TODAY - timedelta(days=10)
SOON = TODAY + timedelta(days=5)
AT = datetime(2026, 11, 20, 8, 15, tzinfo=UTC)
PICTURE = ImportedPhoto(PhotoType.PNG, "iVBORw0KGgo=")


def take(desk: Desk, kind: Any, *records: Any) -> ImportResult:
    return desk.imports.take_in([Batch(kind, records)], "file")


def table(desk: Desk, name: str) -> list[tuple[Any, ...]]:
    return dump(desk.database)[name]


def a_contact_row(customer: str = "Northwind", **values: Any) -> ImportedInteraction:
    return ImportedInteraction(**{"row": 2, "customer": customer, "at": AT, "summary": "Showed", **values})


def a_check_in_row(customer: str = "Northwind", **values: Any) -> ImportedCheckIn:
    return ImportedCheckIn(**{"row": 2, "customer": customer, "due_on": SOON, **values})


@pytest.fixture
def northwind(desk: Desk) -> int:
    return a_customer(desk, name="Northwind", level=Level.BASIC)


EXACT = ImportedCustomer(
    2,
    "Hengtai",
    level=Level.PROACTIVE,
    level_since=date(2024, 5, 6),
    level_evidence="frame contract",
    private_note="boss leaves",
    channel=Channel.VISIT,
    weekdays=5,
    from_minute=540,
    to_minute=600,
    ideal_days=20,
    longest_days=40,
    no_next_reason="asleep",
    photo=PICTURE,
    people=(
        ImportedPerson("Wang Fang", birth_month_day="02-29", photo=PICTURE, reaches=(("wechat", "wf"),)),
    ),
)


class TestExactFields:
    def test_a_new_customer_has_all_of_them(self, desk: Desk) -> None:
        (customer_id,) = take(desk, "customers", EXACT).customer_ids
        card = desk.customers.card(customer_id)
        assert (card.level_since, card.level_evidence) == (date(2024, 5, 6), "frame contract")
        assert (card.private_note, card.channel) == ("boss leaves", Channel.VISIT)
        assert (card.from_minute, card.to_minute, card.ideal_days, card.longest_days) == (540, 600, 20, 40)
        assert card.no_next_reason == "asleep"
        assert len(table(desk, "photos")) == 2
        (person,) = desk.people.of(customer_id)
        assert [reach.value for reach in person.reaches] == ["wf"]
        assert desk.checking.check().ok

    def test_a_known_one_gets_what_it_lacks_and_keeps_the_rest(self, desk: Desk) -> None:
        customer_id = a_customer(desk, name="Hengtai", level=Level.BASIC)
        desk.customers.edit(customer_id, ideal_days=60, channel=Channel.PHONE)
        take(desk, "customers", EXACT)
        card = desk.customers.card(customer_id)
        assert (card.level, card.channel, card.ideal_days) == (Level.BASIC, Channel.PHONE, 60)
        assert card.longest_days is None  # taken over with the other, or not at all
        assert (card.from_minute, card.to_minute, card.private_note) == (540, 600, "boss leaves")
        assert card.no_next_reason is None  # the interval has planned something meanwhile
        before = dump(desk.database)
        assert take(desk, "customers", EXACT).step_id is None
        assert dump(desk.database) == before

    @pytest.mark.parametrize(
        ("values", "reason"),
        [
            ({"name": "  "}, reasons.NO_NAME),
            ({"name": "x" * 500}, reasons.LONG_NAME),
            ({"ideal_days": 40, "longest_days": 20}, reasons.IMPOSSIBLE_HOURS),
            ({"from_minute": 1440}, reasons.IMPOSSIBLE_HOURS),
            (
                {"people": (ImportedPerson("A", from_on=TODAY, to_on=BEFORE),)},
                reasons.POST_ENDS_EARLY,
            ),
        ],
    )
    def test_what_cannot_stand_is_refused_with_the_reason(
        self, desk: Desk, values: dict[str, Any], reason: str
    ) -> None:
        result = take(desk, "customers", replace(EXACT, **values), ImportedCustomer(3, "B"))
        assert [(one.row, one.reason) for one in result.refused] == [(2, reason)]
        assert result.added == 1

    def test_every_reason_can_be_said(self) -> None:
        said = {value for name, value in vars(reasons).items() if name.isupper() and isinstance(value, str)}
        assert said == reasons.REASONS


class TestPeople:
    def test_they_come_to_their_customer_which_is_made_where_it_is_not_there(
        self, desk: Desk, northwind: int
    ) -> None:
        rows = (
            ImportedPost(2, "NORTHWIND", ImportedPerson("Li Na", "buyer", Role.DECIDES)),
            ImportedPost(3, "Hengtai", ImportedPerson("Wang Fang")),
            ImportedPost(4, "Hengtai", ImportedPerson("Zhao Yun")),
            ImportedPost(5, "", ImportedPerson("Chen Bo", phones=(("mobile", "13800138000"),), notes="tea")),
        )
        dry = desk.imports.preview([Batch("people", rows)])
        result = take(desk, "people", *rows)
        assert (result.added, result.merged) == (dry.added, dry.merged) == (4, 0)
        assert [(one.name, one.title, one.role) for one in desk.people.of(northwind)] == [
            ("Li Na", "buyer", Role.DECIDES)
        ]
        assert len(desk.people.of(desk.customers.named("Hengtai"))) == 2
        alone = desk.customers.card(desk.customers.named("Chen Bo"))
        assert (alone.kind, alone.remember, alone.reaches[0].e164) == ("person", "tea", "+8613800138000")

    def test_somebody_who_is_there_gets_what_is_new(self, desk: Desk, northwind: int) -> None:
        a_person(desk, northwind, name="Li Na")
        result = take(
            desk, "people", ImportedPost(2, "Northwind", ImportedPerson("LI NA", "boss", emails=("n@x.cn",)))
        )
        (person,) = desk.people.of(northwind)
        assert (result.added, result.merged, person.title) == (0, 1, "boss")
        assert [reach.value for reach in person.reaches] == ["n@x.cn"]

    def test_a_former_post_is_kept_beside_the_present_one(self, desk: Desk, northwind: int) -> None:
        now = ImportedPost(2, "Northwind", ImportedPerson("Li Na", "boss", from_on=date(2024, 1, 1)))
        then = ImportedPost(
            3,
            "Northwind",
            ImportedPerson("Li Na", "clerk", from_on=date(2020, 1, 1), to_on=date(2023, 12, 31)),
        )
        take(desk, "people", now, then)
        posts = [(one.title, one.to_on) for one in desk.people.of(northwind)]
        assert posts == [("boss", None), ("clerk", date(2023, 12, 31))]
        assert take(desk, "people", now, then).step_id is None

    def test_a_name_that_several_have_is_refused(self, desk: Desk, northwind: int) -> None:
        a_customer(desk, name="Northwind")
        result = take(desk, "people", ImportedPost(7, "Northwind", ImportedPerson("Li Na")))
        assert [(one.row, one.reason) for one in result.refused] == [(7, reasons.SEVERAL_CUSTOMERS)]

    def test_a_row_without_a_name_is_refused(self, desk: Desk) -> None:
        result = take(desk, "people", ImportedPost(7, "Northwind", ImportedPerson(" ")))
        assert [one.reason for one in result.refused] == [reasons.NO_NAME]


class TestInteractions:
    def test_a_contact_keeps_everything(self, desk: Desk, northwind: int) -> None:
        person = a_person(desk, northwind, name="Li Na")
        row = a_contact_row(
            channel=Channel.VISIT,
            minutes=30,
            private_note="p",
            people=("LI NA", "Somebody Else"),
            heard=(Heard.NEED, Heard.NEED, Heard.PRAISE),
        )
        assert take(desk, "interactions", row).added == 1
        (contact,) = desk.timeline.contacts(northwind)
        written = desk.interactions.get(contact.id)
        assert (written.channel, written.minutes, written.private_note) == (Channel.VISIT, 30, "p")
        assert written.summary == "Showed\nSomebody Else"
        assert [pair[1:] for pair in table(desk, "interaction_people")] == [(contact.id, person)]
        assert len(table(desk, "heard")) == 2

    def test_the_customers_days_follow(self, desk: Desk, northwind: int) -> None:
        missed = a_contact_row(at=AT + timedelta(days=1), outcome=Outcome.NO_ANSWER, summary="")
        older = a_contact_row(at=AT - timedelta(days=30), outcome=Outcome.NO_ANSWER, summary="")
        take(desk, "interactions", missed, a_contact_row(), older)
        line = desk.customers.card(northwind)
        assert (line.last_contact_on, line.tries) == (AT.date(), 1)
        assert desk.checking.check().ok

    def test_a_later_day_that_stands_is_kept(self, desk: Desk, northwind: int) -> None:
        a_contact(desk, northwind)
        take(desk, "interactions", a_contact_row())
        assert desk.customers.card(northwind).last_contact_on == TODAY

    def test_who_calls_has_been_reached(self, desk: Desk, northwind: int) -> None:
        take(desk, "interactions", a_contact_row(direction=Direction.IN, outcome=Outcome.NO_ANSWER))
        (contact,) = desk.timeline.contacts(northwind)
        assert contact.outcome is Outcome.REACHED

    def test_the_same_minute_and_words_were_here_already(self, desk: Desk, northwind: int) -> None:
        rows = (
            a_contact_row(),
            a_contact_row(at=AT + timedelta(seconds=30)),
            a_contact_row(summary="Other"),
            a_contact_row(at=AT + timedelta(minutes=1)),
        )
        result = take(desk, "interactions", *rows)
        assert (result.added, result.merged) == (3, 1)
        again = take(desk, "interactions", *rows)
        assert (again.added, again.merged, again.step_id) == (0, 4, None)

    def test_what_cannot_be_is_refused(self, desk: Desk, northwind: int) -> None:
        result = take(
            desk,
            "interactions",
            a_contact_row(row=2, at=datetime(2030, 1, 1, tzinfo=UTC)),
            a_contact_row(row=3, minutes=90_000),
            a_contact_row("Nobody", row=4),
        )
        assert [(one.row, one.reason) for one in result.refused] == [
            (2, reasons.CONTACT_TO_COME),
            (3, reasons.IMPOSSIBLE_MINUTES),
            (4, reasons.NO_CUSTOMER),
        ]

    def test_one_undo_gives_the_days_back(self, desk: Desk, northwind: int) -> None:
        before = dump(desk.database)
        step = take(desk, "interactions", a_contact_row()).step_id
        assert step is not None
        desk.history.undo(step)
        assert dump(desk.database) == before


class TestSeveralKindsAtOnce:
    BATCHES = (
        Batch("customers", (ImportedCustomer(2, "Hengtai", last_contact_on=BEFORE, next_on=SOON),)),
        Batch("people", (ImportedPost(2, "Hengtai", ImportedPerson("Wang Fang")),)),
        Batch("interactions", (a_contact_row("Hengtai", people=("Wang Fang",)),)),
        Batch("check-ins", (a_check_in_row("Hengtai", reason=CheckInReason.CADENCE, note="tea"),)),
    )

    def test_later_parts_know_the_customers_of_earlier_ones(self, desk: Desk) -> None:
        dry = desk.imports.preview(self.BATCHES)
        wet = desk.imports.take_in(self.BATCHES, "book.xlsx")
        for result in (dry, wet):
            assert [(one.added, one.merged, one.refused) for one in result.parts] == [(1, 0, ())] * 4
        customer = desk.customers.named("Hengtai")
        # What the file tells by itself is not made up from the customer's row as well.
        assert len(desk.timeline.contacts(customer)) == 1
        (planned,) = desk.check_ins.open_of(customer)
        assert (planned.reason, planned.note) == (CheckInReason.CADENCE, "tea")
        assert desk.checking.check().ok

    def test_a_day_that_no_check_in_stands_for_is_planned(self, desk: Desk) -> None:
        desk.imports.take_in([self.BATCHES[0], Batch("check-ins", ())], "book.xlsx")
        customer = desk.customers.named("Hengtai")
        (planned,) = desk.check_ins.open_of(customer)
        assert (planned.due_on, planned.reason) == (SOON, CheckInReason.ASKED)
        assert desk.checking.check().ok

    def test_it_is_one_step(self, desk: Desk) -> None:
        before = dump(desk.database)
        step = desk.imports.take_in(self.BATCHES, "book.xlsx").step_id
        assert step is not None
        assert desk.history.latest() is not None
        desk.history.undo(step)
        assert dump(desk.database) == before


def test_rows_are_read_as_they_are_wanted(desk: Desk) -> None:
    taken: list[int] = []

    def rows() -> Iterator[ImportedCustomer]:
        for number in range(300):
            taken.append(number)
            yield ImportedCustomer(number, f"C{number}")

    class Looks:
        seen: list[int]

        def report(self, done: int, total: int, text: str = "") -> None:
            self.seen.append(len(taken) - done)

        def check(self) -> None:
            """Never stops."""

    looks = Looks()
    looks.seen = []
    Imports(desk._context, desk.settings, desk.planning, 10).take_in(
        [Batch("customers", rows(), 300)], "x", progress=looks
    )
    assert len(taken) == 300
    assert max(looks.seen[10:]) <= 51  # the few that are read to see whether they are many
