"""Rows of an import that mean somebody on the desk: what is empty is filled, what is new is added.

Nothing that stands there is overwritten. All that a run of rows needs is read at once, and what the rows
change is written at once.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Column, Select, select

from salesdesk.domain.search_text import fold
from salesdesk.domain.text import clean_note
from salesdesk.services.context import chunks
from salesdesk.services.import_customers import photo_row, post_row, reach_row
from salesdesk.services.import_first_steps import FirstSteps
from salesdesk.services.import_matching import Known, Pair, Placed, own_reaches, person_reaches, reach_key
from salesdesk.services.import_writers import Taking
from salesdesk.services.imported_rows import ImportedCustomer, ImportedPerson, ImportedPhoto
from salesdesk.storage import tables
from salesdesk.storage.tables import Row, columns

_FILLED = ("address", "city", "region", "postcode", "country", "industry", "channel", "weekdays")
_WHOLE = (("from_minute", "to_minute"), ("ideal_days", "longest_days"))
"""Taken over together, where nothing of it is known."""

_NOTES = (("remember", "all_notes"), ("private_note", "private_note"))
_CUSTOMER = (
    *_FILLED,
    *(name for names in _WHOLE for name in names),
    *(name for name, _given in _NOTES),
    "value_class",
    "last_contact_on",
    "next_on",
    "no_next_reason",
)
_PERSON = ("birthday", "birth_month_day", "remember")
_POST = ("person_id", "customer_id", "title", "role", "from_on", "to_on")

Values = dict[str, Any]


class Merging:
    """Completes what stands on the desk by one run of rows."""

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self._transaction = taking.transaction
        self._now = taking.context.now()
        self._country = taking.settings.preferences.phone_country
        self._plan = FirstSteps(taking)
        self._changes: dict[type[Row], dict[int, Values]] = {}
        self._new: dict[type[Row], list[Values]] = {}

    def write(
        self,
        merging: Sequence[tuple[ImportedCustomer, Known]],
        met_again: Sequence[Placed],
        back: Collection[int],
    ) -> None:
        """Writes what the rows say that is not there yet; their customers and people have ids by now.

        `back` are the places in `met_again` of those who had left, and are there again.
        """
        if not merging and not met_again:
            return
        self._merge_customers(merging)
        self._merge_people(met_again, back)
        self._add_reaches("customer_id", [(known.id, known, own_reaches(row)) for row, known in merging])
        people = [(who.id, known, person_reaches(person)) for person, known, who in met_again]
        self._add_reaches("person_id", people)
        self._add_photos("customer_id", [(known.id, row.photo) for row, known in merging])
        self._add_photos("person_id", [(who.id, person.photo) for person, _known, who in met_again])
        for table, changes in self._changes.items():
            self._transaction.update_many(table, changes)
        for table, rows in self._new.items():
            self._transaction.insert_many(table, rows)

    def _merge_customers(self, merging: Sequence[tuple[ImportedCustomer, Known]]) -> None:
        rows = self._rows(tables.Customer, "id", {known.id for _record, known in merging}, _CUSTOMER)
        for record, known in merging:
            (row,) = rows[known.id]
            values = _filled(record, row) | _noted(record, row, _NOTES)
            values |= self._days(record, known.id, row)
            self._change(tables.Customer, known.id, row, values)

    def _days(self, record: ImportedCustomer, customer_id: int, row: Values) -> Values:
        """The last contact and the agreed day of a row for a customer that has none yet."""
        values: Values = {}
        if record.last_contact_on and row["last_contact_on"] is None:
            if (on := self._plan.told_contact(record)) is not None:
                self._add(tables.Interaction, self._plan.last_contact(customer_id, on))
            values["last_contact_on"] = record.last_contact_on
        if row["next_on"] is not None:
            return values
        if record.next_on and "check-ins" not in self._taking.kinds:
            self._add(tables.CheckIn, self._plan.check_in(customer_id, record.next_on, agreed=True))
            values |= {"next_on": record.next_on, "no_next_reason": None}
        elif record.no_next_reason and not record.next_on and row["no_next_reason"] is None:
            values["no_next_reason"] = record.no_next_reason
        return values

    def _merge_people(self, met_again: Sequence[Placed], back: Collection[int]) -> None:
        ids = {who.id for _person, _known, who in met_again}
        rows = self._rows(tables.Person, "id", ids, _PERSON)
        posts = self._rows(tables.Post, "person_id", ids, ("id", *_POST))
        for place, (person, known, who) in enumerate(met_again):
            (row,) = rows[who.id]
            values = _noted(person, row, (("remember", "notes"),))
            if not row["birthday"]:
                if person.birthday:
                    values |= {"birthday": person.birthday, "birth_month_day": None}
                elif person.birth_month_day and not row["birth_month_day"]:
                    values["birth_month_day"] = person.birth_month_day
            self._change(tables.Person, who.id, row, values)
            held = posts.setdefault(who.id, [])
            here = [post for post in held if post["customer_id"] == known.id]
            if self._is_another(person, here, place in back):
                post = post_row(person, who.id, known.id)
                held.append(post)
                self._add(tables.Post, post)
            elif person.to_on is None:
                self._fill_post(person, here)

    def _is_another(self, person: ImportedPerson, here: Sequence[Values], is_back: bool) -> bool:
        """Whether a row's post is none of those that somebody has, or had, at its customer.

        What is said of a post on the desk is not overwritten: a list may call it otherwise. Of one that the
        same import brought it is another, as a list names each once.
        """
        present = [post for post in here if post["to_on"] is None]
        if person.to_on is not None:
            ended = any(post["to_on"] == person.to_on for post in here)
            return not ended and not any(
                _agree(post, person) and fold(post["title"]) == fold(person.title)
                for post in present
                if not self._is_brought(post)
            )
        if not present:
            return is_back
        return all(self._is_brought(post) and not _agree(post, person) for post in present)

    def _is_brought(self, post: Values) -> bool:
        return bool(post.get("id", sys.maxsize) >= self._taking.begun["posts"])

    def _fill_post(self, person: ImportedPerson, here: Sequence[Values]) -> None:
        """Completes the post that they have now, of several the one that the row tells of."""
        present = [post for post in here if post["to_on"] is None]
        if not present:
            return
        post = next((one for one in present if _agree(one, person)), present[0])
        values: Values = {}
        if person.title and not post["title"]:
            values["title"] = person.title
        if person.role and post["role"] is None:
            values["role"] = person.role
        if person.from_on and post["from_on"] is None:
            values["from_on"] = person.from_on
        if "id" in post:
            self._change(tables.Post, post["id"], post, values)
        else:
            post |= values

    def _add_reaches(self, column: str, wanted: Sequence[tuple[int, Known, Iterable[Pair]]]) -> None:
        standing = self._rows(
            tables.ContactPoint,
            column,
            {owner for owner, _known, _pairs in wanted},
            ("kind", "value", "position"),
        )
        for owner, known, pairs in wanted:
            held = standing.setdefault(owner, [])
            keys = {reach_key(one["kind"], one["value"]) for one in held}
            fresh = [pair for pair in dict.fromkeys(pairs) if reach_key(*pair) not in keys]
            position = max((one["position"] for one in held), default=-1) + 1
            for place, pair in enumerate(fresh, position):
                row = reach_row(pair, place, known.country, self._country) | {column: owner}
                held.append(row)
                self._add(tables.ContactPoint, row)

    def _add_photos(self, column: str, wanted: Sequence[tuple[int, ImportedPhoto | None]]) -> None:
        photos = {owner: photo for owner, photo in reversed(wanted) if photo is not None}
        standing = self._rows(tables.Photo, column, set(photos), ("id",))
        for owner, photo in photos.items():
            if owner not in standing:
                self._add(tables.Photo, photo_row(photo, self._now) | {column: owner})

    def _rows(
        self, table: type[Row], key: str, ids: Collection[int], names: Sequence[str]
    ) -> dict[int, list[Values]]:
        """The rows whose `key` is among `ids`, by it, in the order in which they were written."""
        own = columns(table)
        wanted: list[Column[Any]] = [own[name] for name in names]
        found: dict[int, list[Values]] = {}
        for chunk in chunks(list(ids)):
            statement: Select[Any] = select(own[key], *wanted).where(own[key].in_(chunk)).order_by(own.id)
            for row in self._transaction.execute(statement):
                found.setdefault(row[0], []).append(dict(zip(names, row[1:], strict=True)))
        return found

    def _change(self, table: type[Row], row_id: int, row: Values, values: Values) -> None:
        """Notes a change, and makes it in the row as it was read, for later rows of the run."""
        if values:
            row |= values
            self._changes.setdefault(table, {}).setdefault(row_id, {}).update(values)

    def _add(self, table: type[Row], row: Values) -> None:
        self._new.setdefault(table, []).append(row)


def _filled(record: ImportedCustomer, row: Values) -> Values:
    """What a row says of what is empty on the desk."""
    values = {name: given for name in _FILLED if (given := getattr(record, name)) and not row[name]}
    if record.value_class and row["value_class"] is None:
        values["value_class"] = record.value_class
    for names in _WHOLE:
        given = {name: getattr(record, name) for name in names}
        if all(row[name] is None for name in names) and any(one is not None for one in given.values()):
            values |= given
    return values


def _noted(record: Any, row: Values, notes: Iterable[tuple[str, str]]) -> Values:
    """The columns of notes with a row's own below what stands there, where they do not stand there yet."""
    values: Values = {}
    for column, given in notes:
        # Compared as they are kept: what the gate takes out must not make them look new each time.
        fresh = clean_note(getattr(record, given)) if getattr(record, given) else ""
        if fresh and fresh not in row[column]:
            values[column] = "\n".join(part for part in (row[column], fresh) if part)
    return values


def _agree(post: Values, person: ImportedPerson) -> bool:
    """Whether a post may be the one that a row tells of: neither says what the other contradicts."""
    titles = {fold(post["title"]), fold(person.title)} - {""}
    days = {post["from_on"], person.from_on} - {None}
    return len(titles) < 2 and len(days) < 2
