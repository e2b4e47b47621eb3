"""How far long work is, on one line that is written over; only where somebody sits at a terminal."""

from __future__ import annotations

import sys
import time
from types import TracebackType

_EVERY_SECONDS = 0.1


class ProgressLine:
    """A `Progress` on stderr; the line is gone when the block ends. Stopped by Ctrl+C alone."""

    def __init__(self) -> None:
        self._is_shown = sys.stderr is not None and sys.stderr.isatty()
        self._text = ""
        self._written_at = 0.0

    def __enter__(self) -> ProgressLine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._is_shown and self._written_at:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def report(self, done: int, total: int, text: str = "") -> None:
        """Shows the share done, ten times a second at most."""
        self._text = text or self._text
        now = time.monotonic()
        if not self._is_shown or now - self._written_at < _EVERY_SECONDS:
            return
        self._written_at = now
        far = f"{100 * done // total} %" if total else f"{done:,}"
        sys.stderr.write(f"\r\x1b[K{far}  {self._text}")
        sys.stderr.flush()

    def check(self) -> None:
        """Never asks to stop: Ctrl+C does."""
