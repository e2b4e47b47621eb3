"""The command `export`: what is on the desk as a file of an open format, for any program or another desk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from salesdesk.cli.answer import note, say, say_json
from salesdesk.cli.opening import opened
from salesdesk.cli.options import Options
from salesdesk.cli.progress import ProgressLine
from salesdesk.exchange.exporting import Exported, export
from salesdesk.services.exports import KINDS, ExportKind

_NOUNS: dict[ExportKind, tuple[str, str]] = {
    "customers": ("customer", "customers"),
    "people": ("post of a person", "posts of people"),
    "interactions": ("interaction", "interactions"),
    "promises": ("promise", "promises"),
    "orders": ("order", "orders"),
    "check-ins": ("check-in", "check-ins"),
    "complaints": ("complaint", "complaints"),
    "level-changes": ("change of level", "changes of level"),
}
_OF_FORMAT: dict[str, dict[ExportKind, tuple[str, str]]] = {
    ".vcf": {"customers": ("card", "cards")},
    ".ics": {"check-ins": ("entry", "entries")},
}
"""What is counted in files that hold customers and people, or check-ins and promises, in one row."""


def export_file(options: Options) -> int:
    """Writes all customers, or those named, in the format of the file's suffix; returns the exit status.

    Raises UserError where the file cannot be written, or a name means nobody or several; nothing is then
    left behind.
    """
    target = Path(options.file)
    with opened(options, only_to_ask=True) as desk, ProgressLine() as progress:
        ids = [desk.customers.named(name) for name in options.customer] if options.customer else None
        exported = export(desk, target, _kinds(options.kind), ids, progress)
    if options.json:
        say_json(_answer(target, exported))
        for remark in exported.remarks:
            note(str(remark))
        return 0
    nouns = _NOUNS | _OF_FORMAT.get(target.suffix.lower(), {})
    counts = ", ".join(f"{count:,} {nouns[kind][count != 1]}" for kind, count in exported.counts.items())
    say(f"Wrote {', '.join(map(str, exported.files))}: {counts}.")
    for remark in exported.remarks:
        say(f"Note: {remark}")
    say("Note: it is plain text, which anyone who has the file can read.")
    return 0


def _kinds(asked: Sequence[str] | None) -> tuple[ExportKind, ...] | None:
    if asked is None:
        return None
    return KINDS if "all" in asked else tuple(kind for kind in KINDS if kind in asked)


def _answer(target: Path, exported: Exported) -> dict[str, object]:
    files = {} if len(exported.files) == 1 else {"files": [str(file) for file in exported.files]}
    nouns = _OF_FORMAT.get(target.suffix.lower(), {})
    counts = {
        (nouns[kind][1] if kind in nouns else kind).replace("-", "_"): count
        for kind, count in exported.counts.items()
    }
    return {"file": str(target), **files, **counts}
