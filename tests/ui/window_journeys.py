"""What a rep does in the window, as journeys under the watchdog: pages, forms, and long pieces of work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QScrollBar, QWidget
from shiboken6 import isValid

from salesdesk.domain.words import ValueClass
from salesdesk.services.customer_filter import ALL, CustomerFilter
from salesdesk.ui.main_window import MainWindow
from salesdesk.ui.many_at_once import change_many
from salesdesk.ui.pages.customer import CustomerPage
from salesdesk.ui.pages.customers import CustomersPage
from salesdesk.ui.pages.promises import PromisesPage
from salesdesk.ui.preloading import Preloading
from salesdesk.ui.theme import theme
from tests.ui.watchdog import Watchdog

Shown = TypeVar("Shown", bound=QWidget)

_CTRL = Qt.KeyboardModifier.ControlModifier
_EVENING_ROWS = 30
_IMPORTED = 2_000


class Journeys:
    """Made in order: a page is opened for the first time once, and again afterwards."""

    def __init__(self, window: MainWindow, dog: Watchdog, folder: Path) -> None:
        self._window = window
        self._dog = dog
        self._folder = folder
        self._desk = window.workspace.desk

    def make_all(self) -> None:
        """Every journey, each beginning where the one before left the window."""
        self._dog.journey("what follows the first paint")
        preloading = self._window.findChild(Preloading)
        assert preloading is not None
        self._dog.rest(lambda: preloading.is_over)
        self._clear_away()
        self._open_pages()
        self._customers_table()
        self._search()
        self._a_customer()
        self._forms()
        self._evening()
        self._promises()
        self._undo()
        self._many()
        self._appearance()
        self._export()
        self._import()

    # Pages.

    def _open_pages(self) -> None:
        for again in ("", " again"):
            for key in ("customers", "promises", "settings", "history", "trash", "duplicates", "today"):
                self._dog.journey(f"opening {key}{again}")
                self._dog.do(partial(self._window.workspace.requests.page_wanted.emit, key))

    def _customers_table(self) -> None:
        page = self._page("customers", CustomersPage)
        for key in ("city", "next_on", "open_promises", "name"):
            self._dog.journey(f"sorting customers by {key}")
            self._dog.do(partial(page.sort_by, key, descending=False))
        self._dog.journey("scrolling customers")
        self._scroll(page.table)
        for name, wanted in (
            ("without next", replace(ALL, no_next=True)),
            ("quiet days", replace(ALL, quiet_days=30)),
            ("overdue promises", replace(ALL, overdue_promises=True)),
            ("a text", replace(ALL, text="pump")),
            ("nobody", replace(ALL, text="nobody at all is called so")),
            ("everybody", ALL),
        ):
            self._filter(page, name, wanted)
        self._dog.journey("all customers selected")
        self._dog.do(page.table.selectAll)
        self._dog.do(page.table.clearSelection)
        self._dog.journey("a letter typed in customers")
        page.table.setFocus()
        self._dog.do(lambda: QTest.keyClick(page.table, Qt.Key.Key_S))
        self._dog.journey("the saved filters' menu")
        menu = page.filters.saved.menu()
        self._dog.do(menu.aboutToShow.emit)

    def _filter(self, page: CustomersPage, name: str, wanted: CustomerFilter) -> None:
        self._dog.journey(f"filter: {name}")
        self._dog.do(lambda: page.filters.set_filter(wanted))

    def _promises(self) -> None:
        page = self._page("promises", PromisesPage)
        for which in ("all", "kept", "overdue", "open"):
            self._dog.journey(f"promises: {which}")
            self._dog.do(partial(page.show_only, which))
        self._dog.journey("promises sorted")
        self._dog.do(lambda: page.sort_by("customer", descending=False))
        self._dog.journey("promises scrolled")
        self._scroll(page.table)

    def _search(self) -> None:
        self._dog.journey("search as typed")
        field = self._window.search
        self._dog.do(lambda: QTest.keyClick(self._window, Qt.Key.Key_K, _CTRL))
        field.setFocus()
        for letter in "wangf":
            self._dog.do(partial(_type, field, letter))
        self._dog.do(field.clear)
        self._dog.do(lambda: QTest.keyClick(field, Qt.Key.Key_Escape))

    # A customer.

    def _a_customer(self) -> None:
        self._dog.journey("opening a customer for the first time")
        requests = self._window.workspace.requests
        heavy, other = self._whom()
        self._dog.do(lambda: requests.customer_wanted.emit(heavy))
        page = self._window.page("customer")
        assert isinstance(page, CustomerPage)
        self._dog.journey("scrolling a timeline")
        self._scroll(page.timeline_list)
        self._dog.journey("a customer's tabs")
        for at in range(1, page.tabs.count()):
            self._dog.do(partial(page.tabs.setCurrentIndex, at))
        self._dog.journey("opening another customer")
        self._dog.do(lambda: requests.customer_wanted.emit(other))
        self._dog.do(lambda: requests.customer_wanted.emit(heavy))

    def _whom(self) -> tuple[int, int]:
        """The customer with most contacts, who is the first one of an invented desk, and another."""
        ids = sorted(self._desk.customers.ids())
        return ids[0], ids[len(ids) // 2]

    # Forms.

    def _forms(self) -> None:
        requests = self._window.workspace.requests
        heavy, _other = self._whom()
        openings: dict[str, Callable[[], object]] = {
            "new customer": lambda: requests.new_customer_wanted.emit(""),
            "new promise": lambda: requests.promise_wanted.emit(heavy),
            "day sheet": requests.day_sheet_wanted.emit,
            "import": lambda: requests.import_wanted.emit(""),
            "export": self._page("customers", CustomersPage).export,
        }
        for again in ("", " again"):
            for name, opening in openings.items():
                self._dog.journey(f"form: {name}{again}")
                self._dog.do(opening)
                self._dog.journey(f"form: {name}{again} closed")
                self._clear_away()
        self._log_contact(heavy)

    def _log_contact(self, customer_id: int) -> None:
        from salesdesk.ui.dialogs.log_contact import LogContactDialog
        from salesdesk.ui.workspace import LogRequest

        for again in ("", " again"):
            self._dog.journey(f"form: log contact{again}")
            self._dog.do(lambda: self._window.workspace.requests.log_wanted.emit(LogRequest(customer_id)))
            form = self._form(LogContactDialog)
            self._dog.journey(f"a contact typed{again}")
            field = QApplication.focusWidget()
            assert isinstance(field, QWidget)
            for letter in "I will send it by Friday":
                self._dog.do(partial(_type, field, letter))
            self._dog.journey(f"a contact saved{again}")
            self._dog.do(form.save_button.click)
            assert not isValid(form) or not form.isVisible()
        self._clear_away()

    def _evening(self) -> None:
        from salesdesk.ui.dialogs.evening import EveningDialog
        from salesdesk.ui.models.evening_rows import COLUMNS

        ids = sorted(self._desk.customers.ids())
        for again in ("", " again"):
            self._dog.journey(f"form: log the day{again}")
            self._dog.do(self._window.workspace.requests.evening_wanted.emit)
            form = self._form(EveningDialog)
            model = form.model
            self._dog.journey(f"the day typed{again}")
            names = self._desk.customers.names(ids[:_EVENING_ROWS])
            first = model.rowCount() - 1
            for number, (customer_id, name) in enumerate(names.items()):
                for column, value in (("customer", (customer_id, name)), ("said", "Asked for a quote")):
                    at = model.index(first + number, COLUMNS.index(column))
                    self._dog.do(partial(model.setData, at, value))
            self._dog.journey(f"the day saved{again}")
            self._dog.do(form.save_button.click)
            assert not isValid(form) or not form.isVisible()

    # Long work.

    def _undo(self) -> None:
        self._dog.journey("undo of the day")
        self._dog.do(self._window.undoing.undo)
        self._dog.journey("redo of the day")
        self._dog.do(self._window.undoing.redo)

    def _many(self) -> None:
        page = self._page("customers", CustomersPage)
        heavy, _other = self._whom()
        self._dog.journey("a level set for 500")
        ids = self._desk.customers.ids()[:500]
        verb = partial(self._desk.customers.set_class, ids, ValueClass.RISING)
        self._dog.do(lambda: change_many(self._window.workspace, page, verb, "Done"))
        self._dog.journey("undo of 500")
        self._dog.do(self._window.undoing.undo)
        self._dog.journey("a customer of 2,000 contacts deleted")
        verb = partial(self._desk.customers.delete, [heavy])
        self._dog.do(lambda: change_many(self._window.workspace, page, verb, "Done"))
        self._dog.journey("undo of that")
        self._dog.do(self._window.undoing.undo)
        self._dog.journey("everybody selected, and something changed")
        self._dog.do(page.table.selectAll)
        self._dog.do(lambda: self._desk.customers.set_class([heavy], ValueClass.FADING))
        self._dog.do(page.table.clearSelection)

    def _appearance(self) -> None:
        """Everything is painted or said anew, after every page has been made, and the largest is shown."""
        for key in ("settings", "customers"):
            self._open_pages()
            self._dog.do(partial(self._window.workspace.requests.page_wanted.emit, key))
            for journey, values in (
                ("dark", {"scheme": "dark"}),
                ("simplified Chinese", {"language": "zh_CN"}),
                ("traditional Chinese", {"language": "zh_TW"}),
                ("light and English", {"scheme": "light", "language": "en"}),
            ):
                self._dog.journey(f"{key} in {journey}")
                self._dog.do(partial(self._desk.settings.change, **values))
            self._dog.journey(f"{key} in larger text")
            self._dog.do(partial(theme().set_text_scale, 1.5))
            self._dog.do(partial(theme().set_text_scale, 1.0))

    def _export(self) -> None:
        from salesdesk.ui.dialogs.export_desk import ExportDeskDialog

        page = self._page("customers", CustomersPage)
        for again in ("", " again"):
            self._dog.journey(f"an export{again}")
            self._dog.do(page.export)
            form = self._form(ExportDeskDialog)
            form.file.setText(str(self._folder / f"all{again.strip()}.csv"))
            self._dog.do(form.save_button.click)
        self._clear_away()

    def _import(self) -> None:
        from salesdesk.ui.dialogs.import_file import ImportDialog

        path = self._folder / "list.csv"
        rows = (f"Imported {n:05},Wang {n:05},138{n:08}" for n in range(_IMPORTED))
        path.write_text("Company,Contact,Mobile\n" + "\n".join(rows) + "\n", encoding="utf-8")
        self._dog.journey("import: the file chosen")
        self._dog.do(lambda: self._window.workspace.requests.import_wanted.emit(str(path)))
        form = self._form(ImportDialog)
        self._dog.journey("import: what it would do")
        self._dog.do(form.keep_on)
        self._dog.journey("import: taken in")
        self._dog.do(form.keep_on)
        self._dog.journey("import: closed")
        self._clear_away()
        self._dog.journey("import: undone")
        self._dog.do(self._window.undoing.undo)

    # How.

    def _page(self, key: str, kind: type[Shown]) -> Shown:
        self._dog.journey(f"opening {key} again")
        self._dog.do(lambda: self._window.workspace.requests.page_wanted.emit(key))
        page = self._window.page(key)
        assert isinstance(page, kind)
        return page

    def _form(self, kind: type[Shown]) -> Shown:
        def shown() -> list[Shown]:
            windows = QApplication.topLevelWidgets()
            return [one for one in windows if isinstance(one, kind) and one.isVisible()]

        self._dog.rest(lambda: bool(shown()))
        return shown()[0]

    def _scroll(self, view: QAbstractItemView) -> None:
        bar = view.verticalScrollBar()
        for part in range(21):
            self._dog.do(partial(_scroll_to, bar, part / 20))

    def _clear_away(self) -> None:
        for one in QApplication.topLevelWidgets():
            if isinstance(one, QDialog) and one.isVisible():
                self._dog.do(one.reject)


def _type(field: QWidget, letter: str) -> None:
    QTest.keyClicks(field, letter)


def _scroll_to(bar: QScrollBar, part: float) -> None:
    bar.setValue(int(bar.maximum() * part))
