"""The command `import`: a CSV file taken in, good rows in and bad rows out to a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from salesdesk import paths
from salesdesk.cli.answer import complain, say, say_json
from salesdesk.cli.backups import keep_copy_after
from salesdesk.cli.opening import opened
from salesdesk.cli.options import Options
from salesdesk.cli.progress import ProgressLine
from salesdesk.clock import SystemClock
from salesdesk.exchange.mapping import FileKind, from_options
from salesdesk.exchange.taking_in import open_import, preview, take_in
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.imports import ImportResult

REFUSED_SHOWN = 50
"""Rows that were not taken and are written out; all of them stand in the JSON."""


def import_file(options: Options) -> int:
    """Imports the file that `options` names, or only says what would happen; returns the exit status.

    A file of which no row can be taken fails; one with some bad rows does not.
    """
    file = open_import(options.file, options.encoding, options.kind)
    guess = file.guess
    mapping = from_options(options.map, file.table.header, kind=guess.kind, guessed=guess.mapping)
    with _desk_for(options) as desk, ProgressLine() as progress:
        work = preview if options.dry_run else take_in
        outcome = work(desk, file, mapping, progress=progress)
        if not options.dry_run:
            keep_copy_after(desk)
    result = outcome.result
    if options.json:
        say_json(
            {
                "added": result.added,
                "merged": result.merged,
                "refused": [{"row": refusal.row, "reason": refusal.reason} for refusal in result.refused],
                "batch": result.step_id,
            }
        )
    else:
        _tell(result, outcome.remarks, guess.kind, is_dry=options.dry_run)
    if result.refused and not result.added and not result.merged:
        return complain(f"no row of {file.name} can be taken: {result.refused[0].reason}")
    return 0


def _tell(result: ImportResult, remarks: Sequence[str], kind: FileKind, *, is_dry: bool) -> None:
    would = "Would add" if is_dry else "Added"
    if kind == "customers":
        say(f"{would} {result.added:,} new, {result.merged:,} merged into customers already here.")
    else:
        say(f"{would} {result.added:,} orders, {result.merged:,} were already here.")
    if not (result.added or result.merged or result.refused):
        say("Note: the file has no rows below its header.")
    for remark in remarks:
        say(f"Note: {remark}")
    if result.refused:
        say(f"Not taken: {len(result.refused):,}.")
    for refusal in result.refused[:REFUSED_SHOWN]:
        say(f"  row {refusal.row}: {refusal.reason}" + (f" ({refusal.text})" if refusal.text else ""))
    if len(result.refused) > REFUSED_SHOWN:
        say(f"  … and {len(result.refused) - REFUSED_SHOWN:,} more; --json lists all of them.")


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
