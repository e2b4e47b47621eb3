"""Shows the whole kit in one window, for looking at: `python -m tests.ui.gallery --scheme dark`."""

from __future__ import annotations

import argparse
import sys
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from salesdesk.ui.theme import install, theme
from salesdesk.ui.translations import install_language
from salesdesk.ui.widgets.avatar import Avatar
from salesdesk.ui.widgets.buttons import Button, IconButton
from salesdesk.ui.widgets.card import Card, Section
from salesdesk.ui.widgets.chip import TONES, Chip, ToggleChips
from salesdesk.ui.widgets.day_edit import DayEdit, TimeEdit
from salesdesk.ui.widgets.empty_state import EmptyState
from salesdesk.ui.widgets.flow_layout import FlowLayout
from salesdesk.ui.widgets.form import FieldColumn
from salesdesk.ui.widgets.level_stepper import LevelStepper
from salesdesk.ui.widgets.message import MessageDialog
from salesdesk.ui.widgets.number_edit import NumberEdit
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.progress import ProgressPanel
from salesdesk.ui.widgets.segmented import Segmented
from salesdesk.ui.widgets.toast import show_toast

CHANNELS = [("phone", "Phone"), ("visit", "Visit"), ("wechat", "WeChat"), ("email", "E-mail"), ("o", "Other")]
LEVELS = [("b", "Basic"), ("r", "Reactive"), ("a", "Accountable"), ("p", "Proactive"), ("x", "Partnership")]
HEARD = ["opinion", "complaint", "need", "suggestion", "question", "praise", "意见建议"]
ROWS = [("Send revised quote", "苏州恒泰", "20 Nov"), ("Sample kit", "Northwind", "today")]
TODAY = date(2026, 11, 21)


def row(*widgets: QWidget) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setSpacing(theme().px(8))
    for widget in widgets:
        made.addWidget(widget)
    made.addStretch(1)
    return made


