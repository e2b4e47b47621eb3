"""A process of its own, as a hook on what Python opens stays for good: `python -m tests.faults.opened_files`.

Tells five stories on a desk, and one in the window, and prints as JSON which files of the desk were opened
beside the engine and which SQLite libraries the process holds.
"""

from __future__ import annotations

import json
import os
import re
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

_PARTS = ("", "-wal", "-shm", "-journal")
_SQLITE = re.compile(r"(/\S*/(?:_?sqlite3|libsqlite3|libsqlcipher)\S*)$", re.MULTILINE)


def main() -> int:
    """Prints `{"opened", "libraries", "stories"}`."""
    opened: list[str] = []
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / name / "desk.salesdesk" for name in ("stories", "window")]
        watched = {f"{path}{part}" for path in paths for part in _PARTS}

        def hook(event: str, given: tuple[Any, ...]) -> None:
            if event == "open" and isinstance(given[0], str | bytes | os.PathLike):
                name = str(Path(os.fsdecode(given[0])).absolute())
                # What holds the locks closes its handles after the last connection.
                by = sys._getframe(1).f_globals["__name__"]
                if name in watched and by != "salesdesk.storage.firm_locks":
                    opened.append(name)

        for path in paths:
            path.parent.mkdir()
        sys.addaudithook(hook)
        told = _stories(paths[0]) + _window(paths[1])
        libraries = sorted(set(_SQLITE.findall(Path("/proc/self/maps").read_text())))
    print(json.dumps({"opened": opened, "libraries": libraries, "stories": told}))  # noqa: T201
    return 0


def _stories(path: Path) -> list[str]:
    from salesdesk.errors import UserError
    from salesdesk.exchange import taking_in
    from salesdesk.services.desk import open_desk
    from tests.fakes import tuesday_morning
    from tests.faults.io_errors import STORIES

    desk = open_desk(path, tuesday_morning())
    first, log, settle, take_in, undo = STORIES
    for story in (first, log, settle, take_in, undo):
        if story is log and log.before is not None:
            log.before(desk)
        story.act(desk)
    for part in _PARTS:  # somebody chooses the desk itself as the list to import
        with suppress(UserError):
            taking_in.open_import(f"{path}{part}")
    assert desk.checking.check().ok
    desk.close()
    return [story.name for story in STORIES]


def _window(path: Path) -> list[str]:
    """One contact typed in the window, which then ends as on Quit."""
    from salesdesk.clock import SystemClock
    from salesdesk.services.desk import open_desk
    from tests.factories import a_customer
    from tests.faults.kill_writers import UP, type_and_end

    desk = open_desk(path, SystemClock())
    desk.settings.change(rep_name="陈静", country="CN", welcomed=True)
    a_customer(desk)
    desk.close()
    told = type_and_end(path)
    return ["window"] if told and told[-1] != UP else []


if __name__ == "__main__":
    sys.exit(main())
