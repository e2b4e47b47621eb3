"""What a run that was cut off leaves behind is told once, and only by the runs that come after it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from salesdesk.ui import last_run
from salesdesk.ui.last_run import RunMark


def cut_off(folder: Path, trace: str = "") -> None:
    """A run that begins and is gone without a word, as by SIGKILL."""
    mark = RunMark(folder, "SalesDesk 1")
    descriptor = mark.begin()
    os.write(descriptor, trace.encode())
    os.close(descriptor)


def test_a_run_that_ends_as_it_should_leaves_nothing(tmp_path: Path) -> None:
    mark = RunMark(tmp_path, "SalesDesk 1")
    mark.begin()
    mark.end()
    assert list(tmp_path.iterdir()) == []
    assert RunMark(tmp_path, "SalesDesk 1").ended_early() is None


def test_a_run_that_was_cut_off_is_told_once(tmp_path: Path) -> None:
    cut_off(tmp_path, "Fatal Python error: Aborted\n")
    ended = RunMark(tmp_path, "SalesDesk 2").ended_early()
    assert ended is not None
    assert ended.has_trace
    assert ended.report == "SalesDesk 1\nFatal Python error: Aborted"
    assert RunMark(tmp_path, "SalesDesk 2").ended_early() is None
    assert list(tmp_path.iterdir()) == []


def test_without_a_trace_it_is_told_as_well(tmp_path: Path) -> None:
    cut_off(tmp_path)
    ended = RunMark(tmp_path, "SalesDesk 2").ended_early()
    assert ended is not None
    assert not ended.has_trace


def test_a_run_that_lives_is_left_alone_and_so_is_ones_own(tmp_path: Path) -> None:
    living, own = RunMark(tmp_path, "SalesDesk 1"), RunMark(tmp_path, "SalesDesk 1")
    living.begin()
    own.begin()
    assert own.ended_early() is None
    assert len(list(tmp_path.iterdir())) == 2
    living.end()
    own.end()


def test_what_the_machine_cut_off_is_no_news_unless_there_is_a_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off(tmp_path)
    monkeypatch.setattr(last_run, "_boot", lambda: "another start")
    assert RunMark(tmp_path, "SalesDesk 2").ended_early() is None
    assert list(tmp_path.iterdir()) == []
    monkeypatch.undo()
    cut_off(tmp_path, "Fatal Python error: Aborted\n")
    monkeypatch.setattr(last_run, "_boot", lambda: "another start")
    ended = RunMark(tmp_path, "SalesDesk 2").ended_early()
    assert ended is not None
    assert ended.has_trace


def test_the_mark_is_its_owners_alone(tmp_path: Path) -> None:
    mark = RunMark(tmp_path / "state", "SalesDesk 1")
    mark.begin()
    (file,) = (tmp_path / "state").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    mark.end()


def test_several_runs_make_one_report_that_is_not_endless(tmp_path: Path) -> None:
    for _ in range(3):
        cut_off(tmp_path, "x" * 30_000)
    ended = RunMark(tmp_path, "SalesDesk 2").ended_early()
    assert ended is not None
    assert len(ended.report) == 20_000
