"""The command `duplicates`: customers that may stand on the desk twice, the likeliest first, with reasons."""

from __future__ import annotations

from salesdesk.cli.answer import note, say, say_json
from salesdesk.cli.opening import opened
from salesdesk.cli.options import Options
from salesdesk.cli.progress import ProgressLine
from salesdesk.cli.tables import paragraph
from salesdesk.domain.text import excerpt
from salesdesk.domain.wording import Voice
from salesdesk.services.duplicates import Group, Review


def find_duplicates(options: Options) -> int:
    """Looks the whole book through and says what was found; returns the exit status."""
    with opened(options, only_to_ask=True) as desk, ProgressLine() as progress:
        found = desk.duplicates.review(progress)
        voice = Voice(desk.clock.today)
    if options.json:
        say_json([_group(group, voice) for group in found.groups])
        for remark in found.notes:
            note(voice.say(remark))
        return 0
    _tell(found, voice)
    return 0


def _group(group: Group, voice: Voice) -> dict[str, object]:
    return {
        "customers": [{"id": customer_id, "name": name} for customer_id, name in group.customers],
        "score": group.score,
        "reasons": [voice.say(reason) for reason in group.reasons],
    }


def _tell(found: Review, voice: Voice) -> None:
    compared = f"{found.looked_at:,} {'customer' if found.looked_at == 1 else 'customers'} compared"
    if not found.groups:
        say(f"Nobody stands here twice: {compared}.")
    else:
        count = len(found.groups)
        groups = "group" if count == 1 else "groups"
        say(f"{count:,} {groups} may be the same, the likeliest first; {compared}.")
    for group in found.groups:
        names = " · ".join(f"{excerpt(name, 60)} (#{customer_id})" for customer_id, name in group.customers)
        say(f"{group.score:4}  {names}")
        say(paragraph(", ".join(voice.say(reason) for reason in group.reasons), " " * 6))
    for remark in found.notes:
        say(f"Note: {voice.say(remark)}")
