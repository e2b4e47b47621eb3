"""The table of customers, driven by keys and clicks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from salesdesk.domain.words import Level, Party, ValueClass
from salesdesk.services.progress import SILENT
from salesdesk.ui.dialogs.set_level import SetLevelDialog
from salesdesk.ui.models.customers_model import COLUMNS
from salesdesk.ui.pages.customers import CustomersPage
from salesdesk.ui.tasks import Task, TaskRunner
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.table_delegate import CELL_ROLE, Cell
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer

TODAY = date(2026, 11, 24)


class LateAnswers(TaskRunner):
    """Reads at once what is asked for, and tells it only when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: list[tuple[Task, object]] = []

    def read(self, work, on_done, on_error=None) -> Task:
        task = Task(on_done, on_error, parent=self)
        self._kept.append((task, work(SILENT)))
        return task

    def arrive(self) -> None:
        """Tells all answers, and those to what is asked because of them."""
        while self._kept:
            task, answer = self._kept.pop(0)
            task.carry_out(lambda _progress, answer=answer: answer)


@pytest.fixture
def book(workspace: Workspace) -> dict[str, int]:
    """Four customers by name."""
    desk = workspace.desk
    made = {
        "Alfreds": a_customer(
            desk, name="Alfreds", city="Berlin", level=Level.BASIC, value_class=ValueClass.SUPERSTAR
        ),
        "Lisbon Tools": a_customer(
            desk, name="Lisbon Tools", person="Lisbon Tools", city="Lisboa", next_on=TODAY
        ),
        "Northwind": a_customer(desk, name="Northwind", person="Anna", value_class=ValueClass.REGULAR),
        "昆山精工": a_customer(desk, name="昆山精工", city="昆山", level=Level.PROACTIVE),
    }
    desk.promises.make(made["Northwind"], Party.REP, "a quote", TODAY, made_on=TODAY - timedelta(days=3))
    return made


@pytest.fixture
def page(qtbot, workspace: Workspace, book: dict[str, int]) -> CustomersPage:
    return shown(qtbot, CustomersPage(workspace))


def shown(qtbot, page: CustomersPage) -> CustomersPage:
    qtbot.addWidget(page)
    page.resize(1084, 740)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.focus_first()
    return page


def names(page: CustomersPage) -> list[str]:
    return [cell(page, row, "name").text for row in range(page.model.rowCount())]


def cell(page: CustomersPage, row: int, column: str) -> Cell:
    return page.model.index(row, COLUMNS.index(column)).data(CELL_ROLE)


def press(page: QWidget, name: str) -> None:
    button = next(b for b in page.findChildren(QPushButton) if b.accessibleName() == name and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_everybody_stands_there_by_name(page):
    assert names(page) == ["Alfreds", "Lisbon Tools", "Northwind", "昆山精工"]
    assert cell(page, 2, "name").beside == "Anna"
    assert cell(page, 1, "name").beside == ""  # the person is the customer
    assert cell(page, 2, "open_promises").text == "1"
    assert cell(page, 0, "value_class").chip == "violet"
    assert cell(page, 0, "last_contact_on").text == "never"
    assert cell(page, 1, "next_on").text == "today"


def test_what_is_late_says_by_how_many_days(page, clock, workspace, book):
    clock.advance(days=2)
    page.mark_stale()
    row = page.model.row_of(book["Lisbon Tools"])
    assert (cell(page, row, "next_on").text, cell(page, row, "next_on").tone) == ("2 days late", "bad")
    row = page.model.row_of(book["Northwind"])
    assert cell(page, row, "open_promises").text == "1 · 1 late"


def test_a_click_on_a_heading_sorts_and_another_turns_it_round(page, qtbot):
    header = page.table.horizontalHeader()
    at = header.sectionViewportPosition(COLUMNS.index("city")) + 10
    for expected in (["Alfreds", "Lisbon Tools", "昆山精工", "Northwind"], ["昆山精工", "Lisbon Tools"]):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, 12))
        assert names(page)[: len(expected)] == expected


@pytest.mark.parametrize("key", COLUMNS)
def test_every_column_sorts_both_ways(page, key):
    page.sort_by(key, descending=False)
    assert sorted(names(page)) == ["Alfreds", "Lisbon Tools", "Northwind", "昆山精工"]
    page.sort_by(key, descending=True)
    assert sorted(names(page)) == ["Alfreds", "Lisbon Tools", "Northwind", "昆山精工"]


def test_who_has_most_open_promises_comes_first(page):
    page.sort_by("open_promises", descending=True)
    assert names(page)[0] == "Northwind"


def test_the_menu_sorts_by_keyboard(page, qtbot):
    button = next(b for b in page.findChildren(QPushButton) if b.accessibleName() == "Sorted by Name")
    menu = button.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Descending").trigger()
    assert names(page)[0] == "昆山精工"
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "City").trigger()
    assert button.accessibleName() == "Sorted by City"
    assert names(page)[0] == "昆山精工"


def test_a_filter_shows_who_passes_and_the_empty_one_says_how_to_leave_it(page):
    page.chips.set_values(["outside_zone"])
    assert names(page) == ["Alfreds"]
    page.levels.set_values(["partnership"])
    page.levels.changed.emit()
    assert names(page) == []
    assert page.table.isHidden()
    press(page, "Clear filter")
    assert len(names(page)) == 4
    assert page.levels.accessibleName() == "Level"


def test_several_levels_may_be_chosen(page):
    for action in page.levels.menu().actions()[:1] + page.levels.menu().actions()[3:4]:
        action.trigger()
    assert names(page) == ["Alfreds", "昆山精工"]
    assert page.levels.accessibleName() == "Level: 2 chosen"


