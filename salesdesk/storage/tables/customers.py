"""Customers, the people there, and how they are reached."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, Text, text
from sqlmodel import Field

from salesdesk.domain.words import Channel, Level, PhotoType, Role, ValueClass
from salesdesk.storage.columns import (
    Day,
    Flag,
    Instant,
    Line,
    Name,
    Note,
    filled,
    is_day,
    is_minute,
    one_of,
)
from salesdesk.storage.tables.base import Row, belongs_to, rules, word_of


class Customer(Row, table=True):
    """A firm or a person that the rep sells to.

    `last_contact_on`, `tries` and `next_on` are drawn from interactions and check-ins by the verbs that
    write those, so that 100,000 customers sort and filter by them; `salesdesk check` compares them.
    """

    __tablename__ = "customers"
    __table_args__ = rules(
        filled("name"),
        one_of("level", Level),
        one_of("value_class", ValueClass),
        one_of("channel", Channel),
        CheckConstraint("kind IN ('firm', 'person')", name="kind_is_known"),
        CheckConstraint("weekdays BETWEEN 0 AND 127", name="weekdays_is_a_mask"),
        CheckConstraint("tries >= 0", name="tries_counts"),
        CheckConstraint("ideal_days IS NULL OR ideal_days BETWEEN 1 AND 3650", name="ideal_days_in_range"),
        CheckConstraint(
            "longest_days IS NULL OR longest_days BETWEEN coalesce(ideal_days, 1) AND 3650",
            name="longest_days_in_range",
        ),
        *is_day("since", "level_since", "last_contact_on", "next_on"),
        *is_minute("from_minute", "to_minute"),
        Index("customers_by_name", "name_key", "id"),
        Index("customers_by_next", "next_on", "id"),
        Index("customers_by_last_contact", "last_contact_on", "id"),
        Index("customers_by_class", "value_class", "level", "level_since"),
        Index("customers_by_class_and_name", "value_class", "name_key", "id"),
        Index("customers_by_level", "level", "name_key", "id"),
        Index("customers_by_city", "city", "name_key", "id"),
        Index(
            "customers_without_next",
            "level",
            "id",
            sqlite_where=text("next_on IS NULL AND no_next_reason IS NULL"),
        ),
        Index("customers_unanswered", "tries", sqlite_where=text("tries > 0")),
        Index("customers_sample", "id", sqlite_where=text("sample = 1")),
    )

    name: Name = Field(sa_type=Text)
    name_key: str = Field(sa_type=Text, description="the folded name, for sorting and recognising")
    kind: str = Field(default="firm", sa_type=Text)
    level: Level = word_of(Level, default=Level.ACCOUNTABLE)
    level_since: date = Field(sa_type=Day)
    level_evidence: Line = Field(default="", sa_type=Text)
    value_class: ValueClass | None = word_of(ValueClass, optional=True)
    since: date = Field(sa_type=Day)
    industry: Line = Field(default="", sa_type=Text)
    address: Line = Field(default="", sa_type=Text)
    city: Line = Field(default="", sa_type=Text)
    region: Line = Field(default="", sa_type=Text)
    postcode: Line = Field(default="", sa_type=Text)
    country: Line = Field(default="", sa_type=Text)
    remember: Note = Field(default="", sa_type=Text, description="traits, habits, do's and don'ts")
    private_note: Note = Field(default="", sa_type=Text)
    channel: Channel | None = word_of(Channel, optional=True)
    weekdays: int = Field(default=0, description="preferred weekdays, bit 0 is Monday; 0 is any")
    from_minute: int | None = None
    to_minute: int | None = None
    ideal_days: int | None = None
    longest_days: int | None = None
    last_contact_on: date | None = Field(default=None, sa_type=Day)
    tries: int = Field(default=0, description="tries without an answer since the last real contact")
    next_on: date | None = Field(default=None, sa_type=Day)
    no_next_reason: Line | None = Field(default=None, sa_type=Text)
    sample: bool = Field(default=False, sa_type=Flag)
    created_at: datetime = Field(sa_type=Instant)


class LevelChange(Row, table=True):
    """One change of a customer's level, with the evidence the rep gave for it."""

    __tablename__ = "level_changes"
    __table_args__ = rules(
        one_of("from_level", Level),
        one_of("to_level", Level),
        *is_day("changed_on"),
        Index("level_changes_of_customer", "customer_id", "changed_on"),
    )

    customer_id: int = belongs_to("customers", index=False)
    changed_on: date = Field(sa_type=Day)
    from_level: Level = word_of(Level)
    to_level: Level = word_of(Level)
    evidence: Line = Field(default="", sa_type=Text)


