"""The picture of somebody in a form: shown, chosen, dropped or taken away; kept when the form is saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.services.progress import Progress
from salesdesk.ui.pictures import picture_from_file
from salesdesk.ui.tasks import Task, TaskRunner
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import spoken
from salesdesk.ui.widgets.avatar import Avatar
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.file_field import dropped_file
from salesdesk.ui.widgets.message import tell

_SIZE = 56


class PhotoField(QWidget):
    """A picture and the buttons for it. A file is read, and made small, in a thread of its own."""

    changed = Signal()

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._task: Task | None = None
        self._chosen: bytes | None = None
        self._standing = b""
        self.setAcceptDrops(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        self.avatar = Avatar("", "accent", _SIZE)
        self.choose = Button(self.tr("Choose photo…"), small=True)
        self.remove = Button(self.tr("Remove photo"), "quiet", small=True)
        for widget in (self.avatar, self.choose, self.remove):
            row.addWidget(widget)
        row.addStretch(1)
        self.choose.clicked.connect(self._on_choose)
        self.remove.clicked.connect(self._on_remove)
        self.setFocusProxy(self.choose)
        self.remove.hide()

    def set_name(self, name: str) -> None:
        """Shows the initials of `name` where there is no picture."""
        self.avatar.set_name(name)

    def set_picture(self, content: bytes) -> None:
        """Shows the picture that is kept; empty for none."""
        self._standing, self._chosen = content, None
        self._show()

    def content(self) -> bytes | None:
        """The picture that was chosen, empty where it was taken away; None where all is as it was."""
        return None if self._chosen == self._standing else self._chosen

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read."""
        return self._task is not None and not self._task.is_over

    def read(self, path: Path) -> None:
        """Takes the picture in a file; what is none is told."""
        if self._task is not None and not self._task.is_over:
            self._task.drop()

        def work(_progress: Progress) -> bytes:
            return picture_from_file(path)

        self._task = self._runner.run(work, self._on_read, self._on_failed)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event.mimeData())
        if path:
            self.read(Path(path))
            event.acceptProposedAction()

    def _on_choose(self) -> None:
        path = chosen_picture(self)
        if path is not None:
            self.read(path)

    def _on_remove(self) -> None:
        self._chosen = b""
        self._show()
        self.choose.setFocus()
        self.changed.emit()

    def _on_read(self, content: bytes) -> None:
        self._chosen = content
        self._show()
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, SalesDeskError):
            raise error
        tell(self, self.tr("This picture cannot be taken"), spoken(error))

    def _show(self) -> None:
        content = self._standing if self._chosen is None else self._chosen
        self.avatar.set_picture(content)
        self.remove.setVisible(bool(content))


def chosen_picture(parent: QWidget) -> Path | None:
    """The picture's file that the person chooses; None where they choose none."""
    title = QCoreApplication.translate("PhotoField", "Choose a photo")
    kinds = QCoreApplication.translate("PhotoField", "Pictures (*.jpg *.jpeg *.png *.webp *.gif)")
    path, _kind = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(path) if path else None
