"""What a due alarm says: whom it is about, what for and why, and the number to call."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Connection, func, select

from salesdesk.domain.agenda_facts import CheckInFacts, PromiseFacts, Who
from salesdesk.domain.agenda_words import check_in_why, promise_why, text_title, who_title
from salesdesk.domain.levels import LevelPolicy, contact_interval
from salesdesk.domain.wording import Sentence
from salesdesk.domain.words import CheckInReason, ItemKind, Level, Party
from salesdesk.services.whom import main_people
from salesdesk.storage.tables import CheckIn, ContactPoint, Customer, Person, Promise, Row, columns

_check_ins, _promises = columns(CheckIn), columns(Promise)
_customers, _people, _reaches = columns(Customer), columns(Person), columns(ContactPoint)


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something due that was not acknowledged.

    `kind` is `check_in` or `promise`, `subject_id` the id of that row; `phone` is in E.164 where the
    number is valid, else as it was given, and '' where there is none. `due_on` is a local day,
    `due_minute` a local minute of it or None, `due_at` the moment (UTC) that both come to. `snoozed`
    says that it was put off and has come back, `shown` that it was shown since it fell due or came back.
    """

    kind: ItemKind
    subject_id: int
    customer_id: int
    customer: str
    person: str
    phone: str
    title: Sentence
    why: Sentence
    due_on: date
    due_minute: int | None
    due_at: datetime
    snoozed: bool
    shown: bool


@dataclass(frozen=True, slots=True)
class Ringing:
    """An alarm that is due, before it is known what it says."""

    kind: ItemKind
    subject_id: int
    due_on: date
    due_minute: int | None
    due_at: datetime
    snoozed: bool
    shown: bool


def told(
    connection: Connection,
    ringing: Collection[Ringing],
    policies: Mapping[Level, LevelPolicy],
    today: date,
) -> list[Alarm]:
    """The alarms with their words, in the order of `ringing`: 500 or fewer, as they go into one question."""
    rows = {kind: _rows(connection, kind, ringing) for kind in (ItemKind.CHECK_IN, ItemKind.PROMISE)}
    calls = _Calls(connection, [row[1:5] for found in rows.values() for row in found.values()])
    alarms: list[Alarm] = []
    for ring in ringing:
        _, customer_id, customer, person_id, person, level, value_class, *further = rows[ring.kind][
            ring.subject_id
        ]
        if ring.kind is ItemKind.CHECK_IN and person_id is None:
            person_id, person = calls.people.get(customer_id, (None, ""))
        # A promise to nobody by name is one to the firm: naming its main person would be made up.
        who = Who(customer_id, customer, person_id, person, level, value_class)
        if ring.kind is ItemKind.CHECK_IN:
            title, why = _check_in_words(ring, who, policies[level], today, *further)
        else:
            title, why = _promise_words(ring, who, today, *further)
        alarms.append(
            Alarm(
                ring.kind,
                ring.subject_id,
                customer_id,
                customer,
                person,
                calls.phone(who),
                title,
                why,
                ring.due_on,
                ring.due_minute,
                ring.due_at,
                ring.snoozed,
                ring.shown,
            )
        )
    return alarms


def _rows(connection: Connection, kind: ItemKind, ringing: Iterable[Ringing]) -> dict[int, Any]:
    """What the desk knows of the check-ins or promises that ring, by their ids, which stand first."""
    ids = [ring.subject_id for ring in ringing if ring.kind is kind]
    if not ids:
        return {}
    subject, table, further = _ASKED[kind]
    statement: Any = (
        select(
            subject.id,
            _customers.id,
            _customers.name,
            subject.person_id,
            func.coalesce(_people.name, ""),
            _customers.level,
            _customers.value_class,
            *further,
        )
        .select_from(table)
        .join(Customer, _customers.id == subject.customer_id)
        .outerjoin(Person, _people.id == subject.person_id)
        .where(subject.id.in_(ids))
    )
    return {row[0]: row for row in connection.execute(statement).all()}


_ASKED: Mapping[ItemKind, tuple[Any, type[Row], tuple[Column[Any], ...]]] = {
    ItemKind.CHECK_IN: (
        _check_ins,
        CheckIn,
        (
            _check_ins.reason,
            _check_ins.note,
            _check_ins.tries,
            _customers.last_contact_on,
            _customers.ideal_days,
            _customers.longest_days,
        ),
    ),
    ItemKind.PROMISE: (_promises, Promise, (_promises.party, _promises.text, _promises.made_on)),
}
"""For each kind its columns, its table, and what its words need beside whom it is about."""


def _check_in_words(
    ring: Ringing,
    who: Who,
    policy: LevelPolicy,
    today: date,
    reason: CheckInReason,
    note: str,
    tries: int,
    last_contact_on: date | None,
    ideal_days: int | None,
    longest_days: int | None,
) -> tuple[Sentence, Sentence]:
    interval = contact_interval(policy, ideal_days, longest_days)
    facts = CheckInFacts(
        ring.subject_id,
        who,
        ring.due_on,
        ring.due_minute,
        reason,
        note,
        tries,
        last_contact_on,
        interval.ideal if interval else None,
        interval.longest if interval else None,
    )
    return who_title(who), check_in_why(facts, today)


def _promise_words(
    ring: Ringing, who: Who, today: date, party: Party, text: str, made_on: date
) -> tuple[Sentence, Sentence]:
    facts = PromiseFacts(ring.subject_id, who, party, text, made_on, ring.due_on, ring.due_minute)
    return text_title(text, who), promise_why(facts, today)


class _Calls:
    """Whom to call and at which number, for customers and the people who are named, if any."""

    def __init__(self, connection: Connection, named: Collection[Sequence[Any]]) -> None:
        customer_ids = {customer_id for customer_id, _, _, _ in named}
        person_ids = {person_id for _, _, person_id, _ in named if person_id is not None}
        nameless = {customer_id for customer_id, _, person_id, _ in named if person_id is None}
        self.people = main_people(connection, nameless)
        person_ids.update(person_id for person_id, _name in self.people.values())
        self._of_people = _first_phones(connection, _reaches.person_id, person_ids)
        self._of_customers = _first_phones(connection, _reaches.customer_id, customer_ids)

    def phone(self, who: Who) -> str:
        """The person's number, else the customer's, else that of the customer's main person; or ''."""
        own = self._of_people.get(who.person_id or 0)
        if own is None:
            own = self._of_customers.get(who.customer_id)
        if own is None and who.customer_id in self.people:
            own = self._of_people.get(self.people[who.customer_id][0])
        return own or ""


def _first_phones(connection: Connection, owner: Column[Any], owner_ids: Collection[int]) -> dict[int, str]:
    """The first number of each owner that has one: E.164 where it is valid, else as it was given."""
    if not owner_ids:
        return {}
    rows = connection.execute(
        select(owner, func.coalesce(_reaches.e164, _reaches.value))
        .where(owner.in_(owner_ids), _reaches.kind.in_(("mobile", "phone")))
        .order_by(_reaches.position, _reaches.id)
    ).all()
    # Read backwards, so that the first number of an owner is the one that stays.
    return {row[0]: row[1] for row in reversed(rows)}
