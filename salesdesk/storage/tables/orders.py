"""Orders: purchases and returns, with what was bought. They cause after-sale checks."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import REAL, CheckConstraint, Index, Text
from sqlmodel import Field

from salesdesk.storage.columns import Day, Instant, Line, is_day
from salesdesk.storage.tables.base import Row, belongs_to, rules


class Order(Row, table=True):
    """A purchase or a return."""

    __tablename__ = "orders"
    __table_args__ = rules(
        CheckConstraint("kind IN ('purchase', 'return')", name="kind_is_known"),
        *is_day("ordered_on", "delivered_on"),
        Index("orders_of_customer", "customer_id", "ordered_on"),
        Index("orders_by_number", "number"),
    )

    customer_id: int = belongs_to("customers", index=False)
    kind: str = Field(default="purchase", sa_type=Text)
    number: Line = Field(default="", sa_type=Text)
    ordered_on: date = Field(sa_type=Day)
    delivered_on: date | None = Field(default=None, sa_type=Day)
    currency: Line = Field(default="", sa_type=Text)
    created_at: datetime = Field(sa_type=Instant)


class OrderLine(Row, table=True):
    """One product of an order."""

    __tablename__ = "order_lines"
    __table_args__ = rules()

    order_id: int = belongs_to("orders")
    product: Line = Field(default="", sa_type=Text)
    quantity: float | None = Field(default=None, sa_type=REAL)
    amount_hundredths: int | None = Field(default=None, description="hundredths of the order's currency")
