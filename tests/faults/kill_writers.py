"""The two programs that are killed: one that writes without a window, and the window itself.

Each runs in a process of its own, forked from one that has all of it imported, on a desk that lasts.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from salesdesk import app
from salesdesk.clock import SystemClock
from salesdesk.domain.words import Channel, Party
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.interactions import LoggedContact, PromiseGiven

# The services first: once Qt is there, it reads the source of each module that comes after it.
from PySide6.QtCore import QObject, Qt, QTimer  # isort: skip
from PySide6.QtTest import QTest  # isort: skip
from PySide6.QtWidgets import QApplication  # isort: skip

from salesdesk.ui.dialogs.log_contact import LogContactDialog  # isort: skip
from salesdesk.ui.main_window import MainWindow  # isort: skip
from salesdesk.ui.workspace import LogRequest  # isort: skip

UP = 0
"""Told once the program is at work; every other number is the id of a step that is done."""

_SAID = ("New batch holds at 6 bar.", "They ask for a drawing.", "Price list wanted by month end.")


def write(path: Path, seed: int, acknowledge: Connection) -> None:
    """Logs contacts with a promise, and keeps some, until it is killed; tells each once it is saved."""
    dice = random.Random(seed)
    acknowledge.send(UP)
    desk = open_desk(path, SystemClock())
    customers = desk.customers.ids()
    while True:
        logged = desk.interactions.log(_contact(desk, dice.choice(customers), dice))
        acknowledge.send(logged.step_id)
        if dice.random() < 0.3:
            kept = desk.promises.keep(logged.promise_ids[0], evidence="mail of today")
            acknowledge.send(kept.step_id)


def _contact(desk: Desk, customer_id: int, dice: random.Random) -> LoggedContact:
    today = desk.clock.today()
    promise = PromiseGiven(Party.REP, "send the drawing", today + timedelta(days=dice.randrange(20)))
    return LoggedContact(
        customer_id,
        Channel.PHONE,
        dice.choice(_SAID) + " 水泵" * dice.randrange(200),
        promises=(promise,),
        next_on=today + timedelta(days=1 + dice.randrange(60)),
    )


def type_in_window(path: Path, seed: int, acknowledge: Connection) -> None:
    """The whole program with its window, in which contacts are typed and saved until it is killed."""
    _run_window(path, random.Random(seed), acknowledge.send)


def type_and_end(path: Path) -> list[int]:
    """The program with its window, which ends once one contact is typed and saved; returns what it told."""
    told: list[int] = []

    def on_word(word: int) -> None:
        told.append(word)
        if word != UP:
            QApplication.exit(0)

    _run_window(path, random.Random(1), on_word)
    return told


def _run_window(path: Path, dice: random.Random, tell: Callable[[int], None]) -> None:
    folder = str(path.parent)
    os.environ |= {
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": folder,
        "XDG_STATE_HOME": folder,
        "XDG_CONFIG_HOME": folder,
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
    }
    typists: list[_Typist] = []

    def on_window(window: MainWindow) -> None:
        typists.append(_Typist(window, dice, tell))

    app.run(path, on_window)


class _Typist(QObject):
    """Fills in the form for a contact by its keys, saves, and begins with the next one."""

    def __init__(self, window: MainWindow, dice: random.Random, acknowledge: Callable[[int], None]) -> None:
        super().__init__(window)
        self._requests = window.workspace.requests
        self._customers = window.workspace.desk.customers.ids()
        self._today = window.workspace.desk.clock.today
        self._dice, self._acknowledge = dice, acknowledge
        self._requests.told.connect(self._on_told)
        window.painted.connect(self._begin)

    def _begin(self) -> None:
        self._acknowledge(UP)
        QTimer.singleShot(0, self, self._open)

    def _open(self) -> None:
        self._requests.log_wanted.emit(LogRequest(customer_id=self._dice.choice(self._customers)))
        shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
        [form] = (one for one in shown if isinstance(one, LogContactDialog))
        QTimer.singleShot(0, form, partial(self._fill, form))

    def _fill(self, form: LogContactDialog) -> None:
        QTest.keyClicks(form.said, self._dice.choice(_SAID))
        form.promises.add(Party.REP, "send the drawing", self._today() + timedelta(days=3))
        QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def _on_told(self, _text: str, step_id: int) -> None:
        self._acknowledge(step_id)
        QTimer.singleShot(0, self, self._open)
