"""What was typed into the search, and where it stands in a text as that is shown.

A text is folded character by character here, so that each place in its folded form is known in the
original: the marks are the characters the reader sees, whether an umlaut was typed or not, a Traditional
character or a Simplified one, letters or the Chinese characters that they spell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from salesdesk.domain.han_forms import simplified
from salesdesk.domain.pinyin import Spelt, spelt_in
from salesdesk.domain.search_text import (
    QUERY_LIMIT,
    SHORTEST_PHONE_PART,
    Word,
    fold,
    fold_forms,
    is_and,
    number_forms,
    one_word,
    spelt_out,
    typed_words,
)

Marks = tuple[tuple[int, int], ...]
"""Parts of a text: (start, length) each, in order, none touching another."""

_RUN = re.compile(r"[^\W_]+")
_SIGN = re.compile("[&+]")

BY_NAME, BY_PINYIN, BY_INITIALS = "name", "pinyin", "initials"


@dataclass(frozen=True, slots=True)
class Typed:
    """A query as it is compared: `key` is all of it folded, `letters` all of it as pinyin may be.

    `joined` is all of it without blanks and signs; no form of it where it holds unspaced writing.
    """

    key: str
    words: tuple[Word, ...]
    letters: str
    numbers: tuple[str, ...]
    joined: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Fit:
    """How well a name fits, the best first; `why` is `BY_NAME`, `BY_PINYIN` or `BY_INITIALS`.

    `rank` 0 is the name itself. Then come names that begin so (1), those with a word that begins so or
    whose first initials are meant (2), the rest (3), and initials from inside a name (4).
    """

    rank: int
    why: str


@lru_cache(64)
def read_typed(text: str) -> Typed:
    """What a person typed, as it is compared."""
    typed = text[:QUERY_LIMIT]
    words = typed_words(typed)
    plain = [word.forms[0] for word in words]
    letters = "".join(plain)
    is_pinyin = letters.isascii() and letters.isalpha()
    key = " ".join(fold_forms(typed).split())
    whole = one_word(words) or (words[0] if len(words) == 1 and not words[0].is_unspaced else None)
    joined = whole.forms if whole else ()
    return Typed(key, words, letters if is_pinyin else "", number_forms(typed), joined)


def fit(typed: Typed, name: str, name_key: str) -> Fit | None:
    """How well a name fits what was typed, given also its key; None where it does not."""
    key = simplified(name_key)
    rank = _rank(key, typed.key)
    if rank is not None:
        return Fit(rank, BY_NAME)
    if typed.letters and (spelt := spelt_in(name, typed.letters)):
        return _fit_of(spelt)
    with_umlauts = spelt_out(name)
    keys = (key,) if with_umlauts == name else (key, fold(with_umlauts))
    if (rank := _rank_of_joined(keys, typed.joined)) is not None:
        return Fit(rank, BY_NAME)
    if len(typed.words) == 1 and typed.letters:  # of which all but a place inside a word was looked for
        return Fit(3, BY_NAME) if _is_in(keys, typed.words[0]) else None
    is_mixed = any(word.is_unspaced for word in typed.words)
    ways = [
        _way_of(word, name, keys, is_mixed=is_mixed)
        for number, word in enumerate(typed.words)
        if number == 0 or not (is_and(word) and _SIGN.search(key))
    ]
    if None in ways:
        return None
    why = next((way for way in (BY_INITIALS, BY_PINYIN) if way in ways), BY_NAME)
    return Fit(3, why)


def marks(typed: Typed, text: str) -> Marks:
    """The parts of `text` in which what was typed stands; empty where none does."""
    folded = _Folded(text)
    if typed.key and (place := folded.find(typed.key)):
        return (place,)
    if typed.letters and len(typed.words) > 1 and (spelt := spelt_in(text, typed.letters)):
        return ((spelt.start, spelt.length),)
    is_mixed = any(word.is_unspaced for word in typed.words)
    places = [_place_of(word, text, folded, is_mixed=is_mixed) for word in typed.words]
    if None in places and (place := _first_across(typed.joined, folded)):
        return (place,)
    return _joined(place for place in places if place)


def number_marks(typed: Typed, shown: str) -> Marks:
    """`marks` for a phone number: its digits as they are shown, however they are spaced."""
    places = [at for at, character in enumerate(shown) if fold(character).isdigit()]
    digits = "".join(fold(shown[at])[:1] for at in places)
    words = tuple(word.forms[0] for word in typed.words if word.forms[0].isdigit())
    for number in typed.numbers or words:
        # What is shown may leave out the country's code, which was typed.
        for begin in range(max(1, len(number) - SHORTEST_PHONE_PART + 1)):
            at = digits.find(number[begin:])
            if at >= 0:
                last = places[at + len(number) - begin - 1]
                return ((places[at], last + 1 - places[at]),)
    return ()


def _fit_of(spelt: Spelt) -> Fit:
    if spelt.by_initials:
        return Fit(2 if spelt.start == 0 else 4, BY_INITIALS)
    return Fit(1 if spelt.start == 0 else 3, BY_PINYIN)


def _rank(folded: str, key: str) -> int | None:
    if folded == key:
        return 0
    at = folded.find(key)
    if at == 0:
        return 1
    if at < 0 or not key:
        return None
    while at > 0:
        if not folded[at - 1].isalnum():
            return 2
        at = folded.find(key, at + 1)
    return 3


def _rank_of_joined(keys: tuple[str, ...], forms: tuple[str, ...]) -> int | None:
    """The rank of a name in which what was typed stands if signs and blanks are left out: O'Brien, H&M."""
    for key in keys:
        for form in forms:
            if place := _across(key, form):
                is_all = len(form) == len("".join(_RUN.findall(key)))
                return 0 if is_all else 1 if place[0] == 0 else 2
    return None


