"""`python -m tests.benchmarks.today_window DESK`: the program, until Today's list stands there."""

from __future__ import annotations

import sys
from pathlib import Path

from salesdesk import app


def _measure(window: object) -> None:
    from salesdesk.ui.main_window import MainWindow
    from salesdesk.ui.pages.today import TodayPage
    from tests.benchmarks.process import Start

    assert isinstance(window, MainWindow)
    page = window.page("today")
    assert isinstance(page, TodayPage)

    Start(page.list.viewport(), lambda: page.model.rowCount() > 0)


if __name__ == "__main__":
    sys.exit(app.run(Path(sys.argv[1]), _measure))
