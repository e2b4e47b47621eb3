"""Cutting text for the index, tried on the real index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from salesdesk.domain.han_forms import holds_han, simplified
from salesdesk.domain.search_text import (
    fold,
    fold_forms,
    index_terms,
    match_query,
    number_forms,
    phone_terms,
    typed_words,
)

any_text = st.text(
    st.one_of(
        st.characters(codec=None, categories=None),
        st.sampled_from("\0\"'*%_()^:+-{}[]\\ NEAR AND OR NOT 王芳昆山精工 abc å\u0301 ø İ ﷺ"),
    )
)


class Index:
    """A real full-text table in memory, filled and asked as the desk does."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute("CREATE VIRTUAL TABLE found USING fts5(terms)")

    def put(self, *terms: str) -> None:
        self._connection.execute("DELETE FROM found")
        self._connection.executemany("INSERT INTO found VALUES (?)", [(t,) for t in terms])

    def find(self, typed: str) -> list[int]:
        query = match_query(typed)
        rows = self._connection.execute(
            "SELECT rowid FROM found WHERE found MATCH ? ORDER BY rowid", (query,)
        )
        return [row[0] for row in rows]


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    yield Index(connection)
    connection.close()


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Berglunds SNABBKÖP", "berglunds snabbkop"),
        ("Ångström Bjørn Đorđe Łódź", "angstrom bjorn dorde lodz"),
        ("Straße Æsir Œuvre", "strasse aesir oeuvre"),
        ("ＡＢＣ　１２３", "abc 123"),
        ("İstanbul ısı", "istanbul isi"),
        ("Zoe\u0308", "zoe"),
        ("ガード が", "ガード が"),
        ("हिन्दी", "हिन्दी"),
        ("王芳", "王芳"),
        ("", ""),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("昆山精工", "昆山 山精 精工 工"),
        ("王", "王"),
        ("苏州恒泰 Hengtai Pumps", "苏州 州恒 恒泰 泰 hengtai pumps"),
        ("A股market", "a 股 market"),
        ("o'Neil & Sons, 3-D_print", "o neil sons 3 d print"),
        ("サービス・会社", "サー ービ ビス ス 会社 社"),
        ("서울시", "서울 울시 시"),
        ("𠮷野家", "𠮷野 野家 家"),
        ("崑山精機", "昆山 山精 精机 机"),
        ("Müller & Søn", "muller son mueller soen"),
        ("!?*", ""),
        ("", ""),
    ],
)
def test_index_terms(text: str, terms: str) -> None:
    assert index_terms(text) == terms


@pytest.mark.parametrize(
    ("digits", "terms"),
    [("13800", "13800 3800 800"), ("110", "110"), ("12", ""), ("", "")],
)
def test_phone_terms(digits: str, terms: str) -> None:
    assert phone_terms(digits) == terms


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("Ber", '"ber"*'),
        ("maria  AND", '"maria"* AND "and"*'),
        ("昆山精", '"昆山 山精"'),
        ("王", '"王"*'),
        ('"*', None),
        (" %_ ", None),
        ("", None),
    ],
)
def test_queries(typed: str, query: str | None) -> None:
    assert match_query(typed) == query


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("Berglunds snabbköp", "ber", True),
        ("Berglunds snabbköp", "SNABBKOP", True),
        ("Berglunds snabbköp", "köp", False),
        ("Berglunds snabbköp", "snabb berg", True),
        ("昆山精工", "精工", True),
        ("昆山精工", "山精工", True),
        ("昆山精工", "昆", True),
        ("昆山精工", "工", True),
        ("昆山精工", "昆精", False),
        ("昆山精工", "山昆", False),
        ("苏州恒泰Hengtai", "恒泰heng", True),
        ("𠮷野家", "野家", True),
        ("𠮷野家", "𠮷", True),
        ("100% pure", "100%", True),
        ("100 pure", "%", False),
        ("maria@example.com", "maria@example", True),
    ],
)
def test_what_is_found(index: Index, text: str, typed: str, found: bool) -> None:
    index.put(index_terms(text))
    assert bool(match_query(typed) and index.find(typed)) is found


