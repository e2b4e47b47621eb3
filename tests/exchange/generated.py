"""Desks for properties: all that a rep may have written down, with texts that other programs stumble over."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from salesdesk.domain import words
from salesdesk.domain.search_text import fold, name_key
from salesdesk.domain.text import clean_line, clean_note
from salesdesk.services.desk import Desk
from salesdesk.storage import tables
from salesdesk.storage.transaction import Transaction
from tests.exchange.careers import careers, post_elsewhere, told_apart

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

HOSTILE = [
    *(
        "=1+1",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "'=x",
        "''",
        '="0138"',
        'say "no"',
        "a,b;c\td",
        "a;=1",
        "a;'=1",
    ),
    *(
        "_x0041_",
        "شركة نوافذ",
        "🙂👩‍👩‍👧",
        "<b>&amp;",
        "Ünïcødé",
        "2026-11-24",
        "007",
        "1e5",
        "TRUE",
        "--",
        "\u202eabc",
    ),
]
_raw = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=20),
    st.sampled_from(HOSTILE),
    st.lists(st.sampled_from([*HOSTILE, "\n", "\r\n", " "]), max_size=4).map("".join),
)
lines = _raw.map(lambda text: clean_line(text, 2_000))
notes = _raw.map(lambda text: clean_note(text, 2_000).strip())
names = lines.map(lambda text: text[:60].strip()).filter(name_key)
past = st.dates(date(1995, 1, 1), TODAY - timedelta(days=1))
coming = st.dates(TODAY, date(2030, 1, 1))
minutes = st.none() | st.integers(0, 1439)
moments = st.datetimes(datetime(2020, 1, 1), datetime(2026, 11, 23)).map(  # noqa: DTZ001
    lambda at: at.replace(tzinfo=UTC, microsecond=at.microsecond // 1000 * 1000)
)
NUMBERS = ["+86 138 0013 8000", "0512-6666 8888", "+49 30 0074321", "(555) 010-9999 x12"]
EMAILS = ["wang@hengda.example", "info@nordwind.example", "a.b+c@d.example"]


def _word(kind: Any, optional: bool = False) -> Any:
    return st.sampled_from([*([None] if optional else []), *kind])


reaches = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["phone", "mobile", "fax"]), st.sampled_from(NUMBERS)),
        st.tuples(st.just("email"), st.sampled_from(EMAILS)),
        st.tuples(st.sampled_from(["wechat", "website"]), lines.filter(bool)),
    ),
    max_size=8,
    unique=True,
)
"""In the order of kinds in which a list gives them back."""


def _sorted_reaches(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    order = ["phone", "mobile", "fax", "email", "wechat", "website"]
    return sorted(found, key=lambda pair: order.index(pair[0]))


@st.composite
def people(draw: st.DrawFn) -> dict[str, Any]:
    knows_year = draw(st.booleans())
    begin = draw(st.none() | past)
    return {
        "name": draw(names),
        "birthday": draw(st.none() | st.dates(date(1930, 1, 1), date(2005, 1, 1))) if knows_year else None,
        "birth_month_day": None if knows_year else draw(st.sampled_from([None, "02-29", "05-17", "12-31"])),
        "remember": draw(notes),
        "title": draw(lines),
        "role": draw(_word(words.Role, optional=True)),
        "from_on": begin,
        "to_on": draw(st.none() | st.dates(begin or date(2000, 1, 1), TODAY)),
        "further": draw(careers(begin, TODAY, lines)),
        "also_at": draw(st.none() | st.integers(0, 2)),
        "reaches": _sorted_reaches(draw(reaches)),
        "photo": draw(st.booleans()),
    }


@st.composite
def contacts(draw: st.DrawFn) -> dict[str, Any]:
    outcome = draw(_word(words.Outcome))
    answered = outcome is words.Outcome.REACHED
    return {
        "at": draw(moments),
        "channel": draw(_word(words.Channel)),
        "direction": draw(_word(words.Direction)) if answered else words.Direction.OUT,
        "outcome": outcome,
        "minutes": draw(st.none() | st.integers(0, 6000)),
        "summary": draw(notes),
        "private_note": draw(notes),
        "expectation": draw(_word(words.Expectation, optional=True)),
        "heard": draw(st.lists(_word(words.Heard), max_size=3, unique=True)),
        "who": draw(st.lists(st.integers(0, 2), max_size=2, unique=True)),
    }


@st.composite
def promises(draw: st.DrawFn) -> dict[str, Any]:
    made = draw(past)
    state = draw(_word(words.PromiseState))
    settled = None if state is words.PromiseState.OPEN else draw(st.dates(made, TODAY))
    kept = state is words.PromiseState.KEPT
    due = st.dates(made, date(2030, 1, 1))
    moved = [
        (draw(due), draw(due), draw(st.dates(made, TODAY)), draw(st.booleans()), draw(lines))
        for _ in range(draw(st.integers(0, 2)))
    ]
    return {
        "party": draw(_word(words.Party)),
        "text": draw(lines.filter(bool)),
        "made_on": made,
        "due_on": draw(due),
        "due_minute": draw(minutes),
        "state": state,
        "settled_on": settled,
        "settled_note": draw(notes) if settled else "",
        "evidence": draw(notes) if kept else "",
        "evidence_file": draw(lines) if kept else "",
        "confirmed_on": draw(st.none() | st.dates(settled, TODAY)) if kept and settled else None,
        "confirmed_how": "",
        "moves": moved,
        "who": draw(st.none() | st.integers(0, 2)),
    }


def _said(promise: dict[str, Any]) -> object:
    """By what a list tells promises apart."""
    alike = ("party", "text", "made_on", "due_on", "due_minute")
    return tuple(fold(str(promise[name])) for name in alike)


@st.composite
def check_ins(draw: st.DrawFn) -> dict[str, Any]:
    state = draw(_word(words.CheckInState))
    is_open = state is words.CheckInState.OPEN
    skipped = state is words.CheckInState.SKIPPED
    return {
        "due_on": draw(past | coming),
        "due_minute": draw(minutes),
        "reason": draw(_word(words.CheckInReason)),
        "note": draw(lines),
        "state": state,
        "ended_at": None if is_open else draw(moments),
        "ended_reason": draw(lines.filter(bool)) if skipped else "",
        "who": draw(st.none() | st.integers(0, 2)),
    }


def _stands_for(check_in: dict[str, Any]) -> object:
    """Of what a customer's plan has one at the most: the next one of the level, and the next review."""
    if check_in["state"] is not words.CheckInState.OPEN:
        return _planned(check_in)
    is_next = check_in["reason"] in (words.CheckInReason.CADENCE, words.CheckInReason.RETRY)
    is_review = check_in["reason"] is words.CheckInReason.REVIEW
    return "plan" if is_next else "review" if is_review else _planned(check_in)


