"""Two customers side by side: what both say, and how much stands on the desk for each."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from salesdesk.domain.text import excerpt
from salesdesk.services.rows import CustomerCard
from salesdesk.ui.theme import theme
from salesdesk.ui.things import contents_words
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace

_BELOW_ALL = 40


class Comparison(QWidget):
    """A line for each thing that either has; what only one has, or has otherwise, stands out."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self._workspace = workspace
        self._shown: tuple[CustomerCard, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, look.px(4), 0, look.px(4))
        self._grid.setHorizontalSpacing(look.px(16))
        self._grid.setVerticalSpacing(look.px(6))
        for column in (1, 2):
            self._grid.setColumnStretch(column, 1)
        self._grid.setRowStretch(_BELOW_ALL, 1)

    def show_cards(self, first: CustomerCard, second: CustomerCard) -> None:
        """Shows these two."""
        if self._shown == (first, second):
            return
        self._shown = (first, second)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        row = 0
        for (label, one), (_label, other) in zip(self._facts(first), self._facts(second), strict=True):
            if not one and not other:
                continue
            self._grid.addWidget(PlainLabel(label, role="small", dim=True), row, 0)
            for column, value, opposite in ((1, one, other), (2, other, one)):
                words = PlainLabel(value or "–", wrap=True, role="name" if value != opposite else "body")
                self._grid.addWidget(words, row, column)
            row += 1

    def _facts(self, card: CustomerCard) -> list[tuple[str, str]]:
        tr, voice = self.tr, self._workspace.voice
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


def fuller(first: CustomerCard, second: CustomerCard) -> CustomerCard:
    """The one that is proposed to stay: with more contacts, and of equals the older one."""
    is_second = (second.interactions, first.since, first.id) > (first.interactions, second.since, second.id)
    return second if is_second else first
