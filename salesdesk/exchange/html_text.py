"""The text of notes that some programs write as HTML: `<p>Likes <b>tea</b></p>` is `Likes tea`.

Tags are found by one look along the cell. Python's own reader of HTML raises at some malformed marks, and at
others takes a time that grows with the square of the cell: a hostile one of 100,000 letters a minute.
"""

from __future__ import annotations

import re
from contextlib import suppress
from html import unescape

_IS_HTML = re.compile(
    r"\s*<(?:p|div|span|br|ul|ol|h[1-6]|b|strong|i|em|a|table|html|body)\b[^<>]*>", re.IGNORECASE
)
_MARK = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<unseen>script|style|head)\b[^<>]*>.*?(?:</(?P=unseen)\s*>|\Z)"
    r"|<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)\b[^<>]*>"
    r"|<[!?][^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
_BLOCKS = frozenset(
    {"p", "div", "br", "li", "ul", "ol", "tr", "table", *(f"h{level}" for level in range(1, 7))}
)


def plain(cell: str) -> str:
    """The cell without its tags where it begins with one, a block a line; any other cell as it is."""
    if _IS_HTML.match(cell) is None:
        return cell
    parts: list[str] = []
    at = 0
    for mark in _MARK.finditer(cell):
        parts += _words(cell[at : mark.start()]), _break_at(mark)
        at = mark.end()
    parts.append(_words(cell[at:]))
    lines = (line.strip() for line in "".join(parts).splitlines())
    return "\n".join(filter(None, lines))


def _break_at(mark: re.Match[str]) -> str:
    """What a tag puts between the words around it."""
    name = (mark["name"] or "").lower()
    if name not in _BLOCKS:
        return ""
    return "\n- " if name == "li" and not mark["end"] else "\n"


def _words(text: str) -> str:
    with suppress(ValueError):  # a character's number of thousands of digits stays as it is written
        text = unescape(text)
    return re.sub(r"\s+", " ", text)
