"""The trash: what was deleted, having it back, and deleting it for good."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from salesdesk.domain.words import Thing
from salesdesk.errors import NotFound, StorageError, UserError
from salesdesk.services.context import Context, Done, chunks
from salesdesk.services.deleting import TOUCHED, what_goes_with
from salesdesk.services.kept_days import follow_contacts, follow_next
from salesdesk.services.progress import SILENT, Progress
from salesdesk.storage import purging
from salesdesk.storage import trash as lying
from salesdesk.storage.tables import Trashed, columns
from salesdesk.storage.transaction import Transaction
from salesdesk.storage.trash import TABLES, Key, Return

_trash = columns(Trashed)


@dataclass(frozen=True, slots=True)
class TrashLine:
    """Something in the trash. `contents` says how many rows of each table went with it."""

    id: int
    kind: Thing
    row_id: int
    title: str
    customer_id: int | None
    customer: str
    deleted_at: datetime
    contents: tuple[tuple[str, int], ...]


class LiesInTrash(UserError):
    """What something belongs to lies in the trash itself: `trash_ids` are all that has to come back."""

    trash_ids: tuple[int, ...] = ()


class Trash:
    """Verbs and questions about what was deleted."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def ids(self) -> list[int]:
        """All that lies here, the latest first."""
        with self._context.database.read() as connection:
            rows = connection.execute(select(_trash.id).order_by(_trash.deleted_at.desc(), _trash.id.desc()))
            return [row_id for (row_id,) in rows]

    def lines(self, ids: Sequence[int]) -> list[TrashLine]:
        """A page of the trash, in the order of `ids`; what is no longer here is left out."""
        with self._context.database.read() as connection:
            found = {one.id: one for chunk in chunks(ids) for one in _lines(connection, chunk)}
        return [found[row_id] for row_id in ids if row_id in found]

    def count(self) -> int:
        """How much lies here."""
        with self._context.database.read() as connection:
            return int(connection.execute(select(func.count()).select_from(Trashed)).scalar_one())

    def what_goes_with(self, kind: Thing, ids: Collection[int]) -> Mapping[str, int]:
        """How many rows of each table would go with things that are to be deleted, beside themselves."""
        return what_goes_with(self._context, kind, ids)

    def restore(
        self, ids: Iterable[int], *, with_what_they_need: bool = False, progress: Progress = SILENT
    ) -> Done:
        """Puts things back where they were, with all that went with them, as one step.

        Raises NotFound, and LiesInTrash where what one of them belongs to lies in the trash itself, unless
        that is to come back as well (`with_what_they_need`).
        """
        wanted = list(dict.fromkeys(ids))
        with self._context.verb("trash.restore", TOUCHED) as transaction:
            lines = self._wanted(transaction, wanted)
            plan = lying.plan_return(transaction.connection, _roots(transaction.connection, lines))
            while plan.needed - {one.id for one in lines}:
                everything = [*(one.id for one in lines), *sorted(plan.needed - {one.id for one in lines})]
                lines = self._wanted(transaction, everything)
                plan = lying.plan_return(transaction.connection, _roots(transaction.connection, lines))
            if len(lines) > len(wanted) and not with_what_they_need:
                raise _refusal(lines, len(wanted))
            progress.check()
            self._put_back(transaction, lines, plan)
            progress.report(len(plan.rows), len(plan.rows))
        return Done(transaction.step_id, lines[0].row_id)

    def empty(self, ids: Iterable[int] | None = None, progress: Progress = SILENT) -> int:
        """Deletes things (None: all) for good, and says how many they were. There is no way back.

        A backup is made first. Neither their words nor their images in the history are left in the file.
        """
        wanted = self.ids() if ids is None else list(ids)
        if not wanted:
            return 0
        self._context.back_up("trash", progress)
        progress.check()
        with self._context.database.revise() as connection:
            removed = purging.purge(connection, wanted, self._context.now(), self._context.database.actor)
            progress.check()
        self._context.publish(TOUCHED)
        try:
            self._context.database.compact()
        except StorageError:
            return removed  # they are gone; the file only stays as long as it was
        return removed

    def _wanted(self, transaction: Transaction, ids: Sequence[int]) -> list[TrashLine]:
        found = {one.id: one for chunk in chunks(ids) for one in _lines(transaction.connection, chunk)}
        if len(found) < len(ids) or not ids:
            raise NotFound("This is no longer in the trash.")
        return [found[one] for one in ids]

    def _put_back(self, transaction: Transaction, lines: Sequence[TrashLine], plan: Return) -> None:
        customers = {one.customer_id for one in lines}
        transaction.about = ", ".join(one.title for one in lines[:20])
        if len(customers) == 1:
            transaction.customer_id = customers.pop()
        lying.carry_out(transaction, plan, _owners(plan))
        transaction.delete_many(Trashed, [one.id for one in lines])
        touched = {image["customer_id"] for image in plan.rows.values() if image.get("customer_id")}
        if all(one.kind is Thing.CUSTOMER for one in lines):
            # Whole customers come back as they were; with something deleted before them they do not.
            touched -= {row_id for table, row_id in plan.rows if table == "customers"}
        spoken_to = {
            image["customer_id"] for (table, _id), image in plan.rows.items() if table == "interactions"
        }
        for customer_id in sorted(touched):
            follow_next(transaction, customer_id)
            if customer_id in spoken_to:
                follow_contacts(self._context, transaction, customer_id)


def _owners(plan: Return) -> dict[Key, int]:
    """The customer of each row that comes back and does not say it itself."""
    posts = {
        row["person_id"]: row["customer_id"] for (name, _id), row in plan.rows.items() if name == "posts"
    }
    owners: dict[Key, int] = {}
    for key, image in plan.rows.items():
        if key[0] == "customers" or image.get("customer_id"):
            continue
        parents = (plan.rows.get((table, image.get(column, 0))) for column, table in _PARENTS)
        owner = next((parent["customer_id"] for parent in parents if parent is not None), None)
        owner = owner or posts.get(key[1] if key[0] == "people" else image.get("person_id"))
        if owner is not None:
            owners[key] = owner
    return owners


_PARENTS = (("interaction_id", "interactions"), ("promise_id", "promises"), ("order_id", "orders"))


def _roots(connection: Connection, lines: Sequence[TrashLine]) -> dict[int, tuple[int, Key]]:
    roots: dict[int, tuple[int, Key]] = {}
    for one in lines:
        step_id = lying.step_of(connection, one.id)
        if step_id is None:
            raise NotFound("This is no longer in the trash.")
        roots[one.id] = (step_id, (TABLES[one.kind], one.row_id))
    return roots


def _refusal(lines: Sequence[TrashLine], wanted: int) -> LiesInTrash:
    refusal = LiesInTrash(
        "“%1” belongs to “%2”, which lies in the trash itself.", lines[0].title, lines[wanted].title
    )
    refusal.trash_ids = tuple(one.id for one in lines)
    return refusal


def _lines(connection: Connection, ids: Sequence[int]) -> list[TrashLine]:
    rows = connection.execute(
        select(
            _trash.id,
            _trash.kind,
            _trash.row_id,
            _trash.title,
            _trash.customer_id,
            _trash.customer,
            _trash.deleted_at,
            _trash.contents,
        ).where(_trash.id.in_(ids))
    )
    return [TrashLine(*row[:7], tuple(json.loads(row[7] or "{}").items())) for row in rows]
