"""Shows the whole kit in one window, for looking at: `python -m tests.ui.gallery [light|dark] [scale]`."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from salesdesk.ui.theme import install, theme
from salesdesk.ui.widgets.avatar import Avatar
from salesdesk.ui.widgets.buttons import Button, IconButton
from salesdesk.ui.widgets.card import Card, Section
from salesdesk.ui.widgets.chip import TONES, Chip, ToggleChips
from salesdesk.ui.widgets.flow_layout import FlowLayout
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.segmented import Segmented

CHANNELS = [("phone", "Phone"), ("visit", "Visit"), ("wechat", "WeChat"), ("email", "E-mail"), ("o", "Other")]
HEARD = ["opinion", "complaint", "need", "suggestion", "question", "praise", "意见建议"]


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
        grid = QGridLayout(body)
        side = theme().px(24)
        grid.setContentsMargins(side, theme().px(20), side, side)
        grid.setHorizontalSpacing(side)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(theme().px(8))
        grid.addLayout(left, 0, 0)
        grid.addLayout(right, 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._fill_left(left)
        self._fill_right(right)
        left.addStretch(1)
        right.addStretch(1)

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
        column.addLayout(
            row(
                Button("Delete", "danger"),
                Button("Snooze all…", "quiet"),
                off,
                IconButton("more", "More", framed=True),
                IconButton("calendar", "Calendar"),
                Button("Call", "primary", small=True),
                Button("Add", "plain", icon_name="plus"),
            )
        )
        column.addLayout(row(*(Chip(tone.title(), tone) for tone in TONES)))
        chips = ToggleChips([(word, word) for word in HEARD], name="Heard")
        chips.set_values(["need"])
        column.addWidget(chips)
        column.addLayout(row(Segmented(CHANNELS, "Channel")))
        column.addLayout(
            row(
                Avatar("王芳"),
                Avatar("Maria Anders"),
                Avatar("Thomas Hardy", "violet"),
                Avatar("!", "bad", 44),
            )
        )

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


def main() -> int:
    app = QApplication(sys.argv)
    look = install(app, sys.argv[1] if len(sys.argv) > 1 else "system")
    if len(sys.argv) > 2:
        look.set_text_scale(float(sys.argv[2]))
    window = Gallery()
    window.resize(1280, 800)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
