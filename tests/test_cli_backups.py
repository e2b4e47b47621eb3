"""`salesdesk backup` and `salesdesk restore`, and the backups that other commands leave behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesdesk.cli import main
from salesdesk.clock import SystemClock
from salesdesk.services.backups import BackupReason
from salesdesk.services.desk import open_desk
from tests.factories import a_customer

Said = tuple[str, str]


@pytest.fixture
def path(desk_path: Path) -> Path:
    desk = open_desk(desk_path, SystemClock())
    a_customer(desk, name="Hengtai Pumps")
    desk.close()
    return desk_path


def run(path: Path, *arguments: str) -> int:
    return main([*arguments, "--desk", str(path)])


def backups(path: Path) -> list[Path]:
    return sorted((path.parent / "desk backups").glob("*.salesdesk"))


def test_a_backup_lies_with_the_others(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(path, "backup") == 0
    (made,) = backups(path)
    assert capsys.readouterr().out == f"Made {made}; it was opened and checked.\n"


def test_a_copy_in_a_file_replaces_nothing_unasked(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "copy.salesdesk"
    assert run(path, "backup", str(target)) == 0
    assert run(path, "backup", str(target)) == 1
    assert "--force replaces it" in capsys.readouterr().err
    assert run(path, "backup", str(target), "--force") == 0
    assert backups(path) == []


def test_restore_lists_what_there_is(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(path, "restore") == 0
    assert "There is no backup of" in capsys.readouterr().out
    run(path, "backup")
    capsys.readouterr()
    assert run(path, "restore") == 0
    said = capsys.readouterr().out
    assert str(backups(path)[0]) in said
    assert " asked " in said


def test_restore_asks_first_and_keeps_the_present_state(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(path, "backup")
    run(path, "log", "Hengtai", "--summary", "the batch holds")
    name = backups(path)[0].name
    monkeypatch.setattr("sys.stdin", None)
    assert run(path, "restore", name) == 1
    assert "Add --yes" in capsys.readouterr().err
    assert run(path, "restore", name, "--yes") == 0
    said = capsys.readouterr().out
    assert "1 customers, 0 contacts" in said
    assert "before restore" in said
    assert run(path, "restore", backups(path)[-1].name.removesuffix(".salesdesk"), "--yes") == 0
    assert "1 customers, 1 contacts" in capsys.readouterr().out


def test_restore_says_what_it_does_not_find_or_take(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong.salesdesk"
    wrong.write_bytes(b"no desk " * 999)
    for name, says in (("nowhere", "There is no file nowhere"), (str(wrong), "not a desk")):
        assert run(path, "restore", name, "--yes") == 1
        assert says in capsys.readouterr().err


def test_restore_leaves_an_open_desk_alone(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(path, "backup")
    desk = open_desk(path, SystemClock())
    assert run(path, "restore", str(backups(path)[0]), "--yes") == 1
    desk.close()
    assert "is open in another program" in capsys.readouterr().err


def test_a_command_that_writes_leaves_a_backup(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(path, "log", "Hengtai", "--summary", "the batch holds")
    (made,) = backups(path)
    assert made.name.endswith(f"{BackupReason.COMMAND.value}.salesdesk")
    run(path, "today")
    run(path, "log", "Hengtai", "--summary", "and again")
    assert len(backups(path)) == 1, "the newest is of the last minutes"
