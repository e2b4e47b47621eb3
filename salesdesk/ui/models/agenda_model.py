"""Today's list as a model: heads of groups, lines, and one line for what was left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesdesk.domain.agenda import AgendaItem, group_title
from salesdesk.domain.wording import Voice
from salesdesk.domain.words import ItemKind, Party, ThoughtKind
from salesdesk.ui.translations import filled

ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_ROLE = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A row as it is painted: everything spoken already, so that painting only draws.

    `item` is None for a head (`count` stands at its right) and for the line that stands for the
    customers left out, whose number is `hidden`.
    """

    title: str
    item: AgendaItem | None = None
    count: str = ""
    why: str = ""
    badge: str = ""
    tone: str = "plain"
    sign: str = ""
    sign_tone: str = "accent"
    value_class: str = ""
    value_tone: str = "plain"
    hidden: int = 0

    @property
    def is_head(self) -> bool:
        return self.item is None and not self.hidden

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        parts = (self.title, self.value_class, self.badge, self.why, self.count)
        return ". ".join(part.rstrip(".") for part in parts if part)


_VALUE_TONES = {"superstar": "violet", "rising": "good"}
_SIGN_TONES = {
    ItemKind.COMPLAINT: "bad",
    ItemKind.NO_NEXT_STEP: "warn",
    ItemKind.THOUGHT: "warn",
}


class AgendaModel(QAbstractListModel):
    """Holds the day's rows; small, as a day is, so it is read whole."""

    def __init__(self, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._rows: list[AgendaRow] = []

    def show(self, items: Sequence[AgendaItem], *, done: int, hidden: int) -> None:
        """Shows these lines under their heads; `done` calls stand in the head of the calls.

        `hidden` is how many more customers without a next step there are.
        """
        self.beginResetModel()
        self._rows = []
        for kind in ItemKind:
            group = [item for item in items if item.kind is kind]
            if group:
                self._rows.append(self._head(kind, group, done, hidden))
                self._rows += [self._row(item) for item in group]
                if kind is ItemKind.NO_NEXT_STEP and hidden:
                    way_out = self.tr("Plan a first call to each, spread over some weeks.")
                    self._rows.append(AgendaRow(self._more(hidden), why=way_out, hidden=hidden, sign="+"))
        self.endResetModel()

    def row_at(self, index: Index) -> AgendaRow | None:
        """The row of an index, None for an invalid one."""
        return self._rows[index.row()] if index.isValid() else None

    def first_item_row(self) -> int:
        """The first row that can be selected; -1 where there is none."""
        return next((at for at, row in enumerate(self._rows) if not row.is_head), -1)

    def find(self, kind: ItemKind, subject_id: int, thought: ThoughtKind | None) -> int:
        """The row of a line that may have moved; -1 where it is gone."""
        for at, row in enumerate(self._rows):
            item = row.item
            if item and (item.kind, item.subject_id, item.thought) == (kind, subject_id, thought):
                return at
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        if role == ITEM_ROLE:
            return row.item
        return row if role == ROW_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None or row.is_head:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _head(self, kind: ItemKind, group: Sequence[AgendaItem], done: int, hidden: int) -> AgendaRow:
        if kind is ItemKind.CHECK_IN and done:
            text = filled(self.tr("%1 of %2 done"), str(done), str(done + len(group)))
        else:
            text = str(len(group) + (hidden if kind is ItemKind.NO_NEXT_STEP else 0))
        return AgendaRow(self._voice.say(group_title(kind)), count=text)

    def _more(self, hidden: int) -> str:
        return filled(self.tr("%1 more customers without a next step"), str(hidden))

    def _row(self, item: AgendaItem) -> AgendaRow:
        value = item.who.value_class
        shows_value = value is not None and item.kind in (ItemKind.CHECK_IN, ItemKind.NO_NEXT_STEP)
        sign, sign_tone = self._sign(item)
        return AgendaRow(
            title=self._voice.say(item.title),
            item=item,
            why=self._voice.say(item.why),
            badge=self._voice.say(item.badge),
            tone=item.tone,
            sign=sign,
            sign_tone=sign_tone,
            value_class=self._voice.word(value) if value is not None and shows_value else "",
            value_tone=_VALUE_TONES.get(value or "", "plain"),
        )

    def _sign(self, item: AgendaItem) -> tuple[str, str]:
        if item.kind is ItemKind.PROMISE:
            mark = "P" if item.by is Party.REP else "←"
            return ("!", "bad") if item.overdue_days else (mark, "violet")
        if item.kind is ItemKind.COMPLAINT:
            return "!", "bad"
        if item.kind is ItemKind.THOUGHT:
            marks = {ThoughtKind.OUTSIDE_ZONE: "↕", ThoughtKind.UNANSWERED: "?"}
            return marks.get(item.thought or ThoughtKind.CONFIRM_PROMISE, "✓"), "warn"
        from salesdesk.ui.widgets.avatar import initials

        return initials(item.who.person or item.who.customer), _SIGN_TONES.get(item.kind, "accent")
