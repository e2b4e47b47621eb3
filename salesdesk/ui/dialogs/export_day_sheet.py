"""Saving the day sheet as a PDF: which day, with private notes or not, and where to."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QWidget

from salesdesk.errors import UserError
from salesdesk.services.progress import Progress
from salesdesk.ui.dialogs.export_file import ExportFileDialog, Work
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.day_edit import DayEdit
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace


class ExportDaySheetDialog(ExportFileDialog):
    """The sheet of one day, to print or to take along on the phone."""

    suffix = ".pdf"

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        today = workspace.desk.clock.today
        self.propose(self._name(today()))
        self._proposed = self.file.text()
        self.set_title(self.tr("Save the day sheet as a PDF"))
        what = self.tr(
            "Whom you owe something on that day, in the order of Today: how to reach them, why, what both "
            "sides promised, what to remember, and lines to write on."
        )
        self.day = DayEdit(today)
        self.day.set_day(today())
        self.private = QCheckBox(self.tr("Print private notes, too"))
        self.private.setAccessibleName(self.tr("Print private notes, too"))
        self.fields.add_widget(PlainLabel(what, dim=True, wrap=True))
        self.fields.add(self.tr("Day"), self.day)
        self.fields.add_widget(self.private)
        self.fields.add(self.tr("File"), self.file_field)
        self.fields_by_name["on"] = self.day
        self.day.changed.connect(self._on_day_changed)
        self.day.setFocus()

    def work(self) -> Work:
        desk, voice = self.workspace.desk, self.workspace.voice
        on = self._day()
        private = self.private.isChecked()

        def write(target: Path, progress: Progress) -> object:
            from salesdesk.reports.day_sheet import DaySheetOptions, write_day_sheet
            from salesdesk.services.day_sheet import day_sheet

            return write_day_sheet(
                day_sheet(desk, on, progress), target, voice, progress, DaySheetOptions(private)
            )

        return write

    def file_kind(self) -> str:
        return self.tr("PDF files (*.pdf)")

    def busy_text(self) -> str:
        return self.tr("Writing the day sheet…")

    def failed_text(self) -> str:
        return self.tr("The day sheet was not written")

    def _day(self) -> date:
        on = self.day.day()
        if on is None:
            raise UserError(self.tr("Which day is meant?"), field="on")
        return on

    def _on_day_changed(self, _day: object) -> None:
        """Another day has another name, as long as the name is the one that was proposed."""
        on = self.day.day()
        if on is not None and self.file.text() == self._proposed:
            self.propose(self._name(on))
            self._proposed = self.file.text()

    def _name(self, day: date) -> str:
        return filled(self.tr("Day sheet %1.pdf"), day.isoformat())
