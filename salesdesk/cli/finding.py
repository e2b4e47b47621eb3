"""The command `find`: looks everywhere on the desk, as the search field of the window does."""

from __future__ import annotations

from salesdesk.cli.answer import say, say_json
from salesdesk.cli.opening import opened
from salesdesk.cli.options import Options
from salesdesk.cli.tables import table
from salesdesk.domain.text import excerpt
from salesdesk.services.finding import GROUPS
from salesdesk.services.rows import Found


def find(options: Options) -> int:
    """Says what was found, the best first; to find nothing is no failure."""
    with opened(options, only_to_ask=True) as desk:
        found = desk.finding.find(" ".join(options.text), options.limit)
    if options.json:
        say_json([{"kind": hit.kind, "id": hit.id, "name": hit.name, "match": hit.match} for hit in found])
    elif found:
        by_kind = sorted(found, key=lambda hit: GROUPS.index(hit.kind))  # within one they stay as they came
        say(table(("Kind", "Name", "Found"), [_line(hit) for hit in by_kind]))
    else:
        say("Nothing found.")
    return 0


def _line(hit: Found) -> tuple[str, str, str]:
    match = "" if hit.why == "name" else hit.match
    if hit.why in ("pinyin", "initials"):
        match = f"by {hit.why}: {''.join(_meant(hit))}"
    kind = hit.why if hit.kind == "reach" else hit.kind
    dated = f"{hit.on.isoformat()}  {match}" if hit.on else match
    return kind, excerpt(hit.name, 60), dated


def _meant(hit: Found) -> list[str]:
    return [hit.match[start : start + length] for start, length in hit.match_marks]
