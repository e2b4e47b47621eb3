"""Changes of level from a file, as the history that they are.

A customer's level changes by the rep's decision alone: what comes in here is what was decided elsewhere, on
the days that the rows name, and goes into the customer's story. The level itself, since when and why stay as
they stand on the desk, or come with the list of customers; nothing is planned anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from salesdesk.domain.search_text import fold
from salesdesk.domain.text import clean_line
from salesdesk.domain.words import Level
from salesdesk.services.context import chunks
from salesdesk.services.import_matching import Known
from salesdesk.services.import_named import NamedImport
from salesdesk.services.import_reasons import CHANGED_LATER, NO_EVIDENCE, SAME_LEVEL
from salesdesk.services.imported_rows import ImportedLevelChange
from salesdesk.storage import tables
from salesdesk.storage.columns import LINE_LIMIT
from salesdesk.storage.tables import columns

_changes = columns(tables.LevelChange)

_Key = tuple[Any, ...]


class LevelChangeImport(NamedImport):
    """Takes changes of level in. One of the same customer, day, levels and evidence was here already."""

    def sort_in(self, records: Sequence[Any]) -> None:
        self._new(records)

    def write(self, records: Sequence[Any]) -> None:
        self._taking.transaction.insert_many(
            tables.LevelChange,
            [
                {
                    "customer_id": known.id,
                    "changed_on": record.changed_on,
                    "from_level": record.from_level,
                    "to_level": record.to_level,
                    "evidence": clean_line(record.evidence, LINE_LIMIT),
                }
                for record, known in self._new(records)
            ],
        )

    def _new(self, records: Sequence[ImportedLevelChange]) -> list[tuple[ImportedLevelChange, Known]]:
        """The changes of a run that are not on the desk yet; counts them and the others."""
        named = self.with_customers([record for record in records if self._is_possible(record)])
        met = self._standing({known.id for _record, known in named if known.id > 0})
        new: list[tuple[ImportedLevelChange, Known]] = []
        for record, known in named:
            key = _key(known.id, record.changed_on, record.from_level, record.to_level, record.evidence)
            if key in met or self.met_before([key]):
                self.merged += 1
                self.list_met(record, record.evidence, known)
                continue
            met.add(key)
            self.list_new(record, record.evidence, known)
            new.append((record, known))
        self.added += len(new)
        return new

    def _is_possible(self, record: ImportedLevelChange) -> bool:
        reason = ""
        if record.changed_on > self._taking.context.today():
            reason = CHANGED_LATER
        elif record.from_level is record.to_level:
            reason = SAME_LEVEL
        elif not record.evidence.strip():
            reason = NO_EVIDENCE
        if reason:
            self.refuse(record, reason)
        return not reason

    def _standing(self, customer_ids: set[int]) -> set[_Key]:
        """What these customers' changes are known by."""
        found: set[_Key] = set()
        for chunk in chunks(sorted(customer_ids)):
            rows: Any = self._taking.connection.execute(
                select(
                    _changes.customer_id,
                    _changes.changed_on,
                    _changes.from_level,
                    _changes.to_level,
                    _changes.evidence,
                ).where(_changes.customer_id.in_(chunk))
            )
            found.update(_key(*row) for row in rows)
        return found


def _key(customer_id: int, changed_on: date, before: Level, after: Level, evidence: str) -> _Key:
    return customer_id, changed_on, before.value, after.value, hash(fold(clean_line(evidence, LINE_LIMIT)))