class Gallery(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setWindowTitle("Gallery")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName("Kit")
        body = QWidget()
        body.setObjectName("page_body")
        area.setWidget(body)
        outer.addWidget(area)
        columns = QHBoxLayout(body)
        side = theme().px(24)
        columns.setContentsMargins(side, theme().px(20), side, side)
        columns.setSpacing(side)
        for fill in (self._fill_left, self._fill_right):
            column = QVBoxLayout()
            column.setSpacing(theme().px(8))
            fill(column)
            column.addStretch(1)
            columns.addLayout(column, 1)

    def show_overlays(self) -> None:
        show_toast(self, "Promise marked as kept: 王芳 <b>昆山</b>", "Undo", self._on_undo)
        buttons = [("Cancel", "plain"), ("Delete", "danger")]
        MessageDialog(self, "Delete 昆山精工?", "Its 14 promises go to the trash with it.", buttons).show()

    def _on_undo(self) -> None:
        self.setWindowTitle("Undone")

    def _fill_left(self, column: QVBoxLayout) -> None:
        column.addWidget(PlainLabel("Saturday 21 November", role="title"))
        column.addWidget(
            PlainLabel("9 calls · 2 promises due · about 2 h 10 of your 3 h", dim=True, wrap=True)
        )
        column.addWidget(Section("Promises first", 2))
        column.addLayout(
            row(
                Button("New promise", "plain", "P"),
                Button("New customer", "plain", "Ctrl N"),
                Button("Log contact", "primary", "L"),
            )
        )
        off = Button("Not now", "primary")
        off.setEnabled(False)
        more = IconButton("more", "More", framed=True)
        column.addLayout(
            row(
                Button("Delete", "danger"),
                Button("Snooze all…", "quiet"),
                off,
                more,
                Button("Add", icon_name="plus"),
            )
        )
        column.addLayout(row(*(Chip(tone.title(), tone) for tone in TONES)))
        chips = ToggleChips([(word, word) for word in HEARD], name="Heard")
        chips.set_values(["need"])
        column.addWidget(chips)
        column.addLayout(row(Segmented(CHANNELS, "Channel")))
        signs = (
            Avatar("王芳"),
            Avatar("Maria Anders"),
            Avatar("Thomas Hardy", "violet"),
            Avatar("!", "bad", 44),
        )
        column.addLayout(row(*signs))
        stepper = LevelStepper(LEVELS, "Relationship level")
        stepper.set_level("p", ("p", "x"))
        column.addWidget(stepper)
        narrow = LevelStepper(LEVELS, "Relationship level of another")
        narrow.set_level("b", ("a", "p"))
        narrow.setMaximumWidth(theme().px(343))
        column.addWidget(narrow)
        column.addWidget(self._form())
        boxes = [QCheckBox("With private notes"), QCheckBox("Off"), QRadioButton("Week"), QRadioButton("Day")]
        boxes[0].setChecked(True)
        boxes[2].setChecked(True)
        column.addLayout(row(*boxes))

    def _form(self) -> FieldColumn:
        form = FieldColumn()
        said = QPlainTextEdit("New batch holds at 6 bar. 王芳 wants delivery in two lots.")
        said.setMaximumHeight(theme().px(64))
        form.add("What was said", said)
        day = DayEdit(lambda: TODAY)
        day.set_day(TODAY + timedelta(days=12))
        at = TimeEdit()
        at.set_minutes(570)
        form.add_row(("Next check-in", day), ("At", at))
        channel = QComboBox()
        channel.addItems(["Phone", "Visit", "微信"])
        form.add_row(("Channel", channel), ("Calls a day", NumberEdit(0, 99)))
        name = QLineEdit()
        name.setPlaceholderText("Company or person")
        form.add("Customer", name, hint="As it stands on their invoices", optional=True)
        form.show_error(name, "A customer needs a name.")
        return form

    def _fill_right(self, column: QVBoxLayout) -> None:
        for sunken in (False, True):
            card = Card("Why she is third today", sunken=sunken)
            text = (
                "3 days past her 14-day cadence · superstar (8 % of your margin) · nothing else due this week"
            )
            card.body.addWidget(PlainLabel(text, dim=True, wrap=True))
            line = QWidget()
            flow = FlowLayout(line)
            flow.addWidget(PlainLabel("王芳 → forecast for Q1, due 30 Nov"))
            flow.addWidget(Chip("theirs"))
            card.body.addWidget(line)
            column.addWidget(card)
        tabs = QTabWidget()
        tabs.setAccessibleName("Parts")
        tabs.addTab(self._table(), "Promises 14")
        tabs.addTab(QWidget(), "People 4")
        tabs.addTab(QWidget(), "Orders 23")
        column.addWidget(tabs)
        panel = ProgressPanel("Writing history of 昆山精工…")
        panel.show_progress(40, 100)
        column.addWidget(panel)
        snooze = Button("Snooze 10 min", small=True)
        menu = QMenu(snooze)
        menu.addAction("1 hour")
        menu.addAction("Tomorrow 9:00")
        snooze.setMenu(menu)
        column.addLayout(row(Button("Kept", "primary", small=True), snooze))
        action = ("New promise", self._on_undo)
        column.addWidget(EmptyState("No promises yet", "What you promise in a call stands here.", [action]))

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(ROWS), 3)
        table.setAccessibleName("Promises")
        table.setHorizontalHeaderLabels(["Promise", "Customer", "Due"])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.verticalHeader().setDefaultSectionSize(theme().px(38))
        for at, texts in enumerate(ROWS):
            for place, text in enumerate(texts):
                table.setItem(at, place, QTableWidgetItem(text))
        table.selectRow(1)
        table.setMaximumHeight(theme().px(140))
        return table


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scheme", default="system")
    parser.add_argument("--text", type=float, default=0.0, help="text size, 1 being 13 px")
    parser.add_argument("--language", default="en")
    parser.add_argument("--overlays", action="store_true", help="with a toast and a question")
    chosen = parser.parse_args()
    app = QApplication(sys.argv[:1])
    install_language(app, chosen.language)
    look = install(app, chosen.scheme)
    if chosen.text:
        look.set_text_scale(chosen.text)
    window = Gallery()
    window.resize(1280, 860)
    window.show()
    if chosen.overlays:
        window.show_overlays()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
