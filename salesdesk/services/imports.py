"""Imports: what was read from a file comes onto the desk, the good rows of all its parts as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import Any

from salesdesk.domain.keeping import LARGE
from salesdesk.domain.words import Level
from salesdesk.services import samples
from salesdesk.services.context import Context
from salesdesk.services.import_batches import Batch, ImportResult, PartResult
from salesdesk.services.import_choices import NO_CHOICES, Choices, Deciding
from salesdesk.services.import_listing import LISTED, Listing
from salesdesk.services.import_matching import KnownCustomers
from salesdesk.services.import_writers import Taking, Writer, writer_for
from salesdesk.services.imported_rows import ImportedTable, Refusal
from salesdesk.services.planning import Planning
from salesdesk.services.progress import Progress, SilentProgress
from salesdesk.services.refused_rows import RefusedRows
from salesdesk.services.settings import Settings
from salesdesk.services.touched import Touched
from salesdesk.storage.tables import Customer

__all__ = ["RUN", "Batch", "ImportResult", "Imports", "PartResult"]

RUN = 1_000
"""Rows taken at a time: between two runs the person can cancel."""

_CHARACTERS = 8_000
"""Long texts and pictures make a run shorter: so many characters count as a row."""

_LONG = (
    *("photo", "notes", "summary", "private_note", "person", "people", "settled_note", "evidence", "text"),
    "solution",
)


@dataclass(slots=True)
class _Work:
    """How a run is done, and in which connection's sight."""

    taking: Taking
    progress: Progress
    total: int
    turn: Callable[[], AbstractContextManager[object]]
    carry_out: Callable[[Writer, Sequence[Any]], None]
    run: int
    done: int = 0


class Imports:
    """Takes files in, `run` rows at a time; the dry run sorts the rows just as the import does."""

    def __init__(self, context: Context, settings: Settings, planning: Planning, run: int = RUN) -> None:
        self._context = context
        self._run = run
        self._settings = settings
        self._planning = planning

    def preview(
        self, batches: Iterable[Batch], progress: Progress | None = None, choices: Choices = NO_CHOICES
    ) -> ImportResult:
        """What `take_in` would do with these batches; nothing is written. Raises as what reads the file does.

        The desk is read run by run, so that nobody's writing waits for a long file.
        """
        wanted = list(batches)
        by_address = any(batch.kind == "check-ins" for batch in wanted)
        known = KnownCustomers(remembers=True, addresses=by_address)
        with self._context.database.read() as connection:
            deciding = Deciding(choices)
            taking = self._taking(wanted, connection=connection, known=known, deciding=deciding)

        @contextmanager
        def reading() -> Iterator[None]:
            with self._context.database.read() as connection:
                taking.connection = connection
                yield

        work = _Work(
            taking,
            progress or SilentProgress(),
            _rows(wanted),
            reading,
            lambda writer, records: writer.sort_in(records),
            self._run,
        )
        return ImportResult(tuple(_take(work, batch, at) for at, batch in enumerate(wanted)))

    def take_in(
        self,
        batches: Iterable[Batch],
        source: str,
        *,
        default_level: Level = Level.ACCOUNTABLE,
        progress: Progress | None = None,
        choices: Choices = NO_CHOICES,
    ) -> ImportResult:
        """Writes what the batches hold, one after the other; `source` names the file in the history.

        `choices` say whom rows mean that fit several customers; parts count from 0, as a dry run counts them.
        All good rows are one step; a cancel (errors.Cancelled) leaves the desk as it was. Raises
        SampleDataPresent while the desk holds sample data, and UserError for a value that cannot be kept.
        """
        from salesdesk.services.import_follow import follow

        progress = progress or SilentProgress()
        wanted = list(batches)
        total = _rows(wanted)
        wanted = self._with_backup(wanted, progress)
        try:
            with self._context.verb("import.file", Touched.ALL, about=source) as transaction:
                samples.refuse_beside(transaction.connection)
                taking = self._taking(
                    wanted,
                    connection=transaction.connection,
                    known=KnownCustomers(),
                    default_level=default_level,
                    writing=transaction,
                    new_from=transaction.next_id(Customer),
                    deciding=Deciding(choices, transaction.next_id(Customer)),
                )
                work = _Work(
                    taking, progress, total, nullcontext, lambda writer, run: writer.write(run), self._run
                )
                parts = tuple(_take(work, batch, at) for at, batch in enumerate(wanted))
                follow(taking, progress)
        finally:
            self._settings.forget()  # somebody may have asked before the file's own were kept
        return ImportResult(parts, transaction.step_id, tuple(taking.customer_ids))

    def _taking(self, batches: Sequence[Batch], **rest: Any) -> Taking:
        kinds = frozenset(batch.kind for batch in batches)
        return Taking(self._context, self._settings, self._planning, kinds=kinds, **rest)

    def _with_backup(self, batches: Sequence[Batch], progress: Progress) -> list[Batch]:
        """The batches, with a backup made first where their rows are many."""
        begun: list[Batch] = []
        count = 0
        for batch in batches:
            source = iter(batch.records)
            first: list[Any] = []
            while count <= LARGE and (records := list(islice(source, 1))):
                first += records
                count += _size(records[0])
            begun.append(replace(batch, records=chain(first, source)))
        if count > LARGE:
            self._context.back_up("import", progress)
        return begun


