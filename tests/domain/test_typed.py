"""Where what was typed stands in a text as it is shown, and how well it fits a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.search_text import name_key
from salesdesk.domain.typed import fit, marks, number_marks, read_typed

odd = st.text(
    st.one_of(st.characters(), st.sampled_from("张張單单 Müllerß ﬁ ０１２ å\u0301 - () +86 ab")), max_size=40
)


def marked(text: str, where: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start : start + length] for start, length in where]


@pytest.mark.parametrize(
    ("typed", "text", "parts"),
    [
        ("snabb", "Berglundssnabbköp", ["snabb"]),
        ("kop", "Berglundssnabbköp", ["köp"]),
        ("berglund snabb", "Berglunds Snabbköp", ["Berglund", "Snabb"]),
        ("berglunds snabb", "Berglunds Snabbköp", ["Berglunds Snabb"]),
        ("strasse", "Lange Straße 4", ["Straße"]),
        ("mueller", "Karl Müller", ["Müller"]),
        ("Müller", "Karl Mueller", ["Mueller"]),
        ("Müller", "Karl Muller", ["Muller"]),
        ("fine", "so ﬁne", ["ﬁne"]),
        ("art", "party of Art", ["Art"]),
        ("昆山", "苏州崑山精機", ["崑山"]),
        ("精機", "昆山精机", ["精机"]),
        ("zhangxm", "张小明 · 昆山精工", ["张小明"]),
        ("zhang xiao ming", "张小明", ["张小明"]),
        ("xi'an", "陕西西安", ["西安"]),
        ("ming kunshan", "张小明 · 昆山精工", ["明", "昆山"]),
        ("berglund@", "info@berglund.se, berglund@x.se", ["berglund@"]),
        ("@snabb", "info@snabbkop.se", ["@snabb"]),
        ("snabbkop.se", "info@snabbkop.se", ["snabbkop.se"]),
        ("xyz", "Anna", []),
        ("", "Anna", []),
        ("%", "100%", ["%"]),
    ],
)
def test_marks(typed: str, text: str, parts: list[str]) -> None:
    assert marked(text, marks(read_typed(typed), text)) == parts


@pytest.mark.parametrize(
    ("typed", "shown", "parts"),
    [
        ("138 1234", "138 1234 5678", ["138 1234"]),
        ("1381234", "138 1234 5678", ["138 1234"]),
        ("+86138", "138 1234 5678", ["138"]),
        ("0512-6868", "0512 6868 1234", ["0512 6868"]),
        ("(0)171 234", "0171 2345678", ["0171 234"]),
        ("+49 (0)171 234", "0171 2345678", ["0171 234"]),
        ("456", "+1 (212) 555-1456", ["456"]),
        ("５５５", "+1 (212) 555-1456", ["555"]),
        ("999", "138 1234 5678", []),
    ],
)
def test_marks_of_numbers_however_they_are_spaced(typed: str, shown: str, parts: list[str]) -> None:
    assert marked(shown, number_marks(read_typed(typed), shown)) == parts


@pytest.mark.parametrize(
    ("typed", "name", "rank", "why"),
    [
        ("anna", "Anna", 0, "name"),
        ("張小明", "张小明", 0, "name"),
        ("ann", "Anna", 1, "name"),
        ("berg", "Anna Berg", 2, "name"),
        ("erg", "Anna Berg", 3, "name"),
        ("berg anna", "Anna Berg", 3, "name"),
        ("mueller", "Karl Müller", 2, "name"),
        ("zhangxm", "张小明", 1, "pinyin"),
        ("zxm", "张小明", 2, "initials"),
        ("xiaoming", "张小明", 3, "pinyin"),
        ("xm", "张小明", 4, "initials"),
        ("ming zhang", "张小明", 3, "pinyin"),
    ],
)
def test_how_well_a_name_fits(typed: str, name: str, rank: int, why: str) -> None:
    found = fit(read_typed(typed), name, name_key(name))
    assert found is not None
    assert (found.rank, found.why) == (rank, why)


@pytest.mark.parametrize(("typed", "name"), [("lv", "路布"), ("anna berg", "Anna"), ("zm", "张小明")])
def test_what_does_not_fit(typed: str, name: str) -> None:
    assert fit(read_typed(typed), name, name_key(name)) is None


@given(odd, odd)
def test_marks_lie_in_the_text_in_order_and_apart(typed: str, text: str) -> None:
    read = read_typed(typed)
    for found in (marks(read, text), number_marks(read, text)):
        behind = -1
        for start, length in found:
            assert start > behind
            assert length > 0
            behind = start + length
        assert behind <= len(text)


@given(st.text(st.sampled_from("abcåøß张張明 王"), min_size=1, max_size=20), st.data())
def test_a_part_of_a_text_is_marked_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    part = text[start : data.draw(st.integers(start + 1, len(text)))]
    if part.strip():
        assert marks(read_typed(part), text)
