"""A fresh process from its start to its first picture, and the memory it then has."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from shutil import which

from tests.benchmarks.timing import Compared, Note, Result

ROOT = Path(__file__).parent.parent.parent
_MOMENTS = ("painted", "idle")
EMPTY = "an empty PySide6 window painted by a fresh process that also imports sqlmodel"


def start(desk: Path, rounds: int, *, display: str = "") -> list[Result]:
    """Cold start to Today painted, and memory, beside an empty window's; on the X server `display` if named.

    The file is in the system's cache and Python's bytecode is written: that is the first, unmeasured round.
    """
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(folder, display)

        def ours() -> dict[str, float]:
            return _told("today_window", [str(desk)], environment)

        def floor() -> dict[str, float]:
            return _told("empty_window", [], environment)

        if rounds > 1:
            ours()
            floor()
        pairs = [(ours(), floor()) for _ in range(rounds)]
    where = "X11" if display else "offscreen"
    results: list[Result] = [
        _compared(f"cold start to Today painted ({where})", "painted", pairs, EMPTY),
        _compared(f"until reminders, tray and ticker stand too ({where})", "idle", pairs, "the same"),
    ]
    if "rss" in pairs[0][0]:
        results += [
            _compared(f"memory with Today painted ({where})", "rss", pairs, "the same empty window", "B"),
            _compared(f"of it shared with no other process ({where})", "own", pairs, "the same", "B"),
        ]
    return results


RESTING = 60
"""Seconds that a window is left alone."""


def rest(desk: Path, _rounds: int) -> list[Result]:
    """What a window does and holds while nobody touches it, beside an empty one."""
    if not Path("/proc/self/task").exists():
        return []
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(folder, "")
        ours = _told("resting_window", [str(RESTING), str(desk)], environment)
        floor = _told("resting_window", [str(RESTING)], environment)
    figures = [
        Note(
            "wake-ups a minute while idle",
            f"{ours['woken']:.0f}, of an empty window {floor['woken']:.0f}",
        ),
        Note("work a minute while idle", f"{ours['work'] * 1000:.0f} ms of a processor's"),
    ]
    memory = Compared("memory at rest", [ours["rss"]], [floor["rss"]], EMPTY, "B")
    return [*figures, memory]


def _environment(folder: str, display: str) -> dict[str, str]:
    """A fresh user's, without a session; on the X server `display` if named."""
    platform = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display} if display else {"QT_QPA_PLATFORM": "offscreen"}
    return {
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        **platform,
        "PYTHONPYCACHEPREFIX": str(Path(folder) / "bytecode"),
        "XDG_STATE_HOME": folder,
        "XDG_CONFIG_HOME": folder,
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
    }


@contextmanager
def x_server() -> Iterator[str]:
    """A throw-away X server's display; '' where there is none to start."""
    program = which("Xvfb")
    if program is None:
        yield ""
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        yield f":{number}" if number else ""
    finally:
        server.terminate()
        server.wait()


def _told(module: str, words: list[str], environment: Mapping[str, str]) -> dict[str, float]:
    """What one process of `module` tells, moments as seconds since it was asked for."""
    begin = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{module}", *words],
        cwd=ROOT,
        env=dict(environment),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return {name: value - begin if name in _MOMENTS else value for name, value in told.items()}


def _compared(
    what: str,
    figure: str,
    pairs: list[tuple[dict[str, float], dict[str, float]]],
    floor_is: str,
    unit: str = "s",
) -> Compared:
    ours, floor = ([pair[side][figure] for pair in pairs] for side in (0, 1))
    return Compared(what, ours, floor, floor_is, unit)
