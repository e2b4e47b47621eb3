"""What a dry run lists: which rows are new, and into which customer the others go."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.services import imports
from salesdesk.services.desk import Desk
from salesdesk.services.import_batches import Batch, PartResult, TakenRow
from salesdesk.services.imported_rows import (
    ImportedCheckIn,
    ImportedCustomer,
    ImportedOrder,
    ImportedPerson,
    ImportedPost,
    ImportedPromise,
    ImportKind,
)
from tests.factories import a_customer

DAY = date(2026, 11, 20)


def looked_at(desk: Desk, kind: ImportKind, *records: object) -> PartResult:
    return desk.imports.preview([Batch(kind, records)]).parts[0]


def test_customers_are_listed_with_whom_they_go_into(desk: Desk) -> None:
    a_customer(desk, name="Berglund Snabbköp")
    part = looked_at(
        desk,
        "customers",
        ImportedCustomer(2, "Hengtai"),
        ImportedCustomer(3, "berglund snabbkop"),
        ImportedCustomer(4, "hengtai"),
    )
    assert part.new_rows == (TakenRow(2, "Hengtai", "Hengtai"),)
    assert part.merged_rows == (
        TakenRow(3, "berglund snabbkop", "Berglund Snabbköp", True),
        TakenRow(4, "hengtai", "hengtai"),
    )


def test_people_are_listed_with_their_customer(desk: Desk) -> None:
    a_customer(desk, name="Hengtai Pumps")
    part = looked_at(
        desk,
        "people",
        ImportedPost(2, "hengtai pumps", ImportedPerson("Wang Fang")),
        ImportedPost(3, "Hengtai Pumps", ImportedPerson("wang fang")),
        ImportedPost(4, "", ImportedPerson("Li Lei")),
    )
    assert (part.added, part.merged) == (2, 1)
    assert part.new_rows == (
        TakenRow(2, "Wang Fang", "Hengtai Pumps", True),
        TakenRow(4, "Li Lei", "Li Lei"),
    )
    assert part.merged_rows == (TakenRow(3, "wang fang", "Hengtai Pumps", True),)


def test_what_belongs_to_customers_is_listed_with_them(desk: Desk) -> None:
    a_customer(desk, name="Hengtai Pumps")
    orders = looked_at(
        desk, "orders", *[ImportedOrder(2, "hengtai pumps", DAY, number="7", product="P1")] * 2
    )
    assert orders.new_rows[0] == TakenRow(2, "7 2026-11-20 P1", "Hengtai Pumps", True)
    word = ImportedPromise(3, "hengtai pumps", "send the price", DAY)
    promises = looked_at(desk, "promises", word, word)
    assert [len(promises.new_rows), len(promises.merged_rows)] == [promises.added, promises.merged] == [1, 1]
    assert promises.merged_rows[0].customer == "Hengtai Pumps"
    call = ImportedCheckIn(4, "hengtai pumps", DAY, note="call")
    check_ins = looked_at(desk, "check-ins", call, call)
    assert [one.text for one in (*check_ins.new_rows, *check_ins.merged_rows)] == ["call", "call"]


def test_only_the_first_rows_are_listed_and_none_by_an_import(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "LISTED", 3)
    rows = [ImportedCustomer(number, f"Firm {number}") for number in range(2, 12)]
    part = looked_at(desk, "customers", *rows)
    assert (part.added, [one.row for one in part.new_rows]) == (10, [2, 3, 4])
    done = desk.imports.take_in([Batch("customers", rows)], "list.csv").parts[0]
    assert (done.added, done.new_rows, done.merged_rows) == (10, (), ())
