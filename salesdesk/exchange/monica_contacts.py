"""A contact of Monica's export as a customer with what was said and planned there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from salesdesk.domain.text import clean_line, clean_note
from salesdesk.domain.words import Channel, CheckInState, Direction
from salesdesk.exchange.opened import Reading
from salesdesk.services.imported_rows import (
    ImportedCheckIn,
    ImportedCustomer,
    ImportedInteraction,
    ImportedPerson,
)
from salesdesk.storage.columns import LINE_LIMIT, NAME_LIMIT, NOTE_LIMIT

_MOST_OF_CONTACT = 10_000
_NOON = time(12)
_MONTHS = {"month": 1, "year": 12}
_MOST_STEPS = 5_000
_WHATSAPP = "whatsapp"


class NotAsWritten(Exception):
    """The contact is not as Monica writes one."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact's properties and its own collections by type. `fields` and `activities` are by UUIDs."""

    said: Mapping[str, Any]
    data: Mapping[str, list[Any]]
    fields: Mapping[str, Mapping[str, Any]]
    activities: Mapping[str, Mapping[str, Any]]

    @classmethod
    def of(cls, value: Any, fields: Mapping[str, Any], activities: Mapping[str, Any]) -> Contact | None:
        """None where the value is no contact."""
        if not isinstance(value, dict) or not isinstance(value.get("properties"), dict):
            return None
        data: dict[str, list[Any]] = {}
        for one in _listed(value.get("data")):
            if isinstance(one, dict) and isinstance(one.get("type"), str):
                data.setdefault(one["type"], []).extend(_listed(one.get("values")))
        return cls(value["properties"], data, fields, activities)

    @property
    def is_partial(self) -> bool:
        """Whether it stands there only as somebody's relation."""
        return self.said.get("is_partial") is True

    @property
    def label(self) -> str:
        """How it begins, for the list of what is not taken."""
        return " ".join(_text(self.said, name)[:60] for name in ("first_name", "last_name")).strip()

    @property
    def person(self) -> str:
        """The name of the person."""
        names = [_text(self.said, name) for name in ("first_name", "middle_name", "last_name")]
        return clean_line(" ".join(filter(None, names)), NAME_LIMIT)

    @property
    def customer(self) -> str:
        """The firm, else the person."""
        return clean_line(_text(self.said, "company"), NAME_LIMIT) or self.person

    def count(self, *kinds: str) -> int:
        """How many values of these types there are."""
        return sum(len(self.data.get(kind, ())) for kind in kinds)

    def of_type(self, kind: str) -> Iterator[Mapping[str, Any]]:
        """The values of a type that are as Monica writes them, each with its properties."""
        for value in self.data.get(kind, ())[:_MOST_OF_CONTACT]:
            if isinstance(value, dict) and isinstance(value.get("properties"), dict):
                yield value


def customer_of(contact: Contact, reading: Reading, row: int) -> Iterator[ImportedCustomer]:
    """The customer: the firm with the person there, or the person. Raises NotAsWritten, UserError."""
    if not contact.customer:
        raise NotAsWritten
    said = contact.said
    phones, emails, websites, extra = _reaches(contact)
    birthday, month_day = _birthday(said.get("birthdate"))
    title, notes = clean_line(_text(said, "job"), LINE_LIMIT), _notes(contact)
    who = ImportedPerson(contact.person, title, birthday=birthday, birth_month_day=month_day)
    places = [_address(one["properties"]) for one in contact.of_type("address")]
    extra += [("Address", ", ".join(filter(None, one.values()))) for one in places[1:]]
    made = ImportedCustomer(row, contact.customer, websites=websites, extra=tuple(extra))
    if places:
        made = replace(made, **places[0])
    is_firm = bool(_text(said, "company"))
    if is_firm and who.name:
        yield replace(made, people=(replace(who, phones=phones, emails=emails, notes=notes),))
        return
    made = replace(made, phones=phones, emails=emails, notes=notes)
    if not is_firm:
        why, there = _why_quiet(said), (who,) if title or birthday or month_day else ()
        made = replace(made, kind="person", people=there, no_next_reason=why, plans_nothing=bool(why))
    yield made


