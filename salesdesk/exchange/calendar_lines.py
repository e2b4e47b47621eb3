"""A calendar file as a run of components, read line by line in flat memory, within limits set beforehand.

RFC 5545, section 3.1. Nothing is interpreted here; a bad component is handed on with what is wrong with it,
so that it never spoils the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import BinaryIO

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.errors import UserError
from salesdesk.storage.use_lock import is_in_use

FILE_LIMIT = 50 * 1024 * 1024
"""Bytes of one file; ten years of a busy person's calendar are a few MiB."""

COMPONENT_LIMIT = 100_000
LINES_LIMIT = 2_500_000
PROPERTIES_OF_FILE = 250_000
"""Lines, each with all that it was folded to, of a file that has hardly any entries: an entry may bring
`PROPERTIES_OF_ENTRY` more.
"""

PROPERTIES_OF_ENTRY = 20
DATES_LIMIT = 100_000
"""Lines that leave days out of what repeats, or add some: each is kept until all is read."""

NESTING_LIMIT = 8
VALUE_LIMIT = 256 * 1024
"""Bytes of one property that is read; longer ones that nobody asks for (attachments) are passed over."""

PROPERTIES_LIMIT = 2_000
"""Properties kept of one component: people invited, dates left out."""

_CHUNK = 64 * 1024
_NAME = re.compile(rb"[A-Za-z0-9-]{1,60}")
_TOO_LONG = QT_TRANSLATE_NOOP("domain", "the line %1 is too long")
_TOO_MANY = QT_TRANSLATE_NOOP("domain", "it has more than %n line(s)")
_NOT_ENDED = QT_TRANSLATE_NOOP("domain", "it begins and never ends")


@dataclass(frozen=True, slots=True)
class Property:
    """One line: its value as it stands, and its parameters by their names in capitals."""

    value: str
    parameters: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Component:
    """Something between BEGIN and END: `number` counts those of its file that are events or to-dos, from 1.

    `properties` are by their names in capitals, each with all its lines; `inner` are the components within.
    `fault` says why it cannot be read, None where it can.
    """

    name: str
    number: int
    properties: dict[str, list[Property]] = field(default_factory=dict)
    inner: list[Component] = field(default_factory=list)
    fault: Sentence | None = None
    lines: int = 0

    def first(self, name: str) -> Property | None:
        """The first line of this name."""
        found = self.properties.get(name)
        return found[0] if found else None

    def text(self, name: str) -> str:
        """The first line of this name as text, its escapes resolved; empty where there is none."""
        found = self.first(name)
        return unescaped(found.value).strip() if found else ""


@dataclass(frozen=True, slots=True)
class CalendarText:
    """A calendar file: which, and the encoding of those bytes that are no UTF-8."""

    path: Path
    encoding: str

    def components(self, wanted: frozenset[str]) -> Iterator[Component]:
        """The VEVENTs, VTODOs and VTIMEZONEs, and last the calendar itself, with the `wanted` properties.

        Raises UserError where the file goes beyond a limit.
        """
        with self.path.open("rb") as file:
            yield from _Assembler(self.path, wanted, self.encoding).components(_logical(file))


def open_text(path: Path) -> CalendarText:
    """The calendar file at `path`. Raises UserError where it is none, or is larger than any should be."""
    try:
        _refuse_others(path)
        encoding = _encoding(path)
    except OSError as fault:
        raise UserError("“%1” cannot be read: %2.", path.name, fault.strerror or fault) from fault
    return CalendarText(path, encoding)


def unescaped(value: str) -> str:
    """A TEXT value (RFC 5545, section 3.3.11) without its escapes."""
    if "\\" not in value:
        return value
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


def _refuse_others(path: Path) -> None:
    if not path.exists():
        raise UserError("There is no file “%1”.", path)
    if not path.is_file():
        raise UserError("“%1” is not a plain file.", path.name)
    # A desk that is open must not even be looked at: closing it again would drop its locks.
    if is_in_use(path):
        raise UserError("“%1” is a database (perhaps a desk), not a calendar.", path.name)
    size = path.stat().st_size
    if size == 0:
        raise UserError("“%1” is empty.", path.name)
    if size > FILE_LIMIT:
        raise UserError(
            "“%1” has %2 MiB; a calendar may have %3. Save a shorter time of it and import that file.",
            path.name,
            size >> 20,
            FILE_LIMIT >> 20,
        )
    with path.open("rb") as file:
        head = file.read(512)
    if b"BEGIN:VCALENDAR" not in head.upper().lstrip(b"\xef\xbb\xbf \t\r\n")[:200]:
        raise UserError("“%1” is not a calendar: it does not begin as one.", path.name)


def _encoding(path: Path) -> str:
    """UTF-8, as the standard says; else what the file's bytes look like. Reads the file once.

    Raises UserError where it has more components or lines than any calendar, long before they are looked at.
    """
    from codecs import getincrementaldecoder

    decoder = getincrementaldecoder("utf-8")()
    _refuse_long(path)
    try:
        with path.open("rb") as file:
            for chunk in iter(partial(file.read, 1 << 20), b""):
                # A long line is folded anywhere, within a character as well.
                decoder.decode(_FOLD.sub(b"", chunk))
    except UnicodeDecodeError:
        from salesdesk.exchange.text_encoding import codec_of, guess_encoding

        guessed = guess_encoding(path)
        return "utf-8" if codec_of(guessed).startswith(("utf-16", "utf-32")) else guessed
    return "utf-8"


