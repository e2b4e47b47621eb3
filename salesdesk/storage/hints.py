"""What a question may tell the engine of the data, where its own guess would be far off."""

from __future__ import annotations

from sqlalchemy import ColumnElement, func


def mostly(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """The condition, with the word that most rows fulfil it: an index of something else is the better way.

    Without it SQLite takes ten rows to fulfil any equality, and passes through 99,000 customers with
    nothing planned to find the few whose level asks for a plan.
    """
    # Of no type: a Boolean would be compared with 1, and then no index with such a condition fits.
    return func.likely(condition)