def interactions_of(contact: Contact, reading: Reading, row: int) -> Iterator[ImportedInteraction]:
    """Notes, calls, activities and conversations. Raises UserError for a name that is too long."""
    people = (contact.person,) if contact.person else ()

    def made(at: datetime | None, channel: Channel, text: str, to: Direction) -> ImportedInteraction | None:
        if at is None or not contact.customer:
            return None
        return ImportedInteraction(row, contact.customer, at, channel, to, summary=text, people=people)

    found = []
    for note in contact.of_type("note"):
        at = _moment(note.get("created_at"), reading)
        found.append(made(at, Channel.OTHER, _note(note["properties"], "body"), Direction.OUT))
    for call in contact.of_type("call"):
        said = call["properties"]
        to = Direction.IN if said.get("contact_called") is True else Direction.OUT
        at = _moment(said.get("called_at"), reading)
        found.append(made(at, Channel.PHONE, _note(said, "content"), to))
    for uuid in contact.data.get("activity", ())[:_MOST_OF_CONTACT]:
        said = contact.activities.get(str(uuid), {}).get("properties")
        if isinstance(said, dict):
            text = "\n".join(filter(None, (_note(said, "summary"), _note(said, "description"))))
            at = _moment(said.get("happened_at"), reading)
            found.append(made(at, Channel.OTHER, text[:NOTE_LIMIT], Direction.OUT))
    for talk in contact.of_type("conversation"):
        said = talk["properties"]
        lines = [_message(one) for one in _listed(said.get("messages"))]
        at = _moment(said.get("happened_at"), reading)
        text = "\n".join(filter(None, lines))[:NOTE_LIMIT]
        found.append(made(at, Channel.MESSAGE, text, Direction.OUT))
    yield from (one for one in found if one is not None)


def check_ins_of(contact: Contact, reading: Reading, row: int) -> Iterator[ImportedCheckIn]:
    """Reminders on their next day, and tasks, which have none: open ones today. Raises UserError."""
    if not contact.customer:
        return
    for reminder in contact.of_type("reminder"):
        said = reminder["properties"]
        begun = _day(said.get("initial_date"))
        # What cannot be deleted is of a birthday, which the person has; Monica writes it by itself.
        if begun is None or said.get("delible") is False or said.get("inactive") is True:
            continue
        due = _next(begun, said, reading.today)
        over = due < reading.today
        yield ImportedCheckIn(
            row, contact.customer, due, person=contact.person, note=_titled(said),
            state=CheckInState.DONE if over else CheckInState.OPEN, ended_on=due if over else None,
        )  # fmt: skip
    for task in contact.of_type("task"):
        said = task["properties"]
        done = _day(said.get("completed_at")) or _day(task.get("updated_at")) or reading.today
        is_done = said.get("completed") is True
        due = min(done, reading.today) if is_done else reading.today
        yield ImportedCheckIn(
            row, contact.customer, due, person=contact.person, note=_titled(said),
            state=CheckInState.DONE if is_done else CheckInState.OPEN, ended_on=due if is_done else None,
        )  # fmt: skip


def _reaches(contact: Contact) -> tuple[Any, tuple[str, ...], tuple[str, ...], list[tuple[str, str]]]:
    """Phones, addresses, sites, and what has no field, by the name of its kind."""
    phones: list[tuple[str, str]] = []
    emails, websites, extra = list[str](), list[str](), list[tuple[str, str]]()
    for one in contact.of_type("contact_field"):
        kind = contact.fields.get(str(one["properties"].get("type")), {})
        value = clean_line(_text(one["properties"], "data"), LINE_LIMIT)
        name = clean_line(_text(kind, "name"), NAME_LIMIT)
        words = {name.casefold(), _text(kind, "type").casefold(), _text(kind, "protocol").rstrip(":")}
        if not value:
            continue
        if words & {"email", "e-mail", "mailto"}:
            emails.append(value)
        elif words & {"phone", "tel", _WHATSAPP}:
            phones.append(("mobile" if _WHATSAPP in words else "phone", value))
        elif value.startswith(("http://", "https://")):
            websites.append(value)
        else:
            extra.append((name or "Contact", value))
    return tuple(phones), tuple(emails), tuple(websites), extra


