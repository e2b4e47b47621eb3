"""Every verb of the desk can be taken back and put on again, by itself and in any order, across restarts."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import salesdesk.services
from salesdesk.domain.levels import Zone
from salesdesk.domain.words import (
    Channel,
    CheckInState,
    Expectation,
    Heard,
    Level,
    Outcome,
    Party,
    ThoughtKind,
    ValueClass,
)
from salesdesk.errors import UserError
from salesdesk.services.customer_filter import CustomerFilter
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.evening import DayContact
from salesdesk.services.import_batches import Batch
from salesdesk.services.imported_rows import (
    ImportedCheckIn,
    ImportedComplaint,
    ImportedCustomer,
    ImportedInteraction,
    ImportedLevelChange,
    ImportedMove,
    ImportedOrder,
    ImportedPerson,
    ImportedPost,
    ImportedPromise,
)
from salesdesk.services.interactions import LoggedContact, PromiseGiven
from salesdesk.services.orders import NewOrder
from salesdesk.services.people import NewPerson
from tests.factories import a_customer, a_new_desk
from tests.fakes import FakeClock
from tests.services.books import TODAY, Book, full_book, rows
from tests.services.pictures import RED

LATER = TODAY + timedelta(days=6)
WHEN = datetime(2026, 11, 20, 8, 15, tzinfo=UTC)


@dataclass(frozen=True)
class Verb:
    """How a verb is carried out on the full book: its name in the history, and the call."""

    name: str
    call: Callable[[Desk, Book], Any]


def _first_check_in(desk: Desk, book: Book) -> int:
    return desk.check_ins.open_of(book.customer)[0].id


def _contact(desk: Desk, book: Book) -> Any:
    contact = LoggedContact(
        book.customer,
        Channel.PHONE,
        "It squeaks again",
        person_ids=(book.person,),
        heard=frozenset({Heard.COMPLAINT}),
        no_next_reason="they call",
    )
    return desk.interactions.log(contact)


def _policy(desk: Desk, book: Book) -> Any:
    policy = desk.settings.policies[Level.PROACTIVE]
    return desk.settings.change_policy(replace(policy, ideal_days=12, longest_days=24))


def _first_call(desk: Desk, book: Book) -> Any:
    quiet = a_customer(desk, name="Quiet", level=Level.BASIC)
    return desk.check_ins.plan_first([quiet], 2)


def _deleted(call: Callable[[Desk, Book], Any]) -> Callable[[Desk, Book], Any]:
    def then_restore(desk: Desk, book: Book) -> Any:
        call(desk, book)
        return desk.trash.restore(desk.trash.ids())

    return then_restore


def _solved(desk: Desk, book: Book) -> Any:
    desk.complaints.solve(book.complaint, "A new bearing")
    return desk.complaints.ask_satisfaction(book.complaint, Expectation.BETTER)


def _kept(desk: Desk, book: Book) -> Any:
    desk.promises.keep(book.promise)
    return desk.promises.confirm(book.promise, TODAY, "by phone")


def _photo_removed(desk: Desk, book: Book) -> Any:
    desk.photos.set_of_customer(book.customer, RED)
    return desk.photos.remove_from_customer(book.customer)


def _restored_policies(desk: Desk, book: Book) -> Any:
    _policy(desk, book)
    return desk.settings.restore_policies()


def _day(desk: Desk, book: Book) -> Any:
    row = LoggedContact(
        book.customer,
        Channel.VISIT,
        "At 8 bar",
        person_ids=(book.person,),
        promises=(PromiseGiven(Party.REP, "A seal", LATER),),
        no_next_reason="they call",
    )
    return desk.evening.log_day(
        [DayContact(row), DayContact(replace(row, customer_id=book.other, person_ids=()), True)]
    )


def _filter_of(desk: Desk, name: str = "Quiet") -> int:
    made = desk.filters.save(name, CustomerFilter(quiet_days=30))
    assert made.row_id is not None
    return made.row_id


CUSTOMERS = [
    ImportedCustomer(
        row=2,
        name="Taicang Heavy",
        people=(ImportedPerson("Chen Bo", title="Boss"),),
        phones=(("phone", "+86 512 8888 1111"),),
        notes="From the fair",
        last_contact_on=TODAY - timedelta(days=10),
    ),
    ImportedCustomer(row=3, name="Northwind", city="Wuxi", notes="Same as before"),
]

ORDERS = [
    ImportedOrder(2, "Northwind", TODAY, number="N-1", product="Pump 9", amount_hundredths=900_00),
    ImportedOrder(3, "Northwind", TODAY, number="N-1", product="Seal"),
]

MOVE = ImportedMove(TODAY, LATER, TODAY, agreed=True)

IMPORTED = [
    Batch("customers", CUSTOMERS),
    Batch("people", [ImportedPost(2, "Northwind", ImportedPerson("Li Na", phones=(("phone", "0512 1"),)))]),
    Batch("orders", ORDERS),
    Batch(
        "interactions",
        [
            ImportedInteraction(
                2, "Taicang Heavy", WHEN, summary="Showed", people=("Chen Bo",), heard=(Heard.NEED,)
            ),
            ImportedInteraction(3, "Northwind", WHEN, outcome=Outcome.NO_ANSWER),
        ],
    ),
    Batch("promises", [ImportedPromise(2, "Northwind", "A quote", LATER, made_on=TODAY, moves=(MOVE,))]),
    Batch(
        "check-ins",
        [
            ImportedCheckIn(2, "Northwind", LATER, 9 * 60, note="fair"),
            ImportedCheckIn(3, "Taicang Heavy", TODAY, state=CheckInState.DONE),
        ],
    ),
    Batch("complaints", [ImportedComplaint(2, "Northwind", "Leaks", TODAY)]),
    Batch(
        "level-changes",
        [ImportedLevelChange(2, "Northwind", TODAY, Level.BASIC, Level.PROACTIVE, "frame contract")],
    ),
]

VERBS = (
    Verb("check_in.let_go", lambda d, b: d.check_ins.let_go([_first_check_in(d, b)], "no time")),
    Verb("check_in.move", lambda d, b: d.check_ins.move(_first_check_in(d, b), LATER + timedelta(days=99))),
    Verb("check_in.plan", lambda d, b: d.check_ins.plan(b.other, LATER, 9 * 60, note="fair")),
    Verb("check_in.skip", lambda d, b: d.check_ins.skip(_first_check_in(d, b), "on holiday")),
    Verb("check_in.plan_first", _first_call),
    Verb("check_in.spread", lambda d, b: d.check_ins.spread([_first_check_in(d, b)])),
    Verb("complaint.answer", lambda d, b: d.complaints.answer(b.complaint)),
    Verb("complaint.ask_satisfaction", _solved),
    Verb("complaint.delete", lambda d, b: d.complaints.delete(b.complaint)),
    Verb("complaint.open", lambda d, b: d.complaints.open(b.other, "Late again")),
    Verb("complaint.solve", lambda d, b: d.complaints.solve(b.complaint, "A new bearing")),
    Verb("customer.add", lambda d, b: a_customer(d, name="Third", person="Li Na", phone="0512 1")),
    Verb("customer.delete", lambda d, b: d.customers.delete([b.customer, b.other])),
    Verb("customer.edit", lambda d, b: d.customers.edit(b.customer, name="Hengtai Group", ideal_days=7)),
    Verb("customer.merge", lambda d, b: d.customers.merge(b.other, b.customer)),
    Verb(
        "customer.set_class", lambda d, b: d.customers.set_class([b.customer, b.other], ValueClass.SUPERSTAR)
    ),
    Verb("customer.set_level", lambda d, b: d.customers.set_level([b.other], Level.PARTNERSHIP, "signed")),
    Verb("customer.set_reaches", lambda d, b: d.customers.set_reaches(b.customer, [("email", "a@b.c")])),
    Verb("filter.delete", lambda d, b: d.filters.delete(_filter_of(d))),
    Verb("filter.rename", lambda d, b: d.filters.rename(_filter_of(d), "Silent")),
    Verb("filter.reorder", lambda d, b: (_filter_of(d), d.filters.reorder([_filter_of(d, "Second")]))[1]),
    Verb("filter.save", lambda d, b: d.filters.save("Quiet", CustomerFilter(quiet_days=30))),
    Verb("import.file", lambda d, b: d.imports.take_in(IMPORTED, "fair.xlsx")),
    Verb("customer.tell_apart", lambda d, b: d.duplicates.not_the_same([b.customer, b.other])),
    Verb("interaction.delete", lambda d, b: d.interactions.delete(b.contact)),
    Verb("interaction.edit", lambda d, b: d.interactions.edit(b.contact, summary="Squeaks", minutes=9)),
    Verb("interaction.log", _contact),
    Verb("interaction.log_day", _day),
    Verb("order.add", lambda d, b: d.orders.add(b.other, NewOrder(TODAY, number="PO-8"))),
    Verb("order.delete", lambda d, b: d.orders.delete(b.order)),
    Verb("person.add", lambda d, b: d.people.add(b.other, NewPerson("Li Na", phones=("139 0000 0000",)))),
    Verb("person.delete", lambda d, b: d.people.delete(b.person)),
    Verb("person.edit", lambda d, b: d.people.edit(b.person, name="Wang Fangfang", title="Head")),
    Verb("person.leave", lambda d, b: d.people.leave(d.people.get(b.person).post_id, TODAY, b.other, "Boss")),
    Verb("person.set_reaches", lambda d, b: d.people.set_reaches(b.person, [("wechat", "wangf")])),
    Verb("photo.remove", _photo_removed),
    Verb("photo.set", lambda d, b: d.photos.set_of_person(b.person, RED)),
    Verb("promise.break", lambda d, b: d.promises.break_(b.promise, "forgot")),
    Verb("promise.confirm", _kept),
    Verb("promise.delete", lambda d, b: d.promises.delete(b.promise)),
    Verb("promise.keep", lambda d, b: d.promises.keep(b.promise, evidence="mail")),
    Verb("promise.make", lambda d, b: d.promises.make(b.other, Party.CUSTOMER, "A forecast", LATER)),
    Verb("promise.move", lambda d, b: d.promises.move(b.promise, TODAY, agreed=False)),
    Verb("promise.release", lambda d, b: d.promises.release(b.promise, "not needed")),
    Verb("settings.change", lambda d, b: d.settings.change(rep_name="Li Lei")),
    Verb("settings.change_policy", _policy),
    Verb("settings.restore_policies", _restored_policies),
    Verb(
        "settings.change_zone",
        lambda d, b: d.settings.change_zone(ValueClass.REGULAR, Zone(Level.BASIC, Level.PROACTIVE)),
    ),
    Verb("today.let_be", lambda d, b: d.today.let_be(ThoughtKind.OUTSIDE_ZONE, b.customer, "knows", LATER)),
    Verb("today.no_next", lambda d, b: d.today.no_next(b.other, "dormant")),
    Verb("trash.restore", _deleted(lambda d, b: d.customers.delete([b.customer]))),
)


def _sample_removed(desk: Desk) -> Any:
    desk.demo.make_sample()
    return desk.customers.remove_sample()


ON_AN_EMPTY_DESK: dict[str, Callable[[Desk], Any]] = {
    "demo.make": lambda desk: desk.demo.make(3, 12, seed=7),
    "customer.remove_sample": _sample_removed,
}

NO_STEPS = re.compile("reminder|draft|desk")
"""The program's own bookkeeping leaves no step."""

