"""One due thing in the reminders' window: what, why, and every way to deal with it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from salesdesk.domain.snooze import Snooze
from salesdesk.domain.text import isolate
from salesdesk.domain.wording import TimeOfDay
from salesdesk.domain.words import ItemKind
from salesdesk.services.alarms import Alarm
from salesdesk.ui.dialogs.snooze import fill_snooze_menu, snooze_until
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.avatar import Avatar
from salesdesk.ui.widgets.buttons import Button, IconButton
from salesdesk.ui.widgets.card import Card
from salesdesk.ui.widgets.flow_layout import FlowLayout
from salesdesk.ui.widgets.plain_label import PlainLabel, set_tip
from salesdesk.ui.workspace import Workspace

Key = tuple[str, int]
"""What tells one alarm from another: its kind and its row."""


def key_of(alarm: Alarm) -> Key:
    """The alarm's key."""
    return str(alarm.kind), alarm.subject_id


class ReminderCard(Card):
    """Asks for what its buttons say; the window carries it out."""

    call_asked = Signal(object)
    log_asked = Signal(object)
    kept_asked = Signal(object)
    move_asked = Signal(object)
    snoozed = Signal(object, datetime)
    acknowledged = Signal(object)

    def __init__(self, workspace: Workspace, alarm: Alarm, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self.alarm = alarm
        self.buttons: dict[str, Button | IconButton] = {}
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._on_menu)
        self._build()
        self.update_why(alarm)

    def update_why(self, alarm: Alarm) -> None:
        """Says anew since when it is due: time goes on while the window stands."""
        self.alarm = alarm
        why = self._workspace.voice.say(alarm.why)
        if alarm.kind is ItemKind.PROMISE:
            self._why.setText(why)  # it says itself when it is due
            return
        day = self._workspace.voice.day(alarm.due_on)
        today = self._workspace.desk.clock.today()
        parts = [] if alarm.due_on == today and alarm.due_minute is not None else [day]
        if alarm.due_minute is not None:
            parts.append(str(TimeOfDay(alarm.due_minute)))
        due = filled(self.tr("due %1"), " ".join(parts))
        self._why.setText(filled(self.tr("%1 · %2"), due, why))

    def focused(self) -> str:
        """The name of the button with the focus, or nothing."""
        return next((name for name, button in self.buttons.items() if button.hasFocus()), "")

    def _build(self) -> None:
        look = theme()
        title = self._workspace.voice.say(self.alarm.title)
        self.setAccessibleName(isolate(title))
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        is_promise = self.alarm.kind is ItemKind.PROMISE
        sign = self.alarm.customer if is_promise else self.alarm.person or self.alarm.customer
        avatar = Avatar(sign, "violet" if is_promise else "accent")
        row.addWidget(avatar, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(look.px(2))
        column.addWidget(PlainLabel(title, role="name", elide=True))
        self._why = PlainLabel("", dim=True, elide=True)
        column.addWidget(self._why)
        column.addSpacing(look.px(6))
        verbs = QWidget(self)
        flow = FlowLayout(verbs)
        for button in self._make_buttons(is_promise):
            flow.addWidget(button)
        column.addWidget(verbs)
        row.addLayout(column, 1)
        self.body.addLayout(row)
        for button in self.buttons.values():
            button.setAccessibleDescription(isolate(title))

    def _make_buttons(self, is_promise: bool) -> list[Button | IconButton]:
        if self.alarm.phone:
            self._add("call", self.tr("Call"), self._on_call, "plain" if is_promise else "primary")
        if is_promise:
            self._add("kept", self.tr("Kept"), self._on_kept, "primary")
        self._add("log", self.tr("Log"), self._on_log)
        self._add("snooze", self.tr("Snooze"), self._on_snooze)
        set_tip(self.buttons["snooze"], self.tr("For 10 minutes"))
        more = IconButton("chevron-down", self.tr("Snooze until…"), framed=True, small=True)
        more.clicked.connect(self._on_more)
        self.buttons["snooze_until"] = more
        self._add("move", self.tr("Move"), self._on_move)
        return list(self.buttons.values())

    def _add(self, name: str, text: str, slot: object, kind: str = "plain") -> None:
        button = Button(text, kind, small=True)
        button.clicked.connect(slot)
        self.buttons[name] = button

    def _on_call(self) -> None:
        self.call_asked.emit(self.alarm)

    def _on_log(self) -> None:
        self.log_asked.emit(self.alarm)

    def _on_kept(self) -> None:
        self.kept_asked.emit(self.alarm)

    def _on_move(self) -> None:
        self.move_asked.emit(self.alarm)

    def _on_snooze(self) -> None:
        self._snooze(snooze_until(self._workspace, Snooze.TEN_MINUTES))

    def _on_more(self) -> None:
        button = self.buttons["snooze_until"]
        self._menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _on_menu(self) -> None:
        fill_snooze_menu(self._menu, self._workspace, self._snooze)
        self._menu.addSeparator()
        never = QAction(self.tr("Do not remind again"), self._menu)
        never.triggered.connect(self._on_never)
        self._menu.addAction(never)

    def _on_never(self) -> None:
        self.acknowledged.emit(self.alarm)

    def _snooze(self, until: datetime) -> None:
        self.snoozed.emit(self.alarm, until)
