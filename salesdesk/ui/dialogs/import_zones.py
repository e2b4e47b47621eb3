"""Asking which time zones a calendar means by names that nobody knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QVBoxLayout, QWidget

from salesdesk.domain.text import excerpt
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.card import Card
from salesdesk.ui.widgets.form import FieldColumn
from salesdesk.ui.widgets.plain_label import PlainLabel

_MOST = 20
"""Fields that are shown; of further names the first answer counts, which is said."""


class ZonesCard(Card):
    """A line for each unknown name, completed from all zones; the rep's own is proposed."""

    changed = Signal()
    """Somebody types."""

    answered = Signal()
    """All zones are told, some of them others than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Which time zone is meant?"), parent)
        self.fields: dict[str, QLineEdit] = {}
        self._column: FieldColumn | None = None
        self._names: dict[str, str] = {}
        self._rest: tuple[str, ...] = ()
        self._answer: Mapping[str, str] = {}
        self._why = PlainLabel(
            self.tr(
                "The file names time zones that nobody knows. Your own zone is proposed; correct it where "
                "the calendar comes from elsewhere, else its times are wrong by hours."
            ),
            dim=True,
            wrap=True,
        )
        self.body.addWidget(self._why)
        self._room = QVBoxLayout()
        self.body.addLayout(self._room)
        self._more = PlainLabel("", dim=True, wrap=True)
        self.body.addWidget(self._more)
        self.hide()

    def ask(self, unknown: Sequence[str], known: Sequence[str], own: str) -> None:
        """Asks for `unknown`, proposing `own`; where these are asked for already, what was typed stays."""
        if unknown and list(unknown[:_MOST]) == list(self.fields):
            return  # the same file again: whoever types is not disturbed
        self._names = {name.casefold(): name for name in known}
        self._rest = tuple(unknown[_MOST:])
        if self._column is not None:
            self._column.hide()
            self._column.deleteLater()
        self._column = FieldColumn()
        self.fields = {name: self._field(own, known) for name in unknown[:_MOST]}
        for name, field in self.fields.items():
            self._column.add(filled(self.tr("“%1” is"), excerpt(name, 60)), field)
        self._room.addWidget(self._column)
        self._more.setText(
            filled(self.tr("So are %1 more: all are taken as the first."), str(len(self._rest)))
        )
        self._more.setVisible(bool(self._rest))
        self.setVisible(bool(unknown))
        self._answer = self.zones()

    def forget(self) -> None:
        """Another file: what was told for the one before counts no more."""
        self.fields = {}

    def zones(self) -> Mapping[str, str]:
        """The answers that are zones, by the file's names."""
        answers = {name: self._zone(field.text()) for name, field in self.fields.items()}
        first = next(iter(answers.values()), "")
        answers.update(dict.fromkeys(self._rest, first))
        return {name: zone for name, zone in answers.items() if zone}

    def lacking(self) -> str:
        """The first name whose zone is still to be told; empty where none is."""
        known = self.zones()
        return next((name for name in self.fields if name not in known), "")

    def _field(self, text: str, known: Sequence[str]) -> QLineEdit:
        field = QLineEdit(text)
        field.setPlaceholderText(self.tr("a city or a zone, such as Europe/Berlin"))
        completer = QCompleter(list(known), field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = cast(QAbstractItemView, completer.popup())
        popup.setObjectName("completions")
        popup.setAccessibleName(self.tr("Time zones"))
        field.setCompleter(completer)
        field.textChanged.connect(self._on_typed)
        return field

    def _on_typed(self, _text: str) -> None:
        self.changed.emit()
        answer = self.zones()
        if not self.lacking() and answer != self._answer:
            self._answer = answer
            self.answered.emit()

    def _zone(self, text: str) -> str:
        """The zone that a text means, as the world writes it; a city alone will do. Empty for none."""
        folded = text.strip().casefold().replace(" ", "_")
        if folded in self._names:
            return self._names[folded]
        cities = [name for key, name in self._names.items() if folded and key.endswith(f"/{folded}")]
        return cities[0] if cities else ""
