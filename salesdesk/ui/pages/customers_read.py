"""What the customers' page has read beside the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from salesdesk.services.customer_filter import ALL, CustomerFilter
from salesdesk.services.desk import Desk
from salesdesk.services.progress import Progress


@dataclass(frozen=True, slots=True)
class BookRead:
    """Who passes a filter, in order, and how many customers there are in all.

    Where nobody passes, `narrowing` says how many would by leaving out one criterion, by its name.
    """

    wanted: CustomerFilter
    ids: list[int]
    total: int
    narrowing: Mapping[str, int]


def read_book(
    desk: Desk, wanted: CustomerFilter, sort: str, descending: bool, progress: Progress
) -> BookRead:
    """Who is shown; `sort` is one of `customers_model.COLUMNS`."""
    ids = desk.customers.ids(wanted, sort, descending)
    progress.check()
    total = len(ids) if wanted == ALL else desk.customers.count()
    narrowing = desk.filters.narrowing(wanted) if total and not ids else {}
    return BookRead(wanted, ids, total, narrowing)


def read_by_name(desk: Desk, wanted: CustomerFilter, _progress: Progress) -> list[int]:
    """The ids of who is shown, in the order of names."""
    return desk.customers.ids(wanted, "name")
