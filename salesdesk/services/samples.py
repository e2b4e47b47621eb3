"""Sample data: never beside real data, and gone with one click."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, literal, or_, select

from salesdesk.errors import UserError
from salesdesk.storage import tables
from salesdesk.storage.tables import Row, columns
from salesdesk.storage.transaction import Transaction

_customers = columns(tables.Customer)


class SampleDataPresent(UserError):
    """Real data is not written beside sample data."""

    def __init__(self) -> None:
        super().__init__("The desk holds sample data. Remove it first, then begin with your own customers.")


def has_sample(connection: Connection) -> bool:
    """Whether any customer is a sample."""
    return connection.execute(_sample_ids().limit(1)).first() is not None


def refuse_beside(connection: Connection) -> None:
    """Raises SampleDataPresent while there is sample data."""
    if has_sample(connection):
        raise SampleDataPresent


def remove(transaction: Transaction) -> int:
    """Takes the sample customers out with all that hangs on them; returns how many customers they were."""
    people = [row_id for (row_id,) in transaction.execute(_people_of_samples_alone())]
    for table, ids in _hanging_on_customers():
        _delete(transaction, table, [row_id for (row_id,) in transaction.execute(ids)])
    _delete(transaction, tables.Person, people)
    customers = [row_id for (row_id,) in transaction.execute(_sample_ids())]
    _delete(transaction, tables.Customer, customers)
    return len(customers)


def _delete(transaction: Transaction, table: type[Row], ids: list[int]) -> None:
    # Newest first: a moved check-in points at the one it was moved from.
    for row_id in sorted(ids, reverse=True):
        transaction.delete(table, row_id)


def _sample_ids() -> Select[tuple[int]]:
    # The value stands in the statement, as the index of samples is one `WHERE sample = 1`.
    yes = literal(True, _customers.sample.type, literal_execute=True)
    return select(_customers.id).where(_customers.sample == yes)


def _hanging_on_customers() -> Iterator[tuple[type[Row], Any]]:
    """Every table below the customers with the ids of the samples' rows in it, children first."""
    samples = _sample_ids()

    def owned(table: type[Row]) -> Any:
        return select(columns(table).id).where(columns(table).customer_id.in_(samples))

    def below(table: type[Row], column: str, parent: type[Row]) -> Any:
        return select(columns(table).id).where(columns(table)[column].in_(owned(parent)))

    reminders = columns(tables.Reminder)
    points = columns(tables.ContactPoint)
    yield (
        tables.Reminder,
        select(reminders.id).where(
            or_(
                reminders.check_in_id.in_(owned(tables.CheckIn)),
                reminders.promise_id.in_(owned(tables.Promise)),
            )
        ),
    )
    yield tables.Decision, owned(tables.Decision)
    yield tables.PromiseMove, below(tables.PromiseMove, "promise_id", tables.Promise)
    yield tables.Promise, owned(tables.Promise)
    yield tables.Complaint, owned(tables.Complaint)
    yield tables.CheckIn, owned(tables.CheckIn)
    yield tables.InteractionPerson, below(tables.InteractionPerson, "interaction_id", tables.Interaction)
    yield tables.Heard, below(tables.Heard, "interaction_id", tables.Interaction)
    yield tables.Interaction, owned(tables.Interaction)
    yield tables.OrderLine, below(tables.OrderLine, "order_id", tables.Order)
    yield tables.Order, owned(tables.Order)
    yield tables.LevelChange, owned(tables.LevelChange)
    people = _people_of_samples_alone()
    yield (
        tables.ContactPoint,
        select(points.id).where(or_(points.customer_id.in_(samples), points.person_id.in_(people))),
    )
    yield tables.Post, owned(tables.Post)


def _people_of_samples_alone() -> Select[tuple[int]]:
    """Those who have posts at samples and nowhere else."""
    posts = columns(tables.Post)
    samples = _sample_ids()
    elsewhere = select(posts.person_id).where(posts.customer_id.not_in(samples))
    return (
        select(posts.person_id)
        .distinct()
        .where(posts.customer_id.in_(samples), posts.person_id.not_in(elsewhere))
    )
