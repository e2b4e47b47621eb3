"""`python -m tests.benchmarks.resting_window SECONDS [DESK]`: the window left alone, or an empty one.

Prints how often its threads woke while nobody touched it, the seconds of work, and its memory.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.process import memory

SETTLING = 5_000
"""Milliseconds in which what a start puts off is done."""


def main(seconds: int, desk: str) -> int:
    """Shows the window and waits."""
    if desk:
        from salesdesk import app

        return app.run(Path(desk), lambda _window: _watch(seconds))
    import sqlmodel

    assert sqlmodel.SQLModel  # imported, as the program has to
    application = QApplication([])
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    _watch(seconds)
    return application.exec()


def _watch(seconds: int) -> None:
    begun: dict[str, float] = {}

    def begin() -> None:
        begun.update(woken=_wake_ups(), work=time.process_time())

    def end() -> None:
        woken, work = _wake_ups() - begun["woken"], time.process_time() - begun["work"]
        sys.stdout.write(json.dumps({"woken": woken, "work": work, **memory()}) + "\n")
        sys.stdout.flush()
        QCoreApplication.exit(0)

    QTimer.singleShot(SETTLING, begin)
    QTimer.singleShot(SETTLING + seconds * 1_000, end)


def _wake_ups() -> int:
    """How often this process's threads gave up the processor of themselves, and so were woken again."""
    tasks = Path("/proc/self/task").iterdir()
    lines = (line for task in tasks for line in (task / "status").read_text().splitlines())
    return sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""))
