"""Countries as they are written."""

from __future__ import annotations

import pytest

from salesdesk.domain.countries import country_code, phone_country


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Germany", "DE"),
        (" germany ", "DE"),
        ("Deutschland", "DE"),
        ("DE", "DE"),
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("United States of America", "US"),
        ("UK", "GB"),
        ("México", "MX"),
        ("Osterreich", "AT"),
        ("中国", "CN"),
        ("臺灣", "TW"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_the_code_of_a_country(written: str, code: str | None) -> None:
    assert country_code(written) == code


def test_numbers_are_the_countrys_and_those_of_an_unknown_one_nobodys() -> None:
    assert phone_country("  ", "CN") == "CN"
    assert phone_country("France", "CN") == "FR"
    assert phone_country("Atlantis", "CN") == ""
