"""What tests of screens may use: a workspace over a real desk, dressed as the program is."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from salesdesk.services.desk import open_desk
from salesdesk.ui.change_bus import ChangeBus
from salesdesk.ui.theme import install
from salesdesk.ui.translations import QtVoice, install_language
from salesdesk.ui.workspace import Requests, Workspace
from tests.fakes import FakeClock, ImmediateTaskRunner


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application in its theme, speaking English."""
    install_language(qapp, "en")
    install(qapp, "light")
    return qapp


@pytest.fixture
def workspace(dressed: QApplication, desk_path: Path, clock: FakeClock) -> Iterator[Workspace]:
    """What each screen is given, over a new desk; work in the background is done at once."""
    bus = ChangeBus()
    desk = open_desk(desk_path, clock, bus.publish)
    yield Workspace(desk, bus, QtVoice(clock.today), ImmediateTaskRunner(), Requests())
    desk.close()


@pytest.fixture(autouse=True)
def nothing_left_over(qapp: QApplication) -> Iterator[None]:
    """Deletes closed windows for good before Python may collect anything.

    A window that only a test's own variable held is garbage while it is still shown; collected in the
    middle of its own painting, it would take the whole run down.
    """
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.enable()
