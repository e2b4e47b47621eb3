"""The rows that repairs have set aside: which, why, all that each one held, and a list of them to keep."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.errors import UserError
from salesdesk.services.repairing import SetAside
from salesdesk.ui.models.cells_model import CellsModel
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, spoken
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.cell_table import CellTable
from salesdesk.ui.widgets.message import tell
from salesdesk.ui.widgets.parted_text import PartedText
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.table_delegate import Cell
from salesdesk.ui.workspace import Workspace


class SetAsideDialog(QDialog):
    """A table of the rows, the newest first; below it the whole of the one that is chosen."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Rows set aside"))
        self._workspace = workspace
        self._rows = {one.id: one for one in workspace.desk.repairing.rows_set_aside()}
        self._titles = [self.tr("Why"), self.tr("Row"), self.tr("When")]
        self._model = CellsModel(self._titles, parent=self)
        self._model.show([(one.id, self._cells(one)) for one in self._rows.values()])
        self._build()
        if self._rows:
            self.table.setCurrentIndex(self._model.index(0, 0))
            self.table.setFocus()

    def write_to(self, path: Path) -> None:
        """Writes all of the rows as a list; says where that fails."""
        from salesdesk.exchange.set_aside_file import write_set_aside

        header = [self.tr("When"), self.tr("Row"), self.tr("Why"), self.tr("All of it")]
        try:
            write_set_aside(path, self._rows.values(), header, self._workspace.desk.database.path)
        except UserError as error:
            tell(self, self.tr("The list was not saved"), spoken(error))
            return
        self.said.setText(filled(self.tr("Saved to %1"), str(path)))
        announce(self, self.said.text())

    def _cells(self, one: SetAside) -> tuple[Cell, ...]:
        zone = self._workspace.desk.clock.zone()
        on = self._workspace.voice.date_text(one.found_at.astimezone(zone).date(), with_year=True)
        return Cell(one.reason, tip=one.reason), Cell(f"{one.table} {one.row_id}"), Cell(on)

    def _build(self) -> None:
        look = theme()
        layout = QVBoxLayout(self)
        side = look.px(20)
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(look.px(12))
        layout.addWidget(PlainLabel(self.tr("Rows set aside"), role="heading"))
        about = self.tr("Repairs kept these rows whole, as they could not stay where they were.")
        layout.addWidget(PlainLabel(about, dim=True, wrap=True))
        self.table = CellTable()
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Rows set aside"))
        self.table.dress((170, 130))
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.setMinimumHeight(look.px(72))
        layout.addWidget(self.table, 3)
        self.whole = PartedText()
        self.whole.setReadOnly(True)
        self.whole.setMinimumHeight(look.px(48))
        self.whole.setAccessibleName(self.tr("All of the row"))
        layout.addWidget(PlainLabel(self.tr("All of the row"), dim=True))
        layout.addWidget(self.whole, 2)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        self.said = PlainLabel(dim=True, elide=True)
        row.addWidget(self.said, 1)
        self.keep = Button(self.tr("Save list…"))
        self.keep.clicked.connect(self._save)
        shut = Button(self.tr("Close"), "primary", "Esc")
        shut.clicked.connect(self.close)
        row.addWidget(self.keep)
        row.addWidget(shut)
        layout.addLayout(row)
        most = self.screen().availableGeometry().size() - QSize(0, look.px(40))
        self.resize(QSize(look.px(760), look.px(560)).boundedTo(most))

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        one = self._rows.get(self._model.id_at(current.row()))
        self.whole.setPlainText(_readable(one.image) if one is not None else "")

    def _save(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save list"), self.tr("rows set aside.csv"), self.tr("Lists (*.csv)")
        )
        if path:
            self.write_to(Path(path))


def _readable(image: str) -> str:
    """A row's JSON as one line for each column that holds something; as it is where it cannot be read."""
    try:
        row = json.loads(image)
    except ValueError:
        return image
    if not isinstance(row, dict):
        return image
    return "\n".join(f"{column}: {value}" for column, value in row.items() if value not in (None, ""))
