"""What a dry run says is what the import does, whatever the file holds, and one undo gives the desk back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.domain.words import (
    CheckInReason,
    CheckInState,
    Direction,
    Expectation,
    Level,
    Outcome,
    Party,
    PromiseState,
)
from salesdesk.services.desk import Desk
from salesdesk.services.import_batches import Batch, ImportResult
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
from salesdesk.services.imports import Imports
from tests.factories import a_new_desk
from tests.services.books import full_book
from tests.storage.desks import dump

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)

names = st.sampled_from(["Hengtai Pumps", "HENGTAI  Pumps", "Northwind", "昆山精工", "Ｍüller", "Nobody"])
people = st.sampled_from(["Wang Fang", "WANG FANG", "李雷", "Li Na"])
numbers = st.sampled_from(["13800138000", "138 0013 8000", "+86 139 1234 5678", "021 66554433"])
emails = st.sampled_from(["a@x.cn", "A@X.cn", "b@y.de"])
days = st.sampled_from(
    [TODAY - timedelta(days=400), TODAY - timedelta(days=3), TODAY, TODAY + timedelta(days=9)]
)
past = st.sampled_from([TODAY - timedelta(days=400), TODAY - timedelta(days=3), TODAY])
minutes = st.sampled_from([None, 540])
notes = st.sampled_from(["", "n", "m\nn"])


def some(strategy: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[Any]:
    return st.lists(strategy, max_size=most).map(tuple)


persons = st.builds(
    ImportedPerson,
    name=people,
    title=st.sampled_from(["", "buyer"]),
    phones=some(st.tuples(st.just("mobile"), numbers), 1),
    emails=some(emails, 1),
    birth_month_day=st.sampled_from(["", "02-29"]),
    from_on=st.sampled_from([None, date(2020, 1, 1)]),
    to_on=st.sampled_from([None, None, date(2019, 1, 1), date(2024, 1, 1)]),
)
customers = st.builds(
    ImportedCustomer,
    row=st.just(2),
    name=st.one_of(names, people),
    kind=st.sampled_from(["firm", "person"]),
    people=some(persons),
    phones=some(st.tuples(st.sampled_from(["phone", "mobile"]), numbers)),
    emails=some(emails),
    wechat=st.sampled_from(["", "wx1"]),
    notes=notes,
    level=st.sampled_from([None, Level.PROACTIVE]),
    next_on=st.sampled_from([None, TODAY]),
    last_contact_on=st.sampled_from([None, TODAY, date(2026, 1, 1)]),
    longest_days=st.sampled_from([None, 40]),
    ideal_days=st.sampled_from([None, 30, 60]),
    no_next_reason=st.sampled_from(["", "asleep"]),
)
posts = st.builds(ImportedPost, row=st.just(3), customer=st.one_of(names, st.just("")), person=persons)
interactions = st.builds(
    ImportedInteraction,
    row=st.just(4),
    customer=names,
    at=st.integers(-3, 3).map(lambda n: NOW - timedelta(hours=n)),
    direction=st.sampled_from(Direction),
    outcome=st.sampled_from(Outcome),
    summary=notes,
    people=some(people),
)
promises = st.builds(
    ImportedPromise,
    row=st.just(5),
    customer=names,
    text=st.sampled_from(["A quote", "a QUOTE", "Send it", ""]),
    due_on=days,
    party=st.sampled_from(Party),
    made_on=st.one_of(st.none(), past),
    person=st.one_of(st.just(""), people),
    state=st.sampled_from(PromiseState),
    settled_on=st.one_of(st.none(), past),
    moves=some(st.builds(ImportedMove, from_on=past, to_on=days, moved_on=past, agreed=st.booleans()), 1),
)
orders = st.builds(
    ImportedOrder,
    row=st.just(6),
    customer=names,
    ordered_on=past,
    number=st.sampled_from(["", "", "PO-7", "8"]),
    product=st.sampled_from(["pump", "hose"]),
    quantity=st.sampled_from([None, Decimal(2)]),
    kind=st.sampled_from(["purchase", "return"]),
)
check_ins = st.builds(
    ImportedCheckIn,
    row=st.just(7),
    customer=st.one_of(names, st.just("")),
    due_on=days,
    due_minute=minutes,
    person=st.one_of(st.just(""), people),
    reason=st.sampled_from(CheckInReason),
    state=st.sampled_from(CheckInState),
    emails=some(emails, 1),
    text=st.sampled_from(["", "Call Northwind", "会面昆山精工", "Hengtai Pumps and Northwind"]),
)
complaints = st.builds(
    ImportedComplaint,
    row=st.just(8),
    customer=names,
    text=st.sampled_from(["late", "LATE", "wrong pump\nagain", ""]),
    opened_on=days,
    person=st.one_of(st.just(""), people),
    answer_by=st.one_of(st.none(), days),
    answered_on=st.one_of(st.none(), past),
    solved_on=st.one_of(st.none(), past),
    solution=notes,
    satisfaction=st.sampled_from([None, *Expectation]),
)
level_changes = st.builds(
    ImportedLevelChange,
    row=st.just(9),
    customer=names,
    changed_on=days,
    from_level=st.sampled_from(Level),
    to_level=st.sampled_from(Level),
    evidence=st.sampled_from(["", "frame contract", "FRAME contract"]),
)
KINDS: dict[Any, st.SearchStrategy[Any]] = {
    "customers": customers,
    "people": posts,
    "interactions": interactions,
    "promises": promises,
    "orders": orders,
    "check-ins": check_ins,
    "complaints": complaints,
    "level-changes": level_changes,
}
batches = st.lists(
    st.sampled_from(sorted(KINDS)).flatmap(
        lambda kind: st.builds(Batch, kind=st.just(kind), records=st.lists(KINDS[kind], max_size=6))
    ),
    min_size=1,
    max_size=5,
)


def counts(result: ImportResult) -> list[tuple[Any, ...]]:
    return [(part.kind, part.added, part.merged, part.refused) for part in result.parts]


@settings(max_examples=15)
@given(wanted=batches, run=st.sampled_from([1, 2, 100]), full=st.booleans())
def test_the_dry_run_counts_as_the_import_does_and_undo_gives_the_desk_back(
    empty_desk_file: Path, wanted: list[Batch], run: int, full: bool
) -> None:
    with a_new_desk(empty_desk_file) as (desk, _clock):
        if full:
            full_book(desk)
        before = dump(desk.database)
        imports = in_runs_of(run, desk)
        dry = imports.preview(wanted)
        assert dump(desk.database) == before
        wet = imports.take_in(wanted, "x")
        assert counts(dry) == counts(wet)
        assert desk.checking.check().problems == ()
        after = dump(desk.database)
        if wet.step_id is None:
            assert after == before
            return
        desk.history.undo(wet.step_id)
        assert dump(desk.database) == before
        desk.history.redo()
        assert dump(desk.database) == after


@settings(max_examples=15)
@given(wanted=batches, run=st.sampled_from([1, 100]))
def test_the_same_file_again_adds_nothing(empty_desk_file: Path, wanted: list[Batch], run: int) -> None:
    # Whether somebody's name is known decides under which words a contact is kept: people come first.
    wanted = sorted(wanted, key=lambda batch: batch.kind not in ("customers", "people"))
    with a_new_desk(empty_desk_file) as (desk, _clock):
        imports = in_runs_of(run, desk)
        imports.take_in(wanted, "x")
        again = imports.take_in(wanted, "x")
        assert again.added == 0


def in_runs_of(run: int, desk: Desk) -> Imports:
    return Imports(desk._context, desk.settings, desk.planning, run)
