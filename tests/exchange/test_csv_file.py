"""Opening and reading CSV files: encodings, separators, quotation marks, and what is no CSV."""

from __future__ import annotations

import codecs
import csv
import tracemalloc
from pathlib import Path
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesdesk.errors import UserError
from salesdesk.exchange.csv_file import open_table
from salesdesk.exchange.customer_rows import read_customers
from salesdesk.exchange.mapping import guess_mapping
from salesdesk.exchange.order_rows import read_orders
from salesdesk.exchange.table_head import LONGEST_HEADER
from salesdesk.services.imported_rows import Refusal
from salesdesk.storage.columns import NOTE_LIMIT
from tests.exchange.files import TODAY, csv_text, put

SIMPLIFIED = "公司名称,联系人,电话\n苏州恒达机械有限公司,李明,0512-66668888\n"
TRADITIONAL = "公司名稱,聯絡人,電話\n台北精密工業股份有限公司,陳志豪,02-27001234\n"
WESTERN = "Company,Contact,City\nCafé Müller GmbH,René Dupré,Besançon\n"
JAPANESE = "会社,氏名,メモ\nさくら製作所,田中,よろしくお願いします\n"
CYRILLIC = "Company,Contact\nРомашка и партнёры,Иван Петров\nСеверный ветер,Анна Смирнова\n"