def _planned(check_in: dict[str, Any]) -> object:
    """By what a list tells check-ins apart."""
    return tuple(check_in[name] for name in ("due_on", "due_minute", "reason", "note", "state"))


@st.composite
def orders(draw: st.DrawFn) -> dict[str, Any]:
    begun = draw(past)
    sold = st.tuples(
        lines.filter(bool),
        st.none() | st.integers(1, 10**6).map(lambda n: n / 100),
        st.none() | st.integers(1, 10**10),
    )
    return {
        "kind": draw(st.sampled_from(["purchase", "return"])),
        "ordered_on": begun,
        "delivered_on": draw(st.none() | st.dates(begun, TODAY)),
        "currency": draw(st.sampled_from(["CNY", "EUR"])),
        "sold": draw(st.lists(sold, min_size=1, max_size=3, unique=True)),
    }


@st.composite
def complaints(draw: st.DrawFn) -> dict[str, Any]:
    opened = draw(past)
    is_solved = draw(st.booleans())
    answered = draw(st.dates(opened, TODAY)) if is_solved else draw(st.none() | st.dates(opened, TODAY))
    clock = past | coming if not is_solved else st.none() | past
    return {
        "text": draw(notes.filter(bool)),
        "opened_on": opened,
        "answer_by": draw(clock),
        "solve_by": draw(clock),
        "answered_on": answered,
        "solved_on": draw(st.dates(answered, TODAY)) if is_solved and answered else None,
        "solution": draw(notes),
        "satisfaction": draw(_word(words.Expectation, optional=True)) if is_solved else None,
        "who": draw(st.none() | st.integers(0, 2)),
    }


