"""After days away: what fell due, and one decision for all of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QRadioButton, QVBoxLayout, QWidget

from salesdesk.domain.wording import TimeOfDay
from salesdesk.services.today import Away
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import dotted, filled, plural
from salesdesk.ui.widgets.card import Card
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace

LISTED = 6
"""So many of each kind are named, the most important first."""


class CatchUpDialog(FormDialog):
    """Do it all today, spread the calls over the week, or let them go for a reason.

    Promises stay as they are, whatever is chosen: a word given is not let go in bulk.
    """

    def __init__(self, workspace: Workspace, away: Away, parent: QWidget | None = None) -> None:
        super().__init__(workspace, workspace.voice.say(away.sentence), parent)
        self._away = away
        self.today = QRadioButton(self.tr("Do today"))
        self.spread = QRadioButton(self.tr("Spread over the week"))
        self.let_go = QRadioButton(self.tr("Let go"))
        self.reason = QLineEdit()
        self._build_list()
        self._build_choices()
        self.save_button.setText(self.tr("Save"))
        self.let_go.toggled.connect(self._on_choice)
        self.fields_by_name = {"reason": self.reason}
        self._on_choice()
        self.today.setFocus()

    def save(self) -> None:
        desk, ids = self.workspace.desk, self._away.check_in_ids
        if self.spread.isChecked():
            done = desk.check_ins.spread(ids)
            text = self.tr("%n call(s) spread over the week.", "", len(ids))
        elif self.let_go.isChecked():
            done = desk.check_ins.let_go(ids, self.reason.text())
            text = self.tr("%n call(s) let go.", "", len(ids))
        else:
            return
        self.workspace.requests.told.emit(plural(text, len(ids)), done.step_id)

    def _build_list(self) -> None:
        card = Card()
        for title, when in [*self._calls(), *self._promises()]:
            line = PlainLabel(filled(self.tr("%1 · %2"), title, when), elide=True)
            card.body.addWidget(line)
        rest = sum(max(0, len(ids) - LISTED) for ids in (self._away.check_in_ids, self._away.promise_ids))
        if rest:
            more = plural(self.tr("and %n more, all in Today", "", rest), rest)
            card.body.addWidget(PlainLabel(more, dim=True))
        self.fields.add_widget(card)

    def _build_choices(self) -> None:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        for button in (self.today, self.spread, self.let_go):
            button.setAccessibleName(button.text())
            column.addWidget(button)
        has_calls = bool(self._away.check_in_ids)
        self.spread.setEnabled(has_calls)
        self.let_go.setEnabled(has_calls)
        self.today.setChecked(True)
        self.fields.add_widget(box)
        self.fields.add(self.tr("Reason"), self.reason)
        if self._away.promise_ids:
            self.fields.add_widget(
                PlainLabel(
                    self.tr("Promises stay due: settle each, or agree on a new date."), dim=True, wrap=True
                )
            )

    def _calls(self) -> Sequence[tuple[str, str]]:
        lines = [self.workspace.desk.check_ins.get(one) for one in self._away.check_in_ids[:LISTED]]
        return [
            (
                dotted((line.person, line.customer)),
                " ".join(
                    [
                        self.workspace.voice.day(line.due_on),
                        *([] if line.due_minute is None else [str(TimeOfDay(line.due_minute))]),
                    ]
                ),
            )
            for line in lines
        ]

    def _promises(self) -> Sequence[tuple[str, str]]:
        lines = self.workspace.desk.promises.lines(self._away.promise_ids[:LISTED])
        return [(dotted((line.text, line.customer)), self.workspace.voice.day(line.due_on)) for line in lines]

    def _on_choice(self) -> None:
        self.fields.set_shown(self.reason, self.let_go.isChecked())
        if self.let_go.isChecked():
            self.reason.setFocus()
