"""What was done, by whom and when, and taking it back."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from salesdesk.errors import UserError
from salesdesk.services.context import Context
from salesdesk.services.settings import Settings
from salesdesk.services.touched import Touched
from salesdesk.storage import journal
from salesdesk.storage.journal import StepTaken
from salesdesk.storage.tables import Change, Step, columns

_steps, _changes = columns(Step), columns(Change)


class History:
    """The journal of the desk: each verb is a step that can be taken back and put on again."""

    def __init__(self, context: Context, settings: Settings) -> None:
        self._context = context
        self._settings = settings

    def undo(self, step_id: int) -> StepTaken:
        """Takes a step back, whole. Raises ChangedSince where later steps build on it, and NotFound."""
        with self._context.database.revise() as connection:
            taken = journal.undo(connection, step_id, self._context.now())
        self._tell()
        return taken

    def undo_last(self) -> StepTaken:
        """Takes the latest step back. Raises UserError where there is none."""
        with self._context.database.revise() as connection:
            last = journal.latest(connection)
            if last is None:
                raise UserError("There is nothing to undo.")
            journal.undo(connection, last.id, self._context.now())
        self._tell()
        return last

    def redo(self) -> StepTaken:
        """Puts on again what was taken back, the oldest of it first.

        Raises UserError where there is nothing, or something new was done since.
        """
        with self._context.database.revise() as connection:
            undone = journal.next_undone(connection)
            if undone is None:
                raise UserError("There is nothing to do again.")
            journal.redo(connection, undone.id)
        self._tell()
        return undone

    def latest(self) -> StepTaken | None:
        """The step that `undo_last` would take back."""
        with self._context.database.read() as connection:
            return journal.latest(connection)

    def next_redo(self) -> StepTaken | None:
        """The step that `redo` would put on again."""
        with self._context.database.read() as connection:
            return journal.next_undone(connection)

    def of(self, customer_id: int, limit: int = 200) -> list[StepTaken]:
        """What was done with a customer, alone or among others, the latest first; undone steps as well."""
        among_others = select(_changes.step_id).where(_changes.customer_id == customer_id)
        statement = (
            select(
                _steps.id,
                _steps.at,
                _steps.actor,
                _steps.verb,
                _steps.about,
                _steps.customer_id,
                _steps.undone_at,
            )
            .where(
                _steps.id.in_(select(_steps.id).where(_steps.customer_id == customer_id).union(among_others))
            )
            .order_by(_steps.id.desc())
            .limit(limit)
        )
        with self._context.database.read() as connection:
            return [_taken(*row) for row in connection.execute(statement)]

    def _tell(self) -> None:
        self._settings.forget()
        self._context.publish(Touched.ALL)


def _taken(
    step_id: int,
    at: datetime,
    actor: str,
    verb: str,
    about: str,
    customer_id: int | None,
    undone_at: datetime | None,
) -> StepTaken:
    return StepTaken(step_id, at, actor, verb, about, customer_id, undone_at is not None)