@st.composite
def level_changes(draw: st.DrawFn) -> dict[str, Any]:
    before = draw(_word(words.Level))
    return {
        "changed_on": draw(past),
        "from_level": before,
        "to_level": draw(_word(words.Level).filter(lambda level: level is not before)),
        "evidence": draw(lines.filter(bool)),
    }


@st.composite
def customers(draw: st.DrawFn) -> dict[str, Any]:
    hours = sorted((draw(st.integers(0, 1400)), draw(st.integers(0, 1400))))
    has_hours, has_days = draw(st.booleans()), draw(st.booleans())
    days = sorted((draw(st.integers(1, 400)), draw(st.integers(1, 400))))
    kind = draw(st.sampled_from(["firm", "person"]))
    return {
        "own": {
            "name": draw(names),
            "kind": kind,
            "level": draw(_word(words.Level)),
            "level_since": draw(past),
            "level_evidence": draw(lines),
            "value_class": draw(_word(words.ValueClass, optional=True)),
            "since": draw(past),
            **{
                name: draw(lines) for name in ("industry", "address", "city", "region", "postcode", "country")
            },
            "remember": draw(notes),
            "private_note": draw(notes),
            "channel": draw(_word(words.Channel, optional=True)),
            "weekdays": draw(st.integers(0, 127)),
            "from_minute": hours[0] if has_hours else None,
            "to_minute": hours[1] + 30 if has_hours else None,
            "ideal_days": days[0] if has_days else None,
            "longest_days": days[1] if has_days else None,
            "no_next_reason": draw(st.none() | lines.filter(bool)),
        },
        "reaches": _sorted_reaches(draw(reaches)),
        "photo": draw(st.booleans()),
        "people": draw(st.lists(people(), max_size=3, unique_by=lambda one: name_key(one["name"]))),
        "contacts": draw(st.lists(contacts(), max_size=4, unique_by=lambda one: one["at"])),
        "promises": draw(st.lists(promises(), max_size=3, unique_by=_said)),
        "check_ins": draw(st.lists(check_ins(), max_size=3, unique_by=_stands_for)),
        "complaints": draw(
            st.lists(complaints(), max_size=2, unique_by=lambda one: (one["opened_on"], fold(one["text"])))
        ),
        "level_changes": draw(
            st.lists(
                level_changes(),
                max_size=2,
                unique_by=lambda one: (one["changed_on"], one["to_level"], fold(one["evidence"])),
            )
        ),
        "orders": draw(st.lists(orders(), max_size=2, unique_by=lambda one: one["ordered_on"])),
    }


desks = st.lists(customers(), min_size=1, max_size=3, unique_by=lambda one: name_key(one["own"]["name"]))


def fill(desk: Desk, wanted: list[dict[str, Any]]) -> None:
    """Writes customers with all that hangs on them, as one step."""
    with desk.database.write("test.fill") as transaction:
        there = [_write(desk, transaction, one, number) for number, one in enumerate(wanted)]
        post_elsewhere(transaction, wanted, there)


