"""What of the desk can be found: which columns of which tables, in which index, by which terms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from salesdesk.domain.pinyin import FIRST, INITIALS, SYLLABLES, pinyin_terms
from salesdesk.domain.search_text import PHONE_LIMIT, fold, index_terms, phone_terms
from salesdesk.storage.columns import Raw

NAMES, MATTERS, NOTES = "search_names", "search_matters", "search_notes"
INDEXES = (NAMES, MATTERS, NOTES)
"""Interactions have an index of their own: they are by far the most, and slow down what shares theirs."""

KIND_SHIFT = 40
"""A document's number is its kind, shifted by so many bits, and its row's id: each kind of an index stands
together, so that one kind is read newest first without passing those of another."""

ID_MASK = (1 << KIND_SHIFT) - 1

INDEXED_AT_MOST = 200_000
"""The characters of one text that can be found, a hundred pages: to index all of ten million takes seconds,
each time that the text is saved."""

PHONE = "ｔ"
"""What the endings of phone numbers begin with, so that no number in a name is taken for one."""

MARKED = frozenset((PHONE, FIRST, INITIALS, SYLLABLES))
"""The first letters of terms that are no words: see `pinyin.FIRST`."""

PHONES = ("phone", "mobile", "fax")

Image = Mapping[str, Raw]


@dataclass(frozen=True, slots=True)
class Indexed:
    """That a table's rows stand in an index, as which kind, and the text to find them by.

    `place` is where its words are kept: those of each kind apart, so that no words are looked for that only
    another kind holds.
    """

    table: str
    index: str
    kind: int
    columns: tuple[str, ...]
    terms: Callable[[Image], str]
    place: int

    def document(self, row_id: int) -> int:
        """The number of a row's document in its index."""
        return self.kind << KIND_SHIFT | row_id

    @property
    def numbers(self) -> tuple[int, int]:
        """The first and the last number that documents of this kind may have."""
        return self.kind << KIND_SHIFT, self.kind << KIND_SHIFT | ID_MASK


def _text_of(*columns: str) -> Callable[[Image], str]:
    def terms(row: Image) -> str:
        return " ".join(
            index_terms(str(row[column])[:INDEXED_AT_MOST]) for column in columns if row.get(column)
        )

    return terms


def _name_terms(row: Image) -> str:
    name = str(row.get("name") or "")
    return " ".join((index_terms(name), *pinyin_terms(name)))


def _reach_terms(row: Image) -> str:
    value = str(row["value"])
    if row["kind"] not in PHONES:
        return index_terms(value)
    # Folded as a query is, so that a number in full-width digits is found too.
    texts = (fold(value), str(row.get("e164") or ""))
    numbers = {"".join(filter(str.isdigit, text))[:PHONE_LIMIT] for text in texts}
    endings = dict.fromkeys(ending for digits in sorted(numbers) for ending in phone_terms(digits).split())
    return " ".join(PHONE + ending for ending in endings)


CUSTOMERS = Indexed("customers", NAMES, 0, ("name",), _name_terms, 0)
PEOPLE = Indexed("people", NAMES, 1, ("name",), _name_terms, 1)
REACHES = Indexed("contact_points", NAMES, 2, ("value", "e164", "kind"), _reach_terms, 2)
PROMISES = Indexed("promises", MATTERS, 0, ("text",), _text_of("text"), 3)
COMPLAINTS = Indexed("complaints", MATTERS, 1, ("text",), _text_of("text"), 4)
REMEMBERED = Indexed("customers", MATTERS, 2, ("remember",), _text_of("remember"), 5)
INTERACTIONS = Indexed(
    "interactions", NOTES, 0, ("summary", "private_note"), _text_of("summary", "private_note"), 6
)
INDEXED = (CUSTOMERS, PEOPLE, REACHES, PROMISES, COMPLAINTS, REMEMBERED, INTERACTIONS)
