"""Questions and verbs of the desk beside plain statements that read or write the same rows."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path
from typing import Any

from salesdesk.clock import SystemClock
from salesdesk.domain.words import Channel, Level, Party
from salesdesk.services.customer_lists import ALL, CustomerFilter
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.interactions import LoggedContact, PromiseGiven
from tests.benchmarks import raw, raw_saving, raw_today
from tests.benchmarks.timing import Result, compared

PAGE = 200
ALIKE = "the same rows by plain statements, same file and pragmas"


@contextmanager
def opened(path: Path) -> Iterator[tuple[Desk, Any]]:
    """The desk, and a plain connection to its file.

    As the program does once it stands, so that Python's collector leaves alone what stays for good.
    """
    desk = open_desk(path, SystemClock())
    gc.freeze()
    try:
        with raw.connected(path) as connection:
            yield desk, connection
    finally:
        gc.unfreeze()
        desk.close()


def today(path: Path, rounds: int) -> list[Result]:
    """Today's list with the words of every line, and the figures of the navigation."""
    with opened(path) as (desk, connection):

        def ours() -> None:
            for item in desk.today.items(most_without_step=5):
                assert all((item.title, item.why, item.badge, item.tone))
            desk.today.counts()

        day = desk.clock.today()
        return [
            compared(
                "Today's list with its reasons",
                ours,
                lambda: raw_today.read_today(connection, day),
                rounds,
                "the same lines in the same order, each with its reason, by plain statements",
            ),
        ]


def timeline(path: Path, rounds: int) -> list[Result]:
    """The rows of the customer with most contacts: the first page of them, and all."""
    with opened(path) as (desk, connection):
        customer_id, contacts = most_talked_to(connection)

        def ours(limit: int) -> None:
            desk.customers.card(customer_id)
            desk.timeline.entries(customer_id, limit=limit)

        return [
            compared(
                f"a customer of {contacts:,} interactions, {words} of them read",
                lambda limit=limit: ours(limit),
                lambda limit=limit: raw.read_customer(connection, customer_id, limit),
                rounds,
                ALIKE,
            )
            for words, limit in (("the newest 40", 40), ("all", contacts))
        ]


def saving(path: Path, rounds: int) -> list[Result]:
    """A contact with a promise and the next check-in, logged; each round with another customer."""
    with opened(path) as (desk, connection):
        chosen = desk.customers.ids(CustomerFilter(levels=frozenset({Level.ACCOUNTABLE, Level.PROACTIVE})))
        whom = cycle([(one, desk.people.of(one)[0].id) for one in chosen[: 2 * (rounds + 1)]])

        def ours() -> None:
            assert log(desk, *next(whom)) > 0

        def floor() -> None:
            assert raw_saving.log(connection, *next(whom), contact_of(day), desk.clock.now(), day) > 0

        day = desk.clock.today()
        return [
            compared(
                "saving a contact with a promise",
                ours,
                floor,
                rounds,
                "the same rows, journal and search index with them, in one plain transaction",
            )
        ]


def customers_table(path: Path, rounds: int) -> list[Result]:
    """All ids by name, and the lines of the first page."""
    with opened(path) as (desk, connection):

        def ours() -> None:
            ids = desk.customers.ids(ALL, "name")
            desk.customers.lines(ids[:PAGE])

        return [
            compared(
                "customers' table: all ids by name, the first page",
                ours,
                lambda: raw.read_table(connection),
                rounds,
                ALIKE,
            )
        ]


def most_talked_to(connection: Any) -> tuple[int, int]:
    """The customer with most interactions, and how many."""
    row: tuple[int, int] = connection.execute(
        "SELECT customer_id, count(*) FROM interactions GROUP BY customer_id ORDER BY 2 DESC LIMIT 1"
    ).fetchone()
    return row


def contact_of(day: date) -> raw_saving.Contact:
    """What is logged on a local day."""
    return raw_saving.Contact(
        "The new seals hold at 6 bar; wants the drawing before the fair.",
        "Send the revised drawing",
        day + timedelta(days=3),
        day + timedelta(days=21),
    )


def log(desk: Desk, customer_id: int, person_id: int) -> int:
    """Logs `contact_of` today by the program; returns the id of the step."""
    contact = contact_of(desk.clock.today())
    return desk.interactions.log(
        LoggedContact(
            customer_id,
            Channel.PHONE,
            contact.summary,
            person_ids=(person_id,),
            promises=(PromiseGiven(Party.REP, contact.promise, contact.promised_for),),
            next_on=contact.next_on,
        )
    ).step_id
