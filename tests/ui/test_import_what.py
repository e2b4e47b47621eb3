"""The import of every other format, and what is asked on the way: parts, zones, encodings, several files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.ui.dialogs.import_file import ImportDialog
from salesdesk.ui.dialogs.restore import RestoreDialog
from salesdesk.ui.file_drop import FileDrop
from salesdesk.ui.main_window import MainWindow
from salesdesk.ui.models.import_columns_model import FIELD
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.scroll_room import ScrollRoom
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer

Open = Callable[..., ImportDialog]

CARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//iCloud//EN\r\nFN:王芳\r\n"
    "TEL;TYPE=CELL:13800138000\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:nobody\r\nEND:VCARD\r\n"
)
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n"
    "DTSTART;TZID=Mars/Base:20261203T093000\r\nSUMMARY:Call Hengtai\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture
def show(workspace: Workspace, qtbot: QtBot) -> Open:
    def open_(*paths: Path) -> ImportDialog:
        dialog = ImportDialog(workspace, [str(path) for path in paths])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return open_


def put(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def a_workbook(folder: Path) -> Path:
    path = folder / "book.xlsx"
    sheets = {
        "Firms": [["Company", "City"], ["Hengtai", "Shanghai"]],
        "Sales": [
            ["Customer", "Order Date", "Order No"],
            ["Hengtai", "2026-11-03", "A7"],
            ["X", "2026-11-04", "A8"],
        ],
    }
    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return path


def dropped(*paths: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    dropped.data = data  # type: ignore[attr-defined]  # the event does not keep it alive
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, button, keys)


def read_rows(dialog: ImportDialog) -> list[tuple[str, str]]:
    model = dialog.columns.read.model()
    return [(model.index(at, 0).data(), model.index(at, 1).data()) for at in range(model.rowCount())]


class TestParts:
    def test_sheets_are_ticked_and_mapped_each_by_itself(
        self, workspace: Workspace, show: Open, tmp_path: Path
    ) -> None:
        dialog = show(a_workbook(tmp_path))
        parts = dialog.columns.parts
        assert parts.isVisible()
        assert [part.kind for part in dialog.columns.chosen().parts] == ["customers", "orders"]
        dialog.columns.choose(1, "ignore")
        parts.selectRow(1)
        assert dialog.columns.kind.value == "orders"
        assert dialog.columns.mapping() == {0: "customer", 1: "ordered_on", 2: "number"}
        parts.selectRow(0)
        assert dialog.columns.mapping() == {0: "company", 1: "ignore"}
        dialog.keep_on()
        assert [part.added for part in dialog.preview._parts] == [1, 1]
        assert dialog.preview.sums.isVisible()
        dialog.keep_on()
        assert "Firms: 1 · Sales: 1" in dialog.ended.detail.text()
        card = workspace.desk.customers.card(workspace.desk.customers.named("Hengtai"))
        assert card.city == ""

    def test_a_sheet_without_tick_stays_out(self, workspace: Workspace, show: Open, tmp_path: Path) -> None:
        dialog = show(a_workbook(tmp_path))
        model = dialog.columns.parts.parts
        model.setData(model.index(1, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
        dialog.keep_on()
        dialog.keep_on()
        assert workspace.desk.orders.count(workspace.desk.customers.named("Hengtai")) == 0

    def test_no_tick_at_all_goes_no_further(self, show: Open, tmp_path: Path) -> None:
        dialog = show(a_workbook(tmp_path))
        model = dialog.columns.parts.parts
        for row in (0, 1):
            model.setData(model.index(row, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
        assert "Tick at least one part" in dialog.columns.lacking()
        assert not dialog.next_button.isEnabled()

    def test_refused_rows_of_several_sheets_are_files_beside_each_other(
        self, show: Open, tmp_path: Path
    ) -> None:
        dialog = show(a_workbook(tmp_path))
        dialog.keep_on()
        dialog.preview.write_refused_to(tmp_path / "bad.csv")
        assert '"X"' in (tmp_path / "bad.csv").read_text("utf-8-sig")


class TestCards:
    def test_what_was_read_is_listed_and_refused_cards_are_saved(
        self, workspace: Workspace, show: Open, tmp_path: Path
    ) -> None:
        dialog = show(put(tmp_path, "phone.vcf", CARDS))
        assert "iCloud" in dialog.columns._about.text()
        (name, beside), (_nobody, why) = read_rows(dialog)
        assert (name, "138" in beside) == ("王芳", True)
        assert why
        assert not dialog.columns.kind.isVisible()
        dialog.keep_on()
        dialog.preview.write_refused_to(tmp_path / "bad.csv")
        assert why in (tmp_path / "bad.csv").read_text("utf-8-sig")
        dialog.keep_on()
        assert workspace.desk.customers.named("王芳")

    def test_another_encoding_reads_them_again(self, show: Open, tmp_path: Path) -> None:
        dialog = show(put(tmp_path, "phone.vcf", CARDS.encode("gb18030")))
        assert dialog.columns.encoding.currentText() == "GB18030 · GBK (recognised)"
        dialog.columns.encoding.set_value("cp1252")
        dialog.columns.encoding.picked.emit("cp1252")
        assert read_rows(dialog)[0][0] != "王芳"
        assert dialog.columns.encoding.value == "cp1252"


class TestZones:
    def test_an_unknown_zone_is_asked_for_and_the_own_proposed(
        self, workspace: Workspace, show: Open, tmp_path: Path
    ) -> None:
        hengtai = a_customer(workspace.desk, name="Hengtai")
        dialog = show(put(tmp_path, "mars.ics", CALENDAR))
        (field,) = dialog.columns.zones.fields.values()
        assert field.text() == str(workspace.desk.clock.zone())
        assert dialog.focusWidget() is field
        field.setText("Nowhere/At All")
        assert "Mars/Base" in dialog.columns.lacking()
        assert not dialog.next_button.isEnabled()
        field.setText("kiritimati")
        assert dialog.columns.zones.zones() == {"Mars/Base": "Pacific/Kiritimati"}
        there = read_rows(dialog)[0][1]
        field.setText("Pacific/Honolulu")
        assert read_rows(dialog)[0][1] != there
        dialog.keep_on()
        dialog.keep_on()
        assert [one.note for one in workspace.desk.check_ins.open_of(hengtai)][-1:] == ["Call Hengtai"]


class TestEncoding:
    def test_the_first_rows_change_with_it_and_mark_what_cannot_be_read(
        self, show: Open, tmp_path: Path
    ) -> None:
        dialog = show(put(tmp_path, "list.csv", "客户名称,城市\n昆山精工,昆山\n".encode("gb18030")))
        model = dialog.columns.first_rows.model
        assert model.index(0, 0).data() == "昆山精工"
        assert not dialog.columns.first_rows.unreadable.isVisible()
        dialog.columns.encoding.set_value("utf-8")
        dialog.columns.encoding.picked.emit("utf-8")
        assert dialog._steps.currentWidget() is dialog.columns
        assert "\ufffd" in model.index(0, 0).data()
        assert dialog.columns.first_rows.unreadable.isVisible()
        dialog.columns.encoding.set_value("gb18030")
        dialog.columns.encoding.picked.emit("gb18030")
        assert model.index(0, 0).data() == "昆山精工"

    def test_a_reading_that_fails_is_told_in_place_and_can_be_mended(
        self, show: Open, tmp_path: Path
    ) -> None:
        dialog = show(put(tmp_path, "list.csv", 'Company;City\nHengtai;Shanghai "Pudong"\n'))
        dialog.columns.delimiter.set_value("|")
        path = tmp_path / "list.csv"
        path.write_text('Company,City\n"Hengtai,Shanghai\n', "utf-8")
        dialog.columns.delimiter.picked.emit("|")
        assert "quotation mark" in dialog.columns.lacking()
        assert dialog._steps.currentWidget() is dialog.columns
        assert not dialog.next_button.isEnabled()
        path.write_text("Company,City\nHengtai,Shanghai\n", "utf-8")
        dialog.columns.delimiter.set_value(",")
        dialog.columns.delimiter.picked.emit(",")
        assert dialog.columns.lacking() == ""
        assert dialog.next_button.isEnabled()


class TestColumns:
    def test_the_list_of_fields_opens_by_key_and_is_chosen_from(
        self, qtbot: QtBot, show: Open, tmp_path: Path
    ) -> None:
        dialog = show(put(tmp_path, "list.csv", "Company,Dog\nHengtai,Bello\n"))
        table = dialog.columns.table
        assert table.columns.index(1, FIELD).data() == "Kept in the notes"
        table.setCurrentIndex(table.columns.index(1, FIELD))
        qtbot.keyClick(table, Qt.Key.Key_Space)
        assert table.state() == QAbstractItemView.State.EditingState
        (editor,) = [one for one in table.findChildren(QWidget) if one.accessibleName() == "Dog"]
        editor.set_value("city")  # type: ignore[attr-defined]  # a ChoiceBox
        editor.activated.emit(editor.currentIndex())  # type: ignore[attr-defined]
        assert dialog.columns.mapping()[1] == "city"

    def test_ten_thousand_columns_are_no_ten_thousand_widgets(self, show: Open, tmp_path: Path) -> None:
        header = ",".join(f"C{number}" for number in range(10_000))
        dialog = show(put(tmp_path, "wide.csv", f"{header}\n{header}\n"))
        assert len(dialog.findChildren(QWidget)) < 400

    def test_columns_without_anything_push_no_other_out_of_sight(self, show: Open, tmp_path: Path) -> None:
        text = f"Qty,Company,Phonetic name\n1,{'Berglunds snabbköp ' * 9},\n2,Hengtai,\n"
        table = show(put(tmp_path, "wide.csv", text)).columns.first_rows.table
        assert [table.isColumnHidden(column) for column in range(3)] == [False, False, True]
        assert table.columnWidth(0) < 100
        assert table.columnWidth(1) == theme().px(240)


class TestSmallScreen:
    def test_no_step_scrolls_to_the_side(self, show: Open, tmp_path: Path) -> None:
        header = ",".join(f"Column number {number}" for number in range(30))
        row = ",".join(f"what stands in {number}" for number in range(30))
        dialog = show(put(tmp_path, "list.csv", f"Company,{header}\n{'Hengtai ' * 20},{row}\n"))
        dialog.resize(640, 380)
        for step in (dialog.columns, None):
            if step is None:
                dialog.keep_on()
                assert dialog._is_at("preview")
            QApplication.processEvents()
            rooms = [room for room in dialog.findChildren(ScrollRoom) if room.isVisible()]
            assert len(rooms) == 2
            assert [room.horizontalScrollBar().maximum() for room in rooms] == [0, 0]


class TestDryRun:
    @pytest.mark.parametrize(("customers", "weeks"), [(1, 4), (240, 4), (241, 5), (400, 7)])
    def test_first_calls_are_no_more_a_day_than_the_rep_makes(
        self, show: Open, tmp_path: Path, customers: int, weeks: int
    ) -> None:
        names = "".join(f"Firm {number:04} Ltd\n" for number in range(customers))
        dialog = show(put(tmp_path, "list.csv", f"Company\n{names}"))
        dialog.keep_on()
        assert dialog.preview.weeks == weeks
        dialog.preview.number.setValue(2)
        dialog.go_back()
        dialog.keep_on()
        assert dialog.preview.weeks == 2

    def test_merged_rows_say_into_whom(self, workspace: Workspace, show: Open, tmp_path: Path) -> None:
        a_customer(workspace.desk, name="Berglund Snabbköp")
        text = "Company,City\nberglund snabbkop,Luleå\nHengtai,\nhengtai,Wuxi\n"
        dialog = show(put(tmp_path, "list.csv", text))
        dialog.keep_on()
        preview = dialog.preview
        assert [preview.which.itemData(at) for at in range(preview.which.count())] == ["merged", "new"]
        cells = [preview.rows.index(at, 1).data() for at in range(preview.rows.rowCount())]
        assert cells == ["Berglund Snabbköp", "hengtai, from this file"]
        preview.which.set_value("new")
        preview.which.picked.emit("new")
        assert [preview.rows.index(0, column).data() for column in (0, 2)] == ["Hengtai", "3"]
        assert not preview.save.isVisible()


class TestSeveralFiles:
    def test_they_come_one_after_the_other(self, workspace: Workspace, show: Open, tmp_path: Path) -> None:
        first = put(tmp_path, "a.csv", "Company\nHengtai\n")
        dialog = show(first, put(tmp_path, "b.pdf", b"%PDF-1.7"), put(tmp_path, "c.vcf", CARDS))
        assert dialog._place.text() == "File 1 of 3 · Step 2 of 3"
        dialog.keep_on()
        dialog.keep_on()
        assert dialog.ended.following.text() == "Next file: b.pdf"
        dialog.keep_on()
        assert "a PDF" in dialog.failure.text.text()
        assert not dialog.failure.other.isVisible()
        dialog.failure.skip.click()
        assert dialog._place.text() == "File 3 of 3 · Step 2 of 3"
        dialog.keep_on()
        dialog.keep_on()
        assert not dialog.ended.following.isVisible()
        assert workspace.desk.customers.named("王芳")

    def test_what_is_dropped_on_the_wizard_is_opened(self, show: Open, tmp_path: Path) -> None:
        dialog = show()
        dialog.dropEvent(dropped(put(tmp_path, "a.csv", "Company\nHengtai\n")))
        assert dialog._steps.currentWidget() is dialog.columns

    def test_what_is_dropped_on_the_window_is_opened(
        self, workspace: Workspace, qtbot: QtBot, tmp_path: Path
    ) -> None:
        a_customer(workspace.desk)
        window = MainWindow(workspace, WindowMemory(tmp_path, workspace.desk.database.path))
        qtbot.addWidget(window)
        window.start()
        (drop,) = window.findChildren(FileDrop)
        assert drop.eventFilter(window, dropped(put(tmp_path, "a.csv", "Company\nHengtai\n")))
        (dialog,) = window.findChildren(ImportDialog)
        assert dialog._steps.currentWidget() is dialog.columns
        drop.dropped.emit([str(put(tmp_path, "b.vcf", CARDS))])
        (same,) = window.findChildren(ImportDialog)
        assert (same, Path(same._wanted.path).name) == (dialog, "b.vcf")

    def test_the_folder_is_kept(self, workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
        memory = WindowMemory(tmp_path, workspace.desk.database.path)
        dialog = ImportDialog(replace(workspace, memory=memory))
        qtbot.addWidget(dialog)
        folder = tmp_path / "lists"
        folder.mkdir()
        dialog.choose.take([str(put(folder, "a.csv", "Company\nHengtai\n"))])
        assert dialog.choose._folder() == str(folder)
        assert "*.VCF" in dialog.choose.kinds()[0]


class TestWaysOn:
    def test_a_backup_leads_to_restoring(self, workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
        parent = QWidget()
        qtbot.addWidget(parent)
        copy = workspace.desk.backups.copy_to(tmp_path / "copy.salesdesk")
        dialog = ImportDialog(workspace, str(copy), parent)
        dialog.open()
        assert dialog.failure.restore.isVisibleTo(dialog.failure)
        assert not dialog.failure.encoding.isVisibleTo(dialog.failure)
        dialog.failure.restore.click()
        (restoring,) = parent.findChildren(RestoreDialog)
        assert restoring._other == copy
        restoring.reject()

    def test_the_open_desk_is_told_as_such(self, workspace: Workspace, show: Open) -> None:
        dialog = show(workspace.desk.database.path)
        assert "a desk that is open" in dialog.failure.text.text()
        assert not dialog.failure.restore.isVisible()

    def test_another_encoding_may_be_tried(self, show: Open, tmp_path: Path) -> None:
        dialog = show(put(tmp_path, "list.csv", b'Company,City\n"Hengtai,Shanghai\n'))
        assert dialog.failure.encoding.isVisible()
        dialog.failure.encoding.picked.emit("utf-16")
        assert dialog._wanted.encoding == "utf-16"
