"""The real program as a process on a desk of its own, with nothing of this machine's in its reach."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from pathlib import Path
from typing import IO

PATIENCE_S = 60
_TOLD = """
import sys
from pathlib import Path
from salesdesk import app
from salesdesk.ui.main_window import MainWindow
from salesdesk.ui.reminder_window import ReminderWindow
call_up, show = MainWindow.call_up, ReminderWindow.showEvent
def raised(window):
    call_up(window)
    print("raised", flush=True)
def shown(window, event):
    show(window, event)
    print("reminders", flush=True)
def on_window(window):
    window.painted.connect(lambda: print("painted", flush=True))
MainWindow.call_up, ReminderWindow.showEvent = raised, shown
{before}
sys.exit(app.run(Path(sys.argv[1]), on_window))
"""


def environment_in(folder: Path) -> dict[str, str]:
    """What a started program finds: a home of its own in `folder`, no display and no desktop."""
    return {
        **{name: value for name, value in os.environ.items() if "DISPLAY" not in name},
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(folder),
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
    }


class Program:
    """Starts the program, which writes a line when it is painted, raised, and when reminders come up."""

    def __init__(self, folder: Path) -> None:
        self.desk = folder / "desk.salesdesk"
        self.state = folder / "state"
        self.started: list[subprocess.Popen[bytes]] = []
        self._environment = environment_in(folder)

    def start(self, before: str = "", **environment: str) -> subprocess.Popen[bytes]:
        """A process of the window; `before` is Python that it runs once the program is imported."""
        process = subprocess.Popen(
            [sys.executable, "-c", _TOLD.format(before=before), str(self.desk)],
            env={**self._environment, **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
        )
        self.started.append(process)
        return process

    def command(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """A command on the desk, run to its end."""
        return subprocess.run(
            [sys.executable, "-m", "salesdesk", "--desk", str(self.desk), *words],
            env={**self._environment, **environment},
            check=False,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
        )

    def end(self) -> None:
        """Kills what still runs."""
        for process in self.started:
            process.kill()
            process.communicate()


def line_of(process: subprocess.Popen[bytes], patience: float = PATIENCE_S) -> str:
    """The next line that a process writes; empty where none comes in time or it has ended."""
    stream: IO[bytes] | None = process.stdout
    assert stream is not None
    ready, _, _ = select.select([stream], [], [], patience)
    return stream.readline().decode().strip() if ready else ""
