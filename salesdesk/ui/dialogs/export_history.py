"""Writing a customer's contact history as a PDF: which period, with private notes or not, and where to."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from salesdesk.errors import Cancelled, SalesDeskError, UserError
from salesdesk.services.progress import Progress
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.tasks import Task
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, spoken
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.day_edit import DayEdit
from salesdesk.ui.widgets.message import ask, tell
from salesdesk.ui.widgets.progress import ProgressPanel
from salesdesk.ui.widgets.segmented import Segmented
from salesdesk.ui.widgets.toast import show_toast
from salesdesk.ui.workspace import Workspace

if TYPE_CHECKING:
    from salesdesk.reports.history_facts import HistoryOptions
    from salesdesk.reports.history_pdf import Written

_ALL, _PERIOD = "all", "period"
_NAME_BYTES = 180
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')


class ExportHistoryDialog(FormDialog):
    """Stays open while the file is written, with the progress and a way to stop it."""

    def __init__(self, workspace: Workspace, customer_id: int, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self._customer_id = customer_id
        self._customer = workspace.desk.customers.card(customer_id).name
        self._task: Task | None = None
        self._panel: ProgressPanel | None = None
        self._closes_when_stopped = False
        self._confirmed = ""
        self.set_title(filled(self.tr("Contact history of %1"), self._customer))
        self._build_fields()
        self.period.changed.connect(self._show_period)
        self.choose_button.clicked.connect(self._on_choose)
        self._show_period()
        self.period.setFocus()

    def try_to_save(self) -> None:
        """Begins to write; the form closes when the file is whole."""
        if self._task is not None:
            return
        self.fields.clear_errors()
        try:
            options, target = self._options(), self._target()
        except UserError as error:
            self.fields.show_error(self.fields_by_name[error.field], spoken(error))
            return
        if self._may_replace(target):
            self._write(options, target)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._task is not None and not self._task.is_over:
            self._closes_when_stopped = True
            if self._panel is not None:
                self._panel.stop()
            event.ignore()
        else:
            super().closeEvent(event)

    def _write(self, options: HistoryOptions, target: Path) -> None:
        workspace, customer_id = self.workspace, self._customer_id

        def work(progress: Progress) -> Written:
            from salesdesk.reports.history_facts import history_facts
            from salesdesk.reports.history_pdf import write_history

            facts = history_facts(workspace.desk, customer_id, options, progress)
            return write_history(facts, target, workspace.voice, progress, options)

        self._target_path = target
        self._show_busy(True)
        task = workspace.tasks.run(work, self._on_written, self._on_failed)
        if not task.is_over and self._panel is not None:
            self._task = task
            self._panel.follow(task)

    def _on_written(self, _written: object) -> None:
        path = self._target_path
        self._task = None
        window = self.parentWidget()
        self.accept()
        if window is not None:
            text = filled(self.tr("Saved to %1"), str(path))
            show_toast(window.window(), text, self.tr("Open"), _Opener(path))

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self._show_busy(False)
        if isinstance(error, Cancelled):
            if self._closes_when_stopped:
                self.close()
        elif isinstance(error, UserError):
            self.fields.show_error(self._file, spoken(error))
        elif isinstance(error, SalesDeskError):
            tell(self, self.tr("The history was not written"), spoken(error))
        else:
            raise error

    def _show_busy(self, busy: bool) -> None:
        self.fields.setEnabled(not busy)
        self.save_button.setVisible(not busy)
        self.cancel_button.setVisible(not busy)
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None
        if busy:
            self._panel = ProgressPanel(self.tr("Writing the history…"))
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self._panel)
            self._panel.cancel.setFocus()

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

    def _target(self) -> Path:
        text = self.file.text().strip()
        if not text:
            raise UserError(self.tr("Give the file a name."), field="file")
        path = _at_home(text)
        if not path.is_absolute():
            path = _documents() / path
        return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")

    def _may_replace(self, target: Path) -> bool:
        if str(target) == self._confirmed or not _exists(target):
            return True
        answer = ask(
            self,
            self.tr("Replace the file?"),
            filled(self.tr("%1 is there already."), str(target)),
            [(self.tr("Choose another name"), "primary"), (self.tr("Replace"), "danger")],
        )
        if answer != 1:
            self.file.setFocus()
            self.file.selectAll()
        return answer == 1

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the history"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.file.text())
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, path: str) -> None:
        self.file.setText(path)
        self._confirmed = str(Path(path))  # the file dialog has asked already

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
        self.file = QLineEdit(str(_free(_documents() / _name(self._customer, today()))))
        self.choose_button = Button(tr("Choose…"))
        self._file = _Beside(self.file, self.choose_button)
        self.fields.add(tr("Period"), self.period)
        self.fields.add_row((tr("From"), self.from_on), (tr("To"), self.to_on))
        self.fields.add_widget(self.private)
        self.fields.add(tr("File"), self._file)
        self.fields_by_name = {"from_on": self.from_on, "to_on": self.to_on, "file": self._file}


class _Beside(QWidget):
    """A line with a button beside it, which counts as the line."""

    def __init__(self, line: QLineEdit, button: Button) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        row.addWidget(line, 1)
        row.addWidget(button)
        self._line = line
        self.setFocusProxy(line)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        self._line.setAccessibleName(name)

    def setAccessibleDescription(self, text: str) -> None:  # noqa: N802
        self._line.setAccessibleDescription(text)


class _Opener:
    """Opens a file with the system's program for it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))


def _documents() -> Path:
    """The rep's folder for documents, else the home folder."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(found) if found else Path.home()
    return folder if folder.is_dir() else Path.home()


def _name(customer: str, day: date) -> str:
    """A name for the file that every file system takes, cut where it would be too long."""
    plain = " ".join(_NOT_IN_NAMES.sub(" ", customer).split()).strip(". ") or "customer"
    short = plain.encode("utf-8", "ignore")[:_NAME_BYTES].decode("utf-8", "ignore").strip(". ")
    form = QCoreApplication.translate("ExportHistoryDialog", "%1 history %2.pdf")
    return filled(form, short, day.isoformat())


def _free(path: Path) -> Path:
    """`path`, or with a number where a file of that name is there."""
    if not _exists(path):
        return path
    numbered = (path.with_name(f"{path.stem} ({number}).pdf") for number in range(2, 100))
    return next((one for one in numbered if not _exists(one)), path)


def _exists(path: Path) -> bool:
    """Whether there is such a file; a path that cannot even be asked for is refused when it is written."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _at_home(text: str) -> Path:
    """The path meant, with `~` for the home folder."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)  # `~` and the name of nobody: then it is a name like others
