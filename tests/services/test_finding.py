"""The search field: what is found by what, in which order, and what is shown of it."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesdesk.domain.search_text import fold
from salesdesk.domain.words import Channel, Heard, Party, PromiseState
from salesdesk.errors import NotFound
from salesdesk.services.customer_lists import CustomerFilter
from salesdesk.services.desk import Desk
from salesdesk.services.excerpts import EXCERPT, around
from salesdesk.services.finding import GROUPS
from salesdesk.services.interactions import LoggedContact
from salesdesk.services.rows import Found
from tests.factories import a_customer, a_new_desk, a_person
from tests.fakes import FakeClock

NEXT = date(2026, 12, 1)


def log(desk: Desk, customer_id: int, summary: str, private_note: str = "") -> int:
    contact = LoggedContact(customer_id, Channel.PHONE, summary, private_note=private_note, next_on=NEXT)
    return desk.interactions.log(contact).interaction_id


class TestNames:
    def test_by_rank_and_customers_before_people(self, desk: Desk) -> None:
        rest = a_customer(desk, name="Bigsteel")
        inside = a_customer(desk, name="Kunshan Steel")
        begins = a_customer(desk, name="Steelworks")
        exact = a_customer(desk, name="STEEL")
        person = a_person(desk, rest, name="Steel")
        found = desk.finding.find("steel")
        assert [(hit.kind, hit.id) for hit in found] == [
            ("customer", exact),
            ("person", person),
            ("customer", begins),
            ("customer", inside),
            ("customer", rest),
        ]
        assert found[1].name == "Steel · Bigsteel"
        assert found[1].customer_id == rest

    def test_chinese_inside_a_name_by_one_or_more_characters(self, desk: Desk) -> None:
        customer_id = a_customer(desk, name="苏州昆山精工有限公司")
        for text in ("精", "精工", "昆山精工", "司", " 苏州昆山精工有限公司 "):
            assert [hit.id for hit in desk.finding.find(text)] == [customer_id], text
        assert desk.finding.find("工精") == []

    @pytest.mark.parametrize("text", ["bjorn", "BJØRN", "Ｂｊｏｒｎ", "bjo", "søn bj"])
    def test_as_it_may_be_typed(self, desk: Desk, text: str) -> None:
        customer_id = a_customer(desk, name="Bjørn & Søn")
        assert [hit.id for hit in desk.finding.find(text)] == [customer_id]

    @pytest.mark.parametrize("text", ["", "  ", "%", "_", '"', "'", "*", "OR", "NEAR(", "-- ;", "\x00"])
    def test_signs_are_no_commands(self, desk: Desk, text: str) -> None:
        a_customer(desk, name="Anna")
        assert desk.finding.find(text) == []

    @pytest.mark.parametrize("text", ["\ud800", "0\ud800", "\udc80 Anna"])
    def test_what_is_half_a_character_is_not_looked_for(self, desk: Desk, text: str) -> None:
        customer_id = a_customer(desk, name="Anna")
        found = [customer_id] if "nna" in text else []
        assert [hit.id for hit in desk.finding.find(text)] == found
        assert [one.id for one in desk.customers.suggest(text)] == found
        assert desk.customers.ids(CustomerFilter(text=text)) == found
        if found:
            assert desk.customers.named(text) == customer_id
        else:
            with pytest.raises(NotFound):
                desk.customers.named(text)

    def test_a_name_without_any_letter_is_found_by_itself_alone(self, desk: Desk) -> None:
        a_customer(desk, name="Anna")
        customer_id = a_customer(desk, name="´")
        assert desk.customers.named(" ´ ") == customer_id
        with pytest.raises(NotFound):
            desk.customers.named("¨")


class TestReaches:
    @pytest.mark.parametrize(
        "text",
        [
            "138 0013 8000",
            "13800138000",
            "+86 138-0013-8000",
            "0086 13800138000",
            "8000",
            "(138) 0013",
            "１３８００",
        ],
    )
    def test_a_number_however_it_is_written(self, desk: Desk, text: str) -> None:
        customer_id = a_customer(desk, name="昆山精工")
        a_person(desk, customer_id, phones=("138-0013-8000",))
        [hit] = desk.finding.find(text)
        assert (hit.kind, hit.customer_id, hit.name) == ("reach", customer_id, "张小明 · 昆山精工")
        assert hit.match == "138 0013 8000"

    def test_a_trunk_zero_may_be_there_or_not(self, desk: Desk) -> None:
        a_customer(desk, phone="+86 512 5555 1234")
        assert [hit.match for hit in desk.finding.find("0512 5555")] == ["0512 5555 1234"]

    @pytest.mark.parametrize("text", ["office", "office@kunshan", "kunshan.example"])
    def test_an_address(self, desk: Desk, text: str) -> None:
        customer_id = a_customer(desk, name="昆山精工", email="office@kunshan.example")
        [hit] = desk.finding.find(text)
        assert (hit.kind, hit.customer_id, hit.name) == ("reach", customer_id, "昆山精工")
        assert hit.match == "office@kunshan.example"


class TestTexts:
    def test_promises_complaints_notes_and_what_was_said(self, desk: Desk) -> None:
        customer_id = a_customer(desk, name="昆山精工", remember="never mention flanges")
        said = log(desk, customer_id, "Talked about the flange", "he hates the flange")
        promise = desk.promises.make(
            customer_id, Party.REP, "drawing of the flange", date(2026, 11, 27)
        ).row_id
        complaint = desk.complaints.open(customer_id, "the flange leaks").row_id
        found = desk.finding.find("flange")
        assert [(hit.kind, hit.id) for hit in found] == [
            ("promise", promise),
            ("complaint", complaint),
            ("note", customer_id),
            ("interaction", said),
        ]
        assert {hit.customer_id for hit in found} == {customer_id}
        assert {hit.name for hit in found} == {"昆山精工"}
        assert [hit.on for hit in found] == [date(2026, 11, 27), date(2026, 11, 24), None, date(2026, 11, 24)]

    def test_a_promise_says_what_became_of_it(self, desk: Desk) -> None:
        customer_id, day = a_customer(desk), date(2026, 11, 24)
        ids = [desk.promises.make(customer_id, Party.REP, "flange", day).row_id for _ in range(4)]
        desk.promises.keep(ids[1], evidence="sent")
        desk.promises.break_(ids[2], "no steel")
        desk.promises.release(ids[3], "not wanted")
        desk.complaints.open(customer_id, "the flange leaks")
        states = {hit.id: hit.state for hit in desk.finding.find("flange") if hit.kind == "promise"}
        assert [states[id_] for id_ in ids] == list(PromiseState)
        assert [hit.state for hit in desk.finding.find("leaks")] == [None]

    def test_what_was_said_newest_first_and_whole_words_before_beginnings(self, desk: Desk) -> None:
        customer_id = a_customer(desk)
        old = log(desk, customer_id, "price list")
        longer = log(desk, customer_id, "prices went up")
        new = log(desk, customer_id, "a better price")
        assert [hit.id for hit in desk.finding.find("price")] == [new, old, longer]

    def test_two_letters_find_only_a_whole_word_in_notes_but_any_name(self, desk: Desk) -> None:
        customer_id = a_customer(desk, name="Coil Ltd")
        whole = log(desk, customer_id, "ask the co for it")
        log(desk, customer_id, "costs too much")
        assert [(hit.kind, hit.id) for hit in desk.finding.find("co")] == [
            ("customer", customer_id),
            ("interaction", whole),
        ]

    def test_a_private_note_is_found_and_shown_where_the_word_stands(self, desk: Desk) -> None:
        log(desk, a_customer(desk), "spoke of prices", "his daughter is called Mei")
        [hit] = desk.finding.find("daughter")
        assert hit.match == "his daughter is called Mei"

    def test_the_day_is_that_of_the_rep(self, desk: Desk, clock: FakeClock) -> None:
        clock.advance(hours=-8)
        log(desk, a_customer(desk), "flange")
        assert desk.finding.find("flange")[0].on == date(2026, 11, 24)

    def test_a_complaint_that_was_heard(self, desk: Desk) -> None:
        contact = LoggedContact(
            a_customer(desk), Channel.PHONE, "seal leaks", heard=frozenset({Heard.COMPLAINT}), next_on=NEXT
        )
        desk.interactions.log(contact)
        assert [hit.kind for hit in desk.finding.find("leaks")] == ["complaint", "interaction"]


class TestShares:
    def test_many_names_leave_room_for_notes(self, desk: Desk) -> None:
        ids = [a_customer(desk, name=f"Steel {number:02}", no_next_reason="x") for number in range(20)]
        for number in range(9):
            log(desk, ids[0], f"steel price {number}")
        found = desk.finding.find("steel")
        assert len(found) == 29
        kinds = [hit.kind for hit in desk.finding.find("steel", limit=10)]
        assert len(kinds) == 10
        assert kinds == sorted(kinds)  # customers come before interactions
        assert kinds.count("interaction") >= 2

    def test_no_more_than_asked_for(self, desk: Desk) -> None:
        for number in range(5):
            a_customer(desk, name=f"Steel {number}", no_next_reason="x")
        assert [len(desk.finding.find("steel", limit)) for limit in (0, 1, 3, 30)] == [0, 1, 3, 5]


class TestExcerpt:
    def test_a_short_text_is_shown_whole_on_one_line(self) -> None:
        assert around("x", "one\ntwo\t three") == "one two three"

    def test_a_long_one_is_cut_around_the_hit(self) -> None:
        text = "a " * 200 + "flange " + "b " * 200
        shown = around("flange", text)
        assert "flange" in shown
        assert shown.startswith("…")
        assert shown.endswith("…")
        assert len(shown) <= EXCERPT

    @pytest.mark.parametrize(
        ("query", "text"),
        [("strasse", "Straße"), ("精工", "昆山精工"), ("ﬁne", "fine"), ("１２", "12")],
    )
    def test_found_in_whatever_form_it_stands(self, query: str, text: str) -> None:
        assert text in around(query, "ß " * 100 + text + " ß" * 100)

    def test_marks_that_turn_the_line_are_not_shown(self) -> None:
        assert around("exe", "a\u202eexe") == "aexe"

    @given(st.text(max_size=300), st.text(max_size=40))
    def test_never_longer_than_it_may_be_and_never_a_second_line(self, text: str, query: str) -> None:
        shown = around(query, text)
        assert len(shown) <= EXCERPT
        assert "\n" not in shown

    @given(st.text(st.characters(categories=["Lu", "Ll"]), min_size=3, max_size=8))
    def test_a_word_of_the_text_is_in_what_is_shown(self, word: str) -> None:
        plain = unicodedata.normalize("NFC", word)
        assert plain in around(plain, "1 " * 100 + plain + " 2" * 100)


def shown(hit: Found) -> list[str]:
    """The parts of the match that are marked."""
    return [hit.match[start : start + length] for start, length in hit.match_marks]


class TestParts:
    @pytest.mark.parametrize("text", ["snabb", "kop", "snabbkop", "SNABBKÖP", "lundssn", "berglundssnabb"])
    def test_inside_a_name(self, desk: Desk, text: str) -> None:
        customer_id = a_customer(desk, name="Berglundssnabbköp")
        [hit] = desk.finding.find(text)
        assert (hit.kind, hit.id, hit.why) == ("customer", customer_id, "name")
        assert [fold(part) for part in shown(hit)] == [fold(text)]
        assert hit.name_marks == hit.match_marks
        assert [one.id for one in desk.customers.suggest(text)] == [customer_id]
        assert desk.customers.named(text) == customer_id
        assert desk.customers.ids(CustomerFilter(text=text)) == [customer_id]

    @pytest.mark.parametrize("text", ["lang", "flan", "anges"])
    def test_inside_words_of_notes_promises_and_complaints(self, desk: Desk, text: str) -> None:
        customer_id = a_customer(desk, name="昆山精工", remember="no flanges")
        desk.promises.make(customer_id, Party.REP, "flanges by post", date(2026, 11, 27))
        desk.complaints.open(customer_id, "flanges leak")
        log(desk, customer_id, "flanges again")
        found = desk.finding.find(text)
        assert [hit.kind for hit in found] == ["promise", "complaint", "note", "interaction"]
        assert [hit.why for hit in found] == ["promise", "complaint", "note", "interaction"]
        assert all(shown(hit) == [text] for hit in found)

    @pytest.mark.parametrize(
        ("text", "part"),
        [
            ("berglund@", "berglund@"),
            ("@snabb", "@snabb"),
            ("snabbkop.se", "snabbkop.se"),
            ("kop.se", "kop.se"),
            ("abbk", "abbk"),
            ("berglund snabbkop", "berglund|snabbkop"),
        ],
    )
    def test_of_an_address(self, desk: Desk, text: str, part: str) -> None:
        a_customer(desk, name="昆山精工", email="berglund@snabbkop.se")
        [hit] = desk.finding.find(text)
        assert (hit.kind, hit.why, shown(hit)) == ("reach", "email", part.split("|"))

    @pytest.mark.parametrize(
        ("text", "part"),
        [
            ("138 1234", "138 1234"),
            ("+86138", "138"),
            ("+86 (0)138-1234", "138 1234"),
            ("0086138", "138"),
            ("234-567", "234 567"),
        ],
    )
    def test_of_a_number_with_its_digits_marked(self, desk: Desk, text: str, part: str) -> None:
        a_customer(desk, phone="138-1234-5678")
        [hit] = desk.finding.find(text)
        assert (hit.kind, shown(hit)) == ("reach", [part])

    def test_the_excerpt_shows_the_match_and_its_surroundings(self, desk: Desk) -> None:
        log(desk, a_customer(desk), "a " * 200 + "Berglundssnabbköp " + "b " * 200)
        [hit] = desk.finding.find("snabbkop")
        assert shown(hit) == ["snabbköp"]
        assert " a Berglunds" in hit.match


class TestPinyin:
    @pytest.mark.parametrize(
        ("text", "meant", "why"),
        [
            ("zhangxiaoming", "张小明", "pinyin"),
            ("zhang xiao ming", "张小明", "pinyin"),
            ("xiaoming", "小明", "pinyin"),
            ("zxm", "张小明", "initials"),
            ("xm", "小明", "initials"),
            ("zhangxm", "张小明", "pinyin"),
            ("zxiaom", "张小明", "pinyin"),
            ("ZhangXM", "张小明", "pinyin"),
            ("張小", "张小", "name"),
        ],
    )
    def test_a_person_with_the_characters_that_were_meant(
        self, desk: Desk, text: str, meant: str, why: str
    ) -> None:
        customer_id = a_customer(desk, name="Hengtai")
        person_id = a_person(desk, customer_id, name="张小明")
        [hit] = desk.finding.find(text)
        assert (hit.kind, hit.id, hit.why) == ("person", person_id, why)
        assert shown(hit) == [meant]
        assert [one.person for one in desk.customers.suggest(text)] == ["张小明"]
        assert desk.customers.ids(CustomerFilter(text=text)) == [customer_id]

    @pytest.mark.parametrize(
        ("name", "typed"),
        [
            ("单志强", "shanzq danzq shan dan chan"),
            ("曾国强", "zenggq cenggq zgq cgq"),
            ("重庆机械", "chongqing zhongqing cqjx zqjx chongqingjixie"),
            ("吕布", "lv lu lyu lvbu lubu"),
            ("西安", "xian xi'an xa"),
            ("張偉", "zhangwei 张伟 張伟 zw"),
        ],
    )
    def test_every_reading(self, desk: Desk, name: str, typed: str) -> None:
        customer_id = a_customer(desk, name=name)
        for text in typed.split():
            assert [hit.id for hit in desk.finding.find(text)] == [customer_id], text
            assert desk.customers.named(text) == customer_id

    def test_what_is_only_nearly_so_is_not_found(self, desk: Desk) -> None:
        a_customer(desk, name="路布")
        assert desk.finding.find("lv") == []
        with pytest.raises(NotFound):
            desk.customers.named("lv")

    def test_the_name_itself_comes_before_its_sound(self, desk: Desk) -> None:
        sound = a_customer(desk, name="王芳")
        inside = a_customer(desk, name="Hwang")
        name = a_customer(desk, name="Wang")
        assert [hit.id for hit in desk.finding.find("wang")] == [name, sound, inside]


class TestForms:
    @pytest.mark.parametrize(
        ("written", "typed"),
        [("張小明報價", "张小明报价"), ("张小明报价", "張小明報價"), ("昆山精機", "精机"), ("崑山", "昆山")],
    )
    def test_traditional_by_simplified_and_back_everywhere(
        self, desk: Desk, written: str, typed: str
    ) -> None:
        customer_id = a_customer(desk, name=written, remember=written)
        desk.promises.make(customer_id, Party.REP, written, date(2026, 11, 27))
        log(desk, customer_id, written)
        found = desk.finding.find(typed)
        assert [hit.kind for hit in found] == ["customer", "promise", "note", "interaction"]
        assert all(len(part) == len(typed) and part in written for hit in found for part in shown(hit))
        assert all(hit.match_marks for hit in found)

    @pytest.mark.parametrize("text", ["muller", "mueller", "Müller", "ueller", "MULLER"])
    def test_an_umlaut_in_every_spelling(self, desk: Desk, text: str) -> None:
        customer_id = a_customer(desk, name="Karl Müller")
        assert [hit.id for hit in desk.finding.find(text)] == [customer_id]
        other = a_customer(desk, name="Carl Mueller")
        assert other in [hit.id for hit in desk.finding.find("Müller")]

    @pytest.mark.parametrize("text", ["strasse", "Straße", "trass"])
    def test_a_sharp_s(self, desk: Desk, text: str) -> None:
        customer_id = a_customer(desk, name="Straßenbau")
        assert [hit.id for hit in desk.finding.find(text)] == [customer_id]


class TestBoth:
    @pytest.mark.parametrize(
        "text", ["wang kunshan", "kunshan wang", "王 昆山", "wang fang jinggong", "wf 崑山", "fang ks"]
    )
    def test_a_person_by_their_name_and_their_customers(self, desk: Desk, text: str) -> None:
        customer_id = a_customer(desk, name="昆山精工")
        other = a_customer(desk, name="太仓重工")
        person_id = a_person(desk, customer_id, name="王芳")
        a_person(desk, other, name="王芳")
        [hit] = desk.finding.find(text)
        assert (hit.kind, hit.id, hit.name) == ("person", person_id, "王芳 · 昆山精工")
        assert len(hit.name_marks) == 2

    def test_not_where_one_word_is_nobodys(self, desk: Desk) -> None:
        a_person(desk, a_customer(desk, name="昆山精工"), name="王芳")
        assert desk.finding.find("wang suzhou") == []


def test_what_was_deleted_for_good_leaves_no_word_behind(desk: Desk) -> None:
    secret = a_customer(desk, name="Secretive Pumps")
    a_customer(desk, name="Other Pumps")
    desk.customers.delete([secret])
    desk.trash.empty()
    with desk.database.read() as connection:
        words = set(connection.exec_driver_sql("SELECT word FROM search_words").scalars())
    assert {"other", "pumps"} <= words
    assert "secretive" not in words


ANYTHING = st.text(st.one_of(st.characters(), st.sampled_from("zhang 张 138 (0) @.'\"*")), max_size=50)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(all_typed=st.lists(ANYTHING, max_size=20))
def test_nothing_typed_is_an_error(desk_path: Path, all_typed: list[str]) -> None:
    with a_new_desk(desk_path) as (desk, _):
        customer_id = a_customer(desk, name="Müller 张单 138 (0)", remember="zhang 138")
        a_person(desk, customer_id, phones=("138-0013-8000",))
        for text in all_typed:
            for hit in desk.finding.find(text):
                assert all(start + length <= len(hit.name) for start, length in hit.name_marks)
                assert all(start + length <= len(hit.match) for start, length in hit.match_marks)
                assert hit.kind in GROUPS
                assert hit.why


class TestMore:
    def test_says_of_which_kinds_there_is_more(self, desk: Desk) -> None:
        for number in range(8):
            a_customer(desk, name=f"Steel {number}")
        customer = a_customer(desk, name="Wuxi")
        for _ in range(3):
            log(desk, customer, "asked for steel")
        answer = desk.finding.answer("steel", 10)
        assert answer.hits == desk.finding.find("steel", 10)
        assert answer.more == {"interaction"}
        assert desk.finding.answer("steel", 11).more == frozenset()
        assert desk.finding.answer("steel", 3).more == {"customer", "interaction"}
        assert desk.finding.answer("", 3) == ([], frozenset())

    def test_a_kind_that_others_leave_no_room_for_is_named(self, desk: Desk) -> None:
        customers = [a_customer(desk, name=f"Steel {number}") for number in range(8)]
        assert desk.finding.answer("steel", 5).more == {"customer"}
        a_person(desk, customers[0], name="Steel")
        a_person(desk, customers[0], name="Olga Steel")
        assert "person" in {hit.kind for hit in desk.finding.find("steel", 5)}
        assert desk.finding.answer("steel 1", 1).more == frozenset()
        other = [a_customer(desk, name=f"Olga {number}") for number in range(8)]
        assert other
        answer = desk.finding.answer("olga", 5)
        assert {hit.kind for hit in answer.hits} == {"customer"}
        assert answer.more == {"customer", "person"}

    def test_of_one_kind_come_as_many_as_are_asked_for(self, desk: Desk) -> None:
        customers = [a_customer(desk, name=f"Steel {number}") for number in range(4)]
        people = [a_person(desk, customers[0], name=f"Steel {number}") for number in range(3)]
        logged = [log(desk, customers[0], f"asked for steel {number}") for number in range(5)]
        wanted = {"customer": customers, "person": people, "interaction": list(reversed(logged))}
        for kind, ids in wanted.items():
            whole = desk.finding.of_kind("steel", kind, 10)
            assert [hit.id for hit in whole.hits] == ids
            assert {hit.kind for hit in whole.hits} == {kind}
            assert not whole.more
            part = desk.finding.of_kind("steel", kind, 2)
            assert [hit.id for hit in part.hits] == ids[:2]
            assert part.more == {kind}
        assert desk.finding.of_kind("", "customer", 2) == ([], frozenset())
