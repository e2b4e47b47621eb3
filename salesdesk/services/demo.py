"""Invented desks: a small one to look around in, and large ones to measure on.

Everything follows from the seed and the present day. The plan's load stays what one rep can carry
(some twelve calls a day), however many customers there are: the rest are at levels that plan nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from salesdesk.domain.search_text import fold
from salesdesk.domain.words import (
    CheckInReason,
    Expectation,
    Heard,
    Level,
    Role,
)
from salesdesk.errors import UserError
from salesdesk.services import demo_words as words
from salesdesk.services.context import Context, Done
from salesdesk.services.demo_rows import InventedCustomer, Inventor
from salesdesk.services.progress import Progress, SilentProgress
from salesdesk.services.settings import Settings
from salesdesk.services.touched import Touched
from salesdesk.storage import derived, tables
from salesdesk.storage.transaction import Transaction

RUN = 2_000
SAMPLE_CUSTOMERS, SAMPLE_INTERACTIONS, SAMPLE_SEED = 40, 420, 7
MUCH_TALKED_TO = 2_000
"""Contacts with the first customer, on a desk that has ten times as many: what a long timeline is."""

_ACTIVE = ((Level.PARTNERSHIP, 40), (Level.PROACTIVE, 120), (Level.ACCOUNTABLE, 600))
_NOUNS = ("customers", "people", "interactions", "promises", "check_ins", "orders")
_QUIET = (Level.REACTIVE, Level.BASIC)


@dataclass(frozen=True, slots=True)
class DemoMade:
    """How many rows of each an invented desk has."""

    customers: int
    people: int
    interactions: int
    promises: int
    check_ins: int
    orders: int
    step_id: int | None


class Demo:
    """Writes invented customers onto a desk that has none."""

    def __init__(self, context: Context, settings: Settings) -> None:
        self._context = context
        self._settings = settings

    def make(
        self, customers: int, interactions: int, seed: int, progress: Progress | None = None
    ) -> DemoMade:
        """A desk to measure on. Raises UserError for a desk that has customers, or figures below 0."""
        return self._make(customers, interactions, seed, progress or SilentProgress(), sample=False)

    def make_sample(self) -> Done:
        """A small desk to look around in; `Customers.remove_sample` takes it away again."""
        made = self._make(SAMPLE_CUSTOMERS, SAMPLE_INTERACTIONS, SAMPLE_SEED, SilentProgress(), sample=True)
        return Done(made.step_id)

    def _make(
        self, customers: int, interactions: int, seed: int, progress: Progress, *, sample: bool
    ) -> DemoMade:
        if customers < 1 or interactions < 0:
            raise UserError("An invented desk needs at least one customer, and no fewer than 0 contacts.")
        with self._context.verb("demo.make", Touched.ALL) as transaction:
            if transaction.connection.exec_driver_sql("SELECT 1 FROM customers LIMIT 1").first():
                raise UserError("This desk has customers already; invented ones never go beside real ones.")
            transaction.about = str(customers)
            writer = _Writer(
                self._context, self._settings, transaction, Random(seed), progress, sample=sample
            )
            writer.write(customers, interactions)
        return DemoMade(step_id=transaction.step_id, **writer.made)


class _Writer:
    """Invents and writes one desk."""

    def __init__(
        self,
        context: Context,
        settings: Settings,
        transaction: Transaction,
        random: Random,
        progress: Progress,
        *,
        sample: bool,
    ) -> None:
        self._transaction = transaction
        self._random = random
        self._progress = progress
        self._settings = settings
        self._now = context.now()
        self._today = context.today()
        self._invent = Inventor(context, settings.policies, random, sample=sample)
        self.made = dict.fromkeys(_NOUNS, 0)
        self._total = 0

    def write(self, customers: int, interactions: int) -> None:
        self._total = customers + interactions
        book = [one for run in self._levels(customers) for one in self._write_customers(run)]
        self._write_interactions(book, interactions)
        self._write_promises(book, interactions)
        self._write_complaints(book)
        self._write_orders(book)
        self._write_plan(book)
        connection = self._transaction.connection
        if talked_to := [(one.last_on.isoformat(), one.id) for one in book if one.last_on]:
            derived.set_last_contacts(connection, talked_to)
        derived.draw_next_days(connection)

    def _levels(self, customers: int) -> Iterator[list[Level]]:
        levels: list[Level] = []
        for level, most in _ACTIVE:
            share = {Level.PARTNERSHIP: 0.1, Level.PROACTIVE: 0.25, Level.ACCOUNTABLE: 0.35}[level]
            levels += [level] * min(most, max(1, round(customers * share)))
        levels = levels[:customers]
        levels += [self._random.choice(_QUIET) for _ in range(customers - len(levels))]
        self._random.shuffle(levels)
        for start in range(0, customers, RUN):
            yield levels[start : start + RUN]

    def _write_customers(self, levels: list[Level]) -> list[InventedCustomer]:
        self._step("customers", len(levels))
        rows = [self._invent.customer(level) for level in levels]
        chinese = [row.pop("chinese") for row in rows]
        ids = self._transaction.insert_many(tables.Customer, rows)
        people = [
            {"name": name, "name_key": fold(name), "created_at": self._now}
            for name in (self._invent.person_name(is_chinese) for is_chinese in chinese)
        ]
        person_ids = self._transaction.insert_many(tables.Person, people)
        self._step("people", len(people))
        titles = [words.TITLES_ZH if is_chinese else words.TITLES_EN for is_chinese in chinese]
        self._transaction.insert_many(
            tables.Post,
            [
                {
                    "person_id": person_id,
                    "customer_id": customer_id,
                    "title": self._random.choice(choice),
                    "role": self._random.choice(tuple(Role)),
                }
                for person_id, customer_id, choice in zip(person_ids, ids, titles, strict=True)
            ],
        )
        self._transaction.insert_many(
            tables.ContactPoint,
            [
                {"person_id": person_id, **self._invent.phone(is_chinese)}
                for person_id, is_chinese in zip(person_ids, chinese, strict=True)
            ],
        )
        return [
            InventedCustomer(id_, level, is_chinese, person_id)
            for id_, level, is_chinese, person_id in zip(ids, levels, chinese, person_ids, strict=True)
        ]

    def _write_interactions(self, book: list[InventedCustomer], interactions: int) -> None:
        chosen = self._whom(book, interactions)
        for start in range(0, interactions, RUN):
            rows = [self._invent.contact(one, newest) for one, newest in chosen[start : start + RUN]]
            ids = self._transaction.insert_many(tables.Interaction, rows)
            self._step("interactions", len(rows))
            heard = self._random.choices(tuple(Heard), k=len(rows))
            self._transaction.insert_many(
                tables.InteractionPerson,
                [
                    {"interaction_id": id_, "person_id": one.person_id}
                    for id_, (one, _newest) in zip(ids, chosen[start : start + RUN], strict=True)
                ],
            )
            self._transaction.insert_many(
                tables.Heard,
                [
                    {"interaction_id": id_, "kind": kind}
                    for id_, kind in zip(ids, heard, strict=True)
                    if kind is not Heard.COMPLAINT and id_ % 3 == 0
                ],
            )

    def _whom(self, book: list[InventedCustomer], interactions: int) -> list[tuple[InventedCustomer, bool]]:
        """Whom each contact is with; first, once each, those whom the plan keeps up with."""
        active = [one for one in book if one.level not in _QUIET][:interactions]
        chosen = [(one, True) for one in active]
        rest = interactions - len(chosen)
        long = min(rest, MUCH_TALKED_TO) if interactions >= 10 * MUCH_TALKED_TO else 0
        chosen += [(book[0], False)] * long
        frequent = active or book
        for _ in range(rest - long):
            pool = frequent if self._random.random() < 0.2 else book
            chosen.append((self._random.choice(pool), False))
        return chosen

    def _write_promises(self, book: list[InventedCustomer], interactions: int) -> None:
        active = [one for one in book if one.level not in _QUIET] or book
        settled = max(len(book) // 4, interactions // 10)
        rows = [
            self._invent.settled_promise(self._random.choice(book if n % 2 else active))
            for n in range(settled)
        ]
        rows += [
            self._invent.open_promise(one)
            for one in active[: min(len(active), 60)]
            if self._random.random() < 0.4
        ]
        for start in range(0, len(rows), RUN):
            run = rows[start : start + RUN]
            self._transaction.insert_many(tables.Promise, run)
            self._step("promises", len(run))

    def _write_complaints(self, book: list[InventedCustomer]) -> None:
        rows = []
        for n, one in enumerate(book[: max(2, len(book) // 50)]):
            is_open = n < 2
            opened_on = self._today - timedelta(days=1 + n if is_open else self._random.randrange(20, 400))
            text = self._random.choice(words.COMPLAINTS_ZH if one.chinese else words.COMPLAINTS_EN)
            product = self._random.choice(words.PRODUCTS_ZH if one.chinese else words.PRODUCTS_EN)
            rows.append(
                {
                    "customer_id": one.id,
                    "person_id": one.person_id,
                    "text": text.format(product=product),
                    "opened_on": opened_on,
                    "answer_by": opened_on + timedelta(days=1),
                    "solve_by": opened_on + timedelta(days=7),
                    "answered_on": opened_on,
                    "solved_on": None
                    if is_open
                    else opened_on + timedelta(days=self._random.randrange(1, 8)),
                    "solution": "" if is_open else self._random.choice(words.EVIDENCE_EN),
                    "satisfaction": None if is_open else Expectation.AS_EXPECTED,
                    "created_at": self._now,
                }
            )
        self._transaction.insert_many(tables.Complaint, rows)

    def _write_orders(self, book: list[InventedCustomer]) -> None:
        chosen = self._random.sample(book, k=max(1, len(book) // 2))
        for start in range(0, len(chosen), RUN):
            run = chosen[start : start + RUN]
            first = self._transaction.next_id(tables.Order)
            ids = self._transaction.insert_many(
                tables.Order,
                [
                    {
                        "customer_id": one.id,
                        "number": str(10_000 + first + n),
                        "ordered_on": self._today - timedelta(days=self._random.randrange(45, 700)),
                        "currency": "CNY" if one.chinese else "EUR",
                        "created_at": self._now,
                    }
                    for n, one in enumerate(run)
                ],
            )
            self._transaction.insert_many(
                tables.OrderLine,
                [
                    {
                        "order_id": id_,
                        "product": self._random.choice(
                            words.PRODUCTS_ZH if one.chinese else words.PRODUCTS_EN
                        ),
                        "quantity": float(self._random.choice((10, 40, 100, 400))),
                        "amount_hundredths": self._random.randrange(50_000, 9_000_000),
                    }
                    for id_, one in zip(ids, run, strict=True)
                ],
            )
            self._step("orders", len(run))

    def _write_plan(self, book: list[InventedCustomer]) -> None:
        """A check-in for each whom the plan keeps up with; only a few are past their day."""
        rows = []
        for one in book:
            interval = self._settings.policies[one.level].ideal_days
            if interval is None or one.last_on is None:
                continue
            due_on = max(one.last_on + timedelta(days=interval), self._today - timedelta(days=3))
            if due_on > self._today:
                due_on = self._settings.calendar.next_working(due_on)
            hour = self._random.choice((570, 600, 840)) if self._random.random() < 0.3 else None
            rows.append(
                {
                    "customer_id": one.id,
                    "person_id": one.person_id,
                    "due_on": due_on,
                    "due_minute": hour,
                    "reason": CheckInReason.CADENCE,
                    "created_at": self._now,
                }
            )
        for start in range(0, len(rows), RUN):
            run = rows[start : start + RUN]
            self._transaction.insert_many(tables.CheckIn, run)
            self._step("check_ins", len(run))

    def _step(self, noun: str, rows: int) -> None:
        self.made[noun] += rows
        if self._total:
            self._progress.report(self.made["customers"] + self.made["interactions"], self._total)
        self._progress.check()
