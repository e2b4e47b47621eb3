"""Names for files out of names from the data."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.file_names import LONGEST_BYTES, file_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("昆山/精工: Pumps", "昆山 精工 Pumps"),
        ("abc\u202egpj.exe", "abcgpj.exe"),
        ("../../etc/passwd", "etc passwd"),
        ("a\u2066b\u200fc\ufeffd\x00e\nf", "abcdef"),
        ("50 % off #1? 'yes'", "50 % off #1 'yes'"),
        ("aux", "aux_"),
        ("com1.txt", "com1.txt_"),
        ("👩\u200d💻", "👩\u200d💻"),
        ("\u200d", "customer"),
        ("...", "customer"),
        ("", "customer"),
        ("\ud83d", "customer"),
    ],
)
def test_a_name_is_cleaned_for_every_file_system(text: str, name: str) -> None:
    assert file_name(text, "customer") == name


@given(st.text())
def test_no_name_hides_anything(text: str) -> None:
    name = file_name(text, "customer")
    assert 0 < len(name.encode()) <= LONGEST_BYTES + 1
    assert not set(name) & set('<>:"/\\|?*')
    assert all(unicodedata.category(one) != "Cc" for one in name)
    assert all(unicodedata.bidirectional(one) not in {"LRO", "RLO", "LRE", "RLE", "PDF"} for one in name)
    assert name == name.strip(". ")
