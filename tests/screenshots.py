"""Pictures of every page and form, over a made-up desk on a fixed morning.

python -m tests.screenshots                      the picture in README, resources/screenshot.png
python -m tests.screenshots --out DIR            every page and form, as DIR/NAME.png
python -m tests.screenshots --out DIR --only log --scheme dark --language zh_CN --scale 2
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from salesdesk import paths
from tests.fakes import FakeClock, tuesday_morning
from tests.story import KUNSHAN, tell

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication, QWidget

    from salesdesk.domain.agenda import AgendaItem
    from salesdesk.services.desk import Desk
    from salesdesk.ui.main_window import MainWindow
    from salesdesk.ui.workspace import Workspace

SIZE = (1280, 800)
SETTLE_MS = 250
"""How long a widget may lay itself out and read what it shows before it is pictured."""

GLYPHS = "Aé昆繁→…"
IMPORTED = """\
客户名称,联系人,职务,手机,城市
吴江纺织 Wujiang Textile,陈志强,厂长,137 0016 2233,吴江
太仓重工,周涛,采购,138 0001 2345,太仓
,,boss,1,
Chop-suey Chinese,Yang Wang,owner,+41 31 555 01 42,Bern
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Makes the pictures asked for; 2 where no font has the letters they need."""
    options = _read_options(argv)
    with TemporaryDirectory() as folder, ExitStack() as on_exit:
        app = _application(Path(folder), options.scale)
        studio = _Studio(app, Path(folder), options, on_exit)
        missing = _missing_glyphs()
        if missing:
            print(f"screenshots: no font here has {missing}; see README for what to install", file=sys.stderr)  # noqa: T201
            return 2
        for name in options.only or (["today"] if options.out is None else list(PICTURES)):
            target = options.out / f"{name}.png" if options.out else _readme_picture()
            target.parent.mkdir(parents=True, exist_ok=True)
            studio.picture(PICTURES[name], target)
            print(target)  # noqa: T201
    return 0


def _read_options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.screenshots", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--out", type=Path, help="the folder for pictures of every page and form")
    parser.add_argument("--only", action="append", choices=sorted(PICTURES), metavar="NAME")
    parser.add_argument("--scheme", choices=("light", "dark"), default="light")
    parser.add_argument("--language", choices=("en", "zh_CN", "zh_TW"), default="en")
    parser.add_argument("--scale", default="1")
    return parser.parse_args(argv)


def _application(folder: Path, scale: str) -> QApplication:
    """The application on a screen that exists nowhere, with room for the window and a bar."""
    screen = {"name": "screen", "x": 0, "y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screen |= {"width": round(1440 * float(scale)), "height": round(900 * float(scale))}
    described = folder / "screen.json"
    described.write_text(json.dumps({"screens": [screen]}), "utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={described}"
    os.environ["QT_SCALE_FACTOR"] = scale
    from PySide6.QtWidgets import QApplication

    app = QApplication(["screenshots"])
    app.setCursorFlashTime(0)
    return app


def _readme_picture() -> Path:
    return Path(str(paths.resource("screenshot.png")))


def _missing_glyphs() -> str:
    """The letters of `GLYPHS` that the interface's font and those behind it cannot show."""
    from PySide6.QtGui import QTextLayout

    from salesdesk.ui.theme import theme

    missing = ""
    for letter in GLYPHS:
        layout = QTextLayout(letter, theme().font())
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        if any(0 in run.glyphIndexes() for run in layout.glyphRuns()):
            missing += letter
    return missing


def _few_colours(image: QImage) -> QImage:
    """The picture in its 256 most frequent colours: half the file, and nobody sees the difference.

    Qt's own reduction takes a fixed table, which has none of ours in it.
    """
    from PySide6.QtGui import QImage

    width, height = image.width(), image.height()
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(plain.constBits()).cast("I").tolist()
    shades: dict[int, int] = {}  # of those that look alike the one that is there most
    counted = Counter(pixels)
    for colour, _ in counted.most_common():
        shades.setdefault(colour & 0xF8F8F8, colour)
    frequent = sorted(shades.values(), key=counted.__getitem__, reverse=True)[:256]
    nearest = {colour: at for at, colour in enumerate(frequent)}
    for colour in set(pixels) - set(frequent):
        nearest[colour] = min(range(len(frequent)), key=partial(_apart, colour, frequent))
    lines = bytes(nearest[pixel] for pixel in pixels)
    indexed = QImage(lines, width, height, width, QImage.Format.Format_Indexed8)
    indexed.setColorTable(frequent)
    return indexed.copy()


