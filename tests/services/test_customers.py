"""The book of customers: written down, changed, listed and found by name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from salesdesk.domain.words import Channel, CheckInReason, Level, Party, Role, ValueClass
from salesdesk.errors import NotFound, UserError
from salesdesk.services.customer_lists import SORT_KEYS, CustomerFilter
from salesdesk.services.customers import NewCustomer
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.interactions import LoggedContact
from salesdesk.services.samples import SampleDataPresent
from salesdesk.services.touched import Touched
from salesdesk.storage import tables
from salesdesk.storage.tables import columns
from tests.factories import a_contact, a_customer, a_person
from tests.fakes import FakeClock

TODAY = date(2026, 11, 24)


def steps(desk: Desk) -> int:
    with desk.database.read() as connection:
        return connection.execute(select(func.count()).select_from(tables.Step)).scalar_one()


def rows(desk: Desk, table: type[tables.Row]) -> int:
    with desk.database.read() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def plan(desk: Desk, customer_id: int) -> list[tuple[date, CheckInReason]]:
    return [(line.due_on, line.reason) for line in desk.check_ins.open_of(customer_id)]


class TestAdd:
    def test_one_step_with_the_person_the_reaches_and_the_first_check_in(self, desk: Desk) -> None:
        done = desk.customers.add(
            NewCustomer(
                name="  昆山精工  Kunshan ",
                phone="0512-5555 1234",
                email="office@kunshan.example",
                person="王芳",
                person_title="purchasing lead",
                person_role=Role.DECIDES,
                person_phone="13800138000",
            )
        )
        card = desk.customers.card(done.row_id or 0)
        assert card.name == "昆山精工 Kunshan"
        assert [(r.kind, r.shown, r.e164) for r in card.reaches] == [
            ("phone", "0512 5555 1234", "+8651255551234"),
            ("email", "office@kunshan.example", None),
        ]
        [person] = desk.people.of(card.id)
        assert (person.name, person.title, person.role) == ("王芳", "purchasing lead", Role.DECIDES)
        assert person.reaches[0].e164 == "+8613800138000"
        assert card.next_on == date(2026, 11, 25)
        assert plan(desk, card.id) == [(date(2026, 11, 25), CheckInReason.CADENCE)]
        assert steps(desk) == 1

    @pytest.mark.parametrize("level", [Level.BASIC, Level.REACTIVE])
    def test_a_level_that_asks_for_no_contact_plans_none(self, desk: Desk, level: Level) -> None:
        customer_id = a_customer(desk, level=level)
        assert plan(desk, customer_id) == []
        assert desk.customers.card(customer_id).next_on is None

    def test_a_day_that_was_agreed_comes_before_the_plan(self, desk: Desk) -> None:
        customer_id = a_customer(desk, level=Level.BASIC, next_on=date(2026, 12, 3), next_minute=570)
        [line] = desk.check_ins.open_of(customer_id)
        assert (line.due_on, line.due_minute, line.reason) == (date(2026, 12, 3), 570, CheckInReason.ASKED)
        assert desk.customers.card(customer_id).next_on == date(2026, 12, 3)

    def test_the_plan_s_own_day_is_no_agreement(self, desk: Desk) -> None:
        customer_id = a_customer(desk, level=Level.PROACTIVE, next_on=date(2026, 11, 25), next_minute=600)
        assert plan(desk, customer_id) == [(date(2026, 11, 25), CheckInReason.CADENCE)]
        assert desk.check_ins.open_of(customer_id)[0].due_minute == 600
        a_contact(desk, customer_id)
        assert desk.customers.card(customer_id).next_on == date(2026, 12, 24)

    def test_no_next_step_for_a_reason(self, desk: Desk) -> None:
        customer_id = a_customer(desk, no_next_reason="asked us to wait for the budget")
        assert plan(desk, customer_id) == []
        assert desk.customers.card(customer_id).no_next_reason == "asked us to wait for the budget"

    def test_a_partner_has_a_review_as_well(self, desk: Desk) -> None:
        customer_id = a_customer(desk, level=Level.PARTNERSHIP)
        assert [reason for _day, reason in plan(desk, customer_id)] == [
            CheckInReason.CADENCE,
            CheckInReason.REVIEW,
        ]

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"name": " \t\x00"}, "name"),
            ({"name": "x" * 201}, "name"),
            ({"next_on": date(2026, 11, 23)}, "next_on"),
            ({"since": date(2026, 11, 25)}, "since"),
            ({"kind": "shop"}, "kind"),
            ({"person_title": "buyer"}, "person"),
        ],
    )
    def test_what_makes_no_sense_is_refused_at_its_field(
        self, desk: Desk, changes: dict[str, object], field: str
    ) -> None:
        with pytest.raises(UserError) as refused:
            a_customer(desk, **changes)
        assert refused.value.field == field
        assert steps(desk) == 0
        assert not desk.customers.has_any()

    def test_the_window_is_told(self, desk_path: Path, clock: FakeClock) -> None:
        told: list[Touched] = []
        opened = open_desk(desk_path, clock, told.append)
        try:
            a_customer(opened)
            opened.customers.names([1])
        finally:
            opened.close()
        assert told == [Touched.CUSTOMERS | Touched.PEOPLE | Touched.CHECK_INS]


class TestEdit:
    def test_the_name_is_sorted_and_found_by_its_new_form(self, desk: Desk) -> None:
        customer_id = a_customer(desk, name="Old Name")
        desk.customers.edit(
            customer_id, name="Bjørn & Søn", city="Århus", weekdays={0, 4}, channel=Channel.EMAIL
        )
        card = desk.customers.card(customer_id)
        assert (card.name, card.city, card.weekdays) == ("Bjørn & Søn", "Århus", frozenset({0, 4}))
        assert card.channel is Channel.EMAIL
        assert desk.customers.named("bjorn") == customer_id
        assert desk.finding.find("old name") == []

    def test_an_interval_of_its_own_plans_anew(self, desk: Desk) -> None:
        customer_id = a_customer(desk)
        desk.interactions.log(
            LoggedContact(customer_id, Channel.PHONE, "all well", next_on=date(2027, 2, 22))
        )
        desk.customers.edit(customer_id, ideal_days=10, longest_days=14)
        assert desk.customers.card(customer_id).next_on == date(2026, 12, 4)

    def test_nothing_changed_is_no_step(self, desk: Desk) -> None:
        customer_id = a_customer(desk, city="昆山")
        assert desk.customers.edit(customer_id, city="昆山 ").step_id is None
        assert steps(desk) == 1

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"name": ""}, "name"),
            ({"kind": "shop"}, "kind"),
            ({"weekdays": {7}}, "weekdays"),
            ({"ideal_days": 30, "longest_days": 20}, "longest_days"),
            ({"ideal_days": 0}, "ideal_days"),
            ({"from_minute": 600, "to_minute": 600}, "to_minute"),
            ({"to_minute": 600}, "to_minute"),
            ({"from_minute": 1440}, "from_minute"),
            ({"since": date(2027, 1, 1)}, "since"),
        ],
    )
    def test_what_makes_no_sense_is_refused_at_its_field(
        self, desk: Desk, changes: dict[str, object], field: str
    ) -> None:
        customer_id = a_customer(desk)
        with pytest.raises(UserError) as refused:
            desk.customers.edit(customer_id, **changes)
        assert refused.value.field == field

    def test_an_interval_is_measured_with_the_one_that_stands(self, desk: Desk) -> None:
        customer_id = a_customer(desk)
        desk.customers.edit(customer_id, longest_days=20)
        with pytest.raises(UserError, match="longest interval"):
            desk.customers.edit(customer_id, ideal_days=21)

    @pytest.mark.parametrize("column", ["level", "sample", "next_on", "name_key", "id"])
    def test_other_columns_are_not_edited(self, desk: Desk, column: str) -> None:
        with pytest.raises(TypeError, match=column):
            desk.customers.edit(a_customer(desk), **{column: 1})

    def test_an_unknown_customer(self, desk: Desk) -> None:
        with pytest.raises(NotFound):
            desk.customers.edit(99, city="x")
        with pytest.raises(NotFound):
            desk.customers.card(99)


class TestReaches:
    def test_only_what_changes_is_written(self, desk: Desk) -> None:
        customer_id = a_customer(desk, phone="0512 5555 1234", email="a@x.example")
        before = desk.customers.card(customer_id).reaches
        desk.customers.set_reaches(
            customer_id,
            [("email", "a@x.example"), ("phone", "0512 5555 9999"), ("website", "x.example"), ("phone", " ")],
        )
        after = desk.customers.card(customer_id).reaches
        assert [(r.kind, r.value) for r in after] == [
            ("email", "a@x.example"),
            ("phone", "0512 5555 9999"),
            ("website", "x.example"),
        ]
        # A corrected number is the same row, so that its history is one.
        assert [after[0].id, after[1].id] == [before[1].id, before[0].id]
        assert desk.customers.set_reaches(customer_id, [(r.kind, r.value) for r in after]).step_id is None
        desk.customers.set_reaches(customer_id, [])
        assert desk.customers.card(customer_id).reaches == ()

    def test_numbers_are_those_of_the_customers_country(self, desk: Desk) -> None:
        customer_id = a_customer(desk, phone="030 123456", person="Eva", person_phone="0171 1234567")
        desk.customers.edit(customer_id, country="Germany", reached_by=[("phone", "030 123456")])
        [reach] = desk.customers.card(customer_id).reaches
        assert (reach.value, reach.e164) == ("030 123456", "+4930123456")
        [person] = desk.people.of(customer_id)
        desk.people.set_reaches(person.id, [("mobile", "0171 1234567")])
        assert desk.people.get(person.id).reaches[0].e164 == "+491711234567"

    def test_a_note_in_a_phone_field_is_not_lost(self, desk: Desk) -> None:
        customer_id = a_customer(desk, phone="ask reception")
        [reach] = desk.customers.card(customer_id).reaches
        assert (reach.shown, reach.e164) == ("ask reception", None)

    def test_an_unknown_kind_is_refused(self, desk: Desk) -> None:
        with pytest.raises(UserError, match="pigeon"):
            desk.customers.set_reaches(a_customer(desk), [("pigeon", "x")])


class TestLevelAndClass:
    def test_one_step_for_all_with_the_evidence_kept(self, desk: Desk) -> None:
        one, two, three = (a_customer(desk, name=name) for name in ("A", "B", "C"))
        desk.customers.set_level([three], Level.PARTNERSHIP, "signed a year plan")
        before = steps(desk)
        desk.customers.set_level([one, two, three], Level.PARTNERSHIP, "grew by a third", date(2026, 11, 20))
        assert steps(desk) == before + 1
        card = desk.customers.card(two)
        assert (card.level, card.level_since, card.level_evidence) == (
            Level.PARTNERSHIP,
            date(2026, 11, 20),
            "grew by a third",
        )
        assert desk.customers.card(three).level_evidence == "signed a year plan"
        assert rows(desk, tables.LevelChange) == 3
        assert CheckInReason.REVIEW in [reason for _day, reason in plan(desk, two)]

    def test_a_level_without_contact_takes_the_plan_away(self, desk: Desk) -> None:
        customer_id = a_customer(desk)
        desk.customers.set_level([customer_id], Level.BASIC, "buys once")
        assert desk.customers.card(customer_id).next_on is None

    def test_a_level_needs_evidence_of_a_day_that_has_come(self, desk: Desk) -> None:
        customer_id = a_customer(desk)
        with pytest.raises(UserError) as refused:
            desk.customers.set_level([customer_id], Level.BASIC, "  ")
        assert refused.value.field == "evidence"
        with pytest.raises(UserError):
            desk.customers.set_level([customer_id], Level.BASIC, "soon", date(2026, 11, 25))

    def test_one_unknown_customer_and_nothing_is_changed(self, desk: Desk) -> None:
        customer_id = a_customer(desk)
        with pytest.raises(NotFound):
            desk.customers.set_level([customer_id, 99], Level.BASIC, "x")
        assert desk.customers.card(customer_id).level is Level.ACCOUNTABLE

    def test_the_class_is_set_and_taken_away(self, desk: Desk) -> None:
        customer_id = a_customer(desk)
        desk.customers.set_class([customer_id], ValueClass.FADING)
        assert desk.customers.card(customer_id).value_class is ValueClass.FADING
        desk.customers.set_class([customer_id], None)
        assert desk.customers.card(customer_id).value_class is None


class TestList:
    @pytest.fixture
    def book(self, desk: Desk, clock: FakeClock) -> dict[str, int]:
        """Four customers that differ in everything that is filtered or sorted by."""
        clock.advance(days=-10)
        made = {
            "anna": a_customer(
                desk, name="Anna", level=Level.PARTNERSHIP, city="Ulm", next_on=date(2026, 11, 20)
            ),
            "bert": a_customer(desk, name="bert", level=Level.BASIC, value_class=ValueClass.SUPERSTAR),
            "carl": a_customer(
                desk, name="Čarl", city="Bonn", value_class=ValueClass.REGULAR, no_next_reason="x"
            ),
            "dora": a_customer(desk, name="dora", level=Level.PROACTIVE, next_on=date(2026, 12, 24)),
        }
        clock.advance(days=10)
        with desk.database.write("test.arrange") as transaction:
            transaction.update(
                tables.Customer, made["carl"], last_contact_on=date(2026, 1, 2), no_next_reason=None
            )
            transaction.update(tables.Customer, made["dora"], last_contact_on=date(2026, 5, 2))
            transaction.insert(
                tables.Promise,
                customer_id=made["dora"],
                party=Party.CUSTOMER,
                text="the drawing",
                made_on=date(2026, 11, 1),
                due_on=date(2026, 11, 23),
                created_at=clock.now(),
            )
        return made

    @pytest.mark.parametrize(
        ("sort", "ascending", "descending"),
        [
            ("name", "anna bert carl dora", "dora carl bert anna"),
            ("level", "bert carl dora anna", "anna dora carl bert"),
            ("value_class", "bert carl anna dora", "carl bert anna dora"),
            ("last_contact_on", "carl dora anna bert", "dora carl anna bert"),
            ("next_on", "anna dora bert carl", "dora anna bert carl"),
            ("city", "carl anna bert dora", "anna carl bert dora"),
            ("open_promises", "anna bert carl dora", "dora anna bert carl"),
        ],
    )
    def test_sorted(
        self, desk: Desk, book: dict[str, int], sort: str, ascending: str, descending: str
    ) -> None:
        names = {customer_id: name for name, customer_id in book.items()}
        assert " ".join(names[i] for i in desk.customers.ids(sort=sort)) == ascending
        assert " ".join(names[i] for i in desk.customers.ids(sort=sort, descending=True)) == descending

    @pytest.mark.parametrize("sort", ["name", "city", "level", "value_class", "open_promises"])
    def test_chinese_names_and_cities_stand_by_how_they_are_read(self, desk: Desk, sort: str) -> None:
        wanted = ["Zoë", "阿里", "北京大学", "重庆钢铁", "张偉", "张燕", "赵莉"]
        for name in reversed(wanted):
            a_customer(desk, name=name, city=name)
        ids = desk.customers.ids(sort=sort)
        assert [line.name for line in desk.customers.lines(ids)] == wanted
        if sort in ("name", "city"):
            assert desk.customers.ids(sort=sort, descending=True) == ids[::-1]

    @pytest.mark.parametrize(
        ("chosen", "expected"),
        [
            (CustomerFilter(), "anna bert carl dora"),
            (CustomerFilter(levels=frozenset({Level.BASIC, Level.PROACTIVE})), "bert dora"),
            (CustomerFilter(classes=frozenset({ValueClass.REGULAR})), "carl"),
            (CustomerFilter(overdue=True), "anna dora"),
            (CustomerFilter(no_next=True), "carl"),
            (CustomerFilter(outside_zone=True), "bert"),
            (CustomerFilter(text="CARL"), "carl"),
            (CustomerFilter(text="AN", overdue=True), "anna"),
            (CustomerFilter(levels=frozenset({Level.BASIC}), overdue=True), ""),
        ],
    )
    def test_filtered(self, desk: Desk, book: dict[str, int], chosen: CustomerFilter, expected: str) -> None:
        names = {customer_id: name for name, customer_id in book.items()}
        for sort in SORT_KEYS:
            found = desk.customers.ids(chosen, sort)
            assert sorted(names[i] for i in found) == expected.split()
        assert desk.customers.count(chosen) == len(expected.split())

    def test_filtered_by_a_person_and_by_a_phone_of_theirs(self, desk: Desk, book: dict[str, int]) -> None:
        a_person(desk, book["bert"], name="李雷", phones=("138 0013 8000",))
        for text in ("李雷", "0013 8000", "+86 138"):
            assert desk.customers.ids(CustomerFilter(text=text)) == [book["bert"]]

    def test_lines_come_in_the_order_asked_for(self, desk: Desk, book: dict[str, int]) -> None:
        a_person(desk, book["dora"], name="Uses", role=Role.USES)
        a_person(desk, book["dora"], name="Decides", role=Role.DECIDES)
        lines = desk.customers.lines([book["dora"], 99, book["anna"]])
        assert [line.id for line in lines] == [book["dora"], book["anna"]]
        dora = lines[0]
        assert (dora.open_promises, dora.overdue_promises, dora.person) == (1, 1, "Decides")
        assert dora.last_contact_on == date(2026, 5, 2)
        assert (lines[1].city, lines[1].open_promises, lines[1].person) == ("Ulm", 0, "")

    def test_an_unknown_order_is_a_fault(self, desk: Desk) -> None:
        with pytest.raises(ValueError, match="colour"):
            desk.customers.ids(sort="colour")


class TestNamed:
    def test_the_surest_sense_wins(self, desk: Desk) -> None:
        whole = a_customer(desk, name="Kunshan")
        longer = a_customer(desk, name="Kunshan Steel")
        chinese = a_customer(desk, name="苏州昆山精工有限公司")
        assert desk.customers.named("Kunshan") == whole
        assert desk.customers.named(" KUNSHAN ") == whole
        assert desk.customers.named("kunshan s") == longer
        assert desk.customers.named("steel") == longer
        assert desk.customers.named("昆山精工") == chinese
        assert desk.customers.named(f"#{longer}") == longer

    def test_several_are_listed_with_numbers_that_tell_them_apart(self, desk: Desk) -> None:
        first, second = a_customer(desk, name="Anna"), a_customer(desk, name="Anna")
        with pytest.raises(UserError) as refused:
            desk.customers.named("Anna")
        assert f"Anna (#{first}), Anna (#{second})." in str(refused.value)
        assert not isinstance(refused.value, NotFound)
        for number in range(7):
            a_customer(desk, name=f"Berta {number}")
        with pytest.raises(UserError, match=r"Berta 4 \(#\d+\), …"):
            desk.customers.named("berta")

    @pytest.mark.parametrize("text", ["", "  ", "Zoe", "%", "'; DROP TABLE customers --", "#99"])
    def test_nobody(self, desk: Desk, text: str) -> None:
        a_customer(desk, name="Anna")
        with pytest.raises(NotFound):
            desk.customers.named(text)

    def test_names_of_those_that_are_there(self, desk: Desk) -> None:
        customer_id = a_customer(desk, name="Anna")
        assert desk.customers.names([customer_id, 99, customer_id]) == {customer_id: "Anna"}


class TestSuggest:
    def test_by_the_customer_or_by_the_person(self, desk: Desk) -> None:
        firm = a_customer(desk, name="昆山精工", person="王芳", person_role=Role.DECIDES)
        a_person(desk, firm, name="李军")
        assert desk.customers.suggest("昆山") == [(firm, "昆山精工", "王芳")]
        assert desk.customers.suggest("李军") == [(firm, "昆山精工", "李军")]
        assert desk.customers.suggest("none such") == []

    def test_without_a_text_those_last_spoken_to(self, desk: Desk) -> None:
        a_customer(desk, name="never")
        spoken = a_customer(desk, name="spoken")
        desk.interactions.log(LoggedContact(spoken, Channel.PHONE, "hello", next_on=TODAY))
        assert [one.name for one in desk.customers.suggest(" ")] == ["spoken"]


class TestSample:
    @pytest.fixture
    def sample(self, desk: Desk, clock: FakeClock) -> int:
        """A sample customer with something in every table that hangs on customers."""
        customer_id = a_customer(desk, name="Sample", person="王芳", phone="0512 5555 1234")
        person_id = a_person(desk, customer_id, phones=("13800138000",))
        desk.customers.set_level([customer_id], Level.PARTNERSHIP, "x")
        logged = desk.interactions.log(
            LoggedContact(customer_id, Channel.PHONE, "hello", person_ids=(person_id,), next_on=TODAY)
        )
        assert logged.check_in_id is not None
        desk.check_ins.move(logged.check_in_id, date(2026, 12, 1))
        with desk.database.write("demo.make") as transaction:
            promise_id = transaction.insert(
                tables.Promise,
                customer_id=customer_id,
                interaction_id=logged.interaction_id,
                party=Party.REP,
                text="the drawing",
                made_on=TODAY,
                due_on=TODAY,
                created_at=clock.now(),
            )
            transaction.insert(
                tables.PromiseMove,
                promise_id=promise_id,
                from_on=TODAY,
                to_on=TODAY,
                moved_on=TODAY,
                agreed=True,
            )
            transaction.insert(tables.Reminder, promise_id=promise_id, due_at=clock.now())
            transaction.insert(
                tables.Complaint,
                customer_id=customer_id,
                text="leaks",
                opened_on=TODAY,
                created_at=clock.now(),
            )
            transaction.insert(tables.Heard, interaction_id=logged.interaction_id, kind="need")
            order_id = transaction.insert(
                tables.Order, customer_id=customer_id, ordered_on=TODAY, created_at=clock.now()
            )
            transaction.insert(tables.OrderLine, order_id=order_id, product="seals")
            transaction.insert(
                tables.Decision,
                kind="outside_zone",
                customer_id=customer_id,
                promise_id=promise_id,
                decided_on=TODAY,
                until_on=TODAY,
                reason="x",
            )
            transaction.update(tables.Customer, customer_id, sample=True)
        return customer_id

    def test_nothing_real_beside_it(self, desk: Desk, sample: int) -> None:
        assert desk.customers.has_sample()
        with pytest.raises(SampleDataPresent):
            a_customer(desk, name="Real")

    def test_gone_with_all_that_hangs_on_it_in_one_step(self, desk: Desk, sample: int) -> None:
        before = steps(desk)
        desk.customers.remove_sample()
        assert steps(desk) == before + 1
        kept = {tables.Step, tables.Change, tables.Setting, tables.LevelPolicy, tables.Zone, tables.Draft}
        for table in tables.Row.__subclasses__():
            if table not in kept:
                assert rows(desk, table) == 0, table
        assert not desk.customers.has_any()
        assert not desk.customers.has_sample()
        assert desk.checking.check().problems == ()
        a_customer(desk, name="Real")

    def test_removing_it_can_be_taken_back(self, desk: Desk, sample: int) -> None:
        desk.customers.remove_sample()
        desk.history.undo_last()
        assert desk.customers.card(sample).people == 2
        assert desk.checking.check().problems == ()
        assert [found.kind for found in desk.finding.find("leaks")] == ["complaint"]

    def test_without_any_there_is_nothing_to_do(self, desk: Desk) -> None:
        a_customer(desk, name="Real")
        assert desk.customers.remove_sample().step_id is None
        assert desk.customers.has_any()


def test_the_index_of_each_column_is_used(desk: Desk) -> None:
    """The table of 100,000 customers must not read rows to sort or filter them."""
    customers = columns(tables.Customer)
    for statement in (
        select(customers.id).where(customers.name_key < "x").order_by(customers.name_key, customers.id),
        select(customers.id, customers.name_key).where(
            customers.name_key >= "x", customers.level == Level.BASIC
        ),
        select(customers.id, customers.city).where(customers.city > ""),
        select(customers.id).where(customers.next_on.is_not(None)).order_by(customers.next_on, customers.id),
        select(customers.id).where(customers.level == Level.BASIC),
    ):
        with desk.database.read() as connection:
            text = str(statement.compile(connection, compile_kwargs={"literal_binds": True}))
            steps_of_plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}").all()
        assert all("COVERING INDEX" in row[-1] for row in steps_of_plan), steps_of_plan
