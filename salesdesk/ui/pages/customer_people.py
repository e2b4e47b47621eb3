"""The people of a customer: who is there, how they are reached, and who has left for where."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.birthdays import day_of, is_month_day
from salesdesk.domain.text import excerpt, isolate
from salesdesk.services.reaches import PHONES
from salesdesk.services.rows import PersonLine, Reach
from salesdesk.ui.pictures import kept_picture
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import dotted, filled
from salesdesk.ui.widgets.avatar import Avatar
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.card import Card
from salesdesk.ui.widgets.empty_state import EmptyState
from salesdesk.ui.widgets.flow_layout import FlowLayout
from salesdesk.ui.widgets.moment_mark import point_out
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.scroll_room import ScrollRoom
from salesdesk.ui.workspace import Workspace


class CustomerPeople(QWidget):
    """One card for each person; forms are opened over the window it stands in."""

    log_wanted = Signal(int)
    """A contact with this person."""

    delete_wanted = Signal(int)
    """This person is to go into the trash."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._customer_id = 0
        self._people: list[PersonLine] | None = None
        self._build()

    def show_customer(self, customer_id: int) -> None:
        """Reads the people anew; cards stay where nothing has changed."""
        people = self._workspace.desk.people.of(customer_id)
        if customer_id == self._customer_id and people == self._people:
            return
        self._customer_id, self._people = customer_id, people
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for one in people:
            self._list.addWidget(self._card(one))
        self._list.addStretch(1)
        self._scroll.setVisible(bool(people))
        self._head.setVisible(bool(people))
        self._empty.setVisible(not people)

    def choose(self, person_id: int) -> bool:
        """Scrolls to a person's card, marks it for a moment and puts the focus there; False without one."""
        at = next((at for at, one in enumerate(self._people or ()) if one.id == person_id), -1)
        item = self._list.itemAt(at) if at >= 0 else None
        card = item.widget() if item is not None else None
        if card is None:
            return False
        self._list.activate()
        # Not the button that calls: one Enter too many would ring somebody up.
        verbs = [one for one in card.findChildren(Button) if one.accessibleDescription()]
        if verbs:
            verbs[0].setFocus(Qt.FocusReason.OtherFocusReason)
        point_out(self._scroll, card)
        return True

    def add_person(self) -> None:
        """Opens the form for somebody new."""
        from salesdesk.ui.dialogs.person import PersonDialog

        PersonDialog(self._workspace, customer_id=self._customer_id, parent=self.window()).open()

    def _card(self, person: PersonLine) -> Card:
        look = theme()
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        has_left = person.to_on is not None
        sign = Avatar(person.name, "plain" if has_left else "accent")
        sign.set_picture(kept_picture(self._workspace.desk, person.photo_id))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words(person), 1)
        holder = QWidget()
        flow = FlowLayout(holder, gap=look.px(4), line_gap=look.px(4))
        for button in self._verbs(person):
            flow.addWidget(button)
        row.addWidget(holder)  # below each other where the window is narrow: they were cut off
        card.body.addLayout(row)
        card.setAccessibleName(isolate(person.name))
        return card

    def _words(self, person: PersonLine) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(theme().px(2))
        name = PlainLabel(excerpt(person.name, 120), role="name", elide=True)
        if person.to_on is not None:
            font = name.font()
            font.setStrikeOut(True)
            name.setFont(font)
            name.set_tone("dim")
        words.addWidget(name)
        post = self._post(person)
        if post:
            words.addWidget(PlainLabel(post, dim=True, wrap=True))
        if person.remember:
            words.addWidget(PlainLabel(person.remember, wrap=True))
        others = [one.shown for one in person.reaches if one.kind not in PHONES]
        if others:
            words.addWidget(PlainLabel(dotted(others), wrap=True, selectable=True))
        phones = [one for one in person.reaches if one.kind in PHONES]
        if phones and person.to_on is None:
            words.addWidget(self._calls(phones))
        return words

    def _post(self, person: PersonLine) -> str:
        voice = self._workspace.voice
        parts = [person.title, voice.word(person.role) if person.role else ""]
        if person.to_on is not None:
            parts.append(filled(self.tr("left %1"), voice.day(person.to_on)))
            if person.now_at:
                parts.append(filled(self.tr("now at %1"), person.now_at))
        elif person.from_on is not None:
            parts.append(filled(self.tr("since %1"), voice.day(person.from_on)))
        if person.birthday is not None:
            parts.append(filled(self.tr("born %1"), voice.date_text(person.birthday, with_year=True)))
        elif is_month_day(person.birth_month_day):
            parts.append(filled(self.tr("birthday %1"), voice.day_of_year(day_of(person.birth_month_day))))
        return dotted(parts)

    def _calls(self, phones: list[Reach]) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=theme().px(6), line_gap=theme().px(4))
        for reach in phones:
            if reach.kind == "fax":
                flow.addWidget(PlainLabel(filled(self.tr("Fax %1"), reach.shown), dim=True, selectable=True))
                continue
            call = Button(filled(self.tr("Call %1"), reach.shown), small=True, icon_name="phone")
            call.clicked.connect(
                partial(self._workspace.requests.call_wanted.emit, reach.e164 or reach.shown)
            )
            flow.addWidget(call)
        return holder

    def _verbs(self, person: PersonLine) -> list[Button]:
        edit = Button(self.tr("Edit…"), "quiet", small=True)
        edit.setAccessibleDescription(isolate(person.name))
        edit.clicked.connect(partial(self._edit, person))
        delete = Button(self.tr("Delete"), "quiet", small=True)
        delete.setAccessibleDescription(isolate(person.name))
        delete.clicked.connect(partial(self.delete_wanted.emit, person.id))
        if person.to_on is not None:
            return [edit, delete]
        log = Button(self.tr("Log"), "quiet", small=True)
        log.setAccessibleDescription(isolate(person.name))
        log.clicked.connect(partial(self.log_wanted.emit, person.id))
        left = Button(self.tr("Left…"), "quiet", small=True)
        left.setAccessibleDescription(isolate(person.name))
        left.clicked.connect(partial(self._leave, person))
        return [log, edit, left, delete]

    def _edit(self, person: PersonLine) -> None:
        from salesdesk.ui.dialogs.person import PersonDialog

        PersonDialog(
            self._workspace, customer_id=self._customer_id, person=person, parent=self.window()
        ).open()

    def _leave(self, person: PersonLine) -> None:
        from salesdesk.ui.dialogs.person import LeaveDialog

        LeaveDialog(self._workspace, self._customer_id, person, self.window()).open()

    def _build(self) -> None:
        look = theme()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.px(12), 0, 0)
        layout.setSpacing(look.px(8))
        self._head = QWidget()
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        self.add = Button(self.tr("Add person…"), small=True, icon_name="plus")
        self.add.clicked.connect(self.add_person)
        row.addWidget(self.add)
        row.addStretch(1)
        layout.addWidget(self._head)
        self._scroll = ScrollRoom()
        holder = QWidget()
        holder.setObjectName("page_body")
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, look.px(4), look.px(12))
        self._list.setSpacing(look.px(8))
        self._scroll.setWidget(holder)
        layout.addWidget(self._scroll, 1)
        self._empty = EmptyState(
            self.tr("Nobody is known here yet"),
            self.tr("Who decides, who signs, who uses what you sell?"),
            [(self.tr("Add person…"), self.add_person)],
        )
        layout.addWidget(self._empty, 1)
