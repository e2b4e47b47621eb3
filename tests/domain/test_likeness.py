"""What makes two customers one to a rep, and what does not, however alike they look."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.firm_names import forms_of, place_key, spelt
from salesdesk.domain.likeness import LIKELY, POSSIBLE, Portrait, likeness, portrait, reach_keys
from salesdesk.domain.name_words import is_public_mail


def bare(name: str, city: str = "") -> str:
    return forms_of(name, city).bare


@pytest.mark.parametrize(
    ("name", "city", "expected"),
    [
        ("昆山精工机械有限公司", "", "精工机械"),
        ("崑山精工機械股份有限公司", "", "精工机械"),
        ("精工机械（昆山）", "昆山市", "精工机械"),
        ("江苏省昆山市精工机械集团", "", "精工机械"),
        ("Ｋｅｌｌｅｒ　ＧｍｂＨ", "", "keller"),
        ("Berglund GmbH & Co. KG", "", "berglund"),
        ("Foo S.p.A. Milano", "Milano", "foo"),
        ("Nowak Sp. z o.o.", "", "nowak"),
        ("AB Volvo", "", "volvo"),
        ("Norsk A/S", "", "norsk"),
        ("Société Générale S.A.", "", "societe generale"),
        ("I.B.M. Deutschland GmbH", "", "ibm"),
        ("Harbour Tools Leeds 7", "Leeds", "harbour tools"),
        # What would leave nothing stays.
        ("上海", "", "上海"),
        ("有限公司", "", "有限公司"),
        ("Group", "", "group"),
        ("!!!", "", ""),
    ],
)
def test_forms_places_and_spellings_are_taken_off(name: str, city: str, expected: str) -> None:
    assert bare(name, city) == expected


def test_pinyin_meets_characters_either_way_round() -> None:
    assert spelt("张伟") & spelt("zhang wei") & spelt("wei zhang") == {"zhangwei"}
    assert {"shantianfang", "dantianfang"} <= spelt("单田芳")
    assert spelt("吕布") & spelt("lv bu")
    assert spelt("吕布") & spelt("lu bu")
    assert place_key("昆山市") == place_key("崑山") == place_key("Kunshan") == "kunshan"


def score(one: Portrait, other: Portrait) -> int:
    return likeness(one, other).score


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (portrait("昆山精工机械有限公司"), portrait("崑山精工機械")),
        (portrait("昆山精工机械有限公司"), portrait("精工机械", city="昆山")),
        (portrait("Berglund GmbH", city="Malmö"), portrait("Berglunds AB", city="Malmo")),
        (portrait("Berglund Snabbköp"), portrait("Berglund Snabkop")),
        (portrait("Kunshan Jinggong"), portrait("昆山精工有限公司")),
        (portrait("Tools Harbour"), portrait("Harbour Tools Ltd")),
        (portrait("甲", reaches=[("phone", "0512 5555 8000", "+8651255558000")]),
         portrait("乙", reaches=[("phone", "5555-8000", None)])),
        (portrait("A", reaches=[("email", "Info@Foo.de", None)]),
         portrait("B", reaches=[("email", "info@foo.de", None)])),
    ],
)  # fmt: skip
def test_these_are_worth_a_look(one: Portrait, other: Portrait) -> None:
    found = likeness(one, other)
    assert found.score >= LIKELY
    assert found.reasons
    assert likeness(other, one).score == found.score


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (portrait("昆山长信机械 6"), portrait("昆山长信机械 16")),
        (portrait("苏州联创电子"), portrait("无锡联创电子")),
        (portrait("Alpha"), portrait("Beta")),
        (portrait("工商银行第一分公司"), portrait("工商银行第二分公司")),
        (portrait("A", reaches=[("email", "a@qq.com", None)]),
         portrait("B", reaches=[("email", "b@qq.com", None)])),
        # Of two whole numbers the same digits at the end are chance.
        (portrait("A", reaches=[("phone", "", "+8613955558000")]),
         portrait("B", reaches=[("phone", "", "+8651255558000")])),
        (portrait("张伟", "person", reaches=[("phone", "", "+8613812345678")]),
         portrait("张伟", "person", reaches=[("phone", "", "+8613912345679")])),
    ],
)  # fmt: skip
def test_these_are_not(one: Portrait, other: Portrait) -> None:
    assert score(one, other) < LIKELY


def test_an_address_at_the_same_firm_is_a_weaker_reason() -> None:
    one = portrait("A", reaches=[("email", "a@berglund.se", None)])
    other = portrait("B", reaches=[("email", "b@berglund.se", None)])
    found = likeness(one, other)
    assert POSSIBLE <= found.score < LIKELY
    assert [str(reason) for reason in found.reasons] == ["e-mail at the same firm: berglund.se"]
    assert is_public_mail("163.com")
    assert is_public_mail("yahoo.co.uk")
    assert not is_public_mail("berglund.se")


def test_what_many_share_says_nothing() -> None:
    one, other = (portrait(name, reaches=[("phone", "", "+442079460000")]) for name in ("A", "B"))
    assert score(one, other) >= LIKELY
    assert likeness(one, other, {"+442079460000"}).score == 0


def test_reasons_stand_the_weightiest_first() -> None:
    reach = [("phone", "0512 5555 8000", "+8651255558000")]
    found = likeness(
        portrait("昆山精工机械", city="昆山", reaches=reach),
        portrait("昆山精工机械", city="昆山市", reaches=reach),
    )
    assert [str(reason) for reason in found.reasons] == [
        "same name",
        "same phone ending 8000",
        "both in 昆山",
    ]


def test_the_two_forms_of_chinese_are_no_other_legal_form() -> None:
    found = likeness(portrait("恒泰贸易有限公司"), portrait("恆泰貿易有限公司"))
    assert [str(reason) for reason in found.reasons] == ["same name in Simplified and Traditional characters"]
    found = likeness(portrait("恒泰贸易有限公司"), portrait("恆泰貿易"))
    assert [str(reason) for reason in found.reasons] == ["same name but for the legal form"]


def test_a_website_and_an_address_meet_at_their_domain() -> None:
    assert ("sites", "berglund.se") in reach_keys("website", "https://www.Berglund.se/kontakt")
    assert ("sites", "berglund.se") in reach_keys("email", "info@berglund.se")
    assert list(reach_keys("phone", "110")) == []


NAMES = st.one_of(st.text(max_size=30), st.text("张伟昆山精工机械有限公司 ()AbGmbH.&é7", max_size=16))


@given(NAMES, NAMES, NAMES)
def test_any_two_names_are_compared_alike_both_ways(name: str, second: str, city: str) -> None:
    one, other = portrait(name, city=city), portrait(second, "person")
    found = likeness(one, other)
    assert 0 <= found.score <= 100
    assert found.score == likeness(other, one).score
    assert forms_of(name, city).bare in {forms_of(name, city).core, forms_of(name, city).bare}
    if forms_of(name).bare:
        assert score(portrait(name), portrait(f" {name.upper().lower()} ")) >= POSSIBLE
