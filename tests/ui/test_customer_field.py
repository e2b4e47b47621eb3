"""What is proposed for a customer's line: with what was meant marked, and why."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.ui.marked_text import mark_fill
from salesdesk.ui.widgets.customer_field import CustomerField
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer, a_person


@pytest.fixture
def field(qtbot: QtBot, workspace: Workspace) -> Iterator[CustomerField]:
    window = QWidget()
    made = CustomerField(workspace.desk)
    QVBoxLayout(window).addWidget(made)
    qtbot.addWidget(window)
    window.resize(420, 300)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.setFocus()
    yield made
    made._popup.hide()


def proposed(qtbot: QtBot, field: CustomerField, text: str) -> list[str]:
    field.clear()
    field.insert(text)  # keys of QTest are letters of ASCII alone
    qtbot.waitUntil(field._popup.isVisible)
    model = field._popup.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("昆山", "昆山精工, 张小明"),
        ("kunshan", "昆山精工, 张小明, by pinyin"),
        ("zxm", "昆山精工, 张小明, by initials"),
        ("xiaoming", "昆山精工, 张小明, by pinyin"),
    ],
)
def test_who_is_proposed_and_why_is_said_and_marked(
    qtbot: QtBot, workspace: Workspace, field: CustomerField, typed: str, said: str
) -> None:
    a_person(workspace.desk, a_customer(workspace.desk, name="昆山精工"), name="张小明")
    assert proposed(qtbot, field, typed) == [said]
    image = field._popup.viewport().grab().toImage()
    fill = QColor(mark_fill()).rgb()
    assert any(image.pixel(x, y) == fill for x in range(image.width()) for y in range(0, image.height(), 2))
