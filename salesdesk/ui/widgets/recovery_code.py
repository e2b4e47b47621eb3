"""A recovery code as it is shown once: to copy, to print, and to be typed back in part."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QMarginsF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPageLayout, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.domain.recovery_code import is_last_group
from salesdesk.domain.text import isolate
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.card import Card
from salesdesk.ui.widgets.form import FieldColumn
from salesdesk.ui.widgets.plain_label import PlainLabel


class RecoveryCodePanel(QWidget):
    """Shows `code`; `is_proved` once its last group was typed back, and `proved` tells of it."""

    proved = Signal(bool)

    def __init__(self, code: str, desk_path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self._code = code
        self._desk_path = desk_path
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(12))
        layout.addWidget(
            PlainLabel(
                self.tr(
                    "This code opens the desk where the passphrase is forgotten. It is shown this once. "
                    "Keep it on paper, away from this computer; without both of them nobody, not even "
                    "the makers of this program, can open the desk."
                ),
                wrap=True,
            )
        )
        layout.addWidget(self._build_code())
        self.fields = FieldColumn()
        self.last_group = QLineEdit()
        self.last_group.setMaxLength(60)
        self.fields.add(self.tr("To show that you have it: its last four signs"), self.last_group)
        layout.addWidget(self.fields)
        layout.addStretch(1)
        self.last_group.textChanged.connect(self._on_typed)

    @property
    def is_proved(self) -> bool:
        """Whether what was typed is the code's last group."""
        return is_last_group(self._code, self.last_group.text())

    def complain(self) -> None:
        """Says that what was typed is not the last group."""
        self.fields.show_error(
            self.last_group, self.tr("These are not the last four signs. Compare them with the code.")
        )

    def _build_code(self) -> Card:
        look = theme()
        card = Card(sunken=True)
        groups = self._code.split("-")
        lines = (" - ".join(groups[:4]) + " -", " - ".join(groups[4:]))
        self.label = PlainLabel("\n".join(lines), selectable=True)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(look.px(18))
        font.setWeight(QFont.Weight.DemiBold)
        self.label.setFont(font)
        self.label.setStyleSheet(f"font-family: '{font.family()}'; font-size: {look.px(18)}px")
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setAccessibleName(self._code)
        self.label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        card.body.addWidget(self.label)
        card.body.addSpacing(look.px(6))
        self.copy, self.print = Button(self.tr("Copy"), small=True), Button(self.tr("Print…"), small=True)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addStretch(1)
        row.addWidget(self.copy)
        row.addWidget(self.print)
        row.addStretch(1)
        card.body.addLayout(row)
        self.copy.clicked.connect(self._on_copy)
        self.print.clicked.connect(self._on_print)
        return card

    def _on_typed(self) -> None:
        self.fields.clear_errors()
        self.proved.emit(self.is_proved)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._code)
        self.copy.setText(self.tr("Copied"))
        announce(self, self.tr("Copied"))

    def _on_print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.tr("Recovery code"))
        printer.setPageMargins(QMarginsF(20, 25, 20, 20), QPageLayout.Unit.Millimeter)
        dialog = QPrintDialog(printer, self)
        if dialog.exec():
            self.write_on(printer)
        dialog.deleteLater()

    def write_on(self, paper: object) -> None:
        """Draws the page that is kept: which desk, the code, and what it is for. `paper` is a printer."""
        day = QLocale().toString(QDate.currentDate(), QLocale.FormatType.LongFormat)
        parts = [
            (16, True, self.tr("SalesDesk: recovery code")),
            (11, False, filled(self.tr("Desk: %1"), isolate(self._desk_path))),
            (11, False, filled(self.tr("Made on %1"), day)),
            (18, True, self._code),
            (
                11,
                False,
                self.tr(
                    "Whoever has this page and the desk's files can read all of it. Keep it like a key. At "
                    "the start of SalesDesk choose “Use the recovery code”; small letters and blanks do "
                    "not matter, and 0 and O, or 1, I and L, are the same."
                ),
            ),
        ]
        painter = QPainter(paper)  # type: ignore[call-overload]
        try:
            _write(painter, parts)
        finally:
            painter.end()


def _write(painter: QPainter, parts: list[tuple[int, bool, str]]) -> None:
    """Writes paragraphs of a size in points, some bold, below each other, in the type of what is printed."""
    from salesdesk.reports import typeface

    room = QRectF(painter.viewport())
    for points, is_bold, text in parts:
        font = QFont(typeface.font(points, bold=is_bold))
        font.setPointSize(points)  # the printer's own units are not those of our reports
        painter.setFont(font)
        taken = painter.boundingRect(room, Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere, text)
        painter.drawText(taken, Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere, text)
        room.setTop(taken.bottom() + 0.6 * painter.fontMetrics().height())
