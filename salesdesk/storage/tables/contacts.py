"""What took place and what is planned: interactions and check-ins."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, Text, text
from sqlmodel import Field

from salesdesk.domain import words
from salesdesk.storage.columns import Day, Instant, Line, Note, is_day, is_minute, one_of
from salesdesk.storage.tables.base import Row, belongs_to, rules, word_of


class Interaction(Row, table=True):
    """One contact that took place."""

    __tablename__ = "interactions"
    __table_args__ = rules(
        one_of("channel", words.Channel),
        one_of("direction", words.Direction),
        one_of("outcome", words.Outcome),
        one_of("expectation", words.Expectation),
        CheckConstraint("minutes IS NULL OR minutes BETWEEN 0 AND 6000", name="minutes_in_range"),
        Index("interactions_of_customer", "customer_id", "at", "id"),
        Index("interactions_by_time", "at"),
    )

    customer_id: int = belongs_to("customers", index=False)
    at: datetime = Field(sa_type=Instant)
    channel: words.Channel = word_of(words.Channel)
    direction: words.Direction = word_of(words.Direction, default=words.Direction.OUT)
    outcome: words.Outcome = word_of(words.Outcome, default=words.Outcome.REACHED)
    minutes: int | None = None
    summary: Note = Field(default="", sa_type=Text)
    private_note: Note = Field(default="", sa_type=Text)
    expectation: words.Expectation | None = word_of(words.Expectation, optional=True)
    created_at: datetime = Field(sa_type=Instant)


class InteractionPerson(Row, table=True):
    """Who took part in an interaction."""

    __tablename__ = "interaction_people"
    __table_args__ = rules(
        Index("interaction_people_once", "interaction_id", "person_id", unique=True),
    )

    interaction_id: int = belongs_to("interactions", index=False)
    person_id: int = belongs_to("people")


class Heard(Row, table=True):
    """What kind of thing was heard in an interaction."""

    __tablename__ = "heard"
    __table_args__ = rules(
        one_of("kind", words.Heard),
        Index("heard_once", "interaction_id", "kind", unique=True),
        Index("heard_by_kind", "kind", "interaction_id"),
    )

    interaction_id: int = belongs_to("interactions", index=False)
    kind: words.Heard = word_of(words.Heard)


class CheckIn(Row, table=True):
    """One planned contact. It ends as done, moved (another takes its place) or skipped with a reason."""

    __tablename__ = "check_ins"
    __table_args__ = rules(
        one_of("reason", words.CheckInReason),
        one_of("state", words.CheckInState),
        CheckConstraint("(state = 'open') = (ended_at IS NULL)", name="ended_when_not_open"),
        CheckConstraint("state <> 'skipped' OR length(ended_reason) > 0", name="skipped_with_a_reason"),
        *is_day("due_on"),
        *is_minute("due_minute"),
        Index("check_ins_open", "due_on", "customer_id", sqlite_where=text("state = 'open'")),
        Index("check_ins_open_of_customer", "customer_id", "due_on", sqlite_where=text("state = 'open'")),
        Index("check_ins_of_customer", "customer_id", "due_on"),
    )

    customer_id: int = belongs_to("customers", index=False)
    person_id: int | None = belongs_to("people", optional=True)
    due_on: date = Field(sa_type=Day)
    due_minute: int | None = Field(default=None, description="local minute of the day, where it has an hour")
    reason: words.CheckInReason = word_of(words.CheckInReason)
    note: Line = Field(default="", sa_type=Text)
    tries: int = Field(default=0, description="which try after no answer this is")
    state: words.CheckInState = word_of(words.CheckInState, default=words.CheckInState.OPEN)
    ended_at: datetime | None = Field(default=None, sa_type=Instant)
    ended_reason: Line = Field(default="", sa_type=Text)
    interaction_id: int | None = belongs_to("interactions", optional=True)
    order_id: int | None = belongs_to("orders", optional=True)
    moved_from_id: int | None = belongs_to("check_ins", optional=True)
    created_at: datetime = Field(sa_type=Instant)
