"""Ctrl+C ends a command with the status for that, wherever in its work it falls."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType

from salesdesk.errors import SalesDeskError

STOPPED = 130
"""The exit status of a command that was stopped by Ctrl+C."""


def until_stopped(work: Callable[[], int]) -> int:
    """What `work` returns, or `STOPPED`. Raises what it raises where nobody has pressed Ctrl+C.

    While the database asks whether it may go on, an exception is dropped and the statement is given up: all
    that comes out of Ctrl+C there is a failure of the desk that is none.
    """
    is_asked = False

    def ask(number: int, frame: FrameType | None) -> None:
        nonlocal is_asked
        is_asked = True
        signal.default_int_handler(number, frame)

    is_ours = (
        threading.current_thread() is threading.main_thread()
        and signal.getsignal(signal.SIGINT) is signal.default_int_handler
    )
    if is_ours:
        signal.signal(signal.SIGINT, ask)
    try:
        return work()
    except KeyboardInterrupt:
        return STOPPED
    except SalesDeskError:
        if is_asked:
            return STOPPED
        raise
    finally:
        if is_ours:
            signal.signal(signal.SIGINT, signal.default_int_handler)
