"""What is deleted lies in the trash whole, comes back whole, and goes for good without a trace."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from salesdesk.domain.words import Channel, CheckInState, Outcome, Party, Thing, ThoughtKind
from salesdesk.errors import Cancelled, NotFound, UserError
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.trash import LiesInTrash
from salesdesk.storage.journal import ChangedSince
from tests.factories import a_contact, a_customer, a_person
from tests.fakes import FakeClock
from tests.services.books import TODAY, Book, full_book, rows

DELETIONS: dict[Thing, Callable[[Desk, Book], object]] = {
    Thing.CUSTOMER: lambda desk, book: desk.customers.delete([book.customer]),
    Thing.PERSON: lambda desk, book: desk.people.delete(book.person),
    Thing.INTERACTION: lambda desk, book: desk.interactions.delete(book.contact),
    Thing.PROMISE: lambda desk, book: desk.promises.delete(book.promise),
    Thing.COMPLAINT: lambda desk, book: desk.complaints.delete(book.complaint),
    Thing.ORDER: lambda desk, book: desk.orders.delete(book.order),
}
TITLES = {
    Thing.CUSTOMER: "Hengtai Pumps",
    Thing.PERSON: "Wang Fang",
    Thing.INTERACTION: "Bearings squeak; wants the datasheet.",
    Thing.PROMISE: "Send the datasheet",
    Thing.COMPLAINT: "Bearings squeak; wants the datasheet.",
    Thing.ORDER: "PO-7",
}

kinds = pytest.mark.parametrize("kind", list(Thing))


@pytest.fixture
def book(desk: Desk) -> Book:
    return full_book(desk)


def count(desk: Desk, table: str) -> int:
    with desk.database.read() as connection:
        return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())


@kinds
def test_deleted_restored_and_the_desk_is_as_before(desk: Desk, book: Book, kind: Thing) -> None:
    before = rows(desk, trash=False)
    DELETIONS[kind](desk, book)
    [line] = desk.trash.lines(desk.trash.ids())
    assert (line.kind, line.title, line.customer) == (kind, TITLES[kind], "Hengtai Pumps")
    assert rows(desk, trash=False) != before
    assert desk.checking.check().problems == ()
    desk.trash.restore([line.id])
    assert rows(desk, trash=False) == before
    assert desk.trash.count() == 0
    assert desk.checking.check().problems == ()


@kinds
def test_deletion_and_restoring_are_undone_and_done_again(
    desk: Desk, book: Book, kind: Thing, clock: FakeClock
) -> None:
    states = [rows(desk)]
    DELETIONS[kind](desk, book)
    states.append(rows(desk))
    desk.trash.restore(desk.trash.ids())
    states.append(rows(desk))
    path = desk.database.path
    desk.close()
    again = open_desk(path, clock)
    for state in reversed(states[:-1]):
        again.history.undo_last()
        assert rows(again) == state
    for state in states[1:]:
        again.history.redo()
        assert rows(again) == state
    again.close()


@kinds
def test_a_thing_comes_back_although_its_customer_has_changed_since(
    desk: Desk, book: Book, kind: Thing
) -> None:
    if kind is Thing.CUSTOMER:
        a_customer(desk, name="Somebody else")
    DELETIONS[kind](desk, book)
    if kind is not Thing.CUSTOMER:
        desk.customers.edit(book.customer, name="Hengtai Group", city="Suzhou")
    a_contact(desk, book.other, summary="Later", channel=Channel.PHONE)
    desk.trash.restore(desk.trash.ids())
    assert desk.checking.check().problems == ()
    assert desk.trash.count() == 0


def test_what_hangs_on_a_customer_goes_and_is_counted(desk: Desk, book: Book) -> None:
    desk.customers.delete([book.customer])
    [line] = desk.trash.lines(desk.trash.ids())
    found = dict(line.contents)
    assert {name: found[name] for name in ("people", "interactions", "promises", "complaints", "orders")} == {
        "people": 1,
        "interactions": 1,
        "promises": 1,
        "complaints": 1,
        "orders": 1,
    }
    assert desk.finding.find("Hengtai") == []
    assert [desk.customers.names([book.other])] == [{book.other: "Northwind"}]
    assert count(desk, "people") == 0


def test_somebody_with_a_post_elsewhere_stays(desk: Desk, book: Book, clock: FakeClock) -> None:
    clock.advance(days=1)
    post = desk.people.get(book.person).post_id
    desk.people.leave(post, clock.today(), now_at_customer_id=book.other)
    desk.customers.delete([book.customer])
    assert [one.name for one in desk.people.of(book.other)] == ["Wang Fang"]
    desk.trash.restore(desk.trash.ids())
    assert [one.now_at for one in desk.people.of(book.customer)] == ["Northwind"]


def test_two_that_share_somebody_come_back_one_by_one(desk: Desk, book: Book, clock: FakeClock) -> None:
    before = rows(desk, trash=False)
    clock.advance(days=1)
    desk.people.leave(desk.people.get(book.person).post_id, clock.today(), now_at_customer_id=book.other)
    shared = rows(desk, trash=False)
    desk.customers.delete([book.customer, book.other])
    by_customer = {one.row_id: one.id for one in desk.trash.lines(desk.trash.ids())}
    desk.trash.restore([by_customer[book.other]])
    assert [one.name for one in desk.people.of(book.other)] == ["Wang Fang"]
    assert [one.row_id for one in desk.trash.lines(desk.trash.ids())] == [book.customer]
    desk.trash.restore([by_customer[book.customer]])
    assert rows(desk, trash=False) == shared
    for _step in range(4):
        desk.history.undo_last()
    assert rows(desk, trash=False) == before


def test_the_last_contact_and_the_tries_follow(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk)
    first = a_contact(desk, customer, summary="First")
    clock.advance(days=3)
    second = a_contact(desk, customer, summary="Second")
    clock.advance(days=1)
    a_contact(desk, customer, outcome=Outcome.NO_ANSWER, summary="")
    assert desk.customers.card(customer).tries == 1
    desk.interactions.delete(second.interaction_id)
    card = desk.customers.card(customer)
    assert (card.last_contact_on, card.tries) == (clock.today().replace(day=24), 1)
    desk.interactions.delete(first.interaction_id)
    assert desk.customers.card(customer).last_contact_on is None
    desk.trash.restore(desk.trash.ids())
    card = desk.customers.card(customer)
    assert (card.last_contact_on, card.tries) == (clock.today().replace(day=27), 1)
    assert desk.checking.check().problems == ()


def test_an_order_takes_the_checks_along_that_are_still_planned(desk: Desk, book: Book) -> None:
    planned = [one for one in desk.check_ins.open_of(book.customer) if one.reason == "after_sale"]
    assert planned
    moved = desk.check_ins.move(planned[0].id, planned[0].due_on.replace(day=planned[0].due_on.day + 1))
    desk.orders.delete(book.order)
    assert not [one for one in desk.check_ins.open_of(book.customer) if one.reason == "after_sale"]
    assert desk.check_ins.get(planned[0].id).state is CheckInState.MOVED
    assert desk.checking.check().problems == ()
    desk.trash.restore(desk.trash.ids())
    assert moved.row_id in {one.id for one in desk.check_ins.open_of(book.customer)}


def test_what_belongs_to_something_in_the_trash_asks_for_both(desk: Desk, book: Book) -> None:
    before = rows(desk, trash=False)
    desk.promises.delete(book.promise)
    desk.people.delete(book.person)
    desk.customers.delete([book.customer])
    by_kind = {one.kind: one.id for one in desk.trash.lines(desk.trash.ids())}
    with pytest.raises(LiesInTrash) as refusal:
        desk.trash.restore([by_kind[Thing.PROMISE]])
    assert "“Send the datasheet” belongs to" in str(refusal.value)
    assert set(refusal.value.trash_ids) == set(by_kind.values())
    assert desk.trash.count() == 3
    desk.trash.restore([by_kind[Thing.PROMISE]], with_what_they_need=True)
    assert rows(desk, trash=False) == before


def test_a_person_whose_customer_is_in_the_trash_asks_too(desk: Desk, book: Book) -> None:
    desk.people.delete(book.person)
    person_in_trash = desk.trash.ids()[0]
    desk.customers.delete([book.customer])
    with pytest.raises(LiesInTrash):
        desk.trash.restore([person_in_trash])
    desk.trash.restore([person_in_trash], with_what_they_need=True)
    assert [one.name for one in desk.people.of(book.customer)] == ["Wang Fang"]


def test_a_thing_of_a_merged_customer_comes_back_to_the_one_that_is_left(desk: Desk, book: Book) -> None:
    desk.promises.delete(book.promise)
    desk.people.delete(book.person)
    desk.customers.merge(book.other, book.customer)
    desk.trash.restore(desk.trash.ids())
    assert [one.text for one in desk.promises.of(book.other)] == ["Send the datasheet"]
    assert [one.name for one in desk.people.of(book.other)] == ["Wang Fang"]
    assert desk.checking.check().problems == ()


def test_undoing_a_deletion_after_restoring_says_what_builds_on_it(desk: Desk, book: Book) -> None:
    before = rows(desk)
    step = desk.promises.delete(book.promise).step_id
    restored = desk.trash.restore(desk.trash.ids()).step_id
    assert step is not None
    with pytest.raises(ChangedSince):
        desk.history.undo(step)
    assert [one.id for one in desk.history.building_on(step)] == [restored]
    desk.history.undo_with(step, [restored or 0])
    assert rows(desk) == before


def test_what_is_gone_is_refused(desk: Desk, book: Book) -> None:
    desk.promises.delete(book.promise)
    with pytest.raises(NotFound):
        desk.promises.delete(book.promise)
    with pytest.raises(NotFound):
        desk.trash.restore([99])
    with pytest.raises(NotFound):
        desk.customers.delete([book.customer, 99])
    assert desk.customers.card(book.customer).name == "Hengtai Pumps"


class StopsAfter:
    """Asks to stop once it has been asked so many times."""

    def __init__(self, times: int) -> None:
        self._left = times

    def report(self, done: int, total: int, text: str = "") -> None:
        assert 0 <= done <= total or total == 0

    def check(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise Cancelled("stopped")


@pytest.mark.parametrize("times", [0, 1, 3, 6])
def test_a_deletion_that_is_stopped_leaves_all_as_it_was(desk: Desk, book: Book, times: int) -> None:
    before = rows(desk)
    with pytest.raises(Cancelled):
        desk.customers.delete([book.customer, book.other], StopsAfter(times))
    assert rows(desk) == before
    step = desk.customers.delete([book.customer, book.other]).step_id
    assert step is not None
    gone = rows(desk)
    with pytest.raises(Cancelled):
        desk.history.undo(step, StopsAfter(times))
    assert rows(desk) == gone
    desk.history.undo(step)
    with pytest.raises(Cancelled):
        desk.history.redo(StopsAfter(times))
    assert rows(desk) == before


def test_a_great_many_are_backed_up_first_and_few_are_not(desk: Desk) -> None:
    ids = [a_customer(desk, name=f"Number {number}") for number in range(51)]
    desk.customers.delete(ids[:1])
    assert desk.backups.kept() == []
    desk.customers.delete(ids[1:])
    desk.history.undo_last()
    desk.customers.delete([*ids[1:], a_customer(desk)])
    assert len(desk.backups.kept()) == 1
    assert desk.trash.count() == 52


def every_file_near(path: Path) -> bytes:
    return b"".join(
        file.read_bytes()
        for file in path.parent.iterdir()
        if file.is_file() and file.name.startswith(path.name)
    )


SECRETS = (
    b"Hengtai",
    b"hengtai",
    b"Wang Fang",
    b"oolong",
    b"squeak",
    b"leaving",
    b"datasheet",
    b"5555",
    b"13912345678",
    b"PO-7",
    b"Hongda",
    b"hongda",
)


def test_what_was_emptied_is_in_the_file_no_more(desk: Desk, book: Book, clock: FakeClock) -> None:
    desk.customers.edit(book.customer, name="Hongda Pumps")
    desk.customers.set_reaches(book.customer, [("phone", "0512 5555 9999")])
    desk.customers.set_level([book.customer, book.other], "partnership", "it grows")  # type: ignore[arg-type]
    desk.promises.delete(book.promise)
    desk.history.undo_last()
    desk.promises.make(book.customer, Party.REP, "A datasheet for Wang Fang", TODAY)
    desk.history.undo_last()
    desk.customers.edit(book.customer, remember="Drinks oolong at Hengtai")
    desk.history.undo_last()
    desk.customers.delete([book.customer])
    assert b"Hongda" in every_file_near(desk.database.path)
    assert desk.trash.empty() == 1
    desk.close()
    held = every_file_near(desk.database.path)
    assert [secret for secret in SECRETS if secret in held] == []
    again = open_desk(desk.database.path, clock)
    assert again.trash.count() == 0
    assert again.checking.check().problems == ()
    assert again.customers.card(book.other).name == "Northwind"
    assert again.history.latest() is None or again.history.latest().about == "Northwind"  # type: ignore[union-attr]
    again.close()


def test_one_of_several_goes_for_good_and_the_others_come_back(desk: Desk, book: Book) -> None:
    third = a_customer(desk, name="Third", person="Li Na")
    before = rows(desk, trash=False)
    desk.customers.delete([book.customer, book.other, third])
    by_customer = {one.row_id: one.id for one in desk.trash.lines(desk.trash.ids())}
    assert desk.trash.empty([by_customer[third]]) == 1
    with pytest.raises(NotFound):
        desk.trash.restore([by_customer[third]])
    desk.trash.restore([by_customer[book.customer], by_customer[book.other]])
    now = rows(desk, trash=False)
    assert now["promises"] == before["promises"]
    assert [row[1] for row in now["customers"]] == ["Hengtai Pumps", "Northwind"]
    assert [row[1] for row in now["people"]] == ["Wang Fang"]
    assert desk.checking.check().problems == ()


def test_what_is_sealed_is_passed_over_and_refused(desk: Desk, book: Book) -> None:
    edited = desk.customers.edit(book.other, city="Wuxi").step_id
    desk.promises.delete(book.promise)
    deleted = desk.history.latest()
    assert deleted is not None
    desk.trash.empty()
    latest = desk.history.latest()
    assert latest is not None
    assert latest.id == edited
    with pytest.raises(UserError, match="deleted for good"):
        desk.history.undo(deleted.id)
    assert [(one.verb, one.sealed, one.about) for one in desk.history.steps(2)] == [
        ("trash.empty", True, "1"),
        ("promise.delete", True, ""),
    ]
    assert desk.history.next_redo() is None


def test_emptying_an_empty_trash_does_nothing(desk: Desk, book: Book) -> None:
    before = desk.history.latest()
    assert desk.trash.empty() == 0
    assert desk.history.latest() == before
    assert desk.backups.kept() == []


def test_a_person_without_contacts_of_their_own(desk: Desk, book: Book) -> None:
    lonely = a_person(desk, book.other, name="Anna")
    desk.people.delete(lonely)
    [line] = desk.trash.lines(desk.trash.ids())
    assert (line.title, line.customer, dict(line.contents)) == ("Anna", "Northwind", {"posts": 1})


def test_a_verb_about_something_deleted_meanwhile_is_refused(desk: Desk, book: Book) -> None:
    desk.customers.delete([book.customer])
    before = rows(desk)
    for verb in (
        lambda: desk.check_ins.plan(book.customer, TODAY),
        lambda: desk.today.let_be(ThoughtKind.OUTSIDE_ZONE, book.customer, "knows", date(2026, 12, 9)),
        lambda: a_contact(desk, book.other, person_ids=(book.person,)),
    ):
        with pytest.raises(NotFound):
            verb()
        assert rows(desk) == before


def test_a_contact_and_its_customer_come_back_together_with_right_figures(desk: Desk, book: Book) -> None:
    before = rows(desk, trash=False)
    desk.orders.delete(book.order)
    desk.interactions.delete(book.contact)
    desk.customers.delete([book.customer])
    desk.trash.restore(desk.trash.ids())
    assert rows(desk, trash=False) == before
    assert desk.checking.check().problems == ()
