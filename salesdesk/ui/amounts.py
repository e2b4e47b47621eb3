"""Amounts and quantities as the window shows them."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from salesdesk.domain.text import embedded

_SIGNS = {"CNY": "¥", "RMB": "¥", "EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "TWD": "NT$", "HKD": "HK$"}


def amount_text(hundredths: int | None, currency: str) -> str:
    """`¥ 86,400` or `86,400.50 CHF`; empty where the amount is not known."""
    if hundredths is None:
        return ""
    whole, rest = divmod(abs(hundredths), 100)
    locale = QLocale()
    number = locale.toString(whole)
    if rest:
        number += f"{locale.decimalPoint()}{rest:02d}"
    minus = locale.negativeSign() if hundredths < 0 else ""
    sign = _SIGNS.get(currency.upper())
    if sign:
        return f"{minus}{sign} {number}"
    return f"{minus}{number} {embedded(currency)}".rstrip()


def quantity_text(quantity: float | None) -> str:
    """A quantity without needless decimals; empty where it is not known."""
    if quantity is None:
        return ""
    if quantity == int(quantity):
        return QLocale().toString(int(quantity))
    return QLocale().toString(quantity, "f", QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value)
