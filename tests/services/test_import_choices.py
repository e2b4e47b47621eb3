"""Rows that fit several customers: listed with whom they may mean, and taken where somebody says."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from salesdesk.domain.words import Level
from salesdesk.errors import UserError
from salesdesk.services import imports
from salesdesk.services.desk import Desk
from salesdesk.services.import_choices import (
    LEAVE_OUT,
    MOST_CHOICES,
    NEW,
    Choice,
    Choices,
    OpenRow,
    written_key,
)
from salesdesk.services.import_reasons import OTHER_OF_NAME
from salesdesk.services.imported_rows import (
    ImportedCheckIn,
    ImportedCustomer,
    ImportedInteraction,
    ImportedPerson,
    ImportedPost,
    ImportedPromise,
)
from salesdesk.services.imports import Batch, ImportResult
from tests.factories import a_customer
from tests.storage.desks import dump

TODAY = date(2026, 11, 24)


def contact(row: int, customer: str = "Hengtai", summary: str = "spoke") -> ImportedInteraction:
    return ImportedInteraction(row, customer, datetime(2026, 11, 2, row, tzinfo=UTC), summary=summary)


def said(name: str, choice: Choice) -> Choices:
    return Choices({written_key(name): choice})


def both(desk: Desk, batches: list[Batch], choices: Choices) -> ImportResult:
    """What the import does, of which the dry run before it said the same."""
    dry = desk.imports.preview(batches, choices=choices)
    wet = desk.imports.take_in(batches, "list.csv", choices=choices)
    assert [(one.added, one.merged, one.refused) for one in dry.parts] == [
        (one.added, one.merged, one.refused) for one in wet.parts
    ]
    return wet


@pytest.fixture
def twins(desk: Desk) -> tuple[int, int]:
    return (
        a_customer(desk, name="Hengtai", city="Suzhou", phone="0512 66554433", level=Level.PROACTIVE),
        a_customer(desk, name="Hengtai", city="Wuxi", email="b@y.cn"),
    )


def open_rows(desk: Desk, *batches: Batch) -> list[OpenRow]:
    return [row for part in desk.imports.preview(batches).parts for row in part.open_rows]


def count(desk: Desk, table: str, customer_id: int) -> int:
    with desk.database.read() as connection:
        found = connection.exec_driver_sql(
            f"SELECT count(*) FROM {table} WHERE customer_id = ?", (customer_id,)
        )
        return int(found.scalar_one())


class TestListed:
    def test_with_what_tells_the_candidates_apart(self, desk: Desk, twins: tuple[int, int]) -> None:
        (row,) = open_rows(desk, Batch("interactions", [contact(5, "HENGTAI")]))
        assert (row.part, row.row, row.written, row.text, row.may_be_new) == (0, 5, "HENGTAI", "spoke", False)
        first, second = row.candidates
        assert (first.choice.customer_id, second.choice.customer_id) == twins
        assert (first.city, first.phone, first.level) == ("Suzhou", "0512 66554433", Level.PROACTIVE)
        assert (second.city, second.phone, second.email) == ("Wuxi", "", "b@y.cn")

    def test_a_customer_told_by_number_or_city_is_not_asked_about(
        self, desk: Desk, twins: tuple[int, int]
    ) -> None:
        rows = [
            ImportedCustomer(2, "Hengtai", phones=(("phone", "+86 512 6655 4433"),), industry="pumps"),
            ImportedCustomer(3, "Hengtai", city="wuxi", industry="valves"),
            ImportedCustomer(4, "Hengtai", industry="seals"),
        ]
        result = both(desk, [Batch("customers", rows)], Choices())
        assert [desk.customers.card(one).industry for one in twins] == ["pumps", "valves"]
        assert (result.merged, [one.row for one in result.refused]) == (2, [4])

    def test_people_who_share_a_name_and_a_number(self, desk: Desk) -> None:
        for _time in range(2):
            a_customer(desk, name="Li Wei", kind="person", phone="13800138000")
        wanted = ImportedCustomer(2, "Li Wei", kind="person", phones=(("mobile", "138 0013 8000"),))
        (row,) = open_rows(desk, Batch("customers", [wanted]))
        assert len(row.candidates) == 2
        assert row.may_be_new

    def test_a_calendar_entry_by_what_its_heading_names(self, desk: Desk, twins: tuple[int, int]) -> None:
        (row,) = open_rows(
            desk, Batch("check-ins", [ImportedCheckIn(1, "", TODAY, text="Call Hengtai about seals")])
        )
        assert (row.written, row.text) == ("Hengtai", "Call Hengtai about seals")

    def test_a_calendar_entry_by_whose_address_takes_part(self, desk: Desk) -> None:
        first, second = (a_customer(desk, name=name, email="hello@x.cn") for name in ("A", "B"))
        entry = ImportedCheckIn(1, "", TODAY, text="Lunch", emails=("hello@x.cn",))
        (row,) = open_rows(desk, Batch("check-ins", [entry]))
        assert row.written == "hello@x.cn"
        both(desk, [Batch("check-ins", [entry])], said("hello@x.cn", Choice(second)))
        assert (count(desk, "check_ins", second) - count(desk, "check_ins", first)) == 1


class TestChosen:
    def test_for_all_rows_of_a_name(self, desk: Desk, twins: tuple[int, int]) -> None:
        batch = Batch("interactions", [contact(5), contact(6, "hengtai")])
        result = both(desk, [batch], said("Hengtai", Choice(twins[1])))
        assert (result.added, len(result.refused)) == (2, 0)
        assert [count(desk, "interactions", one) for one in twins] == [0, 2]

    def test_a_row_of_its_own_goes_before_its_name(self, desk: Desk, twins: tuple[int, int]) -> None:
        name = written_key("Hengtai")
        choices = Choices({name: Choice(twins[1])}, {(0, 5): Choice(twins[0]), (0, 7): LEAVE_OUT})
        result = both(desk, [Batch("interactions", [contact(row) for row in (5, 6, 7)])], choices)
        assert [one.row for one in result.refused] == [7]
        assert [count(desk, "interactions", one) for one in twins] == [1, 1]

    def test_somebody_who_does_not_fit_is_not_taken(self, desk: Desk, twins: tuple[int, int]) -> None:
        other = a_customer(desk, name="Other")
        result = both(desk, [Batch("interactions", [contact(5)])], said("Hengtai", Choice(other)))
        assert len(result.refused) == 1
        assert count(desk, "interactions", other) == 0

    def test_a_new_one_is_made_once_for_a_name(self, desk: Desk, twins: tuple[int, int]) -> None:
        posts = [ImportedPost(row, "Hengtai", ImportedPerson(f"P{row}")) for row in range(2, 6)]
        desk.imports._run = 2  # so that the later rows are of another run
        result = both(
            desk, [Batch("people", posts), Batch("interactions", [contact(9)])], said("Hengtai", NEW)
        )
        (new,) = result.customer_ids
        assert new not in twins
        assert count(desk, "posts", new) == 4
        assert count(desk, "interactions", new) == 1

    def test_the_one_that_the_file_brings(self, desk: Desk) -> None:
        a_customer(desk, name="Li Wei")
        batches = [
            Batch("customers", [ImportedCustomer(2, "Li Wei", kind="person")]),
            Batch("interactions", [contact(3, "Li Wei")]),
        ]
        (row,) = open_rows(desk, *batches)
        brought = row.candidates[1]
        assert (brought.name, brought.choice) == ("Li Wei", Choice(brought=1))
        result = both(desk, batches, said("Li Wei", brought.choice))
        (new,) = result.customer_ids
        assert count(desk, "interactions", new) == 1

    def test_new_for_single_rows_makes_one_each(self, desk: Desk, twins: tuple[int, int]) -> None:
        rows = [ImportedCustomer(row, "Hengtai", address=f"Road {row}") for row in (2, 3, 4)]
        result = both(desk, [Batch("customers", rows)], Choices({}, {(0, 2): NEW, (0, 4): NEW}))
        assert [desk.customers.card(one).address for one in result.customer_ids] == ["Road 2", "Road 4"]
        assert [one.row for one in result.refused] == [3]

    def test_what_was_taken_by_choice_can_be_undone(self, desk: Desk, twins: tuple[int, int]) -> None:
        before = dump(desk.database)
        result = both(desk, [Batch("interactions", [contact(5)])], said("Hengtai", Choice(twins[0])))
        assert result.step_id is not None
        desk.history.undo(result.step_id)
        assert dump(desk.database) == before

    def test_they_are_bounded(self) -> None:
        many: dict[str, Any] = {f"n{number}": NEW for number in range(MOST_CHOICES + 1)}
        with pytest.raises(UserError, match="At most 10,000 choices"):
            Choices(many)


def unknown_rows(desk: Desk, *batches: Batch) -> list[OpenRow]:
    return [row for part in desk.imports.preview(batches).parts for row in part.unknown_rows]


class TestNobodyMeant:
    """Rows that name nobody on the desk: refused as ever, but somebody may say whom they mean."""

    def test_a_row_is_listed_as_it_says(self, desk: Desk) -> None:
        (row,) = unknown_rows(desk, Batch("interactions", [contact(5, "Hengtai Ltd")]))
        assert (row.part, row.row, row.written, row.text) == (0, 5, "Hengtai Ltd", "spoke")
        assert (row.may_be_new, row.candidates) == (True, ())

    def test_any_customer_may_be_chosen_for_all_rows_of_the_name(self, desk: Desk) -> None:
        customer = a_customer(desk, name="Hengtai")
        batch = Batch("interactions", [contact(5, "Heng Tai Ltd"), contact(6, "heng tai ltd")])
        result = both(desk, [batch], said("Heng Tai Ltd", Choice(customer)))
        assert (result.added, len(result.refused)) == (2, 0)
        assert count(desk, "interactions", customer) == 2

    @pytest.mark.parametrize("run", [1, 1_000])
    def test_a_new_one_is_made_once_and_taken_back_with_the_rest(self, desk: Desk, run: int) -> None:
        desk.imports._run = run
        before = dump(desk.database)
        rows = [contact(5, "Foo"), contact(6, "FOO"), contact(7, "Foo")]
        choices = Choices({written_key("foo"): NEW}, {(0, 7): LEAVE_OUT})
        promise = Batch("promises", [ImportedPromise(2, "foo", "a quote", TODAY)])
        result = both(desk, [Batch("interactions", rows), promise], choices)
        (new,) = result.customer_ids
        assert desk.customers.card(new).name == "Foo"
        assert [one.row for one in result.refused] == [7]
        assert (count(desk, "interactions", new), count(desk, "promises", new)) == (2, 1)
        assert result.step_id is not None
        desk.history.undo(result.step_id)
        assert dump(desk.database) == before

    def test_somebody_who_is_gone_is_not_taken(self, desk: Desk) -> None:
        result = both(desk, [Batch("interactions", [contact(5, "Foo")])], said("Foo", Choice(99)))
        assert [one.row for one in result.refused] == [5]

    def test_an_entry_of_a_calendar_comes_to_whom_one_says_but_makes_nobody(self, desk: Desk) -> None:
        customer = a_customer(desk, name="Hengtai")
        entry = ImportedCheckIn(1, "", TODAY, text="Lunch at the harbour")
        (row,) = unknown_rows(desk, Batch("check-ins", [entry]))
        assert (row.written, row.may_be_new) == ("Lunch at the harbour", False)
        assert len(both(desk, [Batch("check-ins", [entry])], said(row.written, NEW)).refused) == 1
        before = count(desk, "check_ins", customer)
        both(desk, [Batch("check-ins", [entry])], said(row.written, Choice(customer)))
        assert count(desk, "check_ins", customer) == before + 1

    def test_rows_beyond_the_list_are_counted_with_those_that_say_the_same(
        self, desk: Desk, twins: tuple[int, int], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(imports, "LISTED", 2)
        names = ["Hengtai", "Foo", "hengtai", "Hengtai", "Foo", "Bar", "FOO", "Baz"]
        (part,) = desk.imports.preview(
            [Batch("interactions", [contact(row, one) for row, one in enumerate(names)])]
        ).parts
        assert (len(part.open_rows), part.open_count, dict(part.open_more)) == (2, 3, {"hengtai": 1})
        assert (len(part.unknown_rows), part.unknown_count, dict(part.unknown_more)) == (2, 5, {"foo": 1})
        choices = Choices({written_key("Foo"): Choice(twins[0])}, {(0, 0): Choice(twins[0])})
        left = [one.row for one in part.refused if not choices.takes(0, one.row, one.written)]
        assert left == [2, 3, 5, 7]


def li_wei(row: int, city: str, phone: str, **more: Any) -> ImportedCustomer:
    return ImportedCustomer(row, "Li Wei", city=city, phones=(("mobile", phone),), **more)


class TestContradicting:
    """A row that has another phone and another place than whoever has its name is not taken for them."""

    @pytest.mark.parametrize("run", [1, 1_000])
    def test_two_rows_of_one_list_are_asked_about(self, desk: Desk, run: int) -> None:
        desk.imports._run = run
        batch = Batch("customers", [li_wei(2, "Suzhou", "13800138000"), li_wei(3, "Wuxi", "13900139000")])
        (row,) = open_rows(desk, batch)
        assert (row.row, row.written, row.text, row.may_be_new) == (3, "Li Wei", "Wuxi · 13900139000", True)
        assert [one.choice for one in row.candidates] == [Choice(brought=1)]
        result = both(desk, [batch], Choices())
        assert (result.added, result.merged) == (1, 0)
        assert [(one.row, one.reason, one.written) for one in result.refused] == [
            (3, OTHER_OF_NAME, "Li Wei")
        ]

    @pytest.mark.parametrize("run", [1, 1_000])
    def test_each_that_is_said_to_be_new_is_one_and_found_again(self, desk: Desk, run: int) -> None:
        desk.imports._run = run
        rows = [
            li_wei(2, "Suzhou", "13800138000"),
            li_wei(3, "Wuxi", "13900139000"),
            li_wei(4, "Nanjing", "13700137000"),
            li_wei(5, "Wuxi", "13900139000", industry="pumps"),
        ]
        result = both(desk, [Batch("customers", rows)], said("Li Wei", NEW))
        cards = [desk.customers.card(one) for one in result.customer_ids]
        assert [(one.city, one.industry) for one in cards] == [
            ("Suzhou", ""),
            ("Wuxi", "pumps"),
            ("Nanjing", ""),
        ]
        again = both(desk, [Batch("customers", rows)], Choices())
        assert (again.added, again.merged, len(again.refused)) == (0, 4, 0)

    def test_one_on_the_desk_may_be_chosen(self, desk: Desk) -> None:
        known = a_customer(desk, name="Li Wei", city="Suzhou", phone="13800138000")
        batch = Batch("customers", [li_wei(2, "Wuxi", "13900139000", industry="pumps")])
        assert len(both(desk, [batch], Choices()).refused) == 1
        assert both(desk, [batch], said("Li Wei", Choice(known))).merged == 1
        assert desk.customers.card(known).industry == "pumps"

    @pytest.mark.parametrize(
        "row",
        [
            li_wei(2, "Suzhou", "13900139000"),
            li_wei(2, "Wuxi", "+86 138 0013 8000"),
            li_wei(2, "", "13900139000"),
            ImportedCustomer(2, "Li Wei", city="Wuxi"),
            li_wei(2, "Wuxi", "13900139000", emails=("li@wei.cn",)),
            li_wei(2, "苏州市", "13900139000"),
        ],
        ids=["city", "phone", "no city", "no phone", "e-mail", "city in Chinese"],
    )
    def test_what_agrees_in_anything_goes_to_whom_it_names(self, desk: Desk, row: ImportedCustomer) -> None:
        known = a_customer(desk, name="Li Wei", city="Suzhou", phone="13800138000", email="li@wei.cn")
        result = both(desk, [Batch("customers", [row])], Choices())
        assert (result.added, result.merged, len(result.refused)) == (0, 1, 0)
        assert known

    def test_another_address_tells_where_no_city_does(self, desk: Desk) -> None:
        rows = [
            ImportedCustomer(row, "Li Wei", address=address, phones=(("phone", f"0512 665544{row}"),))
            for row, address in ((2, "Road 1"), (3, "ROAD 1."), (4, "Lane 9"))
        ]
        result = both(desk, [Batch("customers", rows)], Choices())
        assert (result.added, result.merged, [one.row for one in result.refused]) == (1, 1, [4])
