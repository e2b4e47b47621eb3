"""How likely two customers are one and the same, and why: scored from names, numbers and addresses.

Each agreement is evidence of some weight between 0 and 1; what several say together is `1 - Π(1 - w)`, as
of independent witnesses, in per cent. The weights are judgement, not statistics: a number or an address of
one's own weighs most, a name as much as it is rare to share it, a town only beside a name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from salesdesk.domain.firm_names import NameForms, forms_of, place_key, sounds_of
from salesdesk.domain.name_words import is_public_mail
from salesdesk.domain.phones import digits
from salesdesk.domain.search_text import fold, fold_forms
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence

LIKELY = 60
"""From this score on (of 100) two customers are worth a look side by side."""

POSSIBLE = 35
"""From this score on a customer is named while a new one is typed."""

PHONE_TAIL = 8
"""So many digits at the end tell two numbers apart, whatever is written before them."""

SHORTEST_TAIL = 7
"""A number of a town without its code; of fewer digits nothing is said."""

_SAME_NAME = QT_TRANSLATE_NOOP("domain", "same name")
_SAME_FORMS = QT_TRANSLATE_NOOP("domain", "same name in Simplified and Traditional characters")
_SAME_CORE = QT_TRANSLATE_NOOP("domain", "same name but for the legal form")
_SAME_BARE = QT_TRANSLATE_NOOP("domain", "same name but for the place")
_OTHER_PLACE = QT_TRANSLATE_NOOP("domain", "same name at another place")
_SAME_SOUND = QT_TRANSLATE_NOOP("domain", "same name in pinyin: %1")
_ALIKE = QT_TRANSLATE_NOOP("domain", "names alike by %1 %")
_CONTAINS = QT_TRANSLATE_NOOP("domain", "one name begins with the other")
_PHONE = QT_TRANSLATE_NOOP("domain", "same phone ending %1")
_EMAIL = QT_TRANSLATE_NOOP("domain", "same e-mail: %1")
_WECHAT = QT_TRANSLATE_NOOP("domain", "same WeChat name: %1")
_DOMAIN = QT_TRANSLATE_NOOP("domain", "e-mail at the same firm: %1")
_WEBSITE = QT_TRANSLATE_NOOP("domain", "same website: %1")
_SAME_CITY = QT_TRANSLATE_NOOP("domain", "both in %1")

_ALIKE_FROM = 82.0
_SHORTEST_BEGINNING = 4
_CLASH = 0.7
"""What is left of a name's weight where the towns are known and others."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """What of a customer is compared. Phones are E.164 (`+86…`) or, where no valid number, bare digits."""

    name: str
    forms: NameForms
    kind: str = "firm"
    city: str = ""
    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    wechats: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()
    """Domains of websites, and of e-mail addresses at no public provider."""

    @property
    def is_reached(self) -> bool:
        """Whether any way to reach them is known."""
        return bool(self.phones or self.emails or self.wechats or self.sites)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two are the same, 0 to 100, with the reasons, the weightiest first."""

    score: int
    reasons: tuple[Sentence, ...]


@dataclass(slots=True)
class _Evidence:
    weights: list[tuple[float, Sentence]] = field(default_factory=list)

    def add(self, weight: float, text: str, *args: str) -> None:
        self.weights.append((weight, Sentence(text, args)))


def portrait(
    name: str, kind: str = "firm", city: str = "", reaches: Collection[tuple[str, str, str | None]] = ()
) -> Portrait:
    """The portrait of a customer whose `reaches` are (kind, value, E.164 or None)."""
    kept: dict[str, set[str]] = {"phones": set(), "emails": set(), "wechats": set(), "sites": set()}
    for reach_kind, value, e164 in reaches:
        for which, key in reach_keys(reach_kind, value, e164):
            kept[which].add(key)
    return Portrait(
        name=name,
        forms=forms_of(name, city),
        kind=kind,
        city=city,
        **{which: frozenset(keys) if keys else _NOTHING for which, keys in kept.items()},
    )


_NOTHING: frozenset[str] = frozenset()


def reach_keys(kind: str, value: str, e164: str | None = None) -> Iterator[tuple[str, str]]:
    """What one way to reach somebody is compared by: a field of `Portrait`, and what goes into it."""
    plain = fold(value).strip()
    if kind in ("phone", "mobile", "fax"):
        number = e164 or digits(value)
        if len(number) >= SHORTEST_TAIL:
            yield "phones", number
    elif kind == "email" and "@" in plain:
        yield "emails", plain
        domain = plain.rpartition("@")[2]
        if domain and not is_public_mail(domain):
            yield "sites", domain
    elif kind == "wechat" and plain:
        yield "wechats", plain
    elif kind == "website" and (host := _host(plain)):
        yield "sites", host


def phone_tail(number: str) -> str:
    """The digits at the end of a number by which candidates for it are found."""
    return number.lstrip("+")[-SHORTEST_TAIL:]


def likeness(one: Portrait, other: Portrait, shared_by_many: Collection[str] = ()) -> Likeness:
    """How likely `one` and `other` are the same customer.

    Numbers, addresses and domains in `shared_by_many` say nothing: a switchboard, a placeholder.
    """
    found = _Evidence()
    _compare_reaches(one, other, shared_by_many, found)
    _compare_names(one, other, found)
    found.weights.sort(key=lambda each: -each[0])
    doubt = 1.0
    for weight, _sentence in found.weights:
        doubt *= 1 - weight
    return Likeness(round(100 * (1 - doubt)), tuple(sentence for _weight, sentence in found.weights))


def _compare_reaches(one: Portrait, other: Portrait, many: Collection[str], found: _Evidence) -> None:
    if number := _same_phone(one.phones, other.phones, many):
        found.add(0.72, _PHONE, number[-4:])
    emails = [each for each in one.emails & other.emails if each not in many] if one.emails else []
    if emails:
        found.add(0.78, _EMAIL, min(emails))
    if one.wechats and (names := [each for each in one.wechats & other.wechats if each not in many]):
        found.add(0.75, _WECHAT, min(names))
    told = {address.rpartition("@")[2] for address in emails}
    if one.sites and (sites := [each for each in one.sites & other.sites - told if each not in many]):
        by_mail = any(address.endswith(f"@{min(sites)}") for address in (*one.emails, *other.emails))
        found.add(0.4, _DOMAIN if by_mail else _WEBSITE, min(sites))


def _same_phone(ones: frozenset[str], others: frozenset[str], many: Collection[str]) -> str:
    """A number that both have; where one is known without its code, by the digits at its end."""
    if not ones or not others:
        return ""
    if same := [number for number in ones & others if number not in many]:
        return min(same)
    for number in sorted(ones):
        for second in sorted(others):
            both_whole = number.startswith("+") and second.startswith("+")
            if both_whole or number in many or second in many:
                continue
            length = min(PHONE_TAIL, len(number.lstrip("+")), len(second.lstrip("+")))
            if number[-length:] == second[-length:]:
                return number
    return ""


def _compare_names(one: Portrait, other: Portrait, found: _Evidence) -> None:
    weight, sentence = _name_evidence(one.forms, other.forms)
    if one.forms.core and one.forms.core == other.forms.core:
        if same_name(one.name, other.name):
            weight, sentence = 0.9, Sentence(_SAME_NAME)
        elif same_name(fold_forms(one.name), fold_forms(other.name)):
            weight, sentence = 0.9, Sentence(_SAME_FORMS)
    if sentence is None:
        return
    if one.kind != other.kind:
        weight *= 0.85
    elif one.kind == "person":
        # Many people share a name: what else is known of both would agree somewhere.
        weight *= 0.55 if one.is_reached and other.is_reached else 0.72
    here, there = _towns(one), _towns(other)
    if here and there and not here & there:
        weight *= _CLASH
    elif here & there and one.city and other.city:
        found.add(0.1, _SAME_CITY, one.city)
    found.weights.append((weight, sentence))


def _towns(one: Portrait) -> frozenset[str]:
    own = place_key(one.city) if one.city else ""
    return one.forms.places | {own} if own else one.forms.places


def _name_evidence(one: NameForms, other: NameForms) -> tuple[float, Sentence | None]:
    """What two names say by themselves."""
    if not one.bare or not other.bare:
        return 0.0, None
    share = 1.0
    if one.numbers != other.numbers:
        if one.numbers and other.numbers:
            return 0.0, None  # branch 2 is not branch 3
        share = 0.6
    if one.core == other.core:
        return 0.88, Sentence(_SAME_CORE)
    if one.bare == other.bare:
        is_apart = bool(one.places and other.places and not one.places & other.places)
        return (0.5 * share, Sentence(_OTHER_PLACE)) if is_apart else (0.85 * share, Sentence(_SAME_BARE))
    if sound := _same_sound(one, other):
        known = one.is_han != other.is_han or len(one.bare) >= 3
        return (0.72 if known else 0.45) * share, Sentence(_SAME_SOUND, (sound,))
    return _alike(one, other, share)


def _same_sound(one: NameForms, other: NameForms) -> str:
    """The spelling that a Chinese name shares with one in Latin letters, or with one of other characters."""
    if not (one.is_han or other.is_han):
        return ""
    if one.is_han and other.is_han and len(one.bare) != len(other.bare):
        return ""
    return min(sounds_of(one) & sounds_of(other), default="")


def _alike(one: NameForms, other: NameForms, share: float) -> tuple[float, Sentence | None]:
    from rapidfuzz import fuzz

    ratio = max(
        fuzz.ratio(one.bare, other.bare, score_cutoff=_ALIKE_FROM),
        fuzz.ratio(one.core, other.core, score_cutoff=_ALIKE_FROM) - 2,
        0.0 if one.is_han else fuzz.token_sort_ratio(one.bare, other.bare, score_cutoff=_ALIKE_FROM),
    )
    if ratio >= _ALIKE_FROM:
        weight = 0.55 + 0.3 * (ratio - _ALIKE_FROM) / (100 - _ALIKE_FROM)
        return weight * share, Sentence(_ALIKE, (str(round(ratio)),))
    short, long = sorted((one.bare, other.bare), key=len)
    if one.is_han and other.is_han and len(short) >= 3 and long.startswith(short):
        return 0.6 * share, Sentence(_CONTAINS)
    if len(short) >= _SHORTEST_BEGINNING and long.startswith(f"{short} "):
        return (0.6 if " " in short else 0.42) * share, Sentence(_CONTAINS)
    return 0.0, None


def same_name(one: str, other: str) -> bool:
    """Whether two names differ in case, width, accents and blanks at the most."""
    return " ".join(fold(one).split()) == " ".join(fold(other).split())


def _host(website: str) -> str:
    host = website.partition("://")[2] or website
    host = host.partition("/")[0].partition(":")[0].removeprefix("www.")
    return host if "." in host else ""
