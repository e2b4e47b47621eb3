"""Deleting, merging and correcting where a person does it, then what stands in the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.words import Channel, Thing
from salesdesk.ui import deletions, undoing
from salesdesk.ui.dialogs.edit_contact import EditContactDialog
from salesdesk.ui.dialogs.merge_customers import MergeCustomersDialog
from salesdesk.ui.main_window import MainWindow
from salesdesk.ui.pages.customer import ORDERS, PEOPLE, PROMISES, CustomerPage
from salesdesk.ui.pages.customers import CustomersPage
from salesdesk.ui.widgets.promises_table import PromisesTable
from salesdesk.ui.widgets.toast import Toast
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer
from tests.services.books import Book, full_book, rows
from tests.ui.shown import shown_window

Answer = Callable[[int], list[tuple[str, str]]]


@pytest.fixture
def book(workspace: Workspace) -> Book:
    made = full_book(workspace.desk)
    workspace.desk.settings.change(welcomed=True)
    return made


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, book: Book, tmp_path: Path) -> Iterator[MainWindow]:
    yield from shown_window(qtbot, workspace, WindowMemory(tmp_path / "state", tmp_path / "desk.salesdesk"))


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, book: Book) -> CustomerPage:
    window.show_page("customer", book.customer)
    shown = window.page("customer")
    assert isinstance(shown, CustomerPage)
    QApplication.processEvents()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return shown


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Answers every question by the place of a button; gives what was asked."""
    asked: list[tuple[str, str]] = []

    def answering(place: int) -> list[tuple[str, str]]:
        def ask(_parent: object, title: str, text: str, _buttons: object) -> int:
            asked.append((title, text))
            return place

        for module in (deletions, undoing):
            monkeypatch.setattr(module, "ask", ask)
        return asked

    return answering


def toast(window: QWidget) -> Toast:
    return [one for one in window.findChildren(Toast) if one.isVisible()][-1]


def press(part: QWidget, name: str) -> None:
    found = [b for b in part.findChildren(QPushButton) if b.accessibleName() == name and b.isVisible()]
    assert found, name
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def choose(view: QAbstractItemView, row: int) -> None:
    index = view.model().index(row, 0)
    view.selectionModel().setCurrentIndex(
        index, QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    )
    view.setFocus()


def in_trash(workspace: Workspace) -> list[Thing]:
    return [one.kind for one in workspace.desk.trash.lines(workspace.desk.trash.ids())]


def entry(page: CustomerPage, kind: str) -> int:
    rows_of_kind = [
        row
        for row in range(page.timeline.rowCount())
        if (shown := page.timeline.row_at(page.timeline.index(row, 0))) and shown.key[0] == kind
    ]
    return rows_of_kind[0]


@pytest.mark.parametrize(
    ("kind", "thing"),
    [
        ("contact", Thing.INTERACTION),
        ("complaint", Thing.COMPLAINT),
        ("order", Thing.ORDER),
    ],
)
def test_the_delete_key_in_the_timeline_and_undo_in_the_bar(
    window: MainWindow, page: CustomerPage, workspace: Workspace, kind: str, thing: Thing
) -> None:
    before = rows(workspace.desk)
    choose(page.timeline_list, entry(page, kind))
    QTest.keyClick(page.timeline_list, Qt.Key.Key_Delete)
    assert in_trash(workspace) == [thing]
    assert toast(window).text().endswith("lies in the trash.")
    QTest.mouseClick(toast(window).action, Qt.MouseButton.LeftButton)
    assert rows(workspace.desk) == before


def test_a_change_of_level_is_not_deleted(page: CustomerPage, workspace: Workspace) -> None:
    before = rows(workspace.desk)
    choose(page.timeline_list, entry(page, "level"))
    QTest.keyClick(page.timeline_list, Qt.Key.Key_Delete)
    QTest.keyClick(page.timeline_list, Qt.Key.Key_F2)
    assert rows(workspace.desk) == before
    assert [action.isEnabled() for action in page.timeline_list.actions()] == [False, False]


def test_somebody_is_deleted_from_their_card(
    window: MainWindow, page: CustomerPage, workspace: Workspace
) -> None:
    page.tabs.setCurrentIndex(PEOPLE)
    QApplication.processEvents()
    press(page.people, "Delete")
    assert in_trash(workspace) == [Thing.PERSON]
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert in_trash(workspace) == []


@pytest.mark.parametrize("by_key", [True, False])
def test_a_promise_and_an_order_are_deleted_from_their_tables(
    qtbot: QtBot, window: MainWindow, page: CustomerPage, workspace: Workspace, by_key: bool
) -> None:
    for tab, part in ((PROMISES, page.promises), (ORDERS, page.orders)):
        page.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        choose(part.table, 0)
        if by_key:
            QTest.keyClick(part.table, Qt.Key.Key_Delete)
        else:
            press(part, "Delete")
    assert in_trash(workspace) == [Thing.ORDER, Thing.PROMISE]
    assert workspace.desk.promises.of(page.customer_id) == []


def test_a_complaint_is_deleted_from_its_card(qtbot: QtBot, page: CustomerPage, workspace: Workspace) -> None:
    qtbot.waitUntil(lambda: bool([b for b in page.cards.findChildren(QPushButton) if b.text() == "Delete"]))
    QApplication.processEvents()
    press(page.cards, "Delete")
    assert in_trash(workspace) == [Thing.COMPLAINT]


