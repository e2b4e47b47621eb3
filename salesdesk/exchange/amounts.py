"""Amounts and quantities as files write them: separators, signs, brackets and currencies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from salesdesk.exchange.patterns import LONGEST, folded

LARGEST = Decimal(10) ** 15

_CURRENCIES = {
    "RMB": "CNY",
    "CN¥": "CNY",
    "人民币": "CNY",
    "人民幣": "CNY",
    "元": "CNY",
    "圆": "CNY",
    "US$": "USD",
    "美元": "USD",
    "美金": "USD",
    "NT$": "TWD",
    "NTD": "TWD",
    "新台币": "TWD",
    "新台幣": "TWD",
    "台币": "TWD",
    "HK$": "HKD",
    "港币": "HKD",
    "港幣": "HKD",
    "港元": "HKD",
    "A$": "AUD",
    "C$": "CAD",
    "S$": "SGD",
    "JP¥": "JPY",
    "日元": "JPY",
    "円": "JPY",
    "€": "EUR",
    "EURO": "EUR",
    "欧元": "EUR",
    "歐元": "EUR",
    "£": "GBP",
    "英镑": "GBP",
    "₩": "KRW",
    "₹": "INR",
    "₽": "RUB",
}
_AT_HOME = {
    "¥": {"JP": "JPY", "": "CNY"},
    "$": {"TW": "TWD", "HK": "HKD", "AU": "AUD", "CA": "CAD", "SG": "SGD", "NZ": "NZD", "": "USD"},
    "元": {"TW": "TWD", "HK": "HKD", "MO": "MOP", "": "CNY"},
}
_NUMBER = re.compile(r"[\d.,'’ \u00a0\u202f]*\d[\d.,'’ \u00a0\u202f]*")
_FEW_DECIMALS = re.compile(r"([.,])\d{1,2}$")
_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})+(?:([.,])\d+)?")
_TEN_THOUSANDS = {"万": 10_000, "萬": 10_000, "千": 1_000, "亿": 100_000_000, "億": 100_000_000}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as read: its value, negative in brackets or with a minus, and the signs left beside it."""

    value: Decimal
    beside: str


@dataclass(slots=True)
class DecimalSign:
    """Which of point and comma begins the decimals in one column, as far as its cells tell."""

    points: int = 0
    commas: int = 0

    def learn(self, values: Iterable[str]) -> None:
        """Notes what `values`, cells of the column, tell."""
        for value in values:
            found = _NUMBER.search(folded(value)) if len(value) <= LONGEST else None
            sign = _telling_sign(found[0].strip()) if found else ""
            self.points += sign == "."
            self.commas += sign == ","

    @property
    def sign(self) -> str:
        """'.' or ',', or empty where no cell tells."""
        if self.points == self.commas:
            return ""
        return "." if self.points > self.commas else ","


def read_figure(text: str, decimal_sign: str = "", *, thousands: bool = True) -> Figure | None:
    """The number in `text`, None where there is none or more than one.

    `decimal_sign` is what the column tells. Where neither it nor the number itself does, one group of
    three figures after a comma is thousands, and after a point too if `thousands` (as in amounts, which
    have no three decimals).
    """
    if len(text) > LONGEST:
        return None
    plain = folded(text).replace("−", "-")
    found = _NUMBER.search(plain)
    if found is None or _NUMBER.search(plain, found.end()):
        return None
    before, after = plain[: found.start()].strip(), plain[found.end() :].strip()
    negative = ("(" in before and ")" in after) or "-" in before or after.startswith("-")
    beside = f"{before} {after}".translate({ord(c): None for c in "()+-"}).strip()
    factor = 1
    for sign, times in _TEN_THOUSANDS.items():
        if beside.startswith(sign):
            beside, factor = beside.removeprefix(sign).strip(), times
    digits = _plain_digits(found[0].strip(), decimal_sign, thousands)
    try:
        value = Decimal(digits) * factor
    except InvalidOperation:
        return None
    return Figure(-value if negative else value, beside) if value <= LARGEST else None


def currency_of(sign: str, country: str) -> str | None:
    """The ISO 4217 code that `sign` (a code, sign or word) means in `country`; None where unknown."""
    key = folded(sign).upper().rstrip(".")
    if key in _AT_HOME:
        meanings = _AT_HOME[key]
        return meanings.get(country.upper(), meanings[""])
    if key in _CURRENCIES:
        return _CURRENCIES[key]
    return key if re.fullmatch(r"[A-Z]{3}", key) else None


def _telling_sign(number: str) -> str:
    """The decimal sign that `number` shows beyond doubt, else empty."""
    last = max(number.rfind("."), number.rfind(","))
    if last < 0:
        return ""
    sign, other = number[last], "," if number[last] == "." else "."
    if other in number:
        return sign if number.count(sign) == 1 else ""
    if number.count(sign) > 1:  # 1.234.567: groups of thousands
        return other
    return sign if _FEW_DECIMALS.search(number) or len(number) - last > 4 else ""


def _plain_digits(number: str, decimal_sign: str, thousands: bool) -> str:
    """`number` with a point before its decimals and nothing between its thousands."""
    bare = re.sub(r"[\s'’\u00a0\u202f]", "", number)
    sign = _telling_sign(bare) or decimal_sign
    if not sign:
        grouped = _GROUPED.fullmatch(bare)
        if grouped and (grouped[1] == "," or thousands):
            return bare.replace(grouped[1], "")
        sign = "."
    other = "," if sign == "." else "."
    whole, _, decimals = bare.partition(sign)
    if other in decimals or sign in decimals or (other in whole and not _GROUPED.fullmatch(whole)):
        return ""  # Decimal refuses it: 1,2,3 or 12.34,56 is no number
    plain = whole.replace(other, "")
    return f"{plain}.{decimals}" if decimals else plain
