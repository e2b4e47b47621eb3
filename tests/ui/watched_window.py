"""`python -m tests.ui.watched_window DESK [--explain]`: the whole program, driven under the watchdog.

A process of its own: what a first opening brings in is in it, which other tests would have brought in
before. Prints a JSON object of journeys, each with the longest stretch in milliseconds of work and wall.
"""

from __future__ import annotations

import cProfile
import json
import os
import pstats
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from salesdesk import app
from salesdesk.ui.main_window import MainWindow
from tests.ui.watchdog import LIMIT_MS, Stretch, Watchdog


class Seen:
    """The longest stretches of each journey; with `explain`, what the calls over the limit spent it on."""

    def __init__(self, *, explain: bool) -> None:
        self.work: dict[str, float] = {}
        self.wall: dict[str, float] = {}
        self._profile = cProfile.Profile() if explain else None

    def take(self, name: str, stretch: Stretch) -> None:
        """Keeps the longest."""
        self.work[name] = max(self.work.get(name, 0.0), stretch.work_ms)
        self.wall[name] = max(self.wall.get(name, 0.0), stretch.wall_ms)
        if self._profile is not None:
            self._profile.disable()
            if stretch.work_ms > LIMIT_MS:
                sys.stderr.write(f"== {name}: {stretch.work_ms:.0f} ms\n")
                pstats.Stats(self._profile, stream=sys.stderr).sort_stats("cumulative").print_stats(45)
            self._profile = cProfile.Profile()
            self._profile.enable()

    def as_json(self) -> str:
        """Milliseconds by journey, in the order in which they were made."""
        return json.dumps({name: {"work": self.work[name], "wall": self.wall[name]} for name in self.work})


def watch(desk: Path, folder: Path, *, explain: bool) -> int:
    """Opens the program on `desk`, makes all journeys, and prints what they took."""
    seen = Seen(explain=explain)
    status = 1

    def begin(window: MainWindow) -> None:
        nonlocal status
        assert sys.getswitchinterval() < 2 * app.TURN_S, "the window would wait for each thread at work"
        from tests.ui.window_journeys import Journeys

        dog = Watchdog(lambda: window.workspace.tasks.is_busy, seen.take)
        try:
            Journeys(window, dog, folder).make_all()
            status = 0
        except BaseException:  # whatever it is, the program has to end
            traceback.print_exc()
        sys.stdout.write(seen.as_json() + "\n")
        QApplication.exit(0)

    def on_window(window: MainWindow) -> None:
        window.resize(1280, 800)
        window.painted.connect(_later(begin, window))

    app.run(desk, on_window)
    return status


def _later(begin: Callable[[MainWindow], None], window: MainWindow) -> Callable[[], None]:
    """Once the day has begun beside the window, and the program's own loop is running."""
    return lambda: QTimer.singleShot(0, window, lambda: begin(window))


def main() -> int:
    """Keeps all that the program remembers out of the rep's own folders."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_NO_GLIB"] = "1"  # the loop with GLib waits within what would be counted as a stretch
    with TemporaryDirectory() as name:
        folder = Path(name)
        for variable in ("HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
            os.environ[variable] = name
        return watch(Path(sys.argv[1]), folder, explain="--explain" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
