"""Stopping long work: what a thread does for somebody who may not want it any more can be asked anywhere.

Whoever starts work says once, by `watched`, whom to ask; every statement that the thread then gives the
engine asks, however long it takes, and so may any loop by `check`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from sqlalchemy import Connection

_OPCODES = 100_000
"""Instructions of the engine between two looks at whether to stop: some milliseconds."""

Check = Callable[[], None]
"""Raises `errors.Cancelled` where the work is not wanted any more."""

_asked: ContextVar[Check | None] = ContextVar("stop_asked", default=None)


@contextmanager
def watched(ask: Check) -> Iterator[None]:
    """While this runs, `ask` is asked by all that this thread does with a desk."""
    token = _asked.set(ask)
    try:
        yield
    finally:
        _asked.reset(token)


def check() -> None:
    """Raises Cancelled where what this thread does is not wanted any more."""
    if (ask := _asked.get()) is not None:
        ask()


@contextmanager
def interruptible(connection: Connection) -> Iterator[None]:
    """While this runs, a long statement on `connection` ends where `watched` says so, by Cancelled.

    The engine then takes the transaction back itself.
    """
    ask = _asked.get()
    if ask is None:
        yield
        return
    with stoppable(connection.connection.driver_connection, ask):
        yield


@contextmanager
def stoppable(connection: Any, ask: Check) -> Iterator[None]:
    """While this runs, the engine itself asks whether to go on with a long statement on a raw connection."""
    stopped: list[BaseException] = []

    def is_over() -> int:
        try:
            ask()
        except Exception as error:  # told below: out of here it would be lost in the engine
            stopped.append(error)
            return 1
        return 0

    connection.set_progress_handler(is_over, _OPCODES)
    try:
        yield
    except Exception:
        if stopped:
            raise stopped[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)
