"""Rows of a list of contacts that took place, such as another program's log of calls, visits and mails."""

from __future__ import annotations

import re
from datetime import datetime

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.domain.words import Channel, Direction, Heard, Outcome
from salesdesk.exchange.field_words import (
    channel_of,
    direction_of,
    expectation_of,
    heard_of,
    outcome_of,
)
from salesdesk.exchange.formula_guard import unguarded
from salesdesk.exchange.moments import read_minutes, read_moment
from salesdesk.exchange.row_cells import SEVERAL, RowCells
from salesdesk.exchange.row_reader import Columns, RefusedRow
from salesdesk.exchange.table_records import TableRecords
from salesdesk.services.imported_rows import ImportedInteraction
from salesdesk.storage.columns import NAME_LIMIT

_NO_CUSTOMER = QT_TRANSLATE_NOOP("domain", "no customer")
_NO_DAY = QT_TRANSLATE_NOOP("domain", "no day on which it took place")
_NO_MOMENT = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” is not a date")
_IN_FUTURE = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” lies in the future")

_BETWEEN_NAMES = re.compile(r" ::: |[;；、\n]")
_BETWEEN_WORDS = re.compile(r"[\s,;，；、]+")
_IN_BRACKETS = re.compile(r"\s*[(<（][^)>）]*[)>）]\s*$")
_IS_INCOMING = re.compile(r"incoming|inbound|来电|來電|呼入", re.IGNORECASE)


def interaction_records(columns: Columns) -> TableRecords[ImportedInteraction]:
    """Every row of a list of contacts as a contact or as a refusal with its reason, streaming."""
    return TableRecords(columns, _own if columns.is_own else _interaction)


def _interaction(cells: RowCells) -> ImportedInteraction:
    people = _people(cells)
    customer = cells.single("customer", NAME_LIMIT)
    if not customer:
        if not people:
            raise RefusedRow(Sentence(_NO_CUSTOMER))
        customer, people = people[0], people[1:]
    at = _moment(cells)
    channel, channel_word = _channel(cells)
    found = cells.first("direction")
    direction = direction_of(found[0]) if found else None
    if direction is None and _IS_INCOMING.search(channel_word):
        direction = Direction.IN
    outcome = outcome_of(found[0]) if (found := cells.first("outcome")) else None
    said = _summary(cells)
    return ImportedInteraction(
        row=cells.row,
        customer=customer,
        at=at,
        channel=channel,
        direction=direction or Direction.OUT,
        outcome=outcome or Outcome.REACHED,
        minutes=_minutes(cells),
        summary=said,
        private_note=cells.note("private_note"),
        people=tuple(name for name in people if name != customer),
        heard=_heard(cells),
        expectation=expectation_of(found[0]) if (found := cells.first("expectation")) else None,
    )


def _own(cells: RowCells) -> ImportedInteraction:
    """A row of our own list, where each cell stands as it was written."""
    customer = cells.single("customer", NAME_LIMIT)
    if not customer:
        raise RefusedRow(Sentence(_NO_CUSTOMER))
    people = cells.first("people")
    return ImportedInteraction(
        row=cells.row,
        customer=customer,
        at=_moment(cells),
        channel=_channel(cells)[0],
        direction=(direction_of(found[0]) if (found := cells.first("direction")) else None) or Direction.OUT,
        outcome=(outcome_of(found[0]) if (found := cells.first("outcome")) else None) or Outcome.REACHED,
        minutes=_minutes(cells),
        summary=cells.note("summary"),
        private_note=cells.note("private_note"),
        people=cells.lines(*people) if people else (),
        heard=_heard(cells),
        expectation=expectation_of(found[0]) if (found := cells.first("expectation")) else None,
    )


def _moment(cells: RowCells) -> datetime:
    found = cells.first("at")
    if found is None:
        raise RefusedRow(Sentence(_NO_DAY))
    columns = cells.columns
    cell, column = found
    time = cells.first("time")
    at = read_moment(
        unguarded(cell).strip(),
        time[0].strip() if time else "",
        day_first=columns.day_orders[column].reads_day_first,
        today=columns.today,
        zone=columns.zone,
    )
    if at is None:
        columns.day(cell, column, is_past=True)  # says more where a spreadsheet's number stands there
        raise columns.wrong(_NO_MOMENT, cell, column)
    if at >= columns.tomorrow:
        raise columns.wrong(_IN_FUTURE, cell.strip(), column)
    return at


def _channel(cells: RowCells) -> tuple[Channel, str]:
    """How it took place, and the word for it; a word that is not known stays in the summary."""
    found = cells.first("channel")
    if found is None:
        return Channel.OTHER, ""
    return channel_of(found[0]) or Channel.OTHER, found[0]


def _summary(cells: RowCells) -> str:
    """What was said, below it words for channel and outcome that mean nothing here, so that none is lost."""
    parts = [cells.note("summary")]
    for field, known in (("channel", channel_of), ("outcome", outcome_of), ("direction", direction_of)):
        found = cells.first(field)
        if found is not None and known(found[0]) is None:
            parts.append(f"{cells.columns.header(found[1])}: {cells.columns.note(*found)}")
    return "\n".join(filter(None, parts))


def _people(cells: RowCells) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for cell, column in cells.filled("people"):
        for part in _BETWEEN_NAMES.split(unguarded(cell).replace(SEVERAL, "\n")):
            if name := cells.columns.line(_IN_BRACKETS.sub("", part), column, NAME_LIMIT):
                names[name] = None
    return tuple(names)


def _minutes(cells: RowCells) -> int | None:
    found = cells.first("minutes")
    if found is not None:
        return read_minutes(found[0])
    found = cells.first("seconds")
    seconds = found[0].strip() if found is not None else ""
    return read_minutes(f"{seconds} s") if seconds.isdecimal() else None


def _heard(cells: RowCells) -> tuple[Heard, ...]:
    found = cells.first("heard")
    if found is None:
        return ()
    words = (heard_of(part) for part in _BETWEEN_WORDS.split(found[0]) if part)
    return tuple(dict.fromkeys(word for word in words if word is not None))
