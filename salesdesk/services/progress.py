"""How long work tells how far it is, and learns that it is no longer wanted."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager
from typing import Protocol, TypeVar

from salesdesk.storage import stopping

T = TypeVar("T")


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


SILENT = SilentProgress()


def stopping_where_asked(progress: Progress) -> AbstractContextManager[None]:
    """While this runs, whatever this thread does with a desk, or reads, stops where `progress` says so.

    A verb that is stopped leaves the desk as it was, like any that fails.
    """
    return stopping.watched(progress.check)


def counted(items: Collection[T], progress: Progress) -> Iterator[T]:
    """Each of `items`, told to `progress` one by one. Raises Cancelled where it is to stop."""
    for at, item in enumerate(items):
        progress.check()
        progress.report(at, len(items))
        yield item
