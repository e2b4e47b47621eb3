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
    sys.stdout.write(isolate(text) + "\n")


def say_json(answer: Any) -> None:
    """Writes the answer as JSON."""
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")


def say_json_bit_by_bit(answer: Mapping[str, Any]) -> None:
    """As `say_json`, where a value that is an iterator becomes a list of which one element is in memory."""
    lead = "{"
    for name, value in answer.items():
        sys.stdout.write(f"{lead}\n  {json.dumps(name)}: ")
        lead = ","
        if not isinstance(value, Iterator):
            sys.stdout.write(_indented(value, 2))
            continue
        begin = "["
        for one in value:
            sys.stdout.write(f"{begin}\n    {_indented(one, 4)}")
            begin = ","
        sys.stdout.write("[]" if begin == "[" else "\n  ]")
    sys.stdout.write("\n}\n")


def _indented(value: Any, by: int) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2).replace("\n", "\n" + " " * by)


def complain(message: str) -> int:
    """Says on stderr, in one line, what is wrong; returns the exit status for that."""
    sys.stderr.write(f"salesdesk: {' '.join(message.split())}\n")
    return FAILED
