"""The words that stand in the search indexes, each once: for what is typed of a word's beginning or inside.

FTS5 finds words whole, or all that begin alike at once. Here a part of a word is looked up among the few
words there are, which are then looked for whole: so that a frequent beginning costs no more than a rare
one. A word is kept with each of its endings. Words are added with what is written; taken away only by
`forget_unused` and when the indexes are made anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from salesdesk.storage import statements
from salesdesk.storage.search_documents import INDEXED, MARKED, Indexed

TABLE = "search_words"

SHORTEST_PART = 3
"""The fewest letters by which a word is found from its inside."""

LONGEST_WORD = 64
"""The most letters of a word that is kept here; longer ones are found from their beginning alone."""

CREATE = f"""CREATE TABLE {TABLE} (
    place INTEGER NOT NULL,
    inside INTEGER NOT NULL,
    ending TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (place, inside, ending, word)
) STRICT, WITHOUT ROWID"""
"""`place` is that of the kind of rows, `inside` 0 for a word itself and 1 for an ending of it."""

_LAST_CHARACTER = "\U0010ffff"
_AT_A_TIME = 2_000
_ADD = (
    f"INSERT INTO {TABLE} (place, inside, ending, word) SELECT ?, 0, value, value FROM json_each(?) "
    "WHERE true ON CONFLICT DO NOTHING RETURNING ending"
)
_ADD_ENDINGS = f"INSERT OR IGNORE INTO {TABLE} (place, inside, ending, word) VALUES (?, 1, ?, ?)"
_OF_ENDINGS = (
    f"SELECT DISTINCT word FROM {TABLE} WHERE place = ? AND inside = ? AND ending >= ? AND ending < ? LIMIT ?"
)
_OF_ALL_KINDS = {
    inside: " UNION ALL ".join(
        f"SELECT {what.place}, {number}, word FROM (SELECT DISTINCT word FROM {TABLE} "
        f"WHERE place = {what.place} AND inside = {number} AND ending >= ?1 AND ending < ?2 LIMIT ?3)"
        for number in inside
        for what in INDEXED
    )
    for inside in ((0,), (0, 1))
}
_KNOWN = (
    f"SELECT value FROM json_each(?) AS asked WHERE EXISTS "
    f"(SELECT 1 FROM {TABLE} WHERE place = ? AND inside = 0 AND ending = asked.value)"
)


def create(connection: Connection) -> None:
    """Makes the empty table."""
    connection.exec_driver_sql(CREATE)


def learn(connection: Connection, what: Indexed, terms: Iterable[str]) -> None:
    """Adds the words among these terms of a kind's documents that are new to it."""
    words = [term for term in terms if 0 < len(term) <= LONGEST_WORD and term[0] not in MARKED]
    for start in range(0, len(words), _AT_A_TIME):
        given = json.dumps(words[start : start + _AT_A_TIME])
        added = statements.rows(connection, _ADD, (what.place, given))
        endings = [(what.place, ending, word) for (word,) in added for ending in _endings(word)]
        if endings:
            statements.write_many(connection, _ADD_ENDINGS, endings)


def beginning(connection: Connection, what: Indexed, part: str, most: int) -> list[str]:
    """Up to `most` words of a kind that begin with `part`, in order: the word itself comes first."""
    return _words(connection, what, 0, part, most)


def holding(connection: Connection, what: Indexed, part: str, most: int) -> list[str]:
    """Up to `most` words of a kind in which `part`, of three letters or more, stands further in."""
    return _words(connection, what, 1, part, most) if len(part) >= SHORTEST_PART else []


def of_all_kinds(connection: Connection, part: str, most: int) -> dict[int, tuple[list[str], list[str]]]:
    """`beginning` and `holding` of each kind, by its place, in one statement for all of them."""
    found: dict[int, tuple[list[str], list[str]]] = {what.place: ([], []) for what in INDEXED}
    statement = _OF_ALL_KINDS[(0, 1) if len(part) >= SHORTEST_PART else (0,)]
    given = (part, part + _LAST_CHARACTER, most)
    for place, inside, word in connection.exec_driver_sql(statement, given).fetchall():
        found[place][inside].append(word)
    return found


def known(connection: Connection, what: Indexed, words: Sequence[str]) -> list[str]:
    """Those of `words` that stand in a kind as they are, in their order."""
    return list(connection.exec_driver_sql(_KNOWN, (json.dumps(words), what.place)).scalars())


def forget_all(connection: Connection) -> None:
    """Empties the table, before the indexes are made anew."""
    connection.exec_driver_sql(f"DELETE FROM {TABLE}")


def forget_unused(connection: Connection) -> None:
    """Takes away the words that stand in no document any more; looks each one up."""
    for what in INDEXED:
        words = connection.exec_driver_sql(
            f"SELECT ending FROM {TABLE} WHERE place = ? AND inside = 0", (what.place,)
        ).scalars()
        question = f"SELECT 1 FROM {what.index} WHERE {what.index} MATCH ? AND rowid BETWEEN ? AND ? LIMIT 1"
        unused = [
            word
            for word in words.all()
            if connection.exec_driver_sql(question, (f'"{word}"', *what.numbers)).first() is None
        ]
        gone = [(what.place, 0, word, word) for word in unused]
        gone += [(what.place, 1, ending, word) for word in unused for ending in _endings(word)]
        if gone:
            connection.exec_driver_sql(
                f"DELETE FROM {TABLE} WHERE place = ? AND inside = ? AND ending = ? AND word = ?", gone
            )


def lacking(connection: Connection, index: str) -> int:
    """How many of an index's plain Latin words, and endings of words, are missing. Reads all words."""
    kinds = [what for what in INDEXED if what.index == index]
    places = f"place BETWEEN {kinds[0].place} AND {kinds[-1].place}"
    terms = f"temp.terms_of_{index}"
    connection.exec_driver_sql(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {terms} USING fts5vocab(main, {index}, 'row')"
    )
    try:
        missing = connection.exec_driver_sql(
            f"SELECT term FROM {terms} WHERE term GLOB '[a-z]*' AND length(term) BETWEEN ? AND ? "
            f"AND term NOT IN (SELECT ending FROM {TABLE} WHERE {places} AND inside = 0)",
            (SHORTEST_PART, LONGEST_WORD),
        ).scalars()
        # The engine may part what is one word here, at a letter that is younger than its tables.
        words = sum(
            not any(beginning(connection, one, term, 1) or holding(connection, one, term, 1) for one in kinds)
            for term in missing.all()
            if term.isascii() and term.isalnum()
        )
    finally:
        connection.exec_driver_sql(f"DROP TABLE {terms}")
    counted = connection.exec_driver_sql(
        f"SELECT (SELECT sum(max(length(ending) - {SHORTEST_PART}, 0)) FROM {TABLE} WHERE {places} "
        f"AND inside = 0), (SELECT count(*) FROM {TABLE} WHERE {places} AND inside = 1)"
    ).one()
    return words + abs(int(counted[0] or 0) - int(counted[1]))


def _endings(word: str) -> Sequence[str]:
    return [word[start:] for start in range(1, len(word) - SHORTEST_PART + 1)]


def _words(connection: Connection, what: Indexed, inside: int, part: str, most: int) -> list[str]:
    given = (what.place, inside, part, part + _LAST_CHARACTER, most)
    return list(connection.exec_driver_sql(_OF_ENDINGS, given).scalars())
