"""The reminder engine is killed again and again between showing and marking: nothing may stay unshown."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from salesdesk.domain.words import Party, PromiseState
from salesdesk.services.desk import open_desk
from salesdesk.storage import tables
from tests.factories import a_customer
from tests.fakes import tuesday_morning
from tests.faults.outcome import Outcome

REMINDERS_A_KILL = 15
_DAY = 24 * 60
_AFTER_S = 0.012
"""The kill comes within this time after a line of the child, in which it shows, marks or acknowledges."""


@dataclass
class Seen:
    """What the window was seen to show."""

    fresh: Counter[int] = field(default_factory=Counter)
    acknowledged: set[int] = field(default_factory=set)
    minute: int = 0
    kills: int = 0
    problems: list[str] = field(default_factory=list)


def run(times: int) -> Outcome:
    """`times` kills over fifteen times as many reminders, one due each minute."""
    began = time.monotonic()
    with TemporaryDirectory() as folder:
        total = times * REMINDERS_A_KILL
        path = Path(folder) / "desk.salesdesk"
        expected = a_desk_with_promises(path, total)
        seen = lived_through(path, total, times, random.Random(times))
        losses = losses_of(path, expected, seen)
    twice = sum(count > 1 for count in seen.fresh.values())
    beside = f"{total:,} reminders, {twice} shown twice; {time.monotonic() - began:.0f} s"
    return Outcome("kills of the reminder engine", seen.kills, tuple(losses), beside)


def a_desk_with_promises(path: Path, number: int) -> set[int]:
    """A desk with so many open promises, one due in each minute from midnight on; their ids."""
    clock = tuesday_morning()
    desk = open_desk(path, clock)
    customer = a_customer(desk, no_next_reason="calls us")
    with desk.database.write("promise.make") as transaction:
        transaction.insert_many(
            tables.Promise,
            (
                {
                    "customer_id": customer,
                    "party": Party.REP,
                    "text": f"Promise {at}",
                    "made_on": clock.today(),
                    "due_on": clock.today() + timedelta(days=at // _DAY),
                    "due_minute": at % _DAY,
                    "state": PromiseState.OPEN,
                    "created_at": clock.now(),
                }
                for at in range(number)
            ),
        )
    found = set(desk.promises.ids())
    desk.close()
    assert len(found) == number
    return found


def lived_through(path: Path, total: int, kills: int, chance: random.Random) -> Seen:
    """Kills the engine so many times on its way, then lets it come to the end."""
    seen = Seen()
    words = [sys.executable, "-m", "tests.faults.remind_child", str(path)]
    quiet = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*.warning=false"}
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, **quiet}, bufsize=0
    ) as nursery:
        while seen.kills < kills and not seen.problems and seen.minute < total - 1:
            left = max(1, (total - seen.minute) // (kills - seen.kills))
            lines = chance.randint(1, max(2, 6 * left))  # three lines for each reminder: two shares at most
            one_life(nursery, total, seen, lines, chance.uniform(0, _AFTER_S))
        if not seen.problems:
            one_life(nursery, total, seen, None, 0.0)
        assert nursery.stdin is not None
        nursery.stdin.close()
    return seen


def one_life(
    nursery: subprocess.Popen[bytes], total: int, seen: Seen, lines: int | None, after: float
) -> None:
    """Starts the engine where it was killed; kills it after so many lines and a moment more."""
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    nursery.stdin.write(f"{seen.minute} {total}\n".encode())
    told, handle, is_hit = 0, -1, False
    while line := nursery.stdout.readline():
        kind, *values = line.decode().split()
        numbers = [int(value) for value in values]
        if kind == "x":
            os.close(handle)
            seen.kills += numbers[0] == signal.SIGKILL
            if numbers[0] not in (0, signal.SIGKILL):
                seen.problems.append(f"the engine ended with {numbers[0]}")
            return
        if kind == "p":
            handle = os.pidfd_open(numbers[0])
            continue
        told += 1
        _heed(seen, kind, numbers)
        if lines is not None and told >= lines and handle >= 0 and not is_hit:
            is_hit = True
            _pause(after)
            _kill(handle)
    seen.problems.append("the engine's nursery ended")


def _kill(handle: int) -> None:
    """Kills the process unless it has come to its end by itself."""
    with suppress(ProcessLookupError):
        signal.pidfd_send_signal(handle, signal.SIGKILL)


def _heed(seen: Seen, kind: str, numbers: list[int]) -> None:
    if kind == "m":
        seen.minute = numbers[0]
    elif kind == "s":
        seen.fresh.update(numbers)
    elif kind == "a":
        seen.acknowledged.update(numbers)


def losses_of(path: Path, expected: set[int], seen: Seen) -> list[str]:
    """Every reminder that was never shown, and every acknowledgement that did not hold."""
    losses = [
        *seen.problems,
        *(f"promise {one} was never shown" for one in sorted(expected - set(seen.fresh))),
    ]
    clock = tuesday_morning()
    clock.advance(days=400)
    desk = open_desk(path, clock)
    found = desk.reminders.waiting(clock.now())
    rings_again = {alarm.subject_id for alarm in found.alarms} & seen.acknowledged
    losses += [f"promise {one} was acknowledged and rings" for one in sorted(rings_again)]
    if not desk.checking.check().ok:
        losses.append("the desk is damaged")
    desk.close()
    return losses


def _pause(seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        continue  # a sleep would be rounded up to the system's own grain
