"""The failures that the program can explain; everything else is a fault of ours."""

from __future__ import annotations


class SalesDeskError(Exception):
    """Base of every failure that has a sentence for the person in front of the program."""


class UserError(SalesDeskError):
    """Something asked for cannot be done as asked; the message says what to change.

    `field` names the input it belongs to, where there is one, so that a form can show it there.
    """

    def __init__(self, message: str, *, field: str = "") -> None:
        super().__init__(message)
        self.field = field


class NotFound(UserError):
    """The thing named does not exist on this desk (any more)."""


class StorageError(SalesDeskError):
    """The desk's file could not be read or written; nothing was changed."""


class NewerDesk(StorageError):
    """The file was written by a newer version of the program and is left untouched."""


class Cancelled(SalesDeskError):
    """Long work was stopped by the person; what it had begun is rolled back."""
