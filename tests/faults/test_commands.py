"""What a command says where nobody hears it, or where it is stopped: a line at the most, no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from salesdesk import cli
from salesdesk.cli import commands


def command(desk: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "salesdesk", "--desk", str(desk), *words]


def test_a_full_disk_behind_the_answer_is_one_line(desk_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            command(desk_path, "today"),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert "No space left on device" in ended.stderr


def test_an_answer_that_nobody_reads_is_no_fault(desk_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(
        command(desk_path, "today"),
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
        check=False,
    )
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (1, "")


def test_a_command_that_is_stopped_says_nothing_and_returns_130(desk_path: Path) -> None:
    script = "import os, signal, sys; from salesdesk import cli; from salesdesk.cli import commands\n"
    # Tests that run in the background were told to ignore it.
    script += "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    script += "commands.run = lambda options: os.kill(os.getpid(), signal.SIGINT) or 0\n"
    script += "sys.exit(cli.main(['--desk', sys.argv[1], 'today']))"
    ended = subprocess.run(
        [sys.executable, "-c", script, str(desk_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", "")


@pytest.mark.parametrize("module", ["platformdirs", "salesdesk.cli.options", "gettext", "sqlalchemy"])
def test_so_does_one_that_is_stopped_while_its_modules_load(desk_path: Path, module: str) -> None:
    script = f"""
import signal, sys
class Stop:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            sys.meta_path.remove(self)
            signal.raise_signal(signal.SIGINT)
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.meta_path.insert(0, Stop())
sys.modules.pop({module!r}, None)
from salesdesk.__main__ import main
sys.exit(main(["--desk", sys.argv[1], "today"]))
"""
    ended = subprocess.run(
        [sys.executable, "-c", script, str(desk_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", "")


def test_too_little_memory_is_a_sentence(
    desk_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_options: object) -> int:
        raise MemoryError

    monkeypatch.setattr(commands, "run", fail)
    assert cli.main(["--desk", str(desk_path), "today"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("salesdesk: There is not enough memory")
    assert said.count("\n") == 1


def test_a_fault_of_ours_stays_a_traceback(desk_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_options: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(commands, "run", fail)
    with pytest.raises(ZeroDivisionError):
        cli.main(["--desk", str(desk_path), "today"])