@pytest.mark.parametrize(
    ("text", "written", "guessed"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8-sig"),
        (SIMPLIFIED, "utf-16", "utf-16"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
        (SIMPLIFIED, "gb18030", "gb18030"),
        (SIMPLIFIED, "gbk", "gb18030"),
        (TRADITIONAL, "big5", "big5"),
        (TRADITIONAL, "gb18030", "gb18030"),
        (TRADITIONAL, "utf-16", "utf-16"),
        (WESTERN, "utf-8", "utf-8"),
        (WESTERN, "cp1252", "cp1252"),
        (WESTERN, "utf-16-le", "utf-16-le"),
        (JAPANESE, "shift_jis", "shift_jis"),
        (CYRILLIC, "cp1251", "cp1251"),
    ],
)
@pytest.mark.parametrize("times", [1, 300])
def test_encoding_is_recognised_and_read(
    tmp_path: Path, text: str, written: str, guessed: str, times: int
) -> None:
    header, rows = text.split("\n", 1)
    path = put(tmp_path, f"{header}\n{rows * times}", written)
    table = open_table(path)
    assert table.encoding == guessed
    assert table.header == header.split(",")
    read = [cells for _, cells in table.rows()]
    assert read == [line.split(",") for line in (rows * times).splitlines()]


@pytest.mark.parametrize("row", ["A\0B,C", "AB,\0C", "A,C\0"])
def test_a_stray_nul_makes_no_other_encoding_of_a_short_list(tmp_path: Path, row: str) -> None:
    table = open_table(put(tmp_path, f"Company,Contact\n{row}\n"))
    assert table.encoding == "utf-8"
    assert [cells for _, cells in table.rows()] == [row.replace("\0", "").split(",")]


@pytest.mark.parametrize("name", ["李", "王芳", "上海", "北京", "张伟"])
def test_one_chinese_name_in_an_english_file_is_enough(tmp_path: Path, name: str) -> None:
    table = open_table(put(tmp_path, f"Company,Contact\nAcme,{name}\n", "gb18030"))
    assert table.sample == [["Acme", name]]


@pytest.mark.parametrize("name", ["Zoé", "Müller", "Größe", "Åse", "Señor", "l’été", "Ångström", "€ 5"])
def test_one_western_accent_does_not_become_chinese(tmp_path: Path, name: str) -> None:
    table = open_table(put(tmp_path, f"Company,Contact\nAcme,{name}\n", "cp1252"))
    assert table.sample == [["Acme", name]]


def test_the_telling_bytes_may_stand_far_down(tmp_path: Path) -> None:
    text = "Company,Contact\n" + "Acme,Ann\n" * 200_000 + "恒达,李明\n"
    path = put(tmp_path, text, "gb18030")
    table = open_table(path)
    assert table.encoding == "gb18030"
    assert abs(table.estimated_rows - 200_001) < 10_000


def test_a_damaged_utf8_file_stays_utf8_and_shows_where(tmp_path: Path) -> None:
    whole = SIMPLIFIED.encode() * 20
    path = tmp_path / "cut.csv"
    path.write_bytes(whole + "恒达,李".encode()[:-1] + b",1\n")
    table = open_table(path)
    assert table.encoding == "utf-8"
    last = [cells for _, cells in table.rows()][-1]
    assert any("\udc80" <= c <= "\udcff" for c in last[1])


def test_an_encoding_can_be_told(tmp_path: Path) -> None:
    path = put(tmp_path, TRADITIONAL, "big5")
    assert open_table(path, encoding="Big5").sample[0][1] == "陳志豪"
    with pytest.raises(UserError, match="klingon"):
        open_table(path, encoding="klingon")
    with pytest.raises(UserError, match="rot13"):
        open_table(path, encoding="rot13")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiter_is_seen_in_the_header(tmp_path: Path, delimiter: str) -> None:
    header = ["Company", "Notes, remarks; and | more\tor less", "Phone"]
    path = put(tmp_path, csv_text(header, [["Acme", "a;b,c|d\te", "1"]], delimiter))
    table = open_table(path)
    assert (table.delimiter, table.header[0], table.header[2]) == (delimiter, "Company", "Phone")
    assert table.sample == [["Acme", "a;b,c|d\te", "1"]]


def test_excels_separator_line_is_honoured_and_not_counted(tmp_path: Path) -> None:
    table = open_table(put(tmp_path, "sep=;\r\nA,B;Phone\r\nx;1\r\n", "utf-8-sig"))
    assert table.header == ["A,B", "Phone"]
    assert list(table.rows()) == [(2, ["x", "1"])]


def test_a_delimiter_can_be_told(tmp_path: Path) -> None:
    path = put(tmp_path, "Company#Phone\nAcme#1\n")
    assert open_table(path, delimiter="#").header == ["Company", "Phone"]
    assert open_table(put(tmp_path, "Company\tPhone\n"), delimiter="tab").header == ["Company", "Phone"]
    with pytest.raises(UserError, match="one character"):
        open_table(path, delimiter="##")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"\n\n  \n", "is empty"),
        (codecs.BOM_UTF8, "is empty"),
        (b"PK\x03\x04" + bytes(200), "Excel workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(200), "Excel workbook"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "a picture"),
        (b"SQLite format 3\x00" + bytes(84), "a database"),
        (b"\x1f\x8b\x08" + bytes(20), "compressed"),
        (b"BEGIN:VCARD\r\nVERSION:3.0\r\n", "vCard"),
        (b"<html><table><tr><td>Acme</td></tr></table></html>", "web page"),
        (bytes(range(1, 32)) * 8 + bytes(range(128, 256)), "not a text file"),
    ],
)
def test_what_is_no_csv_is_refused_in_words(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "thing"
    path.write_bytes(content)
    with pytest.raises(UserError, match=words):
        open_table(path)


def test_missing_files_and_folders_are_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no file"):
        open_table(tmp_path / "none.csv")
    with pytest.raises(UserError, match="is a folder"):
        open_table(tmp_path)


def test_an_unclosed_quotation_mark_names_its_line(tmp_path: Path) -> None:
    rows = "".join(f"Acme {i},note\n" for i in range(3000))
    table = open_table(put(tmp_path, f'Company,Notes\n{rows}Beta,"never closed\n{rows}'))
    with pytest.raises(UserError, match="line 3002"):
        list(table.rows())
    with pytest.raises(UserError, match="line 2"):
        open_table(put(tmp_path, 'Company,Notes\nBeta,"never closed\nAcme,x\n'))
    with pytest.raises(UserError, match=r"line 2 \(noticed in line 3\)"):
        open_table(put(tmp_path, 'Company,Notes\nBeta,"open\nAcme,"x"\n'))


def test_rows_count_as_in_a_spreadsheet(tmp_path: Path) -> None:
    text = 'Company,Notes\nA,"two\nlines"\n\n,\nB,x\n'
    assert list(open_table(put(tmp_path, text)).rows()) == [(2, ["A", "two\nlines"]), (5, ["B", "x"])]


def test_short_rows_are_filled_and_empty_surplus_is_dropped(tmp_path: Path) -> None:
    text = "Company,Contact,Phone\nA\nB,b,1,,\nC,c,1,2\n"
    rows = [cells for _, cells in open_table(put(tmp_path, text)).rows()]
    assert rows == [["A", "", ""], ["B", "b", "1"], ["C", "c", "1", "2"]]


def test_a_large_note_and_nul_bytes_pass(tmp_path: Path) -> None:
    note = "好" * 200_000
    table = open_table(put(tmp_path, csv_text(["Company", "Notes"], [["Ac\0me", note]])))
    assert list(table.rows()) == [(2, ["Acme", note])]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_read(tmp_path: Path, line_end: str) -> None:
    table = open_table(put(tmp_path, line_end.join(["Company,Phone", "A,1", "B,2"])))
    assert list(table.rows()) == [(2, ["A", "1"]), (3, ["B", "2"])]


def test_without_a_header_columns_are_numbered_and_the_first_row_is_data(tmp_path: Path) -> None:
    table = open_table(put(tmp_path, "Acme Ltd,anna@acme.example\nBeta Inc,b@beta.example\n"))
    assert (table.header, table.header_row) == (["Column 1", "Column 2"], 0)
    assert [row for row, _ in table.rows()] == [1, 2]
    assert table.estimated_rows == 2


def test_a_title_above_the_header_is_passed_over(tmp_path: Path) -> None:
    table = open_table(put(tmp_path, "Customers 2026,,\n\nCompany,Contact,Phone\nA,a,1\n"))
    assert (table.header, table.header_row) == (["Company", "Contact", "Phone"], 3)
    assert list(table.rows()) == [(4, ["A", "a", "1"])]


def test_columns_without_a_header_get_a_number(tmp_path: Path) -> None:
    assert open_table(put(tmp_path, "Company,,Phone,\nA,x,1\n")).header == ["Company", "Column 2", "Phone"]


def test_blanks_before_quotation_marks(tmp_path: Path) -> None:
    table = open_table(put(tmp_path, '"Company", "Notes"\n"A", "b, c"\n'))
    assert (table.header, table.sample) == (["Company", "Notes"], [["A", "b, c"]])


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.tuples(CELLS, CELLS, CELLS).filter(lambda r: any(map(str.strip, r))), max_size=5),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]),
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
)
def test_any_text_survives(
    tmp_path: Path, rows: list[tuple[str, str, str]], encoding: str, delimiter: str
) -> None:
    path = tmp_path / "any.csv"
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(["Company", "Contact", "Notes"])
        writer.writerows(rows)
    table = open_table(path, encoding=encoding)
    assert [tuple(cells) for _, cells in table.rows()] == rows


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.one_of(
        st.binary(max_size=300),
        st.text(max_size=100).map(lambda t: t.encode("utf-16-le", "surrogatepass")),
        st.text('aé李,;"\t\n\r |=@1', max_size=200).map(lambda t: t.encode("gb18030")),
    ),
    encoding=st.sampled_from([None, "utf-8", "utf-16", "gb18030", "big5", "shift_jis", "cp1252", "utf-32"]),
)
def test_any_bytes_are_a_table_or_a_sentence(tmp_path: Path, content: bytes, encoding: str | None) -> None:
    path = tmp_path / "bytes.csv"
    path.write_bytes(content)
    try:
        table = open_table(path, encoding)
        rows = list(table.rows())
    except UserError:
        return
    assert all(len(cells) >= len(table.header) >= 1 for _, cells in rows)
    assert [cells for _, cells in rows[: len(table.sample)]] == table.sample


