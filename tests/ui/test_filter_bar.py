"""The filters of the customers' page: added, changed, left out, saved and found again, by keys and clicks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QSpinBox, QWidget

from salesdesk.domain.words import Level, ValueClass
from salesdesk.services.customer_filter import ALL, CustomerFilter, Kind
from salesdesk.ui.dialogs.save_filter import SaveFilterDialog
from salesdesk.ui.filter_words import (
    BY_FLAG,
    BY_NUMBER,
    BY_TEXT,
    criterion_title,
    criterion_words,
    filter_words,
    suggestions,
)
from salesdesk.ui.main_window import MainWindow
from salesdesk.ui.pages.customers import CustomersPage
from salesdesk.ui.widgets.filter_value import FilterValue
from salesdesk.ui.widgets.table_delegate import CELL_ROLE
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import Workspace
from tests.factories import a_contact, a_customer
from tests.ui.shown import shown_window

TODAY = date(2026, 11, 24)


@pytest.fixture
def page(qtbot: Any, workspace: Workspace, clock: Any) -> CustomersPage:
    desk = workspace.desk
    spoken = a_customer(desk, name="Alfreds", city="Berlin", value_class=ValueClass.SUPERSTAR)
    a_contact(desk, spoken, at=clock.now() - timedelta(days=3))
    a_customer(desk, name="Berglunds", city="Luleå", value_class=ValueClass.SUPERSTAR)
    a_customer(desk, name="昆山精工", city="昆山", kind="person", phone="0512 5555 0001")
    return shown(qtbot, workspace)


def shown(qtbot: Any, workspace: Workspace) -> CustomersPage:
    made = CustomersPage(workspace)
    qtbot.addWidget(made)
    made.resize(1084, 740)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def names(page: CustomersPage) -> list[str]:
    return [page.model.index(row, 0).data(CELL_ROLE).text for row in range(page.model.rowCount())]


def button(widget: QWidget, name: str) -> QPushButton:
    return next(b for b in widget.findChildren(QPushButton) if b.accessibleName() == name and b.isVisible())


def saved(page: CustomersPage) -> list[str]:
    page.filters.saved.fill()
    return [action.text().replace("&&", "&") for action in page.filters.saved.menu().actions()]


def choose(page: CustomersPage, begin: str) -> None:
    page.filters.saved.fill()
    next(a for a in page.filters.saved.menu().actions() if a.text().startswith(begin)).trigger()


def popup_of(page: CustomersPage) -> FilterValue:
    return next(one for one in page.findChildren(FilterValue) if one.isVisible())


def test_a_number_is_asked_for_and_stands_in_a_chip(page, qtbot):
    action = next(a for a in page.filters.add_button.menu().actions() if a.text() == "Not spoken to for…")
    action.trigger()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(FilterValue)))
    popup = popup_of(page)
    field = popup.findChild(QSpinBox)
    assert (field.value(), field.accessibleName()) == (30, "Not spoken to for")
    field.setValue(2)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert page.filters.filter() == CustomerFilter(quiet_days=2)
    assert len(names(page)) == 3
    button(page, "Not spoken to for 2 days").click()
    popup_of(page).findChild(QSpinBox).setValue(5)
    popup_of(page).apply_button.click()
    assert names(page) == ["Berglunds", "昆山精工"]
    button(page, "Remove filter: Not spoken to for 5 days").click()
    assert page.filters.filter() == ALL
    assert len(names(page)) == 3


def test_escape_leaves_the_filter_as_it_was(page):
    popup = page.filters.ask("late_days")
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert page.filters.filter() == ALL


def test_a_city_is_completed_and_a_second_one_is_added(page):
    popup = page.filters.ask("cities")
    line = popup.findChild(QLineEdit)
    assert line.completer().model().rowCount() == 3
    line.setText("berlin")
    popup.apply_button.click()
    assert names(page) == ["Alfreds"]
    page.filters.ask("cities").findChild(QLineEdit).setText("luleå")
    popup_of(page).apply_button.click()
    assert names(page) == ["Alfreds", "Berglunds"]
    assert button(page, "City: berlin, luleå")


def test_an_empty_text_asks_for_nothing(page):
    page.filters.ask("text").findChild(QLineEdit).setText("  ")
    popup_of(page).apply_button.click()
    assert page.filters.filter() == ALL


def test_flags_and_kinds_are_taken_at_once_and_a_key_takes_them_away(page):
    page.filters.ask("no_phone")
    assert names(page) == ["Alfreds", "Berglunds"]
    next(a for a in page.filters.add_button.menu().actions() if a.text() == "Persons").trigger()
    assert page.filters.filter() == CustomerFilter(no_phone=True, kind=Kind.PERSON)
    chip = button(page, "Persons")
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert page.filters.filter() == CustomerFilter(no_phone=True)


def test_the_empty_table_says_which_criterion_empties_it(page):
    page.filters.set_filter(CustomerFilter(classes=frozenset({ValueClass.SUPERSTAR}), tries=2))
    assert names(page) == []
    assert page._nothing._text.text() == "Without “Tried 2 times without an answer” it would be 2 customers."
    button(page, "Leave it out").click()
    assert names(page) == ["Alfreds", "Berglunds"]
    page.filters.set_filter(CustomerFilter(tries=2))
    assert [b.accessibleName() for b in page._nothing.buttons if b.isVisible()] == ["Clear filter"]


def test_without_a_saved_filter_the_usual_ones_are_suggested(page):
    offered = saved(page)
    assert "Superstars not spoken to for 30 days\t1" in offered
    assert "No next step\t0" in offered
    choose(page, "Superstars not spoken")
    assert names(page) == ["Berglunds"]
    assert page.classes.accessibleName() == "Class: Superstar"


def test_a_filter_is_saved_renamed_moved_and_deleted(page, workspace, qtbot):
    page.filters.set_filter(CustomerFilter(quiet_days=30))
    choose(page, "Save as…")
    form = next(one for one in QApplication.topLevelWidgets() if isinstance(one, SaveFilterDialog))
    assert form.name.text() == "Not spoken to for 30 days"
    form.name.setText("Quiet")
    form.save_button.click()
    page.filters.set_filter(CustomerFilter(no_email=True))
    workspace.desk.filters.save("Paper only", CustomerFilter(no_email=True))
    assert [text for text in saved(page) if "\t" in text] == ["Quiet\t2", "Paper only\t3"]
    choose(page, "Move up")
    assert [one.name for one in workspace.desk.filters.all()] == ["Paper only", "Quiet"]
    choose(page, "Quiet")
    assert page.filters.saved.accessibleName() == "Quiet"
    choose(page, "Rename…")
    form = next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, SaveFilterDialog) and one.isVisible()
    )
    form.name.setText("Paper only")
    form.save_button.click()
    assert "already" in form.fields.error_of(form.name)
    form.name.setText("Silent")
    form.save_button.click()
    assert [one.name for one in workspace.desk.filters.all()] == ["Paper only", "Silent"]
    page.filters.set_filter(CustomerFilter(quiet_days=10))
    choose(page, "Save changes to “Silent”")
    assert workspace.desk.filters.all()[1].wanted == CustomerFilter(quiet_days=10)
    choose(page, "Delete the filter")
    assert [one.name for one in workspace.desk.filters.all()] == ["Paper only"]


def test_the_button_bears_the_name_of_the_filter_as_soon_as_it_has_one(page, workspace):
    page.filters.set_filter(CustomerFilter(quiet_days=30))
    button_of_filters = page.filters.saved
    assert button_of_filters.accessibleName() == "Saved filters"
    done = workspace.desk.filters.save("Quiet", CustomerFilter(quiet_days=30))
    assert button_of_filters.accessibleName() == "Quiet"
    workspace.desk.filters.rename(done.row_id, "Silent")
    assert button_of_filters.accessibleName() == "Silent"
    workspace.desk.filters.delete(done.row_id)
    assert button_of_filters.accessibleName() == "Saved filters"


def test_return_saves_the_name_of_a_filter(page, workspace, qtbot):
    form = SaveFilterDialog(workspace, CustomerFilter(no_email=True), "", parent=page)
    qtbot.addWidget(form)
    form.open()
    QTest.keyClicks(form.name, "On paper")
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    assert [one.name for one in workspace.desk.filters.all()] == ["On paper"]
    assert not form.isVisible()


def test_suggestions_are_headed_by_a_line_that_cannot_be_chosen(page):
    page.filters.saved.fill()
    heading = page.filters.saved.menu().actions()[0]
    assert heading.text() == "Suggestions"
    assert not heading.isEnabled()
    assert not heading.isSeparator()


def test_the_page_made_anew_shows_what_it_showed(page, workspace, qtbot):
    wanted = CustomerFilter(levels=frozenset({Level.ACCOUNTABLE}), no_next=False, quiet_days=2, overdue=False)
    page.filters.set_filter(wanted)
    page.sort_by("city", descending=True)
    before = names(page)
    page.hide()
    again = shown(qtbot, workspace)
    assert again.filters.filter() == wanted
    assert names(again) == before == ["昆山精工", "Berglunds", "Alfreds"]
    assert again.levels.accessibleName().startswith("Level: ")
    assert again.selected_ids() == []
    assert again.all_ids() == list(again.model.ids)


@pytest.mark.parametrize(
    "kept", ["", "nonsense", "{}", '{"filter": "{}", "sort": "x", "descending": 1}', "[]"]
)
def test_a_view_that_cannot_be_read_is_none(workspace, qtbot, kept):
    workspace.desk.filters.remember_shown(kept)
    a_customer(workspace.desk)
    assert shown(qtbot, workspace).filters.filter() == ALL


def test_a_filter_of_a_newer_version_says_so(page, workspace):
    from salesdesk.storage.tables import SavedFilter

    made = workspace.desk.filters.save("From tomorrow", CustomerFilter(no_next=True)).row_id
    with workspace.desk.database.write("test.filter") as transaction:
        transaction.update(SavedFilter, made, criteria='{"version": 1, "moon_phase": 3}')
    told = []
    workspace.requests.failed.connect(lambda title, text: told.append(text))
    choose(page, "From tomorrow")
    assert "moon_phase" in told[0]


def test_every_criterion_has_words(workspace):
    voice = workspace.voice
    wanted = CustomerFilter(
        levels=frozenset({Level.BASIC}),
        classes=frozenset({ValueClass.RISING}),
        overdue=True,
        no_next=True,
        outside_zone=True,
        kind=Kind.FIRM,
        **dict.fromkeys(BY_FLAG, True),
        **dict.fromkeys(BY_NUMBER, 1),
        **{name: "x" if name == "text" else frozenset({"x"}) for name in BY_TEXT},
    )
    words = filter_words(wanted, voice)
    assert "Not spoken to for 1 day · " in words
    assert "City: x" in words
    assert criterion_words("text", wanted, voice) == "Contains “x”"
    assert all(criterion_title(name) for name in (*BY_FLAG, *BY_NUMBER, *BY_TEXT, "kind"))
    assert len({name for name, _ in suggestions()}) == len(suggestions())


@pytest.fixture
def window(qtbot: Any, workspace: Workspace, tmp_path: Path) -> Iterator[MainWindow]:
    a_customer(workspace.desk, name="Alfreds", city="Berlin")
    yield from shown_window(qtbot, workspace, WindowMemory(tmp_path, workspace.desk.database.path))


def test_a_change_of_language_leaves_the_filter_as_it_was(window, qtbot):
    wanted = CustomerFilter(cities=frozenset({"Berlin"}), quiet_days=30)
    window.show_page("customers")
    before = window.page("customers")
    before.filters.set_filter(wanted)
    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    qtbot.waitUntil(lambda: window.page("customers") is not before)
    assert window.page("customers").filters.filter() == wanted
