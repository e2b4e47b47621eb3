"""A promise on one line, as it is given to a command or typed into a table: its words and its day."""

from __future__ import annotations

import re
from datetime import date

from salesdesk.domain.days import parse_day
from salesdesk.domain.promise_spotting import begins_with_them, spot_promises
from salesdesk.domain.words import Party
from salesdesk.errors import UserError

_FORM = re.compile(r"(?P<text>.*\S)\s+by\s+(?P<due>[0-9]{4}-[0-9]{2}-[0-9]{2})\.?", re.DOTALL | re.IGNORECASE)


def parse_promise(line: str) -> tuple[str, date]:
    """What is promised in `line`, and the local day it is due on: `send the price by 2026-11-24`.

    The last `by` counts, so that one inside the words stays there. Raises `UserError` where the line has
    another form or names a day that the calendar does not have.
    """
    found = _FORM.fullmatch(line.strip())
    if found is None:
        raise UserError(
            'A promise is written as "TEXT by YYYY-MM-DD", such as "send the price by 2026-11-24".',
            field="promise",
        )
    try:
        return found["text"].strip(), date.fromisoformat(found["due"])
    except ValueError:
        raise UserError("%1 is not a day of the calendar.", found["due"], field="promise") from None


_WHOSE = re.compile(
    r"\s*(?P<who>they|he|she|customer|theirs|me|mine|I|we|他们|她们|他們|她們|对方|對方|客户|客戶|我们|我們|我)"
    r"\s*[:：]\s*",
    re.IGNORECASE,
)
_LEADS_TO_DAY = re.compile(r"(?:^|\s)(?:by|before|until|till|on)$", re.IGNORECASE)
_MOST_DAY_WORDS = 4
_MINE = ("me", "mine", "i", "we", "我", "我们", "我們")


def read_promise(line: str, said_on: date) -> tuple[Party, str, date] | None:
    """Whose promise stands in `line`, what, and the local day it is due on: `send offer by Friday`.

    It is the rep's own unless the line begins with `they:` or reads as the customer's word (`he'll pay by
    Monday`, 王总答应下周一之前付款). Days are read as on `said_on`. None without words or without a day
    from then on.
    """
    whose = _WHOSE.match(line)
    rest = line[whose.end() :] if whose else line
    party = None
    if whose is not None:
        party = Party.REP if whose["who"].lower() in _MINE else Party.CUSTOMER
    elif theirs := begins_with_them(line):
        party, rest = Party.CUSTOMER, line[theirs:]
    try:
        text, due_on = parse_promise(rest)
    except UserError:
        # As it stands it may be a sentence; else it is what follows “I will”.
        for sentence in (rest, f"I will {rest.strip()}", f"我会{rest.strip()}"):
            found = spot_promises(sentence, said_on)
            if found:
                return party or found[0].party, found[0].text, found[0].due_on
        bare = _ending_in_day(rest, said_on) or _beginning_with_day(rest, said_on)
        return None if bare is None else (party or Party.REP, *bare)
    return (party or Party.REP, text, due_on) if due_on >= said_on else None


def _ending_in_day(line: str, said_on: date) -> tuple[str, date] | None:
    """`send offer Friday`: words, and the longest end of them that is a day from `said_on` on."""
    words = line.split()
    for first in range(max(1, len(words) - _MOST_DAY_WORDS), len(words)):
        phrase = " ".join(words[first:])
        due_on = None if phrase.isdecimal() else parse_day(phrase, said_on)
        if due_on is not None and due_on >= said_on:
            text = _LEADS_TO_DAY.sub("", " ".join(words[:first])).rstrip(" ,;–-")
            return (text, due_on) if text else None
    return None


def _beginning_with_day(line: str, said_on: date) -> tuple[str, date] | None:
    """`11/27 send offer`: the longest beginning that is a day from `said_on` on, and the words after it."""
    words = line.split()
    for last in range(min(_MOST_DAY_WORDS, len(words) - 1), 0, -1):
        phrase = " ".join(words[:last]).rstrip(",:，：")
        due_on = None if phrase.isdecimal() else parse_day(phrase, said_on)
        if due_on is not None and due_on >= said_on:
            return " ".join(words[last:]).lstrip(" ,;–-"), due_on
    return None
