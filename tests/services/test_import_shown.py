"""The customers that an import made or changed, as a filter of the customers' table."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from salesdesk.domain.words import PromiseState
from salesdesk.services.customer_filter import CustomerFilter, from_json, to_json
from salesdesk.services.desk import Desk
from salesdesk.services.imported_rows import (
    ImportedCheckIn,
    ImportedCustomer,
    ImportedInteraction,
    ImportedOrder,
    ImportedPerson,
    ImportedPost,
    ImportedPromise,
)
from salesdesk.services.imports import Batch
from tests.factories import a_customer, a_person

TODAY = date(2026, 11, 24)


def take(desk: Desk, *batches: Batch) -> CustomerFilter:
    result = desk.imports.take_in(batches, "my list.csv")
    assert result.step_id is not None
    return CustomerFilter(imported=(result.step_id, desk.history.step(result.step_id).about))


def shown(desk: Desk, wanted: CustomerFilter) -> set[int]:
    return set(desk.customers.ids(wanted))


def test_new_and_completed_ones_and_nobody_else(desk: Desk) -> None:
    met = a_customer(desk, name="Hengtai")
    a_customer(desk, name="Other")
    same = a_customer(desk, name="Same", city="Wuxi")
    rows = [
        ImportedCustomer(2, "New"),
        ImportedCustomer(3, "Hengtai", phones=(("phone", "1234567"),)),
        ImportedCustomer(4, "Same", city="Wuxi"),
    ]
    wanted = take(desk, Batch("customers", rows))
    assert shown(desk, wanted) == {met, desk.customers.named("New")}
    assert same not in shown(desk, wanted)  # nothing of it was written


@pytest.mark.parametrize(
    "batch",
    [
        Batch("interactions", [ImportedInteraction(2, "Hengtai", datetime(2026, 11, 2, tzinfo=UTC))]),
        Batch("promises", [ImportedPromise(2, "Hengtai", "send", TODAY, state=PromiseState.OPEN)]),
        Batch("orders", [ImportedOrder(2, "Hengtai", date(2020, 1, 1), product="pump")]),
        Batch("check-ins", [ImportedCheckIn(2, "Hengtai", date(2027, 1, 4))]),
        Batch("people", [ImportedPost(2, "Hengtai", ImportedPerson("Wang Fang"))]),
        Batch("people", [ImportedPost(2, "Hengtai", ImportedPerson("Li Na", phones=(("mobile", "1391"),)))]),
        Batch("people", [ImportedPost(2, "Hengtai", ImportedPerson("Li Na", notes="likes tea"))]),
    ],
    ids=lambda batch: batch.kind,
)
def test_of_every_kind(desk: Desk, batch: Batch) -> None:
    a_customer(desk, name="Other")
    met = a_customer(desk, name="Hengtai")
    a_person(desk, met, name="Li Na")
    assert shown(desk, take(desk, batch)) == {met}


def test_many_new_ones(desk: Desk) -> None:
    a_customer(desk, name="Other")
    people = (ImportedPerson("Wang Fang"),)
    rows = [ImportedCustomer(row, f"Firm {row}", people=people) for row in range(2, 2_502)]
    assert len(shown(desk, take(desk, Batch("customers", rows)))) == 2_500


def test_nobody_once_it_is_taken_back_and_all_once_it_is_done_again(desk: Desk) -> None:
    wanted = take(desk, Batch("customers", [ImportedCustomer(2, "New")]))
    desk.history.undo_last()
    assert shown(desk, wanted) == set()
    desk.history.redo()
    assert shown(desk, wanted) == {desk.customers.named("New")}


def test_a_step_that_is_no_import_or_of_another_file_shows_nobody(desk: Desk) -> None:
    a_customer(desk)
    wanted = take(desk, Batch("customers", [ImportedCustomer(2, "New")]))
    assert wanted.imported is not None
    step_id, about = wanted.imported
    assert shown(desk, CustomerFilter(imported=(step_id, "other.csv"))) == set()
    assert shown(desk, CustomerFilter(imported=(step_id - 1, about))) == set()


def test_it_is_kept_as_json(desk: Desk) -> None:
    wanted = CustomerFilter(imported=(7, "清单.csv"))
    assert from_json(to_json(wanted)) == wanted
    desk.filters.save("From the fair", wanted)
    assert desk.filters.all()[0].wanted == wanted
