"""What a change touched, so that each screen can decide whether it is concerned."""

from __future__ import annotations

from enum import Flag, auto


class Touched(Flag):
    """A set of nouns whose rows a verb has changed."""

    CUSTOMERS = auto()
    PEOPLE = auto()
    INTERACTIONS = auto()
    CHECK_INS = auto()
    PROMISES = auto()
    COMPLAINTS = auto()
    ORDERS = auto()
    SETTINGS = auto()
    REMINDERS = auto()
    ALL = (
        CUSTOMERS | PEOPLE | INTERACTIONS | CHECK_INS | PROMISES | COMPLAINTS | ORDERS | SETTINGS | REMINDERS
    )
