"""The search index follows every change, and rebuilding it gives the same."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.domain.han_forms import simplified
from salesdesk.storage import journal, search, search_words
from salesdesk.storage.database import Database
from salesdesk.storage.search import Indexed
from salesdesk.storage.search_queries import WORDS_AT_ONCE
from salesdesk.storage.tables import Complaint, ContactPoint, Customer, Interaction, Person, Promise
from tests.storage.desks import (
    INDEXES,
    NOW,
    TODAY,
    customer,
    dump,
    insert,
    interaction,
    person,
    promise,
    scratch_desk,
)

odd_text = st.text(
    st.one_of(
        st.characters(codec=None, categories=None),
        st.sampled_from("\0\"'*%_()^:+-{}[]\\ NEAR AND OR 王芳昆山精工 abc å\u0301 ø İ ﷺ\ud800٣９²"),
    ),
    max_size=30,
)


def found(database: Database, what: Indexed, text: str) -> list[int]:
    with database.read() as connection:
        return search.find(connection, what, text, 50)


def pieces(database: Database) -> dict[str, int]:
    """Of how many pieces each index consists."""
    with database.read() as connection:
        return {
            index: connection.exec_driver_sql(f"SELECT count(DISTINCT segid) FROM {index}_idx").scalar_one()
            for index in INDEXES
        }


def words(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    everything = dump(database)
    return {index: everything[index] for index in INDEXES}


def parts(database: Database) -> set[tuple[Any, ...]]:
    """What is kept of words, so that they are found by their parts."""
    with database.read() as connection:
        return {tuple(row) for row in connection.exec_driver_sql("SELECT * FROM search_words")}


def assert_follows(database: Database) -> None:
    """Asserts that the indexes hold what they would, were they made anew, by their own account too.

    Of words only those that stand nowhere any more may be left over. They go when they are looked for, as do
    those of a script so young that the engine does not know its letters.
    """
    kept, kept_parts = words(database), parts(database)
    with database.write("test.rebuild") as transaction:
        assert search.counted(transaction.connection) == search.expected(transaction.connection)
        assert not any(search.lacking(transaction.connection).values())
        search.rebuild(transaction.connection)
    assert words(database) == kept
    anew = parts(database)
    assert anew <= kept_parts
    with database.write("test.forget") as transaction:
        search_words.forget_unused(transaction.connection)
    assert parts(database) <= anew
    with database.read() as connection:
        assert search.counted(connection) == search.expected(connection)
        assert not any(search.lacking(connection).values())


@pytest.fixture
def filled(database: Database) -> Database:
    """One row of each kind that can be found; each has number 1."""
    owner = insert(database, Customer, **customer("Hengtai Pumps", remember="likes green tea"))
    who = insert(database, Person, **person("Wang Fang"))
    insert(
        database, ContactPoint, person_id=who, kind="mobile", value="０５１２-88001234", e164="+8651288001234"
    )
    insert(database, Interaction, **interaction(owner, "asked for a catalogue", private_note="in a hurry"))
    insert(database, Promise, **promise(owner, "send the drawings"))
    insert(database, Complaint, customer_id=owner, text="valve leaks", opened_on=TODAY, created_at=NOW)
    return database


FINDABLE = [
    (search.CUSTOMERS, "ump", Customer, "name", "昆山精工", "kunshan"),
    (search.CUSTOMERS, "gtai", Customer, "name", "昆山精工", "ksjg"),
    (search.PEOPLE, "ang", Person, "name", "张小明", "zhangxm"),
    (search.INTERACTIONS, "talog", Interaction, "summary", "謝謝您的報價", "报价"),
    (search.CUSTOMERS, "heng", Customer, "name", "昆山精工", "精工"),
    (search.REMEMBERED, "green tea", Customer, "remember", "hates mornings", "mornings"),
    (search.PEOPLE, "fang wang", Person, "name", "Bjørn Søn", "bjorn"),
    (search.REACHES, "88001234", ContactPoint, "value", "0512-99005678", "99005678"),
    (search.REACHES, "1288001", ContactPoint, "e164", "+8651277776666", "7777666"),
    (search.INTERACTIONS, "catalogue", Interaction, "summary", "sent a price list", "price"),
    (search.INTERACTIONS, "hurry", Interaction, "private_note", "in no haste", "haste"),
    (search.PROMISES, "drawings", Promise, "text", "call Monday", "monday"),
    (search.COMPLAINTS, "valve", Complaint, "text", "pump hums", "hums"),
]


@pytest.mark.parametrize(("what", "before", "table", "column", "value", "after"), FINDABLE)
def test_the_index_follows_insert_change_and_delete(
    filled: Database, what: Indexed, before: str, table: Any, column: str, value: str, after: str
) -> None:
    assert found(filled, what, before) == [1]
    assert found(filled, what, after) == []
    with filled.write("test.update") as transaction:
        transaction.update(table, 1, **{column: value})
    assert found(filled, what, after) == [1]
    if column not in ("value", "e164"):  # a number stands in both, so that its other form still finds it
        assert found(filled, what, before) == []
    assert_follows(filled)
    with filled.write("test.delete") as transaction:
        for dependent in (Complaint, Promise, Interaction, ContactPoint, Person, Customer):
            transaction.delete(dependent, 1)
    assert found(filled, what, after) == []
    assert not any(words(filled).values())


def test_a_reach_is_found_by_what_it_now_is(filled: Database) -> None:
    with filled.write("test.update") as transaction:
        transaction.update(ContactPoint, 1, kind="email", value="fang@hengtai.example", e164=None)
    assert found(filled, search.REACHES, "88001234") == []
    assert found(filled, search.REACHES, "fang@hengtai.example") == [1]
    assert_follows(filled)


def test_a_number_in_full_width_digits_is_found_by_plain_ones(filled: Database) -> None:
    with filled.write("test.update") as transaction:
        transaction.update(ContactPoint, 1, e164=None)
    for typed in ("051288", "０５１２", "8800123"):
        assert found(filled, search.REACHES, typed) == [1], typed


def test_an_endless_number_does_not_fill_the_index(filled: Database) -> None:
    with filled.write("test.update") as transaction:
        transaction.update(ContactPoint, 1, value="7" * 2_000, e164=None)
    assert len(words(filled)["search_names"]) < 50
    assert found(filled, search.REACHES, "77777") == [1]
    assert_follows(filled)


def test_a_change_of_other_columns_leaves_the_index_alone(filled: Database) -> None:
    before = words(filled)
    with filled.write("test.update") as transaction:
        transaction.update(Customer, 1, city="Suzhou", tries=2)
    assert words(filled) == before


def test_many_rows_are_found_like_single_ones(database: Database) -> None:
    names = ["Hengtai Pumps", "昆山精工", "", "Bjørn & Søn"]
    with database.write("test.many") as transaction:
        people = [person(name) for name in names if name]
        transaction.insert_many(Person, people)
        owners = transaction.insert_many(Customer, [customer(name or "-") for name in names])
        transaction.insert_many(Interaction, [interaction(owners[0], name) for name in names])
    assert found(database, search.INTERACTIONS, "精工") == [2]
    assert found(database, search.CUSTOMERS, "son") == [4]
    assert_follows(database)


def test_the_kinds_of_an_index_do_not_mix(database: Database) -> None:
    for number in range(1, 4):
        insert(database, Customer, **customer(f"Same {number}"))
        insert(database, Person, **person(f"Same {number}"))
    with database.write("test.delete") as transaction:
        transaction.delete(Customer, 2)
    assert sorted(found(database, search.CUSTOMERS, "same")) == [1, 3]
    assert sorted(found(database, search.PEOPLE, "same")) == [1, 2, 3]
    assert_follows(database)


@settings(max_examples=25)
@given(st.lists(st.tuples(odd_text, odd_text), min_size=1, max_size=4))
def test_odd_text_comes_in_changes_and_goes(texts: list[tuple[str, str]]) -> None:
    with scratch_desk() as database:
        with database.write("test.insert") as transaction:
            owner = transaction.insert(Customer, **customer("Owner", remember=texts[0][0]))
            calls = [transaction.insert(Interaction, **interaction(owner, one)) for one, _ in texts]
            numbers = [
                transaction.insert(ContactPoint, customer_id=owner, kind=kind, value=f"x{one}")
                for one, _ in texts
                for kind in ("phone", "wechat")
            ]
        assert_follows(database)
        with database.write("test.update") as transaction:
            for call, number, (_, other) in zip(calls, numbers, texts, strict=False):
                transaction.update(Interaction, call, summary=other, private_note=other)
                transaction.update(ContactPoint, number, value=f"y{other}")
        assert_follows(database)
        with database.write("test.delete") as transaction:
            for table, ids in ((Interaction, calls), (ContactPoint, numbers), (Customer, [owner])):
                for row_id in ids:
                    transaction.delete(table, row_id)
        assert not any(words(database).values())


def test_of_a_very_long_text_the_beginning_is_indexed_and_taken_out_again(database: Database) -> None:
    filler = "pumps " * (search.INDEXED_AT_MOST // 6)
    owner = insert(database, Customer, **customer("Hengtai", remember=f"early {filler} belated"))
    assert found(database, search.REMEMBERED, "early") == [owner]
    assert found(database, search.REMEMBERED, "belated") == []
    assert_follows(database)
    with database.write("test.edit") as transaction:
        transaction.update(Customer, owner, remember=f"other {filler}")
    assert found(database, search.REMEMBERED, "early") == []
    assert found(database, search.REMEMBERED, "other") == [owner]
    assert_follows(database)


def test_a_text_whose_first_word_stands_too_late_is_expected_nowhere(database: Database) -> None:
    insert(database, Customer, **customer("Hengtai", remember="." * search.INDEXED_AT_MOST + " late"))
    assert_follows(database)


LETTERS = st.text("abcdefghkmnorstu", min_size=3, max_size=12)


@settings(max_examples=20)
@given(st.lists(LETTERS, min_size=1, max_size=4), st.data())
def test_a_word_is_found_by_any_three_letters_of_it(written: list[str], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(written) - 1))
    start = data.draw(st.integers(0, len(written[number]) - 3))
    part = written[number][start : data.draw(st.integers(start + 3, len(written[number])))]
    with scratch_desk() as database:
        owner = insert(database, Customer, **customer(" ".join(written), remember=" ".join(written)))
        insert(database, Interaction, **interaction(owner, " ".join(written)))
        insert(database, ContactPoint, customer_id=owner, kind="email", value=f"{written[0]}@example.com")
        for what in (search.CUSTOMERS, search.REMEMBERED, search.INTERACTIONS):
            assert found(database, what, part) == [owner]
        if number == 0:
            assert found(database, search.REACHES, part) == [1]
        with database.read() as connection:
            assert search.customers_found(connection, part) == {owner}


HAN = st.text(st.sampled_from("王芳昆山精工機械张張蘇苏州"), min_size=1, max_size=8)


@settings(max_examples=20)
@given(HAN, st.data())
def test_a_chinese_text_is_found_by_any_characters_in_either_form(name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name) - 1))
    part = name[start : data.draw(st.integers(start + 1, len(name)))]
    with scratch_desk() as database:
        owner = insert(database, Customer, **customer(name))
        insert(database, Person, **person(f"Anna {name}"))
        insert(database, Interaction, **interaction(owner, name))
        for what in (search.CUSTOMERS, search.PEOPLE, search.INTERACTIONS):
            assert found(database, what, simplified(part)) == [1]
            assert found(database, what, part.replace("张", "張").replace("苏", "蘇")) == [1]


def test_of_many_words_alike_more_are_looked_for_where_the_first_find_too_little(database: Database) -> None:
    many = WORDS_AT_ONCE * 2
    owner = insert(database, Customer, **customer("Owner"))
    with database.write("test.many") as transaction:
        rows = [interaction(owner, f"pump{number:03}x") for number in range(many)]
        transaction.insert_many(Interaction, rows)
        transaction.insert_many(Customer, [customer(f"pump{number:03}x") for number in range(many)])
    for what in (search.INTERACTIONS, search.CUSTOMERS):
        with database.read() as connection:
            assert len(search.find(connection, what, "pump", 500)) == many
            assert len(search.find(connection, what, "ump", 500)) == many
    with database.read() as connection:
        assert len(search.customers_found(connection, "ump")) == many


def test_a_word_too_long_to_be_taken_apart_is_found_from_its_beginning(database: Database) -> None:
    word = "pneumono" * 12
    owner = insert(database, Customer, **customer(word))
    assert found(database, search.CUSTOMERS, word[:70]) == [owner]
    assert found(database, search.CUSTOMERS, "pneum") == [owner]
    assert parts(database) == set()
    assert_follows(database)


def test_words_that_stand_nowhere_any_more_are_forgotten(database: Database) -> None:
    owner = insert(database, Customer, **customer("Secretive Pumps"))
    insert(database, Customer, **customer("Other Pumps"))
    with database.write("test.delete") as transaction:
        transaction.delete(Customer, owner)
        search_words.forget_unused(transaction.connection)
    kept = {word for *_, word in parts(database)}
    assert kept == {"other", "pumps"}
    assert_follows(database)


def test_a_word_that_is_missing_is_counted(filled: Database) -> None:
    with filled.write("test.spoil") as transaction:
        transaction.connection.exec_driver_sql("DELETE FROM search_words WHERE word = 'catalogue'")
        assert search.lacking(transaction.connection)["search_notes"] == 1
        transaction.connection.exec_driver_sql("DELETE FROM search_words WHERE place = 0 AND inside = 1")
        assert search.lacking(transaction.connection)["search_names"] > 0


ANYTHING = st.text(
    st.one_of(st.characters(), st.sampled_from("张曾单ab-()+0123456789 @.'\\\"*")), max_size=40
)


@settings(max_examples=20)
@given(st.lists(ANYTHING, min_size=5, max_size=20))
def test_nothing_typed_is_an_error(all_typed: list[str]) -> None:
    with scratch_desk() as database, database.read() as connection:
        for typed in all_typed:
            for what in (search.CUSTOMERS, search.REACHES, search.INTERACTIONS, search.PROMISES):
                search.find(connection, what, typed, 5)
            search.customers_found(connection, typed)
            search.Looking(connection, typed).people_at(5)


NAMES_OF_ALL_KINDS = st.sampled_from(
    ["张小明", "單偉 Shan", "Berglunds Snabbköp", "Müller & Söhne", "重庆机械", "O'Neil", "100% 昆山"]
)


@settings(max_examples=12)
@given(st.lists(st.tuples(st.sampled_from("iud"), NAMES_OF_ALL_KINDS), min_size=1, max_size=8), st.data())
def test_after_any_edits_taken_back_or_not_the_index_is_as_if_made_anew(
    edits: list[tuple[str, str]], data: st.DataObject
) -> None:
    with scratch_desk() as database:
        for kind, name in edits:
            with database.read() as connection:
                ids = connection.exec_driver_sql("SELECT id FROM customers").scalars().all()
            with database.write("test.edit") as transaction:
                if kind == "i" or not ids:
                    transaction.insert(Customer, **customer(name, remember=name))
                elif kind == "u":
                    transaction.update(Customer, ids[0], name=name)
                else:
                    transaction.delete(Customer, ids[-1])
        for _ in range(data.draw(st.integers(0, len(edits)))):
            with database.write("test.undo") as transaction:
                if last := journal.latest(transaction.connection):
                    journal.undo(transaction.connection, last.id, NOW)
        assert_follows(database)


def test_many_rows_at_once_leave_few_pieces_for_a_later_save_to_join(database: Database) -> None:
    with database.write("test.small_pieces") as transaction:
        for index in INDEXES:  # so that few rows make as many pieces as many would
            transaction.connection.exec_driver_sql(
                f"INSERT INTO {index}({index}, rank) VALUES ('hashsize', 2000)"
            )
    names = [customer(f"Name{number:05} Werk{number % 97} 昆山{number}") for number in range(search.MANY)]
    with database.write("test.fill") as transaction:
        transaction.insert_many(Customer, names)
    assert max(pieces(database).values()) <= 8
    assert_follows(database)
    with database.revise() as connection:
        [taken] = journal.undo_all(connection, [transaction.step_id or 0], NOW)
        journal.redo_all(connection, [taken.id])
    assert max(pieces(database).values()) <= 8
    assert_follows(database)
