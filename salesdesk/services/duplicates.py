"""Customers and people that stand on the desk twice: named while a new one is typed, and gone through."""

from __future__ import annotations

import gc
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from sys import intern

from sqlalchemy import Connection, select

from salesdesk.domain.likeness import POSSIBLE, Portrait, likeness, portrait, same_name
from salesdesk.domain.search_text import fold
from salesdesk.domain.text import clean_line, noticed
from salesdesk.domain.wording import Sentence
from salesdesk.errors import NotFound
from salesdesk.services import duplicate_candidates as candidates
from salesdesk.services.context import Context, Done, chunks
from salesdesk.services.customer_names import names_of
from salesdesk.services.duplicate_review import Book, Group, Pair, Review, only_of, reading_share, review
from salesdesk.services.progress import SILENT, Progress
from salesdesk.services.reaches import PHONES, number_of, reaches_of_customer
from salesdesk.services.settings import Settings
from salesdesk.services.touched import Touched
from salesdesk.storage.tables import ContactPoint, Customer, NotDuplicate, Person, Post, columns

__all__ = ["Alike", "Duplicates", "Group", "Pair", "Review", "Typed"]

_customers, _people, _posts = columns(Customer), columns(Person), columns(Post)
_points, _apart = columns(ContactPoint), columns(NotDuplicate)

_elsewhere = Post.__table__.alias("elsewhere")  # type: ignore[attr-defined]

_READ_AT_A_TIME = 2_000
_TYPED_LIMIT = 400
"""The characters of one field that are looked at: more than any name or address has."""

Reach = tuple[str, str, str | None]
"""Kind, value and E.164, where it is a valid number."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a form for a new customer, or a new person; `reaches` are (kind, value)."""

    name: str
    kind: str = "firm"
    city: str = ""
    reaches: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Alike:
    """A customer, or a person (`person_id`) at one, that what is typed may be, with the reasons.

    Of customers who share their name `beside` tells them apart: the city, and the phone where that is not
    enough.
    """

    customer_id: int
    name: str
    score: int
    reasons: tuple[Sentence, ...]
    same_name: bool
    person_id: int = 0
    customer: str = ""
    beside: tuple[str, ...] = ()


class Duplicates:
    """Looks for what stands on the desk twice, and keeps the rep's word where it does not."""

    def __init__(self, context: Context, settings: Settings) -> None:
        self._context = context
        self._settings = settings

    def alike(self, typed: Typed, limit: int = 3) -> list[Alike]:
        """Customers that a new one may be, the likeliest first. Reads the whole book's names and numbers:
        up to a few tenths of a second on 100,000 customers, so not for the thread of the window.
        """
        wanted = self._portrait(typed)
        with self._context.database.read() as connection:
            ids = candidates.customers(connection, wanted)
            known = _portraits(connection, ids)
        found = [
            Alike(customer_id, other.name, how.score, how.reasons, same_name(typed.name, other.name))
            for customer_id, other in known
            if (how := likeness(wanted, other)).score >= POSSIBLE
        ]
        found.sort(key=lambda one: (not one.same_name, -one.score, one.customer_id))
        return self._with_what_tells(found[:limit])

    def alike_people(self, typed: Typed, customer_id: int, limit: int = 3) -> list[Alike]:
        """People that a new one at this customer may be: of a like name there, or reached alike anywhere."""
        wanted = self._portrait(typed)
        with self._context.database.read() as connection:
            ids = candidates.people(connection, wanted, customer_id)
            known = _people_portraits(connection, ids)
        found = [
            Alike(
                at,
                other.name,
                how.score,
                how.reasons,
                same_name(typed.name, other.name),
                person_id=person_id,
                customer=customer,
            )
            for person_id, at, customer, other in known
            if (how := likeness(wanted, other)).score >= POSSIBLE
        ]
        return sorted(found, key=lambda one: (-one.score, one.customer_id != customer_id, one.person_id))[
            :limit
        ]

    def review(self, progress: Progress = SILENT) -> Review:
        """Goes through the whole book for customers that stand in it twice. Raises Cancelled."""
        is_frozen = gc.get_freeze_count() > 0
        try:
            return review(self._book(progress), progress)
        finally:
            # The window freezes what it is made of at its start: thawed, all of that would be gone through by
            # every full collection, in the window's own thread, too. The book is let go without any.
            if not is_frozen:
                gc.unfreeze()

    def left_of(self, groups: Iterable[Group]) -> list[Group]:
        """What is left of groups of an earlier review: without those merged, deleted or told apart since."""
        given = list(groups)
        with self._context.database.read() as connection:
            names = names_of(connection, (one for group in given for one, _name in group.customers))
            apart = _told_apart(connection)
        return [left for group in given if (left := only_of(group, names, apart)) is not None]

    def not_the_same(self, customer_ids: Collection[int]) -> Done:
        """Keeps that these customers are different ones: no review names any two of them together again.

        Raises NotFound.
        """
        ids = sorted(set(customer_ids))
        with self._context.verb("customer.tell_apart", Touched.CUSTOMERS) as transaction:
            names = names_of(transaction.connection, ids)
            if len(names) < len(ids):
                raise NotFound("This customer is no longer on the desk.")
            transaction.about = ", ".join(names[one] for one in ids)
            transaction.customer_id = ids[0] if ids else None
            known = _told_apart(transaction.connection)
            now = self._context.now()
            for one, other in combinations(ids, 2):
                if (one, other) not in known:
                    transaction.insert(NotDuplicate, customer_id=one, other_id=other, decided_at=now)
        return Done(transaction.step_id)

    def _with_what_tells(self, found: list[Alike]) -> list[Alike]:
        """The same, namesakes with what is beside their names."""
        named = Counter(fold(one.name) for one in found)
        ids = [one.customer_id for one in found if named[fold(one.name)] > 1]
        if not ids:
            return found
        country = self._settings.preferences.phone_country
        with self._context.database.read() as connection:
            rows = connection.execute(select(_customers.id, _customers.city).where(_customers.id.in_(ids)))
            cities = {row.id: row.city for row in rows}
            phones = {one: _first_phone(connection, one, country) for one in ids}
        alike = Counter((fold(one.name), fold(cities.get(one.customer_id, ""))) for one in found)

        def beside(one: Alike) -> tuple[str, ...]:
            city, phone = cities.get(one.customer_id, ""), phones.get(one.customer_id, "")
            is_told = bool(city) and alike[fold(one.name), fold(city)] == 1
            return tuple(filter(None, (city, "" if is_told else phone)))

        return [replace(one, beside=beside(one)) for one in found]

    def _portrait(self, typed: Typed) -> Portrait:
        country = self._settings.preferences.phone_country
        with noticed():  # nothing is kept, so nothing is left out
            name, city, *values = (
                clean_line(text[:_TYPED_LIMIT], 4 * _TYPED_LIMIT)
                for text in (typed.name, typed.city, *(value for _kind, value in typed.reaches))
            )
        kinds = [kind for kind, _value in typed.reaches]
        reaches = [
            (kind, value, number_of(kind, value, country)) for kind, value in zip(kinds, values, strict=True)
        ]
        return portrait(name, typed.kind, city, reaches)

    def _book(self, progress: Progress) -> Book:
        book = Book()
        with self._context.database.read() as connection:
            book.apart = _told_apart(connection)
            ids = list(connection.execute(select(_customers.id).order_by(_customers.id)).scalars())
            for start in range(0, len(ids), _READ_AT_A_TIME):
                progress.check()
                progress.report(*reading_share(start, len(ids)))
                for customer_id, one in _portraits(connection, ids[start : start + _READ_AT_A_TIME]):
                    book.ids.append(customer_id)
                    book.portraits.append(one)
                # None of these is garbage, yet each full collection would go through all of them, and keep
                # the window waiting for half a second.
                gc.freeze()
        return book


