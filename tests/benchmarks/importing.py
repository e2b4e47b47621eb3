"""Lists of 100,000 customers and of 1,000,000 contacts taken in, each by a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from tests.benchmarks.made_lists import write_contacts, write_customers
from tests.benchmarks.starting import ROOT
from tests.benchmarks.timing import Compared, Note, Result

CUSTOMERS, CONTACTS = 100_000, 1_000_000
FLOOR = (
    "the list read by `csv` and the same rows, with search index and history, put in by `executemany`, "
    "one transaction"
)


def imports(scale: float) -> list[Result]:
    """Customers into an empty desk, then contacts with them; once each, as it takes minutes."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        customers, contacts = round(CUSTOMERS * scale), round(CONTACTS * scale)
        desk, plain = folder / "desk.salesdesk", folder / "plain.salesdesk"
        list_of_customers, list_of_contacts = folder / "customers.csv", folder / "contacts.csv"
        write_customers(list_of_customers, customers)
        write_contacts(list_of_contacts, customers, contacts)
        first = _pair(f"import of {customers:,} customers", list_of_customers, desk, plain)
        for file in (plain, *folder.glob("plain.salesdesk-*")):
            file.unlink()
        copyfile(desk, plain)
        return [*first, *_pair(f"import of {contacts:,} contacts", list_of_contacts, desk, plain)]


def _pair(what: str, file: Path, desk: Path, plain: Path) -> list[Result]:
    """The list taken in by the program, then its rows copied to the plain file as quickly as can be."""
    ours = _child("take_in", file, desk)
    floor = _child("copy_in", file, desk, plain)
    grown = (ours["peak"] - ours["before"]) / 1024**2
    return [
        Compared(what, [ours["seconds"]], [floor["seconds"]], FLOOR),
        Note(f"{what}: memory beyond what an open desk takes, at most", f"{grown:.0f} MiB"),
    ]


def _child(how: str, *paths: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.import_child", how, *map(str, paths)],
        cwd=ROOT,
        env=dict(os.environ),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told
