"""Photos: the picture of a customer or of a person, chosen, replaced and taken away."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from salesdesk.domain.pictures import MOST_BYTES, picture_type
from salesdesk.domain.words import PhotoType
from salesdesk.errors import NotFound, StorageError, UserError
from salesdesk.services.context import Context, Done
from salesdesk.services.reaches import Owner, of_customer, of_person
from salesdesk.services.touched import Touched
from salesdesk.storage.tables import Customer, Person, Photo, Post, columns
from salesdesk.storage.transaction import Transaction

_photos, _customers = columns(Photo), columns(Customer)
_people, _posts = columns(Person), columns(Post)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as its file has it. A picture never changes: another one has another `id`."""

    id: int
    media_type: PhotoType
    content: bytes


class Photos:
    """The pictures of the desk's customers and people, one of each at the most."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def set_of_customer(self, customer_id: int, content: bytes) -> Done:
        """Makes the picture in `content`, a whole file, the customer's; the row made is the picture.

        Raises NotFound, and UserError for what is no picture that is kept, or more than `MOST_BYTES`.
        """
        return self._set(of_customer(customer_id), content)

    def set_of_person(self, person_id: int, content: bytes) -> Done:
        """As `set_of_customer`, for somebody."""
        return self._set(of_person(person_id), content)

    def remove_from_customer(self, customer_id: int) -> Done:
        """Takes the customer's picture away, where there is one. Raises NotFound."""
        return self._remove(of_customer(customer_id))

    def remove_from_person(self, person_id: int) -> Done:
        """Takes somebody's picture away, where there is one. Raises NotFound."""
        return self._remove(of_person(person_id))

    def of_customer(self, customer_id: int) -> Picture | None:
        """The customer's picture. Raises StorageError where it is damaged."""
        return self._one(_photos.customer_id == customer_id)

    def of_person(self, person_id: int) -> Picture | None:
        """Somebody's picture. Raises StorageError where it is damaged."""
        return self._one(_photos.person_id == person_id)

    def get(self, photo_id: int) -> Picture | None:
        """A picture by its own number; None where it is no longer there. Raises StorageError."""
        return self._one(_photos.id == photo_id)

    def _set(self, owner: Owner, content: bytes) -> Done:
        refuse_no_picture(content)
        with self._context.verb("photo.set", _touched(owner)) as transaction:
            _tell_whose(transaction, owner)
            photo_id = replace(transaction, owner, content, self._context.now())
        return Done(transaction.step_id, photo_id)

    def _remove(self, owner: Owner) -> Done:
        with self._context.verb("photo.remove", _touched(owner)) as transaction:
            _tell_whose(transaction, owner)
            replace(transaction, owner, b"", self._context.now())
        return Done(transaction.step_id)

    def _one(self, condition: ColumnElement[bool]) -> Picture | None:
        question = select(_photos.id, _photos.media_type, _photos.data).where(condition)
        with self._context.database.read() as connection:
            row = connection.execute(question).first()
        if row is None:
            return None
        try:
            return Picture(row.id, row.media_type, base64.b64decode(row.data, validate=True))
        except (binascii.Error, ValueError) as error:
            raise StorageError("A picture on the desk is damaged. Check the desk.") from error


def replace(transaction: Transaction, owner: Owner, content: bytes, now: datetime) -> int | None:
    """Makes `content` the owner's picture, or takes it away where that is empty; returns the picture's row.

    Raises UserError for what is no picture that is kept; see `refuse_no_picture`.
    """
    before = _standing(transaction.connection, owner)
    data = base64.b64encode(content).decode("ascii")
    if before is not None and before.data == data:
        return int(before.id)
    if before is not None:
        transaction.delete(Photo, before.id)
    if not content:
        return None
    values: dict[str, Any] = {owner.column: owner.id, "media_type": refuse_no_picture(content), "data": data}
    return transaction.insert(Photo, **values, created_at=now)


def refuse_no_picture(content: bytes) -> PhotoType:
    """What kind of picture `content` is. Raises UserError for none that is kept, and for too large a one."""
    media_type = picture_type(content)
    if media_type is None:
        raise UserError("This is no picture that can be kept: JPEG, PNG, WebP and GIF can.", field="photo")
    if len(content) > MOST_BYTES:
        raise UserError(
            "The picture has %1 kB; at most %2 can be kept. Save it smaller and choose that.",
            len(content) // 1024,
            MOST_BYTES // 1024,
            field="photo",
        )
    return media_type


def _touched(owner: Owner) -> Touched:
    return Touched.CUSTOMERS if owner.column == "customer_id" else Touched.PEOPLE


def _standing(connection: Connection, owner: Owner) -> Any:
    question = select(_photos.id, _photos.data).where(_photos[owner.column] == owner.id)
    return connection.execute(question).first()


def _tell_whose(transaction: Transaction, owner: Owner) -> None:
    """Says in the history whose picture it is. Raises NotFound where they are no longer on the desk."""
    question: Select[Any]
    if owner.column == "customer_id":
        question = select(_customers.name, _customers.id.label("customer_id")).where(
            _customers.id == owner.id
        )
    else:
        question = (
            select(_people.name, _posts.customer_id)
            .join(Post, _posts.person_id == _people.id, isouter=True)
            .where(_people.id == owner.id)
            .order_by(_posts.to_on.is_not(None), _posts.id.desc())
            .limit(1)
        )
    row = transaction.execute(question).first()
    if row is None:
        raise NotFound("Whose picture this is is no longer on the desk.")
    transaction.about, transaction.customer_id = row.name, row.customer_id
