"""Chinese names as one types them in Latin letters: full pinyin, initials, and the two mixed.

A name is put into the index in two kinds of terms: the initials from each character on, and each pair of
neighbouring syllables. What is typed is parted into syllables and initials by the table of syllables, and
asked for in those terms. Whether a name is meant, and by which characters, `spelt_in` says.

ü is v here; it may be typed as u, yu or v (`lv`, `lu` and `lyu` for 吕). A character with several
readings is found by each of them.
"""

from __future__ import annotations

import heapq
import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from math import inf
from threading import Lock
from typing import NamedTuple

from salesdesk.domain.han_forms import HAN, holds_han

FIRST, INITIALS, SYLLABLES = "ｆ", "ｉ", "ｐ"
"""What terms in pinyin begin with. Folding leaves no full-width letter, so no word is ever taken for one."""

MOST_INITIALS = 6
"""How many initials, from one character on, stand in a term; more are not needed to tell names apart."""

_MOST_READINGS = 5
_MOST_FORMS = 8
_MOST_PARSES = 8
_MOST_TYPED = 40
_DEAR = 2
_SPARE = 2
_SHORT = 5
_FEW = 2
_APART = "1"
_MARKS = re.compile("[\u0300\u0301\u0304\u030c]")
_GAP = " ·・•'’-"
_RUN = re.compile(f"[{HAN}](?:[{_GAP}]?[{HAN}])*")
_FINALS = {
    "": "a ai an ang ao e ei en eng er o ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo v ve",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
}
_TWO_LETTERED = ("zh", "ch", "sh")


class Spelt(NamedTuple):
    """Which characters of a text were meant: from `start`, so many; by their initials alone, or more."""

    start: int
    length: int
    by_initials: bool


class _Piece(NamedTuple):
    text: str
    is_full: bool


def pinyin_terms(name: str) -> list[str]:
    """The terms by which a name with Chinese characters is found; empty for one without."""
    if not holds_han(name):
        return []
    terms: dict[str, None] = {}
    for number, run in enumerate(_RUN.finditer(name)):
        spelt = [readings(character) for character in run[0] if character not in _GAP]
        if number == 0 and not name[: run.start()].strip():
            terms.update(dict.fromkeys(FIRST + reading for reading in spelt[0]))
        for at, here in enumerate(spelt):
            terms.update(dict.fromkeys(_initials(spelt[at : at + MOST_INITIALS])))
            following = spelt[at + 1] if at + 1 < len(spelt) else ()
            pairs = [f"{SYLLABLES}{one}{_APART}{two}" for one in here for two in following]
            terms.update(dict.fromkeys(pairs[: 2 * _MOST_FORMS] or [f"{SYLLABLES}{one}" for one in here]))
    return list(terms)


def letter_after(character: str, letter: str) -> list[str]:
    """The terms of names in which a Chinese character is followed by one whose pinyin begins so: 张x."""
    return [f'"{INITIALS}{first}{letter}"*' for first in dict.fromkeys(one[0] for one in readings(character))]


@lru_cache(256)
def first_syllables(typed: str) -> tuple[str, ...]:
    """The terms of names whose first character is read as `typed`, or begins so; empty for one letter.

    They are whole terms, of which the newest are read without the others.
    """
    if len(typed) < _FEW or not _may_be_pinyin(typed):
        return ()
    forms = _syllables().items()
    meant = dict.fromkeys(one for form, all_meant in forms if form.startswith(typed) for one in all_meant)
    return tuple(f'"{FIRST}{syllable}"' for syllable in meant)


@lru_cache(256)
def pinyin_query(typed: str) -> str | None:
    """A MATCH expression for names that may be spelt so; None where no name can be.

    It needs no table of readings, and finds a little more than is meant: see `spelt_in`. One or two letters
    that are no syllable find names whose first character begins with them.
    """
    if not _may_be_pinyin(typed):
        return None
    found = dict.fromkeys(_expression(pieces) for pieces in (*_parses(typed), *_first_whole(typed)))
    if len(typed) > 1 and all(letter in _beginnings() for letter in typed):
        found[_all_of([f"{INITIALS}{typed[:MOST_INITIALS]}"])] = None
    return " OR ".join(found) or None


