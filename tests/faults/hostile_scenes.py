"""Every window that the program can open, over a desk whose every text is hostile.

`SCENES` says how each is made. What has to be in it is read from the modules of `salesdesk.ui`: every
page, every dialog and the other windows, so that a new one without a scene fails the test by its name.
"""

from __future__ import annotations

import inspect
import os
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QListView, QMainWindow, QTabWidget, QWidget

import salesdesk.ui
from salesdesk.domain.text import clean_line
from salesdesk.domain.wording import Sentence
from salesdesk.domain.words import Level, Party
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.today import Away
from salesdesk.services.touched import Touched
from salesdesk.storage.tables import Quarantined
from salesdesk.ui.change_bus import ChangeBus
from salesdesk.ui.main_window import MainWindow
from salesdesk.ui.page_makers import PAGE_MAKERS
from salesdesk.ui.pages.page import Page
from salesdesk.ui.theme import install
from salesdesk.ui.translations import QtVoice, install_language
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import LogRequest, Requests, Workspace
from tests.fakes import FakeClock, ImmediateTaskRunner, tuesday_morning
from tests.faults.hostile_text import (
    faults_of,
    fill,
    hostile,
    make_picture,
    menus_of,
    shows_picture,
    tip_shows_picture,
    tips_of,
)
from tests.story import tell

_WINDOWS_BESIDE = {"WelcomePage", "SearchPopup", "Toast"}
"""Windows, or parts that come up over one, that are neither dialogs nor pages by their class."""

_TIPS_TRIED = 12


def every_window() -> dict[str, type[QWidget]]:
    """All classes of the program's that are a window, a page or a dialog, by name; no bases of others."""
    found: dict[str, type[QWidget]] = {}
    for module in pkgutil.walk_packages(salesdesk.ui.__path__, "salesdesk.ui."):
        loaded = import_module(module.name)
        for name, one in inspect.getmembers(loaded, inspect.isclass):
            is_window = issubclass(one, QDialog | QMainWindow | Page) or name in _WINDOWS_BESIDE
            if one.__module__ == loaded.__name__ and is_window and issubclass(one, QWidget):
                found[name] = one
    return {
        name: one
        for name, one in found.items()
        if not any(other is not one and issubclass(other, one) for other in found.values())
    }


@dataclass
class Stage:
    """The desk, its window, and the ids of what scenes are about."""

    workspace: Workspace
    window: MainWindow
    folder: Path
    text: str
    picture: Path
    found: list[str] = field(default_factory=list)
    tips: set[str] = field(default_factory=set)

    @property
    def desk(self) -> Desk:
        return self.workspace.desk

    @property
    def customer(self) -> int:
        """The one of whom most is told."""
        return 1

    @property
    def open_promise(self) -> int:
        return next(one.id for one in self.desk.promises.of(self.customer) if one.settled_on is None)

    @property
    def kept_promise(self) -> int:
        every = (one for who in self.desk.customers.ids() for one in self.desk.promises.of(who))
        return next(one.id for one in every if one.settled_on is not None)

    @property
    def check_in(self) -> int:
        return self.desk.check_ins.open_of(self.customer)[0].id

    @property
    def person(self) -> object:
        return self.desk.people.of(self.customer)[0]

    @property
    def file_name(self) -> str:
        """The text as far as it may be a file's name."""
        return self.text.replace("/", "∕")[:80]

    @property
    def contact(self) -> int:
        return self.desk.timeline.contacts(self.customer, limit=1)[0].id

    def file(self) -> Path:
        """A list with hostile cells and a hostile header, as another program might write it."""
        from salesdesk.exchange.csv_out import write_csv

        path = self.folder / "list.csv"
        text = self.text
        rows = [
            ["Firm A", text, "2026-11-01", text, text],
            [text, text, "never", text, text],
            ["", "", "", "", text],
        ]
        write_csv(path, ["Company", "Phone", "Last contact", "Country", text[:60]], rows)
        return path


Scene = Callable[[Stage], QWidget]
Given = Callable[[Stage], object]


def _page(key: str) -> Scene:
    def scene(stage: Stage) -> QWidget:
        stage.window.show_page(key, stage.customer if key == "customer" else 0)
        stage.window.show()
        _settle()
        return stage.window

    return scene


