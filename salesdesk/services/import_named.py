"""Rows of an import about a customer that is on the desk, or that an earlier part of the file brought."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import Any

from salesdesk.domain.text import clean_line, is_clean_line
from salesdesk.errors import UserError
from salesdesk.services.import_customers import NewRows
from salesdesk.services.import_matching import Known, person_key, tidy_name
from salesdesk.services.import_reasons import LONG_NAME, MAY_DECIDE, NO_CUSTOMER, SEVERAL_CUSTOMERS, TO_DECIDE
from salesdesk.services.import_writers import Taking
from salesdesk.services.imported_rows import ImportedCustomer, Refusal
from salesdesk.storage.columns import LINE_LIMIT
from salesdesk.storage.tables import Row

_TEXT = 80
"""The characters of a name that a refusal repeats."""


class NamedImport:
    """What the writers of contacts, promises, orders, check-ins, complaints and changes of level share."""

    def __init__(self, taking: Taking) -> None:
        self.added = 0
        self.merged = 0
        self.refused: list[Refusal] = []
        self._taking = taking
        self._seen = taking.seen.setdefault(type(self), set())
        """Hashes of what a dry run would have written: an import finds it on the desk."""

    def finish(self) -> None:
        """Nothing waits."""

    def refuse(self, record: Any, reason: str) -> None:
        """Puts a row among those that are not taken."""
        written = record.customer if reason in TO_DECIDE or reason in MAY_DECIDE else ""
        self.refused.append(Refusal(record.row, reason, record.customer[:_TEXT], written=written))

    def list_new(self, record: Any, text: str, known: Known) -> None:
        """Notes for a dry run that a row is new."""
        self._taking.listing.add_new(record.row, text, record.customer, known)

    def list_met(self, record: Any, text: str, known: Known) -> None:
        """Notes for a dry run that a row was here already."""
        self._taking.listing.add_met(record.row, text, record.customer, known)

    def with_customers(self, records: Sequence[Any]) -> list[tuple[Any, Known]]:
        """The rows whose customer is known, each with it; the others are refused."""
        names: list[str | None] = []
        for record in records:
            try:
                names.append(tidy_name(record.customer))
            except UserError:
                names.append(None)
        self._taking.known.begin(self._taking.connection, filter(None, names))
        found = []
        for record, name in zip(records, names, strict=True):
            candidates = self._taking.known.named(name) if name else []
            known = candidates[0] if len(candidates) == 1 else None
            if name and (not candidates or self._taking.deciding.was_unknown(name)):
                known = self._of_unknown_name(record, name, candidates)
            elif name and len(candidates) > 1:
                known = self._taking.standing(record.row, name, _says(record), candidates)
            if known is not None:
                found.append((record, known))
            else:
                self.refuse(record, _why_nobody(name, candidates))
        return found

    def _of_unknown_name(self, record: Any, name: str, candidates: Sequence[Known]) -> Known | None:
        """Whom a name means that nobody has: somebody chosen, or a new customer where that was chosen."""
        taking = self._taking
        found = taking.unknown(record.row, name, _says(record), candidates, may_be_new=True)
        if not found.is_new:
            return found.known
        made = ImportedCustomer(record.row, name)
        known = taking.known.add(made)
        if taking.is_dry:
            taking.known.put_away()
        else:
            NewRows(taking).write([(made, known)], [])
        return known

    def read_people(self, named: Iterable[tuple[Known, bool]]) -> None:
        """Reads who is at the customers for which it is wanted."""
        self._taking.known.read_people(
            self._taking.connection, [known for known, is_wanted in named if is_wanted]
        )

    @staticmethod
    def person_at(known: Known, name: str) -> int | None:
        """The id of somebody at a customer by name; 0 in a dry run that would have written them."""
        person = known.people.get(person_key(name if is_clean_line(name) else clean_line(name, LINE_LIMIT)))
        return None if person is None else person.id

    def is_new(self, *key: Any) -> bool:
        """Whether a dry run has not met this before; from now on it has."""
        number = hash(key)
        if number in self._seen:
            return False
        self._seen.add(number)
        return True

    def met_before(self, keys: Iterable[tuple[Any, ...]]) -> bool:
        """Whether a dry run has met any of these keys; from now on it knows them all."""
        if not self._taking.is_dry:
            return False
        numbers = set(map(hash, keys))
        if not self._seen.isdisjoint(numbers):
            return True
        self._seen |= numbers
        return False

    def begun_with(self, table: type[Row]) -> int:
        """The first number that this import gives out for a row of `table`; a dry run comes to none."""
        if self._taking.is_dry:
            return sys.maxsize
        name = str(table.__tablename__)
        return self._taking.begun.setdefault(name, self._taking.transaction.next_id(table))

    @staticmethod
    def with_name(text: str, name: str) -> str:
        """A line that says whom it names, where the desk does not know them and there is room."""
        whole = f"{text} ({name.strip()})" if text and name.strip() else text or name
        clean = clean_line(whole, len(whole))
        return clean if len(clean) <= LINE_LIMIT else text


def _says(record: Any) -> str:
    """What tells a row from others about the same customer."""
    said = (getattr(record, name, "") for name in ("summary", "text", "note", "product", "number"))
    return next(filter(None, said), "")[:_TEXT]


def _why_nobody(name: str | None, candidates: Sequence[Known]) -> str:
    if name is None:
        return LONG_NAME
    return SEVERAL_CUSTOMERS if candidates else NO_CUSTOMER
