"""How long work tells how far it is, and learns that it is no longer wanted."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Handed to long work, which calls both often: after each row, page or file."""

    def report(self, done: int, total: int, text: str = "") -> None:
        """Tells that `done` of `total` steps are done; a `total` of 0 means that nobody knows.

        `text` says what is being done, for the person waiting; empty leaves the earlier text.
        """
        ...

    def check(self) -> None:
        """Raises `errors.Cancelled` where the person has asked to stop, so that work unwinds."""
        ...


class SilentProgress:
    """For callers that show nothing and never stop: commands, tests."""

    def report(self, done: int, total: int, text: str = "") -> None:
        """Tells nobody."""

    def check(self) -> None:
        """Never stops."""
