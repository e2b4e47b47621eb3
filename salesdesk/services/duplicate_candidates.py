"""Who of the desk may be what is being typed: few rows out of all, found by SQLite alone.

SQLite goes through the names and the numbers of a whole book in tens of milliseconds, without holding the
interpreter's lock, so that the window stays awake; what it finds is then compared with care.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import Connection

from salesdesk.domain.firm_names import spelt
from salesdesk.domain.likeness import PHONE_TAIL, SHORTEST_TAIL, Portrait
from salesdesk.storage import search

NAMED_AT_MOST = 60
REACHED_AT_MOST = 40

_PIECES_AT_MOST = 14
_SHARE_OF_PIECES = 0.4
_WAYS_AT_MOST = 4


def customers(connection: Connection, wanted: Portrait) -> list[int]:
    """The ids of customers with a like name, or reached by a number or an address of `wanted`."""
    found = dict.fromkeys(_named(connection, wanted))
    for customer_id, person_id in _reached(connection, wanted):
        if customer_id is not None:
            found[customer_id] = None
        else:
            posts = "SELECT DISTINCT customer_id FROM posts WHERE person_id = ? AND to_on IS NULL"
            found.update(dict.fromkeys(row[0] for row in connection.exec_driver_sql(posts, (person_id,))))
    return list(found)


def people(connection: Connection, wanted: Portrait, customer_id: int) -> list[int]:
    """The ids of the people at a customer, and of those anywhere who are reached as `wanted` is."""
    here = connection.exec_driver_sql(
        "SELECT DISTINCT person_id FROM posts WHERE customer_id = ? ORDER BY person_id LIMIT 500",
        (customer_id,),
    )
    found = dict.fromkeys(row[0] for row in here)
    reached = (person_id for _customer_id, person_id in _reached(connection, wanted))
    found.update(dict.fromkeys(one for one in reached if one is not None))
    return list(found)


def _named(connection: Connection, wanted: Portrait) -> Iterable[int]:
    conditions, values = _pieces(wanted)
    if conditions:
        least = max(1, round(_SHARE_OF_PIECES * len(conditions)))
        hits = " + ".join(f"({one})" for one in conditions)
        length = len(wanted.forms.core)
        rows = connection.exec_driver_sql(
            f"SELECT id, {hits} AS hits FROM customers WHERE hits >= ? "
            "ORDER BY hits DESC, abs(length(name_key) - ?), id LIMIT ?",
            (*values, least, length, NAMED_AT_MOST),
        )
        yield from (row[0] for row in rows)
    for sound in _latin_spellings(wanted):
        rows = connection.exec_driver_sql(
            "SELECT id FROM customers WHERE instr(replace(name_key, ' ', ''), ?) > 0 "
            "ORDER BY length(name_key), id LIMIT ?",
            (sound, NAMED_AT_MOST // 2),
        )
        yield from (row[0] for row in rows)
    if not wanted.forms.is_han and wanted.forms.core:
        # What was typed may be pinyin, which the index of the search knows.
        yield from search.find(connection, search.CUSTOMERS, wanted.forms.core, NAMED_AT_MOST // 2)


def _pieces(wanted: Portrait) -> tuple[list[str], list[str]]:
    """Conditions on the folded name, one for each pair of Chinese characters, each three Latin letters."""
    bare = wanted.forms.bare
    if wanted.forms.is_han:
        turned = str(_to_traditional().convert(bare))
        traditional = turned if len(turned) == len(bare) else bare
        pairs = [(bare[at : at + 2], traditional[at : at + 2]) for at in range(max(len(bare) - 1, 1))]
        unique = list(dict.fromkeys(pairs))[:_PIECES_AT_MOST]
        once, twice = "instr(name_key, ?) > 0", "instr(name_key, ?) > 0 OR instr(name_key, ?) > 0"
        conditions = [once if one == other else twice for one, other in unique]
        return conditions, [piece for pair in unique for piece in dict.fromkeys(pair)]
    words = bare.split()
    threes = [word[at : at + 3] for word in words for at in range(max(len(word) - 2, 1))]
    unique_threes = list(dict.fromkeys(threes))[:_PIECES_AT_MOST]
    return ["instr(name_key, ?) > 0"] * len(unique_threes), unique_threes


def _latin_spellings(wanted: Portrait) -> list[str]:
    """How a Chinese name may stand on the desk in Latin letters, without blanks; surname first or last."""
    core = wanted.forms.core
    if not wanted.forms.is_han:
        return []
    turned = spelt(core[1:] + core[:1]) if 2 <= len(core) <= 4 else frozenset()
    sounds = sorted(spelt(wanted.forms.bare) | turned)[: 2 * _WAYS_AT_MOST]
    return [sound for sound in sounds if sound.isascii()]


def _reached(connection: Connection, wanted: Portrait) -> Iterable[tuple[int | None, int | None]]:
    """(customer's id, person's id) of the numbers and addresses that may be those of `wanted`."""
    conditions, values = [], []
    for number in sorted(wanted.phones):
        tail = number.lstrip("+")[-PHONE_TAIL:]
        for column in ("e164", _BARE_NUMBER):
            conditions.append(f"{column} LIKE ?")
            values.append(f"%{tail[-SHORTEST_TAIL:] if column == _BARE_NUMBER else tail}")
    for address in sorted(wanted.emails | wanted.wechats):
        conditions.append("value LIKE ? ESCAPE '!'")
        values.append(_literal(address))
    for domain in sorted(wanted.sites):
        conditions.append("(kind IN ('email', 'website') AND value LIKE ? ESCAPE '!')")
        values.append(f"%{_literal(domain)}%")
    if not conditions:
        return []
    rows = connection.exec_driver_sql(
        f"SELECT customer_id, person_id FROM contact_points WHERE {' OR '.join(conditions)} "
        "ORDER BY id LIMIT ?",
        (*values, REACHED_AT_MOST),
    )
    return [(row[0], row[1]) for row in rows]


_BARE_NUMBER = "CASE WHEN e164 IS NULL THEN replace(replace(replace(value, ' ', ''), '-', ''), '.', '') END"
"""A number that is no valid one: as it was written, without what parts its digits."""


def _literal(text: str) -> str:
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_")


@cache
def _to_traditional() -> Any:
    import opencc

    return opencc.OpenCC("s2t")
