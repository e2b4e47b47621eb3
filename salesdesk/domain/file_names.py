"""Names for files, made of names from the data: such that every file system takes, and that fake nothing."""

from __future__ import annotations

import re
import unicodedata

LONGEST_BYTES = 180
"""Room is left, in the 255 bytes that most file systems allow, for a date, a number and the ending."""

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*]+')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
_JOINS = "\u200c\u200d"
"""Marks that Persian words and joined emoji need; they turn nothing."""


def file_name(text: str, otherwise: str) -> str:
    """`text` as part of a file's name, `otherwise` where nothing of it can be.

    Without separators, controls and marks that turn the direction of what follows: `abc\\u202Egpj.exe`
    would be shown as a picture's name.
    """
    shown = "".join(one for one in text if one in _JOINS or not unicodedata.category(one).startswith("C"))
    plain = " ".join(_NOT_IN_NAMES.sub(" ", shown).split()).strip(". ")
    short = plain.encode("utf-8", "ignore")[:LONGEST_BYTES].decode("utf-8", "ignore").strip(". " + _JOINS)
    if not short:
        return otherwise
    return f"{short}_" if _DEVICES.fullmatch(short) else short
