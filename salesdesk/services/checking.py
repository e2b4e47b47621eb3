"""`salesdesk check`: whether the desk is sound, and whether what is kept twice agrees."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Connection, func, select

from salesdesk.domain.words import CheckInState, Outcome
from salesdesk.services.context import Context
from salesdesk.services.progress import SILENT, Progress, stopping_where_asked
from salesdesk.storage import soundness
from salesdesk.storage.tables import CheckIn, Customer, Interaction, Person, Post, Promise, columns
from salesdesk.storage.tables import Row as TableRow

_customers, _interactions, _check_ins = columns(Customer), columns(Interaction), columns(CheckIn)
_people, _posts = columns(Person), columns(Post)

_PARTS = 5
"""What a check goes through: the file, its seals, its rows, its indexes, its newest backup."""

MOST_PROBLEMS = soundness.MOST_PROBLEMS
_JOURNEY = timedelta(days=1)
"""A contact's local day is that of the zone in which it was logged, which may differ from today's by one."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What `check` found: how much is on the desk, and what is wrong with it, in plain English."""

    ok: bool
    customers: int
    people: int
    interactions: int
    promises: int
    check_ins: int
    problems: tuple[str, ...]


class Checking:
    """Reads the whole desk: seconds on a large one. Changes nothing."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def check(self, progress: Progress = SILENT) -> CheckReport:
        """Everything that can be proved wrong about the desk's file and its rows. Raises Cancelled."""
        with stopping_where_asked(progress), self._context.database.inspect() as connection:
            at = partial(progress.report, total=_PARTS)
            at(0)
            problems = soundness.file_problems(connection)
            at(1)
            if self._context.database.key is not None:
                problems += soundness.seal_problems(connection)
            at(2)
            days = soundness.day_problems(connection)
            problems += days
            # A day that cannot be read cannot be compared either.
            problems += [] if days else self._disagreements(connection)
            at(3)
            problems += soundness.index_problems(connection)
            at(4)
            problems += [] if problems else self._changed_by_nobody(progress)
            return CheckReport(
                ok=not problems,
                customers=_count(connection, Customer),
                people=_count(connection, Person),
                interactions=_count(connection, Interaction),
                promises=_count(connection, Promise),
                check_ins=_count(connection, CheckIn),
                problems=tuple(problems),
            )

    def _changed_by_nobody(self, progress: Progress) -> list[str]:
        """Rows that differ from the newest good backup though nothing wrote them since."""
        from salesdesk.storage import backup
        from salesdesk.storage.backup_files import folder_beside

        desk, key = self._context.database.path, self._context.database.key
        return list(backup.strange_now(desk, folder_beside(desk), key=key, watch=progress))

    def _disagreements(self, connection: Connection) -> list[str]:
        problems = self._last_contacts(connection) + _next_days(connection)
        return problems + _tries(connection) + _without_post(connection)

    def _last_contacts(self, connection: Connection) -> list[str]:
        """Customers whose last contact is older than their latest real interaction, or still to come.

        A later day than any interaction's is right where an import told it.
        """
        latest = (
            select(_interactions.customer_id, func.max(_interactions.at).label("at"))
            .where(_interactions.outcome == Outcome.REACHED)
            .group_by(_interactions.customer_id)
            .subquery()
        )
        rows = connection.execute(
            select(_customers.id, _customers.name, _customers.last_contact_on, latest.c.at).outerjoin_from(
                Customer, latest, latest.c.customer_id == _customers.id
            )
        )
        problems = []
        newest = self._context.today() + _JOURNEY
        for customer_id, name, last_contact_on, at in rows:
            last = last_contact_on or date.min
            if at is not None and last < self._context.local_day(at) - _JOURNEY:
                day = self._context.local_day(at)
                problems.append(f"customer {customer_id} ({name}): last contact {last_contact_on}, was {day}")
            elif last > newest:
                problems.append(f"customer {customer_id} ({name}): last contact {last} is still to come")
        return problems[:MOST_PROBLEMS]


def _next_days(connection: Connection) -> list[str]:
    """Customers whose next day is not that of their first open check-in."""
    first = (
        select(_check_ins.customer_id, func.min(_check_ins.due_on).label("due_on"))
        .where(_check_ins.state == CheckInState.OPEN)
        .group_by(_check_ins.customer_id)
        .subquery()
    )
    rows = connection.execute(
        select(_customers.id, _customers.name, _customers.next_on, first.c.due_on)
        .outerjoin_from(Customer, first, first.c.customer_id == _customers.id)
        .where(_customers.next_on.is_distinct_from(first.c.due_on))
        .limit(MOST_PROBLEMS)
    )
    return [
        f"customer {customer_id} ({name}): next contact {next_on}, planned is {due_on}"
        for customer_id, name, next_on, due_on in rows
    ]


def _tries(connection: Connection) -> list[str]:
    """Customers with more tries counted than were ever made."""
    made = (
        select(func.count())
        .where(_interactions.customer_id == _customers.id, _interactions.outcome == Outcome.NO_ANSWER)
        .scalar_subquery()
    )
    rows = connection.execute(
        select(_customers.id, _customers.name, _customers.tries, made)
        .where(_customers.tries > 0, _customers.tries > made)
        .limit(MOST_PROBLEMS)
    )
    return [
        f"customer {customer_id} ({name}): {tries} unanswered tries counted, {logged} logged"
        for customer_id, name, tries, logged in rows
    ]


def _without_post(connection: Connection) -> list[str]:
    """People who belong to no customer, so that no page shows them."""
    rows = connection.execute(
        select(_people.id, _people.name)
        .outerjoin(Post, _posts.person_id == _people.id)
        .where(_posts.id.is_(None))
        .limit(MOST_PROBLEMS)
    )
    return [f"person {person_id} ({name}) has no post at any customer" for person_id, name in rows]


def _count(connection: Connection, table: type[TableRow]) -> int:
    statement: Any = select(func.count()).select_from(table)
    return int(connection.execute(statement).scalar_one())
