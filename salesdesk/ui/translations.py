"""The languages of the window: which is spoken, how sentences of rules and dates sound in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from salesdesk import paths
from salesdesk.domain.text import embedded
from salesdesk.domain.wording import Sentence, Voice
from salesdesk.errors import SalesDeskError, fill
from salesdesk.ui.theme import Theme

LANGUAGES = ("en", "zh_CN", "zh_TW")
_OF_QT = (QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"), QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"))
"""What Qt says in its own file dialog and its Chinese catalogues lack."""
_OURS = "salesdesk translator"
_QTS = "qt translator"


class QtVoice(Voice):
    """Speaks the sentences of rules in the window's language, with its dates."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(today)

    def translate(self, text: str, count: int | None = None) -> str:
        if count is None:
            return QCoreApplication.translate("domain", text)
        return plural(QCoreApplication.translate("domain", text, "", count), count)

    def heading(self, day: date) -> str:
        form = "M月d日 dddd" if QLocale().language() == QLocale.Language.Chinese else "dddd d MMMM"
        return QLocale().toString(QDate(day.year, day.month, day.day), form)

    def day_of_year(self, day: date) -> str:
        form = "M月d日" if QLocale().language() == QLocale.Language.Chinese else "d MMMM"
        return QLocale().toString(QDate(day.year, day.month, day.day), form)

    def weekday_names(self) -> tuple[str, ...]:
        return tuple(QLocale().dayName(day, QLocale.FormatType.ShortFormat) for day in range(1, 8))

    def date_text(self, day: date, *, with_year: bool) -> str:
        locale = QLocale()
        if locale.language() == QLocale.Language.Chinese:
            form = "yyyy年M月d日 ddd" if with_year else "M月d日 ddd"
        else:
            form = "ddd d MMM yyyy" if with_year else "ddd d MMM"
        return locale.toString(QDate(day.year, day.month, day.day), form)


def plural(text: str, count: int) -> str:
    """A translated `%n` text in which English plurals are settled.

    `plural(self.tr("%n call(s)", "", count), count)` gives `1 call`, `2 calls` also where no English
    catalogue is loaded; a translation that has been found holds no `(s)`. Thousands are set apart, as in all
    numbers of the window: Qt puts a count in without.
    """
    text = text.replace("%n", str(count)).replace("(s)", "" if count == 1 else "s")
    return re.sub(rf"(?<![\d.,]){count}(?![\d.,])", f"{count:,}", text, count=1) if count >= 1000 else text


def filled(text: str, *args: str) -> str:
    """A translated text with its `%1` to `%9` replaced by `args`; a `%1` within those stays as it is.

    It is for showing: an argument that is written from right to left stands isolated in it.
    """
    return fill(text, [embedded(arg) for arg in args])


def listed(parts: Iterable[str]) -> str:
    """Things named one after the other, as the window's language separates them: `王芳、李思远`."""
    return QCoreApplication.translate("domain", ", ").join(map(embedded, parts))


def sentences(parts: Iterable[str]) -> str:
    """Whole sentences one after the other: Chinese ones end in a full-width mark and need no blank."""
    return ("" if QLocale().language() == QLocale.Language.Chinese else " ").join(filter(None, parts))


def dotted(parts: Iterable[str]) -> str:
    """Short texts beside each other on one line, those that hold something: `王芳 · 昆山精工`."""
    return " · ".join(embedded(part) for part in parts if part)


def spoken(error: Exception) -> str:
    """What a failure says, in the window's language, with its days written out."""
    if not isinstance(error, SalesDeskError):
        return str(error)
    voice = QtVoice(date.today)
    given = tuple(
        voice.date_text(value, with_year=True) if isinstance(value, date) else value for value in error.given
    )
    return voice.say(Sentence(error.text, given, error.count))


def language_of_system() -> str:
    """The one of `LANGUAGES` that fits the system's best."""
    for name in QLocale.system().uiLanguages():
        parts = name.replace("_", "-").split("-")
        if parts[0] == "zh":
            return "zh_TW" if {"Hant", "TW", "HK", "MO"} & set(parts[1:]) else "zh_CN"
        if parts[0] == "en":
            return "en"
    return "en"


def install_language(app: QApplication, code: str) -> str:
    """Makes the program speak `code` (en, zh_CN, zh_TW or system), instead of what it spoke before.

    Returns the language chosen. Windows retranslate themselves on `LanguageChange`, which follows.
    Where a catalogue has not been built, the texts stay English.
    """
    chosen = language_of_system() if code == "system" else code
    if chosen not in LANGUAGES:
        raise ValueError(f"no such language: {code}")
    QLocale.setDefault(_locale(chosen))
    ours = paths.resource("translations", f"salesdesk_{chosen}.qm")
    qts = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{chosen}.qm"
    _replace(app, _QTS, str(qts))
    _replace(app, _OURS, str(ours))
    look = app.findChild(Theme)
    if look is not None:
        look.set_language(chosen)
    return chosen


def _replace(app: QApplication, name: str, file: str) -> None:
    for earlier in app.findChildren(QTranslator, name):
        app.removeTranslator(earlier)
        earlier.setParent(None)
        earlier.deleteLater()
    if not Path(file).is_file():
        return
    translator = QTranslator(app)
    translator.setObjectName(name)
    if translator.load(file):
        app.installTranslator(translator)


def _locale(language: str) -> QLocale:
    """The system's own locale where it speaks the language (its date order counts), else the usual one."""
    system = QLocale.system()
    wanted = QLocale("en_GB" if language == "en" else language)
    fits = system.language() == wanted.language() and system.script() == wanted.script()
    return system if fits and system.territory() != QLocale.Country.AnyTerritory else wanted
