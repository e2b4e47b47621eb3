"""Which customers a step of the journal made or changed, with all that is theirs."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from salesdesk.storage.tables import metadata


def customers_of_step(connection: Connection, step_id: int) -> set[int]:
    """The ids of the customers that a step wrote, or whose people, reaches, contacts, plans … it wrote.

    Customers that have gone since may be among them. Runs of rows that a bulk write put in are read from
    their tables, so that only what still stands there counts.
    """
    found: set[int] = set()
    runs = connection.exec_driver_sql(
        "SELECT table_name, first_row, last_row, customer_id FROM changes "
        "WHERE step_id = ? AND operation <> 'delete'",
        (step_id,),
    ).fetchall()
    for table, first, last, customer_id in runs:
        if customer_id is not None:
            found.add(customer_id)
        elif table == "customers":
            found.update(range(first, last + 1))
        elif table in metadata.tables:
            found |= _owners(connection, table, first, last)
    return found


def _owners(connection: Connection, table: str, first: int, last: int) -> set[int]:
    """Whose the rows of a run are: of those of a person, the customers where they have or had a post."""
    found: set[int] = set()
    columns = metadata.tables[table].columns
    if "customer_id" in columns:
        found |= _ids(
            connection,
            f"SELECT DISTINCT customer_id FROM {table} WHERE id BETWEEN ? AND ? AND customer_id IS NOT NULL",
            first,
            last,
        )
    elif table == "people":
        found |= _ids(
            connection,
            "SELECT DISTINCT customer_id FROM posts WHERE person_id BETWEEN ? AND ?",
            first,
            last,
        )
    if table in ("contact_points", "photos"):
        found |= _ids(
            connection,
            f"SELECT DISTINCT posts.customer_id FROM {table} JOIN posts USING (person_id) "
            f"WHERE {table}.id BETWEEN ? AND ? AND {table}.customer_id IS NULL",
            first,
            last,
        )
    return found


def _ids(connection: Connection, statement: str, *given: Any) -> set[int]:
    return {row[0] for row in connection.exec_driver_sql(statement, given).fetchall()}
