"""`python -m tests.benchmarks`: makes a large desk, measures on it, and prints one table."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import (
    importing,
    nouns,
    pages,
    printing,
    reviewing,
    searching,
    starting,
    watching,
    weighing,
)
from tests.benchmarks.importing import CONTACTS, CUSTOMERS
from tests.benchmarks.timing import Note, Result, table

MEASURED: dict[str, Callable[[Path, int], list[Result]]] = {
    "start": starting.start,
    "today": nouns.today,
    "timeline": nouns.timeline,
    "page": pages.opening_a_customer,
    "saving": nouns.saving,
    "table": nouns.customers_table,
    "search": searching.search,
    "duplicates": reviewing.duplicates,
    "history": printing.history,
    "window": watching.window,
    "rest": starting.rest,
    "size": weighing.size,
}


def main() -> int:
    """Runs what was asked for; each figure stands beside its floor, taken in turn in the same run."""
    options = _options()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory() as folder:
        path = options.keep or Path(folder) / "desk.salesdesk"
        results: list[Result] = []
        if not path.exists():
            results += make(path, round(CUSTOMERS * options.scale), round(CONTACTS * options.scale))
        for name, measure in MEASURED.items():
            if options.only in ("", name):
                sys.stderr.write(f"{name} …\n")
                results += measure(path, options.rounds)
        if options.only in ("", "import"):
            results += importing.imports(options.scale)
        if options.xvfb:
            with starting.x_server() as display:
                if display:
                    results += starting.start(path, options.rounds, display=display)
    sys.stdout.write(table(results) + "\n")
    return 0


def make(path: Path, customers: int, interactions: int) -> list[Result]:
    """Makes the desk by the program's own command."""
    figures = ["--customers", str(customers), "--interactions", str(interactions)]
    command = [sys.executable, "-m", "salesdesk", "--desk", str(path), "demo", *figures]
    begin = time.monotonic()
    subprocess.run(command, cwd=starting.ROOT, check=True, stdout=subprocess.DEVNULL)
    took = time.monotonic() - begin
    rate = (customers + interactions) / took
    return [
        Note(f"`demo` of {customers:,} and {interactions:,}", f"{took:.0f} s, {rate:,.0f} of them a second")
    ]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument(
        "--scale", type=float, default=1.0, help="1 is 100,000 customers and 1,000,000 interactions"
    )
    parser.add_argument("--rounds", type=int, default=11, help="measured rounds of each")
    parser.add_argument(
        "--keep", type=Path, help="the desk's file: used where it is there, else made and kept"
    )
    parser.add_argument("--only", choices=["", *MEASURED, "import"], default="", help="measure this alone")
    parser.add_argument("--xvfb", action="store_true", help="the start also on an X server of its own (Xvfb)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
