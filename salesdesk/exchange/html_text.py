"""The text of notes that some programs write as HTML: `<p>Likes <b>tea</b></p>` is `Likes tea`."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_IS_HTML = re.compile(
    r"\s*<(?:p|div|span|br|ul|ol|h[1-6]|b|strong|i|em|a|table|html|body)\b[^<>]*>", re.IGNORECASE
)
_BLOCKS = frozenset(
    {"p", "div", "br", "li", "ul", "ol", "tr", "table", *(f"h{level}" for level in range(1, 7))}
)
_UNSEEN = frozenset({"script", "style", "head"})


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        if tag in _BLOCKS:
            self.parts.append("\n- " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(re.sub(r"\s+", " ", data))


def plain(cell: str) -> str:
    """The cell without its tags where it begins with one, a block a line; any other cell as it is."""
    if _IS_HTML.match(cell) is None:
        return cell
    reader = _Text()
    reader.feed(cell)
    reader.close()
    lines = (line.strip() for line in "".join(reader.parts).splitlines())
    return "\n".join(filter(None, lines))
