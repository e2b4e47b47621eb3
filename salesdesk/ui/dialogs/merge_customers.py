"""Making one customer of two: both side by side, and which of them stays."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesdesk.domain.text import excerpt
from salesdesk.services.rows import CustomerCard
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.merging import merge
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.comparison import Comparison, fuller
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.segmented import Segmented
from salesdesk.ui.workspace import Workspace

_FIRST, _SECOND = "first", "second"


class MergeCustomersDialog(FormDialog):
    """Shows what both hold; what they say differently stays as the chosen one has it."""

    def __init__(self, workspace: Workspace, first: int, second: int, parent: QWidget | None = None) -> None:
        customers = workspace.desk.customers
        self._cards = {_FIRST: customers.card(first), _SECOND: customers.card(second)}
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("Merge two customers"))
        names = {key: excerpt(card.name, 40) for key, card in self._cards.items()}
        self.stays = Segmented(list(names.items()), self.tr("Which one stays?"))
        proposed = fuller(self._cards[_FIRST], self._cards[_SECOND])
        self.stays.set_value(_FIRST if proposed is self._cards[_FIRST] else _SECOND)
        self.fields.add(self.tr("Which one stays?"), self.stays)
        sides = Comparison(workspace)
        sides.show_cards(self._cards[_FIRST], self._cards[_SECOND])
        self.fields.add_widget(sides)
        self._outcome = PlainLabel("", dim=True, wrap=True)
        self.fields.add_widget(self._outcome)
        self.save_button.setText(self.tr("Merge"))
        self.stays.changed.connect(self._show_outcome)
        self._show_outcome()
        self.stays.setFocus()

    def save(self) -> None:
        into, other = self._chosen()
        merge(self.workspace, self, into, other)

    def _chosen(self) -> tuple[CustomerCard, CustomerCard]:
        """The one that stays, and the one that becomes part of it."""
        key = self.stays.value
        return self._cards[key], self._cards[_SECOND if key == _FIRST else _FIRST]

    def _show_outcome(self) -> None:
        into, other = self._chosen()
        text = self.tr(
            "Everything of %1 comes to %2: contacts, promises, people, orders. Where the two say different "
            "things, %2 keeps its own, and what %1 said is written below what to remember. %1 itself goes; "
            "undo brings it back."
        )
        self._outcome.setText(filled(text, excerpt(other.name, 60), excerpt(into.name, 60)))
