"""How text is cut for the full-text index, and how a query is cut to meet it.

Both sides are folded alike, so that `Bjørn`, `BJORN` and full-width `Ｂｊｏｒｎ` are one word. Chinese and
its neighbours write no blanks, so their runs are indexed as overlapping pairs (昆山精工: 昆山 山精 精工 工);
a longer query is then a phrase of pairs and a single character the beginning of one. Traditional
characters stand as Simplified ones, and a word with an umlaut also as it is written without (Müller:
muller, mueller).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from salesdesk.domain.han_forms import simplified

QUERY_LIMIT = 200
"""The most characters of a query that are read; a name or a line is never longer."""

TERM_LIMIT = 32
"""The most words of a query that are looked for, well within what FTS5 takes in one expression."""

SHORTEST_PHONE_PART = 3
"""The fewest digits by which a part of a phone number can be found."""

PHONE_LIMIT = 40
"""The digits of a number that can be found: E.164 has 15, and every ending of a number is indexed."""

_ACCENT = re.compile("[\u0300-\u036f]")
# Letters that no normal form takes apart, though people type them without their stroke.
_PLAIN = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ħ": "h", "ı": "i", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
)
_WITH_STROKE = re.compile(f"[{''.join(map(chr, _PLAIN))}]")
_SPELT_OUT = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "å": "aa",
        "ø": "oe",
        "Ä": "ae",
        "Ö": "oe",
        "Ü": "ue",
        "Å": "aa",
        "Ø": "oe",
    }
)
_UMLAUT = re.compile("[äöüåøÄÖÜÅØ]")
_UNSPACED = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f"
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U000323af"
)
_AND = frozenset({"and", "und", "et", "och", "og", "y"})
_TRUNK = re.compile(r"\(0\)")
_ONLY_A_NUMBER = re.compile(r"[\d\s()+./-]+")
# A run of unspaced writing, or a run of other letters and digits. FTS5 parts words at everything else too.
_RUN = re.compile(f"(?P<unspaced>[{_UNSPACED}]+)|[^\\W_{_UNSPACED}]+")
_ASCII_RUN = re.compile("[a-z0-9]+")


def fold(text: str) -> str:
    """`text` without what a searcher may leave out: case, width, accents of Latin, Greek and Cyrillic."""
    if text.isascii():  # most of what comes in by the million
        return text.lower()
    plain = unicodedata.normalize("NFKC", text).casefold()
    apart = _ACCENT.sub("", unicodedata.normalize("NFKD", plain).casefold())
    return unicodedata.normalize("NFKC", apart.translate(_PLAIN) if _WITH_STROKE.search(apart) else apart)


def name_key(name: str) -> str:
    """What a name is compared and sorted by: `name` folded, with single blanks as the desk keeps it."""
    return " ".join(fold(name).split())


def fold_forms(text: str) -> str:
    """`fold`, and Traditional Chinese as Simplified: the form in which texts and queries meet."""
    return simplified(fold(text))


def spelt_out(text: str) -> str:
    """`text` with its umlauts in two letters, as where a keyboard has none: Mueller, Aarhus, Soeren."""
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text)
    return composed.translate(_SPELT_OUT) if _UMLAUT.search(composed) else text


class Word(NamedTuple):
    """A run of what was typed, in its folded `forms`, of which any may be found."""

    forms: tuple[str, ...]
    is_unspaced: bool


def typed_words(text: str) -> tuple[Word, ...]:
    """What a person typed as the words to find, all of them; empty where there is nothing to look for."""
    typed = text[:QUERY_LIMIT]
    runs = list(_runs(typed))
    other = list(_runs(spelt_out(typed)))
    if len(other) != len(runs):  # an umlaut that parts words it did not part before: of no known script
        other = runs
    words = [
        Word(tuple(dict.fromkeys((run, spelt))), unspaced)
        for (run, unspaced), (spelt, _) in zip(runs, other, strict=True)
    ]
    return tuple(words[:TERM_LIMIT])


def one_word(words: tuple[Word, ...]) -> Word | None:
    """Several Latin words as if no blanks had been typed; None for one, or with unspaced writing."""
    if len(words) < 2 or any(word.is_unspaced for word in words):
        return None
    plain = "".join(word.forms[0] for word in words)
    spelt = "".join(word.forms[-1] for word in words)
    return Word(tuple(dict.fromkeys((plain, spelt))), False)


def is_and(word: Word) -> bool:
    """Whether a word may stand for a sign (H&M, Bausch + Lomb), and so in no name at all."""
    return word.forms[0] in _AND


def index_terms(text: str) -> str:
    """The words of `text` for the index, separated by blanks: Latin whole, Chinese in overlapping pairs."""
    if text.isascii():
        return " ".join(_ASCII_RUN.findall(text.lower()))
    terms = [term for run, unspaced in _runs(text) for term in (_pairs(run) if unspaced else (run,))]
    if (spelt := spelt_out(text)) != text:
        known = set(terms)
        terms += [run for run, unspaced in _runs(spelt) if not unspaced and run not in known]
    return " ".join(terms)


def phone_terms(digits: str) -> str:
    """Every ending of `digits` with three or more, so that any part of a number begins one of the terms."""
    return " ".join(digits[start:] for start in range(len(digits) - SHORTEST_PHONE_PART + 1))


def number_forms(text: str) -> tuple[str, ...]:
    """The digits of a query that is nothing but a number, in each form in which one may be kept.

    A trunk or international 0 before it is not part of every form. Empty where it is no number, or too
    short to be looked for as one.
    """
    plain = unicodedata.normalize("NFKC", text[:QUERY_LIMIT]).strip()
    if not _ONLY_A_NUMBER.fullmatch(plain):
        return ()
    numbers = [
        "".join(filter(str.isdigit, fold(one)))[:PHONE_LIMIT] for one in (plain, _TRUNK.sub("", plain))
    ]
    forms = dict.fromkeys(form for digits in numbers for form in (digits, digits.lstrip("0")))
    return tuple(form for form in forms if len(form) >= SHORTEST_PHONE_PART)


def match_query(text: str) -> str | None:
    """What a person typed as an FTS5 MATCH expression that finds all its words; None where there is none.

    Words match from their beginning, runs of two or more Chinese characters as they stand. Nothing typed
    is ever taken for an operator: only letters and digits remain, and each term is quoted.
    """
    terms = [match_term(run, unspaced) for run, unspaced in _runs(text[:QUERY_LIMIT])]
    return " AND ".join(terms[:TERM_LIMIT]) or None


def _runs(text: str) -> Iterator[tuple[str, bool]]:
    """The runs of letters and digits in `text`, folded, each with whether it is unspaced writing."""
    for found in _RUN.finditer(fold_forms(text)):
        yield found[0], found["unspaced"] is not None


def _pairs(run: str) -> Iterator[str]:
    for at in range(len(run) - 1):
        yield run[at : at + 2]
    # The last character begins no pair, yet must be found when it is all that is typed.
    yield run[-1]


def match_term(run: str, unspaced: bool) -> str:
    """One run as a term of an FTS5 expression: a phrase of pairs, or the beginning of a word."""
    if not unspaced or len(run) == 1:
        return f'"{run}"*'
    return f'"{" ".join(run[at : at + 2] for at in range(len(run) - 1))}"'
