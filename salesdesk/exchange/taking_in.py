"""From a file to the desk: open it, guess what it is, look at what would happen, take it in.

The window and the command `import` both go through here, whatever the format, so that a dry run in the one
shows what the other does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.domain.words import Level
from salesdesk.errors import UserError
from salesdesk.exchange.fields import KINDS, FileKind
from salesdesk.exchange.file_kinds import Kind, is_monica, kind_of_file
from salesdesk.exchange.opened import OpenedFile, Part, Reading, Records
from salesdesk.exchange.row_reader import Say, in_english
from salesdesk.services.desk import Desk
from salesdesk.services.import_batches import Batch, ImportResult
from salesdesk.services.import_choices import NO_CHOICES, Choices
from salesdesk.services.import_reasons import REASONS
from salesdesk.services.progress import SILENT, Progress, stopping_where_asked
from salesdesk.services.refused_rows import in_words

_READING = QT_TRANSLATE_NOOP("domain", "Reading the rows")
_WRITING = QT_TRANSLATE_NOOP("domain", "Writing to the desk: row %1 of about %2")
_SORTING = QT_TRANSLATE_NOOP("domain", "Comparing with the customers already here: row %1 of about %2")
_OF_PART = QT_TRANSLATE_NOOP("domain", "%1: %2")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did or would do, and what reading the file gave rise to remark.

    `cleaned` counts the cells that lost characters which cannot be shown.
    """

    result: ImportResult
    remarks: tuple[str, ...]
    cleaned: int = 0


def open_import(
    path: Path | str,
    encoding: str | None = None,
    kind: FileKind | None = None,
    delimiter: str | None = None,
) -> OpenedFile:
    """Opens the file `path`, whatever its format; what is not given is guessed.

    Encoding and delimiter are those of a CSV file, the encoding also of a vCard's. Raises UserError, with
    what to do, where it is no file that can be taken in.
    """
    path = Path(path)
    readers: dict[Kind, Callable[[], OpenedFile]] = {
        "csv": lambda: _open_csv(path, encoding, kind, delimiter),
        "workbook": lambda: _open_workbook(path, kind),
        "vcard": lambda: _open_vcard(path, encoding),
        "ldif": lambda: _open_ldif(path, encoding),
        "icalendar": lambda: _open_calendar(path),
        "json": lambda: _open_json(path),
    }
    return readers[kind_of_file(path)]()


def first_records(
    desk: Desk, part: Part, most: int, zones: Mapping[str, str] | None = None, say: Say | None = None
) -> list[Any]:
    """The first records of `part`, at most `most`, Refusals among them, to be shown before all is read.

    Raises UserError where the file is broken so early.
    """
    reading = _reading(desk, zones or {}, say or in_english(desk.clock.today()))
    return list(islice(part.records(reading), most))


