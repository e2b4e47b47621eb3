"""What every noun of the desk works with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from sqlalchemy.exc import IntegrityError

from salesdesk.clock import Clock
from salesdesk.domain.text import noticed
from salesdesk.errors import NotFound
from salesdesk.services.progress import SILENT, Progress
from salesdesk.services.touched import Touched
from salesdesk.storage.database import Database
from salesdesk.storage.transaction import Transaction

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done:
    """A verb's outcome: the step to undo it by (None where nothing was changed) and the row it made."""

    step_id: int | None
    row_id: int | None = None


class KeepsCopy(Protocol):
    """Makes a backup before something large or final, unless the newest holds the desk as it stands."""

    def __call__(self, before: str, progress: Progress = SILENT) -> None:
        """`before` is `delete`, `trash`, `import`, `change` or `repair`. Raises StorageError, Cancelled."""
        ...


def _make_no_copy(before: str, progress: Progress = SILENT) -> None:
    """For a desk that nobody keeps backups of."""


class Context:
    """The open file, the clock, and where changes are told."""

    def __init__(self, database: Database, clock: Clock, publish: Callable[[Touched], None]) -> None:
        self.database = database
        self.clock = clock
        self.publish = publish
        self.back_up: KeepsCopy = _make_no_copy
        self.left_out: dict[int, int] = {}
        """Characters that could not be kept, by the step that wrote the text; of this run alone."""

    @contextmanager
    def verb(
        self, name: str, touched: Touched, *, about: str = "", customer_id: int | None = None
    ) -> Iterator[Transaction]:
        """One verb: a transaction that is committed when the block ends, then told to the window.

        Raises NotFound where it writes about something that was deleted meanwhile.
        """
        try:
            with noticed() as left_out, self.database.write(name, customer_id=customer_id) as transaction:
                transaction.about = about
                yield transaction
                lost = left_out.characters  # not those of what the journal itself keeps a second time
        except IntegrityError as error:
            if "FOREIGN KEY" not in str(error.orig):
                raise
            raise NotFound("What this belongs to is no longer on the desk.") from error
        if lost and transaction.step_id is not None:
            self.left_out[transaction.step_id] = lost
        self.publish(touched)

    def now(self) -> datetime:
        return self.clock.now()

    def today(self) -> date:
        return self.clock.today()

    def local_day(self, moment: datetime) -> date:
        """The day that `moment` (aware) falls on where the rep is."""
        return moment.astimezone(self.clock.zone()).date()


def chunks(ids: Sequence[T], size: int = 500) -> Iterable[Sequence[T]]:
    """`ids`, or names, in runs short enough to stand in one question."""
    return (ids[start : start + size] for start in range(0, len(ids), size))
