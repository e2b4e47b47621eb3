"""What is changed on a page while the desk refuses: said, and the page shows what the desk really holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.words import Level, ValueClass
from salesdesk.reminders.autostart import LinuxAutostart
from salesdesk.ui.pages.customer import CustomerPage
from salesdesk.ui.pages.settings import SettingsPage
from salesdesk.ui.widgets.choice_box import ChoiceBox
from salesdesk.ui.widgets.day_edit import TimeEdit
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer
from tests.storage.desks import dump
from tests.ui.refusing import REFUSALS, Told, contents, impatient_workspace, reading  # noqa: F401 - fixtures


def _ways_to_change(page: SettingsPage) -> dict[str, Callable[[], object]]:
    """Every control of the settings that writes to the desk, and how a person changes it."""
    found: dict[str, Callable[[], object]] = {}
    for control in page.findChildren(QWidget):
        if not control.isEnabled() or not control.isVisibleTo(page) or control is page.reminders.at_start:
            continue
        name = f"{len(found)} {type(control).__name__} {control.accessibleName()}"
        if isinstance(control, QCheckBox) or (
            isinstance(control, QAbstractButton) and control.isCheckable() and not control.isChecked()
        ):
            found[name] = control.click
        elif isinstance(control, QSpinBox):
            found[name] = partial(_count_on, control)
        elif isinstance(control, ChoiceBox) and control.count() > 1:
            found[name] = partial(_pick_another, control)
        elif isinstance(control, TimeEdit):
            found[name] = partial(_set_later, control)
        elif type(control) is QLineEdit and control.text() and not isinstance(control.parent(), QSpinBox):
            found[name] = partial(_write, control)
    return found


def _count_on(number: QSpinBox) -> None:
    number.setValue(number.value() + 1)
    number.editingFinished.emit()


def _set_later(time: TimeEdit) -> None:
    time.set_minutes((time.minutes() or 0) + 15)
    time.left.emit()


def _pick_another(box: ChoiceBox) -> None:
    at = box.currentIndex()
    other = at + 1 if at + 1 < box.count() else at - 1
    box.setCurrentIndex(other)
    box.activated.emit(other)


def _write(line: QLineEdit) -> None:
    text = line.text()
    *_, last = text.split(", ")
    if last.isdecimal():  # nothing that the field itself would refuse
        line.setText(f"{text[: -len(last)]}{int(last) + (1 if int(last) < 5 else -1)}")
    else:
        line.setText(f"{text} and more")
    line.editingFinished.emit()


@pytest.mark.parametrize("refusal", REFUSALS)
def test_settings_show_what_is_on_the_desk_when_it_refuses(
    qtbot: QtBot, workspace: Workspace, told: Told, refusal: str, tmp_path: Path
) -> None:
    settings = workspace.desk.settings
    settings.change(rep_name="Li Wei", firm="Pumps")
    settings.change_policy(replace(settings.policies[Level.ACCOUNTABLE], ideal_days=60))
    page = SettingsPage(workspace, autostart=LinuxAutostart(["salesdesk"], tmp_path / "autostart"))
    qtbot.addWidget(page)
    page.show()
    assert len(page.cards) == 11
    before, ways = contents(page), _ways_to_change(page)
    desk_before = dump(workspace.desk.database)
    silent, untrue = [], []
    for name, change in ways.items():
        told.texts.clear()
        with REFUSALS[refusal](workspace):
            change()
        if not told.texts:
            silent.append(name)
        if contents(page) != before:
            untrue.append(name)
            page.refresh()
    assert len(ways) > 30
    assert silent == [], silent
    assert untrue == [], untrue
    assert dump(workspace.desk.database) == desk_before


@pytest.mark.parametrize("refusal", REFUSALS)
def test_a_customers_page_keeps_the_details_that_could_not_be_saved(
    qtbot: QtBot, workspace: Workspace, told: Told, refusal: str
) -> None:
    customer_id = a_customer(workspace.desk, value_class=ValueClass.REGULAR)
    page = CustomerPage(workspace)
    qtbot.addWidget(page, before_close_func=QWidget.hide)
    page.show_customer(customer_id)
    page.show()
    page.details.show_card(workspace.desk.customers.card(customer_id))
    page.details.lines["city"].setText("Kunshan")
    level = page.header.level.level
    with REFUSALS[refusal](workspace):
        assert not page.details.save()
        page._on_class(ValueClass.SUPERSTAR)
    assert len(told.texts) == 2
    assert page.details.lines["city"].text() == "Kunshan"
    assert page.details.is_changed()
    card = workspace.desk.customers.card(customer_id)
    assert (card.city, card.value_class, card.level) == ("", ValueClass.REGULAR, level)
    assert page.details.save()
    assert workspace.desk.customers.card(customer_id).city == "Kunshan"
