"""Each kind of long work, told to stop at random moments: over at once, with desk and folder as before."""

from __future__ import annotations

import random
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from salesdesk.clock import SystemClock
from salesdesk.errors import Cancelled
from salesdesk.reports.offscreen import ensure_application
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.progress import Progress, SilentProgress, stopping_where_asked
from salesdesk.storage.backup_files import folder_beside
from tests.faults.content import content_of
from tests.faults.long_work import Job, Work, jobs
from tests.faults.outcome import Outcome
from tests.stopwatch import Stopwatch

SECONDS = 0.5
"""From Cancel to the end of the work, as the person waits for it."""


_TABLES = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name"

_WRITE_BESIDE = {"backup"}
"""Work that notes on the desk how far it came."""


class Stop(SilentProgress):
    """A Cancel that somebody presses."""

    def __init__(self) -> None:
        self.pressed = threading.Event()

    def check(self) -> None:
        if self.pressed.is_set():
            raise Cancelled("stopped")


def run(times: int, customers: int = 5_000, seed: int = 9, seconds: float = SECONDS) -> Outcome:
    """Each kind of work on a desk of so many customers is stopped `times` times, each at another moment.

    `seconds` is how long it may go on then.
    """
    ensure_application()
    losses: list[str] = []
    kinds, stopped, slowest = 0, 0, ("", 0.0)
    with tempfile.TemporaryDirectory() as name, a_large_desk(Path(name), customers) as desk:
        stopping = _Stopping(desk, Path(name), random.Random(seed))
        for job in jobs(desk, Path(name), customers):
            kinds += 1
            longest, in_the_middle = stopping.try_out(job, times)
            stopped += in_the_middle
            slowest = max(slowest, (job.name, longest), key=lambda one: one[1])
            if longest > seconds:
                losses.append(f"{job.name}: {longest:.2f} s")
        losses += stopping.losses
        losses += [f"the desk: {problem}" for problem in desk.checking.check().problems]
    beside = f"{kinds} kinds of work, {stopped} in the middle; {slowest[1]:.2f} s at most, {slowest[0]}"
    return Outcome("Cancel at a random moment of long work", times * kinds, tuple(losses), beside)


class _Stopping:
    """Stops work on one desk, and looks at what that left."""

    def __init__(self, desk: Desk, folder: Path, dice: random.Random) -> None:
        self._desk = desk
        self._folder = folder
        self._dice = dice
        self.losses: list[str] = []

    def try_out(self, job: Job, times: int) -> tuple[float, int]:
        """The longest that the work went on after Cancel, in seconds; how often it was stopped midway."""
        whole = _seconds(job.work, SilentProgress())
        job.back()
        content, before = content_of(self._desk), self._state()
        longest, stopped = 0.0, 0
        for _time in range(times):
            seconds, was_stopped = _stopped(job.work, self._dice.random() * whole)
            longest, stopped = max(longest, seconds), stopped + was_stopped
            if was_stopped:
                self._compare(job, before, self._state())
                continue
            job.back()
            content, before = content_of(self._desk), self._state()
        if job.name not in _WRITE_BESIDE and content_of(self._desk) != content:
            self.losses.append(f"{job.name}: stopped, and yet a row has changed")
        return longest, stopped

    def _compare(self, job: Job, before: _State, now: _State) -> None:
        """Counts are compared after each stop, which is quick; whole rows once they are all over."""
        if now.counts != before.counts:
            self.losses.append(f"{job.name}: stopped, and yet the desk has changed")
        for file in sorted(set(now.files.items()) ^ set(before.files.items())):
            self.losses.append(f"{job.name}: stopped, and yet {file[0]} has changed")

    def _state(self) -> _State:
        return _State(_counts(self._desk), _files(self._folder, self._desk))


@dataclass(frozen=True, slots=True)
class _State:
    """What differs after half a piece of work: how many rows there are, and the files of the folder."""

    counts: tuple[object, ...]
    files: Mapping[str, tuple[int, int]]


@contextmanager
def a_large_desk(folder: Path, customers: int) -> Iterator[Desk]:
    """A desk with so many invented customers and five contacts to each, and a backup of it."""
    desk = open_desk(folder / "desk.salesdesk", SystemClock())
    try:
        desk.demo.make(customers, 5 * customers, 1)
        yield desk
    finally:
        desk.close()


def _counts(desk: Desk) -> tuple[object, ...]:
    """How many rows each table has, which steps stand, and the days that are planned."""
    with desk.database.read() as connection:
        names = connection.exec_driver_sql(_TABLES).scalars().all()
        found = [connection.exec_driver_sql(f'SELECT count(*) FROM "{one}"').scalar_one() for one in names]
        next_days = "SELECT count(next_on), total(julianday(next_on)) FROM customers"
        undone = "SELECT count(undone_at) FROM steps"
        return (
            *zip(names, found, strict=True),
            *connection.exec_driver_sql(next_days).one(),
            connection.exec_driver_sql(undone).scalar_one(),
        )


def _files(folder: Path, desk: Desk) -> dict[str, tuple[int, int]]:
    """Size and time of each file, but for the desk's own and for backups that stand whole."""
    kept = {one.path.stem for one in desk.backups.kept()}
    backups = folder_beside(desk.database.path)
    found = {}
    for file in folder.rglob("*"):
        is_own = file.parent == folder and file.name.startswith(desk.database.path.name)
        is_backup = file.parent == backups and file.name.split(".")[0] in kept
        if file.is_file() and not is_own and not is_backup:
            stat = file.stat()
            found[str(file.relative_to(folder))] = (stat.st_size, stat.st_mtime_ns)
    return found


def _seconds(work: Work, progress: Progress) -> float:
    began = time.monotonic()
    with stopping_where_asked(progress):
        work(progress)
    return time.monotonic() - began


def _stopped(work: Work, after: float) -> tuple[float, bool]:
    """Seconds from Cancel, pressed `after` seconds, to the end of the work; whether that stopped it."""
    stop, ended, failures = Stop(), threading.Event(), []

    def carry_out() -> None:
        try:
            _seconds(work, stop)
        except BaseException as error:  # looked at below
            failures.append(error)
        finally:
            ended.set()

    thread = threading.Thread(target=carry_out)
    thread.start()
    ended.wait(after)
    was_over = ended.is_set()
    since_then = Stopwatch()
    stop.pressed.set()
    thread.join()
    seconds = 0.0 if was_over else since_then.seconds
    if failures and not isinstance(failures[0], Cancelled):
        raise failures[0]
    return seconds, bool(failures)
