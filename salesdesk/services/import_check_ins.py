"""Planned contacts from a file, and those that have ended: the open ones become the customer's next day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select

from salesdesk.domain.search_text import fold
from salesdesk.domain.text import clean_line
from salesdesk.domain.wall_time import instant
from salesdesk.domain.words import CheckInReason, CheckInState
from salesdesk.services.context import chunks
from salesdesk.services.import_customers import LAST_MINUTE
from salesdesk.services.import_first_steps import NOON
from salesdesk.services.import_matching import Known
from salesdesk.services.import_named import NamedImport
from salesdesk.services.import_reasons import IMPOSSIBLE_HOURS, NOBODY_MEANT, SEVERAL_MEANT
from salesdesk.services.imported_rows import ImportedCheckIn, Refusal
from salesdesk.services.planning import PLANNED_BY_LEVEL
from salesdesk.storage import tables
from salesdesk.storage.columns import LINE_LIMIT
from salesdesk.storage.tables import columns

_check_ins, _customers, _posts = columns(tables.CheckIn), columns(tables.Customer), columns(tables.Post)
_points = columns(tables.ContactPoint)

ENDED_ELSEWHERE = "imported"
"""Why a check-in ended that a file calls skipped without a reason, as the history codes it."""

_READ_OF_TEXT = 200
_LONGEST_NAME = 60
_SHORTEST_NAME = 2
_PIECE = re.compile(r"[^\W_]+|\S")
_SPACELESS = re.compile("[\u3005-\u3007\u3041-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff]")

_Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Planned:
    """A row with its customer, its person, and its note as it is kept."""

    row: ImportedCheckIn
    known: Known
    person_id: int | None
    note: str

    @property
    def values(self) -> tuple[int, date, int | None, CheckInReason, CheckInState, str]:
        row = self.row
        return self.known.id, row.due_on, row.due_minute, row.reason, row.state, self.note


class CheckInImport(NamedImport):
    """Takes check-ins in. An open one was here already where another stands on its day, or, for the plan's
    own next contact or review, anywhere; an ended one where its like is history. Within a file only rows
    that say the same are one: a desk may plan several on a day.
    """

    def sort_in(self, records: Sequence[Any]) -> None:
        self._new(records)

    def write(self, records: Sequence[Any]) -> None:
        transaction, now = self._taking.transaction, self._taking.context.now()
        new = self._new(records)
        transaction.insert_many(
            tables.CheckIn,
            [
                {
                    "customer_id": one.known.id,
                    "person_id": one.person_id,
                    "due_on": one.row.due_on,
                    "due_minute": one.row.due_minute,
                    "reason": one.row.reason,
                    "note": one.note,
                    "created_at": now,
                    **self._end_of(one.row),
                }
                for one in new
            ],
        )
        self._taking.plans_of.update(one.known.id for one in new if one.row.state is CheckInState.OPEN)

    def _end_of(self, row: ImportedCheckIn) -> dict[str, Any]:
        """How it ended, as columns."""
        if row.state is CheckInState.OPEN:
            return {"state": row.state, "ended_at": None, "ended_reason": ""}
        context = self._taking.context
        ended_at = instant(row.ended_on or row.due_on, NOON, context.clock.zone())
        reason = clean_line(row.ended_reason, LINE_LIMIT)
        if row.state is CheckInState.SKIPPED and not reason:
            reason = ENDED_ELSEWHERE
        return {"state": row.state, "ended_at": min(ended_at, context.now()), "ended_reason": reason}

    def _new(self, records: Sequence[ImportedCheckIn]) -> list[_Planned]:
        """The check-ins of a run that are not on the desk yet; counts them and the others."""
        named = self.with_customers([one for one in records if one.customer.strip()])
        named += self._meant_otherwise([one for one in records if not one.customer.strip()])
        named = [pair for pair in named if self._is_possible(pair[0])]
        self.read_people((known, bool(record.person)) for record, known in named)
        planned = [self._planned(record, known) for record, known in named]
        here, brought = self._standing({one.known.id for one in planned if one.known.id > 0})
        new: list[_Planned] = []
        for one in planned:
            alike = _alike(*one.values)
            is_here = not here.isdisjoint(_keys(*one.values)) or not brought.isdisjoint(alike)
            if is_here or self.met_before(alike):
                self.merged += 1
                self.list_met(one.row, one.note or one.row.text, one.known)
                continue
            brought.update(alike)
            self.list_new(one.row, one.note or one.row.text, one.known)
            new.append(one)
        self.added += len(new)
        return new

    def _is_possible(self, record: ImportedCheckIn) -> bool:
        possible = record.due_minute is None or 0 <= record.due_minute <= LAST_MINUTE
        if not possible:
            self.refuse(record, IMPOSSIBLE_HOURS)
        return possible

    def _planned(self, record: ImportedCheckIn, known: Known) -> _Planned:
        person_id = self.person_at(known, record.person) if record.person else None
        note = clean_line(record.note, LINE_LIMIT)
        return _Planned(
            record, known, person_id, note if person_id is not None else self.with_name(note, record.person)
        )

    def _standing(self, customer_ids: set[int]) -> tuple[set[_Key], set[_Key]]:
        """What these customers' check-ins are known by: those that were here, and those of this import."""
        here, brought = set[_Key](), set[_Key]()
        begun = self.begun_with(tables.CheckIn)
        for chunk in chunks(sorted(customer_ids)):
            rows: Any = self._taking.connection.execute(
                select(
                    _check_ins.id,
                    _check_ins.customer_id,
                    _check_ins.due_on,
                    _check_ins.due_minute,
                    _check_ins.reason,
                    _check_ins.state,
                    _check_ins.note,
                ).where(_check_ins.customer_id.in_(chunk))
            )
            for row_id, *values in rows:
                if row_id >= begun:
                    brought.update(_alike(*values))
                else:
                    here.update(_keys(*values))
        return here, brought

    def _meant_otherwise(self, records: Sequence[ImportedCheckIn]) -> list[tuple[Any, Known]]:
        """The rows that name no customer, each with the one whom its addresses or its heading mean."""
        if not records:
            return []
        by_address = self._by_address({email.casefold() for record in records for email in record.emails})
        texts = {id(record): list(_names_in(record.text)) for record in records}
        self._taking.known.begin(
            self._taking.connection, {name for names in texts.values() for name in names}
        )
        found: list[tuple[Any, Known]] = []
        for record in records:
            addressed = {
                known.id: known for email in record.emails for known in by_address.get(email.casefold(), ())
            }
            meant, written = list(addressed.values()), ", ".join(record.emails)
            if not meant:
                meant, named = self._longest_named(texts[id(record)], record.text)
                written = named or written
            known = meant[0] if len(meant) == 1 else None
            text = record.text[:_LONGEST_NAME]
            if len(meant) > 1:
                known = self._taking.standing(record.row, written, text, meant)
            elif known is None:
                written = written or text
                known = self._taking.unknown(record.row, written, text, (), may_be_new=False).known
            if known is not None:
                found.append((record, known))
            else:
                reason = SEVERAL_MEANT if meant else NOBODY_MEANT
                self.refused.append(Refusal(record.row, reason, text, written=written))
        return found

    def _longest_named(self, names: Sequence[str], text: str) -> tuple[list[Known], str]:
        """The customers with the longest of these names that any has, and the name or names as written."""
        longest: dict[str, list[Known]] = {}
        length = 0
        for name in names:
            if len(name) >= length and (customers := self._taking.known.named(name)):
                longest = {**(longest if len(name) == length else {}), name: customers}
                length = len(name)
        found = {known.id: known for customers in longest.values() for known in customers}
        return list(found.values()), ", ".join(_as_written(text[:_READ_OF_TEXT], name) for name in longest)

    def _by_address(self, emails: set[str]) -> dict[str, list[Known]]:
        """The customers that an address is of, or that a person who has it is at now."""
        found: dict[str, list[Known]] = {}
        lowered = func.lower(_points.value)
        owners = select(lowered, _points.customer_id).where(_points.customer_id.is_not(None))
        at = (
            select(lowered, _posts.customer_id)
            .join(tables.Post, _posts.person_id == _points.person_id)
            .where(_posts.to_on.is_(None))
        )
        for chunk in chunks(sorted(emails)):
            for statement in (owners, at):
                rows: Any = self._taking.connection.execute(
                    statement.where(_points.kind == "email", lowered.in_(chunk)).distinct()
                )
                for email, customer_id in rows:
                    found.setdefault(email, []).append(Known(customer_id, "", ""))
        for email in emails:
            found.setdefault(email, []).extend(self._taking.known.new_at(email))
        return found


