"""The ledger of promises: what each verb does to a promise, and how often a word was kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesdesk.domain import promises as rules
from salesdesk.domain.promises import KeptRate
from salesdesk.domain.words import Party, PromiseState
from salesdesk.errors import NotFound, UserError
from salesdesk.services.desk import Desk
from salesdesk.services.promise_lists import months_before
from salesdesk.services.promises import PromiseCounts, PromiseFilter
from salesdesk.services.rows import MoveLine, PromiseLine
from tests.factories import a_customer, a_person
from tests.fakes import FakeClock, tuesday_morning

TODAY = date(2026, 11, 24)
REP, CUSTOMER = Party.REP, Party.CUSTOMER


def day(offset: int) -> date:
    return TODAY + timedelta(days=offset)


def a_promise(
    desk: Desk, customer_id: int, due: int = 3, party: Party = REP, made: int = -5, text: str = "Quote"
) -> int:
    done = desk.promises.make(customer_id, party, text, day(due), made_on=day(made))
    assert done.row_id is not None
    return done.row_id


class TestMaking:
    def test_everything_said_is_kept(self, desk: Desk) -> None:
        customer_id = a_customer(desk, name="Northwind")
        person_id = a_person(desk, customer_id, name="Anna")
        done = desk.promises.make(customer_id, CUSTOMER, "  Forecast\nfor Q1 ", day(6), 17 * 60, person_id)
        line = desk.promises.get(done.row_id or 0)
        assert (line.customer, line.person, line.party) == ("Northwind", "Anna", CUSTOMER)
        assert (line.text, line.made_on, line.due_on) == ("Forecast for Q1", TODAY, day(6))
        assert (line.due_minute, line.state, line.moves) == (1020, PromiseState.OPEN, ())
        latest = desk.history.latest()
        assert latest is not None
        assert (latest.id, latest.verb, latest.customer_id) == (done.step_id, "promise.make", customer_id)

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"text": " \n"}, "text"),
            ({"due_on": day(-6), "made_on": day(-5)}, "due_on"),
            ({"made_on": day(1)}, "made_on"),
            ({"due_minute": 1440}, "due_minute"),
            ({"due_minute": -1}, "due_minute"),
        ],
    )
    def test_what_makes_no_sense_is_refused(self, desk: Desk, changes: dict[str, object], field: str) -> None:
        given_values: dict[str, object] = {"text": "Quote", "due_on": day(3), **changes}
        with pytest.raises(UserError) as refusal:
            desk.promises.make(a_customer(desk), REP, **given_values)  # type: ignore[arg-type]
        assert refusal.value.field == field
        assert desk.promises.counts().all == 0

    def test_somebody_of_another_customer_cannot_promise(self, desk: Desk) -> None:
        stranger = a_person(desk)
        with pytest.raises(UserError) as refusal:
            desk.promises.make(a_customer(desk, name="Other"), REP, "Quote", day(1), person_id=stranger)
        assert refusal.value.field == "person_id"

    def test_an_unknown_customer(self, desk: Desk) -> None:
        with pytest.raises(NotFound):
            desk.promises.make(999, REP, "Quote", day(1))


class TestSettling:
    def test_kept_with_evidence_and_confirmed_at_once(self, desk: Desk) -> None:
        promise_id = a_promise(desk, a_customer(desk))
        desk.promises.keep(promise_id, day(-1), "visit report", "report.pdf", TODAY, "by phone")
        line = desk.promises.get(promise_id)
        assert (line.state, line.settled_on) == (PromiseState.KEPT, day(-1))
        assert (line.evidence, line.evidence_file) == ("visit report", "report.pdf")
        assert (line.confirmed_on, line.confirmed_how) == (TODAY, "by phone")

    @pytest.mark.parametrize(
        ("verb", "state"), [("break_", PromiseState.BROKEN), ("release", PromiseState.RELEASED)]
    )
    def test_given_up_for_a_reason_alone(self, desk: Desk, verb: str, state: PromiseState) -> None:
        promise_id = a_promise(desk, a_customer(desk))
        settle: Callable[..., object] = getattr(desk.promises, verb)
        with pytest.raises(UserError) as refusal:
            settle(promise_id, "  ")
        assert refusal.value.field == "reason"
        settle(promise_id, "the mould cracked")
        line = desk.promises.get(promise_id)
        assert (line.state, line.settled_on, line.settled_note) == (state, TODAY, "the mould cracked")

    @pytest.mark.parametrize("on", [day(-6), day(1)])
    def test_not_before_it_was_made_and_not_in_days_to_come(self, desk: Desk, on: date) -> None:
        promise_id = a_promise(desk, a_customer(desk))
        with pytest.raises(UserError) as refusal:
            desk.promises.keep(promise_id, on)
        assert refusal.value.field == "settled_on"

    def test_a_settled_word_changes_by_undo_alone(self, desk: Desk) -> None:
        promise_id = a_promise(desk, a_customer(desk))
        kept = desk.promises.keep(promise_id)
        verbs: tuple[Callable[[], object], ...] = (
            lambda: desk.promises.keep(promise_id),
            lambda: desk.promises.break_(promise_id, "late"),
            lambda: desk.promises.release(promise_id, "not wanted"),
            lambda: desk.promises.move(promise_id, day(9), agreed=True),
            lambda: desk.promises.move(promise_id, day(3), agreed=True, to_minute=600),
        )
        for verb in verbs:
            with pytest.raises(UserError):
                verb()
        assert kept.step_id is not None
        desk.history.undo(kept.step_id)
        assert desk.promises.get(promise_id).state is PromiseState.OPEN

    def test_only_the_reps_kept_word_is_confirmed(self, desk: Desk) -> None:
        customer_id = a_customer(desk)
        mine, theirs = a_promise(desk, customer_id), a_promise(desk, customer_id, party=CUSTOMER)
        with pytest.raises(UserError):
            desk.promises.confirm(mine, TODAY, "by phone")
        desk.promises.keep(mine, day(-1))
        desk.promises.keep(theirs)
        with pytest.raises(UserError):
            desk.promises.confirm(theirs, TODAY, "by phone")
        for wrong in (day(-2), day(1)):
            with pytest.raises(UserError):
                desk.promises.confirm(mine, wrong, "by phone")
        desk.promises.confirm(mine, TODAY, "by phone")
        assert desk.promises.get(mine).confirmed_on == TODAY

    def test_how_it_was_confirmed_needs_its_day(self, desk: Desk) -> None:
        promise_id = a_promise(desk, a_customer(desk))
        with pytest.raises(UserError) as refusal:
            desk.promises.keep(promise_id, confirmed_how="by phone")
        assert refusal.value.field == "confirmed_on"
        assert desk.promises.get(promise_id).state is PromiseState.OPEN


class TestMoving:
    def test_every_change_of_day_is_kept(self, desk: Desk) -> None:
        promise_id = a_promise(desk, a_customer(desk))
        desk.promises.move(promise_id, day(10), agreed=True, reason="holiday")
        desk.promises.move(promise_id, day(12), agreed=False, to_minute=600)
        line = desk.promises.get(promise_id)
        assert (line.due_on, line.due_minute) == (day(12), 600)
        assert line.moves == (
            MoveLine(day(3), day(10), TODAY, True, "holiday"),
            MoveLine(day(10), day(12), TODAY, False, ""),
        )
        assert desk.promises.word(line).measured_on == day(10)

    def test_another_hour_is_no_other_day(self, desk: Desk) -> None:
        promise_id = a_promise(desk, a_customer(desk))
        desk.promises.move(promise_id, day(3), agreed=True, to_minute=600)
        line = desk.promises.get(promise_id)
        assert (line.due_minute, line.moves) == (600, ())
        with pytest.raises(UserError):
            desk.promises.move(promise_id, day(3), agreed=True, to_minute=600)

    def test_not_to_a_day_that_is_past(self, desk: Desk) -> None:
        promise_id = a_promise(desk, a_customer(desk))
        with pytest.raises(UserError) as refusal:
            desk.promises.move(promise_id, day(-1), agreed=True)
        assert refusal.value.field == "due_on"

    @pytest.mark.parametrize("verb", ["keep", "get"])
    def test_one_that_is_not_there(self, desk: Desk, verb: str) -> None:
        with pytest.raises(NotFound):
            getattr(desk.promises, verb)(7)


class TestLedger:
    @pytest.fixture
    def book(self, desk: Desk) -> dict[str, int]:
        north, south = a_customer(desk, name="Northwind"), a_customer(desk, name="Around the Horn")
        book = {
            "late": a_promise(desk, north, due=-1, text="c"),
            "soon": a_promise(desk, south, due=2, text="a"),
            "theirs": a_promise(desk, north, due=1, party=CUSTOMER, text="b"),
            "kept": a_promise(desk, south, text="d"),
            "broken": a_promise(desk, north, text="e"),
            "released": a_promise(desk, north, text="f"),
        }
        desk.promises.keep(book["kept"])
        desk.promises.break_(book["broken"], "late")
        desk.promises.release(book["released"], "not wanted")
        return book

    @pytest.mark.parametrize(
        ("which", "expected"),
        [
            ("open", ["late", "theirs", "soon"]),
            ("overdue", ["late"]),
            ("theirs", ["theirs"]),
            ("kept", ["kept"]),
            ("broken", ["broken"]),
            ("all", ["late", "theirs", "soon", "kept", "broken", "released"]),
        ],
    )
    def test_each_filter_in_the_order_due(
        self, desk: Desk, book: dict[str, int], which: str, expected: list[str]
    ) -> None:
        names = {promise_id: name for name, promise_id in book.items()}
        found = desk.promises.ids(PromiseFilter(which))  # type: ignore[arg-type]
        assert [names[promise_id] for promise_id in found] == expected
        assert getattr(desk.promises.counts(), which) == len(expected)

    def test_the_counts_of_an_empty_desk(self, desk: Desk) -> None:
        assert desk.promises.counts() == PromiseCounts(0, 0, 0, 0, 0, 0)

    def test_counts_are_counts_and_not_whether(self, desk: Desk, book: dict[str, int]) -> None:
        desk.promises.keep(book["late"])
        assert desk.promises.counts() == PromiseCounts(open=2, overdue=0, theirs=1, kept=2, broken=1, all=6)

    @pytest.mark.parametrize(
        ("sort", "expected"),
        [
            ("text", ["soon", "theirs", "late"]),
            ("customer", ["soon", "late", "theirs"]),
            ("person", ["theirs", "late", "soon"]),
            ("made_on", ["late", "soon", "theirs"]),
            ("state", ["late", "theirs", "soon"]),
        ],
    )
    def test_sorted_both_ways(self, desk: Desk, book: dict[str, int], sort: str, expected: list[str]) -> None:
        ids = [book[name] for name in expected]
        assert desk.promises.ids(sort=sort) == ids  # type: ignore[arg-type]
        assert desk.promises.ids(sort=sort, descending=True) == ids[::-1]  # type: ignore[arg-type]

    def test_lines_come_in_the_order_asked_for(self, desk: Desk, book: dict[str, int]) -> None:
        wanted = [book["soon"], 999, book["late"]]
        assert [line.id for line in desk.promises.lines(wanted)] == [book["soon"], book["late"]]
        assert desk.promises.lines([]) == []

    def test_a_customers_promises_open_ones_first(self, desk: Desk, book: dict[str, int]) -> None:
        [north] = desk.customers.ids()[1:]
        assert desk.customers.card(north).name == "Northwind"
        found = [line.id for line in desk.promises.of(north)]
        assert found == [book[name] for name in ("late", "theirs", "released", "broken")]
        assert desk.promises.ids(PromiseFilter("open", north)) == [book["late"], book["theirs"]]


class TestKeptRate:
    def test_only_the_reps_word_of_the_last_months_counts(self, desk: Desk, clock: FakeClock) -> None:
        customer_id = a_customer(desk)
        long_ago = a_promise(desk, customer_id)
        desk.promises.break_(long_ago, "late")
        clock.advance(days=366)
        for party in (REP, REP, CUSTOMER):
            kept = a_promise(desk, customer_id, due=400, party=party, made=360)
            desk.promises.keep(kept)
        assert desk.promises.kept_rate() == KeptRate(kept=2, on_time=2, settled=2)
        assert desk.promises.kept_rate(months=24) == KeptRate(kept=2, on_time=2, settled=3)
        assert desk.promises.kept_rate(a_customer(desk, name="Other")) == KeptRate(0, 0, 0)

    @pytest.mark.parametrize(("agreed", "on_time"), [(True, 2), (False, 1)])
    def test_a_moved_promise_counts_once_by_the_day_agreed(
        self, desk: Desk, clock: FakeClock, agreed: bool, on_time: int
    ) -> None:
        customer_id = a_customer(desk)
        moved, straight = a_promise(desk, customer_id), a_promise(desk, customer_id, due=9)
        desk.promises.move(moved, day(5), agreed)
        desk.promises.move(moved, day(8), agreed)
        clock.advance(days=8)
        desk.promises.keep(moved)
        desk.promises.keep(straight)
        assert desk.promises.kept_rate() == KeptRate(kept=2, on_time=on_time, settled=2)

    @pytest.mark.parametrize(
        ("start", "months", "expected"),
        [
            (date(2026, 11, 24), 12, date(2025, 11, 24)),
            (date(2026, 3, 31), 1, date(2026, 2, 28)),
            (date(2024, 2, 29), 12, date(2023, 2, 28)),
            (date(2026, 1, 15), 1, date(2025, 12, 15)),
            (date(3, 1, 1), 48, date.min),
        ],
    )
    def test_months_end_on_a_day_that_exists(self, start: date, months: int, expected: date) -> None:
        assert months_before(start, months) == expected

    def test_half_of_the_promises_within_so_many_days(self, desk: Desk) -> None:
        customer_id = a_customer(desk)
        assert desk.promises.median_days() is None
        for made in (-1, -2, -2, -9):
            desk.promises.keep(a_promise(desk, customer_id, made=made))
        desk.promises.keep(a_promise(desk, customer_id, made=-50, party=CUSTOMER))
        assert desk.promises.median_days() == 2.0


days_to_come = st.integers(-3, 12)
verbs = st.one_of(
    st.tuples(st.just("keep"), days_to_come),
    st.tuples(st.just("break_"), days_to_come),
    st.tuples(st.just("release"), days_to_come),
    st.tuples(st.just("confirm"), days_to_come),
    st.tuples(st.just("move"), days_to_come, st.booleans(), st.sampled_from([None, 600])),
    st.tuples(st.just("wait"), st.integers(1, 4)),
)


def carry_out(desk: Desk, clock: FakeClock, promise_id: int, verb: tuple[object, ...]) -> None:
    match verb:
        case ("wait", int(days)):
            clock.advance(days=days)
        case ("keep", int(offset)):
            desk.promises.keep(promise_id, day(offset))
        case ("confirm", int(offset)):
            desk.promises.confirm(promise_id, day(offset), "by phone")
        case ("move", int(offset), bool(agreed), minute):
            desk.promises.move(promise_id, day(offset), agreed, to_minute=minute)  # type: ignore[arg-type]
        case (str(name), int(offset)):
            getattr(desk.promises, name)(promise_id, "because", day(offset))


def is_consistent(line: PromiseLine, first_due: date) -> bool:
    """The moves lead from the first day to the present one, and settled says the same as its day."""
    chain = [first_due, *(move.to_on for move in line.moves)]
    return (
        [move.from_on for move in line.moves] == chain[:-1]
        and all(move.from_on != move.to_on for move in line.moves)
        and line.due_on == chain[-1]
        and (line.state is PromiseState.OPEN) == (line.settled_on is None)
        and (line.confirmed_on is None or line.state is PromiseState.KEPT)
    )


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(verbs, max_size=6), st.sampled_from(Party))
def test_no_order_of_verbs_breaks_a_promise_apart(
    desk: Desk, clock: FakeClock, done: list[tuple[object, ...]], party: Party
) -> None:
    clock.set(tuesday_morning().now())
    customer_id = a_customer(desk, name="Any")
    promise_id = a_promise(desk, customer_id, party=party)
    for verb in done:
        before = desk.promises.get(promise_id)
        try:
            carry_out(desk, clock, promise_id, verb)
        except UserError:
            assert desk.promises.get(promise_id) == before
        line = desk.promises.get(promise_id)
        assert is_consistent(line, day(3))
        assert before.settled_on is None or line.settled_on == before.settled_on
        assert line.moves[: len(before.moves)] == before.moves


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(Party), st.lists(verbs, max_size=3)), max_size=4))
def test_the_kept_rate_is_what_the_rule_says_of_the_promises_themselves(
    desk: Desk, clock: FakeClock, book: list[tuple[Party, list[tuple[object, ...]]]]
) -> None:
    clock.set(tuesday_morning().now())
    customer_id = a_customer(desk, name="Any")
    for party, done in book:
        promise_id = a_promise(desk, customer_id, party=party)
        for verb in done:
            try:
                carry_out(desk, clock, promise_id, verb)
            except UserError:
                continue
    mine = [
        desk.promises.word(desk.promises.get(line.id))
        for line in desk.promises.of(customer_id)
        if line.party is REP
    ]
    assert desk.promises.kept_rate(customer_id) == rules.kept_rate(mine)


def test_taking_back_every_step_leaves_nothing(desk: Desk) -> None:
    customer_id = a_customer(desk)
    before = desk.history.latest()
    promise_id = a_promise(desk, customer_id)
    desk.promises.move(promise_id, day(8), agreed=True)
    desk.promises.keep(promise_id)
    desk.promises.confirm(promise_id, TODAY, "by phone")
    for _ in range(4):
        desk.history.undo_last()
    assert desk.history.latest() == before
    assert desk.promises.counts().all == 0
