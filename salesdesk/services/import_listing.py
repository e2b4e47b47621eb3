"""What a dry run would do with single rows: which are new, and to which customer the others go.

It is for looking through, so only the first rows of each are kept; the counts tell of all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, select

from salesdesk.services.context import chunks
from salesdesk.services.import_batches import TakenRow
from salesdesk.services.import_choices import (
    MOST_CANDIDATES,
    Choice,
    Deciding,
    OpenRow,
    candidates_of,
    written_key,
)
from salesdesk.services.import_matching import Known
from salesdesk.storage.tables import Customer, columns

LISTED = 2_000
"""The most rows of one part that are listed as new, and as merged."""

_TEXT = 120
"""The characters of a row that are shown."""

_customers = columns(Customer)
_Noted = tuple[int, str, str, int]
"""Row, what it says, the customer as it calls them, and the customer's id (not above 0: not on the desk)."""


@dataclass(slots=True)
class Undecided:
    """Rows that wait for somebody to say whom they mean: the first of them, and how many there are.

    `more` counts those beyond the first that say what one of the first says (by its `written_key`): what is
    chosen for that one counts for them.
    """

    rows: list[tuple[OpenRow, tuple[Choice, ...]]] = field(default_factory=list)
    count: int = 0
    more: dict[str, int] = field(default_factory=dict)

    def takes(self, row: OpenRow, most: int) -> bool:
        """Counts a row; whether it is one of the first `most`."""
        self.count += 1
        key = written_key(row.written)
        if len(self.rows) < most:
            self.more.setdefault(key, 0)
            return True
        if key in self.more:
            self.more[key] += 1
        return False


@dataclass(slots=True)
class Listing:
    """The rows of one part as they are sorted; keeps none where `most` is 0, as for an import."""

    most: int = 0
    new: list[_Noted] = field(default_factory=list)
    met: list[_Noted] = field(default_factory=list)
    open: Undecided = field(default_factory=Undecided)
    unknown: Undecided = field(default_factory=Undecided)

    def add_new(self, row: int, text: str, customer: str, known: Known) -> None:
        """A row that would be written."""
        if len(self.new) < self.most:
            self.new.append((row, text[:_TEXT], customer[:_TEXT], known.id))

    def add_met(self, row: int, text: str, customer: str, known: Known) -> None:
        """A row that would go into what is there already, or in an earlier row."""
        if len(self.met) < self.most:
            self.met.append((row, text[:_TEXT], customer[:_TEXT], known.id))

    def add_open(
        self, row: OpenRow, deciding: Deciding, fitting: Sequence[Known], named: Sequence[Known]
    ) -> None:
        """A row that fits several of all that it may name; its candidates are told by `open_rows`."""
        if self.open.takes(row, self.most):
            choices = tuple(deciding.choice_of(known, named) for known in fitting[:MOST_CANDIDATES])
            self.open.rows.append((row, choices))

    def add_unknown(self, row: OpenRow) -> None:
        """A row that means nobody on the desk."""
        if self.unknown.takes(row, self.most):
            self.unknown.rows.append((row, ()))

    def open_rows(self, connection: Connection) -> tuple[OpenRow, ...]:
        """The rows to be decided with their candidates, in the file's order."""
        names = [row.written for row, _choices in self.open.rows]
        told = candidates_of(connection, [choices for _row, choices in self.open.rows], names)
        rows = [replace(row, candidates=some) for (row, _), some in zip(self.open.rows, told, strict=True)]
        return tuple(sorted(rows, key=lambda one: one.row))

    def unknown_rows(self) -> tuple[OpenRow, ...]:
        """The rows that mean nobody, in the file's order."""
        return tuple(sorted((row for row, _choices in self.unknown.rows), key=lambda one: one.row))

    def taken(self, connection: Connection) -> tuple[tuple[TakenRow, ...], tuple[TakenRow, ...]]:
        """(new rows, rows merged) in the file's order, customers called as the desk calls them."""
        ids = sorted({one[3] for one in (*self.new, *self.met) if one[3] > 0})
        names: dict[int, str] = {}
        for chunk in chunks(ids):
            names.update(
                (customer_id, name)
                for customer_id, name in connection.execute(
                    select(_customers.id, _customers.name).where(_customers.id.in_(chunk))
                )
            )
        return _rows(self.new, names), _rows(self.met, names)


def _rows(noted: list[_Noted], names: dict[int, str]) -> tuple[TakenRow, ...]:
    return tuple(
        TakenRow(row, text, names.get(customer_id, customer), customer_id in names)
        for row, text, customer, customer_id in sorted(noted, key=lambda one: one[0])
    )
