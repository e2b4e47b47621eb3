"""People at customers: who they are, where they have a post, and where they went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Row, Select, select

from salesdesk.domain.birthdays import is_month_day
from salesdesk.domain.search_text import fold
from salesdesk.domain.text import clean_line
from salesdesk.domain.words import Role, Thing
from salesdesk.errors import NotFound, UserError
from salesdesk.services import photos, reaches
from salesdesk.services.context import Context, Done
from salesdesk.services.names import where_they_are
from salesdesk.services.rows import PersonLine
from salesdesk.services.settings import Settings
from salesdesk.services.touched import Touched
from salesdesk.services.whom import ensure_whom
from salesdesk.storage.columns import NAME_LIMIT
from salesdesk.storage.prepared import Prepared, given
from salesdesk.storage.tables import Person, Photo, Post, columns
from salesdesk.storage.transaction import Transaction

_people, _posts, _photos = columns(Person), columns(Post), columns(Photo)

OF_THE_PERSON = frozenset({"name", "birthday", "birth_month_day", "remember"})
OF_THE_POST = frozenset({"title", "role", "from_on"})


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody as the form has them; `from_on` is the first day of their post, where it is known.

    `reached_by` are further ways to reach them, as (kind, value) pairs; see `reaches.KINDS`. A birthday is
    either `birthday` or, where its year is not known, `birth_month_day` (MM-DD). `photo` is the file of a
    picture; see `photos.refuse_no_picture`.
    """

    name: str
    title: str = ""
    role: Role | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    wechat: str = ""
    birthday: date | None = None
    remember: str = ""
    from_on: date | None = None
    reached_by: tuple[tuple[str, str], ...] = ()
    birth_month_day: str = ""
    photo: bytes = b""

    @property
    def reaches(self) -> list[tuple[str, str]]:
        """The ways to reach them as (kind, value) pairs."""
        return [
            *(("phone", phone) for phone in self.phones),
            *(("email", email) for email in self.emails),
            ("wechat", self.wechat),
            *self.reached_by,
        ]


