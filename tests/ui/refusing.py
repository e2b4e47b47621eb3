"""A desk that refuses to be written, who reads what is said then, and what stands in a screen's fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from salesdesk.services.desk import Desk
from salesdesk.storage.opening import open_database
from salesdesk.ui.change_bus import ChangeBus
from salesdesk.ui.translations import QtVoice
from salesdesk.ui.widgets.message import MessageDialog
from salesdesk.ui.workspace import Requests, Workspace
from tests.fakes import FakeClock, ImmediateTaskRunner
from tests.storage.desks import files_up_to

LOCKED, FULL = "locked by another program", "full disk"


@pytest.fixture(name="workspace")
def impatient_workspace(dressed: QApplication, desk_path: Path, clock: FakeClock) -> Iterator[Workspace]:
    """As for all screens, over a desk that waits for nobody long."""
    bus = ChangeBus()
    desk = Desk(open_database(desk_path, clock, busy_milliseconds=5), clock, bus.publish)
    yield Workspace(desk, bus, QtVoice(clock.today), ImmediateTaskRunner(), Requests())
    desk.close()


@contextmanager
def locked(workspace: Workspace) -> Iterator[None]:
    """Another program is writing to the desk."""
    other = open_database(workspace.desk.database.path, workspace.desk.clock)
    try:
        with other.revise():
            yield
    finally:
        other.close()


@contextmanager
def full(_workspace: Workspace) -> Iterator[None]:
    """No page of a file can be written any more."""
    with files_up_to(4_096):
        yield


REFUSALS: dict[str, Callable[[Workspace], AbstractContextManager[None]]] = {LOCKED: locked, FULL: full}


class Told:
    """Reads what is said in small windows, and answers with the last of their buttons."""

    def __init__(self, workspace: Workspace) -> None:
        self.texts: list[str] = []
        self._timer = QTimer()
        workspace.requests.failed.connect(self._on_failed)
        self._timer.timeout.connect(self._look)
        self._timer.start(0)

    def leave(self) -> None:
        """Answers no more."""
        self._timer.stop()

    def _look(self) -> None:
        top = QApplication.activeModalWidget()
        if isinstance(top, MessageDialog):
            self.texts.append(top.accessibleDescription())
            top.buttons[-1].click()

    def _on_failed(self, _title: str, text: str) -> None:
        self.texts.append(text)


@pytest.fixture(name="told")
def reading(workspace: Workspace) -> Iterator[Told]:
    reads = Told(workspace)
    yield reads
    reads.leave()


def contents(form: QWidget) -> list[tuple[str, object]]:
    """What stands in every field of a form."""
    found: list[tuple[str, object]] = []
    for field in form.findChildren(QWidget):
        name = f"{type(field).__name__} {field.accessibleName()}"
        if isinstance(field, QLineEdit):
            found.append((name, field.text()))
        elif isinstance(field, QPlainTextEdit):
            found.append((name, field.toPlainText()))
        elif isinstance(field, QSpinBox):
            found.append((name, field.value()))
        elif isinstance(field, QAbstractButton) and field.isCheckable():
            found.append((name, field.isChecked()))
    return found
