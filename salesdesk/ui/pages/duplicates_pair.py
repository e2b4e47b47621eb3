"""The pair of a group that is decided on: both side by side, and which of them stays."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.text import excerpt
from salesdesk.services.duplicates import Group
from salesdesk.services.rows import CustomerCard
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, listed
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.choice_box import ChoiceBox
from salesdesk.ui.widgets.comparison import Comparison, fuller
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.scroll_room import ScrollRoom
from salesdesk.ui.workspace import Workspace

_LEAST_HEIGHT = 96


class PairPanel(QFrame):
    """Shows two customers of a group at a time; of a larger group both can be chosen."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._group: Group | None = None
        self._cards: dict[str, CustomerCard] = {}
        self._build()
        self._stays.picked.connect(self._on_stays)
        self._goes.picked.connect(self._on_goes)

    @property
    def stays(self) -> CustomerCard:
        """The customer that takes the other in."""
        return self._cards[self._stays.value]

    @property
    def goes(self) -> CustomerCard:
        """The customer that becomes part of it."""
        return self._cards[self._goes.value]

    def show_group(self, group: Group) -> None:
        """Shows a group, its likeliest pair first; the fuller of the two is proposed to stay.

        Raises NotFound where one of them is no longer on the desk.
        """
        customers = self._workspace.desk.customers
        cards = {str(one): customers.card(one) for one, _name in group.customers}
        is_new = self._group is None or self._group.customers != group.customers
        self._group, self._cards = group, cards
        options = [(key, self._label(card)) for key, card in cards.items()]
        for box in (self._stays, self._goes):
            box.set_options(options)
        if is_new:
            pair = group.pairs[0]
            first, second = cards[str(pair.a)], cards[str(pair.b)]
            stays = fuller(first, second)
            self._stays.set_value(str(stays.id))
            self._goes.set_value(str(second.id if stays is first else first.id))
        self._show()

    def choose(self, stays: int, goes: int) -> None:
        """Compares these two of the group, by their ids."""
        self._stays.set_value(str(stays))
        self._goes.set_value(str(goes))
        self._show()

    def focus_first(self) -> None:
        """Puts the focus on which of the two stays."""
        self._stays.setFocus()

    def _label(self, card: CustomerCard) -> str:
        """Two of one name are told apart by their number."""
        return f"{excerpt(card.name, 48)} (#{card.id})"

    def _show(self) -> None:
        group = self._group
        if group is None:
            return
        self._sides.show_cards(self.stays, self.goes)
        both = {self.stays.id, self.goes.id}
        say = self._workspace.voice.say
        found = next((pair for pair in group.pairs if {pair.a, pair.b} == both), None)
        if found is not None:
            words = listed(map(say, found.reasons))
        else:
            words = self.tr("not like each other, but both like another of this group")
        self._why.setText(filled(self.tr("Why: %1"), words))

    def _on_stays(self) -> None:
        self._keep_two(self._goes, self._stays.value)

    def _on_goes(self) -> None:
        self._keep_two(self._stays, self._goes.value)

    def _keep_two(self, other: ChoiceBox, taken: str) -> None:
        """Nobody becomes part of themselves: the other box takes the next one."""
        if other.value == taken:
            other.set_value(next(key for key in self._cards if key != taken))
        self._show()

    def _build(self) -> None:
        look = theme()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.px(12), 0, 0)
        layout.setSpacing(look.px(8))
        self._why = PlainLabel(role="name", wrap=True)
        layout.addWidget(self._why)
        self._stays, self._goes = ChoiceBox(takes_letters=False), ChoiceBox(takes_letters=False)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        for text, box in (
            (self.tr("This one stays"), self._stays),
            (self.tr("This one goes into it"), self._goes),
        ):
            label = PlainLabel(text, role="small", dim=True)
            label.setBuddy(box)
            box.setAccessibleName(text)
            row.addWidget(label)
            row.addWidget(box, 1)
        layout.addLayout(row)
        self._sides = Comparison(self._workspace)
        self._sides.setObjectName("page_body")
        room = ScrollRoom()
        room.setMinimumHeight(look.px(_LEAST_HEIGHT))
        room.setWidget(self._sides)
        layout.addWidget(room, 1)
        verbs = QHBoxLayout()
        verbs.setSpacing(look.px(8))
        self.merge = Button(self.tr("Merge"), "primary", "M")
        self.not_the_same = Button(self.tr("Not the same"), "plain", "N")
        self.skip = Button(self.tr("Skip"), "plain", "S")
        for button in (self.merge, self.not_the_same, self.skip):
            verbs.addWidget(button)
        verbs.addStretch(1)
        layout.addLayout(verbs)
