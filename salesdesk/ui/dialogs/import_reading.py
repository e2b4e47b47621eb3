"""What an import does beside the window before anything is asked: opens the file, reads its beginning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from salesdesk.domain.text import excerpt
from salesdesk.domain.wording import Voice
from salesdesk.exchange.opened import OpenedFile, Part
from salesdesk.exchange.table_part import TablePart
from salesdesk.exchange.taking_in import first_records, open_import
from salesdesk.services.desk import Desk
from salesdesk.services.imported_rows import (
    ImportedCheckIn,
    ImportedCustomer,
    ImportedPromise,
    ImportedTable,
    Refusal,
)

SHOWN = 200
"""The records of a part that are shown before all of it is read."""

_TEXT = 160


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One record as it was understood; `is_refused` where `detail` says why it cannot be taken."""

    row: int
    text: str
    detail: str
    is_refused: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """A file that was opened: `read` are the first records of its parts (none of tables, which show cells).

    `zone_names` are all that the world knows, by name, where the file asks for one; `own_zone` is the rep's.
    """

    opened: OpenedFile
    read: tuple[tuple[ReadRow, ...], ...]
    zone_names: tuple[str, ...] = ()
    own_zone: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a file is to be read where the person has said so; empty is guessed."""

    path: str
    encoding: str = ""
    delimiter: str = ""
    zones: Mapping[str, str] = field(default_factory=dict)


def look_at(desk: Desk, voice: Voice, wanted: Wanted) -> Look:
    """Opens the file. Raises UserError, with what to do, where it is nothing that can be taken in."""
    opened = open_import(Path(wanted.path), wanted.encoding or None, None, wanted.delimiter or None)
    own = str(getattr(desk.clock.zone(), "key", ""))
    names = tuple(sorted(available_timezones())) if opened.unknown_zones else ()
    zones = dict.fromkeys(opened.unknown_zones, own) if own else {}
    zones.update(wanted.zones)
    read = tuple(_read(desk, voice, part, zones) for part in opened.parts)
    return Look(opened, read, names, own)


def _read(desk: Desk, voice: Voice, part: Part, zones: Mapping[str, str]) -> tuple[ReadRow, ...]:
    if isinstance(part, TablePart):
        return ()
    records = first_records(desk, part, SHOWN, zones, voice.say)
    return tuple(_told(record, voice) for record in records)


def _told(record: Any, voice: Voice) -> ReadRow:
    if isinstance(record, Refusal):
        return ReadRow(record.row, excerpt(record.text, _TEXT), record.reason, is_refused=True)
    text, details = "", list[str]()
    if isinstance(record, ImportedCustomer):
        text, details = record.name, _of_customer(record)
    elif isinstance(record, ImportedCheckIn):
        text = record.text or record.note or record.customer
        details = [_when(record, voice), record.customer, record.note, *record.emails]
    elif isinstance(record, ImportedPromise):
        text, details = record.text, [_when(record, voice), record.customer]
    elif isinstance(record, ImportedTable):
        text, details = _of_table(record)
    shown = [one for one in dict.fromkeys(details) if one and one != text]
    return ReadRow(record.row, excerpt(text, _TEXT), excerpt(" · ".join(shown), _TEXT))


def _when(record: ImportedCheckIn | ImportedPromise, voice: Voice) -> str:
    day, minute = voice.day(record.due_on), record.due_minute
    return day if minute is None else f"{day}, {minute // 60:02d}:{minute % 60:02d}"


def _of_customer(record: ImportedCustomer) -> list[str]:
    people = [person.name for person in record.people]
    phones = [number for _kind, number in record.phones]
    theirs = [number for person in record.people for _kind, number in person.phones]
    emails = [*record.emails, *(email for person in record.people for email in person.emails)]
    return [*people[:2], *phones[:1], *theirs[:1], *emails[:1], record.city]


def _of_table(record: ImportedTable) -> tuple[str, list[str]]:
    row = record.rows[0] if record.rows else {}
    said = next((str(row[name]) for name in ("name", "text", "summary", "value") if row.get(name)), "")
    return said, [record.table]
