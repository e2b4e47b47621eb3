"""Whether the desk's file is sound: what SQLite itself finds wrong, and days that are no days."""

from __future__ import annotations

from sqlalchemy import Connection

from salesdesk.storage import search

MOST_PROBLEMS = 20
"""How many problems of one kind are told: a damaged file has thousands."""

_DAYS = (("promises", "due_on", "state = 'open'"), ("check_ins", "due_on", "state = 'open'"))


def file_problems(connection: Connection) -> list[str]:
    """What the engine finds wrong with pages, indexes, constraints and references; empty for a sound file."""
    pages = connection.exec_driver_sql(f"PRAGMA quick_check({MOST_PROBLEMS})").scalars().all()
    problems = [f"file: {line}" for line in pages if line != "ok"]
    strays = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(MOST_PROBLEMS)
    problems += [
        f"{table} {row_id} points at a missing row of {parent}" for table, row_id, parent, _ in strays
    ]
    return problems


def seal_problems(connection: Connection) -> list[str]:
    """Pages of an encrypted desk that are not as they were written, those included that nothing uses."""
    pages = connection.exec_driver_sql("PRAGMA cipher_integrity_check").fetchmany(MOST_PROBLEMS)
    return [f"file: {line}" for (line,) in pages]


def day_problems(connection: Connection) -> list[str]:
    """Open rows whose due day is not in the calendar, such as 2026-02-30: they would never come up."""
    found = days_that_are_none(connection)
    return [f"{table} {row_id}: {day} is no day" for table, row_id, day in found[:MOST_PROBLEMS]]


def days_that_are_none(connection: Connection) -> list[tuple[str, int, str]]:
    """The rows of `day_problems`: table, id and what stands for the day."""
    return [
        (table, row_id, str(day))
        for table, column, condition in _DAYS
        for row_id, day in connection.exec_driver_sql(
            f"SELECT id, {column} FROM {table} WHERE {condition} "
            f"AND {column} IS NOT date({column}, '+0 days')"
        )
    ]


def index_problems(connection: Connection) -> list[str]:
    """Indexes of the search that do not hold as many texts as the tables, or lack words of theirs."""
    counted, rows = search.counted(connection), search.expected(connection)
    problems = [
        f"{index} holds {counted[index]} texts instead of {rows[index]}"
        for index in search.INDEXES
        if counted[index] != rows[index]
    ]
    lacking = search.lacking(connection)
    return problems + [
        f"search_words lacks {number} words of {index}" for index, number in lacking.items() if number
    ]
