"""The failures that the program can explain; everything else is a fault of ours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any


class SalesDeskError(Exception):
    """Base of every failure that has a sentence for the person in front of the program.

    `text` is that sentence in English, with `%1` to `%9` for what `given` holds and `%n` for `count`, so
    that the window can say it in its own language; `str()` is the whole of it in English.
    """

    def __init__(self, text: str, *given: Any, count: int | None = None) -> None:
        super().__init__(text, *given)
        self.text = text
        self.given = given
        self.count = count

    def __str__(self) -> str:
        counted = self.text
        if self.count is not None:
            counted = counted.replace("%n", str(self.count)).replace("(s)", "" if self.count == 1 else "s")
        return fill(counted, [str(value) for value in self.given])


class UserError(SalesDeskError):
    """Something asked for cannot be done as asked; the message says what to change.

    `field` names the input it belongs to, where there is one, so that a form can show it there.
    """

    def __init__(self, text: str, *given: Any, count: int | None = None, field: str = "") -> None:
        super().__init__(text, *given, count=count)
        self.field = field


class NotFound(UserError):
    """The thing named does not exist on this desk (any more)."""


class StorageError(SalesDeskError):
    """The desk's file could not be read or written; nothing was changed."""


class WrongPassphrase(StorageError):
    """Neither the passphrase of the desk nor its recovery code; nothing was opened."""


class NewerDesk(StorageError):
    """The file was written by a newer version of the program and is left untouched."""


class StrangeDesk(StorageError):
    """The file carries program code of its own, which SalesDesk never wrote; it is left untouched."""


class Cancelled(SalesDeskError):
    """Long work was stopped by the person; what it had begun is rolled back."""


class NotEnoughMemory(SalesDeskError):
    """The machine had no memory left for something; what it had begun is rolled back."""

    def __init__(self) -> None:
        super().__init__(
            "There is not enough memory for this. Nothing was changed; close other programs, or take less "
            "at a time, and try again."
        )


def fill(text: str, given: Sequence[str]) -> str:
    """`text` with its `%1` to `%9` replaced; a `%1` within what is given stays as it is."""
    return re.sub(
        "%([1-9])", lambda mark: given[int(mark[1]) - 1] if int(mark[1]) <= len(given) else mark[0], text
    )
