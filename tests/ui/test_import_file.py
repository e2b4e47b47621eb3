"""The import as a person drives it: keys and clicks, then what stands on the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.words import Level
from salesdesk.ui.dialogs.import_file import ImportDialog
from salesdesk.ui.models.import_columns_model import HELD
from salesdesk.ui.pages.customers import CustomersPage
from salesdesk.ui.tasks import TaskRunner
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer
from tests.storage.desks import dump

Write = Callable[..., str]
Open = Callable[..., ImportDialog]

CUSTOMERS = """Company,Contact,Job Title,Mobile,Last Contact,Dog
Hengtai Pumps,Wang Fang,buyer,13800138000,2026-11-10,Bello
昆山精工,张小明,采购,13900139000,,
,,,,,
,,chief,,,
"""


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def put(text: str | bytes, name: str = "list.csv", encoding: str = "utf-8") -> str:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return str(path)

    return put


@pytest.fixture
def show(workspace: Workspace, qtbot: QtBot) -> Open:
    def open_(path: str = "") -> ImportDialog:
        dialog = ImportDialog(workspace, path)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        return dialog

    return open_


def choose(dialog: ImportDialog, column: int, field: str) -> None:
    dialog.columns.choose(column, field)


def held(dialog: ImportDialog, column: int = 0) -> str:
    """What is shown of a column's cells."""
    return str(dialog.columns.table.columns.index(column, HELD).data())


def test_a_list_is_taken_in_by_keyboard_alone(
    workspace: Workspace, qtbot: QtBot, show: Open, write: Write
) -> None:
    dialog = show(write(CUSTOMERS))
    assert dialog.columns.mapping()[0] == "company"
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not workspace.desk.customers.has_any()
    assert dialog.preview._parts[0].refused[0].row == 5
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    card = workspace.desk.customers.card(workspace.desk.customers.named("Hengtai Pumps"))
    assert card.remember == "Dog: Bello"
    assert "2 new customers" in dialog.ended.title.text()
    assert "1 row were not taken" not in dialog.ended.text.text()
    assert "Not taken: 1." in dialog.ended.text.text()


def test_first_calls_are_planned_for_those_without_a_date(
    workspace: Workspace, show: Open, write: Write
) -> None:
    dialog = show(write(CUSTOMERS))
    dialog.keep_on()
    dialog.preview.number.setValue(2)
    dialog.keep_on()
    customers = workspace.desk.customers
    (planned,) = workspace.desk.check_ins.open_of(customers.named("昆山精工"))
    assert planned.reason.value == "cadence"
    assert "1 first call planned" in dialog.ended.detail.text()
    assert workspace.desk.today.without_step() == []


def test_no_first_calls_where_they_are_not_wanted(workspace: Workspace, show: Open, write: Write) -> None:
    dialog = show(write(CUSTOMERS))
    dialog.keep_on()
    dialog.preview.is_planning.setChecked(False)
    dialog.keep_on()
    assert len(workspace.desk.today.without_step()) == 1


def test_the_level_of_those_without_one(workspace: Workspace, show: Open, write: Write) -> None:
    dialog = show(write(CUSTOMERS))
    dialog.keep_on()
    dialog.preview.levels.set_value(Level.BASIC)
    dialog.keep_on()
    customers = workspace.desk.customers
    assert customers.card(customers.named("昆山精工")).level == Level.BASIC
    assert workspace.desk.check_ins.open_of(customers.named("昆山精工")) == []


def test_cells_that_lose_characters_are_told_before_and_after(show: Open, write: Write) -> None:
    dialog = show(write(b"Company,City\nHeng\x1btai,Kunshan\n"))
    dialog.keep_on()
    told = "1 cell held characters that cannot be shown; these were left out."
    assert told in dialog.preview.remarks.toPlainText()
    dialog.keep_on()
    assert told in dialog.ended.text.text()


def test_undo_gives_the_desk_as_it_was(workspace: Workspace, qtbot: QtBot, show: Open, write: Write) -> None:
    a_customer(workspace.desk, name="昆山精工")
    before = dump(workspace.desk.database)
    dialog = show(write(CUSTOMERS))
    dialog.keep_on()
    dialog.keep_on()
    assert dump(workspace.desk.database) != before
    qtbot.mouseClick(dialog.ended.undo, Qt.MouseButton.LeftButton)
    assert dump(workspace.desk.database) == before
    assert not dialog.ended.undo.isVisible()


