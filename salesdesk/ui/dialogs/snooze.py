"""How long to put a reminder off: the choices as a menu, and one's own time as a form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from salesdesk.domain.snooze import LABELS, MORNING, Snooze, choices, until
from salesdesk.domain.wall_time import instant
from salesdesk.errors import Cancelled, UserError
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.widgets.day_edit import DayEdit, TimeEdit
from salesdesk.ui.workspace import Workspace

Chosen = Callable[[datetime], object]
"""Is given the moment (UTC) until which to put off."""


def fill_snooze_menu(menu: QMenu, workspace: Workspace, chosen: Chosen) -> None:
    """Fills `menu` with what can be offered now; the last entry asks for a time of one's own."""
    menu.clear()
    desk = workspace.desk
    now, zone = desk.clock.now(), desk.clock.zone()
    for choice in choices(now, zone):
        action = QAction(workspace.voice.translate(LABELS[choice]), menu)
        action.triggered.connect(partial(_on_choice, workspace, choice, chosen))
        menu.addAction(action)
    menu.addSeparator()
    pick = QAction(QCoreApplication.translate("SnoozeDialog", "Pick a time…"), menu)
    pick.triggered.connect(partial(_on_pick, workspace, chosen, menu))
    menu.addAction(pick)


def snooze_until(workspace: Workspace, choice: Snooze) -> datetime:
    """The moment (UTC) at which a reminder returns that is put off now."""
    desk = workspace.desk
    return until(choice, desk.clock.now(), desk.clock.zone(), desk.settings.calendar)


def _on_choice(workspace: Workspace, choice: Snooze, chosen: Chosen, _checked: bool = False) -> None:
    chosen(snooze_until(workspace, choice))


def _on_pick(workspace: Workspace, chosen: Chosen, menu: QMenu, _checked: bool = False) -> None:
    owner = menu.parentWidget()
    SnoozeDialog(workspace, chosen, owner.window() if owner is not None else None).open()


class SnoozeDialog(FormDialog):
    """Asks for a day and a time of one's own."""

    def __init__(self, workspace: Workspace, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self._chosen = chosen
        clock = workspace.desk.clock
        self.day = DayEdit(clock.today)
        self.time = TimeEdit()
        self.fields.add_row((self.tr("Remind me on"), self.day), (self.tr("At"), self.time))
        self.day.set_day(clock.today() + timedelta(days=1))
        self.time.set_minutes(MORNING)
        self.fields_by_name = {"day": self.day, "time": self.time, "until": self.day}
        self.set_title(self.tr("Snooze until"))

    def save(self) -> None:
        day, minute = self.day.day(), self.time.minutes()
        if day is None:
            raise UserError(self.tr("Choose a day."), field="day")
        if minute is None:
            raise UserError(self.tr("Choose a time."), field="time")
        clock = self.workspace.desk.clock
        moment = instant(day, minute, clock.zone())
        if moment <= clock.now():
            raise UserError(self.tr("Choose a moment still to come."), field="until")
        failed = _Failures()
        self.workspace.requests.failed.connect(failed.note)
        try:
            self._chosen(moment)
        finally:
            self.workspace.requests.failed.disconnect(failed.note)
        if failed.told:
            raise Cancelled("it was told already")


class _Failures:
    """Whoever carries a choice out tells a failure himself; the form only has to know that there was one."""

    def __init__(self) -> None:
        self.told = False

    def note(self, _title: str, _text: str) -> None:
        self.told = True
