"""People at customers: who they are, what they may be reached by, and where they went."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.domain.words import Role
from salesdesk.errors import NotFound, UserError
from salesdesk.services.desk import Desk
from salesdesk.services.people import NewPerson
from tests.factories import a_customer, a_person


def test_a_person_with_everything(desk: Desk) -> None:
    customer_id = a_customer(desk)
    new = NewPerson(
        name=" 王芳 ",
        title="purchasing lead",
        role=Role.DECIDES,
        phones=("13800138000", "0512 5555 1234 ext. 12"),
        emails=("wang@kunshan.example",),
        wechat="wangfang88",
        birthday=date(1984, 2, 29),
        remember="likes to be called before ten",
        from_on=date(2020, 1, 1),
    )
    person = desk.people.get(desk.people.add(customer_id, new).row_id or 0)
    assert (person.name, person.title, person.role) == ("王芳", "purchasing lead", Role.DECIDES)
    assert (person.birthday, person.from_on, person.to_on) == (date(1984, 2, 29), date(2020, 1, 1), None)
    assert [(reach.kind, reach.shown) for reach in person.reaches] == [
        ("phone", "138 0013 8000"),
        ("phone", "0512 5555 1234 ext. 12"),
        ("email", "wang@kunshan.example"),
        ("wechat", "wangfang88"),
    ]


@pytest.mark.parametrize(
    ("new", "field"),
    [(NewPerson(name=" "), "name"), (NewPerson(name="x", birthday=date(2026, 11, 25)), "birthday")],
)
def test_what_makes_no_sense_is_refused_at_its_field(desk: Desk, new: NewPerson, field: str) -> None:
    customer_id = a_customer(desk)
    with pytest.raises(UserError) as refused:
        desk.people.add(customer_id, new)
    assert refused.value.field == field
    assert desk.people.of(customer_id) == []


def test_nobody_at_an_unknown_customer(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.people.add(99, NewPerson(name="x"))
    with pytest.raises(NotFound):
        desk.people.get(99)
    with pytest.raises(NotFound):
        desk.people.edit(99, name="x")


def test_edits_the_person_and_the_post_they_have(desk: Desk) -> None:
    customer_id = a_customer(desk)
    person_id = a_person(desk, customer_id, title="clerk")
    desk.people.edit(person_id, name="张大明", title="head of purchasing", role=Role.SIGNS)
    person = desk.people.get(person_id)
    assert (person.name, person.title, person.role) == ("张大明", "head of purchasing", Role.SIGNS)
    assert [found.name for found in desk.finding.find("大明")] == ["张大明 · 昆山精工"]
    assert desk.people.edit(person_id, title="head of purchasing").step_id is None
    with pytest.raises(TypeError, match="created_at"):
        desk.people.edit(person_id, created_at=None)


def test_reaches_are_replaced(desk: Desk) -> None:
    person_id = a_person(desk, phones=("13800138000",), emails=("a@x.example",))
    desk.people.set_reaches(person_id, [("mobile", "13900139000"), ("email", "a@x.example")])
    assert [(r.kind, r.e164) for r in desk.people.get(person_id).reaches] == [
        ("mobile", "+8613900139000"),
        ("email", None),
    ]


class TestLeave:
    def test_who_left_stays_known_with_where_they_went(self, desk: Desk) -> None:
        here, there = a_customer(desk, name="昆山精工"), a_customer(desk, name="太仓重工")
        stays = a_person(desk, here, name="李军")
        leaves = a_person(desk, here, name="周涛", from_on=date(2019, 5, 1))
        desk.people.leave(desk.people.get(leaves).post_id, date(2026, 6, 30), there, "plant manager")
        assert [(p.name, p.to_on, p.now_at) for p in desk.people.of(here)] == [
            ("李军", None, ""),
            ("周涛", date(2026, 6, 30), "太仓重工"),
        ]
        assert [p.id for p in desk.people.of(here, former=False)] == [stays]
        [follower] = desk.people.of(there)
        assert (follower.id, follower.title, follower.now_at) == (leaves, "plant manager", "")
        assert desk.people.get(leaves).post_id == follower.post_id
        assert desk.finding.find("周涛")[0].name == "周涛 · 太仓重工"

    def test_who_went_nobody_knows_where(self, desk: Desk) -> None:
        customer_id = a_customer(desk)
        person_id = a_person(desk, customer_id)
        desk.people.leave(desk.people.get(person_id).post_id, date(2026, 6, 30))
        [person] = desk.people.of(customer_id)
        assert (person.to_on, person.now_at) == (date(2026, 6, 30), "")
        assert desk.finding.find("张小明")[0].customer_id == customer_id

    def test_a_promotion_is_no_leaving(self, desk: Desk) -> None:
        customer_id = a_customer(desk)
        person_id = a_person(desk, customer_id, title="clerk")
        desk.people.leave(desk.people.get(person_id).post_id, date(2026, 6, 30), customer_id, "head")
        assert [(p.title, p.to_on, p.now_at) for p in desk.people.of(customer_id)] == [
            ("head", None, ""),
            ("clerk", date(2026, 6, 30), ""),
        ]
        assert desk.customers.card(customer_id).people == 1

    def test_not_twice_not_before_it_began_and_not_ahead(self, desk: Desk) -> None:
        person_id = a_person(desk, from_on=date(2026, 1, 1))
        post_id = desk.people.get(person_id).post_id
        with pytest.raises(UserError, match="before it began"):
            desk.people.leave(post_id, date(2025, 12, 31))
        with pytest.raises(UserError, match="still there"):
            desk.people.leave(post_id, date(2026, 11, 25))
        desk.people.leave(post_id, date(2026, 1, 1))
        with pytest.raises(UserError, match="already"):
            desk.people.leave(post_id, date(2026, 1, 2))

    def test_an_unknown_new_customer_ends_nothing(self, desk: Desk) -> None:
        person_id = a_person(desk)
        post_id = desk.people.get(person_id).post_id
        with pytest.raises(NotFound):
            desk.people.leave(post_id, date(2026, 1, 1), 99)
        assert desk.people.get(person_id).to_on is None


class TestBirthdayWithoutYear:
    def test_it_is_kept_as_month_and_day(self, desk: Desk) -> None:
        person = desk.people.get(a_person(desk, birth_month_day="02-29"))
        assert (person.birthday, person.birth_month_day) == (None, "02-29")

    def test_a_year_that_is_learnt_takes_its_place_and_back(self, desk: Desk) -> None:
        person_id = a_person(desk, birth_month_day="05-17")
        desk.people.edit(person_id, birthday=date(1980, 5, 17))
        person = desk.people.get(person_id)
        assert (person.birthday, person.birth_month_day) == (date(1980, 5, 17), "")
        desk.people.edit(person_id, birthday=None, birth_month_day="05-17")
        person = desk.people.get(person_id)
        assert (person.birthday, person.birth_month_day) == (None, "05-17")
        desk.people.edit(person_id, birthday=None, birth_month_day="")
        person = desk.people.get(person_id)
        assert (person.birthday, person.birth_month_day) == (None, "")

    @pytest.mark.parametrize("month_day", ["02-30", "5-17", "13-01", "--05-17", "1980-05-17"])
    def test_what_is_no_day_is_refused(self, desk: Desk, month_day: str) -> None:
        customer_id = a_customer(desk)
        with pytest.raises(UserError) as refused:
            desk.people.add(customer_id, NewPerson(name="x", birth_month_day=month_day))
        assert refused.value.field == "birthday"

    def test_not_both(self, desk: Desk) -> None:
        person_id = a_person(desk)
        with pytest.raises(UserError):
            desk.people.edit(person_id, birthday=date(1980, 5, 17), birth_month_day="05-17")