def _write(desk: Desk, transaction: Transaction, one: dict[str, Any], number: int) -> tuple[int, list[int]]:
    """The customer, and the people there."""
    zone, own = desk.clock.zone(), dict(one["own"])
    reached = [c["at"] for c in one["contacts"] if c["outcome"] is words.Outcome.REACHED]
    own["last_contact_on"] = max(reached).astimezone(zone).date() if reached else None
    own["tries"] = sum(
        c["outcome"] is words.Outcome.NO_ANSWER and (not reached or c["at"] > max(reached))
        for c in one["contacts"]
    )
    planned = [c["due_on"] for c in one["check_ins"] if c["state"] is words.CheckInState.OPEN]
    own["next_on"] = min(planned) if planned else None
    if planned:
        own["no_next_reason"] = None
    customer = transaction.insert(tables.Customer, **own, name_key=name_key(own["name"]), created_at=NOW)
    _reached(transaction, one, {"customer_id": customer})
    who = [_person(transaction, person, customer) for person in one["people"]]
    for contact in one["contacts"]:
        _contact(transaction, contact, customer, who)
    for order in one["orders"]:
        _order(transaction, order, customer, number)
    for promise in one["promises"]:
        _promise(transaction, promise, customer, who)
    for check_in in one["check_ins"]:
        rest = {name: value for name, value in check_in.items() if name != "who"}
        person = _of(who, check_in["who"])
        transaction.insert(tables.CheckIn, **rest, customer_id=customer, person_id=person, created_at=NOW)
    for complaint in one["complaints"]:
        rest = {name: value for name, value in complaint.items() if name != "who"}
        person = _of(who, complaint["who"])
        transaction.insert(tables.Complaint, **rest, customer_id=customer, person_id=person, created_at=NOW)
    for change in one["level_changes"]:
        transaction.insert(tables.LevelChange, **change, customer_id=customer)
    return customer, who


def _of(who: list[int], at: int | None) -> int | None:
    return who[at] if at is not None and at < len(who) else None


def _reached(transaction: Transaction, one: dict[str, Any], owner: dict[str, int]) -> None:
    for position, (kind, value) in enumerate(one["reaches"]):
        transaction.insert(tables.ContactPoint, **owner, kind=kind, value=value, position=position)
    if one["photo"]:
        values = {"media_type": words.PhotoType.PNG, "data": PIXEL, "created_at": NOW}
        transaction.insert(tables.Photo, **owner, **values)


def _person(transaction: Transaction, person: dict[str, Any], customer: int) -> int:
    own = {name: person[name] for name in ("name", "birthday", "birth_month_day", "remember")}
    row = transaction.insert(tables.Person, **own, name_key=name_key(own["name"]), created_at=NOW)
    post = {name: person[name] for name in ("title", "role", "from_on", "to_on")}
    for held in [post, *told_apart(post, person["further"])]:
        transaction.insert(tables.Post, person_id=row, customer_id=customer, **held)
    _reached(transaction, person, {"person_id": row})
    return row


def _contact(transaction: Transaction, contact: dict[str, Any], customer: int, who: list[int]) -> None:
    own = {name: value for name, value in contact.items() if name not in ("heard", "who")}
    row = transaction.insert(tables.Interaction, **own, customer_id=customer, created_at=NOW)
    for kind in contact["heard"]:
        transaction.insert(tables.Heard, interaction_id=row, kind=kind)
    for at in contact["who"]:
        if (person := _of(who, at)) is not None:
            transaction.insert(tables.InteractionPerson, interaction_id=row, person_id=person)


def _order(transaction: Transaction, order: dict[str, Any], customer: int, number: int) -> None:
    own = {name: value for name, value in order.items() if name != "sold"}
    name = f"{number}-{order['ordered_on'].toordinal()}"
    row = transaction.insert(tables.Order, **own, number=name, customer_id=customer, created_at=NOW)
    for product, quantity, amount in order["sold"]:
        values = {"product": product, "quantity": quantity, "amount_hundredths": amount}
        transaction.insert(tables.OrderLine, order_id=row, **values)


def _promise(transaction: Transaction, promise: dict[str, Any], customer: int, who: list[int]) -> None:
    own = {name: value for name, value in promise.items() if name not in ("moves", "who")}
    person = _of(who, promise["who"])
    row = transaction.insert(
        tables.Promise,
        **own,
        customer_id=customer,
        person_id=person,
        created_at=datetime.combine(promise["made_on"], time(9), UTC),
    )
    for from_on, to_on, moved_on, agreed, reason in promise["moves"]:
        values = {
            "from_on": from_on,
            "to_on": to_on,
            "moved_on": moved_on,
            "agreed": agreed,
            "reason": reason,
        }
        transaction.insert(tables.PromiseMove, promise_id=row, **values)
