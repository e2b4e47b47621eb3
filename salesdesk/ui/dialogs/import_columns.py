"""The second step of an import: what the file is, how it is read, and what each column holds."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from salesdesk.domain.text import excerpt, isolate
from salesdesk.domain.wording import Voice
from salesdesk.exchange.csv_file import CsvTable
from salesdesk.exchange.fields import FileKind, Mapping, fields_of
from salesdesk.exchange.opened import OpenedFile
from salesdesk.exchange.table_part import TablePart, missing
from salesdesk.exchange.text_encoding import CHOICES, codec_of
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import dotted, filled
from salesdesk.ui.widgets.choice_box import ChoiceBox
from salesdesk.ui.widgets.form import FieldColumn
from salesdesk.ui.widgets.plain_label import PlainLabel

_SAMPLES = 3
_NAMES = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "gb18030": "GB18030 · GBK",
    "big5": "Big5",
    "shift_jis": "Shift JIS",
    "cp1252": "Windows-1252",
}
_DELIMITERS = (",", ";", "\t", "|")


class ColumnsStep(QWidget):
    """Shows how the file was understood, and lets each part of that be corrected."""

    reading_changed = Signal(str, str, str)
    """Encoding, kind and delimiter to read the file with instead."""

    mapping_changed = Signal()

    def __init__(self, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._opened: OpenedFile | None = None
        self._fields: list[ChoiceBox] = []
        self._is_showing = False
        self._build()

    def show_file(self, opened: OpenedFile) -> None:
        """Shows a file that was opened, with the columns as they were guessed."""
        self.show_reading(opened)
        self._fill()
        self._say_what_lacks()

    def show_reading(self, opened: OpenedFile) -> None:
        """Shows how a file was read; the columns stay as they were chosen."""
        self._opened = opened
        self._is_showing = True
        source = self._voice.translate(opened.source)
        rows = sum(part.rows for part in opened.parts)
        self._about.setText(filled(self.tr("%1 · about %2 rows"), source, f"{rows:,}"))
        part = first_table(opened)
        for field in (self.kind, self.encoding, self.delimiter, self.table):
            field.setEnabled(part is not None)
        if part is not None:
            self.kind.set_value(part.kind)
            if isinstance(part.table, CsvTable):
                self.encoding.set_options(self._encodings(part.table.encoding))
                self.encoding.set_value(_named(part.table.encoding))
                self.delimiter.set_options(self._delimiters(part.table.delimiter))
                self.delimiter.set_value(part.table.delimiter)
            else:
                self.encoding.setEnabled(False)
                self.delimiter.setEnabled(False)
        self._is_showing = False

    def mapping(self) -> Mapping:
        """The columns as they are chosen now."""
        return {column: box.value for column, box in enumerate(self._fields) if box.value}

    def lacking(self) -> str:
        """What has to be chosen before any row can be taken; empty where nothing has."""
        part = first_table(self._opened) if self._opened is not None else None
        if part is None:
            return ""
        sentence = missing(part.kind, self.mapping())
        return self._voice.say(sentence) if sentence else ""

    def focus_first(self) -> None:
        """Puts the focus on the first column's field, where there is most to do."""
        for box in self._fields[:1]:
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        look = theme()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(8))
        self._about = PlainLabel(dim=True, elide=True)
        layout.addWidget(self._about)
        self.kind = ChoiceBox(
            [
                ("customers", self.tr("Customers")),
                ("people", self.tr("People")),
                ("interactions", self.tr("Contacts")),
                ("promises", self.tr("Promises")),
                ("orders", self.tr("Orders")),
                ("check-ins", self.tr("Check-ins")),
            ]
        )
        self.encoding = ChoiceBox()
        self.delimiter = ChoiceBox()
        head = QHBoxLayout()
        head.setSpacing(look.px(16))
        for label, field in (
            (self.tr("This file holds"), self.kind),
            (self.tr("Encoding"), self.encoding),
            (self.tr("Cells are separated by"), self.delimiter),
        ):
            column = FieldColumn()
            column.add(label, field)
            head.addWidget(column, 1, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(self.tr("Columns of the file"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Column in the file"), self.tr("What stands in it"), self.tr("Goes into")]
        )
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(look.px(50))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
        self.table.setColumnWidth(2, look.px(240))
        layout.addWidget(self.table, 1)
        self._lacks = PlainLabel(tone="bad", wrap=True)
        layout.addWidget(self._lacks)
        self.kind.picked.connect(self._on_reading_changed)
        self.encoding.picked.connect(self._on_reading_changed)
        self.delimiter.picked.connect(self._on_reading_changed)

    def _fill(self) -> None:
        assert self._opened is not None
        part = first_table(self._opened)
        self._fields = []
        self.table.clearContents()
        if part is None:
            self.table.setRowCount(0)
            return
        table, guess = part.table, part.guess
        options = self._options(guess.kind)
        self.table.setRowCount(len(table.header))
        for column, name in enumerate(table.header):
            samples = dict.fromkeys(row[column].strip() for row in table.sample if row[column].strip())
            shown = dotted(excerpt(one) for one in list(samples)[:_SAMPLES])
            for at, text in enumerate((isolate(name), shown)):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.table.setItem(column, at, item)
            box = ChoiceBox(options)
            box.setAccessibleName(isolate(name))
            box.setAccessibleDescription(self.tr("Goes into"))
            box.set_value(guess.mapping.get(column, ""))
            box.picked.connect(self._on_field_picked)
            self._fields.append(box)
            self.table.setCellWidget(column, 2, self._framed(box))

    def _framed(self, box: ChoiceBox) -> QWidget:
        """The box with room around it; as a bare cell it would touch the lines of the table."""
        cell = QWidget()
        room = QHBoxLayout(cell)
        room.setContentsMargins(theme().px(8), theme().px(4), theme().px(8), theme().px(4))
        room.addWidget(box)
        return cell

    def _options(self, kind: FileKind) -> list[tuple[str, str]]:
        fields = [(field.id, self._voice.translate(field.label)) for field in fields_of(kind)]
        if kind in ("customers", "people"):
            return [("", self.tr("Kept in the notes")), *fields]
        return [("", self.tr("Leave out")), *fields]

    def _encodings(self, guessed: str) -> list[tuple[str, str]]:
        names = dict.fromkeys((*CHOICES, _named(guessed)))
        return [(name, _NAMES.get(name, name.upper())) for name in names]

    def _delimiters(self, guessed: str) -> list[tuple[str, str]]:
        names = {
            ",": self.tr("Comma"),
            ";": self.tr("Semicolon"),
            "\t": self.tr("Tab"),
            "|": self.tr("Vertical bar"),
        }
        return [(one, names.get(one, one)) for one in dict.fromkeys((*_DELIMITERS, guessed))]

    def _on_reading_changed(self, _value: str) -> None:
        opened = self._opened
        part = first_table(opened) if opened is not None else None
        if part is None or self._is_showing:
            return
        if not isinstance(part.table, CsvTable):
            self.reading_changed.emit("", self.kind.value, "")
            return
        wanted = (self.encoding.value, self.kind.value, self.delimiter.value)
        if wanted != (_named(part.table.encoding), part.kind, part.table.delimiter):
            self.reading_changed.emit(*wanted)

    def _on_field_picked(self, _value: str) -> None:
        self._say_what_lacks()
        self.mapping_changed.emit()

    def _say_what_lacks(self) -> None:
        self._lacks.setText(self.lacking())
        self._lacks.setVisible(bool(self.lacking()))


def first_table(opened: OpenedFile) -> TablePart | None:
    """The part whose columns are shown; None where the file has none."""
    return next((part for part in opened.parts if isinstance(part, TablePart)), None)


def with_mapping(opened: OpenedFile, mapping: Mapping) -> OpenedFile:
    """The file with the columns of its first table as they were chosen."""
    for number, part in enumerate(opened.parts):
        if isinstance(part, TablePart):
            return opened.with_part(number, replace(part, mapping=mapping))
    return opened


def _named(encoding: str) -> str:
    """The name among the choices under which an encoding is offered: with or without its mark is one."""
    codec = codec_of(encoding)
    for choice in CHOICES:
        if codec == codec_of(choice) or codec.startswith(f"{choice}-"):
            return choice
    return encoding
