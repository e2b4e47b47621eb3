"""The window's composition root: what is opened here in order is let go in reverse."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from salesdesk import paths, system_check
from salesdesk.clock import SystemClock
from salesdesk.errors import Cancelled, SalesDeskError, StorageError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from salesdesk.reminders.ticker import Ticker
    from salesdesk.services.desk import Desk
    from salesdesk.ui.calendar_feed import CalendarFeed
    from salesdesk.ui.change_bus import ChangeBus
    from salesdesk.ui.crash_handler import CrashHandler
    from salesdesk.ui.day_watch import DayWatch
    from salesdesk.ui.leaving import LastStep
    from salesdesk.ui.main_window import MainWindow
    from salesdesk.ui.single_instance import SingleInstance
    from salesdesk.ui.window_memory import WindowMemory
    from salesdesk.ui.workspace import Reopening

FAILED = 1
"""The exit status where the desk could not be opened."""

TURN_S = 0.0001
"""How long a thread works on while another waits for Python's lock; Python's own 5 ms are too long here.

Nearly every call of Qt gives the lock away for a moment. Painting a page makes a hundred such calls, and
beside a thread that is hard at work each of them waited a whole turn: half a second for 20 ms of work. A
thread that nobody waits for is not interrupted: long work beside a window at rest takes as long as ever.
"""


def run(desk_path: Path, on_window: Callable[[MainWindow], None] | None = None) -> int:
    """Opens the window on the desk at `desk_path` and returns the exit status when it is closed.

    2 where the system allows no window, 1 where the desk cannot be opened; either with one line on
    stderr. A second start on a desk that is open raises its window and returns 0. `on_window` is given
    the window with its first page made, just before it is shown.
    """
    problem = system_check.startup_problem(os.environ)
    if problem is not None:
        print(f"salesdesk: {problem}", file=sys.stderr)  # noqa: T201
        return system_check.EXIT_STATUS
    os.umask(0o077)
    sys.setswitchinterval(TURN_S)
    _import_what_is_not_qt()
    with ExitStack() as on_exit:
        return _run(desk_path, on_exit, on_window)


def _import_what_is_not_qt() -> None:
    """Brings the services in before Qt: once PySide6 is there, it reads the source of each module that
    comes after it (an eighth of the whole start). Collecting garbage waits until all that stays is made.
    """
    gc.disable()
    from salesdesk.services import desk, people, promises, timeline, today

    assert all((desk, people, promises, timeline, today))


def _run(desk_path: Path, on_exit: ExitStack, on_window: Callable[[MainWindow], None] | None) -> int:
    from PySide6.QtCore import Qt

    from salesdesk.ui.crash_handler import CrashHandler
    from salesdesk.ui.leaving import LastStep
    from salesdesk.ui.system_signals import SystemSignals

    last_step = LastStep()
    on_exit.callback(last_step.take)
    app = _application()
    crashes = CrashHandler(paths.state_folder(), app)
    crashes.install()
    on_exit.callback(crashes.uninstall)
    signals = SystemSignals(app, at_deadline=crashes.run_mark.vanish)
    # Queued: told before the loop runs, `exit` would be forgotten.
    signals.ended.connect(app.exit, Qt.ConnectionType.QueuedConnection)
    on_exit.callback(signals.restore)
    try:
        last_step.status = _serve(app, desk_path, crashes, last_step, on_window)
    except Exception as error:
        said = crashes.tell_of_end(error, has_served=last_step.has_served)
        print(f"salesdesk: {said}", file=sys.stderr)  # noqa: T201
        last_step.status = FAILED
    return last_step.status


def _serve(
    app: QApplication,
    desk_path: Path,
    crashes: CrashHandler,
    last_step: LastStep,
    on_window: Callable[[MainWindow], None] | None,
) -> int:
    """One sitting after the other, until one ends for good; the exit status."""
    news: str | None = ""
    key: bytes | None = None
    while news is not None:
        with ExitStack() as on_release:
            sitting = _Sitting(desk_path, news, key)
            with ExitStack() as on_close:
                status = _sit(app, sitting, crashes, last_step, (on_release, on_close), on_window)
            if sitting.instead is not None:
                desk_path, news, key = sitting.instead, "", sitting.key
                continue
            if sitting.reopening is None:
                return status
            last_step.wait()
            # The desk is closed and its lock still held: nobody else opens it meanwhile.
            news = _carry_out(app, sitting.reopening)
            desk_path, key = sitting.next_desk(), sitting.reopening.key or sitting.key
    return 0


class _Sitting:
    """From opening a desk until its window is closed: which desk, what to say of it, and why it ended.

    `key` is what may open it, where it is encrypted, without anybody being asked.
    """

    def __init__(self, desk_path: Path, news: str, key: bytes | None) -> None:
        self.desk_path = desk_path
        self.news = news
        self.key = key
        self.reopening: Reopening | None = None
        self.instead: Path | None = None
        """The desk to open next, where this one opened and could not be read all the same."""

    def end_for(self, reopening: Reopening) -> None:
        """Remembers what is to be done to the closed desk before it is opened again."""
        self.reopening = reopening

    def next_desk(self) -> Path:
        """The desk to open afterwards: the same one, unless the work has made another in its place."""
        wanted = self.reopening.desk if self.reopening is not None else None
        return wanted if wanted is not None and wanted.exists() else self.desk_path


def _sit(
    app: QApplication,
    sitting: _Sitting,
    crashes: CrashHandler,
    last_step: LastStep,
    stacks: tuple[ExitStack, ExitStack],
    on_window: Callable[[MainWindow], None] | None,
) -> int:
    """One sitting; `stacks` are let go when the desk is closed, first what is open, then its lock."""
    from salesdesk.ui.change_bus import ChangeBus
    from salesdesk.ui.patience import Waiting
    from salesdesk.ui.window_memory import WindowMemory

    on_release, on_close = stacks
    bus = ChangeBus(app)
    opened = _open(app, sitting, bus, on_release)
    if isinstance(opened, int):
        return opened
    desk, instance = opened
    desk.database.wait_by(Waiting(app).go_on)
    sitting.desk_path, sitting.key = desk.database.path, desk.database.key
    on_close.callback(desk.close)
    memory = WindowMemory(paths.state_folder(), desk.database.path)
    try:
        window = show_window(app, desk, bus, memory, on_close)
        instance.raise_asked.connect(window.call_up)
        requests = window.workspace.requests
        requests.reopen_agreed.connect(sitting.end_for)
        window.painted.connect(_collect_garbage)
        window.painted.connect(partial(begin_day, app, window, memory, crashes, on_close))
        if sitting.news:
            window.painted.connect(partial(requests.told.emit, sitting.news, None))
        if on_window is not None:
            on_window(window)
        window.show()
        window.tell_failure()
    except StorageError as error:  # damage in the middle of the file shows when its rows are read
        print(f"salesdesk: {error}", file=sys.stderr)  # noqa: T201
        on_close.close()
        sitting.instead = _rescue(app, sitting.desk_path, error, sitting.key)
        return FAILED
    last_step.begin(window.workspace.tasks)
    return app.exec()


def _carry_out(app: QApplication, reopening: Reopening) -> str | None:
    """Does the work on the closed desk behind a small window; see `wait_for`."""
    from salesdesk.ui.waiting import wait_for

    return wait_for(app, reopening)


def _collect_garbage() -> None:
    gc.freeze()
    gc.enable()


def _application() -> QApplication:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QGuiApplication, QIcon
    from PySide6.QtWidgets import QApplication

    QCoreApplication.setOrganizationName(paths.APP)
    QCoreApplication.setApplicationName(paths.APP)
    QGuiApplication.setDesktopFileName("salesdesk")
    app = QApplication([paths.APP])
    app.setQuitOnLastWindowClosed(False)  # the reminders' window may outlive the main one, and the reverse
    app.setWindowIcon(QIcon(str(paths.resource("icons", "salesdesk.svg"))))
    return app


def _open(
    app: QApplication, sitting: _Sitting, bus: ChangeBus, on_exit: ExitStack
) -> tuple[Desk, SingleInstance] | int:
    """The desk with its lock, or the exit status where there is nothing to open."""
    from salesdesk.services.desk import open_desk
    from salesdesk.ui.single_instance import SingleInstance

    chosen: Path | None = sitting.desk_path
    while chosen is not None:
        instance = SingleInstance(chosen, paths.state_folder(), app)
        key = None
        try:
            if not instance.take_or_tell():
                return 0
            key = _unlock(app, chosen, sitting, instance)
            _bring_up_to_date(app, chosen, key)
            desk = open_desk(chosen, SystemClock(), bus.publish, key=key)
        except Cancelled:  # the person left it locked, or as old as it was
            instance.release()
            return 0
        except (StorageError, OSError) as error:
            print(f"salesdesk: {error}", file=sys.stderr)  # noqa: T201
            chosen = _rescue(app, chosen, error, key)
            instance.release()
        else:
            on_exit.callback(instance.release)
            return desk, instance
    return FAILED


def _bring_up_to_date(app: QApplication, path: Path, key: bytes | None) -> None:
    """Shows how far it is where the desk is an earlier version's: with much in it that takes a minute."""
    from salesdesk.services.upgrading import is_older

    if is_older(path, key):
        from salesdesk.ui.waiting import bring_up_to_date

        bring_up_to_date(app, path, key)


