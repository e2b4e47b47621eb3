"""What the desk knows of itself: settings, policies, decisions, reminders shown, drafts, the journal."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, Text, text
from sqlmodel import Field

from salesdesk.domain import words
from salesdesk.storage.columns import Day, Instant, Line, Name, Note, filled, is_day, one_of
from salesdesk.storage.tables.base import Row, belongs_to, rules, word_of


class Setting(Row, table=True):
    """One setting of the rep's, as JSON."""

    __tablename__ = "settings"
    __table_args__ = rules(filled("key"), Index("settings_by_key", "key", unique=True))

    key: str = Field(sa_type=Text)
    value: Note = Field(sa_type=Text)


class Fact(Row, table=True):
    """Something the program keeps for itself, such as the day the desk was last open."""

    __tablename__ = "facts"
    __table_args__ = rules(filled("key"), Index("facts_by_key", "key", unique=True))

    key: str = Field(sa_type=Text)
    value: Note = Field(sa_type=Text)


class LevelPolicy(Row, table=True):
    """What a relationship level obliges the rep to; days are calendar days but for answering."""

    __tablename__ = "level_policies"
    __table_args__ = rules(
        one_of("level", words.Level),
        Index("level_policies_once", "level", unique=True),
        CheckConstraint("ideal_days IS NULL OR ideal_days BETWEEN 1 AND 3650", name="ideal_days_in_range"),
        CheckConstraint("(ideal_days IS NULL) = (longest_days IS NULL)", name="both_intervals_or_none"),
        CheckConstraint("longest_days IS NULL OR longest_days >= ideal_days", name="longest_after_ideal"),
    )

    level: words.Level = word_of(words.Level)
    ideal_days: int | None = None
    longest_days: int | None = None
    after_sale_days: str = Field(default="", sa_type=Text, description="days after an order: '7,30'")
    answer_within_days: int | None = Field(default=None, description="working days")
    review_every_days: int | None = None


class Zone(Row, table=True):
    """The levels that are right for a value class."""

    __tablename__ = "zones"
    __table_args__ = rules(
        one_of("value_class", words.ValueClass),
        one_of("lowest", words.Level),
        one_of("highest", words.Level),
        Index("zones_once", "value_class", unique=True),
    )

    value_class: words.ValueClass = word_of(words.ValueClass)
    lowest: words.Level = word_of(words.Level)
    highest: words.Level = word_of(words.Level)


class Decision(Row, table=True):
    """The rep's decision on a thought in Today: let be, for a reason, until a day."""

    __tablename__ = "decisions"
    __table_args__ = rules(
        one_of("kind", words.ThoughtKind),
        filled("reason"),
        *is_day("decided_on", "until_on"),
        Index("decisions_of_customer", "customer_id", "kind", "until_on"),
    )

    kind: words.ThoughtKind = word_of(words.ThoughtKind)
    customer_id: int = belongs_to("customers", index=False)
    promise_id: int | None = belongs_to("promises", optional=True)
    decided_on: date = Field(sa_type=Day)
    until_on: date = Field(sa_type=Day)
    reason: Line = Field(sa_type=Text)


class Reminder(Row, table=True):
    """That the alarm of a check-in or a promise was shown, or snoozed, for the due moment it then had."""

    __tablename__ = "reminders"
    __table_args__ = rules(
        CheckConstraint("(check_in_id IS NULL) <> (promise_id IS NULL)", name="has_one_subject"),
    )

    check_in_id: int | None = belongs_to("check_ins", optional=True, unique=True, index=False, goes_with=True)
    promise_id: int | None = belongs_to("promises", optional=True, unique=True, index=False, goes_with=True)
    due_at: datetime = Field(sa_type=Instant, description="another due moment makes it a new alarm")
    shown_at: datetime | None = Field(default=None, sa_type=Instant)
    acknowledged_at: datetime | None = Field(default=None, sa_type=Instant)
    snoozed_until: datetime | None = Field(default=None, sa_type=Instant)


