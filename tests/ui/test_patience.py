"""A save that has to wait for another program leaves the window painting, and is done when its turn comes."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.errors import StorageError
from salesdesk.services.desk import Desk
from salesdesk.storage.engine import connect
from salesdesk.ui.patience import Waiting
from tests.factories import a_customer


def test_the_window_lives_while_a_save_waits(
    qtbot: QtBot, qapp: QApplication, desk: Desk, desk_path: Path
) -> None:
    waiting = Waiting(qapp)
    desk.database.wait_by(waiting.go_on)
    with closing(connect(desk_path)) as other:
        other.execute("BEGIN IMMEDIATE")
        beats: list[bool] = []

        def beat() -> None:
            beats.append(qapp.overrideCursor() is not None)
            if len(beats) == 5:
                other.execute("ROLLBACK")

        timer = QTimer(interval=10, timeout=beat)
        timer.start()
        a_customer(desk, name="昆山精工")
        timer.stop()
    assert len(beats) >= 5
    assert all(beats)
    qtbot.waitUntil(lambda: qapp.overrideCursor() is None)
    assert desk.customers.named("昆山精工")


def test_a_verb_of_the_windows_own_meanwhile_is_refused_at_once(
    qtbot: QtBot, qapp: QApplication, desk: Desk, desk_path: Path
) -> None:
    waiting = Waiting(qapp)
    desk.database.wait_by(waiting.go_on)
    refused: list[str] = []
    with closing(connect(desk_path)) as other:
        other.execute("BEGIN IMMEDIATE")

        def a_second_verb() -> None:
            with pytest.raises(StorageError) as refusal:
                desk.database.remember("seen", "1")
            refused.append(str(refusal.value))
            other.execute("ROLLBACK")

        QTimer.singleShot(5, a_second_verb)
        a_customer(desk, name="昆山精工")
    assert "still being written to" in refused[0]
    assert desk.customers.named("昆山精工")
    qtbot.waitUntil(lambda: qapp.overrideCursor() is None)