def test_an_empty_desk_offers_what_belongs_there(qtbot, workspace):
    page = shown(qtbot, CustomersPage(workspace))
    with qtbot.waitSignal(workspace.requests.new_customer_wanted):
        press(page, "Add a customer…")
    with qtbot.waitSignal(workspace.requests.import_wanted):
        press(page, "Import a file…")


def test_enter_opens_the_customer(page, qtbot, book, workspace):
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.selected_ids() == [book["Lisbon Tools"]]
    with qtbot.waitSignal(workspace.requests.customer_wanted) as asked:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert asked.args == [book["Lisbon Tools"]]


def test_typing_goes_to_the_name(page, book):
    QTest.keyClicks(page.table, "nor")
    assert page.table.current_id() == book["Northwind"]


def test_a_name_is_found_in_any_order(page, book):
    page.sort_by("next_on", descending=True)
    QTest.keyClicks(page.table, "alf")
    assert page.table.current_id() == book["Alfreds"]


def test_an_order_of_names_that_is_overtaken_by_a_change_is_read_again(qtbot, workspace, book):
    answers = LateAnswers()
    page = shown(qtbot, CustomersPage(replace(workspace, tasks=answers)))
    answers.arrive()
    page.sort_by("next_on", descending=True)
    answers.arrive()
    QTest.keyClicks(page.table, "aac")
    aachen = a_customer(workspace.desk, name="Aachen Iron")
    answers.arrive()
    assert page.table.current_id() == aachen


def test_ctrl_a_selects_all_and_reads_no_line(page):
    page.model._pages.clear()
    QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.table.selected_count() == 4
    assert page.model._pages == {}
    assert page._selected.text() == "4 selected"


def test_a_selection_stays_with_its_customers_when_they_move(page, book, workspace):
    page.table.choose(book["Northwind"])
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    before = set(page.table.selected_ids())
    assert before == {book["Northwind"], book["昆山精工"]}
    a_customer(workspace.desk, name="Aachen Iron")
    assert names(page)[0] == "Aachen Iron"
    assert set(page.table.selected_ids()) == before
    page.sort_by("name", descending=True)
    assert set(page.table.selected_ids()) == before
    assert page.table.current_id() == book["昆山精工"]


def test_the_class_of_all_selected_is_set_as_one_step(page, book, workspace, qtbot):
    page.table.selectAll()
    button = next(b for b in page.findChildren(QPushButton) if b.accessibleName() == "Set class")
    with qtbot.waitSignal(workspace.requests.told) as told:
        next(a for a in button.menu().actions() if a.text() == "Rising star").trigger()
    lines = workspace.desk.customers.lines(list(book.values()))
    assert {line.value_class for line in lines} == {ValueClass.RISING}
    workspace.desk.history.undo(told.args[1])
    lines = workspace.desk.customers.lines(list(book.values()))
    assert {line.value_class for line in lines} == {ValueClass.SUPERSTAR, ValueClass.REGULAR, None}


def test_the_level_of_several_is_set_with_evidence(page, book, workspace, qtbot):
    page.table.selectAll()
    press(page, "Set level…")
    dialog = page.findChild(SetLevelDialog)
    dialog.level.chosen.emit("reactive")
    press(dialog, "Save")
    assert dialog.fields.error_of(dialog.evidence)
    QTest.keyClicks(dialog.evidence, "review of the book")
    press(dialog, "Save")
    lines = workspace.desk.customers.lines(list(book.values()))
    assert {line.level for line in lines} == {Level.REACTIVE}


def test_several_change_beside_the_window(qtbot, workspace, book):
    tasks = TaskRunner()
    page = shown(qtbot, CustomersPage(replace(workspace, tasks=tasks)))
    qtbot.waitUntil(lambda: len(page.model.ids) == 4)
    page.table.selectAll()
    with qtbot.waitSignal(workspace.requests.told):
        page._on_set_class(ValueClass.FADING)
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert page.table.selected_count() == 4
    assert page.table.hasFocus()
    tasks.close()
    lines = workspace.desk.customers.lines(list(book.values()))
    assert {line.value_class for line in lines} == {ValueClass.FADING}


def test_the_chosen_customer_is_the_one_to_log(page, book):
    assert page.log_request().customer_id == 0
    page.table.choose(book["Northwind"])
    assert page.log_request().customer_id == book["Northwind"]


def test_home_and_end_go_through_the_table(page, book):
    QTest.keyClick(page.table, Qt.Key.Key_End)
    assert page.table.current_id() == book["昆山精工"]
    QTest.keyClick(page.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert page.table.selected_count() == 4


def test_tags_in_a_name_are_shown_as_text(page, workspace):
    made = a_customer(workspace.desk, name="<b>Bold</b> & Sons")
    row = page.model.row_of(made)
    assert cell(page, row, "name").text == "<b>Bold</b> & Sons"
    tip = page.model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tip
    assert page.model.rowCount(page.model.index(0, 0)) == 0
    assert page.model.rowCount(QModelIndex()) == 5


def test_in_a_narrow_window_the_names_can_be_read(qtbot, page: CustomersPage) -> None:
    """All other columns kept their width once, and left the names none at all."""
    table = page.table
    page.resize(760, 640)
    qtbot.waitUntil(lambda: table.viewport().width() < 760)
    widths = [table.columnWidth(at) for at in range(len(COLUMNS))]
    assert widths[0] >= theme().px(180)
    assert sum(widths) <= table.viewport().width()
