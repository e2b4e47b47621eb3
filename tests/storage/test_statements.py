"""Statements handed to the SQLite library itself behave as those given to SQLAlchemy."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError

from salesdesk.errors import StorageError
from salesdesk.services.desk import Desk
from salesdesk.storage import statements
from tests.factories import a_customer


def test_failures_are_told_as_the_connection_tells_them(desk: Desk) -> None:
    with desk.database.read() as connection:
        with pytest.raises(OperationalError, match="no such table"):
            statements.rows(connection, "SELECT * FROM nowhere")
        with pytest.raises(OperationalError, match="no such table"):
            statements.image(connection, "SELECT * FROM nowhere")
    with (
        pytest.raises(StorageError, match="could not be read or written"),
        desk.database.read() as connection,
    ):
        statements.rows(connection, "SELECT * FROM nowhere")


def test_what_the_tables_refuse_is_an_integrity_error_either_way(desk: Desk) -> None:
    sql = "INSERT INTO posts (person_id, customer_id, title) VALUES (?, ?, ?)"
    for write in (
        lambda connection: statements.write(connection, sql, (9, 9, "")),
        lambda connection: statements.write_many(connection, sql, [(9, 9, "")]),
        lambda connection: connection.exec_driver_sql(sql, (9, 9, "")),
    ):
        with pytest.raises(IntegrityError, match="FOREIGN KEY"), desk.database.write("t.t") as transaction:
            write(transaction.connection)
    assert desk.checking.check().ok


def test_a_first_statement_begins_the_transaction_that_a_rollback_ends(desk: Desk) -> None:
    a_customer(desk)
    engine = desk.database._engine
    with engine.connect() as connection:
        assert statements.write(connection, "UPDATE customers SET city = ?", ("Kunshan",)) >= 0
        assert connection.in_transaction()
        connection.rollback()
        assert statements.rows(connection, "SELECT city FROM customers") == [("",)]


def test_a_row_comes_by_its_columns_names_and_none_where_there_is_none(desk: Desk) -> None:
    customer_id = a_customer(desk, name="Hengtai")
    with desk.database.read() as connection:
        question = "SELECT id, name FROM customers WHERE id = ?"
        assert statements.image(connection, question, (customer_id,)) == {
            "id": customer_id,
            "name": "Hengtai",
        }
        assert statements.image(connection, question, (customer_id + 1,)) is None
