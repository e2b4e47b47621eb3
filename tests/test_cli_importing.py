"""The command `import` over formats and kinds: what it answers, and what it asks to be told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from salesdesk import cli
from salesdesk.clock import SystemClock
from salesdesk.services.desk import open_desk

Run = Callable[..., tuple[int, str, str]]

CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Acme: pumps\r\n"
    "DTSTART;TZID=Mars/Base:20991103T090000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `import` on a desk with one customer, Acme, and returns its status, stdout and stderr."""

    def do(*words: str) -> tuple[int, str, str]:
        status = cli.main(["--desk", str(tmp_path / "my.salesdesk"), "import", *words])
        said = capsys.readouterr()
        return status, said.out, said.err

    (tmp_path / "firms.csv").write_text("Company\nAcme\n", "utf-8")
    assert do(str(tmp_path / "firms.csv"))[0] == 0
    return do


def answer(run: Run, *words: str) -> dict[str, Any]:
    found = json.loads(run(*words, "--json")[1])
    assert isinstance(found, dict)
    return found


def put(folder: Path, text: str, name: str = "list.csv") -> str:
    (folder / name).write_text(text, "utf-8", newline="")
    return str(folder / name)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("note=Foo", "perhaps notes is meant"),
        ("Telefon=Foo", "perhaps phone is meant"),
        ("xyzzy=Foo", "the fields are name, company"),
        ("notes=Fooo", "perhaps Foo is meant"),
        ("notes=Zzz", "its columns are Company, Foo"),
    ],
)
def test_a_field_or_column_that_is_none_is_told_which_was_meant(
    run: Run, tmp_path: Path, told: str, said: str
) -> None:
    status, out, err = run(put(tmp_path, "Company,Foo\nBeta,1\n"), "--map", told)
    assert (status, out) == (1, "")
    assert said in err


def test_of_ten_thousand_columns_the_first_are_named(run: Run, tmp_path: Path) -> None:
    wide = put(tmp_path, "Company," + ",".join(f"c{at}" for at in range(9_999)) + "\nBeta\n")
    _status, _out, err = run(wide, "--map", "notes=Zzz")
    assert "its first columns of 10,000 are Company, c0" in err
    assert len(err) < 500


@pytest.mark.parametrize("name", ["letter.txt", "letter.csv", "letter.vcf"])
def test_a_letter_is_no_list_of_customers(run: Run, tmp_path: Path, name: str) -> None:
    letter = put(tmp_path, "Dear Bob,\nplease call me.\n\nBest\nAlice\n", name)
    status, out, err = run(letter)
    assert (status, out) == (1, "")
    assert "(read as utf-8) tell what its columns are" in err
    assert run(letter, "--dry-run", "--map", "company=1")[0] == 0
    assert run(letter, "--dry-run", "--kind", "customers")[0] == 0


def test_a_told_encoding_that_makes_nothing_of_the_file_fails(run: Run, tmp_path: Path) -> None:
    status, out, err = run(put(tmp_path, "Company,City\nBeta,Ulm!!\n"), "--encoding", "utf-16")
    assert (status, out) == (1, "")
    assert "read as utf-16-le" in err


def test_beside_json_remarks_go_to_stderr(run: Run, tmp_path: Path) -> None:
    status, out, err = run(put(tmp_path, "Company,Phone\nBeta,12\n"), "--json")
    assert (status, json.loads(out)["added"]) == (0, 1)
    assert err.startswith("Note: row 2: ")


def test_the_header_of_a_list_that_was_put_below_another_is_no_customer(run: Run, tmp_path: Path) -> None:
    head = "Company,Phone,City\n"
    file = put(
        tmp_path, f"{head}Beta,030 1234567,Ulm\nCompany,Phone,Ulm\n Company ,Phone, City\nGamma,,Graz\n"
    )
    assert answer(run, file, "--dry-run")["added"] == 3  # with a City of its own it is a customer's row


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("people", "Customer,Person,Mobile\nAcme,Tom,138\n", "Added 1 people"),
        ("interactions", "Customer,Date,Notes\nAcme,2026-01-05,Pumps\n", "Added 1 contacts"),
        ("promises", "Customer,Promise,Due\nAcme,Send it,2099-01-05\n", "Added 1 promises"),
        ("orders", "Customer,Date,Amount\nAcme,2026-01-05,12\n", "Added 1 orders"),
        ("check-ins", "Customer,Due,Note\nAcme,2099-01-05,Pumps\n", "Added 1 check-ins"),
        ("complaints", "Customer,Date,Complaint\nAcme,2026-01-05,Leaks\n", "Added 1 complaints"),
        (
            "level-changes",
            "Customer,Date,Old level,New level,Reason\nAcme,2026-01-05,basic,reactive,Ordered\n",
            "Added 1 changes of level",
        ),
    ],
)
def test_every_kind_can_be_told(run: Run, tmp_path: Path, kind: str, text: str, said: str) -> None:
    file = put(tmp_path, text)
    assert answer(run, file, "--kind", kind, "--dry-run")["added"] == 1
    assert said in run(file, "--kind", kind)[1]


