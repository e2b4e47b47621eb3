"""Writing the customers of a list as a CSV file, for a spreadsheet, another program or another desk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from salesdesk.services.progress import Progress
from salesdesk.ui.dialogs.export_file import ExportFileDialog, Work
from salesdesk.ui.translations import filled, plural
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace


class ExportCustomersDialog(ExportFileDialog):
    """Says how many customers go into the file, and who will be able to read it."""

    suffix = ".csv"

    def __init__(self, workspace: Workspace, ids: Sequence[int], parent: QWidget | None = None) -> None:
        day = workspace.desk.clock.today().isoformat()
        super().__init__(workspace, parent)
        self._ids = tuple(ids)
        self.propose(filled(self.tr("Customers %1.csv"), day))
        self.set_title(plural(self.tr("Export %Ln customer(s)", "", len(ids)), len(ids)))
        what = self.tr(
            "With level, class, ways to reach them, address, what to remember, and the days of the last and "
            "the next contact; without people, private notes and promises."
        )
        warning = self.tr("The file is plain text: anyone who has it can read it.")
        self.fields.add_widget(PlainLabel(what, dim=True, wrap=True))
        self.fields.add_widget(PlainLabel(warning, tone="warn", wrap=True))
        self.fields.add(self.tr("File"), self.file_field)
        self.file.setFocus()

    def work(self) -> Work:
        desk, ids = self.workspace.desk, self._ids

        def write(target: Path, progress: Progress) -> object:
            from salesdesk.exchange.customer_list import write_customers

            return write_customers(desk, ids, target, progress)

        return write

    def file_kind(self) -> str:
        return self.tr("CSV files (*.csv)")

    def busy_text(self) -> str:
        return self.tr("Writing the list…")

    def failed_text(self) -> str:
        return self.tr("The list was not written")
