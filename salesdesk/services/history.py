"""What was done, by whom and when, and taking it back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import CompoundSelect, Row, Select, select

from salesdesk.errors import UserError
from salesdesk.services import step_contents
from salesdesk.services.context import Context
from salesdesk.services.progress import SILENT, Progress
from salesdesk.services.settings import Settings
from salesdesk.services.step_contents import RowChange
from salesdesk.services.touched import Touched
from salesdesk.storage import journal, later_steps
from salesdesk.storage.id_lists import read_ids
from salesdesk.storage.journal import ChangedSince, StepTaken
from salesdesk.storage.tables import Change, Step, columns

__all__ = ["ChangedSince", "History", "StepTaken"]

_steps, _changes = columns(Step), columns(Change)


class History:
    """The journal of the desk: each verb is a step that can be taken back and put on again."""

    def __init__(self, context: Context, settings: Settings) -> None:
        self._context = context
        self._settings = settings

    def undo(self, step_id: int, progress: Progress = SILENT) -> StepTaken:
        """Takes a step back, whole. Raises ChangedSince where later steps build on it, NotFound."""
        return self.undo_with(step_id, (), progress)

    def undo_with(self, step_id: int, later: Collection[int], progress: Progress = SILENT) -> StepTaken:
        """Takes a step back with `later` ones that build on it, the newest first: all of them or none.

        Raises ChangedSince where others than those build on it, NotFound, UserError and Cancelled.
        """
        with self._context.database.revise() as connection:
            if later and set(later_steps.building_on(connection, step_id)) - set(later):
                raise ChangedSince()
            taken = journal.undo_all(connection, [step_id, *later], self._context.now(), _told_to(progress))
        self._tell()
        return taken[-1]

    def undo_last(self, progress: Progress = SILENT) -> StepTaken:
        """Takes the latest step back. Raises UserError where there is none."""
        with self._context.database.revise() as connection:
            last = journal.latest(connection)
            if last is None:
                raise UserError("There is nothing to undo.")
            journal.undo(connection, last.id, self._context.now(), _told_to(progress))
        self._tell()
        return last

    def redo(self, progress: Progress = SILENT) -> StepTaken:
        """Puts on again what was taken back, the oldest of it first.

        Raises UserError where there is nothing, or something new was done since.
        """
        with self._context.database.revise() as connection:
            undone = journal.next_undone(connection)
            if undone is None:
                raise UserError("There is nothing to do again.")
            journal.redo(connection, undone.id, _told_to(progress))
        self._tell()
        return undone

    def redo_these(self, step_ids: Iterable[int], progress: Progress = SILENT) -> StepTaken:
        """Puts steps on again, the oldest first: all of them or none; returns the oldest.

        Raises NotFound, Cancelled, and UserError where the desk has changed since.
        """
        with self._context.database.revise() as connection:
            again = journal.redo_all(connection, step_ids, _told_to(progress))
        self._tell()
        return again[0]

    def left_out(self, step_id: int) -> int:
        """How many characters this step left out, as they cannot be shown; 0 where an earlier run took it."""
        return self._context.left_out.get(step_id, 0)

    def latest(self) -> StepTaken | None:
        """The step that `undo_last` would take back."""
        with self._context.database.read() as connection:
            return journal.latest(connection)

    def next_redo(self) -> StepTaken | None:
        """The step that `redo` would put on again."""
        with self._context.database.read() as connection:
            return journal.next_undone(connection)

    def step(self, step_id: int) -> StepTaken:
        """One step. Raises NotFound."""
        with self._context.database.read() as connection:
            return journal.step(connection, step_id)

    def size(self, step_ids: Iterable[int]) -> int:
        """How many rows the steps wrote: whether taking them back is a moment's work."""
        with self._context.database.read() as connection:
            return journal.size(connection, step_ids)

    def building_on(self, step_id: int) -> list[StepTaken]:
        """The later steps that would have to be taken back with this one, the newest first."""
        with self._context.database.read() as connection:
            return [journal.step(connection, one) for one in later_steps.building_on(connection, step_id)]

    def of(self, customer_id: int, limit: int = 200, before: int | None = None) -> list[StepTaken]:
        """What was done with a customer, alone or among others, the latest first; undone steps as well.

        To read on, call again with `before` set to the id of the last step returned.
        """
        with self._context.database.read() as connection:
            whose = journal.with_merged(connection, customer_id)
        return self._read(_STEPS.where(_steps.id.in_(_with(whose))), limit, before)

    def steps(self, limit: int = 200, before: int | None = None) -> list[StepTaken]:
        """What was done on the whole desk, the latest first; to read on, see `of`."""
        return self._read(_STEPS, limit, before)

    def ids(self, customer_id: int | None = None) -> list[int]:
        """All steps of the desk or, with `customer_id`, of one customer, the latest first."""
        statement = select(_steps.id).order_by(_steps.id.desc())
        with self._context.database.read() as connection:
            if customer_id is not None:
                whose = journal.with_merged(connection, customer_id)
                statement = statement.where(_steps.id.in_(_with(whose)))
            return read_ids(connection, statement)

    def lines(self, ids: Sequence[int]) -> list[StepTaken]:
        """These steps (500 or fewer), in the order of `ids`."""
        with self._context.database.read() as connection:
            found = {row.id: _taken(row) for row in connection.execute(_STEPS.where(_steps.id.in_(ids)))}
        return [found[one] for one in ids if one in found]

    def contents(self, step_id: int, customer_id: int | None = None) -> list[RowChange]:
        """What a step changed, row by row, the first of them; with `customer_id`, of that customer alone
        and of those that became part of it.
        """
        with self._context.database.read() as connection:
            whose = None if customer_id is None else journal.with_merged(connection, customer_id)
            return step_contents.read(connection, step_id, whose)

    def _read(self, statement: Select[Any], limit: int, before: int | None) -> list[StepTaken]:
        if before is not None:
            statement = statement.where(_steps.id < before)
        with self._context.database.read() as connection:
            rows = connection.execute(statement.order_by(_steps.id.desc()).limit(limit))
            return [_taken(row) for row in rows]

    def _tell(self) -> None:
        self._settings.forget()
        self._context.publish(Touched.ALL)


_STEPS: Select[Any] = select(
    _steps.id,
    _steps.at,
    _steps.actor,
    _steps.verb,
    _steps.about,
    _steps.customer_id,
    _steps.undone_at,
    _steps.sealed_at,
)


def _with(customer_ids: Collection[int]) -> CompoundSelect[Any]:
    """The steps that had to do with one of these customers, alone or among others."""
    among_others = select(_changes.step_id).where(_changes.customer_id.in_(customer_ids))
    return select(_steps.id).where(_steps.customer_id.in_(customer_ids)).union(among_others)


def _taken(row: Row[Any]) -> StepTaken:
    return StepTaken(
        row.id,
        row.at,
        row.actor,
        row.verb,
        row.about,
        row.customer_id,
        undone=row.undone_at is not None,
        sealed=row.sealed_at is not None,
    )


def _told_to(progress: Progress) -> Callable[[int, int], None]:
    def tell(done: int, total: int) -> None:
        progress.report(done, total)
        progress.check()

    return tell
