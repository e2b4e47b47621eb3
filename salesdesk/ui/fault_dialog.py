"""The small windows that tell of a fault, with the details to copy."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from salesdesk import __version__
from salesdesk.domain.text import isolate
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.plain_label import PlainLabel


def versions() -> str:
    """Which program this is and what it runs on, in one line."""
    return f"SalesDesk {__version__}, Python {sys.version.split()[0]}, {sys.platform}"


class FaultDialog(QDialog):
    """Says that something went wrong, in the way of nothing; without `details` there is nothing to copy."""

    def __init__(self, title: str, text: str, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(isolate(text))
        layout = QVBoxLayout(self)
        side = look.px(20)
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(look.px(10))
        layout.addWidget(PlainLabel(title, role="heading", wrap=True))
        layout.addWidget(PlainLabel(text, wrap=True, selectable=True))
        self.repeats = PlainLabel("", dim=True)
        self.repeats.hide()
        layout.addWidget(self.repeats)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setMinimumHeight(look.px(120))
        self.details.setVisible(bool(details))
        layout.addWidget(self.details, 1)
        self.copy_button = Button(self.tr("Copy details"))
        self.copy_button.setVisible(bool(details))
        self.close_button = Button(self.tr("Close"), "primary")
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addStretch(1)
        row.addWidget(self.copy_button)
        row.addWidget(self.close_button)
        layout.addLayout(row)
        self.setMinimumWidth(look.px(480))
        self.copy_button.clicked.connect(self._on_copy)
        self.close_button.clicked.connect(self.close)
        self.close_button.setDefault(True)
        self.close_button.setFocus()

    def count(self, times: int) -> None:
        """Says how often it has happened by now."""
        self.repeats.setText(filled(self.tr("It has happened %1 times."), str(times)))
        self.repeats.show()

    def _on_copy(self) -> None:
        copy_text(self.details.toPlainText())


def copy_text(text: str) -> None:
    """Puts `text` on the clipboard."""
    QGuiApplication.clipboard().setText(text)


def fault_words(sentence: str) -> tuple[str, str]:
    """Title and text of the dialog for a fault, which may have a sentence of its own."""
    if sentence:
        return QCoreApplication.translate("FaultDialog", "This could not be done"), sentence
    return QCoreApplication.translate("FaultDialog", "Something went wrong here"), QCoreApplication.translate(
        "FaultDialog",
        "A fault in the program. What was saved before is safe; what you were doing just now may not "
        "have been done. You can go on working.",
    )


def start_words(sentence: str) -> tuple[str, str]:
    """Title and text where the program could not even open its window."""
    title = QCoreApplication.translate("FaultDialog", "SalesDesk cannot start")
    return title, sentence or QCoreApplication.translate(
        "FaultDialog", "A fault in the program. What was saved before is safe; nothing was changed."
    )


def last_run_words() -> tuple[str, str]:
    """Title and text of what is offered after a hard crash."""
    return QCoreApplication.translate(
        "FaultDialog", "SalesDesk ended unexpectedly last time"
    ), QCoreApplication.translate(
        "FaultDialog",
        "What was saved is safe. The details say where it happened and hold nothing of your customers; "
        "copy them for whoever looks after the program.",
    )
