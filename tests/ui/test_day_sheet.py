"""The day sheet from the window: the form, its day and its file, and how one gets there."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from salesdesk.domain.words import Party
from salesdesk.ui.dialogs.export_day_sheet import ExportDaySheetDialog
from salesdesk.ui.pages.today import TodayPage
from salesdesk.ui.shortcuts import ACTIONS
from salesdesk.ui.widgets.toast import Toast
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer
from tests.ui.test_customer_forms import press

TODAY = date(2026, 11, 24)


@pytest.fixture
def form(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> ExportDaySheetDialog:
    monkeypatch.setenv("HOME", str(tmp_path))
    customer = a_customer(workspace.desk, name="Berglund")
    workspace.desk.customers.edit(customer, private_note="wants a discount")
    workspace.desk.promises.make(customer, Party.REP, "send the drawing", TODAY + timedelta(days=1))
    page = TodayPage(workspace)
    qtbot.addWidget(page)
    page.show()
    made = ExportDaySheetDialog(workspace, page)
    made.open()
    return made


def words_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_the_sheet_of_a_chosen_day_is_saved(form: ExportDaySheetDialog, tmp_path: Path) -> None:
    assert form.file.text().endswith("Day sheet 2026-11-24.pdf")
    form.day.set_day(TODAY + timedelta(days=1))
    assert form.file.text().endswith("Day sheet 2026-11-25.pdf")
    form.file.setText(str(tmp_path / "mine"))
    page = form.parentWidget()
    assert page is not None
    press(form, "Save")
    words = words_of(tmp_path / "mine.pdf")
    assert "send the drawing" in words
    assert "discount" not in words
    (toast,) = page.window().findChildren(Toast)
    assert toast.text() == f"Saved to {tmp_path / 'mine.pdf'}"


def test_a_name_that_was_typed_stays_when_the_day_changes(form: ExportDaySheetDialog, tmp_path: Path) -> None:
    form.file.setText(str(tmp_path / "mine.pdf"))
    form.day.set_day(TODAY + timedelta(days=1))
    assert form.file.text() == str(tmp_path / "mine.pdf")


def test_private_notes_when_asked_for(form: ExportDaySheetDialog, tmp_path: Path) -> None:
    form.day.set_day(TODAY + timedelta(days=1))
    form.private.setChecked(True)
    form.file.setText(str(tmp_path / "mine.pdf"))
    press(form, "Save")
    assert "wants a discount" in words_of(tmp_path / "mine.pdf")


def test_without_a_day_or_a_place_the_form_says_so(form: ExportDaySheetDialog, tmp_path: Path) -> None:
    form.day.set_day(None)
    press(form, "Save")
    assert form.fields.error_of(form.day) == "Which day is meant?"
    form.day.set_day(TODAY)
    form.file.setText(str(tmp_path / "none" / "here.pdf"))
    press(form, "Save")
    assert "Choose another name" in form.fields.error_of(form.file_field)
    assert form.isVisible()


def test_today_offers_it_as_soon_as_there_is_a_customer(qtbot: QtBot, workspace: Workspace) -> None:
    page = TodayPage(workspace)
    qtbot.addWidget(page)
    page.show()
    assert not page.day_sheet.isVisible()
    a_customer(workspace.desk)
    page.mark_stale()
    assert page.day_sheet.isVisible()
    with qtbot.waitSignal(workspace.requests.day_sheet_wanted):
        press(page, "Day sheet as PDF…")
    assert ACTIONS["day_sheet"].keys == ("Ctrl+Shift+D",)
