"""Each kind of long work, told to stop at random moments: over within a second, with the desk as before."""

from __future__ import annotations

import random
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from salesdesk.clock import SystemClock
from salesdesk.domain.wording import Voice
from salesdesk.errors import Cancelled
from salesdesk.exchange import exporting, taking_in
from salesdesk.reports.history_facts import HistoryOptions, history_facts
from salesdesk.reports.history_pdf import write_history
from salesdesk.reports.offscreen import ensure_application
from salesdesk.services import rescuing
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.progress import Progress, SilentProgress, stopping_where_asked
from tests.faults.outcome import Outcome
from tests.faults.window import many_customers

SECONDS = 1.0
"""From Cancel to the end of the work, in processor time of the machine's busiest moments too."""

Work = Callable[[Progress], object]


class Stop(SilentProgress):
    """A Cancel that somebody presses."""

    def __init__(self) -> None:
        self.pressed = threading.Event()

    def check(self) -> None:
        if self.pressed.is_set():
            raise Cancelled("stopped")


@dataclass(frozen=True, slots=True)
class Job:
    """One kind of long work; `back` brings the desk to where it was, once the work came to its end."""

    name: str
    work: Work
    back: Callable[[], object] = lambda: None


def run(times: int, customers: int = 5_000, seed: int = 9) -> Outcome:
    """Each kind of work on a desk of so many customers is stopped `times` times, each at another moment."""
    ensure_application()
    dice, losses, slowest, stopped = random.Random(seed), [], ("", 0.0), 0
    kinds: list[str] = []
    with tempfile.TemporaryDirectory() as name, a_large_desk(Path(name), customers) as desk:
        for job in jobs(desk, Path(name), customers):
            kinds.append(job.name)
            whole = _seconds(job.work, SilentProgress())
            job.back()
            before = _state(desk)
            for _time in range(times):
                seconds, was_stopped = _stopped(job.work, dice.random() * whole)
                stopped += was_stopped
                slowest = max(slowest, (job.name, seconds), key=lambda one: one[1])
                if seconds > SECONDS:
                    losses.append(f"{job.name}: {seconds:.2f} s")
                if was_stopped and _state(desk) != before:
                    losses.append(f"{job.name}: stopped, and yet the desk has changed")
                if not was_stopped:
                    job.back()
                    before = _state(desk)
        report = desk.checking.check()
        losses += [f"the desk: {problem}" for problem in report.problems]
    beside = f"{len(kinds)} kinds of work, {stopped} in the middle; {slowest[1]:.2f} s at most, {slowest[0]}"
    return Outcome("Cancel at a random moment of long work", times * len(kinds), tuple(losses), beside)


@contextmanager
def a_large_desk(folder: Path, customers: int) -> Iterator[Desk]:
    """A desk with so many invented customers and five contacts to each, and a backup of it."""
    desk = open_desk(folder / "desk.salesdesk", SystemClock())
    try:
        desk.demo.make(customers, 5 * customers, 1)
        yield desk
    finally:
        desk.close()


def jobs(desk: Desk, folder: Path, customers: int) -> Iterator[Job]:
    """The long work that the window does beside itself."""
    with desk.database.read() as connection:
        ids = [one for (one,) in connection.exec_driver_sql("SELECT id FROM customers ORDER BY id")]
    made = desk.history.latest()
    assert made is not None
    file = many_customers(folder / "list.csv", customers)
    opened = taking_in.open_import(file)
    yield Job("check", desk.checking.check)
    yield Job("open a file", lambda _stop: taking_in.open_import(file))
    yield Job("preview", lambda stop: taking_in.preview(desk, opened, progress=stop))
    for suffix in (".csv", ".xlsx", ".json"):
        yield Job(
            f"export {suffix}",
            lambda stop, to=folder / f"out{suffix}": exporting.export(desk, to, progress=stop),
        )
    yield Job("history", lambda stop: _write_history(desk, ids[0], folder / "out.pdf", stop))
    yield Job("plan", lambda _stop: desk.check_ins.plan_first(ids, 10), desk.history.undo_last)
    yield Job("import", lambda stop: taking_in.take_in(desk, opened, progress=stop), desk.history.undo_last)
    yield Job("delete", lambda stop: desk.customers.delete(ids, stop), desk.history.undo_last)
    again = partial(desk.history.redo_these, [made.id])
    yield Job("undo", lambda stop: desk.history.undo(made.id, stop), again)
    yield Job("repair", desk.repairing.repair)
    yield Job("backup", desk.backups.carry_on)
    copy = folder / "damaged.salesdesk"
    copy.write_bytes(desk.backups.kept()[-1].path.read_bytes())
    yield Job("salvage", lambda stop: _salvage(copy, stop))


def _salvage(damaged: Path, stop: Progress) -> None:
    target = damaged.with_name("saved.salesdesk")
    try:
        rescuing.save_what_can_be_read(damaged, target, progress=stop)
    finally:
        for left in damaged.parent.glob("saved.*"):
            left.unlink()


def _write_history(desk: Desk, customer: int, target: Path, stop: Progress) -> None:
    options = HistoryOptions()
    facts = history_facts(desk, customer, options, stop)
    write_history(facts, target, Voice(desk.clock.today), stop, options)


def _state(desk: Desk) -> tuple[object, ...]:
    """Which rows there are and which steps stand: what differs after half a piece of work."""
    with desk.database.read() as connection:
        tables = ["customers", "interactions", "check_ins", "people", "contact_points"]
        found = [connection.exec_driver_sql(f"SELECT count(*) FROM {one}").scalar_one() for one in tables]
        next_days = "SELECT count(next_on), total(julianday(next_on)) FROM customers"
        undone = "SELECT count(undone_at) FROM steps"
        return (
            *found,
            *connection.exec_driver_sql(next_days).one(),
            connection.exec_driver_sql(undone).scalar_one(),
        )


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
    pressed = time.monotonic()
    stop.pressed.set()
    thread.join()
    seconds = 0.0 if was_over else time.monotonic() - pressed
    if failures and not isinstance(failures[0], Cancelled):
        raise failures[0]
    return seconds, bool(failures)
