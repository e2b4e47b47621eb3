"""Forms for the people of a customer: somebody new, what is known of them, and that they have left."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from salesdesk.domain.words import Role
from salesdesk.errors import UserError
from salesdesk.services.duplicates import Alike, Typed
from salesdesk.services.people import NewPerson
from salesdesk.services.rows import PersonLine
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.pictures import kept_picture
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.alike_lines import AlikeLines
from salesdesk.ui.widgets.birthday_edit import BirthdayEdit
from salesdesk.ui.widgets.chip import ToggleChips
from salesdesk.ui.widgets.customer_field import CustomerField
from salesdesk.ui.widgets.day_edit import DayEdit
from salesdesk.ui.widgets.growing_text import GrowingText
from salesdesk.ui.widgets.photo_field import PhotoField
from salesdesk.ui.widgets.plain_label import PlainLabel, set_tip
from salesdesk.ui.widgets.reach_rows import ReachRows
from salesdesk.ui.workspace import Workspace


class PersonDialog(FormDialog):
    """Somebody at a customer: new without `person`, else what is known of them in that post."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        customer_id: int,
        person: PersonLine | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, "", parent)
        self._customer_id = customer_id
        self._person = person
        if person is None:
            customer = workspace.desk.customers.card(customer_id).name
            self.set_title(filled(self.tr("New person at %1"), customer))
        else:
            self.set_title(person.name)
        self.alike = AlikeLines(workspace, self._alike_people)
        self._build_fields()
        if person is not None:
            self._fill(person)
        else:
            self.name.textChanged.connect(self._look_for_alike)
            self.reaches.changed.connect(self._look_for_alike)
            self.alike.open_wanted.connect(self._on_open_alike)
        self._before = self._state()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        self._refuse_unclear()
        role, birthday = self.role.values(), self.birthday.birthday()
        name, photo = self.name.text().strip(), self.photo.content()
        values: dict[str, Any] = {
            "name": name,
            "title": self.title.text().strip(),
            "role": Role(role[0]) if role else None,
            "birthday": birthday.day if birthday else None,
            "birth_month_day": birthday.month_day if birthday else "",
            "remember": self.remember.text(),
            "from_on": self.from_on.day(),
        }
        people, pairs = self.workspace.desk.people, self.reaches.pairs()
        if self._person is None:
            new = NewPerson(**values, reached_by=tuple(pairs), photo=photo or b"")
            done = people.add(self._customer_id, new)
            told = filled(self.tr("%1 is added."), name)
        else:
            known = [(one.kind, one.value) for one in self._person.reaches]
            reached_by = pairs if pairs != known else None
            post_id = self._person.post_id
            done = people.edit(self._person.id, post_id=post_id, reached_by=reached_by, photo=photo, **values)
            told = filled(self.tr("What is known of %1 is saved."), name)
        self.workspace.requests.told.emit(told, done.step_id)

    def is_changed(self) -> bool:
        return self._state() != self._before

    def _state(self) -> tuple[object, ...]:
        return (
            self.name.text(),
            self.title.text(),
            tuple(self.role.values()),
            tuple(self.reaches.pairs()),
            self.birthday.text(),
            self.from_on.text(),
            self.remember.toPlainText(),
            self.photo.content(),
        )

    def _alike_people(self, typed: Typed) -> list[Alike]:
        return self.workspace.desk.duplicates.alike_people(typed, self._customer_id)

    def _look_for_alike(self) -> None:
        self.alike.look(Typed(self.name.text(), "person", "", tuple(self.reaches.pairs())))

    def _on_open_alike(self, customer_id: int) -> None:
        if self.close():
            self.workspace.requests.customer_wanted.emit(customer_id)

    def _refuse_unclear(self) -> None:
        for name, field in (("birthday", self.birthday), ("from_on", self.from_on)):
            if not field.is_valid():
                raise UserError(self.tr("Which day is meant?"), field=name)
        if self.photo.is_busy:
            raise UserError(self.tr("The photo is still being read; save in a moment."), field="photo")

    def _fill(self, person: PersonLine) -> None:
        self.name.setText(person.name)
        self.title.setText(person.title)
        self.role.set_values([person.role.value] if person.role else [])
        self.reaches.set_reaches(person.reaches)
        self.birthday.set_birthday(person.birthday, person.birth_month_day)
        self.from_on.set_day(person.from_on)
        self.remember.setPlainText(person.remember)
        self.photo.set_picture(kept_picture(self.workspace.desk, person.photo_id))

    def _build_fields(self) -> None:
        tr, voice = self.tr, self.workspace.voice
        today = self.workspace.desk.clock.today
        self.name, self.title = QLineEdit(), QLineEdit()
        self.role = ToggleChips(
            [(one.value, voice.word(one)) for one in Role], multiple=False, name=tr("Role in buying")
        )
        self.reaches = ReachRows()
        self.from_on, self.birthday = DayEdit(today, prefer_past=True), BirthdayEdit(today)
        set_tip(self.birthday, tr("With the year or without it: 17 May 1980, 17 May, 5月17日, --05-17"))
        self.photo = PhotoField(self.workspace.tasks)
        self.name.textChanged.connect(self.photo.set_name)
        self.remember = GrowingText(3, 10)
        self.fields.add(tr("Name"), self.name)
        self.fields.add_widget(self.alike)
        self.fields.add(tr("Title"), self.title)
        self.fields.add(tr("Role in buying"), self.role)
        self.fields.add(tr("Phones and addresses"), self.reaches)
        self.fields.add_row((tr("In this post since"), self.from_on), (tr("Birthday"), self.birthday))
        self.fields.add(tr("Remember"), self.remember, hint=tr("Traits, habits, do's and don'ts."))
        self.fields.add(tr("Photo"), self.photo, optional=True)
        self.fields_by_name = {
            "name": self.name,
            "photo": self.photo,
            "title": self.title,
            "role": self.role,
            "reaches": self.reaches,
            "from_on": self.from_on,
            "birthday": self.birthday,
            "remember": self.remember,
        }


