"""Imports: rows read from a file come onto the desk, all of the good ones as one step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sized
from dataclasses import dataclass
from itertools import chain, islice
from typing import TypeVar

from salesdesk.domain.keeping import LARGE
from salesdesk.domain.words import Level
from salesdesk.services import samples
from salesdesk.services.context import Context
from salesdesk.services.import_customers import CustomerImport
from salesdesk.services.import_matching import KnownCustomers
from salesdesk.services.import_orders import OrderImport
from salesdesk.services.imported_rows import ImportedCustomer, ImportedOrder, Refusal
from salesdesk.services.planning import Planning
from salesdesk.services.progress import Progress, SilentProgress
from salesdesk.services.settings import Settings
from salesdesk.services.touched import Touched

RUN = 500
"""Rows taken at a time: between two runs the person can cancel."""

_TOUCHED = Touched.ALL

T = TypeVar("T")

Record = ImportedCustomer | Refusal
OrderRecord = ImportedOrder | Refusal


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did, or would do: `step_id` is the step that undoes it, None where nothing was written.

    `added` are new customers (or orders), `merged` rows that went into one that was there already.
    `customer_ids` are the new customers.
    """

    added: int
    merged: int
    refused: tuple[Refusal, ...]
    step_id: int | None = None
    customer_ids: tuple[int, ...] = ()


class Imports:
    """Takes customers and orders in; the dry run sorts the rows just as the import does."""

    def __init__(self, context: Context, settings: Settings, planning: Planning) -> None:
        self._context = context
        self._settings = settings
        self._planning = planning

    def preview(self, records: Iterable[Record], progress: Progress | None = None) -> ImportResult:
        """What `take_in` would do with these customers; nothing is written."""
        progress, total = progress or SilentProgress(), _how_many(records)
        added = merged = 0
        refused: list[Refusal] = []
        with self._context.database.read() as connection:
            book = KnownCustomers(connection)
        for done, record in enumerate(records, 1):
            if isinstance(record, Refusal):
                refused.append(record)
            elif known := book.find(record):
                book.learn(known, record)
                merged += 1
            else:
                book.add(record)
                added += 1
            if done % RUN == 0:
                progress.report(done, total)
                progress.check()
        return ImportResult(added, merged, tuple(refused))

    def take_in(
        self,
        records: Iterable[Record],
        source: str,
        *,
        default_level: Level = Level.ACCOUNTABLE,
        progress: Progress | None = None,
    ) -> ImportResult:
        """Writes customers with their people; `source` names the file in the history.

        All good rows are one step; a cancel (errors.Cancelled) leaves the desk as it was. Raises
        SampleDataPresent while the desk holds sample data.
        """
        progress, total = progress or SilentProgress(), _how_many(records)
        records = self._with_backup(records, progress)
        with self._context.verb("import.customers", _TOUCHED, about=source) as transaction:
            samples.refuse_beside(transaction.connection)
            writer = CustomerImport(self._context, self._settings, transaction, default_level)
            refused: list[Refusal] = []
            done = 0
            for run in _runs(records):
                refused += [record for record in run if isinstance(record, Refusal)]
                writer.write([record for record in run if not isinstance(record, Refusal)])
                done += len(run)
                progress.report(done, total)
                progress.check()
        return ImportResult(
            len(writer.added), writer.merged, tuple(refused), transaction.step_id, tuple(writer.added)
        )

    def preview_orders(
        self, records: Iterable[OrderRecord], progress: Progress | None = None
    ) -> ImportResult:
        """What `take_in_orders` would do; nothing is written."""
        progress, total = progress or SilentProgress(), _how_many(records)
        with self._context.database.read() as connection:
            orders = OrderImport(connection)
        for done, record in enumerate(records, 1):
            orders.sort_in(record)
            if done % RUN == 0:
                progress.report(done, total)
                progress.check()
        return ImportResult(len(orders.new), orders.merged, tuple(orders.refused))

    def take_in_orders(
        self, records: Iterable[OrderRecord], source: str, *, progress: Progress | None = None
    ) -> ImportResult:
        """Writes orders for customers on the desk, with the after-sale checks that their levels ask for."""
        progress = progress or SilentProgress()
        records = self._with_backup(records, progress)
        with self._context.verb("import.orders", _TOUCHED, about=source) as transaction:
            samples.refuse_beside(transaction.connection)
            orders = OrderImport(transaction.connection)
            for done, record in enumerate(records, 1):
                orders.sort_in(record)
                if done % RUN == 0:
                    progress.check()  # sorting takes a moment; the writing below is what is reported
            orders.write(transaction, self._planning, self._context.now(), progress)
        return ImportResult(len(orders.new), orders.merged, tuple(orders.refused), transaction.step_id)

    def _with_backup(self, records: Iterable[T], progress: Progress) -> Iterable[T]:
        """The records, with a backup made first where they are many."""
        source = iter(records)
        first = list(islice(source, LARGE + 1))
        if len(first) > LARGE:
            self._context.back_up("import", progress)
        return chain(first, source)


def _runs(records: Iterable[Record]) -> Iterator[list[Record]]:
    source = iter(records)
    while run := list(islice(source, RUN)):
        yield run


def _how_many(records: Iterable[object]) -> int:
    """How many records there are; 0 where nobody knows before the end."""
    return len(records) if isinstance(records, Sized) else 0
