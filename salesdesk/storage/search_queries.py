"""One query, put to the search indexes: the expressions that find it, the surest first.

A word is looked for whole, then as a beginning, then inside other words; each time the parts are first
looked up among the words there are (`search_words`), so that FTS5 is only asked for whole words and reads
no further than the newest that fit. In names a word may also be pinyin, and a number part of a phone's.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from salesdesk.domain.pinyin import first_syllables, letter_after, pinyin_query
from salesdesk.domain.search_text import (
    SHORTEST_PHONE_PART,
    Word,
    is_and,
    match_term,
    number_forms,
    one_word,
    typed_words,
)
from salesdesk.storage import search_joined, search_words, stopping
from salesdesk.storage.search_documents import (
    CUSTOMERS,
    ID_MASK,
    INDEXED,
    NAMES,
    PEOPLE,
    PHONE,
    REACHES,
    Indexed,
)
from salesdesk.storage.search_names import Named, columns_of

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
    """What one query finds on a desk; what is looked up once is kept for all kinds of rows.

    Raises Cancelled between two statements where the answer is no longer wanted: see `stopping`.
    """

    def __init__(self, connection: Connection, text: str) -> None:
        self._connection = connection
        self.words = typed_words(text)
        self._number_forms = number_forms(text)
        self._few = max(WORDS_AT_ONCE // max(len(self.words), 1), _FEWEST_WORDS)
        self._few_words: dict[str, dict[int, tuple[list[str], list[str]]]] = {}
        self._many_words: dict[tuple[int, str], tuple[list[str], list[str]]] = {}
        self._joined: dict[tuple[int, str], list[str]] = {}

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

    def names(self, what: Indexed, limit: int, enough: int) -> list[Named]:
        """The newest customers or people by whose name all words are found.

        At most `limit` for each way of finding; no further way is tried once there are `enough`.
        """
        statement = (
            f"SELECT {columns_of(what)} FROM {what.index} CROSS JOIN {what.table} AS named "
            f"ON named.id = {what.index}.rowid & {ID_MASK} WHERE {what.index} MATCH ? "
            f"AND {what.index}.rowid BETWEEN ? AND ? ORDER BY {what.index}.rowid DESC LIMIT ?"
        )
        found: dict[int, Named] = {}
        for expression in self._expressions(what):
            given = (expression, *what.numbers, limit)
            for row in self._connection.exec_driver_sql(statement, given).fetchall():
                found[row[0]] = Named(*row)
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
            stopping.check()
            # Names are ranked afterwards: those of which a word is whole come with those where it begins so.
            is_first = what.index == NAMES and stage == _WHOLE
            expression = self._beginning(what) if is_first else self._expression(what, stage)
            if expression and expression != asked:
                asked = expression
                yield expression

    def _beginning(self, what: Indexed) -> str:
        """Names that begin with the first syllable typed, before any in which it stands further in.

        Of numbers those that end so, as one knows them by their last digits.
        """
        if what is REACHES:
            return " OR ".join(f'"{PHONE}{form}"' for form in self._number_forms)
        if len(self.words) > 1:
            return ""
        [word] = self.words
        first = first_syllables(word.forms[0])
        if not first:
            return ""
        parts = [part for form in word.forms for part in self._parts(what, form, False, _BEGINS)]
        return " OR ".join((f'"{word.forms[0]}"', *parts, *self._phrases(what, word.forms[0]), *first))

    def _expression(self, what: Indexed, stage: int, words: tuple[Word, ...] | None = None) -> str:
        asked = words or self.words
        is_of_names = what in (CUSTOMERS, PEOPLE)
        groups = [
            self._group(what, word, stage, before)
            for before, word in zip((None, *asked), asked, strict=False)
            if before is None or not (is_of_names and is_and(word))
        ]
        expression = " AND ".join(f"({' OR '.join(terms)})" for terms in groups)
        others: list[str] = []
        if what is REACHES:
            others = [f'"{PHONE}{form}"*' for form in self._number_forms]
        elif is_of_names and (whole := one_word(asked)):
            others = self._group(what, whole, stage, None)
        return " OR ".join((f"({expression})", *others)) if others else expression

    def _whole_expression(self, what: Indexed) -> str:
        """An expression that leaves nothing out, for sets instead of the best few."""
        return self._expression(what, _WIDELY) if self.words else ""

    def _group(self, what: Indexed, word: Word, stage: int, before: Word | None) -> list[str]:
        """The terms of which one must stand for a word; `before` is the word before it, if any."""
        [form, *_] = word.forms
        if word.is_unspaced and len(form) > 1:
            return [match_term(form, True)]
        terms = [f'"{one}"' for one in word.forms]
        if stage >= _BEGINS or word.is_unspaced:
            for one in word.forms:
                terms += self._parts(what, one, word.is_unspaced, stage)
            if what in (CUSTOMERS, PEOPLE):
                terms += self._spelt(what, word, before)
            elif what is REACHES and stage >= _INSIDE:
                terms += self._phrases(what, form)  # not in texts: of frequent words, phrases cost too much
            is_part = form.isdigit() and len(form) >= SHORTEST_PHONE_PART
            if what is REACHES and is_part and not self._number_forms:
                terms.append(f'"{PHONE}{form}"*')
        return list(dict.fromkeys(terms))

    def _spelt(self, what: Indexed, word: Word, before: Word | None) -> list[str]:
        """The terms of names that are spelt so in pinyin, or that stand there in several words."""
        if word.is_unspaced:
            return []
        if before is not None and before.is_unspaced and len(word.forms[0]) == 1:
            return letter_after(before.forms[0][-1], word.forms[0])
        terms = [phrase for form in word.forms for phrase in self._phrases(what, form)]
        if spelt := pinyin_query(word.forms[0]):
            terms.append(f"({spelt})")
        return terms

    def _phrases(self, what: Indexed, form: str) -> list[str]:
        known = self._joined.get((what.place, form))
        if known is None:
            known = self._joined[what.place, form] = search_joined.phrases(self._connection, what, form)
        return known

    def _parts(self, what: Indexed, form: str, is_unspaced: bool, stage: int) -> list[str]:
        """The words that hold a part of one, as terms."""
        is_short = len(form) < search_words.SHORTEST_PART
        if is_short and not is_unspaced and what.index != NAMES:
            return []
        beginning, holding = self._words(form)[what.place]
        is_more = stage == _WIDELY and self._few in (len(beginning), len(holding))
        if is_more:
            beginning, holding = self._more_words(what, form)
        quoted = [f'"{term}"' for term in (beginning + holding if stage >= _INSIDE else beginning)]
        # Beside them, names that begin so are few enough to be read all; and so is a word too long to be
        # kept among the words, unless other kinds of the index have words that begin so.
        if (is_more and what.index == NAMES) or not (is_short or self._is_known(what, form)):
            quoted.append(f'"{form}"*')
        return quoted

    def _is_known(self, what: Indexed, form: str) -> bool:
        """Whether any word of the index begins so."""
        words = self._words(form)
        return any(words[other.place][0] for other in INDEXED if other.index == what.index)

    def _words(self, form: str) -> dict[int, tuple[list[str], list[str]]]:
        """The first few words of each kind, by its place, that begin so, and that hold it."""
        known = self._few_words.get(form)
        if known is None:
            known = search_words.of_all_kinds(self._connection, form, self._few)
            self._few_words[form] = known
        return known

    def _more_words(self, what: Indexed, form: str) -> tuple[list[str], list[str]]:
        known = self._many_words.get((what.place, form))
        if known is None:
            most = max(_MORE_WORDS // len(self.words) ** 2, self._few)
            known = (
                search_words.beginning(self._connection, what, form, most),
                search_words.holding(self._connection, what, form, most),
            )
            self._many_words[what.place, form] = known
        return known
