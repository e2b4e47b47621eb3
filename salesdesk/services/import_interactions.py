"""Contacts from a file: each comes to the customer that the row names, and the customer's days follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC
from typing import Any

from salesdesk.domain.text import clean_line, clean_note, is_clean_line
from salesdesk.domain.words import Direction, Outcome
from salesdesk.services.contact_edits import CLOCK_SLACK
from salesdesk.services.import_matching import Known
from salesdesk.services.import_named import NamedImport
from salesdesk.services.import_reasons import CONTACT_TO_COME, IMPOSSIBLE_MINUTES
from salesdesk.services.imported_rows import ImportedInteraction
from salesdesk.storage import lookups, tables
from salesdesk.storage.columns import LINE_LIMIT

_LONGEST_MINUTES = 6_000


@dataclass(slots=True)
class _Contact:
    """A row with its customer, and its summary as it is kept."""

    row: ImportedInteraction
    known: Known
    minute: str
    summary: str = ""
    person_ids: list[int] = field(default_factory=list)


class InteractionImport(NamedImport):
    """Takes contacts in. One of the same customer, minute and summary was here already."""

    def sort_in(self, records: Sequence[Any]) -> None:
        self._new(records)

    def write(self, records: Sequence[Any]) -> None:
        transaction, now = self._taking.transaction, self._taking.context.now()
        new = self._new(records)
        ids = transaction.insert_many(
            tables.Interaction,
            (
                {
                    "customer_id": contact.known.id,
                    "at": contact.row.at,
                    "channel": contact.row.channel,
                    "direction": contact.row.direction,
                    "outcome": _outcome(contact.row),
                    "minutes": contact.row.minutes,
                    "summary": contact.summary,
                    "private_note": contact.row.private_note,
                    "expectation": contact.row.expectation,
                    "created_at": now,
                }
                for contact in new
            ),
        )
        numbered = list(zip(ids, new, strict=True))
        transaction.insert_many(
            tables.InteractionPerson,
            [
                {"interaction_id": row_id, "person_id": person_id}
                for row_id, contact in numbered
                for person_id in contact.person_ids
            ],
        )
        transaction.insert_many(
            tables.Heard,
            [
                {"interaction_id": row_id, "kind": kind}
                for row_id, contact in numbered
                for kind in dict.fromkeys(contact.row.heard)
            ],
        )
        self._taking.contacts_of.update(contact.known.id for contact in new)

    def _new(self, records: Sequence[ImportedInteraction]) -> list[_Contact]:
        """The contacts of a run that are not on the desk yet; counts them and the others."""
        contacts = [
            _Contact(record, known, _minute(record))
            for record, known in self.with_customers(self._possible(records))
        ]
        self.read_people((contact.known, bool(contact.row.people)) for contact in contacts)
        for contact in contacts:
            self._tell_people(contact)
        standing = set(
            lookups.interactions_at(
                self._taking.connection,
                ((one.known.id, one.minute) for one in contacts if one.known.id > 0),
            )
        )
        met: set[tuple[int, str, str]] = set()
        new: list[_Contact] = []
        for contact in contacts:
            key = (contact.known.id, contact.minute, contact.summary)
            if key in standing or key in met or not self._is_first(key):
                self.merged += 1
                self.list_met(contact.row, contact.summary, contact.known)
                continue
            met.add(key)
            self.list_new(contact.row, contact.summary, contact.known)
            new.append(contact)
        self.added += len(new)
        return new

    def _is_first(self, key: tuple[int, str, str]) -> bool:
        return not self._taking.is_dry or self.is_new(*key)

    def _possible(self, records: Sequence[ImportedInteraction]) -> list[ImportedInteraction]:
        latest = self._taking.context.now() + CLOCK_SLACK
        possible = []
        for record in records:
            if record.at > latest:
                self.refuse(record, CONTACT_TO_COME)
            elif record.minutes is not None and not 0 <= record.minutes <= _LONGEST_MINUTES:
                self.refuse(record, IMPOSSIBLE_MINUTES)
            else:
                possible.append(record)
        return possible

    def _tell_people(self, contact: _Contact) -> None:
        """Finds who took part; whom the customer does not have is named below the summary."""
        unknown: list[str] = []
        for name in contact.row.people:
            person_id = self.person_at(contact.known, name)
            if person_id is None:
                unknown.append(clean_line(name, LINE_LIMIT))
            elif person_id not in contact.person_ids:
                contact.person_ids.append(person_id)
        summary = contact.row.summary
        contact.summary = summary if is_clean_line(summary) else clean_note(summary)
        if named := ", ".join(filter(None, unknown)):
            contact.summary = f"{contact.summary}\n{named}".strip()


def _minute(record: ImportedInteraction) -> str:
    return (record.at if record.at.tzinfo is UTC else record.at.astimezone(UTC)).isoformat()[:16]


def _outcome(record: ImportedInteraction) -> Outcome:
    """Who calls has been reached."""
    return Outcome.REACHED if record.direction is Direction.IN else record.outcome
