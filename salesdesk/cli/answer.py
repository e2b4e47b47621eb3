"""How a command answers: lines or JSON on stdout, and one line on stderr where it cannot."""

from __future__ import annotations

import json
import sys
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


def complain(message: str) -> int:
    """Says on stderr, in one line, what is wrong; returns the exit status for that."""
    sys.stderr.write(f"salesdesk: {' '.join(message.split())}\n")
    return FAILED
