"""The order of names: Latin letters and figures as they stand, then Chinese names by how they are read.

That is the order that Chinese systems keep: Zoë, 陈静, 重庆, 张伟. Both forms of a character stand together.
"""

from __future__ import annotations

from collections.abc import Mapping

from salesdesk.domain.han_forms import simplified
from salesdesk.domain.pinyin import readings

FIRST_READ = "\u3400"
"""The first Chinese character: names that sort before it keep the order of their characters."""

_SOUND_ENDS = "\x01"
"""What parts the reading of a character from itself in a key: less than all that a name may hold."""

_AT_THE_HEAD = {
    "单": "shan",
    "长": "chang",
    "区": "ou",
    "缪": "miao",
    "厦": "xia",
    "卜": "bu",
    "重": "chong",
    "曾": "zeng",
    "解": "xie",
    "仇": "qiu",
    "查": "zha",
    "朴": "piao",
    "翟": "zhai",
    "覃": "qin",
    "都": "du",
    "种": "chong",
    "晟": "sheng",
}
"""Readings that characters have at the head of names of people, places and firms, and seldom elsewhere."""


def order_key(name_key: str) -> str:
    """What a folded name is sorted by; that of its beginning is a beginning of it.

    A Chinese character counts by its reading without tone, then by itself in its Simplified form.
    """
    if name_key < FIRST_READ:
        return name_key
    return f"{FIRST_READ}{_HEADS[ord(name_key[0])]}{name_key[1:].translate(_PIECES)}"


class _Pieces(dict[int, str]):
    """What stands for each character in a key; filled as characters are met."""

    def __init__(self, known: Mapping[str, str]) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, number: int) -> str:
        character = simplified(chr(number))
        read = self._known.get(character) or next(iter(readings(character)), "")
        return self.setdefault(number, f"{read}{_SOUND_ENDS}{character}" if read else character)


_HEADS, _PIECES = _Pieces(_AT_THE_HEAD), _Pieces({})
