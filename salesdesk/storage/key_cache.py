"""The system's keyring as a place to remember the key of a desk on this computer; never its only home.

What is kept there is the desk's key and not the passphrase: a passphrase may be used elsewhere, too, must
be stretched anew at each start, and would go stale when it is changed. A keyring that is missing, locked or
was reset is as one that remembers nothing. It is asked only for desks that were remembered here, which an
empty file among the program's own state says: asking may bring up the keyring's own password window.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from salesdesk import paths
from salesdesk.errors import StorageError
from salesdesk.storage.engine import KEY_BYTES
from salesdesk.storage.schema import make_private_folder

_SERVICE = "SalesDesk"
_LEAST_PRIORITY = 1
"""Below this are those that keep nothing, or keep it in the open."""


class KeyCache:
    """The keys remembered on this computer, by the id of their desk."""

    def __init__(self, folder: Path | None = None, keyring: Any = None) -> None:
        """`keyring` is the system's own unless given, `folder` holds the marks of what is in it."""
        self._folder = folder or paths.state_folder() / "remembered"
        self._given = keyring

    def is_kept(self, desk_id: str) -> bool:
        """Whether the key of this desk was remembered here; the keyring is not asked."""
        return (self._folder / desk_id).exists()

    def recall(self, desk_id: str) -> bytes | None:
        """The key, or None where there is none, for whatever reason. May wait for the keyring's owner."""
        if not self.is_kept(desk_id):
            return None
        try:
            key = bytes.fromhex(self._keyring().get_password(_SERVICE, desk_id) or "")
        except Exception:  # each backend fails in its own ways, and all of them mean: ask the person
            return None
        return key if len(key) == KEY_BYTES else None

    def keep(self, desk_id: str, key: bytes) -> None:
        """Remembers the key. Raises StorageError where no keyring takes it."""
        try:
            keyring = self._keyring()
            keyring.set_password(_SERVICE, desk_id, key.hex())
            is_there = keyring.get_password(_SERVICE, desk_id) == key.hex()
        except Exception as error:
            raise StorageError(
                "The system's keyring cannot remember it here (%1). The passphrase opens the desk as before.",
                _reason(error),
            ) from None  # no frame of the backend's, which holds the key
        if not is_there:
            raise StorageError(
                "The system's keyring did not keep it. The passphrase opens the desk as before."
            )
        make_private_folder(self._folder)
        (self._folder / desk_id).touch(mode=0o600)

    def drop(self, desk_id: str) -> None:
        """Forgets the key; a keyring that cannot be asked is not asked for it again either."""
        if not self.is_kept(desk_id):
            return
        with suppress(Exception):
            self._keyring().delete_password(_SERVICE, desk_id)
        (self._folder / desk_id).unlink(missing_ok=True)

    def _keyring(self) -> Any:
        if self._given is not None:
            return self._given
        import keyring
        from keyring.errors import NoKeyringError

        found = keyring.get_keyring()
        if found.priority < _LEAST_PRIORITY:
            raise NoKeyringError("there is none")
        return found


def _reason(error: Exception) -> str:
    if isinstance(error, ImportError):
        return "the program was installed without it"
    return " ".join(str(error).split())[:200] or type(error).__name__
