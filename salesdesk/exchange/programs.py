"""Which program wrote a list, by the columns that only it writes, and what its own words mean."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from salesdesk.exchange.crm_words import PROGRAMS
from salesdesk.exchange.fields import FileKind
from salesdesk.exchange.headers import normalise
from salesdesk.exchange.own_lists import own_kind
from salesdesk.exchange.program_words import Told

OWN = "SalesDesk"

AMERICAN_PROGRAMS = frozenset({"Outlook", "HubSpot", "Salesforce"})
"""Exporters that write 3 November as 11/3 where their own headers are English."""


@dataclass(frozen=True, slots=True)
class Program:
    """Recognised by any of `telling` beside all of `besides`, both normalised headers.

    `kind` is what such a list is of, None where its headers are to tell. `words` are the fields of headers
    that mean something else, or anything at all, in this program's lists only; an empty field says that
    the column has none.
    """

    name: str
    telling: frozenset[str]
    besides: frozenset[str]
    kind: FileKind | None
    words: Mapping[str, str]

    def field_of(self, header: str, kind: FileKind) -> str | None:
        """The field of a list of `kind` that `header` means here; None where the program has no own word."""
        if kind != (self.kind or "customers"):
            return None
        key = normalise(header)
        return self.words.get(key, self.words.get(re.sub(r"[0-9]", "", key)))


def _program(told: Told) -> Program:
    return Program(
        told.name,
        frozenset(map(normalise, told.telling.split("|"))),
        frozenset(map(normalise, told.besides.split("|"))) - {""},
        told.kind,
        {normalise(word): field for field, line in told.words.items() for word in line.split("|")},
    )


@lru_cache(maxsize=1)
def _programs() -> tuple[Program, ...]:
    return tuple(map(_program, PROGRAMS))


def program_of(header: Sequence[str]) -> Program | None:
    """The program that writes such a header, and which of its lists it is; None where none is recognised."""
    keys = set(map(normalise, header))
    return next((one for one in _programs() if keys & one.telling and one.besides <= keys), None)


def source_of(header: Sequence[str]) -> str:
    """The program that writes such a header, such as `Google Contacts`; empty where none is recognised."""
    if own_kind(header) is not None:
        return OWN
    found = program_of(header)
    return found.name if found is not None else ""
