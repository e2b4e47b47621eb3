"""The criteria of the customers' table in the window's language, and the filters that are suggested."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from salesdesk.domain.text import excerpt
from salesdesk.domain.wording import Voice
from salesdesk.domain.words import ValueClass
from salesdesk.services.customer_filter import PLACES, CustomerFilter, Kind, active
from salesdesk.ui.translations import dotted, filled, listed, plural

BY_FLAG = ("overdue_promises", "open_complaints", "no_phone", "no_email")
BY_NUMBER = {
    "quiet_days": 30,
    "spoken_days": 30,
    "next_within": 7,
    "late_days": 7,
    "tries": 2,
    "birthday_within": 7,
}
"""Criteria that take a number, each with the one that is proposed."""

BY_TEXT = ("text", *PLACES)


def criterion_title(name: str) -> str:
    """A criterion as the menu offers it; `…` where a value is asked for."""
    titles = {
        "overdue": QCoreApplication.translate("filters", "Overdue"),
        "no_next": QCoreApplication.translate("filters", "No next step"),
        "outside_zone": QCoreApplication.translate("filters", "Outside zone"),
        "quiet_days": QCoreApplication.translate("filters", "Not spoken to for…"),
        "spoken_days": QCoreApplication.translate("filters", "Spoken to within…"),
        "next_within": QCoreApplication.translate("filters", "Next check-in within…"),
        "late_days": QCoreApplication.translate("filters", "Check-in late by…"),
        "tries": QCoreApplication.translate("filters", "Tried without an answer…"),
        "birthday_within": QCoreApplication.translate("filters", "Birthday within…"),
        "overdue_promises": QCoreApplication.translate("filters", "Overdue promises"),
        "open_complaints": QCoreApplication.translate("filters", "Open complaints"),
        "no_phone": QCoreApplication.translate("filters", "No phone number"),
        "no_email": QCoreApplication.translate("filters", "No e-mail address"),
        "text": QCoreApplication.translate("filters", "Name or text…"),
        "cities": QCoreApplication.translate("filters", "City…"),
        "regions": QCoreApplication.translate("filters", "Region…"),
        "industries": QCoreApplication.translate("filters", "Industry…"),
        "countries": QCoreApplication.translate("filters", "Country…"),
        "levels": QCoreApplication.translate("filters", "Level"),
        "classes": QCoreApplication.translate("filters", "Class"),
        "kind": QCoreApplication.translate("filters", "Firm or person"),
        "imported": QCoreApplication.translate("filters", "Imported"),
    }
    return titles[name]


def kind_words(kind: Kind) -> str:
    """`Firms` or `Persons`."""
    if kind is Kind.FIRM:
        return QCoreApplication.translate("filters", "Firms")
    return QCoreApplication.translate("filters", "Persons")


def kind_word(kind: str) -> str:
    """`Firm` or `Person`, of one customer."""
    if kind == Kind.PERSON:
        return QCoreApplication.translate("filters", "Person")
    return QCoreApplication.translate("filters", "Firm")


def criterion_words(name: str, wanted: CustomerFilter, voice: Voice) -> str:
    """An active criterion with its value, as its chip says it: `Not spoken to for 30 days`."""
    value = getattr(wanted, name)
    if name in BY_NUMBER:
        return plural(_counted(name, value), value)
    if name in ("levels", "classes"):
        words = [voice.word(one) for one in type(next(iter(value))) if one in value]
        return filled(_with_value(), criterion_title(name), listed(words))
    if name == "kind":
        return kind_words(value)
    texts = {
        "imported": QCoreApplication.translate("filters", "From the import of “%1”"),
        "text": QCoreApplication.translate("filters", "Contains “%1”"),
    }
    if name in texts:
        return filled(texts[name], value if name == "text" else excerpt(value[1], 60))
    if name in PLACES:
        return filled(_with_value(), criterion_title(name).rstrip("…"), listed(sorted(value)))
    return criterion_title(name)


def filter_words(wanted: CustomerFilter, voice: Voice) -> str:
    """All active criteria in one line, as a name for the filter begins."""
    return dotted(criterion_words(name, wanted, voice) for name in active(wanted))


def suggestions() -> list[tuple[str, CustomerFilter]]:
    """Filters that every rep asks for, with their names."""
    return [
        (
            QCoreApplication.translate("filters", "Superstars not spoken to for 30 days"),
            CustomerFilter(classes=frozenset({ValueClass.SUPERSTAR}), quiet_days=30),
        ),
        (QCoreApplication.translate("filters", "No next step"), CustomerFilter(no_next=True)),
        (QCoreApplication.translate("filters", "Outside their zone"), CustomerFilter(outside_zone=True)),
        (QCoreApplication.translate("filters", "Birthday this week"), CustomerFilter(birthday_within=7)),
        (QCoreApplication.translate("filters", "Promises overdue"), CustomerFilter(overdue_promises=True)),
        (QCoreApplication.translate("filters", "Open complaints"), CustomerFilter(open_complaints=True)),
    ]


def number_words(name: str) -> tuple[str, str]:
    """What is asked for a criterion with a number: the question, and what the number counts."""
    asked = criterion_title(name).rstrip("…")
    if name == "tries":
        return asked, QCoreApplication.translate("filters", "times or more")
    return asked, QCoreApplication.translate("filters", "days")


def _with_value() -> str:
    return QCoreApplication.translate("filters", "%1: %2")


def _counted(name: str, number: int) -> str:
    """The sentence of a criterion with a number, its `%n` filled in."""
    texts = {
        "quiet_days": QCoreApplication.translate("filters", "Not spoken to for %n day(s)", None, number),
        "spoken_days": QCoreApplication.translate("filters", "Spoken to within %n day(s)", None, number),
        "next_within": QCoreApplication.translate("filters", "Next check-in within %n day(s)", None, number),
        "late_days": QCoreApplication.translate("filters", "Check-in %n day(s) late or more", None, number),
        "tries": QCoreApplication.translate("filters", "Tried %n time(s) without an answer", None, number),
        "birthday_within": QCoreApplication.translate("filters", "Birthday within %n day(s)", None, number),
    }
    return texts[name]
