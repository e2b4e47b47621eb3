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

_orders = columns(tables.Order)

NO_CUSTOMER = QT_TRANSLATE_NOOP("domain", "There is no customer of this name on the desk.")
SEVERAL_CUSTOMERS = QT_TRANSLATE_NOOP("domain", "Several customers have this name.")

_Key = tuple[int, str, date, str]


@dataclass(slots=True)
class _Gathered:
    """An order as its rows build it up."""

    first: ImportedOrder
    lines: list[ImportedOrder] = field(default_factory=list)


class OrderImport:
    """Sorts rows into new orders, those on the desk already, and refusals; then writes the new ones."""

    def __init__(self, connection: Connection) -> None:
        self._book = KnownCustomers(connection)
        self._standing: set[_Key] = {
            (row.customer_id, row.number, row.ordered_on, row.kind)
            for row in connection.execute(
                select(_orders.customer_id, _orders.number, _orders.ordered_on, _orders.kind)
            )
        }
        self.new: dict[_Key, _Gathered] = {}
        self.merged = 0
        self.refused: list[Refusal] = []

    def sort_in(self, record: ImportedOrder | Refusal) -> None:
        """Takes one row. A row without an order number is an order of its own day."""
        if isinstance(record, Refusal):
            self.refused.append(record)
            return
        candidates = self._book.named(record.customer)
        if len(candidates) != 1:
            reason = SEVERAL_CUSTOMERS if candidates else NO_CUSTOMER
            self.refused.append(Refusal(record.row, reason, record.customer))
            return
        key = (candidates[0].id, record.number, record.ordered_on, record.kind)
        if key in self._standing:
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
                        "product": line.product,
                        "quantity": None if line.quantity is None else float(line.quantity),
                        "amount_hundredths": line.amount_hundredths,
                    }
                    for line in order.lines
                ],
            )
            if kind == "purchase":
                planning.plan_after_sale(
                    transaction, customer_id, order_id, ordered_on, order.first.delivered_on, number
                )
            if done % 200 == 0:
                progress.report(done, len(self.new))
                progress.check()