def test_after_undo_closing_is_what_comes_next(
    workspace: Workspace, qtbot: QtBot, show: Open, write: Write
) -> None:
    pages: list[str] = []
    workspace.requests.page_wanted.connect(pages.append)
    dialog = show(write(CUSTOMERS))
    dialog.keep_on()
    dialog.keep_on()
    assert dialog.next_button.text() == "Show customers"
    qtbot.mouseClick(dialog.ended.undo, Qt.MouseButton.LeftButton)
    assert dialog.next_button.text() == "Close"
    assert dialog.next_button.hasFocus()
    assert not dialog.cancel_button.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    assert pages == []


def test_a_column_can_be_given_another_field_or_left_out(
    workspace: Workspace, show: Open, write: Write
) -> None:
    dialog = show(write("A,B,C\nHengtai,Shanghai,secret\n"))
    for column, field in enumerate(("company", "city", "ignore")):
        choose(dialog, column, field)
    dialog.keep_on()
    dialog.keep_on()
    card = workspace.desk.customers.card(workspace.desk.customers.named("Hengtai"))
    assert (card.city, card.remember) == ("Shanghai", "")


def test_a_list_without_names_goes_no_further(workspace: Workspace, show: Open, write: Write) -> None:
    dialog = show(write(CUSTOMERS))
    for column in range(6):
        choose(dialog, column, "ignore")
    assert not dialog.next_button.isEnabled()
    assert dialog.columns.lacking()
    dialog.keep_on()
    assert dialog._steps.currentWidget() is dialog.columns
    choose(dialog, 0, "company")
    assert dialog.next_button.isEnabled()


def test_another_encoding_reads_the_file_again(workspace: Workspace, show: Open, write: Write) -> None:
    dialog = show(write(CUSTOMERS, encoding="gb18030"))
    assert dialog.columns.encoding.value == "gb18030"
    assert "昆山精工" in held(dialog)
    box = dialog.columns.encoding
    box.setCurrentIndex(box.findData("cp1252"))
    box.activated.emit(box.currentIndex())
    assert "昆山精工" not in held(dialog)


def test_orders_find_their_customers(workspace: Workspace, show: Open, write: Write) -> None:
    customer_id = a_customer(workspace.desk, name="Hengtai Pumps")
    dialog = show(
        write("Customer,Order Date,Order No,Amount\nHengtai Pumps,2026-11-20,7,99\nX,2026-11-20,8,1\n")
    )
    assert dialog.columns.kind.value == "orders"
    dialog.keep_on()
    assert not dialog.preview._choices.isVisible()
    dialog.keep_on()
    assert workspace.desk.orders.count(customer_id) == 1
    assert [one.reason.value for one in workspace.desk.check_ins.open_of(customer_id)].count("after_sale")


