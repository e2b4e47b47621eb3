"""Invented desks: the same from the same seed, whole, and never beside real customers."""

from __future__ import annotations

import pytest

from salesdesk.domain.words import ItemKind
from salesdesk.errors import Cancelled, UserError
from salesdesk.services.customers import CustomerFilter
from salesdesk.services.desk import Desk
from tests.factories import a_customer


def test_an_invented_desk_holds_what_was_asked_for_and_is_sound(desk: Desk) -> None:
    made = desk.demo.make(60, 600, seed=3)
    report = desk.checking.check()
    assert report.problems == ()
    assert (made.customers, made.interactions) == (report.customers, report.interactions) == (60, 600)
    assert (made.people, made.promises, made.check_ins) == (
        report.people,
        report.promises,
        report.check_ins,
    )
    assert {ItemKind.PROMISE, ItemKind.CHECK_IN} <= {item.kind for item in desk.today.items()}


def test_the_same_seed_gives_the_same_names(desk: Desk) -> None:
    desk.demo.make(30, 100, seed=5)
    names = [line.name for line in desk.customers.lines(desk.customers.ids(CustomerFilter()))]
    assert len(set(names)) == 30
    desk.history.undo_last()
    desk.demo.make(30, 100, seed=5)
    assert [line.name for line in desk.customers.lines(desk.customers.ids(CustomerFilter()))] == names


def test_invented_customers_never_go_beside_real_ones(desk: Desk) -> None:
    a_customer(desk)
    with pytest.raises(UserError):
        desk.demo.make(10, 10, seed=1)
    with pytest.raises(UserError):
        desk.demo.make_sample()
    assert desk.customers.count() == 1


@pytest.mark.parametrize(("customers", "interactions"), [(0, 10), (-1, 10), (10, -1)])
def test_figures_below_nothing_are_refused(desk: Desk, customers: int, interactions: int) -> None:
    with pytest.raises(UserError):
        desk.demo.make(customers, interactions, seed=1)


def test_a_sample_goes_away_whole(desk: Desk) -> None:
    desk.demo.make_sample()
    assert desk.customers.has_sample()
    desk.customers.remove_sample()
    report = desk.checking.check()
    assert (report.customers, report.people, report.interactions, report.promises) == (0, 0, 0, 0)
    assert report.ok


def test_a_cancel_leaves_the_desk_empty(desk: Desk) -> None:
    class ImpatientProgress:
        def report(self, done: int, total: int, text: str = "") -> None:
            """Nobody looks."""

        def check(self) -> None:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        desk.demo.make(10, 10, 1, ImpatientProgress())
    assert desk.customers.count() == 0
