"""The first step of an import, and what stands in its place where no file can be read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QRectF, QStandardPaths, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.ui.file_drop import dropped_files
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.window_memory import WindowMemory

_ALL = (
    *("csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods"),
    *("vcf", "vcard", "ldif", "ldi", "ics", "ical", "json"),
)


class ChooseStep(QWidget):
    """A place to drop files on, and a button for those who would rather choose them."""

    chosen = Signal(list)
    """The paths of the files, in the order in which they are to be taken in."""

    def __init__(self, memory: WindowMemory | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self._memory = memory
        self.setAcceptDrops(True)
        self._is_over = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(32), look.px(32), look.px(32), look.px(32))
        layout.setSpacing(look.px(8))
        layout.addStretch(1)
        texts = (
            PlainLabel(self.tr("Drop a file here"), role="heading", wrap=True),
            PlainLabel(
                self.tr(
                    "Contacts, lists of customers, orders or promises, or a calendar, as Google, Outlook, "
                    "iCloud, a phone or your firm's system saves them. Nothing is written before you have "
                    "seen what would happen."
                ),
                dim=True,
                wrap=True,
            ),
            PlainLabel(
                self.tr(
                    "CSV · Excel and OpenDocument · vCard · LDIF · iCalendar · JSON of SalesDesk and Monica"
                ),
                role="small",
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
        paths, _kind = QFileDialog.getOpenFileNames(
            self, self.tr("Choose a file"), self._folder(), ";;".join(self.kinds())
        )
        if paths:
            self.take(paths)

    def take(self, paths: list[str]) -> None:
        """Takes files that were chosen; their folder is the one that is shown the next time."""
        if self._memory is not None:
            self._memory.keep_folder("import", str(Path(paths[0]).parent))
        self.chosen.emit(paths)

    def kinds(self) -> tuple[str, ...]:
        """What the file window offers to show, all that can be taken in first."""
        return (
            filled(self.tr("All that can be taken in (%1)"), " ".join(map(_any_case, _ALL))),
            filled(self.tr("Lists (%1)"), "*.csv *.tsv *.txt"),
            filled(self.tr("Workbooks (%1)"), "*.xlsx *.xlsm *.xls *.ods"),
            filled(self.tr("Contacts, vCard (%1)"), "*.vcf *.vcard"),
            filled(self.tr("Address books, LDIF (%1)"), "*.ldif *.ldi"),
            filled(self.tr("Calendars (%1)"), "*.ics *.ical"),
            filled(self.tr("JSON of SalesDesk and Monica (%1)"), "*.json"),
            self.tr("All files (*)"),
        )

    def _folder(self) -> str:
        kept = self._memory.folder("import") if self._memory is not None else ""
        if kept:
            return kept
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        # A folder that is not there would stand in the window as the name of a file.
        return folder if QDir(folder).exists() else QDir.homePath()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, event: object) -> None:
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(False)
        paths = dropped_files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.take([str(Path(path)) for path in paths])

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


def _any_case(suffix: str) -> str:
    """A pattern for a suffix in small letters and in capitals: phones write both."""
    return f"*.{suffix} *.{suffix.upper()}"


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

    def add_widget(self, widget: QWidget) -> None:
        """Adds something at the right of the buttons that are there."""
        self._row.insertWidget(self._row.count() - 1, widget)

    def say(self, title: str, text: str, detail: str = "") -> None:
        """Shows the texts, and has them read out."""
        self.title.setText(title)
        self.text.setText(text)
        self.detail.setText(detail)
        self.text.setVisible(bool(text))
        self.detail.setVisible(bool(detail))
        announce(self, f"{title}. {text} {detail}", at_once=True)
