"""What an import says where it cannot go on, and the ways on that are left."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesdesk.errors import SalesDeskError, UserError
from salesdesk.exchange.file_kinds import A_DESK
from salesdesk.ui.dialogs.import_choose import SentenceStep
from salesdesk.ui.dialogs.import_encoding import encoding_names
from salesdesk.ui.translations import spoken
from salesdesk.ui.widgets.choice_box import ChoiceBox

_TEXTS = frozenset({".csv", ".tsv", ".txt", ".vcf", ".vcard", ".ldif"})
"""Files that may read otherwise in another encoding."""


class FailureStep(SentenceStep):
    """A sentence, and buttons for what may be done about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = self.add_button(self.tr("Back to the columns"))
        self.encoding = ChoiceBox([("", self.tr("Try another encoding")), *encoding_names()])
        self.encoding.setAccessibleName(self.tr("Try another encoding"))
        self.add_widget(self.encoding)
        self.restore = self.add_button(self.tr("Restore it…"))
        self.other = self.add_button(self.tr("Choose another file"), "primary")
        self.skip = self.add_button(self.tr("Go on with the next file"), "primary")
        # All of them in a row would ask for more room than any step needs.
        for one in (self.back, self.encoding, self.restore, self.other, self.skip):
            one.hide()

    def tell(self, error: SalesDeskError, path: str, *, was_read: bool, was_taken: bool, more: bool) -> None:
        """Says what went wrong with the file `path`.

        `was_read` says that its columns can be shown again, `was_taken` that it is on the desk, `more` that
        other files wait.
        """
        is_desk = isinstance(error, UserError) and error.field == A_DESK
        is_text = Path(path).suffix.lower() in _TEXTS and not is_desk
        never = not was_read and not was_taken
        self.back.setVisible(was_read and not was_taken)
        self.encoding.set_value("")
        self.encoding.setVisible(never and is_text)
        self.restore.setVisible(never and is_desk)
        self.skip.setVisible(more)
        self.other.setVisible(not more)
        self.say(
            self.tr("Still here") if was_taken else self.tr("This file cannot be taken in"), spoken(error)
        )
        first = self.restore if never and is_desk else self.skip if more else self.other
        first.setFocus(Qt.FocusReason.OtherFocusReason)
