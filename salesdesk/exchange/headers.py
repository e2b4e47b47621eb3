"""The words that head columns in other programs' files, and the fields they mean.

A header is compared by its letters and digits alone (case, blanks, punctuation and full-width forms do
not count), then without what stands in brackets, then without numbers: `Phone 2 - Value`, `phone_value`
and `PhoneValue` are the same header.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from salesdesk.exchange.activity_words import (
    CHECK_IN_WORDS,
    COMPLAINT_WORDS,
    INTERACTION_WORDS,
    LEVEL_CHANGE_WORDS,
    PEOPLE_WORDS,
    PROMISE_WORDS,
)
from salesdesk.exchange.fields import FileKind
from salesdesk.exchange.header_words import CUSTOMER_WORDS, ORDER_WORDS

HEADER_WORDS: dict[FileKind, dict[str, str]] = {
    "customers": CUSTOMER_WORDS,
    "people": PEOPLE_WORDS,
    "interactions": INTERACTION_WORDS,
    "promises": PROMISE_WORDS,
    "orders": ORDER_WORDS,
    "check-ins": CHECK_IN_WORDS,
    "complaints": COMPLAINT_WORDS,
    "level-changes": LEVEL_CHANGE_WORDS,
}
"""For each kind of list its fields, and the words for each."""

OWN_NOTES = "Remember (SalesDesk)"
"""The column by which our own list of customers is told from other programs'."""


_DULL = {
    "gender": {"unspecified", "未指定"},
    "性别": {"unspecified", "未指定"},
    "性別": {"unspecified", "未指定"},
    "priority": {"normal", "普通", "中"},
    "优先级": {"normal", "普通", "中"},
    "private": {"false", "否"},
    "私有": {"false", "否"},
    "sensitivity": {"normal", "普通"},
    "敏感度": {"normal", "普通"},
    "labels": {"* mycontacts", "* starred"},
    "groupmembership": {"* mycontacts", "* starred"},
    "geschlecht": {"keine angabe"},
    "priorität": {"normal"},
    "privat": {"falsch", "aus"},
    "vertraulichkeit": {"normal"},
    "priorité": {"normale", "normal"},
    "privé": {"faux"},
    "sexe": {"non spécifié"},
    "優先順序": {"普通", "中"},
    "私人": {"false", "否", "假"},
}

_EMPTY_LISTS = ("[]", "{}")

_LONGEST = 200
_BRACKETED = re.compile(r"[(\[【〔<][^)\]】〕>]*[)\]】〕>]")


def normalise(header: str) -> str:
    """The letters and digits of `header`, folded to one case and to half-width forms."""
    folded = unicodedata.normalize("NFKC", header).casefold()
    return "".join(c for c in folded if c.isalnum())


@lru_cache(maxsize=1)
def _vocabularies() -> dict[FileKind, dict[str, str]]:
    return {
        kind: {normalise(word): field for field, line in words.items() for word in line.split("|")}
        for kind, words in HEADER_WORDS.items()
    }


def field_of(header: str, kind: FileKind) -> str | None:
    """The field of a file of `kind` (a word of ImportKind) that `header` means, if it is known."""
    return _meaning(header, kind) if len(header) <= _LONGEST else None


@lru_cache(maxsize=2_048)
def _meaning(header: str, kind: FileKind) -> str | None:
    words = _vocabularies()[kind]
    bare = _BRACKETED.sub("", unicodedata.normalize("NFKC", header))
    for form in (normalise(header), normalise(bare)):
        for key in (form, re.sub(r"[0-9]", "", form)):
            if key and key in words:
                return words[key]
    return None


def is_known(header: str) -> bool:
    """Whether `header` is a word that heads columns, in files of whichever kind."""
    return any(field_of(header, kind) is not None for kind in HEADER_WORDS)


def says_nothing(header: str, value: str) -> bool:
    """Whether `value` is what an exporter writes where nobody filled in the column `header`."""
    if value.strip() in _EMPTY_LISTS:
        return True
    dull = _DULL.get(normalise(header))
    return dull is not None and unicodedata.normalize("NFKC", value).strip().casefold() in dull


def bracketed(header: str) -> list[str]:
    """What stands in brackets in `header`, such as the currency in `Amount (EUR)`."""
    plain = unicodedata.normalize("NFKC", header[:_LONGEST])
    return [found.strip("()[]【】〔〕<> ") for found in _BRACKETED.findall(plain)]
