"""What a column of a list can hold, for each kind of list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from salesdesk.domain.wording import QT_TRANSLATE_NOOP

FileKind = Literal[
    "customers",
    "people",
    "interactions",
    "promises",
    "orders",
    "check-ins",
    "complaints",
    "level-changes",
]
KINDS: tuple[FileKind, ...] = get_args(FileKind)
"""In the order in which to offer them, and to take them in: who is named stands before what names them."""

Mapping = dict[int, str]
"""Column (from 0) to field id."""


@dataclass(frozen=True, slots=True)
class Field:
    """Something a column can hold. `label` is English and is spoken through the context `domain`."""

    id: str
    label: str
    kind: FileKind
    many: bool = False
    """Whether several columns may hold it side by side; of others the first filled cell counts."""


FIELDS: tuple[Field, ...] = (
    Field("name", QT_TRANSLATE_NOOP("domain", "Customer (firm or person)"), "customers"),
    Field("company", QT_TRANSLATE_NOOP("domain", "Company"), "customers"),
    Field("contact", QT_TRANSLATE_NOOP("domain", "Person"), "customers"),
    Field("given_name", QT_TRANSLATE_NOOP("domain", "First name"), "customers"),
    Field("middle_name", QT_TRANSLATE_NOOP("domain", "Middle name"), "customers"),
    Field("family_name", QT_TRANSLATE_NOOP("domain", "Last name"), "customers"),
    Field("title", QT_TRANSLATE_NOOP("domain", "Job title"), "customers"),
    Field("role", QT_TRANSLATE_NOOP("domain", "Role in buying"), "customers"),
    Field("phone", QT_TRANSLATE_NOOP("domain", "Phone"), "customers", many=True),
    Field("contact_phone", QT_TRANSLATE_NOOP("domain", "Person's phone"), "customers", many=True),
    Field("mobile", QT_TRANSLATE_NOOP("domain", "Mobile phone"), "customers", many=True),
    Field("fax", QT_TRANSLATE_NOOP("domain", "Fax"), "customers", many=True),
    Field("phone_label", QT_TRANSLATE_NOOP("domain", "Kind of the phone beside it"), "customers", many=True),
    Field("phone_code", QT_TRANSLATE_NOOP("domain", "Country code of the phone"), "customers"),
    Field("email", QT_TRANSLATE_NOOP("domain", "E-mail"), "customers", many=True),
    Field("website", QT_TRANSLATE_NOOP("domain", "Website"), "customers", many=True),
    Field("wechat", QT_TRANSLATE_NOOP("domain", "WeChat"), "customers"),
    Field("address", QT_TRANSLATE_NOOP("domain", "Address"), "customers", many=True),
    Field("formatted_address", QT_TRANSLATE_NOOP("domain", "Whole address"), "customers"),
    Field("city", QT_TRANSLATE_NOOP("domain", "City"), "customers"),
    Field("region", QT_TRANSLATE_NOOP("domain", "Region"), "customers"),
    Field("postcode", QT_TRANSLATE_NOOP("domain", "Postcode"), "customers"),
    Field("country", QT_TRANSLATE_NOOP("domain", "Country"), "customers"),
    Field("industry", QT_TRANSLATE_NOOP("domain", "Industry"), "customers"),
    Field("level", QT_TRANSLATE_NOOP("domain", "Relationship level"), "customers"),
    Field("value_class", QT_TRANSLATE_NOOP("domain", "Value class"), "customers"),
    Field("last_contact", QT_TRANSLATE_NOOP("domain", "Last contact"), "customers"),
    Field("next_contact", QT_TRANSLATE_NOOP("domain", "Next contact"), "customers"),
    Field("since", QT_TRANSLATE_NOOP("domain", "Customer since"), "customers"),
    Field("birthday", QT_TRANSLATE_NOOP("domain", "Birthday"), "customers"),
    Field("level_since", QT_TRANSLATE_NOOP("domain", "Level since"), "customers"),
    Field("level_evidence", QT_TRANSLATE_NOOP("domain", "Evidence of the level"), "customers"),
    Field("channel", QT_TRANSLATE_NOOP("domain", "Preferred channel"), "customers"),
    Field("weekdays", QT_TRANSLATE_NOOP("domain", "Preferred weekdays"), "customers"),
    Field("from_minute", QT_TRANSLATE_NOOP("domain", "Preferred from"), "customers"),
    Field("to_minute", QT_TRANSLATE_NOOP("domain", "Preferred until"), "customers"),
    Field("ideal_days", QT_TRANSLATE_NOOP("domain", "Ideal interval in days"), "customers"),
    Field("longest_days", QT_TRANSLATE_NOOP("domain", "Longest interval in days"), "customers"),
    Field("no_next_reason", QT_TRANSLATE_NOOP("domain", "No next contact because"), "customers"),
    Field("is_company", QT_TRANSLATE_NOOP("domain", "Company or person"), "customers"),
    Field("notes", QT_TRANSLATE_NOOP("domain", "Notes"), "customers", many=True),
    Field("private_note", QT_TRANSLATE_NOOP("domain", "Private note"), "customers", many=True),
    Field("ignore", QT_TRANSLATE_NOOP("domain", "Leave out"), "customers", many=True),
    Field("customer", QT_TRANSLATE_NOOP("domain", "Customer"), "people"),
    Field("contact", QT_TRANSLATE_NOOP("domain", "Person"), "people"),
    Field("given_name", QT_TRANSLATE_NOOP("domain", "First name"), "people"),
    Field("middle_name", QT_TRANSLATE_NOOP("domain", "Middle name"), "people"),
    Field("family_name", QT_TRANSLATE_NOOP("domain", "Last name"), "people"),
    Field("title", QT_TRANSLATE_NOOP("domain", "Job title"), "people"),
    Field("role", QT_TRANSLATE_NOOP("domain", "Role in buying"), "people"),
    Field("phone", QT_TRANSLATE_NOOP("domain", "Phone"), "people", many=True),
    Field("contact_phone", QT_TRANSLATE_NOOP("domain", "Person's phone"), "people", many=True),
    Field("mobile", QT_TRANSLATE_NOOP("domain", "Mobile phone"), "people", many=True),
    Field("fax", QT_TRANSLATE_NOOP("domain", "Fax"), "people", many=True),
    Field("phone_label", QT_TRANSLATE_NOOP("domain", "Kind of the phone beside it"), "people", many=True),
    Field("email", QT_TRANSLATE_NOOP("domain", "E-mail"), "people", many=True),
    Field("website", QT_TRANSLATE_NOOP("domain", "Website"), "people", many=True),
    Field("wechat", QT_TRANSLATE_NOOP("domain", "WeChat"), "people"),
    Field("birthday", QT_TRANSLATE_NOOP("domain", "Birthday"), "people"),
    Field("from_on", QT_TRANSLATE_NOOP("domain", "There since"), "people"),
    Field("to_on", QT_TRANSLATE_NOOP("domain", "There until"), "people"),
    Field("notes", QT_TRANSLATE_NOOP("domain", "Notes"), "people", many=True),
    Field("ignore", QT_TRANSLATE_NOOP("domain", "Leave out"), "people", many=True),
    Field("customer", QT_TRANSLATE_NOOP("domain", "Customer"), "interactions"),
    Field("at", QT_TRANSLATE_NOOP("domain", "Day and time"), "interactions"),
    Field("time", QT_TRANSLATE_NOOP("domain", "Time of day"), "interactions"),
    Field("channel", QT_TRANSLATE_NOOP("domain", "Channel"), "interactions"),
    Field("direction", QT_TRANSLATE_NOOP("domain", "Who began it"), "interactions"),
    Field("outcome", QT_TRANSLATE_NOOP("domain", "Outcome"), "interactions"),
    Field("state", QT_TRANSLATE_NOOP("domain", "Done or planned"), "interactions"),
    Field("minutes", QT_TRANSLATE_NOOP("domain", "Minutes"), "interactions"),
    Field("seconds", QT_TRANSLATE_NOOP("domain", "Seconds"), "interactions"),
    Field("people", QT_TRANSLATE_NOOP("domain", "People"), "interactions", many=True),
    Field("summary", QT_TRANSLATE_NOOP("domain", "What was said"), "interactions", many=True),
    Field("heard", QT_TRANSLATE_NOOP("domain", "Heard"), "interactions"),
    Field("expectation", QT_TRANSLATE_NOOP("domain", "Compared with expectation"), "interactions"),
    Field("private_note", QT_TRANSLATE_NOOP("domain", "Private note"), "interactions", many=True),
    Field("ignore", QT_TRANSLATE_NOOP("domain", "Leave out"), "interactions", many=True),
    Field("customer", QT_TRANSLATE_NOOP("domain", "Customer"), "promises"),
    Field("person", QT_TRANSLATE_NOOP("domain", "Person"), "promises"),
    Field("text", QT_TRANSLATE_NOOP("domain", "Promise"), "promises", many=True),
    Field("party", QT_TRANSLATE_NOOP("domain", "Whose word"), "promises"),
    Field("due_on", QT_TRANSLATE_NOOP("domain", "Due on"), "promises"),
    Field("due_minute", QT_TRANSLATE_NOOP("domain", "Due at"), "promises"),
    Field("made_on", QT_TRANSLATE_NOOP("domain", "Made on"), "promises"),
    Field("state", QT_TRANSLATE_NOOP("domain", "State"), "promises"),
    Field("settled_on", QT_TRANSLATE_NOOP("domain", "Settled on"), "promises"),
    Field("settled_note", QT_TRANSLATE_NOOP("domain", "Why broken or released"), "promises"),
    Field("evidence", QT_TRANSLATE_NOOP("domain", "Evidence"), "promises"),
    Field("evidence_file", QT_TRANSLATE_NOOP("domain", "Evidence file"), "promises"),
    Field("confirmed_on", QT_TRANSLATE_NOOP("domain", "Confirmed on"), "promises"),
    Field("confirmed_how", QT_TRANSLATE_NOOP("domain", "Confirmed how"), "promises"),
    Field("moves", QT_TRANSLATE_NOOP("domain", "Changes of the date"), "promises"),
    Field("ignore", QT_TRANSLATE_NOOP("domain", "Leave out"), "promises", many=True),
    Field("customer", QT_TRANSLATE_NOOP("domain", "Customer"), "orders"),
    Field("ordered_on", QT_TRANSLATE_NOOP("domain", "Order date"), "orders"),
    Field("delivered_on", QT_TRANSLATE_NOOP("domain", "Delivery date"), "orders"),
    Field("number", QT_TRANSLATE_NOOP("domain", "Order number"), "orders"),
    Field("product", QT_TRANSLATE_NOOP("domain", "Product"), "orders"),
    Field("quantity", QT_TRANSLATE_NOOP("domain", "Quantity"), "orders"),
    Field("amount", QT_TRANSLATE_NOOP("domain", "Amount"), "orders"),
    Field("currency", QT_TRANSLATE_NOOP("domain", "Currency"), "orders"),
    Field("order_kind", QT_TRANSLATE_NOOP("domain", "Purchase or return"), "orders"),
    Field("order_state", QT_TRANSLATE_NOOP("domain", "Won, open or lost"), "orders"),
    Field("customer", QT_TRANSLATE_NOOP("domain", "Customer"), "check-ins"),
    Field("person", QT_TRANSLATE_NOOP("domain", "Person"), "check-ins"),
    Field("due_on", QT_TRANSLATE_NOOP("domain", "Planned for"), "check-ins"),
    Field("due_minute", QT_TRANSLATE_NOOP("domain", "Time of day"), "check-ins"),
    Field("reason", QT_TRANSLATE_NOOP("domain", "Reason"), "check-ins"),
    Field("note", QT_TRANSLATE_NOOP("domain", "Note"), "check-ins", many=True),
    Field("state", QT_TRANSLATE_NOOP("domain", "State"), "check-ins"),
    Field("ended_on", QT_TRANSLATE_NOOP("domain", "Ended on"), "check-ins"),
    Field("ended_reason", QT_TRANSLATE_NOOP("domain", "Ended because"), "check-ins"),
    Field("ignore", QT_TRANSLATE_NOOP("domain", "Leave out"), "check-ins", many=True),
    Field("customer", QT_TRANSLATE_NOOP("domain", "Customer"), "complaints"),
    Field("person", QT_TRANSLATE_NOOP("domain", "Person"), "complaints"),
    Field("text", QT_TRANSLATE_NOOP("domain", "Complaint"), "complaints", many=True),
    Field("opened_on", QT_TRANSLATE_NOOP("domain", "Heard on"), "complaints"),
    Field("answer_by", QT_TRANSLATE_NOOP("domain", "Answer by"), "complaints"),
    Field("solve_by", QT_TRANSLATE_NOOP("domain", "Solve by"), "complaints"),
    Field("answered_on", QT_TRANSLATE_NOOP("domain", "Answered on"), "complaints"),
    Field("solved_on", QT_TRANSLATE_NOOP("domain", "Solved on"), "complaints"),
    Field("state", QT_TRANSLATE_NOOP("domain", "State"), "complaints"),
    Field("solution", QT_TRANSLATE_NOOP("domain", "Solution"), "complaints", many=True),
    Field("satisfaction", QT_TRANSLATE_NOOP("domain", "Satisfaction"), "complaints"),
    Field("ignore", QT_TRANSLATE_NOOP("domain", "Leave out"), "complaints", many=True),
    Field("customer", QT_TRANSLATE_NOOP("domain", "Customer"), "level-changes"),
    Field("changed_on", QT_TRANSLATE_NOOP("domain", "Changed on"), "level-changes"),
    Field("from_level", QT_TRANSLATE_NOOP("domain", "From level"), "level-changes"),
    Field("to_level", QT_TRANSLATE_NOOP("domain", "To level"), "level-changes"),
    Field("evidence", QT_TRANSLATE_NOOP("domain", "Evidence of the level"), "level-changes", many=True),
    Field("ignore", QT_TRANSLATE_NOOP("domain", "Leave out"), "level-changes", many=True),
)

NEEDED: dict[FileKind, tuple[frozenset[str], ...]] = {
    "customers": (frozenset({"name", "company", "contact", "given_name", "family_name"}),),
    "people": (frozenset({"contact", "given_name", "family_name"}),),
    "interactions": (frozenset({"customer", "people"}), frozenset({"at"})),
    "promises": (frozenset({"customer"}), frozenset({"text"}), frozenset({"due_on"})),
    "orders": (frozenset({"customer"}), frozenset({"ordered_on"})),
    "check-ins": (frozenset({"customer"}), frozenset({"due_on"})),
    "complaints": (frozenset({"customer"}), frozenset({"text"}), frozenset({"opened_on"})),
    "level-changes": (
        *map(frozenset, ({"customer"}, {"changed_on"}, {"from_level"}, {"to_level"}, {"evidence"})),
    ),
}
"""Of each of these sets at least one field must have a column, or every row is refused."""


def fields_of(kind: FileKind) -> tuple[Field, ...]:
    """The fields a file of `kind` can have, in the order in which to offer them."""
    return tuple(field for field in FIELDS if field.kind == kind)