def _dialog(
    module: str, name: str, *arguments: Callable[[Stage], object], **named: Callable[[Stage], object]
) -> Scene:
    """A dialog of `salesdesk.ui.dialogs` that is given the workspace, what `arguments` give, and a parent."""

    def scene(stage: Stage) -> QWidget:
        made = getattr(import_module(f"salesdesk.ui.dialogs.{module}"), name)
        given = {key: value(stage) for key, value in named.items()}
        dialog: QDialog = made(
            stage.workspace, *(one(stage) for one in arguments), parent=stage.window, **given
        )
        dialog.open()
        return dialog

    return scene


def _log(stage: Stage) -> QWidget:
    from salesdesk.ui.dialogs.log_contact import LogContactDialog

    person = stage.desk.people.of(stage.customer)[0].id
    form = LogContactDialog(stage.workspace, LogRequest(stage.customer, person), stage.window)
    form.said.setPlainText(f"{stage.text}\nI will send {stage.text} by friday.")
    form.promises.add(Party.REP, stage.text, stage.desk.clock.today() + timedelta(days=3))
    form.show()
    return form


def _filters(stage: Stage) -> QWidget:
    """The customers' page with a hostile filter, saved under a hostile name, which shows nobody."""
    from salesdesk.services.customer_filter import CustomerFilter
    from salesdesk.ui.pages.customers import CustomersPage

    window = _page("customers")(stage)
    page = stage.window.page("customers")
    assert isinstance(page, CustomersPage)
    text = clean_line(stage.text)[:100]
    wanted = CustomerFilter(text=text, cities=frozenset({text}), quiet_days=30)
    stage.desk.filters.save(text, wanted)
    look_through(stage, window)
    page.filters.set_filter(wanted)
    page.filters.saved.fill()
    _settle()
    look_through(stage, window)
    popup = page.filters.ask("cities")
    assert popup is not None
    look_through(stage, popup)
    popup.close()
    return window


def _save_filter(stage: Stage) -> QWidget:
    from salesdesk.services.customer_filter import CustomerFilter
    from salesdesk.ui.dialogs.save_filter import SaveFilterDialog

    dialog = SaveFilterDialog(stage.workspace, CustomerFilter(text=stage.text[:100]), stage.text[:100])
    dialog.open()
    return dialog


def _evening(stage: Stage) -> QWidget:
    """The table with a hostile row that cannot be logged, and every kind of editor opened in it."""
    from salesdesk.ui.dialogs.evening import EveningDialog
    from salesdesk.ui.models.evening_rows import COLUMNS

    form = EveningDialog(stage.workspace, stage.window)
    form.show()
    row = form.model.rowCount() - 1
    said = f"{stage.text}\nI will send {stage.text} by friday."
    for column, value in (("customer", (0, stage.text)), ("said", said), ("promise", stage.text)):
        form.model.setData(form.model.index(row, COLUMNS.index(column)), value)
    form.try_to_save()
    for column in COLUMNS[1:]:
        form.table.go_to(row, column)
        form.table.edit(form.table.currentIndex())
        _settle()
        look_through(stage, form)
        form.table.commit()
    return form


def _import(steps: int) -> Scene:
    def scene(stage: Stage) -> QWidget:
        from salesdesk.ui.dialogs.import_file import ImportDialog

        form = ImportDialog(stage.workspace, str(stage.file()), stage.window)
        form.open()
        for _ in range(steps):
            _settle()
            form.keep_on()
        return form

    return scene


def _decide_import(stage: Stage) -> QWidget:
    """Rows that fit two customers of one hostile name: to be decided, for all of them, and one by one."""
    from salesdesk.exchange.csv_out import write_csv
    from salesdesk.services.customers import NewCustomer
    from salesdesk.ui.dialogs.import_file import ImportDialog

    text = clean_line(stage.text)
    for _time in range(2):
        stage.desk.customers.add(NewCustomer(name=text, city=text, phone=text, email=text))
    path = stage.folder / stage.file_name.replace(".", "·")
    path = path.with_name(f"{path.name}.csv")
    rows = [[text, f"2026-11-0{day}", text] for day in (1, 2, 3)]
    write_csv(path, ["Customer", "Date", "Summary"], rows)
    form = ImportDialog(stage.workspace, str(path), stage.window)
    form.open()
    _settle()
    form.keep_on()
    deciding = form.preview.deciding
    assert deciding.undecided == len(rows), "no row is to be decided"
    for is_for_all in (True, False):
        _settle()
        look_through(stage, form)
        deciding.for_all.setChecked(is_for_all)
        deciding.choose(0)
        deciding.table.selectRow(0)
    return form


