"""Complaints from a file: those without a clock get the one that their customer's level sets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from salesdesk.domain.search_text import fold
from salesdesk.domain.text import clean_note
from salesdesk.domain.words import Level
from salesdesk.services.complaints import clock_of
from salesdesk.services.context import chunks
from salesdesk.services.import_matching import Known
from salesdesk.services.import_named import NamedImport
from salesdesk.services.import_reasons import HEARD_LATER, NO_COMPLAINT, SOLVED_WRONGLY
from salesdesk.services.imported_rows import ImportedComplaint
from salesdesk.storage import tables
from salesdesk.storage.columns import NOTE_LIMIT
from salesdesk.storage.tables import columns

_complaints, _customers = columns(tables.Complaint), columns(tables.Customer)

_Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Matter:
    """A row with its customer, its person, and its text as it is kept."""

    row: ImportedComplaint
    known: Known
    text: str
    person_id: int | None
    answered_on: date | None

    @property
    def key(self) -> _Key:
        """What it is looked for by on the desk: the same words, heard on the same day."""
        return _key(self.known.id, self.row.opened_on, self.text)

    @property
    def alike(self) -> _Key:
        """What it shares with another row of the file that says the same."""
        return (*self.key, self.answered_on, self.row.solved_on)


class ComplaintImport(NamedImport):
    """Takes complaints in. One of the same customer, day and words was here already.

    Within a file that holds only for rows that were answered and solved on the same days too. Asking whether
    a solution has held is left to the check-ins of the file.
    """

    def sort_in(self, records: Sequence[Any]) -> None:
        self._new(records)

    def write(self, records: Sequence[Any]) -> None:
        transaction, now = self._taking.transaction, self._taking.context.now()
        new = self._new(records)
        levels = self._levels({one.known.id for one in new if one.row.solved_on is None})
        transaction.insert_many(
            tables.Complaint, [self._columns(one, levels) | {"created_at": now} for one in new]
        )

    def _columns(self, one: _Matter, levels: dict[int, Level]) -> dict[str, Any]:
        row = one.row
        answer_by, solve_by = row.answer_by, row.solve_by
        if row.solved_on is None:  # what is open is never left without a clock
            by_level = clock_of(self._taking.settings, levels[one.known.id], row.opened_on)
            answer_by, solve_by = answer_by or by_level[0], solve_by or by_level[1]
        return {
            "customer_id": one.known.id,
            "person_id": one.person_id,
            "text": one.text,
            "opened_on": row.opened_on,
            "answer_by": answer_by,
            "solve_by": solve_by,
            "answered_on": one.answered_on,
            "solved_on": row.solved_on,
            "solution": row.solution,
            "satisfaction": None if row.solved_on is None else row.satisfaction,
        }

    def _levels(self, customer_ids: set[int]) -> dict[int, Level]:
        found: dict[int, Level] = {}
        for chunk in chunks(sorted(customer_ids)):
            rows: Any = self._taking.connection.execute(
                select(_customers.id, _customers.level).where(_customers.id.in_(chunk))
            )
            found.update((customer_id, level) for customer_id, level in rows)
        return found

    def _new(self, records: Sequence[ImportedComplaint]) -> list[_Matter]:
        """The complaints of a run that are not on the desk yet; counts them and the others."""
        named = self.with_customers(records)
        self.read_people((known, bool(record.person)) for record, known in named)
        matters = [one for record, known in named if (one := self._matter(record, known)) is not None]
        here, brought = self._standing({one.known.id for one in matters if one.known.id > 0})
        new: list[_Matter] = []
        for one in matters:
            if one.key in here or one.alike in brought or self.met_before([one.alike]):
                self.merged += 1
                self.list_met(one.row, one.text, one.known)
                continue
            brought.add(one.alike)
            self.list_new(one.row, one.text, one.known)
            new.append(one)
        self.added += len(new)
        return new

    def _matter(self, record: ImportedComplaint, known: Known) -> _Matter | None:
        """The complaint as it can stand on the desk; refused where it cannot."""
        person_id = self.person_at(known, record.person) if record.person else None
        text = clean_note(record.text, NOTE_LIMIT)
        if text and record.person and person_id is None:
            text = f"{text}\n{record.person.strip()}"
        answered_on = record.answered_on or record.solved_on
        reason = _contradiction(record, text, answered_on, self._taking.context.today())
        if reason:
            self.refuse(record, reason)
            return None
        return _Matter(record, known, text, person_id, answered_on)

    def _standing(self, customer_ids: set[int]) -> tuple[set[_Key], set[_Key]]:
        """What these customers' complaints are known by: those that were here, and those of this import."""
        here, brought = set[_Key](), set[_Key]()
        begun = self.begun_with(tables.Complaint)
        for chunk in chunks(sorted(customer_ids)):
            rows: Any = self._taking.connection.execute(
                select(
                    _complaints.id,
                    _complaints.customer_id,
                    _complaints.opened_on,
                    _complaints.text,
                    _complaints.answered_on,
                    _complaints.solved_on,
                ).where(_complaints.customer_id.in_(chunk))
            )
            for row_id, customer_id, opened_on, text, *ends in rows:
                key = _key(customer_id, opened_on, text)
                if row_id >= begun:
                    brought.add((*key, *ends))
                else:
                    here.add(key)
        return here, brought


def _key(customer_id: int, opened_on: date, text: str) -> _Key:
    return customer_id, opened_on, hash(fold(text))


def _contradiction(record: ImportedComplaint, text: str, answered_on: date | None, today: date) -> str:
    """Why a complaint cannot stand on the desk; empty where it can."""
    if not text.strip():
        return NO_COMPLAINT
    if record.opened_on > today:
        return HEARD_LATER
    days = [day for day in (record.opened_on, answered_on, record.solved_on, today) if day is not None]
    return "" if days == sorted(days) else SOLVED_WRONGLY