def test_the_kind_can_be_corrected(show: Open, write: Write) -> None:
    dialog = show(write("Customer,Order Date,Order No,Amount\nHengtai Pumps,2026-11-20,7,99\n"))
    dialog.columns.kind.set_value("customers")
    dialog.columns.kind.picked.emit("customers")
    assert dialog.columns.chosen().parts[0].kind == "customers"
    assert dialog.columns.mapping()[0] == "name"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04rest", "Excel"),
        (b"", "empty"),
        (b'Company,City\n"Hengtai,Shanghai\n', "quotation mark"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_a_sentence(
    content: bytes, said: str, show: Open, write: Write
) -> None:
    dialog = show(write(content))
    assert dialog._steps.currentWidget() is dialog.failure
    assert said in dialog.failure.text.text()


def test_a_fault_further_down_leads_back_to_the_columns(
    workspace: Workspace, show: Open, write: Write
) -> None:
    rows = "".join(f"Firm {n},x\n" for n in range(700))
    dialog = show(write(f'Company,City\n{rows}"open,x\n'))
    dialog.keep_on()
    assert "quotation mark" in dialog.failure.text.text()
    assert not workspace.desk.customers.has_any()
    dialog.failure.back.click()
    assert dialog._steps.currentWidget() is dialog.columns


def test_sample_data_goes_first(workspace: Workspace, qtbot: QtBot, show: Open, write: Write) -> None:
    workspace.desk.demo.make_sample()
    dialog = show(write(CUSTOMERS))
    assert dialog._steps.currentWidget() is dialog.sample
    qtbot.mouseClick(dialog._remove, Qt.MouseButton.LeftButton)
    assert not workspace.desk.customers.has_sample()
    assert dialog._steps.currentWidget() is dialog.columns


def test_sample_data_that_goes_by_another_door_is_not_waited_for(workspace: Workspace, show: Open) -> None:
    workspace.desk.demo.make_sample()
    dialog = show()
    workspace.desk.customers.remove_sample()
    assert dialog._steps.currentWidget() is dialog.choose


def test_a_file_dropped_on_the_window_is_opened(show: Open, write: Write) -> None:
    dialog = show()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(write(CUSTOMERS))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    dialog.choose.dropEvent(drop)
    assert dialog._steps.currentWidget() is dialog.columns


def test_refused_rows_are_saved_whole_and_come_in_corrected(
    workspace: Workspace, show: Open, write: Write, tmp_path: Path
) -> None:
    dialog = show(write(f"Company,City,Dog\nA,Bern,\n=cmd,{'x' * 2_001},Rex\n"))
    dialog.keep_on()
    assert dialog.preview.which.value == "refused"
    bad = tmp_path / "bad.csv"
    dialog.preview.write_refused_to(bad)
    assert "bad.csv" in dialog.preview.saved.text()
    text = bad.read_text(encoding="utf-8-sig")
    assert text.splitlines()[0] == '"Company","City","Dog","Why Not Taken"'
    assert "'=cmd" in text
    bad.write_text(text.replace("x" * 2_001, "Bern"), encoding="utf-8")
    again = show(str(bad))
    again.keep_on()
    again.keep_on()
    assert workspace.desk.customers.card(workspace.desk.customers.named("=cmd")).remember == "Dog: Rex"


def test_the_customers_of_the_import_are_shown_afterwards(
    workspace: Workspace, qtbot: QtBot, show: Open, write: Write
) -> None:
    a_customer(workspace.desk, name="Somebody else")
    met = a_customer(workspace.desk, name="昆山精工")
    dialog = show(write(CUSTOMERS))
    dialog.keep_on()
    dialog.keep_on()
    with qtbot.waitSignal(workspace.requests.customers_wanted) as asked:
        qtbot.keyClick(dialog.next_button, Qt.Key.Key_Space)
    assert not dialog.isVisible()
    assert asked.args is not None
    page = CustomersPage(workspace)
    qtbot.addWidget(page)
    page.show()
    page.show_holding(asked.args[0])
    page.refresh()
    assert set(page.all_ids()) == {met, workspace.desk.customers.named("Hengtai Pumps")}
    (chip,) = page.filters._chips.values()
    assert chip.words.text() == "From the import of “list.csv”"
    qtbot.mouseClick(chip.remove, Qt.MouseButton.LeftButton)
    page.refresh()
    assert len(page.all_ids()) == 3


def test_where_nothing_was_written_all_customers_are_shown(
    workspace: Workspace, qtbot: QtBot, show: Open, write: Write
) -> None:
    text = write("Company\nHengtai\n")
    for _time in range(2):
        dialog = show(text)
        dialog.keep_on()
        dialog.keep_on()
    with qtbot.waitSignal(workspace.requests.page_wanted) as asked:
        dialog.keep_on()
    assert asked.args == ["customers"]


def test_everything_that_takes_the_focus_has_a_name(show: Open, write: Write) -> None:
    dialog = show(write(CUSTOMERS))
    seen = 0
    for _step in range(3):
        shown = [
            one
            for one in dialog.findChildren(QWidget)
            if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        # A text button is named by its text; the line within a number belongs to the number.
        named = [one for one in shown if one.accessibleName() or isinstance(one, QCheckBox)]
        assert {one.objectName() for one in shown if one not in named} <= {"qt_spinbox_lineedit"}
        seen += len(shown)
        dialog.keep_on()
    assert seen > 10


@pytest.mark.parametrize("way", ["escape", "button", "close"])
def test_it_closes_by_every_way_and_leaves_nothing(
    way: str, workspace: Workspace, qtbot: QtBot, show: Open, write: Write
) -> None:
    dialog = show(write(CUSTOMERS))
    with qtbot.waitSignal(dialog.finished):
        if way == "escape":
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        elif way == "button":
            qtbot.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
        else:
            dialog.close()
    assert not dialog.isVisible()
    assert not workspace.desk.customers.has_any()


def test_a_long_import_is_stopped_and_leaves_nothing(
    workspace: Workspace, qtbot: QtBot, write: Write
) -> None:
    rows = "".join(f"Firm {n},x\n" for n in range(5_000))
    tasks = TaskRunner()
    dialog = ImportDialog(replace(workspace, tasks=tasks), write(f"Company,City\n{rows}"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._steps.currentWidget() is dialog.columns)
    dialog.keep_on()
    dialog.close()  # while it works this only asks it to stop
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert dialog._steps.currentWidget() is dialog.columns
    dialog.keep_on()
    qtbot.waitUntil(lambda: dialog._steps.currentWidget() is dialog.preview)
    dialog.keep_on()
    dialog.panel.stop()
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert not workspace.desk.customers.has_any()
    assert workspace.desk.history.latest() is None
    assert tasks.close()
