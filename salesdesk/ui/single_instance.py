"""One window for one desk: a lock that the system itself lets go, and a line to who holds it.

The lock is the kernel's, on a file of its own: no process number is kept, so none can be stale. It is
kept twice, beside the desk and in the state folder, so that removing one of the files lets nobody in.
"""

from __future__ import annotations

import getpass
import hashlib
import os
import sys
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QDeadlineTimer, QDir, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from salesdesk.errors import StorageError

WAIT_MS = 60_000
"""How long its holder may take to answer: it may be starting on a busy machine, or writing as it quits."""

_RETRY_MS = 50
_MESSAGE_BYTES = 4096
_LONGEST_ADDRESS = 100
"""The system takes 107 bytes for the path of a socket, macOS 103."""

_ANSWER = b"shown\n"
_BACKLOG = 100
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""What the session hands a started program, so that its window may come to the front."""


class FileLock(Protocol):
    """A lock on a file that the system lets go when its holder ends, however it ends."""

    def take(self, descriptor: int) -> bool:
        """Takes the lock on an open file; False where somebody else has it."""
        ...


class PosixLock:
    """`flock`, of Linux and macOS."""

    def take(self, descriptor: int) -> bool:
        import fcntl

        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class WindowsLock:
    """`LockFile`, of Windows."""

    def take(self, descriptor: int) -> bool:
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True


def pick_lock(platform: str = sys.platform) -> FileLock:
    """The lock of the system `platform` (as in `sys.platform`)."""
    return WindowsLock() if platform == "win32" else PosixLock()


def _address(name: str) -> str:
    """Where the socket of that name lies: in the folder for temporary files, unless its path is too long."""
    beside = Path(QDir.tempPath()) / name
    is_short = sys.platform == "win32" or len(os.fsencode(beside)) < _LONGEST_ADDRESS
    return name if is_short else f"/tmp/{name}"


class SingleInstance(QObject):
    """Holds the desk's lock, and hears when a second start asks for the window."""

    raise_asked = Signal()

    def __init__(
        self, desk_path: Path, state_folder: Path, parent: QObject | None = None, *, wait_ms: int = WAIT_MS
    ) -> None:
        """The lock's files lie beside the desk and in `state_folder`; either will do alone."""
        super().__init__(parent)
        self._desk_path = path = Path(os.path.realpath(desk_path))
        digest = hashlib.sha256(f"{_user()}\0{path}".encode("utf-8", "surrogateescape"))
        self.name = f"salesdesk-{digest.hexdigest()[:24]}"
        self._address = _address(self.name)
        self._files = (path.with_name(f"{path.name}.lock"), state_folder / f"{self.name}.lock")
        self._wait_ms = wait_ms
        self._lock = pick_lock()
        self._descriptors: list[int] = []
        self._server: QLocalServer | None = None

    def take_or_tell(self) -> bool:
        """True where this process now holds the desk; False where its holder has shown itself.

        Raises StorageError where somebody holds it who does not answer within a minute, and where no
        lock can be kept anywhere. Does not look at the desk's own file.
        """
        deadline = QDeadlineTimer(self._wait_ms)
        while not deadline.hasExpired():
            if self._take():
                self._listen()
                return True
            if self._tell(deadline):
                return False
            QThread.msleep(_RETRY_MS)  # its holder is just starting, or just ending
        raise StorageError("Another SalesDesk has %1 open and does not answer.", self._desk_path)

    def release(self) -> None:
        """Lets the desk go. Who has asked since the window went is not answered, and tries the lock."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        self._let_go()

    def _let_go(self) -> None:
        while self._descriptors:
            os.close(self._descriptors.pop())

    def _take(self) -> bool:
        """Takes every lock that can be had; none where somebody else holds one of them."""
        for file in self._files:
            try:
                taken = self._take_one(file)
            except OSError:
                continue  # a folder that takes no file, or a file system that knows no locks
            if not taken:
                self._let_go()
                return False
        if not self._descriptors:
            folders = [str(file.parent) for file in self._files]
            raise StorageError(
                "%1 cannot be locked: neither %2 nor %3 can be written.", self._desk_path, *folders
            )
        return True

    def _take_one(self, file: Path) -> bool:
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        try:
            taken = self._lock.take(descriptor)
        except OSError:
            os.close(descriptor)
            raise
        if taken:
            self._descriptors.append(descriptor)
        else:
            os.close(descriptor)
        return taken

    def _listen(self) -> None:
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setListenBacklogSize(_BACKLOG)
        server.setMaxPendingConnections(_BACKLOG)
        QLocalServer.removeServer(
            self._address
        )  # left by a process that was killed: the lock says it is gone
        server.newConnection.connect(self._on_connection)
        server.listen(self._address)
        self._server = server

    def _tell(self, deadline: QDeadlineTimer) -> bool:
        """Whether the holder has raised its window; False where it ends instead, or is not there yet."""
        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if not socket.waitForConnected(deadline.remainingTime()):
            return False
        token = next((os.environ[name] for name in _TOKENS if os.environ.get(name)), "")
        socket.write(f"show {token}\n".encode("utf-8", "replace")[:_MESSAGE_BYTES])
        socket.waitForBytesWritten(deadline.remainingTime())
        socket.waitForReadyRead(deadline.remainingTime())
        return bytes(socket.readAll().data()) == _ANSWER

    def _on_connection(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(_MESSAGE_BYTES)
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(self._on_message)
            if socket.bytesAvailable():
                self._heed(socket)

    def _on_message(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._heed(socket)

    def _heed(self, socket: QLocalSocket) -> None:
        verb, _, token = bytes(socket.readAll().data()).decode("utf-8", "replace").strip().partition(" ")
        if verb != "show":
            return
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt's Wayland plug-in uses and clears it
        self.raise_asked.emit()
        if socket.state() == QLocalSocket.LocalSocketState.ConnectedState:  # it may have lost patience
            socket.write(_ANSWER)
            socket.flush()


def _user() -> str:
    """Who this is, also where the system has no name for the number, as in many containers."""
    return str(os.getuid()) if hasattr(os, "getuid") else getpass.getuser()
