"""`pytest --encrypted`: every desk of the tests is an encrypted one, so that rules and rows are tried there.

Whatever opens a file without a key is given the tests' own, by way of the library that opens it.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any

from salesdesk.storage import engine, rot

KEY = bytes(range(32))

PLAIN_ALONE = {
    "test_restoring.py": ("an_encrypted_desk", "an_older_desk", "killed_at_any_file_operation"),
    "test_backup.py": ("a_damaged_desk",),
    "test_migrations.py": ("a_damaged_desk", "a_filled_desk_of_each", "killed_midway"),
    "test_trash.py": ("in_the_file_no_more",),
    "test_damage.py": ("a_schema_that_is_no_text",),
    "test_database.py": ("make_stub", "zeroed_schema", "opens_without_alembic"),
    "test_salvage.py": ("destroyed_pages", "comes_from_the_backup"),
}
"""Tests that read or spoil the bytes of a plain file, keep one as a fixture, or start another process."""


def is_of_plain_files_alone(file: str, name: str) -> bool:
    """Whether a test says nothing about encrypted desks."""
    return any(part in name for part in PLAIN_ALONE.get(file, ()))


def encrypt_everything() -> None:
    """From now on, in this process."""
    keyed = _keyed(engine.cipher_driver())
    plain = engine._library

    def library(key: bytes | None) -> ModuleType:
        return keyed if key is None else plain(key)

    engine._library = library
    engine.driver = lambda: keyed  # type: ignore[assignment]
    attach = rot.attach
    rot.attach = lambda connection, closed, key: attach(connection, closed, key or KEY)


def _keyed(real: ModuleType) -> ModuleType:
    made = ModuleType("sqlcipher3.keyed")
    made.__dict__.update({name: value for name, value in vars(real).items() if not name.startswith("__")})

    def connect(*given: Any, **named: Any) -> Any:
        connection = real.connect(*given, **named)
        engine._unlock(connection, KEY)
        return connection

    made.connect = connect  # type: ignore[attr-defined]
    return made