def _unlock(app: QApplication, path: Path, sitting: _Sitting, instance: SingleInstance) -> bytes | None:
    """The key of the desk, None where it is not encrypted; see `ask_for_key`."""
    from salesdesk.services.unlocking import Unlocking

    unlocking = Unlocking(path)
    said = unlocking.put_right()
    if said is not None:
        from salesdesk.ui.translations import QtVoice

        sitting.news = QtVoice(SystemClock().today).say(said)
    if not unlocking.is_locked:
        return None
    if unlocking.fits(sitting.key):
        return sitting.key
    from salesdesk.ui.unlock_window import ask_for_key

    return ask_for_key(app, unlocking, instance)


def _rescue(
    app: QApplication, desk_path: Path, problem: StorageError | OSError, key: bytes | None
) -> Path | None:
    """The desk to try next, after a look at what can be done for this one."""
    from salesdesk.ui.rescue import rescue

    return rescue(app, desk_path, problem, key)


def show_window(
    app: QApplication, desk: Desk, bus: ChangeBus, memory: WindowMemory, on_exit: ExitStack
) -> MainWindow:
    """The window with its first page made, not shown yet; the rest waits until it has been painted."""
    import shiboken6

    from salesdesk.ui.appearance import Appearance
    from salesdesk.ui.leaving import take_down
    from salesdesk.ui.main_window import MainWindow
    from salesdesk.ui.tasks import TaskRunner
    from salesdesk.ui.translations import QtVoice
    from salesdesk.ui.workspace import Requests, Workspace

    appearance = Appearance(app, desk, bus)
    on_exit.callback(shiboken6.delete, appearance)
    tasks = TaskRunner(app)
    on_exit.callback(tasks.close)
    app.aboutToQuit.connect(tasks.close)  # before any draft is kept: it would wait for its turn to write
    workspace = Workspace(desk, bus, QtVoice(desk.clock.today), tasks, Requests(app), memory)
    window = MainWindow(workspace, memory)
    on_exit.callback(take_down, window)
    window.start()
    return window


