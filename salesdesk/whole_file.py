"""Files that the rep asks for (a PDF, a list): there whole or not at all, and never in a desk's place.

They get the process's umask: from a command the rep's own, as any document does; from the window, whose
umask is private, nobody but the rep may read them until they are given away.
"""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from salesdesk.errors import UserError


@contextmanager
def whole_file(target: Path, desk_file: Path | None = None) -> Iterator[Path]:
    """A scratch file in the target's folder that takes its place when the block ends well.

    Where the block fails, nothing is left behind and an earlier file at `target` is as it was. Raises
    UserError with what to do where the system refuses, where `target` is a folder or something else
    that is no plain file, and where it is `desk_file` or one of the files beside that.
    """
    target = Path(target).absolute()
    with _explained(target):
        _refuse(target, desk_file)
        scratch = target.with_name(f".{secrets.token_hex(6)}.part")
        try:
            yield scratch
            with scratch.open("rb+") as file:
                os.fsync(file.fileno())
            scratch.replace(target)
        finally:
            with suppress(OSError):
                scratch.unlink()


def refuse_place(target: Path, desk_file: Path | None = None) -> None:
    """Raises UserError where `whole_file` would, as far as that shows before anything is written."""
    target = Path(target).absolute()
    with _explained(target):
        _refuse(target, desk_file)


def _refuse(target: Path, desk_file: Path | None) -> None:
    if desk_file is not None and _belongs_to(target.resolve(), desk_file.resolve()):
        raise UserError("“%1” belongs to the desk. Choose another name or folder.", target, field="file")
    if target.is_dir():
        raise UserError("“%1” is a folder. Choose a file name in it.", target, field="file")
    if not target.parent.is_dir():
        raise UserError(
            "There is no folder “%1”. Choose another name or folder.", target.parent, field="file"
        )
    if target.exists() and not target.is_file():
        raise UserError("“%1” is not a plain file. Choose another name or folder.", target, field="file")
    if target.exists() and not os.access(target, os.W_OK):
        # Renaming over it would pass; whoever made it read-only meant to keep it.
        raise UserError("“%1” may only be read. Choose another name or folder.", target, field="file")


def _belongs_to(target: Path, desk_file: Path) -> bool:
    """Whether it is the desk or one of the files that its engine and its lock keep beside it."""
    return target.parent == desk_file.parent and target.name.startswith(desk_file.name)


@contextmanager
def _explained(target: Path) -> Iterator[None]:
    """Turns the system's refusals into a sentence that says what to do."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise UserError(
                "The disk is full: “%1” was not written. Make room and try again.", target, field="file"
            ) from error
        reason = error.strerror or str(error)
        raise UserError(
            "“%1” cannot be written (%2). Choose another name or folder.", target, reason, field="file"
        ) from error
    except ValueError as error:  # a NUL in the name
        raise UserError(
            "“%1” cannot be written (%2). Choose another name or folder.", target, error, field="file"
        ) from error
