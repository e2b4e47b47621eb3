"""What a customer carries of its contacts and its plan, brought after the rows it is drawn from."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select

from salesdesk.domain.words import CheckInState, Outcome
from salesdesk.services.context import Context
from salesdesk.storage.prepared import Prepared, given
from salesdesk.storage.tables import CheckIn, Customer, Interaction, columns
from salesdesk.storage.transaction import Transaction

_check_ins, _customers, _interactions = columns(CheckIn), columns(Customer), columns(Interaction)

_JOURNEY = timedelta(days=1)
"""A contact's local day is that of the zone in which it was logged, which may differ from today's by one."""


_NEXT_ON = Prepared(
    lambda: select(func.min(_check_ins.due_on)).where(
        _check_ins.customer_id == given("customer"), _check_ins.state == CheckInState.OPEN
    )
)


def follow_next(transaction: Transaction, customer_id: int, **rest: Any) -> None:
    """Brings the customer's next day after its open check-ins; a plan ends the reason for having none.

    `rest` are further columns of the customer that change at the same time.
    """
    ((next_on,),) = _NEXT_ON.rows(transaction.connection, customer=customer_id)
    values: dict[str, Any] = {**rest, "next_on": next_on}
    if next_on is not None:
        values["no_next_reason"] = None
    transaction.update(Customer, customer_id, **values)


def follow_contacts(
    context: Context, transaction: Transaction, customer_id: int, gone_on: date | None = None
) -> None:
    """Brings the customer's last contact and its tries after its interactions.

    `gone_on` is the local day of a contact that was deleted or moved. A last contact later than any that is
    written down stays: an import may have told it.
    """
    newest = transaction.execute(
        select(func.max(_interactions.at)).where(
            _interactions.customer_id == customer_id, _interactions.outcome == Outcome.REACHED
        )
    ).scalar()
    unanswered = select(func.count()).where(
        _interactions.customer_id == customer_id, _interactions.outcome == Outcome.NO_ANSWER
    )
    if newest is not None:
        unanswered = unanswered.where(_interactions.at > newest)
    tries = transaction.execute(unanswered).scalar_one()
    standing = transaction.execute(
        select(_customers.last_contact_on).where(_customers.id == customer_id)
    ).scalar()
    day = None if newest is None else context.local_day(newest)
    if standing is not None and (gone_on is None or abs(standing - gone_on) > _JOURNEY):
        day = standing if day is None else max(day, standing)
    transaction.update(Customer, customer_id, last_contact_on=day, tries=tries)