_NAMED = re.compile(r'(?:verb|_changed|_give_up)\(\s*"(\w+\.\w+)"')
_DELETED = re.compile(r"Thing\.(\w+), ")


def verbs_in_the_source() -> set[str]:
    """Every name under which a service begins a step."""
    folder = Path(salesdesk.services.__file__).parent
    texts = [file.read_text(encoding="utf-8") for file in folder.glob("*.py")]
    named = {name for text in texts for name in _NAMED.findall(text) if not NO_STEPS.match(name)}
    deleted = {f"{kind.lower()}.delete" for text in texts for kind in _DELETED.findall(text)}
    return named | deleted


def test_no_verb_is_forgotten_here() -> None:
    assert verbs_in_the_source() == {one.name for one in VERBS} | ON_AN_EMPTY_DESK.keys()


@pytest.mark.parametrize("verb", VERBS, ids=[one.name for one in VERBS])
def test_a_verb_back_and_on_again(full_desk_file: tuple[Path, Book], verb: Verb) -> None:
    file, book = full_desk_file
    with a_new_desk(file) as (desk, clock):
        walk(desk, clock, lambda: verb.call(desk, book), verb.name)


@pytest.mark.parametrize("name", ON_AN_EMPTY_DESK)
def test_a_verb_of_an_empty_desk_back_and_on_again(desk: Desk, clock: FakeClock, name: str) -> None:
    walk(desk, clock, lambda: ON_AN_EMPTY_DESK[name](desk), name)