def _across(folded: str, part: str) -> tuple[int, int] | None:
    """Begin and end of a part that begins with a word of a folded text and may go over signs and blanks."""
    if folded.isalnum():
        return (0, len(part)) if folded.startswith(part) else None
    if part not in "".join(_RUN.findall(folded)):
        return None
    runs = list(_RUN.finditer(folded))
    places = [at for run in runs for at in range(run.start(), run.end())]
    squeezed = "".join(run[0] for run in runs)
    for run in runs:
        at = places.index(run.start())
        if squeezed.startswith(part, at):
            return run.start(), places[at + len(part) - 1] + 1
    return None


def _is_in(keys: tuple[str, ...], word: Word) -> bool:
    return any(form in key for key in keys for form in word.forms)


def _way_of(word: Word, name: str, keys: tuple[str, ...], *, is_mixed: bool) -> str | None:
    """By what a word is found in a name; None where it is not."""
    if _is_in(keys, word) or (not word.is_unspaced and _rank_of_joined(keys, word.forms) is not None):
        return BY_NAME
    spelt = spelt_in(name, word.forms[0], is_part=is_mixed)
    return None if spelt is None else BY_INITIALS if spelt.by_initials else BY_PINYIN


def _place_of(word: Word, text: str, folded: _Folded, *, is_mixed: bool) -> tuple[int, int] | None:
    """Where a word stands best: at a word's beginning before inside of one."""
    for form in word.forms:
        if place := folded.find(form):
            return place
    if word.is_unspaced:
        return None
    if place := _first_across(word.forms, folded):
        return place
    if text.isascii():
        return None
    spelt_text = _Folded(text, with_umlauts=True)
    if place := spelt_text.find(word.forms[0]) or spelt_text.across(word.forms[0]):
        return place
    spelt = spelt_in(text, word.forms[0], is_part=is_mixed)
    return (spelt.start, spelt.length) if spelt else None


def _first_across(forms: tuple[str, ...], folded: _Folded) -> tuple[int, int] | None:
    return next((place for form in forms if (place := folded.across(form))), None)


def _joined(places: Iterable[tuple[int, int]]) -> Marks:
    """The places in order, those that overlap or touch as one."""
    joined: list[tuple[int, int]] = []
    for start, length in sorted(places):
        if joined and start <= sum(joined[-1]):
            begun = joined[-1][0]
            joined[-1] = begun, max(sum(joined[-1]), start + length) - begun
        else:
            joined.append((start, length))
    return tuple(joined)


class _Folded:
    """A text folded, and where each folded character comes from."""

    __slots__ = ("_origins", "_text")

    def __init__(self, text: str, *, with_umlauts: bool = False) -> None:
        self._origins: list[int] | None = None
        if text.isascii():
            self._text = text.lower()
            return
        pieces = [_umlaut_folded(one) if with_umlauts else _folded(one) for one in text]
        self._text = "".join(pieces)
        if len(self._text) != len(text) or any(len(piece) != 1 for piece in pieces):
            self._origins = [at for at, piece in enumerate(pieces) for _ in piece]

    def find(self, part: str) -> tuple[int, int] | None:
        """Start and length, in the original, of the best place of a folded part."""
        first = at = self._text.find(part)
        if not part or first < 0:
            return None
        while at > 0 and self._text[at - 1].isalnum():
            at = self._text.find(part, at + 1)
        begin = at if at >= 0 else first
        return self._in_original(begin, begin + len(part))

    def across(self, part: str) -> tuple[int, int] | None:
        """Start and length, in the original, of a folded part that goes over signs and blanks."""
        place = _across(self._text, part)
        return self._in_original(*place) if place else None

    def _in_original(self, begin: int, end: int) -> tuple[int, int]:
        if self._origins is None:
            return begin, end - begin
        start = self._origins[begin]
        return start, self._origins[end - 1] + 1 - start


@lru_cache(8_192)
def _folded(character: str) -> str:
    return fold_forms(character)


@lru_cache(1_024)
def _umlaut_folded(character: str) -> str:
    return fold_forms(spelt_out(character))
