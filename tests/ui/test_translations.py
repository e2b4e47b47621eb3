"""The catalogues: whole, with the words of the field, and with the marks of the texts they translate."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path

import pytest

import salesdesk
from salesdesk import paths
from salesdesk.domain import words
from salesdesk.domain.words import CheckInReason, Heard, ItemKind, Level, label

CHINESE = ("zh_CN", "zh_TW")
PACKAGE = Path(salesdesk.__file__).parent

SETTLED: dict[StrEnum, tuple[str, str]] = {
    Level.BASIC: ("基本型", "基本型"),
    Level.REACTIVE: ("被动型", "被動型"),
    Level.ACCOUNTABLE: ("负责型", "負責型"),
    Level.PROACTIVE: ("主动型", "主動型"),
    Level.PARTNERSHIP: ("伙伴型", "夥伴型"),
    Heard.COMPLAINT: ("投诉", "投訴"),
    CheckInReason.CADENCE: ("接触计划", "接觸計劃"),
    CheckInReason.COMPLAINT: ("投诉", "投訴"),
    ItemKind.PROMISE: ("承诺", "承諾"),
    ItemKind.COMPLAINT: ("投诉", "投訴"),
    ItemKind.CHECK_IN: ("主动联系", "主動聯絡"),
}
"""Words that the field has settled on, by value; simplified and traditional."""

SETTLED_ELSEWHERE = (
    ("shortcuts", "Customers", "客户", "客戶"),
    ("CustomerPage", "People", "联系人", "聯絡人"),
    ("domain", "Relationship level", "关系等级", "關係等級"),
    ("domain", "Value class", "客户价值", "客戶價值"),
    ("CustomerHeader", "in its zone", "在正常分区内", "在正常分區內"),
    ("CustomerDetails", "Contact plan", "接触计划", "接觸計劃"),
    ("LogContactDialog", "Heard", "客户反馈", "客戶反饋"),
    ("FoundWords", "Contacts", "联系记录", "聯絡記錄"),
    ("CustomerPage", "Orders", "订单", "訂單"),
    ("shortcuts", "Reminders", "提醒", "提醒"),
    ("RescueWindow", "Open a desk", "打开工作台", "開啟工作台"),
)
CHARACTERS_OF = {"zh_CN": "gb2312", "zh_TW": "big5"}
"""Character sets made for one of the two scripts, which lack the letters of the other."""


@cache
def messages(language: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Context, source and translations (several where it has plural forms) of each message."""
    with paths.resource("translations", f"salesdesk_{language}.ts").open("rb") as file:
        document = ET.parse(file)
    return tuple(
        (context.findtext("name", ""), message.findtext("source", ""), tuple(_forms(message)))
        for context in document.iter("context")
        for message in context.iter("message")
    )


def _forms(message: ET.Element) -> Iterator[str]:
    translation = message.find("translation")
    assert translation is not None
    if translation.get("type") != "unfinished":
        yield from (form.text or "" for form in translation.iter("numerusform"))
        if message.get("numerus") != "yes":
            yield translation.text or ""


def translations(language: str) -> dict[tuple[str, str], str]:
    return {(context, source): forms[0] for context, source, forms in messages(language) if forms}


def marks(text: str) -> list[str]:
    return sorted(re.findall(r"%(?:L?\d|L?n)", text))


def is_of(script: str, letter: str) -> bool:
    try:
        letter.encode(CHARACTERS_OF[script])
    except UnicodeEncodeError:
        return False
    return True


def tr_calls() -> Iterator[tuple[str, int, str]]:
    """Where a text is marked for translation, and the text."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            at = {"tr": 0, "QT_TRANSLATE_NOOP": 1, "translate": 1}.get(called)
            if at is None or len(node.args) <= at:
                continue
            text = node.args[at]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield path.relative_to(PACKAGE).as_posix(), node.lineno, text.value


@pytest.mark.parametrize("language", CHINESE)
def test_nothing_is_left_to_translate(language: str) -> None:
    assert len(messages(language)) > 900
    assert [source for _, source, forms in messages(language) if not forms or not all(forms)] == []


@pytest.mark.parametrize("language", ["en", *CHINESE])
def test_translations_keep_the_marks(language: str) -> None:
    wrong = [
        (source, form)
        for _, source, forms in messages(language)
        for form in forms
        if marks(form) != marks(source)
    ]
    assert wrong == []


def test_english_has_both_plurals_and_shows_neither_mark() -> None:
    assert all(len(forms) == 2 for _, _, forms in messages("en"))
    assert [forms for _, _, forms in messages("en") for form in forms if "(s)" in form] == []


@pytest.mark.parametrize("language", CHINESE)
def test_every_word_of_the_field_is_translated(language: str) -> None:
    spoken = translations(language)
    assert [text for _, text in words._LABELS if not spoken.get(("domain", text))] == []


@pytest.mark.parametrize("value", SETTLED, ids=repr)
def test_settled_words_are_used(value: StrEnum) -> None:
    said = tuple(translations(language)["domain", label(value)] for language in CHINESE)
    assert said == SETTLED[value]


@pytest.mark.parametrize(("context", "source", "simplified", "traditional"), SETTLED_ELSEWHERE)
def test_settled_words_are_used_in_the_window(
    context: str, source: str, simplified: str, traditional: str
) -> None:
    assert translations("zh_CN")[context, source] == simplified
    assert translations("zh_TW")[context, source] == traditional


def test_every_marked_text_is_in_the_catalogues() -> None:
    """One that lupdate does not find, as within an f-string, would stay English."""
    known = {source for _, source, _ in messages("zh_CN")}
    assert [one for one in tr_calls() if one[2] not in known] == []


@pytest.mark.parametrize("language", CHINESE)
def test_simplified_and_traditional_are_not_mixed(language: str) -> None:
    letters = {letter for text in translations(language).values() for letter in re.findall("[一-鿿]", text)}
    assert len(letters) > 300
    assert [letter for letter in sorted(letters) if not is_of(language, letter)] == []


def test_no_text_is_marked_through_another_object() -> None:
    """`other.tr("…")` stands in the catalogues under the word `other`, and is looked for under its class."""
    strays = [
        f"{path.name}:{node.lineno}"
        for path in Path(salesdesk.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "tr"
        and not (isinstance(node.func.value, ast.Name) and node.func.value.id == "self")
    ]
    assert strays == []
