"""What is exported: whole or not at all, guarded against formulas, and equal when it comes back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from salesdesk.errors import Cancelled, UserError
from salesdesk.exchange import workbook_limits
from salesdesk.exchange.exporting import Exported, export
from salesdesk.exchange.formula_guard import SUSPECT, as_text, guarded, unguarded
from salesdesk.exchange.own_lists import own_header
from salesdesk.exchange.own_lists_out import Counted, rows_of
from salesdesk.exchange.taking_in import Outcome, open_import, preview, take_in
from salesdesk.exchange.workbook_out import LONGEST_CELL, write_workbook
from salesdesk.services.customers import NewCustomer
from salesdesk.services.desk import Desk
from salesdesk.services.exports import KINDS, ExportKind
from salesdesk.services.progress import SILENT
from tests.exchange.generated import TODAY, desks, fill
from tests.factories import a_contact, a_customer, a_new_desk
from tests.fakes import FakeClock
from tests.story import tell

FORMULAS = ["=1+1", "+1+cmd|' /C calc'!A0", "-2+3+A1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1+1", "＝1+1"]
USABLE = ["+86 138 0013 8000", "+8613800138000", "+49 (30) 123-45/6", "-12.5", "+3", "-1,234.50", "-5%"]
hostile = st.one_of(
    st.text(max_size=40),
    st.sampled_from([*FORMULAS, *USABLE, "'=x", "''=x", '="0138"', "'", "''", "a;=1", 'a","=1']),
    st.builds(
        "".join,
        st.lists(st.sampled_from(["'", "=", "+", "-", "@", "\t", "\n", ";", "(", '"', "1", "a", " "])),
    ),
)


@pytest.mark.parametrize("cell", FORMULAS)
def test_what_a_spreadsheet_would_run_is_guarded(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", [*USABLE, "", "0138", "12-14", "O'Neill", "Müller & Söhne"])
def test_numbers_and_plain_text_stay_as_they_are(cell: str) -> None:
    assert guarded(cell) == cell


@given(hostile)
def test_the_guard_comes_off_again(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert cell[:1] in SUSPECT or set(cell) & set(";\r\n") or guarded(cell) == cell
    assert unguarded(as_text(cell)) == cell
    assert cell[:1] in SUSPECT or "'" in cell or as_text(cell) == cell


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("Acme;=1+1;x", "Acme;'=1+1;x"),
        ("Acme; \t@SUM(A1)", "Acme; \t'@SUM(A1)"),
        ("said:\n=cmd|' /C calc'!A0", "said:\n'=cmd|' /C calc'!A0"),
        ("said:\r\n-1+cmd|' /C calc'!A0", "said:\r\n'-1+cmd|' /C calc'!A0"),
        (";=1", ";'=1"),
        ("=1;=2", "'=1;'=2"),
        ("to do:\n- call\n- write; -5%; +49 30", "to do:\n- call\n- write; -5%; +49 30"),
    ],
)
def test_a_formula_behind_the_separator_of_another_country_is_guarded(cell: str, written: str) -> None:
    assert guarded(cell) == written


def test_every_blank_may_hide_a_formula() -> None:
    blanks = {chr(code) for code in range(0x11_0000) if chr(code).isspace()}
    assert blanks < SUSPECT


def imported(desk: Desk, path: Path) -> Outcome:
    """Takes the file in, and first tries it, which has to count the same."""
    tried = preview(desk, open_import(path)).result
    taken = take_in(desk, open_import(path))
    assert (tried.added, tried.merged) == (taken.result.added, taken.result.merged)
    assert taken.result.refused == tried.refused == ()
    return taken


def lists_of(desk: Desk, folder: Path) -> dict[str, str]:
    """Every list of the desk, as text; who has several posts has them in any order."""
    folder.mkdir()
    files = export(desk, folder / "all.csv", KINDS).files
    lists = {file.name: file.read_text(encoding="utf-8-sig") for file in files}
    people = next(name for name in lists if "people" in name.casefold())
    rows = sorted(csv.reader(io.StringIO(lists[people], newline="")))
    return {**lists, people: "\n".join(map(str, rows))}


@settings(max_examples=8)
@given(wanted=desks)
def test_a_workbook_brought_to_an_empty_desk_gives_the_same_lists(
    empty_desk_file: Path, wanted: list[dict[str, Any]]
) -> None:
    with (
        TemporaryDirectory() as folder,
        a_new_desk(empty_desk_file) as (desk, _clock),
        a_new_desk(empty_desk_file) as (other, _clock2),
    ):
        fill(desk, wanted)
        export(desk, Path(folder, "all.xlsx"))
        imported(other, Path(folder, "all.xlsx"))
        assert lists_of(other, Path(folder, "theirs")) == lists_of(desk, Path(folder, "mine"))


@settings(max_examples=8)
@given(wanted=desks)
def test_lists_brought_one_after_the_other_give_the_same_lists(
    empty_desk_file: Path, wanted: list[dict[str, Any]]
) -> None:
    # A list of orders alone plans the checks after what was sold lately: those of the other list come later.
    lately = TODAY - timedelta(days=90)
    assume(
        all((one["delivered_on"] or one["ordered_on"]) < lately for who in wanted for one in who["orders"])
    )
    with (
        TemporaryDirectory() as folder,
        a_new_desk(empty_desk_file) as (desk, _clock),
        a_new_desk(empty_desk_file) as (other, _clock2),
    ):
        fill(desk, wanted)
        mine = lists_of(desk, Path(folder, "mine"))
        for name in mine:
            imported(other, Path(folder, "mine", name))
        assert lists_of(other, Path(folder, "theirs")) == mine


def test_a_story_goes_out_and_comes_back_equal(
    desk: Desk, clock: FakeClock, empty_desk_file: Path, tmp_path: Path
) -> None:
    tell(desk, clock)
    exported = export(desk, tmp_path / "all.xlsx")
    assert exported.counts["interactions"] == sum(
        desk.customers.card(one).interactions for one in desk.customers.ids()
    )
    with a_new_desk(empty_desk_file) as (other, other_clock):
        other_clock.set(clock.now())
        imported(other, tmp_path / "all.xlsx")
        assert lists_of(other, tmp_path / "theirs") == lists_of(desk, tmp_path / "mine")


def test_a_list_brought_to_its_own_desk_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    customer = a_customer(desk, phone="+86 512 6666 8888", email="wang@hengda.example", remember="=tea")
    a_contact(desk, customer)
    before = lists_of(desk, tmp_path / "before")
    result = imported(desk, tmp_path / "before" / "all customers.csv").result
    assert (result.added, result.merged) == (0, 1)
    assert lists_of(desk, tmp_path / "after") == before


def test_a_phone_stands_in_the_file_as_one_dials_it(desk: Desk, tmp_path: Path) -> None:
    a_customer(desk, name="=HYPERLINK(1)", phone="+86 138 0013 8000")
    export(desk, tmp_path / "list.csv")
    text = (tmp_path / "list.csv").read_text(encoding="utf-8-sig")
    [row] = rows_in(tmp_path / "list.csv")
    assert (row["Company"], row["Phone"]) == ("'=HYPERLINK(1)", "+86 138 0013 8000")
    assert text.startswith('"Company","Person",')


def rows_in(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_nothing_in_a_workbook_is_a_formula_or_a_link(desk: Desk, tmp_path: Path) -> None:
    a_customer(desk, name="=1+1", remember="https://evil.example", city="007")
    export(desk, tmp_path / "all.xlsx")
    with ZipFile(tmp_path / "all.xlsx") as book:
        names = book.namelist()
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert sheet.count("<c ") == sheet.count('t="inlineStr"')
    assert not any("externalLink" in name for name in names)


def test_what_a_sheet_cannot_hold_goes_on_in_the_next(tmp_path: Path) -> None:
    import python_calamine

    rows = ([str(number)] for number in range(7))
    counts, cut = write_workbook(tmp_path / "a.xlsx", [("Numbers", ["N"], rows)], most_rows=4)
    assert (counts, cut) == ([7], 0)
    book = python_calamine.CalamineWorkbook.from_path(tmp_path / "a.xlsx")
    found = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    assert found == {
        "Numbers": [["N"], ["0"], ["1"], ["2"]],
        "Numbers 2": [["N"], ["3"], ["4"], ["5"]],
        "Numbers 3": [["N"], ["6"]],
    }


def test_lists_that_need_several_sheets_come_back_whole(
    desk: Desk, empty_desk_file: Path, tmp_path: Path
) -> None:
    for number in range(5):
        a_contact(desk, a_customer(desk, name=f"Firm {number}"), summary=f"call {number}")
    kinds: tuple[ExportKind, ...] = ("customers", "interactions")
    with desk.exports.reading() as reading:
        counted = Counted(SILENT, 10)
        sheets = [(kind, own_header(kind), rows_of(reading, kind, kinds, counted)) for kind in kinds]
        counts, _cut = write_workbook(tmp_path / "all.xlsx", sheets, most_rows=3)
    assert counts == [5, 5]
    assert [part.title for part in open_import(tmp_path / "all.xlsx").parts] == [
        *("customers", "customers 2", "customers 3", "interactions", "interactions 2", "interactions 3")
    ]
    with a_new_desk(empty_desk_file) as (other, _clock):
        imported(other, tmp_path / "all.xlsx")
        mine, theirs = (lists_of(one, tmp_path / name) for one, name in ((desk, "mine"), (other, "theirs")))
    assert theirs["all interactions.csv"] == mine["all interactions.csv"]
    assert theirs["all interactions.csv"].count("call ") == 5


def test_who_cancels_while_the_sheets_are_packed_is_heard(tmp_path: Path) -> None:
    are_written = False

    def rows() -> Iterator[list[str]]:
        nonlocal are_written
        yield from ([str(number)] for number in range(20_000))
        are_written = True

    def check() -> None:
        if are_written:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        write_workbook(tmp_path / "a.xlsx", [("Numbers", ["N"], rows())], check=check)
    assert are_written
    assert list(tmp_path.iterdir()) == []


def test_no_text_makes_a_sheet_look_wider_than_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [['a r="ZZ99"', ":c re:call <c ", "b", str(number)] for number in range(200)]
    write_workbook(tmp_path / "a.xlsx", [("A", list("ABCD"), rows)])
    monkeypatch.setattr(workbook_limits, "MOST_CELLS", 201 * 4)
    for piece in (701, 1000, 1 << 20):
        monkeypatch.setattr(workbook_limits, "_PIECE", piece)
        assert [part.rows for part in open_import(tmp_path / "a.xlsx").parts] == [200]
    monkeypatch.setattr(workbook_limits, "MOST_CELLS", 201 * 4 - 1)
    with pytest.raises(UserError, match="201 rows and 4 columns"):
        open_import(tmp_path / "a.xlsx")


@settings(max_examples=20)
@given(st.lists(st.lists(st.text(max_size=30), min_size=30, max_size=30), max_size=3))
def test_a_workbook_holds_any_text_in_its_place(rows: list[list[str]]) -> None:
    import python_calamine

    header = [f"Column {number}" for number in range(30)]
    with TemporaryDirectory() as folder:
        write_workbook(Path(folder, "a.xlsx"), [('All <&> "it\'s"', header, rows)])
        book = python_calamine.CalamineWorkbook.from_path(str(Path(folder, "a.xlsx")))
        [name] = book.sheet_names
        found = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for part in ZipFile(Path(folder, "a.xlsx")).namelist():
            ElementTree.fromstring(ZipFile(Path(folder, "a.xlsx")).read(part))
    assert name == 'All <&> "it\'s"'
    wanted = [header, *rows]
    read = [[unguarded(str(cell)) for cell in [*row, *[""] * 30][:30]] for row in found]
    assert [*read, *[[""] * 30] * (len(wanted) - len(read))] == wanted


def test_a_text_too_long_for_a_cell_is_cut_and_told(desk: Desk, tmp_path: Path) -> None:
    a_customer(desk, remember="\U0001f642" * LONGEST_CELL)
    exported = export(desk, tmp_path / "all.xlsx")
    assert [remark.count for remark in exported.remarks] == [1]
    assert "holds no more: 1 text." in str(exported.remarks[0])


def test_a_cell_of_a_megabyte_goes_both_ways(desk: Desk, empty_desk_file: Path, tmp_path: Path) -> None:
    note = "-" + "\u6c49\u5b57 and a line\n" * 80_000 + "end"
    a_customer(desk, remember=note)
    export(desk, tmp_path / "list.csv")
    with a_new_desk(empty_desk_file) as (other, _clock):
        imported(other, tmp_path / "list.csv")
        [customer] = other.customers.ids()
        assert other.customers.card(customer).remember == note


def test_chosen_customers_come_in_their_order_with_their_own_alone(desk: Desk, tmp_path: Path) -> None:
    first, second, third = (a_customer(desk, name=f"Firm {n}") for n in range(3))
    for one in (first, second, third):
        a_contact(desk, one)
    exported = export(desk, tmp_path / "a.csv", KINDS, ids=[third, first, third, 99])
    assert (exported.counts["customers"], exported.counts["interactions"]) == (2, 2)
    named = {
        file.name: [row.get("Company", row.get("Customer")) for row in rows_in(file)]
        for file in exported.files
    }
    assert named["a customers.csv"] == ["Firm 2", "Firm 0"]
    assert named["a interactions.csv"] == ["Firm 0", "Firm 2"]
    assert set(named) == {f"a {kind}.csv" for kind in KINDS}


def test_what_does_not_fit_is_said(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="has to end in one of"):
        export(desk, tmp_path / "list.txt")
    with pytest.raises(UserError, match="is written whole"):
        export(desk, tmp_path / "desk.json", ["orders"])


class StopsAfter:
    """A progress that is stopped at the nth question."""

    def __init__(self, times: int) -> None:
        self.left = times

    def report(self, done: int, total: int, text: str = "") -> None:
        assert done <= total

    def check(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled("stopped")


FORMATS = ["list.csv", "list.xlsx", "list.json", "list.vcf", "list.ics"]


@pytest.mark.parametrize("times", [0, 1])
@pytest.mark.parametrize("name", FORMATS[:3])
def test_a_cancel_leaves_the_old_file_and_nothing_else(
    desk: Desk, tmp_path: Path, times: int, name: str
) -> None:
    a_customer(desk)
    target = tmp_path / "out" / name
    target.parent.mkdir()
    target.write_text("old")
    with pytest.raises(Cancelled):
        export(desk, target, progress=StopsAfter(times))
    assert target.read_text() == "old"
    assert [one.name for one in target.parent.iterdir()] == [name]


@pytest.fixture
def full_disk() -> Path:
    """A device on which every write fails as on a full disk."""
    if not Path("/dev/full").exists():
        pytest.fail("this machine has no /dev/full")
    return Path("/dev/full")


@pytest.mark.parametrize("name", FORMATS)
def test_a_full_disk_is_said_and_leaves_the_old_file(
    desk: Desk, tmp_path: Path, full_disk: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    a_customer(desk)
    target = tmp_path / name
    target.write_text("old")
    # The scratch file is the full device: each write to it really fails with ENOSPC.
    monkeypatch.setattr("salesdesk.whole_file.secrets.token_hex", lambda _bytes: "scratch")
    (tmp_path / ".scratch.part").symlink_to(full_disk)
    with pytest.raises(UserError, match=r"The disk is full.*Make room"):
        export(desk, target)
    assert target.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []


@pytest.mark.parametrize("beside", ["", "-wal", "-shm", ".lock", ".csv", ".json"])
def test_the_desks_own_files_are_never_written_over(desk: Desk, beside: str) -> None:
    a_customer(desk)
    path = desk.database.path
    with pytest.raises(UserError, match="belongs to the desk"):
        export(desk, path.with_name(path.name + beside))
    assert desk.customers.count() == 1


def test_places_where_no_file_can_be_are_said(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    for target, reason in (
        (tmp_path / "folder.csv", "is a folder"),
        (tmp_path / "none" / "x.csv", "There is no folder"),
        (Path("/proc/x.csv"), "cannot be written"),
        (Path("/dev/null"), "not a plain file"),
        (tmp_path / ("x" * 300 + ".csv"), "cannot be written"),
        (Path("a\0b.csv"), "cannot be written"),
    ):
        with pytest.raises(UserError, match=reason):
            export(desk, target)


def test_of_several_files_all_take_their_places_or_none(desk: Desk, tmp_path: Path) -> None:
    a_customer(desk)
    (tmp_path / "a orders.csv").mkdir()
    with pytest.raises(UserError, match="is a folder"):
        export(desk, tmp_path / "a.csv", KINDS)
    assert [one.name for one in tmp_path.glob("a *")] == ["a orders.csv"]


def test_people_get_a_column_of_their_own_and_surplus_reaches_share_one(desk: Desk, tmp_path: Path) -> None:
    made = desk.customers.add(NewCustomer(name="\u738b\u82b3", kind="person"))
    assert made.row_id is not None
    numbers = [("phone", f"0512-6666888{n}") for n in range(5)]
    desk.customers.set_reaches(made.row_id, numbers)
    exported: Exported = export(desk, tmp_path / "list.csv", ids=[made.row_id])
    [row] = rows_in(exported.files[0])
    assert (row["Company"], row["Person"], row["Phone 2"]) == ("", "\u738b\u82b3", "0512-66668881")
    assert row["Phone 3"] == "0512-66668882\n0512-66668883\n0512-66668884"
