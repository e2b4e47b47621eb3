"""Orders from a file: rows of one order come together, each goes to the customer it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, select

from salesdesk.domain.cadence import after_sale_duties
from salesdesk.domain.text import clean_line, is_clean_line
from salesdesk.domain.words import CheckInReason, Level
from salesdesk.services.context import chunks
from salesdesk.services.import_named import NamedImport
from salesdesk.services.import_reasons import NO_CUSTOMER, SEVERAL_CUSTOMERS
from salesdesk.services.import_writers import Taking
from salesdesk.services.imported_rows import ImportedOrder
from salesdesk.services.planning import AFTER_SALE_GRACE_DAYS
from salesdesk.storage import tables
from salesdesk.storage.columns import LINE_LIMIT
from salesdesk.storage.tables import columns

__all__ = ["NO_CUSTOMER", "SEVERAL_CUSTOMERS", "OrderImport"]

_customers, _orders, _lines = columns(tables.Customer), columns(tables.Order), columns(tables.OrderLine)

_Key = tuple[int, str, date, str]
_Sold = tuple[str, float | None, int | None]
"""Product, quantity and amount in hundredths: what tells two sales of one day apart."""


@dataclass(slots=True)
class _Standing:
    """Orders on the desk by key: what was sold in those from before, and the ids of those of this import."""

    before: dict[_Key, set[_Sold]] = field(default_factory=dict)
    ours: dict[_Key, int] = field(default_factory=dict)

    def holds(self, key: _Key, sold: _Sold) -> bool:
        """Whether a row was on the desk before the import; one of an order with a number always."""
        return key in self.before and (key[1] != "" or sold in self.before[key])


class OrderImport(NamedImport):
    """Takes orders in. `added` counts orders, `merged` rows of orders that were here already.

    Rows without an order number are one order for each customer and day; of those, what is on the desk
    already is told by what was sold.
    """

    def __init__(self, taking: Taking) -> None:
        super().__init__(taking)
        self._ours_from: int | None = None
        if not taking.is_dry:
            self._ours_from = taking.begun.setdefault("orders", taking.transaction.next_id(tables.Order))

    def sort_in(self, records: Sequence[Any]) -> None:
        new, _known = self._sort(records)
        self.added += sum(self.is_new(*key) for key in new)

    def write(self, records: Sequence[Any]) -> None:
        new, ours = self._sort(records)
        begun = {key: rows for key, rows in new.items() if key not in ours}
        self.added += len(begun)
        transaction, now = self._taking.transaction, self._taking.context.now()
        ids = transaction.insert_many(
            tables.Order,
            [
                {
                    "customer_id": customer_id,
                    "kind": kind,
                    "number": number,
                    "ordered_on": ordered_on,
                    "delivered_on": rows[0].delivered_on,
                    "currency": rows[0].currency,
                    "created_at": now,
                }
                for (customer_id, number, ordered_on, kind), rows in begun.items()
            ],
        )
        numbers = dict(zip(begun, ids, strict=True)) | ours
        transaction.insert_many(
            tables.OrderLine,
            [
                {
                    "order_id": numbers[key],
                    "product": product,
                    "quantity": quantity,
                    "amount_hundredths": amount,
                }
                for key, rows in new.items()
                for product, quantity, amount in map(_sold, rows)
            ],
        )
        if "check-ins" not in self._taking.kinds:
            self._plan_checks([(numbers[key], key, rows[0]) for key, rows in begun.items()])

    def _sort(
        self, records: Sequence[ImportedOrder]
    ) -> tuple[dict[_Key, list[ImportedOrder]], dict[_Key, int]]:
        """The rows of a run that are new, by order, and the ids of orders that this import wrote already."""
        found = self.with_customers(records)
        standing = self._standing({known.id for _record, known in found if known.id > 0}, records)
        new: dict[_Key, list[ImportedOrder]] = {}
        for record, known in found:
            key = (known.id, _line(record.number), record.ordered_on, str(record.kind))
            if standing.holds(key, _sold(record)):
                self.merged += 1
                self.list_met(record, _named(record), known)
            else:
                self.list_new(record, _named(record), known)
                new.setdefault(key, []).append(record)
        return new, standing.ours

    def _standing(self, customer_ids: set[int], records: Sequence[ImportedOrder]) -> _Standing:
        """The orders of these customers in the days of a run."""
        days = sorted(record.ordered_on for record in records)
        found = _Standing()
        for chunk in chunks(sorted(customer_ids)):
            statement = _STANDING.where(
                _orders.customer_id.in_(chunk), _orders.ordered_on.between(days[0], days[-1])
            )
            rows: Any = self._taking.connection.execute(statement)
            for customer_id, number, ordered_on, kind, order_id, *sold in rows:
                key = (customer_id, number, ordered_on, kind)
                if self._ours_from is not None and order_id >= self._ours_from:
                    found.ours[key] = order_id
                else:
                    found.before.setdefault(key, set()).add(tuple(sold))
        return found

    def _plan_checks(self, orders: Sequence[tuple[int, _Key, ImportedOrder]]) -> None:
        """Plans the checks that the customers' levels ask for, but for those long past."""
        taking = self._taking
        since = taking.context.today() - timedelta(days=AFTER_SALE_GRACE_DAYS)
        recent = [one for one in orders if one[1][3] == "purchase" and self._may_be_due(one[2], since)]
        levels = self._levels({key[0] for _id, key, _row in recent})
        checks: list[dict[str, Any]] = []
        for order_id, (customer_id, number, ordered_on, _kind), row in recent:
            policy = taking.settings.policies[levels[customer_id]]
            for duty in after_sale_duties(
                policy, ordered_on, row.delivered_on, number, taking.settings.calendar
            ):
                if duty.due_on >= since:
                    checks.append(
                        {
                            "customer_id": customer_id,
                            "due_on": duty.due_on,
                            "reason": CheckInReason.AFTER_SALE,
                            "note": number,
                            "order_id": order_id,
                            "created_at": taking.context.now(),
                        }
                    )
        taking.transaction.insert_many(tables.CheckIn, checks)
        taking.plans_of.update(check["customer_id"] for check in checks)

    def _may_be_due(self, row: ImportedOrder, since: date) -> bool:
        """Whether any level could ask for a check after this order from `since` on."""
        policies = self._taking.settings.policies.values()
        longest = max((days for policy in policies for days in policy.after_sale_days), default=0)
        begin = max(row.ordered_on, row.delivered_on or row.ordered_on)
        return (since - begin).days <= longest + _TO_A_WORKING_DAY

    def _levels(self, customer_ids: set[int]) -> dict[int, Level]:
        levels: dict[int, Level] = {}
        for chunk in chunks(sorted(customer_ids)):
            rows: Any = self._taking.transaction.execute(
                select(_customers.id, _customers.level).where(_customers.id.in_(chunk))
            )
            levels.update((customer_id, level) for customer_id, level in rows)
        return levels


_TO_A_WORKING_DAY = 31
"""The days by which a check may wait for a working day, at the very most."""

_STANDING: Select[Any] = select(
    _orders.customer_id,
    _orders.number,
    _orders.ordered_on,
    _orders.kind,
    _orders.id,
    _lines.product,
    _lines.quantity,
    _lines.amount_hundredths,
).outerjoin_from(tables.Order, tables.OrderLine, (_lines.order_id == _orders.id) & (_orders.number == ""))


def _sold(record: ImportedOrder) -> _Sold:
    quantity = None if record.quantity is None else float(record.quantity)
    return _line(record.product), quantity, record.amount_hundredths


def _line(text: str) -> str:
    return text if is_clean_line(text) else clean_line(text, LINE_LIMIT)


def _named(record: ImportedOrder) -> str:
    """What tells a row of an order from others, for a list of rows."""
    return " ".join(filter(None, (record.number, record.ordered_on.isoformat(), record.product)))
