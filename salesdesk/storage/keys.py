"""The key of an encrypted desk: random, kept in a key file beside it, wrapped twice.

Once by the passphrase (Argon2id), once by the recovery code; either opens it. Changing one of them writes
this file anew and leaves the desk as it is. The file is JSON, of the rep alone, and replaced whole.
"""

from __future__ import annotations

import hmac
import json
import os
import secrets
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from salesdesk.domain import recovery_code
from salesdesk.errors import StorageError, WrongPassphrase
from salesdesk.storage.engine import KEY_BYTES
from salesdesk.storage.key_place import is_encrypted, key_file
from salesdesk.storage.schema import make_lasting, make_private_file
from salesdesk.storage.wrapping import Cost, Wrapped, derived, tuned_cost, unwrap, wrap

__all__ = ["KeyFile", "NewKey", "is_encrypted", "key_file"]

_FORMAT = "SalesDesk key"
_VERSION = 1
_MOST_BYTES = 64 * 1024
_ID_BYTES = 16
_CHECK = b"salesdesk key check"
_CHECK_BYTES = 16


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What a key file says. None of it opens anything without the passphrase or the code."""

    desk_id: str
    passphrase: Wrapped
    code: Wrapped
    check: bytes

    @classmethod
    def load(cls, desk: Path) -> KeyFile:
        """The key file of `desk`. Raises StorageError where there is none, or none that can be read."""
        place = key_file(desk)
        try:
            with place.open("rb") as file:
                raw = file.read(_MOST_BYTES)
        except FileNotFoundError:
            raise StorageError(
                "The key file %1 is missing. Put it back from beside a backup: the desk opens with it alone.",
                place,
            ) from None
        except OSError as error:
            raise StorageError("The key file %1 cannot be read: %2.", place, error.strerror) from error
        try:
            given = json.loads(raw)
            if given["format"] != _FORMAT:
                raise ValueError(_FORMAT)
            version = int(given["version"])
            if version == _VERSION:
                return _understood(given)
        except (ValueError, KeyError, TypeError, RecursionError):
            raise StorageError(
                "The key file %1 is damaged. Nothing was changed: put it back from beside a backup.", place
            ) from None
        raise StorageError("The key file %1 was written by a newer SalesDesk. Update the program.", place)

    def open_with(self, secret: str) -> bytes:
        """The desk's key by its passphrase, or by its recovery code. Raises WrongPassphrase.

        Takes about half a second and 128 MiB: not for the thread of the window.
        """
        code = recovery_code.understood(secret)
        key = self._by_code(code) if code else None
        if key is None:
            key = unwrap(self.passphrase, _bytes(secret), self._about("passphrase"))
        if key is None:
            raise WrongPassphrase("This is not the passphrase of this desk. Nothing was opened; try again.")
        return key

    def open_with_code(self, text: str) -> bytes:
        """The desk's key by its recovery code. Raises WrongPassphrase, which says what is wrong with it."""
        code = recovery_code.understood(text)
        if code is None:
            raise WrongPassphrase(
                "There is a slip in this recovery code. It has seven groups of four signs; compare each."
            )
        key = self._by_code(code)
        if key is None:
            raise WrongPassphrase("This is the recovery code of another desk, or one that was replaced.")
        return key

    def fits(self, key: bytes) -> bool:
        """Whether `key` is this file's, which nobody needs to be asked for then."""
        return hmac.compare_digest(derived(key, _CHECK, _CHECK_BYTES), self.check)

    def with_passphrase(self, key: bytes, passphrase: str, cost: Cost | None = None) -> KeyFile:
        """The same key under another passphrase, at `cost` or at one found for this machine."""
        wrapped = wrap(key, _bytes(passphrase), self._about("passphrase"), cost or tuned_cost())
        return replace(self, passphrase=wrapped)

    def with_new_code(self, key: bytes) -> tuple[KeyFile, str]:
        """The same key under a new recovery code, and that code; the former opens nothing any more."""
        code = recovery_code.spelled(secrets.randbits(recovery_code.BITS))
        return replace(self, code=wrap(key, code.encode(), self._about("code"), None)), code

    def save(self, desk: Path) -> None:
        """Writes the key file of `desk`, durably and whole: what was there is there until this is.

        Raises StorageError where it cannot be written, with the former as it was.
        """
        path = key_file(desk)
        scratch = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
        try:
            try:
                make_private_file(scratch)
                scratch.write_bytes(self._json())
                make_lasting(scratch)
                scratch.replace(path)
                make_lasting(path.parent)
            except BaseException:
                with suppress(OSError):
                    scratch.unlink()
                raise
        except OSError as error:
            raise StorageError(
                "The key file %1 cannot be written: %2. Nothing was changed.", path, error.strerror
            ) from error

    def _by_code(self, code: str) -> bytes | None:
        return unwrap(self.code, code.encode(), self._about("code"))

    def _about(self, purpose: str) -> bytes:
        return f"{_FORMAT} {_VERSION} {self.desk_id} {purpose}".encode()

    def _json(self) -> bytes:
        content = {
            "format": _FORMAT,
            "version": _VERSION,
            "desk": self.desk_id,
            "passphrase": _written(self.passphrase),
            "code": _written(self.code),
            "check": self.check.hex(),
        }
        return json.dumps(content, indent=1).encode()


@dataclass(frozen=True, slots=True, repr=False)
class NewKey:
    """A key for a desk that has none yet: the file to write, and what must be told to the person once."""

    file: KeyFile
    key: bytes
    code: str

    @classmethod
    def make(cls, passphrase: str, cost: Cost | None = None) -> NewKey:
        """A random key under `passphrase`, and under a new recovery code."""
        key = os.urandom(KEY_BYTES)
        nothing = Wrapped(b"", b"", b"", None)
        check = derived(key, _CHECK, _CHECK_BYTES)
        empty = KeyFile(os.urandom(_ID_BYTES).hex(), nothing, nothing, check)
        file, code = empty.with_passphrase(key, passphrase, cost).with_new_code(key)
        return cls(file, key, code)


def _bytes(passphrase: str) -> bytes:
    """The same bytes for what looks the same, whichever keyboard wrote it."""
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def _written(wrapped: Wrapped) -> dict[str, Any]:
    made = {
        "salt": wrapped.salt.hex(),
        "nonce": wrapped.nonce.hex(),
        "key": wrapped.sealed.hex(),
    }
    if wrapped.cost is None:
        return {"kdf": "hkdf-sha256", **made}
    cost = wrapped.cost
    return {
        "kdf": "argon2id",
        "memory_kib": cost.memory_kib,
        "passes": cost.passes,
        "lanes": cost.lanes,
        **made,
    }


def _understood(given: Mapping[str, Any]) -> KeyFile:
    desk_id, check = str(given["desk"]), bytes.fromhex(given["check"])
    if len(bytes.fromhex(desk_id)) != _ID_BYTES or len(check) != _CHECK_BYTES:
        raise ValueError("lengths")
    return KeyFile(desk_id, _read(given["passphrase"]), _read(given["code"]), check)


def _read(given: Mapping[str, Any]) -> Wrapped:
    cost = None
    if given["kdf"] == "argon2id":
        cost = Cost(int(given["memory_kib"]), int(given["passes"]), int(given["lanes"]))
    elif given["kdf"] != "hkdf-sha256":
        raise ValueError("kdf")
    parts = [bytes.fromhex(given[name]) for name in ("salt", "nonce", "key")]
    if [len(part) for part in parts] != [16, 12, KEY_BYTES + 16]:
        raise ValueError("lengths")
    return Wrapped(parts[0], parts[1], parts[2], cost)
