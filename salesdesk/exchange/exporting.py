"""Writing what stands on the desk to a file of any of the open formats; the file's name says which.

The window and the command `export` both go through here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence, Voice
from salesdesk.errors import UserError
from salesdesk.exchange.own_lists import own_header
from salesdesk.exchange.own_lists_out import Counted, rows_of
from salesdesk.services.desk import Desk
from salesdesk.services.exports import KINDS, ExportKind, Reading
from salesdesk.services.progress import SILENT, Progress, stopping_where_asked
from salesdesk.whole_file import refuse_place, whole_file

SUFFIXES = (".csv", ".xlsx", ".vcf", ".ics", ".json")

_CUT = QT_TRANSLATE_NOOP(
    "domain",
    "Cut, as a cell of a workbook holds no more: %n text(s). CSV and JSON hold them whole.",
)
_TITLES: dict[ExportKind, str] = {
    "customers": "Customers",
    "people": "People",
    "interactions": "Interactions",
    "promises": "Promises",
    "orders": "Orders",
    "check-ins": "Check-ins",
    "complaints": "Complaints",
    "level-changes": "Changes of level",
}
"""Of sheets; English in every language, as the headers are."""

_ONLY_KINDS: dict[str, tuple[ExportKind, ...]] = {
    ".vcf": ("customers", "people"),
    ".ics": ("promises", "check-ins"),
    ".json": KINDS,
}


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the files, how many of each kind, and what there is to remark.

    `counts` are rows of the desk: customers, posts of people, contacts, promises, and so on. A
    calendar and a file of cards have one count, of all their entries, under `check-ins` and `customers`.
    """

    files: tuple[Path, ...]
    counts: dict[ExportKind, int] = field(default_factory=dict)
    remarks: tuple[Sentence, ...] = ()


def export(
    desk: Desk,
    target: Path,
    kinds: Sequence[ExportKind] | None = None,
    ids: Sequence[int] | None = None,
    progress: Progress | None = None,
    voice: Voice | None = None,
) -> Exported:
    """Writes `kinds` of all customers, or of those with these `ids`, to `target`, by its suffix.

    Without `kinds`: the customers as CSV, everything in any other format. Several kinds as CSV are files
    beside each other, `NAME customers.csv` and so on. The files are plain text that anyone who has them
    can read. `voice` says what people read in a calendar, English otherwise. Raises UserError for a suffix
    or kinds that do not fit, and where a file cannot be written or is the desk's; StorageError, and
    Cancelled where `progress` says so. The folder is then as it was.
    """
    target = Path(target)
    suffix = target.suffix.lower()
    refuse_place(target, desk.database.path)
    if suffix not in SUFFIXES:
        raise UserError("“%1” has to end in one of %2.", target.name, ", ".join(SUFFIXES), field="file")
    wanted = kinds_for(suffix, kinds)
    progress = progress or SILENT
    with stopping_where_asked(progress):
        if suffix == ".ics":
            return _calendar(desk, target, ids, progress, voice)
        return _WRITERS[suffix](desk, target, wanted, ids, progress)


def kinds_for(suffix: str, kinds: Sequence[ExportKind] | None) -> tuple[ExportKind, ...]:
    """What a file of `suffix` holds, where `kinds` are asked for. Raises UserError where they do not fit."""
    if suffix in _ONLY_KINDS:
        if kinds is not None and set(kinds) != set(KINDS):
            raise UserError(
                "A %1 file is written whole; a kind goes with .csv and .xlsx.", suffix, field="kind"
            )
        return _ONLY_KINDS[suffix]
    if kinds is None:
        return ("customers",) if suffix == ".csv" else KINDS
    return tuple(kind for kind in KINDS if kind in kinds)


def files_for(target: Path, kinds: Sequence[ExportKind]) -> tuple[Path, ...]:
    """The files that an export writes: several kinds as CSV get one each."""
    if target.suffix.lower() != ".csv" or len(kinds) == 1:
        return (target,)
    return tuple(target.with_name(f"{target.stem} {kind}{target.suffix}") for kind in kinds)


def _csv(
    desk: Desk, target: Path, kinds: Sequence[ExportKind], ids: Sequence[int] | None, progress: Progress
) -> Exported:
    from salesdesk.exchange.csv_out import write_rows

    files = files_for(target, kinds)
    with ExitStack() as places:  # they take their places together, when all are written
        scratches = [places.enter_context(whole_file(file, desk.database.path)) for file in files]
        with desk.exports.reading(ids) as reading:
            counts, counted = _counts(reading, kinds, progress)
            for kind, scratch in zip(kinds, scratches, strict=True):
                write_rows(scratch, own_header(kind), rows_of(reading, kind, kinds, counted))
    return Exported(files, counts)


def _workbook(
    desk: Desk, target: Path, kinds: Sequence[ExportKind], ids: Sequence[int] | None, progress: Progress
) -> Exported:
    from salesdesk.exchange.workbook_out import write_workbook

    with desk.exports.reading(ids) as reading:
        counts, counted = _counts(reading, kinds, progress)
        sheets = ((_TITLES[kind], own_header(kind), rows_of(reading, kind, kinds, counted)) for kind in kinds)
        _rows, cut = write_workbook(target, sheets, desk.database.path, check=progress.check)
    return Exported((target,), counts, (Sentence(_CUT, (), cut),) if cut else ())


def _counts(
    reading: Reading, kinds: Sequence[ExportKind], progress: Progress
) -> tuple[dict[ExportKind, int], Counted]:
    counts = {kind: reading.count(kind) for kind in kinds}
    return counts, Counted(progress, sum(counts.values()))


def _whole(
    desk: Desk, target: Path, kinds: Sequence[ExportKind], ids: Sequence[int] | None, progress: Progress
) -> Exported:
    from salesdesk.exchange.desk_json_out import write_desk_counted

    counts = write_desk_counted(desk, ids, target, progress)
    return Exported((target,), {kind: counts[_ROWS_OF[kind]] for kind in kinds})


_ROWS_OF: dict[ExportKind, str] = {
    "customers": "customers",
    "people": "people",
    "interactions": "interactions",
    "promises": "promises",
    "orders": "orders",
    "check-ins": "check_ins",
    "complaints": "complaints",
    "level-changes": "level_changes",
}


def _cards(
    desk: Desk, target: Path, _kinds: Sequence[ExportKind], ids: Sequence[int] | None, progress: Progress
) -> Exported:
    from salesdesk.exchange.vcard_out import write_cards

    written = write_cards(desk, desk.customers.ids() if ids is None else ids, target, progress)
    return Exported((target,), {"customers": written})


def _calendar(
    desk: Desk, target: Path, ids: Sequence[int] | None, progress: Progress, voice: Voice | None
) -> Exported:
    from salesdesk.exchange.calendar_out import write_calendar

    return Exported((target,), {"check-ins": write_calendar(desk, ids, target, progress, voice)})


Write = Callable[[Desk, Path, Sequence[ExportKind], Sequence[int] | None, Progress], Exported]

_WRITERS: dict[str, Write] = {
    ".csv": _csv,
    ".xlsx": _workbook,
    ".vcf": _cards,
    ".json": _whole,
}
