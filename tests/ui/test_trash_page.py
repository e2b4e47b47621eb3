"""The trash, driven by keys and clicks, then what stands in the file."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.words import Thing
from salesdesk.ui.pages import trash as trash_page
from salesdesk.ui.pages.trash import TrashPage
from salesdesk.ui.workspace import Workspace
from tests.services.books import Book, full_book, rows

Answer = Callable[[int], list[tuple[str, str]]]


@pytest.fixture
def book(workspace: Workspace) -> Book:
    return full_book(workspace.desk)


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Answers every question by the place of a button; gives what was asked."""
    asked: list[tuple[str, str]] = []

    def answering(place: int) -> list[tuple[str, str]]:
        def ask(_parent: object, title: str, text: str, _buttons: object) -> int:
            asked.append((title, text))
            return place

        monkeypatch.setattr(trash_page, "ask", ask)
        return asked

    return answering


def shown(qtbot: QtBot, workspace: Workspace) -> TrashPage:
    page = TrashPage(workspace)
    qtbot.addWidget(page)
    page.resize(1084, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.focus_first()
    return page


def press(page: QWidget, name: str) -> None:
    [button] = [b for b in page.findChildren(QPushButton) if b.accessibleName() == name and b.isVisible()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def cells(page: TrashPage, row: int) -> list[str]:
    return [page.model.index(row, column).data() for column in range(page.model.columnCount())]


def told(workspace: Workspace) -> list[str]:
    said: list[str] = []
    workspace.requests.told.connect(lambda sentence, _step: said.append(sentence))
    return said


def test_an_empty_trash_says_so_and_leads_on(qtbot: QtBot, workspace: Workspace) -> None:
    page = shown(qtbot, workspace)
    wanted: list[str] = []
    workspace.requests.page_wanted.connect(wanted.append)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert wanted == ["customers"]
    assert not page.empty.isVisible()


def test_what_lies_there_is_told_with_what_went_along(qtbot: QtBot, workspace: Workspace, book: Book) -> None:
    workspace.desk.promises.delete(book.promise)
    workspace.desk.customers.delete([book.customer])
    page = shown(qtbot, workspace)
    assert cells(page, 0)[:3] == ["Hengtai Pumps", "Customer", ""]
    assert cells(page, 0)[4].startswith("1 person, 1 contact, 1 complaint, 1 order")
    assert cells(page, 1)[:3] == ["Send the datasheet", "Promise", "Hengtai Pumps"]
    assert cells(page, 1)[3].startswith("today ")


@pytest.mark.parametrize("by_key", [True, False])
def test_restoring_by_return_and_by_button(
    qtbot: QtBot, workspace: Workspace, book: Book, by_key: bool
) -> None:
    before = rows(workspace.desk, trash=False)
    workspace.desk.promises.delete(book.promise)
    page, said = shown(qtbot, workspace), told(workspace)
    if by_key:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    else:
        press(page, "Restore")
    assert rows(workspace.desk, trash=False) == before
    assert said == ["Restored from the trash."]
    assert not page.table.isVisible()


def test_what_belongs_to_something_in_the_trash_is_asked_for(
    qtbot: QtBot, workspace: Workspace, book: Book, answer: Answer
) -> None:
    before = rows(workspace.desk, trash=False)
    workspace.desk.promises.delete(book.promise)
    workspace.desk.customers.delete([book.customer])
    page = shown(qtbot, workspace)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    asked = answer(1)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert asked == [
        ("Restore both?", "“Send the datasheet” belongs to “Hengtai Pumps”, which lies in the trash itself.")
    ]
    assert workspace.desk.trash.count() == 2
    answer(0)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert rows(workspace.desk, trash=False) == before


def test_many_are_restored_at_once(qtbot: QtBot, workspace: Workspace, book: Book) -> None:
    before = rows(workspace.desk, trash=False)
    workspace.desk.promises.delete(book.promise)
    workspace.desk.complaints.delete(book.complaint)
    workspace.desk.customers.delete([book.other])
    page = shown(qtbot, workspace)
    QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(page, "Restore")
    assert rows(workspace.desk, trash=False) == before


def test_delete_asks_and_deletes_for_good(
    qtbot: QtBot, workspace: Workspace, book: Book, answer: Answer
) -> None:
    workspace.desk.promises.delete(book.promise)
    workspace.desk.complaints.delete(book.complaint)
    page, said = shown(qtbot, workspace), told(workspace)
    asked = answer(1)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert asked[0][0] == "Delete 1 thing for good?"
    assert workspace.desk.trash.count() == 2
    answer(0)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert [one.kind for one in workspace.desk.trash.lines(workspace.desk.trash.ids())] == [Thing.PROMISE]
    assert said == ["1 thing deleted for good."]
    press(page, "Empty trash…")
    assert workspace.desk.trash.count() == 0
    assert len(workspace.desk.backups.kept()) >= 1
    assert page.focusWidget() is not None