def test_a_workbook_of_several_sheets_is_one_step(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        for name, rows in (
            (
                "Visits",
                [["Customer", "Date", "Type"], ["Beta", "2026-01-05", "Visit"], ["Beta", "soon", "Visit"]],
            ),
            ("Firms", [["Company", "Town"], ["Beta", "Ningbo"]]),
        ):
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    found = answer(run, str(file), "--map", "city=Town")
    assert (found["added"], found["merged"]) == (2, 0)
    assert found["refused"] == [
        {"row": 3, "reason": "“soon” in column “Date” is not a date", "sheet": "Visits"}
    ]
    assert found["parts"] == [
        {"sheet": "Firms", "kind": "customers", "added": 1, "merged": 0, "refused": 0},
        {"sheet": "Visits", "kind": "interactions", "added": 1, "merged": 0, "refused": 1},
    ]
    desk = open_desk(tmp_path / "my.salesdesk", SystemClock())
    assert desk.customers.card(desk.customers.named("Beta")).city == "Ningbo"
    desk.history.undo(found["batch"])
    assert len(desk.customers.ids()) == 1
    desk.close()
    told = run(str(file))[1]
    assert "Firms: Added 1 new" in told
    assert "  Visits, row 3: " in told


def test_a_column_that_no_sheet_has_is_told(run: Run, tmp_path: Path) -> None:
    status, _out, err = run(put(tmp_path, "Company\nBeta\n"), "--map", "city=Town")
    assert status == 1
    assert "no column “Town”" in err


def test_zones_that_nobody_knows_have_to_be_told(run: Run, tmp_path: Path) -> None:
    file = put(tmp_path, CALENDAR, "week.ics")
    status, _out, err = run(file)
    assert status == 1
    assert "Mars/Base" in err
    assert '--zone "Mars/Base=Asia/Shanghai"' in err
    assert answer(run, file, "--zone", "Mars/Base=Asia/Shanghai")["added"] == 1


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Mars", "NAME=ZONE"),
        ("=Asia/Shanghai", "NAME=ZONE"),
        ("Mars/Base=Asia/Nowhere", "no time zone “Asia/Nowhere”"),
    ],
)
def test_a_zone_that_makes_no_sense_is_refused(run: Run, tmp_path: Path, told: str, words: str) -> None:
    status, _out, err = run(put(tmp_path, CALENDAR, "week.ics"), "--zone", told)
    assert status == 1
    assert words in err
    assert err.count("\n") == 1


def test_what_is_no_list_is_refused_in_a_line(run: Run, tmp_path: Path) -> None:
    for content, words in (
        ('{"contacts": [{"name": "Acme"}]}', "a JSON file"),
        ("%PDF-1.7\n", "a PDF"),
        ("PK\x03\x04 not a workbook", "is damaged"),
    ):
        status, _out, err = run(put(tmp_path, content))
        assert status == 1
        assert words in err
        assert err.count("\n") == 1


def test_a_kind_that_a_calendar_does_not_hold_is_refused(run: Run, tmp_path: Path) -> None:
    card = put(tmp_path, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Ek\r\nEND:VCARD\r\n", "one.vcf")
    status, _out, err = run(card, "--kind", "orders")
    assert (status, "one.vcf holds customers, people" in err) == (1, True)
    assert run(card, "--kind", "people")[0] == 0


def test_a_dry_run_says_where_each_column_goes(run: Run, tmp_path: Path) -> None:
    file = put(tmp_path, "Firma,Telefon,Foo,Fax\nBeta,0851234567,x,1\n")
    _status, out, _err = run(file, "--dry-run", "--map", "ignore=Fax")
    assert out.splitlines() == [
        "Read as customers in utf-8:",
        "  company ← Firma",
        "  phone ← Telefon",
        "  into the notes, under their names: Foo",
        "  left out: Fax",
        "Would add 1 new, 0 merged into customers already here.",
    ]
    assert "←" not in run(file, "--dry-run", "--json")[1]
    assert "←" not in run(file)[1]


def test_a_column_that_no_field_takes_is_left_out_of_other_lists(run: Run, tmp_path: Path) -> None:
    file = put(tmp_path, "Customer,Date,Channel,Foo\nAcme,2026-01-05,phone,x\n")
    _status, out, _err = run(file, "--dry-run")
    assert "Read as interactions in utf-8:\n  customer ← Customer\n  at ← Date\n" in out
    assert "  left out: Foo\n" in out


def test_of_ten_thousand_columns_the_first_are_told(run: Run, tmp_path: Path) -> None:
    wide = put(tmp_path, "Company," + ",".join(f"c{at}" for at in range(9_999)) + "\nBeta\n")
    _status, out, _err = run(wide, "--dry-run")
    assert "c98\n  … and 9,900 more columns.\n" in out


def test_a_namesake_with_another_phone_in_another_city_is_asked_about(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Company,Phone,City\nLi Wei,010 6412 0000,Beijing\nLi Wei,0510 8888 7777,Wuxi\n", "utf-8")
    status, said, _ = run(str(file))
    assert status == 0
    assert "Added 1 new, 0 merged" in said
    assert "row 3: Who has this name has another phone and is somewhere else. (Li Wei)" in said
    (refused,) = answer(run, "--dry-run", str(file))["refused"]
    assert [one["city"] for one in refused["customers"]] == ["Beijing"]
    assert (refused["choose"], refused["may_be_new"]) == ("Li Wei", True)
    found = answer(run, str(file), "--choose", "Li Wei=new")
    assert (found["added"], found["merged"], found["refused"]) == (1, 1, [])


def test_a_namesake_within_the_file_may_be_the_first_of_it(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Company,Phone,City\nLi Wei,010 6412 0000,Beijing\nLi Wei,0510 8888 7777,Wuxi\n", "utf-8")
    _, said, _ = run("--dry-run", str(file))
    assert 'To choose: --choose "Li Wei=…" with one of: first (of this file); new' in said
    (refused,) = answer(run, "--dry-run", str(file))["refused"]
    assert (refused["may_be_first"], refused["customers"]) == (True, [])
    found = answer(run, str(file), "--choose", "Li Wei=first")
    assert (found["added"], found["merged"], found["refused"]) == (1, 1, [])
