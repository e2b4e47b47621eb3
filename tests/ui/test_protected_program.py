"""The whole program on one desk: encrypted in its second sitting, unlocked in another start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from salesdesk.storage.keys import key_file

_ENCRYPTS = """
import sys
from functools import partial
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from salesdesk import app
from salesdesk.storage.wrapping import Cost
from salesdesk.ui.workspace import Reopening
def painted(window):
    desk = window.workspace.desk
    print("on" if desk.protection.is_on else "off", flush=True)
    if desk.protection.is_on:
        QApplication.exit(0)
        return
    desk.protection.cost = Cost(8, 1, 1)
    change = desk.protection.turning_on("four words in a row")
    window.workspace.requests.reopen_wanted.emit(Reopening("Works", change.work, "Done", key=change.key))
def start(window):
    window.painted.connect(partial(painted, window), Qt.ConnectionType.QueuedConnection)
sys.exit(app.run(Path(sys.argv[1]), on_window=start))
"""

_UNLOCKS = """
import sys
from functools import partial
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from salesdesk import app
from salesdesk.ui import unlock_window
answers = ["not this one", "four words in a row"] if sys.argv[2] == "stay" else []
class Driven(unlock_window.UnlockWindow):
    def showEvent(self, event):
        super().showEvent(event)
        self.timer = QTimer(self, interval=10, timeout=self.answer)
        self.timer.start()
    def answer(self):
        if not self.unlock.isEnabled():
            return
        if not answers:
            self.timer.stop()
            self.quit.click()
            return
        print("asked", flush=True)
        self.passphrase.line.setText(answers.pop(0))
        self.unlock.click()
unlock_window.UnlockWindow = Driven
def painted(window):
    print("open", window.workspace.desk.protection.is_on, flush=True)
    QApplication.exit(0)
def start(window):
    window.painted.connect(partial(painted, window), Qt.ConnectionType.QueuedConnection)
sys.exit(app.run(Path(sys.argv[1]), on_window=start))
"""


def run(folder: Path, script: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, str(folder / "desk.salesdesk"), *words],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_STATE_HOME": str(folder / "state"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_encrypted_while_closed_and_unlocked_at_the_next_start(tmp_path: Path) -> None:
    turned_on = run(tmp_path, _ENCRYPTS)
    assert (turned_on.returncode, turned_on.stdout) == (0, "off\non\n"), turned_on.stderr
    assert key_file(tmp_path / "desk.salesdesk").exists()
    left = run(tmp_path, _UNLOCKS, "leave")
    assert (left.returncode, left.stdout) == (0, ""), left.stderr
    unlocked = run(tmp_path, _UNLOCKS, "stay")
    assert (unlocked.returncode, unlocked.stdout) == (0, "asked\nasked\nopen True\n"), unlocked.stderr
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or b"four words" not in file.read_bytes()
