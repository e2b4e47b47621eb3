"""Promises from a file, with every change of their day and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from salesdesk.domain.search_text import fold
from salesdesk.domain.text import clean_line
from salesdesk.domain.words import Party, PromiseState
from salesdesk.services.context import chunks
from salesdesk.services.import_matching import Known
from salesdesk.services.import_named import NamedImport
from salesdesk.services.import_reasons import DUE_BEFORE_MADE, NO_PROMISE, PROMISED_LATER, SETTLED_WRONGLY
from salesdesk.services.imported_rows import ImportedPromise
from salesdesk.storage import tables
from salesdesk.storage.columns import LINE_LIMIT
from salesdesk.storage.tables import columns

_promises = columns(tables.Promise)

_Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    """A row with its customer, and what it leaves open filled in."""

    row: ImportedPromise
    known: Known
    text: str
    person_id: int | None
    made_on: date
    settled_on: date | None

    @property
    def keys(self) -> tuple[_Key, ...]:
        """What it is looked for by on the desk: its words, with either day that the row says."""
        about = (self.known.id, self.row.party, self.text)
        due = _key(*about, "due", self.row.due_on)
        return (due,) if self.row.made_on is None else (due, _key(*about, "made", self.row.made_on))

    @property
    def alike(self) -> _Key:
        """What it shares with another row of the file that says the same."""
        row = self.row
        return _key(self.known.id, row.party, self.text, self.made_on, row.due_on, row.due_minute)


class PromiseImport(NamedImport):
    """Takes promises in. One of the same words to or by a customer, for the same day, was here already.

    Within a file that holds only for rows alike in all their days: a desk may have several of the same words.
    """

    def sort_in(self, records: Sequence[Any]) -> None:
        self._new(records)

    def write(self, records: Sequence[Any]) -> None:
        transaction, now = self._taking.transaction, self._taking.context.now()
        new = self._new(records)
        ids = transaction.insert_many(tables.Promise, [_columns(word) | {"created_at": now} for word in new])
        moves = [
            {
                "promise_id": promise_id,
                "from_on": move.from_on,
                "to_on": move.to_on,
                "moved_on": move.moved_on,
                "agreed": move.agreed,
                "reason": move.reason,
            }
            for promise_id, word in zip(ids, new, strict=True)
            for move in word.row.moves
        ]
        transaction.insert_many(tables.PromiseMove, moves)

    def _new(self, records: Sequence[ImportedPromise]) -> list[_Word]:
        """The promises of a run that are not on the desk yet; counts them and the others."""
        named = self.with_customers(records)
        self.read_people((known, bool(record.person)) for record, known in named)
        words = [word for record, known in named if (word := self._word(record, known)) is not None]
        here, brought = self._standing({word.known.id for word in words if word.known.id > 0})
        new: list[_Word] = []
        for word in words:
            if here.intersection(word.keys) or word.alike in brought or self.met_before([word.alike]):
                self.merged += 1
                self.list_met(word.row, word.text, word.known)
                continue
            brought.add(word.alike)
            self.list_new(word.row, word.text, word.known)
            new.append(word)
        self.added += len(new)
        return new

    def _word(self, record: ImportedPromise, known: Known) -> _Word | None:
        """The promise as it can stand on the desk; refused where it cannot."""
        today = self._taking.context.today()
        person_id = self.person_at(known, record.person) if record.person else None
        text = clean_line(record.text, LINE_LIMIT)
        if text and person_id is None:
            text = self.with_name(text, record.person)
        made_on = record.made_on or min(today, record.due_on, *(move.from_on for move in record.moves))
        settled_on = None
        if record.state is not PromiseState.OPEN:
            settled_on = record.settled_on or max(made_on, min(record.due_on, today))
        reason = _contradiction(text, made_on, record.due_on, settled_on, today)
        if reason:
            self.refuse(record, reason)
            return None
        return _Word(record, known, text, person_id, made_on, settled_on)

    def _standing(self, customer_ids: set[int]) -> tuple[set[_Key], set[_Key]]:
        """What these customers' promises are known by: those that were here, and those of this import."""
        here, brought = set[_Key](), set[_Key]()
        begun = self.begun_with(tables.Promise)
        for chunk in chunks(sorted(customer_ids)):
            rows: Any = self._taking.connection.execute(
                select(
                    _promises.id,
                    _promises.customer_id,
                    _promises.party,
                    _promises.text,
                    _promises.made_on,
                    _promises.due_on,
                    _promises.due_minute,
                ).where(_promises.customer_id.in_(chunk))
            )
            for row_id, customer_id, party, text, made_on, due_on, due_minute in rows:
                about = (customer_id, party, text)
                if row_id >= begun:
                    brought.add(_key(*about, made_on, due_on, due_minute))
                else:
                    here |= {_key(*about, "made", made_on), _key(*about, "due", due_on)}
        return here, brought


def _key(customer_id: int, party: Party, text: str, *rest: Any) -> _Key:
    return customer_id, str(party), hash(fold(text)), *rest


def _contradiction(text: str, made_on: date, due_on: date, settled_on: date | None, today: date) -> str:
    """Why a promise cannot stand on the desk; empty where it can."""
    if not text:
        return NO_PROMISE
    if made_on > today:
        return PROMISED_LATER
    if due_on < made_on:
        return DUE_BEFORE_MADE
    if settled_on is not None and not made_on <= settled_on <= today:
        return SETTLED_WRONGLY
    return ""


def _columns(word: _Word) -> dict[str, Any]:
    row = word.row
    is_confirmed = row.state is PromiseState.KEPT and row.confirmed_on is not None
    return {
        "customer_id": word.known.id,
        "person_id": word.person_id,
        "party": row.party,
        "text": word.text,
        "made_on": word.made_on,
        "due_on": row.due_on,
        "due_minute": row.due_minute,
        "state": row.state,
        "settled_on": word.settled_on,
        "settled_note": row.settled_note,
        "evidence": row.evidence,
        "evidence_file": row.evidence_file,
        "confirmed_on": row.confirmed_on if is_confirmed else None,
        "confirmed_how": row.confirmed_how if is_confirmed else "",
    }
