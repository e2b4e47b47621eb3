"""A desk of an earlier version, brought up to date before it is opened: how far that is, in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from salesdesk.clock import Clock
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.services.progress import SILENT, Progress
from salesdesk.storage import opening

_COPYING = QT_TRANSLATE_NOOP("domain", "Making a backup first")
_ROWS = QT_TRANSLATE_NOOP("domain", "Bringing the desk up to date: row %1 of %2")


def is_older(path: Path, key: bytes | None = None) -> bool:
    """Whether the desk at `path` is of an earlier version; quick, and False for what is no desk."""
    return opening.is_older(path, key=key)


def bring_up_to_date(
    path: Path,
    clock: Clock,
    *,
    key: bytes | None = None,
    progress: Progress = SILENT,
    say: Callable[[Sentence], str] = str,
) -> None:
    """Makes the desk one of this version, with a backup beside it; nobody may have it open.

    Raises Cancelled, or StorageError as opening it would; the desk is then as it was.
    """
    progress.report(0, 0, say(Sentence(_COPYING)))
    opening.open_database(path, clock, key=key, watch=_Telling(progress, say)).close()


class _Telling:
    """Tells how many rows are done, in words."""

    def __init__(self, progress: Progress, say: Callable[[Sentence], str]) -> None:
        self._progress = progress
        self._say = say

    def report(self, done: int, total: int, text: str = "") -> None:
        rows = self._say(Sentence(_ROWS, (f"{done:,}", f"{total:,}"))) if total else ""
        self._progress.report(done, total, text or rows)

    def check(self) -> None:
        self._progress.check()
