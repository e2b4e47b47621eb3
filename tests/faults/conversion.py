"""Kill -9 while encryption is turned on or off: afterwards the desk opens, whole, as one or as the other."""

from __future__ import annotations

import os
import random
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from salesdesk.services.desk import open_desk
from salesdesk.services.progress import SILENT
from salesdesk.storage.encryption import decrypt, encrypt, put_right
from salesdesk.storage.key_place import may_be_unfinished
from salesdesk.storage.keys import KeyFile, key_file
from tests.fakes import tuesday_morning
from tests.faults.cipher import an_encrypted_desk
from tests.faults.content import content_of
from tests.faults.outcome import Outcome

_SEED = 63
_MODULES = ("salesdesk/storage/encryption.py", "salesdesk/storage/keys.py", "pathlib.py")


class Trial:
    """A desk that is put back before each kill; `losses` are the kills after which it was not whole."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "desk.salesdesk"
        self.made = an_encrypted_desk(self.path, customers=4)
        self._sealed = self.path.read_bytes()
        self.content = self._content(self.made.key)
        decrypt(self.path, self.made.key, SILENT)
        self._plain = self.path.read_bytes()
        self.losses: list[str] = []
        self.finished = 0
        self.put_right = 0

    def begin(self, verb: str) -> None:
        """Makes the folder as it is before `verb`."""
        for entry in self.path.parent.iterdir():
            entry.unlink()
        self.path.write_bytes(self._plain if verb == "on" else self._sealed)
        if verb == "off":
            self.made.file.save(self.path)

    def convert(self, verb: str) -> None:
        """What is killed."""
        if verb == "on":
            encrypt(self.path, self.made.file, self.made.key, SILENT)
        else:
            decrypt(self.path, self.made.key, SILENT)

    def kill_at(self, verb: str, step: int) -> None:
        """Begins anew, kills the change at its `step`th call, and looks at what is left."""
        self.begin(verb)
        ended = in_a_child(lambda: killed_at(step, lambda: self.convert(verb)))
        if ended != signal.SIGKILL:
            self.losses.append(f"{verb}, step {step}: not killed ({ended})")
            return
        if may_be_unfinished(self.path) and put_right(self.path) is not None:
            self.put_right += 1
        is_on = key_file(self.path).exists()
        self.finished += is_on == (verb == "on")
        try:
            key = KeyFile.load(self.path).open_with_code(self.made.code) if is_on else None
            if self._content(key) != self.content:
                self.losses.append(f"{verb}, step {step}: another content")
        except Exception as error:
            self.losses.append(f"{verb}, step {step}: {error}")
        if list(self.path.parent.glob("*.converting*")):
            self.losses.append(f"{verb}, step {step}: a copy was left lying")

    def _content(self, key: bytes | None) -> str:
        desk = open_desk(self.path, tuesday_morning(), key=key)
        try:
            return content_of(desk)
        finally:
            desk.close()


def killed_at(step: int, work: Callable[[], None]) -> int:
    """Does the work and kills this process at its `step`th call of what changes files; counts the calls."""
    calls = 0

    def heed(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        if event == "call" and frame.f_code.co_filename.endswith(_MODULES):
            calls += 1
            if calls == step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(heed)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


def in_a_child(work: Callable[[], object]) -> int:
    """Runs `work` in a copy of this process; returns the signal that ended it, or 0, or -1 for a failure."""
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else -os.WEXITSTATUS(status)


def run(times: int) -> Outcome:
    """Kills `times` changes, half of them on and half off, spread over all steps, the last ones always."""
    chance = random.Random(_SEED)
    with TemporaryDirectory() as folder:
        trial = Trial(Path(folder))
        for verb, share in (("on", times - times // 2), ("off", times // 2)):
            trial.begin(verb)
            steps = killed_at(0, lambda verb=verb: trial.convert(verb))  # type: ignore[misc]
            last = range(max(1, steps - share // 3), steps + 1)
            others = [chance.randint(1, steps) for _ in range(share - len(last))]
            for step in [*others, *last]:
                trial.kill_at(verb, step)
    beside = f"done all the same {trial.finished:,}, put right {trial.put_right:,}"
    return Outcome("encryption turned on or off, killed", times, tuple(trial.losses), beside)
