"""A long read, such as an export, beside thousands of saves: none waits, and the log shrinks afterwards."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from salesdesk.domain.words import Party
from salesdesk.services.desk import Desk, open_desk
from tests.factories import a_customer
from tests.fakes import tuesday_morning
from tests.faults.outcome import Outcome
from tests.stopwatch import Stopwatch

MOST_WAITING_S = 1.0
"""How long a save may take beside a long read."""

_MEBIBYTE = 1 << 20


def run(times: int) -> Outcome:
    """`times` saves while one read goes on, such as a long export."""
    with TemporaryDirectory() as folder:
        longest, while_read, afterwards, lost = save_beside_a_read(Path(folder) / "desk.salesdesk", times)
    losses = [f"{lost} saves are gone"] if lost else []
    losses += [f"a save took {longest:.2f} s"] if longest > MOST_WAITING_S else []
    losses += [f"the log keeps {afterwards:.1f} MiB"] if afterwards > LOG_LIMIT_MIB else []
    sizes = f"log {while_read:.1f} MiB while the read went on, {afterwards:.1f} MiB afterwards"
    return Outcome(
        "save beside a long read", times, tuple(losses), f"slowest {longest * 1000:.0f} ms; {sizes}"
    )


LOG_LIMIT_MIB = 16.0
"""What SQLite leaves of its log once nobody reads what is in it: the desk's `journal_size_limit`."""


def save_beside_a_read(path: Path, times: int) -> tuple[float, float, float, int]:
    """The slowest save (seconds), the log's size while the read goes on and after it (MiB), saves lost."""
    desk = open_desk(path, tuesday_morning())
    log = path.with_name(f"{path.name}-wal")
    try:
        customer_id = a_customer(desk)
        with desk.database.read() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM customers").scalar_one()
            longest = max(_timed_save(desk, customer_id) for _ in range(times))
            while_read = _mebibytes(log)
        for _ in range(2):  # the first moves the log into the file, the second begins it anew
            _timed_save(desk, customer_id)
        return longest, while_read, _mebibytes(log), times + 2 - len(desk.promises.of(customer_id))
    finally:
        desk.close()


def _timed_save(desk: Desk, customer_id: int) -> float:
    watch = Stopwatch()
    due = desk.clock.today() + timedelta(days=4)
    desk.promises.make(customer_id, Party.REP, "send the drawing", due)
    return watch.seconds


def _mebibytes(file: Path) -> float:
    return file.stat().st_size / _MEBIBYTE if file.exists() else 0.0
