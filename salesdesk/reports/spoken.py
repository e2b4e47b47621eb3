"""Days, months, amounts and names as a report writes them: absolute, for it is read on a later day."""

from __future__ import annotations

from datetime import date

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence, Voice
from salesdesk.services.rows import OrderLineRow

_MONTHS = (
    QT_TRANSLATE_NOOP("domain", "January %1"),
    QT_TRANSLATE_NOOP("domain", "February %1"),
    QT_TRANSLATE_NOOP("domain", "March %1"),
    QT_TRANSLATE_NOOP("domain", "April %1"),
    QT_TRANSLATE_NOOP("domain", "May %1"),
    QT_TRANSLATE_NOOP("domain", "June %1"),
    QT_TRANSLATE_NOOP("domain", "July %1"),
    QT_TRANSLATE_NOOP("domain", "August %1"),
    QT_TRANSLATE_NOOP("domain", "September %1"),
    QT_TRANSLATE_NOOP("domain", "October %1"),
    QT_TRANSLATE_NOOP("domain", "November %1"),
    QT_TRANSLATE_NOOP("domain", "December %1"),
)


def month_of(day: date) -> Sentence:
    """`November 2026`."""
    return Sentence(_MONTHS[day.month - 1], (day.year,))


def written(day: date, voice: Voice) -> str:
    """A day with its year, never `yesterday`."""
    return voice.date_text(day, with_year=True)


def lasting(minutes: int) -> Sentence:
    """How long a contact took: `12 min`, `1 h 30 min`."""
    if minutes < 60:
        return Sentence(QT_TRANSLATE_NOOP("domain", "%1 min"), (minutes,))
    hours, rest = divmod(minutes, 60)
    if not rest:
        return Sentence(QT_TRANSLATE_NOOP("domain", "%1 h"), (hours,))
    return Sentence(QT_TRANSLATE_NOOP("domain", "%1 h %2 min"), (hours, rest))


def amount(hundredths: int, currency: str) -> str:
    """`CNY 86,400.00`; the code as it stands, for its sign may mean another currency elsewhere."""
    figure = f"{hundredths // 100:,}.{hundredths % 100:02d}"
    return f"{currency} {figure}" if currency else figure


def ordered(line: OrderLineRow) -> str:
    """`seals × 400`."""
    quantity = "" if line.quantity is None else f"{line.quantity:,.15g}"
    return " × ".join(part for part in (line.product, quantity) if part)
