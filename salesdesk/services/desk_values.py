"""A row of the desk's JSON file as values for its table: each of the type that the schema names.

What a table's own columns and CHECKs do not hold to (a picture that is none, a setting that this machine
alone has) is refused here.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Column, Integer

from salesdesk.domain.birthdays import LEAP_YEAR
from salesdesk.domain.pictures import MOST_DATA, picture_type
from salesdesk.domain.search_text import name_key
from salesdesk.errors import UserError
from salesdesk.services.desk_tables import OF_THIS_MACHINE, WHOLE
from salesdesk.services.reaches import PHONES
from salesdesk.services.settings import Preferences
from salesdesk.storage import gate
from salesdesk.storage.columns import Coded, Day, Flag, Instant
from salesdesk.storage.tables import columns

MOST_ID = 2**31 - 1
"""Ids stay such that any part of the program can hold them."""

_E164 = re.compile(r"\+[0-9]{4,15}")
_DAYS_AFTER_SALE = re.compile(r"([0-9]{1,4}(,[0-9]{1,4}){0,19})?")

Read = Callable[[Any], Any]


class Misfit(ValueError):
    """A value that does not fit; the message names its column."""


def typed(table: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """All columns of `row` but its id; what it does not name has its default. Raises Misfit."""
    values: dict[str, Any] = {}
    for name, as_it_is, read, optional, default in _readers(table):
        value = row.get(name, default)
        if type(value) is as_it_is or (value is None and optional):
            values[name] = value
            continue
        try:
            values[name] = read(value)
        except (LookupError, ValueError, TypeError, OverflowError):
            raise Misfit(name) from None
    if check := _CHECKS.get(table):
        check(values)
    return values


def id_of(row: Mapping[str, Any]) -> int:
    """The row's number in its file. Raises Misfit."""
    found = row.get("id")
    if type(found) is not int or not 1 <= found <= MOST_ID:
        raise Misfit("id")
    return found


@cache
def _readers(table: str) -> tuple[tuple[str, type | None, Read, bool, Any], ...]:
    """For each column: name, the type of values that are taken as they are (most: a desk has millions), what
    reads the others, whether it may be empty, what stands for a missing one."""
    defaults = gate.defaults(WHOLE[table])
    found = []
    for column in columns(WHOLE[table]):
        if column.name not in ("id", "name_key"):
            default = defaults.get(column.name)
            if isinstance(column.type, Flag) and default is not None:
                default = bool(default)
            found.append((column.name, *_reader(column), bool(column.nullable), default))
    return tuple(found)


def _reader(column: Column[Any]) -> tuple[type | None, Read]:
    """The type of values that are taken as they are, and what reads the others."""
    kind = column.type
    if isinstance(kind, Instant):
        return None, _moment
    if isinstance(kind, Day):
        return None, _day
    if isinstance(kind, Coded):
        words: dict[Any, Any] = {word.value: word for word in kind.words}
        return None, words.__getitem__
    if isinstance(kind, Flag):
        return bool, _no_such
    if isinstance(kind, Integer):
        return int, _no_such
    return (float, _number) if kind.__visit_name__ == "REAL" else (str, _no_such)


def _no_such(value: Any) -> Any:
    raise ValueError(value)


def _number(value: Any) -> float:
    """A number without a point."""
    if type(value) is not int:
        raise ValueError(value)
    return float(value)


def _day(value: Any) -> date:
    if type(value) is not str or len(value) != len("2026-11-22"):
        raise ValueError(value)
    return date.fromisoformat(value)


def _moment(value: Any) -> datetime:
    if type(value) is not str:
        raise ValueError(value)
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError(value)
    return moment


def _check_named(values: dict[str, Any]) -> None:
    values["name_key"] = name_key(values["name"])


def _check_person(values: dict[str, Any]) -> None:
    _check_named(values)
    month_day = values["birth_month_day"]
    if month_day is not None:
        try:
            date.fromisoformat(f"{LEAP_YEAR}-{month_day}")
        except ValueError:
            raise Misfit("birth_month_day") from None
        if values["birthday"] is not None:
            raise Misfit("birth_month_day")


def _check_reach(values: dict[str, Any]) -> None:
    number = values["e164"]
    if number is not None and (values["kind"] not in PHONES or _E164.fullmatch(number) is None):
        raise Misfit("e164")


def _check_photo(values: dict[str, Any]) -> None:
    try:
        is_large = len(values["data"]) > MOST_DATA
        content = b"" if is_large else base64.b64decode(values["data"], validate=True)
    except (binascii.Error, ValueError):
        content = b""
    if picture_type(content) != values["media_type"]:
        raise Misfit("data")


def _check_policy(values: dict[str, Any]) -> None:
    if _DAYS_AFTER_SALE.fullmatch(values["after_sale_days"]) is None:
        raise Misfit("after_sale_days")
    for name in ("answer_within_days", "review_every_days"):
        if values[name] is not None and not 1 <= values[name] <= 3650:
            raise Misfit(name)


def _check_zone(values: dict[str, Any]) -> None:
    if values["lowest"].step > values["highest"].step:
        raise Misfit("lowest")


def _check_setting(values: dict[str, Any]) -> None:
    key = values["key"]
    if key not in Preferences.model_fields or key in OF_THIS_MACHINE:
        raise Misfit("key")
    try:
        Preferences.model_validate({key: json.loads(values["value"])})
    except (ValueError, RecursionError):
        raise Misfit("value") from None


def _check_filter(values: dict[str, Any]) -> None:
    from salesdesk.services.customer_filter import from_json

    try:
        from_json(values["criteria"])
    except (UserError, ValueError):
        raise Misfit("criteria") from None


_CHECKS: dict[str, Callable[[dict[str, Any]], None]] = {
    "customers": _check_named,
    "people": _check_person,
    "contact_points": _check_reach,
    "photos": _check_photo,
    "level_policies": _check_policy,
    "zones": _check_zone,
    "settings": _check_setting,
    "saved_filters": _check_filter,
}
