"""A small book with everything on it, for what must not lose any of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from salesdesk.domain.words import Channel, Heard, Level, Party
from salesdesk.services.desk import Desk
from salesdesk.services.orders import NewOrder
from salesdesk.services.rows import OrderLineRow
from tests.factories import a_contact, a_customer, a_person
from tests.storage.desks import BOOKKEEPING, Dump, dump

TODAY = date(2026, 11, 24)


@dataclass(frozen=True, slots=True)
class Book:
    """The ids of one customer's things, and of a second customer who has little."""

    customer: int
    person: int
    contact: int
    promise: int
    complaint: int
    order: int
    other: int


def full_book(desk: Desk) -> Book:
    """Two customers: Hengtai with one of everything, Northwind with one contact."""
    customer = a_customer(desk, name="Hengtai Pumps", remember="Drinks oolong", phone="0512 5555 1234")
    person = a_person(desk, customer, name="Wang Fang", phones=("+86 139 1234 5678",), title="Buyer")
    logged = a_contact(
        desk,
        customer,
        summary="Bearings squeak; wants the datasheet.",
        private_note="Boss is leaving",
        person_ids=(person,),
        heard=frozenset({Heard.COMPLAINT, Heard.NEED}),
    )
    assert logged.complaint_id is not None
    promise = desk.promises.make(customer, Party.REP, "Send the datasheet", TODAY, person_id=person).row_id
    assert promise is not None
    desk.promises.move(promise, date(2026, 11, 30), agreed=True, reason="holiday")
    lines = (OrderLineRow("Pump 7", 2.0, 123_00), OrderLineRow("Seal", None, None))
    order = desk.orders.add(customer, NewOrder(TODAY, number="PO-7", lines=lines)).row_id
    assert order is not None
    desk.customers.set_level([customer], Level.PROACTIVE, "signed the frame contract")
    other = a_customer(desk, name="Northwind")
    a_contact(desk, other, channel=Channel.EMAIL, summary="Sent the catalogue")
    return Book(customer, person, logged.interaction_id, promise, logged.complaint_id, order, other)


def rows(desk: Desk, *, trash: bool = True) -> Dump:
    """Every row of the rep's and every word of the search."""
    besides = frozenset(BOOKKEEPING) | (frozenset() if trash else frozenset({"trash"}))
    return dump(desk.database, besides=besides)
