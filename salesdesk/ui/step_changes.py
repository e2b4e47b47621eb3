"""What a step changed, field by field, in the person's words: `Due: Thu 3 Dec → Fri 4 Dec`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from salesdesk.domain.birthdays import day_of, is_month_day
from salesdesk.domain.text import excerpt
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, TimeOfDay, Voice
from salesdesk.errors import UserError
from salesdesk.services.customer_filter import from_json
from salesdesk.services.step_contents import RowChange, Value
from salesdesk.ui.filter_words import filter_words
from salesdesk.ui.translations import filled, plural, spoken
from salesdesk.ui.workspace import Workspace

_LENGTH = 200

_ROWS = {
    "customers": QT_TRANSLATE_NOOP("fields", "Customer"),
    "level_changes": QT_TRANSLATE_NOOP("fields", "Change of level"),
    "people": QT_TRANSLATE_NOOP("fields", "Person"),
    "posts": QT_TRANSLATE_NOOP("fields", "Post"),
    "photos": QT_TRANSLATE_NOOP("fields", "Photo"),
    "contact_points": QT_TRANSLATE_NOOP("fields", "Phone or address"),
    "interactions": QT_TRANSLATE_NOOP("fields", "Contact"),
    "interaction_people": QT_TRANSLATE_NOOP("fields", "Who took part"),
    "heard": QT_TRANSLATE_NOOP("fields", "What was heard"),
    "check_ins": QT_TRANSLATE_NOOP("fields", "Check-in"),
    "promises": QT_TRANSLATE_NOOP("fields", "Promise"),
    "promise_moves": QT_TRANSLATE_NOOP("fields", "Change of date"),
    "complaints": QT_TRANSLATE_NOOP("fields", "Complaint"),
    "orders": QT_TRANSLATE_NOOP("fields", "Order"),
    "order_lines": QT_TRANSLATE_NOOP("fields", "Product of an order"),
    "decisions": QT_TRANSLATE_NOOP("fields", "Decision"),
    "not_duplicates": QT_TRANSLATE_NOOP("fields", "Not the same"),
    "settings": QT_TRANSLATE_NOOP("fields", "Setting"),
    "level_policies": QT_TRANSLATE_NOOP("fields", "What a level obliges to"),
    "zones": QT_TRANSLATE_NOOP("fields", "Zone"),
    "saved_filters": QT_TRANSLATE_NOOP("fields", "Saved filter"),
}

_COLUMNS = {
    "name": QT_TRANSLATE_NOOP("fields", "Name"),
    "level": QT_TRANSLATE_NOOP("fields", "Level"),
    "level_evidence": QT_TRANSLATE_NOOP("fields", "Evidence for the level"),
    "value_class": QT_TRANSLATE_NOOP("fields", "Class"),
    "since": QT_TRANSLATE_NOOP("fields", "Since"),
    "industry": QT_TRANSLATE_NOOP("fields", "Industry"),
    "address": QT_TRANSLATE_NOOP("fields", "Address"),
    "city": QT_TRANSLATE_NOOP("fields", "City"),
    "region": QT_TRANSLATE_NOOP("fields", "Region"),
    "postcode": QT_TRANSLATE_NOOP("fields", "Postcode"),
    "country": QT_TRANSLATE_NOOP("fields", "Country"),
    "remember": QT_TRANSLATE_NOOP("fields", "Remember"),
    "private_note": QT_TRANSLATE_NOOP("fields", "Private note"),
    "channel": QT_TRANSLATE_NOOP("fields", "Channel"),
    "from_minute": QT_TRANSLATE_NOOP("fields", "Reached from"),
    "to_minute": QT_TRANSLATE_NOOP("fields", "Reached until"),
    "ideal_days": QT_TRANSLATE_NOOP("fields", "Days between contacts"),
    "longest_days": QT_TRANSLATE_NOOP("fields", "Days at the longest"),
    "last_contact_on": QT_TRANSLATE_NOOP("fields", "Last contact"),
    "next_on": QT_TRANSLATE_NOOP("fields", "Next check-in"),
    "no_next_reason": QT_TRANSLATE_NOOP("fields", "Why no next step"),
    "customer_id": QT_TRANSLATE_NOOP("fields", "At customer"),
    "other_id": QT_TRANSLATE_NOOP("fields", "Other customer"),
    "person_id": QT_TRANSLATE_NOOP("fields", "Person"),
    "title": QT_TRANSLATE_NOOP("fields", "Title"),
    "role": QT_TRANSLATE_NOOP("fields", "Role"),
    "from_on": QT_TRANSLATE_NOOP("fields", "From"),
    "to_on": QT_TRANSLATE_NOOP("fields", "Until"),
    "birthday": QT_TRANSLATE_NOOP("fields", "Birthday"),
    "birth_month_day": QT_TRANSLATE_NOOP("fields", "Birthday"),
    "value": QT_TRANSLATE_NOOP("fields", "Value"),
    "at": QT_TRANSLATE_NOOP("fields", "When"),
    "direction": QT_TRANSLATE_NOOP("fields", "Direction"),
    "outcome": QT_TRANSLATE_NOOP("fields", "Outcome"),
    "minutes": QT_TRANSLATE_NOOP("fields", "Minutes"),
    "summary": QT_TRANSLATE_NOOP("fields", "What was said"),
    "expectation": QT_TRANSLATE_NOOP("fields", "How they took it"),
    "kind": QT_TRANSLATE_NOOP("fields", "Kind"),
    "due_on": QT_TRANSLATE_NOOP("fields", "Due"),
    "due_minute": QT_TRANSLATE_NOOP("fields", "Hour"),
    "reason": QT_TRANSLATE_NOOP("fields", "Reason"),
    "note": QT_TRANSLATE_NOOP("fields", "Note"),
    "state": QT_TRANSLATE_NOOP("fields", "State"),
    "ended_reason": QT_TRANSLATE_NOOP("fields", "Why it ended"),
    "party": QT_TRANSLATE_NOOP("fields", "Whose word"),
    "text": QT_TRANSLATE_NOOP("fields", "Text"),
    "made_on": QT_TRANSLATE_NOOP("fields", "Made on"),
    "settled_on": QT_TRANSLATE_NOOP("fields", "Settled on"),
    "settled_note": QT_TRANSLATE_NOOP("fields", "Why"),
    "evidence": QT_TRANSLATE_NOOP("fields", "Evidence"),
    "evidence_file": QT_TRANSLATE_NOOP("fields", "Evidence in a file"),
    "confirmed_on": QT_TRANSLATE_NOOP("fields", "Confirmed on"),
    "confirmed_how": QT_TRANSLATE_NOOP("fields", "Confirmed how"),
    "opened_on": QT_TRANSLATE_NOOP("fields", "Heard on"),
    "answer_by": QT_TRANSLATE_NOOP("fields", "Answer by"),
    "solve_by": QT_TRANSLATE_NOOP("fields", "Solve by"),
    "answered_on": QT_TRANSLATE_NOOP("fields", "Answered on"),
    "solved_on": QT_TRANSLATE_NOOP("fields", "Solved on"),
    "solution": QT_TRANSLATE_NOOP("fields", "What solved it"),
    "satisfaction": QT_TRANSLATE_NOOP("fields", "Satisfaction"),
    "number": QT_TRANSLATE_NOOP("fields", "Number"),
    "ordered_on": QT_TRANSLATE_NOOP("fields", "Ordered on"),
    "delivered_on": QT_TRANSLATE_NOOP("fields", "Delivered on"),
    "product": QT_TRANSLATE_NOOP("fields", "Product"),
    "quantity": QT_TRANSLATE_NOOP("fields", "Quantity"),
    "until_on": QT_TRANSLATE_NOOP("fields", "Until"),
    "from_level": QT_TRANSLATE_NOOP("fields", "From level"),
    "to_level": QT_TRANSLATE_NOOP("fields", "To level"),
    "key": QT_TRANSLATE_NOOP("fields", "Which"),
    "after_sale_days": QT_TRANSLATE_NOOP("fields", "Days after an order"),
    "answer_within_days": QT_TRANSLATE_NOOP("fields", "Working days to answer"),
    "review_every_days": QT_TRANSLATE_NOOP("fields", "Days between reviews"),
    "lowest": QT_TRANSLATE_NOOP("fields", "Lowest level"),
    "highest": QT_TRANSLATE_NOOP("fields", "Highest level"),
    "criteria": QT_TRANSLATE_NOOP("fields", "Asks for"),
}
"""The fields that a person knows; what the program keeps for itself is not told."""

_OF_TABLE = {("saved_filters", "position"): QT_TRANSLATE_NOOP("fields", "Place in the list")}
"""Fields that a person knows in one table alone."""

_KINDS = {
    "firm": QT_TRANSLATE_NOOP("fields", "Firm"),
    "person": QT_TRANSLATE_NOOP("fields", "Person"),
    "phone": QT_TRANSLATE_NOOP("fields", "Phone"),
    "mobile": QT_TRANSLATE_NOOP("fields", "Mobile"),
    "fax": QT_TRANSLATE_NOOP("fields", "Fax"),
    "email": QT_TRANSLATE_NOOP("fields", "E-mail"),
    "wechat": QT_TRANSLATE_NOOP("fields", "WeChat"),
    "website": QT_TRANSLATE_NOOP("fields", "Website"),
    "purchase": QT_TRANSLATE_NOOP("fields", "Purchase"),
    "return": QT_TRANSLATE_NOOP("fields", "Return"),
}
"""Kinds that are no words of the field, as the tables keep them."""


def change_lines(workspace: Workspace, changes: Sequence[RowChange]) -> list[tuple[str, list[str]]]:
    """For each row that was written a heading, such as `Promise changed`, and a line for each field."""
    told: list[tuple[str, list[str]]] = []
    for change in changes:
        if change.table not in _ROWS:
            continue
        lines = [line for one in change.values if (line := _line(workspace, change, *one))]
        if lines or change.operation != "update":
            told.append((_heading(change), lines))
    return told


def _heading(change: RowChange) -> str:
    thing = _tr(_ROWS[change.table])
    words = {
        "insert": QCoreApplication.translate("fields", "%1 added"),
        "update": QCoreApplication.translate("fields", "%1 changed"),
        "delete": QCoreApplication.translate("fields", "%1 deleted"),
    }
    heading = filled(words[change.operation], thing)
    if change.more:
        count = change.more
        more = QCoreApplication.translate("fields", "%n more like it", "", count)
        return f"{heading} ({plural(more, count)})"
    return heading


def _line(workspace: Workspace, change: RowChange, column: str, before: Value, after: Value) -> str:
    known = _COLUMNS.get(column) or _OF_TABLE.get((change.table, column))
    if known is None:
        return ""
    label = _tr(known)
    old, new = _words(workspace, column, before), _words(workspace, column, after)
    if change.operation != "update":
        value = new if change.operation == "insert" else old
        return filled(QCoreApplication.translate("fields", "%1: %2"), label, value) if value else ""
    nothing = QCoreApplication.translate("fields", "nothing")
    text = QCoreApplication.translate("fields", "%1: %2 → %3")
    return filled(text, label, old or nothing, new or nothing) if old != new else ""


def _words(workspace: Workspace, column: str, value: Value) -> str:
    voice = workspace.voice
    if value is None or value == "":
        return ""
    if isinstance(value, datetime):
        local = value.astimezone(workspace.desk.clock.zone())
        hour = TimeOfDay(local.hour * 60 + local.minute)
        return f"{voice.date_text(local.date(), with_year=True)} {hour}"
    if isinstance(value, date):
        return voice.date_text(value, with_year=True)
    if isinstance(value, StrEnum):
        return voice.word(value)
    return _plain(voice, column, value)


def _plain(voice: Voice, column: str, value: int | float | str) -> str:
    if column == "kind" and value in _KINDS:
        return _tr(_KINDS[str(value)])
    if column.endswith("_minute") and isinstance(value, int):
        return str(TimeOfDay(value))
    if column == "birth_month_day" and is_month_day(str(value)):
        return voice.day_of_year(day_of(str(value)))
    if column == "position" and isinstance(value, int):
        return str(value + 1)
    if column == "criteria":
        return excerpt(_asked_for(voice, str(value)), _LENGTH)
    return excerpt(str(value), _LENGTH)


def _asked_for(voice: Voice, criteria: str) -> str:
    try:
        return filter_words(from_json(criteria), voice)
    except UserError as error:  # kept by another version
        return spoken(error)


def _tr(text: str) -> str:
    return QCoreApplication.translate("fields", text)
