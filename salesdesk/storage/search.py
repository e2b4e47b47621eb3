"""The search index of a desk: full-text tables over folded text, kept by every write and asked here.

They are contentless: the words are indexed but not kept a second time. Taking a row out of such an
index needs the very text that went in, which the row's image before the change gives again. Changing
how text is folded, or how much of it is indexed, therefore needs `rebuild`.

Of one text only the beginning is indexed: what stands beyond `INDEXED_AT_MOST` is kept, but not found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Connection

from salesdesk.domain.search_text import SHORTEST_PHONE_PART, fold, index_terms, match_query, phone_terms
from salesdesk.storage.columns import Raw

NAMES, MATTERS, NOTES = "search_names", "search_matters", "search_notes"
INDEXES = (NAMES, MATTERS, NOTES)
"""Interactions have an index of their own: they are by far the most, and slow down what shares theirs."""

KIND_SHIFT = 40
"""A document's number is its kind, shifted by so many bits, and its row's id: each kind of an index stands
together, so that one kind is read newest first without passing those of another."""

INDEXED_AT_MOST = 200_000
"""The characters of one text that can be found, a hundred pages: to index all of ten million takes seconds,
each time that the text is saved."""

PHONE_LIMIT = 40
"""The digits of a number that can be found: E.164 has 15, and every ending of a number is indexed."""

Image = Mapping[str, Raw]


@dataclass(frozen=True, slots=True)
class Indexed:
    """That a table's rows stand in an index, as which kind, and the text to find them by."""

    table: str
    index: str
    kind: int
    columns: tuple[str, ...]
    terms: Callable[[Image], str]


def _text_of(*columns: str) -> Callable[[Image], str]:
    def terms(row: Image) -> str:
        return " ".join(
            index_terms(str(row[column])[:INDEXED_AT_MOST]) for column in columns if row.get(column)
        )

    return terms


def _reach_terms(row: Image) -> str:
    value = str(row["value"])
    if row["kind"] not in ("phone", "mobile", "fax"):
        return index_terms(value)
    # Folded as a query is, so that a number in full-width digits is found too.
    texts = (fold(value), str(row.get("e164") or ""))
    numbers = {"".join(filter(str.isdigit, text))[:PHONE_LIMIT] for text in texts}
    return " ".join(sorted(phone_terms(digits) for digits in numbers if digits))


CUSTOMERS = Indexed("customers", NAMES, 0, ("name",), _text_of("name"))
PEOPLE = Indexed("people", NAMES, 1, ("name",), _text_of("name"))
REACHES = Indexed("contact_points", NAMES, 2, ("value", "e164", "kind"), _reach_terms)
PROMISES = Indexed("promises", MATTERS, 0, ("text",), _text_of("text"))
COMPLAINTS = Indexed("complaints", MATTERS, 1, ("text",), _text_of("text"))
REMEMBERED = Indexed("customers", MATTERS, 2, ("remember",), _text_of("remember"))
INTERACTIONS = Indexed(
    "interactions", NOTES, 0, ("summary", "private_note"), _text_of("summary", "private_note")
)
INDEXED = (CUSTOMERS, PEOPLE, REACHES, PROMISES, COMPLAINTS, REMEMBERED, INTERACTIONS)
_BY_TABLE: dict[str, tuple[Indexed, ...]] = {}
for _entry in INDEXED:
    _BY_TABLE[_entry.table] = (*_BY_TABLE.get(_entry.table, ()), _entry)


def create(connection: Connection) -> None:
    """Makes the empty indexes."""
    for index in INDEXES:
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE {index} USING fts5(body, content='', columnsize=0, "
            'tokenize="unicode61 remove_diacritics 0")'
        )


def document(row_id: int, entry: Indexed) -> int:
    """The number of a row's document in its index."""
    return entry.kind << KIND_SHIFT | row_id


def follow(
    connection: Connection, table: str, row_id: int, before: Image | None, after: Image | None
) -> None:
    """Brings the indexes after one row's change; `before` and `after` are whole rows, None where absent."""
    for entry in _BY_TABLE.get(table, ()):
        old = entry.terms(before) if before else ""
        new = entry.terms(after) if after else ""
        if old == new:
            continue
        number = document(row_id, entry)
        if old:
            connection.exec_driver_sql(
                f"INSERT INTO {entry.index}({entry.index}, rowid, body) VALUES ('delete', ?, ?)",
                (number, old),
            )
        if new:
            connection.exec_driver_sql(f"INSERT INTO {entry.index}(rowid, body) VALUES (?, ?)", (number, new))


def follow_many(connection: Connection, table: str, rows: Iterator[tuple[int, Image]]) -> None:
    """Adds many new rows of one table to the indexes."""
    entries = _BY_TABLE.get(table, ())
    if not entries:
        return
    batches: dict[str, list[tuple[int, str]]] = {}
    for row_id, image in rows:
        for entry in entries:
            if terms := entry.terms(image):
                batches.setdefault(entry.index, []).append((document(row_id, entry), terms))
    for index, documents in batches.items():
        connection.exec_driver_sql(f"INSERT INTO {index}(rowid, body) VALUES (?, ?)", documents)


def forget_many(connection: Connection, table: str, rows: Collection[Image]) -> None:
    """Takes many rows of one table out of the indexes, each given as it stood."""
    batches: dict[str, list[tuple[int, str]]] = {}
    for entry in _BY_TABLE.get(table, ()):
        for row in rows:
            if terms := entry.terms(row):
                number = document(int(str(row["id"])), entry)
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