def walk(desk: Desk, clock: FakeClock, call: Callable[[], object], name: str) -> None:
    """Does it, takes back what came of it after opening the desk anew, and puts it on again."""
    before, first = rows(desk), desk.history.latest()
    call()
    after, last = rows(desk), desk.history.latest()
    assert last is not None
    assert last.verb == name
    path = desk.database.path
    desk.close()
    again = open_desk(path, clock)
    steps = [one for one in again.history.steps() if first is None or one.id > first.id]
    for _step in steps:
        stood = rows(again)
        again.history.undo_last()
        assert rows(again) != stood
    assert rows(again) == before
    assert again.checking.check().problems == ()
    for _step in steps:
        again.history.redo()
    assert rows(again) == after
    assert again.history.next_redo() is None
    again.close()


@pytest.fixture(scope="module")
def full_desk_file(empty_desk_file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Book]:
    """A closed desk with the full book on it."""
    with a_new_desk(empty_desk_file) as (desk, _clock):
        book = full_book(desk)
        path = desk.database.path
        desk.close()
        kept = tmp_path_factory.mktemp("full") / "desk.salesdesk"
        kept.write_bytes(path.read_bytes())
    return kept, book


moves = st.one_of(st.sampled_from(VERBS), st.sampled_from(["undo", "redo", "reopen", "undo any"]))


