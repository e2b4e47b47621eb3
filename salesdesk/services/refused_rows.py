"""The rows that an import refuses: the first in memory, all others in a temporary file, counted by reason."""

from __future__ import annotations

import json
import threading
import weakref
from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from itertools import islice
from tempfile import TemporaryFile
from typing import Any, overload

from salesdesk.errors import StorageError
from salesdesk.services.imported_rows import Refusal

KEPT = 5_000
"""Rows in memory; those beyond lie in a file without a name, which goes with the program."""

MOST_REASONS = 100
"""Reasons that are counted one by one; the rows of further ones are counted together."""

FIRST = 50
"""Rows that are kept at hand of each reason."""

_READ = 1 << 20
_Said = Callable[[Refusal], Refusal]


@dataclass(slots=True)
class Reason:
    """Why rows were refused, how many were, and the first of them. Empty `text` is all further reasons."""

    text: str
    count: int = 0
    first: list[Refusal] = field(default_factory=list)


class _Rest:
    """Rows that memory does not hold, as lines of JSON. Raises StorageError where there is no room."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        try:
            # Without a buffer: what a full disk did not take would be tried again, and fail, at its end.
            self._file = TemporaryFile("w+b", 0, prefix="salesdesk-")  # noqa: SIM115 - closed with this
        except OSError as fault:
            raise _no_room(fault) from fault
        weakref.finalize(self, self._file.close)

    def add(self, rows: Iterable[Refusal]) -> None:
        """Takes all of them in, or none."""
        lines = (json.dumps([one.row, one.reason, one.text, one.about, one.written]) + "\n" for one in rows)
        left = memoryview("".join(lines).encode("ascii"))
        with self._lock:
            end = self._file.seek(0, 2)
            try:
                while left:
                    left = left[self._file.write(left) :]
            except OSError as fault:
                self._file.truncate(end)
                raise _no_room(fault) from fault

    def __iter__(self) -> Iterator[Refusal]:
        """May be read by several at a time, and while rows are added."""
        at, rest = 0, b""
        while True:
            with self._lock:
                self._file.seek(at)
                read = self._file.read(_READ)
            if not read:
                return
            at += len(read)
            *lines, rest = (rest + read).split(b"\n")
            for line in lines:
                yield Refusal(*json.loads(line))


class RefusedList(Sequence[Refusal]):
    """Refused rows as a sequence; what lies far down is read from the beginning each time."""

    @abstractmethod
    def __iter__(self) -> Iterator[Refusal]:
        """All of them, in their order."""

    @overload
    def __getitem__(self, at: int) -> Refusal: ...
    @overload
    def __getitem__(self, at: slice) -> list[Refusal]: ...
    def __getitem__(self, at: int | slice) -> Refusal | list[Refusal]:
        if isinstance(at, slice):
            start, stop, step = at.indices(len(self))
            if step < 1:
                raise ValueError("refused rows are read forwards")
            return list(islice(self, start, stop, step))
        begin = at if at >= 0 else len(self) + at
        found = next(islice(self, begin, None), None) if begin >= 0 else None
        if found is None:
            raise IndexError(at)
        return found

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(one == same for one, same in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]  # as a list has none

    def __repr__(self) -> str:
        return f"<{len(self)} refused rows: {list(islice(self, 5))}>"


class RefusedRows(RefusedList):
    """The refused rows of one part, in the order of the file as far as they came in it."""

    def __init__(self, rows: Iterable[Refusal] = (), kept: int = KEPT) -> None:
        self._kept = kept
        self._first: list[Refusal] = []
        self._rest: _Rest | None = None
        self._count = 0
        self._reasons: dict[str, Reason] = {}
        self._said: _Said | None = None
        self.add(rows)

    def add(self, rows: Iterable[Refusal]) -> None:
        """Takes more of them in, those of one run by their number. Raises StorageError for want of room."""
        found = sorted(rows, key=lambda one: one.row)
        room = max(0, self._kept - len(self._first)) if self._rest is None else 0
        self._first += found[:room]
        if found[room:]:
            self._rest = self._rest or _Rest()
            self._rest.add(found[room:])
        elif self._rest is None and found[:1] and len(self._first) > len(found):
            self._first.sort(key=lambda one: one.row)
        for one in found:
            self._count_reason(one)
        self._count += len(found)

    def said(self, by: _Said) -> RefusedRows:
        """The same rows, each as `by` says it."""
        told = copy(self)
        told._said = by
        return told

    def reasons(
        self, but: frozenset[str] = frozenset(), unless: Callable[[Refusal], bool] | None = None
    ) -> list[Reason]:
        """Why rows were refused, the commonest first, without the templates in `but`.

        Nor are rows counted for which `unless` holds, as far as they are among those in memory.
        """
        told = self._said or (lambda one: one)
        found = []
        for one in (one for one in self._reasons.values() if one.text not in but):
            left = self._left(one, unless) if unless is not None else one
            if left.count:
                about = told(Refusal(0, one.text, "")).reason if one.text else ""
                found.append(Reason(about, left.count, [told(row) for row in left.first]))
        return sorted(found, key=lambda one: (not one.text, -one.count))

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Refusal]:
        told = self._said
        for rows in (self._first, self._rest or ()):
            yield from rows if told is None else map(told, rows)

    def _left(self, reason: Reason, unless: Callable[[Refusal], bool]) -> Reason:
        """The reason without rows for which `unless` holds; later ones come to hand for them."""
        held = [row for row in self._first if self._about(row) == reason.text]
        left = [row for row in held if not unless(row)]
        if len(left) == len(held):
            return reason
        return Reason(reason.text, reason.count - (len(held) - len(left)), left[:FIRST])

    def _about(self, one: Refusal) -> str:
        """By what the row was counted."""
        about = one.about or one.reason
        return about if about in self._reasons else ""

    def _count_reason(self, one: Refusal) -> None:
        about = one.about or one.reason
        if about not in self._reasons and len(self._reasons) >= MOST_REASONS:
            about = ""
        reason = self._reasons.setdefault(about, Reason(about))
        reason.count += 1
        if len(reason.first) < FIRST:
            reason.first.append(one)


class AllRefused(RefusedList):
    """The refused rows of several parts, one part after the other."""

    def __init__(self, parts: Iterable[RefusedRows]) -> None:
        self._parts = tuple(parts)

    def __len__(self) -> int:
        return sum(map(len, self._parts))

    def __iter__(self) -> Iterator[Refusal]:
        for part in self._parts:
            yield from part


def in_words(say: Callable[[str], str], templates: frozenset[str]) -> _Said:
    """Says the reasons that are `templates`; all others are said already."""

    def told(one: Refusal) -> Refusal:
        return replace(one, reason=say(one.reason)) if one.reason in templates else one

    return told


def _no_room(fault: OSError) -> StorageError:
    why: Any = fault.strerror or fault
    return StorageError("The rows that are not taken cannot be kept in a temporary file: %1.", why)
