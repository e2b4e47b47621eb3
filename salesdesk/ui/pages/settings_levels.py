"""The sections of Settings about the five levels, and the zones of the value classes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QLineEdit, QWidget

from salesdesk.domain.levels import DEFAULT_POLICIES, LevelPolicy, Zone
from salesdesk.domain.words import Level, ValueClass
from salesdesk.errors import SalesDeskError, UserError
from salesdesk.ui.pages.settings_card import SettingsCard
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import spoken
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.choice_box import ChoiceBox
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace

MOST_DAYS = 3650
_BETWEEN_DAYS = re.compile(r"[\s,;，；、]+")


def read_days(text: str) -> int | None:
    """The whole number of days, 1 to `MOST_DAYS`, in `text`; None for an empty text or a dash.

    Raises ValueError for anything else.
    """
    text = text.strip()
    if text in ("", "–", "-"):
        return None
    days = int(text) if text.isdecimal() and len(text) <= 5 else 0
    if not 1 <= days <= MOST_DAYS:
        raise ValueError(text)
    return days


def read_several_days(text: str) -> tuple[int, ...]:
    """The numbers of days in `text` (`7, 30`), each once and in order. Raises ValueError."""
    found = {read_days(part) for part in _BETWEEN_DAYS.split(text.strip()) if part}
    return tuple(sorted(days for days in found if days is not None))


class LevelsCard(SettingsCard):
    """A table of what each level obliges to, written in where it stands."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("Levels: what each obliges you to"))
        self.back_to_defaults = Button(self.tr("Back to the defaults"), small=True)
        self.back_to_defaults.clicked.connect(self._restore)
        self.add_to_head(self.back_to_defaults)
        look = theme()
        heads = (
            self.tr("Ideal, days"),
            self.tr("Longest, days"),
            self.tr("After a sale, days"),
            self.tr("Answer within, working days"),
            self.tr("Joint review, days"),
        )
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.px(8))
        self._grid.setVerticalSpacing(look.px(6))
        for column, head in enumerate(heads, 1):
            label = PlainLabel(head, role="small", dim=True, wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(label, 0, column)
            self._grid.setColumnStretch(column, 3 if column == 3 else 2)
        self._grid.setColumnStretch(0, 2)
        self.rows = {level: _LevelRow(self, level, heads) for level in reversed(Level)}
        for at, row in enumerate(self.rows.values()):
            row.place(self._grid, 1 + 2 * at)
        self.body.addLayout(self._grid)
        self.body.addWidget(
            PlainLabel(
                self.tr("An empty field asks for nothing. Calls that are planned already stay as they are."),
                role="small",
                dim=True,
                wrap=True,
            )
        )

    def show_preferences(self) -> None:
        policies = self.workspace.desk.settings.policies
        for level, row in self.rows.items():
            row.show_policy(policies[level])
        self.back_to_defaults.setEnabled(dict(policies) != dict(DEFAULT_POLICIES))

    def change(self, policy: LevelPolicy, label: str) -> None:
        """Saves one level's policy. Raises UserError where it makes no sense."""
        if policy == self.workspace.desk.settings.policies[policy.level]:
            return
        self.tell(label, self.workspace.desk.settings.change_policy(policy))

    def _restore(self) -> None:
        try:
            done = self.workspace.desk.settings.restore_policies()
        except SalesDeskError as error:
            self.workspace.requests.failed.emit(self.tr("This was not saved"), spoken(error))
            return
        for row in self.rows.values():
            row.forget()
        self.show_preferences()
        self.tell(self.tr("Levels as they were at first"), done)


class _LevelRow(QWidget):
    """The five fields of a level. Never shown itself: its fields stand in the table's grid."""

    def __init__(self, card: LevelsCard, level: Level, heads: Sequence[str]) -> None:
        super().__init__(card)
        self.hide()
        self._card = card
        self._level = level
        self._word = card.workspace.voice.word(level)
        self.name = PlainLabel(self._word, role="name")
        self.error = PlainLabel("", role="small", tone="bad", wrap=True)
        self.error.hide()
        self.fields = [QLineEdit() for _head in heads]
        for field, head in zip(self.fields, heads, strict=True):
            field.setAccessibleName(f"{self._word}: {head}")
            field.setPlaceholderText("–")
            field.setMaxLength(60)
            field.editingFinished.connect(self.save)
        self.ideal, self.longest, self.after_sale, self.answer, self.review = self.fields

    def place(self, grid: QGridLayout, row: int) -> None:
        """Puts the fields into the table, with a line for what is wrong below them."""
        grid.addWidget(self.name, row, 0)
        for column, field in enumerate(self.fields, 1):
            grid.addWidget(field, row, column)
        grid.addWidget(self.error, row + 1, 1, 1, len(self.fields))

    def show_policy(self, policy: LevelPolicy) -> None:
        """Shows what the desk says, unless somebody is at work in this row."""
        if self._is_at_work():
            return
        numbers = (
            policy.ideal_days,
            policy.longest_days,
            policy.answer_within_days,
            policy.review_every_days,
        )
        ideal, longest, answer, review = ("" if days is None else str(days) for days in numbers)
        after_sale = ", ".join(str(days) for days in policy.after_sale_days)
        for field, text in zip(self.fields, (ideal, longest, after_sale, answer, review), strict=True):
            if field.text() != text:
                field.setText(text)

    def forget(self) -> None:
        """Lets go of what was typed and not saved."""
        for field in self.fields:
            field.setModified(False)
        self._complain("", ())

    def save(self) -> None:
        """Saves the row; while somebody is only on the way to its next field, nothing is wrong yet."""
        try:
            policy = self._policy()
        except ValueError:
            return
        try:
            self._card.change(policy, self._word)
        except UserError as error:
            if QApplication.focusWidget() not in self.fields:
                self._complain(spoken(error), (self.ideal, self.longest))
            return
        except SalesDeskError as error:
            self._card.workspace.requests.failed.emit(self.tr("This was not saved"), spoken(error))
        self.forget()
        self._card.show_preferences()

    def _policy(self) -> LevelPolicy:
        bad: list[QLineEdit] = []

        def days(field: QLineEdit) -> int | None:
            try:
                return read_days(field.text())
            except ValueError:
                bad.append(field)
                return None

        ideal, longest, answer, review = map(days, (self.ideal, self.longest, self.answer, self.review))
        try:
            after_sale = read_several_days(self.after_sale.text())
        except ValueError:
            bad.append(self.after_sale)
        if bad:
            self._complain(self.tr("Write whole days, from 1 to 3650."), bad)
            raise ValueError(bad[0].text())
        return LevelPolicy(self._level, ideal, longest, after_sale, answer, review)

    def _complain(self, text: str, fields: Sequence[QLineEdit]) -> None:
        if text and text != self.error.text():
            announce(self._card, text, at_once=True)
        self.error.setText(text)
        self.error.setVisible(bool(text))
        for field in self.fields:
            field.setAccessibleDescription(text if field in fields else "")
            field.setProperty("invalid", field in fields)
            field.style().unpolish(field)
            field.style().polish(field)

    def _is_at_work(self) -> bool:
        return bool(self.error.text()) or any(field.isModified() for field in self.fields)


class ZonesCard(SettingsCard):
    """The levels that are right for each value class."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("Zones: the levels that are right for a value class"))
        voice, look = workspace.voice, theme()
        levels = [(level.value, voice.word(level)) for level in Level]
        heads = (self.tr("Lowest level"), self.tr("Highest level"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(8))
        grid.setVerticalSpacing(look.px(6))
        for column, (head, stretch) in enumerate(zip(("", *heads), (2, 3, 3), strict=True)):
            grid.addWidget(PlainLabel(head, role="small", dim=True), 0, column)
            grid.setColumnStretch(column, stretch)
        self.boxes: dict[ValueClass, tuple[ChoiceBox, ChoiceBox]] = {}
        self.errors: dict[ValueClass, PlainLabel] = {}
        for at, value_class in enumerate(ValueClass):
            row = 1 + 2 * at
            word = voice.word(value_class)
            lowest, highest = ChoiceBox(levels), ChoiceBox(levels)
            grid.addWidget(PlainLabel(word, role="name"), row, 0)
            for column, (box, head) in enumerate(zip((lowest, highest), heads, strict=True), 1):
                box.setAccessibleName(f"{word}: {head}")
                box.setProperty("value_class", value_class.value)
                box.picked.connect(self._on_picked)
                grid.addWidget(box, row, column)
            error = PlainLabel("", role="small", tone="bad", wrap=True)
            error.hide()
            grid.addWidget(error, row + 1, 1, 1, 2)
            self.boxes[value_class], self.errors[value_class] = (lowest, highest), error
        self.body.addLayout(grid)

    def show_preferences(self) -> None:
        for value_class, zone in self.workspace.desk.settings.zones.items():
            if self.errors[value_class].text():
                continue
            lowest, highest = self.boxes[value_class]
            lowest.set_value(zone.lowest)
            highest.set_value(zone.highest)

    def _on_picked(self, _value: str) -> None:
        value_class = ValueClass(self.sender().property("value_class"))
        lowest, highest = self.boxes[value_class]
        zone, text = Zone(Level(lowest.value), Level(highest.value)), ""
        try:
            done = self.workspace.desk.settings.change_zone(value_class, zone)
        except UserError as error:
            text = spoken(error)
        except SalesDeskError as error:
            self.workspace.requests.failed.emit(self.tr("This was not saved"), spoken(error))
            self.show_preferences()
            return
        else:
            self.tell(self.workspace.voice.word(value_class), done)
        error_label = self.errors[value_class]
        error_label.setText(text)
        error_label.setVisible(bool(text))
        if text:
            announce(self, text, at_once=True)
