"""Damage inside a desk that still opens: told as damage, and never as a fault of the program."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from salesdesk.errors import StorageError, UserError
from salesdesk.storage import journal
from salesdesk.storage.database import Database
from salesdesk.storage.engine import connect, driver, explained
from salesdesk.storage.opening import open_database
from salesdesk.storage.tables import Customer, columns
from tests.storage.bad_files import execute
from tests.storage.desks import SetClock, customer, insert

_customers = columns(Customer)


@pytest.fixture
def damage(path: Path, clock: SetClock) -> Callable[..., Database]:
    """Puts one customer on the desk, runs statements on the file as no program of ours does, opens it."""

    def made(*statements: str) -> Database:
        database = open_database(path, clock)
        insert(database, Customer, **customer(city="Kunshan", last_contact_on="2026-11-20"))
        database.close()
        execute(path, "PRAGMA ignore_check_constraints = ON", *statements)
        return open_database(path, clock)

    return made


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("last_contact_on", "2026-02-31"),
        ("level", "best"),
        ("created_at", "yesterday"),
        ("created_at", "2026-11-22T08:30:00"),
    ],
)
def test_what_has_no_meaning_is_damage(damage: Callable[..., Database], column: str, value: str) -> None:
    database = damage(f"UPDATE customers SET {column} = '{value}'")
    with pytest.raises(StorageError, match=f"damaged: “{value}”"), database.read() as connection:
        connection.execute(select(_customers[column])).all()
    database.close()


def test_text_that_is_none_is_damage(damage: Callable[..., Database]) -> None:
    database = damage("UPDATE customers SET name = CAST(x'ff41' AS TEXT)")
    with pytest.raises(StorageError), database.read() as connection:
        connection.execute(select(_customers.name)).all()
    database.close()


def test_a_schema_that_is_no_text_is_damage(path: Path, clock: SetClock) -> None:
    content = path.read_bytes()
    assert content.count(b"CREATE TABLE promises") == 1
    path.write_bytes(content.replace(b"CREATE TABLE promises", b"CREATE TABLE \xff\xfe\xfd\xfcises"))
    with pytest.raises(StorageError, match="damaged"):
        open_database(path, clock)


def test_an_index_of_the_search_without_a_part_is_explained(damage: Callable[..., Database]) -> None:
    lost = "DELETE FROM sqlite_schema WHERE name = 'search_names_config'"
    database = damage("PRAGMA writable_schema = ON", lost)
    with pytest.raises(StorageError), database.read() as connection:
        connection.exec_driver_sql("SELECT rowid FROM search_names WHERE search_names MATCH 'a'").all()
    database.close()


def test_what_the_engine_says_of_a_page_that_became_another_is_damage(path: Path) -> None:
    """Its error is of the plainest class, and names no damage."""
    with pytest.raises(StorageError, match="damaged: vtable constructor failed"), explained(path):
        raise driver().DatabaseError("vtable constructor failed: search_matters")


def test_a_fault_that_follows_from_damage_is_told_as_damage(damage: Callable[..., Database]) -> None:
    database = damage(*_index_names_what_is_gone(), "PRAGMA writable_schema = RESET")
    with pytest.raises(StorageError, match="damaged"), database.read():
        raise KeyError(1)
    with pytest.raises(StorageError, match="damaged"), database.write("customers.edit"):
        raise KeyError(1)
    with pytest.raises(UserError, match="no number"), database.read():
        raise UserError("This is no number.")
    database.close()


def _index_names_what_is_gone() -> tuple[str, ...]:
    """The customers' row goes behind the back of an index."""
    return (
        "PRAGMA writable_schema = ON",
        "CREATE TEMP TABLE kept AS SELECT * FROM sqlite_schema WHERE name = 'customers_by_next'",
        "DELETE FROM sqlite_schema WHERE name = 'customers_by_next'",
        "PRAGMA writable_schema = RESET",
        "DELETE FROM customers",
        "PRAGMA writable_schema = ON",
        "INSERT INTO main.sqlite_schema SELECT * FROM temp.kept",
    )


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE steps SET at = '2026-11-24T01:00:00.000l'",
        "UPDATE steps SET at = ''",
        "UPDATE customers SET next_on = '2026-02-31'",
    ],
)
def test_a_fault_over_a_day_or_moment_that_is_none_is_told_as_damage(
    damage: Callable[..., Database], statement: str
) -> None:
    database = damage(statement)
    with pytest.raises(StorageError, match="holds what is no"), database.read() as connection:
        raise KeyError(journal.latest(connection))
    database.close()


def test_a_table_whose_rules_were_changed_is_damage(damage: Callable[..., Database]) -> None:
    database = damage(
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, 'accountable', 'accounTable') WHERE name = 'customers'",
        "PRAGMA writable_schema = RESET",
        "UPDATE customers SET level = 'basic'",
    )
    with pytest.raises(StorageError, match="customers is not as it was made"):
        insert(database, Customer, **customer(level="accountable"))
    database.close()


def test_a_fault_beside_an_index_of_another_format_is_told_as_damage(damage: Callable[..., Database]) -> None:
    database = damage("UPDATE search_names_config SET v = 0 WHERE k = 'version'")
    with pytest.raises(StorageError, match="damaged: invalid fts5"), database.read():
        raise KeyError(1)
    database.close()


def test_a_fault_of_ours_stays_one(database: Database) -> None:
    with pytest.raises(KeyError), database.read():
        raise KeyError(1)
    with pytest.raises(ZeroDivisionError), database.write("customers.edit"):
        raise ZeroDivisionError


def test_looking_for_damage_leaves_the_desk_usable(database: Database, path: Path) -> None:
    with pytest.raises(KeyError), database.read():
        raise KeyError(1)
    insert(database, Customer, **customer())
    with closing(connect(path)) as other:
        assert other.execute("SELECT count(*) FROM customers").fetchone() == (1,)
