"""Many starts of the real program on one desk at once: one window stays, the others raise it and end."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from salesdesk.clock import SystemClock
from salesdesk.services.desk import open_desk
from tests.factories import a_customer
from tests.faults.outcome import Outcome
from tests.faults.program import Program, line_of
from tests.stopwatch import Stopwatch

AT_ONCE = 20


def run(times: int) -> Outcome:
    """`times` rounds of twenty starts at once, each followed by a kill and a start after it."""
    losses: list[str] = []
    began = time.monotonic()
    for number in range(1, times + 1):
        with TemporaryDirectory() as folder:
            losses += [f"round {number}: {loss}" for loss in one_round(Path(folder), AT_ONCE)]
    beside = f"{AT_ONCE} starts each; {time.monotonic() - began:.0f} s"
    return Outcome("rounds of starts at once, a kill and a start", times, tuple(losses), beside)


def one_round(folder: Path, at_once: int) -> list[str]:
    """What went wrong in one round of `at_once` starts."""
    program = Program(folder)
    desk = open_desk(program.desk, SystemClock())
    a_customer(desk)
    desk.close()
    try:
        return _at_once(program, at_once)
    finally:
        program.end()


def _at_once(program: Program, at_once: int) -> list[str]:
    started = [program.start() for _ in range(at_once)]
    holders, losses = _sorted_out(started)
    if len(holders) != 1:
        return [*losses, f"{len(holders)} were still there after {_ALL_ENDED_S} s"]
    [holder] = holders
    lines = [line_of(holder) for _ in range(at_once)]
    if lines.count("painted") != 1 or lines.count("raised") != at_once - 1:
        losses.append(f"the window wrote {lines}")
    holder.kill()
    holder.wait()
    watch = Stopwatch()
    after = program.start()
    if line_of(after) != "painted":
        losses.append("no window came after the kill")
    elif (took := watch.seconds) > _A_START_S:
        losses.append(f"the start after the kill took {took:.1f} s")
    return losses


_A_START_S = 20
"""A start waits for nobody after a kill (it would for a minute): this is what one takes on a busy machine."""
_ALL_ENDED_S = 180
"""Twenty starts on two processors that others use as well; one that asks in vain ends after a minute."""


def _sorted_out(
    started: list[subprocess.Popen[bytes]],
) -> tuple[list[subprocess.Popen[bytes]], list[str]]:
    """Those that stay once all but one have ended, and what was wrong with how the others ended."""
    deadline = time.monotonic() + _ALL_ENDED_S
    running = list(started)
    while len(running) > 1 and time.monotonic() < deadline:
        try:
            running[0].wait(0.05)
        except subprocess.TimeoutExpired:
            running.append(running.pop(0))
        running = [process for process in running if process.poll() is None]
    losses = []
    for process in started:
        if process.poll() not in (None, 0):
            assert process.stderr is not None
            losses.append(f"status {process.returncode}: {process.stderr.read().decode()[-300:]}")
    return running, losses
