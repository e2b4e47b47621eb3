"""The question whether the clock is right, after it was set far ahead."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from salesdesk.domain.wording import Voice
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.message import MessageDialog

_RIGHT = 1


class ClockDoubt(QObject):
    """Asks beside the window, and holds nothing up; the question goes where the clock is set back."""

    trusted = Signal()

    def __init__(self, window: QWidget, voice: Voice) -> None:
        super().__init__(window)
        self._window = window
        self._voice = voice
        self.dialog: MessageDialog | None = None

    def ask(self, moment: datetime | None) -> None:
        """Asks whether `moment` (aware, where the rep is) is right; None takes the question back."""
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.finished.disconnect(self._on_finished)
            dialog.close()
            dialog.deleteLater()
        if moment is None:
            return
        when = f"{self._voice.date_text(moment.date(), with_year=True)} {moment:%H:%M}"
        text = self.tr(
            "The clock went ahead by more than a day: it shows %1. Where that is wrong, set the clock; "
            "reminders go on by themselves then."
        )
        answers = [(self.tr("Wait for the clock"), "plain"), (self.tr("The clock is right"), "primary")]
        self.dialog = MessageDialog(self._window, self.tr("Is the clock right?"), filled(text, when), answers)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.setModal(False)
        self.dialog.show()

    def _on_finished(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        dialog.deleteLater()
        if dialog.answer == _RIGHT:
            self.trusted.emit()
