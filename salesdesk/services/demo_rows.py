"""Invented rows: customers, people, contacts and promises that could be real, from a seed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from salesdesk.domain.levels import LevelPolicy
from salesdesk.domain.search_text import fold
from salesdesk.domain.wall_time import instant
from salesdesk.domain.words import (
    Channel,
    Direction,
    Expectation,
    Level,
    Outcome,
    Party,
    PromiseState,
    ValueClass,
)
from salesdesk.services import demo_words as words
from salesdesk.services.context import Context

_CLASS_OF = {
    Level.PARTNERSHIP: ValueClass.SUPERSTAR,
    Level.PROACTIVE: ValueClass.RISING,
    Level.ACCOUNTABLE: ValueClass.REGULAR,
    Level.REACTIVE: ValueClass.REGULAR,
    Level.BASIC: ValueClass.FADING,
}

_YEARS_BACK = 3 * 365


@dataclass(slots=True)
class InventedCustomer:
    """An invented customer, as its contacts and promises need it."""

    id: int
    level: Level
    chinese: bool
    person_id: int
    last_on: date | None = None


class Inventor:
    """Makes rows up, as dictionaries of columns."""

    def __init__(
        self, context: Context, policies: Mapping[Level, LevelPolicy], random: Random, *, sample: bool
    ) -> None:
        self._random = random
        self._policies = policies
        self._sample = sample
        self._now = context.now()
        self._today = context.today()
        self._midnight = instant(self._today, 0, context.clock.zone())
        self._names: dict[str, int] = {}

    def customer(self, level: Level) -> dict[str, Any]:
        choose = self._random.choice
        chinese = self._random.random() < 0.5
        if chinese:
            city, region = choose(words.CHINESE_CITIES)
            name = f"{city}{choose(words.CHINESE_STEMS)}{choose(words.CHINESE_TRADES)}"
            country, remember = "中国", choose(words.REMEMBER_ZH)
        else:
            city, country = choose(words.WESTERN_CITIES)
            name, region = f"{choose(words.WESTERN_STEMS)} {choose(words.WESTERN_TRADES)} {city}", ""
            remember = choose(words.REMEMBER_EN)
        name = self._unique(name)
        outside = self._random.random() < 0.1
        value_class = self._random.choice(tuple(ValueClass)) if outside else _CLASS_OF[level]
        since = self._today - timedelta(days=self._random.randrange(_YEARS_BACK, 2 * _YEARS_BACK))
        level_since = self._today - timedelta(days=self._random.randrange(30, 700))
        hours = self._random.random() < 0.4
        return {
            "chinese": chinese,
            "name": name,
            "name_key": fold(name),
            "level": level,
            "level_since": level_since,
            "value_class": value_class,
            "since": since,
            "city": city,
            "region": region,
            "country": country,
            "remember": remember if self._random.random() < 0.3 else "",
            "from_minute": 570 if hours else None,
            "to_minute": 690 if hours else None,
            "sample": self._sample,
            "created_at": self._now,
        }

    def person_name(self, chinese: bool) -> str:
        choose = self._random.choice
        if chinese:
            return choose(words.SURNAMES) + choose(words.GIVEN)
        return f"{choose(words.FIRST)} {choose(words.LAST)}"

    def phone(self, chinese: bool) -> dict[str, Any]:
        if chinese:
            number = f"1{self._random.choice((38, 39, 50, 86))}{self._random.randrange(10**8):08d}"
            return {"kind": "mobile", "value": number, "e164": f"+86{number}"}
        number = f"20 7946 0{self._random.randrange(1000):03d}"
        return {"kind": "phone", "value": f"+44 {number}", "e164": "+44" + number.replace(" ", "")}

    def contact(self, one: InventedCustomer, newest: bool) -> dict[str, Any]:
        random = self._random
        interval = self._policies[one.level].ideal_days
        # The newest of a planned customer's falls into its interval, or a little before it: a few are
        # late, as on any real morning.
        since = (1, interval + 3) if newest and interval else (95, _YEARS_BACK)
        if newest and interval and self._sample and random.random() < 0.4:
            since = (interval - 1, interval + 3)  # a small desk, too, has a morning full of calls
        days = random.randrange(*since)
        reached = newest or random.random() < 0.85
        day = self._today - timedelta(days=days)
        if reached and (one.last_on is None or day > one.last_on):
            one.last_on = day
        product = random.choice(words.PRODUCTS_ZH if one.chinese else words.PRODUCTS_EN)
        text = random.choice(words.SUMMARIES_ZH if one.chinese else words.SUMMARIES_EN)
        return {
            "customer_id": one.id,
            "at": self._midnight - timedelta(days=days) + timedelta(minutes=random.randrange(540, 1050)),
            "channel": random.choice(
                (Channel.PHONE, Channel.PHONE, Channel.VISIT, Channel.WECHAT, Channel.EMAIL)
            ),
            "direction": Direction.IN if random.random() < 0.2 and reached else Direction.OUT,
            "outcome": Outcome.REACHED if reached else Outcome.NO_ANSWER,
            "minutes": random.randrange(3, 40) if reached else None,
            "summary": text.format(product=product) if reached else "",
            "expectation": random.choice((*Expectation, None)) if reached else None,
            "created_at": self._now,
        }

    def _promise(self, one: InventedCustomer) -> dict[str, Any]:
        random = self._random
        party = Party.REP if random.random() < 0.75 else Party.CUSTOMER
        ours = words.PROMISES_ZH if one.chinese else words.PROMISES_EN
        theirs = words.THEIR_PROMISES_ZH if one.chinese else words.THEIR_PROMISES_EN
        text = random.choice(ours if party is Party.REP else theirs)
        product = random.choice(words.PRODUCTS_ZH if one.chinese else words.PRODUCTS_EN)
        return {
            "customer_id": one.id,
            "person_id": one.person_id,
            "party": party,
            "text": text.format(product=product),
            "created_at": self._now,
        }

    def settled_promise(self, one: InventedCustomer) -> dict[str, Any]:
        random = self._random
        due_on = self._today - timedelta(days=random.randrange(3, 500))
        kept = random.random() < 0.95
        settled_on = min(due_on + timedelta(days=random.choice((-2, -1, 0, 0, 0, 0, 0, 1))), self._today)
        confirmed = kept and random.random() < 0.7
        evidence = random.choice(words.EVIDENCE_ZH if one.chinese else words.EVIDENCE_EN)
        return {
            **self._promise(one),
            "made_on": due_on - timedelta(days=random.randrange(2, 12)),
            "due_on": due_on,
            "state": PromiseState.KEPT if kept else PromiseState.BROKEN,
            "settled_on": settled_on,
            "settled_note": "" if kept else evidence,
            "evidence": evidence if kept else "",
            "confirmed_on": settled_on if confirmed else None,
            "confirmed_how": ("电话" if one.chinese else "by phone") if confirmed else "",
        }

    def open_promise(self, one: InventedCustomer) -> dict[str, Any]:
        return {
            **self._promise(one),
            "made_on": self._today - timedelta(days=self._random.randrange(3, 14)),
            "due_on": self._today + timedelta(days=self._random.choice((-1, 0, 1, 2, 3, 5, 8, 13))),
            "state": PromiseState.OPEN,
            "settled_on": None,
            "settled_note": "",
            "evidence": "",
            "confirmed_on": None,
            "confirmed_how": "",
        }

    def _unique(self, name: str) -> str:
        """The name, with a number from the second of its kind on: commands name customers."""
        self._names[name] = self._names.get(name, 0) + 1
        return name if self._names[name] == 1 else f"{name} {self._names[name]}"
