"""Puts a contact right that was written down wrongly: when it was, by which channel, what was said."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from salesdesk.domain.wall_time import instant, local
from salesdesk.domain.words import Channel
from salesdesk.errors import UserError
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.choice_box import ChoiceBox
from salesdesk.ui.widgets.day_edit import DayEdit, TimeEdit
from salesdesk.ui.widgets.growing_text import GrowingText
from salesdesk.ui.widgets.number_edit import NumberEdit
from salesdesk.ui.workspace import Workspace

_LONGEST_MINUTES = 6_000


class EditContactDialog(FormDialog):
    """The contact as it stands; what is left as it was is not written again."""

    def __init__(self, workspace: Workspace, interaction_id: int, parent: QWidget | None = None) -> None:
        self._contact = workspace.desk.interactions.get(interaction_id)
        super().__init__(workspace, "", parent)
        self.set_title(filled(self.tr("Contact with %1"), self._contact.customer))
        self._build_fields()
        self._fill()
        self._before = self._state()
        self.said.setFocus()

    def save(self) -> None:
        at = self._at()
        values: dict[str, Any] = {
            "summary": self.said.text(),
            "channel": Channel(self.channel.value),
            "minutes": self.minutes.value() or None,
            "private_note": self.private_note.text(),
        }
        if at is not None:
            values["at"] = at
        done = self.workspace.desk.interactions.edit(self._contact.id, **values)
        if done.step_id is not None:
            self.workspace.requests.told.emit(self.tr("The contact is corrected."), done.step_id)

    def is_changed(self) -> bool:
        return self._state() != self._before

    def _at(self) -> datetime | None:
        """The moment written; None where it is the minute that stood there before. Raises UserError."""
        day, minute = self.day.day(), self.time.minutes()
        if day is None or minute is None:
            raise UserError(self.tr("Which day and time are meant?"), field="at")
        zone = self.workspace.desk.clock.zone()
        if (day, minute) == local(self._contact.at, zone):
            return None
        return instant(day, minute, zone)

    def _state(self) -> tuple[Any, ...]:
        return (
            self.said.toPlainText(),
            self.channel.value,
            self.day.text(),
            self.time.text(),
            self.minutes.value(),
            self.private_note.toPlainText(),
        )

    def _fill(self) -> None:
        day, minute = local(self._contact.at, self.workspace.desk.clock.zone())
        self.said.setPlainText(self._contact.summary)
        self.channel.set_value(self._contact.channel.value)
        self.day.set_day(day)
        self.time.set_minutes(minute)
        self.minutes.setValue(self._contact.minutes or 0)
        self.private_note.setPlainText(self._contact.private_note)

    def _build_fields(self) -> None:
        tr, voice = self.tr, self.workspace.voice
        self.said = GrowingText(3, 10)
        self.channel = ChoiceBox([(one.value, voice.word(one)) for one in Channel])
        self.day = DayEdit(self.workspace.desk.clock.today, prefer_past=True)
        self.time = TimeEdit()
        self.minutes = NumberEdit(0, _LONGEST_MINUTES)
        self.minutes.setSingleStep(5)
        self.minutes.setSpecialValueText("–")
        self.private_note = GrowingText(2, 8)
        self.fields.add(tr("What was said"), self.said)
        self.fields.add(tr("Channel"), self.channel)
        self.fields.add_row((tr("When"), self.day), (tr("Time"), self.time), (tr("Minutes"), self.minutes))
        hint = tr("Only for you; left out of what is printed.")
        self.fields.add(tr("Private note"), self.private_note, hint=hint, optional=True)
        self.fields_by_name = {
            "summary": self.said,
            "channel": self.channel,
            "at": self.day,
            "minutes": self.minutes,
            "private_note": self.private_note,
        }
