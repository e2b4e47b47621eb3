"""Encryption from the terminal: where the passphrase comes from, and that it goes nowhere else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from salesdesk.cli import main
from salesdesk.services.desk import open_desk
from salesdesk.services.progress import SILENT
from salesdesk.storage.keys import KeyFile, key_file
from tests.factories import a_contact, a_customer
from tests.fakes import FakeClock
from tests.services.test_protection import CHEAP, PASSPHRASE

OTHER = "another one altogether"


@pytest.fixture
def protected(desk_path: Path, clock: FakeClock) -> tuple[Path, str]:
    """A closed encrypted desk with a customer, and its recovery code."""
    desk = open_desk(desk_path, clock)
    a_contact(desk, a_customer(desk, name="昆山精工"), summary="Wants the gasket by Friday.")
    desk.protection.cost = CHEAP
    change = desk.protection.turning_on(PASSPHRASE)
    desk.protection.keep_before()
    desk.close()
    change.work(SILENT)
    return desk_path, change.code


@pytest.fixture(autouse=True)
def no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests run where nobody sits at a terminal, also when somebody does."""
    from salesdesk.cli import passphrases

    monkeypatch.delenv(passphrases.VARIABLE, raising=False)
    monkeypatch.setattr(passphrases, "_has_terminal", lambda: False)


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a passphrase costs on purpose, a second each time, is tried in `tests/storage/test_keys.py`."""
    monkeypatch.setattr("salesdesk.storage.keys.tuned_cost", lambda: CHEAP)


def descriptor_with(text: str) -> int:
    reading, writing = os.pipe()
    os.write(writing, text.encode())
    os.close(writing)
    return reading


def on(path: Path, *words: str, secret: str = PASSPHRASE) -> int:
    return main(["--desk", str(path), *words, "--passphrase-fd", str(descriptor_with(secret + "\n"))])


def test_commands_work_with_a_descriptor(
    protected: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    path, code = protected
    on(path, "check", "--json")
    assert json.loads(capsys.readouterr().out)["customers"] == 1
    assert on(path, "promises", "--json", secret=code.lower()) == 0
    assert on(path, "log", "昆山", "--summary", "Called again") == 0


def test_commands_work_with_a_file(
    protected: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "passphrase"
    file.write_text(PASSPHRASE + "\n")
    monkeypatch.setenv("SALESDESK_PASSPHRASE_FILE", str(file))
    assert main(["--desk", str(protected[0]), "today"]) == 0
    file.unlink()
    assert main(["--desk", str(protected[0]), "today"]) == 1


def test_a_wrong_passphrase_ten_times_is_one_line_each_and_changes_nothing(
    protected: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    path, _code = protected
    before = (path.read_bytes(), key_file(path).read_bytes())
    for _ in range(10):
        assert on(path, "today", secret="wrong words entirely") == 1
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.count("\n") == 1
        assert "not the passphrase" in said.err
        assert "wrong words" not in said.err
    assert (path.read_bytes(), key_file(path).read_bytes()) == before


@pytest.mark.parametrize(
    ("given", "said"),
    [("", "gives no passphrase"), ("\n", "gives no passphrase"), ("\udcff", "not UTF-8")],
)
def test_what_gives_no_passphrase_is_told(
    protected: tuple[Path, str], capsys: pytest.CaptureFixture[str], given: str, said: str
) -> None:
    reading, writing = os.pipe()
    os.write(writing, given.encode("utf-8", "surrogateescape"))
    os.close(writing)
    assert main(["--desk", str(protected[0]), "today", "--passphrase-fd", str(reading)]) == 1
    assert said in capsys.readouterr().err


def test_without_anybody_to_ask_it_says_where_to_put_it(
    protected: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--desk", str(protected[0]), "today"]) == 1
    assert "SALESDESK_PASSPHRASE_FILE" in capsys.readouterr().err
    assert main(["--desk", str(protected[0]), "today", "--passphrase-fd", "987"]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_a_passphrase_on_the_command_line_is_no_option(protected: tuple[Path, str]) -> None:
    assert main(["--desk", str(protected[0]), "today", "--passphrase", PASSPHRASE]) == 2


def test_changing_the_passphrase_leaves_the_desks_file(
    protected: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    path, code = protected
    desk_id, file = KeyFile.load(path).desk_id, path.stat().st_ino
    salt = path.read_bytes()[:16]
    assert on(path, "passphrase", secret=f"{PASSPHRASE}\n{OTHER}") == 0
    assert KeyFile.load(path).desk_id == desk_id
    assert (path.stat().st_ino, path.read_bytes()[:16]) == (file, salt)  # it was not written anew
    assert on(path, "passphrase", secret=PASSPHRASE) == 1
    assert on(path, "passphrase", "--new-code", secret=OTHER) == 0
    said = capsys.readouterr().out
    assert code not in said
    assert KeyFile.load(path).open_with_code(said.split()[-1])


def test_on_and_off_and_what_becomes_of_backups(desk_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert on(desk_path, "encrypt", secret="short") == 1
    assert "8 signs" in capsys.readouterr().err
    assert on(desk_path, "encrypt") == 0
    code = next(word for word in capsys.readouterr().out.split() if word.count("-") == 6)
    assert on(desk_path, "encrypt") == 1
    assert "encrypted already" in capsys.readouterr().err
    assert on(desk_path, "encrypt", "--backups") == 0
    assert capsys.readouterr().out == "Backups encrypted: 1.\n"
    assert on(desk_path, "decrypt", secret="wrong words entirely") == 1
    assert key_file(desk_path).exists()
    assert on(desk_path, "decrypt", secret=code) == 0
    assert main(["--desk", str(desk_path), "today"]) == 0
    assert on(desk_path, "decrypt") == 1
    assert on(desk_path, "passphrase") == 1


def test_a_desk_that_is_not_there_is_not_made(tmp_path: Path, protected: tuple[Path, str]) -> None:
    for command in ("encrypt", "decrypt", "passphrase"):
        assert main(["--desk", str(tmp_path / "none.salesdesk"), command]) == 1
    path = protected[0]
    path.unlink()
    for command in ("today", "demo", "check"):
        assert on(path, command) == 1
    assert not path.exists()


def test_a_change_cut_short_is_told_by_the_next_command(
    protected: tuple[Path, str], desk_path: Path, clock: FakeClock, capsys: pytest.CaptureFixture[str]
) -> None:
    path, _ = protected
    keys = key_file(path).read_bytes()
    assert on(path, "decrypt") == 0
    key_file(path).write_bytes(keys)
    capsys.readouterr()
    assert main(["--desk", str(path), "today"]) == 0
    assert "cut short" in capsys.readouterr().err
    assert not key_file(path).exists()


def test_a_plain_desk_loads_nothing_of_it(desk_path: Path) -> None:
    code = (
        "import sys\nfrom salesdesk.cli import main\n"
        f"status = main(['--desk', {str(desk_path)!r}, 'today'])\n"
        "loaded = {'sqlcipher3', 'cryptography', 'keyring'} & set(sys.modules)\n"
        "sys.exit(status or len(loaded))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0


def test_one_library_serves_a_process_that_opens_an_encrypted_desk(protected: tuple[Path, str]) -> None:
    code = (
        "import os, sys\nfrom salesdesk.cli import main\n"
        "reading, writing = os.pipe()\n"
        f"os.write(writing, {PASSPHRASE.encode()!r})\nos.close(writing)\n"
        f"status = main(['--desk', {str(protected[0])!r}, 'today', '--passphrase-fd', str(reading)])\n"
        "sys.exit(status or 'pysqlite3' in sys.modules)"
    )
    ended = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (ended.returncode, ended.stderr) == (0, "")
