"""`salesdesk check` and `salesdesk salvage`: whether a desk is sound, and what to do where it is not."""

from __future__ import annotations

from pathlib import Path

from salesdesk import paths
from salesdesk.cli.answer import complain, say, say_json
from salesdesk.cli.opening import opened
from salesdesk.cli.options import Options
from salesdesk.cli.passphrases import key_of
from salesdesk.cli.progress import ProgressLine
from salesdesk.cli.tables import table
from salesdesk.errors import StorageError, UserError
from salesdesk.services import homes
from salesdesk.services.checking import CheckReport
from salesdesk.services.repairing import RepairReport


def check(options: Options) -> int:
    """Says whether the desk is sound, after putting it right where that is asked for."""
    repaired = None
    with opened(options) as desk:
        path = desk.database.path
        doubt = homes.doubt_about(path)
        try:
            if options.repair:
                repaired = desk.repairing.repair()
            found = desk.checking.check()
            aside = desk.repairing.set_aside()
        except StorageError as damage:
            raise StorageError("%1 “salesdesk salvage” saves what can be read of it.", damage) from damage
    if doubt is not None:
        complain(str(doubt))
    if options.json:
        _say_as_json(found, repaired, aside)
    else:
        _say(path, found, repaired, aside)
    return 0 if found.ok else 1


def salvage(options: Options) -> int:
    """Saves what can be read of a damaged desk into a new one."""
    from salesdesk.services import rescuing

    damaged = paths.desk_file(options.desk)
    target = Path(options.file).expanduser().absolute()
    if not damaged.is_file():
        raise UserError("There is no desk at %1.", damaged)
    key = key_of(damaged, options)
    with ProgressLine() as progress:
        saved = rescuing.save_what_can_be_read(damaged, target, key=key, progress=progress)
    say(f"Saved {saved.rows:,} rows to {target}.")
    if saved.from_backup:
        say(f"{saved.from_backup:,} of them come from the backup {saved.backup}.")
    for line in saved.missing[:20]:
        say(f"Missing: {line}")
    if saved.list_file is not None:
        say(f"What is missing or set aside stands in {saved.list_file}.")
    return 0


def _say_as_json(found: CheckReport, repaired: RepairReport | None, aside: int) -> None:
    answer = {"ok": found.ok, **_numbers(found), "problems": list(found.problems), "set_aside": aside}
    if repaired is not None:
        answer["repaired"] = {
            "set_aside": list(repaired.set_aside),
            "cut": list(repaired.cut),
            "redrawn": repaired.redrawn,
            "search_rebuilt": repaired.search_rebuilt,
        }
    say_json(answer)


def _say(path: Path, found: CheckReport, repaired: RepairReport | None, aside: int) -> None:
    if repaired is not None:
        _say_repaired(repaired)
    say(f"{path} is sound." if found.ok else f"{path} is not sound.")
    rows = [(name.replace("_", "-"), f"{number:,}") for name, number in _numbers(found).items()]
    say(table(("", ""), rows).lstrip("\n"))
    for problem in found.problems:
        say(f"Problem: {problem}")
    if aside:
        say(f"{aside:,} rows were set aside by repairs; they are kept in the desk.")
    if not found.ok and repaired is None:
        say("“salesdesk check --repair” puts right what does not fit together, after keeping a copy.")


def _say_repaired(repaired: RepairReport) -> None:
    if repaired.nothing:
        say("There was nothing to put right.")
    for line in repaired.set_aside:
        say(f"Set aside: {line}")
    for line in repaired.cut:
        say(f"Tie cut: {line}")
    if repaired.redrawn:
        say(f"Redrawn from their contacts and check-ins: {repaired.redrawn:,} customers.")
    if repaired.search_rebuilt:
        say("The search's indexes were made anew.")


def _numbers(found: CheckReport) -> dict[str, int]:
    return {
        "customers": found.customers,
        "people": found.people,
        "interactions": found.interactions,
        "promises": found.promises,
        "check_ins": found.check_ins,
    }
