"""The piece of a text in which the words looked for stand, short enough for one line."""

from __future__ import annotations

import re
from typing import NamedTuple

from salesdesk.domain.text import isolate
from salesdesk.domain.typed import Marks, Typed, marks, read_typed

EXCERPT = 80
"""How many characters an excerpt has at most."""

_BEFORE = 24
_READ = 50_000
"""How much of a very long note is looked through; after that its beginning is shown."""

_BLANKS = re.compile(r"\s+")


class Excerpt(NamedTuple):
    """At most so many characters on one line, and the parts of them that were looked for."""

    text: str
    marks: Marks


def around(query: str, *texts: str, most: int = EXCERPT) -> str:
    """`excerpt` of what was typed, without its marks."""
    return excerpt(read_typed(query), *texts, most=most).text


def excerpt(typed: Typed, *texts: str, most: int = EXCERPT) -> Excerpt:
    """At most `most` characters on one line of the first text that holds what was typed, around it.

    Where none does (the index knows more forms of a number than its text), the first text's beginning.
    """
    for text in texts:
        line = _line(text)
        if found := marks(typed, line):
            piece = _cut(line, found[0][0], most)
            return Excerpt(piece, found if piece == line else marks(typed, piece))
    return Excerpt(_cut(_line(texts[0]), 0, most), ())


def _line(text: str) -> str:
    return isolate(_BLANKS.sub(" ", text[:_READ]).strip())


def _cut(line: str, at: int, most: int) -> str:
    if len(line) <= most:
        return line
    begin = max(0, min(at - _BEFORE, len(line) - most))
    head, tail = "…" if begin else "", "…" if begin + most < len(line) else ""
    piece = line[begin + len(head) : begin + most - len(tail)]
    return f"{head}{piece.strip()}{tail}"
