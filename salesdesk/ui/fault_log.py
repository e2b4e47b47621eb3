"""What is written down of faults: where they came from, and never a value that a person typed."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

LOG_BYTES = 512 * 1024
_KEPT = 2
_WRITTEN_IN_FULL = 3
_KINDS_REMEMBERED = 2_000
_PLACES_FIRST, _PLACES_LAST = 10, 20
"""How many places of a long way are written: those where it began and those where it ended."""
_LINKS_AT_MOST = 20

_WORDS = """
    a about active added adding address already an and any application argument as at attempt attempting
    attribute available backend be because been before being buffer but by called calling can cannot
    change changed child clipboard close closed codec color connect connection construct context could
    create created creating data default delete deleted destroyed device different dimensions disconnect
    display does driver empty engine error event failed fallback file find first focus font for format
    found from function geometry handle handler has have icon id ignored image in incompatible index
    initialized input install interface internal invalid is it item its key keyboard layout library load
    loaded loading loop main maximum memory method minimum missing mode model must name negative no none
    not null object of on open opened or out outside paint painter painting parameter parent parse path
    platform plugin pointer pool position process property qobject range read recursive repaint reply
    requested requires returned running same screen set setting shortcut should signal size slot socket
    start started state stop stopped style stylesheet support supported surface system text than that the
    this thread threads timer timers to top translation tried type unable unknown unsupported update use
    used using valid value version warning was were when while which widget will window windows with
    without write wrong you
"""
QTS_WORDS = frozenset(_WORDS.split())
"""What Qt's own messages are made of; whatever else stands in one may be somebody's data."""
_ORIGIN = re.compile(r"^Q\w+(?:::~?\w+)+")
_CATEGORY = re.compile(r"^(?:qt|default|js|qml|salesdesk)(?:\.[a-z0-9_.]+)?$")


@dataclass(frozen=True, slots=True)
class Fault:
    """An error that reached nobody: what it is, where it came from, and how often it has been seen.

    `details` hold no value of it; `sentence` is for the person, where the error has one.
    """

    kind: str
    details: str
    sentence: str = ""


def kind_of(error: BaseException) -> str:
    """What folds an error with its like: its class and the place that raised it."""
    return f"{type(error).__name__} {_where(error)}"


def details_of(error: BaseException) -> str:
    """The classes of an error and of all that led to it, the first cause first, with their places.

    Messages, arguments and notes of errors are left out: they quote what was typed.
    """
    return "\n".join(line for link in _chain(error) for line in _told(link))


def plain_words(message: str) -> str:
    """A message of Qt's with everything taken out that is not one of Qt's own words."""
    origin = _ORIGIN.match(message)
    told = [origin[0]] if origin else []
    for word in message[len(told[0]) if told else 0 :][:300].split():
        bare = word.strip(".,:;!?()\"'")
        if bare.casefold() in QTS_WORDS:
            told.append(bare)
        elif told[-1:] != ["…"]:
            told.append("…")
    return " ".join(told)


def plain_category(category: str | None) -> str:
    """The category of a message of Qt's, which a program may also make up."""
    return category if category and _CATEGORY.match(category) else ""


class Folding:
    """Counts what happens again and again, and says when it is worth writing down once more."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    def count(self, kind: str) -> int:
        """Counts one more of `kind`; returns how many they are by now."""
        if len(self._counts) >= _KINDS_REMEMBERED and kind not in self._counts:
            self._counts.clear()
        found = self._counts[kind] = self._counts.get(kind, 0) + 1
        return found

    @staticmethod
    def is_new(count: int) -> bool:
        """Whether the `count`th of a kind is still to be written in full."""
        return count <= _WRITTEN_IN_FULL

    @staticmethod
    def is_round(count: int) -> bool:
        """Whether a line about the `count`th is worth it: at 4, 8, 16, …"""
        return count > _WRITTEN_IN_FULL and count & (count - 1) == 0


class FaultLog:
    """A text file for its owner's eyes, which with those before it stays below three times `LOG_BYTES`."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "salesdesk.log"
        # The same thread may come back while it writes: an object that dies then can fail in its end.
        self._lock = threading.RLock()

    def write(self, text: str) -> None:
        """Adds `text` with the time; where the disk takes it not, it is lost rather than in the way."""
        stamp = datetime.now(UTC).isoformat(timespec="seconds")
        line = f"{stamp} {text[: LOG_BYTES // 8]}\n".encode("utf-8", "backslashreplace")
        try:
            with self._lock:
                make_private_folder(self.file.parent)
                self._rotate()
                with os.fdopen(self._open(), "ab") as file:
                    file.write(line)
        except OSError:
            return

    def _open(self) -> int:
        """A descriptor that appends; the file is its owner's alone, whoever made it."""
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        descriptor = os.open(self.file, flags, 0o600)
        if hasattr(os, "fchmod"):
            os.fchmod(descriptor, 0o600)
        return descriptor

    def _rotate(self) -> None:
        if not self.file.exists() or self.file.stat().st_size < LOG_BYTES:
            return
        for number in range(_KEPT, 0, -1):
            older = self.file.with_suffix(f".log.{number}")
            newer = self.file.with_suffix(f".log.{number - 1}") if number > 1 else self.file
            if newer.exists():
                newer.replace(older)


def make_private_folder(folder: Path) -> None:
    """Makes the folder, or makes sure that only its owner may look into it. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if folder.stat().st_mode & 0o077:
        with suppress(OSError):  # somebody else's folder, given to us: then it is as they have it
            folder.chmod(0o700)


def _chain(error: BaseException) -> Iterable[BaseException]:
    """The error and what led to it, the first cause first; of a group also its members."""
    links: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting and len(links) < _LINKS_AT_MOST:
        at = waiting.pop(0)
        if at is None or any(at is link for link in links):
            continue
        links.append(at)
        if isinstance(at, BaseExceptionGroup):
            waiting.extend(at.exceptions)
        waiting.append(at.__cause__ or (None if at.__suppress_context__ else at.__context__))
    return reversed(links)


def _told(error: BaseException) -> list[str]:
    places = _places(error)
    if len(places) > _PLACES_FIRST + _PLACES_LAST:
        left_out = len(places) - _PLACES_FIRST - _PLACES_LAST
        places = [*places[:_PLACES_FIRST], f"… {left_out} more …", *places[-_PLACES_LAST:]]
    return [type(error).__qualname__, *(f"  {place}" for place in places)]


def _places(error: BaseException) -> list[str]:
    places = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{_short(code.co_filename)}:{trace.tb_lineno} in {code.co_qualname}")
        trace = trace.tb_next
    return places


def _where(error: BaseException) -> str:
    places = _places(error)
    return places[-1] if places else ""


def _short(file: str) -> str:
    """A file's path from its package on: what lies above names the person's own folders."""
    parts = Path(file).parts
    for root in ("salesdesk", "site-packages"):
        if root in parts[:-1]:
            return "/".join(parts[parts.index(root) :])
    return "/".join(parts[-2:])
