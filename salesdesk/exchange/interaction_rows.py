"""Rows of a list of contacts that took place, such as another program's log of calls, visits and mails."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.domain.words import Channel, Direction, Heard, Outcome
from salesdesk.exchange.field_words import (
    channel_of,
    direction_of,
    expectation_of,
    heard_of,
    outcome_of,
    took_place,
)
from salesdesk.exchange.formula_guard import unguarded
from salesdesk.exchange.moments import read_minutes, read_moment
from salesdesk.exchange.row_reader import Columns, RefusedRow
from salesdesk.exchange.table_records import TableRecords
from salesdesk.services.imported_rows import ImportedInteraction
from salesdesk.storage.columns import NAME_LIMIT

_NO_CUSTOMER = QT_TRANSLATE_NOOP("domain", "no customer")
_NO_DAY = QT_TRANSLATE_NOOP("domain", "no day on which it took place")
_NO_MOMENT = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” is not a date")
_NOT_YET = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2”: this contact has not taken place")
_IN_FUTURE = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” lies in the future")

Word = TypeVar("Word", bound=StrEnum)

_OWN_TIME = re.compile(r"(?<!\d)(?!0?0:00)\d{1,2}:\d\d")
"""A time beside the day other than midnight, so that a column of times is not of it."""

_LINES = re.compile(r"\n")
_BETWEEN_NAMES = re.compile(r" ::: |[;；、\n]")
_BETWEEN_WORDS = re.compile(r"[\s,;，；、]+")
_IN_BRACKETS = re.compile(r"(?<!\s)\s*[(<（][^()<>（）]*[)>）]\s*$")
_IS_INCOMING = re.compile(r"incoming|inbound|来电|來電|呼入", re.IGNORECASE)


def interaction_records(columns: Columns) -> TableRecords[ImportedInteraction]:
    """Every row of a list of contacts as a contact or as a refusal with its reason, streaming."""
    return TableRecords(columns, _Contacts(columns).read)


class _Contacts:
    """Reads contacts. They come by the million, so that each cell is looked up by its column, once."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        at = columns.by_field.get
        self._customer, self._people = at("customer", ()), at("people", ())
        self._at, self._time = at("at", ()), at("time", ())
        self._state = at("state", ())
        self._channel, self._direction, self._outcome = (
            at("channel", ()),
            at("direction", ()),
            at("outcome", ()),
        )
        self._minutes, self._seconds = at("minutes", ()), at("seconds", ())
        self._summary, self._private_note = at("summary", ()), at("private_note", ())
        self._heard, self._expectation = at("heard", ()), at("expectation", ())
        self._between_names = _LINES if columns.is_own else _BETWEEN_NAMES

    def read(self, row: int, cells: list[str]) -> ImportedInteraction:
        """The contact of a row. Raises RefusedRow."""
        state = _first(cells, self._state) if self._state else None
        if state is not None and took_place(state[0]) is False:
            raise self._columns.wrong(_NOT_YET, *state)
        people = self._names(cells) if self._people else ()
        found = _first(cells, self._customer)
        customer = self._columns.line(self._columns.one_firm(found[0]), found[1], NAME_LIMIT) if found else ""
        if not customer:
            if not people:
                raise RefusedRow(Sentence(_NO_CUSTOMER))
            customer, people = people[0], people[1:]
        if customer in people and not self._columns.is_own:
            people = tuple(name for name in people if name != customer)
        unknown: list[tuple[str, int]] = []
        channel = self._word(cells, self._channel, channel_of, unknown)
        direction = self._word(cells, self._direction, direction_of, unknown)
        if direction is None and (word := _first(cells, self._channel)) and _IS_INCOMING.search(word[0]):
            direction = Direction.IN
        return ImportedInteraction(
            row,
            customer,
            self._moment(cells),
            channel or Channel.OTHER,
            direction or Direction.OUT,
            self._word(cells, self._outcome, outcome_of, unknown) or Outcome.REACHED,
            self._duration(cells),
            self._said(cells, unknown),
            self._note(cells, self._private_note),
            people,
            self._kinds_heard(cells) if self._heard else (),
            self._word(cells, self._expectation, expectation_of, unknown),
        )

    def _moment(self, cells: list[str]) -> datetime:
        found = _first(cells, self._at)
        if found is None:
            raise RefusedRow(Sentence(_NO_DAY))
        columns, (cell, column) = self._columns, found
        time = _first(cells, self._time) if self._time and not _OWN_TIME.search(cell) else None
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

    def _word(
        self,
        cells: list[str],
        at: Sequence[int],
        meaning: Callable[[str], Word | None],
        unknown: list[tuple[str, int]],
    ) -> Word | None:
        """What the cell's word means; another word is added to `unknown`."""
        found = _first(cells, at) if at else None
        if found is None:
            return None
        word = meaning(found[0])
        if word is None:
            unknown.append(found)
        return word

    def _said(self, cells: list[str], unknown: list[tuple[str, int]]) -> str:
        """What was said, and below it each word that means nothing here, so that none is lost."""
        said = self._note(cells, self._summary)
        if not unknown:
            return said
        columns = self._columns
        words = (f"{columns.header(column)}: {columns.note(cell, column)}" for cell, column in unknown)
        return "\n".join(filter(None, (said, *words)))

    def _note(self, cells: list[str], at: Sequence[int]) -> str:
        if len(at) == 1:
            return self._columns.note(cell, at[0]) if (cell := cells[at[0]]) else ""
        notes = (self._columns.note(cells[column], column) for column in at if cells[column])
        return "\n".join(dict.fromkeys(filter(None, notes)))

    def _names(self, cells: list[str]) -> tuple[str, ...]:
        names: dict[str, None] = {}
        for column in self._people:
            if not cells[column]:
                continue
            for part in self._between_names.split(unguarded(cells[column])):
                bare = part if self._columns.is_own else _IN_BRACKETS.sub("", part)
                if name := self._columns.line(bare, column, NAME_LIMIT, is_guarded=False):
                    names[name] = None
        return tuple(names)

    def _duration(self, cells: list[str]) -> int | None:
        if (found := _first(cells, self._minutes)) is not None:
            return read_minutes(found[0])
        found = _first(cells, self._seconds) if self._seconds else None
        seconds = found[0].strip() if found is not None else ""
        return read_minutes(f"{seconds} s") if seconds.isdecimal() else None

    def _kinds_heard(self, cells: list[str]) -> tuple[Heard, ...]:
        found = _first(cells, self._heard)
        words = map(heard_of, _BETWEEN_WORDS.split(found[0])) if found is not None else ()
        return tuple(dict.fromkeys(word for word in words if word is not None))


def _first(cells: list[str], at: Sequence[int]) -> tuple[str, int] | None:
    """The first filled cell of some columns, and its column."""
    for column in at:
        cell = cells[column]
        if cell and not cell.isspace():
            return cell, column
    return None