def test_any_part_of_a_number_is_found(index: Index) -> None:
    number = "8613800138000"
    index.put(phone_terms(number), phone_terms("8651262581234"))
    for start in range(len(number) - 3):
        for end in range(start + 3, len(number) + 1):
            assert 1 in index.find(number[start:end])
    assert index.find("138-0013") == [1]
    assert index.find("6258") == [2]


@given(any_text)
def test_nothing_typed_is_a_syntax_error(index: Index, typed: str) -> None:
    index.put("nothing")
    if match_query(typed) is not None:
        index.find(typed)


@pytest.mark.parametrize("typed", ["昆山" * 5000, "word " * 5000, "ﷺ" * 5000, "a1" * 50000])
def test_a_pasted_page_is_no_error_either(index: Index, typed: str) -> None:
    index.put(index_terms(typed[:200]))
    assert index.find(typed) == [1]


@given(any_text)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.sampled_from("abcåøßÆ王芳昆山精工 -_%*'\"１Ａ"), min_size=1, max_size=40))
def test_what_was_put_in_is_found_by_itself(index: Index, text: str) -> None:
    index.put(index_terms(text))
    assert match_query(text) is None or index.find(text) == [1]


@given(st.text(st.sampled_from("王芳昆山精工ガ"), min_size=1, max_size=12), st.data())
def test_any_part_of_a_chinese_name_finds_it(index: Index, name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name) - 1))
    end = data.draw(st.integers(start + 1, len(name)))
    index.put(index_terms(name))
    assert index.find(name[start:end]) == [1]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("張小明", "张小明"),
        ("張小明 ÅB", "张小明 ab"),
        ("崑山精機", "昆山精机"),
        ("頭髮發展", "头发发展"),
        ("臺灣", "台湾"),
        ("昆山精工", "昆山精工"),
        ("Anna", "anna"),
    ],
)
def test_traditional_and_simplified_are_one(text: str, folded: str) -> None:
    assert fold_forms(text) == folded


@given(any_text)
def test_simplifying_keeps_the_length_and_is_done_once(text: str) -> None:
    assert len(simplified(text)) == len(text)
    assert simplified(simplified(text)) == simplified(text)
    assert holds_han(text) or simplified(text) == text


@pytest.mark.parametrize(
    ("typed", "forms"),
    [
        ("+86 138-0013", ("861380013",)),
        ("0512-6868", ("05126868", "5126868")),
        ("(0)171 234", ("0171234", "171234")),
        ("+49 (0)171 234", ("490171234", "49171234")),
        ("0049 171", ("0049171", "49171")),
        ("12", ()),
        ("138 anna", ()),
        ("１３８", ("138",)),
        ("", ()),
    ],
)
def test_forms_of_a_number(typed: str, forms: tuple[str, ...]) -> None:
    assert number_forms(typed) == forms


def test_an_umlaut_is_typed_in_either_way() -> None:
    assert [word.forms for word in typed_words("Müller GmbH")] == [("muller", "mueller"), ("gmbh",)]
    assert [word.forms for word in typed_words("Mu\u0308ller")] == [("muller", "mueller")]


@given(any_text)
def test_words_are_few_and_never_empty(text: str) -> None:
    words = typed_words(text)
    assert len(words) <= 32
    assert all(form for word in words for form in word.forms)


@example("OE")
@given(text=st.text(st.characters(max_codepoint=127)))
def test_plain_text_takes_a_short_way_to_the_same_words(text: str) -> None:
    assert fold(f"{text}ø") == f"{fold(text)}o"
    terms = index_terms(text).split()
    also = [] if "oe" in terms else ["oe"]
    assert index_terms(f"{text} ø").split() == [*terms, "o", *also]
