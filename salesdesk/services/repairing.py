"""`salesdesk check --repair`: puts right what does not fit together, and sets aside what cannot stay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, select, update

from salesdesk.domain.words import CheckInState, Outcome
from salesdesk.services.context import Context
from salesdesk.services.progress import SILENT, Progress, stopping_where_asked
from salesdesk.services.settings import Settings
from salesdesk.services.touched import Touched
from salesdesk.storage import repair, rot
from salesdesk.storage.columns import instant_text
from salesdesk.storage.tables import CheckIn, Customer, Interaction, Person, Post, Quarantined, columns

_customers, _interactions, _check_ins = columns(Customer), columns(Interaction), columns(CheckIn)
_people, _posts, _aside = columns(Person), columns(Post), columns(Quarantined)


@dataclass(frozen=True, slots=True)
class RepairReport:
    """What a repair did, in plain English: rows set aside, ties cut, and how many customers were redrawn."""

    set_aside: tuple[str, ...]
    cut: tuple[str, ...]
    redrawn: int
    search_rebuilt: bool

    @property
    def nothing(self) -> bool:
        """Whether all was well."""
        return not (self.set_aside or self.cut or self.redrawn or self.search_rebuilt)


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row that a repair set aside, or of which it cut a tie: when (UTC), from which table, and why.

    `image` is the whole row as JSON, by column.
    """

    id: int
    found_at: datetime
    table: str
    row_id: int
    reason: str
    image: str


class Repairing:
    """The one verb that changes a desk outside its history; a copy of the desk is kept before."""

    def __init__(self, context: Context, settings: Settings, keep_copy: Callable[[Progress], object]) -> None:
        self._context = context
        self._settings = settings
        self._keep_copy = keep_copy

    def repair(self, progress: Progress = SILENT) -> RepairReport:
        """Puts the desk right, all or nothing. Raises StorageError where the file itself is damaged.

        Nothing is thrown away: a row that cannot stay is kept whole among those set aside. Raises Cancelled
        where it is stopped, with all as before.
        """
        self._keep_copy(progress)
        with stopping_where_asked(progress), self._context.database.revise() as connection:
            done = repair.run(connection, instant_text(self._context.now()))
            for person_id in _without_post(connection):
                repair.set_aside(
                    connection,
                    instant_text(self._context.now()),
                    "people",
                    person_id,
                    "no post at any customer",
                    done,
                )
            redrawn = self._redraw(connection)
            repair.finish(connection, done)
            if redrawn or not done.nothing:
                rot.mark_rewritten(connection, instant_text(self._context.now()))
        self._settings.forget()
        self._context.publish(Touched.ALL)
        return RepairReport(tuple(done.set_aside), tuple(done.cut), redrawn, done.search_rebuilt)

    def set_aside(self) -> int:
        """How many rows repairs have set aside so far."""
        with self._context.database.read() as connection:
            return repair.waiting(connection)

    def rows_set_aside(self, limit: int = 10_000) -> list[SetAside]:
        """The rows that repairs have set aside, the newest first."""
        statement = (
            select(_aside.id, _aside.found_at, _aside.table_name, _aside.row_id, _aside.reason, _aside.image)
            .order_by(_aside.id.desc())
            .limit(limit)
        )
        with self._context.database.read() as connection:
            return [SetAside(*row) for row in connection.execute(statement)]

    def _redraw(self, connection: Connection) -> int:
        """Draws anew what customers carry of their contacts and check-ins; how many were wrong."""
        days = {
            customer_id: self._context.local_day(at)
            for customer_id, at in connection.execute(
                select(_interactions.customer_id, func.max(_interactions.at, type_=_interactions.at.type))
                .where(_interactions.outcome == Outcome.REACHED)
                .group_by(_interactions.customer_id)
            )
        }
        planned = _planned(connection)
        tries = _tries(connection)
        wrong = 0
        every = connection.execute(
            select(_customers.id, _customers.last_contact_on, _customers.next_on, _customers.tries)
        ).all()
        for customer_id, last_on, next_on, tried in every:
            right = {
                "last_contact_on": self._last_contact(last_on, days.get(customer_id)),
                "next_on": planned.get(customer_id),
                "tries": min(tried, tries.get(customer_id, 0)),
            }
            if right != {"last_contact_on": last_on, "next_on": next_on, "tries": tried}:
                wrong += 1
                connection.execute(update(Customer).where(_customers.id == customer_id).values(**right))
        return wrong

    def _last_contact(self, told_on: date | None, logged_on: date | None) -> date | None:
        """The later of what stands there (an import may know more) and what was logged; never to come."""
        told = told_on if told_on is not None and told_on <= self._context.today() else None
        known = [day for day in (told, logged_on) if day is not None]
        return max(known) if known else None


def _planned(connection: Connection) -> dict[int, date]:
    rows = connection.execute(
        select(_check_ins.customer_id, func.min(_check_ins.due_on, type_=_check_ins.due_on.type))
        .where(_check_ins.state == CheckInState.OPEN)
        .group_by(_check_ins.customer_id)
    )
    return {row[0]: row[1] for row in rows}


def _tries(connection: Connection) -> dict[int, int]:
    rows = connection.execute(
        select(_interactions.customer_id, func.count())
        .where(_interactions.outcome == Outcome.NO_ANSWER)
        .group_by(_interactions.customer_id)
    )
    return {row[0]: row[1] for row in rows}


def _without_post(connection: Connection) -> list[int]:
    rows = connection.execute(
        select(_people.id).outerjoin(Post, _posts.person_id == _people.id).where(_posts.id.is_(None))
    )
    return [person_id for (person_id,) in rows]
