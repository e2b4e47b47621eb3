"""How earlier runs of the program ended: one that says nothing at its end has been cut off."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from salesdesk.ui.fault_log import make_private_folder
from salesdesk.ui.single_instance import FileLock, pick_lock

_BOOT = Path("/proc/sys/kernel/random/boot_id")
_REPORT_BYTES = 20_000
_NOBODY_ELSES = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)


@dataclass(frozen=True, slots=True)
class EndedEarly:
    """What is known of runs that were cut off; `has_trace` where Python could still write down where."""

    report: str
    has_trace: bool


class RunMark:
    """A file that stands in the state folder while this run lasts, and takes the trace of a hard crash.

    It is locked by the system for as long as its process lives, so that no process number has to be
    believed.
    """

    def __init__(self, folder: Path, about: str, lock: FileLock | None = None) -> None:
        """`about` says which version runs, for the report."""
        self._folder = folder
        self._about = about
        self._lock = lock or pick_lock()
        self._file: Path | None = None
        self._descriptor: int | None = None

    def begin(self) -> int:
        """Puts the mark and returns its descriptor, for `faulthandler`. Raises OSError."""
        make_private_folder(self._folder)
        file = self._folder / f"run-{secrets.token_hex(8)}.txt"
        descriptor = os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_EXCL | _NOBODY_ELSES, 0o600)
        try:
            self._lock.take(descriptor)
            os.write(descriptor, f"{self._about}\n{_boot()}\n".encode())
        except OSError:
            os.close(descriptor)
            file.unlink(missing_ok=True)
            raise
        self._file, self._descriptor = file, descriptor
        return descriptor

    def end(self) -> None:
        """This run ends as it should: the mark goes."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with suppress(OSError):
                os.close(descriptor)
        self.vanish()

    def vanish(self) -> None:
        """Takes the file away and leaves its descriptor open; from any thread."""
        if self._file is not None:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)

    def ended_early(self) -> EndedEarly | None:
        """What runs before this one left behind, told once: asking takes it away.

        A run that the machine itself cut off (it has been started anew since) left no trace, and is no
        news.
        """
        found = []
        try:
            marks = sorted(self._folder.glob("run-*.txt"))
        except OSError:
            return None
        for file in marks:
            text = None if file == self._file else self._take_over(file)
            if text is not None:
                about, boot, trace = [*text.split("\n", 2), "", ""][:3]
                if trace.strip() or boot == _boot():
                    found.append((about, trace.strip()))
        if not found:
            return None
        report = "\n\n".join("\n".join(part for part in parts if part) for parts in found)
        return EndedEarly(report[:_REPORT_BYTES], any(trace for _about, trace in found))

    def _take_over(self, file: Path) -> str | None:
        """What stands in the mark of a run that is over, which goes with it; None for one that lives."""
        try:
            descriptor = os.open(file, os.O_RDWR | _NOBODY_ELSES)
        except OSError:
            return None
        try:
            if not self._lock.take(descriptor):
                return None
            text = os.read(descriptor, _REPORT_BYTES).decode("utf-8", "replace")
        except OSError:
            return None
        finally:
            os.close(descriptor)
        try:
            file.unlink()
        except OSError:  # another start has told it already
            return None
        return text


def _boot() -> str:
    """Which start of the machine this is; empty where the system does not say."""
    try:
        return _BOOT.read_text().strip()
    except OSError:
        return ""
