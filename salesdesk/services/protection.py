"""The desk's protection by a passphrase: turning it on and off, and changing what opens it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from salesdesk.domain.keeping import BackupReason
from salesdesk.errors import StorageError, UserError
from salesdesk.services.backups import Backups
from salesdesk.services.context import Context
from salesdesk.services.progress import SILENT, Progress
from salesdesk.services.unlocking import Unlocking
from salesdesk.storage import backup, encryption, plain_copies
from salesdesk.storage.engine import can_encrypt
from salesdesk.storage.key_cache import KeyCache
from salesdesk.storage.keys import KeyFile, NewKey
from salesdesk.storage.wrapping import Cost

SHORTEST = 8
"""Signs of a passphrase; shorter ones are found by trying, whatever each try costs."""

GOOD = 16
"""Signs from which on a passphrase of words needs no more advice."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change of protection that is ready to be carried out on the closed desk.

    `code` is to be shown once, `key` opens the desk afterwards; None where no key is needed any more.
    """

    work: Callable[[Progress], None] = field(repr=False)
    key: bytes | None = field(default=None, repr=False)
    code: str = field(default="", repr=False)


class Protection:
    """What can be asked of and done to the protection of an open desk.

    `cost` is what a guess at a new passphrase costs; found for this machine where None.
    """

    def __init__(
        self, context: Context, backups: Callable[[], Backups], cache: KeyCache | None = None
    ) -> None:
        self._database = context.database
        self._clock = context.now
        self._backups = backups
        self._cache = cache
        self.cost: Cost | None = None

    @property
    def is_on(self) -> bool:
        """Whether the open desk is encrypted."""
        return self._database.key is not None

    @property
    def is_possible(self) -> bool:
        """Whether this installation can encrypt."""
        return can_encrypt()

    def turning_on(self, passphrase: str) -> Change:
        """Makes a key and a recovery code; nothing is written until the change is carried out.

        Half a second of work. Raises UserError for a passphrase that is too short.
        """
        acceptable(passphrase)
        made, path = NewKey.make(passphrase, self.cost), self._database.path
        folder, clock = self._backups().folder, self._clock

        def work(progress: Progress) -> None:
            encryption.encrypt(path, made.file, made.key, progress)
            # The key file must not be alone in the world. The desk is encrypted whether or not this can be
            # done; that it could not, its backups tell.
            with suppress(StorageError):
                backup.make(path, folder, BackupReason.ENCRYPTION, now=clock(), key=made.key, compared=False)

        return Change(work, made.key, made.code)

    def turning_off(self, secret: str) -> Change:
        """Asks for the passphrase or code once more. Raises WrongPassphrase."""
        path, key = self._database.path, self._proved(secret)
        unlocking = self._unlocking()

        def work(progress: Progress) -> None:
            unlocking.forget()
            encryption.decrypt(path, key, progress)

        return Change(work)

    def keep_before(self, progress: Progress = SILENT) -> None:
        """Makes the verified backup that stands before a change. Raises StorageError, Cancelled."""
        self._backups().make(BackupReason.ENCRYPTION, progress)

    def change_passphrase(self, secret: str, new: str) -> None:
        """Puts `new` in the passphrase's place; the desk's own file stays as it is. A second of work.

        `secret` is the present passphrase or the recovery code. Raises WrongPassphrase and UserError.
        """
        acceptable(new)
        path, key = self._database.path, self._proved(secret)
        KeyFile.load(path).with_passphrase(key, new, self.cost).save(path)

    def new_code(self, secret: str) -> str:
        """A new recovery code, to be shown once; the former opens nothing any more. Raises WrongPassphrase.

        Backups made before keep the former one, as they keep their passphrase.
        """
        path, key = self._database.path, self._proved(secret)
        changed, code = KeyFile.load(path).with_new_code(key)
        changed.save(path)
        return code

    @property
    def is_remembered(self) -> bool:
        """Whether this computer was told to remember the key."""
        return self.is_on and self._unlocking().is_remembered

    def remember(self) -> None:
        """Has the system's keyring keep the key. Raises StorageError where it does not."""
        assert self._database.key is not None
        self._unlocking().remember(self._database.key)

    def forget(self) -> None:
        """Takes the key out of the system's keyring."""
        self._unlocking().forget()

    def plain_backups(self) -> list[Path]:
        """The backups of this encrypted desk that are not encrypted themselves, the newest first."""
        if not self.is_on:
            return []
        return [one.path for one in plain_copies.found(self._folders(), self._database.path)]

    def encrypt_backups(self, progress: Progress = SILENT) -> int:
        """Encrypts them, each checked before it takes the plain one's place; returns how many.

        Raises StorageError for one that cannot be read, with the others done, and Cancelled.
        """
        assert self._database.key is not None
        return plain_copies.encrypt(self._folders(), self._database.path, self._database.key, progress)

    def delete_plain_backups(self, progress: Progress = SILENT) -> int:
        """Deletes them once there is an encrypted backup that was checked just now; returns how many."""
        self._backups().make(BackupReason.ENCRYPTION, progress)
        return plain_copies.delete(self._folders(), self._database.path)

    def _folders(self) -> list[Path]:
        folder, second = self._backups().folder, self._backups().second_folder
        return [folder] if second is None else [folder, second]

    def _proved(self, secret: str) -> bytes:
        return self._unlocking().with_passphrase(secret)

    def _unlocking(self) -> Unlocking:
        return Unlocking(self._database.path, self._cache)


def acceptable(passphrase: str) -> None:
    """Raises UserError where a passphrase is too short to protect anything."""
    if len(passphrase.strip()) < SHORTEST:
        raise UserError("Use %1 signs or more. A few words are easy to keep in mind.", SHORTEST, field="new")
