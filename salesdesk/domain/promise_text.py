"""A promise on one line, as it is given to a command: its words and its day."""

from __future__ import annotations

import re
from datetime import date

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
