"""Names of firms and people in the forms by which two spellings of one name meet.

`昆山精工机械有限公司`, `崑山精工機械股份有限公司` and `精工机械（昆山）` are one firm to a rep, and so are
`Berglund GmbH & Co. KG` and `BERGLUND`: legal forms and places are taken off, width, case, accents and
Traditional characters are folded, and Chinese is also spelt in pinyin, to meet what was typed in Latin.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from salesdesk.domain.countries import phone_country
from salesdesk.domain.han_forms import holds_han
from salesdesk.domain.name_words import CHINESE_FORMS, LATIN_FORMS, LEADING_FORMS, PLACES, REGIONS
from salesdesk.domain.pinyin import readings
from salesdesk.domain.search_text import fold, fold_forms

_CHINESE_FORMS = re.compile(CHINESE_FORMS)
_DOTTED = re.compile(r"\b(?:[^\W\d_][./]\s?){1,4}[^\W\d_]\b\.?")
_TOKEN = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d+")
_NUMBERED = re.compile("第?([一二三四五六七八九十]{1,3})(?=分公司|分厂|分店|厂|店|门店|车间|公司)")
_END_DIGITS = re.compile(r"(?<=\D)\d+$")
_PLACE_KIND = re.compile("(?:特别行政区|自治区|自治州|自治县|地区|省|市|县|区)$")

_READINGS_AT_MOST = 4
_NO_SOUNDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NameForms:
    """One name, as it is compared.

    `core` is the name without its legal form, `bare` without places as well; both are folded and
    Simplified, words parted by single blanks. `places` are the towns in the name, in pinyin or folded;
    `numbers` tell branches apart.
    """

    core: str
    bare: str
    places: frozenset[str]
    numbers: tuple[str, ...]
    is_han: bool


def forms_of(name: str, city: str = "") -> NameForms:
    """The forms of `name`; `city` is where the customer is, for it to be known as a place in the name."""
    plain = fold_forms(name)
    is_han = holds_han(plain)
    numbers = tuple(sorted({*_DIGITS.findall(plain), *_NUMBERED.findall(plain)}))
    if is_han:
        core, bare, places = _chinese(plain, fold_forms(city).strip())
    else:
        core, bare, places = _latin(plain, fold(city))
    core = core or "".join(_TOKEN.findall(plain))
    bare = bare or core
    if bare == core:
        bare = core  # one text instead of two equal ones, on 100,000 customers
    return NameForms(core, bare, _one_of_these(places), numbers, is_han)


def sounds_of(forms: NameForms) -> frozenset[str]:
    """A name in Latin letters alone, with and without its places, in the ways its characters are read."""
    return spelt(forms.bare) | spelt(forms.core)


@cache
def _one_of_these(places: frozenset[str]) -> frozenset[str]:
    """The one set that stands for all equal ones: there are few towns and many customers."""
    return places


@lru_cache(maxsize=4096)
def place_key(city: str) -> str:
    """A town as it is compared: 昆山市, 崑山 and Kunshan are one. Empty for none."""
    plain = _PLACE_KIND.sub("", "".join(_TOKEN.findall(fold_forms(city))))
    return "".join(_readings(character)[0] for character in plain)


@lru_cache(maxsize=8192)
def spelt(text: str) -> frozenset[str]:
    """`text` (folded, Simplified) in Latin letters: each Chinese character by each of its readings.

    Of many readings the commonest few are taken. For Latin text also with the last word first, as names
    of people are written either way round.
    """
    if text.isascii() or not holds_han(text):
        words = [_v_as_u(word) for word in _TOKEN.findall(text)]
        if not words:
            return _NO_SOUNDS
        turned = [words[-1], *words[:-1]]
        return frozenset({"".join(words), "".join(turned)} if len(words) in (2, 3) else {"".join(words)})
    ways = [""]
    for character in text:
        readings = _readings(character)
        if len(ways) * len(readings) > _READINGS_AT_MOST:
            readings = readings[:1]
        ways = [way + reading for way in ways for reading in readings]
    return frozenset(ways)


def _chinese(plain: str, city: str) -> tuple[str, str, frozenset[str]]:
    words = [word for word in _TOKEN.findall(_CHINESE_FORMS.sub(" ", plain)) if word not in LATIN_FORMS]
    core = "".join(words)
    bare, found = _END_DIGITS.sub("", core), set()
    own = _PLACE_KIND.sub("", city)
    while (parted := _without_place(bare, own)) is not None:
        bare, place = parted
        if place not in REGIONS:
            found.add(place_key(place))
    return core, bare, frozenset(found)


def _without_place(text: str, own: str) -> tuple[str, str] | None:
    """`text` without a place at its head or its end, and the place; None where none of it would be left."""
    for length in {2, 3, 4, len(own)}:
        if length < 2 or len(text) < length + 2:
            continue
        head, tail = text[:length], text[-length:]
        if head == own or head in PLACES:
            rest = text[length:]
            rest = rest[1:] if rest[0] in "省市县" and len(rest) > 2 else rest
            return rest, head
        if tail == own or tail in PLACES:
            return text[:-length], tail
    return None


def _latin(plain: str, city: str) -> tuple[str, str, frozenset[str]]:
    joined = _DOTTED.sub(lambda found: re.sub(r"[./\s]", "", found[0]), plain)
    words = " ".join(_TOKEN.findall(joined)).replace("sp z oo", "spzoo").split()
    while len(words) > 1 and words[-1] in LATIN_FORMS:
        words.pop()
    while len(words) > 1 and words[0] in LEADING_FORMS:
        words.pop(0)
    # A form can stand before a place or a number as well: `Berglund GmbH Hamburg`.
    kept = [*words[:1], *(word for word in words[1:] if word not in LATIN_FORMS)]
    bare, found = list(kept), _NO_SOUNDS
    while len(bare) > 1 and bare[-1].isdigit():
        bare.pop()
    town = _TOKEN.findall(city)
    if town and len(bare) > len(town):
        if bare[-len(town) :] == town:
            bare, found = bare[: -len(town)], frozenset({place_key(city)})
        elif bare[: len(town)] == town:
            bare, found = bare[len(town) :], frozenset({place_key(city)})
    while len(bare) > 1 and len(bare[-1]) > 3 and phone_country(bare[-1], ""):
        bare.pop()
    return " ".join(kept), " ".join(bare), found


def _v_as_u(text: str) -> str:
    return re.sub("([ln])v", r"\1u", text)


@lru_cache(maxsize=16_384)
def _readings(character: str) -> tuple[str, ...]:
    """How a character is read, the commonest first, with ü as u; any other one stands for itself."""
    if not holds_han(character):
        return (character,) if character.isalnum() else ("",)
    return tuple(dict.fromkeys(map(_v_as_u, readings(character)))) or (character,)