class Person(Row, table=True):
    """Somebody at a customer; where and as what, their posts say."""

    __tablename__ = "people"
    __table_args__ = rules(filled("name"), *is_day("birthday"), Index("people_by_name", "name_key", "id"))

    name: Name = Field(sa_type=Text)
    name_key: str = Field(sa_type=Text)
    birthday: date | None = Field(default=None, sa_type=Day)
    remember: Note = Field(default="", sa_type=Text)
    created_at: datetime = Field(sa_type=Instant)
    birth_month_day: Line | None = Field(
        default=None,
        sa_type=Text,
        description="MM-DD, where the year of the birthday is not known; `birthday` is empty then",
    )


class Post(Row, table=True):
    """A person's post at a customer, from a day to a day; without a last day it is held today."""

    __tablename__ = "posts"
    __table_args__ = rules(
        one_of("role", Role),
        *is_day("from_on", "to_on"),
        CheckConstraint("from_on IS NULL OR to_on IS NULL OR from_on <= to_on", name="post_runs_forward"),
    )

    person_id: int = belongs_to("people")
    customer_id: int = belongs_to("customers")
    title: Line = Field(default="", sa_type=Text)
    role: Role | None = word_of(Role, optional=True)
    from_on: date | None = Field(default=None, sa_type=Day)
    to_on: date | None = Field(default=None, sa_type=Day)


class ContactPoint(Row, table=True):
    """One way to reach a customer or a person: a phone, a fax, an e-mail address, a WeChat name, a site."""

    __tablename__ = "contact_points"
    __table_args__ = rules(
        filled("value"),
        CheckConstraint(
            "kind IN ('phone', 'mobile', 'fax', 'email', 'wechat', 'website')", name="kind_is_known"
        ),
        CheckConstraint("(customer_id IS NULL) <> (person_id IS NULL)", name="has_one_owner"),
        Index("contact_points_by_e164", "e164", sqlite_where=text("e164 IS NOT NULL")),
        Index("contact_points_by_value", "value"),
    )

    customer_id: int | None = belongs_to("customers", optional=True)
    person_id: int | None = belongs_to("people", optional=True)
    kind: str = Field(sa_type=Text)
    value: Line = Field(sa_type=Text, description="as it was given")
    e164: str | None = Field(default=None, sa_type=Text, description="a valid phone number in E.164")
    position: int = 0


class Photo(Row, table=True):
    """The picture of a customer or a person, as a contact file brought it or the rep chose it."""

    __tablename__ = "photos"
    __table_args__ = rules(
        filled("data"),
        one_of("media_type", PhotoType),
        CheckConstraint("(customer_id IS NULL) <> (person_id IS NULL)", name="has_one_owner"),
    )

    customer_id: int | None = belongs_to("customers", optional=True, unique=True, index=False)
    person_id: int | None = belongs_to("people", optional=True, unique=True, index=False)
    media_type: PhotoType = word_of(PhotoType)
    data: str = Field(sa_type=Text, description="the picture's file in base64, half a megabyte at most")
    created_at: datetime = Field(sa_type=Instant)


class NotDuplicate(Row, table=True):
    """The rep's word that two customers who look alike are not the same.

    A row either way round, and a second one for the same two, say no more: the pair is read as a set.
    """

    __tablename__ = "not_duplicates"
    __table_args__ = rules()

    customer_id: int = belongs_to("customers")
    other_id: int = belongs_to("customers")
    decided_at: datetime = Field(sa_type=Instant)
