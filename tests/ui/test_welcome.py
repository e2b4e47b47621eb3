"""The first start, by keys and clicks, and what it leaves in the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.services.customer_filter import CustomerFilter
from salesdesk.ui.appearance import Appearance
from salesdesk.ui.dialogs.import_file import ImportDialog
from salesdesk.ui.pages.welcome import WelcomePage
from salesdesk.ui.translations import install_language
from salesdesk.ui.workspace import Workspace


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot) -> WelcomePage:
    made = WelcomePage(workspace)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_by_keyboard_alone_to_an_empty_desk(workspace: Workspace, page: WelcomePage, qtbot: QtBot) -> None:
    page.name.setFocus()
    qtbot.keyClicks(page.name, "Li Na")
    qtbot.keyClick(page.name, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.firm
    qtbot.keyClicks(page.firm, "Hua Xin")
    page.empty_choice.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.finished):
        qtbot.keyClick(page.empty_choice, Qt.Key.Key_Return)
    workspace.desk.settings.forget()
    preferences = workspace.desk.settings.preferences
    assert (preferences.rep_name, preferences.firm) == ("Li Na", "Hua Xin")
    assert preferences.welcomed
    assert not workspace.desk.customers.has_any()


def test_all_answers_are_one_step(workspace: Workspace, page: WelcomePage) -> None:
    page.weekdays.set_values(["0", "5"])
    page.calls.setValue(20)
    page.country.set_value("DE")
    page.empty_choice.click()
    preferences = workspace.desk.settings.preferences
    assert (preferences.weekdays, preferences.calls_per_day, preferences.country) == (
        frozenset({0, 5}),
        20,
        "DE",
    )
    workspace.desk.history.undo_last()
    assert not workspace.desk.settings.preferences.welcomed
    assert workspace.desk.history.latest() is None


def test_sample_data_to_look_around_in(workspace: Workspace, page: WelcomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.finished):
        page.sample_choice.click()
    assert workspace.desk.customers.has_sample()


def test_without_a_working_day_nothing_begins(workspace: Workspace, page: WelcomePage, qtbot: QtBot) -> None:
    page.weekdays.set_values([])
    with qtbot.assertNotEmitted(page.finished):
        page.empty_choice.click()
    assert page.fields.error_of(page.weekdays)
    assert not workspace.desk.settings.preferences.welcomed


def test_an_import_begins_with_ones_own_customers(
    workspace: Workspace, page: WelcomePage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Company\nHengtai\n", encoding="utf-8")
    page.import_choice.click()
    (dialog,) = page.findChildren(ImportDialog)
    dialog.open_files([str(path)])
    dialog.keep_on()
    dialog.keep_on()
    shown: list[str] = []
    passing: list[CustomerFilter] = []
    page.finished.connect(lambda: shown.append("today"))
    workspace.requests.customers_wanted.connect(passing.append)
    workspace.requests.customers_wanted.connect(lambda _wanted: shown.append("customers"))
    with qtbot.waitSignal(page.finished):
        dialog.keep_on()
    assert shown == ["today", "customers"]
    customers = workspace.desk.customers
    assert [customers.ids(one) for one in passing] == [[customers.named("Hengtai")]]


def test_an_import_that_is_given_up_leads_back(workspace: Workspace, page: WelcomePage, qtbot: QtBot) -> None:
    page.import_choice.click()
    (dialog,) = page.findChildren(ImportDialog)
    with qtbot.assertNotEmitted(page.finished):
        dialog.reject()
    assert page.empty_choice.isEnabled()


class TestLanguage:
    @pytest.fixture(autouse=True)
    def _as_before(self, dressed: QApplication) -> Iterator[None]:
        yield
        install_language(dressed, "en")

    def test_it_switches_at_once_and_keeps_what_was_typed(
        self, workspace: Workspace, page: WelcomePage, qtbot: QtBot, dressed: QApplication
    ) -> None:
        follower = Appearance(dressed, workspace.desk, workspace.bus)
        qtbot.keyClicks(page.name, "Li Na")
        page.weekdays.set_values(["0"])
        before = page.name
        page.language.set_value("zh_CN")
        qtbot.waitUntil(lambda: page.name is not before)
        assert workspace.desk.settings.preferences.language == "zh_CN"
        assert page.name.text() == "Li Na"
        assert page.weekdays.values() == ["0"]
        assert page.weekdays._chips["0"].accessibleName() == "周一"
        assert page.language.value == "zh_CN"
        follower.deleteLater()