def _notes(contact: Contact) -> str:
    """What is known of the person, a line for each."""
    said = contact.said
    met = _day(_of(said.get("first_met_date"), "date"))
    tags = [one for one in _listed(said.get("tags")) if isinstance(one, str)]
    lines = [
        ("", _text(said, "description")),
        ("Called: ", _text(said, "nickname")),
        ("Likes to eat: ", _text(said, "food_preferences")),
        ("First met: ", met.isoformat() if met else ""),
        ("Tags: ", ", ".join(tags)),
    ]
    return clean_note("\n".join(lead + text for lead, text in lines if text), NOTE_LIMIT)


def _why_quiet(said: Mapping[str, Any]) -> str:
    if said.get("is_dead") is True:
        return "Has died."
    return "Archived in Monica." if said.get("is_active") is False else ""


def _address(said: Mapping[str, Any]) -> dict[str, Any]:
    names = {"address": "street", "city": "city", "region": "province", "postcode": "postal_code"}
    names["country"] = "country"
    return {to: clean_line(_text(said, name), LINE_LIMIT) for to, name in names.items()}


def _birthday(value: Any) -> tuple[date | None, str]:
    day = _day(_of(value, "date"))
    if day is None or _of(value, "is_age_based") is True:
        return None, ""
    return (None, f"{day:%m-%d}") if _of(value, "is_year_unknown") is True else (day, "")


def _message(value: Any) -> str:
    said = _of(value, "properties")
    if not isinstance(said, dict):
        return ""
    return ("> " if said.get("written_by_me") is True else "< ") + _note(said, "content")


def _next(begun: date, said: Mapping[str, Any], today: date) -> date:
    """A reminder's first day from today on; of one that does not repeat, its only day."""
    kind, number = said.get("frequency_type"), said.get("frequency_number")
    every = number if type(number) is int and 0 < number < 1_000 else 1
    if kind == "week" and begun < today:
        weeks = -(-(today - begun).days // (7 * every))
        return begun + timedelta(days=7 * every * weeks)
    day = begun
    months = _MONTHS.get(str(kind), 0)
    for step in range(1, _MOST_STEPS) if months else ():
        if day >= today:
            break
        day = _months_later(begun, step * every * months)
    return day


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(min(day.year + years, 9999), month + 1, min(day.day, last))
        except ValueError:
            continue
    return day


def _titled(said: Mapping[str, Any]) -> str:
    text = ": ".join(filter(None, (_text(said, "title"), _text(said, "description"))))
    return clean_line(text[:LINE_LIMIT], LINE_LIMIT)


def _moment(value: Any, reading: Reading) -> datetime | None:
    """An instant; midnight in UTC is how Monica writes a day, which is taken at noon."""
    if not isinstance(value, str):
        return None
    try:
        at = datetime.fromisoformat(value)
        at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
        if at.time() == time(0):
            at = datetime.combine(at.date(), _NOON, reading.zone).astimezone(UTC)
        return at if at.year > 1900 else None
    except (ValueError, OverflowError):
        return None


def _day(value: Any) -> date | None:
    if not isinstance(value, str):
        return None
    try:
        day = date.fromisoformat(value[:10])
    except ValueError:
        return None
    return day if 1900 <= day.year < 2200 else None


def _note(said: Mapping[str, Any], name: str) -> str:
    return clean_note(_text(said, name)[:NOTE_LIMIT], NOTE_LIMIT)


def _text(said: Mapping[str, Any], name: str) -> str:
    value = said.get(name)
    return value.strip() if isinstance(value, str) else ""


def _of(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else None


def _listed(value: Any) -> list[Any]:
    """The values of a list, or of an object with numbers for names."""
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
