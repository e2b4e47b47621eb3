"""The tables of a desk. All are STRICT; every row has an `id` that is never given out twice."""

from __future__ import annotations

from salesdesk.storage.tables.base import Row, columns, metadata
from salesdesk.storage.tables.contacts import CheckIn, Heard, Interaction, InteractionPerson
from salesdesk.storage.tables.customers import (
    ContactPoint,
    Customer,
    LevelChange,
    NotDuplicate,
    Person,
    Photo,
    Post,
)
from salesdesk.storage.tables.desk import (
    Change,
    Decision,
    Draft,
    Fact,
    LevelPolicy,
    Quarantined,
    Reminder,
    SavedFilter,
    Setting,
    Step,
    Trashed,
    Zone,
)
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
    "Fact",
    "Heard",
    "Interaction",
    "InteractionPerson",
    "LevelChange",
    "LevelPolicy",
    "NotDuplicate",
    "Order",
    "OrderLine",
    "Person",
    "Photo",
    "Post",
    "Promise",
    "PromiseMove",
    "Quarantined",
    "Reminder",
    "Row",
    "SavedFilter",
    "Setting",
    "Step",
    "Trashed",
    "Zone",
    "columns",
    "metadata",
]
