"""Making one customer of two: everything of the one comes to the other, and nothing that it said is lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence, TimeOfDay
from salesdesk.domain.words import CheckInReason, CheckInState
from salesdesk.errors import NotFound, UserError
from salesdesk.services.context import Context, Done
from salesdesk.services.deleting import TOUCHED
from salesdesk.services.kept_days import follow_contacts
from salesdesk.services.merging_people import below, join_people, join_posts, join_reaches, move_all
from salesdesk.services.planning import PLANNED_BY_LEVEL, Planning, weekdays_of
from salesdesk.storage.tables import CheckIn, Customer, NotDuplicate, Photo, columns
from salesdesk.storage.transaction import Transaction

_customers, _apart = columns(Customer), columns(NotDuplicate)
_check_ins, _photos = columns(CheckIn), columns(Photo)

SAID = {
    "name": QT_TRANSLATE_NOOP("domain", "Name: %1"),
    "level": QT_TRANSLATE_NOOP("domain", "Level: %1"),
    "value_class": QT_TRANSLATE_NOOP("domain", "Class: %1"),
    "industry": QT_TRANSLATE_NOOP("domain", "Industry: %1"),
    "address": QT_TRANSLATE_NOOP("domain", "Address: %1"),
    "city": QT_TRANSLATE_NOOP("domain", "City: %1"),
    "region": QT_TRANSLATE_NOOP("domain", "Region: %1"),
    "postcode": QT_TRANSLATE_NOOP("domain", "Postcode: %1"),
    "country": QT_TRANSLATE_NOOP("domain", "Country: %1"),
    "channel": QT_TRANSLATE_NOOP("domain", "Channel: %1"),
    "ideal_days": QT_TRANSLATE_NOOP("domain", "Days between contacts: %1"),
    "longest_days": QT_TRANSLATE_NOOP("domain", "Days between contacts at the longest: %1"),
    "from_minute": QT_TRANSLATE_NOOP("domain", "Reached from: %1"),
    "to_minute": QT_TRANSLATE_NOOP("domain", "Reached until: %1"),
    "weekdays": QT_TRANSLATE_NOOP("domain", "Preferred weekdays: %1"),
    "level_evidence": QT_TRANSLATE_NOOP("domain", "Evidence for the level: %1"),
    "no_next_reason": QT_TRANSLATE_NOOP("domain", "Why no next step: %1"),
}
"""What the page of one customer has room for once; the other's is written down below what to remember."""

_WEEKDAYS = (
    QT_TRANSLATE_NOOP("domain", "Monday"),
    QT_TRANSLATE_NOOP("domain", "Tuesday"),
    QT_TRANSLATE_NOOP("domain", "Wednesday"),
    QT_TRANSLATE_NOOP("domain", "Thursday"),
    QT_TRANSLATE_NOOP("domain", "Friday"),
    QT_TRANSLATE_NOOP("domain", "Saturday"),
    QT_TRANSLATE_NOOP("domain", "Sunday"),
)

_TEXTS = ("industry", "address", "city", "region", "postcode", "country")
_HABITS = (("weekdays",), ("from_minute", "to_minute"), ("ideal_days", "longest_days"))
"""How a customer is best reached: taken over whole, where nothing of it is known."""

_ONE_OF_EACH = (PLANNED_BY_LEVEL, (CheckInReason.REVIEW,))
"""Check-ins that the plan makes: of two of a kind the earlier one stays."""

PHOTO_LEFT_OUT = QT_TRANSLATE_NOOP("domain", "Photo of %1: left out, as there was one already")

MERGED = "merged"
"""Why a check-in ended that the other customer had as well."""


@dataclass(frozen=True, slots=True)
class _Two:
    into: Mapping[str, Any]
    other: Mapping[str, Any]


