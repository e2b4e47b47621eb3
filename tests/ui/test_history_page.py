"""The history of the desk and of one customer: what changed, field by field, and taking it back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from salesdesk.services.customer_filter import CustomerFilter
from salesdesk.services.history import StepTaken
from salesdesk.ui.main_window import MainWindow
from salesdesk.ui.pages.customer import CHANGES, CustomerPage
from salesdesk.ui.pages.history import HistoryPage
from salesdesk.ui.pages.steps_panel import StepsPanel
from salesdesk.ui.step_changes import change_lines
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.table_delegate import CELL_ROLE
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import Workspace
from tests.services.books import Book, full_book, rows
from tests.services.test_every_verb import VERBS, Verb


@pytest.fixture
def book(workspace: Workspace) -> Book:
    return full_book(workspace.desk)


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> MainWindow:
    workspace.desk.settings.change(welcomed=True)
    made = MainWindow(workspace, WindowMemory(tmp_path / "state", tmp_path / "desk.salesdesk"))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.start()
    return made


def press(panel: StepsPanel, name: str) -> None:
    [button] = [b for b in panel.findChildren(QPushButton) if b.accessibleName() == name and b.isVisible()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def texts(panel: StepsPanel) -> list[str]:
    QApplication.processEvents()  # what was put into a layout is shown by it
    return [one.text() for one in panel.findChildren(PlainLabel) if one.isVisible()]


def steps(panel: StepsPanel) -> list[str]:
    return [panel.model.index(row, 0).data(CELL_ROLE).spoken for row in range(panel.model.rowCount())]


def test_a_key_leads_there_and_each_step_is_undone_by_itself(
    window: MainWindow, workspace: Workspace, book: Book
) -> None:
    desk = workspace.desk
    before = rows(desk)
    desk.customers.edit(book.customer, city="Suzhou")
    desk.customers.edit(book.other, city="Wuxi")
    QTest.keyClick(
        window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    page = window.page("history")
    assert isinstance(page, HistoryPage)
    panel = page.steps
    assert steps(panel)[:2] == ["Customer changed, Northwind", "Customer changed, Hengtai Pumps"]
    QTest.keyClick(panel.table, Qt.Key.Key_Down)
    assert "City: nothing → Suzhou" in texts(panel)
    press(panel, "Undo")
    assert desk.customers.card(book.customer).city == ""
    assert desk.customers.card(book.other).city == "Wuxi"
    assert panel.model.index(1, 3).data() == "undone"
    press(panel, "Redo")
    assert desk.customers.card(book.customer).city == "Suzhou"
    press(panel, "Undo")
    QTest.keyClick(panel.table, Qt.Key.Key_Up)
    press(panel, "Undo")
    assert rows(desk) == before


def test_a_customers_changes_are_told_on_its_page(qtbot: QtBot, workspace: Workspace, book: Book) -> None:
    desk = workspace.desk
    desk.database.actor = "Li Lei"
    day = desk.promises.get(book.promise).due_on + timedelta(days=3)
    desk.promises.move(book.promise, day, agreed=False)
    desk.customers.edit(book.other, city="Wuxi")
    page = CustomerPage(workspace)
    qtbot.addWidget(page)
    page.show()
    page.show_customer(book.customer)
    page.tabs.setCurrentIndex(CHANGES)
    panel = page.changes
    assert steps(panel)[0] == "Promise moved, Send the datasheet"
    assert "Northwind" not in " ".join(steps(panel))
    panel.focus_first()
    assert panel.model.index(0, 2).data() == "Li Lei"
    assert "Due: Mon 30 Nov 2026 → Thu 3 Dec 2026" in texts(panel)
    wanted: list[int] = []
    workspace.requests.undo_wanted.connect(wanted.append)
    press(panel, "Undo")
    assert [desk.history.step(one).verb for one in wanted] == ["promise.move"]


def test_nothing_done_yet(qtbot: QtBot, workspace: Workspace) -> None:
    page = HistoryPage(workspace)
    qtbot.addWidget(page)
    page.show()
    page.focus_first()
    assert not page.steps.table.isVisible()
    assert page.steps.empty.isVisible()


@pytest.mark.parametrize("verb", VERBS, ids=[one.name for one in VERBS])
def test_every_verb_tells_what_it_changed(workspace: Workspace, book: Book, verb: Verb) -> None:
    verb.call(workspace.desk, book)
    last: StepTaken | None = workspace.desk.history.latest()
    assert last is not None
    told = change_lines(workspace, workspace.desk.history.contents(last.id))
    assert told
    assert all(heading and all(line.strip() for line in lines) for heading, lines in told)
    workspace.desk.history.undo_last()
    again = change_lines(workspace, workspace.desk.history.contents(last.id))
    assert [heading for heading, _lines in again] == [heading for heading, _lines in told]


def test_a_deletion_tells_first_what_was_meant(workspace: Workspace, book: Book) -> None:
    workspace.desk.customers.delete([book.customer])
    last = workspace.desk.history.latest()
    assert last is not None
    told = change_lines(workspace, workspace.desk.history.contents(last.id))
    assert told[0][0] == "Customer deleted"


def test_a_saved_filter_is_told_in_words(workspace: Workspace) -> None:
    workspace.desk.filters.save("Quiet", CustomerFilter(quiet_days=30, no_phone=True))
    last = workspace.desk.history.latest()
    assert last is not None
    told = change_lines(workspace, workspace.desk.history.contents(last.id))
    asked = "Asks for: Not spoken to for 30 days · No phone number"
    assert told == [("Saved filter added", ["Name: Quiet", asked, "Place in the list: 1"])]


def test_a_sealed_step_tells_nothing_and_cannot_be_undone(
    qtbot: QtBot, workspace: Workspace, book: Book
) -> None:
    workspace.desk.promises.delete(book.promise)
    workspace.desk.trash.empty()
    page = HistoryPage(workspace)
    qtbot.addWidget(page)
    page.show()
    page.focus_first()
    assert steps(page.steps)[:2] == ["Trash emptied, 1", "Promise deleted"]
    QTest.keyClick(page.steps.table, Qt.Key.Key_Down)
    assert "Nothing is told of it any more." in texts(page.steps)
    assert not page.steps.undo.isVisible()
