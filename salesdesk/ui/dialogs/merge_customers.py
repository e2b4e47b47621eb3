"""Making one customer of two: both side by side, and which of them stays."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from salesdesk.domain.text import excerpt
from salesdesk.services.rows import CustomerCard
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.theme import theme
from salesdesk.ui.things import contents_words
from salesdesk.ui.translations import filled
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
        self.stays.set_value(self._fuller())
        self.fields.add(self.tr("Which one stays?"), self.stays)
        self.fields.add_widget(self._build_sides())
        self._outcome = PlainLabel("", dim=True, wrap=True)
        self.fields.add_widget(self._outcome)
        self.save_button.setText(self.tr("Merge"))
        self.stays.changed.connect(self._show_outcome)
        self._show_outcome()
        self.stays.setFocus()

    def save(self) -> None:
        into, other = self._chosen()
        done = self.workspace.desk.customers.merge(into.id, other.id, self.workspace.voice.say)
        told = filled(self.tr("%1 is now part of %2."), excerpt(other.name, 60), excerpt(into.name, 60))
        self.workspace.requests.told.emit(told, done.step_id)

    def _chosen(self) -> tuple[CustomerCard, CustomerCard]:
        """The one that stays, and the one that becomes part of it."""
        key = self.stays.value
        return self._cards[key], self._cards[_SECOND if key == _FIRST else _FIRST]

    def _fuller(self) -> str:
        """The one with more contacts is proposed, and of equals the older one."""
        first, second = self._cards[_FIRST], self._cards[_SECOND]
        fuller = (second.interactions, first.since, first.id) > (first.interactions, second.since, second.id)
        return _SECOND if fuller else _FIRST

    def _show_outcome(self) -> None:
        into, other = self._chosen()
        text = self.tr(
            "Everything of %1 comes to %2: contacts, promises, people, orders. Where the two say different "
            "things, %2 keeps its own, and what %1 said is written below what to remember. %1 itself goes; "
            "undo brings it back."
        )
        self._outcome.setText(filled(text, excerpt(other.name, 60), excerpt(into.name, 60)))

    def _build_sides(self) -> QWidget:
        look = theme()
        frame = QFrame()
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, look.px(4), 0, look.px(4))
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(look.px(6))
        sides = [self._facts(card) for card in self._cards.values()]
        row = 0
        for (label, first), (_label, second) in zip(*sides, strict=True):
            if not first and not second:
                continue
            grid.addWidget(PlainLabel(label, role="small", dim=True), row, 0)
            for column, value, other in ((1, first, second), (2, second, first)):
                words = PlainLabel(value or "–", wrap=True, role="name" if value != other else "body")
                grid.addWidget(words, row, column)
            row += 1
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
        outer = QWidget()
        QVBoxLayout(outer).addWidget(frame)
        return outer

    def _facts(self, card: CustomerCard) -> list[tuple[str, str]]:
        tr, voice = self.tr, self.workspace.voice
        place = ", ".join(part for part in (card.address, card.postcode, card.city, card.country) if part)
        held = {
            "people": card.people,
            "interactions": card.interactions,
            "promises": card.promises,
            "orders": card.orders,
        }
        return [
            (tr("Name"), excerpt(card.name, 80)),
            (tr("Level"), voice.word(card.level)),
            (tr("Class"), voice.word(card.value_class) if card.value_class else ""),
            (tr("Since"), voice.date_text(card.since, with_year=True)),
            (tr("Industry"), excerpt(card.industry, 80)),
            (tr("Address"), excerpt(place, 120)),
            (tr("Reached by"), excerpt(", ".join(one.shown for one in card.reaches), 160)),
            (tr("Remember"), excerpt(card.remember, 160)),
            (tr("Last contact"), voice.day(card.last_contact_on) if card.last_contact_on else ""),
            (tr("Next check-in"), voice.day(card.next_on) if card.next_on else ""),
            (tr("On the desk"), contents_words(held)),
        ]
