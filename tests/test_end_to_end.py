"""The program as it is delivered: processes on a fresh desk, as a script and as a session start them."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from salesdesk import app
from salesdesk.clock import SystemClock
from salesdesk.domain.words import PromiseState
from salesdesk.reminders.ticker import Ticker
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.promises import PromiseFilter
from salesdesk.services.rows import PromiseLine
from salesdesk.services.today import LAST_OPENED
from salesdesk.ui.change_bus import ChangeBus
from salesdesk.ui.crash_handler import CrashHandler
from salesdesk.ui.dialogs.export_history import ExportHistoryDialog
from salesdesk.ui.dialogs.log_contact import LogContactDialog
from salesdesk.ui.dialogs.new_customer import NewCustomerDialog
from salesdesk.ui.dialogs.settle_promise import SettlePromiseDialog
from salesdesk.ui.main_window import MainWindow
from salesdesk.ui.pages.promises import PromisesPage
from salesdesk.ui.reminder_window import ReminderWindow
from salesdesk.ui.single_instance import SingleInstance
from salesdesk.ui.window_memory import WindowMemory
from tests.fakes import FakeClock
from tests.faults.program import environment_in
from tests.stopwatch import Stopwatch

PATIENCE_S = 60
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
        self._environment = environment_in(folder)

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

    today = SystemClock().today()
    due, next_on = today + timedelta(days=4), today + timedelta(days=9)
    said = "New batch holds at 6 bar. 王芳想看法兰的三维图。"
    words = ("--summary", said, "--promise", f"三维图 flange drawing by {due}", "--next", f"{next_on}")
    assert "Kunshan Precision" in program.run("log", "昆山精工", *words)
    [promise] = program.ask("promises")
    assert promise["text"] == "三维图 flange drawing"
    assert (promise["by"], promise["made"], promise["due"]) == ("rep", f"{today}", f"{due}")
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
        "set_aside": 0,
    }


def test_the_window_opens_on_a_fresh_desk_lets_scripts_in_and_ends_when_told(
    program: Program, qapp: QCoreApplication
) -> None:
    today = SystemClock().today()
    window = program.start()
    wait_until(window, lambda: answers(program))
    # What is written once the window stands on the screen.
    wait_until(window, lambda: _opened_on(program) == f"{today}")

    second = program.start()
    assert second.wait(PATIENCE_S) == 0
    assert window.poll() is None

    file = program.desk.with_name("customers.csv")
    file.write_text(LIST, "utf-8")
    assert program.ask("import", str(file))["added"] == 4
    assert "Logged with Northwind Traders" in program.run("log", "Northwind", "--summary", "All well.")

    watch = Stopwatch()
    window.send_signal(signal.SIGTERM)
    assert window.wait(PATIENCE_S) == 0
    assert watch.seconds < 2
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


CTRL = Qt.KeyboardModifier.ControlModifier
W = TypeVar("W", bound=QWidget)


class Morning:
    """The window as the program itself wires it, with a clock that is set; keys go where the focus is."""

    def __init__(self, qtbot: QtBot, application: QApplication, folder: Path, clock: FakeClock) -> None:
        self._qtbot = qtbot
        self._application = application
        self.clock = clock
        self.on_exit = ExitStack()
        bus = ChangeBus()
        self.desk = open_desk(folder / "desk.salesdesk", clock, bus.publish)
        self.on_exit.callback(self.desk.close)
        self.desk.settings.change(language="en", scheme="light", notifications=False)
        memory = WindowMemory(folder / "state", self.desk.database.path)
        self.window: MainWindow = app.show_window(application, self.desk, bus, memory, self.on_exit)
        crashes = CrashHandler(folder / "state", application)
        with qtbot.waitSignal(self.window.painted):
            self.window.show()
        app.begin_day(application, self.window, memory, crashes, self.on_exit)
        self.call_up()

    def call_up(self) -> None:
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(self._focus(), key, held)

    def write(self, text: str) -> None:
        """By keys, or as an input method gives Han letters."""
        if text.isascii():
            self._qtbot.keyClicks(self._focus(), text)
            return
        composed = QInputMethodEvent()
        composed.setCommitString(text)
        self._application.sendEvent(self._focus(), composed)

    def names_in(self, parent: QWidget) -> list[str]:
        """The buttons that can be seen there, by what a screen reader calls them."""
        return [one.accessibleName() for one in parent.findChildren(QPushButton) if one.isVisible()]

    def press(self, parent: QWidget, name: str) -> None:
        found = [one for one in parent.findChildren(QPushButton) if one.accessibleName() == name]
        [button] = [one for one in found if one.isVisible()]
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def form(self, kind: type[W]) -> W:
        """The form of that kind, once it has the focus."""
        forms = [one for one in self._application.topLevelWidgets() if isinstance(one, kind)]
        [form] = [one for one in forms if one.isVisible()]
        self._qtbot.waitUntil(form.isActiveWindow)
        return form

    def reminders(self) -> ReminderWindow:
        [found] = [one for one in self._application.topLevelWidgets() if isinstance(one, ReminderWindow)]
        return found

    def beat(self) -> None:
        ticker = self.window.findChild(Ticker)
        assert isinstance(ticker, Ticker)
        ticker.tick()

    def promise(self) -> PromiseLine:
        [promise] = self.desk.promises.lines(self.desk.promises.ids(PromiseFilter("all")))
        return promise

    def _focus(self) -> QWidget:
        found = self._application.focusWidget()
        assert found is not None
        return found


@pytest.fixture
def morning(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Morning]:
    made = Morning(qtbot, qapp, tmp_path, clock)
    yield made
    for other in qapp.topLevelWidgets():
        other.hide()
    made.on_exit.close()


def test_a_whole_morning_from_the_first_start_to_the_printed_history(
    morning: Morning, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = morning.desk
    morning.write("Chen Jing")
    morning.press(morning.window, "Start empty")
    assert desk.settings.preferences.rep_name == "Chen Jing"
    assert desk.settings.preferences.welcomed

    customer = _write_down_a_customer(morning, qtbot)
    _log_with_a_promise(morning, customer)
    kept = _keep_it_when_reminded(morning)
    _find_it_among_the_kept(morning, qtbot, kept)
    morning.window.workspace.requests.customer_wanted.emit(customer)
    text = _printed(morning, qtbot, tmp_path / "history.pdf")
    for expected in ("昆山精工KunshanPrecision", "王芳", "Newbatchholds", "pricefor800seals", "quote2311"):
        assert expected in text
    assert desk.checking.check().ok


def _write_down_a_customer(morning: Morning, qtbot: QtBot) -> int:
    desk = morning.desk
    morning.key(Qt.Key.Key_N, CTRL)
    form = morning.form(NewCustomerDialog)
    morning.write("昆山精工 Kunshan Precision")
    [person] = [one for one in form.findChildren(QLineEdit) if one.accessibleName() == "Person"]
    qtbot.mouseClick(person, Qt.MouseButton.LeftButton)
    morning.write("王芳")
    morning.key(Qt.Key.Key_Return, CTRL)
    customer = desk.customers.named("昆山精工 Kunshan Precision")
    assert [one.name for one in desk.people.of(customer)] == ["王芳"]
    return customer


def _log_with_a_promise(morning: Morning, customer: int) -> None:
    desk = morning.desk
    morning.call_up()
    morning.key(Qt.Key.Key_L)
    morning.form(LogContactDialog)
    morning.write("New batch holds at 6 bar.")
    morning.key(Qt.Key.Key_P, CTRL)
    morning.write("price for 800 seals")
    morning.key(Qt.Key.Key_Tab)
    morning.write("tomorrow")
    morning.key(Qt.Key.Key_Return, CTRL)
    [contact] = desk.timeline.contacts(customer)
    assert contact.summary == "New batch holds at 6 bar."
    assert morning.promise().due_on == date(2026, 11, 25)
    next_on = desk.customers.card(customer).next_on
    assert next_on is not None
    assert next_on > date(2026, 11, 25)


def _keep_it_when_reminded(morning: Morning) -> PromiseLine:
    morning.clock.set(datetime(2026, 11, 25, 8, 59))  # noqa: DTZ001 - the wall time where the rep is
    morning.beat()
    assert not morning.reminders().isVisible()
    morning.clock.advance(minutes=1)
    morning.beat()
    [card] = morning.reminders().cards()
    assert morning.reminders().isVisible()
    assert card.alarm.subject_id == morning.promise().id
    morning.press(card, "Kept")
    morning.form(SettlePromiseDialog)
    morning.write("quote 2311")
    morning.key(Qt.Key.Key_Return, CTRL)
    promise = morning.promise()
    assert (promise.state, promise.evidence) == (PromiseState.KEPT, "quote 2311")
    assert not morning.reminders().isVisible()
    return promise


def _find_it_among_the_kept(morning: Morning, qtbot: QtBot, promise: PromiseLine) -> None:
    morning.call_up()
    morning.key(Qt.Key.Key_3, CTRL)
    page = morning.window.page("promises")
    assert isinstance(page, PromisesPage)
    qtbot.waitUntil(lambda: "Kept 1" in morning.names_in(page))
    assert page.model.ids == []
    morning.press(page, "Kept 1")
    qtbot.waitUntil(lambda: page.model.ids == [promise.id])


def _printed(morning: Morning, qtbot: QtBot, pdf: Path) -> str:
    """What stands in the file, without blanks."""
    morning.press(morning.window, "Export history (PDF)")
    export = morning.form(ExportHistoryDialog)
    export.file.setFocus()
    export.file.selectAll()
    morning.write(str(pdf))
    morning.key(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(pdf.exists)
    return "".join("".join(sheet.extract_text() for sheet in PdfReader(pdf).pages).split())