def merge(
    context: Context,
    planning: Planning,
    into_id: int,
    from_id: int,
    say: Callable[[Sentence], str] = str,
) -> Done:
    """Moves all that one customer has to another, as one step, and takes the one that is empty then away.

    What both say differently stays as `into` has it; the other's is kept in a note, in the words of `say`.
    Raises UserError for one and the same customer, and NotFound.
    """
    if into_id == from_id:
        raise UserError("Choose two customers: one cannot be merged with itself.")
    with context.verb("customer.merge", TOUCHED, customer_id=into_id) as transaction:
        both = _Two(_row(transaction, into_id), _row(transaction, from_id))
        if both.into["sample"] != both.other["sample"]:
            raise UserError("A sample customer is merged with sample customers alone.")
        transaction.about = f"{both.other['name']} → {both.into['name']}"
        _drop_word_that_they_differ(transaction, into_id, from_id)
        join_people(transaction, into_id, from_id, say)
        join_posts(transaction, into_id, from_id, say)
        join_reaches(transaction, "customer_id", into_id, from_id)
        left_out = _drop_second_photo(transaction, both)
        _end_double_plans(transaction, planning, into_id, from_id)
        move_all(transaction, "customers", from_id, into_id)
        transaction.delete(Customer, from_id)
        transaction.update(Customer, into_id, **_joined(both, left_out, say))
        follow_contacts(context, transaction, into_id)
        planning.follow(transaction, into_id)
    return Done(transaction.step_id, into_id)


def _row(transaction: Transaction, customer_id: int) -> Mapping[str, Any]:
    statement = select(*_customers).where(_customers.id == customer_id)
    row = transaction.execute(statement).mappings().first()
    if row is None:
        raise NotFound("This customer is no longer on the desk.")
    return dict(row)


def _drop_word_that_they_differ(transaction: Transaction, into_id: int, from_id: int) -> None:
    """The rep said once that these two are not the same, and has thought again."""
    both = (into_id, from_id)
    rows = transaction.execute(
        select(_apart.id).where(_apart.customer_id.in_(both), _apart.other_id.in_(both))
    )
    for (row_id,) in rows.all():
        transaction.delete(NotDuplicate, row_id)


def _end_double_plans(transaction: Transaction, planning: Planning, into_id: int, from_id: int) -> None:
    for reasons in _ONE_OF_EACH:
        rows = transaction.execute(
            select(_check_ins.id)
            .where(
                _check_ins.customer_id.in_((into_id, from_id)),
                _check_ins.state == CheckInState.OPEN,
                _check_ins.reason.in_(reasons),
            )
            .order_by(_check_ins.due_on, _check_ins.id)
        ).all()
        for (check_in_id,) in rows[1:]:
            planning.end(transaction, check_in_id, CheckInState.SKIPPED, MERGED)


def _drop_second_photo(transaction: Transaction, both: _Two) -> tuple[Sentence, ...]:
    """Takes away the picture that a customer has no room for, and says so for the note."""
    pictures = transaction.execute(
        select(_photos.id, _photos.customer_id).where(
            _photos.customer_id.in_((both.into["id"], both.other["id"]))
        )
    ).all()
    if len(pictures) < 2:
        return ()
    for one in pictures:
        if one.customer_id == both.other["id"]:
            transaction.delete(Photo, one.id)
    return (Sentence(PHOTO_LEFT_OUT, (both.other["name"],)),)


def _joined(both: _Two, left_out: tuple[Sentence, ...], say: Callable[[Sentence], str]) -> dict[str, Any]:
    """The columns of the customer that stays."""
    into, other = both.into, both.other
    values: dict[str, Any] = {"since": min(into["since"], other["since"])}
    for column in (*_TEXTS, "value_class", "channel"):
        if not into[column] and other[column]:
            values[column] = other[column]
    for habit in _HABITS:
        if not any(into[column] for column in habit):
            values |= {column: other[column] for column in habit}
    days = [row["last_contact_on"] for row in (into, other) if row["last_contact_on"] is not None]
    values["last_contact_on"] = max(days, default=None)
    if into["no_next_reason"] is None:
        values["no_next_reason"] = other["no_next_reason"]
    lost = [
        say(Sentence(text, (_value(column, other[column], say),)))
        for column, text in SAID.items()
        if other[column] and other[column] != into[column] and column not in values
    ]
    values["remember"] = below(into["remember"], other["remember"], *lost, *map(say, left_out))
    values["private_note"] = below(into["private_note"], other["private_note"])
    return values


def _value(column: str, value: Any, say: Callable[[Sentence], str]) -> Any:
    if column.endswith("_minute"):
        return str(TimeOfDay(value))
    if column == "weekdays":
        return ", ".join(say(Sentence(_WEEKDAYS[day])) for day in sorted(weekdays_of(value)))
    return value if isinstance(value, StrEnum) else str(value)