def _keys(
    customer_id: int, due_on: date, due_minute: int | None, reason: Any, state: Any, note: str
) -> list[_Key]:
    """What a check-in and its like have in common."""
    if state != CheckInState.OPEN:
        return [(customer_id, str(state), due_on, due_minute, note)]
    keys: list[_Key] = [(customer_id, due_on)]
    if reason in PLANNED_BY_LEVEL:
        keys.append((customer_id, "plan"))
    elif reason == CheckInReason.REVIEW:
        keys.append((customer_id, "review"))
    return keys


def _alike(
    customer_id: int, due_on: date, due_minute: int | None, reason: Any, state: Any, note: str
) -> list[_Key]:
    """What a check-in of a file shares with another one of it that says the same."""
    keys = _keys(customer_id, due_on, due_minute, reason, state, note)
    if state == CheckInState.OPEN:
        keys[0] = (customer_id, due_on, due_minute, str(reason), note)
    return keys


def _as_written(text: str, name: str) -> str:
    """The piece of a heading that reads as the folded `name`."""
    for begin, letter in enumerate(text):
        if not name.startswith(fold(letter) or "\0"):
            continue
        for end in range(begin + 1, min(begin + 2 * len(name), len(text)) + 1):
            if fold(text[begin:end]) == name:
                return text[begin:end]
    return name


def _names_in(text: str) -> Iterator[str]:
    """Every piece of a heading that may be a name: whole words, and any run of Chinese characters."""
    read = fold(text[:_READ_OF_TEXT])
    begins = [found.start() for found in _PIECE.finditer(read)]
    ends = {found.end() for found in _PIECE.finditer(read)}
    spaceless = {found.start() for found in _SPACELESS.finditer(read)}
    begins = sorted({*begins, *spaceless, *(at + 1 for at in spaceless if at + 1 < len(read))})
    ends |= spaceless | {at + 1 for at in spaceless}
    for begin in begins:
        for end in range(begin + _SHORTEST_NAME, min(begin + _LONGEST_NAME, len(read)) + 1):
            if end in ends and read[begin:end] == read[begin:end].strip():
                yield read[begin:end]
