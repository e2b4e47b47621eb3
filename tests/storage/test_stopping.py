"""Long statements end where the work is not wanted any more, and leave the desk as it was."""

from __future__ import annotations

import time

import pytest

from salesdesk.errors import Cancelled
from salesdesk.storage import stopping
from salesdesk.storage.database import Database
from salesdesk.storage.tables import Customer
from tests.storage.desks import customer, dump, insert

ENDLESS = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) "
    "SELECT count(*) FROM n"
)


class Asked:
    """Says stop from the `after`th time on that it is asked."""

    def __init__(self, after: int = 1) -> None:
        self.times = 0
        self._after = after

    def __call__(self) -> None:
        self.times += 1
        if self.times >= self._after:
            raise Cancelled("stopped")


@pytest.mark.parametrize("door", ["read", "inspect", "revise"])
def test_an_endless_statement_is_stopped_in_a_moment(database: Database, door: str) -> None:
    began = time.process_time()
    with (
        stopping.watched(Asked(3)),
        pytest.raises(Cancelled),
        getattr(database, door)() as connection,
    ):
        connection.exec_driver_sql(ENDLESS).fetchall()
    assert time.process_time() - began < 1


def test_a_verb_that_is_stopped_in_a_statement_leaves_nothing(database: Database) -> None:
    insert(database, Customer, **customer("Hengtai"))
    before = dump(database)

    def write() -> None:
        with database.write("test.long") as transaction:
            transaction.insert(Customer, **customer("half"))
            transaction.connection.exec_driver_sql(ENDLESS).fetchall()

    with stopping.watched(Asked(4)), pytest.raises(Cancelled):
        write()
    assert dump(database) == before
    insert(database, Customer, **customer("the writer goes on"))


def test_a_loop_of_small_writes_is_stopped(database: Database) -> None:
    before = dump(database)
    asked = Asked(50)
    with stopping.watched(asked), pytest.raises(Cancelled), database.write("test.many") as transaction:
        transaction.insert_many(Customer, (customer(f"Firm {number}") for number in range(1_000)))
    assert asked.times == 50
    assert dump(database) == before


def test_nobody_is_asked_outside(database: Database) -> None:
    asked = Asked()
    with stopping.watched(lambda: None):
        stopping.check()
    stopping.check()
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT 1").scalar_one() == 1
    assert asked.times == 0
