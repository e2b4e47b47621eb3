"""Questions and messages in a small window of our own, which shows any text as text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from salesdesk.domain.text import isolate
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.plain_label import PlainLabel, window_title
from salesdesk.ui.widgets.scroll_room import ScrollRoom

CANCELLED = -1


class MessageDialog(QDialog):
    """Asks one thing; `answer` is the place of the button pressed, or -1 after Escape."""

    def __init__(
        self, parent: QWidget | None, title: str, text: str, buttons: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__(parent)
        look = theme()
        self.answer = CANCELLED
        self._text = text
        self.setWindowTitle(window_title(title))
        self.setAccessibleName(isolate(title))
        self.setAccessibleDescription(isolate(text))
        self.setMinimumWidth(look.px(360))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(20))
        layout.setSpacing(look.px(8))
        layout.addWidget(PlainLabel(title, role="heading", wrap=True))
        self._words = PlainLabel(text, wrap=True, selectable=True)
        layout.addWidget(self._words, 1)
        layout.addSpacing(look.px(8))
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addStretch(1)
        self.buttons = [Button(label, kind) for label, kind in buttons]
        for button in self.buttons:
            button.clicked.connect(self._on_clicked)
            row.addWidget(button)
        layout.addLayout(row)
        self._focus_next_action()

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            fit_height(self)
            self._keep_to_the_screen()
        super().showEvent(event)
        announce(self, self._text)

    def _keep_to_the_screen(self) -> None:
        """Has a text scroll that is higher than the screen, so that the buttons below it are seen."""
        most = self.screen().availableGeometry().size() - QSize(0, theme().px(40))
        layout = self.layout()
        if self.height() <= most.height() or layout is None:
            return
        room = ScrollRoom()
        layout.replaceWidget(self._words, room)
        self._words.setObjectName("page_body")
        room.setWidget(self._words)
        self.setMinimumSize(self.minimumWidth(), 0)
        self.resize(self.width(), most.height())

    def _on_clicked(self) -> None:
        pressed = self.sender()
        self.answer = next((at for at, button in enumerate(self.buttons) if button is pressed), CANCELLED)
        self.accept()

    def _focus_next_action(self) -> None:
        """Enter answers with the primary button, else with the first that destroys nothing."""
        harmless = [button for button in self.buttons if button.kind != "danger"]
        primary = [button for button in harmless if button.kind == "primary"]
        for button in (primary or harmless or self.buttons)[:1]:
            button.setAutoDefault(True)
            button.setDefault(True)
            button.setFocus(Qt.FocusReason.OtherFocusReason)


def fit_height(dialog: QDialog) -> None:
    """Makes a window that has not been shown as high as its texts are at its width.

    Qt itself leaves room for lines that are broken sooner than there is need.
    """
    layout = dialog.layout()
    if layout is not None and layout.hasHeightForWidth():
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        width = max(dialog.sizeHint().width(), dialog.minimumWidth())
        dialog.setMinimumSize(width, layout.totalHeightForWidth(width))
        dialog.resize(dialog.minimumSize())


def ask(parent: QWidget | None, title: str, text: str, buttons: Sequence[tuple[str, str]]) -> int:
    """Asks and waits. `buttons` are `(label, kind)`; returns the place of the one pressed, -1 for Escape."""
    dialog = MessageDialog(parent, title, text, buttons)
    dialog.exec()
    dialog.deleteLater()
    return dialog.answer


def tell(parent: QWidget | None, title: str, text: str) -> None:
    """Says something and waits until it has been read."""
    ask(parent, title, text, [(QCoreApplication.translate("MessageDialog", "OK"), "primary")])
