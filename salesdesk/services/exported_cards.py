"""A page of customers as contact cards hold them: with pictures, and who is there or was last there."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Connection, exists, or_, select, tuple_
from sqlalchemy.orm import aliased

from salesdesk.services.exported_records import READERS
from salesdesk.services.imported_rows import ImportedCustomer, ImportedPerson, ImportedPhoto
from salesdesk.storage.columns import instant_text
from salesdesk.storage.tables import Customer, Person, Photo, Post, columns

PAGE = 50
"""Customers that are read at a time: each, and each of their people, may have half a megabyte of picture."""

_customers, _people = columns(Customer), columns(Person)
_posts, _photos = columns(Post), columns(Photo)
_another = aliased(Post)
_other: Any = _another


@dataclass(frozen=True, slots=True)
class CardPage:
    """A customer and the people there; each with an address of its own that stays as it is (`urn:uuid:…`).

    Who has left and has no other post is still among the people of the customer where they were last.
    """

    uid: str
    customer: ImportedCustomer
    people: tuple[tuple[str, ImportedPerson], ...]


def cards_of(connection: Connection, ids: Sequence[int]) -> list[CardPage]:
    """The customers `ids` in that order; one that has gone meanwhile is left out."""
    rows = connection.execute(select(_customers.id, _customers.created_at).where(_customers.id.in_(ids)))
    made = {row.id: row.created_at for row in rows}
    present = [one for one in ids if one in made]
    customers: list[ImportedCustomer] = READERS["customers"](connection, present, _no_day)
    pictures = _pictures(connection, _photos.customer_id, present)
    people = _people_at(connection, present)
    return [
        CardPage(
            _uid("customer", customer_id, made[customer_id]),
            replace(customer, photo=pictures.get(customer_id)),
            tuple(people.get(customer_id, ())),
        )
        for customer_id, customer in zip(present, customers, strict=True)
    ]


def _people_at(connection: Connection, ids: Sequence[int]) -> dict[int, list[tuple[str, ImportedPerson]]]:
    """By customer those who have a post there now, longest there first, and then those who left from there.

    An earlier post of somebody who has another one is no card: they would stand in an address book twice.
    """
    is_newer = or_(_other.to_on.is_(None), tuple_(_other.to_on, _other.id) > tuple_(_posts.to_on, _posts.id))
    has_newer = exists().where(_other.person_id == _posts.person_id, _other.id != _posts.id, is_newer)
    posts = connection.execute(
        select(_posts.id, _posts.customer_id, _posts.person_id, _people.created_at)
        .join(Person, _people.id == _posts.person_id)
        .where(_posts.customer_id.in_(ids), or_(_posts.to_on.is_(None), ~has_newer))
        .order_by(_posts.to_on.is_not(None), _posts.id)
    ).all()
    records = READERS["people"](connection, [post.id for post in posts], _no_day)
    pictures = _pictures(connection, _photos.person_id, {post.person_id for post in posts})
    found: dict[int, list[tuple[str, ImportedPerson]]] = {}
    by_id = dict(zip(sorted(post.id for post in posts), records, strict=True))
    for post in posts:
        record = by_id[post.id]
        person = replace(record.person, photo=pictures.get(post.person_id))
        uid = _uid("post", post.id, post.created_at)
        found.setdefault(post.customer_id, []).append((uid, person))
    return found


def _pictures(connection: Connection, owner: Column[int], ids: Collection[int]) -> dict[int, ImportedPhoto]:
    rows = connection.execute(select(owner, _photos.media_type, _photos.data).where(owner.in_(ids)))
    return {owner_id: ImportedPhoto(media_type, data) for owner_id, media_type, data in rows}


def _uid(kind: str, row_id: int, made_at: datetime) -> str:
    """The same for the same row each time, and for no row of another desk."""
    return uuid.uuid5(uuid.NAMESPACE_OID, f"salesdesk:{kind}:{row_id}:{instant_text(made_at)}").urn


def _no_day(moment: datetime) -> date:
    return moment.date()
