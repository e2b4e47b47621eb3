"""How text is cut for the full-text index, and how a query is cut to meet it.

Both sides are folded alike, so that `Bjørn`, `BJORN` and full-width `Ｂｊｏｒｎ` are one word. Chinese and
its neighbours write no blanks, so their runs are indexed as overlapping pairs (昆山精工: 昆山 山精 精工 工);
a longer query is then a phrase of pairs and a single character the beginning of one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

QUERY_LIMIT = 200
"""The most characters of a query that are read; a name or a line is never longer."""

TERM_LIMIT = 32
"""The most words of a query that are looked for, well within what FTS5 takes in one expression."""

SHORTEST_PHONE_PART = 3
"""The fewest digits by which a part of a phone number can be found."""

_ACCENT = re.compile("[\u0300-\u036f]")
# Letters that no normal form takes apart, though people type them without their stroke.
_PLAIN = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ħ": "h", "ı": "i", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
)
_UNSPACED = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f"
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U000323af"
)
# A run of unspaced writing, or a run of other letters and digits. FTS5 parts words at everything else too.
_RUN = re.compile(f"(?P<unspaced>[{_UNSPACED}]+)|[^\\W_{_UNSPACED}]+")


def fold(text: str) -> str:
    """`text` without what a searcher may leave out: case, width, accents of Latin, Greek and Cyrillic."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    apart = unicodedata.normalize("NFKD", plain).casefold()
    return unicodedata.normalize("NFKC", _ACCENT.sub("", apart).translate(_PLAIN))


def name_key(name: str) -> str:
    """What a name is compared and sorted by: `name` folded, with single blanks as the desk keeps it."""
    return " ".join(fold(name).split())


def index_terms(text: str) -> str:
    """The words of `text` for the index, separated by blanks: Latin whole, Chinese in overlapping pairs."""
    return " ".join(term for run, unspaced in _runs(text) for term in (_pairs(run) if unspaced else (run,)))


def phone_terms(digits: str) -> str:
    """Every ending of `digits` with three or more, so that any part of a number begins one of the terms."""
    return " ".join(digits[start:] for start in range(len(digits) - SHORTEST_PHONE_PART + 1))


def match_query(text: str) -> str | None:
    """What a person typed as an FTS5 MATCH expression that finds all its words; None where there is none.

    Words match from their beginning, runs of two or more Chinese characters as they stand. Nothing typed
    is ever taken for an operator: only letters and digits remain, and each term is quoted.
    """
    terms = [_match_term(run, unspaced) for run, unspaced in _runs(text[:QUERY_LIMIT])]
    return " AND ".join(terms[:TERM_LIMIT]) or None


def _runs(text: str) -> Iterator[tuple[str, bool]]:
    """The runs of letters and digits in `text`, folded, each with whether it is unspaced writing."""
    for found in _RUN.finditer(fold(text)):
        yield found[0], found["unspaced"] is not None


def _pairs(run: str) -> Iterator[str]:
    for at in range(len(run) - 1):
        yield run[at : at + 2]
    # The last character begins no pair, yet must be found when it is all that is typed.
    yield run[-1]


def _match_term(run: str, unspaced: bool) -> str:
    if not unspaced or len(run) == 1:
        return f'"{run}"*'
    return f'"{" ".join(run[at : at + 2] for at in range(len(run) - 1))}"'
