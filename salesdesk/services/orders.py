"""Orders: what a customer bought or gave back, and the after-sale checks that a purchase calls for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from math import isfinite

from sqlalchemy import Connection, func, select

from salesdesk.domain.words import Thing
from salesdesk.errors import UserError
from salesdesk.services.context import Context, Done
from salesdesk.services.planning import Planning
from salesdesk.services.rows import OrderLineRow, OrderRow
from salesdesk.services.settings import Settings
from salesdesk.services.touched import Touched
from salesdesk.services.whom import ensure_whom
from salesdesk.storage.prepared import Prepared, given, listed, numbers
from salesdesk.storage.tables import Order, OrderLine, columns

_orders, _lines = columns(Order), columns(OrderLine)

PURCHASE, RETURN = "purchase", "return"

# Sums of amounts must fit the file's 64-bit numbers, however many lines an order has.
_LARGEST_HUNDREDTHS = 10**15


@dataclass(frozen=True, slots=True)
class NewOrder:
    """An order to be put down; days are local, `delivered_on` may still be to come."""

    ordered_on: date
    delivered_on: date | None = None
    kind: str = PURCHASE
    number: str = ""
    currency: str = ""
    lines: tuple[OrderLineRow, ...] = ()


class Orders:
    """Verbs and questions about orders."""

    def __init__(self, context: Context, settings: Settings, planning: Planning) -> None:
        self._context = context
        self._settings = settings
        self._planning = planning

    def add(self, customer_id: int, order: NewOrder) -> Done:
        """Puts down an order; a purchase plans the checks that the customer's level asks for.

        Lines without anything in them are left out. Raises UserError naming the field, and NotFound.
        """
        self._ensure_sound(order)
        touched = Touched.ORDERS | Touched.CHECK_INS | Touched.CUSTOMERS
        with self._context.verb("order.add", touched, customer_id=customer_id) as transaction:
            transaction.about = order.number or order.ordered_on.isoformat()
            ensure_whom(transaction, customer_id, None)
            order_id = transaction.insert(
                Order,
                customer_id=customer_id,
                kind=order.kind,
                number=order.number,
                ordered_on=order.ordered_on,
                delivered_on=order.delivered_on,
                currency=order.currency,
                created_at=self._context.now(),
            )
            for line in order.lines:
                if line.product.strip() or line.quantity is not None or line.amount_hundredths is not None:
                    transaction.insert(
                        OrderLine,
                        order_id=order_id,
                        product=line.product,
                        quantity=line.quantity,
                        amount_hundredths=line.amount_hundredths,
                    )
            if order.kind == PURCHASE:
                self._planning.plan_after_sale(
                    transaction, customer_id, order_id, order.ordered_on, order.delivered_on, order.number
                )
        return Done(transaction.step_id, order_id)

    def delete(self, order_id: int) -> Done:
        """Puts an order into the trash, with the checks still planned after it. Raises NotFound."""
        from salesdesk.services.deleting import delete

        return delete(self._context, Thing.ORDER, [order_id])

    def of(self, customer_id: int, limit: int = 200, offset: int = 0) -> list[OrderRow]:
        """A customer's orders with their lines, the latest first."""
        with self._context.database.read() as connection:
            return orders_of(connection, customer_id, limit, offset)

    def count(self, customer_id: int) -> int:
        """How many orders the customer has."""
        statement = select(func.count()).where(_orders.customer_id == customer_id)
        with self._context.database.read() as connection:
            return int(connection.execute(statement).scalar() or 0)

    def _ensure_sound(self, order: NewOrder) -> None:
        if order.kind not in (PURCHASE, RETURN):
            raise UserError("An order is a purchase or a return.", field="kind")
        if order.ordered_on > self._context.today():
            raise UserError("The day of the order is still to come.", field="ordered_on")
        if order.delivered_on is not None and order.delivered_on < order.ordered_on:
            raise UserError("An order can't be delivered before it was placed.", field="delivered_on")
        for line in order.lines:
            if line.quantity is not None and not isfinite(line.quantity):
                raise UserError("The quantity is not a number.", field="quantity")
            if abs(line.amount_hundredths or 0) > _LARGEST_HUNDREDTHS:
                raise UserError("The amount is too large.", field="amount_hundredths")


def orders_of(connection: Connection, customer_id: int, limit: int, offset: int = 0) -> list[OrderRow]:
    """What `Orders.of` returns, asked in a reading of more."""
    orders = _OF_CUSTOMER.rows(connection, customer=customer_id, most=limit, past=offset)
    lines = _lines_of(connection, [order[0] for order in orders]) if orders else {}
    # Added up while the desk is being read: an amount that is no number is damage, and told so.
    return [
        OrderRow(*order, own, _sum(own))  # type: ignore[call-arg]
        for order, own in ((order, lines.get(order[0], ())) for order in orders)
    ]


def _lines_of(connection: Connection, order_ids: Sequence[int]) -> dict[int, tuple[OrderLineRow, ...]]:
    rows = _LINES.rows(connection, ids=numbers(order_ids))
    return {
        order_id: tuple(OrderLineRow(*row[1:]) for row in group)
        for order_id, group in groupby(rows, key=lambda row: int(row[0]))
    }


_OF_CUSTOMER = Prepared(
    lambda: (
        select(
            _orders.id,
            _orders.customer_id,
            _orders.kind,
            _orders.number,
            _orders.ordered_on,
            _orders.delivered_on,
            _orders.currency,
        )
        .where(_orders.customer_id == given("customer"))
        .order_by(_orders.ordered_on.desc(), _orders.id.desc())
        .limit(given("most"))
        .offset(given("past"))
    )
)
_LINES = Prepared(
    lambda: (
        select(_lines.order_id, _lines.product, _lines.quantity, _lines.amount_hundredths)
        .where(_lines.order_id.in_(listed("ids")))
        .order_by(_lines.order_id, _lines.id)
    )
)


def _sum(lines: Sequence[OrderLineRow]) -> int | None:
    """The sum of the amounts that are known, in hundredths; None where none is."""
    known = [line.amount_hundredths for line in lines if line.amount_hundredths is not None]
    return sum(known) if known else None
