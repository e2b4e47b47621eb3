"""The list of customers as a CSV file: guarded against formulas, and read again as the same customers."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.domain.search_text import fold
from salesdesk.domain.text import clean_line, clean_note
from salesdesk.domain.words import Level, ValueClass
from salesdesk.errors import Cancelled, UserError
from salesdesk.exchange.csv_out import write_csv
from salesdesk.exchange.customer_list import HEADER, write_customers
from salesdesk.exchange.formula_guard import guarded, unguarded
from salesdesk.exchange.taking_in import Outcome, open_import, take_in
from salesdesk.services.customer_exports import WholeCustomer
from salesdesk.services.customers import NewCustomer
from salesdesk.services.desk import Desk
from salesdesk.services.imported_rows import ImportedCustomer
from tests.exchange.files import customers_of
from tests.factories import a_contact, a_customer, a_new_desk
from tests.fakes import FakeClock

FORMULAS = ["=1+1", "+1+cmd|' /C calc'!A0", "-2+3+A1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1+1", "＝1+1"]
USABLE = ["+86 138 0013 8000", "+8613800138000", "+49 (30) 123-45/6", "-12.5", "+3", "-1,234.50", "-5%"]
hostile = st.one_of(
    st.text(max_size=40),
    st.sampled_from([*FORMULAS, *USABLE, "'=x", "''=x", '="0138"', "'", "''", "a;=1", 'a","=1']),
    st.builds("".join, st.lists(st.sampled_from(["'", "=", "+", "-", "@", "\t", "\n", '"', "1", "a", " "]))),
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


lines = hostile.map(lambda text: clean_line(text, 10_000)[:200].strip())
names = lines.filter(fold)
days = st.dates(date(1990, 1, 1), date(2026, 11, 22))
reaches = st.lists(
    st.tuples(
        st.sampled_from(["phone", "mobile", "fax", "email", "wechat", "website"]),
        st.one_of(lines.filter(bool), st.sampled_from(USABLE)),
    ),
    max_size=9,
    unique=True,
)


@st.composite
def customers(draw: st.DrawFn) -> WholeCustomer:
    return WholeCustomer(
        id=0,
        name=draw(names),
        kind=draw(st.sampled_from(["firm", "person"])),
        level=draw(st.sampled_from(Level)),
        value_class=draw(st.sampled_from([None, *ValueClass])),
        **{name: draw(lines) for name in ("address", "city", "region", "postcode", "country", "industry")},
        since=draw(days),
        last_contact_on=draw(st.none() | days),
        next_on=draw(st.none() | st.dates(date(2026, 11, 22), date(2030, 1, 1))),
        remember=draw(hostile.map(clean_note)),
        reaches=tuple(draw(reaches)),
    )


def written(folder: Path, wanted: list[WholeCustomer]) -> Path:
    from salesdesk.exchange.customer_list import _row

    path = folder / "list.csv"
    assert write_csv(path, HEADER, map(_row, wanted)) == len(wanted)
    return path


def as_imported(row: int, whole: WholeCustomer) -> ImportedCustomer:
    def of(kind: str) -> tuple[str, ...]:
        return tuple(value for own, value in whole.reaches if own == kind)

    return ImportedCustomer(
        row=row,
        name=whole.name,
        kind="firm" if whole.kind == "firm" else "person",
        phones=tuple((kind, value) for kind in ("phone", "mobile", "fax") for value in of(kind)),
        emails=of("email"),
        websites=of("website"),
        wechat="\n".join(of("wechat")),
        **{
            name: getattr(whole, name)
            for name in ("address", "city", "region", "postcode", "country", "industry", "level")
        },
        value_class=whole.value_class,
        notes=whole.remember,
        last_contact_on=whole.last_contact_on,
        next_on=whole.next_on,
        since=whole.since,
        plans_nothing=whole.next_on is None,
    )


@settings(max_examples=60)
@given(st.lists(customers(), min_size=1, max_size=4))
def test_what_is_written_is_read_again_exactly(wanted: list[WholeCustomer]) -> None:
    with TemporaryDirectory() as folder:
        guess, rows = customers_of(written(Path(folder), wanted))
        assert guess.source == "SalesDesk"
        assert guess.unmatched == ()
        assert list(rows) == [as_imported(row, whole) for row, whole in enumerate(wanted, 2)]
        assert rows.remarks == []


def imported(desk: Desk, path: Path) -> Outcome:
    return take_in(desk, open_import(path))


@settings(max_examples=10)
@given(wanted=st.lists(customers(), min_size=1, max_size=4, unique_by=lambda one: fold(one.name)))
def test_a_list_brought_to_an_empty_desk_gives_the_same_list(
    empty_desk_file: Path, wanted: list[WholeCustomer]
) -> None:
    with TemporaryDirectory() as folder, a_new_desk(empty_desk_file) as (desk, _clock):
        first, second = written(Path(folder), wanted), Path(folder, "second.csv")
        assert imported(desk, first).result.refused == ()
        ids = sorted(desk.customers.ids())
        assert write_customers(desk, ids, second) == len(wanted)
        assert second.read_bytes() == first.read_bytes()


def test_a_list_brought_to_its_own_desk_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    customer = a_customer(desk, phone="+86 512 6666 8888", email="wang@hengda.example", remember="=tea")
    a_contact(desk, customer)
    ids, before = desk.customers.ids(), desk.customers.whole([customer])
    path = tmp_path / "list.csv"
    write_customers(desk, ids, path)
    result = imported(desk, path).result
    assert (result.added, result.merged, result.refused) == (0, 1, ())
    assert desk.customers.whole([customer]) == before


def test_a_phone_stands_in_the_file_as_one_dials_it(desk: Desk, tmp_path: Path) -> None:
    a_customer(desk, name="=HYPERLINK(1)", phone="+86 138 0013 8000")
    write_customers(desk, desk.customers.ids(), tmp_path / "list.csv")
    text = (tmp_path / "list.csv").read_text(encoding="utf-8-sig")
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["Company"], row["Phone"]) == ("'=HYPERLINK(1)", "+86 138 0013 8000")
    assert text.startswith('"Company","Person",')


def test_a_cell_of_a_megabyte_goes_both_ways(desk: Desk, empty_desk_file: Path, tmp_path: Path) -> None:
    note = "-" + "汉字 and a line\n" * 80_000 + "end"
    a_customer(desk, remember=note)
    write_customers(desk, desk.customers.ids(), tmp_path / "list.csv")
    with a_new_desk(empty_desk_file) as (other, _clock):
        imported(other, tmp_path / "list.csv")
        (card,) = other.customers.whole(other.customers.ids())
    assert card.remember == note


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


@pytest.mark.parametrize("times", [0, 1])
def test_a_cancel_leaves_the_old_file_and_nothing_else(desk: Desk, tmp_path: Path, times: int) -> None:
    a_customer(desk)
    target = tmp_path / "out" / "list.csv"
    target.parent.mkdir()
    target.write_text("old")
    with pytest.raises(Cancelled):
        write_customers(desk, desk.customers.ids(), target, StopsAfter(times))
    assert target.read_text() == "old"
    assert [one.name for one in target.parent.iterdir()] == ["list.csv"]


@pytest.fixture
def full_disk() -> Path:
    """A device on which every write fails as on a full disk."""
    if not Path("/dev/full").exists():
        pytest.fail("this machine has no /dev/full")
    return Path("/dev/full")


def test_a_full_disk_is_said_and_leaves_the_old_file(
    desk: Desk, tmp_path: Path, full_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_customer(desk)
    target = tmp_path / "list.csv"
    target.write_text("old")
    # The scratch file is the full device: each write to it really fails with ENOSPC.
    monkeypatch.setattr("salesdesk.whole_file.secrets.token_hex", lambda _bytes: "scratch")
    (tmp_path / ".scratch.part").symlink_to(full_disk)
    with pytest.raises(UserError, match=r"The disk is full.*Make room"):
        write_customers(desk, desk.customers.ids(), target)
    assert target.read_text() == "old"
    assert not (tmp_path / ".scratch.part").is_symlink()


@pytest.mark.parametrize("beside", ["", "-wal", "-shm", ".lock"])
def test_the_desks_own_files_are_never_written_over(desk: Desk, beside: str) -> None:
    a_customer(desk)
    path = desk.database.path
    with pytest.raises(UserError, match="belongs to the desk"):
        write_customers(desk, desk.customers.ids(), path.with_name(path.name + beside))
    assert desk.customers.count() == 1


def test_places_where_no_file_can_be_are_said(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for target, reason in (
        (tmp_path / "folder", "is a folder"),
        (tmp_path / "none" / "x.csv", "There is no folder"),
        (Path("/proc/x.csv"), "cannot be written"),
        (Path("/dev/null"), "not a plain file"),
        (tmp_path / ("x" * 300), "cannot be written"),
        (Path("a\0b"), "cannot be written"),
    ):
        with pytest.raises(UserError, match=reason):
            write_customers(desk, [], target)


def test_people_get_a_column_of_their_own_and_surplus_reaches_share_one(
    desk: Desk, clock: FakeClock, tmp_path: Path
) -> None:
    made = desk.customers.add(NewCustomer(name="王芳", kind="person"))
    assert made.row_id is not None
    numbers = [("phone", f"0512-6666888{n}") for n in range(5)]
    desk.customers.set_reaches(made.row_id, numbers)
    write_customers(desk, [made.row_id], tmp_path / "list.csv")
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["Company"], row["Person"], row["Phone 2"]) == ("", "王芳", "0512-66668881")
    assert row["Phone 3"] == "0512-66668882\n0512-66668883\n0512-66668884"
