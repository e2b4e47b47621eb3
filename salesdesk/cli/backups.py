"""`salesdesk backup` and `salesdesk restore`: copies of the desk, and putting one in its place."""

from __future__ import annotations

import sys
from pathlib import Path

from salesdesk import paths
from salesdesk.cli.answer import complain, say
from salesdesk.cli.opening import opened
from salesdesk.cli.options import Options
from salesdesk.cli.passphrases import handed_over, unlocked
from salesdesk.cli.progress import ProgressLine
from salesdesk.cli.tables import table
from salesdesk.clock import SystemClock
from salesdesk.errors import SalesDeskError, UserError
from salesdesk.services import restoring
from salesdesk.services.backups import BackupReason
from salesdesk.services.desk import Desk
from salesdesk.services.restoring import Backup
from salesdesk.services.unlocking import Unlocking

_MEBIBYTE = 1024 * 1024
_YES = ("y", "yes")


def back_up(options: Options) -> int:
    """Makes a backup where the others lie, or a checked copy in a file of its own."""
    with opened(options) as desk, ProgressLine() as progress:
        if options.file is not None:
            target = Path(options.file).expanduser()
            made = desk.backups.copy_to(target, progress, replace=options.force)
            said = f"Copied the desk to {made}; the copy was opened and checked."
        else:
            backup = desk.backups.make(BackupReason.ASKED, progress)
            strange = "" if backup.is_good else backup.strange[0]
            if strange:
                raise UserError(
                    "%1 was made, but rows differ that nobody changed (%2). Earlier backups are kept; "
                    "“salesdesk check” says more.",
                    backup.path,
                    strange,
                )
            said = f"Made {backup.path}; it was opened and checked."
        trouble = desk.backups.second_failure
    say(said)
    if trouble is not None:
        complain(str(trouble))
    return 0


def restore(options: Options) -> int:
    """Puts a backup in the desk's place, or lists what may be put there."""
    desk = paths.desk_file(options.desk)
    if options.file is None:
        return _list(desk)
    source = _named(options.file, desk)
    given = handed_over(options)
    lock = Unlocking(desk)
    if desk.exists() and (cut_short := lock.put_right()) is not None:
        complain(cut_short.text)
    key = unlocked(lock, given) if lock.is_locked else None
    source_key = unlocked(Unlocking(source), given) if restoring.needs_secret(source, key) else None
    if source_key is None:
        source_key = restoring.key_of(source, key)
    if not options.yes:
        _agree(desk, source)
    with ProgressLine() as progress:
        done = restoring.restore(
            desk, source, SystemClock(), key=key, source_key=source_key, progress=progress
        )
    customers, contacts = done.counts["customers"], done.counts["interactions"]
    say(f"Restored {source}: {customers:,} customers, {contacts:,} contacts.")
    if done.before is not None:
        say(f"The state until now lies in {done.before}; “salesdesk restore” takes it as well.")
    if done.aside is not None:
        say(f"The desk until now was damaged; its files lie at {done.aside}.")
    return 0


def keep_copy_after(desk: Desk) -> None:
    """Makes a backup at the end of a command that wrote, unless there is one of the last minutes."""
    try:
        desk.backups.after_command()
    except SalesDeskError as error:
        complain(f"what was asked is done, but there is no backup of it: {error}")


def _list(desk: Path) -> int:
    kept = restoring.kept_for(desk)
    if not kept:
        say(f"There is no backup of {desk} yet.")
        return 0
    heads = ("Made", "Because of", "Customers", "Contacts", "MiB", "", "File")
    say(table(heads, [_line(one) for one in kept]))
    return 0


def _line(one: Backup) -> tuple[str, ...]:
    counts = [f"{one.counts[name]:,}" if one.counts else "?" for name in ("customers", "interactions")]
    made = one.made_at.astimezone().strftime("%Y-%m-%d %H:%M")
    return (
        made,
        one.reason.value,
        *counts,
        f"{one.size / _MEBIBYTE:,.1f}",
        "" if one.is_good else "not checked" if not one.is_checked else "strange",
        str(one.path),
    )


def _named(name: str, desk: Path) -> Path:
    """The file of that path, or the backup of that name."""
    path = Path(name).expanduser()
    if path.exists():
        return path.absolute()
    for one in restoring.kept_for(desk):
        if one.path.name in (name, f"{name}.salesdesk"):
            return one.path
    raise UserError("There is no file %1. “salesdesk restore” alone lists the backups.", name)


def _agree(desk: Path, source: Path) -> None:
    if sys.stdin is None or not sys.stdin.isatty():
        raise UserError("This puts %1 in the place of %2. Add --yes if that is meant.", source, desk)
    sys.stderr.write(f"Put {source} in the place of {desk}? The present state is kept as a backup. [y/N] ")
    sys.stderr.flush()
    if sys.stdin.readline().strip().casefold() not in _YES:
        raise UserError("Nothing was changed.")
