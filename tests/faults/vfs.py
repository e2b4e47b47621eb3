"""A layer between SQLite and the disk, in Python alone: it fails one chosen call, or records them all.

It becomes the process's default VFS by way of the SQLite that the desk's own driver holds, so that the
program under trial runs as delivered. The opened files stay the system's own: only the table of functions
they point at is exchanged, so locks and shared memory work as ever.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Protocol

SQLITE_OK = 0
SQLITE_FULL = 13
FAILURES = {
    "open": 14,  # SQLITE_CANTOPEN
    "read": 10 | 1 << 8,
    "write": 10 | 3 << 8,
    "sync": 10 | 4 << 8,
    "truncate": 10 | 6 << 8,
    "size": 10 | 7 << 8,
    "delete": 10 | 10 << 8,
    "access": 10 | 13 << 8,
    "lock": 10 | 15 << 8,
    "shared memory": 10 | 21 << 8,
}
"""What SQLite is told when a call of this kind fails (https://sqlite.org/rescode.html)."""

_CREATE, _MAIN_JOURNAL, _SUPER_JOURNAL, _WAL = 0x4, 0x800, 0x4000, 0x80000

_POINTERS = (
    "xClose xRead xWrite xTruncate xSync xFileSize xLock xUnlock xCheckReservedLock xFileControl xSectorSize "
    "xDeviceCharacteristics xShmMap xShmLock xShmBarrier xShmUnmap xFetch xUnfetch"
)
_VFS_POINTERS = (
    "xOpen xDelete xAccess xFullPathname xDlOpen xDlError xDlSym xDlClose xRandomness xSleep xCurrentTime "
    "xGetLastError xCurrentTimeInt64 xSetSystemCall xGetSystemCall xNextSystemCall"
)


class _IoMethods(Structure):
    _fields_ = [("iVersion", c_int), *((name, c_void_p) for name in _POINTERS.split())]


class _File(Structure):
    _fields_ = [("pMethods", POINTER(_IoMethods))]


class _Vfs(Structure):
    _fields_ = [
        ("iVersion", c_int),
        ("szOsFile", c_int),
        ("mxPathname", c_int),
        ("pNext", c_void_p),
        ("zName", c_char_p),
        ("pAppData", c_void_p),
        *((name, c_void_p) for name in _VFS_POINTERS.split()),
    ]


_FILE_CALLS = {
    "xRead": ("read", CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)),
    "xWrite": ("write", CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)),
    "xTruncate": ("truncate", CFUNCTYPE(c_int, c_void_p, c_int64)),
    "xSync": ("sync", CFUNCTYPE(c_int, c_void_p, c_int)),
    "xFileSize": ("size", CFUNCTYPE(c_int, c_void_p, c_void_p)),
    "xLock": ("lock", CFUNCTYPE(c_int, c_void_p, c_int)),
    "xShmMap": ("shared memory", CFUNCTYPE(c_int, c_void_p, c_int, c_int, c_int, c_void_p)),
}
_OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, POINTER(c_int))
_DELETE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
_ACCESS = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_void_p)


class Watcher(Protocol):
    """What is told of each call, and may let it fail."""

    def before(self, kind: str) -> int:
        """A result code other than `SQLITE_OK` fails the call, which then does not take place."""

    def written(self, name: str, offset: int, data: bytes) -> None: ...

    def truncated(self, name: str, size: int) -> None: ...

    def synced(self, name: str) -> None: ...

    def opened(self, name: str, *, is_new: bool, syncs_folder: bool) -> None: ...

    def deleted(self, name: str, *, syncs_folder: bool) -> None: ...


class Unheeding:
    """A watcher that lets everything pass: what others are built on."""

    def before(self, _kind: str) -> int:
        return SQLITE_OK

    def written(self, name: str, offset: int, data: bytes) -> None: ...

    def truncated(self, name: str, size: int) -> None: ...

    def synced(self, name: str) -> None: ...

    def opened(self, name: str, *, is_new: bool, syncs_folder: bool) -> None: ...

    def deleted(self, name: str, *, syncs_folder: bool) -> None: ...


@dataclass
class FailingCall(Unheeding):
    """Fails the call number `at` (from 1) of all that are made, once; 0 only counts them.

    `full` fails writes alone, and says that the disk is full; `lasting` then fails every later one as well.
    """

    at: int = 0
    full: bool = False
    lasting: bool = False
    kinds: list[str] = field(default_factory=list)
    failed: str = ""

    def before(self, kind: str) -> int:
        if self.full and kind != "write":
            return SQLITE_OK
        self.kinds.append(kind)
        number = len(self.kinds)
        if number == self.at or (self.lasting and 0 < self.at < number):
            self.failed = kind
            return SQLITE_FULL if self.full else FAILURES[kind]
        return SQLITE_OK


