"""What an import hands over: rows read from a file, cleaned and typed, not yet on the desk."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from salesdesk.domain.words import (
    Channel,
    CheckInReason,
    CheckInState,
    Direction,
    Expectation,
    Heard,
    Level,
    Outcome,
    Party,
    PhotoType,
    PromiseState,
    Role,
    ValueClass,
)

ImportKind = Literal[
    "customers",
    "people",
    "interactions",
    "promises",
    "orders",
    "check-ins",
    "complaints",
    "level-changes",
    "desk",
]
"""What a file lists. `desk` is a whole desk, as the JSON export writes it."""

PhoneKind = Literal["phone", "mobile", "fax"]
CustomerKind = Literal["firm", "person"]
OrderKind = Literal["purchase", "return"]


@dataclass(frozen=True, slots=True)
class ImportedPhoto:
    """A picture's file in base64, and what kind of picture it is."""

    media_type: PhotoType
    data: str


@dataclass(frozen=True, slots=True)
class ImportedPerson:
    """Somebody at a customer. Phones are as they were written, each with its kind.

    `birth_month_day` (MM-DD) stands for a birthday whose year is not known. `from_on` and `to_on` are the
    days of the post. `reaches` holds what is neither phone nor e-mail, as (wechat or website, value).
    """

    name: str
    title: str = ""
    role: Role | None = None
    phones: tuple[tuple[PhoneKind, str], ...] = ()
    emails: tuple[str, ...] = ()
    reaches: tuple[tuple[str, str], ...] = ()
    birthday: date | None = None
    birth_month_day: str = ""
    from_on: date | None = None
    to_on: date | None = None
    notes: str = ""
    photo: ImportedPhoto | None = None


@dataclass(frozen=True, slots=True)
class ImportedPost:
    """One row of a file of people: somebody at the customer named, which is made where it is not there.

    Without a customer it is a customer of kind person.
    """

    row: int
    customer: str
    person: ImportedPerson


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
    private_note: str = ""
    level_since: date | None = None
    level_evidence: str = ""
    channel: Channel | None = None
    weekdays: int = 0
    from_minute: int | None = None
    to_minute: int | None = None
    ideal_days: int | None = None
    longest_days: int | None = None
    no_next_reason: str = ""
    photo: ImportedPhoto | None = None
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
class ImportedInteraction:
    """One row of a file of contacts that took place. `at` is aware, UTC; `people` are names."""

    row: int
    customer: str
    at: datetime
    channel: Channel = Channel.OTHER
    direction: Direction = Direction.OUT
    outcome: Outcome = Outcome.REACHED
    minutes: int | None = None
    summary: str = ""
    private_note: str = ""
    people: tuple[str, ...] = ()
    heard: tuple[Heard, ...] = ()
    expectation: Expectation | None = None


@dataclass(frozen=True, slots=True)
class ImportedMove:
    """One change of a promise's date."""

    from_on: date
    to_on: date
    moved_on: date
    agreed: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ImportedPromise:
    """One row of a file of promises. `due_minute` is a local minute of the day."""

    row: int
    customer: str
    text: str
    due_on: date
    party: Party = Party.REP
    made_on: date | None = None
    due_minute: int | None = None
    person: str = ""
    state: PromiseState = PromiseState.OPEN
    settled_on: date | None = None
    settled_note: str = ""
    evidence: str = ""
    evidence_file: str = ""
    confirmed_on: date | None = None
    confirmed_how: str = ""
    moves: tuple[ImportedMove, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportedCheckIn:
    """One planned contact from a file, or one that has ended.

    `customer` may be empty where `emails` (of those who take part) or `text` (a heading that holds a
    customer's name) tell who is meant. Day and minute are local.
    """

    row: int
    customer: str
    due_on: date
    due_minute: int | None = None
    person: str = ""
    reason: CheckInReason = CheckInReason.ASKED
    note: str = ""
    state: CheckInState = CheckInState.OPEN
    ended_on: date | None = None
    ended_reason: str = ""
    emails: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class ImportedComplaint:
    """One row of a file of complaints; all days are local.

    One that is solved and names no day of the answer was answered by its solution.
    """

    row: int
    customer: str
    text: str
    opened_on: date
    person: str = ""
    answer_by: date | None = None
    solve_by: date | None = None
    answered_on: date | None = None
    solved_on: date | None = None
    solution: str = ""
    satisfaction: Expectation | None = None


@dataclass(frozen=True, slots=True)
class ImportedLevelChange:
    """One row of a file of changes of level: what was decided on a local day, and what showed it right."""

    row: int
    customer: str
    changed_on: date
    from_level: Level
    to_level: Level
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class ImportedTable:
    """Some rows of one table of a whole desk, parents before children; each is a dict of raw values.

    `row` counts all rows of the file from 1. Those by which customers are recognised come twice: at first,
    as `heads`, to be looked at.
    """

    table: str
    rows: tuple[dict[str, Any], ...]
    row: int = 0
    heads: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that cannot be taken, why, and how it begins, for the list of bad rows.

    `about` is the reason without what only this row says, where the two differ: rows are counted by it.
    `written` is what the row is decided by (import_choices), where a choice of the person would take it in.
    """

    row: int
    reason: str
    text: str
    about: str = ""
    written: str = field(default="", compare=False)
