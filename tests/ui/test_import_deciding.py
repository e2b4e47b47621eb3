"""Rows that fit several customers, decided by keys and clicks; then what stands on the desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.services.customers import NewCustomer
from salesdesk.services.desk import Desk
from salesdesk.ui.dialogs.import_file import ImportDialog
from salesdesk.ui.dialogs.import_preview import PreviewStep
from salesdesk.ui.workspace import Workspace
from tests.exchange.files import put
from tests.factories import a_customer
from tests.storage.desks import dump

Open = Callable[[str], ImportDialog]

CONTACTS = (
    "Customer,Date,Channel,Summary\n"
    "Hengtai,2026-11-02,phone,first\n"
    "Berglund,2026-11-03,phone,clear\n"
    "Li Wei,2026-11-04,phone,second\n"
    "hengtai,2026-11-05,phone,third\n"
)


@pytest.fixture
def show(workspace: Workspace, qtbot: QtBot) -> Open:
    def open_(path: str) -> ImportDialog:
        dialog = ImportDialog(workspace, path)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        dialog.keep_on()
        return dialog

    return open_


@pytest.fixture
def twins(workspace: Workspace) -> dict[str, int]:
    """Two customers called Hengtai, two called Li Wei, and one Berglund."""
    add, desk = a_customer, workspace.desk
    return {
        "Suzhou": add(desk, name="Hengtai", city="Suzhou", phone="0512 6655 4433"),
        "Wuxi": add(desk, name="Hengtai", city="Wuxi"),
        "firm": add(desk, name="Li Wei"),
        "person": add(desk, name="Li Wei", kind="person"),
        "Berglund": add(desk, name="Berglund"),
    }


def summaries(desk: Desk, customer_id: int) -> list[str]:
    with desk.database.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT summary FROM interactions WHERE customer_id = ? ORDER BY summary", (customer_id,)
        )
        return [str(row[0]) for row in rows]


def press(qtbot: QtBot, widget: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(widget, key)


def options(dialog: ImportDialog) -> list[str]:
    table = dialog.preview.deciding.candidates
    model = table.model()
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def test_each_row_is_decided_by_keys_alone(
    workspace: Workspace, qtbot: QtBot, show: Open, twins: dict[str, int], tmp_path: Path
) -> None:
    dialog = show(str(put(tmp_path, CONTACTS)))
    deciding = dialog.preview.deciding
    assert deciding.table.hasFocus()
    assert options(dialog) == ["Hengtai", "Hengtai", "Leave out"]
    candidates = deciding.candidates
    assert [str(candidates.model().index(at, 1).data()) for at in (0, 1)] == ["0512 6655 4433", ""]
    assert deciding.for_all.text() == "For all 2 rows that say “Hengtai”"
    press(qtbot, deciding.table, Qt.Key.Key_Return)
    assert candidates.hasFocus()
    press(qtbot, candidates, Qt.Key.Key_Down, Qt.Key.Key_Return)  # the one of Wuxi, for both rows
    assert deciding.undecided == 1
    assert options(dialog) == ["Li Wei", "Li Wei", "Leave out"]
    press(qtbot, candidates, Qt.Key.Key_Return)
    assert deciding.undecided == 0
    assert dialog.next_button.hasFocus()
    press(qtbot, dialog.next_button, Qt.Key.Key_Space)
    desk = workspace.desk
    assert summaries(desk, twins["Wuxi"]) == ["first", "third"]
    assert summaries(desk, twins["firm"]) == ["second"]
    assert summaries(desk, twins["Berglund"]) == ["clear"]
    assert summaries(desk, twins["Suzhou"]) == summaries(desk, twins["person"]) == []


def test_rows_that_were_decided_count_as_what_comes_in(
    qtbot: QtBot, show: Open, twins: dict[str, int], tmp_path: Path
) -> None:
    preview = show(str(put(tmp_path, CONTACTS))).preview
    assert told(preview) == ["1 new contact", "0 already here", "3 rows to be decided", "0 rows not taken"]
    press(qtbot, preview.deciding.candidates, Qt.Key.Key_Return)
    assert told(preview) == ["3 new contacts", "0 already here", "1 row to be decided", "0 rows not taken"]
    preview.deciding.candidates.selectRow(2)  # leave out
    press(qtbot, preview.deciding.candidates, Qt.Key.Key_Return)
    assert told(preview)[0] == "3 new contacts"
    assert told(preview)[2] == "0 rows to be decided"


def told(preview: PreviewStep) -> list[str]:
    """What the figures above the lists say."""
    figures = (preview._new, preview._merged, preview._open, preview._bad)
    return [one.accessibleName() for one in figures]


def test_rows_of_one_name_may_go_different_ways(
    workspace: Workspace, qtbot: QtBot, show: Open, twins: dict[str, int], tmp_path: Path
) -> None:
    dialog = show(str(put(tmp_path, CONTACTS)))
    deciding = dialog.preview.deciding
    press(qtbot, deciding.for_all, Qt.Key.Key_Space)
    press(qtbot, deciding.candidates, Qt.Key.Key_Space)  # row 2: Suzhou
    deciding.table.selectRow(2)
    deciding.candidates.selectRow(1)
    press(qtbot, deciding.candidates, Qt.Key.Key_Return)  # row 5: Wuxi
    dialog.keep_on()
    assert summaries(workspace.desk, twins["Suzhou"]) == ["first"]
    assert summaries(workspace.desk, twins["Wuxi"]) == ["third"]
    assert "Not taken: 1." in dialog.ended.text.text()


def test_undecided_and_left_out_rows_stay_out_and_are_saved(
    workspace: Workspace, show: Open, twins: dict[str, int], tmp_path: Path
) -> None:
    dialog = show(str(put(tmp_path, CONTACTS)))
    deciding = dialog.preview.deciding
    deciding.choose(2)  # leave out, both rows
    assert deciding.undecided == 1
    deciding.choose(0)  # Li Wei, the firm
    bad = tmp_path / "bad.csv"
    dialog.preview.write_refused_to(bad)
    assert bad.read_text(encoding="utf-8-sig").count("Several customers have this name.") == 2
    dialog.keep_on()
    assert summaries(workspace.desk, twins["Suzhou"]) == summaries(workspace.desk, twins["Wuxi"]) == []
    assert summaries(workspace.desk, twins["firm"]) == ["second"]


def test_a_customer_that_resembles_two_may_be_new(
    workspace: Workspace, show: Open, twins: dict[str, int], tmp_path: Path
) -> None:
    dialog = show(str(put(tmp_path, "Company,Address\nHengtai,Road 1\nHengtai,Road 2\n")))
    assert options(dialog) == ["Hengtai", "Hengtai", "A new customer", "Leave out"]
    assert not dialog.next_button.isEnabled()
    dialog.preview.deciding.choose(2)
    assert dialog.next_button.isEnabled()
    before = {"Suzhou": twins["Suzhou"], "Wuxi": twins["Wuxi"]}
    dialog.keep_on()
    customers = workspace.desk.customers
    assert {name: customers.card(number).address for name, number in before.items()} == {
        "Suzhou": "",
        "Wuxi": "",
    }
    assert "1 new customer" in dialog.ended.title.text()


def test_undo_takes_back_what_was_decided(
    workspace: Workspace, show: Open, twins: dict[str, int], tmp_path: Path
) -> None:
    before = dump(workspace.desk.database)
    dialog = show(str(put(tmp_path, CONTACTS)))
    dialog.preview.deciding.choose(0)
    dialog.keep_on()
    assert dump(workspace.desk.database) != before
    dialog.ended.undo.click()
    assert dump(workspace.desk.database) == before


def test_names_with_signs_of_markup_and_keys_are_shown_as_they_are(
    workspace: Workspace, show: Open, tmp_path: Path
) -> None:
    for _time in range(2):
        workspace.desk.customers.add(NewCustomer(name="<b>A & B</b>"))
    rows = "<b>A & B</b>,2026-11-02,x\n<b>A & B</b>,2026-11-03,y\n"
    dialog = show(str(put(tmp_path, f"Customer,Date,Summary\n{rows}")))
    assert dialog.preview.deciding.for_all.accessibleName() == "For all 2 rows that say “<b>A & B</b>”"
    assert options(dialog)[0] == "<b>A & B</b>"


def test_refused_rows_stand_below_their_reasons(
    workspace: Workspace, show: Open, twins: dict[str, int], tmp_path: Path
) -> None:
    nobody = "".join(f"Nobody {number},2026-11-02,phone,x\n" for number in range(60))
    dialog = show(str(put(tmp_path, f"{CONTACTS}{nobody}Berglund,never,phone,y\n")))
    preview = dialog.preview
    assert preview.which.currentText() == "Not taken: 61"  # those to be decided are told by themselves
    lines = [
        tuple(str(preview.rows.index(at, column).data()) for column in range(3))
        for at in range(preview.rows.rowCount())
    ]
    assert lines[0] == ("60 rows", "There is no customer of this name on the desk.", "")
    assert lines[1][::2] == ("Nobody 0", "6")
    assert lines[51][0] == "… and 10 more"
    assert lines[52] == ("1 row", "“…” in column “Date” is not a date", "")
    assert len(lines) == 54
    saved = tmp_path / "bad.csv"
    preview.write_refused_to(saved)
    assert len(saved.read_text(encoding="utf-8-sig").splitlines()) == 1 + 60 + 1 + 3


UNKNOWN = (
    "Customer,Date,Channel,Summary\n"
    "Heng Tai,2026-11-02,phone,first\n"
    "Foo Ltd,2026-11-03,phone,second\n"
    "heng tai,2026-11-05,phone,third\n"
    "Bar Ltd,2026-11-06,phone,fourth\n"
    "Baz Ltd,2026-11-07,phone,fifth\n"
)


def test_a_name_that_nobody_has_is_looked_up_made_or_left_by_keys(
    workspace: Workspace, qtbot: QtBot, show: Open, twins: dict[str, int], tmp_path: Path
) -> None:
    dialog = show(str(put(tmp_path, UNKNOWN)))
    deciding = dialog.preview.deciding
    assert (deciding.undecided, deciding.found_for) == (0, 0)
    assert options(dialog) == ["A new customer", "Leave out"]
    deciding.table.setFocus()
    deciding.table.selectRow(0)
    press(qtbot, deciding.table, Qt.Key.Key_Return)
    assert deciding.another.hasFocus()
    qtbot.keyClicks(deciding.another, "Berglund")
    press(qtbot, deciding.another, Qt.Key.Key_Return)  # both rows
    assert (deciding.found_for, deciding.table.currentIndex().row()) == (2, 1)
    assert options(dialog) == ["Berglund", "A new customer", "Leave out"]
    deciding.choose(1)  # Foo Ltd is new
    deciding.choose(2)  # Bar Ltd stays out
    assert deciding.found_for == 3
    bad = tmp_path / "bad.csv"
    dialog.preview.write_refused_to(bad)
    saved = bad.read_text(encoding="utf-8-sig")
    assert [name in saved for name in ("eng ", "Foo", "Bar", "Baz")] == [False, False, True, True]
    dialog.keep_on()
    desk = workspace.desk
    assert summaries(desk, twins["Berglund"]) == ["first", "third"]
    assert summaries(desk, desk.customers.named("Foo Ltd")) == ["second"]


def test_the_search_shows_only_for_rows_that_mean_nobody(
    show: Open, twins: dict[str, int], tmp_path: Path
) -> None:
    dialog = show(str(put(tmp_path, CONTACTS + "Foo Ltd,2026-11-06,phone,fourth\n")))
    deciding = dialog.preview.deciding
    assert deciding.another.isHidden()
    deciding.table.selectRow(3)
    assert not deciding.another.isHidden()
    deciding.table.selectRow(0)
    assert deciding.another.isHidden()


def lower(preview: PreviewStep) -> list[tuple[str, ...]]:
    """What the list below says of rows that are not taken."""
    model = preview.rows
    return [tuple(str(model.index(at, one).data()) for one in range(2)) for at in range(model.rowCount())]


def test_what_is_said_of_the_rows_left_follows_the_decisions(
    show: Open, twins: dict[str, int], tmp_path: Path
) -> None:
    preview = show(str(put(tmp_path, CONTACTS + "Foo Ltd,2026-11-06,phone,fourth\n"))).preview
    deciding = preview.deciding
    deciding.choose(0)
    assert deciding._why.text().endswith("1 row left.")
    deciding.choose(0)
    assert deciding._why.text().startswith("1 row mean")
    assert "left" not in deciding._why.text()
    deciding.choose(0)
    assert deciding._why.text() == "All of them are decided."


def test_rows_that_were_decided_leave_the_list_of_those_not_taken(
    show: Open, twins: dict[str, int], tmp_path: Path
) -> None:
    preview = show(str(put(tmp_path, UNKNOWN + "Berglund,never,phone,sixth\n"))).preview
    deciding = preview.deciding
    assert preview.which.currentText() == "Not taken: 6"
    assert lower(preview)[0][0] == "5 rows"
    deciding.table.selectRow(0)
    deciding.choose(0)  # both rows of Heng Tai are a new customer's
    assert preview.which.currentText() == "Not taken: 4"
    assert [line[0] for line in lower(preview)][:4] == ["3 rows", "Foo Ltd", "Bar Ltd", "Baz Ltd"]
    for _name in range(3):
        deciding.choose(0)
    assert [line[1] for line in lower(preview)] == ["“never” in column “Date” is not a date"]
    assert told(preview)[3] == "1 row not taken"


def test_the_list_of_rows_not_taken_goes_with_the_last_of_them(
    show: Open, twins: dict[str, int], tmp_path: Path
) -> None:
    preview = show(str(put(tmp_path, UNKNOWN))).preview
    for _name in range(4):
        preview.deciding.choose(0)
    assert not preview.which.isVisibleTo(preview)
    assert lower(preview) == []


def test_customers_that_were_decided_count_as_new_or_as_known(show: Open, tmp_path: Path) -> None:
    rows = "Li Wei,13800138000,Suzhou\nLi Wei,13900139000,Wuxi\nLi Wei,13700137000,Nanjing\n"
    preview = show(str(put(tmp_path, f"Company,Phone,City\n{rows}"))).preview
    assert [one[:2] for one in told(preview)] == ["1 ", "0 ", "2 ", "0 "]
    preview.deciding.for_all.setChecked(False)
    preview.deciding.choose(0)  # the one of the first row
    assert [one[:2] for one in told(preview)] == ["1 ", "1 ", "1 ", "0 "]
    preview.deciding.choose(1)  # a new one
    assert [one[:2] for one in told(preview)] == ["2 ", "1 ", "0 ", "0 "]
    preview.deciding.for_all.setChecked(True)
    preview.deciding.choose(1)  # all of them
    assert [one[:2] for one in told(preview)] == ["3 ", "0 ", "0 ", "0 "]
