"""The real program is stopped before a reminder falls due and goes on after: it must come within 5 seconds.

A stopped process is the nearest to a machine asleep that can be produced here: none of its timers and
threads go on, while the clock on the wall does. (A machine's own sleep also halts the monotonic clock;
that is tried with clocks set by hand, in `tests/reminders/test_ticker.py`.)
"""

from __future__ import annotations

import signal
import time
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from salesdesk.clock import SystemClock
from salesdesk.services.desk import open_desk
from tests.factories import a_customer
from tests.faults.outcome import Outcome
from tests.faults.program import PATIENCE_S, Program, line_of
from tests.stopwatch import Stopwatch

AT_MOST_S = 5.0
_DUE = datetime(2027, 3, 2, 10, 30, tzinfo=UTC)
_BEFORE_S = 3.0
"""So long before it is due the clock stands still until the window is painted, then goes on."""

_CLOCK = f"""
import time
from datetime import datetime, timedelta
class Waiting(app.SystemClock):
    painted_at = None
    def now(self):
        passed = 0.0 if self.painted_at is None else time.time() - self.painted_at
        return datetime.fromisoformat({_DUE.isoformat()!r}) + timedelta(seconds=passed - {_BEFORE_S})
app.SystemClock = Waiting
tell = on_window
def on_window(window):
    def begin():
        Waiting.painted_at = time.time()
    window.painted.connect(begin)
    tell(window)
"""


def run(times: int) -> Outcome:
    """`times` stops of the program over a due moment."""
    began = time.monotonic()
    waits, losses = [], []
    for number in range(1, times + 1):
        with TemporaryDirectory() as folder:
            waited, loss = one_stop(Path(folder))
        waits.append(waited)
        losses += [f"stop {number}: {loss}"] if loss else []
    beside = f"shown after {max(waits):.1f} s at the latest; {time.monotonic() - began:.0f} s"
    return Outcome("stops over a reminder's moment", times, tuple(losses), beside)


def one_stop(folder: Path) -> tuple[float, str]:
    """How long after it went on the program showed the reminder (seconds), and what went wrong."""
    program = Program(folder)
    try:
        _plan_a_call(program)
        process = program.start(_CLOCK, TZ="UTC")
        if line_of(process) != "painted":
            return 0.0, "the window did not come"
        process.send_signal(signal.SIGSTOP)
        if line_of(process, _BEFORE_S + 1):
            return 0.0, "something was shown before it was due"
        process.send_signal(signal.SIGCONT)
        watch = Stopwatch()
        if line_of(process) != "reminders":
            return PATIENCE_S, "the reminder never came"
        waited = watch.seconds
        return waited, "" if waited <= AT_MOST_S else f"it came after {waited:.1f} s"
    finally:
        program.end()


def _plan_a_call(program: Program) -> None:
    desk = open_desk(program.desk, SystemClock())
    desk.settings.change(welcomed=True)
    a_customer(desk, next_on=_DUE.date(), next_minute=_DUE.hour * 60 + _DUE.minute)
    desk.close()