class LeaveDialog(FormDialog):
    """Ends somebody's post, and begins the one at the customer that they went to, if it is known."""

    def __init__(
        self, workspace: Workspace, customer_id: int, person: PersonLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, "", parent)
        self._person = person
        customer = workspace.desk.customers.card(customer_id).name
        self.set_title(filled(self.tr("%1 has left"), person.name))
        tr, today = self.tr, workspace.desk.clock.today
        text = filled(tr("The post at %1 ends; what was said and promised stays."), customer)
        self.fields.add_widget(PlainLabel(text, dim=True, wrap=True))
        self.on = DayEdit(today, prefer_past=True)
        self.on.set_day(today())
        self.now_at = CustomerField(workspace.desk)
        self.title = QLineEdit()
        self.fields.add(tr("Last day"), self.on)
        self.fields.add(
            tr("Now at"), self.now_at, optional=True, hint=tr("A customer of yours, where they went to one.")
        )
        self.fields.add(tr("Title there"), self.title)
        self.fields_by_name = {
            "on": self.on,
            "from_on": self.on,
            "customer": self.now_at,
            "customer_id": self.now_at,
            "title": self.title,
        }
        self.on.setFocus()

    def save(self) -> None:
        day = self.on.day()
        if day is None:
            raise UserError(self.tr("Which day was the last one?"), field="on")
        now_at = self.now_at.resolve() if self.now_at.is_changed() else None
        done = self.workspace.desk.people.leave(self._person.post_id, day, now_at, self.title.text().strip())
        if now_at is None:
            told = filled(self.tr("%1 has left."), self._person.name)
        else:
            there = self.workspace.desk.customers.names([now_at]).get(now_at, "")
            told = filled(self.tr("%1 is at %2 now."), self._person.name, there)
        self.workspace.requests.told.emit(told, done.step_id)

    def is_changed(self) -> bool:
        today = self.workspace.desk.clock.today()
        return self.now_at.is_changed() or bool(self.title.text()) or self.on.day() != today
