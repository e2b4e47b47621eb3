"""Another program that holds the desk: a save is refused in time and in a sentence, and done afterwards."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from salesdesk.errors import SalesDeskError
from salesdesk.services.desk import Desk, open_desk
from salesdesk.storage.engine import BUSY_MILLISECONDS, driver
from tests.factories import a_contact, a_customer
from tests.fakes import tuesday_morning
from tests.faults.outcome import Outcome
from tests.stopwatch import Stopwatch

_SLACK_S = 1.5

_HOLD = """
import importlib, sys
library = importlib.import_module(sys.argv[1])
other = library.connect(sys.argv[2], isolation_level=None)
other.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Another process has begun to write to the desk, and does not end while the block runs."""
    words = [sys.executable, "-c", _HOLD, driver().__name__, str(path)]
    other = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert other.stdin is not None
    assert other.stdout is not None
    try:
        assert other.stdout.readline() == b"held\n"
        yield
    finally:
        other.communicate(timeout=60)


def run(times: int) -> Outcome:
    """`times` saves while another program writes: refused in time, and done once it has let go."""
    losses: list[str] = []
    longest = 0.0
    with TemporaryDirectory() as folder:
        path = Path(folder) / "desk.salesdesk"
        desk = open_desk(path, tuesday_morning())
        customer_id = a_customer(desk)
        for number in range(times):
            with held(path):
                watch = Stopwatch()
                losses += [f"save {number + 1}: {one}" for one in refused_save(desk, customer_id)]
                longest = max(longest, watch.seconds)
            a_contact(desk, customer_id)
            if desk.interactions.count(customer_id) != number + 1:
                losses.append(f"save {number + 1}: not as many contacts as were saved")
        desk.close()
    if longest > BUSY_MILLISECONDS / 1000 + _SLACK_S:
        losses.append(f"the rep waited {longest:.1f} s")
    return Outcome(
        "desk held by another program", times, tuple(losses), f"told after {longest:.1f} s at most"
    )


def refused_save(desk: Desk, customer_id: int) -> list[str]:
    """What is wrong with how a save is refused that cannot be done now; reading must go on meanwhile."""
    before = desk.interactions.count(customer_id)
    try:
        a_contact(desk, customer_id)
    except SalesDeskError as error:
        told = str(error)
    else:
        return ["it was said to be saved"]
    problems = [] if "being written by another program" in told else [f"the rep was told: {told}"]
    return problems + (["half of it is there"] if desk.interactions.count(customer_id) != before else [])