def rebuild(connection: Connection) -> None:
    """Empties the indexes and fills them again from the tables."""
    for index in INDEXES:
        connection.exec_driver_sql(f"INSERT INTO {index}({index}) VALUES ('delete-all')")
    for table, entries in _BY_TABLE.items():
        columns = sorted({column for entry in entries for column in entry.columns})
        rows = connection.exec_driver_sql(f"SELECT id, {', '.join(columns)} FROM {table}")
        while batch := rows.fetchmany(5_000):
            follow_many(
                connection,
                table,
                ((row[0], dict(zip(columns, row[1:], strict=True))) for row in batch),
            )


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

    Among promises and notes, whole words come before words that merely begin so, and a word of one or two
    Latin letters is only looked for whole: reading all that begins with it would take too long.
    """
    found: dict[int, None] = {}
    for expression in _expressions(what, text):
        rows = connection.exec_driver_sql(
            f"SELECT rowid FROM {what.index} WHERE {what.index} MATCH ? AND rowid BETWEEN ? AND ? "
            "ORDER BY rowid DESC LIMIT ?",
            (expression, *_numbers(what), limit),
        )
        found.update(dict.fromkeys(row[0] & _ID_MASK for row in rows))
        if len(found) >= limit:
            break
    return list(found)[:limit]


def find_names(connection: Connection, what: Indexed, text: str, limit: int) -> list[tuple[int, str, str]]:
    """Id, name and folded name of the newest customers or people whose name holds all words of `text`."""
    statement = (
        f"SELECT named.id, named.name, named.name_key FROM {what.index} CROSS JOIN {what.table} AS named "
        f"ON named.id = {what.index}.rowid & {_ID_MASK} WHERE {what.index} MATCH ? "
        f"AND {what.index}.rowid BETWEEN ? AND ? ORDER BY {what.index}.rowid DESC LIMIT ?"
    )
    return [
        (row_id, name, name_key)
        for expression in _expressions(what, text)
        for row_id, name, name_key in connection.exec_driver_sql(
            statement, (expression, *_numbers(what), limit)
        )
    ]


def customers_found(connection: Connection, text: str) -> set[int]:
    """The ids of all customers found by their name, a reach of theirs, or a person of theirs."""
    found: set[int] = set()
    for what, statement in _CUSTOMERS_FOUND:
        for expression in _expressions(what, text):
            rows = connection.exec_driver_sql(statement, (expression, *_numbers(what)))
            found.update(row[0] for row in rows if row[0] is not None)
    return found


def is_searchable(text: str) -> bool:
    """Whether `text` holds a letter or digit that can be looked for."""
    return match_query(text) is not None


def counted(connection: Connection) -> dict[str, int]:
    """How many documents each index holds, by its own account."""
    return {index: _documents(connection, index) for index in INDEXES}


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
_ID_MASK = (1 << KIND_SHIFT) - 1
_SHORT_PREFIX = re.compile(r'"([^"\W]{1,2})"\*')
_ONLY_A_NUMBER = re.compile(r"[\d\s()+./-]+")
_FOUND = f"SELECT rowid & {_ID_MASK} FROM {NAMES} WHERE {NAMES} MATCH ? AND rowid BETWEEN ? AND ?"
_CUSTOMERS_FOUND = (
    (CUSTOMERS, _FOUND),
    (PEOPLE, f"SELECT customer_id FROM posts WHERE person_id IN ({_FOUND})"),
    (REACHES, f"SELECT customer_id FROM contact_points WHERE id IN ({_FOUND})"),
    (
        REACHES,
        "SELECT posts.customer_id FROM contact_points JOIN posts USING (person_id) "
        f"WHERE contact_points.id IN ({_FOUND})",
    ),
)


def _numbers(what: Indexed) -> tuple[int, int]:
    """The first and the last number that documents of this kind may have."""
    return what.kind << KIND_SHIFT, what.kind << KIND_SHIFT | _ID_MASK


def _expressions(what: Indexed, text: str) -> tuple[str, ...]:
    """The MATCH expressions to try in turn; none where there is nothing to look for."""
    if what is REACHES and _ONLY_A_NUMBER.fullmatch(unicodedata.normalize("NFKC", text).strip()):
        return _number_expressions(text)
    words = match_query(text)
    if words is None:
        return ()
    if what.index == NAMES:
        # Every ending of every phone number stands in this index: one or two digits begin most of it.
        return (_SHORT_PREFIX.sub(_digits_whole, words),)
    held = _SHORT_PREFIX.sub(_latin_whole, words)
    whole = held.replace('"*', '"') if held.isascii() else held
    return (held,) if whole == held else (whole, held)


def _number_expressions(text: str) -> tuple[str, ...]:
    """A number however it is grouped; a trunk or international 0 before it is not part of every form."""
    digits = "".join(filter(str.isdigit, fold(text)))
    forms = dict.fromkeys((digits, digits.lstrip("0")))
    return tuple(f'"{form}"*' for form in forms if len(form) >= SHORTEST_PHONE_PART)


def _digits_whole(term: re.Match[str]) -> str:
    return f'"{term[1]}"' if term[1].isdigit() else term[0]


def _latin_whole(term: re.Match[str]) -> str:
    return f'"{term[1]}"' if term[1].isascii() else term[0]


def _documents(connection: Connection, index: str) -> int:
    # FTS5 keeps its totals in row 1; the first number is the count of documents, as a varint.
    block = connection.exec_driver_sql(f"SELECT block FROM {index}_data WHERE id = 1").scalar() or b""
    number = 0
    for byte in block[:8]:
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number
    return 0