class Layer:
    """The layer itself; `watcher` may be exchanged at any time. One for each process and driver."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self.watcher: Watcher = Unheeding()
        self._library = library
        library.sqlite3_vfs_find.restype = POINTER(_Vfs)
        library.sqlite3_vfs_register.argtypes = [c_void_p, c_int]
        library.sqlite3_vfs_unregister.argtypes = [c_void_p]
        self._base = library.sqlite3_vfs_find(None).contents
        self._vfs = _Vfs.from_buffer_copy(self._base)
        self._vfs.pNext, self._vfs.zName = None, b"faults"
        self._names: dict[int, str] = {}
        self._tables: dict[int, _IoMethods] = {}
        self._kept: list[Any] = []  # SQLite holds pointers to these functions
        for name, prototype in (("xOpen", _OPEN), ("xDelete", _DELETE), ("xAccess", _ACCESS)):
            own = getattr(self, f"_{name[1:].lower()}")(prototype(getattr(self._base, name)))
            self._exchange(self._vfs, name, prototype(own))

    def register(self) -> None:
        """Makes this the VFS of every connection from now on."""
        self._library.sqlite3_vfs_register(ctypes.addressof(self._vfs), 1)

    def unregister(self) -> None:
        """Gives the system's own VFS back to the connections to come; the open ones keep this."""
        self._library.sqlite3_vfs_unregister(ctypes.addressof(self._vfs))

    def _exchange(self, table: Structure, name: str, function: Any) -> None:
        self._kept.append(function)
        setattr(table, name, ctypes.cast(function, c_void_p).value)

    def _open(self, base: Callable[..., int]) -> Callable[..., int]:
        def call(_vfs: int, name: int | None, file: int, flags: int, out_flags: Any) -> int:
            opened = _File.from_address(file)
            failure = self.watcher.before("open")
            if failure:
                opened.pMethods = None
                return failure
            path = _text(name)
            is_new = bool(flags & _CREATE) and not os.path.lexists(path)
            code = base(ctypes.addressof(self._base), name, file, flags, out_flags)
            if code == SQLITE_OK and opened.pMethods:
                self._names[file] = path
                opened.pMethods = ctypes.pointer(self._table(opened.pMethods.contents))
                # The system's VFS syncs the folder with the first sync of a journal it was to make.
                lasting = bool(flags & _CREATE and flags & (_MAIN_JOURNAL | _SUPER_JOURNAL | _WAL))
                self.watcher.opened(path, is_new=is_new, syncs_folder=lasting)
            return code

        return call

    def _delete(self, base: Callable[..., int]) -> Callable[..., int]:
        def call(_vfs: int, name: int, syncs_folder: int) -> int:
            code = self.watcher.before("delete") or base(ctypes.addressof(self._base), name, syncs_folder)
            if code == SQLITE_OK:
                self.watcher.deleted(_text(name), syncs_folder=bool(syncs_folder))
            return code

        return call

    def _access(self, base: Callable[..., int]) -> Callable[..., int]:
        def call(_vfs: int, name: int, flags: int, found: int) -> int:
            return self.watcher.before("access") or base(ctypes.addressof(self._base), name, flags, found)

        return call

    def _table(self, base: _IoMethods) -> _IoMethods:
        address = ctypes.addressof(base)
        if address not in self._tables:
            self._tables[address] = table = _IoMethods.from_buffer_copy(base)
            for name, (kind, prototype) in _FILE_CALLS.items():
                if function := getattr(base, name):  # a file without locks has no shared memory
                    self._exchange(table, name, prototype(self._file_call(kind, prototype(function))))
        return self._tables[address]

    def _file_call(self, kind: str, base: Callable[..., int]) -> Callable[..., int]:
        tellers: dict[str, Callable[..., None]] = {
            "write": self._tell_write,
            "truncate": self._tell_truncate,
            "sync": self._tell_sync,
        }
        tell = tellers.get(kind)

        def call(file: int, *given: int) -> int:
            code = self.watcher.before(kind) or base(file, *given)
            if code == SQLITE_OK and tell is not None:
                tell(self._names[file], *given)
            return code

        return call

    def _tell_write(self, name: str, data: int, size: int, offset: int) -> None:
        self.watcher.written(name, offset, ctypes.string_at(data, size))

    def _tell_truncate(self, name: str, size: int) -> None:
        self.watcher.truncated(name, size)

    def _tell_sync(self, name: str, _flags: int) -> None:
        self.watcher.synced(name)


def _text(name: int | None) -> str:
    return os.fsdecode(ctypes.string_at(name)) if name else ""


_layers: dict[str, Layer] = {}


def layer() -> Layer:
    """The layer over the SQLite that desks of this process are opened with."""
    from salesdesk.storage.engine import driver

    package = driver().__name__.partition(".")[0]
    extension = import_module("_sqlite3" if package == "sqlite3" else f"{package}._sqlite3")
    assert extension.__file__ is not None
    if extension.__file__ not in _layers:
        _layers[extension.__file__] = Layer(ctypes.CDLL(extension.__file__))
    return _layers[extension.__file__]


@contextmanager
def watched(watcher: Watcher) -> Iterator[Layer]:
    """Everything that desks do with the disk within the block goes by `watcher`."""
    between = layer()
    between.watcher = watcher
    between.register()
    try:
        yield between
    finally:
        between.watcher = Unheeding()
        between.unregister()
