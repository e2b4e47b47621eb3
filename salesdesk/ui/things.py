"""What can be deleted and what goes with it, in the person's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from salesdesk.ui.translations import listed, plural

# By table, in the order in which they are named; what the rep never sees by itself is not.
_COUNTED = ("people", "interactions", "promises", "complaints", "orders", "check_ins")


def contents_words(contents: Mapping[str, int] | Iterable[tuple[str, int]]) -> str:
    """How much of what goes along: `2 people, 14 contacts, 1 promise`; empty for nothing to speak of."""
    counts = dict(contents)
    return listed(_counted(table, counts[table]) for table in _COUNTED if counts.get(table))


def _counted(table: str, count: int) -> str:
    if table == "people" and count == 1:
        return QCoreApplication.translate("things", "1 person")
    words = {
        "people": QCoreApplication.translate("things", "%n people", "", count),
        "interactions": QCoreApplication.translate("things", "%n contact(s)", "", count),
        "promises": QCoreApplication.translate("things", "%n promise(s)", "", count),
        "complaints": QCoreApplication.translate("things", "%n complaint(s)", "", count),
        "orders": QCoreApplication.translate("things", "%n order(s)", "", count),
        "check_ins": QCoreApplication.translate("things", "%n check-in(s)", "", count),
    }
    return plural(words[table], count)
