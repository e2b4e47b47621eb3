"""The window: pages at the left, search and the three verbs above, the page itself below them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.services.backups import BackupStatus
from salesdesk.services.customer_filter import CustomerFilter
from salesdesk.services.rows import Found
from salesdesk.services.today import Away
from salesdesk.services.touched import Touched
from salesdesk.ui import shortcuts
from salesdesk.ui.backup_words import long_text, short_text
from salesdesk.ui.file_drop import FileDrop, TakesFiles
from salesdesk.ui.navigation import Navigation
from salesdesk.ui.open_forms import OpenForms
from salesdesk.ui.page_makers import ShowsCustomer, ShowsFound, ShowsHolding
from salesdesk.ui.page_stack import PageStack
from salesdesk.ui.pages.page import Page
from salesdesk.ui.search_popup import SearchPopup
from salesdesk.ui.shortcuts import install_shortcuts
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, plural, spoken
from salesdesk.ui.undoing import Undoing
from salesdesk.ui.widgets.scroll_room import ScrollRoom
from salesdesk.ui.widgets.toast import show_toast
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.window_parts import Head, SampleBanner
from salesdesk.ui.workspace import LogRequest, Workspace

_GEOMETRY = "main"
_VISITS_AT_MOST = 50
_NARROW = 900
"""Below this width the pages' names at the left give way to icons."""

NAVIGATED = ("today", "customers", "promises", "settings")
BESIDE = ("history", "trash", "duplicates")
"""Pages that keys and other pages lead to."""

_BELONGS_TO = {"customer": "customers", "history": "settings", "trash": "settings", "duplicates": "customers"}
"""Under which of the pages at the left the others stand."""


