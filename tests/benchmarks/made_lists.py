"""Lists as another program would have exported them, made up from the demo's words; always the same."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path
from random import Random

from salesdesk.services import demo_words as words

_FIRST_DAY = date(2021, 1, 4)


def write_customers(file: Path, number: int) -> None:
    """So many firms, each with a person, two phones, an e-mail address and a note."""
    chance = Random(1)
    with file.open("w", encoding="utf-8", newline="") as target:
        rows = csv.writer(target)
        rows.writerow(("Company", "Contact", "Phone", "Mobile", "E-mail", "City", "Industry", "Notes"))
        for at in range(number):
            chinese = at % 2 == 0
            city, _where = chance.choice(words.CHINESE_CITIES if chinese else words.WESTERN_CITIES)
            given = words.GIVEN if chinese else words.FIRST
            family = words.SURNAMES if chinese else words.LAST
            first, last = chance.choice(given), chance.choice(family)
            rows.writerow(
                (
                    firm(at),
                    f"{last}{first}" if chinese else f"{first} {last}",
                    f"0512 5{at:07d}",
                    f"139{at:08d}",
                    f"office{at}@firm{at % 40_000}.example",
                    city,
                    chance.choice(words.CHINESE_TRADES if chinese else words.WESTERN_TRADES),
                    chance.choice(words.REMEMBER_ZH if chinese else words.REMEMBER_EN),
                )
            )


def write_contacts(file: Path, customers: int, number: int) -> None:
    """So many contacts with the firms of `write_customers`, in the order in which they took place."""
    chance = Random(2)
    with file.open("w", encoding="utf-8", newline="") as target:
        rows = csv.writer(target)
        rows.writerow(("Customer", "Date", "Time", "Channel", "Summary"))
        for at in range(number):
            whom = chance.randrange(customers)
            said = chance.choice(words.SUMMARIES_ZH if whom % 2 == 0 else words.SUMMARIES_EN)
            product = chance.choice(words.PRODUCTS_ZH if whom % 2 == 0 else words.PRODUCTS_EN)
            day = _FIRST_DAY + timedelta(days=at * 2_000 // number)
            minute = 480 + at % 600
            rows.writerow(
                (
                    firm(whom),
                    day.isoformat(),
                    f"{minute // 60:02d}:{minute % 60:02d}",
                    ("phone", "visit", "wechat", "email")[at % 4],
                    f"{said.replace('{product}', product)} ({at})",
                )
            )


def firm(at: int) -> str:
    """The name of the firm with this number, which no other has."""
    if at % 2 == 0:
        stems, trades = words.CHINESE_STEMS, words.CHINESE_TRADES
        city = words.CHINESE_CITIES[at % len(words.CHINESE_CITIES)][0]
        return f"{city}{stems[at // 3 % len(stems)]}{trades[at // 7 % len(trades)]}{at}有限公司"
    stems, trades = words.WESTERN_STEMS, words.WESTERN_TRADES
    return f"{stems[at % len(stems)]} {trades[at // 5 % len(trades)]} {at}"
