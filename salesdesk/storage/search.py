"""The search index of a desk: two full-text tables over folded text, kept by every write.

Both are contentless: the words are indexed but not kept a second time. Taking a row out of such an
index needs the very text that went in, which the row's image before the change gives again. Changing
how text is folded therefore needs `rebuild`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from salesdesk.domain.search_text import index_terms, phone_terms
from salesdesk.storage.columns import Raw

NAMES, NOTES = "search_names", "search_notes"
KIND_SHIFT = 40
"""A document's number is its kind, shifted by so many bits, and its row's id: each kind of an index stands
together, so that one kind is read newest first without passing those of another."""

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
        return " ".join(index_terms(str(row[column])) for column in columns if row.get(column))

    return terms


def _reach_terms(row: Image) -> str:
    value = str(row["value"])
    if row["kind"] not in ("phone", "mobile", "fax"):
        return index_terms(value)
    numbers = {"".join(filter(str.isdigit, str(text))) for text in (value, row.get("e164") or "")}
    return " ".join(sorted(phone_terms(digits) for digits in numbers if digits))


INDEXED = (
    Indexed("customers", NAMES, 0, ("name",), _text_of("name")),
    Indexed("people", NAMES, 1, ("name",), _text_of("name")),
    Indexed("contact_points", NAMES, 2, ("value", "e164", "kind"), _reach_terms),
    Indexed("interactions", NOTES, 0, ("summary", "private_note"), _text_of("summary", "private_note")),
    Indexed("promises", NOTES, 1, ("text",), _text_of("text")),
    Indexed("complaints", NOTES, 2, ("text",), _text_of("text")),
    Indexed("customers", NOTES, 3, ("remember",), _text_of("remember")),
)
_BY_TABLE: dict[str, tuple[Indexed, ...]] = {}
for _entry in INDEXED:
    _BY_TABLE[_entry.table] = (*_BY_TABLE.get(_entry.table, ()), _entry)


def create(connection: Connection) -> None:
    """Makes the empty indexes."""
    for index in (NAMES, NOTES):
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE {index} USING fts5(body, content='', columnsize=0, "
            "tokenize=\"unicode61 remove_diacritics 0\")"
        )


def document(row_id: int, entry: Indexed) -> int:
    """The number of a row's document in its index."""
    return entry.kind << KIND_SHIFT | row_id


def follow(connection: Connection, table: str, row_id: int, before: Image | None, after: Image | None) -> None:
    """Brings the indexes after one row's change; `before` and `after` are whole rows, None where absent."""
    for entry in _BY_TABLE.get(table, ()):
        old = entry.terms(before) if before else ""
        new = entry.terms(after) if after else ""
        if old == new:
            continue
        number = document(row_id, entry)
        if old:
            connection.exec_driver_sql(
                f"INSERT INTO {entry.index}({entry.index}, rowid, body) VALUES ('delete', ?, ?)", (number, old)
            )
        if new:
            connection.exec_driver_sql(
                f"INSERT INTO {entry.index}(rowid, body) VALUES (?, ?)", (number, new)
            )


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


def concerns(table: str, columns: set[str]) -> bool:
    """Whether a change of these columns is to be followed at all."""
    return any(columns.intersection(entry.columns) for entry in _BY_TABLE.get(table, ()))


def rebuild(connection: Connection) -> None:
    """Empties the indexes and fills them again from the tables."""
    for index in (NAMES, NOTES):
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
