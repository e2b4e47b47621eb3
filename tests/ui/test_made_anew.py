"""In another language or look every page is where it was: filter, order, rows, texts not saved, keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.words import Party
from salesdesk.services.customer_filter import ALL
from salesdesk.ui.appearance import Appearance
from salesdesk.ui.dialogs.plan_first import PlanFirstDialog
from salesdesk.ui.main_window import MainWindow
from salesdesk.ui.pages.customer import DETAILS, CustomerPage
from salesdesk.ui.pages.customers import CustomersPage
from salesdesk.ui.pages.duplicates import DuplicatesPage
from salesdesk.ui.pages.history import HistoryPage
from salesdesk.ui.pages.page import Page
from salesdesk.ui.pages.promises import PromisesPage
from salesdesk.ui.pages.settings import SettingsPage
from salesdesk.ui.pages.today import TodayPage
from salesdesk.ui.pages.trash import TrashPage
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import install_language
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer, a_person
from tests.ui.shown import shown_window

TODAY = date(2026, 11, 24)
Anew = Callable[[], None]
CHANGES = [{"language": "zh_TW"}, {"scheme": "dark"}]


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path, dressed: QApplication) -> Iterator[MainWindow]:
    """The window, following what is set."""
    for at in range(30):
        a_customer(workspace.desk, name=f"Berglund {at:02}", phone=f"0512 5555 80{at:02}")
    workspace.desk.settings.change(language="en", scheme="light")
    follower = Appearance(dressed, workspace.desk, workspace.bus)
    yield from shown_window(qtbot, workspace, WindowMemory(tmp_path / "state", tmp_path / "desk.salesdesk"))
    follower.deleteLater()
    install_language(dressed, "en")
    theme().set_scheme("light")


@pytest.fixture(params=CHANGES, ids=["Chinese", "dark"])
def anew(request: pytest.FixtureRequest, qtbot: QtBot, window: MainWindow) -> Anew:
    """Changes language or look, and waits until the page shown has been made anew."""

    def change() -> None:
        renewed: list[bool] = []
        window.pages.renewed.connect(lambda: renewed.append(True))
        window.workspace.desk.settings.change(**request.param)
        qtbot.waitUntil(lambda: bool(renewed))

    return change


def test_what_waits_is_said_in_the_new_language(window: MainWindow, qtbot: QtBot) -> None:
    window.set_waiting(3)
    said = window.tr("%n reminder(s)", "", 3)
    [button] = [one for one in window.navigation.findChildren(QPushButton) if one.text() == "3 reminders"]
    window.workspace.desk.settings.change(language="zh_CN")
    qtbot.waitUntil(lambda: window.tr("%n reminder(s)", "", 3) != said)
    qtbot.waitUntil(lambda: button.text() == window.tr("%n reminder(s)", "", 3))


def opened(window: MainWindow, key: str) -> Page:
    window.workspace.requests.page_wanted.emit(key)
    return window.page(key)


def ids(window: MainWindow) -> list[int]:
    return sorted(window.workspace.desk.customers.ids())


def test_promises_keep_filter_order_and_row(window: MainWindow, anew: Anew) -> None:
    promises = window.workspace.desk.promises
    made = [
        promises.make(one, Party.REP, f"Send {at}", TODAY - timedelta(days=9 - at), made_on=date(2026, 11, 1))
        for at, one in enumerate(ids(window)[:5])
    ]
    page = opened(window, "promises")
    assert isinstance(page, PromisesPage)
    page.show_only("overdue")
    page.sort_by("customer", descending=True)
    assert page.table.choose(made[2].row_id or 0)
    anew()
    after = window.page("promises")
    assert isinstance(after, PromisesPage)
    assert after.filters.values() == ["overdue"]
    assert after.model.ids == [one.row_id for one in reversed(made)]
    assert after.table.chosen_id() == made[2].row_id
    assert after.table.horizontalHeader().sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    assert after.table.hasFocus()


def test_customers_keep_filter_order_rows_and_where_they_are_scrolled(
    qtbot: QtBot, window: MainWindow, anew: Anew
) -> None:
    page = opened(window, "customers")
    assert isinstance(page, CustomersPage)
    page.filters.set_filter(replace(ALL, text="Berglund"))
    page.sort_by("name", descending=True)
    page.table.choose(page.model.ids[3])
    page.table.take_place({"selected": page.model.ids[3:6], "current": page.model.ids[4]}, page.model.rows_of)
    bar = page.table.verticalScrollBar()
    bar.setValue(100)
    chosen, current, scrolled = page.selected_ids(), page.table.current_id(), bar.value()
    assert len(chosen) == 3
    assert scrolled == 100
    anew()
    after = window.page("customers")
    assert isinstance(after, CustomersPage)
    assert after.filters.filter() == replace(ALL, text="Berglund")
    assert after.all_ids() == sorted(ids(window), reverse=True)
    assert (after.selected_ids(), after.table.current_id()) == (chosen, current)
    qtbot.waitUntil(lambda: after.table.verticalScrollBar().value() == scrolled)


def test_a_hidden_page_keeps_its_place_as_well(window: MainWindow, anew: Anew) -> None:
    page = opened(window, "promises")
    assert isinstance(page, PromisesPage)
    page.show_only("kept")
    opened(window, "settings")
    anew()
    assert window.pages.keys == ["settings"]
    after = opened(window, "promises")
    assert isinstance(after, PromisesPage)
    assert after.filters.values() == ["kept"]


def test_what_is_typed_about_a_customer_is_not_lost(qtbot: QtBot, window: MainWindow, anew: Anew) -> None:
    customer = ids(window)[0]
    window.workspace.requests.customer_wanted.emit(customer)
    page = window.page("customer")
    assert isinstance(page, CustomerPage)
    page.tabs.setCurrentIndex(DETAILS)
    page.details.lines["city"].setText("Kunshan")
    page.details.remember.setPlainText("Likes trains\nand tea")
    page.details.since.type("whenever")
    page.details.lines["city"].setFocus()
    for leaves in (False, True):
        if leaves:
            opened(window, "settings")
        anew()
        # Not only where it is looked at: who leaves the program is asked about it.
        qtbot.waitUntil(lambda: "customer" in window.pages.keys)
        after = window.page("customer")
        assert isinstance(after, CustomerPage)
        assert after.tabs.currentIndex() == DETAILS
        assert after.has_typed()
        assert after.details.lines["city"].text() == "Kunshan"
        assert after.details.remember.text() == "Likes trains\nand tea"
        assert after.details.since.text() == "whenever"
        assert (window.focusWidget() is after.details.lines["city"]) is not leaves
        window.workspace.desk.settings.change(language="en", scheme="light")
        qtbot.waitUntil(lambda old=after: window.page("customer") is not old)
    last = window.page("customer")
    assert isinstance(last, CustomerPage)
    last.details.since.set_day(date(2024, 5, 1))
    assert last.details.save()
    card = window.workspace.desk.customers.card(customer)
    assert (card.city, card.since) == ("Kunshan", date(2024, 5, 1))


def test_the_same_line_of_today_is_chosen(window: MainWindow, anew: Anew) -> None:
    for one in ids(window)[:5]:
        window.workspace.desk.promises.make(one, Party.REP, "Send it", TODAY, made_on=TODAY)
    page = opened(window, "today")
    assert isinstance(page, TodayPage)
    rows = [row for row in range(page.model.rowCount()) if page.model.row_at(page.model.index(row, 0)).item]
    page.list.choose(rows[2])
    chosen = page.chosen
    assert chosen is not None
    anew()
    after = window.page("today")
    assert isinstance(after, TodayPage)
    assert after.chosen is not None
    assert after.chosen.who == chosen.who


def test_trash_and_history_keep_what_is_chosen(window: MainWindow, anew: Anew) -> None:
    for one in ids(window)[:4]:
        window.workspace.desk.customers.delete([one])
    steps = opened(window, "history")
    assert isinstance(steps, HistoryPage)
    steps.steps.table.selectRow(2)
    step = steps.steps.chosen_id()
    trash = opened(window, "trash")
    assert isinstance(trash, TrashPage)
    trash.table.selectRow(2)
    lying = trash.table.place(trash.model.ids)
    anew()
    after = window.page("trash")
    assert isinstance(after, TrashPage)
    assert after.table.place(after.model.ids) == lying
    last = opened(window, "history")
    assert isinstance(last, HistoryPage)
    assert last.steps.chosen_id() == step


def test_found_duplicates_stay_found(window: MainWindow, anew: Anew) -> None:
    for name in ("Hengtai Steel Ltd", "Hengtai Steel Inc", "Skala Optik", "Skala Optik GmbH"):
        a_customer(window.workspace.desk, name=name, city="Kunshan")
    page = opened(window, "duplicates")
    assert isinstance(page, DuplicatesPage)
    count = page.model.rowCount()
    assert count >= 2
    page.pair.skip.click()
    page.table.selectRow(0)
    shown = page.pair.stays.id, page.pair.goes.id
    anew()
    after = window.page("duplicates")
    assert isinstance(after, DuplicatesPage)
    assert after.model.rowCount() == count - 1
    assert (after.pair.stays.id, after.pair.goes.id) == shown


def test_the_keys_stay_where_language_and_look_are_chosen(
    qtbot: QtBot, window: MainWindow, anew: Anew
) -> None:
    page = opened(window, "settings")
    assert isinstance(page, SettingsPage)
    field = page.look.scheme
    focus: QWidget = field.focusProxy() or field.findChildren(QWidget)[0]
    focus.setFocus()
    was = window.focusWidget()
    assert was is not None
    anew()
    after = window.page("settings")
    assert isinstance(after, SettingsPage)
    at = window.focusWidget()
    assert at is not None
    assert after.look.scheme.isAncestorOf(at)


def test_text_in_the_search_field_stays(window: MainWindow, anew: Anew) -> None:
    window.search.setText("bergl")
    anew()
    assert window.search.text() == "bergl"


def test_an_open_form_stays_with_what_was_typed(window: MainWindow, anew: Anew, qtbot: QtBot) -> None:
    page = opened(window, "customers")
    assert isinstance(page, CustomersPage)
    page.table.choose(ids(window)[0])
    (plan,) = (one for one in page.findChildren(Button) if one.text() == "Plan first calls…")
    plan.click()
    (form,) = window.findChildren(PlanFirstDialog)
    a_person(window.workspace.desk, ids(window)[0])
    anew()
    assert form.isVisible()
    form.close()


def test_a_page_that_waits_for_an_answer_is_made_anew_afterwards(qtbot: QtBot, window: MainWindow) -> None:
    page, loop = opened(window, "customers"), QEventLoop()
    seen: list[bool] = []

    def in_the_question() -> None:
        window.workspace.desk.settings.change(scheme="dark", language="zh_CN")
        QTimer.singleShot(100, loop, end)

    def end() -> None:
        seen.append(theme().is_dark and window.page("customers") is page)
        loop.quit()

    def asks() -> None:
        QTimer.singleShot(0, loop, in_the_question)
        loop.exec()  # as a question does, on the page's own stack

    QTimer.singleShot(0, window, asks)
    qtbot.waitUntil(lambda: window.page("customers") is not page)
    assert seen == [True]
