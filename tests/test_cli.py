"""The commands as a script uses them: what they answer, what they write, and how they refuse."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from salesdesk import __version__, cli
from salesdesk.cli.tables import padded, table, width
from salesdesk.clock import SystemClock
from salesdesk.domain.words import Level
from salesdesk.services.customers import NewCustomer
from salesdesk.services.desk import open_desk
from salesdesk.services.exports import KINDS

NOW = datetime.now(UTC)
TODAY = NOW.astimezone().date()
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def no_midnight(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands ask the system's clock: here the day does not end while they are tried."""
    monkeypatch.setattr(SystemClock, "now", lambda _clock: NOW)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "my.salesdesk"


@pytest.fixture
def run(path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on the desk and returns its status, stdout and stderr."""

    def do(*words: str) -> tuple[int, str, str]:
        status = cli.main(["--desk", str(path), *words])
        said = capsys.readouterr()
        return status, said.out, said.err

    return do


@pytest.fixture
def kunshan(path: Path) -> Path:
    """A desk with three customers."""
    desk = open_desk(path, SystemClock())
    desk.customers.add(NewCustomer("昆山精工 Kunshan Precision", level=Level.PROACTIVE, person="王芳"))
    desk.customers.add(NewCustomer("Ningbo Valves", level=Level.BASIC))
    desk.customers.add(NewCustomer("Ningbo Pumps", level=Level.BASIC))
    desk.close()
    return path


@pytest.fixture
def csv_file(tmp_path: Path) -> Path:
    file = tmp_path / "customers.csv"
    file.write_text(
        "Company,Contact,Title,Phone,City\n"
        "昆山精工,王芳,purchasing lead,138 0013 8000,Kunshan\n"
        "Ningbo Pumps,Li Jun,CEO,0574 8765 4321,Ningbo\n"
        ",,boss,1,\n",
        "utf-8",
    )
    return file


def _json(out: str) -> Any:
    return json.loads(out)


def _refused(result: tuple[int, str, str], *words: str) -> None:
    status, out, err = result
    assert status == 1
    assert out == ""
    assert err.startswith("salesdesk: ")
    assert err.count("\n") == 1
    for word in words:
        assert word in err


def test_version_is_told_without_a_desk(run: Run, path: Path) -> None:
    status, out, _ = run("--version")
    assert (status, out) == (0, f"SalesDesk {__version__}\n")
    assert not path.exists()


@pytest.mark.parametrize(
    "words", [("bogus",), ("today", "--bogus"), ("log", "Ningbo Valves"), ("demo", "--customers", "-3")]
)
def test_wrong_usage_is_one_line_and_status_two(run: Run, words: tuple[str, ...]) -> None:
    status, out, err = run(*words)
    assert status == 2
    assert out == ""
    assert err.startswith("salesdesk: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        ("today",),
        ("promises", "--json"),
        ("check",),
        ("history", "Kunshan", "x.pdf"),
        ("log", "Kunshan", "--summary", "x"),
    ],
)
def test_a_desk_that_is_not_there_is_not_made_by_a_question(
    run: Run, path: Path, words: tuple[str, ...]
) -> None:
    _refused(run(*words), "There is no desk at", str(path))
    assert not path.exists()


def test_the_variable_names_the_desk_where_no_option_does(
    kunshan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SALESDESK_DESK", str(kunshan))
    assert cli.main(["check", "--json"]) == 0
    assert _json(capsys.readouterr().out)["customers"] == 3


def test_a_file_that_is_no_desk_is_refused_and_left_alone(run: Run, path: Path) -> None:
    path.write_text("my shopping list", "utf-8")
    _refused(run("today"), str(path))
    assert path.read_text("utf-8") == "my shopping list"


def test_today_of_an_empty_desk_says_so_in_a_sentence(run: Run, path: Path) -> None:
    open_desk(path, SystemClock()).close()
    status, out, _ = run("today")
    assert status == 0
    assert "Nothing is due today" in out


def test_today_in_json_has_the_fixed_shape(run: Run, kunshan: Path) -> None:
    run("log", "精工", "--summary", "All well.", "--promise", f"the drawing by {TODAY}")
    status, out, _ = run("today", "--json")
    answer = _json(out)
    assert status == 0
    assert list(answer) == ["date", "items"]
    assert answer["date"] == TODAY.isoformat()
    first = answer["items"][0]
    assert list(first) == ["kind", "customer", "person", "due", "why", "rank"]
    assert first["kind"] == "promise"
    assert first["customer"] == "昆山精工 Kunshan Precision"
    assert first["due"] == TODAY.isoformat()
    assert first["rank"] == 1
    assert "due today" in first["why"]


def test_today_on_a_later_day_holds_what_falls_due_until_then(run: Run, kunshan: Path) -> None:
    run("log", "精工", "--summary", "x", "--promise", f"the price by {TODAY + timedelta(days=20)}")
    later = TODAY + timedelta(days=25)
    assert _json(run("today", "--json")[1])["items"] == []
    answer = _json(run("today", "--on", later.isoformat(), "--json")[1])
    assert answer["date"] == later.isoformat()
    assert "promise" in {item["kind"] for item in answer["items"]}
    assert "the price" in run("today", "--on", later.isoformat())[1]


@pytest.mark.parametrize("day", ["2026-02-30", "tomorrow", "20261124", "2026-11-24 ", ""])
def test_a_day_that_is_none_is_one_clear_line(run: Run, kunshan: Path, day: str) -> None:
    _refused(run("today", "--on", day), "--on", day)
    _refused(run("log", "精工", "--summary", "x", "--next", day), "--next", day)


@pytest.mark.parametrize("day", ["0001-01-01", "1900-01-01", "9999-12-31"])
def test_today_answers_for_any_day_of_the_calendar(run: Run, kunshan: Path, day: str) -> None:
    status, out, err = run("today", "--on", day, "--json")
    assert (status, err) == (0, "")
    assert _json(out)["date"] == day


def test_log_writes_the_contact_its_promises_and_the_planned_next_step(run: Run, kunshan: Path) -> None:
    due = TODAY + timedelta(days=4)
    words = ("--channel", "visit", "--heard", "need", "--heard", "praise", "--promise", f"drawing by {due}")
    status, out, err = run("log", "昆山精工", "--summary", "Seal leak fixed.", *words)
    assert (status, err) == (0, "")
    assert "昆山精工 Kunshan Precision" in out
    assert "Next check-in: " in out
    desk = open_desk(kunshan, SystemClock())
    customer_id = desk.customers.named("昆山精工")
    [contact] = desk.timeline.contacts(customer_id)
    assert (contact.channel, contact.summary, set(contact.heard)) == (
        "visit",
        "Seal leak fixed.",
        {"need", "praise"},
    )
    assert [(promise.text, promise.due_on) for promise in contact.promises] == [("drawing", due)]
    next_on = desk.customers.card(customer_id).next_on
    assert next_on is not None
    assert TODAY < next_on <= TODAY + timedelta(days=45)
    desk.close()


def test_log_where_the_level_plans_nothing_gives_that_as_the_reason(run: Run, kunshan: Path) -> None:
    status, out, _ = run("log", "Ningbo Valves", "--summary", "They called about a spare part.")
    assert status == 0
    assert "No next check-in: The level plans no contact." in out


def test_log_takes_the_day_or_the_reason_given(run: Run, kunshan: Path) -> None:
    day = TODAY + timedelta(days=9)
    assert run("log", "Valves", "--summary", "x", "--next", day.isoformat())[0] == 0
    assert run("log", "精工", "--summary", "x", "--no-next", "They close for good.")[0] == 0
    desk = open_desk(kunshan, SystemClock())
    assert desk.customers.card(desk.customers.named("Ningbo Valves")).next_on == day
    card = desk.customers.card(desk.customers.named("昆山精工"))
    assert (card.next_on, card.no_next_reason) == (None, "They close for good.")
    desk.close()


def test_log_says_which_step_really_comes_next(run: Run, kunshan: Path) -> None:
    near, far = TODAY + timedelta(days=3), TODAY + timedelta(days=9)
    run("log", "精工", "--summary", "x", "--next", far.isoformat())
    out = run("log", "精工", "--summary", "x", "--next", near.isoformat())[1]
    assert str(near.day) in out.splitlines()[-1]
    assert "planned before" not in out
    run("log", "精工", "--summary", "x", "--next", far.isoformat())
    run("log", "精工", "--no-answer", "--next", near.isoformat())
    out = run("log", "精工", "--no-answer", "--no-next", "they are closed")[1]
    assert "planned before" in out
    assert out.splitlines()[-1].count(str(far.year)) == 1


def test_a_list_without_rows_is_said_to_have_none(run: Run, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "empty.csv"
    file.write_text("Company,City\n", "utf-8")
    status, out, _ = run("import", str(file))
    assert status == 0
    assert "no rows below its header" in out


def test_a_call_that_nobody_answered_needs_no_summary(run: Run, kunshan: Path) -> None:
    assert run("log", "精工", "--no-answer")[0] == 0
    desk = open_desk(kunshan, SystemClock())
    card = desk.customers.card(desk.customers.named("精工"))
    assert (card.tries, card.last_contact_on) == (1, None)
    desk.close()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Nobody Ltd", "--summary", "x"), "Nobody Ltd"),
        (("Ningbo", "--summary", "x"), "Ningbo Valves"),
        (("精工", "--summary", "  "), "what was said"),
        (("精工", "--summary", "x", "--promise", "the drawing"), "TEXT by YYYY-MM-DD"),
        (("精工", "--summary", "x", "--promise", "the drawing by 2020-01-01"), "before it is made"),
        (("精工", "--summary", "x", "--next", "2020-01-01"), "past"),
        (("精工", "--summary", "x", "--no-next", " "), "--no-next"),
    ],
)
def test_log_refuses_in_one_line_and_writes_nothing(
    run: Run, kunshan: Path, words: tuple[str, ...], said: str
) -> None:
    _refused(run("log", *words), said)
    assert _json(run("check", "--json")[1])["interactions"] == 0


def test_an_ambiguous_name_says_who_may_be_meant(run: Run, kunshan: Path) -> None:
    _refused(run("log", "Ningbo", "--summary", "x"), "Ningbo Pumps", "Ningbo Valves")


def test_promises_in_json_have_the_fixed_shape(run: Run, kunshan: Path) -> None:
    due = TODAY + timedelta(days=3)
    run("log", "精工", "--summary", "x", "--promise", f"图纸 drawing by {due}")
    status, out, _ = run("promises", "--json")
    [promise] = _json(out)
    assert status == 0
    assert promise == {
        "id": promise["id"],
        "customer": "昆山精工 Kunshan Precision",
        "by": "rep",
        "text": "图纸 drawing",
        "made": TODAY.isoformat(),
        "due": due.isoformat(),
        "state": "open",
    }
    assert "图纸 drawing" in run("promises")[1]


def test_no_promises_are_an_empty_list_and_a_sentence(run: Run, kunshan: Path) -> None:
    assert _json(run("promises", "--json")[1]) == []
    assert run("promises")[1] == "No promise has been made yet.\n"


def test_check_of_a_sound_desk_in_json_and_in_words(run: Run, kunshan: Path) -> None:
    status, out, _ = run("check", "--json")
    assert status == 0
    assert _json(out) == {
        "ok": True,
        "customers": 3,
        "people": 1,
        "interactions": 0,
        "promises": 0,
        "check_ins": 1,
        "problems": [],
        "set_aside": 0,
    }
    assert "is sound" in run("check")[1]


def test_check_fails_where_something_is_wrong(run: Run, kunshan: Path) -> None:
    desk = open_desk(kunshan, SystemClock())
    with desk.database.revise() as connection:
        connection.exec_driver_sql("UPDATE customers SET next_on = '2020-01-01' WHERE id = 1")
    desk.close()
    status, out, _ = run("check", "--json")
    assert status == 1
    assert _json(out)["ok"] is False
    assert _json(out)["problems"]
    assert run("check")[0] == 1


def test_import_takes_good_rows_and_lists_bad_ones(run: Run, path: Path, csv_file: Path) -> None:
    status, out, _ = run("import", str(csv_file), "--json")
    answer = _json(out)
    assert status == 0
    assert list(answer) == ["added", "merged", "refused", "batch"]
    assert (answer["added"], answer["merged"]) == (2, 0)
    assert [list(refusal) for refusal in answer["refused"]] == [["row", "reason"]]
    assert answer["refused"][0]["row"] == 4
    assert isinstance(answer["batch"], int)
    assert _json(run("check", "--json")[1])["customers"] == 2
    assert _json(run("import", str(csv_file), "--json")[1])["merged"] == 2


def test_a_dry_run_says_the_same_and_makes_nothing(run: Run, path: Path, csv_file: Path) -> None:
    status, out, _ = run("import", str(csv_file), "--dry-run", "--json")
    assert status == 0
    assert (_json(out)["added"], _json(out)["batch"]) == (2, None)
    assert not path.exists()
    assert "Would add 2 new" in run("import", str(csv_file), "--dry-run")[1]


def test_import_of_orders_finds_its_customers(run: Run, kunshan: Path, tmp_path: Path) -> None:
    file = tmp_path / "orders.csv"
    file.write_text(
        "Customer,Order date,Product,Quantity,Amount\n"
        f"昆山精工 Kunshan Precision,{TODAY},seals,400,86400\n"
        f"Nobody,{TODAY},seals,1,1\n",
        "utf-8",
    )
    answer = _json(run("import", str(file), "--json")[1])
    assert (answer["added"], len(answer["refused"])) == (1, 1)


def test_import_with_a_column_named_by_hand(run: Run, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "odd.csv"
    file.write_text("Wer,Ort\nKunshan Valves Ltd,Kunshan\n", "gb18030")
    options = ("--map", "company=Wer", "--map", "city=2", "--encoding", "gb18030")
    assert _json(run("import", str(file), "--json", *options)[1])["added"] == 1
    desk = open_desk(path, SystemClock())
    assert desk.customers.card(desk.customers.named("Kunshan Valves Ltd")).city == "Kunshan"
    desk.close()
    _refused(run("import", str(file), "--map", "colour=Wer"), "colour")


@pytest.mark.parametrize("content", [None, "", "Company,City\n,Kunshan\n"])
def test_a_file_that_gives_nothing_fails(run: Run, path: Path, tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "bad.csv"
    if content is not None:
        file.write_text(content, "utf-8")
    status, _, err = run("import", str(file))
    assert status == 1
    assert err.startswith("salesdesk: ")
    assert err.count("\n") == 1


def test_a_name_of_two_is_chosen_at_the_command(run: Run, path: Path, tmp_path: Path) -> None:
    desk = open_desk(path, SystemClock())
    for city in ("Suzhou", "Wuxi"):
        desk.customers.add(NewCustomer(name="Hengtai", city=city))
    desk.close()
    file = tmp_path / "orders.csv"
    file.write_text("Customer,Order Date,Product\nhengtai,2026-11-02,pump\n", encoding="utf-8")
    (refused,) = _json(run("import", str(file), "--dry-run", "--json")[1])["refused"]
    assert (refused["row"], refused["choose"], refused["may_be_new"]) == (2, "hengtai", False)
    assert [one["city"] for one in refused["customers"]] == ["Suzhou", "Wuxi"]
    second = refused["customers"][1]["id"]
    said = run("import", str(file), "--dry-run")[1]
    first = second - 1
    assert f'--choose "hengtai=…" with one of: #{first} Hengtai · Suzhou; #{second} Hengtai · Wuxi' in said
    answer = _json(run("import", str(file), "--json", "--choose", f"Hengtai=#{second}")[1])
    assert (answer["added"], answer["refused"]) == (1, [])
    _refused(run("import", str(file), "--choose", "Hengtai"), "NAME=CUSTOMER")
    _refused(run("import", str(file), "--choose", "Hengtai=Nobody"), "Nobody")


def test_export_writes_what_import_reads_again(run: Run, kunshan: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.csv"
    status, out, _err = run("export", str(target), "--json")
    assert (status, _json(out)) == (0, {"file": str(target), "customers": 3})
    status, out, _err = run("export", str(target))
    assert status == 0
    assert "3 customers" in out
    assert "plain text, which anyone who has the file can read" in out
    status, out, _err = run("import", str(target), "--json")
    assert (status, _json(out)["added"], _json(out)["merged"], _json(out)["refused"]) == (0, 0, 3, [])


def test_export_refuses_the_desks_own_file_and_a_missing_folder(
    run: Run, kunshan: Path, tmp_path: Path
) -> None:
    _refused(run("export", str(kunshan)), "belongs to the desk", "another name")
    _refused(run("export", str(tmp_path / "none" / "x.csv")), "There is no folder")
    assert run("check")[0] == 0


def test_export_writes_chosen_kinds_of_chosen_customers(run: Run, kunshan: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.csv"
    status, out, _err = run("export", str(target), "--kind", "all", "--json")
    assert (status, _json(out)["customers"]) == (0, 3)
    assert _json(out)["files"] == [str(tmp_path / f"all {kind}.csv") for kind in KINDS]
    assert all(Path(file).exists() for file in _json(out)["files"])
    for name in ("desk.json", "desk.xlsx"):
        status, out, _err = run("export", str(tmp_path / name), "--customer", "昆山", "--json")
        assert (status, _json(out)["customers"]) == (0, 1)
    status, out, _err = run("export", str(tmp_path / "all.vcf"), "--json")
    assert (status, set(_json(out))) == (0, {"file", "cards"})
    status, out, _err = run("export", str(tmp_path / "all.ics"), "--json")
    assert (status, set(_json(out))) == (0, {"file", "entries"})
    assert " entries." in run("export", str(tmp_path / "all.ics"))[1].replace("entry.", "entries.")
    _refused(run("export", str(tmp_path / "x.json"), "--kind", "orders"), "is written whole")
    _refused(run("export", str(tmp_path / "x.txt")), "has to end in one of")
    _refused(run("export", str(tmp_path / "x.csv"), "--customer", "nobody at all"), "nobody at all")


def test_demo_fills_an_empty_desk_once(run: Run, path: Path) -> None:
    status, out, err = run("demo", "--customers", "5", "--interactions", "20", "--seed", "7")
    assert (status, err) == (0, "")
    assert "5 customers" in out
    found = _json(run("check", "--json")[1])
    assert (found["ok"], found["customers"], found["interactions"]) == (True, 5, 20)
    _refused(run("demo", "--customers", "5"))


def test_history_writes_a_pdf_without_a_display(kunshan: Path, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    environment.pop("QT_QPA_PLATFORM", None)
    done = _process(["--desk", str(kunshan), "history", "精工", str(tmp_path / "h.pdf")], environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"1 page" in done.stdout
    assert (tmp_path / "h.pdf").read_bytes().startswith(b"%PDF-")


def test_history_refuses_what_it_cannot_do(
    run: Run, kunshan: Path, tmp_path: Path, qapp: QApplication
) -> None:
    _refused(run("history", "精工", str(tmp_path)), str(tmp_path))
    _refused(run("history", "精工", str(tmp_path / "no" / "h.pdf")), "no folder")
    _refused(run("history", "Nobody", str(tmp_path / "h.pdf")), "Nobody")
    backwards = ("--from", "2026-02-01", "--to", "2026-01-01")
    _refused(run("history", "精工", str(tmp_path / "h.pdf"), *backwards), "--from")
    assert sorted(file.suffix for file in tmp_path.iterdir() if file.suffix == ".pdf") == []


def test_output_is_utf8_also_where_the_locale_knows_ascii_only(kunshan: Path) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = _process(["--desk", str(kunshan), "today", "--on", "2999-01-01"], environment)
    assert done.returncode == 0
    assert "昆山精工" in done.stdout.decode("utf-8")


def test_a_reader_that_has_gone_is_no_error_to_speak_of(kunshan: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as gone:
        done = subprocess.run(
            [sys.executable, "-m", "salesdesk", "--desk", str(kunshan), "check"],
            stdout=gone,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.stderr == b""
    assert done.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a file that is always full")
def test_an_answer_that_cannot_be_written_is_one_line(kunshan: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "salesdesk", "--desk", str(kunshan), "check"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == b"salesdesk: the system refused: No space left on device\n"


def test_help_loads_neither_the_database_nor_qt() -> None:
    code = (
        "import sys; from salesdesk.cli import main; main(['--help']); "
        "print([m for m in ('sqlmodel', 'sqlalchemy', 'PySide6', 'holidays') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.endswith(b"[]\n")


def test_a_table_stays_aligned_where_chinese_stands_in_it() -> None:
    assert width("昆山 e\u0301") == 6
    assert padded("昆山", 6) == "昆山  "
    lines = table(("Customer", "City"), [("昆山精工", "Kunshan"), ("Ningbo", "Ningbo")]).splitlines()
    assert lines == ["Customer  City", "昆山精工  Kunshan", "Ningbo    Ningbo"]


def _process(words: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "salesdesk", *words], env=environment, capture_output=True, check=False
    )


def test_an_import_tells_of_cells_that_lost_characters(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "unclean.csv"
    file.write_bytes(b"Company,City\nHeng\x1btai,Kunshan\n")
    told = "Note: 1 cell held characters that cannot be shown; these were left out."
    assert told in run("import", str(file), "--dry-run")[1]
    assert told in run("import", str(file))[1]


def test_the_day_sheet_is_a_pdf_without_a_display(kunshan: Path, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    environment.pop("QT_QPA_PLATFORM", None)
    done = _process(["--desk", str(kunshan), "day-sheet", str(tmp_path / "d.pdf")], environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"1 page." in done.stdout
    assert (tmp_path / "d.pdf").read_bytes().startswith(b"%PDF-")


def test_the_day_sheet_refuses_what_it_cannot_do(
    run: Run, kunshan: Path, tmp_path: Path, qapp: QApplication
) -> None:
    _refused(run("day-sheet", str(tmp_path)), str(tmp_path))
    _refused(run("day-sheet", str(tmp_path / "d.pdf"), "--on", "soon"), "--on")
    _refused(run("day-sheet", str(kunshan)), "belongs to the desk")
    assert not (tmp_path / "d.pdf").exists()
