"""The details of a customer as a form that is saved by its own button; errors stand below their fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.domain.words import Channel
from salesdesk.errors import SalesDeskError, UserError
from salesdesk.services.rows import CustomerCard, Reach
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, spoken
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.card import Section
from salesdesk.ui.widgets.chip import ToggleChips
from salesdesk.ui.widgets.day_edit import DayEdit, TimeEdit
from salesdesk.ui.widgets.form import FieldColumn
from salesdesk.ui.widgets.growing_text import GrowingText
from salesdesk.ui.widgets.moment_mark import point_out
from salesdesk.ui.widgets.number_edit import NumberEdit
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.reach_rows import ReachRows
from salesdesk.ui.widgets.scroll_room import ScrollRoom
from salesdesk.ui.widgets.segmented import Segmented
from salesdesk.ui.workspace import Workspace

_LINES = ("name", "industry", "address", "city", "region", "postcode", "country")
_LONGEST_DAYS = 3650


class CustomerDetails(QWidget):
    """Shows a `CustomerCard`; what is typed stays until it is saved or taken back."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._card: CustomerCard | None = None
        self._is_filling = False
        self._build()
        self._connect()

    def show_card(self, card: CustomerCard) -> None:
        """Shows the details, but leaves what is being typed about the same customer alone."""
        if self._card is not None and self._card.id == card.id and self.is_changed():
            return
        self._card = card
        self._fill(card)

    def is_changed(self) -> bool:
        """Whether something stands here that is not saved."""
        return self._card is not None and bool(self._changes() or self._reaches_changed())

    def typed(self) -> dict[str, Any]:
        """What stands in the form, saved or not, for another one that takes this one's place."""
        unclear = {
            name: field.text()
            for name, field in (("since", self.since), ("from", self.from_time), ("to", self.to_time))
            if not field.is_valid()
        }
        return {**self._values(), "reaches": self.reaches.pairs(), "unclear": unclear}

    def take_typed(self, typed: Mapping[str, Any]) -> None:
        """Shows what `typed` told, as not saved yet where it differs from the card shown."""
        card = self._card
        if card is None:
            return
        own = {name: value for name, value in typed.items() if name not in ("reaches", "unclear")}
        reaches = tuple(Reach(0, kind, value, value) for kind, value in typed["reaches"])
        self._fill(replace(card, **own, reaches=reaches))
        for name, field in (("since", self.since), ("from", self.from_time), ("to", self.to_time)):
            if name in typed["unclear"]:
                field.type(typed["unclear"][name])

    def discard(self) -> None:
        """Shows again what is saved."""
        if self._card is not None:
            self._fill(self._card)

    def save(self) -> bool:
        """Writes what was changed as one step; says below a field why not, and returns whether it did."""
        card, requests = self._card, self._workspace.requests
        self.fields.clear_errors()
        if card is None:
            return True
        try:
            self._refuse_unclear()
            reaches = self.reaches.pairs() if self._reaches_changed() else None
            done = self._workspace.desk.customers.edit(card.id, reached_by=reaches, **self._changes())
        except UserError as error:
            field = self._by_name.get(error.field)
            if field is None:
                requests.failed.emit(self.tr("This cannot be saved yet"), spoken(error))
            else:
                self.fields.show_error(field, spoken(error))
                self._scroll.ensureWidgetVisible(field)
            return False
        except SalesDeskError as error:
            requests.failed.emit(self.tr("Nothing was saved"), spoken(error))
            return False
        self._card = self._workspace.desk.customers.card(card.id)
        self._fill(self._card)
        requests.told.emit(filled(self.tr("The details of %1 are saved."), self._card.name), done.step_id)
        return True

    def point_out_reach(self, value: str) -> bool:
        """Puts the focus to the row of a number or an address, and marks it; False where none is that."""
        row = self.reaches.start_writing(value)
        if row is not None:
            self._point_out(row)
        return row is not None

    def point_out_remembered(self, text: str) -> None:
        """Goes to what is to be borne in mind, to the place in it where `text` stands; selects nothing."""
        at = self.remember.toPlainText().find(text)
        cursor = self.remember.textCursor()
        units = self.remember.toPlainText()[: max(0, at)].encode("utf-16-le", "surrogatepass")
        cursor.setPosition(len(units) // 2)
        self.remember.setTextCursor(cursor)
        self.remember.setFocus(Qt.FocusReason.OtherFocusReason)
        self._point_out(self.remember)

    def _point_out(self, widget: QWidget) -> None:
        if (layout := self.fields.layout()) is not None:
            layout.activate()
        point_out(self._scroll, widget)

    def _refuse_unclear(self) -> None:
        if not self.since.is_valid() or self.since.day() is None:
            raise UserError(self.tr("Since which day?"), field="since")
        if not self.from_time.is_valid():
            raise UserError(self.tr("Which time is meant?"), field="from_minute")
        if not self.to_time.is_valid():
            raise UserError(self.tr("Which time is meant?"), field="to_minute")

    def _values(self) -> dict[str, Any]:
        """What stands in the form, by column."""
        channel = self.channel.values()
        return {
            **{name: line.text().strip() for name, line in self.lines.items()},
            "kind": self.kind.value,
            "since": self.since.day(),
            "remember": self.remember.text(),
            "private_note": self.private_note.text(),
            "channel": Channel(channel[0]) if channel else None,
            "weekdays": frozenset(int(day) for day in self.weekdays.values()),
            "from_minute": self.from_time.minutes(),
            "to_minute": self.to_time.minutes(),
            "ideal_days": self.ideal.value() or None,
            "longest_days": self.longest.value() or None,
        }

    def _changes(self) -> dict[str, Any]:
        """What differs from the card; an unclear day or time counts as a change."""
        card = self._card
        if card is None:
            return {}
        changes = {name: value for name, value in self._values().items() if value != getattr(card, name)}
        for name, field in (("from_minute", self.from_time), ("to_minute", self.to_time)):
            if not field.is_valid():
                changes[name] = None
        return changes

    def _reaches_changed(self) -> bool:
        card = self._card
        return card is not None and self.reaches.pairs() != [(one.kind, one.value) for one in card.reaches]

    def _fill(self, card: CustomerCard) -> None:
        self._is_filling = True
        self.fields.clear_errors()
        for name, line in self.lines.items():
            line.setText(getattr(card, name))
        self.kind.set_value(card.kind)
        self.since.set_day(card.since)
        self.remember.setPlainText(card.remember)
        self.private_note.setPlainText(card.private_note)
        self.channel.set_values([card.channel.value] if card.channel else [])
        self.weekdays.set_values(str(day) for day in card.weekdays)
        self.from_time.set_minutes(card.from_minute)
        self.to_time.set_minutes(card.to_minute)
        self.ideal.setValue(card.ideal_days or 0)
        self.longest.setValue(card.longest_days or 0)
        self.reaches.set_reaches(card.reaches)
        self._is_filling = False
        self._on_changed()

    def _on_changed(self) -> None:
        if self._is_filling:
            return
        is_changed = self.is_changed()
        self.save_button.setEnabled(is_changed)
        self.discard_button.setEnabled(is_changed)
        self._unsaved.setVisible(is_changed)
        self.changed.emit()

    def _build(self) -> None:
        look = theme()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, look.px(16))
        outer.setSpacing(look.px(8))
        self.fields = FieldColumn()
        self.fields.setObjectName("page_body")
        self._build_who()
        self._build_reaches()
        self._build_plan()
        self._build_notes()
        self.fields.add_stretch()
        self._scroll = ScrollRoom()
        self.fields.setContentsMargins(0, look.px(8), look.px(12), look.px(8))
        self._scroll.setWidget(self.fields)
        outer.addWidget(self._scroll, 1)
        outer.addLayout(self._build_foot())
        self._by_name: dict[str, QWidget] = {
            **self.lines,
            "kind": self.kind,
            "since": self.since,
            "reaches": self.reaches,
            "weekdays": self.weekdays,
            "from_minute": self.from_time,
            "to_minute": self.to_time,
            "ideal_days": self.ideal,
            "longest_days": self.longest,
            "remember": self.remember,
            "private_note": self.private_note,
        }

    def _build_who(self) -> None:
        tr = self.tr
        self.lines = {name: QLineEdit() for name in _LINES}
        self.kind = Segmented([("firm", tr("Firm")), ("person", tr("Person", "not a firm"))], tr("Kind"))
        self.since = DayEdit(self._workspace.desk.clock.today, prefer_past=True)
        self.fields.add(tr("Name"), self.lines["name"])
        self.fields.add_row((tr("Kind"), self.kind), (tr("Customer since"), self.since))
        self.fields.add(tr("Industry"), self.lines["industry"])

    def _build_reaches(self) -> None:
        tr = self.tr
        self.fields.add_widget(Section(tr("How to reach them")))
        self.reaches = ReachRows()
        self.fields.add(tr("Phones and addresses"), self.reaches)
        self.fields.add(tr("Address"), self.lines["address"])
        self.fields.add_row((tr("Postcode"), self.lines["postcode"]), (tr("City"), self.lines["city"]))
        self.fields.add_row((tr("Region"), self.lines["region"]), (tr("Country"), self.lines["country"]))

    def _build_plan(self) -> None:
        tr, voice = self.tr, self._workspace.voice
        self.fields.add_widget(Section(tr("Contact plan")))
        days = [(str(day), name) for day, name in enumerate(voice.weekday_names())]
        self.weekdays = ToggleChips(days, name=tr("Days on which they like a call"))
        self.fields.add(
            tr("Days on which they like a call"), self.weekdays, hint=tr("None chosen means any working day.")
        )
        self.from_time, self.to_time = TimeEdit(), TimeEdit()
        for edit in (self.from_time, self.to_time):
            edit.set_placeholder(tr("any hour"))
        self.fields.add_row((tr("Not before"), self.from_time), (tr("Not after"), self.to_time))
        channels = [(one.value, voice.word(one)) for one in Channel]
        self.channel = ToggleChips(channels, multiple=False, name=tr("Usual channel"))
        self.fields.add(tr("Usual channel"), self.channel)
        self.ideal, self.longest = (
            NumberEdit(0, _LONGEST_DAYS, suffix=tr(" days")),
            NumberEdit(0, _LONGEST_DAYS, suffix=tr(" days")),
        )
        for number in (self.ideal, self.longest):
            number.setSpecialValueText(tr("as the level says"))
        self.fields.add_row(
            (tr("Contact every"), self.ideal), (tr("Longest time without contact"), self.longest)
        )

    def _build_notes(self) -> None:
        tr = self.tr
        self.fields.add_widget(Section(tr("To bear in mind")))
        self.remember, self.private_note = GrowingText(3, 12), GrowingText(3, 12)
        self.fields.add(tr("Remember"), self.remember, hint=tr("Traits, habits, do's and don'ts."))
        self.fields.add(
            tr("Private note"), self.private_note, hint=tr("Only for you; left out of what is printed.")
        )

    def _build_foot(self) -> QHBoxLayout:
        look = theme()
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        self._unsaved = PlainLabel(self.tr("Not saved yet"), dim=True)
        row.addWidget(self._unsaved)
        row.addStretch(1)
        self.discard_button = Button(self.tr("Take back"))
        self.save_button = Button(self.tr("Save"), "primary", "Ctrl ↵")
        row.addWidget(self.discard_button)
        row.addWidget(self.save_button)
        return row

    def _connect(self) -> None:
        self.save_button.clicked.connect(self.save)
        self.discard_button.clicked.connect(self.discard)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self, self.save)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for line in self.lines.values():
            line.textChanged.connect(self._on_changed)
        for signal in (
            self.kind.changed,
            self.since.changed,
            self.remember.textChanged,
            self.private_note.textChanged,
            self.channel.changed,
            self.weekdays.changed,
            self.from_time.changed,
            self.to_time.changed,
            self.ideal.valueChanged,
            self.longest.valueChanged,
            self.reaches.changed,
        ):
            signal.connect(self._on_changed)
