"""Undo and redo give back the very desk that was, or refuse and change nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from salesdesk.errors import NotFound, UserError
from salesdesk.storage import journal
from salesdesk.storage.database import Database
from salesdesk.storage.journal import ChangedSince, StepTaken
from salesdesk.storage.tables import (
    CheckIn,
    ContactPoint,
    Customer,
    Interaction,
    Person,
    Promise,
    Reminder,
    Setting,
)
from salesdesk.storage.transaction import Transaction
from tests.storage.desks import (
    NOW,
    SetClock,
    check_in,
    customer,
    dump,
    insert,
    interaction,
    person,
    promise,
    scratch_desk,
)

EVERYTHING: frozenset[str] = frozenset()


def undo(database: Database, step_id: int | None = None) -> StepTaken:
    """Takes the step back, the latest one unless it is named."""
    with database.write("desk.undo") as transaction:
        wanted = step_id if step_id is not None else the(journal.latest(transaction.connection)).id
        return journal.undo(transaction.connection, wanted, NOW)


def redo(database: Database, step_id: int | None = None) -> StepTaken:
    """Puts the step on again, the next one unless it is named."""
    with database.write("desk.redo") as transaction:
        wanted = step_id if step_id is not None else the(journal.next_undone(transaction.connection)).id
        return journal.redo(transaction.connection, wanted)


def the(step: StepTaken | None) -> StepTaken:
    assert step is not None
    return step


def offered(database: Database) -> tuple[int | None, int | None]:
    """The steps that undo and redo would take."""
    with database.read() as connection:
        latest, undone = journal.latest(connection), journal.next_undone(connection)
    return latest.id if latest else None, undone.id if undone else None


def update(database: Database, table: Any, row_id: int, **values: Any) -> None:
    with database.write("test.update") as transaction:
        transaction.update(table, row_id, **values)


def delete(database: Database, table: Any, row_id: int) -> None:
    with database.write("test.delete") as transaction:
        transaction.delete(table, row_id)


def refused(database: Database, attempt: Callable[[], object], kind: type[UserError]) -> UserError:
    """Asserts that the attempt is refused and changes nothing, in the history either."""
    before = dump(database, besides=EVERYTHING)
    with pytest.raises(kind) as refusal:
        attempt()
    assert dump(database, besides=EVERYTHING) == before
    return refusal.value


# Random verbs: each is a list of operations, each operation a number that chooses among the rows there are.

names = st.sampled_from(["Hengtai Pumps", "昆山精工", "Bjørn & Søn", 'o\'Neil "x" -y', "ﷺ", "Ａcme ９"])
numbers = st.integers(0, 1_000)
operations = st.tuples(
    st.sampled_from(
        [
            *("customer", "customers", "person", "reach", "interaction", "interactions", "promise"),
            *("rename", "remember", "retext", "reach again", "tries"),
            *("drop interaction", "drop promise", "drop reach", "drop person", "drop customer"),
        ]
    ),
    numbers,
    names,
)
verbs = st.lists(operations, min_size=1, max_size=4)


def some(transaction: Transaction, table: Any, number: int) -> int | None:
    """The id of a row of the table that `number` chooses; None where it has none."""
    ids = transaction.connection.exec_driver_sql(f"SELECT id FROM {table.__tablename__} ORDER BY id")
    found = ids.scalars().all()
    return found[number % len(found)] if found else None


ADDED: dict[str, tuple[Any, Callable[[int, str], dict[str, Any]]]] = {
    "interaction": (Interaction, lambda owner, text: interaction(owner, text, private_note=text[::-1])),
    "promise": (Promise, promise),
    "reach": (ContactPoint, lambda owner, text: {"customer_id": owner, "kind": "email", "value": text}),
}
CHANGED: dict[str, tuple[Any, Callable[[int, str], dict[str, Any]]]] = {
    "rename": (Customer, lambda _number, text: {"name": text, "name_key": text.casefold()}),
    "remember": (Customer, lambda _number, text: {"remember": text, "city": text}),
    "tries": (Customer, lambda number, _text: {"tries": number, "sample": bool(number % 2)}),
    "retext": (Promise, lambda _number, text: {"text": text}),
    "reach again": (ContactPoint, lambda number, _text: {"kind": "phone", "value": f"+86 512 {number:05d}"}),
}
DROPPED = {
    "drop interaction": Interaction,
    "drop promise": Promise,
    "drop reach": ContactPoint,
    "drop person": Person,
    "drop customer": Customer,
}


def carry_out(transaction: Transaction, operation: tuple[str, int, str]) -> None:
    kind, number, text = operation
    if kind == "customer":
        transaction.insert(Customer, **customer(text))
    elif kind == "customers":
        transaction.insert_many(Customer, [customer(f"{text} {n}") for n in range(number % 4)])
    elif kind == "person":
        transaction.insert(Person, **person(text))
    else:
        on_a_row(transaction, kind, number, text)


def on_a_row(transaction: Transaction, kind: str, number: int, text: str) -> None:
    """Carries out what needs a row that is there; nothing where there is none."""
    added, changed = ADDED.get(kind), CHANGED.get(kind)
    table: Any = changed[0] if changed else DROPPED.get(kind, Customer)
    row_id = some(transaction, table, number)
    if row_id is None:
        return
    if added:
        transaction.insert(added[0], **added[1](row_id, text))
    elif changed:
        transaction.update(table, row_id, **changed[1](number, text))
    elif kind == "interactions":
        transaction.insert_many(Interaction, [interaction(row_id, f"{text} {n}") for n in range(3)])
    else:
        transaction.delete(table, row_id)


def attempt(database: Database, verb: list[tuple[str, int, str]]) -> bool:
    """Carries a verb out; says whether it left a step. One that drops a customer with rows fails whole."""
    before = dump(database, besides=EVERYTHING)
    try:
        with database.write("test.random") as transaction:
            for operation in verb:
                carry_out(transaction, operation)
    except IntegrityError:
        assert dump(database, besides=EVERYTHING) == before
        return False
    return transaction.step_id is not None


@settings(max_examples=40)
@given(st.lists(verbs, min_size=1, max_size=8))
def test_all_steps_back_and_on_again_give_the_same_desk(plan: list[list[tuple[str, int, str]]]) -> None:
    with scratch_desk() as database:
        states = [dump(database)]
        for verb in plan:
            if attempt(database, verb):
                states.append(dump(database))
        for state in reversed(states[:-1]):
            undo(database)
            assert dump(database) == state
        assert offered(database)[0] is None
        for state in states[1:]:
            redo(database)
            assert dump(database) == state
        assert offered(database)[1] is None


@settings(max_examples=40)
@given(st.lists(st.one_of(verbs, st.sampled_from(["undo", "redo"])), min_size=3, max_size=14))
def test_undo_and_redo_between_verbs_walk_one_line(
    plan: list[list[tuple[str, int, str]] | str],
) -> None:
    with scratch_desk() as database:
        past, future = [dump(database)], list[Any]()
        for action in plan:
            back, on = offered(database)
            assert (back is not None, on is not None) == (len(past) > 1, bool(future))
            if action == "undo" and back is not None:
                undo(database)
                future.append(past.pop())
            elif action == "redo" and on is not None:
                redo(database)
                past.append(future.pop())
            elif isinstance(action, list) and attempt(database, action):
                past.append(dump(database))
                future.clear()
            assert dump(database) == past[-1]


@settings(max_examples=40)
@given(st.lists(verbs, min_size=2, max_size=6), st.lists(st.tuples(st.booleans(), numbers), max_size=12))
def test_any_step_alone_is_taken_back_or_refused_whole(
    plan: list[list[tuple[str, int, str]]], asked: list[tuple[bool, int]]
) -> None:
    with scratch_desk() as database:
        steps = sum(attempt(database, verb) for verb in plan)
        for back, number in asked:
            if not steps:
                return
            before = dump(database, besides=EVERYTHING)
            step_id = number % steps + 1
            try:
                (undo if back else redo)(database, step_id)
            except UserError:
                assert dump(database, besides=EVERYTHING) == before
            else:
                after = dump(database)
                (redo if back else undo)(database, step_id)
                assert dump(database) == {name: before[name] for name in after}


def test_a_step_that_later_ones_built_on_is_refused(database: Database) -> None:
    made = insert(database, Customer, **customer("First"))
    update(database, Customer, made, name="Second")
    update(database, Customer, made, city="Suzhou")
    refusal = refused(database, lambda: undo(database, 1), ChangedSince)
    assert isinstance(refusal, ChangedSince)
    assert refusal.later == 2
    assert "2 later changes built on this" in str(refusal)
    undo(database, 3)
    refused(database, lambda: undo(database, 1), ChangedSince)
    undo(database, 2)
    undo(database, 1)
    assert dump(database)["customers"] == []


def test_a_change_within_a_run_holds_the_run(database: Database) -> None:
    with database.write("test.many") as transaction:
        transaction.insert_many(Customer, [customer(str(n)) for n in range(1, 2_003)])
    update(database, Customer, 1_500, city="Suzhou")
    refused(database, lambda: undo(database, 1), ChangedSince)
    undo(database, 2)
    full = dump(database)
    undo(database, 1)
    assert dump(database)["customers"] == []
    redo(database)
    assert dump(database) == full


def test_a_step_that_later_rows_point_at_is_refused(database: Database) -> None:
    made = insert(database, Customer, **customer())
    insert(database, Interaction, **interaction(made))
    refused(database, lambda: undo(database, 1), ChangedSince)
    undo(database, 2)
    undo(database, 1)
    refused(database, lambda: redo(database, 2), UserError)


def test_what_must_be_unique_is_not_brought_back_twice(database: Database) -> None:
    first = insert(database, Setting, key="country", value="CN")
    delete(database, Setting, first)
    insert(database, Setting, key="country", value="DE")
    refused(database, lambda: undo(database, 2), ChangedSince)


def test_an_other_step_in_between_does_not_hold_one_back(database: Database) -> None:
    one, other = (insert(database, Customer, **customer(name)) for name in ("One", "Other"))
    update(database, Customer, one, city="Suzhou")
    update(database, Customer, other, city="Wuxi")
    before = dump(database)
    undo(database, 3)
    with database.read() as connection:
        cities = connection.exec_driver_sql("SELECT city FROM customers ORDER BY id").scalars().all()
    assert cities == ["", "Wuxi"]
    redo(database, 3)
    assert dump(database) == before


def test_redo_of_a_row_that_is_otherwise_now_is_refused(database: Database) -> None:
    made = insert(database, Customer, **customer("A"))
    update(database, Customer, made, name="B")
    undo(database)
    update(database, Customer, made, name="C")
    refused(database, lambda: redo(database, 2), UserError)


def test_a_new_step_ends_what_could_be_done_again_for_good(database: Database) -> None:
    made = insert(database, Customer, **customer("A"))
    update(database, Customer, made, name="B")
    undo(database)
    assert offered(database) == (1, 2)
    update(database, Customer, made, name="C")
    assert offered(database) == (3, None)
    undo(database)
    assert offered(database) == (1, 3)
    redo(database)
    assert offered(database) == (3, None)


def test_undone_is_undone_once_and_done_is_done_once(database: Database) -> None:
    insert(database, Customer, **customer())
    refused(database, lambda: redo(database, 1), UserError)
    undo(database, 1)
    refused(database, lambda: undo(database, 1), UserError)
    refused(database, lambda: undo(database, 99), NotFound)
    refused(database, lambda: redo(database, 99), NotFound)


def test_rows_that_point_at_others_of_their_run_go_and_come_back(database: Database) -> None:
    made = insert(database, Customer, **customer())
    with database.write("test.chain") as transaction:
        first = transaction.next_id(CheckIn)
        chain = [check_in(made, moved_from_id=first + n - 1 if n else None) for n in range(4)]
        transaction.insert_many(CheckIn, chain)
    full = dump(database)
    undo(database)
    assert dump(database)["check_ins"] == []
    redo(database)
    assert dump(database) == full


def test_a_reminder_that_was_shown_does_not_hold_its_check_in(database: Database) -> None:
    made = insert(database, Customer, **customer())
    due = insert(database, CheckIn, **check_in(made))
    insert(database, Reminder, check_in_id=due, due_at=NOW, shown_at=NOW)
    full = dump(database)
    undo(database)
    assert dump(database)["check_ins"] == []
    redo(database)
    assert dump(database) == full


def test_rows_put_back_keep_their_numbers_and_new_ones_take_none_of_them(database: Database) -> None:
    insert(database, Customer, **customer("One"))
    insert(database, Customer, **customer("Two"))
    undo(database)
    assert insert(database, Customer, **customer("Three")) == 3
    delete(database, Customer, 1)
    undo(database)
    assert [row[:2] for row in dump(database)["customers"]] == [(1, "One"), (3, "Three")]


def test_the_history_tells_a_step(database: Database, clock: SetClock) -> None:
    database.actor = "Li Na"
    clock.pass_by(timedelta(days=1))
    with database.write("customer.add") as transaction:
        made = transaction.insert(Customer, **customer())
        transaction.about, transaction.customer_id = "Hengtai Pumps", made
    told = StepTaken(1, clock.now(), "Li Na", "customer.add", "Hengtai Pumps", made, undone=False)
    with database.read() as connection:
        assert journal.step(connection, 1) == journal.latest(connection) == told
    assert undo(database) == told
    with database.read() as connection:
        assert journal.step(connection, 1).undone
        assert journal.latest(connection) is None


def test_taking_back_is_no_step_of_its_own(database: Database) -> None:
    insert(database, Customer, **customer())
    undo(database)
    redo(database)
    assert [row[0] for row in dump(database, besides=EVERYTHING)["steps"]] == [1]
