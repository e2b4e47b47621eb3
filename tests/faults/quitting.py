"""Quitting in the middle of an import: asked, stopped, gone; and the desk as it was before, or whole."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path
from random import Random

from salesdesk.clock import SystemClock
from salesdesk.services.desk import open_desk
from salesdesk.storage.backup_files import folder_beside
from tests.factories import a_contact, a_customer
from tests.faults.outcome import Outcome
from tests.faults.window import Window, many_customers, standing
from tests.stopwatch import Stopwatch
from tests.storage.desks import Dump

ROWS = 12_000
SECONDS = 3.0
"""From the answer to the end of the process, its own unwinding and that of Python included."""


def run(times: int, rows: int = ROWS, seed: int = 33) -> Outcome:
    """Quits `times` times, each at another moment of a real import of `rows` rows in the real window."""
    losses: list[str] = []
    slowest, in_the_middle = 0.0, 0
    random = Random(seed)
    with tempfile.TemporaryDirectory() as name:
        window = Window(Path(name))
        begun = _Begun(window.desk)
        file = many_customers(Path(name) / "list.csv", rows)
        whole = _milliseconds_of(window, file)
        done, _ = standing(window.desk)
        losses += [] if counts(done) != counts(begun.content) else ["nothing is imported at all"]
        begun.again()
        for number in range(times):
            wait = random.randrange(max(whole, 1))
            try:
                seconds, was_stopped, loss = _quit_after(window, file, wait, (begun.content, done))
            except AssertionError as error:
                window.kill()
                losses.append(f"{number}: after {wait} ms: {error}")
                continue
            slowest, in_the_middle = max(slowest, seconds), in_the_middle + was_stopped
            if loss:
                losses.append(f"{number}: after {wait} ms: {loss}")
            begun.again()
    beside = f"{in_the_middle} stopped with the desk as before, the others were over; "
    beside += f"gone after {slowest:.2f} s at most"
    return Outcome("quit at a random moment of an import", times, tuple(losses), beside)


class _Begun:
    """A desk with little on it, closed, to which everything comes back."""

    def __init__(self, path: Path) -> None:
        desk = open_desk(path, SystemClock())
        a_contact(desk, a_customer(desk))
        desk.close()
        self.content, _ = standing(path)
        self._path, self._bytes = path, path.read_bytes()

    def again(self) -> None:
        """Puts the desk back to where it began, without backups, which would tell that nobody wrote that."""
        shutil.rmtree(folder_beside(self._path), ignore_errors=True)
        for left in self._path.parent.glob(f"{self._path.name}-*"):
            left.unlink()
        self._path.write_bytes(self._bytes)


def counts(content: Dump) -> dict[str, int]:
    """Rows of each table; first calls are planned in a step of their own, after the import."""
    return {name: len(rows) for name, rows in content.items() if name != "check_ins"}


def _milliseconds_of(window: Window, file: Path) -> int:
    """How long the whole import takes here, from the first row written."""
    window.start("whole_import", str(file))
    window.hear("writing")
    began = time.monotonic()
    window.hear("over")
    taken = time.monotonic() - began
    window.ended()
    return round(1000 * taken)


def _quit_after(window: Window, file: Path, wait: int, sound: tuple[Dump, Dump]) -> tuple[float, bool, str]:
    """Seconds until it was gone, whether the import was stopped, and what is wrong (or nothing).

    `sound` are the contents before the import and after the whole of it: what was committed before the
    answer came is done, and stays.
    """
    window.start("importing", str(file), str(wait), "quit")
    window.hear("writing")
    window.said()
    watch = Stopwatch()
    ended = window.ended()
    seconds = watch.seconds
    after, is_sound = standing(window.desk)
    was_stopped = after == sound[0]
    if ended.status != 0 or ended.stderr:
        return seconds, was_stopped, f"status {ended.status}: {ended.stderr}"
    if not is_sound:
        return seconds, was_stopped, "the desk is not sound"
    if after != sound[0] and counts(after) != counts(sound[1]):
        return seconds, was_stopped, "a part of the import is on the desk"
    if seconds > SECONDS:
        return seconds, was_stopped, f"it took {seconds:.2f} s"
    return seconds, was_stopped, ""