def _refuse_long(path: Path) -> None:
    """Counts, which is done in a moment."""
    begun = lines = folds = dates = 0
    with path.open("rb") as file:
        for chunk in iter(partial(file.read, 1 << 20), b""):
            begun += chunk.count(b"BEGIN:")
            lines += chunk.count(b"\n")
            folds += chunk.count(b"\n ") + chunk.count(b"\n\t")
            capitals = chunk.upper()
            dates += capitals.count(b"\nEXDATE") + capitals.count(b"\nRDATE")
    if begun > COMPONENT_LIMIT:
        raise _too_many(path)
    most = PROPERTIES_OF_FILE + PROPERTIES_OF_ENTRY * begun
    if lines > LINES_LIMIT or lines - folds > most:
        beyond = LINES_LIMIT if lines > LINES_LIMIT else most
        raise UserError("“%1” has more than %2 lines.", path.name, f"{beyond:,}")
    if dates > DATES_LIMIT:
        raise UserError(
            "“%1” leaves out, or adds, more than %2 days of what repeats. Save a shorter time of it and "
            "import that file.",
            path.name,
            f"{DATES_LIMIT:,}",
        )


def _too_many(path: Path) -> UserError:
    return UserError(
        "“%1” has more than %2 entries. Save a shorter time of it and import that file.",
        path.name,
        f"{COMPONENT_LIMIT:,}",
    )


_FOLD = re.compile(rb"\r?\n[ \t]")


def _logical(file: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """(line, whether it was cut) for each unfolded line; a cut one keeps its beginning alone."""
    line, size, is_cut = bytearray(), 0, False
    ended = True
    for chunk in iter(partial(file.readline, _CHUNK), b""):
        begins = ended
        ended = chunk.endswith(b"\n")
        piece = chunk.rstrip(b"\r\n") if ended else chunk
        if begins and piece[:1] not in (b" ", b"\t"):
            if size:
                yield bytes(line), is_cut
            line, size, is_cut = bytearray(), 0, False
        elif begins:
            piece = piece[1:]
        size += len(piece)
        if size > VALUE_LIMIT:
            is_cut = True
        else:
            line += piece
    if size:
        yield bytes(line), is_cut


class _Assembler:
    """Puts lines together to components."""

    def __init__(self, path: Path, wanted: frozenset[str], encoding: str) -> None:
        self._path = path
        self._wanted = wanted
        self._encoding = encoding
        self._open: list[Component] = []
        self._calendar = Component("VCALENDAR", 0)
        self._count = 0
        self._entries = 0

    def components(self, lines: Iterator[tuple[bytes, bool]]) -> Iterator[Component]:
        wanted = {name.encode("ascii") for name in self._wanted}
        for line, is_cut in lines:
            name = _NAME.match(line)
            if name is None:
                continue
            key = name[0].upper()
            if key == b"BEGIN":
                yield from self._begin(_kind(line))
            elif key == b"END":
                yield from self._end(_kind(line))
            elif key in wanted:
                self._keep(key.decode("ascii"), line, is_cut)
        yield from self._give_up()
        yield self._calendar

    def _begin(self, name: str) -> Iterator[Component]:
        if name == "VCALENDAR":
            yield from self._give_up()
            return
        if name in _OUTERMOST and self._open:
            yield from self._give_up()  # the last one was never ended: this one is not to suffer for it
        self._count += 1
        if self._count > COMPONENT_LIMIT:
            raise _too_many(self._path)
        if len(self._open) >= NESTING_LIMIT:
            raise UserError("“%1” is nested too deeply; no calendar is written like this.", self._path.name)
        if name in _ENTRIES:
            self._entries += 1
        self._open.append(Component(name, self._entries))

    def _end(self, name: str) -> Iterator[Component]:
        if not any(one.name == name for one in self._open):
            return
        while self._open[-1].name != name:
            self._open.pop()
        done = self._open.pop()
        if self._open:
            if done.name in _INNER:
                self._open[-1].inner.append(done)
        elif name in _OUTERMOST:
            yield done

    def _keep(self, name: str, line: bytes, is_cut: bool) -> None:
        to = self._open[-1] if self._open else self._calendar
        to.lines += 1
        if is_cut:
            to.fault = Sentence(_TOO_LONG, (name,))
        elif to.lines > PROPERTIES_LIMIT:
            to.fault = Sentence(_TOO_MANY, (), PROPERTIES_LIMIT)
        else:
            found = _property(line[len(name) :], self._encoding)
            to.properties.setdefault(name, []).append(found)

    def _give_up(self) -> Iterator[Component]:
        """Entries that were begun and not ended."""
        for one in self._open:
            if one.name in _ENTRIES:
                one.fault = Sentence(_NOT_ENDED)
                yield one
        self._open.clear()


_ENTRIES = frozenset({"VEVENT", "VTODO"})
_OUTERMOST = _ENTRIES | {"VTIMEZONE"}
_INNER = frozenset({"STANDARD", "DAYLIGHT"})


def _kind(line: bytes) -> str:
    return line.partition(b":")[2].strip().upper()[:40].decode("ascii", "replace")


def _property(rest: bytes, encoding: str) -> Property:
    """What follows a line's name: `;TZID="a:b";VALUE=DATE:20261124`."""
    try:
        text = rest.decode("utf-8")
    except UnicodeDecodeError:
        text = rest.decode(encoding, "replace")
    parameters: dict[str, str] = {}
    at = 0
    while found := _PARAMETER.match(text, at):
        parameters.setdefault(found[1].upper(), found[2].strip('"'))
        at = found.end()
    return Property(text[at:].removeprefix(":"), parameters)


_PARAMETER = re.compile(r';\s*([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)')
