"""Orders, their lines and sums, and the after-sale checks that a purchase calls for."""

from __future__ import annotations

from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from salesdesk.domain.words import CheckInReason, Level
from salesdesk.errors import NotFound, StorageError, UserError
from salesdesk.services.desk import Desk
from salesdesk.services.orders import RETURN, NewOrder
from salesdesk.services.rows import OrderLineRow, OrderRow
from salesdesk.storage.engine import connect
from tests.factories import a_customer

TODAY = date(2026, 11, 24)


def day(offset: int) -> date:
    return TODAY + timedelta(days=offset)


def checks(desk: Desk, customer_id: int) -> list[str]:
    return [
        line.note for line in desk.check_ins.open_of(customer_id) if line.reason is CheckInReason.AFTER_SALE
    ]


def test_an_order_with_its_lines_and_their_sum(desk: Desk) -> None:
    customer_id = a_customer(desk)
    lines = (
        OrderLineRow("Pump P-40", 2.0, 129_900),
        OrderLineRow("  ", None, None),
        OrderLineRow("Freight", None, 5_050),
        OrderLineRow("Gasket", 10.5, None),
    )
    done = desk.orders.add(
        customer_id, NewOrder(day(-2), day(5), number="10643", currency="EUR", lines=lines)
    )
    expected = OrderRow(
        id=done.row_id or 0,
        customer_id=customer_id,
        kind="purchase",
        number="10643",
        ordered_on=day(-2),
        delivered_on=day(5),
        currency="EUR",
        lines=(lines[0], lines[2], lines[3]),
        amount_hundredths=134_950,
    )
    assert desk.orders.of(customer_id) == [expected]
    latest = desk.history.latest()
    assert latest is not None
    assert (latest.id, latest.verb, latest.about) == (done.step_id, "order.add", "10643")


def test_a_sum_of_nothing_known_is_not_zero(desk: Desk) -> None:
    customer_id = a_customer(desk)
    desk.orders.add(customer_id, NewOrder(TODAY, lines=(OrderLineRow("Pump", 1.0, None),)))
    desk.orders.add(customer_id, NewOrder(TODAY, kind=RETURN, lines=(OrderLineRow("Pump", 1.0, 0),)))
    assert [order.amount_hundredths for order in desk.orders.of(customer_id)] == [0, None]


def test_a_purchase_plans_the_levels_checks_and_undo_takes_them_back(desk: Desk) -> None:
    customer_id = a_customer(desk, level=Level.ACCOUNTABLE)
    next_on = desk.customers.card(customer_id).next_on
    done = desk.orders.add(customer_id, NewOrder(TODAY, number="10643"))
    assert checks(desk, customer_id) == ["10643"] * len(
        desk.settings.policies[Level.ACCOUNTABLE].after_sale_days
    )
    assert desk.customers.card(customer_id).next_on == min(
        line.due_on for line in desk.check_ins.open_of(customer_id)
    )
    assert done.step_id is not None
    desk.history.undo(done.step_id)
    assert checks(desk, customer_id) == []
    assert desk.customers.card(customer_id).next_on == next_on
    assert desk.orders.count(customer_id) == 0


@pytest.mark.parametrize(
    ("level", "order"),
    [(Level.BASIC, NewOrder(TODAY)), (Level.ACCOUNTABLE, NewOrder(TODAY, kind=RETURN))],
    ids=["a level that asks for none", "a return"],
)
def test_what_plans_no_checks(desk: Desk, level: Level, order: NewOrder) -> None:
    customer_id = a_customer(desk, level=level)
    desk.orders.add(customer_id, order)
    assert checks(desk, customer_id) == []
    assert desk.orders.count(customer_id) == 1


def test_the_latest_first_a_page_at_a_time(desk: Desk) -> None:
    customer_id, other = a_customer(desk), a_customer(desk, name="Other")
    for offset in (-30, -400, -200, -200):
        desk.orders.add(customer_id, NewOrder(day(offset), number=str(offset)))
    desk.orders.add(other, NewOrder(TODAY))
    ids = [order.id for order in desk.orders.of(customer_id)]
    assert [order.ordered_on for order in desk.orders.of(customer_id)] == [
        day(-30),
        day(-200),
        day(-200),
        day(-400),
    ]
    assert [order.id for order in desk.orders.of(customer_id, limit=2, offset=1)] == ids[1:3]
    assert desk.orders.count(customer_id) == 4
    assert desk.orders.of(customer_id, offset=4) == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"ordered_on": day(1)}, "ordered_on"),
        ({"delivered_on": day(-1)}, "delivered_on"),
        ({"kind": "gift"}, "kind"),
        ({"lines": (OrderLineRow("Pump", float("nan"), 1),)}, "quantity"),
        ({"lines": (OrderLineRow("Pump", float("inf"), 1),)}, "quantity"),
        ({"lines": (OrderLineRow("Pump", 1.0, 10**30),)}, "amount_hundredths"),
    ],
)
def test_what_makes_no_sense_is_refused(desk: Desk, changes: dict[str, Any], field: str) -> None:
    customer_id = a_customer(desk)
    with pytest.raises(UserError) as refusal:
        desk.orders.add(customer_id, NewOrder(**{"ordered_on": TODAY, **changes}))
    assert refusal.value.field == field
    assert desk.orders.count(customer_id) == 0


def test_an_unknown_customer(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.orders.add(41, NewOrder(TODAY))


def test_an_amount_that_is_no_number_is_told_as_damage(desk: Desk, desk_path: Path) -> None:
    customer = a_customer(desk)
    lines = (OrderLineRow("pump", 1, 100), OrderLineRow("seal", 2, 200))
    desk.orders.add(customer, NewOrder(desk.clock.today(), lines=lines))
    with closing(connect(desk_path)) as another_tool:
        for statement in (
            "PRAGMA writable_schema = ON",
            "UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '') WHERE name = 'order_lines'",
            "PRAGMA writable_schema = RESET",
            "UPDATE order_lines SET amount_hundredths = 'x1' WHERE id = 1",
            "PRAGMA writable_schema = ON",
            "UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE name = 'order_lines'",
            "PRAGMA writable_schema = RESET",
        ):
            another_tool.execute(statement)
    with pytest.raises(StorageError, match="is damaged"):
        desk.orders.of(customer)