def _first_phone(connection: Connection, customer_id: int, country: str) -> str:
    own = reaches_of_customer(connection, customer_id, country)
    return next((one.shown for one in own if one.kind in PHONES), "")


def _portraits(connection: Connection, ids: Sequence[int]) -> list[tuple[int, Portrait]]:
    """The portraits of customers, with the ways to reach those who have a post there and nowhere else."""
    found: list[tuple[int, Portrait]] = []
    for chunk in chunks(ids):
        reaches: defaultdict[int, list[Reach]] = defaultdict(list)
        own = select(_points.customer_id, _points.kind, _points.value, _points.e164).where(
            _points.customer_id.in_(chunk)
        )
        theirs = (
            select(_posts.customer_id, _points.kind, _points.value, _points.e164)
            .select_from(Post)
            .join(ContactPoint, _points.person_id == _posts.person_id)
            .where(
                _posts.customer_id.in_(chunk),
                ~select(_elsewhere.c.id)
                .where(
                    _elsewhere.c.person_id == _posts.person_id,
                    _elsewhere.c.customer_id != _posts.customer_id,
                )
                .exists(),
            )
        )
        for statement in (own, theirs):
            for customer_id, kind, value, e164 in connection.execute(statement):
                reaches[customer_id].append((kind, value, e164))
        rows = connection.execute(
            select(_customers.id, _customers.name, _customers.kind, _customers.city)
            .where(_customers.id.in_(chunk))
            .order_by(_customers.id)
        )
        found += [
            (row.id, portrait(row.name, intern(row.kind), intern(row.city), reaches.get(row.id, ())))
            for row in rows
        ]
    return found


def _people_portraits(connection: Connection, ids: Sequence[int]) -> list[tuple[int, int, str, Portrait]]:
    """People as (id, customer's id and name, portrait), at the post they have now or had last."""
    reaches: defaultdict[int, list[Reach]] = defaultdict(list)
    for person_id, kind, value, e164 in connection.execute(
        select(_points.person_id, _points.kind, _points.value, _points.e164).where(_points.person_id.in_(ids))
    ):
        reaches[person_id].append((kind, value, e164))
    rows = connection.execute(
        select(_people.id, _people.name, _customers.id, _customers.name)
        .select_from(Person)
        .join(Post, _posts.person_id == _people.id)
        .join(Customer, _customers.id == _posts.customer_id)
        .where(_people.id.in_(ids))
        .order_by(_posts.to_on.is_not(None), _posts.to_on.desc(), _posts.id.desc())
    )
    found: dict[int, tuple[int, int, str, Portrait]] = {}
    for person_id, name, customer_id, customer in rows:
        if person_id not in found:
            own = portrait(name, "person", "", reaches.get(person_id, ()))
            found[person_id] = (person_id, customer_id, customer, own)
    return list(found.values())


def _told_apart(connection: Connection) -> frozenset[tuple[int, int]]:
    """The pairs that the rep said are different, each with the lower id first."""
    rows = connection.execute(select(_apart.customer_id, _apart.other_id))
    return frozenset((min(one, other), max(one, other)) for one, other in rows)
