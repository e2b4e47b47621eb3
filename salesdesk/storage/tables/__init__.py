"""The tables of a desk. All are STRICT; every row has an `id` that is never given out twice."""

from __future__ import annotations

from salesdesk.storage.tables.base import Row, metadata
from salesdesk.storage.tables.contacts import CheckIn, Heard, Interaction, InteractionPerson
from salesdesk.storage.tables.customers import ContactPoint, Customer, Person, Post
from salesdesk.storage.tables.desk import Change, Decision, Draft, LevelPolicy, Reminder, Setting, Step, Zone
from salesdesk.storage.tables.orders import Order, OrderLine
from salesdesk.storage.tables.promises import Complaint, Promise, PromiseMove

__all__ = [
    "Change",
    "CheckIn",
    "Complaint",
    "ContactPoint",
    "Customer",
    "Decision",
    "Draft",
    "Heard",
    "Interaction",
    "InteractionPerson",
    "LevelPolicy",
    "Order",
    "OrderLine",
    "Person",
    "Post",
    "Promise",
    "PromiseMove",
    "Reminder",
    "Row",
    "Setting",
    "Step",
    "Zone",
    "metadata",
]
