"""What goes on all day: other programs' writing, a new day, what fell due, and telling of it."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QObject, Signal

from salesdesk.clock import SystemClock, SystemReckoning
from salesdesk.domain.words import ItemKind
from salesdesk.errors import SalesDeskError
from salesdesk.reminders.notifier import Notice, Notifier
from salesdesk.services.alarms import Alarm
from salesdesk.services.reminders import Waiting
from salesdesk.services.today import Away
from salesdesk.services.touched import Touched
from salesdesk.ui.reminder_window import ReminderWindow
from salesdesk.ui.translations import filled, listed, plural, spoken
from salesdesk.ui.workspace import Workspace

_NOTHING = Waiting((), 0, 0, 0)
_TOO_FAR_S = 24 * 3600
"""A clock that was set ahead by more is perhaps wrong; nobody crosses that many zones."""
_ASK_AGAIN_TICKS = 720
"""About once an hour."""

_Told = tuple[ItemKind, int, datetime, bool]

_TOUCHES_REMINDERS = (
    Touched.CHECK_INS | Touched.PROMISES | Touched.INTERACTIONS | Touched.REMINDERS | Touched.SETTINGS
)


class DayWatch(QObject):
    """Looks at each tick of the clock, and shows before it marks as shown: a crash repeats, never loses."""

    waiting_changed = Signal(int)
    """How many reminders are waiting."""

    away_noticed = Signal(object)
    """Working days went by without the desk being looked at: an `Away`."""

    clock_doubted = Signal(object)
    """The clock was set ahead by more than a day: the moment (aware) it shows, or None once it is all right.

    Until `trust_clock`, or until it is set back, no reminder comes.
    """

    zone_unknown = Signal()
    """The system's time zone has no data here: times keep to the clock as the system shows it."""

    trouble = Signal(str)
    """The desk could not be read or written at this tick; empty once it can again."""

    def __init__(self, workspace: Workspace, window: ReminderWindow, notifier: Notifier) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._notifier = notifier
        self._day = workspace.desk.clock.today()
        self._zone: tzinfo | None = None
        self._told: set[_Told] = set()
        self._deciding_since: date | None = None
        self._doubted_ticks: int | None = None
        self._is_looking = False
        self._is_in_trouble = False
        workspace.bus.changed.connect(self._on_changed)

    def begin(self) -> Away | None:
        """Marks the day as opened; what fell due in the days away before it, if any.

        Where something did, no reminder of it is shown until `go_on`.
        """
        away = None
        try:
            away = self._workspace.desk.today.away()
            self._workspace.desk.today.seen()
        except SalesDeskError as error:  # a full disk, say: no reason to remind of nothing
            self._tell_trouble(error)
        if away is not None:
            self._deciding_since = self._day  # the same things are being decided on
        return away

    def go_on(self) -> None:
        """Shows all reminders again, once it is decided what becomes of the days away."""
        self._deciding_since = None
        self.look()

    def tick(self) -> None:
        """One beat of the clock."""
        desk = self._workspace.desk
        self._look_where_the_rep_is()
        if self._ask_again_about_the_clock():
            return
        self._is_in_trouble, was_in_trouble = False, self._is_in_trouble
        try:
            if desk.database.changed_elsewhere():
                desk.settings.forget()
                self._workspace.bus.publish(Touched.ALL)
        except SalesDeskError as error:
            self._tell_trouble(error)
        if desk.clock.today() != self._day:
            self._new_day()
        self.look()
        if was_in_trouble and not self._is_in_trouble:
            self.trouble.emit("")

    def notice_jump(self, seconds: float) -> None:
        """The clock was set, ahead or (below 0) back: where it is far ahead, asks before anything rings."""
        if seconds > _TOO_FAR_S:
            self._doubted_ticks = 0
        elif seconds < 0 and self._doubted_ticks is not None:
            self.trust_clock()
        else:
            self._workspace.bus.publish(Touched.ALL)

    def notice_sleep(self, _seconds: float) -> None:
        """The machine slept, or the program was stopped: what stands on the screen is old."""
        self._workspace.bus.publish(Touched.ALL)

    def trust_clock(self) -> None:
        """Takes the present moment as it is."""
        self._doubted_ticks = None
        self.clock_doubted.emit(None)
        self._workspace.bus.publish(Touched.ALL)
        self.tick()

    def look(self) -> None:
        """Asks the desk what is due and not acknowledged, shows it, and marks it as shown."""
        if self._is_looking or self._doubted_ticks is not None:
            return
        self._is_looking = True
        try:
            self._look()
        except SalesDeskError as error:
            self._tell_trouble(error)
        finally:
            self._is_looking = False

    def _look(self) -> None:
        desk = self._workspace.desk
        now = desk.clock.now()
        waiting = desk.reminders.waiting(now) if desk.settings.preferences.reminders else _NOTHING
        if self._deciding_since is not None:
            waiting = _due_from(waiting, self._deciding_since)
        unmarked = [alarm for alarm in waiting.alarms if not alarm.shown]
        fresh = [alarm for alarm in unmarked if _told(alarm) not in self._told]
        self._window.show_waiting(waiting)
        self.waiting_changed.emit(waiting.total)
        if fresh:
            self._notify(fresh, waiting.total)
        # Where the marks cannot be written, the notice is not repeated at every tick all the same.
        self._told = {_told(alarm) for alarm in unmarked}
        desk.reminders.mark_shown(unmarked, now)

    def _look_where_the_rep_is(self) -> None:
        clock = self._workspace.desk.clock
        if isinstance(clock, SystemClock):
            clock.refresh_zone()
        zone, before = clock.zone(), self._zone
        if zone == before:
            return
        self._zone = zone
        if isinstance(zone, SystemReckoning):
            self.zone_unknown.emit()
        if before is not None:
            self._workspace.bus.publish(Touched.ALL)

    def _ask_again_about_the_clock(self) -> bool:
        """Whether the clock is in doubt; asks about it at once, and again from time to time."""
        if self._doubted_ticks is None:
            return False
        if self._doubted_ticks % _ASK_AGAIN_TICKS == 0:
            self._ask_about_the_clock()
        self._doubted_ticks += 1
        return True

    def _ask_about_the_clock(self) -> None:
        clock = self._workspace.desk.clock
        moment = clock.now().astimezone(clock.zone())
        self._notifier.notify(
            Notice(
                self.tr("Is the clock right?"),
                filled(
                    self.tr("It went ahead to %1. Reminders wait for your answer."),
                    self._workspace.voice.date_text(moment.date(), with_year=True),
                ),
            )
        )
        self.clock_doubted.emit(moment)

    def _tell_trouble(self, error: SalesDeskError) -> None:
        self._is_in_trouble = True
        self.trouble.emit(spoken(error))

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


def _told(alarm: Alarm) -> _Told:
    return alarm.kind, alarm.subject_id, alarm.due_at, alarm.snoozed


def _due_from(waiting: Waiting, day: date) -> Waiting:
    """What of it is due on `day` or later."""
    alarms = tuple(alarm for alarm in waiting.alarms if alarm.due_on >= day)
    check_ins = sum(alarm.kind is ItemKind.CHECK_IN for alarm in alarms)
    return Waiting(alarms, len(alarms), check_ins, len(alarms) - check_ins)
