"""The command `import`: a file of another program taken in, good rows in and bad rows out to a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from salesdesk import paths
from salesdesk.cli.answer import complain, note, say, say_json_bit_by_bit
from salesdesk.cli.backups import keep_copy_after
from salesdesk.cli.import_columns import told_columns
from salesdesk.cli.opening import opened
from salesdesk.cli.options import Options
from salesdesk.cli.progress import ProgressLine
from salesdesk.clock import SystemClock
from salesdesk.errors import UserError
from salesdesk.exchange.headers import is_known
from salesdesk.exchange.mapping import from_options
from salesdesk.exchange.opened import OpenedFile
from salesdesk.exchange.table_part import TablePart
from salesdesk.exchange.taking_in import open_import, preview, take_in
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.import_batches import ImportResult, PartResult
from salesdesk.services.import_choices import NEW, Candidate, Choice, Choices, OpenRow, written_key

REFUSED_SHOWN = 50
"""Rows that were not taken and are written out; all of them stand in the JSON."""

_NEW = "new"
"""What `--choose` takes for a new customer."""

_FIRST = "first"
"""What `--choose` takes for the first customer of the name that the file itself brings."""

_FIRST_BROUGHT = Choice(brought=1)

_NAMES = {"name", "company", "contact"}
"""Fields that are given to a column because it holds texts, where nothing else tells more."""

_NOUNS = {
    "people": "people",
    "interactions": "contacts",
    "promises": "promises",
    "orders": "orders",
    "check-ins": "check-ins",
    "complaints": "complaints",
    "level-changes": "changes of level",
    "desk": "rows",
}


def import_file(options: Options) -> int:
    """Imports the file that `options` names, or only says what would happen; returns the exit status.

    A file of which no row can be taken fails; one with some bad rows does not.
    """
    file = _mapped(open_import(options.file, options.encoding, options.kind), options.map)
    _require_kind(options.kind, file)
    if not options.map and options.kind is None:
        _require_columns(file)
    zones = _zones(options.zone, file)
    with _desk_for(options) as desk, ProgressLine() as progress:
        work = preview if options.dry_run else take_in
        choices = _choices(options.choose, desk)
        outcome = work(desk, file, zones=zones, progress=progress, choices=choices)
        if not options.dry_run:
            keep_copy_after(desk)
    result = outcome.result
    if options.json:
        say_json_bit_by_bit(_answer(result))
        for remark in outcome.remarks:
            note(remark)
    else:
        if options.dry_run:
            for line in told_columns(file):
                say(line)
        _tell(result, outcome.remarks, is_dry=options.dry_run)
    if result.refused and not result.added and not result.merged:
        return complain(f"no row of {file.name} can be taken: {result.refused[0].reason}")
    return 0


def _mapped(file: OpenedFile, told: Sequence[str]) -> OpenedFile:
    """The file with the columns as `--map` says; of several sheets those that have the column."""
    if not told:
        return file
    fitting = 0
    failure: UserError | None = None
    for number, part in enumerate(file.parts):
        if not isinstance(part, TablePart):
            continue
        try:
            mapping = from_options(told, part.table.header, kind=part.kind, guessed=part.mapping)
        except UserError as error:
            failure = error
            continue
        file = file.with_part(number, replace(part, mapping=mapping))
        fitting += 1
    if not fitting:
        raise failure or UserError("%1 has no columns, so that there is nothing to map.", file.name)
    return file


def _require_kind(kind: str | None, file: OpenedFile) -> None:
    """Cards, calendars and desks say themselves what they hold. Raises UserError where it is not `kind`."""
    found = sorted({part.kind for part in file.parts})
    if "customers" in found:  # cards are of both
        found.append("people")
    if kind is None or kind in found or any(isinstance(part, TablePart) for part in file.parts):
        return
    raise UserError("%1 holds %2; --kind is for lists.", file.name, ", ".join(found), field="kind")


def _require_columns(file: OpenedFile) -> None:
    """Raises UserError where nothing tells what a list holds but texts that may as well be names: a letter
    is no list of customers, and no preview is looked at here before they are on the desk.
    """
    for part in file.parts:
        if not isinstance(part, TablePart) or set(part.mapping.values()) - _NAMES:
            return
        if any(is_known(cell) for cell in part.table.header):
            return
    raise UserError(
        "Neither headers nor cells of “%1”%2 tell what its columns are. Say what they are, such as "
        "--map company=1, or what it lists, such as --kind customers.",
        file.name,
        f" (read as {file.encoding})" if file.encoding else "",
        field="kind",
    )


def _zones(told: Sequence[str], file: OpenedFile) -> dict[str, str]:
    """What `--zone` says of names that nobody knows. Raises UserError where one is not told."""
    zones: dict[str, str] = {}
    for one in told:
        name, equals, zone = (part.strip() for part in one.rpartition("="))
        if not equals or not name or not zone:
            raise UserError("“%1” is not of the form NAME=ZONE, such as Office=Europe/Berlin.", one)
        if not _is_zone(zone):
            raise UserError("There is no time zone “%1”; zones have names such as Asia/Shanghai.", zone)
        zones[name] = zone
    untold = [name for name in file.unknown_zones if name not in zones]
    if untold:
        raise UserError(
            "The calendar has times in zones that are not known: %1. Say which they are, such as %2.",
            ", ".join(untold),
            f'--zone "{untold[0]}=Asia/Shanghai"',
            field="zone",
        )
    return zones


def _choices(told: Sequence[str], desk: Desk) -> Choices:
    """What `--choose` says, by the names in the list. Raises UserError, NotFound for an unknown customer."""
    by_name: dict[str, Choice] = {}
    for one in told:
        name, equals, customer = (part.strip() for part in one.rpartition("="))
        if not equals or not name or not customer:
            raise UserError("“%1” is not of the form NAME=CUSTOMER, such as Hengtai=#12.", one)
        if customer == _NEW:
            by_name[written_key(name)] = NEW
        elif customer == _FIRST:
            by_name[written_key(name)] = _FIRST_BROUGHT
        else:
            number = f"#{customer}" if customer.isdecimal() else customer
            by_name[written_key(name)] = Choice(desk.customers.named(number))
    return Choices(by_name)


def _is_zone(name: str) -> bool:
    from zoneinfo import available_timezones

    return name in available_timezones()


def _answer(result: ImportResult) -> dict[str, Any]:
    several = len(result.parts) > 1
    answer: dict[str, Any] = {
        "added": result.added,
        "merged": result.merged,
        "refused": _refused(result),
        "batch": result.step_id,
    }
    if several:
        answer["parts"] = [
            {
                "sheet": part.title,
                "kind": part.kind,
                "added": part.added,
                "merged": part.merged,
                "refused": len(part.refused),
            }
            for part in result.parts
        ]
    return answer


def _refused(result: ImportResult) -> Iterator[dict[str, Any]]:
    """The refused rows; those of a dry run that fit several customers with what `--choose` takes."""
    several = len(result.parts) > 1
    for part in result.parts:
        to_choose = {one.row: one for one in part.open_rows}
        for refusal in part.refused:
            told: dict[str, Any] = {"row": refusal.row, "reason": refusal.reason}
            if several:
                told["sheet"] = part.title
            if (one := to_choose.get(refusal.row)) is not None:
                told["choose"] = one.written
                told["customers"] = [_candidate(each) for each in one.candidates if each.choice.customer_id]
                told["may_be_new"] = one.may_be_new
                told["may_be_first"] = _may_be_first(one)
            yield told


def _may_be_first(row: OpenRow) -> bool:
    return any(one.choice == _FIRST_BROUGHT for one in row.candidates)


def _candidate(one: Candidate) -> dict[str, Any]:
    return {
        "id": one.choice.customer_id,
        "name": one.name,
        "city": one.city,
        "phone": one.phone,
        "level": one.level,
    }


def _tell(result: ImportResult, remarks: Sequence[str], *, is_dry: bool) -> None:
    several = len(result.parts) > 1
    for part in result.parts:
        say((f"{part.title}: " if several and part.title else "") + _told(part, is_dry=is_dry))
    if not (result.added or result.merged or result.refused):
        say("Note: the file has no rows below its header.")
    for remark in remarks:
        say(f"Note: {remark}")
    if result.refused:
        say(f"Not taken: {len(result.refused):,}.")
    shown = [(part, refusal) for part in result.parts for refusal in part.refused[:REFUSED_SHOWN]]
    for part, refusal in shown[:REFUSED_SHOWN]:
        where = f"{part.title}, " if several and part.title else ""
        text = f" ({refusal.text})" if refusal.text else ""
        say(f"  {where}row {refusal.row}: {refusal.reason}{text}")
    _tell_open(result)
    if len(result.refused) > REFUSED_SHOWN:
        say(f"  … and {len(result.refused) - REFUSED_SHOWN:,} more; --json lists all of them.")


def _tell_open(result: ImportResult) -> None:
    """Whom rows may mean that fit several customers, each name once."""
    names = {one.written: one for part in result.parts for one in part.open_rows}
    for written, one in list(names.items())[:REFUSED_SHOWN]:
        told = [
            " · ".join(filter(None, (f"#{each.choice.customer_id} {each.name}", each.city, each.phone)))
            for each in one.candidates
            if each.choice.customer_id
        ]
        told += ["first (of this file)"] if _may_be_first(one) else []
        told += ["new"] if one.may_be_new else []
        say(f'To choose: --choose "{written}=…" with one of: {"; ".join(told)}')


def _told(part: PartResult, *, is_dry: bool) -> str:
    would = "Would add" if is_dry else "Added"
    if part.kind == "customers":
        return f"{would} {part.added:,} new, {part.merged:,} merged into customers already here."
    return f"{would} {part.added:,} {_NOUNS[part.kind]}, {part.merged:,} were already here."


@contextmanager
def _desk_for(options: Options) -> Iterator[Desk]:
    """The desk; for a dry run before there is one an empty desk that is thrown away."""
    if not options.dry_run or paths.desk_file(options.desk).exists():
        with opened(options, make=True) as desk:
            yield desk
        return
    with TemporaryDirectory() as folder:
        desk = open_desk(Path(folder) / "empty.salesdesk", SystemClock())
        try:
            yield desk
        finally:
            desk.close()