def _every_step_of_import(stage: Stage) -> QWidget:
    for steps in (0, 1):
        look_at(stage, _import(steps))
    look_at(stage, _decide_import)
    return _import(2)(stage)


def _catch_up(stage: Stage) -> QWidget:
    from salesdesk.ui.dialogs.catch_up import CatchUpDialog

    away = Away(3, (stage.check_in,), (stage.open_promise,), Sentence("%n working day(s) away", (), 3))
    dialog = CatchUpDialog(stage.workspace, away, stage.window)
    dialog.open()
    return dialog


def _let_be(stage: Stage) -> QWidget:
    from salesdesk.ui.dialogs.plan_check_in import LetBeDialog

    items = stage.desk.today.items()
    dialog = LetBeDialog(
        stage.workspace, next((one for one in items if one.kind == "thought"), items[0]), stage.window
    )
    dialog.open()
    return dialog


def _snooze(stage: Stage) -> QWidget:
    from salesdesk.ui.dialogs.snooze import SnoozeDialog

    dialog = SnoozeDialog(stage.workspace, lambda _until: None, stage.window)
    dialog.open()
    return dialog


def _reminders(stage: Stage) -> QWidget:
    from salesdesk.ui.reminder_window import ReminderWindow

    window = ReminderWindow(stage.workspace, WindowMemory(stage.folder, stage.desk.database.path))
    window.show_waiting(stage.desk.reminders.waiting(stage.desk.clock.now() + timedelta(days=60)))
    assert window.cards(), "no reminder is due in the story"
    return window


def _message(stage: Stage) -> QWidget:
    from salesdesk.ui.widgets.message import MessageDialog

    dialog = MessageDialog(stage.window, stage.text, stage.text, [(stage.text, "primary"), ("No", "danger")])
    dialog.open()
    return dialog


def _progress(stage: Stage) -> QWidget:
    from salesdesk.ui.widgets.progress import ProgressDialog

    dialog = ProgressDialog(stage.window, stage.text, stage.text)
    dialog.open()
    return dialog


def _fault(stage: Stage) -> QWidget:
    from salesdesk.ui.fault_dialog import FaultDialog

    dialog = FaultDialog("A fault", stage.text, stage.text, stage.window)
    dialog.show()
    return dialog


def _rescue(stage: Stage) -> QWidget:
    from salesdesk.ui.rescue import RescueWindow

    window = RescueWindow(stage.folder / stage.file_name, stage.text)
    window.show()
    return window


def _unlock(stage: Stage) -> QWidget:
    from salesdesk.services.unlocking import Unlocking
    from salesdesk.ui.unlock_window import UnlockWindow

    window = UnlockWindow(Unlocking(stage.folder / stage.file_name), ImmediateTaskRunner())
    window.show()
    return window


def _keeping(stage: Stage) -> QWidget:
    from salesdesk.ui.backup_watch import KeepingDialog

    dialog = KeepingDialog(stage.window)
    dialog.show()
    return dialog


def _toast(stage: Stage) -> QWidget:
    stage.window.show()
    stage.workspace.requests.told.emit(stage.text, None)
    return stage.window


def _search(stage: Stage) -> QWidget:
    popup = stage.window.found
    stage.window.show()
    query = stage.text[:200]
    popup.model.show(query, stage.desk.finding.find(query, limit=30))
    popup.setGeometry(20, 60, 520, 440)
    popup.show()
    popup.raise_()
    _settle()
    look_through(stage, stage.window)
    # And what is offered where nothing is found.
    popup.model.show(query, [])
    return stage.window


def _welcome(stage: Stage) -> QWidget:
    from salesdesk.ui.pages.welcome import WelcomePage

    page = WelcomePage(stage.workspace)
    page.show()
    return page


def _today(stage: Stage) -> QWidget:
    """Each line chosen in turn: the panel and the verbs beside it tell of another customer."""
    window = _page("today")(stage)
    page = stage.window.page("today")
    view = page.list  # type: ignore[attr-defined]
    assert isinstance(view, QListView)
    for row in range(view.model().rowCount()):
        view.setCurrentIndex(view.model().index(row, 0))
        _settle()
        look_through(stage, window)
    return window


def _customer(stage: Stage) -> QWidget:
    window = _page("customer")(stage)
    for tabs in stage.window.page("customer").findChildren(QTabWidget):
        for at in range(tabs.count()):
            tabs.setCurrentIndex(at)
            _settle()
            look_through(stage, window)
    return window


