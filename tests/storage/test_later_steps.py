"""Many rows go and come back as one step, and which later steps build on a step is known."""

from __future__ import annotations

import pytest

from salesdesk.errors import Cancelled, NotFound, UserError
from salesdesk.storage import journal, later_steps
from salesdesk.storage.database import Database
from salesdesk.storage.links import classes, links, parents_first
from salesdesk.storage.tables import CheckIn, Customer, Interaction, Promise, Row
from tests.storage.desks import NOW, check_in, customer, dump, insert, interaction, promise, step_of


def building_on(database: Database, step_id: int) -> list[int]:
    with database.read() as connection:
        return later_steps.building_on(connection, step_id)


def undo_all(database: Database, steps: list[int]) -> None:
    with database.revise() as connection:
        journal.undo_all(connection, steps, NOW)


def many(database: Database, count: int) -> range:
    with database.write("test.many") as transaction:
        return transaction.insert_many(Customer, [customer(str(number)) for number in range(count)])


def test_every_table_has_its_class_and_its_place() -> None:
    assert set(classes()) == set(parents_first())
    order = {name: at for at, name in enumerate(parents_first())}
    assert all(order[one.parent] <= order[one.table] for one in links())


@pytest.mark.parametrize("holes", [1, 2, 700])
def test_many_go_come_back_and_go_again(database: Database, holes: int) -> None:
    ids = list(many(database, 1_400))[::holes]
    full = dump(database)
    with database.write("test.drop") as transaction:
        transaction.delete_many(Customer, ids)
    left = dump(database)
    assert len(left["customers"]) == 1_400 - len(ids)
    undo_all(database, [step_of(transaction)])
    assert dump(database) == full
    with database.revise() as connection:
        journal.redo(connection, step_of(transaction))
    assert dump(database) == left


def test_a_chain_goes_and_comes_back(database: Database) -> None:
    owner = insert(database, Customer, **customer())
    first = insert(database, CheckIn, **check_in(owner))
    chain = [first]
    for _link in range(3):
        chain.append(insert(database, CheckIn, **check_in(owner, moved_from_id=chain[-1])))
    full = dump(database)
    with database.write("test.drop") as transaction:
        transaction.delete_many(CheckIn, chain)
    undo_all(database, [step_of(transaction)])
    assert dump(database) == full


def test_one_that_is_not_there_stops_all(database: Database) -> None:
    many(database, 3)
    full = dump(database)
    with pytest.raises(NotFound), database.write("test.drop") as transaction:
        transaction.delete_many(Customer, [1, 2, 9])
    assert dump(database) == full


def test_rows_put_back_are_a_step_as_well(database: Database) -> None:
    many(database, 3)
    full = dump(database)
    with database.read() as connection:
        images = [dict(row) for row in connection.exec_driver_sql("SELECT * FROM customers").mappings()]
    with database.write("test.drop") as transaction:
        transaction.delete_many(Customer, [1, 2, 3])
    with database.write("test.restore") as transaction:
        transaction.put_back(Customer, reversed(images))
    assert dump(database) == full
    undo_all(database, [step_of(transaction)])
    assert dump(database)["customers"] == []
    assert building_on(database, 1) == [2]


def test_what_points_at_new_rows_builds_on_them(database: Database) -> None:
    before = dump(database)
    owner = insert(database, Customer, **customer())
    said = insert(database, Interaction, **interaction(owner))
    insert(database, Promise, **promise(owner, interaction_id=said))
    insert(database, Customer, **customer("Somebody else"))
    assert building_on(database, 1) == [3, 2]
    assert building_on(database, 2) == [3]
    assert building_on(database, 4) == []
    undo_all(database, [4])
    undo_all(database, [1, *building_on(database, 1)])
    assert dump(database) == before


def test_what_took_away_the_ground_builds_on_it(database: Database) -> None:
    owner = insert(database, Customer, **customer())
    word = insert(database, Promise, **promise(owner))
    for table, row_id in ((Promise, word), (Customer, owner)):
        with database.write("test.drop") as transaction:
            transaction.delete(table, row_id)
    assert building_on(database, 3) == [4]
    undo_all(database, [3, 4])
    assert [row[0] for row in dump(database)["promises"]] == [word]


def test_a_run_that_begins_before_a_row_builds_on_it(database: Database) -> None:
    ids = many(database, 40)
    insert(database, Customer, **customer("Other"))
    with database.write("test.update") as transaction:
        transaction.update(Customer, ids[30], city="Wuxi")
    changed = step_of(transaction)
    with database.write("test.drop") as transaction:
        transaction.delete_many(Customer, ids)
    assert building_on(database, changed) == [step_of(transaction)]
    with pytest.raises(journal.ChangedSince):
        undo_all(database, [changed])


def test_progress_is_told_and_may_stop(database: Database) -> None:
    many(database, 2_500)
    full = dump(database)
    told: list[tuple[int, int]] = []
    with database.revise() as connection:
        journal.undo(connection, 1, NOW, lambda done, total: told.append((done, total)))
    assert told[-1] == (2_500, 2_500)
    assert [done for done, _total in told] == sorted(done for done, _total in told)

    def stop(done: int, _total: int) -> None:
        if done > 1_000:
            raise Cancelled("stopped")

    empty = dump(database)
    with pytest.raises(Cancelled), database.revise() as connection:
        journal.redo(connection, 1, stop)
    assert dump(database) == empty
    with database.revise() as connection:
        journal.redo(connection, 1)
    assert dump(database) == full


def test_sealed_steps_are_passed_over(database: Database) -> None:
    insert(database, Customer, **customer("One"))
    insert(database, Customer, **customer("Two"))
    with database.revise() as connection:
        connection.exec_driver_sql("UPDATE steps SET sealed_at = '2026-11-22T08:30:00.000Z' WHERE id = 2")
        latest = journal.latest(connection)
        assert latest is not None
        assert latest.id == 1
        assert journal.step(connection, 2).sealed
    with pytest.raises(UserError, match="for good"):
        undo_all(database, [2])
    with database.revise() as connection:
        connection.exec_driver_sql("UPDATE steps SET undone_at = at, undone_after = 2 WHERE id = 2")
        assert journal.next_undone(connection) is None
    with pytest.raises(UserError, match="for good"), database.revise() as connection:
        journal.redo(connection, 2)


def test_classes_are_rows() -> None:
    assert all(issubclass(one, Row) for one in classes().values())
