"""A save that fails keeps every form open with all that stands in it; once the desk can be written, it saves.

The forms are found by machine: one that nobody has said how to fill in fails here.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from salesdesk.domain.words import Level, Party, ThoughtKind, ValueClass
from salesdesk.services.customer_filter import CustomerFilter
from salesdesk.ui import dialogs
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.tasks import TaskRunner
from salesdesk.ui.workspace import LogRequest, Workspace
from tests.factories import a_contact, a_customer, a_person
from tests.fakes import FakeClock
from tests.storage.desks import dump
from tests.ui.refusing import REFUSALS, Told, contents, impatient_workspace, reading  # noqa: F401 - fixtures

Fill = Callable[[Any], object]


@dataclass(frozen=True)
class Recipe:
    """How a form is opened on a desk, and what a person does in it before Save."""

    open: Callable[[Workspace], FormDialog]
    fill: Fill = lambda form: None


def _modules() -> None:
    for module in pkgutil.iter_modules(dialogs.__path__):
        importlib.import_module(f"{dialogs.__name__}.{module.name}")


def every_form() -> dict[str, type[FormDialog]]:
    """All forms there are that a person can see."""
    _modules()
    found: dict[str, type[FormDialog]] = {}
    waiting = [FormDialog]
    while waiting:
        for form in waiting.pop().__subclasses__():
            waiting.append(form)
            package, _, module = form.__module__.rpartition(".")
            is_ours = package == dialogs.__name__ and module not in _OTHERWISE
            if is_ours and not form.__name__.startswith("_"):
                found[form.__name__] = form
    return found


def _form(name: str) -> Any:
    return every_form()[name]


def _check_in(workspace: Workspace) -> int:
    desk = workspace.desk
    customer_id = a_customer(desk, next_on=desk.clock.today())
    return desk.check_ins.open_of(customer_id)[0].id


def _promise(workspace: Workspace) -> int:
    desk = workspace.desk
    made = desk.promises.make(a_customer(desk), Party.REP, "Send the quote", desk.clock.today())
    assert made.row_id is not None
    return made.row_id


def _kept_promise(workspace: Workspace) -> int:
    promise_id = _promise(workspace)
    workspace.desk.promises.keep(promise_id, evidence="sent by e-mail")
    return promise_id


def _complaint(workspace: Workspace) -> int:
    opened = workspace.desk.complaints.open(a_customer(workspace.desk), "The seal leaks")
    assert opened.row_id is not None
    return opened.row_id


def _thought(workspace: Workspace) -> Any:
    a_customer(workspace.desk, level=Level.BASIC, value_class=ValueClass.SUPERSTAR)
    items = workspace.desk.today.items()
    return next(one for one in items if one.thought is ThoughtKind.OUTSIDE_ZONE)


def _person(workspace: Workspace) -> tuple[int, Any]:
    customer_id = a_customer(workspace.desk)
    a_person(workspace.desk, customer_id)
    return customer_id, workspace.desk.people.of(customer_id)[0]


def _away(workspace: Workspace) -> Any:
    desk, clock = workspace.desk, workspace.desk.clock
    assert isinstance(clock, FakeClock)
    for number in range(3):
        a_customer(desk, name=f"Customer {number}", next_on=clock.today())
    desk.today.seen()
    clock.advance(days=6)
    away = desk.today.away()
    assert away is not None
    return away


def _snoozed(workspace: Workspace) -> Callable[[Any], object]:
    check_in_id = _check_in(workspace)

    def put_off(until: Any) -> None:
        from salesdesk.errors import SalesDeskError
        from salesdesk.ui.translations import spoken

        try:
            workspace.desk.reminders.snooze("check_in", check_in_id, until)
        except SalesDeskError as error:  # as all who open this form do
            workspace.requests.failed.emit("This could not be put off", spoken(error))

    return put_off


def _fill_log(form: Any) -> None:
    form.said.setPlainText("New batch holds at 6 bar.")
    form.private_note.setPlainText("His son begins school.")
    form.promises.add(Party.REP, "Send the quote", later(form))


def _fill_evening(form: Any) -> None:
    from salesdesk.ui.models.evening_rows import COLUMNS

    for column, value in (("said", "New batch holds at 6 bar."), ("promise", "Send the quote by Friday")):
        form.model.setData(form.model.index(0, COLUMNS.index(column)), value)


def _evening(workspace: Workspace) -> FormDialog:
    a_customer(workspace.desk, next_on=workspace.desk.clock.today())
    return _form("EveningDialog")(workspace)


def _let_go(form: Any) -> None:
    form.let_go.setChecked(True)
    form.reason.setText("They were on holiday")


def later(form: Any) -> Any:
    return form.workspace.desk.clock.today() + timedelta(days=9)


def _fill_order(form: Any) -> None:
    product, quantity, amount, *_ = form.lines.findChildren(QLineEdit)
    product.setText("seals")
    quantity.setText("400")
    amount.setText("86,400")
    form.number.setText("2311")


def _fill_person(form: Any) -> None:
    form.name.setText("Wang Fang")
    form.remember.setPlainText("Likes tea.")


def _contact(workspace: Workspace) -> int:
    return a_contact(workspace.desk, a_customer(workspace.desk)).interaction_id


def _two(workspace: Workspace) -> tuple[int, int]:
    return a_customer(workspace.desk), a_customer(workspace.desk, name="昆山精工有限公司")


RECIPES: dict[str, Recipe] = {
    "CatchUpDialog": Recipe(lambda w: _form("CatchUpDialog")(w, _away(w)), _let_go),
    "ConfirmPromiseDialog": Recipe(
        lambda w: _form("ConfirmPromiseDialog")(w, _kept_promise(w)), lambda f: f.how.set_text("by phone")
    ),
    "EditContactDialog": Recipe(
        lambda w: _form("EditContactDialog")(w, _contact(w)), lambda f: f.said.setPlainText("At 8 bar.")
    ),
    "EveningDialog": Recipe(_evening, _fill_evening),
    "LeaveDialog": Recipe(lambda w: _form("LeaveDialog")(w, *_person(w))),
    "LetBeDialog": Recipe(
        lambda w: _form("LetBeDialog")(w, _thought(w)), lambda f: f.reason.set_text("It is right as it is")
    ),
    "LogContactDialog": Recipe(
        lambda w: _form("LogContactDialog")(w, LogRequest(customer_id=a_customer(w.desk))), _fill_log
    ),
    "MergeCustomersDialog": Recipe(lambda w: _form("MergeCustomersDialog")(w, *_two(w))),
    "MoveCheckInDialog": Recipe(
        lambda w: _form("MoveCheckInDialog")(w, _check_in(w)),
        lambda f: (f.day.set_day(later(f)), f.reason.set_text("On a trip")),
    ),
    "MovePromiseDialog": Recipe(
        lambda w: _form("MovePromiseDialog")(w, _promise(w)),
        lambda f: (f.day.set_day(later(f)), f.reason.setText("parts are late")),
    ),
    "NewComplaintDialog": Recipe(
        lambda w: _form("NewComplaintDialog")(w, a_customer(w.desk)),
        lambda f: f.text.setPlainText("It leaks"),
    ),
    "NewCustomerDialog": Recipe(lambda w: _form("NewCustomerDialog")(w, "Hengtai Pumps"), lambda f: None),
    "NewOrderDialog": Recipe(lambda w: _form("NewOrderDialog")(w, a_customer(w.desk)), _fill_order),
    "NewPromiseDialog": Recipe(
        lambda w: _form("NewPromiseDialog")(w, a_customer(w.desk)),
        lambda f: (f.text.setPlainText("Send the quote"), f.due.set_day(later(f))),
    ),
    "NoNextDialog": Recipe(
        lambda w: _form("NoNextDialog")(w, a_customer(w.desk)), lambda f: f.reason.set_text("They will call")
    ),
    "PersonDialog": Recipe(lambda w: _form("PersonDialog")(w, customer_id=a_customer(w.desk)), _fill_person),
    "PlanCheckInDialog": Recipe(
        lambda w: _form("PlanCheckInDialog")(w, a_customer(w.desk)),
        lambda f: (f.day.set_day(later(f)), f.note.setText("the new pump")),
    ),
    "PlanFirstDialog": Recipe(lambda w: _form("PlanFirstDialog")(w, [a_customer(w.desk, level=Level.BASIC)])),
    "SaveFilterDialog": Recipe(
        lambda w: _form("SaveFilterDialog")(w, CustomerFilter(quiet_days=30), "Quiet"),
        lambda f: f.name.setText("Quiet for a month"),
    ),
    "SetLevelDialog": Recipe(
        lambda w: _form("SetLevelDialog")(w, [a_customer(w.desk)], level=Level.PARTNERSHIP),
        lambda f: f.evidence.setText("They asked for a year plan"),
    ),
    "SettlePromiseDialog": Recipe(
        lambda w: _form("SettlePromiseDialog")(w, _promise(w)), lambda f: f.evidence.setPlainText("mailed")
    ),
    "SkipCheckInDialog": Recipe(
        lambda w: _form("SkipCheckInDialog")(w, _check_in(w)), lambda f: f.reason.set_text("They are away")
    ),
    "SnoozeDialog": Recipe(lambda w: _form("SnoozeDialog")(w, _snoozed(w))),
    "SolveComplaintDialog": Recipe(
        lambda w: _form("SolveComplaintDialog")(w, _complaint(w)),
        lambda f: f.solution.setPlainText("A new seal"),
    ),
}

_OTHERWISE = {"export_day_sheet", "export_desk", "export_file", "export_history", "protect"}
"""Modules whose forms write no row of the desk: their own tests make them fail."""


def test_of_every_form_it_is_known_how_it_is_filled_in() -> None:
    assert set(every_form()) == set(RECIPES)


def said_below(form: FormDialog) -> list[str]:
    """The complaints below the fields: a form that was filled in wrongly never came to the desk."""
    return [said for field in form.fields_by_name.values() if (said := form.fields.error_of(field))]


@pytest.mark.parametrize("refusal", REFUSALS)
@pytest.mark.parametrize("name", RECIPES)
def test_a_save_that_fails_keeps_the_form_with_all_that_was_typed(
    qtbot: QtBot, workspace: Workspace, told: Told, name: str, refusal: str
) -> None:
    recipe = RECIPES[name]
    form = recipe.open(workspace)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(form, before_close_func=QWidget.hide)
    form.show()
    recipe.fill(form)
    typed, before = contents(form), dump(workspace.desk.database)
    with REFUSALS[refusal](workspace):
        form.save_button.click()
    assert form.isVisible()
    assert contents(form) == typed
    assert len(told.texts) == 1, said_below(form)
    assert told.texts[0].endswith(".")
    assert dump(workspace.desk.database) == before

    steps = workspace.desk.history.latest()
    form.save_button.click()
    assert not form.isVisible()
    assert len(told.texts) == 1
    assert name == "SnoozeDialog" or workspace.desk.history.latest() != steps


@pytest.mark.parametrize("refusal", REFUSALS)
def test_a_change_of_many_customers_keeps_its_form_until_it_is_saved(
    qtbot: QtBot, workspace: Workspace, told: Told, refusal: str
) -> None:
    from salesdesk.ui.dialogs.set_level import SetLevelDialog

    ids = range(1, 1 + workspace.desk.demo.make(301, 0, seed=1).customers)
    tasks = TaskRunner()
    form = SetLevelDialog(replace(workspace, tasks=tasks), ids, level=Level.PARTNERSHIP)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(form, before_close_func=QWidget.hide)
    form.show()
    form.evidence.setText("They asked for a year plan")
    with REFUSALS[refusal](workspace):
        form.save_button.click()
    assert form.isVisible()
    assert form.evidence.text() == "They asked for a year plan"
    assert len(told.texts) == 1
    form.save_button.click()
    assert not form.isVisible()
    assert workspace.desk.customers.card(ids[-1]).level is Level.PARTNERSHIP
    assert tasks.close()