def _customer_id(stage: Stage) -> int:
    return stage.customer


def _list_of_one(stage: Stage) -> list[int]:
    return [stage.customer]


def _their_name(stage: Stage) -> str:
    return stage.desk.customers.card(stage.customer).name


def _complaint(stage: Stage) -> int:
    every = (one for who in stage.desk.customers.ids() for one in stage.desk.complaints.of(who))
    return next(one.id for one in every if one.solved_on is None)


def _whole_text(stage: Stage) -> QWidget:
    from salesdesk.ui.widgets.whole_text import WholeText

    window = WholeText(stage.text, stage.text, stage.window)
    window.open()
    return window


SCENES: dict[str, Scene] = {
    "MainWindow": _page("today"),
    "TodayPage": _today,
    "CustomersPage": _filters,
    "CustomerPage": _customer,
    "PromisesPage": _page("promises"),
    "SettingsPage": _page("settings"),
    "HistoryPage": _page("history"),
    "TrashPage": _page("trash"),
    "DuplicatesPage": _page("duplicates"),
    "WelcomePage": _welcome,
    "KeepingDialog": _keeping,
    "RestoreDialog": _dialog("restore", "RestoreDialog"),
    "RescueWindow": _rescue,
    "UnlockWindow": _unlock,
    "SearchPopup": _search,
    "Toast": _toast,
    "ReminderWindow": _reminders,
    "MessageDialog": _message,
    "ProgressDialog": _progress,
    "FaultDialog": _fault,
    "EveningDialog": _evening,
    "SaveFilterDialog": _save_filter,
    "LogContactDialog": _log,
    "NewPromiseDialog": _dialog("new_promise", "NewPromiseDialog", _customer_id),
    "NewCustomerDialog": _dialog("new_customer", "NewCustomerDialog", lambda stage: stage.text),
    "SettlePromiseDialog": _dialog("settle_promise", "SettlePromiseDialog", lambda stage: stage.open_promise),
    "MovePromiseDialog": _dialog("settle_promise", "MovePromiseDialog", lambda stage: stage.open_promise),
    "ConfirmPromiseDialog": _dialog(
        "settle_promise", "ConfirmPromiseDialog", lambda stage: stage.kept_promise
    ),
    "PlanCheckInDialog": _dialog("plan_check_in", "PlanCheckInDialog", _customer_id),
    "MoveCheckInDialog": _dialog("plan_check_in", "MoveCheckInDialog", lambda stage: stage.check_in),
    "SkipCheckInDialog": _dialog("plan_check_in", "SkipCheckInDialog", lambda stage: stage.check_in),
    "NoNextDialog": _dialog("plan_check_in", "NoNextDialog", _customer_id),
    "LetBeDialog": _let_be,
    "PlanFirstDialog": _dialog("plan_first", "PlanFirstDialog", _list_of_one),
    "SetLevelDialog": _dialog("set_level", "SetLevelDialog", _list_of_one),
    "NewComplaintDialog": _dialog("complaint", "NewComplaintDialog", _customer_id),
    "SolveComplaintDialog": _dialog("complaint", "SolveComplaintDialog", _complaint),
    "PersonDialog": _dialog(
        "person", "PersonDialog", customer_id=_customer_id, person=lambda stage: stage.person
    ),
    "LeaveDialog": _dialog("person", "LeaveDialog", _customer_id, lambda stage: stage.person),
    "NewOrderDialog": _dialog("new_order", "NewOrderDialog", _customer_id),
    "SnoozeDialog": _snooze,
    "CatchUpDialog": _catch_up,
    "ExportDaySheetDialog": _dialog("export_day_sheet", "ExportDaySheetDialog"),
    "ExportHistoryDialog": _dialog("export_history", "ExportHistoryDialog", _customer_id),
    "ExportDeskDialog": _dialog("export_desk", "ExportDeskDialog", chosen=_list_of_one, one=_their_name),
    "EditContactDialog": _dialog("edit_contact", "EditContactDialog", lambda stage: stage.contact),
    "MergeCustomersDialog": _dialog(
        "merge_customers", "MergeCustomersDialog", _customer_id, lambda stage: stage.customer + 1
    ),
    "ProtectDialog": _dialog("protect", "ProtectDialog"),
    "UnprotectDialog": _dialog("protect", "UnprotectDialog"),
    "ChangePassphraseDialog": _dialog("protect", "ChangePassphraseDialog"),
    "NewCodeDialog": _dialog("protect", "NewCodeDialog"),
    "ImportDialog": _every_step_of_import,
    "SetAsideDialog": _dialog("set_aside", "SetAsideDialog"),
    "WholeText": _whole_text,
}
"""How each window is made; the test holds this against `every_window`, and `PAGE_MAKERS`."""