class MainWindow(QMainWindow):
    """Shows one page at a time and serves what pages ask for."""

    closing = Signal(QCloseEvent)
    """Somebody closes the window; who is connected may ignore the event and so keep it open."""

    reminders_asked = Signal()
    quit_asked = Signal()
    painted = Signal()
    """Told once, when the first page stands on the screen: the rest may begin."""

    counted = Signal(int)
    """How much is due today."""

    caught_up = Signal()
    """What fell due in days away has been decided on."""

    def __init__(self, workspace: Workspace, memory: WindowMemory) -> None:
        super().__init__()
        self.workspace = workspace
        self._memory = memory
        self._visits: list[tuple[str, int]] = []
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._saved_at = ""
        self._backups: BackupStatus | None = None
        self._is_painted = False
        self._build()
        self.forms = OpenForms(workspace, self)
        self.undoing = Undoing(workspace, self)
        self._connect()
        self._restore()

    def start(self) -> None:
        """Shows the first page: the welcome on a desk that nobody has used yet, else Today."""
        desk = self.workspace.desk
        if desk.settings.preferences.welcomed or desk.customers.has_any():
            self.show_page("today")
            self._focus_page()
        else:
            self._welcome()

    def show_page(self, key: str, customer_id: int = 0) -> None:
        """Shows a page; `customer_id` is for the customer's page alone."""
        if self._visits[-1:] != [(key, customer_id)]:
            self._visits = [*self._visits, (key, customer_id)][-_VISITS_AT_MOST:]
        self._show(key, customer_id)

    def page(self, key: str) -> Page:
        """The page `key`, made now if it was not yet."""
        return self.pages.page(key)

    def go_back(self) -> None:
        """Shows the page that was shown before."""
        if len(self._visits) > 1:
            self._visits.pop()
            self._show(*self._visits[-1])
            self._focus_page()

    def call_up(self) -> None:
        """Brings the window before all others, from wherever it was."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_today(self) -> None:
        """Brings up the window with Today in it."""
        self.call_up()
        self._on_page_entered("today")

    def log_contact(self) -> None:
        """Opens the form for a contact, with the customer chosen on the page that is shown."""
        page = self.page(self._visits[-1][0]) if self._visits else None
        self.workspace.requests.log_wanted.emit(page.log_request() if page else LogRequest())

    def set_waiting(self, reminders: int) -> None:
        """How many reminders are waiting, for the line that leads to them."""
        text = plural(self.tr("%n reminder(s)", "", reminders), reminders) if reminders else ""
        self.navigation.set_waiting(text, reminders)

    def show_trouble(self, text: str) -> None:
        """Says at the bottom that the desk cannot be reached; empty once it can again."""
        if text:
            self.navigation.set_saved(self.tr("The desk cannot be reached"), text)
        else:
            self._counting.start()

    def tell_of_unknown_zone(self) -> None:
        """Says that reminders keep to the system's own reckoning."""
        show_toast(self, self.tr("This system's time zone is unknown here: reminders go by its own clock."))

    def show_backups(self, status: BackupStatus) -> None:
        """Says at the bottom how old the newest good backup is, or what is wrong."""
        self._backups, now = status, self.workspace.desk.clock.now()
        worrying = status.is_worrying(now)
        self.navigation.set_backup(short_text(status, now), long_text(status, now), is_worrying=worrying)

    def catch_up(self, away: Away) -> None:
        """Asks what is to become of what fell due in days away."""
        from salesdesk.ui.dialogs.catch_up import CatchUpDialog

        dialog = CatchUpDialog(self.workspace, away, self)
        dialog.finished.connect(self.caught_up)
        dialog.open()

    def greet(self, away: Away | None, *, has_tray: bool) -> None:
        """What there is to say at the start: days away, a contact not saved, a desktop without tray."""
        if away is not None:
            self.catch_up(away)
        if self.forms.offer_unfinished():
            return
        if not has_tray and self._memory.first_time("no_tray"):
            show_toast(self, self.tr("This desktop has no tray: reminders come while SalesDesk is open."))

    def may_leave(self) -> bool:
        """Whether no page would lose something typed; asks where one would."""
        return self.pages.may_leave()

    def keep_place(self) -> None:
        """Remembers where the window is."""
        self._memory.keep_geometry(_GEOMETRY, self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._visits:
            self.pages.renew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < theme().px(_NARROW)
        self.navigation.set_narrow(is_narrow)
        self._head.set_narrow(is_narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        try:
            self.keep_place()
            self.closing.emit(event)
        except Exception:
            event.ignore()  # an error here must not take the window away with what is open in it
            raise

    def _build(self) -> None:
        look = theme()
        self.setMinimumSize(QSize(look.px(600), look.px(340)).boundedTo(self.screen().availableSize()))
        self.navigation = Navigation(self._page_names(), self)
        self._head = Head(self)
        self.search = self._head.search
        self.found = SearchPopup(self.workspace, self.search, self)
        self.pages = PageStack(self.workspace)
        self._banner = SampleBanner(self)
        self._banner.hide()
        self._shell = QWidget(self)
        row = QHBoxLayout(self._shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._banner)
        column.addWidget(ScrollRoom(self.pages), 1)
        row.addLayout(column, 1)
        self._outer = QStackedWidget()
        self._outer.addWidget(self._shell)
        self.setCentralWidget(self._outer)
        self._name_window("today")
        FileDrop(self, self.search).dropped.connect(self._on_files_dropped)

    def _connect(self) -> None:
        requests = self.workspace.requests
        self.navigation.chosen.connect(self.show_page)
        self.navigation.entered.connect(self._on_page_entered)
        self.navigation.reminders_asked.connect(self.reminders_asked)
        requests.page_wanted.connect(self._on_page_entered)
        requests.customer_wanted.connect(self._on_customer_wanted)
        requests.customers_wanted.connect(self._on_customers_wanted)
        self.found.chosen.connect(self._on_found)
        self.found.customers_wanted.connect(self._on_customers_wanted)
        self.found.left.connect(self._focus_page)
        self.found.new_customer_wanted.connect(requests.new_customer_wanted)
        self._head.new_promise.clicked.connect(self._on_new_promise)
        self._head.new_customer.clicked.connect(self._on_new_customer)
        self._head.log_contact.clicked.connect(self.log_contact)
        self._banner.button.clicked.connect(self._on_remove_sample)
        self.pages.renewed.connect(self._on_renewed)
        self.workspace.bus.changed.connect(self._on_changed)
        self._counting.timeout.connect(self._count)
        self._counting.start()
        self._keys = install_shortcuts(
            self,
            {
                "search": self._on_search,
                "log_contact": self.log_contact,
                "log_day": self.workspace.requests.evening_wanted.emit,
                "day_sheet": self.workspace.requests.day_sheet_wanted.emit,
                "new_promise": self._on_new_promise,
                "new_customer": self._on_new_customer,
                **{f"page_{key}": partial(requests.page_wanted.emit, key) for key in (*NAVIGATED, *BESIDE)},
                "back": self.go_back,
                "undo": self.undoing.undo,
                "redo": self.undoing.redo,
                "reminders": self.reminders_asked.emit,
                "quit": self.quit_asked.emit,
            },
        )
        for shortcut in self._keys["reminders"]:
            shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)  # also from a form

    def _on_page_entered(self, key: str) -> None:
        self.show_page(key)
        self._focus_page()

    def _on_customer_wanted(self, customer_id: int) -> None:
        self.call_up()
        self.show_page("customer", customer_id)
        self._focus_page()

    def _on_found(self, found: Found) -> None:
        self._on_customer_wanted(found.customer_id)
        if isinstance(page := self.page("customer"), ShowsFound):
            page.show_found(found)

    def _on_customers_wanted(self, wanted: str | CustomerFilter) -> None:
        if isinstance(page := self.page("customers"), ShowsHolding):
            page.show_holding(wanted)
        self._on_page_entered("customers")

    def _on_files_dropped(self, paths: list[str]) -> None:
        taker = self._outer.currentWidget()
        (taker if isinstance(taker, TakesFiles) else self.forms).import_files(paths)

    def _on_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _on_new_promise(self) -> None:
        self.workspace.requests.promise_wanted.emit(self._customer_shown())

    def _on_new_customer(self) -> None:
        self.workspace.requests.new_customer_wanted.emit("")

    def _on_remove_sample(self) -> None:
        requests = self.workspace.requests
        try:
            done = self.workspace.desk.customers.remove_sample()
        except SalesDeskError as error:
            requests.failed.emit(self.tr("The sample data is still here"), spoken(error))
        else:
            requests.told.emit(self.tr("Sample data removed."), done.step_id)

    def _on_changed(self, touched: Touched) -> None:
        clock = self.workspace.desk.clock
        if touched != Touched.ALL:  # that one is told for what others wrote, and for a new day
            self._saved_at = f"{clock.now().astimezone(clock.zone()):%H:%M}"
        self._counting.start()

    def _count(self) -> None:
        desk = self.workspace.desk
        counts = desk.today.counts()
        self.counted.emit(counts.today)
        for page in ("today", "customers", "promises"):
            self.navigation.set_count(page, getattr(counts, page))
        self.navigation.set_saved(self._last_saved(), str(desk.database.path))
        self._banner.setVisible(desk.customers.has_sample())

    def _last_saved(self) -> str:
        if self._saved_at:
            return filled(self.tr("Saved %1"), self._saved_at)
        latest = self.workspace.desk.history.latest()
        if latest is None:
            return ""
        clock = self.workspace.desk.clock
        moment = latest.at.astimezone(clock.zone())
        day = moment.date()
        when = f"{moment:%H:%M}" if day == clock.today() else self.workspace.voice.day(day)
        return filled(self.tr("Saved %1"), when)

    def _show(self, key: str, customer_id: int) -> None:
        page = self.page(key)
        if isinstance(page, ShowsCustomer):
            page.show_customer(customer_id)
        self.pages.show_page(key)
        self.navigation.set_current(_BELONGS_TO.get(key, key))
        self._name_window("customers" if key == "customer" else key)
        self.found.leave()

    def tell_failure(self) -> None:
        """Raises what kept the page that is shown from being read; see `Page.tell_failure`."""
        if self._visits:
            self.page(self._visits[-1][0]).tell_failure()

    def _focus_page(self) -> None:
        self.page(self._visits[-1][0]).focus_first()

    def _customer_shown(self) -> int:
        return self._visits[-1][1] if self._visits and self._visits[-1][0] == "customer" else 0

    def _welcome(self) -> None:
        from salesdesk.ui.pages.welcome import WelcomePage

        welcome = WelcomePage(self.workspace, self)
        welcome.finished.connect(self._on_welcomed)
        self._outer.addWidget(welcome)
        self._outer.setCurrentWidget(welcome)
        self.setWindowTitle("SalesDesk")
        self._enable_keys(False)

    def _on_welcomed(self) -> None:
        for page in (self._outer.widget(at) for at in range(self._outer.count())):
            if page is not None and page is not self._shell:
                self._outer.removeWidget(page)
                page.deleteLater()
        self._enable_keys(True)
        self._on_page_entered("today")

    def _enable_keys(self, enabled: bool) -> None:
        for action, shortcut in ((action, one) for action, keys in self._keys.items() for one in keys):
            shortcut.setEnabled(enabled or action == "quit")

    def _on_renewed(self) -> None:
        """Language or look are others: says everything anew, and shows the page again that was put away."""
        self.navigation.set_labels(self._page_names())
        self._head.speak()
        self._banner.speak()
        self.set_waiting(self.navigation.waiting)
        self._counting.start()
        if self._backups is not None:
            self.show_backups(self._backups)
        if self._visits:
            self._show(*self._visits[-1])

    def _restore(self) -> None:
        if not self._memory.restore_geometry(_GEOMETRY, self):
            room = QApplication.primaryScreen().availableSize()
            wanted = QSize(theme().px(1280), theme().px(800))
            self.resize(wanted.boundedTo(room))
            if wanted.width() >= room.width() or wanted.height() >= room.height():
                self.setWindowState(Qt.WindowState.WindowMaximized)

    def _name_window(self, key: str) -> None:
        self.setWindowTitle(filled(self.tr("%1 – SalesDesk"), shortcuts.label(f"page_{key}")))

    @staticmethod
    def _page_names() -> list[tuple[str, str]]:
        return [(key, shortcuts.label(f"page_{key}")) for key in NAVIGATED]
