"""Wrapping one key by another secret: Argon2id or HKDF, then AES-256-GCM."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass

SALT_BYTES = 16
NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class Cost:
    """What a guess at a passphrase costs by Argon2id (RFC 9106): memory in KiB, passes over it, lanes."""

    memory_kib: int
    passes: int
    lanes: int

    def __post_init__(self) -> None:
        # A key file comes from outside: one that asks for a terabyte or a year is refused.
        fits = 1 <= self.lanes <= 16 and 8 * self.lanes <= self.memory_kib <= 1 << 20
        if not (fits and 1 <= self.passes <= 64):
            raise ValueError("a cost outside of what this program will pay")


MEMORY_KIB = 128 * 1024
LANES = 4
SECONDS = 0.5
"""About how long a guess takes on the machine that chose the passphrase."""


@dataclass(frozen=True, slots=True, repr=False)
class Wrapped:
    """A key under a secret. `cost` is None where the secret is random itself and needs no slow function."""

    salt: bytes
    nonce: bytes
    sealed: bytes
    cost: Cost | None


def tuned_cost() -> Cost:
    """The cost that takes about `SECONDS` here; never under 3 passes over 128 MiB."""
    once = Cost(MEMORY_KIB, 1, LANES)
    _slow(b"", bytes(SALT_BYTES), once)  # the first call also waits for the memory
    began = time.perf_counter()
    _slow(b"", bytes(SALT_BYTES), once)
    spent = max(time.perf_counter() - began, 1e-4)
    return Cost(MEMORY_KIB, min(max(round(SECONDS / spent), 3), 32), LANES)


def wrap(key: bytes, secret: bytes, about: bytes, cost: Cost | None) -> Wrapped:
    """`key` under `secret`; `about` must be the same again to unwrap it, and is not kept."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES)
    sealed = AESGCM(_stretched(secret, salt, cost)).encrypt(nonce, key, about)
    return Wrapped(salt, nonce, sealed, cost)


def unwrap(wrapped: Wrapped, secret: bytes, about: bytes) -> bytes | None:
    """The key, or None where the secret (or what it is about, or a bit of the whole) is another."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(_stretched(secret, wrapped.salt, wrapped.cost)).decrypt(
            wrapped.nonce, wrapped.sealed, about
        )
    except InvalidTag:
        return None


def derived(key: bytes, purpose: bytes, length: int) -> bytes:
    """Bytes that only the holder of `key` can make, and that tell nothing of it."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), length, None, purpose).derive(key)


def _stretched(secret: bytes, salt: bytes, cost: Cost | None) -> bytes:
    if cost is not None:
        return _slow(secret, salt, cost)
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, salt, b"salesdesk recovery code").derive(secret)


def _slow(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = Argon2id(
        salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    return kdf.derive(secret)
