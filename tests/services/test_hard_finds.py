"""Names, numbers and texts found by what a rep types for them, however it is written on the desk."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesdesk.domain.words import Channel
from salesdesk.errors import Cancelled
from salesdesk.services.customer_lists import CustomerFilter
from salesdesk.services.desk import Desk
from salesdesk.services.interactions import LoggedContact
from salesdesk.services.names import CANDIDATES
from salesdesk.storage import stopping
from salesdesk.storage.tables import Customer, Person, Post
from tests.factories import a_customer, a_new_desk, a_person
from tests.storage.desks import customer, person

NAMES = {
    "张小明": "zxm|ZXM|zhxm|zhangxm|zhang xm|zhangxiaom|zhang xiao ming|zhang x m|z x m|zh x m|zhangx"
    "|xiaoming zhang|xm zhang|张xm|張xm|张 xm|张x|张 x|张xiaom|zhang小明|zhang小|小明 张|小明zhang",
    "单田芳": "dan|shan|chan|单|單|單田芳|shan tf|dtf|stf|单t",
    "曾国藩": "zeng|ceng|zenggf|cgf|zgf|曾國藩|ceng gf",
    "重庆机械": "chongqing|zhongqing|chong qing|zhong qing|重慶|重慶機械|cqjx|zqjx|cq jx|庆机",
    "吕丽": "lv|lu|lü|lyu|LÜ|lvl|lvli|lü li",
    "女工厂": "nv|nu|nü|nyu|nügong|nvgc",
    "張發財": "张|張|发|發|髮|发财|發財|張发|zhangfacai|zfc",
    "李总": "李zong|li总|lizong|liz|李z|李 z|李 zong|LI ZONG|ｌｉｚｏｎｇ|李總",
    "诸葛亮": "zhugeliang|zhuge|zgl|zhuge l|zhgl|諸葛",
    "西安": "xian|xi an|xi'an|xi’an|xa|西a",
    "Berglunds Snabbköp": "berglund snabbkop|snabbköp berglund|snabbkoep|BERGLUNDS|berglunds-snabbköp"
    "|snabb berg|berglundssnabbköp|glund",
    "ABC123 Ltd": "ＡＢＣ１２３|abc123|abc1|ABC123 LTD|c12",
    "İstanbul Işık": "istanbul|ISTANBUL|İSTANBUL|ıstanbul|isik|ISIK|ışık|IŞIK|istanbul isik",
    "Großhandel Strauß": "grosshandel|großhandel|GROSSHANDEL|GROẞHANDEL|strauss|strauß",
    "Lange Straße": "strasse|straße|STRASSE|trass|lange strasse|langestrasse",
    "Søren Kærgård": "soren|soeren|SØREN|sören|kaergard|kaergaard|kærgård|kaergard soren",
    "Łódź Żabka": "lodz|żabka|ZABKA LODZ",
    "Patrick O'Brien": "obrien|OBRIEN|o brien|o'brien|O’Brien|O´Brien|O`Brien|brien|obrie|patrick obrien"
    "|obrien patrick|patrickobrien",
    "Mary O’Neill": "oneill|o'neill|o neill|mary oneill",
    "Jean-Luc Dupont": "jeanluc|jean-luc|jean luc|jean‑luc|jeanl|jeanluc dupont|dupont jeanluc|luc",
    "J.P. Morgan": "jp morgan|jpmorgan|j.p. morgan|j p morgan|JP|J.P|jpm|morgan jp",
    "H&M Fashion": "h&m|hm|h & m|H＆M|h and m|hm fashion",
    "Bausch + Lomb": "bausch lomb|bausch+lomb|bausch & lomb|bausch und lomb|bauschlomb",
    "AT&T": "at&t|att|at t",
    "Johnson and Johnson": "johnson & johnson|johnson and johnson|johnson johnson",
    "T-Mobile": "tmobile|t mobile|t-mobile|TMobile",
    "L'Oréal": "loreal|l'oreal|l oreal|oreal|L’ORÉAL",
    "McDonald’s": "mcdonalds|mcdonald's|mcdonald|mc donalds",
    "Coca-Cola": "cocacola|coca cola|coca-cola|cola",
    "e.on": "eon|e.on|e on",
    "3M China": "3m|3 m|3m china|3mchina",
    "24/7 Shop": "24/7|247|24 7",
    "Müller-Lüdenscheidt": "muller ludenscheidt|mueller luedenscheidt|müllerlüdenscheidt|mullerl"
    "|muellerluedenscheidt",
    "Zhang Xiaoming": "zhang xiaoming|xiaoming zhang|zhangxiaoming",
    "Coffee ☕ House": "coffee house|coffee ☕|coffeehouse",
    "naïve café": "naive cafe|naïve|CAFÉ",
}  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_name_by_whatever_is_typed_for_it(desk: Desk, name: str) -> None:
    elsewhere = a_customer(desk, name="Quux Ltd")
    customer_id = a_customer(desk, name=name)
    person_id = a_person(desk, elsewhere, name=name)
    for typed in NAMES[name].split("|"):
        hits = desk.finding.find(typed)
        assert {(hit.kind, hit.id) for hit in hits} == {("customer", customer_id), ("person", person_id)}, (
            typed
        )
        assert all(hit.match_marks and hit.name_marks for hit in hits), typed
        assert set(desk.customers.ids(CustomerFilter(text=typed))) == {customer_id, elsewhere}, typed


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Jan Nilsson", "ann"),
        ("Hobrien", "o brienx"),
        ("Anna Berg", "annb x"),
        ("张小明", "张z"),
        ("张小明", "明x"),
        ("Sand Ltd", "sand and stone"),
    ],
)
def test_what_only_looks_like_it_is_not_found(desk: Desk, name: str, typed: str) -> None:
    a_customer(desk, name=name)
    assert desk.finding.find(typed) == []


@pytest.mark.parametrize(
    ("kept", "typed"),
    [
        ("138 1234 5678", "5678|45678|1234 5678|1234-5678|138-1234-5678|+8613812345678|+86 138 1234 5678"
         "|0086 138 1234 5678|(138) 1234|１３８ １２３４|138.1234"),
        ("+46 8 123 456 78", "123 456 78|08-123 456 78|0046 8 123 456 78|+46812345678|+46 (0)8 123 456 78"
         "|345678|45 678"),
    ],
)  # fmt: skip
def test_a_number_by_any_part_of_it(desk: Desk, kept: str, typed: str) -> None:
    customer_id = a_customer(desk, name="Quux", phone=kept)
    for text in typed.split("|"):
        [hit] = desk.finding.find(text)
        assert (hit.kind, hit.customer_id) == ("reach", customer_id), text
        assert hit.match_marks, text


@pytest.mark.parametrize(
    "typed",
    [
        "jean-luc.o'brien@",
        "jeanluc",
        "obrien",
        "brien@snabb",
        "snabbkop.example",
        "snabbkop",
        "JEAN",
        "nabbk",
    ],
)
def test_an_address_by_any_part_of_it(desk: Desk, typed: str) -> None:
    customer_id = a_customer(desk, name="Quux", email="jean-luc.o'brien@snabbkop.example")
    [hit] = desk.finding.find(typed)
    assert (hit.kind, hit.customer_id) == ("reach", customer_id)
    assert hit.match_marks


@pytest.mark.parametrize(
    "typed", ["价", "報價", "价单", "单请", "明天", "ＰＤＦ", "pdf", "straße", "strasse"]
)
def test_a_note_by_any_part_of_it(desk: Desk, typed: str) -> None:
    said = "他要新的报价单，请明天发 PDF 到 Lange Straße 4"
    customer_id = a_customer(desk, name="Quux")
    logged = desk.interactions.log(
        LoggedContact(customer_id, Channel.PHONE, said.replace("，", ""), next_on=date(2026, 12, 1))
    )
    [hit] = desk.finding.find(typed)
    assert (hit.kind, hit.id) == ("interaction", logged.interaction_id)
    assert hit.match_marks


class TestOrder:
    def test_the_name_itself_then_a_beginning_then_a_part_then_what_was_said(self, desk: Desk) -> None:
        part = a_customer(desk, name="Batteries")
        begins = a_customer(desk, name="AT-Trading")
        itself = a_customer(desk, name="AT&T")
        word = a_customer(desk, name="Kunden AT&T")
        _spoken(desk, part, 1, "att")
        found = [(hit.kind, hit.id) for hit in desk.finding.find("att")]
        customers = [("customer", one) for one in (itself, begins, word, part)]
        assert found[:4] == customers
        assert [kind for kind, _ in found[4:]] == ["interaction"]

    def test_of_equals_whom_one_spoke_to_last_comes_first(self, desk: Desk) -> None:
        never = a_customer(desk, name="Steel A")
        long_ago = a_customer(desk, name="Steel B")
        lately = a_customer(desk, name="Steel C")
        inside = a_customer(desk, name="The Steel")
        _spoken(desk, long_ago, 30)
        _spoken(desk, lately, 2)
        _spoken(desk, inside, 1)
        assert [hit.id for hit in desk.finding.find("steel")] == [lately, long_ago, never, inside]
        assert [one.id for one in desk.customers.suggest("steel")] == [lately, long_ago, never, inside]

    def test_of_people_those_whose_customer_one_spoke_to_last(self, desk: Desk) -> None:
        first, second = a_customer(desk, name="Quux A"), a_customer(desk, name="Quux B")
        people = [a_person(desk, first, name="王芳"), a_person(desk, second, name="王芳")]
        _spoken(desk, second, 3)
        assert [hit.id for hit in desk.finding.find("wf")] == people[::-1]

    def test_numbers_that_end_so_come_before_those_that_hold_it(self, desk: Desk) -> None:
        ends = a_customer(desk, name="Quux A", phone="+86 138 1234 5678")
        holds = a_customer(desk, name="Quux B", phone="+86 138 5678 1234")
        assert [hit.customer_id for hit in desk.finding.find("5678")] == [ends, holds]

    @pytest.mark.parametrize("typed", ["sz", "szh", "shen", "s", "深", "深圳"])
    def test_whom_one_spoke_to_is_found_among_more_than_are_looked_at(self, desk: Desk, typed: str) -> None:
        wanted = a_customer(desk, name="深圳泰安")
        person_id = a_person(desk, wanted, name="深圳人")
        _spoken(desk, wanted, 1)
        many = range(CANDIDATES + 20)
        with desk.database.write("test.many") as transaction:
            firms = transaction.insert_many(Customer, [customer(f"深圳泰安{number}") for number in many])
            people = transaction.insert_many(Person, [person(f"深圳人{number}") for number in many])
            posts = zip(people, firms, strict=True)
            transaction.insert_many(
                Post, [{"person_id": who, "customer_id": where, "title": ""} for who, where in posts]
            )
        hits = desk.finding.find(typed)
        assert next(hit.id for hit in hits if hit.kind == "customer") == wanted
        answer = desk.finding.of_kind(typed, "person", 10)
        assert answer.hits[0].id == person_id


def test_a_search_that_is_no_longer_wanted_ends_at_its_next_statement(desk: Desk) -> None:
    a_customer(desk, name="张小明")
    asked = 0

    def ask() -> None:
        nonlocal asked
        asked += 1
        if asked == stop_at:
            raise Cancelled("stopped")

    stop_at = 0
    with stopping.watched(ask):
        assert desk.finding.find("zxm")
    looks, stop_at = asked, 1
    assert looks > 10
    while stop_at <= looks:
        asked = 0
        with stopping.watched(ask), pytest.raises(Cancelled):
            desk.finding.find("zxm")
        assert asked == stop_at
        stop_at += 1


def _spoken(desk: Desk, customer_id: int, days_ago: int, summary: str = "spoke") -> None:
    at = desk.clock.now() - timedelta(days=days_ago)
    desk.interactions.log(
        LoggedContact(customer_id, Channel.PHONE, summary, at=at, next_on=date(2026, 12, 1))
    )


SIGNS = st.sampled_from(["-", "'", "’", ".", " ", "&", " & ", "/", ". "])
WORDS = st.lists(st.text("abcdé", min_size=1, max_size=4), min_size=2, max_size=5)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=WORDS, signs=st.lists(SIGNS, min_size=4, max_size=4), data=st.data())
def test_any_name_is_found_by_its_letters_alone(
    desk_path: Path, words: list[str], signs: list[str], data: st.DataObject
) -> None:
    name = words[0] + "".join(sign + word for sign, word in zip(signs, words[1:], strict=False))
    first = data.draw(st.integers(0, len(words) - 1))
    letters = "".join(words[first:])
    typed = letters[: data.draw(st.integers(1, len(letters)))]
    with a_new_desk(desk_path) as (desk, _clock):
        a_customer(desk, name="Quux")
        customer_id = a_customer(desk, name=name)
        hits = desk.finding.find(typed)
        assert [hit.id for hit in hits] == [customer_id]
        assert hits[0].match_marks
