"""The program as it is delivered: processes on a fresh desk, as a script and as a session start them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QLocalSocket

from salesdesk.clock import SystemClock
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.today import LAST_OPENED
from salesdesk.ui.single_instance import SingleInstance

TODAY = date.today()  # noqa: DTZ011 - the program asks the system's clock as well
PATIENCE_S = 30
LIST = """\
Company Name,Contact Name,Contact Title,Phone,E-mail,City,Country
昆山精工 Kunshan Precision,王芳,采购主管,138 0013 8000,wang@kunshan.example,昆山,China
"Alfreds Futterkiste, Berlin",Maria Anders,Sales,+49 30 0074321,maria@alfreds.example,Berlin,Germany
Northwind Traders,Anna Trujillo,Owner,(206) 555-0142,,Seattle,
,,boss,,,Nowhere,
苏州恒泰泵业,李伟,质量经理,0512 6825 1234,,苏州,China
"""
CHINESE_LIST = """\
客户名称,联系人,职务,手机,城市,备注
吴江纺织,陈志强,厂长,13900139000,吴江,“五月换新机器”
昆山精工 Kunshan Precision,李军,质检,13800138001,昆山,
"""


class Program:
    """Starts the program on one desk, with nothing of this machine's own."""

    def __init__(self, folder: Path) -> None:
        self.desk = folder / "desk.salesdesk"
        self.state = folder / "state"
        self.started: list[subprocess.Popen[str]] = []
        self._environment = {
            **{name: value for name, value in os.environ.items() if "DISPLAY" not in name},
            "QT_QPA_PLATFORM": "offscreen",
            "HOME": str(folder),
            "XDG_STATE_HOME": str(self.state),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
        }

    def start(self, *words: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "salesdesk", "--desk", str(self.desk), *words],
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self.started.append(process)
        return process

    def run(self, *words: str) -> str:
        """What a command writes; it must succeed and complain of nothing."""
        process = self.start(*words)
        out, complaint = process.communicate(timeout=PATIENCE_S)
        assert (process.returncode, complaint) == (0, "")
        return out

    def ask(self, *words: str) -> Any:
        return json.loads(self.run(*words, "--json"))


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    made = Program(tmp_path)
    yield made
    for process in made.started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def wait_until(process: subprocess.Popen[str], happened: Callable[[], bool]) -> None:
    """Asks again whenever `process` has gone on for a moment; fails at once where it has ended."""
    deadline = time.monotonic() + PATIENCE_S
    while not happened():
        assert time.monotonic() < deadline, "nothing happened"
        try:
            process.wait(0.05)
        except subprocess.TimeoutExpired:
            continue
        pytest.fail(f"ended with {process.returncode}: {process.communicate()[1]}")


def answers(program: Program) -> bool:
    """Whether a window holds the desk and listens for a second start."""
    socket = QLocalSocket()
    socket.connectToServer(SingleInstance(program.desk, program.state).name)
    return socket.waitForConnected(1000)


def test_a_script_goes_from_a_list_to_a_printed_history(program: Program, tmp_path: Path) -> None:
    file, chinese, pdf = tmp_path / "customers.csv", tmp_path / "客户.csv", tmp_path / "history.pdf"
    file.write_text(LIST, "utf-8")
    chinese.write_text(CHINESE_LIST, "gb18030")

    dry = program.ask("import", str(file), "--dry-run")
    assert (dry["added"], dry["batch"]) == (4, None)
    assert not program.desk.exists()
    taken = program.ask("import", str(file))
    assert (taken["added"], taken["merged"]) == (4, 0)
    assert [one["row"] for one in taken["refused"]] == [5]
    taken = program.ask("import", str(chinese))
    assert (taken["added"], taken["merged"], taken["refused"]) == (1, 1, [])

    items = program.ask("today")["items"]
    assert {item["customer"] for item in items} == {
        "昆山精工 Kunshan Precision",
        "Alfreds Futterkiste, Berlin",
        "Northwind Traders",
        "苏州恒泰泵业",
        "吴江纺织",
    }
    assert [item["rank"] for item in items] == list(range(1, 6))

    due, next_on = TODAY + timedelta(days=4), TODAY + timedelta(days=9)
    said = "New batch holds at 6 bar. 王芳想看法兰的三维图。"
    words = ("--summary", said, "--promise", f"三维图 flange drawing by {due}", "--next", f"{next_on}")
    assert "Kunshan Precision" in program.run("log", "昆山精工", *words)
    [promise] = program.ask("promises")
    assert promise["text"] == "三维图 flange drawing"
    assert (promise["by"], promise["made"], promise["due"]) == ("rep", f"{TODAY}", f"{due}")
    assert promise["state"] == "open"

    items = program.ask("today", "--on", f"{due}")["items"]
    assert (items[0]["kind"], items[0]["customer"]) == ("promise", "昆山精工 Kunshan Precision")

    program.run("history", "昆山精工", str(pdf))
    # Without blanks: a line is broken where it changes from one script to the other.
    text = "".join("".join(page.extract_text() for page in PdfReader(pdf).pages).split())
    for expected in ("昆山精工KunshanPrecision", "王芳", "李军", "Newbatchholdsat6bar.", "三维图", "法兰"):
        assert expected in text

    assert program.ask("check") == {
        "ok": True,
        "customers": 5,
        "people": 6,
        "interactions": 1,
        "promises": 1,
        "check_ins": 1,
        "problems": [],
    }


def test_the_window_opens_on_a_fresh_desk_lets_scripts_in_and_ends_when_told(
    program: Program, qapp: QCoreApplication
) -> None:
    window = program.start()
    wait_until(window, lambda: answers(program))
    # What is written once the window stands on the screen.
    wait_until(window, lambda: _opened_on(program) == f"{TODAY}")

    second = program.start()
    assert second.wait(PATIENCE_S) == 0
    assert window.poll() is None

    file = program.desk.with_name("customers.csv")
    file.write_text(LIST, "utf-8")
    assert program.ask("import", str(file))["added"] == 4
    assert "Logged with Northwind Traders" in program.run("log", "Northwind", "--summary", "All well.")

    began = time.monotonic()
    window.send_signal(signal.SIGTERM)
    assert window.wait(PATIENCE_S) == 0
    assert time.monotonic() - began < 2
    assert window.communicate() == ("", "")
    found = program.ask("check")
    assert (found["ok"], found["customers"], found["interactions"]) == (True, 4, 1)


def test_a_window_that_is_told_to_end_while_it_starts_ends(program: Program, qapp: QCoreApplication) -> None:
    window = program.start()
    wait_until(window, lambda: answers(program))
    window.send_signal(signal.SIGTERM)
    assert window.wait(PATIENCE_S) == 0
    assert program.ask("check")["ok"]


def _opened_on(program: Program) -> str | None:
    if not program.desk.exists():
        return None
    desk: Desk = open_desk(program.desk, SystemClock())
    try:
        return desk.database.recall(LAST_OPENED)
    finally:
        desk.close()
