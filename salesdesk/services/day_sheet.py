"""What a rep takes along for a day: whom to see or call, how, why, and what both sides still owe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from salesdesk.domain.agenda import AgendaItem
from salesdesk.domain.words import ItemKind, PromiseState, Role
from salesdesk.errors import NotFound
from salesdesk.services.progress import SILENT, Progress
from salesdesk.services.rows import CustomerCard, InteractionLine, PersonLine, PromiseLine, Reach

if TYPE_CHECKING:
    from salesdesk.services.desk import Desk

MOST_STOPS = 100
"""Customers told of in full: nobody sees more in a day, and after weeks away there may be thousands."""

MOST_SPARE = 40
_WITHOUT_DAY = (ItemKind.NO_NEXT_STEP, ItemKind.THOUGHT)
_BY = ("mobile", "phone", "wechat")


@dataclass(frozen=True, slots=True)
class Stop:
    """One customer of the day. `items` are all lines of Today with them, in their order.

    `person` is whom to call, None where nobody is named; `reaches` are theirs, then the customer's own.
    """

    items: tuple[AgendaItem, ...]
    card: CustomerCard
    person: PersonLine | None
    reaches: tuple[Reach, ...]
    promises: tuple[PromiseLine, ...]
    last: InteractionLine | None


@dataclass(frozen=True, slots=True)
class Spare:
    """A line for which there is no day, with the number to call."""

    item: AgendaItem
    phone: str


@dataclass(frozen=True, slots=True)
class DaySheet:
    """A day as it stood at the local day `made_on`; stops in the order of Today.

    `left_out` counts the customers due on the day that the sheet has no room for; `desk_file` is where all
    of it was read.
    """

    desk_file: Path
    rep: str
    firm: str
    on: date
    made_on: date
    items: tuple[AgendaItem, ...]
    stops: tuple[Stop, ...]
    spare: tuple[Spare, ...]
    left_out: int


def day_sheet(desk: Desk, on: date | None = None, progress: Progress = SILENT) -> DaySheet:
    """Reads the sheet of the day `on` (None: today). Raises Cancelled and StorageError."""
    day = on or desk.clock.today()
    items = desk.today.items(day, most_without_step=MOST_SPARE)
    due: dict[int, list[AgendaItem]] = {}
    for item in items:
        if item.kind not in _WITHOUT_DAY:
            due.setdefault(item.who.customer_id, []).append(item)
    chosen = list(due.values())[:MOST_STOPS]
    without_day = [item for item in items if item.kind in _WITHOUT_DAY and item.who.customer_id not in due][
        :MOST_SPARE
    ]
    preferences = desk.settings.preferences
    total = len(chosen) + len(without_day)
    return DaySheet(
        desk_file=desk.database.path,
        rep=preferences.rep_name,
        firm=preferences.firm,
        on=day,
        made_on=desk.clock.today(),
        items=tuple(item for item in items if item.kind not in _WITHOUT_DAY),
        stops=tuple(_stops(desk, chosen, total, progress)),
        spare=tuple(_spares(desk, without_day, progress)),
        left_out=len(due) - len(chosen),
    )


def _stops(desk: Desk, chosen: Iterable[list[AgendaItem]], total: int, progress: Progress) -> Iterator[Stop]:
    for done, items in enumerate(chosen):
        progress.check()
        progress.report(done, total)
        who = items[0].who
        try:
            card = desk.customers.card(who.customer_id)
        except NotFound:  # deleted since the list was read
            continue
        person = _person(desk, who.customer_id, who.person_id)
        own = person.reaches if person is not None else ()
        last = desk.timeline.contacts(who.customer_id, limit=1)
        promises = (one for one in desk.promises.of(who.customer_id) if one.state is PromiseState.OPEN)
        reaches = _each_once([*own, *card.reaches])
        yield Stop(tuple(items), card, person, reaches, tuple(promises), last[0] if last else None)


def _spares(desk: Desk, items: Iterable[AgendaItem], progress: Progress) -> Iterator[Spare]:
    for item in items:
        progress.check()
        try:
            card = desk.customers.card(item.who.customer_id)
        except NotFound:
            continue
        person = _person(desk, item.who.customer_id, item.who.person_id)
        own = person.reaches if person is not None else ()
        reaches = _each_once([*own, *card.reaches])
        yield Spare(item, reaches[0].shown if reaches else "")


def _person(desk: Desk, customer_id: int, person_id: int | None) -> PersonLine | None:
    """Who is named, else whom to call: who decides first, then the longest there (as `whom.main_people`)."""
    people = desk.people.of(customer_id, former=person_id is not None)
    if person_id is not None:
        return next((person for person in people if person.id == person_id), None)
    return min(people, key=lambda person: person.role is not Role.DECIDES, default=None)


def _each_once(reaches: Iterable[Reach]) -> tuple[Reach, ...]:
    """What one calls or writes to on the way, mobile phones first, each once."""
    found = {(one.kind, one.shown): one for one in reaches if one.kind in _BY}
    return tuple(sorted(found.values(), key=lambda one: _BY.index(one.kind)))
