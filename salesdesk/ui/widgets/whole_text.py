"""A window in which a text is read that is too long for the place where it stands."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.parted_text import PartedText
from salesdesk.ui.widgets.plain_label import PlainLabel, window_title


class WholeText(QDialog):
    """All of a text, to be read and copied."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(window_title(title))
        self._text = text
        look = theme()
        self.reader = PartedText()
        self.reader.setReadOnly(True)
        self.reader.setAccessibleName(self.tr("Whole text"))
        self.reader.setPlainText(text)
        self.said = PlainLabel(dim=True)
        self.copy = Button(self.tr("Copy all of it"))
        self.copy.clicked.connect(self._copy)
        shut = Button(self.tr("Close"), "primary", "Esc")
        shut.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        side = look.px(20)
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(look.px(12))
        heading = PlainLabel(title, role="heading", elide=True)
        layout.addWidget(heading)
        layout.addWidget(self.reader, 1)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self.said, 1)
        row.addWidget(self.copy)
        row.addWidget(shut)
        layout.addLayout(row)
        most = self.screen().availableGeometry().size() - QSize(0, look.px(40))
        self.resize(QSize(look.px(720), look.px(560)).boundedTo(most))
        self.reader.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.said.setText(self.tr("Copied."))
        announce(self, self.said.text())
