"""The longest stretch that the window's own thread works in one go, journey by journey."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.starting import ROOT
from tests.benchmarks.timing import Note, Result


def window(path: Path, _rounds: int) -> list[Result]:
    """Drives the program through `tests.ui.window_journeys` on a copy of the desk; it is written to."""
    with TemporaryDirectory() as folder:
        copy = Path(shutil.copyfile(path, Path(folder) / "desk.salesdesk"))
        command = [sys.executable, "-m", "tests.ui.watched_window", str(copy)]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        ended = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    seen: dict[str, dict[str, float]] = json.loads(ended.stdout)
    return [
        Note(
            f"longest stretch of work, and by the clock: {name}",
            f"{one['work']:.0f} ms, {one['wall']:.0f} ms",
        )
        for name, one in seen.items()
    ]
