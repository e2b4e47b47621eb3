"""One event or to-do of a calendar as a check-in: when, with whom, and what about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from salesdesk.domain.text import clean_line, excerpt, holds_unshowable
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.domain.words import CheckInState
from salesdesk.exchange import patterns
from salesdesk.exchange.calendar_lines import Component, Property
from salesdesk.exchange.calendar_own import own_check_in, own_kind, own_promise
from salesdesk.exchange.calendar_repeats import Repeat, Unreadable
from salesdesk.exchange.calendar_times import Calendar, When
from salesdesk.exchange.row_reader import Say
from salesdesk.services.imported_rows import ImportedCheckIn, ImportedPromise

PEOPLE_LIMIT = 50
"""Addresses kept of an event; a larger invitation tells of no one customer."""

SUMMARY_LENGTH, PLACE_LENGTH, DESCRIPTION_LENGTH, TEXT_LENGTH = 200, 120, 400, 200
_READ_LENGTH = 20_000
_TAG = re.compile(r"<[a-zA-Z/!][^<>]{0,300}>")
_NO_DATE = QT_TRANSLATE_NOOP("domain", "it has no date")


class EntryReader:
    """Reads entries, and counts what a person should be told about them in the end."""

    def __init__(self, calendar: Calendar, say: Say) -> None:
        self._calendar = calendar
        self._say = say
        self.over = 0
        self.floating = 0
        self.cleaned = 0

    def read(
        self, entry: Component, when: When | None = None, repeat: Repeat | None = None
    ) -> ImportedCheckIn | ImportedPromise:
        """The entry as a record; `when` is the time it stands for where it repeats. Raises Unreadable."""
        if when is None:
            when = self._when(entry)
        self.floating += when.minute is not None and when.zone is None
        day, minute = when.at(self._calendar.zone)
        own = own_kind(entry)
        if own == "promise":
            return own_promise(entry, day, minute)
        if own == "check-in":
            return own_check_in(entry, day, minute)
        summary = self._line(entry.text("SUMMARY"), SUMMARY_LENGTH)
        place = self._line(entry.text("LOCATION"), PLACE_LENGTH)
        state, ended_on = self._state(entry, when, repeat, day)
        return ImportedCheckIn(
            row=entry.number,
            customer="",
            due_on=day,
            due_minute=minute,
            note=self._note(entry, summary, place, repeat),
            state=state,
            ended_on=ended_on,
            emails=tuple(_emails(entry)),
            text=self._line(" · ".join(filter(None, (summary, *_names(entry), place))), TEXT_LENGTH),
        )

    def _when(self, entry: Component) -> When:
        names = ("DUE", "DTSTART") if entry.name == "VTODO" else ("DTSTART",)
        line = next(filter(None, map(entry.first, names)), None)
        if line is None:
            raise Unreadable(Sentence(_NO_DATE))
        return self._calendar.when(line)

    def _state(
        self, entry: Component, when: When, repeat: Repeat | None, day: date
    ) -> tuple[CheckInState, date | None]:
        """Open or done, and since when; a to-do that is late is still to be done."""
        if entry.name == "VTODO":
            completed = entry.first("COMPLETED")
            if completed is not None:
                return CheckInState.DONE, self._completed(completed, day)
            is_done = entry.text("STATUS").upper() == "COMPLETED" or entry.text("PERCENT-COMPLETE") == "100"
            return (CheckInState.DONE, day) if is_done else (CheckInState.OPEN, None)
        if self._last_day(entry, when, repeat, day) >= self._calendar.today:
            return CheckInState.OPEN, None
        self.over += 1
        return CheckInState.DONE, day

    def _completed(self, line: Property, day: date) -> date:
        try:
            return min(self._calendar.when(line).at(self._calendar.zone)[0], self._calendar.today)
        except Unreadable:
            return day

    def _last_day(self, entry: Component, when: When, repeat: Repeat | None, day: date) -> date:
        """The day on which the event ends."""
        line = entry.first("DTEND")
        if line is None or repeat is not None:
            return day
        try:
            end = self._calendar.when(line)
        except Unreadable:
            return day
        last = end.at(self._calendar.zone)[0]
        return max(last - timedelta(days=1) if when.minute is None else last, day)

    def _note(self, entry: Component, summary: str, place: str, repeat: Repeat | None) -> str:
        description = entry.text("DESCRIPTION")[:_READ_LENGTH]
        if "<" in description and ">" in description:
            from html import unescape

            description = unescape(_TAG.sub(" ", description))
        words = self._say(repeat.words()) if repeat is not None else ""
        parts = (summary, place, words, self._line(description, DESCRIPTION_LENGTH))
        return " · ".join(filter(None, parts))

    def _line(self, text: str, most: int) -> str:
        text = text[:_READ_LENGTH]
        self.cleaned += holds_unshowable(text)
        return excerpt(clean_line(text, _READ_LENGTH), most)


def _people(entry: Component) -> Iterator[Property]:
    lines = [*entry.properties.get("ATTENDEE", ()), *entry.properties.get("ORGANIZER", ())]
    return iter(lines[:PEOPLE_LIMIT])


def _emails(entry: Component) -> Iterator[str]:
    found: dict[str, None] = {}
    for line in _people(entry):
        told = line.parameters.get("EMAIL", "") or line.value
        address = told.strip()
        if address[:7].lower() == "mailto:":
            address = address[7:].partition("?")[0]
        if len(address) <= patterns.LONGEST and patterns.is_email(address):
            found.setdefault(address.lower())
    return iter(found)


def _names(entry: Component) -> Iterator[str]:
    for line in _people(entry):
        name = line.parameters.get("CN", "").strip()
        if name and "@" not in name:
            yield name[:SUMMARY_LENGTH]