@settings(max_examples=8)
@given(plan=st.lists(moves, min_size=4, max_size=12), number=st.integers(0, 1_000))
def test_any_sequence_with_undo_redo_and_reopening_walks_one_line(
    full_desk_file: tuple[Path, Book], plan: list[Verb | str], number: int
) -> None:
    file, book = full_desk_file
    with a_new_desk(file) as (desk, clock):
        walker = Walker(desk, clock, book)
        for move in plan:
            walker.take(move, number)
            assert rows(walker.desk) == walker.expected
        assert walker.desk.checking.check().problems == ()
        walker.desk.close()


class Walker:
    """Takes moves on a desk and knows what must stand on it after each."""

    def __init__(self, desk: Desk, clock: FakeClock, book: Book) -> None:
        self.desk, self._clock, self._book = desk, clock, book
        self.expected = rows(desk)
        self._states: dict[int, Any] = {}

    def take(self, move: Verb | str, number: int) -> None:
        """One move; a verb that the desk refuses must have changed nothing."""
        if isinstance(move, Verb):
            self._do(move)
        elif move == "reopen":
            path = self.desk.database.path
            self.desk.close()
            self.desk = open_desk(path, self._clock)
        elif move == "undo":
            self._back()
        elif move == "redo":
            self._on()
        else:
            self._any(number)

    def _do(self, verb: Verb) -> None:
        # The promise is kept already, or the customer gone: what was done before that stands.
        with suppress(UserError, IndexError):
            verb.call(self.desk, self._book)
        self.expected = rows(self.desk)

    def _back(self) -> None:
        step = self.desk.history.latest()
        if step is None or step.id <= 1:
            return
        before = self.expected
        try:
            self.desk.history.undo_last()
        except UserError:
            return  # refused, as something later stands in the way: nothing may have changed
        self.expected = rows(self.desk)
        self._states[step.id] = (before, self.expected)

    def _on(self) -> None:
        step = self.desk.history.next_redo()
        if step is None:
            return
        self.desk.history.redo()
        before, after = self._states[step.id]
        assert self.expected == after
        self.expected = before

    def _any(self, number: int) -> None:
        """Any step, with all that builds on it, back and on again: the desk is as it was."""
        steps = [one for one in self.desk.history.steps() if not one.undone]
        step = steps[number % len(steps)]
        later = [one.id for one in self.desk.history.building_on(step.id)]
        try:
            self.desk.history.undo_with(step.id, later)
        except UserError:
            assert rows(self.desk) == self.expected
            return
        self.desk.history.redo_these([step.id, *later])
