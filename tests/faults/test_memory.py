"""Too little memory, and memory that is lost: an import fails with a sentence, and nothing leaks."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.faults.window import Window, standing

LEFT = 16 * 1024 * 1024
"""Bytes: half of what one run of the rows below takes, for a list is never held as a whole."""

CALLS = 1_000


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the limit is Linux's")
def test_an_import_without_memory_fails_with_a_sentence_and_the_window_stays(desk_path: Path) -> None:
    program = Window(desk_path.parent)
    file = desk_path.parent / "list.csv"
    notes = "\N{SLIGHTLY SMILING FACE}" * 100_000
    rows = [f"Firm {number},{notes}" for number in range(90)]
    file.write_text("\n".join(["Company,Notes", *rows]), encoding="utf-8")
    before, _ = standing(program.desk)
    program.start("starving", str(file), str(LEFT))
    try:
        assert "There is not enough memory for this." in program.said()
        program.hear("works: True")
        ended = program.ended()
    finally:
        program.kill()
    after, is_sound = standing(program.desk)
    assert (ended.status, ended.stderr, is_sound) == (0, "", True)
    assert after["customers"] == before["customers"]


def test_calls_that_give_nothing_back_leave_none_as_it_was(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
        label.update()
    assert abs(sys.getrefcount(None) - before) < CALLS // 10