class SavedFilter(Row, table=True):
    """A question to the customers' table that the rep asks again and again, by its name."""

    __tablename__ = "saved_filters"
    __table_args__ = rules(filled("name"), Index("saved_filters_by_name", "name", unique=True))

    name: Name = Field(sa_type=Text)
    criteria: Note = Field(sa_type=Text, description="JSON, as services.customer_filter writes it")
    position: int = 0


class Draft(Row, table=True):
    """What stands in a form that was not saved yet, so that a crash loses no text."""

    __tablename__ = "drafts"
    __table_args__ = rules(Index("drafts_once", "form", unique=True))

    form: str = Field(sa_type=Text)
    body: Note = Field(sa_type=Text, description="JSON")
    saved_at: datetime = Field(sa_type=Instant)


class Step(Row, table=True):
    """One verb of the rep's: what undo takes back as a whole, and what the history tells."""

    __tablename__ = "steps"
    __table_args__ = rules(filled("verb"), Index("steps_of_customer", "customer_id", "id"))

    at: datetime = Field(sa_type=Instant)
    actor: Line = Field(default="", sa_type=Text, description="the rep, or a command")
    verb: str = Field(sa_type=Text, description="noun.verb, such as promise.keep")
    about: Note = Field(default="", sa_type=Text, description="what it was done to, in the data's words")
    customer_id: int | None = Field(default=None, description="no foreign key: history outlives rows")
    undone_at: datetime | None = Field(default=None, sa_type=Instant)
    undone_after: int | None = Field(default=None, description="the newest step there was when it was undone")
    sealed_at: datetime | None = Field(
        default=None, sa_type=Instant, description="its rows' images are gone for good: never undone again"
    )


class Change(Row, table=True):
    """One row (or one run of inserted rows) that a step wrote, with its image before and after.

    `before` and `after` are JSON objects of raw column values: the changed columns for an update, the
    whole row for a delete. An insert needs no image until it is undone: then `after` receives the rows.
    """

    __tablename__ = "changes"
    __table_args__ = rules(
        CheckConstraint("operation IN ('insert', 'update', 'delete')", name="operation_is_known"),
        CheckConstraint("last_row >= first_row", name="rows_run_forward"),
        Index("changes_of_row", "table_name", "first_row", "step_id"),
        Index("changes_of_runs", "table_name", "last_row", sqlite_where=text("last_row > first_row")),
    )

    step_id: int = belongs_to("steps")
    table_name: str = Field(sa_type=Text)
    operation: str = Field(sa_type=Text)
    first_row: int
    last_row: int
    customer_id: int | None = Field(default=None, index=True)
    before: str | None = Field(default=None, sa_type=Text)
    after: str | None = Field(default=None, sa_type=Text)


class Trashed(Row, table=True):
    """Something that the rep deleted and may still have back: its rows lie in the step that deleted it."""

    __tablename__ = "trash"
    __table_args__ = rules(
        one_of("kind", words.Thing),
        Index("trash_once", "kind", "row_id", unique=True),
        Index("trash_of_customer", "customer_id"),
    )

    kind: words.Thing = word_of(words.Thing)
    row_id: int
    title: Line = Field(default="", sa_type=Text, description="what it was called, for the list")
    customer_id: int | None = Field(default=None, description="no foreign key: the customer may be gone too")
    customer: Line = Field(default="", sa_type=Text)
    deleted_at: datetime = Field(sa_type=Instant)
    contents: Note = Field(
        default="", sa_type=Text, description="JSON: how many rows of each table went with it"
    )


class Quarantined(Row, table=True):
    """A row that a repair set aside because it could not stay where it was; nothing of it is lost."""

    __tablename__ = "quarantine"
    __table_args__ = rules(filled("table_name"))

    found_at: datetime = Field(sa_type=Instant)
    table_name: str = Field(sa_type=Text)
    row_id: int
    image: Note = Field(sa_type=Text, description="JSON: the whole row, in raw column values")
    reason: Note = Field(sa_type=Text)
