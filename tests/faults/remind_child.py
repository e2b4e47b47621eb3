"""The reminder engine as processes that can be killed: `python -m tests.faults.remind_child DESK`.

For each line `FROM TO` of its input a process is forked that lives through those minutes on the desk: all
that takes long to import is there already. Its number is told as `p`, and how it ended as `x`.

The ticker, the day's watch and the window are the program's own; only the clock is set by hand, by one
minute after the other. What happens is told as it happens: `m` and the minute that comes, `s` and what the
window now shows for the first time, `a` once some of it is acknowledged, `e` at the end.
"""

from __future__ import annotations

import os
import sys
import traceback
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from salesdesk.reminders.notifier import Notice
from salesdesk.reminders.ticker import Ticker
from salesdesk.services.desk import open_desk
from salesdesk.services.reminders import Waiting
from salesdesk.ui.change_bus import ChangeBus
from salesdesk.ui.day_watch import DayWatch
from salesdesk.ui.reminder_window import CARDS_AT_MOST, ReminderWindow
from salesdesk.ui.tasks import TaskRunner
from salesdesk.ui.theme import install
from salesdesk.ui.translations import QtVoice
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import Requests, Workspace
from tests.fakes import FakeClock, tuesday_morning

_LEFT_OPEN = 3
"""So many stay unacknowledged: they come back after each kill."""


def tell(kind: str, *values: int) -> None:
    """One line, in one write: it is in the pipe whole, or not at all, when the kill comes."""
    os.write(1, f"{kind} {' '.join(map(str, values))}\n".encode())


class WitnessedWindow(ReminderWindow):
    """Tells what it has shown, once it has."""

    def show_waiting(self, waiting: Waiting) -> None:
        super().show_waiting(waiting)
        on_cards = {card.alarm.subject_id for card in self.cards()}
        in_digest = waiting.total > CARDS_AT_MOST
        new = [alarm.subject_id for alarm in waiting.alarms if not alarm.shown]
        shown = [one for one in new if one in on_cards or in_digest]
        if shown and self.isVisible():
            tell("s", *shown)


class Unheard:
    """A desktop without notifications."""

    def notify(self, notice: Notice) -> None:
        assert notice.title


def main(desk_path: Path, first: int, last: int) -> None:
    """Lives through the minutes from `first` to before `last`."""
    app = QApplication([])
    install(app, "light")
    clock = tuesday_morning()
    begin = midnight(clock)
    clock.set(begin + timedelta(minutes=first))
    bus = ChangeBus()
    desk = open_desk(desk_path, clock, bus.publish)
    workspace = Workspace(desk, bus, QtVoice(clock.today), TaskRunner(app), Requests())
    window = WitnessedWindow(workspace, WindowMemory(desk_path.parent, desk_path))
    watch = DayWatch(workspace, window, Unheard())
    passed = [0.0]
    ticker = Ticker(clock, window, time_passed=lambda: passed[0])
    ticker.woke.connect(watch.notice_sleep)
    ticker.jumped.connect(watch.notice_jump)
    ticker.ticked.connect(watch.tick)
    watch.begin()
    for minute in range(first, last):
        tell("m", minute)
        clock.set(begin + timedelta(minutes=minute))
        passed[0] = minute * 60.0
        ticker.tick()
        app.processEvents()
        ended = desk.reminders.due(clock.now())[:-_LEFT_OPEN]
        if ended:
            desk.reminders.acknowledge_all(ended)
            tell("a", *(alarm.subject_id for alarm in ended))
    desk.close()
    tell("e")
    os._exit(0)


def midnight(clock: FakeClock) -> datetime:
    """The first minute of the clock's day."""
    local = clock.now().astimezone(clock.zone())
    return local.replace(hour=0, minute=0, second=0, microsecond=0)


def live(desk_path: Path, first: int, last: int) -> None:
    """`main`, in a process of its own that ends here."""
    try:
        main(desk_path, first, last)
    except BaseException:
        traceback.print_exc()
        os._exit(1)


def nurse(desk_path: Path) -> None:
    """Forks one life after the other."""
    for line in sys.stdin:
        first, last = map(int, line.split())
        pid = os.fork()
        if pid == 0:
            live(desk_path, first, last)
        tell("p", pid)
        tell("x", os.waitpid(pid, 0)[1])


if __name__ == "__main__":
    nurse(Path(sys.argv[1]))
