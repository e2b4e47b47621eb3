"""A desk in a folder that others write to is told of once, and can be brought to this computer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk import app, cli
from salesdesk.services.desk import open_desk
from salesdesk.services.progress import SILENT
from salesdesk.ui.change_bus import ChangeBus
from salesdesk.ui.place_doubt import PlaceDoubt
from salesdesk.ui.translations import QtVoice
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import Reopening, Requests, Workspace
from tests.factories import a_customer
from tests.fakes import FakeClock, ImmediateTaskRunner


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a desk that nobody names lies."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "SalesDesk" / "desk.salesdesk"


@pytest.fixture
def away(tmp_path: Path, dressed: QApplication, clock: FakeClock) -> Iterator[Workspace]:
    """A desk with one customer that lies where a service carries it away."""
    bus = ChangeBus()
    desk = open_desk(tmp_path / "OneDrive - Acme" / "desk.salesdesk", clock, bus.publish)
    a_customer(desk, name="昆山精工")
    yield Workspace(desk, bus, QtVoice(clock.today), ImmediateTaskRunner(), Requests())
    desk.close()


@pytest.fixture
def window(qtbot: QtBot, dressed: QApplication) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def doubt(workspace: Workspace, window: QWidget, tmp_path: Path) -> PlaceDoubt:
    return PlaceDoubt(workspace, WindowMemory(tmp_path / "state", workspace.desk.database.path), window)


def test_it_is_told_once_and_can_stay(away: Workspace, window: QWidget, tmp_path: Path) -> None:
    asked = doubt(away, window, tmp_path)
    asked.look()
    assert asked.dialog is not None
    assert "OneDrive - Acme" in asked.dialog.accessibleDescription()
    assert [button.text() for button in asked.dialog.buttons] == [
        "Leave it there",
        "Copy it to this computer",
    ]
    asked.dialog.buttons[0].click()
    assert asked.dialog is None
    again = doubt(away, window, tmp_path)
    again.look()
    assert again.dialog is None


def test_a_desk_at_home_is_not_asked_about(workspace: Workspace, window: QWidget, tmp_path: Path) -> None:
    asked = doubt(workspace, window, tmp_path)
    asked.look()
    assert asked.dialog is None


def test_it_is_brought_home_and_opened_there(
    away: Workspace, window: QWidget, tmp_path: Path, home: Path, clock: FakeClock
) -> None:
    wanted: list[Reopening] = []
    away.requests.reopen_wanted.connect(wanted.append)
    asked = doubt(away, window, tmp_path)
    asked.look()
    assert asked.dialog is not None
    assert str(home) in asked.dialog.accessibleDescription()
    asked.dialog.buttons[1].click()
    (reopening,) = wanted
    path = away.desk.database.path
    sitting = app._Sitting(path, "", None)
    sitting.end_for(reopening)
    assert sitting.next_desk() == path  # nothing has been made yet
    away.desk.close()
    before = path.read_bytes()
    reopening.work(SILENT)
    assert sitting.next_desk() == home
    assert path.read_bytes() == before
    desk = open_desk(home, clock)
    assert [desk.customers.card(one).name for one in desk.customers.ids()] == ["昆山精工"]
    desk.close()


def test_where_a_desk_lies_at_home_already_none_is_offered(
    away: Workspace, window: QWidget, tmp_path: Path, home: Path, clock: FakeClock
) -> None:
    open_desk(home, clock).close()
    asked = doubt(away, window, tmp_path)
    asked.look()
    assert asked.dialog is not None
    assert len(asked.dialog.buttons) == 1


def test_the_command_says_it_beside_its_answer(away: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--desk", str(away.desk.database.path), "check", "--json"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("{")
    assert "OneDrive - Acme" in said.err
