"""What a customer's columns may hold together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import select

from salesdesk.errors import NotFound, UserError
from salesdesk.storage.tables import Customer, columns
from salesdesk.storage.transaction import Transaction

_customers = columns(Customer)

KINDS = ("firm", "person")


def refuse_change(transaction: Transaction, customer_id: int, values: dict[str, Any], today: date) -> None:
    """Raises UserError for what makes no sense together with what stands already, and NotFound."""
    if "kind" in values:
        refuse_kind(values["kind"])
    if values.get("since") is not None and values["since"] > today:
        raise UserError("A customer cannot have come on a day that is still to come.", field="since")
    row = transaction.execute(
        select(
            _customers.from_minute, _customers.to_minute, _customers.ideal_days, _customers.longest_days
        ).where(_customers.id == customer_id)
    ).first()
    if row is None:
        raise NotFound("This customer is no longer on the desk.")
    now = {**row._mapping, **values}
    for column in ("ideal_days", "longest_days"):
        if now[column] is not None and not 1 <= now[column] <= 3650:
            raise UserError("An interval is 1 to 3,650 days.", field=column)
    if now["ideal_days"] and now["longest_days"] and now["longest_days"] < now["ideal_days"]:
        raise UserError("The longest interval cannot be shorter than the ideal one.", field="longest_days")
    begin, end = now["from_minute"], now["to_minute"]
    if any(minute is not None and not 0 <= minute <= 1439 for minute in (begin, end)):
        raise UserError("A time of day is 00:00 to 23:59.", field="from_minute")
    if end is not None and (begin is None or end <= begin):
        raise UserError("The hours must end after they begin.", field="to_minute")


def refuse_kind(kind: str) -> None:
    """Raises UserError for what is neither a firm nor a person."""
    if kind not in KINDS:
        raise UserError("A customer is a firm or a person, not “%1”.", kind[:40], field="kind")


def weekday_mask(days: Iterable[int]) -> int:
    """The column's bits for a set of weekdays, bit 0 for Monday. Raises UserError for any other number."""
    chosen = set(days)
    if not chosen <= set(range(7)):
        raise UserError("A weekday is 0 (Monday) to 6 (Sunday).", field="weekdays")
    return sum(1 << day for day in chosen)
