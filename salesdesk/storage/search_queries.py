"""One query, put to the search indexes: the expressions that find it, the surest first.

A word is looked for whole, then as a beginning, then inside other words; each time the parts are first
looked up among the words there are (`search_words`), so that FTS5 is only asked for whole words and reads
no further than the newest that fit. In names a word may also be pinyin, and a number part of a phone's.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from salesdesk.domain.pinyin import pinyin_query
from salesdesk.domain.search_text import SHORTEST_PHONE_PART, Word, match_term, number_forms, typed_words
from salesdesk.storage import search_words
from salesdesk.storage.search_documents import (
    CUSTOMERS,
    ID_MASK,
    NAMES,
    PEOPLE,
    PHONE,
    REACHES,
    Indexed,
)

WORDS_AT_ONCE = 64
"""How many words are looked for at once in place of a part of them; where that finds too little, more."""

_MORE_WORDS = 256
_FEWEST_WORDS = 16
_WHOLE, _BEGINS, _INSIDE, _WIDELY = range(4)
_FOUND = f"SELECT rowid & {ID_MASK} FROM {NAMES} WHERE {NAMES} MATCH ? AND rowid BETWEEN ? AND ?"
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


class Looking:
    """What one query finds on a desk; what is looked up once is kept for all kinds of rows."""

    def __init__(self, connection: Connection, text: str) -> None:
        self._connection = connection
        self.words = typed_words(text)
        self._number_forms = number_forms(text)
        self._looked_up: dict[tuple[int, str, int], tuple[list[str], list[str]]] = {}

    def find(self, what: Indexed, limit: int) -> list[int]:
        """The ids of the newest rows of one kind in which all words are found, newest first.

        Whole words come before words that merely begin so, those before words that hold what was typed. In
        promises and notes one or two Latin letters are only looked for whole: nearly all would hold them.
        Names may have been found by their pinyin; `pinyin.spelt_in` says whether they are really meant.
        """
        statement = (
            f"SELECT rowid FROM {what.index} WHERE {what.index} MATCH ? AND rowid BETWEEN ? AND ? "
            "ORDER BY rowid DESC LIMIT ?"
        )
        found: dict[int, None] = {}
        for expression in self._expressions(what):
            given = (expression, *what.numbers, limit)
            rows = self._connection.exec_driver_sql(statement, given)
            found.update(dict.fromkeys(number & ID_MASK for number in rows.scalars()))
            if len(found) >= limit:
                break
        return list(found)[:limit]

    def names(self, what: Indexed, limit: int, enough: int) -> list[tuple[int, str, str]]:
        """Id, name and name key of the newest customers or people by whose name all words are found.

        At most `limit` for each way of finding; no further way is tried once there are `enough`.
        """
        statement = (
            f"SELECT named.id, named.name, named.name_key FROM {what.index} CROSS JOIN {what.table} AS named "
            f"ON named.id = {what.index}.rowid & {ID_MASK} WHERE {what.index} MATCH ? "
            f"AND {what.index}.rowid BETWEEN ? AND ? ORDER BY {what.index}.rowid DESC LIMIT ?"
        )
        found: dict[int, tuple[int, str, str]] = {}
        for expression in self._expressions(what):
            given = (expression, *what.numbers, limit)
            for row_id, name, key in self._connection.exec_driver_sql(statement, given):
                found[row_id] = row_id, name, key
            if len(found) >= enough:
                break
        return list(found.values())

    def people_at(self, limit: int) -> list[tuple[int, int]]:
        """People found by some of the words, whose customer the other words find: ids of both.

        The words that mean the person come before those that mean the customer, or after them.
        """
        statement = (
            f"SELECT posts.person_id, posts.customer_id FROM {NAMES} CROSS JOIN posts "
            f"ON posts.person_id = {NAMES}.rowid & {ID_MASK} WHERE {NAMES} MATCH ? "
            f"AND {NAMES}.rowid BETWEEN ? AND ? AND posts.customer_id IN ({_FOUND}) LIMIT ?"
        )
        found: dict[tuple[int, int], None] = {}
        for at in range(1, len(self.words)):
            for people, customers in (
                (self.words[:at], self.words[at:]),
                (self.words[at:], self.words[:at]),
            ):
                who = self._expression(PEOPLE, _INSIDE, people)
                where = self._expression(CUSTOMERS, _INSIDE, customers)
                given = (who, *PEOPLE.numbers, where, *CUSTOMERS.numbers, limit)
                rows = self._connection.exec_driver_sql(statement, given)
                found.update(((person_id, customer_id), None) for person_id, customer_id in rows)
        return list(found)[:limit]

    def customers(self) -> set[int]:
        """The ids of all customers found by their name, a reach of theirs, or a person of theirs."""
        found: set[int] = set()
        for what, statement in _CUSTOMERS_FOUND:
            expression = self._whole_expression(what)
            if expression:
                rows = self._connection.exec_driver_sql(statement, (expression, *what.numbers))
                found.update(row_id for row_id in rows.scalars() if row_id is not None)
        return found

    def _expressions(self, what: Indexed) -> Iterator[str]:
        """The MATCH expressions to try in turn; none where there is nothing to look for."""
        if not self.words:
            return
        asked = ""
        for stage in (_WHOLE, _BEGINS, _INSIDE, _WIDELY):
            if what.index == NAMES and stage == _WHOLE:
                continue  # names are ranked afterwards, all that begin so together
            expression = self._expression(what, stage)
            if expression and expression != asked:
                asked = expression
                yield expression

    def _expression(self, what: Indexed, stage: int, words: tuple[Word, ...] | None = None) -> str:
        groups = [self._group(what, word, stage) for word in words or self.words]
        expression = " AND ".join(f"({' OR '.join(terms)})" for terms in groups)
        if what is REACHES and self._number_forms:
            return " OR ".join((f"({expression})", *(f'"{PHONE}{form}"*' for form in self._number_forms)))
        return expression

    def _whole_expression(self, what: Indexed) -> str:
        """An expression that leaves nothing out, for sets instead of the best few."""
        return self._expression(what, _WIDELY) if self.words else ""

    def _group(self, what: Indexed, word: Word, stage: int) -> list[str]:
        """The terms of which one must stand for a word."""
        if word.is_unspaced and len(word.forms[0]) > 1:
            return [match_term(word.forms[0], True)]
        terms = [f'"{form}"' for form in word.forms]
        if stage >= _BEGINS or word.is_unspaced:
            for form in word.forms:
                terms += self._parts(what, form, word.is_unspaced, stage)
            if what in (CUSTOMERS, PEOPLE) and (spelt := pinyin_query(word.forms[0])):
                terms.append(f"({spelt})")
            is_part = word.forms[0].isdigit() and len(word.forms[0]) >= SHORTEST_PHONE_PART
            if what is REACHES and is_part and not self._number_forms:
                terms.append(f'"{PHONE}{word.forms[0]}"*')
        return list(dict.fromkeys(terms))

    def _parts(self, what: Indexed, form: str, is_unspaced: bool, stage: int) -> list[str]:
        """The words that hold a part of one, as terms."""
        is_short = len(form) < search_words.SHORTEST_PART
        if is_short and not is_unspaced and what.index != NAMES:
            return []
        few = max(WORDS_AT_ONCE // len(self.words), _FEWEST_WORDS)
        beginning, holding = self._words(what, form, few)
        is_more = stage == _WIDELY and few in (len(beginning), len(holding))
        if is_more:
            beginning, holding = self._words(what, form, max(_MORE_WORDS // len(self.words) ** 2, few))
        quoted = [f'"{term}"' for term in (beginning + holding if stage >= _INSIDE else beginning)]
        # Beside them, names that begin so are few enough to be read all; and so is a word too long to be
        # kept among the words.
        if (is_more and what.index == NAMES) or not (beginning or is_short):
            quoted.append(f'"{form}"*')
        return quoted

    def _words(self, what: Indexed, form: str, most: int) -> tuple[list[str], list[str]]:
        known = self._looked_up.get((what.place, form, most))
        if known is None:
            known = (
                search_words.beginning(self._connection, what, form, most),
                search_words.holding(self._connection, what, form, most),
            )
            self._looked_up[what.place, form, most] = known
        return known