def test_a_promise_is_deleted_in_the_ledger(window: MainWindow, workspace: Workspace) -> None:
    window.show_page("promises")
    ledger = window.page("promises")
    ledger.focus_first()
    QTest.keyClick(ledger.findChildren(PromisesTable)[0], Qt.Key.Key_Delete)
    assert in_trash(workspace) == [Thing.PROMISE]


def test_a_customer_is_deleted_from_the_menu_after_asking(
    window: MainWindow, page: CustomerPage, workspace: Workspace, answer: Answer, book: Book
) -> None:
    before = rows(workspace.desk)
    delete = next(action for action in page.header.more.menu().actions() if action.text() == "Delete…")
    asked = answer(1)
    delete.trigger()
    assert rows(workspace.desk) == before
    assert asked[0][0] == "Delete Hengtai Pumps?"
    assert "1 person, 1 contact, 1 promise, 1 complaint, 1 order" in asked[0][1]
    answer(0)
    delete.trigger()
    assert workspace.desk.customers.names([book.customer]) == {}
    assert window.page("customers").isVisible()
    assert toast(window).text() == "Hengtai Pumps lies in the trash."
    QTest.mouseClick(toast(window).action, Qt.MouseButton.LeftButton)
    assert rows(workspace.desk) == before


def test_a_customer_with_nothing_on_it_goes_without_a_question(
    window: MainWindow, workspace: Workspace, answer: Answer
) -> None:
    empty = a_customer(workspace.desk, name="Empty")
    asked = answer(1)
    window.show_page("customers")
    customers = window.page("customers")
    assert isinstance(customers, CustomersPage)
    customers.table.choose(empty)
    customers.table.setFocus()
    QTest.keyClick(customers.table, Qt.Key.Key_Delete)
    assert asked == []
    assert workspace.desk.customers.names([empty]) == {}


def test_many_customers_are_deleted_at_once_and_come_back(
    window: MainWindow, workspace: Workspace, answer: Answer
) -> None:
    for number in range(60):
        a_customer(workspace.desk, name=f"Number {number}")
    before = rows(workspace.desk)
    window.show_page("customers")
    customers = window.page("customers")
    assert isinstance(customers, CustomersPage)
    asked = answer(0)
    customers.table.selectAll()
    press(customers, "Delete…")
    assert asked[0][0] == "Delete 62 customers?"
    assert workspace.desk.customers.count() == 0
    assert len(workspace.desk.backups.kept()) == 1
    QTest.mouseClick(toast(window).action, Qt.MouseButton.LeftButton)
    assert rows(workspace.desk) == before


def test_undo_asks_whether_later_changes_go_too(
    window: MainWindow, workspace: Workspace, answer: Answer, book: Book
) -> None:
    desk = workspace.desk
    before = rows(desk)
    step = desk.promises.make(book.other, "rep", "A quote", desk.clock.today()).step_id  # type: ignore[arg-type]
    made = desk.promises.of(book.other)[0].id
    desk.promises.keep(made)
    kept = rows(desk)
    asked = answer(1)
    workspace.requests.undo_wanted.emit(step)
    assert rows(desk) == kept
    assert asked[0][1] == "1 later change built on this:\n• promise kept: A quote\nUndo them too?"
    answer(0)
    workspace.requests.undo_wanted.emit(step)
    assert rows(desk) == before
    assert toast(window).text() == "Undone: promise made, and 1 later change"
    QTest.mouseClick(toast(window).action, Qt.MouseButton.LeftButton)
    assert rows(desk) == kept


def test_a_step_whose_later_ones_are_gone_for_good_has_to_stay(
    window: MainWindow, workspace: Workspace, answer: Answer, book: Book
) -> None:
    step = workspace.desk.customers.edit(book.customer, city="Suzhou").step_id
    workspace.desk.customers.delete([book.customer])
    workspace.desk.trash.empty()
    workspace.requests.undo_wanted.emit(step)
    assert "can no longer be undone" in toast(window).text()


def test_two_selected_customers_are_merged(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, book: Book
) -> None:
    before = rows(workspace.desk)
    window.show_page("customers")
    customers = window.page("customers")
    assert isinstance(customers, CustomersPage)
    customers.table.selectAll()
    press(customers, "Merge…")
    [form] = [one for one in window.findChildren(MergeCustomersDialog) if one.isVisible()]
    assert form.stays.value == "first"
    QTest.keyClick(form.stays.findChildren(QPushButton)[0], Qt.Key.Key_Right)
    assert form.stays.value == "second"
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert workspace.desk.customers.names([book.customer, book.other]) == {book.other: "Northwind"}
    assert "Name: Hengtai Pumps" in workspace.desk.customers.card(book.other).remember
    assert toast(window).text() == "Hengtai Pumps is now part of Northwind."
    QTest.mouseClick(toast(window).action, Qt.MouseButton.LeftButton)
    assert rows(workspace.desk) == before


def test_a_contact_is_corrected(
    qtbot: QtBot, window: MainWindow, page: CustomerPage, workspace: Workspace, book: Book
) -> None:
    choose(page.timeline_list, entry(page, "contact"))
    QTest.keyClick(page.timeline_list, Qt.Key.Key_F2)
    [form] = [one for one in window.findChildren(EditContactDialog) if one.isVisible()]
    assert not form.is_changed()
    form.said.clear()
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert form.fields.error_of(form.said) == "Write what was said, if only in a word."
    QTest.keyClicks(form.said, "Bearings hum")
    form.channel.set_value(Channel.VISIT.value)
    form.minutes.setValue(25)
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    held = workspace.desk.interactions.get(book.contact)
    assert (held.summary, held.channel, held.minutes) == ("Bearings hum", Channel.VISIT, 25)
    assert toast(window).text() == "The contact is corrected."
