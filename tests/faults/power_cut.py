"""What a disk holds after the power went: all that was synced, and any part of what was not.

Stricter than a disk: each unsynced write is kept, lost or torn at sectors on its own, in each file, and
each unsynced name in the folder comes or goes as it likes. Shared memory is always lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.faults.vfs import Unheeding

SECTOR = 512
"""Bytes that a disk writes wholly or not at all."""

_TORN = 0.25
"""Of the writes that are under way when the power goes."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing the disk was told: `do` names it, `number` is an offset, a size or a count."""

    do: str
    name: str = ""
    number: int = 0
    data: bytes = b""
    lasting: bool = False


class Recording(Unheeding):
    """Puts down what becomes of the desk at `path`, and of its journals, from now on."""

    def __init__(self, path: Path) -> None:
        self._path = str(path)
        self.events: list[Event] = []
        self._with_folder: set[str] = set()

    def acknowledge(self, number: int) -> None:
        """Puts down that the program has just told the rep that save `number` is done."""
        self.events.append(Event("acknowledge", number=number))

    def written(self, name: str, offset: int, data: bytes) -> None:
        self._put(Event("write", name, offset, data))

    def truncated(self, name: str, size: int) -> None:
        self._put(Event("truncate", name, size))

    def synced(self, name: str) -> None:
        self._put(Event("sync", name, lasting=name in self._with_folder))
        self._with_folder.discard(name)

    def opened(self, name: str, *, is_new: bool, syncs_folder: bool) -> None:
        if is_new:
            self._put(Event("create", name))
        if syncs_folder:
            self._with_folder.add(name)

    def deleted(self, name: str, *, syncs_folder: bool) -> None:
        self._put(Event("delete", name, lasting=syncs_folder))

    def _put(self, event: Event) -> None:
        if event.name.startswith(self._path):
            self.events.append(event)


@dataclass
class _File:
    """What is safe of a file, and what was asked of the disk since."""

    safe: bytes = b""
    asked: list[Event] = field(default_factory=list)

    def settle(self) -> None:
        content = bytearray(self.safe)
        for event in self.asked:
            _carry_out(content, event)
        self.safe, self.asked = bytes(content), []

    def after_cut(self, random: Random, kept: float) -> bytes:
        content = bytearray(self.safe)
        for event in self.asked:
            chance = random.random()
            if event.do == "write" and chance < _TORN:
                _tear(content, event, random)
            elif random.random() < kept:
                _carry_out(content, event)
        return bytes(content)


def _carry_out(content: bytearray, event: Event) -> None:
    if event.do == "truncate":
        del content[event.number :]
        return
    end = event.number + len(event.data)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    content[event.number : end] = event.data


def _tear(content: bytearray, event: Event, random: Random) -> None:
    """Writes some of the sectors that a write goes over."""
    start, stop = event.number, event.number + len(event.data)
    while start < stop:
        end = min(stop, (start // SECTOR + 1) * SECTOR)
        if random.random() < 0.5:
            part = event.data[start - event.number : end - event.number]
            _carry_out(content, Event("write", event.name, start, part))
        start = end


class Disk:
    """The folder of a desk as the disk knows it; `follow` events, then `cut`."""

    def __init__(self, path: Path, files: Mapping[str, bytes]) -> None:
        """`files` is what lies safely in the folder of the desk `path` as the events begin, by path."""
        self._path = str(path)
        self._safe = {name: _File(content) for name, content in files.items()}
        self._now = dict(self._safe)
        self._unsure: list[tuple[str, _File | None]] = []
        self.acknowledged = 0

    def follow(self, event: Event) -> None:
        """What the disk does when it is told so."""
        if event.do == "acknowledge":
            self.acknowledged = event.number
        elif event.do == "create":
            self._name(event.name, _File())
        elif event.do == "delete":
            self._name(event.name, None)
        elif event.do == "sync":
            self._now[event.name].settle()
        else:
            self._now[event.name].asked.append(event)
        if event.lasting:
            self._safe, self._unsure = dict(self._now), []

    def kill(self, folder: Path) -> Path:
        """Writes into the empty `folder` what is found if only the program ends; returns the desk's path."""
        for name, file in self._now.items():
            file.settle()
            (folder / Path(name).name).write_bytes(file.safe)
        return folder / Path(self._path).name

    def cut(self, folder: Path, random: Random) -> Path:
        """`kill`, with the power gone as well."""
        kept = random.choice((0.0, 0.2, 0.5, 0.8, 1.0))
        found = dict(self._safe)
        for name, file in self._unsure:
            if random.random() < 0.5:
                _set(found, name, file)
        for name, file in found.items():
            (folder / Path(name).name).write_bytes(file.after_cut(random, kept))
        return folder / Path(self._path).name

    def _name(self, name: str, file: _File | None) -> None:
        _set(self._now, name, file)
        self._unsure.append((name, file))


def _set(folder: dict[str, _File], name: str, file: _File | None) -> None:
    if file is None:
        folder.pop(name, None)
    else:
        folder[name] = file
