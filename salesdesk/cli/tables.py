"""Plain text for a terminal: columns that stay aligned where a Chinese character takes two places."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from textwrap import wrap

LINE_WIDTH = 100
"""How many places a line of running text takes at most."""


def width(text: str) -> int:
    """How many places of a terminal `text` takes."""
    return sum(_places(character) for character in text)


def padded(text: str, places: int) -> str:
    """`text` with blanks behind it up to `places`."""
    return text + " " * (places - width(text))


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Rows in aligned columns below their header; the last column is left ragged."""
    every = [header, *rows]
    widths = [max(width(row[column]) for row in every) for column in range(len(header))]
    lines = (
        "  ".join(padded(cell, places) for cell, places in zip(row, widths, strict=True)) for row in every
    )
    return "\n".join(line.rstrip() for line in lines)


def paragraph(text: str, indent: str) -> str:
    """`text` broken into lines that fit, each behind `indent`."""
    # Chinese has no blanks to break at; each of its characters counts twice, so the limit is halved.
    is_wide = width(text) > 1.5 * len(text)
    most = LINE_WIDTH // 2 if is_wide else LINE_WIDTH
    return "\n".join(wrap(text, most, initial_indent=indent, subsequent_indent=indent)) or indent


def _places(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Me", "Mn"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
