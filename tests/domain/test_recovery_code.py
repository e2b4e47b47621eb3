"""The recovery code: every slip of one sign is found, and what a person may write differently is not one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.recovery_code import ALPHABET, BITS, is_last_group, last_group, spelled, understood

numbers = st.integers(0, (1 << BITS) - 1)


def test_a_code_is_seven_groups_of_four_signs_that_nobody_confuses() -> None:
    code = spelled((1 << BITS) - 1)
    assert [len(group) for group in code.split("-")] == [4] * 7
    assert not set("ILOU") & set(ALPHABET)
    assert len(set(ALPHABET)) == 32


@given(numbers)
def test_a_code_is_understood_as_it_is_spelled(number: int) -> None:
    assert understood(spelled(number)) == spelled(number)


@given(numbers, st.sampled_from([" ", "", "  - ", "\u00a0", "—", "\n"]), st.booleans())
def test_case_blanks_dashes_and_look_alikes_do_not_matter(number: int, between: str, small: bool) -> None:
    code = spelled(number)
    written = between.join(code.split("-")).replace("0", "O").replace("1", "l")
    assert understood(written.lower() if small else written) == code


@given(numbers, st.integers(0, 27), st.integers(1, 31))
def test_one_wrong_sign_is_found(number: int, at: int, further: int) -> None:
    signs = list(spelled(number).replace("-", ""))
    signs[at] = ALPHABET[(ALPHABET.index(signs[at]) + further) % 32]
    assert understood("".join(signs)) is None


@given(numbers, st.integers(0, 26))
def test_two_neighbours_changed_over_are_found(number: int, at: int) -> None:
    signs = list(spelled(number).replace("-", ""))
    changed = [*signs[:at], signs[at + 1], signs[at], *signs[at + 2 :]]
    assert understood("".join(changed)) == (None if changed != signs else spelled(number))


@given(st.text())
def test_any_text_is_a_code_or_none(text: str) -> None:
    code = understood(text)
    assert code is None or understood(code) == code


@given(numbers)
def test_the_last_group_proves_that_the_code_was_written_down(number: int) -> None:
    code = spelled(number)
    assert is_last_group(code, f" {last_group(code).lower()} ")
    assert is_last_group(code, code)
    assert not is_last_group(code, code[:4] if code[:4] != last_group(code) else "")
