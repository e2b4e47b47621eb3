"""What stands in a form that was not saved yet, kept so that a crash loses no text."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select

from salesdesk.services.context import Context
from salesdesk.storage.tables import Draft, columns

_drafts = columns(Draft)


class Drafts:
    """One draft for each form. No part of the history, and no screen is told."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def save(self, form: str, body: dict[str, Any]) -> None:
        """Keeps the form's contents, which must be fit for JSON, instead of what was kept before."""
        text = json.dumps(body)  # escaped, so that cleaning text changes nothing in it
        with self._context.database.write("draft.save") as transaction:
            kept = transaction.execute(select(_drafts.id, _drafts.body).where(_drafts.form == form)).first()
            if kept is None:
                transaction.insert(Draft, form=form, body=text, saved_at=self._context.now())
            elif kept.body != text:
                transaction.update(Draft, kept.id, body=text, saved_at=self._context.now())

    def load(self, form: str) -> dict[str, Any] | None:
        """What was kept for the form; None where nothing was, or it cannot be read."""
        with self._context.database.read() as connection:
            text = connection.execute(select(_drafts.body).where(_drafts.form == form)).scalar()
        if text is None:
            return None
        try:
            body = json.loads(text)
        except ValueError:
            return None
        return body if isinstance(body, dict) else None

    def clear(self, form: str) -> None:
        """Forgets the form's draft, once it is saved or thrown away."""
        with self._context.database.write("draft.clear") as transaction:
            kept = transaction.execute(select(_drafts.id).where(_drafts.form == form)).scalar()
            if kept is not None:
                transaction.delete(Draft, kept)
