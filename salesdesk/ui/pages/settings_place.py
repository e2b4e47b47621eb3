"""The sections of Settings about the country, and about language and look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from salesdesk.domain.workdays import PublicHolidays, country_choices, subdivision_names
from salesdesk.errors import UserError
from salesdesk.services.progress import Progress
from salesdesk.ui.pages.settings_card import SettingsCard
from salesdesk.ui.reading import Reading
from salesdesk.ui.translations import filled, spoken
from salesdesk.ui.widgets.choice_box import ChoiceBox
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.segmented import Segmented
from salesdesk.ui.workspace import Workspace

_A_YEAR = 366


def language_options(system: str) -> list[tuple[str, str]]:
    """The languages, each in its own words; `system` is what the system's is called."""
    return [("system", system), ("en", "English"), ("zh_CN", "简体中文"), ("zh_TW", "繁體中文")]


def country_options(none: str) -> list[tuple[str, str]]:
    """All countries whose holidays are known, by name, with `none` first.

    In Chinese, those whose names Chinese has here stand before the others.
    """
    named = [(code, _country_name(code)) for code in country_choices()]
    return [("", none), *sorted(named, key=lambda pair: (not _is_han(pair[1][0]), pair[1].casefold()))]


def country_of_system() -> str:
    """The ISO code of the country that the system is set to, where its holidays are known; else empty."""
    code = QLocale.territoryToCode(QLocale.system().territory())
    return code if code in country_choices() else ""


def _country_name(code: str) -> str:
    territory = QLocale.codeToTerritory(code)
    if territory == QLocale.Country.AnyTerritory:
        return code
    name = QLocale.territoryToString(territory)
    spoken = QLocale()
    if spoken.language() == QLocale.Language.Chinese:
        there = QLocale(QLocale.Language.Chinese, spoken.script(), territory)
        if there.territory() == territory and there.nativeTerritoryName():
            return f"{there.nativeTerritoryName()} · {name}"
    there = QLocale(QLocale.Language.AnyLanguage, territory)
    # Of a country that it does not know, Qt would say the name of the window's own.
    native = there.nativeTerritoryName() if there.territory() == territory else ""
    is_readable = all(ord(letter) < 0x250 or _is_han(letter) for letter in native)
    # Other scripts would have a font looked for that many systems lack, which takes a second.
    return f"{name} · {native}" if native and is_readable and native != name else name


def _is_han(letter: str) -> bool:
    return 0x4E00 <= ord(letter) <= 0x9FFF


@dataclass(frozen=True, slots=True)
class _Read:
    """What the calendars know: all countries if asked for, a country's parts, its next holiday."""

    country: str
    subdivision: str
    today: date
    countries: list[tuple[str, str]]
    parts: list[tuple[str, str]]
    next_holiday: tuple[date, str] | None
    problem: UserError | None


def _read(
    country: str, subdivision: str, today: date, asks_for_all: bool, none: str, _progress: Progress
) -> _Read:
    """Beside the window: the calendars of all countries take a fifth of a second to be brought in."""
    countries = country_options(none) if asks_for_all else []
    parts = subdivision_names(country) if country else {}
    named = sorted(parts.items(), key=lambda pair: pair[1].casefold())
    found, problem = None, None
    if country:
        try:
            holidays = PublicHolidays(country, subdivision or None, language=_holiday_language())
            found = _first_holiday(holidays, today)
        except UserError as error:
            problem = error
    return _Read(country, subdivision, today, countries, named, found, problem)


class PlaceCard(SettingsCard):
    """The country whose holidays are free, and whose numbers are written without a country code."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("Country"))
        self.country, self.part = ChoiceBox(), ChoiceBox()
        self.fields.add(self.tr("Country for public holidays and phones"), self.country)
        self.fields.add(self.tr("Part of the country"), self.part)
        self._next = PlainLabel(dim=True, wrap=True)
        self.fields.add_widget(self._next)
        self._has_countries = False
        self._shown: tuple[str, str, date] | None = None
        self._reading = Reading(workspace.tasks, self._on_not_read, self)
        self.country.picked.connect(self._save_country)
        self.part.picked.connect(self._save_part)

    def show_preferences(self) -> None:
        preferences, asks_for_all = self.preferences, not self._has_countries
        asked = preferences.country, preferences.subdivision
        if asks_for_all:
            named = _country_name(asked[0]) if asked[0] else self.tr("None")
            self.country.set_options([(asked[0], named)])
        self.country.set_value(asked[0])
        self.part.set_value(asked[1])
        today = self.workspace.desk.clock.today()
        if (*asked, today) != self._shown or asks_for_all:
            self._reading.ask(partial(_read, *asked, today, asks_for_all, self.tr("None")), self._on_read)

    def _on_read(self, read: _Read) -> None:
        if read.countries:
            self._has_countries = True
            self.country.set_options(read.countries)
        self._shown = read.country, read.subdivision, read.today
        self.country.set_value(read.country)
        self.part.set_options([("", self.tr("The whole country")), *read.parts])
        self.fields.set_shown(self.part, bool(read.parts))
        self.part.set_value(read.subdivision)
        self._next.setText(self._next_holiday(read))

    def _on_not_read(self, error: Exception) -> None:
        raise error

    def _save_country(self, code: str) -> None:
        self.save(
            self.country, self.tr("Country for public holidays and phones"), country=code, subdivision=""
        )

    def _save_part(self, code: str) -> None:
        self.save(self.part, self.tr("Part of the country"), subdivision=code)

    def _next_holiday(self, read: _Read) -> str:
        """What the calendar says next, by which one sees that it is the right one."""
        if not read.country:
            return self.tr("Without a country no day is a public holiday.")
        if read.problem is not None:
            return spoken(read.problem)
        if read.next_holiday is None:
            return self.tr("No public holiday is known for the coming year.")
        day, name = read.next_holiday
        return filled(self.tr("Next public holiday: %1, %2"), self.workspace.voice.day(day), name)


def _first_holiday(holidays: PublicHolidays, today: date) -> tuple[date, str] | None:
    days = (today + timedelta(days=distance) for distance in range(_A_YEAR))
    return next(((day, name) for day in days if (name := holidays.name(day))), None)


def _holiday_language() -> str:
    locale = QLocale()
    return locale.name() if locale.language() == QLocale.Language.Chinese else "en_US"


class LookCard(SettingsCard):
    """Language and colours, changed at once."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("Language and appearance"))
        self.language = Segmented(language_options(self.tr("System")), self.tr("Language"))
        schemes = [("system", self.tr("System")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        self.scheme = Segmented(schemes, self.tr("Appearance"))
        self.fields.add(self.tr("Language"), self.language)
        self.fields.add(self.tr("Appearance"), self.scheme)
        self.language.changed.connect(self._save_language)
        self.scheme.changed.connect(self._save_scheme)

    def show_preferences(self) -> None:
        self.language.set_value(self.preferences.language)
        self.scheme.set_value(self.preferences.scheme)

    def _save_language(self, code: str) -> None:
        self.save(self.language, self.tr("Language"), language=code)

    def _save_scheme(self, scheme: str) -> None:
        self.save(self.scheme, self.tr("Appearance"), scheme=scheme)
