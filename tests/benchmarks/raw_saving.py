"""The floor of saving a contact: one plain transaction that leaves the same rows as the program (tested).

Each time with another customer, as the program has it, so that as many pages are written. It reads what it
must: the customer, whether the person belongs there, and the open check-ins, of which the contact ends some;
the journal needs how a row stood before. What is written is taken as it comes: nothing is cleaned or checked,
no next check-in is proposed, and all words of the texts are known to the search index.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from salesdesk.storage.search_documents import INTERACTIONS, PROMISES, Indexed

_CUSTOMER = "SELECT name, last_contact_on, tries, next_on, no_next_reason FROM customers WHERE id = ?"
_POST = "SELECT 1 FROM posts WHERE person_id = ? AND customer_id = ? LIMIT 1"
_OPEN = (
    "SELECT id, due_on, reason, interaction_id FROM check_ins "
    "WHERE customer_id = ? AND state = 'open' ORDER BY due_on, id"
)
_CONTACT = (
    "INSERT INTO interactions (customer_id, at, channel, direction, outcome, minutes, summary, private_note, "
    "expectation, created_at) VALUES (?, ?, 'phone', 'out', 'reached', NULL, ?, '', NULL, ?)"
)
_WITH = "INSERT INTO interaction_people (interaction_id, person_id) VALUES (?, ?)"
_PROMISE = (
    "INSERT INTO promises (customer_id, person_id, interaction_id, party, text, made_on, due_on, state, "
    "settled_note, evidence, evidence_file, confirmed_how, created_at) "
    "VALUES (?, ?, ?, 'rep', ?, ?, ?, 'open', '', '', '', '', ?)"
)
_ENDED = "UPDATE check_ins SET state = 'done', ended_at = ?, interaction_id = ? WHERE id = ?"
_CHECK_IN = (
    "INSERT INTO check_ins (customer_id, person_id, due_on, reason, note, tries, state, ended_reason, "
    "created_at) VALUES (?, ?, ?, 'asked', '', 0, 'open', '', ?)"
)
_SPOKEN_TO = (
    "UPDATE customers SET last_contact_on = ?, tries = 0, next_on = ?, no_next_reason = NULL WHERE id = ?"
)
_STEP = (
    "INSERT INTO steps (at, actor, verb, about, customer_id) VALUES (?, '', 'interaction.log', ?, ?) "
    "RETURNING id"
)
_CHANGE = (
    "INSERT INTO changes (step_id, table_name, operation, first_row, last_row, customer_id, before, after) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_WORDS = (
    "INSERT INTO search_words (place, inside, ending, word) SELECT ?, 0, value, value FROM json_each(?) "
    "WHERE true ON CONFLICT DO NOTHING"
)
_WORD = re.compile(r"\w+")
_OF_CUSTOMER = ("last_contact_on", "tries", "next_on", "no_next_reason")

Change = tuple[str, str, int, str | None, str | None]
"""Table, operation, row, and in JSON what changed of it: before and after."""


@dataclass(frozen=True, slots=True)
class Contact:
    """What was said, what was promised for when, and when to speak again."""

    summary: str
    promise: str
    promised_for: date
    next_on: date


def log(
    connection: Any, customer_id: int, person_id: int, contact: Contact, moment: datetime, day: date
) -> int:
    """Writes a contact of a moment (aware), the customer's latest, on that local day; returns the step."""
    execute = connection.execute
    now = f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='milliseconds')}Z"
    today, next_on = day.isoformat(), contact.next_on.isoformat()
    execute("BEGIN IMMEDIATE")
    name, *before = execute(_CUSTOMER, (customer_id,)).fetchone()
    assert execute(_POST, (person_id, customer_id)).fetchone() is not None
    planned = execute(_OPEN, (customer_id,)).fetchall()
    contact_id = execute(_CONTACT, (customer_id, now, contact.summary, now)).lastrowid
    with_id = execute(_WITH, (contact_id, person_id)).lastrowid
    told = (customer_id, person_id, contact_id, contact.promise, today, contact.promised_for.isoformat(), now)
    promise_id = execute(_PROMISE, told).lastrowid
    changes: list[Change] = [
        ("interactions", "insert", contact_id, None, None),
        ("interaction_people", "insert", with_id, None, None),
        ("promises", "insert", promise_id, None, None),
    ]
    days: list[str] = []
    for check_in_id, due_on, reason, told_by in planned:
        if _stands(due_on, reason, today, next_on):
            days.append(due_on)
            continue
        execute(_ENDED, (now, contact_id, check_in_id))
        old = {"state": "open", "ended_at": None, "interaction_id": told_by}
        new = {"state": "done", "ended_at": now, "interaction_id": contact_id}
        changes.append(("check_ins", "update", check_in_id, _json(old), _json(new)))
    if next_on not in days:
        days.append(next_on)
        check_in_id = execute(_CHECK_IN, (customer_id, person_id, next_on, now)).lastrowid
        changes.append(("check_ins", "insert", check_in_id, None, None))
    after = [today, 0, min(days), None]
    if after != before:
        execute(_SPOKEN_TO, (today, min(days), customer_id))
        changes.append(("customers", "update", customer_id, *_images(before, after)))
    _index(connection, INTERACTIONS, contact_id, contact.summary)
    _index(connection, PROMISES, promise_id, contact.promise)
    ((step_id,),) = execute(_STEP, (now, name, customer_id)).fetchall()
    connection.executemany(_CHANGE, [(step_id, *one[:3], one[2], customer_id, *one[3:]) for one in changes])
    execute("COMMIT")
    return int(step_id)


def _stands(due_on: str, reason: str, today: str, next_on: str) -> bool:
    """Whether a check-in stays open: it is still to come, and neither the plan's nor agreed for earlier."""
    if due_on <= today or reason in ("cadence", "retry"):
        return False
    return reason != "asked" or due_on >= next_on


def _images(before: Sequence[Any], after: Sequence[Any]) -> tuple[str, str]:
    """What of a customer changed, before and after."""
    changed = [one for one in zip(_OF_CUSTOMER, before, after, strict=True) if one[1] != one[2]]
    old, new = ({one[0]: one[at] for one in changed} for at in (1, 2))
    return _json(old), _json(new)


def _index(connection: Any, kind: Indexed, row_id: int, text: str) -> None:
    words = _WORD.findall(text.lower())
    connection.execute(
        f"INSERT INTO {kind.index}(rowid, body) VALUES (?, ?)", (kind.document(row_id), " ".join(words))
    )
    connection.execute(_WORDS, (kind.place, json.dumps(words)))


def _json(image: dict[str, Any]) -> str:
    return json.dumps(image, ensure_ascii=False, separators=(",", ":"))
