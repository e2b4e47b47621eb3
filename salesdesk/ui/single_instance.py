"""One window for one desk: a lock that the system itself lets go, and a line to who holds it.

The lock is the kernel's, on a file of its own: no process number is kept, so none can be stale.
"""

from __future__ import annotations

import getpass
import hashlib
import os
import sys
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 10_000
_RETRY_MS = 50
_MESSAGE_BYTES = 4096
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


class SingleInstance(QObject):
    """Holds the desk's lock, and hears when a second start asks for the window."""

    raise_asked = Signal()

    def __init__(self, desk_path: Path, spare_folder: Path, parent: QObject | None = None) -> None:
        """`spare_folder` takes the lock's file where the desk's own folder takes none."""
        super().__init__(parent)
        path = Path(os.path.realpath(desk_path))
        digest = hashlib.sha256(f"{getpass.getuser()}\0{path}".encode("utf-8", "surrogateescape"))
        self.name = f"salesdesk-{digest.hexdigest()[:24]}"
        self._files = (path.with_name(f"{path.name}.lock"), spare_folder / f"{self.name}.lock")
        self._lock = pick_lock()
        self._descriptor: int | None = None
        self._server: QLocalServer | None = None

    def take_or_tell(self) -> bool:
        """True where this process now holds the desk; False where its holder was asked to show itself.

        Raises TimeoutError where somebody holds it who does not answer within 10 seconds, and OSError
        where no lock can be kept anywhere.
        """
        deadline = QDeadlineTimer(_WAIT_MS)
        while not deadline.hasExpired():
            if self._take():
                self._listen()
                return True
            if self._tell():
                return False
            QThread.msleep(_RETRY_MS)  # its holder is just starting, or just ending
        raise TimeoutError("another SalesDesk holds this desk and does not answer")

    def release(self) -> None:
        """Lets the desk go."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _take(self) -> bool:
        descriptor = self._open()
        if self._lock.take(descriptor):
            self._descriptor = descriptor
            return True
        os.close(descriptor)
        return False

    def _open(self) -> int:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
        beside, spare = self._files
        try:
            beside.parent.mkdir(parents=True, exist_ok=True)
            return os.open(beside, flags, 0o600)
        except OSError:
            spare.parent.mkdir(parents=True, exist_ok=True)
            return os.open(spare, flags, 0o600)

    def _listen(self) -> None:
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self.name)  # left by a process that was killed: the lock says it is gone
        server.newConnection.connect(self._on_connection)
        server.listen(self.name)
        self._server = server

    def _tell(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self.name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        token = next((os.environ[name] for name in _TOKENS if os.environ.get(name)), "")
        socket.write(f"show {token}\n".encode("utf-8", "replace")[:_MESSAGE_BYTES])
        socket.waitForBytesWritten(_WAIT_MS)
        socket.disconnectFromServer()
        return True

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
