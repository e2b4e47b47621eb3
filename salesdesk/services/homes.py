"""Where a desk had better lie, and bringing it there: not in a folder that several computers write to."""

from __future__ import annotations

from pathlib import Path

from salesdesk import paths
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.errors import UserError
from salesdesk.services.progress import SILENT, Progress
from salesdesk.storage import backup
from salesdesk.storage.schema import make_private_folder
from salesdesk.storage.shared_folders import Sharing, shared
from salesdesk.storage.use_lock import alone


def doubt_about(desk: Path) -> Sentence | None:
    """What may go wrong where a desk lies; None for a place that is this computer's own."""
    found = shared(desk)
    if found is None:
        return None
    if found.by is Sharing.NETWORK:
        return Sentence(
            QT_TRANSLATE_NOOP(
                "domain",
                "%1 lies on a network (%2). Where the connection breaks while it is saved, or two computers "
                "open it at once, it may be damaged. It is saved with more care there, and more slowly.",
            ),
            (str(desk), found.name),
        )
    return Sentence(
        QT_TRANSLATE_NOOP(
            "domain",
            "%1 lies in “%2”, a folder that a service keeps in step. The service may take it away half "
            "saved, or bring back an older one, and two computers that write to it make two desks of it.",
        ),
        (str(desk), found.name),
    )


def free_home() -> Path | None:
    """Where a desk that is started without naming it lies, if nothing lies there yet and it is safe."""
    home = paths.own_desk()
    return None if home.exists() or shared(home) is not None else home


def bring_home(desk: Path, home: Path, *, key: bytes | None = None, progress: Progress = SILENT) -> None:
    """Puts a checked copy of a desk that nobody may have open at `home`; the desk itself stays as it is.

    Raises UserError where something lies at `home`, StorageError and Cancelled; nothing is there then.
    """
    if home.exists():
        raise UserError("%1 is there already. Choose another name.", home)
    with alone(desk), backup.told(desk, home.parent):
        make_private_folder(home.parent)
        backup.make_at(desk, home, key=key, watch=progress)
