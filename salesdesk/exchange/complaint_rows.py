"""Rows of a list of complaints: what was heard, by when it is to be answered and solved, and how it was."""

from __future__ import annotations

from datetime import date

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.exchange.field_words import expectation_of, is_solved_of
from salesdesk.exchange.formula_guard import unguarded
from salesdesk.exchange.row_cells import RowCells
from salesdesk.exchange.row_reader import Columns, RefusedRow
from salesdesk.exchange.table_records import TableRecords
from salesdesk.services.imported_rows import ImportedComplaint
from salesdesk.storage.columns import NAME_LIMIT

_NO_CUSTOMER = QT_TRANSLATE_NOOP("domain", "no customer")
_NO_TEXT = QT_TRANSLATE_NOOP("domain", "nothing that was complained of")
_NO_DAY = QT_TRANSLATE_NOOP("domain", "no day on which it was heard")
_NO_STATE = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” is not a state of a complaint")
_NO_SATISFACTION = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” does not say how satisfied they are")


def complaint_records(columns: Columns) -> TableRecords[ImportedComplaint]:
    """Every row of a list of complaints as a complaint or as a refusal with its reason, streaming."""
    return TableRecords.by_cells(columns, _complaint)


def _complaint(cells: RowCells) -> ImportedComplaint:
    customer, person = cells.single("customer", NAME_LIMIT), cells.single("person", NAME_LIMIT)
    if not customer and not person:
        raise RefusedRow(Sentence(_NO_CUSTOMER))
    text = cells.note("text")
    if not text:
        raise RefusedRow(Sentence(_NO_TEXT))
    opened_on = cells.past_day("opened_on")
    if opened_on is None:
        raise RefusedRow(Sentence(_NO_DAY))
    answered_on = cells.past_day("answered_on")
    found = cells.first("satisfaction")
    satisfaction = expectation_of(unguarded(found[0])) if found else None
    if found is not None and satisfaction is None:
        raise cells.columns.wrong(_NO_SATISFACTION, *found)
    return ImportedComplaint(
        row=cells.row,
        customer=customer or person,
        text=text,
        opened_on=opened_on,
        person=person if customer else "",
        answer_by=cells.day("answer_by"),
        solve_by=cells.day("solve_by"),
        answered_on=answered_on,
        solved_on=_solved_on(cells, answered_on or opened_on),
        solution=cells.note("solution"),
        satisfaction=satisfaction,
    )


def _solved_on(cells: RowCells, at_the_latest_known: date) -> date | None:
    """The day of the solution; of one that is called solved without a day, the last day that it names."""
    found = cells.first("state")
    if found is None:
        return cells.past_day("solved_on")
    is_solved = is_solved_of(unguarded(found[0]))
    if is_solved is None:
        raise cells.columns.wrong(_NO_STATE, *found)
    return (cells.past_day("solved_on") or at_the_latest_known) if is_solved else None
