"""The people of two customers that become one: who was written down at both is one person afterwards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from salesdesk.domain.phones import digits
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Argument, Sentence
from salesdesk.storage.links import classes, links_to
from salesdesk.storage.tables import ContactPoint, InteractionPerson, Person, Photo, Post, columns
from salesdesk.storage.transaction import Transaction

_people, _posts, _points = columns(Person), columns(Post), columns(ContactPoint)
_photos, _parts = columns(Photo), columns(InteractionPerson)

_NAME = QT_TRANSLATE_NOOP("domain", "Name: %1")
_TITLE = QT_TRANSLATE_NOOP("domain", "Title: %1")
_ROLE = QT_TRANSLATE_NOOP("domain", "Role in buying: %1")
_BIRTHDAY = QT_TRANSLATE_NOOP("domain", "Birthday: %1")
_PHOTO = QT_TRANSLATE_NOOP("domain", "A second photo was left out.")

Say = Callable[[Sentence], str]


def join_people(transaction: Transaction, into_id: int, from_id: int, say: Say) -> None:
    """Makes one of two people of one name, one at each customer; what both say differently goes to the note.

    Where a customer has several people of that name, nobody can tell who is who, and all of them stay.
    """
    here, there = _by_name(transaction, into_id), _by_name(transaction, from_id)
    for name, others in there.items():
        own = here.get(name, set())
        if len(own) == 1 and len(others) == 1 and own != others:
            _join(transaction, next(iter(own)), next(iter(others)), say)


def join_posts(transaction: Transaction, into_id: int, from_id: int, say: Say) -> None:
    """Leaves one post to each person who holds one at both; a differing title goes to the person's note."""
    posts = transaction.execute(
        select(
            _posts.id, _posts.customer_id, _posts.person_id, _posts.title, _posts.role, _posts.from_on
        ).where(_posts.customer_id.in_((into_id, from_id)), _posts.to_on.is_(None))
    ).all()
    held = {one.person_id: one for one in posts if one.customer_id == into_id}
    for one in posts:
        twin = held.get(one.person_id)
        if one.customer_id != from_id or twin is None:
            continue
        begun = [day for day in (twin.from_on, one.from_on) if day is not None]
        filled = {
            "title": twin.title or one.title,
            "role": twin.role or one.role,
            "from_on": min(begun, default=None),
        }
        transaction.update(Post, twin.id, **filled)
        lost: list[tuple[str, Argument]] = []
        if one.title and one.title != filled["title"]:
            lost.append((_TITLE, one.title))
        if one.role and one.role != filled["role"]:
            lost.append((_ROLE, one.role))
        _note(transaction, one.person_id, [say(Sentence(text, (value,))) for text, value in lost])
        transaction.delete(Post, one.id)


def join_reaches(transaction: Transaction, column: str, into_id: int, from_id: int) -> None:
    """Leaves one of each number and address of two owners; `column` says of which kind they are.

    The others' come after the own; their owner is for whoever moves all that is theirs.
    """
    owner = _points[column]
    points = transaction.execute(
        select(owner.label("owner"), _points.id, _points.kind, _points.value, _points.e164, _points.position)
        .where(owner.in_((into_id, from_id)))
        .order_by(_points.position, _points.id)
    ).all()
    known = {_reach(one) for one in points if one.owner == into_id}
    end = max((one.position for one in points if one.owner == into_id), default=-1)
    for one in points:
        if one.owner == from_id and _reach(one) in known:
            transaction.delete(ContactPoint, one.id)
        elif one.owner == from_id:
            end += 1
            transaction.update(ContactPoint, one.id, position=end)


def move_all(transaction: Transaction, parent: str, from_id: int, into_id: int) -> None:
    """Has every row that points at one row of `parent` point at another."""
    for link in links_to(parent):
        kind = classes()[link.table]
        own = columns(kind)
        ids = transaction.execute(select(own.id).where(own[link.column] == from_id).order_by(own.id))
        for (row_id,) in ids.all():
            transaction.update(kind, row_id, **{link.column: into_id})


def below(*texts: str) -> str:
    """Texts under each other, each once."""
    return "\n".join(dict.fromkeys(text for text in texts if text))


def _by_name(transaction: Transaction, customer_id: int) -> dict[str, set[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    rows = transaction.execute(
        select(_people.name_key, _people.id)
        .select_from(Post)
        .join(Person, _people.id == _posts.person_id)
        .where(_posts.customer_id == customer_id)
    )
    for row in rows:
        found[row.name_key].add(row.id)
    return dict(found)


def _join(transaction: Transaction, into_id: int, from_id: int, say: Say) -> None:
    into, other = _row(transaction, into_id), _row(transaction, from_id)
    values, lost = _joined(into, other)
    if _drop_second_photo(transaction, into_id, from_id):
        lost.append(Sentence(_PHOTO))
    _drop_double_parts(transaction, into_id, from_id)
    join_reaches(transaction, "person_id", into_id, from_id)
    move_all(transaction, "people", from_id, into_id)
    transaction.delete(Person, from_id)
    values["remember"] = below(into["remember"], other["remember"], *map(say, lost))
    transaction.update(Person, into_id, **values)


def _joined(into: Mapping[str, Any], other: Mapping[str, Any]) -> tuple[dict[str, Any], list[Sentence]]:
    """The columns of the person who stays, and what of the other's they have no room for."""
    values: dict[str, Any] = {}
    lost = [Sentence(_NAME, (other["name"],))] if other["name"] != into["name"] else []
    whole, theirs = _birthday(into), _birthday(other)
    if theirs and not whole:
        values |= {"birthday": other["birthday"], "birth_month_day": other["birth_month_day"]}
    elif theirs and theirs != whole:
        if theirs.endswith(f"-{whole}"):  # the same day, and with its year
            values |= {"birthday": other["birthday"], "birth_month_day": None}
        elif not whole.endswith(f"-{theirs}"):
            lost.append(Sentence(_BIRTHDAY, (theirs,)))
    return values, lost


def _birthday(person: Mapping[str, Any]) -> str:
    day: date | None = person["birthday"]
    return day.isoformat() if day is not None else person["birth_month_day"] or ""


def _drop_second_photo(transaction: Transaction, into_id: int, from_id: int) -> bool:
    rows = transaction.execute(
        select(_photos.id, _photos.person_id).where(_photos.person_id.in_((into_id, from_id)))
    ).all()
    if len(rows) < 2:
        return False
    for one in rows:
        if one.person_id == from_id:
            transaction.delete(Photo, one.id)
    return True


def _drop_double_parts(transaction: Transaction, into_id: int, from_id: int) -> None:
    """Who took part in a contact under both names took part once."""
    own = select(_parts.interaction_id).where(_parts.person_id == into_id)
    rows = transaction.execute(
        select(_parts.id).where(_parts.person_id == from_id, _parts.interaction_id.in_(own))
    )
    for (row_id,) in rows.all():
        transaction.delete(InteractionPerson, row_id)


def _note(transaction: Transaction, person_id: int, lines: Sequence[str]) -> None:
    if lines:
        transaction.update(
            Person, person_id, remember=below(_row(transaction, person_id)["remember"], *lines)
        )


def _row(transaction: Transaction, person_id: int) -> Mapping[str, Any]:
    statement = select(*_people).where(_people.id == person_id)
    return dict(transaction.execute(statement).mappings().one())


def _reach(point: Any) -> tuple[str, ...]:
    """What two spellings of one number share; an extension makes it another one."""
    if not point.e164:
        return point.kind, point.value.casefold()
    return "number", point.e164, digits(point.value).rpartition(point.e164[-7:])[2]
