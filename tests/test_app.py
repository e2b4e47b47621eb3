"""The program as a process: how it starts, what a second start does, how it ends."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from salesdesk.app import TURN_S
from salesdesk.clock import SystemClock
from salesdesk.domain.keeping import BackupReason
from salesdesk.services.desk import open_desk
from salesdesk.storage.engine import connect
from tests.factories import a_customer
from tests.stopwatch import Stopwatch

RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from salesdesk import app
from salesdesk.ui.main_window import MainWindow
begin, call_up = MainWindow.start, MainWindow.call_up
def start(window):
    window.painted.connect(lambda: print("painted", flush=True))
    begin(window)
def raised(window):
    call_up(window)
    print("raised", flush=True)
MainWindow.start, MainWindow.call_up = start, raised
sys.exit(app.run(Path(sys.argv[1])))
"""

REOPEN = """
import sys
from functools import partial
from pathlib import Path
from PySide6.QtWidgets import QApplication
from salesdesk import app
from salesdesk.clock import SystemClock
from salesdesk.errors import UserError
from salesdesk.services.desk import open_desk
from salesdesk.ui.workspace import Reopening
path = Path(sys.argv[1])
sittings = []
def work(progress):
    desk = open_desk(path, SystemClock())
    desk.settings.change(rep_name="Lin")
    desk.close()
    print("worked", flush=True)
def fail(progress):
    raise UserError("Not today.")
def close_message():
    for dialog in QApplication.topLevelWidgets():
        if dialog.windowTitle() == "Fails":
            print("told", flush=True)
            dialog.close()
def painted(window):
    sittings.append(window)
    desk = window.workspace.desk
    print("sitting", len(sittings), desk.settings.preferences.rep_name, flush=True)
    if len(sittings) == 1:
        window.workspace.requests.reopen_wanted.emit(Reopening("Works", work, "It worked."))
    elif len(sittings) == 2:
        from PySide6.QtCore import QTimer
        QTimer(QApplication.instance(), interval=20, timeout=close_message).start()
        window.workspace.requests.reopen_wanted.emit(Reopening("Fails", fail))
    else:
        QApplication.exit(0)
def start(window):
    window.workspace.requests.told.connect(lambda text, step: print(text, flush=True))
    from PySide6.QtCore import Qt
    window.painted.connect(partial(painted, window), Qt.ConnectionType.QueuedConnection)
sys.exit(app.run(path, on_window=start))
"""

RESCUED = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from salesdesk import app
from salesdesk.ui.rescue import RescueWindow
begin = RescueWindow.showEvent
def shown(window, event):
    begin(window, event)
    print("rescue", flush=True)
    QTimer.singleShot(0, window.restore.click)
RescueWindow.showEvent = shown
def painted():
    print("painted", flush=True)
    QApplication.exit(0)
def start(window):
    window.painted.connect(painted, Qt.ConnectionType.QueuedConnection)
sys.exit(app.run(Path(sys.argv[1]), on_window=start))
"""


class Program:
    """Starts the program on one desk, with nothing of this machine's own."""

    def __init__(self, folder: Path) -> None:
        self.desk = folder / "desk.salesdesk"
        self.state = folder / "state"
        self._environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_STATE_HOME": str(self.state),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
        }
        self.started: list[subprocess.Popen[str]] = []

    def start(self, script: str = RUN, **changed: str) -> subprocess.Popen[str]:
        words = [sys.executable, "-c", script, str(self.desk)]
        process = subprocess.Popen(
            words,
            env={**self._environment, **changed},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.started.append(process)
        return process


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    made = Program(tmp_path)
    yield made
    for process in made.started:
        process.kill()
        process.communicate()


def said(process: subprocess.Popen[str]) -> str:
    return line_of(process.stdout)


def line_of(stream: IO[str] | None) -> str:
    """The next line that the program writes, which must come within 20 seconds."""
    assert stream is not None
    ready, _, _ = select.select([stream], [], [], 60)
    assert ready, "the program says nothing"
    return stream.readline().strip()


def test_a_second_start_raises_the_first_and_a_signal_ends_it(program: Program) -> None:
    desk = open_desk(program.desk, SystemClock())
    a_customer(desk)
    desk.close()
    first = program.start()
    assert said(first) == "painted"
    second = program.start()
    assert second.wait(60) == 0
    assert said(first) == "raised"
    watch = Stopwatch()
    first.send_signal(signal.SIGTERM)
    assert first.wait(60) == 0
    assert watch.seconds < 2
    assert first.communicate()[1] == ""
    log = (program.state / "SalesDesk" / "salesdesk.log").read_text().splitlines()
    assert [line for line in log if "This plugin does not support" not in line] == []
    desk = open_desk(program.desk, SystemClock())
    assert desk.database.recall("last_opened_on")
    desk.close()


def test_a_desk_that_is_none_is_refused_in_one_line(program: Program) -> None:
    program.desk.write_text("not a desk")
    process = program.start()
    line = line_of(process.stderr)
    assert line.startswith("salesdesk: ")
    assert str(program.desk) in line
    process.send_signal(signal.SIGTERM)  # answers the question that is on the screen
    assert process.wait(60) == 1
    assert program.desk.read_text() == "not a desk"


@pytest.mark.parametrize("table", ["settings", "zones"])  # read while it is opened, and by the first page
def test_damage_that_only_reading_finds_leads_to_the_rescue_as_well(program: Program, table: str) -> None:
    desk = open_desk(program.desk, SystemClock())
    a_customer(desk)
    desk.backups.make(BackupReason.ASKED)
    desk.close()
    connection = connect(program.desk)
    (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    connection.close()
    with program.desk.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(bytes(4096))
    process = program.start(RESCUED)
    output, complaints = process.communicate(timeout=60)
    assert process.returncode == 0, complaints
    assert output.splitlines() == ["rescue", "painted"]
    assert complaints.splitlines()[0].endswith("is damaged: database disk image is malformed.")


def test_without_a_display_it_says_so_and_returns_2(program: Program) -> None:
    process = program.start(QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert process.wait(60) == 2
    assert process.communicate()[1].count("\n") == 1


def test_work_on_the_closed_desk_is_done_between_two_sittings(program: Program) -> None:
    process = program.start(REOPEN)
    output, complaints = process.communicate(timeout=60)
    assert process.returncode == 0, complaints
    lines = output.splitlines()
    assert [line for line in lines if line != "It worked."] == [
        "sitting 1 ",
        "worked",
        "sitting 2 Lin",
        "told",
        "sitting 3 Lin",
    ]
    assert "It worked." in lines


def test_a_thread_at_work_gives_the_window_its_turn_at_once() -> None:
    """As often as painting a page gives Python's lock away, beside a thread that never does."""
    over, before = threading.Event(), sys.getswitchinterval()

    def work() -> None:
        while not over.is_set():
            sum(range(1_000))

    at_work = threading.Thread(target=work)
    at_work.start()
    try:
        sys.setswitchinterval(TURN_S)
        watch = Stopwatch()
        for _ in range(100):
            time.sleep(0)
        assert watch.seconds < 0.2  # half a second by Python's own turns
    finally:
        over.set()
        at_work.join()
        sys.setswitchinterval(before)
