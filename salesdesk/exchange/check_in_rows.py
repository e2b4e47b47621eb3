"""Rows of a list of check-ins: contacts that are planned, or were."""

from __future__ import annotations

import re

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.domain.words import CheckInReason, CheckInState
from salesdesk.exchange.field_words import check_in_reason_of, check_in_state_of
from salesdesk.exchange.formula_guard import unguarded
from salesdesk.exchange.moments import read_minute
from salesdesk.exchange.row_cells import RowCells
from salesdesk.exchange.row_reader import Columns, RefusedRow, joined
from salesdesk.exchange.table_records import TableRecords
from salesdesk.services.imported_rows import ImportedCheckIn
from salesdesk.storage.columns import NAME_LIMIT

_IN_BRACKETS = re.compile(r"\s*[(<][^()<>]*@[^()<>]*[)>]$")
"""An address beside a name, as HubSpot writes whom a task is about."""

_NO_CUSTOMER = QT_TRANSLATE_NOOP("domain", "no customer")
_NO_DAY = QT_TRANSLATE_NOOP("domain", "no day for which it is planned")
_NO_STATE = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” is not a state of a check-in")


def check_in_records(columns: Columns) -> TableRecords[ImportedCheckIn]:
    """Every row of a list of check-ins as a check-in or as a refusal with its reason, streaming."""
    return TableRecords.by_cells(columns, _check_in)


def _check_in(cells: RowCells) -> ImportedCheckIn:
    customer = cells.single("customer", NAME_LIMIT)
    person = _IN_BRACKETS.sub("", cells.single("person", NAME_LIMIT))
    if not customer and not person:
        raise RefusedRow(Sentence(_NO_CUSTOMER))
    due_on = cells.day("due_on")
    if due_on is None:
        raise RefusedRow(Sentence(_NO_DAY))
    state = _state(cells)
    found = cells.first("reason")
    reason = check_in_reason_of(unguarded(found[0])) if found else None
    columns = cells.columns
    notes = [columns.line(columns.without_tags(cell), column) for cell, column in cells.filled("note")]
    if found is not None and reason is None:  # a word of theirs: it stays with what the check-in is about
        notes.insert(0, cells.columns.line(*found))
    return ImportedCheckIn(
        row=cells.row,
        customer=customer or person,
        due_on=due_on,
        due_minute=_minute(cells),
        person=person if customer else "",
        reason=reason or CheckInReason.ASKED,
        note=joined(notes, " · "),
        state=state,
        ended_on=cells.past_day("ended_on") if state is not CheckInState.OPEN else None,
        ended_reason=cells.single("ended_reason"),
    )


def _minute(cells: RowCells) -> int | None:
    """The time of day: in a column of its own, or after the day in the same cell."""
    if cells.first("due_minute"):
        return cells.minute("due_minute", read_minute)
    found = cells.first("due_on")
    return cells.columns.minute_beside_day(*found) if found else None


def _state(cells: RowCells) -> CheckInState:
    found = cells.first("state")
    if found is None:
        return CheckInState.DONE if cells.first("ended_on") else CheckInState.OPEN
    state = check_in_state_of(unguarded(found[0]))
    if state is None:
        raise cells.columns.wrong(_NO_STATE, *found)
    return state