class People:
    """The people of the desk's customers."""

    def __init__(self, context: Context, settings: Settings) -> None:
        self._context = context
        self._settings = settings

    def add(self, customer_id: int, new: NewPerson) -> Done:
        """Writes a person down, with a post at the customer. Raises NotFound, UserError naming the field."""
        self._refuse_birthday(new.birthday, new.birth_month_day)
        with self._context.verb("person.add", Touched.PEOPLE, customer_id=customer_id) as transaction:
            transaction.about = name = _name(new.name)
            ensure_whom(transaction, customer_id, None)
            person_id = transaction.insert(
                Person,
                name=name,
                name_key=fold(name),
                birthday=new.birthday,
                birth_month_day=new.birth_month_day or None,
                remember=new.remember,
                created_at=self._context.now(),
            )
            transaction.insert(
                Post,
                person_id=person_id,
                customer_id=customer_id,
                title=new.title,
                role=new.role,
                from_on=new.from_on,
            )
            self._replace_reaches(transaction, person_id, new.reaches)
            photos.replace(transaction, reaches.of_person(person_id), new.photo, self._context.now())
        return Done(transaction.step_id, person_id)

    def edit(
        self,
        person_id: int,
        *,
        post_id: int | None = None,
        reached_by: Sequence[tuple[str, str]] | None = None,
        photo: bytes | None = None,
        **changes: Any,
    ) -> Done:
        """Changes columns of the person (`OF_THE_PERSON`) and of a post of theirs (`OF_THE_POST`).

        A birthday with its year takes the place of one without, and the other way round.

        The post is `post_id`, else the one they have now. With `reached_by` the (kind, value) pairs become
        the person's reaches in the same step; with `photo` it becomes their picture, or none where that is
        empty. Raises NotFound, UserError naming the column,
        and TypeError for a column that is not edited here.
        """
        if unknown := changes.keys() - OF_THE_PERSON - OF_THE_POST:
            raise TypeError(f"a person's {', '.join(sorted(unknown))} is not edited here")
        of_person = {column: value for column, value in changes.items() if column in OF_THE_PERSON}
        of_post = {column: value for column, value in changes.items() if column in OF_THE_POST}
        of_person = _one_birthday(of_person)
        self._refuse_birthday(of_person.get("birthday"), of_person.get("birth_month_day") or "")
        with self._context.verb("person.edit", Touched.PEOPLE) as transaction:
            if "name" in of_person:
                of_person["name"] = _name(of_person["name"])
                of_person["name_key"] = fold(of_person["name"])
            post = self._post(transaction, person_id, post_id)
            transaction.about, transaction.customer_id = post.name, post.customer_id
            if of_person:
                transaction.update(Person, person_id, **of_person)
            if of_post:
                _refuse_backwards(of_post.get("from_on", post.from_on), post.to_on, field="from_on")
                transaction.update(Post, post.id, **of_post)
            if reached_by is not None:
                self._replace_reaches(transaction, person_id, reached_by)
            if photo is not None:
                photos.replace(transaction, reaches.of_person(person_id), photo, self._context.now())
        return Done(transaction.step_id, person_id)

    def set_reaches(self, person_id: int, wanted: Sequence[tuple[str, str]]) -> Done:
        """Makes the (kind, value) pairs the person's reaches, in this order; see `reaches.KINDS`."""
        with self._context.verb("person.set_reaches", Touched.PEOPLE) as transaction:
            post = self._post(transaction, person_id, None)
            transaction.about, transaction.customer_id = post.name, post.customer_id
            self._replace_reaches(transaction, person_id, wanted)
        return Done(transaction.step_id, person_id)

    def leave(self, post_id: int, on: date, now_at_customer_id: int | None = None, title: str = "") -> Done:
        """Ends a post on its last day; with `now_at_customer_id` a new one begins there on that day.

        The customer may be the same: that is a promotion. The new post is the row made, else the person.
        Raises NotFound, and UserError for a post that has ended, a day before it began or one to come.
        """
        if on > self._context.today():
            raise UserError("They are still there: write it down once they have left.", field="on")
        with self._context.verb("person.leave", Touched.PEOPLE) as transaction:
            post = self._post(transaction, None, post_id)
            transaction.about, transaction.customer_id = post.name, post.customer_id
            if post.to_on is not None:
                raise UserError("%1 left this post on %2 already.", post.name, post.to_on, field="on")
            _refuse_backwards(post.from_on, on, field="on")
            transaction.update(Post, post_id, to_on=on)
            made = post.person_id
            if now_at_customer_id is not None:
                ensure_whom(transaction, now_at_customer_id, None)
                made = transaction.insert(
                    Post,
                    person_id=post.person_id,
                    customer_id=now_at_customer_id,
                    title=title,
                    from_on=on,
                )
        return Done(transaction.step_id, made)

    def delete(self, person_id: int) -> Done:
        """Puts a person into the trash; contacts and promises that name them stay. Raises NotFound."""
        from salesdesk.services.deleting import delete

        return delete(self._context, Thing.PERSON, [person_id])

    def of(self, customer_id: int, former: bool = True) -> list[PersonLine]:
        """The people at a customer, longest there first; after them those who left, the latest first."""
        question = _OF_CUSTOMER if former else _PRESENT_AT_CUSTOMER
        return self._lines(question, customer=customer_id)

    def get(self, person_id: int) -> PersonLine:
        """A person in the post they have now, else in their last one. Raises NotFound."""
        found = self._lines(_ONE, person=person_id)
        if not found:
            raise NotFound("This person is no longer on the desk.")
        return found[0]

    def _lines(self, question: Prepared, **told: int) -> list[PersonLine]:
        country = self._settings.preferences.phone_country
        with self._context.database.read() as connection:
            rows = [_InPost._make(row) for row in question.rows(connection, **told)]
            ids = {row.person_id for row in rows}
            by_person = reaches.reaches_of_people(connection, ids, country)
            left = {row.person_id for row in rows if row.to_on is not None}
            present = where_they_are(connection, left, now=True)
        return [self._line(row, by_person.get(row.person_id, ()), present) for row in rows]

    def _line(
        self, row: _InPost, by_reach: tuple[Any, ...], present: dict[int, tuple[int, str]]
    ) -> PersonLine:
        customer_id, customer = present.get(row.person_id, (row.customer_id, ""))
        went_elsewhere = row.to_on is not None and customer_id != row.customer_id
        return PersonLine(
            id=row.person_id,
            post_id=row.id,
            name=row.name,
            title=row.title,
            role=row.role,
            from_on=row.from_on,
            to_on=row.to_on,
            birthday=row.birthday,
            remember=row.remember,
            reaches=by_reach,
            now_at=customer if went_elsewhere else "",
            birth_month_day=row.birth_month_day or "",
            photo_id=row.photo_id,
        )

    def _post(self, transaction: Transaction, person_id: int | None, post_id: int | None) -> Row[Any]:
        """The post meant: by its own number, else the present one of the person. Raises NotFound."""
        statement = _LINES.order_by(*_PRESENT_FIRST).limit(1)
        if person_id is not None:
            statement = statement.where(_posts.person_id == person_id)
        if post_id is not None:
            statement = statement.where(_posts.id == post_id)
        row = transaction.execute(statement).first()
        if row is None:
            raise NotFound("This person is no longer on the desk.")
        return row

    def _replace_reaches(
        self, transaction: Transaction, person_id: int, wanted: Sequence[tuple[str, str]]
    ) -> None:
        country = self._settings.preferences.phone_country
        reaches.replace(transaction, reaches.of_person(person_id), wanted, country)

    def _refuse_birthday(self, birthday: date | None, month_day: str) -> None:
        if birthday is not None and birthday > self._context.today():
            raise UserError("A birthday cannot lie in the future.", field="birthday")
        if month_day and not is_month_day(month_day):
            raise UserError("There is no such day in any year.", field="birthday")
        if birthday is not None and month_day:
            raise UserError("A birthday is written down with its year or without it.", field="birthday")


