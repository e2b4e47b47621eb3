"""The search index of a desk: full-text tables over folded text, kept by every write and asked here.

They are contentless: the words are indexed but not kept a second time. Taking a row out of such an
index needs the very text that went in, which the row's image before the change gives again. Changing
how text is folded, or how much of it is indexed, therefore needs `rebuild`.

Of one text only the beginning is indexed: what stands beyond `INDEXED_AT_MOST` is kept, but not found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache

from sqlalchemy import Connection

from salesdesk.domain.search_text import typed_words
from salesdesk.storage import search_words, statements, stopping
from salesdesk.storage.columns import Raw
from salesdesk.storage.search_documents import (
    COMPLAINTS,
    CUSTOMERS,
    INDEXED,
    INDEXED_AT_MOST,
    INDEXES,
    INTERACTIONS,
    PEOPLE,
    PROMISES,
    REACHES,
    REMEMBERED,
    Image,
    Indexed,
)
from salesdesk.storage.search_queries import Looking

__all__ = [
    "COMPLAINTS",
    "CUSTOMERS",
    "INDEXED_AT_MOST",
    "INDEXES",
    "INTERACTIONS",
    "PEOPLE",
    "PROMISES",
    "REACHES",
    "REMEMBERED",
    "Indexed",
    "Looking",
]

MANY = 2_000
"""So many new rows at once are worth `settle`."""

_JOINED = 500
"""Pages joined by one statement: some hundredths of a second, after which a stop is heard."""

_BY_TABLE: dict[str, tuple[Indexed, ...]] = {}
for _entry in INDEXED:
    _BY_TABLE[_entry.table] = (*_BY_TABLE.get(_entry.table, ()), _entry)


def create(connection: Connection) -> None:
    """Makes the empty indexes, and the table of their words."""
    for index in INDEXES:
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE {index} USING fts5(body, content='', columnsize=0, "
            'tokenize="unicode61 remove_diacritics 0")'
        )
    search_words.create(connection)


def follow(
    connection: Connection, table: str, row_id: int, before: Image | None, after: Image | None
) -> None:
    """Brings the indexes after one row's change; `before` and `after` are whole rows, None where absent."""
    for entry in _BY_TABLE.get(table, ()):
        old = entry.terms(before) if before else ""
        new = entry.terms(after) if after else ""
        if old == new:
            continue
        number = entry.document(row_id)
        if old:
            statements.write(
                connection,
                f"INSERT INTO {entry.index}({entry.index}, rowid, body) VALUES ('delete', ?, ?)",
                (number, old),
            )
        if new:
            statements.write(
                connection, f"INSERT INTO {entry.index}(rowid, body) VALUES (?, ?)", (number, new)
            )
            search_words.learn(connection, entry, set(new.split(" ")))


def follow_many(
    connection: Connection,
    table: str,
    rows: Iterator[tuple[int, Image]],
    known: dict[int, set[str]] | None = None,
) -> None:
    """Adds many new rows of one table to the indexes.

    `known` is kept between calls of one transaction: words in it need not be looked up again.
    """
    _add_many(connection, table, rows, {} if known is None else known)


def _add_many(
    connection: Connection, table: str, rows: Iterator[tuple[int, Image]], known: dict[int, set[str]]
) -> None:
    """Adds new rows; the words that are `known` of a kind are not looked up again."""
    entries = _BY_TABLE.get(table, ())
    if not entries:
        return
    batches: dict[str, list[tuple[int, str]]] = {}
    words: dict[int, set[str]] = {}
    for row_id, image in rows:
        for entry in entries:
            if terms := entry.terms(image):
                batches.setdefault(entry.index, []).append((entry.document(row_id), terms))
                words.setdefault(entry.place, set()).update(terms.split(" "))
    for index, documents in batches.items():
        connection.exec_driver_sql(f"INSERT INTO {index}(rowid, body) VALUES (?, ?)", documents)
    for entry in entries:
        learnt, found = known.setdefault(entry.place, set()), words.get(entry.place, set())
        search_words.learn(connection, entry, sorted(found - learnt))
        if len(learnt) < _WORDS_REMEMBERED:
            learnt |= found


def settle(connection: Connection) -> None:
    """Joins the pieces that the indexes consist of until few of one size are left.

    Many rows at once leave large pieces behind. A single save that adds the sixteenth of a size joins all
    of that size (FTS5's crisis merge), and would hold whoever waits for it for tenths of a second.
    """
    for index in INDEXES:
        written = 2
        while written >= 2:  # as FTS5 says that there was something to join
            before = _changes(connection)
            connection.exec_driver_sql(f"INSERT INTO {index}({index}, rank) VALUES ('merge', {_JOINED})")
            written = _changes(connection) - before


