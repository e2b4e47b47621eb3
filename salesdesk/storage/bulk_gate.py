"""The gate for many rows at once: column by column, and without a word where a value is as it should be.

What a value's exact type shows to be right passes at once; everything else goes through `gate.checked`,
which cleans it or refuses it. Both give the same (a test compares them over generated values).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import repeat
from typing import Any, get_args

from salesdesk.domain.text import is_clean_line
from salesdesk.storage import gate
from salesdesk.storage.columns import Raw, raw
from salesdesk.storage.tables import Row

_NUMBERS = (int, float, bool)
"""Types of which not every value can be kept."""

Check = Callable[[Sequence[Any]], list[Raw]]
"""A whole column's values as the file holds them."""


def complete_many(
    table: type[Row], rows: Sequence[Mapping[str, Any]]
) -> tuple[tuple[str, ...], list[Sequence[Raw]]]:
    """The names of all columns but the id, and each column's values, one for each of `rows` (at least one).

    A column that the first row does not name has its default in all of them. Raises UserError for a value
    that does not fit, and KeyError where a row names other columns than the first.
    """
    given = rows[0].keys()
    if any(row.keys() != given for row in rows):
        raise KeyError("rows that are written together name the same columns")
    names: list[str] = []
    values: list[Sequence[Raw]] = []
    for name, default in gate.defaults(table).items():
        if name not in given:
            names.append(name)
            values.append(list(repeat(default, len(rows))))
    for name in given:
        names.append(name)
        values.append(_check_of(table, name)([row[name] for row in rows]))
    return tuple(names), values


@cache
def _check_of(table: type[Row], name: str) -> Check:
    """How a column's values are checked, by the types that its annotation allows."""
    annotation: Any = table.model_fields[name].annotation
    kinds = get_args(annotation) or (annotation,)
    optional = type(None) in kinds

    def slowly(value: Any) -> Raw:
        return gate.checked(table, {name: value})[name]

    (kind,) = (one for one in kinds if one is not type(None))
    if kind is str:
        return _texts(slowly, optional)
    return _others(slowly, kind, optional)


def _texts(slowly: Callable[[Any], Raw], optional: bool) -> Check:
    def check(values: Sequence[Any]) -> list[Raw]:
        return [
            value
            if value == "" or (type(value) is str and is_clean_line(value)) or (value is None and optional)
            else slowly(value)
            for value in values
        ]

    return check


def _others(slowly: Callable[[Any], Raw], kind: type, optional: bool) -> Check:
    """Days, moments, words and numbers: few different ones stand in a run, so each is turned once."""

    def check(values: Sequence[Any]) -> list[Raw]:
        if kind is int and all(type(value) is int and abs(value) <= gate.LARGEST for value in values):
            return list(values)
        known: dict[Any, Raw] = {None: None} if optional else {}
        checked: list[Raw] = []
        for value in values:
            if type(value) is not kind and not (value is None and optional):  # True is not 1 here
                checked.append(slowly(value))
                continue
            if value not in known:
                known[value] = slowly(value) if kind in _NUMBERS else _kept(value, slowly)
            checked.append(known[value])
        return checked

    return check


def _kept(value: Any, slowly: Callable[[Any], Raw]) -> Raw:
    try:
        return raw(value)
    except (ValueError, OverflowError):  # a moment that is none: told as for a single row
        return slowly(value)
