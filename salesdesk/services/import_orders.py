"""Orders from a file: rows of one order come together, each goes to the customer it names."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Connection, select

from salesdesk.domain.wording import QT_TRANSLATE_NOOP
from salesdesk.services.import_matching import KnownCustomers
from salesdesk.services.imported_rows import ImportedOrder, Refusal
from salesdesk.services.planning import Planning
from salesdesk.services.progress import Progress
from salesdesk.storage import tables
from salesdesk.storage.tables import columns
from salesdesk.storage.transaction import Transaction

_orders, _lines = columns(tables.Order), columns(tables.OrderLine)

NO_CUSTOMER = QT_TRANSLATE_NOOP("domain", "There is no customer of this name on the desk.")
SEVERAL_CUSTOMERS = QT_TRANSLATE_NOOP("domain", "Several customers have this name.")

_Key = tuple[int, str, date, str]
_Sold = tuple[str, float | None, int | None]
"""Product, quantity and amount in hundredths: what tells two sales of one day apart."""


@dataclass(slots=True)
class _Gathered:
    """An order as its rows build it up."""

    first: ImportedOrder
    lines: list[ImportedOrder] = field(default_factory=list)


class OrderImport:
    """Sorts rows into new orders, those on the desk already, and refusals; then writes the new ones."""

    def __init__(self, connection: Connection) -> None:
        self._book = KnownCustomers(connection)
        self._standing = _orders_on_the_desk(connection)
        self.new: dict[_Key, _Gathered] = {}
        self.merged = 0
        self.refused: list[Refusal] = []

    def sort_in(self, record: ImportedOrder | Refusal) -> None:
        """Takes one row. Rows without an order number are one order for each customer and day; of those,
        what is on the desk already is told by what was sold."""
        if isinstance(record, Refusal):
            self.refused.append(record)
            return
        candidates = self._book.named(record.customer)
        if len(candidates) != 1:
            reason = SEVERAL_CUSTOMERS if candidates else NO_CUSTOMER
            self.refused.append(Refusal(record.row, reason, record.customer))
            return
        key = (candidates[0].id, record.number, record.ordered_on, record.kind)
        if key in self._standing and (record.number or _sold(record) in self._standing[key]):
            self.merged += 1
            return
        gathered = self.new.setdefault(key, _Gathered(record))
        gathered.lines.append(record)

    def write(self, transaction: Transaction, planning: Planning, now: datetime, progress: Progress) -> None:
        """Writes the new orders with their lines, and plans the checks after them."""
        for done, ((customer_id, number, ordered_on, kind), order) in enumerate(self.new.items(), 1):
            order_id = transaction.insert(
                tables.Order,
                customer_id=customer_id,
                kind=kind,
                number=number,
                ordered_on=ordered_on,
                delivered_on=order.first.delivered_on,
                currency=order.first.currency,
                created_at=now,
            )
            transaction.insert_many(
                tables.OrderLine,
                [
                    {
                        "order_id": order_id,
                        "product": product,
                        "quantity": quantity,
                        "amount_hundredths": amount,
                    }
                    for product, quantity, amount in map(_sold, order.lines)
                ],
            )
            if kind == "purchase":
                planning.plan_after_sale(
                    transaction, customer_id, order_id, ordered_on, order.first.delivered_on, number
                )
            if done % 200 == 0:
                progress.report(done, len(self.new))
                progress.check()


def _sold(record: ImportedOrder) -> _Sold:
    quantity = None if record.quantity is None else float(record.quantity)
    return record.product, quantity, record.amount_hundredths


def _orders_on_the_desk(connection: Connection) -> dict[_Key, set[_Sold]]:
    """Every order, with what was sold in those that have no number."""
    statement = select(
        _orders.customer_id,
        _orders.number,
        _orders.ordered_on,
        _orders.kind,
        _lines.product,
        _lines.quantity,
        _lines.amount_hundredths,
    ).outerjoin_from(tables.Order, tables.OrderLine, (_lines.order_id == _orders.id) & (_orders.number == ""))
    standing: dict[_Key, set[_Sold]] = {}
    for customer_id, number, ordered_on, kind, *sold in connection.execute(statement):
        standing.setdefault((customer_id, number, ordered_on, kind), set()).add(tuple(sold))
    return standing
