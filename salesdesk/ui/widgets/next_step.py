"""The next check-in of a form: filled in by the plan, changed by the rep, or none for a reason."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.domain.cadence import NextCheckIn
from salesdesk.domain.wording import TimeOfDay
from salesdesk.errors import UserError
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.chip import ToggleChips
from salesdesk.ui.widgets.day_edit import DayEdit, TimeEdit
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace

_TOMORROW, _WEEK, _MONTH, _PLANNED, _NONE = "tomorrow", "week", "month", "planned", "none"


class NextStep(QWidget):
    """A day, perhaps an hour, ready choices, and the plan's reason; without a day, why there is none.

    The plan fills it in (`set_plan`) until the rep has chosen something else.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._plan: NextCheckIn | None = None
        self._has_plan = False
        self._is_edited = False
        self._is_filling = False
        self._build()
        self._connect()
        self._show_reason_where_needed()

    def set_plan(self, plan: NextCheckIn | None) -> None:
        """What the plan proposes now; None where it asks for no check-in."""
        self._plan, self._has_plan = plan, True
        why = "" if plan is None else self._workspace.voice.say(plan.why)
        self._why.setText(why or self.tr("The plan of this level asks for no check-in."))
        self._why.setVisible(True)
        if not self._is_edited:
            self._fill_as_planned()
        self._mark_choice()

    def forget_plan(self) -> None:
        """Nothing is known of the customer yet."""
        self._plan, self._has_plan = None, False
        self._why.setVisible(False)
        self._mark_choice()

    def next_on(self) -> date | None:
        """The day chosen; None for no next step.

        Raises UserError (field `next_on`) for an unclear day, and for none without a reason.
        """
        self.setFocusProxy(self.day.focusProxy() or self.day)
        if not self.day.is_valid():
            raise UserError(self.tr("Which day is meant?"), field="next_on")
        if self.day.day() is None and not self.reason_line.text().strip():
            self.setFocusProxy(self.reason_line)
            raise UserError(self.tr("Choose the next check-in, or say why there is none."), field="next_on")
        return self.day.day()

    def next_minute(self) -> int | None:
        """The minute of that day, or None. Raises UserError (field `next_on`) for an unclear one."""
        if self.day.day() is None:
            return None
        if not self.time.is_valid():
            raise UserError(self.tr("Which time is meant?"), field="next_on")
        return self.time.minutes()

    def reason(self) -> str:
        """Why there is no next step; empty where there is one."""
        return "" if self.day.day() is not None else self.reason_line.text().strip()

    def is_edited(self) -> bool:
        """Whether the rep has chosen something of their own."""
        return self._is_edited

    def body(self) -> dict[str, Any]:
        """What the rep chose, as a draft keeps it; nothing where the plan stands as it is."""
        if not self._is_edited:
            return {}
        day = self.day.day()
        return {
            "on": day.isoformat() if day else "",
            "minute": self.time.minutes(),
            "reason": self.reason_line.text(),
        }

    def set_body(self, body: dict[str, Any]) -> None:
        """Shows what a draft kept."""
        if not body:
            return
        self._is_edited = True
        self._fill(date.fromisoformat(body["on"]) if body.get("on") else None, body.get("minute"))
        self.reason_line.setText(str(body.get("reason") or ""))
        self._mark_choice()

    def start_anew(self) -> None:
        """As the plan has it."""
        self._is_edited = False
        self.reason_line.clear()
        self._fill_as_planned()
        self._mark_choice()

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        """Names the day: it is what the label stands for."""
        self.day.setAccessibleName(name)

    def setAccessibleDescription(self, text: str) -> None:  # noqa: N802
        self.day.setAccessibleDescription(text)

    def _build(self) -> None:
        look, tr = theme(), self.tr
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(look.px(6))
        self.day = DayEdit(self._workspace.desk.clock.today)
        self.day.set_placeholder(tr("No next check-in"))
        self.time = TimeEdit()
        self.time.setAccessibleName(tr("At"))
        self.time.set_placeholder(tr("any hour"))
        self.time.setMaximumWidth(look.px(112))
        self.choices = ToggleChips(
            [
                (_TOMORROW, tr("Tomorrow")),
                (_WEEK, tr("In a week")),
                (_MONTH, tr("In a month")),
                (_PLANNED, tr("As planned")),
                (_NONE, tr("None…")),
            ],
            multiple=False,
            name=tr("Ready choices for the next check-in"),
        )
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self.day, 3)
        row.addWidget(self.time, 1)
        outer.addLayout(row)
        outer.addWidget(self.choices)
        self._why = PlainLabel("", role="small", dim=True, wrap=True)
        self._why.setVisible(False)
        outer.addWidget(self._why)
        outer.addWidget(self._build_reason())
        self.setFocusProxy(self.day.focusProxy() or self.day)

    def _build_reason(self) -> QWidget:
        look, tr = theme(), self.tr
        self._reason_box = QWidget()
        layout = QVBoxLayout(self._reason_box)
        layout.setContentsMargins(0, look.px(4), 0, 0)
        layout.setSpacing(look.px(4))
        name = tr("Why is there no next step?")
        self.reason_line = QLineEdit()
        self.reason_line.setAccessibleName(name)
        label = PlainLabel(name, role="small", dim=True)
        label.setBuddy(self.reason_line)
        ready = (tr("The level asks for none"), tr("They will call"), tr("No need any more"))
        self.reasons = ToggleChips(
            [(text, text) for text in ready], multiple=False, name=tr("Ready reasons for no next step")
        )
        self._no_plan_reason = ready[0]
        for widget in (label, self.reason_line, self.reasons):
            layout.addWidget(widget)
        return self._reason_box

    def _connect(self) -> None:
        self.day.changed.connect(self._on_edited)
        self.time.changed.connect(self._on_edited)
        self.choices.changed.connect(self._on_choice)
        self.reasons.changed.connect(self._on_ready_reason)
        self.reason_line.textChanged.connect(self._on_reason_changed)

    def _on_edited(self) -> None:
        if not self._is_filling:
            self._is_edited = True
            self._mark_choice()
            self.changed.emit()
        self._show_reason_where_needed()

    def _on_choice(self) -> None:
        if self._is_filling:
            return
        chosen = (self.choices.values() or [""])[0]
        if chosen == _PLANNED:
            self.start_anew()
        elif chosen:
            self._is_edited = True
            self._fill(self._day_of(chosen), None)
            if chosen == _NONE:
                self.reason_line.setFocus(Qt.FocusReason.TabFocusReason)
        self._mark_choice()
        self.changed.emit()

    def _on_ready_reason(self) -> None:
        if not self._is_filling:
            self.reason_line.setText((self.reasons.values() or [""])[0])

    def _on_reason_changed(self, text: str) -> None:
        was_filling, self._is_filling = self._is_filling, True
        self.reasons.set_values([text.strip()])
        self._is_filling = was_filling
        if not was_filling:
            self._is_edited = True
            self.changed.emit()

    def _day_of(self, choice: str) -> date | None:
        """The day of a ready choice: a working one, but for `tomorrow`, which means what it says."""
        today = self._workspace.desk.clock.today()
        if choice == _TOMORROW:
            return today + timedelta(days=1)
        if choice in (_WEEK, _MONTH):
            ahead = timedelta(days=7 if choice == _WEEK else 30)
            return self._workspace.desk.settings.calendar.next_working(today + ahead)
        return None

    def _fill_as_planned(self) -> None:
        plan = self._plan
        self._fill(plan.due_on if plan else None, plan.at if plan else None)
        self._is_filling = True
        self.reason_line.setText(self._no_plan_reason if self._has_plan and plan is None else "")
        self._is_filling = False

    def _fill(self, day: date | None, minute: TimeOfDay | int | None) -> None:
        self._is_filling = True
        self.day.set_day(day)
        self.time.set_minutes(minute)
        self._is_filling = False
        self._show_reason_where_needed()

    def _mark_choice(self) -> None:
        """Marks the ready choice that stands in the fields, if one does."""
        day, plan = self.day.day(), self._plan
        marked = ""
        if self._has_plan and (day, self.time.minutes()) == (
            (plan.due_on, plan.at) if plan is not None else (None, None)
        ):
            marked = _PLANNED
        elif day is None:
            is_chosen = (self._has_plan or self._is_edited) and not self.day.text()
            marked = _NONE if is_chosen else ""
        else:
            marked = next((one for one in (_TOMORROW, _WEEK, _MONTH) if self._day_of(one) == day), "")
        self._is_filling = True
        self.choices.set_values([marked])
        self._is_filling = False

    def _show_reason_where_needed(self) -> None:
        none_is_meant = self.day.day() is None and self.day.is_valid()
        self._reason_box.setVisible(none_is_meant and (self._has_plan or self._is_edited))
        self.time.setEnabled(self.day.day() is not None)
