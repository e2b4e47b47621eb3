"""Workbooks: sheets as tables, typed cells as text, and what would fill the memory refused at once."""

from __future__ import annotations

import io
import re
import struct
import time
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from salesdesk.errors import UserError
from salesdesk.exchange.opened import Reading
from salesdesk.exchange.row_reader import in_english
from salesdesk.exchange.taking_in import open_import, preview, take_in
from salesdesk.exchange.workbook import open_workbook
from salesdesk.exchange.workbook_limits import MOST_CELLS
from salesdesk.services.desk import Desk
from salesdesk.services.imported_rows import ImportedCustomer
from tests.exchange.files import TODAY

Fill = Callable[[xlsxwriter.Workbook, Worksheet], object]


def workbook(path: Path, *sheets: tuple[str, Fill]) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        for name, fill in sheets:
            fill(book, book.add_worksheet(name))
    return path


def rows(*written: list[object]) -> Fill:
    def fill(_book: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        for at, cells in enumerate(written):
            sheet.write_row(at, 0, cells)

    return fill


def with_sheet(path: Path, xml: str) -> Path:
    """A workbook whose one sheet is `xml`, as no program should write it."""
    workbook(path, ("List", rows(["Company"], ["Acme"])))
    with zipfile.ZipFile(path) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, xml if name == "xl/worksheets/sheet1.xml" else content)
    return path


def sheet_of(cells: str) -> str:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<?xml version="1.0"?><worksheet xmlns="{space}"><sheetData>{cells}</sheetData></worksheet>'


def the_customer(path: Path) -> ImportedCustomer:
    (part,) = open_import(path).parts
    (customer,) = part.records(Reading("CN", TODAY, UTC, in_english(TODAY)))
    assert isinstance(customer, ImportedCustomer)
    return customer


