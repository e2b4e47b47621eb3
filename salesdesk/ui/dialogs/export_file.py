"""Writing a file that the rep asked for: where to, with the progress, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from salesdesk.domain.text import isolate
from salesdesk.errors import Cancelled, SalesDeskError, UserError
from salesdesk.services.progress import Progress
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.tasks import Task
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, spoken
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.message import ask, tell
from salesdesk.ui.widgets.progress import ProgressPanel
from salesdesk.ui.widgets.toast import show_toast
from salesdesk.ui.workspace import Workspace

Work = Callable[[Path, Progress], object]
"""Writes the file at a path, whole or not at all, in a thread of its own."""


class ExportFileDialog(FormDialog):
    """Base of the forms that write a file; stays open while it is written.

    A form puts `file_field` among its fields, proposes a name, and says in `work` what writes the file.
    """

    suffix = ""
    """With its dot, such as `.pdf`; added to a name that has another."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self._task: Task | None = None
        self._panel: ProgressPanel | None = None
        self._closes_when_stopped = False
        self._confirmed = ""
        self._target_path = Path()
        self.file = QLineEdit()
        self.choose_button = Button(self.tr("Choose…"))
        self.file_field = _Beside(self.file, self.choose_button)
        self.fields_by_name["file"] = self.file_field
        self.choose_button.clicked.connect(self._on_choose)

    def propose(self, name: str) -> None:
        """Puts a file of this name, in the rep's folder for documents, into the field; numbered if taken."""
        self.file.setText(str(_free(_documents() / name)))

    def work(self) -> Work:
        """What writes the file, as the fields now stand. Raises UserError naming one of them."""
        raise TypeError("each form says what it writes")

    def file_kind(self) -> str:
        """What the file dialog calls such files, such as `PDF files (*.pdf)`."""
        return ""

    def busy_text(self) -> str:
        """What is said while the file is written."""
        return ""

    def failed_text(self) -> str:
        """The title over the reason why nothing was written."""
        return ""

    def try_to_save(self) -> None:
        """Begins to write; the form closes when the file is whole."""
        if self._task is not None:
            return
        self.fields.clear_errors()
        try:
            work, target = self.work(), self._target()
        except UserError as error:
            self.fields.show_error(self.fields_by_name[error.field], spoken(error))
            return
        if self._may_replace(target):
            self._write(work, target)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._task is not None and not self._task.is_over:
            self._closes_when_stopped = True
            if self._panel is not None:
                self._panel.stop()
            event.ignore()
        else:
            super().closeEvent(event)

    def _write(self, work: Work, target: Path) -> None:
        self._target_path = target
        self._show_busy(True)
        task = self.workspace.tasks.run(
            lambda progress: work(target, progress), self._on_written, self._on_failed
        )
        if not task.is_over and self._panel is not None:
            self._task = task
            self._panel.follow(task)

    def _on_written(self, _written: object) -> None:
        path = self._target_path
        self._task = None
        window = self.parentWidget()
        self.accept()
        if window is not None:
            text = filled(self.tr("Saved to %1"), isolate(str(path)))
            show_toast(window.window(), text, self.tr("Open"), Opener(path))

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self._show_busy(False)
        if isinstance(error, Cancelled):
            if self._closes_when_stopped:
                self.close()
        elif isinstance(error, UserError):
            self.fields.show_error(self.file_field, spoken(error))
        elif isinstance(error, SalesDeskError):
            tell(self, self.failed_text(), spoken(error))
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
            self._panel = ProgressPanel(self.busy_text())
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self._panel)
            self._panel.cancel.setFocus()

    def _target(self) -> Path:
        text = self.file.text().strip()
        if not text:
            raise UserError(self.tr("Give the file a name."), field="file")
        path = _at_home(text)
        if not path.is_absolute():
            path = _documents() / path
        if not path.name or path.suffix.lower() == self.suffix:
            return path
        return path.with_name(f"{path.name}{self.suffix}")

    def _may_replace(self, target: Path) -> bool:
        if str(target) == self._confirmed or not is_there(target):
            return True
        answer = ask(
            self,
            self.tr("Replace the file?"),
            filled(self.tr("%1 is there already."), isolate(str(target))),
            [(self.tr("Choose another name"), "primary"), (self.tr("Replace"), "danger")],
        )
        if answer != 1:
            self.file.setFocus()
            self.file.selectAll()
        return answer == 1

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.windowTitle())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.file_kind())
        dialog.setDefaultSuffix(self.suffix.removeprefix("."))
        dialog.selectFile(self.file.text())
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, path: str) -> None:
        self.file.setText(path)
        self._confirmed = str(Path(path))  # the file dialog has asked already


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


class Opener:
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


def _free(path: Path) -> Path:
    """`path`, or with a number where a file of that name is there."""
    if not is_there(path):
        return path
    numbered = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in range(2, 100))
    return next((one for one in numbered if not is_there(one)), path)


def is_there(path: Path) -> bool:
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