def spelt_in(text: str, typed: str, *, is_part: bool = False) -> Spelt | None:
    """Where in `text` the letters `typed` spell Chinese characters; the first of the best places.

    Syllables may be left at their initial (z, or zh), the last one anywhere. One letter alone means the
    first character of a text, or any where it `is_part` of what was typed. Loads the table of readings.
    """
    if not _may_be_pinyin(typed) or not holds_han(text):
        return None
    best: Spelt | None = None
    for run in _RUN.finditer(text):
        places = [at for at in range(run.start(), run.end()) if text[at] not in _GAP]
        for begin, place in enumerate(places):
            if typed[0] not in _first_letters(text[place]) or (len(typed) == 1 and place and not is_part):
                continue
            end = _end([_typed_forms(text[at]) for at in places], begin, typed)
            if end is None:
                continue
            found = Spelt(place, places[end - 1] + 1 - place, end - begin == len(typed))
            if not found.by_initials:
                return found
            best = best or found
    return best


@lru_cache(8_192)
def readings(character: str) -> tuple[str, ...]:
    """How a Chinese character may be read, the commonest first, without tones and with ü as v."""
    marked = _readings_by_number().get(ord(character), "")
    plain = (_without_tone(one) for one in marked.split(",") if one)
    return tuple(dict.fromkeys(one for one in plain if one.isascii() and one.isalpha()))[:_MOST_READINGS]


def _without_tone(syllable: str) -> str:
    apart = _MARKS.sub("", unicodedata.normalize("NFD", syllable))
    return unicodedata.normalize("NFC", apart).replace("ü", "v")


_loading = Lock()


@cache
def _readings_by_number() -> Mapping[int, str]:
    # Phrases are not asked for; without them the package takes a quarter of the time and the memory.
    name = "PYPINYIN_NO_PHRASES"
    with _loading:
        before = os.environ.get(name)
        os.environ[name] = "1"
        try:
            from pypinyin.pinyin_dict import pinyin_dict
        finally:
            if before is None:
                del os.environ[name]
            else:
                os.environ[name] = before
    return pinyin_dict


def _initials(spelt: list[tuple[str, ...]]) -> list[str]:
    """The terms for the initials of these characters, two or more; of too many, the commonest readings.

    Whatever has begun goes on with its commonest reading at least: a later character takes no earlier
    one's readings away.
    """
    formed = [(0, "")]
    for syllables in spelt:
        letters = dict.fromkeys(one[0] for one in syllables)
        if not letters:
            break
        longer = [
            (more > 0, rare + more, begun + one) for rare, begun in formed for more, one in enumerate(letters)
        ]
        formed = [(rare, begun) for _, rare, begun in sorted(longer)[:_MOST_FORMS]]
    return [INITIALS + one for _, one in formed if len(one) > 1]


@cache
def _syllables() -> Mapping[str, tuple[str, ...]]:
    """What may be typed for a whole syllable, and which it may be."""
    found: dict[str, dict[str, None]] = {}
    for initial, finals in _FINALS.items():
        for final in finals.split():
            for form in _forms(initial + final):
                found.setdefault(form, {})[initial + final] = None
    return {form: tuple(meant) for form, meant in found.items()}


@lru_cache(1_024)
def _forms(syllable: str) -> tuple[str, ...]:
    """What may be typed for one syllable."""
    if "v" in syllable:
        return syllable, syllable.replace("v", "u"), syllable.replace("v", "yu")
    if syllable[0] in "jqxy" and syllable[1:2] == "u":
        return syllable, syllable.replace("u", "v", 1)
    return (syllable,)


@lru_cache(8_192)
def _typed_forms(character: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for reading in readings(character) for form in _forms(reading)))


@lru_cache(8_192)
def _first_letters(character: str) -> frozenset[str]:
    return frozenset(form[0] for form in _typed_forms(character))


@cache
def _beginnings() -> Mapping[str, tuple[str, ...]]:
    """What may be typed of a syllable that is not whole yet, and how the syllables meant begin."""
    found: dict[str, dict[str, None]] = {}
    for form, syllables in _syllables().items():
        for length in range(1, len(form)):
            if form[1:length] == "y":
                continue  # ly and ny are initials of two, not the beginning of lyu
            meant = found.setdefault(form[:length], {})
            for syllable in syllables:
                meant[form[:length] if syllable.startswith(form[:length]) else syllable] = None
    return {begun: tuple(meant) for begun, meant in found.items()}


def _may_be_pinyin(typed: str) -> bool:
    return 0 < len(typed) <= _MOST_TYPED and typed.isascii() and typed.isalpha() and typed.islower()


