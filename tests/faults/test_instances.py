"""One window for a desk, by the real program: starts at once, kills, and a start while it quits."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from salesdesk.clock import SystemClock
from salesdesk.services.desk import open_desk
from tests.faults.instances import one_round
from tests.faults.program import PATIENCE_S, Program, line_of
from tests.ui.test_single_instance import HOLD

SLOW_TO_CLOSE = """
from salesdesk.services.desk import Desk
close = Desk.close
def slow(desk):
    print("closing", flush=True)
    sys.stdin.readline()
    close(desk)
Desk.close = slow
telling = on_window
def on_window(window):
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication
    telling(window)
    # Not by a signal, after which the program is gone in two seconds, whatever else is slow.
    window.painted.connect(QApplication.instance().quit, Qt.ConnectionType.QueuedConnection)
"""
TELLS_THAT_IT_ASKS = """
from salesdesk.ui.single_instance import SingleInstance
tell = SingleInstance._tell
def asks(instance, deadline):
    print("asks", flush=True)
    return tell(instance, deadline)
SingleInstance._tell = asks
"""


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    made = Program(tmp_path)
    yield made
    made.end()


def test_of_many_starts_at_once_one_window_stays(tmp_path: Path) -> None:
    assert one_round(tmp_path, 6) == []


@pytest.mark.parametrize("content", [None, b"not a desk"])
def test_a_second_start_leaves_the_desk_alone(program: Program, content: bytes | None) -> None:
    """Opened, a desk that is not there would be made, and one that is none be refused."""
    if content is not None:
        program.desk.write_bytes(content)
    words = [sys.executable, "-c", HOLD, str(program.desk), str(program.state)]
    holder = subprocess.Popen(words, stdout=subprocess.PIPE, bufsize=0)
    try:
        assert line_of(holder) == "held"
        second = program.start()
        assert second.wait(PATIENCE_S) == 0
        assert line_of(holder) == "raised"
        assert (program.desk.read_bytes() if program.desk.exists() else None) == content
    finally:
        holder.kill()
        holder.communicate()


def test_a_start_while_the_first_is_busy_quitting_gets_its_window(program: Program) -> None:
    first = program.start(SLOW_TO_CLOSE)
    assert line_of(first) == "painted"
    assert line_of(first) == "closing"
    second = program.start(TELLS_THAT_IT_ASKS)
    assert line_of(second) == "asks"
    assert second.poll() is None
    assert first.stdin is not None
    first.stdin.write(b"go on\n")
    assert first.wait(PATIENCE_S) == 0
    while (line := line_of(second)) == "asks":
        continue
    assert line == "painted"


@pytest.mark.parametrize("platform", ["", "xyz"])
def test_without_a_display_the_commands_work(program: Program, platform: str) -> None:
    open_desk(program.desk, SystemClock()).close()
    done = program.command("today", QT_QPA_PLATFORM=platform)
    assert (done.returncode, done.stderr) == (0, "")