def test_hostile_cells_take_no_time(tmp_path: Path) -> None:
    cells = ["(" * 200_000, "1" + " " * 200_000 + "x", "www." + "a." * 100_000 + " x", "<" * 200_000]
    header = ["Company", "Last contact", "Website", "Email"]
    table = open_table(put(tmp_path, csv_text(header, [cells, ["Acme", *cells[1:]]])))
    guess = guess_mapping(table.header, table.sample)
    rows = list(read_customers(table, guess.mapping, default_country="CN", today=TODAY))
    assert [row.row for row in rows] == [2, 3]
    orders = open_table(
        put(tmp_path, csv_text(["Customer", "Date", "Amount"], [["A", "2026-11-03", cells[1]]]))
    )
    mapping = guess_mapping(orders.header, orders.sample).mapping
    (refused,) = read_orders(orders, mapping, default_country="CN", today=TODAY)
    assert isinstance(refused, Refusal)


@pytest.mark.parametrize("written", ["utf-16", "utf-16-le", "utf-16-be"])
def test_told_utf16_needs_no_mark(tmp_path: Path, written: str) -> None:
    assert open_table(put(tmp_path, SIMPLIFIED, written), encoding="utf-16").sample[0][1] == "李明"


def test_more_columns_than_a_workbook_can_have_are_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    path.write_text(",".join(f"c{i}" for i in range(100_000)) + "\n" + "a," * 99_999 + "a\n")
    begun = process_time()
    with pytest.raises(UserError, match=r"100,000 columns.*at most 16,384"):
        open_table(path)
    assert process_time() - begun < 1


