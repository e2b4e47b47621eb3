"""What every kind's writer offers to an import, what they share, and where each one is.

A writer is made with the `Taking` alone. Of a dry run `sort_in` is called, of an import `write`, both with
runs of records (about a thousand, Refusals are taken out before) in the order of the file; `finish` once at
the end of the batch. Both must count alike: a dry run is the import without its last page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Protocol, cast

from sqlalchemy import Connection, select

from salesdesk.domain.words import Level
from salesdesk.services.context import Context
from salesdesk.services.import_choices import Decided, Deciding, OpenRow
from salesdesk.services.import_listing import Listing
from salesdesk.services.import_matching import Known, KnownCustomers
from salesdesk.services.imported_rows import ImportKind, Refusal
from salesdesk.services.planning import Planning
from salesdesk.services.settings import Settings
from salesdesk.storage.tables import Customer, columns
from salesdesk.storage.transaction import Transaction

_customers = columns(Customer)


@dataclass(slots=True)
class Taking:
    """One import under way, or one dry run: what the writers of all its batches share.

    `connection` reads what stands on the desk, with what earlier runs of an import wrote. `customer_ids`
    are the new customers, from `new_from` on. `contacts_of` and `plans_of` are customers whose last contact
    and tries, and whose next day, are drawn anew once all batches are in.

    `kinds` are those of all batches. Where a file tells of contacts or of check-ins by themselves, those are
    not made up from what its customers or orders say. `listing` and `part` are of the
    batch under way, `deciding` says whom rows mean that fit several customers.

    A file may have several batches of a kind: `seen` are hashes of what a dry run would have written, by
    writer, and `begun` the first numbers that an import gave out, by table.
    """

    context: Context
    settings: Settings
    planning: Planning
    connection: Connection
    known: KnownCustomers
    default_level: Level = Level.ACCOUNTABLE
    writing: Transaction | None = None
    kinds: frozenset[ImportKind] = frozenset()
    new_from: int = 0
    customer_ids: list[int] = field(default_factory=list)
    contacts_of: set[int] = field(default_factory=set)
    plans_of: set[int] = field(default_factory=set)
    seen: dict[type[Any], set[int]] = field(default_factory=dict)
    begun: dict[str, int] = field(default_factory=dict)
    listing: Listing = field(default_factory=Listing)
    deciding: Deciding = field(default_factory=Deciding)
    part: int = 0

    @property
    def is_dry(self) -> bool:
        """Whether nothing is to be written."""
        return self.writing is None

    @property
    def transaction(self) -> Transaction:
        """The import's transaction. A dry run has none."""
        if self.writing is None:
            raise AssertionError("a dry run writes nothing")
        return self.writing

    def decided(
        self,
        row: int,
        written: str,
        text: str,
        fitting: Sequence[Known],
        named: Sequence[Known],
        *,
        is_another: bool = False,
    ) -> Decided:
        """Whom a row means that fits several, and may be a new customer; noted as open where nobody says.

        `is_another` tells of a row that contradicts all of `fitting`.
        """
        found = self.deciding.decide(self.part, row, written, named, is_another=is_another)
        if found.known is None and not found.is_new:
            one = OpenRow(self.part, row, written, text, (), may_be_new=True, is_another=is_another)
            self._note_open(one, fitting, named)
        return found

    def standing(self, row: int, written: str, text: str, named: Sequence[Known]) -> Known | None:
        """As `decided`, of a row that makes no customer."""
        found = self.deciding.decide_standing(self.part, row, written, named)
        if found is None:
            self._note_open(OpenRow(self.part, row, written, text, ()), named, named)
        return found

    def unknown(self, row: int, written: str, text: str, named: Sequence[Known], may_be_new: bool) -> Decided:
        """As `decided`, of a row that means nobody who was on the desk before this import's rows like it."""
        found = self.deciding.decide_unknown(self.part, row, written, named)
        if found.known is not None and not found.known.kind:
            found.known = self._standing_customer(found.known.id)
        if found.known is None and not (found.is_new and may_be_new):
            if self.is_dry:
                self.listing.add_unknown(OpenRow(self.part, row, written, text, (), may_be_new))
            return Decided()
        return found

    def _standing_customer(self, customer_id: int) -> Known | None:
        """Somebody on the desk by number; None where they are gone."""
        row = self.connection.execute(
            select(_customers.kind, _customers.country).where(_customers.id == customer_id)
        ).first()
        return None if row is None else Known(customer_id, row.kind, row.country)

    def _note_open(self, row: OpenRow, fitting: Sequence[Known], named: Sequence[Known]) -> None:
        if self.is_dry:
            self.listing.add_open(row, self.deciding, fitting, named)


class Writer(Protocol):
    """Takes in what one batch holds. Memory does not grow with the number of records."""

    added: int
    merged: int
    refused: list[Refusal]
    """Rows that the desk cannot take, emptied after each run; reasons are templates for `Sentence`."""

    def sort_in(self, records: Sequence[Any]) -> None:
        """Counts what `write` would do with a run, and remembers it for later runs. Writes nothing."""
        ...

    def write(self, records: Sequence[Any]) -> None:
        """Writes a run. Raises UserError where a value does not fit its column, which ends the import."""
        ...

    def finish(self) -> None:
        """Writes what waited for the end of the batch; in a dry run, nothing."""
        ...


_WRITERS: dict[ImportKind, tuple[str, str]] = {
    "customers": ("import_customers", "CustomerImport"),
    "people": ("import_people", "PeopleImport"),
    "interactions": ("import_interactions", "InteractionImport"),
    "promises": ("import_promises", "PromiseImport"),
    "orders": ("import_orders", "OrderImport"),
    "check-ins": ("import_check_ins", "CheckInImport"),
    "complaints": ("import_complaints", "ComplaintImport"),
    "level-changes": ("import_level_changes", "LevelChangeImport"),
    "desk": ("whole_desk", "DeskImport"),
}
"""The module and the class that take in each kind; loaded when a file holds that kind."""


def writer_for(kind: ImportKind, taking: Taking) -> Writer:
    """What takes in records of `kind`."""
    module, name = _WRITERS[kind]
    made = getattr(import_module(f"salesdesk.services.{module}"), name)(taking)
    return cast("Writer", made)
