"""Undo of a large step goes on beside the window, tells how far it is, and is stopped whole."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.services.desk import open_desk
from salesdesk.services.import_batches import Batch
from salesdesk.services.imported_rows import ImportedCustomer
from salesdesk.ui.change_bus import ChangeBus
from salesdesk.ui.tasks import TaskRunner
from salesdesk.ui.translations import QtVoice
from salesdesk.ui.undoing import Undoing
from salesdesk.ui.widgets.progress import ProgressDialog
from salesdesk.ui.widgets.toast import Toast
from salesdesk.ui.workspace import Requests, Workspace
from tests.fakes import FakeClock
from tests.services.books import rows

MANY = 3_000


@pytest.fixture
def busy(dressed: QApplication, desk_path: Path, clock: FakeClock) -> Iterator[Workspace]:
    """A workspace whose long work really runs in threads."""
    bus, tasks = ChangeBus(), TaskRunner()
    desk = open_desk(desk_path, clock, bus.publish)
    yield Workspace(desk, bus, QtVoice(clock.today), tasks, Requests())
    tasks.close()
    desk.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def take_in(workspace: Workspace) -> int:
    records = [ImportedCustomer(row=at + 2, name=f"Number {at}", city="Wuxi") for at in range(MANY)]
    step_id = workspace.desk.imports.take_in([Batch("customers", records)], "many.csv").step_id
    assert step_id is not None
    return step_id


def said(window: QWidget) -> list[str]:
    return [one.text() for one in window.findChildren(Toast)]


def bar(window: QWidget) -> ProgressDialog:
    [dialog] = [one for one in window.findChildren(ProgressDialog) if one.isVisible()]
    return dialog


def test_an_import_is_undone_and_done_again_beside_the_window(
    qtbot: QtBot, window: QWidget, busy: Workspace
) -> None:
    before = rows(busy.desk)
    take_in(busy)
    full = rows(busy.desk)
    undoing = Undoing(busy, window)
    threads: set[int] = set()
    busy.bus.changed.connect(lambda _touched: threads.add(threading.get_ident()))
    undoing.undo()
    assert bar(window).panel.bar is not None
    undoing.undo()  # a second press does nothing while the first is at work
    qtbot.waitUntil(lambda: "Undone: file imported" in said(window))
    assert rows(busy.desk) == before
    undoing.redo()
    qtbot.waitUntil(lambda: "Done again: file imported" in said(window))
    assert rows(busy.desk) == full
    assert threads == {threading.get_ident()}


def test_stopping_leaves_everything_as_it_was(qtbot: QtBot, window: QWidget, busy: Workspace) -> None:
    step = take_in(busy)
    full = rows(busy.desk)
    undoing = Undoing(busy, window)
    undoing.undo_step(step)
    bar(window).panel.stop()
    qtbot.waitUntil(lambda: "Stopped: everything is as it was before." in said(window))
    assert rows(busy.desk) == full
    assert busy.desk.history.latest() == busy.desk.history.step(step)


def test_a_few_rows_go_at_once(window: QWidget, busy: Workspace) -> None:
    busy.desk.settings.change(rep_name="Li Lei")
    Undoing(busy, window).undo()
    assert said(window) == ["Undone: settings changed"]
