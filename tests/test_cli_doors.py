"""The commands' doors: numbers and names that are slips of the finger, and answers that go nowhere."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from salesdesk import cli
from salesdesk.cli.interrupts import STOPPED, until_stopped
from salesdesk.clock import SystemClock
from salesdesk.domain.words import Level
from salesdesk.errors import StorageError
from salesdesk.services.customers import NewCustomer
from salesdesk.services.desk import open_desk

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A desk with one customer."""
    path = tmp_path / "my.salesdesk"
    desk = open_desk(path, SystemClock())
    desk.customers.add(NewCustomer("昆山精工 😀é", level=Level.BASIC))
    desk.close()
    return path


@pytest.fixture
def run(path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on the desk and returns its status, stdout and stderr."""

    def do(*words: str) -> tuple[int, str, str]:
        status = cli.main(["--desk", str(path), *words])
        said = capsys.readouterr()
        return status, said.out, said.err

    return do


def _process(path: Path, *words: str, **told: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "salesdesk", "--desk", str(path), *words]
    return subprocess.run(command, capture_output=True, env={**os.environ, **told}, check=False)


@pytest.mark.parametrize("number", ["9" * 20, "9" * 5000, "1e3", "½", "²", " 3", "", "-1", "0"])
def test_a_number_beyond_all_counting_is_wrong_usage(run: Run, number: str) -> None:
    status, out, err = run("find", "x", "--limit", number)
    assert (status, out) == (2, "")
    assert err.startswith("salesdesk: argument --limit: ")
    assert "is not a whole number from 1 to 1,000,000,000" in err


def test_an_encoding_that_lacks_the_characters_ends_no_command(path: Path) -> None:
    done = _process(path, "find", "昆山", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"customer  ????" in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "latin-1", "utf-8"])
def test_json_says_the_same_in_every_encoding(path: Path, encoding: str) -> None:
    done = _process(path, "find", "昆山", "--json", PYTHONIOENCODING=encoding)
    assert done.returncode == 0
    assert [hit["name"] for hit in json.loads(done.stdout.decode(encoding))] == ["昆山精工 😀é"]


@pytest.mark.skipif(os.name != "posix", reason="descriptors are closed by the shell there")
def test_whoever_closed_stdout_wants_no_answer(path: Path) -> None:
    command = [sys.executable, "-m", "salesdesk", "--desk", str(path), "find", "昆山"]
    for words in (command, [*command, "--json"]):
        done = subprocess.run(["sh", "-c", '"$@" >&-', "sh", *words], capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")


def test_ctrl_c_within_a_statement_of_the_database_is_no_failure_of_the_desk(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "some.db")

    def interrupted() -> int:
        connection.set_progress_handler(lambda: signal.raise_signal(signal.SIGINT), 1)
        try:
            connection.execute("SELECT 1 UNION SELECT 2").fetchall()
        except sqlite3.OperationalError as error:
            raise StorageError("%1 cannot be read.", error) from error
        finally:
            connection.set_progress_handler(None, 1)
        return 0

    former = signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job ignores it
    try:
        assert until_stopped(interrupted) == STOPPED
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, former)
    connection.close()


def test_a_failure_that_nobody_asked_for_stays_one() -> None:
    def fail() -> int:
        raise StorageError("The disk is full.")

    with pytest.raises(StorageError):
        until_stopped(fail)


@pytest.mark.parametrize("words", [("day-sheet",), ("history", "昆山精工")])
def test_a_pdf_never_takes_the_place_of_what_is_named_otherwise(
    run: Run, tmp_path: Path, qapp: QApplication, words: tuple[str, ...]
) -> None:
    file = tmp_path / "customers.csv"
    file.write_text("Company\n", "utf-8")
    assert run(*words, str(file)) == (1, "", "salesdesk: “customers.csv” has to end in .pdf.\n")
    assert file.read_text("utf-8") == "Company\n"
    assert run(*words, str(tmp_path / "Sheet.PDF"))[0] == 0


def test_qt_gives_no_advice_on_locales(path: Path, tmp_path: Path) -> None:
    done = _process(path, "day-sheet", str(tmp_path / "d.pdf"), LC_ALL="C", LANG="C")
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_folder_that_one_stands_in_is_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("import", ".") == (1, "", f"salesdesk: “{tmp_path}” is a folder; choose a file in it.\n")