def test_typed_cells_are_what_a_person_sees(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        day, moment = (book.add_format({"num_format": one}) for one in ("d/m/yyyy", "yyyy-mm-dd hh:mm"))
        sheet.write_row(
            0, 0, ["Company", "Mobile", "Postcode", "Since", "Seen", "Share", "Gold", "Size", "Sum"]
        )
        sheet.write_row(1, 0, ["Acme", 13800138000, 215000])
        sheet.write_datetime(1, 3, date(2019, 3, 4), day)
        sheet.write_datetime(1, 4, datetime.fromisoformat("2026-11-03 14:05"), moment)
        sheet.write_number(1, 5, 0.25, book.add_format({"num_format": "0%"}))
        sheet.write_boolean(1, 6, True)
        sheet.write_number(1, 7, 1e20)
        sheet.write_formula(1, 8, "=NA()", None, "#N/A")

    (table,) = open_workbook(workbook(tmp_path / "a.xlsx", ("List", fill)))
    assert table.sample == [
        [
            "Acme",
            "13800138000",
            "215000",
            "2019-03-04",
            "2026-11-03 14:05",
            "0.25",
            "true",
            "1" + "0" * 20,
            "",
        ]
    ]
    customer = the_customer(tmp_path / "a.xlsx")
    assert (customer.phones, customer.postcode) == ((("mobile", "13800138000"),), "215000")
    assert customer.since == date(2019, 3, 4)


def test_cells_with_an_error_are_empty_and_told_of(desk: Desk, tmp_path: Path) -> None:
    def fill(_book: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, ["Company", "City"])
        sheet.write(1, 0, "Acme")
        sheet.write_formula(1, 1, "=NA()", None, "#N/A")

    outcome = take_in(desk, open_import(workbook(tmp_path / "a.xlsx", ("List", fill))))
    assert outcome.result.added == 1
    assert outcome.remarks == (
        "1 cell held an error of the spreadsheet (such as #N/A); these were read as empty.",
    )


def test_text_comes_through_as_it_is(tmp_path: Path) -> None:
    texts = ["a\nb", "_x000D_", "tab\there", "<&>\"'", "👨‍👩‍👧‍👦", "'+86 1", "=1+1", "1.0", "true"]

    def fill(_book: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        for at, text in enumerate(["Notes", *texts]):
            sheet.write_string(at, 0, text)

    (table,) = open_workbook(workbook(tmp_path / "a.xlsx", ("List", fill)))
    assert [cells for _, cells in table.rows()] == [[text] for text in texts]


def test_titles_above_the_table_and_empty_columns_beside_it_are_passed_over(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.merge_range("B2:E2", "Our customers 2026")
        sheet.merge_range("B4:C4", "Company")
        sheet.merge_range("D4:E4", "how to reach")
        sheet.write_row(4, 1, ["Company", "City", "Phone", "E-mail"])
        sheet.write_row(5, 1, ["Acme", "Kunshan", "+86 512 1", "a@acme.example"])
        sheet.write_row(7, 1, ["Beta", "Ningbo", "", "", "", "a remark beside it"])

    (table,) = open_workbook(workbook(tmp_path / "a.xlsx", ("List", fill)))
    assert table.header == ["Company", "City", "Phone", "E-mail", "Column 5", "Column 6"]
    assert [row for row, _ in table.rows()] == [6, 8]
    assert (table.header_row, table.estimated_rows) == (5, 2)


def test_a_name_merged_over_several_rows_stands_in_each(tmp_path: Path) -> None:
    def fill(_book: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, ["公司", "联系人"])
        sheet.merge_range("A2:A4", "昆山精工")
        for row, name in enumerate(["王芳", "李明", "张伟"], 1):
            sheet.write(row, 1, name)
        sheet.write_row(4, 0, ["", "赵磊"])

    (table,) = open_workbook(workbook(tmp_path / "a.xlsx", ("List", fill)))
    assert [cells for _, cells in table.rows()] == [
        ["昆山精工", "王芳"],
        ["昆山精工", "李明"],
        ["昆山精工", "张伟"],
        ["", "赵磊"],
    ]


def test_each_sheet_with_rows_is_a_part_in_the_order_of_taking_in(desk: Desk, tmp_path: Path) -> None:
    def hidden(_book: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, ["Company"])
        sheet.write_row(1, 0, ["Nobody"])
        sheet.hide()

    path = workbook(
        tmp_path / "a.xlsx",
        ("Visits", rows(["Customer", "Date", "Type", "Notes"], ["Acme", "2026-11-03", "Visit", "Pumps"])),
        ("Empty", rows()),
        ("Head alone", rows(["Company", "City"])),
        ("Hidden", hidden),
        ("Sales", rows(["Customer", "Order date", "Amount"], ["Acme", "2026-11-01", 12.5])),
        ("To do", rows(["Customer", "Promise", "Due"], ["Acme", "Send the drawing", "2026-12-01"])),
        ("Firms", rows(["Company", "City"], ["Acme", "Kunshan"])),
    )
    opened = open_import(path)
    assert [(part.title, part.kind) for part in opened.parts] == [
        ("Firms", "customers"),
        ("Visits", "interactions"),
        ("To do", "promises"),
        ("Sales", "orders"),
    ]
    dry = preview(desk, opened)
    outcome = take_in(desk, opened)
    assert [part.added for part in outcome.result.parts] == [1, 1, 1, 1]
    assert [part.added for part in dry.result.parts] == [1, 1, 1, 1]
    assert outcome.result.step_id is not None
    desk.history.undo(outcome.result.step_id)
    assert not desk.customers.has_any()


def test_a_workbook_under_another_name_is_known_by_its_content(tmp_path: Path) -> None:
    for name in ("list.csv", "list.xls", "list"):
        path = workbook(tmp_path / "a.xlsx", ("List", rows(["Company"], ["Acme"]))).rename(tmp_path / name)
        assert open_import(path).format == "xlsx"


def test_an_open_document_is_read(tmp_path: Path) -> None:
    path = tmp_path / "list.ods"
    path.write_bytes(ods('<table:table-row table:number-rows-repeated="1048000"><table:table-cell '
                         'table:number-columns-repeated="16384"/></table:table-row>'))  # fmt: skip
    (table,) = open_workbook(path)
    assert (table.header, table.sample) == (["Company", "City"], [["Acme", "Kunshan"]])


def ods(more: str = "") -> bytes:
    def cell(text: str) -> str:
        return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'

    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    body = "".join(
        f"<table:table-row>{''.join(map(cell, one))}</table:table-row>"
        for one in (["Company", "City"], ["Acme", "Kunshan"])
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2">'
        f'<office:body><office:spreadsheet><table:table table:name="List">{body}{more}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            '<?xml version="1.0"?><manifest:manifest '
            'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    return packed.getvalue()


def refused_at_once(path: Path, words: str) -> None:
    begun = time.process_time()
    with pytest.raises(UserError, match=words):
        open_import(path)
    assert time.process_time() - begun < 1


def test_a_cell_of_400_mib_in_400_kib_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(workbook(path, ("List", rows(["Company"], ["Acme"])))) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            if name != "xl/worksheets/sheet1.xml":
                archive.writestr(name, content)
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            for _ in range(40):
                sheet.write(b"A" * 1024 * 1024)
    content = path.read_bytes()  # ten times as much as was packed, as the archive's list has it
    path.write_bytes(content.replace(struct.pack("<I", 40 << 20), struct.pack("<I", 400 << 20)))
    refused_at_once(path, "unpacks to more")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda sheet: sheet,
        lambda sheet: re.sub(rb"<v>(\d+)</v>", rb"<v>0\1</v>", sheet),
        lambda sheet: re.sub(rb"<v>(\d+)</v>", rb"<v ><![CDATA[\1]]></v>", sheet),
        lambda sheet: sheet.replace(b't="s"', b"t = 's'"),
    ],
    ids=["plain", "noughts", "cdata", "blanks"],
)
def test_a_text_that_a_thousand_cells_share_is_refused_at_once(
    tmp_path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    path = with_shared_note(tmp_path / "shared.xlsx", "abcdefghij" * 90_000, 1_000, spoil)
    assert path.stat().st_size < 50_000
    refused_at_once(path, "unpacks to more")


def test_entries_in_a_comment_do_not_hide_which_text_is_shared(tmp_path: Path) -> None:
    path = with_shared_note(tmp_path / "shared.xlsx", "abcdefghij" * 90_000, 1_000)
    with zipfile.ZipFile(path) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    texts = parts["xl/sharedStrings.xml"]
    at = texts.index(b"<si>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            spoilt = texts[:at] + b"<!--" + b"<si>" * 9 + b"-->" + texts[at:]
            archive.writestr(name, spoilt if name == "xl/sharedStrings.xml" else content)
    refused_at_once(path, "unpacks to more")


def test_a_note_that_many_rows_share_is_read(tmp_path: Path) -> None:
    [part] = open_import(with_shared_note(tmp_path / "shared.xlsx", "n" * 30_000, 500)).parts
    assert part.rows == 500


def with_shared_note(
    path: Path, note: str, times: int, spoil: Callable[[bytes], bytes] = lambda sheet: sheet
) -> Path:
    """A list of so many firms with one and the same note, which stands in the file once."""
    listed = [[f"Firm {at}", "the note"] for at in range(times)]
    workbook(path, ("List", rows(["Company", "Notes"], *listed)))
    with zipfile.ZipFile(path) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    texts = parts["xl/sharedStrings.xml"].replace(b"the note", note.encode())
    parts["xl/sharedStrings.xml"] = texts
    parts["xl/worksheets/sheet1.xml"] = spoil(parts["xl/worksheets/sheet1.xml"])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize("place", ["other/sheet1.xml", "/xl/media/photo.PNG", "calcChain.xml"])
def test_a_sheet_in_another_place_is_looked_at_as_well(tmp_path: Path, place: str) -> None:
    path = with_sheet(
        tmp_path / "list.xlsx",
        sheet_of('<row r="1"><c r="A1"><v>1</v></c></row><row r="90000"><c r="ZZZ90000"><v>2</v></c></row>'),
    )
    with zipfile.ZipFile(path) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    usual, there = b"worksheets/sheet1.xml", place.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            moved = place[1:] if place.startswith("/") else f"xl/{place}"
            told = content.replace(usual, there) if name.endswith(".rels") else content
            archive.writestr(moved if name.encode() == b"xl/" + usual else name, told)
    refused_at_once(path, "reaches over")


def test_a_part_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = with_sheet(tmp_path / "liar.xlsx", sheet_of("<row>" + "<c/>" * 300_000 + "</row>"))
    size = len(sheet_of("<row>" + "<c/>" * 300_000 + "</row>"))
    path.write_bytes(path.read_bytes().replace(struct.pack("<I", size), struct.pack("<I", 1_000)))
    refused_at_once(path, "is damaged")


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        (
            '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="XFD1048576"><v>1</v></c></row>',
            "more than can",
        ),
        ('<row r="1"><c r="A1"><v>1</v></c></row><row><c r=\'A1048577\'><v>1</v></c></row>', "more than can"),
        ('<row r="1"><c\nr = "ZZZZ1"><v>1</v></c></row>', "more than can"),
        ('<row r="1"><c r="A99999999999"><v>1</v></c></row>', "more than can"),
        ("<row>" + "<c/>" * 20_000 + "</row>", "more than can"),
        ("<row><c><v>1</v></c></row>" * 200 + "<row>" + "<c/>" * 900 + "</row>", "holds any rows|Column"),
    ],
    ids=["corner", "below", "columns", "rows", "without places", "small"],
)
def test_cells_at_far_corners_are_refused_before_memory_is_asked_for(
    tmp_path: Path, cells: str, words: str
) -> None:
    path = with_sheet(tmp_path / "far.xlsx", sheet_of(cells))
    if "|" in words:
        assert open_import(path).parts
    else:
        refused_at_once(path, words)


def test_repeated_cells_of_an_open_document_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "list.ods"
    row = f'<table:table-row table:number-rows-repeated="{MOST_CELLS // 1_000}">'
    cell = '<table:table-cell office:value-type="string" table:number-columns-repeated="1001">'
    path.write_bytes(ods(f"{row}{cell}<text:p>x</text:p></table:table-cell></table:table-row>"))
    refused_at_once(path, "more than can")


@pytest.mark.parametrize("said", ["n" * 900_000, '<text:s text:c="900000"/>', "<text:s/>" * 100_000])
def test_a_text_that_is_repeated_is_counted_as_often(tmp_path: Path, said: str) -> None:
    path = tmp_path / "list.ods"
    row = '<table:table-row table:number-rows-repeated="1000">'
    cell = '<table:table-cell office:value-type="string" table:number-columns-repeated="3">'
    path.write_bytes(ods(f"{row}{cell}<text:p>{said}</text:p></table:table-cell></table:table-row>"))
    refused_at_once(path, "unpacks to more")


def test_a_file_that_is_two_workbooks_at_once_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", ("List", rows(["Company"], ["Acme"])))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/Workbook.bin", "x")
    refused_at_once(path, "is damaged")


def test_entities_of_an_open_document_are_not_unfolded(tmp_path: Path) -> None:
    path = tmp_path / "list.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>')
    refused_at_once(path, "is damaged")


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["word/document.xml"], "a Word document"),
        (["Index/Document.iwa"], "an Apple Numbers document"),
        (["xl/workbook.bin"], "a binary Excel workbook"),
        (["notes.txt"], "a ZIP archive that holds no workbook"),
    ],
)
def test_other_archives_are_told_as_such(tmp_path: Path, names: list[str], words: str) -> None:
    path = tmp_path / "thing.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    refused_at_once(path, words)