def _parses(typed: str) -> Iterator[tuple[_Piece, ...]]:
    """The likeliest ways to part what is typed: whole syllables before initials, few before many."""
    left = _costs_to_the_end(typed)
    waiting: list[tuple[float, int, int, tuple[_Piece, ...]]] = [(left[0], 0, 0, ())]
    found = number = 0
    dearest: float = 10 * len(typed)
    while waiting and found < _MOST_PARSES:
        cost, at, _, pieces = heapq.heappop(waiting)  # the cost of the whole, so that no way is gone in vain
        if cost > dearest:
            return
        if at == -len(typed):
            if not found:
                dearest = cost + (_SPARE + 1 if len(typed) <= _SHORT else _SPARE)
            found += 1
            yield pieces
            continue
        for length, more, piece in _next_pieces(typed, -at):
            number += 1
            whole = cost - left[-at] + more + left[length - at]
            if whole <= dearest:
                heapq.heappush(waiting, (whole, at - length, number, (*pieces, piece)))


def _first_whole(typed: str) -> Iterator[tuple[_Piece, ...]]:
    """The first syllable whole, of the others the initials: `shangsa` is 上上安, though `sa` is one too."""
    for length in range(len(typed) - 2, 1, -1):
        rest = typed[length:]
        if len(rest) < MOST_INITIALS and all(letter in _beginnings() for letter in rest):
            for syllable in _syllables().get(typed[:length], ()):
                yield _Piece(syllable, True), *(_Piece(letter, False) for letter in rest)


def _costs_to_the_end(typed: str) -> list[float]:
    """From each place, what the cheapest way to part the rest costs; infinite where there is none."""
    left = [inf] * len(typed) + [0.0]
    for at in reversed(range(len(typed))):
        left[at] = min((more + left[at + length] for length, more, _ in _next_pieces(typed, at)), default=inf)
    return left


def _next_pieces(typed: str, at: int) -> Iterator[tuple[int, int, _Piece]]:
    """What may stand at one place: how many letters it takes, what it costs, and the piece."""
    rest = typed[at : at + 7]
    for length in range(len(rest), 0, -1):
        for syllable in _syllables().get(rest[:length], ()):
            yield length, 1 if length > 1 else 2, _Piece(syllable, True)
    is_all = at + len(rest) == len(typed)
    if is_all and rest not in _syllables():
        for begun in _beginnings().get(rest, ()):
            yield len(rest), _DEAR, _Piece(begun, False)
    for length in (2, 1):
        initial = rest[:length]
        if is_all and length >= len(rest):
            continue
        if initial in _TWO_LETTERED or (length == 1 and initial in _beginnings()):
            yield length, _DEAR, _Piece(initial, False)


def _expression(pieces: tuple[_Piece, ...]) -> str:
    """All terms that a name spelt so has."""
    if len(pieces) == 1:
        [piece] = pieces
        if piece.is_full and len(piece.text) <= _FEW:
            return f'"{SYLLABLES}{piece.text}" OR "{SYLLABLES}{piece.text}{_APART}"*'
        return f'"{FIRST if len(piece.text) <= _FEW else SYLLABLES}{piece.text}"*'
    initials = "".join(piece.text[0] for piece in pieces[:MOST_INITIALS])
    pairs = list(pairwise(pieces[:MOST_INITIALS]))
    whole = [f"{SYLLABLES}{one.text}{_APART}{two.text}" for one, two in pairs if one.is_full]
    terms = list(dict.fromkeys((whole[0], whole[-1]))) if whole else []  # each costs, and two tell enough
    if len(whole) < len(pairs):
        terms.insert(0, f"{INITIALS}{initials}")
    last = pieces[-1]
    # Three initials tell enough, and one syllable stands in many; zh, ch and sh in most that begin so.
    if len(pieces) == 2 and not pieces[0].is_full and len(last.text) > 1 and last.text not in _TWO_LETTERED:
        terms.append(f"{SYLLABLES}{last.text}")
    return _all_of(terms)


def _all_of(terms: list[str]) -> str:
    return "(" + " AND ".join(f'"{term}"*' for term in terms) + ")"


def _end(spelt: list[tuple[str, ...]], begin: int, typed: str) -> int | None:
    """The number of the character behind the last that `typed` spells from `begin` on, if it does."""
    reached = {0}
    for number in range(begin, len(spelt)):
        following: set[int] = set()
        for at in reached:
            letter = typed[at]
            for form in spelt[number]:
                if form[0] != letter:
                    continue
                if form.startswith(typed[at:]):
                    return number + 1
                if typed.startswith(form, at):
                    following.add(at + len(form))
                following.add(at + 1)
                if form[:2] in _TWO_LETTERED and typed.startswith(form[:2], at):
                    following.add(at + 2)
        if not following:
            return None
        reached = following
    return None
