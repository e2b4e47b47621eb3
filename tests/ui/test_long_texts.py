"""Texts that are too long to be laid out at once: edited in parts, read in a window, lost nowhere."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from salesdesk.ui.models.timeline_model import TimelineModel
from salesdesk.ui.models.timeline_rows import WHOLE_AT_MOST
from salesdesk.ui.widgets.growing_text import GrowingText
from salesdesk.ui.widgets.parted_text import PART, PartedText
from salesdesk.ui.widgets.timeline_list import TimelineList
from salesdesk.ui.widgets.whole_text import WholeText
from salesdesk.ui.workspace import Workspace
from tests.factories import a_contact, a_customer

TEN_MEGABYTES = 10 * 1024 * 1024
LONG = {
    "lines": "The pump holds at six bar.\n" * (TEN_MEGABYTES // 27),
    "one line": "The pump holds at six bar. " * (TEN_MEGABYTES // 27),
    "unbroken": "x" * (1024 * 1024),
    "Chinese": "昆山精工的新批次" * (TEN_MEGABYTES // 24),
}


def shown(editor: QPlainTextEdit) -> str:
    """The part on the screen."""
    return QPlainTextEdit.toPlainText(editor)


@pytest.fixture
def editor(dressed: object, qtbot: QtBot) -> GrowingText:
    made = GrowingText()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


@pytest.mark.parametrize("kind", LONG)
def test_a_very_long_note_is_open_within_a_second(editor: GrowingText, kind: str) -> None:
    began = time.process_time()
    editor.setPlainText(LONG[kind])
    editor.grab()
    assert time.process_time() - began < 1
    assert len(shown(editor)) <= PART
    assert editor.bar.isVisible()
    assert editor.toPlainText() == LONG[kind]


def test_a_short_text_has_no_bar(editor: GrowingText) -> None:
    editor.setPlainText(LONG["lines"])
    editor.setPlainText("short")
    assert not editor.bar.isVisible()
    assert editor.bar_height() == 0
    assert editor.text() == "short"


def test_what_is_written_in_any_part_is_kept(editor: GrowingText) -> None:
    text = "".join(f"{number:09}\n" for number in range(3 * PART // 10))
    editor.setPlainText(text)
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    editor.insertPlainText("first ")
    editor.bar.later.click()
    assert "first" not in shown(editor)
    editor.insertPlainText("second ")
    while editor.bar.earlier.isEnabled():
        editor.bar.earlier.click()
    assert shown(editor).startswith("first 000000000")
    while editor.bar.later.isEnabled():
        editor.bar.later.click()
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.insertPlainText("last")
    whole = editor.toPlainText()
    assert whole.replace("first ", "").replace("second ", "").removesuffix("last") == text
    assert (whole.count("first "), whole.count("second "), whole[-4:]) == (1, 1, "last")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["earlier", "later", "type", "delete"]), max_size=12))
def test_going_to_and_fro_loses_nothing(editor: GrowingText, moves: list[str]) -> None:
    text = "ab 昆\u00a0👩🏽\u200d💻é\n" * (PART // 4)
    editor.setPlainText(text)
    for move in moves:
        if move == "type":
            editor.insertPlainText("TYPED")
        elif move == "delete":
            editor.undo()
        else:
            (editor.bar.earlier if move == "earlier" else editor.bar.later).click()
    assert editor.toPlainText().replace("TYPED", "").replace("\u00a0", " ") == text.replace("\u00a0", " ")


def test_a_part_that_nobody_edited_keeps_blanks_that_qt_would_change(editor: GrowingText) -> None:
    editor.setPlainText("a\u00a0b")
    assert editor.toPlainText() == "a\u00a0b"


def test_a_long_text_is_pasted_where_the_cursor_stands(editor: GrowingText) -> None:
    editor.setPlainText("before 👍 CUT after")
    cursor = editor.textCursor()
    cursor.setPosition(10)  # Qt counts the thumb as two
    cursor.setPosition(13, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    data = QMimeData()
    data.setText(LONG["lines"].replace("\n", "\r\n"))
    editor.insertFromMimeData(data)
    assert editor.toPlainText() == f"before 👍 {LONG['lines']} after"
    editor.insertPlainText("HERE")
    assert editor.toPlainText() == f"before 👍 {LONG['lines']}HERE after"


def test_a_text_beyond_its_place_is_read_in_a_window(workspace: Workspace, qtbot: QtBot) -> None:
    whole = "What was said, word for word. 汉字\n" * (WHOLE_AT_MOST // 10)
    customer = a_customer(workspace.desk)
    a_contact(workspace.desk, customer, summary=whole, private_note="mind the dog")
    model = TimelineModel(workspace)
    timeline = TimelineList(model)
    qtbot.addWidget(timeline)
    timeline.resize(600, 500)
    timeline.show()
    model.show_customer(customer)
    timeline.setCurrentIndex(model.index(0, 0))
    qtbot.keyClick(timeline, Qt.Key.Key_Space)
    (window,) = timeline.findChildren(WholeText)
    assert window.reader.isReadOnly()
    assert window.reader.toPlainText() == f"{whole.strip()}\n\nmind the dog"
    window.copy.click()
    assert QGuiApplication.clipboard().text() == f"{whole.strip()}\n\nmind the dog"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_text_that_fits_its_place_is_unfolded_there(workspace: Workspace, qtbot: QtBot) -> None:
    customer = a_customer(workspace.desk)
    a_contact(workspace.desk, customer, summary="line\n" * 500)
    model = TimelineModel(workspace)
    timeline = TimelineList(model)
    qtbot.addWidget(timeline)
    timeline.show()
    model.show_customer(customer)
    timeline.setCurrentIndex(model.index(0, 0))
    before = timeline.sizeHintForRow(0)
    qtbot.keyClick(timeline, Qt.Key.Key_Space)
    assert timeline.findChildren(WholeText) == []
    assert timeline.sizeHintForRow(0) > before


def test_a_reader_takes_nothing_in(dressed: object, qtbot: QtBot) -> None:
    reader = PartedText()
    qtbot.addWidget(reader)
    reader.setReadOnly(True)
    reader.setPlainText("as it is")
    data = QMimeData()
    data.setText(LONG["lines"])
    reader.insertFromMimeData(data)
    assert reader.toPlainText() == "as it is"
