"""Writing a customer's contact history as a PDF: which period, with private notes or not, and where to."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from salesdesk.domain.file_names import file_name
from salesdesk.errors import UserError, fill
from salesdesk.services.progress import Progress
from salesdesk.ui.dialogs.export_file import ExportFileDialog, Work
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.day_edit import DayEdit
from salesdesk.ui.widgets.segmented import Segmented
from salesdesk.ui.workspace import Workspace

if TYPE_CHECKING:
    from salesdesk.reports.history_facts import HistoryOptions

_ALL, _PERIOD = "all", "period"


class ExportHistoryDialog(ExportFileDialog):
    """The history of one customer."""

    suffix = ".pdf"

    def __init__(self, workspace: Workspace, customer_id: int, parent: QWidget | None = None) -> None:
        customer = workspace.desk.customers.card(customer_id).name
        super().__init__(workspace, parent)
        self._customer_id = customer_id
        self.propose(_name(customer, workspace.desk.clock.today()))
        self.set_title(filled(self.tr("Contact history of %1"), customer))
        self._build_fields()
        self.period.changed.connect(self._show_period)
        self._show_period()
        self.period.setFocus()

    def work(self) -> Work:
        desk, voice, customer_id = self.workspace.desk, self.workspace.voice, self._customer_id
        options = self._options()

        def write(target: Path, progress: Progress) -> object:
            from salesdesk.reports.history_facts import history_facts
            from salesdesk.reports.history_pdf import write_history

            facts = history_facts(desk, customer_id, options, progress)
            return write_history(facts, target, voice, progress, options)

        return write

    def file_kind(self) -> str:
        return self.tr("PDF files (*.pdf)")

    def busy_text(self) -> str:
        return self.tr("Writing the history…")

    def failed_text(self) -> str:
        return self.tr("The history was not written")

    def _options(self) -> HistoryOptions:
        from salesdesk.reports.history_facts import HistoryOptions

        begin: date | None = None
        end: date | None = None
        if self.period.value == _PERIOD:
            for name, field in (("from_on", self.from_on), ("to_on", self.to_on)):
                if not field.is_valid():
                    raise UserError(self.tr("Which day is meant?"), field=name)
            begin, end = self.from_on.day(), self.to_on.day()
            if begin is not None and end is not None and end < begin:
                raise UserError(self.tr("The period cannot end before it begins."), field="to_on")
        return HistoryOptions(private_notes=self.private.isChecked(), from_on=begin, to_on=end)

    def _show_period(self) -> None:
        shown = self.period.value == _PERIOD
        self.fields.set_shown(self.from_on, shown)
        self.fields.set_shown(self.to_on, shown)

    def _build_fields(self) -> None:
        tr, today = self.tr, self.workspace.desk.clock.today
        self.period = Segmented([(_ALL, tr("All")), (_PERIOD, tr("From – to"))], tr("Period"))
        self.from_on, self.to_on = DayEdit(today, prefer_past=True), DayEdit(today, prefer_past=True)
        self.from_on.set_placeholder(tr("from the beginning"))
        self.to_on.set_placeholder(tr("until today"))
        self.private = QCheckBox(tr("Print private notes, too"))
        self.private.setAccessibleName(tr("Print private notes, too"))
        self.fields.add(tr("Period"), self.period)
        self.fields.add_row((tr("From"), self.from_on), (tr("To"), self.to_on))
        self.fields.add_widget(self.private)
        self.fields.add(tr("File"), self.file_field)
        self.fields_by_name |= {"from_on": self.from_on, "to_on": self.to_on}


def _name(customer: str, day: date) -> str:
    """A name for the file that every file system takes."""
    form = QCoreApplication.translate("ExportHistoryDialog", "%1 history %2.pdf")
    return fill(form, (file_name(customer, "customer"), day.isoformat()))