def _apart(colour: int, table: Sequence[int], at: int) -> int:
    other = table[at]
    return sum(((colour >> shift & 255) - (other >> shift & 255)) ** 2 for shift in (0, 8, 16))


def _settle_down() -> None:
    """Lets events be dealt with for a moment, and threads work: `QTest.qWait` keeps Python to itself."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()


class _Studio:
    """The real window over a desk that tells a story; `stage` gives what is pictured."""

    def __init__(
        self, app: QApplication, folder: Path, options: argparse.Namespace, on_exit: ExitStack
    ) -> None:
        self.folder = folder
        self._app = app
        self._options = options
        self._on_exit = on_exit
        self._windows: list[QWidget] = []
        self.clock: FakeClock = tuesday_morning()
        self.window = self._open("told", is_told=True)

    @property
    def workspace(self) -> Workspace:
        return self.window.workspace

    @property
    def desk(self) -> Desk:
        return self.workspace.desk

    def customer_id(self, name: str = KUNSHAN) -> int:
        return self.desk.customers.named(name)

    def picture(self, scene: Callable[[_Studio], QWidget], target: Path) -> None:
        """Has a scene set up, and writes what it shows to `target`."""

        shown = scene(self)
        shown.show()
        _settle_down()
        _few_colours(shown.window().grab().toImage()).save(str(target), quality=0)
        if shown.window() not in self._windows:
            shown.window().hide()
            shown.window().deleteLater()

    def page(self, key: str, name: str = "") -> MainWindow:
        """The main window with a page in it."""
        self.window.show_page(key, self.customer_id(name) if name else 0)
        self.window.page(key).focus_first()
        return self.window

    def fresh_window(self) -> MainWindow:
        """The window on a desk that nobody has opened before."""
        return self._open("fresh", is_told=False)

    def file(self) -> Path:
        """A list as another program wrote it."""
        file = self.folder / "customers.csv"
        file.write_text(IMPORTED, "gb18030")
        return file

    def _open(self, name: str, *, is_told: bool) -> MainWindow:
        from salesdesk.app import show_window
        from salesdesk.services.desk import open_desk
        from salesdesk.ui.change_bus import ChangeBus
        from salesdesk.ui.window_memory import WindowMemory

        bus = ChangeBus(self._app)
        desk = open_desk(self.folder / f"{name}.salesdesk", self.clock, bus.publish)
        self._on_exit.callback(desk.close)
        desk.settings.change(scheme=self._options.scheme, language=self._options.language)
        if is_told:
            tell(desk, self.clock)
        memory = WindowMemory(self.folder, desk.database.path)
        window = show_window(self._app, desk, bus, memory, self._on_exit)
        self._windows.append(window)
        window.resize(*SIZE)
        window.show()
        return window


def _today(studio: _Studio) -> QWidget:
    from salesdesk.ui.pages.today import TodayPage

    window = studio.page("today")
    page = window.page("today")
    assert isinstance(page, TodayPage)
    row = next(row for row, item in _agenda(page) if item.who.customer == KUNSHAN)
    page.list.choose(row)
    page.list.scrollToTop()
    return window


def _agenda(page: QWidget) -> Iterator[tuple[int, AgendaItem]]:
    from salesdesk.ui.pages.today import TodayPage

    assert isinstance(page, TodayPage)
    for row in range(page.model.rowCount()):
        found = page.model.row_at(page.model.index(row, 0))
        if found is not None and found.item is not None:
            yield row, found.item


def _tab(tab: int) -> Callable[[_Studio], QWidget]:
    def scene(studio: _Studio) -> QWidget:
        from salesdesk.ui.pages.customer import CustomerPage

        window = studio.page("customer", KUNSHAN)
        page = window.page("customer")
        assert isinstance(page, CustomerPage)
        page.tabs.setCurrentIndex(tab)
        return window

    return scene


def _page(key: str) -> Callable[[_Studio], QWidget]:
    def scene(studio: _Studio) -> QWidget:
        return studio.page(key)

    return scene


def _welcome(studio: _Studio) -> QWidget:
    return studio.fresh_window()


def _search(studio: _Studio) -> QWidget:
    from PySide6.QtTest import QTest

    window = studio.page("today")
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.search.setFocus()
    QTest.keyClicks(window.search, "seal")
    return window


def _log(studio: _Studio) -> QWidget:
    from datetime import timedelta

    from salesdesk.domain.words import Party
    from salesdesk.ui.dialogs.log_contact import LogContactDialog
    from salesdesk.ui.workspace import LogRequest

    who = studio.customer_id()
    person = studio.desk.people.of(who)[0].id
    form = LogContactDialog(studio.workspace, LogRequest(who, person), studio.window)
    form.said.setPlainText("New batch holds at 6 bar. Wants delivery in two lots.")
    form.heard.set_values(["need"])
    form.promises.add(Party.REP, "price for 800 seals", studio.clock.today() + timedelta(days=3))
    form.expectation.set_values(["as_expected"])
    return form


def _settle(outcome: str) -> Callable[[_Studio], QWidget]:
    def scene(studio: _Studio) -> QWidget:
        from salesdesk.ui.dialogs.settle_promise import SettlePromiseDialog

        return SettlePromiseDialog(studio.workspace, _promise(studio), outcome, studio.window)

    return scene


def _promise(studio: _Studio) -> int:
    return next(
        one.id for one in studio.desk.promises.of(studio.customer_id()) if one.text.startswith("3-D drawing")
    )


def _check_in(studio: _Studio) -> int:
    return studio.desk.check_ins.open_of(studio.customer_id())[0].id


def _move_promise(studio: _Studio) -> QWidget:
    from salesdesk.ui.dialogs.settle_promise import MovePromiseDialog

    return MovePromiseDialog(studio.workspace, _promise(studio), studio.window)


def _confirm_promise(studio: _Studio) -> QWidget:
    from salesdesk.ui.dialogs.settle_promise import ConfirmPromiseDialog

    kept = next(one.id for one in studio.desk.promises.of(studio.customer_id("Around the Horn")))
    return ConfirmPromiseDialog(studio.workspace, kept, studio.window)


def _new_promise(studio: _Studio) -> QWidget:
    from salesdesk.ui.dialogs.new_promise import NewPromiseDialog

    return NewPromiseDialog(studio.workspace, studio.customer_id(), studio.window)


def _new_customer(studio: _Studio) -> QWidget:
    from salesdesk.ui.dialogs.new_customer import NewCustomerDialog

    return NewCustomerDialog(studio.workspace, "太仓重工", studio.window)


def _plan_check_in(studio: _Studio) -> QWidget:
    from salesdesk.ui.dialogs.plan_check_in import PlanCheckInDialog

    return PlanCheckInDialog(studio.workspace, studio.customer_id(), studio.window)


def _move_check_in(studio: _Studio) -> QWidget:
    from salesdesk.ui.dialogs.plan_check_in import MoveCheckInDialog

    return MoveCheckInDialog(studio.workspace, _check_in(studio), studio.window)


def _skip_check_in(studio: _Studio) -> QWidget:
    from salesdesk.ui.dialogs.plan_check_in import SkipCheckInDialog

    return SkipCheckInDialog(studio.workspace, _check_in(studio), studio.window)


def _no_next(studio: _Studio) -> QWidget:
    from salesdesk.ui.dialogs.plan_check_in import NoNextDialog

    return NoNextDialog(studio.workspace, studio.customer_id(), studio.window)


def _let_be(studio: _Studio) -> QWidget:
    from salesdesk.ui.dialogs.plan_check_in import LetBeDialog

    thought = next(item for item in studio.desk.today.items() if item.kind == "thought")
    return LetBeDialog(studio.workspace, thought, studio.window)


def _set_level(studio: _Studio) -> QWidget:
    from salesdesk.ui.dialogs.set_level import SetLevelDialog

    return SetLevelDialog(studio.workspace, [studio.customer_id()], level="partnership", parent=studio.window)


def _complaint(studio: _Studio) -> QWidget:
    from salesdesk.ui.dialogs.complaint import NewComplaintDialog

    return NewComplaintDialog(studio.workspace, studio.customer_id(), studio.window)


def _solve(studio: _Studio) -> QWidget:
    from salesdesk.ui.dialogs.complaint import SolveComplaintDialog

    complaint = studio.desk.complaints.of(studio.customer_id("Alfreds"))[0].id
    return SolveComplaintDialog(studio.workspace, complaint, studio.window)


def _person(studio: _Studio) -> QWidget:
    from salesdesk.ui.dialogs.person import PersonDialog

    who = studio.customer_id()
    return PersonDialog(
        studio.workspace, customer_id=who, person=studio.desk.people.of(who)[0], parent=studio.window
    )


def _order(studio: _Studio) -> QWidget:
    from salesdesk.ui.dialogs.new_order import NewOrderDialog

    return NewOrderDialog(studio.workspace, studio.customer_id(), studio.window)


def _export(studio: _Studio) -> QWidget:
    from salesdesk.ui.dialogs.export_history import ExportHistoryDialog

    return ExportHistoryDialog(studio.workspace, studio.customer_id(), studio.window)


def _import(steps: int | None) -> Callable[[_Studio], QWidget]:
    def scene(studio: _Studio) -> QWidget:

        from salesdesk.ui.dialogs.import_file import ImportDialog

        form = ImportDialog(studio.workspace, "" if steps is None else str(studio.file()), studio.window)
        form.show()
        for _ in range(steps or 0):
            _settle_down()
            form.keep_on()
        return form

    return scene


def _catch_up(studio: _Studio) -> QWidget:
    from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
    from salesdesk.services.today import Away
    from salesdesk.ui.dialogs.catch_up import CatchUpDialog

    said = Sentence(QT_TRANSLATE_NOOP("domain", "%n working day(s) away"), (), 3)
    away = studio.desk.today.away() or Away(3, (_check_in(studio),), (_promise(studio),), said)
    return CatchUpDialog(studio.workspace, away, studio.window)


def _reminders(studio: _Studio) -> QWidget:
    from salesdesk.ui.reminder_window import ReminderWindow
    from salesdesk.ui.window_memory import WindowMemory

    reminders = ReminderWindow(studio.workspace, WindowMemory(studio.folder, studio.desk.database.path))
    studio.clock.advance(minutes=30)
    reminders.show_waiting(studio.desk.reminders.waiting(studio.clock.now()))
    studio.clock.advance(minutes=-30)
    return reminders


PICTURES: dict[str, Callable[[_Studio], QWidget]] = {
    "today": _today,
    "customers": _page("customers"),
    "customer": _tab(0),
    "customer-people": _tab(1),
    "customer-promises": _tab(2),
    "customer-orders": _tab(3),
    "customer-details": _tab(4),
    "promises": _page("promises"),
    "settings": _page("settings"),
    "search": _search,
    "welcome": _welcome,
    "reminders": _reminders,
    "log": _log,
    "new-promise": _new_promise,
    "new-customer": _new_customer,
    "kept": _settle("kept"),
    "broken": _settle("broken"),
    "released": _settle("released"),
    "move-promise": _move_promise,
    "confirm-promise": _confirm_promise,
    "plan-check-in": _plan_check_in,
    "move-check-in": _move_check_in,
    "skip-check-in": _skip_check_in,
    "no-next": _no_next,
    "let-be": _let_be,
    "set-level": _set_level,
    "complaint": _complaint,
    "complaint-solved": _solve,
    "person": _person,
    "order": _order,
    "export-history": _export,
    "import-choose": _import(None),
    "import-columns": _import(0),
    "import-preview": _import(1),
    "catch-up": _catch_up,
    "import-result": _import(2),  # the last, since it changes the desk
}

if __name__ == "__main__":
    sys.exit(main())
