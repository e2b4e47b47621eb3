"""Getting at the key of an encrypted desk before it is opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.storage import key_place

if TYPE_CHECKING:
    from salesdesk.storage.key_cache import KeyCache


class Unlocking:
    """One desk's lock. Nothing here opens the desk, or makes one."""

    def __init__(self, path: Path, cache: KeyCache | None = None) -> None:
        self.path = path
        self._cache = cache

    @property
    def is_locked(self) -> bool:
        """Whether the desk is encrypted; a look at names alone, which every start can afford."""
        return key_place.is_encrypted(self.path)

    def put_right(self) -> Sentence | None:
        """Ends a change of encryption that was cut short, and says so; None where there was none.

        To be called before anything is opened. Raises StorageError where there is a key file and no desk.
        """
        if not key_place.may_be_unfinished(self.path):
            return None
        from salesdesk.storage import encryption

        if encryption.put_right(self.path) is None:
            return None
        return Sentence(
            QT_TRANSLATE_NOOP(
                "domain", "A change of encryption was cut short. Your desk is whole, and not encrypted."
            )
        )

    def with_passphrase(self, text: str) -> bytes:
        """The key by the passphrase or the recovery code; half a second of work. Raises WrongPassphrase."""
        from salesdesk.storage.keys import KeyFile

        return KeyFile.load(self.path).open_with(text)

    def with_code(self, text: str) -> bytes:
        """The key by the recovery code. Raises WrongPassphrase, which says what is wrong with it."""
        from salesdesk.storage.keys import KeyFile

        return KeyFile.load(self.path).open_with_code(text)

    def fits(self, key: bytes | None) -> bool:
        """Whether a key that is known already opens this desk, so that nobody needs to be asked."""
        from salesdesk.storage.keys import KeyFile

        return key is not None and KeyFile.load(self.path).fits(key)

    @property
    def is_remembered(self) -> bool:
        """Whether this computer was told to remember the key. Raises StorageError for a bad key file."""
        return self._keys().is_kept(self._desk_id())

    def remembered(self) -> bytes | None:
        """The key that this computer remembers, where it still fits. May wait for the system's keyring."""
        key = self._keys().recall(self._desk_id())
        return key if self.fits(key) else None

    def remember(self, key: bytes) -> None:
        """Has the system's keyring keep the key. Raises StorageError where it does not."""
        self._keys().keep(self._desk_id(), key)

    def forget(self) -> None:
        """Takes the key out of the system's keyring."""
        self._keys().drop(self._desk_id())

    def _desk_id(self) -> str:
        from salesdesk.storage.keys import KeyFile

        return KeyFile.load(self.path).desk_id

    def _keys(self) -> KeyCache:
        if self._cache is None:
            from salesdesk.storage.key_cache import KeyCache

            self._cache = KeyCache()
        return self._cache
