"""One verb's writes: all or nothing, every row a number of its own, and every change in the journal."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from salesdesk.errors import NotFound, UserError
from salesdesk.storage.database import Database
from salesdesk.storage.tables import CheckIn, Customer, Draft, Heard, Interaction, Promise, Reminder
from tests.storage.desks import (
    NOW,
    TODAY,
    SetClock,
    check_in,
    customer,
    dump,
    insert,
    interaction,
    promise,
)

EVERYTHING: frozenset[str] = frozenset()


def rows(database: Database, statement: str) -> list[dict[str, Any]]:
    with database.read() as connection:
        return [dict(row) for row in connection.exec_driver_sql(statement).mappings()]


def test_a_verb_leaves_one_step_with_its_changes(database: Database, clock: SetClock) -> None:
    database.actor = "Li Na"
    with database.write("customer.add") as transaction:
        first = transaction.insert(Customer, **customer())
        transaction.about = "Hengtai Pumps"
        transaction.customer_id = first
    clock.pass_by(timedelta(minutes=5))
    with database.write("interaction.log", customer_id=first) as transaction:
        held = transaction.insert(Interaction, **interaction(first, "spoke"))
        transaction.update(Customer, first, last_contact_on=TODAY)
        transaction.insert(Heard, interaction_id=held, kind="need")
    steps = rows(database, "SELECT * FROM steps ORDER BY id")
    assert [(s["verb"], s["actor"], s["about"], s["customer_id"]) for s in steps] == [
        ("customer.add", "Li Na", "Hengtai Pumps", first),
        ("interaction.log", "Li Na", "", first),
    ]
    assert [s["at"] for s in steps] == ["2026-11-22T08:30:00.000Z", "2026-11-22T08:35:00.000Z"]
    changes = rows(database, "SELECT * FROM changes WHERE step_id = 2 ORDER BY id")
    assert [(c["table_name"], c["operation"], c["first_row"], c["customer_id"]) for c in changes] == [
        ("interactions", "insert", held, first),
        ("customers", "update", first, first),
        ("heard", "insert", 1, first),
    ]
    assert json.loads(changes[1]["before"]) == {"last_contact_on": None}
    assert json.loads(changes[1]["after"]) == {"last_contact_on": "2026-11-22"}


@pytest.mark.parametrize("failure", [ZeroDivisionError, KeyboardInterrupt, UserError("no")])
def test_a_failing_verb_leaves_nothing(
    database: Database, failure: BaseException | type[BaseException]
) -> None:
    def spoil() -> None:
        with database.write("customer.spoil") as transaction:
            made = transaction.insert(Customer, **customer("昆山精工"))
            transaction.insert_many(Interaction, [interaction(made, "spoke") for _ in range(3)])
            transaction.update(Customer, 1, name="Other", remember="likes tea")
            transaction.delete(Interaction, 1)
            transaction.insert(Draft, form="log", body="{}", saved_at=NOW)
            raise failure

    insert(database, Customer, **customer())
    before = dump(database, besides=EVERYTHING)
    with pytest.raises((ZeroDivisionError, KeyboardInterrupt, UserError)):
        spoil()
    assert dump(database, besides=EVERYTHING) == before


def test_a_verb_that_breaks_a_rule_of_the_file_leaves_nothing(database: Database) -> None:
    def spoil() -> None:
        with database.write("customer.spoil") as transaction:
            transaction.insert(Customer, **customer())
            transaction.insert(Interaction, **interaction(99, "with nobody"))

    before = dump(database, besides=EVERYTHING)
    with pytest.raises(IntegrityError):
        spoil()
    assert dump(database, besides=EVERYTHING) == before


def test_changing_nothing_leaves_no_step(database: Database) -> None:
    made = insert(database, Customer, **customer(city="Kunshan"))
    with database.write("customer.edit") as transaction:
        assert not transaction.update(Customer, made, city=" Kunshan ", tries=0)
    with database.write("customer.edit"):
        pass
    assert len(rows(database, "SELECT * FROM steps")) == 1
    with database.write("customer.edit") as transaction:
        assert transaction.update(Customer, made, city="Suzhou", tries=0)
    (change,) = rows(database, "SELECT * FROM changes WHERE operation = 'update'")
    assert json.loads(change["before"]) == {"city": "Kunshan"}


def test_the_programs_bookkeeping_leaves_no_step(database: Database) -> None:
    made = insert(database, Customer, **customer())
    due = insert(database, CheckIn, **check_in(made))
    steps = rows(database, "SELECT * FROM steps")
    with database.write("draft.keep") as transaction:
        draft = transaction.insert(Draft, form="log", body="{}", saved_at=NOW)
        transaction.update(Draft, draft, body='{"said": "hello"}')
        transaction.insert(Reminder, check_in_id=due, due_at=NOW)
        transaction.delete(Draft, draft)
    assert rows(database, "SELECT * FROM steps") == steps
    assert len(rows(database, "SELECT * FROM reminders")) == 1


def test_what_was_shown_stands_in_no_ones_way(database: Database) -> None:
    made = insert(database, Customer, **customer())
    for table, subject, values in (
        (CheckIn, "check_in_id", check_in(made)),
        (Promise, "promise_id", promise(made)),
    ):
        row = insert(database, table, **values)
        insert(database, Reminder, due_at=NOW, **{subject: row})
        with database.write("test.delete") as transaction:
            transaction.delete(table, row)
    assert rows(database, "SELECT * FROM reminders") == []


def test_a_row_that_others_point_at_stays(database: Database) -> None:
    made = insert(database, Customer, **customer())
    insert(database, Interaction, **interaction(made))
    before = dump(database, besides=EVERYTHING)
    with pytest.raises(IntegrityError), database.write("customer.delete") as transaction:
        transaction.delete(Customer, made)
    assert dump(database, besides=EVERYTHING) == before


def test_what_is_not_there_can_be_neither_changed_nor_deleted(database: Database) -> None:
    for row_id in (0, 1, 2**40):
        with pytest.raises(NotFound), database.write("customer.edit") as transaction:
            transaction.update(Customer, row_id, city="Suzhou")
        with pytest.raises(NotFound), database.write("customer.delete") as transaction:
            transaction.delete(Customer, row_id)


def test_numbers_are_never_given_out_twice(database: Database) -> None:
    with database.write("test.many") as transaction:
        assert transaction.next_id(Customer) == 1
        assert transaction.insert_many(Customer, [customer() for _ in range(3)]) == range(1, 4)
        assert transaction.next_id(Customer) == 4
        for row_id in (2, 3):
            transaction.delete(Customer, row_id)
    with database.write("test.more") as transaction:
        assert transaction.insert(Customer, **customer()) == 4
        transaction.delete(Customer, 4)
        assert transaction.insert_many(Customer, [customer(), customer()]) == range(5, 7)
        assert transaction.insert_many(Customer, []) == range(7, 7)
        assert transaction.insert(Customer, **customer()) == 7


def test_many_rows_are_noted_in_runs(database: Database) -> None:
    made = insert(database, Customer, **customer())
    with database.write("test.many") as transaction:
        ids = transaction.insert_many(Interaction, (interaction(made, f"call {n}") for n in range(2_500)))
    assert ids == range(1, 2_501)
    changes = rows(database, "SELECT * FROM changes WHERE step_id = 2 ORDER BY id")
    assert [(c["first_row"], c["last_row"]) for c in changes] == [(1, 1000), (1001, 2000), (2001, 2500)]
    texts = rows(database, "SELECT id, summary FROM interactions")
    assert all(row["summary"] == f"call {row['id'] - 1}" for row in texts)


def test_many_rows_may_name_their_columns_in_any_order(database: Database) -> None:
    given = customer("Hengtai Pumps")
    with database.write("test.many") as transaction:
        transaction.insert_many(Customer, [given, dict(reversed(given.items()))])
    first, second = rows(database, "SELECT * FROM customers ORDER BY id")
    assert {**first, "id": 2} == second
    assert second["name"] == "Hengtai Pumps"


def test_many_rows_are_changed_as_one_by_one(database: Database) -> None:
    with database.write("test.many") as transaction:
        transaction.insert_many(Customer, [customer(f"C{n}") for n in range(3)])
    with database.write("test.change") as transaction:
        transaction.update_many(
            Customer, {1: {"city": "Wuxi"}, 2: {"city": "", "name": "Other"}, 3: {"remember": "tea"}}
        )
    changes = rows(database, "SELECT first_row, before, after FROM changes WHERE step_id = 2 ORDER BY id")
    assert [(c["first_row"], json.loads(c["before"]), json.loads(c["after"])) for c in changes] == [
        (1, {"city": ""}, {"city": "Wuxi"}),
        (2, {"name": "C1"}, {"name": "Other"}),
        (3, {"remember": ""}, {"remember": "tea"}),
    ]
    found = rows(database, "SELECT name, city, remember FROM customers ORDER BY id")
    assert [tuple(row.values()) for row in found] == [
        ("C0", "Wuxi", ""),
        ("Other", "", ""),
        ("C2", "", "tea"),
    ]
    with pytest.raises(NotFound), database.write("test.change") as transaction:
        transaction.update_many(Customer, {1: {"city": "A"}, 9: {"city": "B"}})


def test_a_long_step_is_one_step_all_the_same(database: Database) -> None:
    with database.write("test.many") as transaction:
        ids = transaction.insert_many(Customer, [customer() for _ in range(2_500)])
        transaction.update_many(Customer, {row_id: {"city": "Wuxi"} for row_id in ids})
        transaction.about, transaction.customer_id = "told at the end", 7
    assert transaction.step_id == 1
    (step,) = rows(database, "SELECT about, customer_id FROM steps")
    assert tuple(step.values()) == ("told at the end", 7)
    (count,) = rows(database, "SELECT count(*) AS n FROM changes WHERE step_id = 1")
    assert count["n"] == 3 + 2_500


def test_what_a_step_amends_of_its_own_rows_needs_no_change_of_its_own(database: Database) -> None:
    with database.write("test.many") as transaction:
        ids = transaction.insert_many(Customer, [customer(), customer()])
        transaction.amend(Customer, "tries", dict.fromkeys(ids, 2))
    assert [row["tries"] for row in rows(database, "SELECT tries FROM customers")] == [2, 2]
    assert len(rows(database, "SELECT id FROM changes")) == 1


def test_what_a_step_is_about_is_cleaned_and_cut(database: Database) -> None:
    database.actor = "Li\0 Na\ud800"
    with database.write("customer.add") as transaction:
        transaction.insert(Customer, **customer())
        transaction.about = "one\ntwo\udc80" + "x" * 5_000
    (step,) = rows(database, "SELECT * FROM steps")
    assert step["actor"] == "Li Na"
    assert step["about"].startswith("one twoxxx")
    assert len(step["about"]) <= 2_000
