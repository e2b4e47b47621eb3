"""The window around the pages: where keys and buttons lead, and what it says was done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QAccessible, QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.services.backups import BackupReason
from salesdesk.services.touched import Touched
from salesdesk.ui.main_window import NAVIGATED, MainWindow
from salesdesk.ui.pages.today import TodayPage
from salesdesk.ui.translations import install_language
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.toast import Toast
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import LogRequest, Workspace
from tests.factories import a_contact, a_customer
from tests.ui.shown import shown_window

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def memory(tmp_path: Path) -> WindowMemory:
    return WindowMemory(tmp_path / "state", tmp_path / "desk.salesdesk")


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, memory: WindowMemory) -> Iterator[MainWindow]:
    workspace.desk.settings.change(welcomed=True)
    yield from shown_window(qtbot, workspace, memory)


def shown(window: MainWindow) -> str:
    for key in (*NAVIGATED, "customer"):
        if window.page(key).isVisible():
            return key
    return ""


def button(window: QWidget, name: str) -> QPushButton:
    found = [one for one in window.findChildren(QPushButton) if one.accessibleName() == name]
    assert len(found) == 1, name
    return found[0]


def toast(window: MainWindow) -> Toast:
    return [one for one in window.findChildren(Toast) if one.isVisible()][-1]


def test_the_fixed_names_stand(window: MainWindow) -> None:
    for name in ("Today", "Customers", "Promises", "Settings", "New promise", "New customer", "Log contact"):
        assert button(window.navigation if name in {"Today", "Settings"} else window, name)
    assert window.search.accessibleName() == "Search"
    assert window.search.placeholderText() == "Search name, phone, note, promise…"


def test_only_the_page_that_is_shown_has_been_made(qtbot: QtBot, window: MainWindow) -> None:
    assert window.pages.keys == ["today"]
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    assert window.pages.keys == ["today", "customers"]


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_2, "customers"),
        (Qt.Key.Key_3, "promises"),
        (Qt.Key.Key_4, "settings"),
    ],
)
def test_keys_lead_to_pages_and_back(qtbot: QtBot, window: MainWindow, key: Qt.Key, page: str) -> None:
    qtbot.keyClick(window, key, CTRL)
    assert shown(window) == page
    assert button(window.navigation, page.title()).is_current
    assert window.windowTitle() == f"{page.title()} – SalesDesk"
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shown(window) == "today"


def test_arrows_go_from_page_to_page_and_stay_in_the_navigation(qtbot: QtBot, window: MainWindow) -> None:
    today = button(window.navigation, "Today")
    today.setFocus()
    qtbot.keyClick(today, Qt.Key.Key_Down)
    customers = button(window.navigation, "Customers")
    assert shown(window) == "customers"
    assert customers.hasFocus()
    qtbot.keyClick(customers, Qt.Key.Key_Up)
    assert shown(window) == "today"


def test_a_click_on_a_page_goes_into_it(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(button(window.navigation, "Promises"), Qt.MouseButton.LeftButton)
    assert shown(window) == "promises"
    assert not button(window.navigation, "Promises").hasFocus()


def test_a_screen_reader_goes_to_pages_and_back_to_the_list_of_all(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    def press(name: str, page: str) -> None:
        acts = QAccessible.queryAccessibleInterface(button(window.navigation, name)).actionInterface()
        acts.doAction(acts.actionNames()[0])
        qtbot.waitUntil(lambda: shown(window) == page)

    press("Settings", "settings")
    workspace.requests.customer_wanted.emit(a_customer(workspace.desk))
    assert shown(window) == "customer"
    press("Customers", "customers")


def test_figures_stand_beside_the_names_and_not_in_them(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    a_customer(workspace.desk)
    customers = button(window.navigation, "Customers")
    qtbot.waitUntil(lambda: customers.accessibleDescription().startswith("1"))
    assert customers.accessibleName() == "Customers"


def test_letters_call_verbs_only_where_nobody_writes(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    asked: list[object] = []
    workspace.requests.log_wanted.disconnect()
    workspace.requests.log_wanted.connect(asked.append)
    window.navigation.setFocus()
    button(window.navigation, "Today").setFocus()
    qtbot.keyClick(button(window.navigation, "Today"), Qt.Key.Key_L)
    assert asked == [LogRequest()]
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert window.search.hasFocus()
    qtbot.keyClicks(window.search, "l")
    assert len(asked) == 1
    assert window.search.text() == "l"


def test_what_was_done_can_be_undone_from_the_bar(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    desk = workspace.desk
    logged = a_contact(desk, a_customer(desk))
    workspace.requests.told.emit("Contact logged.", logged.step_id)
    assert toast(window).text() == "Contact logged."
    toast(window).action.click()
    assert toast(window).text() == "Undone: contact logged"
    assert desk.timeline.contacts(1) == []
    toast(window).action.click()
    assert toast(window).text() == "Done again: contact logged"
    assert len(desk.timeline.contacts(1)) == 1


def test_undo_by_keys_but_not_in_a_field(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    desk = workspace.desk
    a_customer(desk)
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(window.search, "abc")
    qtbot.keyClick(window.search, Qt.Key.Key_Z, CTRL)
    assert desk.customers.has_any()
    button(window.navigation, "Today").setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert not desk.customers.has_any()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert desk.customers.has_any()


def test_with_nothing_to_undo_it_says_so(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    window.undoing.undo()  # the change of the settings
    window.undoing.undo()
    assert toast(window).text() == "There is nothing to undo."


def test_sample_customers_are_marked_and_removed_in_one_click(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    desk = workspace.desk
    assert not window._banner.isVisible()
    a_customer(desk)
    with desk.database.revise() as connection:
        connection.exec_driver_sql("UPDATE customers SET sample = 1")
    workspace.bus.publish(Touched.CUSTOMERS)
    qtbot.waitUntil(window._banner.isVisible)
    button(window, "Remove sample data").click()
    assert not desk.customers.has_any()
    qtbot.waitUntil(lambda: not window._banner.isVisible())
    assert toast(window).text() == "Sample data removed."


class Phone(QObject):
    """The system's program for calls."""

    def __init__(self) -> None:
        super().__init__()
        self.called: list[str] = []

    @Slot(QUrl)
    def call(self, url: QUrl) -> None:
        self.called.append(url.toString())


