"""Settings as a person changes them: each field by itself, then what the desk says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.levels import DEFAULT_POLICIES
from salesdesk.domain.words import Level, ValueClass
from salesdesk.reminders.autostart import LinuxAutostart
from salesdesk.services.settings import Preferences
from salesdesk.ui.appearance import Appearance
from salesdesk.ui.pages.settings import SettingsPage
from salesdesk.ui.pages.settings_card import SettingsCard
from salesdesk.ui.pages.settings_place import country_options
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import install_language
from salesdesk.ui.workspace import Workspace

Told = list[tuple[str, int | None]]


@pytest.fixture
def autostart(tmp_path: Path) -> LinuxAutostart:
    return LinuxAutostart(["salesdesk"], tmp_path / "autostart")


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot, autostart: LinuxAutostart) -> SettingsPage:
    made = SettingsPage(workspace, autostart=autostart)
    qtbot.addWidget(made)
    assert len(made.cards) == 11
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def told(workspace: Workspace) -> Told:
    heard: Told = []
    workspace.requests.told.connect(lambda text, step: heard.append((text, step)))
    return heard


def preferences(workspace: Workspace) -> Preferences:
    workspace.desk.settings.forget()  # as it stands in the file
    return workspace.desk.settings.preferences


def fill(qtbot: QtBot, field: QLineEdit | QWidget, text: str) -> None:
    """Types over what stands in a field and goes on with Tab."""
    field.setFocus()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Tab)


class TestYourWork:
    def test_a_name_is_saved_when_its_field_is_left(
        self, workspace: Workspace, page: SettingsPage, qtbot: QtBot, told: Told
    ) -> None:
        fill(qtbot, page.work.name, "Li Na")
        assert preferences(workspace).rep_name == "Li Na"
        assert [text for text, _step in told] == ["Saved: Your name"]
        assert told[0][1] is not None
        workspace.desk.history.undo(told[0][1])
        assert preferences(workspace).rep_name == ""
        assert page.work.name.text() == ""

    def test_nothing_is_written_where_nothing_was_changed(
        self, workspace: Workspace, page: SettingsPage, qtbot: QtBot, told: Told
    ) -> None:
        for field in (page.work.name, page.work.firm, page.work.start, page.work.end):
            field.setFocus()
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert told == []
        assert workspace.desk.history.latest() is None

    def test_working_days_follow_the_chips(
        self, workspace: Workspace, page: SettingsPage, qtbot: QtBot
    ) -> None:
        page.work.weekdays.setFocus()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        assert preferences(workspace).weekdays == frozenset({1, 2, 3, 4})
        assert workspace.desk.settings.calendar.weekdays == frozenset({1, 2, 3, 4})

    def test_no_working_day_at_all_is_said_below_the_field(
        self, workspace: Workspace, page: SettingsPage
    ) -> None:
        page.work.weekdays.set_values([])
        assert page.work.fields.error_of(page.work.weekdays)
        assert preferences(workspace).weekdays
        page.work.weekdays.set_values(["6"])
        assert not page.work.fields.error_of(page.work.weekdays)
        assert preferences(workspace).weekdays == frozenset({6})

    def test_hours_are_written_as_one_says_them(
        self, workspace: Workspace, page: SettingsPage, qtbot: QtBot
    ) -> None:
        fill(qtbot, page.work.start, "8:30")
        assert preferences(workspace).day_start == 8 * 60 + 30

    def test_a_day_that_ends_before_it_begins_waits_for_its_other_end(
        self, workspace: Workspace, page: SettingsPage, qtbot: QtBot
    ) -> None:
        fill(qtbot, page.work.end, "7:00")
        assert "after it begins" in page.work.fields.error_of(page.work.end)
        assert preferences(workspace).day_end == 18 * 60
        fill(qtbot, page.work.start, "6:00")
        assert not page.work.fields.error_of(page.work.end)
        assert (preferences(workspace).day_start, preferences(workspace).day_end) == (360, 420)

    def test_no_time_at_all_is_said_below_the_field(
        self, workspace: Workspace, page: SettingsPage, qtbot: QtBot
    ) -> None:
        fill(qtbot, page.work.end, "soon")
        assert page.work.fields.error_of(page.work.end)
        assert preferences(workspace).day_end == 18 * 60

    def test_numbers_are_saved_when_they_are_left(
        self, workspace: Workspace, page: SettingsPage, qtbot: QtBot
    ) -> None:
        page.work.calls.setFocus()
        page.work.calls.selectAll()
        qtbot.keyClicks(page.work.calls, "20")
        qtbot.keyClick(page.work.calls, Qt.Key.Key_Tab)
        assert preferences(workspace).calls_per_day == 20

    def test_the_wheel_scrolls_and_changes_nothing(self, page: SettingsPage) -> None:
        wheel = QWheelEvent(
            QPointF(5, 5),
            QPointF(page.work.calls.mapToGlobal(QPoint(5, 5))),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(page.work.calls, wheel)
        assert page.work.calls.value() == 12
        QApplication.sendEvent(page.place.country, wheel)
        assert page.place.country.value == ""

    def test_a_change_elsewhere_leaves_what_is_being_typed(
        self, workspace: Workspace, page: SettingsPage, qtbot: QtBot
    ) -> None:
        page.work.name.setFocus()
        qtbot.keyClicks(page.work.name, "Li")
        workspace.desk.settings.change(firm="Hua Xin")
        assert page.work.name.text() == "Li"
        assert page.work.firm.text() == "Hua Xin"


class TestCountry:
    def test_the_next_holiday_shows_that_it_is_the_right_one(
        self, workspace: Workspace, page: SettingsPage, qtbot: QtBot
    ) -> None:
        page.place.country.setFocus()
        box = page.place.country
        box.setCurrentIndex(box.findData("DE"))
        box.activated.emit(box.currentIndex())
        assert preferences(workspace).country == "DE"
        assert "25 Dec" in page.place._next.text()
        assert page.place.part.isVisible()
        part = page.place.part
        part.setCurrentIndex(part.findData("BY"))
        part.activated.emit(part.currentIndex())
        assert preferences(workspace).subdivision == "BY"

    def test_another_country_forgets_the_part(self, workspace: Workspace, page: SettingsPage) -> None:
        workspace.desk.settings.change(country="DE", subdivision="BY")
        box = page.place.country
        box.setCurrentIndex(box.findData("CN"))
        box.activated.emit(box.currentIndex())
        assert (preferences(workspace).country, preferences(workspace).subdivision) == ("CN", "")
        assert page.place.country.currentText() == "China · 中国"


class TestLanguageAndAppearance:
    @pytest.fixture(autouse=True)
    def _as_before(self, dressed: QApplication) -> Iterator[None]:
        yield
        install_language(dressed, "en")
        theme().set_scheme("light")

    def test_the_scheme_changes_at_once(
        self, workspace: Workspace, page: SettingsPage, qtbot: QtBot, dressed: QApplication
    ) -> None:
        follower = Appearance(dressed, workspace.desk, workspace.bus)
        page.look.scheme.set_value("dark")
        assert preferences(workspace).scheme == "dark"
        qtbot.waitUntil(lambda: theme().is_dark)
        follower.deleteLater()

    def test_the_language_is_chosen_by_its_own_name(
        self, workspace: Workspace, page: SettingsPage, told: Told
    ) -> None:
        page.look.language.set_value("zh_TW")
        assert preferences(workspace).language == "zh_TW"
        step = told[0][1]
        assert step is not None
        workspace.desk.history.undo(step)
        assert page.look.language.value == "system"
        assert len(told) == 1


class TestReminders:
    def test_switches_are_saved_and_what_hangs_on_them_follows(
        self, workspace: Workspace, page: SettingsPage, qtbot: QtBot
    ) -> None:
        qtbot.mouseClick(page.reminders.on, Qt.MouseButton.LeftButton, pos=QPoint(8, 10))
        assert not preferences(workspace).reminders
        assert not page.reminders.notifications.isEnabled()

    def test_a_screen_reader_toggles_a_switch_without_a_click(
        self, workspace: Workspace, page: SettingsPage
    ) -> None:
        page.reminders.notifications.toggle()
        assert not preferences(workspace).notifications
        workspace.desk.history.undo_last()
        assert page.reminders.notifications.isChecked()
        assert workspace.desk.history.latest() is None

    def test_the_programs_start_is_put_on_the_systems_list(
        self, page: SettingsPage, autostart: LinuxAutostart, told: Told
    ) -> None:
        page.reminders.at_start.click()
        assert autostart.enabled()
        assert told == [("Saved: Start with the computer", None)]
        page.reminders.at_start.click()
        assert not autostart.enabled()

    def test_a_list_that_cannot_be_written_is_said(
        self, page: SettingsPage, autostart: LinuxAutostart, told: Told
    ) -> None:
        autostart.file.parent.write_text("a file where the folder should be")
        page.reminders.at_start.click()
        assert page.reminders._start_note.isVisible()
        assert not page.reminders.at_start.isChecked()
        assert told == []

    def test_without_a_tray_it_says_so(self, page: SettingsPage) -> None:
        assert page.reminders.in_background.isEnabled() == page.reminders._has_tray
        assert page.reminders._tray_note.isVisible() != page.reminders._has_tray


class TestLevels:
    def test_an_interval_is_changed_where_it_stands(
        self, workspace: Workspace, page: SettingsPage, qtbot: QtBot, told: Told
    ) -> None:
        row = page.levels.rows[Level.PROACTIVE]
        fill(qtbot, row.longest, "60")
        workspace.desk.settings.forget()
        assert workspace.desk.settings.policies[Level.PROACTIVE].longest_days == 60
        assert told[0][0] == "Saved: Proactive"
        assert page.levels.back_to_defaults.isEnabled()

    def test_days_after_a_sale_are_a_list(
        self, workspace: Workspace, page: SettingsPage, qtbot: QtBot
    ) -> None:
        row = page.levels.rows[Level.BASIC]
        fill(qtbot, row.after_sale, "30; 7,7")
        assert workspace.desk.settings.policies[Level.BASIC].after_sale_days == (7, 30)
        assert row.after_sale.text() == "7, 30"

    @pytest.mark.parametrize("text", ["0", "-3", "4000", "often", "1.5", "99999999999999999999"])
    def test_what_is_no_number_of_days_is_said_below(
        self, text: str, workspace: Workspace, page: SettingsPage, qtbot: QtBot
    ) -> None:
        row = page.levels.rows[Level.PARTNERSHIP]
        fill(qtbot, row.review, text)
        assert row.error.isVisible()
        assert dict(workspace.desk.settings.policies) == dict(DEFAULT_POLICIES)
        fill(qtbot, row.review, "30")
        assert not row.error.isVisible()
        assert workspace.desk.settings.policies[Level.PARTNERSHIP].review_every_days == 30

    def test_both_intervals_can_be_filled_in_one_after_the_other(
        self, workspace: Workspace, page: SettingsPage, qtbot: QtBot
    ) -> None:
        row = page.levels.rows[Level.BASIC]
        fill(qtbot, row.ideal, "100")
        assert not row.error.isVisible()
        fill(qtbot, row.longest, "200")
        policy = workspace.desk.settings.policies[Level.BASIC]
        assert (policy.ideal_days, policy.longest_days) == (100, 200)

    def test_one_interval_alone_is_said_when_the_row_is_left(
        self, workspace: Workspace, page: SettingsPage, qtbot: QtBot
    ) -> None:
        row = page.levels.rows[Level.BASIC]
        row.ideal.setFocus()
        qtbot.keyClicks(row.ideal, "100")
        page.work.name.setFocus()
        assert "both" in row.error.text()
        assert workspace.desk.settings.policies[Level.BASIC].ideal_days is None

    def test_the_defaults_come_back_as_one_step(
        self, workspace: Workspace, page: SettingsPage, qtbot: QtBot, told: Told
    ) -> None:
        for level in (Level.PROACTIVE, Level.PARTNERSHIP):
            fill(qtbot, page.levels.rows[level].longest, "99")
        page.levels.back_to_defaults.click()
        assert dict(workspace.desk.settings.policies) == dict(DEFAULT_POLICIES)
        assert page.levels.rows[Level.PROACTIVE].longest.text() == "45"
        assert not page.levels.back_to_defaults.isEnabled()
        step = told[-1][1]
        assert step is not None
        workspace.desk.history.undo(step)
        assert workspace.desk.settings.policies[Level.PARTNERSHIP].longest_days == 99
        assert page.levels.rows[Level.PARTNERSHIP].longest.text() == "99"


class TestZones:
    def test_a_zone_is_chosen_by_its_ends(self, workspace: Workspace, page: SettingsPage) -> None:
        lowest, highest = page.zones.boxes[ValueClass.FADING]
        for box, level in ((lowest, Level.PROACTIVE), (highest, Level.PARTNERSHIP)):
            box.setCurrentIndex(box.findData(level.value))
            box.activated.emit(box.currentIndex())
            if box is lowest:
                assert page.zones.errors[ValueClass.FADING].isVisible()
        assert not page.zones.errors[ValueClass.FADING].isVisible()
        zone = workspace.desk.settings.zones[ValueClass.FADING]
        assert (zone.lowest, zone.highest) == (Level.PROACTIVE, Level.PARTNERSHIP)


class TestData:
    def test_the_file_is_named(self, workspace: Workspace, page: SettingsPage) -> None:
        assert page.data.path.text() == str(workspace.desk.database.path)

    def test_sample_data_goes_with_one_click(
        self, workspace: Workspace, page: SettingsPage, told: Told
    ) -> None:
        assert not page.data.remove.isVisible()
        workspace.desk.demo.make_sample()
        assert page.data.remove.isVisible()
        page.data.remove.click()
        assert not workspace.desk.customers.has_any()
        assert not page.data.remove.isVisible()
        assert told[0][1] is not None

    def test_an_import_is_asked_for(self, workspace: Workspace, page: SettingsPage, qtbot: QtBot) -> None:
        with qtbot.waitSignal(workspace.requests.import_wanted):
            page.data.bring_in.click()


def test_the_sections_follow_one_after_the_other(qtbot: QtBot, workspace: Workspace) -> None:
    made = SettingsPage(workspace)
    qtbot.addWidget(made)
    made.show()
    assert made.work.isVisible()
    assert len(made.findChildren(SettingsCard)) < 5
    qtbot.waitUntil(lambda: len(made.findChildren(SettingsCard)) == 11)
    assert made.levels.isVisible()
    with pytest.raises(AttributeError):
        made.nothing_of_that_name  # noqa: B018


def test_nothing_but_the_usual_margin_stands_below_the_last_section(page: SettingsPage, qtbot: QtBot) -> None:
    page.resize(1084, 740)
    body, last = page._room.widget(), page.cards[-1]
    qtbot.waitUntil(lambda: page._room.width() == 1084 and last.width() == theme().px(720))

    def below() -> int:
        return body.height() - last.mapTo(body, last.rect().bottomLeft()).y()

    qtbot.waitUntil(lambda: below() <= theme().px(40))
    assert below() >= theme().px(20)


def test_everything_that_takes_the_focus_has_a_name(page: SettingsPage) -> None:
    shown = [
        one
        for one in page.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    # A text button is named by its text; the line within a number belongs to the number.
    nameless = {
        one.objectName() for one in shown if not one.accessibleName() and not isinstance(one, QCheckBox)
    }
    assert nameless <= {"qt_spinbox_lineedit"}
    assert len(shown) > 50


@pytest.mark.parametrize(
    ("language", "code", "name"),
    [("zh_CN", "CN", "中国 · China"), ("zh_TW", "TW", "台灣 · Taiwan"), ("en", "CN", "China · 中国")],
)
def test_countries_bear_their_own_names_and_no_other_s(
    qapp: QApplication, language: str, code: str, name: str
) -> None:
    install_language(qapp, language)
    try:
        named = dict(country_options("None"))
        assert (named[code], named["AS"], named["DE"]) == (name, "American Samoa", "Germany · Deutschland")
    finally:
        install_language(qapp, "en")
