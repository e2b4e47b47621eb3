"""Numbers as people write them."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.domain.phones import Phone, digits, e164_of, national_format, read_phone, shown_number, tel_uri


@pytest.mark.parametrize(
    ("text", "country", "e164", "shown"),
    [
        ("13800138000", "CN", "+8613800138000", "138 0013 8000"),
        ("+86 138-0013-8000", "CN", "+8613800138000", "138 0013 8000"),
        ("0086 138 0013 8000", "CN", "+8613800138000", "138 0013 8000"),
        ("１３８００１３８０００", "CN", "+8613800138000", "138 0013 8000"),
        ("＋86（021）5888－8888", "cn", "+862158888888", "021 5888 8888"),
        ("0512-6258 1234", "CN", "+8651262581234", "0512 6258 1234"),
        ("+49 30 123456", "CN", "+4930123456", "+49 30 123456"),
        ("030 123456", "DE", "+4930123456", "030 123456"),
        ("+8613800138000", "DE", "+8613800138000", "+86 138 0013 8000"),
        ("(416) 967-1111", "US", "+14169671111", "(416) 967-1111"),
    ],
)
def test_a_valid_number_is_kept_as_e164(text: str, country: str, e164: str, shown: str) -> None:
    assert read_phone(text, country) == Phone(text, e164, shown)


@pytest.mark.parametrize("text", ["", "ask reception", "12", "10086", "+999 123 456", "\ud83d"])
def test_anything_else_keeps_its_words(text: str) -> None:
    assert read_phone(text) == Phone(text, None, text)


def test_an_unknown_country_reads_international_numbers_only() -> None:
    assert read_phone("13800138000", "").e164 is None
    assert read_phone("+8613800138000", "").e164 == "+8613800138000"


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("021-55556666转203", "转"),
        ("021-5555 6666 转分机 203", "转"),
        ("021-5555 6666 轉分機203", "轉"),
        ("（021）55556666（转203）", "转"),
        ("0086 21 5555 6666 分机：203", "转"),
        ("021-55556666 内线 ２０３", "转"),
    ],
)
def test_an_extension_as_chinese_write_it(text: str, sign: str) -> None:
    assert read_phone(text) == Phone(text, "+862155556666", f"021 5555 6666 {sign} 203")
    assert e164_of(text) == "+862155556666"
    assert shown_number(text, "+862155556666") == f"021 5555 6666 {sign} 203"


def test_an_extension_stays_visible() -> None:
    phone = read_phone(" 021-5888 8888 ext. 204 ")
    assert phone == Phone("021-5888 8888 ext. 204", "+862158888888", "021 5888 8888 ext. 204")


@pytest.mark.parametrize(
    ("original", "e164", "country", "shown"),
    [
        ("030 123456 ext. 7", "+4930123456", "CN", "+49 30 123456 ext. 7"),
        ("030 123456 ext. 7", "+4930123456", "DE", "030 123456 ext. 7"),
        ("ask reception", "+4930123456", "CN", "+49 30 123456"),
    ],
)
def test_a_number_of_another_country_is_shown_with_its_extension(
    original: str, e164: str, country: str, shown: str
) -> None:
    assert shown_number(original, e164, country) == shown


def test_what_is_no_number_is_shown_as_it_is() -> None:
    assert national_format("no number", "CN") == "no number"


def test_digits_of_any_script() -> None:
    assert digits("+86 (０21) ٥") == "860215"
    assert digits("none²") == ""


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("+8613800138000", "tel:+8613800138000"),
        ("＋86 138", "tel:+86138"),
        ("(+86) 138", "tel:+86138"),
        ("+44 (0)20 7946 0000", "tel:+442079460000"),
        ("(0)20 7946", "tel:0207946"),
        ("021-5888 8888 ext. 204", "tel:02158888888"),
        ("021-58888888转204", "tel:02158888888"),
        ("58888888 x204", "tel:58888888"),
        ("*#06#", ""),
        ("ask reception", ""),
        ("", ""),
    ],
)
def test_the_address_to_call(text: str, uri: str) -> None:
    assert tel_uri(text) == uri


@given(st.text())
def test_the_address_to_call_is_always_harmless(text: str) -> None:
    assert re.fullmatch(r"(tel:\+?[0-9]+)?", tel_uri(text))


@given(st.text(st.sampled_from("+0123456789-() 转x;,")))
def test_reading_never_fails_and_settles(text: str) -> None:
    phone = read_phone(text)
    if phone.e164 is not None:
        assert read_phone(phone.e164).e164 == phone.e164
        assert tel_uri(phone.e164) == f"tel:{phone.e164}"


def test_the_tables_of_numbers_are_not_loaded_before_they_are_needed() -> None:
    program = "import salesdesk.domain.phones, sys; sys.exit('phonenumbers' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


_grouped = st.builds(
    lambda begin, digits, gaps: begin + "".join(d + g for d, g in zip(digits, gaps, strict=False)),
    st.sampled_from(
        ["", "", "0", "+86", "+86 ", "+49", "+49 0", "86", "0086", "179", "12", "1380", "10", "+", "00"]
    ),
    st.text("0123456789", min_size=3, max_size=13),
    st.lists(st.sampled_from(["", "", "", " ", "-", "#", "x"]), min_size=13, max_size=13),
)


@given(text=_grouped, country=st.sampled_from(["CN", "DE", "FR", "JP", "US", "IT", "GB", "AT", "ZZ", ""]))
@settings(max_examples=400)
def test_a_plain_number_is_told_quickly_as_the_library_tells_it(text: str, country: str) -> None:
    assert e164_of(text, country) == read_phone(text, country).e164