class _InPost(NamedTuple):
    """A row of `_LINES`."""

    id: int
    person_id: int
    customer_id: int
    name: str
    title: str
    role: Role | None
    from_on: date | None
    to_on: date | None
    birthday: date | None
    birth_month_day: str | None
    remember: str
    photo_id: int | None


_LINES: Select[Any] = (
    select(
        _posts.id,
        _posts.person_id,
        _posts.customer_id,
        _people.name,
        _posts.title,
        _posts.role,
        _posts.from_on,
        _posts.to_on,
        _people.birthday,
        _people.birth_month_day,
        _people.remember,
        _photos.id.label("photo_id"),
    )
    .join(Person, _people.id == _posts.person_id)
    .join(Photo, _photos.person_id == _people.id, isouter=True)
)
_PRESENT_FIRST = (_posts.to_on.is_not(None), _posts.to_on.desc(), _posts.id.desc())
_LONGEST_FIRST = (_posts.to_on.is_not(None), _posts.to_on.desc(), _posts.id)
_AT_CUSTOMER = _posts.customer_id == given("customer")
_OF_CUSTOMER = Prepared(lambda: _LINES.where(_AT_CUSTOMER).order_by(*_LONGEST_FIRST))
_PRESENT_AT_CUSTOMER = Prepared(
    lambda: _LINES.where(_AT_CUSTOMER, _posts.to_on.is_(None)).order_by(*_LONGEST_FIRST)
)
_ONE = Prepared(lambda: _LINES.where(_posts.person_id == given("person")).order_by(*_PRESENT_FIRST).limit(1))


def _one_birthday(changes: dict[str, Any]) -> dict[str, Any]:
    """The changes of a person, in which a birthday that is given leaves no other kind beside it."""
    kinds = ("birthday", "birth_month_day")
    given = [kind for kind in kinds if changes.get(kind)]
    if len(given) != 1:
        return (
            {**changes, "birth_month_day": changes["birth_month_day"] or None}
            if kinds[1] in changes
            else changes
        )
    return {**changes, **{kind: None for kind in kinds if kind not in given}}


def _name(given: str) -> str:
    name = clean_line(given, NAME_LIMIT, "name")
    if not name:
        raise UserError("A person needs a name.", field="name")
    return name


def _refuse_backwards(from_on: date | None, to_on: date | None, *, field: str) -> None:
    if from_on is not None and to_on is not None and to_on < from_on:
        raise UserError("A post cannot end before it began.", field=field)
