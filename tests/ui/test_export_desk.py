"""Customers written to a CSV file from their page: those shown, as a whole file or not at all."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from salesdesk.domain.words import Level
from salesdesk.ui.dialogs.export_desk import ExportDeskDialog
from salesdesk.ui.pages.customers import CustomersPage
from salesdesk.ui.tasks import TaskRunner
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.toast import Toast
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer
from tests.ui.test_customer_forms import _Gate, press


@pytest.fixture
def page(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> CustomersPage:
    monkeypatch.setenv("HOME", str(tmp_path))
    for number in range(4):
        a_customer(workspace.desk, name=f"Firm {number}", level=list(Level)[number])
    made = CustomersPage(workspace)
    qtbot.addWidget(made)
    made.show()
    return made


def names_in(path: Path) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row["Company"] for row in csv.DictReader(file)]


def the_form(page: CustomersPage) -> ExportDeskDialog:
    (form,) = page.findChildren(ExportDeskDialog)
    return form


def test_the_customers_shown_are_written_as_they_stand(page: CustomersPage, tmp_path: Path) -> None:
    page.sort_by("name", descending=True)
    page.levels.set_values([Level.BASIC.value, Level.PROACTIVE.value])
    page.mark_stale()
    press(page, "Export…")
    form = the_form(page)
    assert [segment.text() for segment in form.whom.findChildren(QPushButton)] == ["Shown: 2", "All: 4"]
    assert form.file.text().endswith("Customers 2026-11-24.csv")
    assert any(
        "anyone who has the file can read it" in label.text() for label in form.findChildren(PlainLabel)
    )
    form.file.setText(str(tmp_path / "mine"))
    press(form, "Save")
    assert names_in(tmp_path / "mine.csv") == ["Firm 3", "Firm 0"]
    (toast,) = page.findChildren(Toast)
    assert toast.text() == f"Saved to {tmp_path / 'mine.csv'}"


def test_where_nobody_is_shown_nothing_is_to_export(qtbot: QtBot, workspace: Workspace) -> None:
    empty = CustomersPage(workspace)
    qtbot.addWidget(empty)
    empty.show()
    assert not empty.export_button.isEnabled()


def test_the_desk_itself_and_a_read_only_file_stay_as_they_are(
    page: CustomersPage, workspace: Workspace, tmp_path: Path
) -> None:
    press(page, "Export…")
    form = the_form(page)
    for target in (workspace.desk.database.path.with_name("desk.salesdesk.csv"), Path("/proc/list.csv")):
        form.file.setText(str(target))
        press(form, "Save")
        assert "Choose another name" in form.fields.error_of(form.file_field)
        assert form.isVisible()
    assert workspace.desk.customers.count() == 4


def test_stopping_leaves_no_file(qtbot: QtBot, page: CustomersPage, tmp_path: Path) -> None:
    runner = TaskRunner()
    mine = page.workspace
    busy = Workspace(mine.desk, mine.bus, mine.voice, runner, mine.requests)
    form = ExportDeskDialog(busy, shown=page.model.ids, parent=page)
    form.open()
    (tmp_path / "out").mkdir()
    form.file.setText(str(tmp_path / "out" / "list.csv"))
    runner._pool.setMaxThreadCount(1)
    gate = _Gate()
    runner._pool.start(gate.wait)
    press(form, "Save")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    gate.open()
    qtbot.waitUntil(lambda: not isValid(form))
    assert list((tmp_path / "out").iterdir()) == []
    assert runner.close()


def test_the_name_follows_the_format_and_everything_is_several_files(
    page: CustomersPage, tmp_path: Path
) -> None:
    press(page, "Export…")
    form = the_form(page)
    form.file.setText(str(tmp_path / "mine.csv"))
    for suffix in (".json", ".xlsx", ".csv"):
        form.format.set_value(suffix)
        form.format.picked.emit(suffix)
        assert form.file.text() == str(tmp_path / f"mine{suffix}")
        assert form.kind.isVisible() == (suffix != ".json")
    assert form.kind.value == "everything"
    press(form, "Save")
    assert len(list(tmp_path.glob("mine *.csv"))) == 8
    [toast] = page.findChildren(Toast)
    assert toast.text() == f"8 file(s) saved in {tmp_path}" or toast.text() == f"8 files saved in {tmp_path}"
