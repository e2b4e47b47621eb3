"""What the gate lets through, and what it takes out."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.text import (
    clean_line,
    clean_note,
    excerpt,
    holds_unshowable,
    isolate,
    noticed,
    part_begin,
    part_end,
)
from salesdesk.errors import UserError

any_text = st.text(
    st.one_of(
        st.characters(codec=None, categories=None),
        st.sampled_from(
            "\0\x1b\x1c\x1f\x85\r\n\t \u2028\u2029\u3000\u00a0\ud83d\ude00\udc80e\u0301\u202e\u200d"
        ),
    )
)


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("  Hengtai\tPumps \r\n Ltd. ", "Hengtai Pumps Ltd."),
        ("a\0b\x1bc\x9fd", "abcd"),
        ("a \0 b", "a b"),
        ("\ud83d lost, \udc80 escaped", "lost, escaped"),
        ("\ud83d\ude00", "😀"),
        ("\ud83d\0\ude00", ""),
        ("Zoe\u0308", "Zoë"),
        ("王\u3000芳", "王 芳"),
        ("one\u2028two\x85three", "one two three"),
        ("👩\u200d🔧 stays joined", "👩\u200d🔧 stays joined"),
        ("gpj\u202eexe", "gpj\u202eexe"),
        ("", ""),
    ],
)
def test_a_line_is_cleaned(raw: str, clean: str) -> None:
    assert clean_line(raw) == clean


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("one\r\ntwo\rthree\n\tfour", "one\ntwo\nthree\n\tfour"),
        ("soft\x0bbreak\u2029paragraph\x85end", "soft\nbreak\nparagraph\nend"),
        ("two  blanks stay", "two  blanks stay"),
        ("\n\n a\0b\x1cc\x1f \n", "abc"),
        ("\ud83d", ""),
    ],
)
def test_a_note_keeps_its_lines(raw: str, clean: str) -> None:
    assert clean_note(raw) == clean


def test_too_long_names_the_field_the_limit_and_the_length() -> None:
    assert clean_line("x" * 200) == "x" * 200
    with pytest.raises(
        UserError, match=r"^The text may be at most 200 characters long; this is 1,201\.$"
    ) as e:
        clean_line("x" * 1201, field="Customer")
    assert e.value.field == "Customer"
    with pytest.raises(UserError, match=r"^The text may be at most 3 characters long; this is 4\.$"):
        clean_note("four", limit=3)


def test_the_length_is_that_of_the_cleaned_text() -> None:
    assert clean_line("a\0" * 200 + " " * 50) == "a" * 200


@given(any_text)
def test_cleaning_twice_changes_nothing_more(raw: str) -> None:
    line, note = clean_line(raw, limit=10**6), clean_note(raw)
    assert clean_line(line, limit=10**6) == line
    assert clean_note(note) == note


@given(any_text)
def test_cleaned_text_can_be_stored_anywhere(raw: str) -> None:
    for clean in (clean_line(raw, limit=10**6), clean_note(raw)):
        clean.encode("utf-8")
        assert not [c for c in clean if unicodedata.category(c) == "Cc" and c not in "\n\t"]
        assert unicodedata.is_normalized("NFC", clean)
    assert not any(c.isspace() and c != " " for c in clean_line(raw, limit=10**6))


def test_direction_overrides_are_not_shown() -> None:
    assert isolate("abc\u202egpj.exe\u2066x\u2069") == "abcgpj.exex"
    assert isolate("שלום 王") == "שלום 王"


@pytest.mark.parametrize(
    ("raw", "most", "shown"),
    [
        (" short\n one ", 200, "short one"),
        ("exactly", 7, "exactly"),
        ("one too many", 7, "one to…"),
        ("cut at a blank", 8, "cut at…"),
        ("x" * 100, 1, "…"),
        ("ab\u0323c", 3, "a…"),
        ("a👩\u200d🔧bc", 4, "a…"),
        ("a" + "\u202e" * 7 + "b more", 1, "…"),
        ("wide" + " " * 100 + "gap", 6, "wide…"),
    ],
)
def test_an_excerpt_is_one_line_and_says_where_more_follows(raw: str, most: int, shown: str) -> None:
    assert excerpt(raw, most) == shown


@given(any_text, st.integers(1, 30))
def test_an_excerpt_is_never_longer_than_asked(raw: str, most: int) -> None:
    assert len(excerpt(raw, most)) <= most


def test_an_excerpt_of_a_huge_note_reads_only_its_head() -> None:
    assert excerpt("word " * 1_000_000, 12) == "word word w…"


@pytest.mark.parametrize(
    ("raw", "lost"),
    [("plain\ttext\n", 0), ("a\0b\x1bc", 2), ("\ud83d lost", 1), ("\ud83d\ude00 paired", 0), ("昆山\x9f", 1)],
)
def test_what_is_left_out_is_counted(raw: str, lost: int) -> None:
    with noticed() as line:
        clean_line(raw)
    with noticed() as note:
        clean_note(raw)
    assert (line.characters, note.characters, holds_unshowable(raw)) == (lost, lost, lost > 0)


def test_counting_within_counting_counts_for_both() -> None:
    with noticed() as outer:
        clean_line("a\0")
        with noticed() as inner:
            clean_line("b\0\0")
        assert (inner.characters, outer.characters) == (2, 3)


@given(any_text)
def test_what_holds_nothing_unshowable_loses_nothing(text: str) -> None:
    with noticed() as lost:
        clean_line(text, 4 * len(text))
    assert holds_unshowable(text) == (lost.characters > 0)


@given(any_text, st.integers(2, 9))
def test_parts_laid_side_by_side_are_the_text(text: str, most: int) -> None:
    begin, parts = 0, []
    while begin < len(text):
        end = part_end(text, begin, most)
        assert begin < end <= begin + most
        parts.append(text[begin:end])
        begin = end
    assert "".join(parts) == text
    end = len(text)
    while end > 0:
        begin = part_begin(text, end, most)
        assert end - most <= begin < end
        end = begin


def test_a_part_ends_with_a_line_and_tears_no_accent_off() -> None:
    assert part_end("abcdef\nghij", 0, 10) == 7
    assert part_begin("ab\ncdefghij", 11, 10) == 3
    assert part_end("abcde\u0301fghij", 0, 5) == 4
    assert part_begin("abcde\u0301fghij", 11, 6) == 6
