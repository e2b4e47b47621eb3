"""What goes on all day: other programs' writing, a new day, what fell due, and telling of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from salesdesk.clock import SystemClock
from salesdesk.domain.words import ItemKind
from salesdesk.errors import SalesDeskError
from salesdesk.reminders.notifier import Notice, Notifier
from salesdesk.services.alarms import Alarm
from salesdesk.services.reminders import Waiting
from salesdesk.services.today import Away
from salesdesk.services.touched import Touched
from salesdesk.ui.reminder_window import ReminderWindow
from salesdesk.ui.translations import listed, plural, spoken
from salesdesk.ui.workspace import Workspace

_NOTHING = Waiting((), 0, 0, 0)
_TOUCHES_REMINDERS = (
    Touched.CHECK_INS | Touched.PROMISES | Touched.INTERACTIONS | Touched.REMINDERS | Touched.SETTINGS
)


class DayWatch(QObject):
    """Looks at each tick of the clock, and shows before it marks as shown: a crash repeats, never loses."""

    waiting_changed = Signal(int)
    """How many reminders are waiting."""

    away_noticed = Signal(object)
    """Working days went by without the desk being looked at: an `Away`."""

    trouble = Signal(str)
    """The desk could not be read or written at this tick; empty once it can again."""

    def __init__(self, workspace: Workspace, window: ReminderWindow, notifier: Notifier) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._notifier = notifier
        self._day = workspace.desk.clock.today()
        self._is_paused = False
        self._is_looking = False
        self._is_in_trouble = False
        workspace.bus.changed.connect(self._on_changed)

    def begin(self) -> Away | None:
        """Marks the day as opened; what fell due in the days away before it, if any.

        Where something did, no reminder is shown until `go_on`.
        """
        today = self._workspace.desk.today
        away = today.away()
        today.seen()
        if away is not None:
            self._is_paused = True  # the same things are being decided on
        return away

    def go_on(self) -> None:
        """Shows reminders again, once it is decided what becomes of the days away."""
        self._is_paused = False
        self.look()

    def tick(self) -> None:
        """One beat of the clock."""
        desk = self._workspace.desk
        try:
            if desk.database.changed_elsewhere():
                desk.settings.forget()
                self._workspace.bus.publish(Touched.ALL)
            if desk.clock.today() != self._day:
                self._new_day()
            self.look()
        except SalesDeskError as error:
            self._is_in_trouble = True
            self.trouble.emit(spoken(error))
            return
        if self._is_in_trouble:
            self._is_in_trouble = False
            self.trouble.emit("")

    def notice_jump(self, _seconds: float) -> None:
        """The clock was set, or the machine slept or travelled: reads the zone and everything anew."""
        clock = self._workspace.desk.clock
        if isinstance(clock, SystemClock):
            clock.refresh_zone()
        self._workspace.bus.publish(Touched.ALL)

    def look(self) -> None:
        """Asks the desk what is due and not acknowledged, shows it, and marks it as shown."""
        desk = self._workspace.desk
        if self._is_paused or self._is_looking:
            return
        self._is_looking = True
        try:
            now = desk.clock.now()
            waiting = desk.reminders.waiting(now) if desk.settings.preferences.reminders else _NOTHING
            fresh = [alarm for alarm in waiting.alarms if not alarm.shown]
            self._window.show_waiting(waiting)
            self.waiting_changed.emit(waiting.total)
            if fresh:
                self._notify(fresh, waiting.total)
                desk.reminders.mark_shown(fresh, now)
        finally:
            self._is_looking = False

    def _new_day(self) -> None:
        self._day = self._workspace.desk.clock.today()
        away = self.begin()
        self._workspace.bus.publish(Touched.ALL)
        if away is not None:
            self.away_noticed.emit(away)

    def _notify(self, fresh: list[Alarm], total: int) -> None:
        if not self._workspace.desk.settings.preferences.notifications:
            return
        say = self._workspace.voice.say
        if len(fresh) == 1:
            self._notifier.notify(Notice(say(fresh[0].title), say(fresh[0].why)))
            return
        calls = sum(alarm.kind is ItemKind.CHECK_IN for alarm in fresh)
        promises = len(fresh) - calls
        parts = []
        if calls:
            parts.append(plural(self.tr("%n call(s)", "", calls), calls))
        if promises:
            parts.append(plural(self.tr("%n promise(s)", "", promises), promises))
        title = plural(self.tr("%n reminder(s)", "", total), total)
        self._notifier.notify(Notice(title, listed(parts)))

    def _on_changed(self, touched: Touched) -> None:
        if touched & _TOUCHES_REMINDERS:
            self.look()
