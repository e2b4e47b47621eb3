"""The one gate for what is written: every value is cleaned and checked against its column's type.

SQLModel does not validate table rows on construction or assignment, so rows are never written through
objects; they pass here as plain values.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Annotated, Any

from pydantic import ConfigDict, TypeAdapter, ValidationError

from salesdesk.domain.text import clean_line
from salesdesk.errors import UserError
from salesdesk.storage.columns import NOTE_LIMIT, Raw, cleaned, raw
from salesdesk.storage.tables import Row

_Code = Annotated[str, cleaned(partial(clean_line, limit=NOTE_LIMIT))]
"""Text that a column's type does not bound, such as a key: even there nothing may come in uncleaned."""

LARGEST = 2**63 - 1
"""The largest whole number that a column holds."""


@cache
def _fittings(table: type[Row]) -> dict[str, Callable[[Any], Any]]:
    """What makes a value fit each column."""
    fittings: dict[str, Callable[[Any], Any]] = {}
    for name, field in table.model_fields.items():
        checks = tuple(mark for mark in field.metadata if type(mark).__module__.startswith("pydantic"))
        kind: Any = Annotated[(field.annotation, *checks)] if checks else field.annotation
        if kind is str:
            kind = _Code
        elif kind == str | None:
            kind = _Code | None
        adapter: TypeAdapter[Any] = TypeAdapter(kind, config=ConfigDict(allow_inf_nan=False))
        fittings[name] = adapter.validator.validate_python
    return fittings


@cache
def defaults(table: type[Row]) -> dict[str, Raw]:
    """What stands in each column that a new row need not name, but for its id."""
    return {
        name: raw(field.default)
        for name, field in table.model_fields.items()
        if name != "id" and not field.is_required()
    }


def checked(table: type[Row], values: Mapping[str, Any]) -> dict[str, Raw]:
    """The given columns' values, cleaned and as the file holds them.

    Raises UserError naming the column for a value that does not fit, and KeyError for a column that the
    table does not have.
    """
    fittings = _fittings(table)
    return {
        name: _kept(table, name, _fit(table, fittings[name], name, value)) for name, value in values.items()
    }


def complete(table: type[Row], values: Mapping[str, Any]) -> dict[str, Raw]:
    """`checked`, and every column that was not given has its default: a whole new row but for its id."""
    return {**defaults(table), **checked(table, values)}


def _fit(table: type[Row], fit: Callable[[Any], Any], name: str, value: Any) -> Any:
    try:
        fitting = fit(value)
    except UserError as error:
        if error.field:
            raise
        error.field = name
        raise
    except ValidationError as error:
        raise _misfit(table, name, value, error.errors()[0]["msg"]) from None
    if isinstance(fitting, int) and not -LARGEST <= fitting <= LARGEST:
        raise UserError("%1 cannot be so large a number.", f"{table.__tablename__}.{name}", field=name)
    return fitting


def _kept(table: type[Row], name: str, fitting: Any) -> Raw:
    try:
        return raw(fitting)
    except (ValueError, OverflowError) as error:  # a moment without a zone, or before the first in UTC
        raise _misfit(table, name, fitting, str(error)) from None


def _misfit(table: type[Row], name: str, value: Any, reason: str) -> UserError:
    return UserError(
        "%1 cannot be %2: %3.", f"{table.__tablename__}.{name}", f"{value!r:.60}", reason, field=name
    )
