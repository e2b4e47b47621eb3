"""The list of customers as a CSV file: what it writes, the import reads again as the same customers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from salesdesk.exchange.csv_out import write_csv
from salesdesk.exchange.headers import OWN_NOTES
from salesdesk.services.context import chunks
from salesdesk.services.customer_exports import WholeCustomer
from salesdesk.services.desk import Desk
from salesdesk.services.progress import SILENT, Progress

_REACHES: dict[str, tuple[str, ...]] = {
    "phone": ("Phone", "Phone 2", "Phone 3"),
    "mobile": ("Mobile", "Mobile 2", "Mobile 3"),
    "fax": ("Fax",),
    "email": ("E-mail", "E-mail 2", "E-mail 3"),
    "wechat": ("WeChat",),
    "website": ("Website",),
}
"""The columns of each kind; where a customer has more, the last holds the rest, one on each line."""

HEADER: tuple[str, ...] = (
    "Company",
    "Person",
    "Relationship level",
    "Value class",
    *(header for headers in _REACHES.values() for header in headers),
    "Address",
    "City",
    "Region",
    "Postcode",
    "Country",
    "Industry",
    "Customer since",
    "Last contact",
    "Next contact",
    OWN_NOTES,
)
"""English in every language, as the codes of the levels are: files go from one rep to another."""


def write_customers(desk: Desk, ids: Sequence[int], target: Path, progress: Progress | None = None) -> int:
    """Writes the customers `ids` in that order to the CSV file `target`; returns how many there were.

    The file is plain text that anyone who has it can read. Raises UserError where it cannot be written,
    StorageError, and Cancelled where `progress` says so; the folder is then as it was.
    """
    return write_csv(target, HEADER, _rows(desk, ids, progress or SILENT), desk.database.path)


def _rows(desk: Desk, ids: Sequence[int], progress: Progress) -> Iterator[list[str]]:
    done = 0
    for some in chunks(ids):
        progress.check()
        progress.report(done, len(ids))
        for customer in desk.customers.whole(some):
            yield _row(customer)
        done += len(some)
    progress.check()
    progress.report(done, len(ids))


def _row(customer: WholeCustomer) -> list[str]:
    is_firm = customer.kind == "firm"
    return [
        customer.name if is_firm else "",
        "" if is_firm else customer.name,
        customer.level.value,
        customer.value_class.value if customer.value_class else "",
        *_reaches(customer),
        customer.address,
        customer.city,
        customer.region,
        customer.postcode,
        customer.country,
        customer.industry,
        customer.since.isoformat(),
        _day(customer.last_contact_on),
        _day(customer.next_on),
        customer.remember,
    ]


def _reaches(customer: WholeCustomer) -> Iterator[str]:
    for kind, headers in _REACHES.items():
        values = [value for own, value in customer.reaches if own == kind]
        last = len(headers) - 1
        cells = [*values[:last], "\n".join(values[last:])]
        yield from cells + [""] * (len(headers) - len(cells))


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
