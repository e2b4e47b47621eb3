"""The first step of an import, and what stands in its place where no file can be read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QMimeData, QRectF, QStandardPaths, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.plain_label import PlainLabel


def dropped_file(data: QMimeData) -> str:
    """The path of the one file that is dragged; empty for anything else."""
    local = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return local[0] if len(local) == 1 else ""


class ChooseStep(QWidget):
    """A place to drop a file on, and a button for those who would rather choose one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self.setAcceptDrops(True)
        self._is_over = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(32), look.px(32), look.px(32), look.px(32))
        layout.setSpacing(look.px(8))
        layout.addStretch(1)
        texts = (
            PlainLabel(self.tr("Drop a CSV file here"), role="heading", wrap=True),
            PlainLabel(
                self.tr(
                    "A list of customers or of orders, as Excel, Google Contacts, Outlook or your firm's "
                    "system saves it. Nothing is written before you have seen what would happen."
                ),
                dim=True,
                wrap=True,
            ),
        )
        for text in texts:
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            layout.addWidget(text)
        layout.addSpacing(look.px(8))
        self.button = Button(self.tr("Choose a file…"), "primary")
        self.button.clicked.connect(self.choose)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(2)

    def choose(self) -> None:
        """Asks for a file with the system's own window."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        # A folder that is not there would stand in the window as the name of a file.
        folder = folder if QDir(folder).exists() else QDir.homePath()
        kinds = ";;".join((self.tr("Lists (*.csv *.tsv *.txt)"), self.tr("All files (*)")))
        path, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), folder, kinds)
        if path:
            self.chosen.emit(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()):
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, event: object) -> None:
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(False)
        path = dropped_file(event.mimeData())
        if path:
            event.acceptProposedAction()
            self.chosen.emit(str(Path(path)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, colours = theme(), theme().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colours.accent if self._is_over else colours.edge), look.px(1.5))
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(QColor(colours.accent_soft if self._is_over else colours.surface))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, look.px(10), look.px(10))

    def _show_over(self, is_over: bool) -> None:
        self._is_over = is_over
        self.update()


class SentenceStep(QWidget):
    """A heading, a sentence, and what to do about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(32), look.px(32), look.px(32), look.px(32))
        layout.setSpacing(look.px(8))
        layout.addStretch(1)
        self.title = PlainLabel(role="heading", wrap=True)
        self.text = PlainLabel(wrap=True, selectable=True)
        self.detail = PlainLabel(dim=True, wrap=True)
        for label in (self.title, self.text, self.detail):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            layout.addWidget(label)
        layout.addSpacing(look.px(8))
        self._row = QHBoxLayout()
        self._row.setSpacing(look.px(8))
        self._row.addStretch(1)
        self._row.addStretch(1)
        layout.addLayout(self._row)
        layout.addStretch(2)

    def add_button(self, label: str, kind: str = "plain") -> Button:
        """Adds a button at the right of those that are there."""
        button = Button(label, kind)
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def say(self, title: str, text: str, detail: str = "") -> None:
        """Shows the texts, and has them read out."""
        self.title.setText(title)
        self.text.setText(text)
        self.detail.setText(detail)
        self.text.setVisible(bool(text))
        self.detail.setVisible(bool(detail))
        announce(self, f"{title}. {text} {detail}", at_once=True)
