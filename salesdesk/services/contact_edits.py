"""Putting a contact right that was written down wrongly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from salesdesk.domain.words import Channel, Outcome
from salesdesk.errors import NotFound, UserError
from salesdesk.services.context import Context, Done
from salesdesk.services.kept_days import follow_contacts
from salesdesk.services.touched import Touched
from salesdesk.storage.tables import Customer, Interaction, columns

_customers, _interactions = columns(Customer), columns(Interaction)

CLOCK_SLACK = timedelta(minutes=5)
"""How far ahead of this machine's clock a contact may lie: phones and computers differ a little."""

EDITABLE = frozenset({"at", "channel", "minutes", "summary", "private_note"})
"""The columns of a contact that can be put right afterwards."""

_LONGEST_MINUTES = 6_000


@dataclass(frozen=True, slots=True)
class WrittenContact:
    """A contact on the desk, as the form that corrects it needs it; `at` is aware (UTC)."""

    id: int
    customer_id: int
    customer: str
    at: datetime
    channel: Channel
    minutes: int | None
    summary: str
    private_note: str


def edit(context: Context, interaction_id: int, **changes: Any) -> Done:
    """Changes columns in `EDITABLE`; the customer's last contact follows another time.

    Raises NotFound, UserError naming the column, and TypeError for a column that is not edited here.
    """
    if unknown := changes.keys() - EDITABLE:
        raise TypeError(f"a contact's {', '.join(sorted(unknown))} is not edited here")
    with context.verb("interaction.edit", Touched.INTERACTIONS | Touched.CUSTOMERS) as transaction:
        row = transaction.execute(
            select(_interactions.customer_id, _interactions.at, _interactions.outcome, _customers.name)
            .join(Customer, _customers.id == _interactions.customer_id)
            .where(_interactions.id == interaction_id)
        ).first()
        if row is None:
            raise NotFound("This contact is no longer on the desk.")
        transaction.customer_id, transaction.about = row.customer_id, row.name
        _refuse(context, changes, row.outcome)
        if transaction.update(Interaction, interaction_id, **changes) and "at" in changes:
            follow_contacts(context, transaction, row.customer_id, context.local_day(row.at))
    return Done(transaction.step_id, interaction_id)


def get(context: Context, interaction_id: int) -> WrittenContact:
    """A contact as it can be edited. Raises NotFound."""
    with context.database.read() as connection:
        row = connection.execute(
            select(
                _interactions.id,
                _interactions.customer_id,
                _customers.name,
                _interactions.at,
                _interactions.channel,
                _interactions.minutes,
                _interactions.summary,
                _interactions.private_note,
            )
            .join(Customer, _customers.id == _interactions.customer_id)
            .where(_interactions.id == interaction_id)
        ).first()
    if row is None:
        raise NotFound("This contact is no longer on the desk.")
    return WrittenContact(*row)


def _refuse(context: Context, changes: dict[str, Any], outcome: Outcome) -> None:
    at = changes.get("at")
    if at is not None and at > context.now() + CLOCK_SLACK:
        raise UserError("A contact that is still to come cannot be logged: plan a check-in.", field="at")
    if outcome is Outcome.REACHED and not str(changes.get("summary", "-")).strip():
        raise UserError("Write what was said, if only in a word.", field="summary")
    minutes = changes.get("minutes")
    if minutes is not None and not 0 <= minutes <= _LONGEST_MINUTES:
        raise UserError("A contact lasts 0 to 6,000 minutes.", field="minutes")