@contextmanager
def staged(text_name: str) -> Iterator[Stage]:
    """The story's desk with the named text in every field, and the main window over it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # the long run has no pytest to say so
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    install_language(app, "en")
    install(app, "light")
    with TemporaryDirectory() as place, ExitStack() as on_exit:
        folder = Path(place)
        picture = make_picture(folder)
        text = hostile(picture)[text_name]
        clock = tuesday_morning()
        bus = ChangeBus()
        desk = open_desk(folder / "desk.salesdesk", clock, bus.publish)
        on_exit.callback(desk.close)
        prepare(desk, clock)
        fill(desk, text)
        workspace = Workspace(desk, bus, QtVoice(clock.today), ImmediateTaskRunner(), Requests())
        window = MainWindow(workspace, WindowMemory(folder, desk.database.path))
        on_exit.callback(_destroy, window)
        window.resize(1280, 820)
        window.start()
        window.show()
        _settle()
        yield Stage(workspace, window, folder, text, picture)


def prepare(desk: Desk, clock: FakeClock) -> None:
    """The story, and a row in each table that the story leaves empty."""
    ids = tell(desk, clock)
    customers = list(ids.values())
    promise = next(one for one in desk.promises.of(customers[0]) if one.settled_on is None)
    desk.promises.move(promise.id, promise.due_on + timedelta(days=2), agreed=True, reason="late drawing")
    check_in = desk.check_ins.open_of(customers[4])
    if check_in:
        desk.check_ins.skip(check_in[0].id, "on holiday")
    thought = next((one for one in desk.today.items() if one.thought is not None), None)
    if thought is not None and thought.thought is not None:
        desk.today.let_be(
            thought.thought,
            thought.who.customer_id,
            "it is right",
            desk.clock.today() + timedelta(days=9),
            promise_id=thought.promise_id,
        )
    made = desk.promises.make(customers[2], Party.REP, "to be deleted", desk.clock.today())
    assert made.row_id is not None
    desk.promises.delete(made.row_id)
    with desk._context.verb("customer.edit", Touched.ALL) as transaction:
        aside = {"table_name": "promises", "row_id": 900, "image": "{}", "reason": "no customer"}
        transaction.insert(Quarantined, found_at=clock.now(), **aside)
    desk.customers.set_level([customers[1]], _other_level(desk, customers[1]), "asked for it")


def _other_level(desk: Desk, customer_id: int) -> Level:
    return next(level for level in Level if level is not desk.customers.card(customer_id).level)


def look_at(stage: Stage, scene: Scene) -> None:
    """Opens one scene, looks through it, and takes it away."""
    shown = scene(stage)
    _settle()
    look_through(stage, shown)
    if shown.window() is not stage.window:
        _destroy(shown)
    for left_open in stage.window.findChildren(QDialog):
        _destroy(left_open)


def look_through(stage: Stage, shown: QWidget) -> None:
    """Notes all that is wrong in a window as it stands."""
    for menu in menus_of(shown):
        stage.found += faults_of(menu)
    stage.found += faults_of(shown)
    name = type(shown).__name__
    if shows_picture(shown):
        stage.found.append(f"{name} paints the picture")
    for tip in sorted(tips_of(shown) - stage.tips)[:_TIPS_TRIED]:
        stage.tips.add(tip)
        if tip_shows_picture(shown, tip):
            stage.found.append(f"{name}: a tip paints the picture: {tip[:80]!r}")


def look_through_all(text_name: str) -> tuple[int, list[str]]:
    """(how many scenes, what is wrong in them) for one of the hostile texts."""
    with staged(text_name) as stage:
        for scene in SCENES.values():
            look_at(stage, scene)
        return len(SCENES), sorted(set(stage.found))


def without_scene() -> tuple[set[str], set[str]]:
    """(windows of the program's without a scene, scenes of windows that are no more)."""
    there = set(every_window())
    pages = {type_.__name__ for type_ in every_window().values() if issubclass(type_, Page)}
    assert len(pages) == len(PAGE_MAKERS)
    return there - set(SCENES), set(SCENES) - there


def _settle() -> None:
    QCoreApplication.processEvents()


def _destroy(window: QWidget) -> None:
    window.hide()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
