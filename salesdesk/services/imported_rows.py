"""What an import hands over: rows read from a file, cleaned and typed, not yet on the desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from salesdesk.domain.words import Level, Role, ValueClass

PhoneKind = Literal["phone", "mobile", "fax"]
CustomerKind = Literal["firm", "person"]
OrderKind = Literal["purchase", "return"]


@dataclass(frozen=True, slots=True)
class ImportedPerson:
    """Somebody at a customer. Phones are as they were written."""

    name: str
    title: str = ""
    role: Role | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    birthday: date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class ImportedCustomer:
    """One row of a file of customers.

    `row` counts as a spreadsheet does: the header is 1, a cell of several lines is still one row, an
    empty line counts. A customer of kind person has a person of the same name only where the row says
    something that just a person can have (title, role, birthday). `wechat` may hold several names, one on
    each line. `plans_nothing` says that the list knows of no next contact, so that none is made up.
    `extra` holds what has no field of its own, as (header, value), so that nothing of the row is lost;
    `all_notes` puts it below the notes.
    """

    row: int
    name: str
    kind: CustomerKind = "firm"
    people: tuple[ImportedPerson, ...] = ()
    phones: tuple[tuple[PhoneKind, str], ...] = ()
    emails: tuple[str, ...] = ()
    websites: tuple[str, ...] = ()
    address: str = ""
    city: str = ""
    region: str = ""
    country: str = ""
    postcode: str = ""
    industry: str = ""
    level: Level | None = None
    value_class: ValueClass | None = None
    notes: str = ""
    last_contact_on: date | None = None
    next_on: date | None = None
    since: date | None = None
    wechat: str = ""
    plans_nothing: bool = False
    extra: tuple[tuple[str, str], ...] = ()

    @property
    def all_notes(self) -> str:
        """The notes, and below them a line `Header: value` for each extra."""
        return "\n".join([*([self.notes] if self.notes else []), *(f"{h}: {v}" for h, v in self.extra)])


@dataclass(frozen=True, slots=True)
class ImportedOrder:
    """One row of a file of orders, which is one product of an order.

    Amount (hundredths of the currency) and quantity are never negative: `kind` says which way they go.
    `currency` is an ISO 4217 code, or empty where the file does not say.
    """

    row: int
    customer: str
    ordered_on: date
    delivered_on: date | None = None
    number: str = ""
    product: str = ""
    quantity: Decimal | None = None
    amount_hundredths: int | None = None
    currency: str = ""
    kind: OrderKind = "purchase"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that cannot be taken, why, and how it begins, for the list of bad rows."""

    row: int
    reason: str
    text: str
