"""What a due alarm says: whom it is about, what for and why, and the number to call."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Connection, func, select

from salesdesk.domain.agenda_facts import CheckInFacts, PromiseFacts, Who
from salesdesk.domain.agenda_words import check_in_why, promise_why, text_title, who_title
from salesdesk.domain.levels import LevelPolicy, contact_interval
from salesdesk.domain.wording import Sentence
from salesdesk.domain.words import ItemKind, Level
from salesdesk.services.whom import main_people
from salesdesk.storage.tables import CheckIn, ContactPoint, Customer, Person, Promise, columns

_check_ins, _promises = columns(CheckIn), columns(Promise)
_customers, _people, _reaches = columns(Customer), columns(Person), columns(ContactPoint)

_WHO = (_customers.id, _customers.name, _customers.level, _customers.value_class)
"""The first columns of both questions here; a person's id and name follow."""


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


@dataclass(frozen=True, slots=True)
class _Saying:
    """What one alarm says."""

    who: Who
    title: Sentence
    why: Sentence


def told(
    connection: Connection,
    ringing: Collection[Ringing],
    policies: Mapping[Level, LevelPolicy],
    today: date,
) -> list[Alarm]:
    """The alarms with their words, in the order of `ringing`: 500 or fewer, as they go into one question."""
    sayings: dict[tuple[ItemKind, int], _Saying] = {}
    for check_in_id, check_in in _check_in_sayings(connection, ringing, policies, today):
        sayings[ItemKind.CHECK_IN, check_in_id] = check_in
    for promise_id, promise in _promise_sayings(connection, ringing, today):
        sayings[ItemKind.PROMISE, promise_id] = promise
    phones = _Phones(connection, [saying.who for saying in sayings.values()])
    alarms: list[Alarm] = []
    for ring in ringing:
        saying = sayings[ring.kind, ring.subject_id]
        who = saying.who
        alarms.append(
            Alarm(
                kind=ring.kind,
                subject_id=ring.subject_id,
                customer_id=who.customer_id,
                customer=who.customer,
                person=who.person,
                phone=phones.of(who),
                title=saying.title,
                why=saying.why,
                due_on=ring.due_on,
                due_minute=ring.due_minute,
                due_at=ring.due_at,
                snoozed=ring.snoozed,
                shown=ring.shown,
            )
        )
    return alarms


def _check_in_sayings(
    connection: Connection,
    ringing: Iterable[Ringing],
    policies: Mapping[Level, LevelPolicy],
    today: date,
) -> Iterable[tuple[int, _Saying]]:
    ids = [ring.subject_id for ring in ringing if ring.kind is ItemKind.CHECK_IN]
    rows: Any = connection.execute(
        select(
            *_WHO,
            _check_ins.person_id,
            func.coalesce(_people.name, ""),
            _check_ins.id,
            _check_ins.due_on,
            _check_ins.due_minute,
            _check_ins.reason,
            _check_ins.note,
            _check_ins.tries,
            _customers.last_contact_on,
            _customers.ideal_days,
            _customers.longest_days,
        )
        .select_from(CheckIn)
        .join(Customer, _customers.id == _check_ins.customer_id)
        .outerjoin(Person, _people.id == _check_ins.person_id)
        .where(_check_ins.id.in_(ids))
    ).all()
    people = main_people(connection, {row[0] for row in rows if row.person_id is None})
    for row in rows:
        who = _who(row, people)
        interval = contact_interval(policies[who.level], row.ideal_days, row.longest_days)
        ideal, longest = (interval.ideal, interval.longest) if interval else (None, None)
        facts = CheckInFacts(*(row[6], who, *row[7:13], ideal, longest))
        yield row[6], _Saying(who, who_title(who), check_in_why(facts, today))


def _promise_sayings(
    connection: Connection, ringing: Iterable[Ringing], today: date
) -> Iterable[tuple[int, _Saying]]:
    ids = [ring.subject_id for ring in ringing if ring.kind is ItemKind.PROMISE]
    rows: Any = connection.execute(
        select(
            *_WHO,
            _promises.person_id,
            func.coalesce(_people.name, ""),
            _promises.id,
            _promises.party,
            _promises.text,
            _promises.made_on,
            _promises.due_on,
            _promises.due_minute,
        )
        .select_from(Promise)
        .join(Customer, _customers.id == _promises.customer_id)
        .outerjoin(Person, _people.id == _promises.person_id)
        .where(_promises.id.in_(ids))
    ).all()
    for row in rows:
        # A promise to nobody by name is one to the firm: naming its main person would be made up.
        who = _who(row, {})
        facts = PromiseFacts(row[6], who, *row[7:12])
        yield row[6], _Saying(who, text_title(facts.text, who), promise_why(facts, today))


def _who(row: Any, people: Mapping[int, tuple[int, str]]) -> Who:
    customer_id, customer, level, value_class, person_id, person = row[:6]
    if person_id is None and customer_id in people:
        person_id, person = people[customer_id]
    return Who(customer_id, customer, person_id, person, level, value_class)


class _Phones:
    """The numbers to call: the person's, else the customer's, else that of the customer's main person."""

    def __init__(self, connection: Connection, whom: Collection[Who]) -> None:
        customer_ids = {who.customer_id for who in whom}
        self._main = {
            customer_id: person_id
            for customer_id, (person_id, _name) in main_people(connection, customer_ids).items()
        }
        person_ids = {who.person_id for who in whom if who.person_id is not None} | set(self._main.values())
        self._of_people = _first_phones(connection, _reaches.person_id, person_ids)
        self._of_customers = _first_phones(connection, _reaches.customer_id, customer_ids)

    def of(self, who: Who) -> str:
        """The number to call, or ''."""
        own = self._of_people.get(who.person_id or 0)
        firm = self._of_customers.get(who.customer_id)
        return own or firm or self._of_people.get(self._main.get(who.customer_id, 0), "")


def _first_phones(connection: Connection, owner: Column[Any], owner_ids: Iterable[int]) -> dict[int, str]:
    rows = connection.execute(
        select(owner, func.coalesce(_reaches.e164, _reaches.value))
        .where(owner.in_(owner_ids), _reaches.kind.in_(("mobile", "phone")))
        .order_by(_reaches.position, _reaches.id)
    )
    first: dict[int, str] = {}
    for owner_id, number in rows:
        first.setdefault(owner_id, number)
    return first
