"""Rows of a list of promises: who gave their word, on what, by when, and what became of it."""

from __future__ import annotations

from datetime import date

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.domain.words import Party, PromiseState
from salesdesk.exchange.field_words import party_of, promise_state_of
from salesdesk.exchange.formula_guard import unguarded
from salesdesk.exchange.moments import read_minute
from salesdesk.exchange.own_lists import move_of
from salesdesk.exchange.row_cells import RowCells
from salesdesk.exchange.row_reader import Columns, RefusedRow
from salesdesk.exchange.table_records import TableRecords
from salesdesk.services.imported_rows import ImportedMove, ImportedPromise
from salesdesk.storage.columns import LINE_LIMIT, NAME_LIMIT

_NO_CUSTOMER = QT_TRANSLATE_NOOP("domain", "no customer")
_NO_TEXT = QT_TRANSLATE_NOOP("domain", "nothing that was promised")
_NO_DAY = QT_TRANSLATE_NOOP("domain", "no day by which it is due")
_NO_STATE = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” is not a state of a promise")
_NO_PARTY = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” says not whose word it is")
_NO_MOVE = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” is not a change of the date")


def promise_records(columns: Columns) -> TableRecords[ImportedPromise]:
    """Every row of a list of promises as a promise or as a refusal with its reason, streaming."""
    return TableRecords.by_cells(columns, _promise)


def _promise(cells: RowCells) -> ImportedPromise:
    customer = cells.single("customer", NAME_LIMIT)
    if not customer:
        raise RefusedRow(Sentence(_NO_CUSTOMER))
    text = ": ".join(dict.fromkeys(cells.columns.line(*cell, LINE_LIMIT) for cell in cells.filled("text")))
    if not text:
        raise RefusedRow(Sentence(_NO_TEXT))
    due_on = cells.day("due_on")
    if due_on is None:
        raise RefusedRow(Sentence(_NO_DAY))
    state = _state(cells)
    settled_on = cells.past_day("settled_on") if state is not PromiseState.OPEN else None
    is_kept = state is PromiseState.KEPT
    return ImportedPromise(
        row=cells.row,
        customer=customer,
        text=text,
        due_on=due_on,
        party=_party(cells),
        made_on=cells.past_day("made_on"),
        due_minute=cells.minute("due_minute", read_minute),
        person=cells.single("person", NAME_LIMIT),
        state=state,
        settled_on=settled_on or _settled_by_default(cells, state, due_on),
        settled_note=cells.note("settled_note"),
        evidence=cells.note("evidence"),
        evidence_file=cells.single("evidence_file"),
        confirmed_on=cells.past_day("confirmed_on") if is_kept else None,
        confirmed_how=cells.single("confirmed_how") if is_kept else "",
        moves=_moves(cells),
    )


def _settled_by_default(cells: RowCells, state: PromiseState, due_on: date) -> date | None:
    """The day for one that is settled and says not when: the day it was due, where that has come."""
    return None if state is PromiseState.OPEN else min(due_on, cells.columns.today)


def _state(cells: RowCells) -> PromiseState:
    found = cells.first("state")
    if found is None:
        return PromiseState.KEPT if cells.first("settled_on") else PromiseState.OPEN
    state = promise_state_of(unguarded(found[0]))
    if state is None:
        raise cells.columns.wrong(_NO_STATE, *found)
    return state


def _party(cells: RowCells) -> Party:
    found = cells.first("party")
    if found is None:
        return Party.REP
    party = party_of(unguarded(found[0]))
    if party is None:
        raise cells.columns.wrong(_NO_PARTY, *found)
    return party


def _moves(cells: RowCells) -> tuple[ImportedMove, ...]:
    found = cells.first("moves")
    if found is None:
        return ()
    moves = []
    for line in unguarded(found[0]).splitlines():
        move = move_of(line.strip())
        if move is None:
            raise cells.columns.wrong(_NO_MOVE, line, found[1])
        moves.append(move)
    return tuple(moves)
