"""Any text at all in the search field, and as the name of a customer who is then looked for."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from salesdesk.domain import search_text
from salesdesk.domain.text import clean_line, clean_note
from salesdesk.errors import UserError
from salesdesk.services.customer_lists import CustomerFilter
from salesdesk.services.customers import NewCustomer
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.excerpts import around
from tests.fakes import tuesday_morning
from tests.faults.fuzzing import Check, says_something

SEARCH_SECONDS = 2.0
"""How long one search may compute on a desk of a few rows."""


@contextmanager
def search_made_in(folder: Path) -> Iterator[Check]:
    """Looks for each text everywhere, and for a customer of that name once there is one."""
    desk = open_desk(folder / "desk.salesdesk", tuesday_morning())
    desk.demo.make_sample()

    def check(looked_for: str) -> None:
        begun = time.process_time()
        _look(desk, looked_for)
        assert time.process_time() - begun < SEARCH_SECONDS, "too long"

    try:
        yield check
    finally:
        desk.close()


def _look(desk: Desk, looked_for: str) -> None:
    found = desk.finding.find(looked_for)
    assert len(found) <= 30
    for hit in found:
        around(looked_for, hit.match)
    assert len(desk.customers.suggest(looked_for)) <= 8
    assert len(desk.finding.find(looked_for, 3)) <= 3
    assert len(desk.customers.ids(CustomerFilter(text=looked_for))) <= len(desk.customers.ids())
    try:
        assert desk.customers.named(looked_for) > 0
    except UserError as refusal:
        says_something(refusal)
    search_text.index_terms(looked_for)


@contextmanager
def names_made_in(folder: Path) -> Iterator[Check]:
    """Adds a customer of each name, finds it again by that name, and takes it back."""
    desk = open_desk(folder / "desk.salesdesk", tuesday_morning())

    def check(name: str) -> None:
        new = NewCustomer(name=name, remember=name, no_next_reason="tried")
        try:
            done = desk.customers.add(new)
        except UserError:
            return
        assert done.row_id is not None
        assert done.step_id is not None
        card = desk.customers.card(done.row_id)
        assert card.name == clean_line(name)
        assert card.remember == clean_note(name)
        if search_text.match_query(card.name) is not None:
            assert done.row_id in {hit.customer_id for hit in desk.finding.find(card.name)}
        if search_text.fold(card.name):
            assert desk.customers.named(card.name) == done.row_id
        desk.history.undo(done.step_id)

    try:
        yield check
    finally:
        desk.close()