def _take(work: _Work, batch: Batch, part: int) -> PartResult:
    """Takes one batch, run by run. Raises Cancelled."""
    taking, taking.part = work.taking, part
    taking.listing = Listing(LISTED if taking.is_dry else 0)
    writer = writer_for(batch.kind, taking)
    refused = RefusedRows()
    for run in _runs(batch.records, work.run):
        good = [record for record in run if not isinstance(record, Refusal)]
        with work.turn():
            work.carry_out(writer, good)
        bad = [record for record in run if isinstance(record, Refusal)]
        refused.add([*bad, *writer.refused])
        writer.refused.clear()
        work.done += sum(map(_size, run))
        work.progress.report(work.done, work.total)
        work.progress.check()
    with work.turn():
        writer.finish()
        listing = taking.listing
        new, met = listing.taken(taking.connection)
        still_open = listing.open_rows(taking.connection)
    refused.add(writer.refused)
    return PartResult(
        batch.kind,
        batch.title,
        writer.added,
        writer.merged,
        refused,
        new,
        met,
        still_open,
        listing.open.count,
        listing.open.more,
        listing.unknown_rows(),
        listing.unknown.count,
        listing.unknown.more,
    )


def _runs(records: Iterable[Any], length: int) -> Iterator[list[Any]]:
    """The records in runs of about `length`, shorter ones where they are large."""
    run: list[Any] = []
    weight = 0
    for record in records:
        run.append(record)
        weight += _weight(record)
        if weight >= length:
            yield run
            run, weight = [], 0
    if run:
        yield run


def _weight(record: Any) -> int:
    """How many rows of a run a record stands for."""
    if isinstance(record, ImportedTable):
        texts = [value for row in record.rows for value in row.values() if type(value) is str]
        return len(record.rows) + sum(map(len, texts)) // _CHARACTERS
    return 1 + _characters(record) // _CHARACTERS


def _characters(record: Any) -> int:
    """About how many characters the long texts and the pictures of a record hold."""
    total = 0
    for name in _LONG:
        value = getattr(record, name, None)
        if not value:
            continue
        if isinstance(value, str):
            total += len(value)
        elif name == "photo":
            total += len(value.data)
        elif name == "people" and not isinstance(value[0], str):
            total += sum(map(_characters, value))
        elif name == "person":
            total += _characters(value)
    return total


def _size(record: Any) -> int:
    """How many rows a record is, as progress counts them."""
    return len(record.rows) if isinstance(record, ImportedTable) else 1


def _rows(batches: Iterable[Batch]) -> int:
    """About how many rows there are; 0 where nobody knows before the end."""
    numbers = [
        batch.rows or (len(batch.records) if isinstance(batch.records, Sized) else 0) for batch in batches
    ]
    return sum(numbers) if all(numbers) else 0
