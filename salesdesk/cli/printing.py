"""Where the commands that print put their PDF."""

from __future__ import annotations

from pathlib import Path

from salesdesk.errors import UserError
from salesdesk.services.desk import Desk
from salesdesk.whole_file import refuse_place

_SUFFIX = ".pdf"


def pdf_file(text: str, desk: Desk) -> Path:
    """The file that `text` names. Raises UserError where no PDF can be put there.

    A file there is replaced, so that its name has to say that it is a PDF: a list or a backup named by a
    slip of the finger stays.
    """
    target = Path(text)
    refuse_place(target, desk.database.path)
    if target.suffix.lower() != _SUFFIX:
        raise UserError("“%1” has to end in %2.", target.name, _SUFFIX, field="file")
    return target
