"""What a customer's contact history tells: everything is read here, so that writing it asks nothing more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Literal

from salesdesk.domain.levels import ZonePlace, obligation, place_in_zone
from salesdesk.domain.promises import KeptRate
from salesdesk.domain.wall_time import instant
from salesdesk.domain.wording import Sentence
from salesdesk.domain.words import PromiseState
from salesdesk.services.desk import Desk
from salesdesk.services.progress import Progress, SilentProgress
from salesdesk.services.rows import ComplaintLine, CustomerCard, PersonLine, PromiseLine
from salesdesk.services.timeline import TimelineEntry

PAGE = 500
"""Contacts read at a time."""

KEPT_MONTHS = 12

Paper = Literal["A4", "Letter"]


@dataclass(frozen=True, slots=True)
class HistoryOptions:
    """What the reader wants: both days belong to the period, None leaves it open on that side.

    Without `private_notes` neither the notes marked as private nor what the rep keeps in mind of somebody
    are printed. `paper` None is what the reader's country uses.
    """

    private_notes: bool = False
    from_on: date | None = None
    to_on: date | None = None
    paper: Paper | None = None


@dataclass(frozen=True, slots=True)
class HistoryFacts:
    """A customer's history as it stood on the local day `on`; `entries` newest first, days of `zone`.

    `desk_file` is where all of it was read, which the PDF must never replace.
    """

    desk_file: Path
    rep: str
    firm: str
    on: date
    zone: tzinfo
    card: CustomerCard
    place: ZonePlace | None
    obliges_to: Sentence
    people: tuple[PersonLine, ...]
    promises: tuple[PromiseLine, ...]
    complaints: tuple[ComplaintLine, ...]
    kept: KeptRate
    kept_months: int
    entries: tuple[TimelineEntry, ...]


def history_facts(
    desk: Desk, customer_id: int, options: HistoryOptions, progress: Progress | None = None
) -> HistoryFacts:
    """Reads everything that the history of a customer tells. Raises NotFound, and Cancelled when stopped."""
    progress = progress or SilentProgress()
    card = desk.customers.card(customer_id)
    settings = desk.settings
    preferences = settings.preferences
    return HistoryFacts(
        desk_file=desk.database.path,
        rep=preferences.rep_name,
        firm=preferences.firm,
        on=desk.clock.today(),
        zone=desk.clock.zone(),
        card=card,
        place=place_in_zone(card.level, card.value_class, settings.zones),
        obliges_to=obligation(settings.policies[card.level]),
        people=tuple(desk.people.of(customer_id, former=True)),
        promises=tuple(line for line in desk.promises.of(customer_id) if line.state is PromiseState.OPEN),
        complaints=tuple(line for line in desk.complaints.of(customer_id) if line.solved_on is None),
        kept=desk.promises.kept_rate(customer_id, KEPT_MONTHS),
        kept_months=KEPT_MONTHS,
        entries=tuple(_entries(desk, customer_id, options, progress)),
    )


def _entries(
    desk: Desk, customer_id: int, options: HistoryOptions, progress: Progress
) -> Iterator[TimelineEntry]:
    """The timeline within the period, newest first, read page by page."""
    before: datetime | None = None
    if options.to_on is not None and options.to_on < date.max:
        before = instant(options.to_on + timedelta(days=1), 0, desk.clock.zone())
    while True:
        progress.check()
        page = desk.timeline.entries(customer_id, limit=PAGE, before=before)
        yield from (entry for entry in page if _is_within(entry.on, options))
        contacts = [entry for entry in page if entry.interaction is not None]
        if len(contacts) < PAGE:
            return
        last = contacts[-1]
        if options.from_on is not None and last.on < options.from_on:
            return
        before = last.at


def _is_within(day: date, options: HistoryOptions) -> bool:
    after_start = options.from_on is None or day >= options.from_on
    return after_start and (options.to_on is None or day <= options.to_on)
