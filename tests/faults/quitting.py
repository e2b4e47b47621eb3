"""Quitting in the middle of an import: asked, stopped, gone; and the desk as it was before, or whole."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from random import Random

from salesdesk.clock import SystemClock
from salesdesk.services.desk import open_desk
from tests.factories import a_contact, a_customer
from tests.faults.outcome import Outcome
from tests.faults.window import Window, many_customers, standing

ROWS = 12_000
SECONDS = 3.0
"""From the answer to the end of the process, its own unwinding and that of Python included."""


def run(times: int, rows: int = ROWS, seed: int = 33) -> Outcome:
    """Quits `times` times, each at another moment of a real import of `rows` rows in the real window."""
    losses: list[str] = []
    slowest, in_the_middle = 0.0, 0
    random = Random(seed)
    with tempfile.TemporaryDirectory() as name:
        window = _prepared(Path(name))
        file = many_customers(Path(name) / "list.csv", rows)
        before, _ = standing(window.desk)
        whole = _milliseconds_of(window, file, before)
        for number in range(times):
            wait = random.randrange(max(whole, 1))
            try:
                seconds, was_busy, loss = _quit_after(window, file, wait, before)
            except AssertionError as error:
                window.kill()
                losses.append(f"{number}: after {wait} ms: {error}")
                continue
            slowest, in_the_middle = max(slowest, seconds), in_the_middle + was_busy
            if loss:
                losses.append(f"{number}: after {wait} ms: {loss}")
            window = _again(window) if not was_busy else window
    beside = f"{in_the_middle} in the middle of the import, gone after {slowest:.2f} s at most"
    return Outcome("quit at a random moment of an import", times, tuple(losses), beside)


def _prepared(folder: Path) -> Window:
    window = Window(folder)
    desk = open_desk(window.desk, SystemClock())
    a_contact(desk, a_customer(desk))
    desk.close()
    return window


def _again(window: Window) -> Window:
    """The desk as it was at first: an import was over before the program was told to quit."""
    desk = open_desk(window.desk, SystemClock())
    desk.history.undo_last()
    desk.close()
    return window


def _milliseconds_of(window: Window, file: Path, before: str) -> int:
    """How long the whole import takes here, from the first row written."""
    window.start("whole_import", str(file))
    window.hear("writing")
    began = time.monotonic()
    window.hear("over")
    taken = time.monotonic() - began
    window.ended()
    assert standing(window.desk)[0] != before
    _again(window)
    return round(1000 * taken)


def _quit_after(window: Window, file: Path, wait: int, before: str) -> tuple[float, bool, str]:
    """Seconds until it was gone, whether it was at work, and what is wrong (or nothing)."""
    window.start("importing", str(file), str(wait), "quit")
    window.hear("writing")
    was_busy = window.said() == "busy"
    began = time.monotonic()
    ended = window.ended()
    seconds = time.monotonic() - began
    after, is_sound = standing(window.desk)
    if ended.status != 0 or ended.stderr:
        return seconds, was_busy, f"status {ended.status}: {ended.stderr}"
    if not is_sound:
        return seconds, was_busy, "the desk is not sound"
    if was_busy and after != before:
        return seconds, was_busy, "the desk was changed"
    if seconds > SECONDS:
        return seconds, was_busy, f"it took {seconds:.2f} s"
    return seconds, was_busy, ""