def _changes(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT total_changes()").scalar_one())


def forget_many(connection: Connection, table: str, rows: Collection[Image]) -> None:
    """Takes many rows of one table out of the indexes, each given as it stood."""
    batches: dict[str, list[tuple[int, str]]] = {}
    for entry in _BY_TABLE.get(table, ()):
        for row in rows:
            if terms := entry.terms(row):
                number = entry.document(int(str(row["id"])))
                batches.setdefault(entry.index, []).append((number, terms))
    for index, documents in batches.items():
        connection.exec_driver_sql(
            f"INSERT INTO {index}({index}, rowid, body) VALUES ('delete', ?, ?)", documents
        )


@cache
def indexed_columns(table: str) -> frozenset[str]:
    """The columns of a table that the terms of its documents are made of."""
    return frozenset(column for entry in _BY_TABLE.get(table, ()) for column in entry.columns)


def concerns(table: str, columns: set[str]) -> bool:
    """Whether a change of these columns is to be followed at all."""
    return any(columns.intersection(entry.columns) for entry in _BY_TABLE.get(table, ()))


def rebuild(connection: Connection, told: Callable[[int, int], object] | None = None) -> None:
    """Empties the indexes and fills them again from the tables; `told` how many rows of all are in.

    Raises Cancelled where the work is stopped.
    """
    for index in INDEXES:
        connection.exec_driver_sql(f"INSERT INTO {index}({index}) VALUES ('delete-all')")
    search_words.forget_all(connection)
    known: dict[int, set[str]] = {}
    done, total = 0, sum(_rows_of(connection, table) for table in _BY_TABLE) if told else 0
    for table, entries in _BY_TABLE.items():
        columns = sorted({column for entry in entries for column in entry.columns})
        rows = connection.exec_driver_sql(f"SELECT id, {', '.join(columns)} FROM {table}")
        while batch := rows.fetchmany(5_000):
            images = ((row[0], dict(zip(columns, row[1:], strict=True))) for row in batch)
            _add_many(connection, table, images, known)
            stopping.check()
            done += len(batch)
            if told is not None:
                told(done, total)
    settle(connection)


def _rows_of(connection: Connection, table: str) -> int:
    return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())


def holds_too_much(connection: Connection) -> bool:
    """Whether a text is longer than what is indexed of one: a desk from before there was a bound."""
    return any(
        connection.exec_driver_sql(
            f"SELECT 1 FROM {entry.table} WHERE length({column}) > ? LIMIT 1", (INDEXED_AT_MOST,)
        ).first()
        for entry in INDEXED
        if entry is not REACHES
        for column in entry.columns
    )


def find(connection: Connection, what: Indexed, text: str, limit: int) -> list[int]:
    """The ids of the newest rows of one kind in which all words of `text` are found, newest first.

    See `Looking.find`.
    """
    return Looking(connection, text).find(what, limit)


def customers_found(connection: Connection, text: str) -> set[int]:
    """The ids of all customers found by their name, a reach of theirs, or a person of theirs."""
    return Looking(connection, text).customers()


def is_searchable(text: str) -> bool:
    """Whether `text` holds a letter or digit that can be looked for."""
    return bool(typed_words(text))


def counted(connection: Connection) -> dict[str, int]:
    """How many documents each index holds, by its own account."""
    return {index: _documents(connection, index) for index in INDEXES}


def lacking(connection: Connection) -> dict[str, int]:
    """How many words of each index cannot be found by a part of them. Reads all words."""
    return {index: search_words.lacking(connection, index) for index in INDEXES}


def expected(connection: Connection) -> dict[str, int]:
    """How many documents each index should hold. Reads every row: seconds on a large desk."""
    numbers = dict.fromkeys(INDEXES, 0)
    for entry in INDEXED:
        rows = connection.exec_driver_sql(f"SELECT {', '.join(entry.columns)} FROM {entry.table}")
        numbers[entry.index] += sum(_has_terms(entry, tuple(row)) for row in rows)
    return numbers


def _has_terms(entry: Indexed, values: tuple[Raw, ...]) -> bool:
    # Nearly every text shows at a glance that it holds a word; cutting a million of them takes a minute.
    texts = (str(value) for value in values if value)
    if entry is not REACHES and any(_ANY_WORD.search(text, 0, INDEXED_AT_MOST) for text in texts):
        return True
    return bool(entry.terms(dict(zip(entry.columns, values, strict=True))))


_ANY_WORD = re.compile(r"[^\W_]")
_WORDS_REMEMBERED = 500_000


def _documents(connection: Connection, index: str) -> int:
    # FTS5 keeps its totals in row 1; the first number is the count of documents, as a varint.
    block = connection.exec_driver_sql(f"SELECT block FROM {index}_data WHERE id = 1").scalar() or b""
    number = 0
    for byte in block[:8]:
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number
    return 0
