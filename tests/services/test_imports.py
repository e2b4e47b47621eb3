"""Imports over a real desk: good rows in as one step, bad ones listed, and all of it taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, event

from salesdesk.domain.words import Level, Outcome, Role, ValueClass
from salesdesk.errors import Cancelled, UserError
from salesdesk.services.desk import Desk
from salesdesk.services.imported_rows import ImportedCustomer, ImportedOrder, ImportedPerson, Refusal
from salesdesk.services.imports import Batch, ImportResult
from salesdesk.services.people import NewPerson
from salesdesk.services.samples import SampleDataPresent
from tests.factories import a_customer, a_person
from tests.storage.desks import dump

TODAY = date(2026, 11, 24)


def firm(name: str = "Hengtai Pumps", row: int = 2, **values: Any) -> ImportedCustomer:
    return ImportedCustomer(row=row, name=name, **values)


def someone(name: str = "Wang Fang", **values: Any) -> ImportedCustomer:
    return ImportedCustomer(row=2, name=name, kind="person", **values)


def order(customer: str = "Hengtai Pumps", row: int = 2, **values: Any) -> ImportedOrder:
    return ImportedOrder(**{"row": row, "customer": customer, "ordered_on": TODAY, **values})


def take(desk: Desk, *records: ImportedCustomer | Refusal, **options: Any) -> ImportResult:
    return desk.imports.take_in([Batch("customers", records)], "list.csv", **options)


def take_orders(desk: Desk, *records: ImportedOrder | Refusal) -> ImportResult:
    return desk.imports.take_in([Batch("orders", records)], "orders.csv")


def the_id(result: ImportResult) -> int:
    (customer_id,) = result.customer_ids
    return customer_id


class StopsAt:
    """A person who presses Cancel once so many rows are done."""

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._done = 0

    def report(self, done: int, total: int, text: str = "") -> None:
        self._done = done

    def check(self) -> None:
        if self._done >= self._rows:
            raise Cancelled("stopped")


FULL = firm(
    people=(
        ImportedPerson(
            "Wang Fang",
            "buyer",
            Role.DECIDES,
            (("mobile", "138 0013 8000"),),
            ("wf@hengtai.cn",),
            birthday=date(1980, 2, 3),
            notes="tea",
        ),
    ),
    phones=(("phone", "021 6655 4433"), ("fax", "021 6655 4434")),
    emails=("info@hengtai.cn",),
    websites=("hengtai.cn",),
    address="1 River Road",
    city="Shanghai",
    region="SH",
    country="China",
    postcode="200000",
    industry="pumps",
    level=Level.PROACTIVE,
    value_class=ValueClass.RISING,
    notes="pays late",
    last_contact_on=date(2026, 11, 10),
    since=date(2020, 1, 1),
    wechat="hengtai",
    extra=(("Dog", "Bello"),),
)


class TestTakingCustomersIn:
    def test_a_full_row_keeps_everything(self, desk: Desk) -> None:
        result = take(desk, FULL)
        card = desk.customers.card(the_id(result))
        assert (card.name, card.kind, card.level, card.value_class) == (
            "Hengtai Pumps",
            "firm",
            Level.PROACTIVE,
            ValueClass.RISING,
        )
        assert (card.address, card.city, card.country, card.industry) == (
            "1 River Road",
            "Shanghai",
            "China",
            "pumps",
        )
        assert card.remember == "pays late\nDog: Bello"
        assert card.since == date(2020, 1, 1)
        assert [(reach.kind, reach.value) for reach in card.reaches] == [
            ("phone", "021 6655 4433"),
            ("fax", "021 6655 4434"),
            ("email", "info@hengtai.cn"),
            ("website", "hengtai.cn"),
            ("wechat", "hengtai"),
        ]
        assert card.reaches[0].e164 == "+862166554433"
        (person,) = desk.people.of(card.id)
        assert (person.name, person.title, person.role) == ("Wang Fang", "buyer", Role.DECIDES)
        assert (person.birthday, person.remember) == (date(1980, 2, 3), "tea")
        assert [reach.value for reach in person.reaches] == ["138 0013 8000", "wf@hengtai.cn"]

    def test_numbers_are_those_of_the_customers_country(self, desk: Desk) -> None:
        london = ("phone", "020 7946 0018")
        result = take(
            desk,
            firm("Around the Horn", phones=(london,), country="UK", people=(ImportedPerson("Thomas Hardy"),)),
            firm("Lost", row=3, phones=(london,), country="Atlantis"),
            firm("Nearby", row=4, phones=(london,)),
        )
        horn, *others = [desk.customers.card(customer_id).reaches[0] for customer_id in result.customer_ids]
        assert (horn.value, horn.e164, horn.shown) == (london[1], "+442079460018", "+44 20 7946 0018")
        assert [reach.e164 for reach in others] == [None, "+862079460018"]
        # A later list says nothing of the country: the desk knows it.
        person = ImportedPerson("Thomas Hardy", phones=(("phone", "07400 123456"),))
        take(desk, firm("Around the Horn", phones=(("fax", "020 7946 0019"),), people=(person,)))
        card = desk.customers.card(result.customer_ids[0])
        assert [reach.e164 for reach in card.reaches] == ["+442079460018", "+442079460019"]
        (met,) = desk.people.of(card.id)
        assert [reach.e164 for reach in met.reaches] == ["+447400123456"]

    def test_the_plan_follows_the_last_contact(self, desk: Desk) -> None:
        customer_id = the_id(take(desk, FULL))
        card = desk.customers.card(customer_id)
        assert card.last_contact_on == date(2026, 11, 10)
        (planned,) = desk.check_ins.open_of(customer_id)
        assert planned.due_on == card.next_on == date(2026, 12, 10)
        (contact,) = desk.timeline.contacts(customer_id)
        assert contact.outcome == Outcome.REACHED

    def test_a_day_that_the_list_names_is_taken_as_agreed(self, desk: Desk) -> None:
        customer_id = the_id(take(desk, firm(next_on=date(2026, 12, 5))))  # a Saturday, but agreed
        assert desk.customers.card(customer_id).next_on == date(2026, 12, 5)
        (planned,) = desk.check_ins.open_of(customer_id)
        assert (planned.due_on, planned.reason.value) == (date(2026, 12, 5), "asked")

    def test_who_was_quiet_too_long_waits_in_today_instead_of_tomorrow(self, desk: Desk) -> None:
        customer_id = the_id(take(desk, firm(last_contact_on=date(2020, 1, 1))))
        assert desk.customers.card(customer_id).next_on is None
        assert customer_id in desk.today.without_step()

    def test_a_contact_of_this_morning_does_not_lie_in_the_future(self, desk: Desk) -> None:
        customer_id = the_id(take(desk, firm(last_contact_on=TODAY)))
        (contact,) = desk.timeline.contacts(customer_id)
        assert contact.at == desk.clock.now()

    def test_the_level_of_those_without_one_is_chosen(self, desk: Desk) -> None:
        take(desk, firm("A"), firm("B", level=Level.BASIC), default_level=Level.PARTNERSHIP)
        assert desk.customers.card(desk.customers.named("A")).level == Level.PARTNERSHIP
        assert desk.customers.card(desk.customers.named("B")).level == Level.BASIC

    def test_bad_rows_are_listed_and_good_ones_taken(self, desk: Desk) -> None:
        bad = Refusal(3, "no name", "x")
        result = take(desk, firm("A"), bad, firm("B", row=4))
        assert (result.added, result.refused) == (2, (bad,))
        assert desk.customers.has_any()

    def test_what_was_taken_is_found_by_the_search(self, desk: Desk) -> None:
        take(desk, FULL)
        assert {found.name for found in desk.finding.find("Hengtai")} >= {"Hengtai Pumps"}
        assert desk.finding.find("138001")

    def test_the_desk_is_sound_afterwards(self, desk: Desk) -> None:
        take(desk, FULL, firm("B", next_on=TODAY), someone(last_contact_on=TODAY))
        take_orders(desk, order(), order("B", row=3))
        assert desk.checking.check().problems == ()

    def test_never_beside_sample_data(self, desk: Desk) -> None:
        desk.demo.make_sample()
        with pytest.raises(SampleDataPresent):
            take(desk, FULL)
        with pytest.raises(SampleDataPresent):
            take_orders(desk, order())


class TestMerging:
    def test_twice_the_same_list_changes_nothing(self, desk: Desk) -> None:
        rows = (FULL, firm("B", next_on=TODAY), someone(phones=(("mobile", "13800138000"),)))
        take(desk, *rows)
        before = dump(desk.database)
        again = take(desk, *rows)
        assert (again.added, again.merged, again.step_id) == (0, 3, None)
        assert dump(desk.database) == before

    @pytest.mark.parametrize(
        "values",
        [
            {},
            {"wechat": "wangfang"},
            {"websites": ("wangfang.cn",)},
            {"emails": ("wf@qq.com",)},
            {"phones": (("fax", "021 5555 6666"),)},
            {"people": (ImportedPerson("Wang Fang", "director"),)},
        ],
    )
    def test_a_person_is_the_same_when_read_again(self, desk: Desk, values: dict[str, Any]) -> None:
        take(desk, someone(**values))
        again = take(desk, someone(**values))
        assert (again.added, again.merged) == (0, 1)

    def test_two_people_of_one_name_stay_two(self, desk: Desk) -> None:
        result = take(
            desk,
            someone(phones=(("mobile", "13800138000"),)),
            someone(phones=(("mobile", "13900139000"),)),
        )
        assert result.added == 2

    def test_a_firm_and_a_person_of_one_name_stay_two(self, desk: Desk) -> None:
        assert take(desk, firm("Wang Fang"), someone("Wang Fang")).added == 2

    def test_what_stands_is_not_overwritten_and_what_is_empty_is_filled(self, desk: Desk) -> None:
        customer_id = a_customer(desk, name="Hengtai Pumps", city="Wuxi", remember="likes tea")
        result = take(desk, FULL)
        card = desk.customers.card(customer_id)
        assert result.merged == 1
        assert (card.city, card.address) == ("Wuxi", "1 River Road")
        assert card.level == Level.ACCOUNTABLE
        assert card.value_class == ValueClass.RISING
        assert card.remember == "likes tea\npays late\nDog: Bello"

    def test_a_number_written_otherwise_is_no_second_number(self, desk: Desk) -> None:
        customer_id = a_customer(desk, name="Hengtai Pumps", phone="+86 21 6655-4433")
        take(desk, firm(phones=(("phone", "021 66554433"),)))
        assert len(desk.customers.card(customer_id).reaches) == 1

    def test_a_wechat_name_that_is_the_phone_number_is_kept_beside_it(self, desk: Desk) -> None:
        customer_id = a_customer(desk, name="Hengtai Pumps", phone="13800138000")
        take(desk, firm(wechat="13800138000"))
        assert {reach.kind for reach in desk.customers.card(customer_id).reaches} == {"phone", "wechat"}

    def test_a_person_who_is_there_gets_what_is_new(self, desk: Desk) -> None:
        customer_id = a_customer(desk, name="Hengtai Pumps")
        a_person(desk, customer_id, name="Wang Fang", phones=("13800138000",))
        take(
            desk,
            firm(
                people=(
                    ImportedPerson("WANG Fang", "director", phones=(("phone", "13900139000"),), notes="tea"),
                )
            ),
        )
        (person,) = desk.people.of(customer_id)
        assert [reach.value for reach in person.reaches] == ["13800138000", "13900139000"]
        assert (person.title, person.remember) == ("director", "tea")

    def test_rows_of_one_file_come_together(self, desk: Desk) -> None:
        result = take(
            desk,
            firm(people=(ImportedPerson("Wang Fang"),)),
            firm(row=3, people=(ImportedPerson("Li Lei"),), phones=(("phone", "021 66554433"),)),
            firm(row=4, people=(ImportedPerson("Wang Fang", phones=(("phone", "13800138000"),)),)),
        )
        assert (result.added, result.merged) == (1, 2)
        people = {one.name: one for one in desk.people.of(the_id(result))}
        assert set(people) == {"Wang Fang", "Li Lei"}
        assert [reach.value for reach in people["Wang Fang"].reaches] == ["13800138000"]
        assert len(desk.customers.card(the_id(result)).reaches) == 1

    def test_a_contact_and_an_agreed_day_reach_one_that_has_none(self, desk: Desk) -> None:
        customer_id = a_customer(desk, name="Hengtai Pumps", no_next_reason="none wanted")
        row = firm(last_contact_on=date(2026, 11, 1), next_on=date(2026, 12, 1))
        take(desk, row)
        card = desk.customers.card(customer_id)
        assert (card.last_contact_on, card.next_on) == (date(2026, 11, 1), date(2026, 12, 1))
        assert len(desk.check_ins.open_of(customer_id)) == 1
        before = dump(desk.database)
        take(desk, row)
        assert dump(desk.database) == before
        assert desk.checking.check().ok

    def test_notes_with_odd_characters_are_added_once(self, desk: Desk) -> None:
        a_customer(desk, name="Hengtai Pumps")
        row = firm(extra=(("Cafe\u0301", "a\u0000b"),))
        take(desk, row)
        assert take(desk, row).step_id is None

    def test_the_dry_run_counts_as_the_import_does(self, desk: Desk) -> None:
        a_customer(desk, name="B")
        rows = (FULL, firm("B"), firm(row=4), Refusal(5, "no name", ""), someone())
        dry = desk.imports.preview([Batch("customers", rows)])
        before = dump(desk.database)
        wet = take(desk, *rows)
        assert (dry.added, dry.merged, dry.refused) == (wet.added, wet.merged, wet.refused)
        assert dry.step_id is None
        assert before != dump(desk.database)


class TestTakingItBack:
    def test_one_undo_gives_the_equal_desk(self, desk: Desk) -> None:
        customer_id = a_customer(desk, name="B", phone="021 66554433")
        a_person(desk, customer_id, name="Li Lei")
        before = dump(desk.database)
        result = take(
            desk,
            FULL,
            firm(
                "B",
                people=(ImportedPerson("Li Lei", phones=(("phone", "13800138000"),)),),
                notes="n",
                city="Wuxi",
            ),
            firm("C", next_on=TODAY),
        )
        assert result.step_id is not None
        desk.history.undo(result.step_id)
        assert dump(desk.database) == before
        again = desk.history.redo()
        assert again.id == result.step_id
        assert desk.customers.named("C")

    def test_undo_of_orders_gives_the_equal_desk(self, desk: Desk) -> None:
        take(desk, firm(level=Level.PROACTIVE))
        before = dump(desk.database)
        result = take_orders(desk, order(number="7", product="pump"), order(row=3, number="8"))
        assert dump(desk.database) != before
        assert result.step_id is not None
        desk.history.undo(result.step_id)
        assert dump(desk.database) == before

    def test_a_long_list_is_taken_back_without_a_savepoint(self, desk: Desk) -> None:
        # With one open, SQLite walks through a journal for each row: 20,000 customers took 78 s.
        opened: list[object] = []
        result = take(desk, FULL)
        assert result.step_id is not None

        def note(_connection: object, name: str) -> None:
            opened.append(name)

        event.listen(Engine, "savepoint", note)
        try:
            desk.history.undo(result.step_id)
            desk.history.redo()
        finally:
            event.remove(Engine, "savepoint", note)
        assert opened == []

    def test_undo_is_refused_once_something_was_built_on_it(self, desk: Desk) -> None:
        result = take(desk, FULL)
        desk.people.add(the_id(result), NewPerson(name="Li Lei"))
        assert result.step_id is not None
        with pytest.raises(UserError):
            desk.history.undo(result.step_id)
        assert desk.customers.named("Hengtai Pumps")

    def test_a_cancel_leaves_nothing(self, desk: Desk) -> None:
        before = dump(desk.database, besides=frozenset())
        with pytest.raises(Cancelled):
            take(desk, *(firm(f"C{n}") for n in range(1_200)), progress=StopsAt(1_000))
        assert dump(desk.database, besides=frozenset()) == before
        assert not desk.customers.has_any()

    def test_a_cancel_in_the_middle_of_orders_leaves_nothing(self, desk: Desk) -> None:
        take(desk, *(firm(f"C{n}") for n in range(30)))
        before = dump(desk.database, besides=frozenset())
        rows = [order(f"C{n % 30}", number=str(n)) for n in range(1_200)]
        with pytest.raises(Cancelled):
            desk.imports.take_in([Batch("orders", rows)], "x", progress=StopsAt(1_000))
        assert dump(desk.database, besides=frozenset()) == before

    def test_a_source_that_breaks_leaves_nothing(self, desk: Desk) -> None:
        def broken() -> Iterator[ImportedCustomer]:
            yield firm()
            raise UserError("A quotation mark in line 7 is not closed.")

        with pytest.raises(UserError, match="line 7"):
            desk.imports.take_in([Batch("customers", broken())], "x")
        assert not desk.customers.has_any()


class TestOrders:
    @pytest.fixture(autouse=True)
    def _customers(self, desk: Desk) -> None:
        take(desk, firm(level=Level.PROACTIVE), firm("Twin"), someone("Twin"))

    def test_rows_of_one_number_are_one_order(self, desk: Desk) -> None:
        result = take_orders(
            desk,
            order(number="7", product="pump", quantity=Decimal(2), amount_hundredths=990, currency="EUR"),
            order(row=3, number="7", product="hose", quantity=Decimal("1.5")),
        )
        (line,) = desk.orders.of(desk.customers.named("Hengtai Pumps"))
        assert (result.added, result.merged, line.number, line.currency) == (1, 0, "7", "EUR")
        assert [(one.product, one.quantity, one.amount_hundredths) for one in line.lines] == [
            ("pump", 2.0, 990),
            ("hose", 1.5, None),
        ]

    def test_after_sale_checks_appear(self, desk: Desk) -> None:
        take_orders(desk, order(number="7", delivered_on=TODAY))
        planned = desk.check_ins.open_of(desk.customers.named("Hengtai Pumps"))
        assert [one.due_on for one in planned] == [TODAY + timedelta(days=7), TODAY + timedelta(days=30)]
        assert {one.reason.value for one in planned} == {"after_sale"}

    def test_a_return_asks_for_no_check(self, desk: Desk) -> None:
        take_orders(desk, order(number="7", kind="return"))
        assert desk.check_ins.open_of(desk.customers.named("Hengtai Pumps")) == []

    def test_twice_the_same_list_changes_nothing(self, desk: Desk) -> None:
        rows = (order(number="7", product="a"), order(row=3, number="7", product="b"), order(row=4))
        take_orders(desk, *rows)
        before = dump(desk.database)
        again = take_orders(desk, *rows)
        assert (again.added, again.merged, again.step_id) == (0, 3, None)
        assert dump(desk.database) == before

    def test_a_second_sale_of_a_day_without_a_number_is_not_taken_for_the_first(self, desk: Desk) -> None:
        take_orders(desk, order(product="pump"))
        result = take_orders(desk, order(product="pump"), order(row=3, product="hose"))
        assert (result.added, result.merged) == (1, 1)
        orders = desk.orders.of(desk.customers.named("Hengtai Pumps"))
        assert sorted(line.product for one in orders for line in one.lines) == ["hose", "pump"]

    def test_unknown_and_ambiguous_names_are_refused_with_the_row(self, desk: Desk) -> None:
        result = take_orders(desk, order("Nobody", row=5), order("Twin", row=6))
        assert [(one.row, one.text) for one in result.refused] == [(5, "Nobody"), (6, "Twin")]
        assert result.step_id is None

    def test_the_dry_run_counts_as_the_import_does(self, desk: Desk) -> None:
        rows = (order(number="7"), order(row=3, number="7"), order("Nobody", row=4), order(row=5, number="8"))
        dry = desk.imports.preview([Batch("orders", rows)])
        assert desk.orders.count(desk.customers.named("Hengtai Pumps")) == 0
        wet = take_orders(desk, *rows)
        assert (dry.added, dry.merged, dry.refused) == (wet.added, wet.merged, wet.refused)

    def test_two_lists_of_one_file_are_one(self, desk: Desk) -> None:
        lists = [Batch("orders", [order(), order(number="7")]), Batch("orders", [order(), order(number="8")])]
        dry = desk.imports.preview(lists)
        wet = desk.imports.take_in(lists, "book.xlsx")
        assert [part.added for part in dry.parts] == [part.added for part in wet.parts] == [2, 1]


_names = st.sampled_from(["Hengtai", "HENGTAI", "昆山精工", "Wang Fang", "Müller & Co"])
_numbers = st.sampled_from(["13800138000", "138 0013 8000", "+86 138 0013 8000", "021 66554433"])
_phones = st.lists(st.tuples(st.just("phone"), _numbers), max_size=1).map(tuple)
_rows = st.builds(
    ImportedCustomer,
    row=st.just(2),
    name=_names,
    kind=st.sampled_from(["firm", "person"]),
    people=st.lists(st.builds(ImportedPerson, name=_names, phones=_phones), max_size=2).map(tuple),
    phones=st.lists(st.tuples(st.sampled_from(["phone", "mobile"]), _numbers), max_size=2).map(tuple),
    emails=st.lists(st.sampled_from(["a@x.cn", "A@x.cn", "b@y.de"]), max_size=2).map(tuple),
    wechat=st.sampled_from(["", "wx1", "13800138000"]),
    notes=st.sampled_from(["", "n", "m\nn"]),
    next_on=st.sampled_from([None, TODAY]),
    last_contact_on=st.sampled_from([None, TODAY, date(2026, 1, 1)]),
)


@given(rows=st.lists(_rows, max_size=8))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_list_can_be_read_again_and_taken_back(
    rows: list[ImportedCustomer], tmp_path_factory: pytest.TempPathFactory, empty_desk_file: Any, clock: Any
) -> None:
    import shutil

    from salesdesk.services.desk import open_desk

    desk = open_desk(shutil.copyfile(empty_desk_file, tmp_path_factory.mktemp("d") / "d.salesdesk"), clock)
    try:
        empty = dump(desk.database)
        dry = desk.imports.preview([Batch("customers", rows)])
        result = desk.imports.take_in([Batch("customers", rows)], "x")
        assert (dry.added, dry.merged) == (result.added, result.merged)
        assert result.added + result.merged == len(rows)
        assert desk.checking.check().problems == ()
        full = dump(desk.database)
        again = desk.imports.take_in([Batch("customers", rows)], "x")
        assert again.added == 0
        assert dump(desk.database) == full
        if result.step_id is not None:
            desk.history.undo(result.step_id)
        assert dump(desk.database) == empty
    finally:
        desk.close()
