"""The window's voice: sentences of rules, plurals and dates in three languages."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QDialogButtonBox

from salesdesk.domain.wording import Sentence
from salesdesk.domain.words import Channel
from salesdesk.errors import StorageError, UserError
from salesdesk.ui.translations import (
    LANGUAGES,
    QtVoice,
    install_language,
    language_of_system,
    plural,
    spoken,
)

TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def english_afterwards(qapp):
    before = QLocale()
    yield
    install_language(qapp, "en")
    QLocale.setDefault(before)


@pytest.fixture
def voice(qapp):
    install_language(qapp, "en")
    return QtVoice(lambda: TODAY)


class Catalogue(QTranslator):
    """A translation that has been built, as far as Qt can tell."""

    def __init__(self, texts: dict[str, str]) -> None:
        super().__init__()
        self._texts = texts

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, context: str, text: str, note: str = "", count: int = -1) -> str:
        return self._texts.get(text, "")


def test_plurals_without_an_english_catalogue(voice):
    assert voice.say(Sentence("%n day(s) late", count=1)) == "1 day late"
    assert voice.say(Sentence("%n day(s) late", count=3)) == "3 days late"
    assert plural("%n call(s)", 0) == "0 calls"
    assert plural("%n call(s)", 3386) == "3,386 calls"
    assert plural("3386 of 133860 call(s) on 3386", 3386) == "3,386 of 133860 calls on 3386"
    assert plural("1,234 call(s)", 1234) == "1,234 calls"


def test_arguments_may_look_like_marks(voice):
    assert voice.say(Sentence("%1 said %2", ("%2 & <b>", TODAY))) == "%2 & <b> said today"


def test_a_catalogue_is_spoken(voice, qapp):
    catalogue = Catalogue({"%n day(s) late": "晚了 %n 天", "Phone": "电话"})
    qapp.installTranslator(catalogue)
    assert voice.say(Sentence("%n day(s) late", count=3)) == "晚了 3 天"
    assert voice.word(Channel.PHONE) == "电话"
    qapp.removeTranslator(catalogue)
    assert voice.word(Channel.PHONE) == "Phone"


def test_a_failure_is_said_in_the_windows_language_with_its_days_counts_and_words(qapp):
    install_language(qapp, "zh_CN")
    catalogue = Catalogue(
        {
            "kept on %1": "已于%1兑现",
            "%n later change(s)": "之后有 %n 次更改",
            "“%1” is %2": "“%1”是%2",
            "a picture": "图片",
        }
    )
    qapp.installTranslator(catalogue)
    kept = UserError("kept on %1", date(2026, 12, 3), field="on")
    picture = UserError("“%1” is %2", "100 %2.csv", Sentence("a picture"))
    assert (spoken(kept), str(kept)) == ("已于2026年12月3日 周四兑现", "kept on 2026-12-03")
    assert (spoken(picture), str(picture)) == ("“100 %2.csv”是图片", "“100 %2.csv” is a picture")
    assert spoken(StorageError("%n later change(s)", count=2)) == "之后有 2 次更改"
    qapp.removeTranslator(catalogue)
    assert str(StorageError("%n later change(s)", count=2)) == "2 later changes"


@pytest.mark.parametrize(
    ("code", "short", "full"),
    [
        ("en", "Thu 3 Dec", "Thu 3 Dec 2026"),
        ("zh_CN", "12月3日 周四", "2026年12月3日 周四"),
        ("zh_TW", "12月3日 週四", "2026年12月3日 週四"),
    ],
)
def test_dates_in_each_language(voice, qapp, code, short, full):
    install_language(qapp, code)
    assert voice.date_text(date(2026, 12, 3), with_year=False) == short
    assert voice.date_text(date(2026, 12, 3), with_year=True) == full


def test_far_days_bear_their_year(voice):
    assert voice.day(date(2026, 11, 22)) == "tomorrow"
    assert voice.day(date(2027, 11, 22)) == "Mon 22 Nov 2027"


def test_qts_own_texts_follow_and_are_replaced(qtbot, qapp):
    def cancel_text() -> str:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        return box.button(QDialogButtonBox.StandardButton.Cancel).text()

    install_language(qapp, "zh_CN")
    assert cancel_text() == "取消"
    install_language(qapp, "en")
    assert cancel_text() == "Cancel"


def test_switching_back_and_forth_leaves_nothing_behind(qapp):
    install_language(qapp, "zh_CN")
    first = len(qapp.findChildren(QTranslator))
    for code in (*LANGUAGES, "zh_CN"):
        install_language(qapp, code)
    assert len(qapp.findChildren(QTranslator)) == first


def test_the_systems_language_is_one_of_ours(qapp):
    assert language_of_system() in LANGUAGES
    assert install_language(qapp, "system") == language_of_system()
    with pytest.raises(ValueError, match="fr"):
        install_language(qapp, "fr")


def test_what_has_no_translation_stays_english(voice, qapp):
    install_language(qapp, "zh_TW")
    assert QCoreApplication.translate("domain", "a text nobody wrote") == "a text nobody wrote"