def test_a_call_is_handed_to_the_system(window: MainWindow, workspace: Workspace) -> None:
    phone = Phone()
    QDesktopServices.setUrlHandler("tel", phone, "call")
    try:
        workspace.requests.call_wanted.emit("+86 138-0013 8000 ext. 204")
    finally:
        QDesktopServices.unsetUrlHandler("tel")
    assert phone.called == ["tel:+8613800138000"]


def test_a_number_that_nobody_dials_is_copied(window: MainWindow, workspace: Workspace) -> None:
    workspace.requests.call_wanted.emit("ask <b>Li</b>")
    assert QApplication.clipboard().text() == "ask <b>Li</b>"
    assert "ask <b>Li</b>" in toast(window).text()


def test_one_form_for_each_customer(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    desk = workspace.desk
    one, other = a_customer(desk), a_customer(desk, name="Northwind")
    for customer_id in (one, other, one):
        workspace.requests.log_wanted.emit(LogRequest(customer_id))
    forms = [form for form in QApplication.topLevelWidgets() if type(form).__name__ == "LogContactDialog"]
    assert sum(form.isVisible() for form in forms) == 2


def test_the_window_is_where_it_was(qtbot: QtBot, workspace: Workspace, memory: WindowMemory) -> None:
    first = MainWindow(workspace, memory)
    qtbot.addWidget(first)
    first.setWindowState(Qt.WindowState.WindowNoState)
    first.resize(720, 655)
    first.show()
    first.keep_place()
    second = MainWindow(workspace, memory)
    qtbot.addWidget(second)
    assert (second.width(), second.height()) == (720, 655)


def test_an_error_while_closing_leaves_the_window_open(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_anything: object) -> None:
        raise OSError("no room")

    event = QCloseEvent()
    with monkeypatch.context() as patched:
        patched.setattr(WindowMemory, "keep_geometry", fail)
        with pytest.raises(OSError, match="no room"):
            window.closeEvent(event)
    assert not event.isAccepted()


def test_when_it_was_saved_is_said_in_another_language_at_once(
    qtbot: QtBot, window: MainWindow, dressed: QApplication, workspace: Workspace
) -> None:
    a_customer(workspace.desk, name="Northwind")

    def says(begin: str) -> bool:
        return any(label.text().startswith(begin) for label in window.navigation.findChildren(PlainLabel))

    qtbot.waitUntil(lambda: says("Saved "))
    workspace.desk.backups.make(BackupReason.ASKED)
    window.show_backups(workspace.desk.backups.status())
    assert says("Backup ")
    try:
        install_language(dressed, "zh_CN")
        qtbot.waitUntil(lambda: says("已保存 ") and says("备份："))
    finally:
        install_language(dressed, "en")
    qtbot.waitUntil(lambda: says("Saved "))


def test_pages_speak_another_language_at_once(
    qtbot: QtBot, window: MainWindow, dressed: QApplication
) -> None:
    before = window.page("today")
    try:
        install_language(dressed, "zh_CN")
        qtbot.waitUntil(lambda: window.page("today") is not before)
    finally:
        install_language(dressed, "en")
    qtbot.waitUntil(lambda: button(window.navigation, "Today").is_current)
    assert shown(window) == "today"


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    parts = [window.navigation, window._head, window._banner, window.found]
    nameless = [
        widget
        for part in parts
        for widget in part.findChildren(QWidget)
        if widget.isVisibleTo(window)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and (face := QAccessible.queryAccessibleInterface(widget))
        and not face.text(QAccessible.Text.Name)
    ]
    assert nameless == []
    assert all(isinstance(one, Button) for one in (window._head.log_contact, window._head.new_promise))


def test_keys_begin_in_the_list_of_today(qtbot: QtBot, workspace: Workspace, memory: WindowMemory) -> None:
    today = workspace.desk.clock.today()
    for name in ("Ningbo Valves", "Kunshan Precision"):
        a_customer(workspace.desk, name=name, next_on=today)
    window = MainWindow(workspace, memory)
    qtbot.addWidget(window)
    window.start()
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    page = window.page("today")
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(page.list.hasFocus)
    first = page.chosen
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.chosen != first


def test_without_a_tray_it_says_once_that_reminders_need_the_window(window: MainWindow) -> None:
    window.greet(None, has_tray=False)
    assert "has no tray" in toast(window).accessibleName()
    toast(window).hide()
    window.greet(None, has_tray=False)
    assert not [one for one in window.findChildren(Toast) if one.isVisible()]
