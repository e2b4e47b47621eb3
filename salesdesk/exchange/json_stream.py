"""Reading JSON piece by piece, so that a file of any length takes little memory."""

from __future__ import annotations

import json
from typing import Any, Protocol

_CHUNK = 1 << 16
LONGEST_VALUE = 1 << 26
"""Characters of one value read whole: more than a row with the longest notes has."""

_BLANK = " \t\r\n"
_ENDING = 16
"""A fault so near the end of what was read may be a value that goes on."""


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


_decode = json.JSONDecoder(parse_constant=_refuse_constant).raw_decode


class BrokenJson(ValueError):
    """The text is no JSON, is not in the shape expected, or ends too early."""


class Text(Protocol):
    """Where the characters come from."""

    def read(self, size: int, /) -> str: ...


class JsonStream:
    """The characters of a JSON text, taken mark by mark and value by value. All raise BrokenJson."""

    def __init__(self, text: Text) -> None:
        self._source = text
        self._text = ""
        self._at = 0

    def peek(self) -> str:
        """The next character that is not blank, left where it stands; empty at the end."""
        while True:
            text, at = self._text, self._at
            while at < len(text) and text[at] in _BLANK:
                at += 1
            self._at = at
            if at < len(text):
                return text[at]
            if not self._more():
                return ""

    def take(self, mark: str) -> None:
        """Steps over a mark, which has to come next."""
        if self.peek() != mark:
            raise BrokenJson(f"no {mark}")
        self._at += 1

    def comes(self, mark: str) -> bool:
        """Whether a mark comes next; it is then stepped over."""
        found = self.peek() == mark
        self._at += found
        return found

    def key(self) -> str:
        """The name of a member, with the colon behind it."""
        if self.peek() != '"':
            raise BrokenJson("no name")
        name = self.value()
        self.take(":")
        return str(name)

    def value(self) -> Any:
        """The next value, whole."""
        self.peek()
        while True:
            try:
                found, end = _decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if not self._goes_on(error) or not self._more():
                    raise BrokenJson(error.msg) from None
            except (RecursionError, ValueError) as error:  # thousands of brackets, or digits
                raise BrokenJson(str(error)) from None
            else:
                if not self._is_cut(end) or not self._more():
                    self._at = end
                    return found

    def _goes_on(self, error: json.JSONDecodeError) -> bool:
        is_near = error.pos >= len(self._text) - _ENDING
        return is_near or error.msg.startswith("Unterminated string")

    def _is_cut(self, end: int) -> bool:
        """Whether a number may go on where the text ends: `1`, `1.` and `1e-` may."""
        return len(self._text) - end < _ENDING and not self._text[end:].strip("0123456789+-.eE")

    def _more(self) -> bool:
        """Reads as much again as is held, so that a long value is not tried over and over."""
        held = len(self._text) - self._at
        if held > LONGEST_VALUE:
            raise BrokenJson("too long")
        more = self._source.read(max(_CHUNK, held))
        if not more:
            return False
        self._text, self._at = self._text[self._at :] + more, 0
        return True
