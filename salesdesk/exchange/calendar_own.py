"""What this program writes into a calendar for itself, so that its own entries come back exactly."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar, Literal, TypeVar

from salesdesk.domain.text import clean_line
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.domain.words import CheckInReason, CheckInState, Party, PromiseState
from salesdesk.exchange.calendar_lines import Component, unescaped
from salesdesk.exchange.calendar_repeats import Unreadable
from salesdesk.services.imported_rows import ImportedCheckIn, ImportedMove, ImportedPromise
from salesdesk.storage.columns import LINE_LIMIT, NAME_LIMIT

OWN = "X-SALESDESK-KIND"
"""`check-in` or `promise`; the other properties of this program stand beside it."""

W = TypeVar("W", bound=StrEnum)
_MOVES = 1_000
_BROKEN = QT_TRANSLATE_NOOP("domain", "“%1” was changed so that it cannot be read")


class OwnKind:
    """The names of this program's properties."""

    CUSTOMER = "X-SALESDESK-CUSTOMER"
    PERSON = "X-SALESDESK-PERSON"
    REASON = "X-SALESDESK-REASON"
    NOTE = "X-SALESDESK-NOTE"
    STATE = "X-SALESDESK-STATE"
    TEXT = "X-SALESDESK-TEXT"
    PARTY = "X-SALESDESK-PARTY"
    MADE_ON = "X-SALESDESK-MADE-ON"
    MOVE = "X-SALESDESK-MOVE"
    """`from/to/moved on/agreed or not/reason`, one line for each change of a promise's date."""

    PROPERTIES: ClassVar[tuple[str, ...]] = (
        OWN, CUSTOMER, PERSON, REASON, NOTE, STATE, TEXT, PARTY, MADE_ON, MOVE,
    )  # fmt: skip


def own_kind(entry: Component) -> Literal["check-in", "promise"] | None:
    """What an entry of this program's own is; None for all others."""
    found = entry.first(OWN)
    kind = found.value.strip().lower() if found else ""
    if kind == "promise":
        return "promise"
    return "check-in" if kind == "check-in" else None


def own_check_in(entry: Component, due_on: date, due_minute: int | None) -> ImportedCheckIn:
    """A check-in as it was written. Raises Unreadable and UserError where it was changed."""
    state = _word(entry, OwnKind.STATE, CheckInState, CheckInState.OPEN)
    customer, person = _names(entry)
    return ImportedCheckIn(
        entry.number,
        customer,
        due_on,
        due_minute,
        person,
        _word(entry, OwnKind.REASON, CheckInReason, CheckInReason.ASKED),
        clean_line(entry.text(OwnKind.NOTE), LINE_LIMIT),
        CheckInState.OPEN if state is not CheckInState.DONE else state,
        due_on if state is CheckInState.DONE else None,
    )


def own_promise(entry: Component, due_on: date, due_minute: int | None) -> ImportedPromise:
    """A promise as it was written. Raises Unreadable and UserError where it was changed."""
    text = clean_line(entry.text(OwnKind.TEXT), LINE_LIMIT)
    if not text:
        raise Unreadable(Sentence(_BROKEN, (OwnKind.TEXT,)))
    customer, person = _names(entry)
    return ImportedPromise(
        entry.number,
        customer,
        text,
        due_on,
        _word(entry, OwnKind.PARTY, Party, Party.REP),
        _day(entry.text(OwnKind.MADE_ON), OwnKind.MADE_ON) if entry.first(OwnKind.MADE_ON) else None,
        due_minute,
        person,
        PromiseState.OPEN,
        moves=tuple(_move(line.value) for line in entry.properties.get(OwnKind.MOVE, [])[:_MOVES]),
    )


def move_text(move: ImportedMove) -> str:
    """A change of a date as `own_promise` reads it again."""
    days = (move.from_on, move.to_on, move.moved_on)
    return "/".join([*map(date.isoformat, days), "agreed" if move.agreed else "told", move.reason])


def _names(entry: Component) -> tuple[str, str]:
    customer = clean_line(entry.text(OwnKind.CUSTOMER), NAME_LIMIT)
    if not customer:
        raise Unreadable(Sentence(_BROKEN, (OwnKind.CUSTOMER,)))
    return customer, clean_line(entry.text(OwnKind.PERSON), NAME_LIMIT)


def _word(entry: Component, name: str, words: type[W], otherwise: W) -> W:
    found = entry.text(name)
    if not found:
        return otherwise
    try:
        return words(found)
    except ValueError as fault:
        raise Unreadable(Sentence(_BROKEN, (name,))) from fault


def _day(text: str, name: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise Unreadable(Sentence(_BROKEN, (name,))) from fault


def _move(value: str) -> ImportedMove:
    parts = unescaped(value).split("/", 4)
    if len(parts) != 5:
        raise Unreadable(Sentence(_BROKEN, (OwnKind.MOVE,)))
    from_on, to_on, moved_on = (_day(part, OwnKind.MOVE) for part in parts[:3])
    return ImportedMove(from_on, to_on, moved_on, parts[3] == "agreed", clean_line(parts[4], LINE_LIMIT))
