"""Shortcuts against people who write: text fields, lists, and input methods that compose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from salesdesk.ui.shortcuts import ACTIONS, hint, install_shortcuts, label, takes_letters


class Desk(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.fired: list[str] = []
        self.line = QLineEdit()
        self.notes = QPlainTextEdit()
        self.count = QSpinBox()
        self.choice = QComboBox()
        self.choice.addItems(["Phone", "Letter"])
        self.button = QPushButton("Call")
        self.list = QListView()
        self.list.setModel(QStringListModel(["Li", "Peter"], self))
        layout = QVBoxLayout(self)
        for part in (self.button, self.line, self.notes, self.count, self.choice, self.list):
            layout.addWidget(part)
        install_shortcuts(
            self,
            {
                "log_contact": self._on_log,
                "new_promise": self._on_promise,
                "search": self._on_search,
                "save": self._on_save,
            },
        )

    def _on_log(self) -> None:
        self.fired.append("log")

    def _on_promise(self) -> None:
        self.fired.append("promise")

    def _on_search(self) -> None:
        self.fired.append("search")

    def _on_save(self) -> None:
        self.fired.append("save")


@pytest.fixture
def desk(qtbot):
    window = Desk()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def compose(widget: QWidget, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def test_letters_fire_where_nobody_writes(desk):
    desk.button.setFocus()
    QTest.keyClick(desk.button, Qt.Key.Key_L)
    QTest.keyClick(desk.button, Qt.Key.Key_P)
    assert desk.fired == ["log", "promise"]


def test_letters_fire_from_a_list(desk):
    desk.list.setFocus()
    QTest.keyClick(desk.list, Qt.Key.Key_L)
    desk.list.setCurrentIndex(desk.list.model().index(1, 0))
    QTest.keyClick(desk.list, Qt.Key.Key_P)
    assert desk.fired == ["log", "promise"]


@pytest.mark.parametrize("field", ["line", "notes", "count", "choice"])
def test_letters_belong_to_fields(desk, field):
    widget = getattr(desk, field)
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_L)
    QTest.keyClick(widget, Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    assert desk.fired == []


def test_what_is_typed_arrives(desk):
    desk.line.setFocus()
    QTest.keyClicks(desk.line, "lpLP")
    assert desk.line.text() == "lpLP"
    desk.notes.setFocus()
    QTest.keyClicks(desk.notes, "Please call")
    assert desk.notes.toPlainText() == "Please call"
    assert desk.fired == []


def test_shortcuts_with_ctrl_fire_from_fields(desk):
    desk.notes.setFocus()
    QTest.keyClick(desk.notes, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(desk.notes, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(desk.notes, Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier)
    assert desk.fired == ["search", "save", "save"]


@pytest.mark.parametrize("field", ["line", "notes"])
def test_nothing_fires_while_an_input_method_composes(desk, field):
    widget = getattr(desk, field)
    widget.setFocus()
    compose(widget, "wang")
    QTest.keyClick(widget, Qt.Key.Key_L)
    QTest.keyClick(widget, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.fired == []


def test_shortcuts_work_again_once_composed(desk):
    desk.line.setFocus()
    compose(desk.line, "wang")
    compose(desk.line, "", "王")
    QTest.keyClick(desk.line, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert desk.line.text() == "王"
    assert desk.fired == ["search"]


def test_leaving_the_field_ends_composing(desk):
    desk.line.setFocus()
    compose(desk.line, "wang")
    desk.button.setFocus()
    QTest.keyClick(desk.button, Qt.Key.Key_L)
    assert desk.fired == ["log"]


def test_a_read_only_field_takes_no_letters(desk):
    desk.line.setReadOnly(True)
    desk.line.setFocus()
    QTest.keyClick(desk.line, Qt.Key.Key_L)
    assert desk.fired == ["log"]
    assert not takes_letters(None)


def test_no_keys_are_given_out_twice():
    keys = [QKeySequence(k).toString() for action in ACTIONS.values() for k in action.keys]
    assert len(keys) == len(set(keys))
    assert all(keys)


def test_hints_as_on_key_caps(qapp):
    assert hint("new_customer") == "Ctrl N"
    assert hint("log_contact") == "L"
    assert hint("save") == "Ctrl ↵"
    assert label("log_contact") == "Log contact"


def test_an_unknown_action_is_a_fault(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    with pytest.raises(KeyError):
        install_shortcuts(window, {"fly": window.close})
