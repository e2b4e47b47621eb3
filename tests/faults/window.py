"""The real program in a process of its own, driven from within by a scenario, watched from outside."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from salesdesk.clock import SystemClock
from salesdesk.services.desk import open_desk
from tests.stopwatch import Stopwatch
from tests.storage.desks import Dump, dump

PATIENCE_S = 60.0


@dataclass(frozen=True, slots=True)
class Ended:
    """How a window's process ended: its status (negative for a signal), and what it wrote to stderr."""

    status: int
    stderr: str


class Window:
    """Starts `tests.faults.window_child` on a desk in `folder`; nothing of this machine's own is touched."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.desk = folder / "desk.salesdesk"
        self.state = folder / "state" / "SalesDesk"
        self._process: subprocess.Popen[str] | None = None

    def start(self, scenario: str, *words: str, **changed: str) -> None:
        """Starts the program with a scenario of `window_child`."""
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_STATE_HOME": str(self.folder / "state"),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
            **changed,
        }
        command = [sys.executable, "-m", "tests.faults.window_child", scenario, str(self.desk), *words]
        self._process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    @property
    def process(self) -> subprocess.Popen[str]:
        assert self._process is not None
        return self._process

    def said(self) -> str:
        """The next line that the scenario prints; empty where the process has ended."""
        stream = self.process.stdout
        assert stream is not None
        ready, _, _ = select.select([stream], [], [], PATIENCE_S)
        if not ready:
            self.kill()
            raise AssertionError("the program says nothing")
        return stream.readline().strip()

    def hear(self, *lines: str) -> None:
        """Waits for each of these lines in turn."""
        for line in lines:
            found = self.said()
            if found != line:
                stderr = self.process.communicate()[1] if not found else ""
                self.kill()
                raise AssertionError(f"{found!r} instead of {line!r}: {stderr}")

    def ended(self, within: float = PATIENCE_S) -> Ended:
        """Waits for the end."""
        process = self.process
        if process.stdout is not None and process.stdout.closed:
            return Ended(process.wait(), "")
        try:
            _, stderr = self.process.communicate(timeout=within)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"still there after {within} s") from None
        return Ended(process.wait(), stderr)

    def terminate(self) -> tuple[Ended, float]:
        """Sends SIGTERM; how it ended, and after how many seconds."""
        watch = Stopwatch()
        self.process.send_signal(signal.SIGTERM)
        ended = self.ended(20)
        return ended, watch.seconds

    def kill(self) -> None:
        """Ends it by force, where it is still there."""
        process = self._process
        if process is None or process.stdout is None or process.stdout.closed:
            return
        if process.poll() is None:
            process.kill()
        process.communicate()

    def log(self) -> str:
        """All that the program's log says."""
        return "".join(file.read_text(encoding="utf-8") for file in sorted(self.state.glob("salesdesk.log*")))


def many_customers(file: Path, rows: int) -> Path:
    """A CSV file of invented customers."""
    lines = ["Company,Contact,Mobile,City,Notes"]
    lines += [
        f"Firm {n:06},Person {n:06},+8613{n:09},Town {n % 97},note {n} " + "x" * 60 for n in range(rows)
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def standing(desk: Path) -> tuple[Dump, bool]:
    """What stands on a closed desk, but for the program's own bookkeeping, and whether it is sound."""
    opened = open_desk(desk, SystemClock())
    try:
        return dump(opened.database), opened.checking.check().ok
    finally:
        opened.close()
