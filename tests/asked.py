"""What a desk's file is asked, for tests of how it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Pool, event


@contextmanager
def asked() -> Iterator[list[str]]:
    """All statements that SQLite is given while the block runs, with their values in them.

    Those of connections that are taken out of a pool in the block, as every reading and every verb does.
    """
    statements: list[str] = []

    def listen(connection: Any, *_: Any) -> None:
        connection.set_trace_callback(statements.append)

    def leave(connection: Any, *_: Any) -> None:
        connection.set_trace_callback(None)

    event.listen(Pool, "checkout", listen)
    event.listen(Pool, "checkin", leave)
    try:
        yield statements
    finally:
        event.remove(Pool, "checkout", listen)
        event.remove(Pool, "checkin", leave)
