"""What customers carry of their contacts and their plan, drawn anew once all of an import is in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import case, func, select

from salesdesk.domain.words import CheckInReason, CheckInState, Outcome
from salesdesk.services.context import chunks
from salesdesk.services.import_writers import Taking
from salesdesk.services.progress import Progress
from salesdesk.storage.tables import CheckIn, Customer, Interaction, columns

_check_ins, _customers, _interactions = columns(CheckIn), columns(Customer), columns(Interaction)

_AT_A_TIME = 500


def follow(taking: Taking, progress: Progress) -> None:
    """Brings last contact, tries and next day after what was taken in. Raises Cancelled."""
    for chunk in chunks(sorted(taking.contacts_of), _AT_A_TIME):
        _follow_contacts(taking, chunk)
        progress.check()
    if "check-ins" in taking.kinds:
        for chunk in chunks(taking.customer_ids, _AT_A_TIME):
            _plan_agreed_days(taking, chunk)
            progress.check()
    for chunk in chunks(sorted(taking.plans_of), _AT_A_TIME):
        _follow_plans(taking, chunk)
        progress.check()


def _follow_contacts(taking: Taking, ids: Sequence[int]) -> None:
    """As `kept_days.follow_contacts`: a last contact later than any that is written down stays."""
    reached = func.max(case((_interactions.outcome == Outcome.REACHED, _interactions.at)))
    newest = (
        select(_interactions.customer_id, reached.label("at"))
        .where(_interactions.customer_id.in_(ids))
        .group_by(_interactions.customer_id)
        .subquery()
    )
    tries = (
        select(func.count())
        .where(
            _interactions.customer_id == newest.c.customer_id,
            _interactions.outcome == Outcome.NO_ANSWER,
            (newest.c.at.is_(None)) | (_interactions.at > newest.c.at),
        )
        .scalar_subquery()
    )
    statement: Any = select(
        _customers.id, _customers.last_contact_on, _customers.tries, newest.c.at, tries
    ).join(newest, newest.c.customer_id == _customers.id)
    days: dict[int, dict[str, Any]] = {}
    rows: Any = taking.transaction.execute(statement).all()
    for customer_id, standing, tried, at, unanswered in rows:
        day = None if at is None else taking.context.local_day(at)
        last = max(filter(None, (standing, day)), default=None)
        if (last, unanswered) != (standing, tried):
            days[customer_id] = {"last_contact_on": last, "tries": unanswered}
    _write(taking, days)


def _plan_agreed_days(taking: Taking, ids: Sequence[int]) -> None:
    """Plans the next day of new customers that their row names and no check-in of the file stands for."""
    is_planned = (
        select(_check_ins.id)
        .where(_check_ins.customer_id == _customers.id, _check_ins.state == CheckInState.OPEN)
        .exists()
    )
    waiting: Any = taking.transaction.execute(
        select(_customers.id, _customers.next_on).where(
            _customers.id.in_(ids), _customers.next_on.is_not(None), ~is_planned
        )
    ).all()
    taking.transaction.insert_many(
        CheckIn,
        [
            {
                "customer_id": customer_id,
                "due_on": due_on,
                "reason": CheckInReason.ASKED,
                "created_at": taking.context.now(),
            }
            for customer_id, due_on in waiting
        ],
    )


def _follow_plans(taking: Taking, ids: Sequence[int]) -> None:
    """As `kept_days.follow_next`: a plan ends the reason for having none."""
    first = (
        select(func.min(_check_ins.due_on))
        .where(_check_ins.customer_id == _customers.id, _check_ins.state == CheckInState.OPEN)
        .scalar_subquery()
    )
    rows: Any = taking.transaction.execute(
        select(_customers.id, _customers.next_on, _customers.no_next_reason, first.label("due_on")).where(
            _customers.id.in_(ids)
        )
    ).all()
    days: dict[int, dict[str, Any]] = {}
    for customer_id, next_on, reason, due_on in rows:
        wanted: date | None = due_on
        kept = None if wanted is not None else reason
        if (wanted, kept) != (next_on, reason):
            days[customer_id] = {"next_on": wanted, "no_next_reason": kept}
    _write(taking, days)


def _write(taking: Taking, values: Mapping[int, Mapping[str, Any]]) -> None:
    """Sets columns of customers; those that this import made need no journal beside their own."""
    transaction = taking.transaction
    standing = {customer_id: row for customer_id, row in values.items() if customer_id < taking.new_from}
    transaction.update_many(Customer, standing)
    new = {customer_id: row for customer_id, row in values.items() if customer_id >= taking.new_from}
    if new:
        for column in next(iter(new.values())):
            transaction.amend(Customer, column, {key: row[column] for key, row in new.items()})
