"""The second step of an import: what the file is, how it is read, and where each thing in it goes."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from salesdesk.domain.wording import Voice
from salesdesk.exchange.fields import KINDS, FileKind, Mapping
from salesdesk.exchange.opened import OpenedFile, Part
from salesdesk.exchange.programs import source_of
from salesdesk.exchange.table_part import TablePart
from salesdesk.exchange.taking_in import in_order
from salesdesk.ui.dialogs.import_columns import ColumnsTable
from salesdesk.ui.dialogs.import_encoding import (
    FirstRows,
    delimiter_of,
    delimiter_options,
    encoding_options,
    named,
)
from salesdesk.ui.dialogs.import_parts import PartsTable, kind_words
from salesdesk.ui.dialogs.import_reading import Look
from salesdesk.ui.dialogs.import_zones import ZonesCard
from salesdesk.ui.models.cells_model import CellsModel
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import dotted, filled
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.cell_table import CellTable
from salesdesk.ui.widgets.choice_box import ChoiceBox
from salesdesk.ui.widgets.flow_layout import FlowLayout
from salesdesk.ui.widgets.form import FieldColumn
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.scroll_room import ScrollRoom
from salesdesk.ui.widgets.table_delegate import Cell


class WhatStep(QWidget):
    """Shows how the file was understood, and lets each part of that be corrected."""

    reading_changed = Signal(str, str)
    """Encoding and delimiter to read the file with instead; empty is guessed."""

    zones_changed = Signal()
    ready_changed = Signal()
    """Whether anything lacks may have changed."""

    def __init__(self, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._look: Look | None = None
        self._parts: list[Part] = []
        self._current = 0
        self._guessed = ""
        self._trouble = ""
        self._is_reading = False
        self._build()
        self._connect()

    def show_look(self, look: Look, *, anew: bool) -> None:
        """Shows a file; `anew` where it is another one and not the same read in another way."""
        kept = {} if anew else {at: part.kind for at, part in enumerate(self._parts)}
        wanted = set(range(len(look.opened.parts))) if anew else set(self.parts.parts.wanted)
        self._look = look
        self._trouble = ""
        self._is_reading = False
        self._parts = list(look.opened.parts)
        for at, part in enumerate(self._parts):
            if isinstance(part, TablePart) and kept.get(at, part.kind) != part.kind:
                self._parts[at] = part.as_kind(cast(FileKind, kept[at]))
        if anew:
            self._current = 0
            self._guessed = look.opened.encoding or ""
            self.zones.forget()
        self.zones.ask(look.opened.unknown_zones, look.zone_names, look.own_zone)
        self.parts.show_parts(self._parts, wanted, self._current)
        self._say_about()
        self._show_part()

    def show_reading(self) -> None:
        """Says that the file is being read in another way; nothing goes on until it is."""
        self._is_reading = True
        self._say_what_lacks()

    def show_trouble(self, text: str) -> None:
        """Says why the file cannot be read so; another encoding may be chosen."""
        self._trouble = text
        self._is_reading = False
        self.first_rows.show_table(None)
        self.table.show_part(None)
        self._say_what_lacks()
        announce(self, text, at_once=True)

    def chosen(self) -> OpenedFile:
        """The file as it is to be taken in: the parts that are wanted, in their order, as they are mapped."""
        assert self._look is not None
        self._keep_mapping()
        wanted = self.parts.parts.wanted if len(self._parts) > 1 else {0}
        parts = [part for at, part in enumerate(self._parts) if at in wanted]
        return replace(self._look.opened, parts=in_order(parts))

    def mapping(self) -> Mapping:
        """The columns of the part that is shown, as they are chosen now."""
        return self.table.mapping()

    def choose(self, column: int, field: str) -> None:
        """Lets a column of the part that is shown go into `field`."""
        self.table.choose(column, field)

    def lacking(self) -> str:
        """What has to be told before any row can be taken; empty where nothing has."""
        if self._is_reading:
            return self.tr("Reading the file…")
        if self._trouble or self._look is None:
            return self._trouble
        wanted = self.parts.parts.wanted if len(self._parts) > 1 else {0}
        if not wanted:
            return self.tr("Tick at least one part to take in.")
        for at in sorted(wanted):
            part = self._parts[at]
            if isinstance(part, TablePart) and (sentence := part.lacking()) is not None:
                said = self._voice.say(sentence)
                return filled(self.tr("%1: %2"), part.title, said) if len(self._parts) > 1 else said
        if name := self.zones.lacking():
            return filled(self.tr("Say which time zone “%1” is."), name)
        return ""

    def focus_first(self) -> None:
        """Puts the focus where there is most to do."""
        asked = next(iter(self.zones.fields.values()), None)
        field: QWidget = self.table if self.table.isVisibleTo(self) else self.read
        if len(self._parts) > 1:
            field = self.parts
        (asked or field).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        look = theme()
        self._about = PlainLabel(role="name", elide=True)
        self.kind, self.encoding, self.delimiter = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.encoding.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self._fields: dict[QWidget, FieldColumn] = {}
        line = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        line.setSizePolicy(policy)
        fields = FlowLayout(line, gap=look.px(16), line_gap=look.px(8))
        for label, field in (
            (self.tr("This file holds"), self.kind),
            (self.tr("Encoding"), self.encoding),
            (self.tr("Cells are separated by"), self.delimiter),
        ):
            self._fields[field] = FieldColumn()
            self._fields[field].add(label, field)
            field.setMinimumWidth(look.px(170))
            fields.addWidget(self._fields[field])
        self.zones, self.parts, self.first_rows = ZonesCard(), PartsTable(), FirstRows()
        self.table = ColumnsTable(self._voice)
        self.table.setMinimumHeight(look.px(190))
        self.read, self._read_model = _read_table(self.tr("What was read"), self.tr("What belongs to it"))
        self._rest = PlainLabel("", dim=True, wrap=True)
        self._lacks = PlainLabel("", tone="bad", wrap=True)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addWidget(self._about)
        column.addWidget(line)
        for widget in (self.zones, self.parts, self.first_rows):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self.read, 1)
        column.addWidget(self._rest)
        room = ScrollRoom()
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)  # on a small screen at 200 %
        room.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(6))
        layout.addWidget(room, 1)
        layout.addWidget(self._lacks)

    def _connect(self) -> None:
        words = kind_words()
        self.kind.set_options([(kind, words[kind]) for kind in KINDS])
        self.kind.picked.connect(self._on_kind)
        self.encoding.picked.connect(self._on_reading)
        self.delimiter.picked.connect(self._on_reading)
        self.parts.part_chosen.connect(self._on_part)
        self.parts.parts.wanted_changed.connect(self._on_changed)
        self.table.mapping_changed.connect(self._on_mapping)
        self.zones.changed.connect(self._on_changed)
        self.zones.answered.connect(self.zones_changed)

    def _say_about(self) -> None:
        assert self._look is not None
        opened = self._look.opened
        rows = sum(part.rows for part in opened.parts)
        formats = {
            "csv": self.tr("CSV"),
            "xlsx": self.tr("Workbook"),
            "vcard": self.tr("vCard"),
            "ldif": self.tr("LDIF"),
            "icalendar": self.tr("Calendar"),
            "json": self.tr("JSON"),
        }
        several = len(opened.parts) > 1 and isinstance(opened.parts[0], TablePart)
        is_program = not several or bool(source_of(cast(TablePart, opened.parts[0]).table.header))
        source = self._voice.translate(opened.source) if is_program else ""
        about = filled(self.tr("about %1 rows"), f"{rows:,}")
        named = formats[opened.format]
        self._about.setText(dotted((source if source != named else "", named, about)))

    def _show_part(self) -> None:
        assert self._look is not None
        part = self._parts[self._current]
        table = part.table if isinstance(part, TablePart) else None
        encoding = self._look.opened.encoding
        separator = delimiter_of(table) if table is not None else ""
        self._fields[self.kind].setVisible(table is not None)
        self._fields[self.encoding].setVisible(bool(encoding))
        self._fields[self.delimiter].setVisible(bool(separator))
        if isinstance(part, TablePart):
            self.kind.set_value(part.kind)
        if encoding:
            self.encoding.set_options(encoding_options(self._guessed or encoding, self.tr("%1 (recognised)")))
            self.encoding.set_value(named(encoding))
        if separator:
            words = self.tr("Comma"), self.tr("Semicolon"), self.tr("Tab"), self.tr("Vertical bar")
            self.delimiter.set_options(delimiter_options(separator, words))
            self.delimiter.set_value(separator)
        self.first_rows.show_table(table if encoding else None)
        self.table.show_part(part if isinstance(part, TablePart) else None)
        self.table.setVisible(table is not None)
        self.read.setVisible(table is None)
        self._show_read()
        self._say_what_lacks()

    def _show_read(self) -> None:
        assert self._look is not None
        read = self._look.read[self._current]
        self._read_model.show(
            [
                (
                    one.row,
                    (Cell(one.text, bold=True), Cell(one.detail, tone="bad" if one.is_refused else "dim")),
                )
                for one in read
            ]
        )
        rest = self._parts[self._current].rows - len(read)
        is_long = bool(read) and rest > 0
        self._rest.setText(filled(self.tr("… and about %1 more"), f"{max(rest, 0):,}") if is_long else "")
        self._rest.setVisible(is_long)

    def _keep_mapping(self) -> None:
        part = self._parts[self._current]
        if isinstance(part, TablePart) and not self._trouble:
            self._parts[self._current] = replace(part, mapping=self.table.mapping())

    def _on_kind(self, kind: str) -> None:
        part = self._parts[self._current]
        if isinstance(part, TablePart):
            self._parts[self._current] = part.as_kind(cast(FileKind, kind))
            self.parts.parts.set_kind(self._current, cast(FileKind, kind))
            self._show_part()

    def _on_part(self, at: int) -> None:
        if at == self._current:
            return  # it is shown already, or is about to be
        self._keep_mapping()
        self._current = at
        self._show_part()

    def _on_reading(self, _value: str) -> None:
        self.reading_changed.emit(self.encoding.value, self.delimiter.value if self._has_delimiter() else "")

    def _has_delimiter(self) -> bool:
        return self._fields[self.delimiter].isVisibleTo(self)

    def _on_mapping(self) -> None:
        self._keep_mapping()
        self._on_changed()

    def _on_changed(self) -> None:
        self._say_what_lacks()

    def _say_what_lacks(self) -> None:
        text = self.lacking()
        self._lacks.setText(text)
        self._lacks.setVisible(bool(text))
        self._lacks.set_tone("dim" if self._is_reading else "bad")
        self.ready_changed.emit()


def _read_table(name: str, beside: str) -> tuple[CellTable, CellsModel]:
    """The list of what was read from a file that has no columns."""
    table = CellTable()
    model = CellsModel((name, beside), parent=table)
    table.setModel(model)
    table.setAccessibleName(name)
    table.dress((420,))
    table.setMinimumHeight(theme().px(190))
    return table, model
