"""A line for a file: typed, chosen or dropped; only its path is kept, as text."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.buttons import Button


def dropped_file(data: QMimeData) -> str:
    """The path of the first local file among what is dragged; empty for none."""
    return next((url.toLocalFile() for url in data.urls() if url.isLocalFile()), "")


class FileField(QWidget):
    """The path of one file, and the button that looks for it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _PathLine()
        self.line.setPlaceholderText(self.tr("Choose a file, or drop it here"))
        self.button = Button(self.tr("Choose file…"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self._on_button)
        self.line.textChanged.connect(self.changed)
        self.setFocusProxy(self.line)

    def path(self) -> str:
        """The path as it stands in the line; empty for no file."""
        return self.line.text().strip()

    def set_path(self, path: str) -> None:
        """Shows a path."""
        self.line.setText(path)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        """Names the line: it is the one that takes the focus."""
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, text: str) -> None:  # noqa: N802
        self.line.setAccessibleDescription(text)

    def _on_button(self) -> None:
        chosen, _filter = QFileDialog.getOpenFileName(self, self.tr("Choose file"), self.path())
        if chosen:
            self.set_path(chosen)


class _PathLine(QLineEdit):
    """Takes a dropped file as its path, not as the text of a link."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event.mimeData())
        if path:
            self.setText(path)
            event.acceptProposedAction()
        else:
            super().dropEvent(event)
