"""What questions return: frozen rows that hold no session and may go to any thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

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
    PromiseState,
    Role,
    ValueClass,
)


@dataclass(frozen=True, slots=True)
class Reach:
    """A way to reach a customer or a person. `shown` is the number in national form, or the value."""

    id: int
    kind: str
    value: str
    shown: str
    e164: str | None = None


@dataclass(frozen=True, slots=True)
class CustomerLine:
    """A customer in the table of customers."""

    id: int
    name: str
    level: Level
    value_class: ValueClass | None
    city: str
    last_contact_on: date | None
    next_on: date | None
    open_promises: int
    overdue_promises: int
    person: str


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """A customer's page: everything of its header and its details."""

    id: int
    name: str
    kind: str
    level: Level
    level_since: date
    level_evidence: str
    value_class: ValueClass | None
    since: date
    industry: str
    address: str
    city: str
    region: str
    postcode: str
    country: str
    remember: str
    private_note: str
    channel: Channel | None
    weekdays: frozenset[int]
    from_minute: int | None
    to_minute: int | None
    ideal_days: int | None
    longest_days: int | None
    last_contact_on: date | None
    tries: int
    next_on: date | None
    no_next_reason: str | None
    sample: bool
    reaches: tuple[Reach, ...]
    people: int
    promises: int
    orders: int
    interactions: int
    photo_id: int | None = None


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person at a customer, now or formerly (`to_on`); `now_at` is where a leaver went, if known.

    `birth_month_day` (MM-DD) stands for a birthday whose year is not known. `photo_id` says that there is a
    picture, and becomes another one with each that is chosen.
    """

    id: int
    post_id: int
    name: str
    title: str
    role: Role | None
    from_on: date | None
    to_on: date | None
    birthday: date | None
    remember: str
    reaches: tuple[Reach, ...]
    now_at: str = ""
    birth_month_day: str = ""
    photo_id: int | None = None


class InteractionLine(NamedTuple):
    """An interaction in a timeline; `at` is aware, UTC. A tuple, as thousands are read at a time."""

    id: int
    customer_id: int
    at: datetime
    channel: Channel
    direction: Direction
    outcome: Outcome
    minutes: int | None
    summary: str
    private_note: str
    expectation: Expectation | None
    heard: tuple[Heard, ...]
    people: tuple[str, ...]
    promises: tuple[PromiseLine, ...]


@dataclass(frozen=True, slots=True)
class MoveLine:
    """One change of a promise's date."""

    from_on: date
    to_on: date
    moved_on: date
    agreed: bool
    reason: str


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promise in the ledger."""

    id: int
    customer_id: int
    customer: str
    person_id: int | None
    person: str
    interaction_id: int | None
    party: Party
    text: str
    made_on: date
    due_on: date
    due_minute: int | None
    state: PromiseState
    settled_on: date | None
    settled_note: str
    evidence: str
    evidence_file: str
    confirmed_on: date | None
    confirmed_how: str
    moves: tuple[MoveLine, ...]


@dataclass(frozen=True, slots=True)
class LevelChangeLine:
    """One change of a customer's level."""

    changed_on: date
    from_level: Level
    to_level: Level
    evidence: str


@dataclass(frozen=True, slots=True)
class ComplaintLine:
    """A complaint, open until `solved_on`."""

    id: int
    customer_id: int
    customer: str
    person: str
    text: str
    opened_on: date
    answer_by: date | None
    solve_by: date | None
    answered_on: date | None
    solved_on: date | None
    solution: str
    satisfaction: Expectation | None


@dataclass(frozen=True, slots=True)
class OrderLineRow:
    """One product of an order; the amount is in hundredths of the order's currency."""

    product: str
    quantity: float | None
    amount_hundredths: int | None


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order with its lines; `amount_hundredths` is their sum."""

    id: int
    customer_id: int
    kind: str
    number: str
    ordered_on: date
    delivered_on: date | None
    currency: str
    lines: tuple[OrderLineRow, ...]
    amount_hundredths: int | None


@dataclass(frozen=True, slots=True)
class CheckInLine:
    """A planned contact; `due_minute` is a local minute of the day."""

    id: int
    customer_id: int
    customer: str
    person_id: int | None
    person: str
    due_on: date
    due_minute: int | None
    reason: CheckInReason
    note: str
    tries: int
    state: CheckInState
    ended_reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """A hit of the search. `kind` is customer, person, reach, interaction, promise, complaint or note.

    `id` is the row's own; `match` is the text in which the query was found, or a part of it. The marks are
    the parts of `name` and of `match` that were meant: (start, length) each, in order. `why` says what
    fits: `name`, `pinyin` or `initials` of a name; the kind of reach (`phone`, `mobile`, `fax`, `email`,
    `wechat`, `website`); else as `kind`. `state` is what became of a promise; None for all else.
    """

    kind: str
    id: int
    customer_id: int
    name: str
    match: str
    on: date | None = None
    name_marks: tuple[tuple[int, int], ...] = ()
    match_marks: tuple[tuple[int, int], ...] = ()
    why: str = ""
    state: PromiseState | None = None