def begin_day(
    app: QApplication, window: MainWindow, memory: WindowMemory, crashes: CrashHandler, on_exit: ExitStack
) -> None:
    """What goes on beside the window: the ticker, the reminders, the tray, and how it all ends."""
    from salesdesk.reminders.notifier import pick_notifier
    from salesdesk.reminders.ticker import Ticker
    from salesdesk.ui.backup_watch import BackupWatch
    from salesdesk.ui.clock_doubt import ClockDoubt
    from salesdesk.ui.day_watch import DayWatch
    from salesdesk.ui.leaving import Leaving, take_down
    from salesdesk.ui.preloading import Preloading
    from salesdesk.ui.reminder_window import ReminderWindow
    from salesdesk.ui.tray import TrayIcon

    workspace = window.workspace
    tray = TrayIcon(app, window)
    on_exit.callback(tray.leave)
    backups = BackupWatch(workspace, window)
    on_exit.callback(backups.close)
    calendar = _keep_calendar(window, on_exit)
    leaving = Leaving(app, window, memory, tray, backups, calendar)
    workspace.requests.reopen_wanted.connect(leaving.reopen)
    reminders = ReminderWindow(workspace, memory)
    on_exit.callback(take_down, reminders)
    watch = DayWatch(workspace, reminders, pick_notifier(tray.show_message))
    ticker = Ticker(workspace.desk.clock, window)
    on_exit.callback(ticker.stop)
    tray.open_asked.connect(window.call_up)
    tray.log_asked.connect(window.log_contact)
    tray.reminders_asked.connect(reminders.call_up)
    tray.quit_asked.connect(leaving.quit)
    window.reminders_asked.connect(reminders.call_up)
    window.counted.connect(tray.set_count)
    reminders.today_asked.connect(window.show_today)
    watch.waiting_changed.connect(window.set_waiting)
    watch.trouble.connect(window.show_trouble)
    watch.away_noticed.connect(window.catch_up)
    window.caught_up.connect(watch.go_on)
    doubt = ClockDoubt(window, workspace.voice)
    watch.clock_doubted.connect(doubt.ask)
    doubt.trusted.connect(watch.trust_clock)
    watch.zone_unknown.connect(window.tell_of_unknown_zone)
    _follow(ticker, watch, crashes)
    backups.status_changed.connect(window.show_backups)
    ticker.start()
    backups.begin()
    try:
        away = watch.begin()
    except SalesDeskError as error:
        away = None
        crashes.take(error)  # the day goes on without; the next tick says how the desk is
    window.greet(away, has_tray=tray.is_there)
    Preloading(workspace, window).begin()
    _tell_more(window, memory, crashes)


def _follow(ticker: Ticker, watch: DayWatch, crashes: CrashHandler) -> None:
    """Lets the day's watch hear what the ticker notices of the clock."""
    ticker.jumped.connect(watch.notice_jump)
    ticker.woke.connect(watch.notice_sleep)
    ticker.ticked.connect(watch.tick)
    ticker.restarted.connect(partial(crashes.log.write, "the ticker stood still and was started again"))


def _keep_calendar(window: MainWindow, on_exit: ExitStack) -> CalendarFeed:
    """What keeps the rep's calendar file up to date from now on."""
    from salesdesk.ui.calendar_feed import CalendarFeed

    feed = CalendarFeed(window.workspace, window)
    on_exit.callback(feed.close)
    feed.begin()
    return feed


def _tell_more(window: MainWindow, memory: WindowMemory, crashes: CrashHandler) -> None:
    """What there is to say of how the program ended last time, and of where the desk lies."""
    from salesdesk.ui.place_doubt import PlaceDoubt

    crashes.tell_of_last_run(window)
    PlaceDoubt(window.workspace, memory, window).look()