def in_order(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts as they have to be taken in: whoever is named before what names them."""
    places: dict[str, int] = {kind: at for at, kind in enumerate(KINDS)}
    return tuple(sorted(parts, key=lambda part: places.get(part.kind, 0)))


def preview(
    desk: Desk,
    opened: OpenedFile,
    *,
    zones: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
    say: Say | None = None,
    choices: Choices = NO_CHOICES,
) -> Outcome:
    """What `take_in` would do with this file; nothing is written."""
    say = say or in_english(desk.clock.today())
    telling = _Telling(progress, say, _SORTING)
    return _carry_out(
        desk, opened, zones, telling, say, lambda batches: desk.imports.preview(batches, telling, choices)
    )


def take_in(
    desk: Desk,
    opened: OpenedFile,
    default_level: Level = Level.ACCOUNTABLE,
    *,
    zones: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
    say: Say | None = None,
    choices: Choices = NO_CHOICES,
) -> Outcome:
    """Takes the good rows of all parts in as one step; `default_level` is for customers without one.

    `choices` say whom rows mean that fit several customers; a dry run of the same file lists those.
    `zones` answers `opened.unknown_zones`. Raises UserError for a file that is broken or a zone that is not
    told, SampleDataPresent, StorageError, and Cancelled; the desk is then as it was.
    """
    say = say or in_english(desk.clock.today())
    telling = _Telling(progress, say, _WRITING)

    def write(batches: Sequence[Batch]) -> ImportResult:
        return desk.imports.take_in(
            batches, opened.name, default_level=default_level, progress=telling, choices=choices
        )

    return _carry_out(desk, opened, zones, telling, say, write)


def _carry_out(
    desk: Desk,
    opened: OpenedFile,
    zones: Mapping[str, str] | None,
    telling: _Telling,
    say: Say,
    work: Callable[[Sequence[Batch]], ImportResult],
) -> Outcome:
    zones = zones or {}
    _require_zones(opened, zones)
    reading = _reading(desk, zones, say)
    telling.begin(say(Sentence(_READING)))
    read: list[Records] = []
    batches = []
    with stopping_where_asked(telling):
        for part in opened.parts:
            records = part.records(reading)
            read.append(records)
            batches.append(Batch(part.kind, records, part.rows, part.title))
        result = work(batches)
    several = len(opened.parts) > 1
    remarks = [
        say(Sentence(_OF_PART, (part.title, remark))) if several and part.title else remark
        for part, records in zip(opened.parts, read, strict=True)
        for remark in records.remarks
    ]
    return Outcome(_spoken(result, say), tuple(remarks), sum(records.cleaned for records in read))


def _reading(desk: Desk, zones: Mapping[str, str], say: Say) -> Reading:
    country = desk.settings.preferences.phone_country
    return Reading(country, desk.clock.today(), desk.clock.zone(), say, zones)


def _require_zones(opened: OpenedFile, zones: Mapping[str, str]) -> None:
    untold = [zone for zone in opened.unknown_zones if zone not in zones]
    if untold:
        raise UserError(
            "The time zone “%1” of this calendar is not known; say which zone it is.",
            ", ".join(untold),
            field="zone",
        )


def _spoken(result: ImportResult, say: Say) -> ImportResult:
    """The result with the reasons that the desk gave said in the reader's language."""
    by = in_words(lambda reason: say(Sentence(reason)), REASONS)
    return replace(result, parts=tuple(replace(part, refused=part.refused.said(by)) for part in result.parts))


def _open_csv(path: Path, encoding: str | None, kind: FileKind | None, delimiter: str | None) -> OpenedFile:
    from salesdesk.exchange.csv_file import open_table
    from salesdesk.exchange.table_part import table_part

    table = open_table(path, encoding, delimiter)
    part = table_part(table, kind)
    return OpenedFile(path, "csv", part.guess.source, (part,), table.encoding)


def _open_workbook(path: Path, kind: FileKind | None) -> OpenedFile:
    from salesdesk.exchange.table_part import table_part
    from salesdesk.exchange.workbook import open_workbook

    parts = [table_part(table, kind, table.title) for table in open_workbook(path)]
    ordered = in_order(parts)
    source = next(part.guess.source for part in parts if part is ordered[0])
    return OpenedFile(path, "xlsx", source, ordered)


def _open_vcard(path: Path, encoding: str | None) -> OpenedFile:
    from salesdesk.exchange.vcard_in import open_vcard

    return open_vcard(path, encoding)


def _open_ldif(path: Path, encoding: str | None) -> OpenedFile:
    from salesdesk.exchange.ldif_in import open_ldif

    return open_ldif(path, encoding)


def _open_calendar(path: Path) -> OpenedFile:
    from salesdesk.exchange.calendar_in import open_calendar

    return open_calendar(path)


def _open_json(path: Path) -> OpenedFile:
    from salesdesk.exchange.desk_json_in import open_desk_json
    from salesdesk.exchange.monica_in import open_monica

    if is_monica(path):
        return open_monica(path)
    return open_desk_json(path)


class _Telling:
    """Says what is being done and how many rows of how many are; never goes back where a guess was short."""

    def __init__(self, progress: Progress, say: Say, text: str) -> None:
        self._progress = progress
        self._say = say
        self._text = text

    def begin(self, text: str) -> None:
        """Says what comes before the first row is done."""
        self._progress.report(0, 0, text)

    def report(self, done: int, total: int, text: str = "") -> None:
        """Tells of rows, or of what else is done before them, where `text` says it (such as a backup)."""
        rows = self._say(Sentence(self._text, (f"{done:,}", f"{max(done, total):,}")))
        self._progress.report(done, max(done, total) if total else 0, text or rows)

    def check(self) -> None:
        """Raises Cancelled where the person has asked to stop."""
        self._progress.check()
