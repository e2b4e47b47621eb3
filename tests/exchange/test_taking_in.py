"""From a file to the desk through the one door that the window and the command share."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from salesdesk.domain.wording import Sentence
from salesdesk.domain.words import Level
from salesdesk.errors import Cancelled, UserError
from salesdesk.exchange.refused_file import write_refused
from salesdesk.exchange.table_part import TablePart, missing
from salesdesk.exchange.taking_in import open_import, preview, take_in
from salesdesk.services.desk import Desk
from salesdesk.services.imported_rows import Refusal
from tests.exchange.files import put
from tests.factories import a_customer

LIST = f"Company,Contact,Mobile,Last contact\nHengtai,Wang Fang,13800138000,never\n{'昆' * 201},,,\n,,139,\n"


class Bar:
    """A progress bar that remembers where it stood; `stop_at` is where somebody presses Cancel."""

    def __init__(self, stop_at: float = 2.0) -> None:
        self.places: list[float] = []
        self.texts: list[str] = []
        self._stop_at = stop_at

    def report(self, done: int, total: int, text: str = "") -> None:
        self.places.append(done / total if total else 0)
        if text.split(":", maxsplit=1)[0] not in self.texts:
            self.texts.append(text.split(":", maxsplit=1)[0])

    def check(self) -> None:
        if self.places and self.places[-1] >= self._stop_at:
            raise Cancelled("stopped")


def test_the_dry_run_says_what_the_import_does(desk: Desk, tmp_path: Path) -> None:
    opened = open_import(put(tmp_path, LIST))
    dry = preview(desk, opened)
    assert not desk.customers.has_any()
    wet = take_in(desk, opened)
    assert (dry.result.added, dry.result.refused) == (wet.result.added, wet.result.refused) != (0, ())
    assert [one.row for one in wet.result.refused] == [3, 4]
    assert wet.result.step_id is not None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_every_encoding_gives_the_same_customers(encoding: str, desk: Desk, tmp_path: Path) -> None:
    opened = open_import(put(tmp_path, "公司,联系人,手机\n昆山精工,张小明,13800138000\n", encoding))
    take_in(desk, opened, Level.BASIC)
    card = desk.customers.card(desk.customers.named("昆山精工"))
    assert card.level == Level.BASIC
    assert [person.name for person in desk.people.of(card.id)] == ["张小明"]


def test_kind_encoding_and_delimiter_can_be_told(tmp_path: Path) -> None:
    path = put(tmp_path, "Customer;Order date\nHengtai;2026-11-01\n", "cp1252")
    opened = open_import(path, encoding="cp1252", kind="orders", delimiter=";")
    (part,) = opened.parts
    assert isinstance(part, TablePart)
    assert (part.kind, part.table.header) == ("orders", ["Customer", "Order date"])
    assert opened.name == "list.csv"


@pytest.mark.parametrize(
    ("kind", "fields", "is_enough"),
    [
        ("customers", {"phone"}, False),
        ("customers", {"ignore"}, False),
        ("customers", {"family_name"}, True),
        ("orders", {"customer"}, False),
        ("orders", {"ordered_on"}, False),
        ("orders", {"customer", "ordered_on"}, True),
    ],
)
def test_what_a_mapping_lacks_is_said(kind: str, fields: set[str], is_enough: bool) -> None:
    assert (missing(kind, dict(enumerate(sorted(fields)))) is None) == is_enough  # type: ignore[arg-type]


def test_by_a_mapping_without_names_every_row_is_refused(desk: Desk, tmp_path: Path) -> None:
    opened = open_import(put(tmp_path, LIST))
    (part,) = opened.parts
    assert isinstance(part, TablePart)
    assert part.lacking() is None
    opened = opened.with_part(0, replace(part, mapping={2: "phone"}))
    result = take_in(desk, opened).result
    assert (result.added, len(result.refused), result.step_id) == (0, 3, None)
    assert not desk.customers.has_any()


def test_the_desks_reasons_are_spoken_as_the_readers_are(desk: Desk, tmp_path: Path) -> None:
    a_customer(desk, name="Hengtai")
    opened = open_import(
        put(tmp_path, "Customer,Order date,Order no\nNobody %1,2026-11-01,1\nHengtai,soon,2\n")
    )

    def shouted(sentence: Sentence) -> str:
        return sentence.text.upper()

    outcome = preview(desk, opened, say=shouted)
    assert len(outcome.result.refused) == 2
    assert all(one.reason == one.reason.upper() for one in outcome.result.refused)


def test_the_bar_only_goes_forward(desk: Desk, tmp_path: Path) -> None:
    rows = "".join(f"Firm {n},x\n" for n in range(1_300))
    opened = open_import(put(tmp_path, f"Company,City\n{rows}"))
    bar = Bar()
    take_in(desk, opened, progress=bar)
    assert bar.places == sorted(bar.places)
    assert bar.places[0] == 0
    assert bar.places[-1] == 1
    assert bar.texts == ["Reading the rows", "Writing to the desk"]


@pytest.mark.parametrize("place", [0.1, 0.6, 1.0])
def test_a_cancel_anywhere_leaves_nothing(place: float, desk: Desk, tmp_path: Path) -> None:
    rows = "".join(f"Firm {n},x\n" for n in range(2_000))
    opened = open_import(put(tmp_path, f"Company,City\n{rows}"))
    with pytest.raises(Cancelled):
        take_in(desk, opened, progress=Bar(stop_at=place))
    assert not desk.customers.has_any()
    assert desk.history.latest() is None


def test_a_file_that_breaks_further_down_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    rows = "".join(f"Firm {n},x\n" for n in range(700))
    opened = open_import(put(tmp_path, f'Company,City\n{rows}"open,x\n'))
    with pytest.raises(UserError, match="quotation mark in line 702"):
        take_in(desk, opened)
    assert not desk.customers.has_any()


def test_refused_rows_are_a_list_that_a_spreadsheet_takes_for_text(tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    write_refused(
        path, [Refusal(3, "no name", '=HYPERLINK("x")'), Refusal(9, "“a\nb”", "@sum")], ["R", "W", "T"]
    )
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert path.read_text(encoding="utf-8-sig").splitlines()[1] == '"3","no name","\'=HYPERLINK(""x"")"'


def test_a_list_that_cannot_be_written_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no folder"):
        write_refused(tmp_path / "nowhere" / "bad.csv", [], ["R"])
    (tmp_path / "taken").mkdir()
    with pytest.raises(UserError, match="is a folder"):
        write_refused(tmp_path / "taken", [], ["R"])
    assert [entry.name for entry in tmp_path.iterdir()] == ["taken"]


def test_cells_that_lose_characters_are_told_by_the_dry_run_and_the_import(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "unclean.csv"
    path.write_bytes(b"Company,City,Notes\nHeng\x1btai,Kunshan,a\x07b\nNing\0bo,,\n")
    opened = open_import(path)
    told = "3 cells held characters that cannot be shown; these were left out."
    dry = preview(desk, opened)
    wet = take_in(desk, opened)
    assert (dry.cleaned, wet.cleaned) == (3, 3)
    assert told in dry.remarks
    assert told in wet.remarks
    assert desk.customers.named("Hengtai") != desk.customers.named("Ningbo")


def test_a_clean_file_is_not_told_of(desk: Desk, tmp_path: Path) -> None:
    opened = open_import(put(tmp_path, 'Company,Notes\n昆山精工,"two\nlines"\n'))
    outcome = preview(desk, opened)
    assert (outcome.cleaned, outcome.remarks) == (0, ())
