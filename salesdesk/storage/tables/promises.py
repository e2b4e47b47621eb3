"""Somebody's word: promises in both directions, with every change of date, and complaints."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, Text, text
from sqlmodel import Field

from salesdesk.domain import words
from salesdesk.storage.columns import Day, Flag, Instant, Line, Note, filled, is_day, is_minute, one_of
from salesdesk.storage.tables.base import Row, belongs_to, rules, word_of


class Promise(Row, table=True):
    """Somebody's word to do something by a date."""

    __tablename__ = "promises"
    __table_args__ = rules(
        filled("text"),
        one_of("party", words.Party),
        one_of("state", words.PromiseState),
        CheckConstraint("(state = 'open') = (settled_on IS NULL)", name="settled_when_not_open"),
        CheckConstraint("confirmed_on IS NULL OR state = 'kept'", name="only_kept_is_confirmed"),
        *is_day("made_on", "due_on", "settled_on", "confirmed_on"),
        *is_minute("due_minute"),
        Index("promises_open", "due_on", "customer_id", sqlite_where=text("state = 'open'")),
        Index("promises_of_customer", "customer_id", "made_on"),
        Index("promises_settled", "settled_on", "party", "state"),
        Index(
            "promises_unconfirmed",
            "settled_on",
            sqlite_where=text("state = 'kept' AND party = 'rep' AND confirmed_on IS NULL"),
        ),
    )

    customer_id: int = belongs_to("customers", index=False)
    person_id: int | None = belongs_to("people", optional=True)
    interaction_id: int | None = belongs_to("interactions", optional=True)
    party: words.Party = word_of(words.Party)
    text: Line = Field(sa_type=Text)
    made_on: date = Field(sa_type=Day)
    due_on: date = Field(sa_type=Day)
    due_minute: int | None = None
    state: words.PromiseState = word_of(words.PromiseState, default=words.PromiseState.OPEN)
    settled_on: date | None = Field(default=None, sa_type=Day)
    settled_note: Note = Field(default="", sa_type=Text, description="why broken or released")
    evidence: Note = Field(default="", sa_type=Text)
    evidence_file: Line = Field(default="", sa_type=Text)
    confirmed_on: date | None = Field(default=None, sa_type=Day)
    confirmed_how: Line = Field(default="", sa_type=Text)
    created_at: datetime = Field(sa_type=Instant)


class PromiseMove(Row, table=True):
    """One change of a promise's date."""

    __tablename__ = "promise_moves"
    __table_args__ = rules(*is_day("from_on", "to_on", "moved_on"))

    promise_id: int = belongs_to("promises")
    from_on: date = Field(sa_type=Day)
    to_on: date = Field(sa_type=Day)
    moved_on: date = Field(sa_type=Day)
    agreed: bool = Field(sa_type=Flag, description="by the customer")
    reason: Line = Field(default="", sa_type=Text)


class Complaint(Row, table=True):
    """Heard once, then a matter with a clock: answered by, solved by, satisfaction asked."""

    __tablename__ = "complaints"
    __table_args__ = rules(
        filled("text"),
        one_of("satisfaction", words.Expectation),
        *is_day("opened_on", "answer_by", "solve_by", "answered_on", "solved_on"),
        Index("complaints_open", "opened_on", sqlite_where=text("solved_on IS NULL")),
    )

    customer_id: int = belongs_to("customers")
    person_id: int | None = belongs_to("people", optional=True)
    interaction_id: int | None = belongs_to("interactions", optional=True)
    text: Note = Field(sa_type=Text)
    opened_on: date = Field(sa_type=Day)
    answer_by: date | None = Field(default=None, sa_type=Day)
    solve_by: date | None = Field(default=None, sa_type=Day)
    answered_on: date | None = Field(default=None, sa_type=Day)
    solved_on: date | None = Field(default=None, sa_type=Day)
    solution: Note = Field(default="", sa_type=Text)
    satisfaction: words.Expectation | None = word_of(words.Expectation, optional=True)
    created_at: datetime = Field(sa_type=Instant)
