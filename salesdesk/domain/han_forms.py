"""Traditional and Simplified Chinese as one: each character in its Simplified form, one for one.

Texts and queries are folded alike, so neither needs to know in which form the other was written. Words
are not looked at: 發 and 髮 both become 发, on both sides.
"""

from __future__ import annotations

import re
from functools import cache

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
"""The ranges of Chinese characters, for a character class of a regular expression."""

_ANY_HAN = re.compile(f"[{HAN}]")
_RANGES = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0x20000, 0x2EBE1))


def holds_han(text: str) -> bool:
    """Whether a Chinese character stands in `text`."""
    return not text.isascii() and _ANY_HAN.search(text) is not None


def simplified(text: str) -> str:
    """`text` with each Traditional character in its Simplified form; as long as it was."""
    return text.translate(_table()) if holds_han(text) and not _traditional().isdisjoint(text) else text


@cache
def _traditional() -> frozenset[str]:
    # Looking whether there is any takes a quarter of the time of looking each character up.
    return frozenset(map(chr, _table()))


@cache
def _table() -> dict[int, str]:
    # 20 ms, once, and only where there is Chinese. A line each, so that no characters are read as a word.
    from opencc import OpenCC

    converter = OpenCC("t2s")
    numbers = [number for begin, end in _RANGES for number in range(begin, end)]
    found = dict(zip(numbers, converter.convert("\n".join(map(chr, numbers))).split("\n"), strict=True))
    changed = {number: form for number, form in found.items() if form != chr(number) and len(form) == 1}
    # A form that has a simpler one itself: folding twice must change nothing more.
    return {number: changed.get(ord(form), form) for number, form in changed.items()}
