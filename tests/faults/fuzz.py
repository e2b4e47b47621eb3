"""Fuzzing: made-up input for everything that takes input from outside; each is tried on its own, too.

`python -m tests.faults fuzz --times N` shares N examples out among the targets.
"""

from __future__ import annotations

import secrets
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults import (
    fuzz_calendars,
    fuzz_cards,
    fuzz_desks,
    fuzz_importers,
    fuzz_ldif,
    fuzz_monica,
    fuzz_opener,
    fuzz_search,
    fuzz_text,
)
from tests.faults.fuzzing import Target, fuzz
from tests.faults.outcome import Outcome

TARGETS = (
    Target("importers", fuzz_importers.broken_lists(), fuzz_importers.made_in, 0.15),
    Target("calendars", fuzz_calendars.broken_calendars(), fuzz_calendars.made_in, 0.1),
    Target("cards", fuzz_cards.broken_cards(), fuzz_importers.made_in, 0.05),
    Target("address books", fuzz_ldif.broken_books(), fuzz_importers.made_in, 0.05),
    Target("accounts", fuzz_monica.broken_accounts(), fuzz_importers.made_in, 0.05),
    Target("desks", fuzz_desks.broken_desks(), fuzz_desks.made_in, 0.05),
    Target("cleaning", fuzz_text.lines_and_notes, fuzz_text.cleaning_made_in, 0.15),
    Target("gate", fuzz_text.values_of_rows, fuzz_text.gate_made_in, 0.2),
    Target("search", fuzz_text.searches, fuzz_search.search_made_in, 0.15),
    Target("names", fuzz_text.searches, fuzz_search.names_made_in, 0.05),
    Target("entries", fuzz_text.entries, fuzz_text.reading_made_in, 0.15),
    Target("opener", fuzz_opener.damage(), fuzz_opener.made_in, 0.1, run_length=200),
)


def run(times: int) -> Outcome:
    """Tries `times` inputs in all, other ones at each run, and counts those that did harm."""
    tried: dict[str, int] = {}
    losses: list[str] = []
    for target in TARGETS:
        begun = time.monotonic()
        tried[target.name], found = examine(target, max(1, round(times * target.share)))
        print(f"  {target.name}: {tried[target.name]:,} in {time.monotonic() - begun:.0f} s", flush=True)  # noqa: T201
        losses += [f"{target.name}: {one}" for one in found]
    beside = ", ".join(f"{name} {count:,}" for name, count in tried.items())
    return Outcome("made-up input", sum(tried.values()), tuple(losses), beside)


def examine(target: Target, times: int, number: int | None = None) -> tuple[int, list[str]]:
    """How many inputs were tried on one target, and its losses; `number` makes the inputs always the same."""
    tried, losses = 0, list[str]()
    while tried < times:
        which = secrets.randbits(64) if number is None else number + tried
        with TemporaryDirectory() as folder, target.made_in(Path(folder)) as check:
            count, found = fuzz(check, target.inputs, min(target.run_length, times - tried), number=which)
        tried += max(count, 1)
        losses += found
    return tried, losses
