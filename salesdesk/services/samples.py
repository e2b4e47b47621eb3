"""Sample data: never beside real data, and gone with one click."""

from __future__ import annotations

from sqlalchemy import Connection, Select, literal, select

from salesdesk.errors import UserError
from salesdesk.storage import tables
from salesdesk.storage.removal import gather, take_out
from salesdesk.storage.tables import columns
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
    customers = [row_id for (row_id,) in transaction.execute(_sample_ids())]
    take_out(transaction, gather(transaction.connection, "customers", {one: one for one in customers}))
    return len(customers)


def _sample_ids() -> Select[tuple[int]]:
    # The value stands in the statement, as the index of samples is one `WHERE sample = 1`.
    yes = literal(True, _customers.sample.type, literal_execute=True)
    return select(_customers.id).where(_customers.sample == yes)
