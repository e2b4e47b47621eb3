"""How a text file is read: its encoding and its separator, and the first rows as they then look."""

from __future__ import annotations

from itertools import islice
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.text import excerpt
from salesdesk.exchange.csv_file import CsvTable
from salesdesk.exchange.table_head import Table
from salesdesk.exchange.text_encoding import CHOICES, codec_of
from salesdesk.ui.models.import_columns_model import readable
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.cell_table import CellTable
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.table_delegate import EMPTY, Cell, cell_data

Index = QModelIndex | QPersistentModelIndex

_ROWS = 3
_CELL = 60
_WIDEST = 240
_FITTED = 100
"""How many columns are fitted to what stands in them; nobody reads on to the next."""
_NAMES = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "gb18030": "GB18030 · GBK",
    "big5": "Big5",
    "shift_jis": "Shift JIS",
    "cp1252": "Windows-1252",
}
_DELIMITERS = (",", ";", "\t", "|")


class FirstRowsModel(QAbstractTableModel):
    """The header and the first rows of a table as they are read; cells are made when they are painted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._header: list[str] = []
        self._rows: list[list[str]] = []

    def show(self, table: Table | None) -> None:
        """Shows another table, or none."""
        self.beginResetModel()
        self._header = table.header if table is not None else []
        self._rows = list(islice(table.sample, _ROWS)) if table is not None else []
        self.endResetModel()

    def is_empty(self, column: int) -> bool:
        """Whether no row that is shown has anything in a column."""
        return not any(row[column].strip() for row in self._rows if column < len(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._header)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self._header):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return excerpt(readable(self._header[section]), _CELL)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()] if index.isValid() else []
        if index.column() >= len(row):
            return cell_data(EMPTY, role)
        text = excerpt(readable(row[index.column()]), _CELL)
        return cell_data(Cell(text, tone="bad" if "\ufffd" in text else ""), role)


class FirstRows(QWidget):
    """The preview: changes at once with the encoding, and says where characters cannot be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        title = PlainLabel(self.tr("First rows"), role="small", dim=True)
        self.model = FirstRowsModel(self)
        self.table = CellTable()
        self.table.setModel(self.model)
        self.table.setAccessibleName(title.text())
        self.table.dress(())
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(header.ResizeMode.Interactive)
        header.setDefaultSectionSize(look.px(150))
        self.unreadable = PlainLabel("", role="small", tone="bad", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(4))
        for widget in (title, self.table, self.unreadable):
            layout.addWidget(widget)
        self.show_table(None)

    def show_table(self, table: Table | None) -> None:
        """Shows the first rows of another table; of none it hides itself."""
        self.model.show(table)
        self._fit_columns()
        # Room for the bar that moves it to the sides, too.
        self.table.setFixedHeight(theme().px(38 * (self.model.rowCount() + 1) + 14))
        bad = is_unreadable(table) if table is not None else False
        told = self.tr("Some characters cannot be read (�): try another encoding.") if bad else ""
        self.unreadable.setText(told)
        self.unreadable.setVisible(bad)
        self.setVisible(table is not None)

    def _fit_columns(self) -> None:
        """As wide as what stands in them; those without anything would push the others out of sight."""
        count = min(self.model.columnCount(), _FITTED)
        empty = [self.model.is_empty(column) for column in range(count)]
        for column, is_empty in enumerate(empty):
            self.table.setColumnHidden(column, is_empty and not all(empty))
            if not is_empty:
                header = self.table.horizontalHeader().sectionSizeHint(column)
                wanted = max(header, self.table.sizeHintForColumn(column))
                self.table.setColumnWidth(column, min(wanted, theme().px(_WIDEST)))


def is_unreadable(table: Table) -> bool:
    """Whether the header or the first rows hold bytes that are no text in the encoding."""
    lines = (table.header, *table.sample)
    return any(readable(cell) != cell or "\ufffd" in cell for line in lines for cell in line[:200])


def encoding_names() -> list[tuple[str, str]]:
    """The encodings to choose from where none is known to be right."""
    return [(name, _NAMES.get(name, name.upper())) for name in CHOICES]


def encoding_options(guessed: str, recognised: str) -> list[tuple[str, str]]:
    """The encodings to choose from, the guessed one first, marked as `recognised` with %1 for its name."""
    first = named(guessed)
    names = dict.fromkeys((first, *CHOICES))
    shown = {name: _NAMES.get(name, name.upper()) for name in names}
    shown[first] = filled(recognised, shown[first])
    return list(shown.items())


def delimiter_options(guessed: str, words: tuple[str, str, str, str]) -> list[tuple[str, str]]:
    """The separators to choose from; `words` are those for comma, semicolon, tab and bar."""
    spoken = dict(zip(_DELIMITERS, words, strict=True))
    return [(one, spoken.get(one, one)) for one in dict.fromkeys((*_DELIMITERS, guessed))]


def delimiter_of(table: Table) -> str:
    """What separates the cells of a text file; empty for what is none."""
    return table.delimiter if isinstance(table, CsvTable) else ""


def named(encoding: str) -> str:
    """The name among the choices under which an encoding is offered: with or without its mark is one."""
    codec = codec_of(encoding)
    for choice in CHOICES:
        if codec == codec_of(choice) or codec.startswith(f"{choice}-"):
            return choice
    return encoding
