"""The long runs: `python -m tests.faults NAME [--times N]` produces one kind of fault N times.

Each prints one line (what, how often, what was lost) and ends with status 1 where anything was.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module

RUNS: dict[str, tuple[str, int, str]] = {
    "full": ("small_disk", 30, "a disk of 3 MiB that is full while saving"),
    "locked": ("locked", 10, "a save while another program writes"),
    "long_read": ("long_read", 5_000, "a save beside a long read"),
    "io": ("io_errors", 10_000, "each call to the disk in five stories fails once"),
    "kill": ("kills", 500, "kill -9 at a random moment, of the window and of a writer without one"),
    "power": ("power", 100, "a power cut at any write, for each SQLite that a desk may be opened with"),
    "migrations": ("migrations", 10_000, "a kill at each statement of a migration"),
    "quit": ("quitting", 100, "the window is left in the middle of an import"),
    "stop": ("cancelling", 20, "Cancel at a random moment of each kind of long work, on a desk of 5,000"),
    "sigterm": ("sigterm", 50, "the window is told to end: idle, with a form open, in an import"),
    "cipher": ("cipher", 200, "a bit flipped in an encrypted desk"),
    "conversion": ("conversion", 400, "a kill at each step of turning encryption on and off"),
    "instances": ("instances", 10, "20 starts on one desk at once, a kill, and a start after it"),
    "zones": ("zones", 24, "a reminder for every day of 2025 to 2028, in every zone, at a time of day"),
    "reminders": ("reminders", 200, "the reminder engine is killed: due, show, mark, acknowledge"),
    "journeys": ("journeys", 1_000, "the system's zone changes under the running clock"),
    "sleep": ("sleep", 20, "the program is stopped over a reminder's moment, and goes on"),
    "restore": ("restoring", 500, "a restore killed at each file operation; 30 over a leftover log"),
    "rot": ("rot", 200, "a bit flipped in a text of a closed desk that then goes on being used"),
    "fuzz": ("fuzz", 20_000, "made-up lists, texts, searches, entries and damaged desks"),
    "hostile": ("hostile_text", 21, "a hostile text in every field, and a look through every window"),
    "undo": ("undo", 300, "verbs in any order with undo, redo and restarts between them"),
    "backup-disk": ("backup_disk", 20, "a disk of 3 or 8 MiB that backups fill"),
}
"""Name → module of this package with `run(times) -> Outcome`, how often in the long run, what is done."""


def main(argv: list[str] | None = None) -> int:
    """Runs what is named, or all of it, and returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("name", nargs="?", choices=[*RUNS, "all"], help="what to produce")
    parser.add_argument("--times", type=int, help="how often, instead of the long run's number")
    given = parser.parse_args(argv)
    if given.name is None:
        for name, (_module, times, what) in RUNS.items():
            print(f"{name:12} {times:>7,} × {what}")  # noqa: T201
        return 0
    clean = True
    for name in RUNS if given.name == "all" else [given.name]:
        module, times, _what = RUNS[name]
        outcome = import_module(f"tests.faults.{module}").run(given.times or times)
        print(f"{name}: {outcome}", flush=True)  # noqa: T201
        clean = clean and not outcome.losses
    return 0 if clean else 1


if __name__ == "__main__":
    sys.exit(main())
