"""The piece of a text in which the words looked for stand, short enough for one line."""

from __future__ import annotations

import re

from salesdesk.domain.search_text import QUERY_LIMIT, fold
from salesdesk.domain.text import isolate

EXCERPT = 80
"""How many characters an excerpt has at most."""

_BEFORE = 24
_READ = 50_000
"""How much of a very long note is looked through; after that its beginning is shown."""

_WORD = re.compile(r"\w+")
_BLANKS = re.compile(r"\s+")


def around(query: str, *texts: str, most: int = EXCERPT) -> str:
    """At most `most` characters on one line of the first text that holds a word of `query`, around it.

    Where none does (the index knows more forms of a number than its text), the first text's beginning.
    """
    words = _WORD.findall(fold(query[:QUERY_LIMIT]))
    for text in texts:
        line = isolate(_BLANKS.sub(" ", text[:_READ]).strip())
        at = _first(line, words)
        if at is not None:
            return _cut(line, at, most)
    return _cut(isolate(_BLANKS.sub(" ", texts[0][:_READ]).strip()), 0, most)


def _cut(line: str, at: int, most: int) -> str:
    if len(line) <= most:
        return line
    begin = max(0, min(at - _BEFORE, len(line) - most))
    head, tail = "…" if begin else "", "…" if begin + most < len(line) else ""
    piece = line[begin + len(head) : begin + most - len(tail)]
    return f"{head}{piece.strip()}{tail}"


def _first(line: str, words: list[str]) -> int | None:
    """Where in `line` the first of the folded words begins; None where none stands in it."""
    folded = fold(line)
    # Folding may change lengths (ß, ligatures, full-width): then each character is folded for itself.
    pieces = list(folded) if len(folded) == len(line) else [fold(character) for character in line]
    joined = "".join(pieces)
    places = [at for word in words if (at := joined.find(word)) >= 0]
    if not places:
        return None
    first, length = min(places), 0
    for index, piece in enumerate(pieces):
        length += len(piece)
        if length > first:
            return index
    return None