def test_a_header_without_end_is_refused_at_once(tmp_path: Path) -> None:
    path = put(tmp_path, "a" * 20_000_000)
    begun = process_time()
    with pytest.raises(UserError, match=r"Row 1 should head the columns, but has a cell of more than 32,767"):
        open_table(path)
    assert process_time() - begun < 1


MIB = 1024 * 1024


@pytest.mark.parametrize(
    ("begins", "goes_on", "says"),
    [
        (b"Company,City\n", b"a" * MIB, "Line 2 has more than 20 million characters"),
        (b"", b"a" * MIB, "Line 1 has more than 20 million characters"),
        (
            "公司,城市\n".encode("gb18030"),
            "中".encode("gb18030") * (MIB // 2),
            "Line 2 has more than 20 million characters",
        ),
        (b'Company,City\n"', b"a\n" * (MIB // 2), "A quotation mark in line 2"),
        (b"", b"\n" * MIB, "has nothing in its first 100,000 lines"),
        (b"", b'""\n' * (6 * MIB), "has nothing in its first 100,000 lines"),
        (b"", b",,,\n" * (4 * MIB), "has nothing in its first 100,000 lines"),
    ],
    ids=["one line", "one header", "one line of gb18030", "a quotation mark", "no text", "empty", "commas"],
)
def test_megabytes_that_are_no_list_are_refused_within_a_second(
    tmp_path: Path, begins: bytes, goes_on: bytes, says: str
) -> None:
    path = tmp_path / "list.csv"
    with path.open("wb") as file:
        file.write(begins)
        for _time in range(2 if b"\n" in goes_on else 66):
            file.write(goes_on)
    began = process_time()
    with pytest.raises(UserError, match=says):
        open_table(path)
    assert process_time() - began < 1


@pytest.mark.parametrize("begins", [b"", b"Company,City\nAnn,", b'Company,City\nAnn,"'])
def test_a_cell_that_no_note_could_be_is_refused_in_little_memory(tmp_path: Path, begins: bytes) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(begins + b"a" * 50_000_000)
    began = process_time()
    tracemalloc.start()
    try:
        with pytest.raises(UserError, match="has more than 20 million characters"):
            open_table(path)
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert process_time() - began < 1
    assert most < 100_000_000


def test_the_longest_note_is_read_and_its_beginning_is_the_sample(tmp_path: Path) -> None:
    note = "a" * NOTE_LIMIT
    table = open_table(put(tmp_path, f"Company,Notes\nHengtai,{note}\n"))
    assert [len(cell) for cell in table.sample[0]] == [7, LONGEST_HEADER + 1]
    assert [cells[1] for _row, cells in table.rows()] == [note]


def test_a_line_of_nothing_but_separators_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"Company,City\n" + b"," * 2 * MIB)
    with pytest.raises(UserError, match="Line 2 has more than 16,384 cells"):
        open_table(path)


def test_a_long_note_with_many_lines_and_commas_is_no_fault(tmp_path: Path) -> None:
    note = "first, second, third\n" * 100_000
    table = open_table(put(tmp_path, csv_text(["Company", "Notes"], [["Hengtai", note]])))
    assert [cells[1] for _row, cells in table.rows()] == [note]


def test_many_empty_lines_below_the_header_do_not_hold_up_opening(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"Company,City\n" + b"\n" * 20 * MIB)
    began = process_time()
    assert open_table(path).header == ["Company", "City"]
    assert process_time() - began < 1
