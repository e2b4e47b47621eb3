"""How a command answers: lines or JSON on stdout, and one line on stderr where it cannot."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from salesdesk.domain.text import isolate

FAILED = 1
"""The exit status of a command that could not do what was asked. Wrong usage gives 2."""


def say(text: str) -> None:
    """Writes a line of the answer, without the marks that would turn its direction."""
    _write(isolate(text) + "\n")


def say_json(answer: Any) -> None:
    """Writes the answer as JSON."""
    _write(_as_json(answer) + "\n")


def note(text: str) -> None:
    """Writes on stderr what a person should know and a script need not read."""
    if sys.stderr is not None:
        sys.stderr.write(f"Note: {' '.join(isolate(text).split())}\n")


def say_json_bit_by_bit(answer: Mapping[str, Any]) -> None:
    """As `say_json`, where a value that is an iterator becomes a list of which one element is in memory."""
    lead = "{"
    for name, value in answer.items():
        _write(f"{lead}\n  {json.dumps(name)}: ")
        lead = ","
        if not isinstance(value, Iterator):
            _write(_indented(value, 2))
            continue
        begin = "["
        for one in value:
            _write(f"{begin}\n    {_indented(one, 4)}")
            begin = ","
        _write("[]" if begin == "[" else "\n  ]")
    _write("\n}\n")


def _indented(value: Any, by: int) -> str:
    return _as_json(value).replace("\n", "\n" + " " * by)


def _as_json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=2)
    try:
        text.encode(sys.stdout.encoding if sys.stdout is not None else "utf-8")
    except UnicodeEncodeError:  # replaced characters would change what was answered
        return json.dumps(value, indent=2)
    return text


def _write(text: str) -> None:
    if sys.stdout is not None:  # None where it was closed by whoever started the command
        sys.stdout.write(text)


def complain(message: str) -> int:
    """Says on stderr, in one line, what is wrong; returns the exit status for that."""
    if sys.stderr is not None:
        sys.stderr.write(f"salesdesk: {' '.join(message.split())}\n")
    return FAILED
