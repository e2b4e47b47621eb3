"""The rep's settings, the levels' policies and the zones, as they stand in the desk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from sqlalchemy import Connection, select

from salesdesk.domain.levels import LevelPolicy, Zone
from salesdesk.domain.text import clean_line
from salesdesk.domain.words import Level, ValueClass
from salesdesk.domain.workdays import PublicHolidays, WorkCalendar
from salesdesk.errors import UserError
from salesdesk.services.context import Context, Done
from salesdesk.services.touched import Touched
from salesdesk.storage import tables
from salesdesk.storage.columns import NOTE_LIMIT, cleaned
from salesdesk.storage.transaction import Transaction

_Written = Annotated[str, cleaned(partial(clean_line, limit=NOTE_LIMIT))]
"""Settings are kept as JSON, in which the gate would not know a control."""


class Preferences(BaseModel):
    """What the rep has set. Minutes are local minutes of the day; weekdays count from Monday = 0."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    rep_name: _Written = Field(default="", max_length=200)
    firm: _Written = Field(default="", max_length=200)
    language: str = Field(default="system", pattern="^(system|en|zh_CN|zh_TW)$")
    scheme: str = Field(default="system", pattern="^(system|light|dark)$")
    weekdays: frozenset[int] = frozenset({0, 1, 2, 3, 4})
    day_start: int = Field(default=9 * 60, ge=0, le=1439)
    day_end: int = Field(default=18 * 60, ge=0, le=1439)
    calls_per_day: int = Field(default=12, ge=1, le=200)
    minutes_per_call: int = Field(default=15, ge=1, le=240)
    country: str = Field(default="", max_length=2, description="for public holidays and phones; '' is none")
    subdivision: str = Field(default="", max_length=10)
    reminders: bool = True
    notifications: bool = True
    keep_running: bool = False
    welcomed: bool = False
    second_folder: str = Field(default="", max_length=4_096, description="for backups; '' is none")
    calendar_file: str = Field(default="", max_length=4_096, description="kept up to date; '' is none")
    backup_gigabytes: int = Field(default=4, ge=1, le=10_000, description="for the backups of one folder")

    @field_validator("weekdays")
    @classmethod
    def _some_working_day(cls, days: frozenset[int]) -> frozenset[int]:
        if not days or not days <= set(range(7)):
            raise ValueError("choose at least one working day")
        return days

    @field_validator("calendar_file")
    @classmethod
    def _some_calendar(cls, path: str) -> str:
        # The program writes over this file by itself: a desk from elsewhere must not choose any other kind.
        if path and (not path.lower().endswith(".ics") or not Path(path).is_absolute()):
            raise ValueError("choose a file whose name ends in .ics, with its folder")
        return path

    @property
    def phone_country(self) -> str:
        """The country whose numbers are written without a country code."""
        return self.country or {"zh_CN": "CN", "zh_TW": "TW"}.get(self.language, "CN")


class Settings:
    """Reads and changes what the rep has set; cached, as every verb asks for it."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._preferences: Preferences | None = None
        self._policies: dict[Level, LevelPolicy] | None = None
        self._zones: dict[ValueClass, Zone] | None = None
        self._calendar: WorkCalendar | None = None

    @property
    def preferences(self) -> Preferences:
        if self._preferences is None:
            with self._context.database.read() as connection:
                self._preferences = _read_preferences(connection)
            self._context.database.actor = self._preferences.rep_name
        return self._preferences

    @property
    def policies(self) -> Mapping[Level, LevelPolicy]:
        if self._policies is None:
            self._policies = self._read_policies()
        return self._policies

    @property
    def zones(self) -> Mapping[ValueClass, Zone]:
        if self._zones is None:
            self._zones = self._read_zones()
        return self._zones

    @property
    def calendar(self) -> WorkCalendar:
        """The rep's working days, with the public holidays of their country."""
        if self._calendar is None:
            preferences = self.preferences
            holidays = PublicHolidays(preferences.country or None, preferences.subdivision or None)
            self._calendar = WorkCalendar(preferences.weekdays, holidays)
        return self._calendar

    def forget(self) -> None:
        """Reads everything anew on next use: another process or an undo may have changed it."""
        self._preferences = self._policies = self._zones = self._calendar = None

    def change(self, **values: Any) -> Done:
        """Changes preferences. Raises UserError naming the field for a value that does not fit."""
        with self._context.verb("settings.change", Touched.SETTINGS) as transaction:
            changed = self._changed(values)
            for key, value in changed.model_dump(mode="json").items():
                if key in values:
                    _write_setting(transaction, key, value)
            self.forget()  # those who are told of the change when the block ends read it anew
        self.forget()
        return Done(transaction.step_id)

    def _changed(self, values: Mapping[str, Any]) -> Preferences:
        current = self.preferences.model_dump()
        try:
            changed = Preferences.model_validate({**current, **values})
        except ValidationError as error:
            first = error.errors()[0]
            field = str(first["loc"][0])
            raise UserError("“%1” cannot be set so: %2.", field, first["msg"], field=field) from None
        if changed.day_end <= changed.day_start:
            field = "day_start" if "day_start" in values else "day_end"
            raise UserError("The working day has to end after it begins.", field=field)
        return changed

    def change_policy(self, policy: LevelPolicy) -> Done:
        """Sets what a level obliges to. Plans made before stand; the next ones follow the new policy."""
        if (policy.ideal_days is None) != (policy.longest_days is None):
            raise UserError(
                "Give both intervals, the ideal and the longest, or neither.", field="longest_days"
            )
        if policy.ideal_days and policy.longest_days and policy.longest_days < policy.ideal_days:
            raise UserError(
                "The longest interval cannot be shorter than the ideal one.", field="longest_days"
            )
        with self._context.verb("settings.change_policy", Touched.SETTINGS) as transaction:
            transaction.about = policy.level
            _write_policy(transaction, policy)
            self.forget()
        self.forget()
        return Done(transaction.step_id)

    def restore_policies(self) -> Done:
        """Sets what every level obliges to back to the defaults, as one step."""
        from salesdesk.domain.levels import DEFAULT_POLICIES

        with self._context.verb("settings.restore_policies", Touched.SETTINGS) as transaction:
            for policy in DEFAULT_POLICIES.values():
                if self.policies[policy.level] != policy:
                    _write_policy(transaction, policy)
            self.forget()
        self.forget()
        return Done(transaction.step_id)

    def change_zone(self, value_class: ValueClass, zone: Zone) -> Done:
        """Sets the levels that are right for a value class."""
        if zone.lowest.step > zone.highest.step:
            raise UserError("The lowest level of a zone cannot stand above its highest.", field="lowest")
        with self._context.verb("settings.change_zone", Touched.SETTINGS) as transaction:
            transaction.about = value_class
            values = {"lowest": zone.lowest, "highest": zone.highest}
            _write_one(transaction, tables.Zone, "value_class", value_class, values)
            self.forget()
        self.forget()
        return Done(transaction.step_id)

    def _read_policies(self) -> dict[Level, LevelPolicy]:
        from salesdesk.domain.levels import DEFAULT_POLICIES

        policies = dict(DEFAULT_POLICIES)
        table = tables.columns(tables.LevelPolicy)
        with self._context.database.read() as connection:
            rows = connection.execute(
                select(
                    table.level,
                    table.ideal_days,
                    table.longest_days,
                    table.after_sale_days,
                    table.answer_within_days,
                    table.review_every_days,
                )
            )
            for level, ideal, longest, after_sale, answer, review in rows:
                days = tuple(int(day) for day in after_sale.split(",") if day.isdecimal())
                policies[level] = LevelPolicy(level, ideal, longest, days, answer, review)
        return policies

    def _read_zones(self) -> dict[ValueClass, Zone]:
        from salesdesk.domain.levels import DEFAULT_ZONES

        zones = dict(DEFAULT_ZONES)
        table = tables.columns(tables.Zone)
        with self._context.database.read() as connection:
            for value_class, lowest, highest in connection.execute(
                select(table.value_class, table.lowest, table.highest)
            ):
                zones[value_class] = Zone(lowest, highest)
        return zones


def _read_preferences(connection: Connection) -> Preferences:
    import json

    table = tables.columns(tables.Setting)
    stored = connection.execute(select(table.key, table.value)).all()
    try:
        return Preferences.model_validate({key: json.loads(value) for key, value in stored})
    except ValueError:
        return Preferences.model_validate({key: fit for one in stored for key, fit in _fitting(*one)})


def _fitting(key: str, value: str) -> Iterator[tuple[str, Any]]:
    """A setting as it is stored, or nothing where damage made it unreadable: the default stands for it then.

    A desk must open all the same; the next backup, or `check`, tells of the damage.
    """
    import json

    try:
        read = json.loads(value)
        Preferences.model_validate({key: read})
    except ValueError:
        return
    yield key, read


def _write_setting(transaction: Transaction, key: str, value: Any) -> None:
    import json

    text = json.dumps(sorted(value) if isinstance(value, list) else value, ensure_ascii=False)
    _write_one(transaction, tables.Setting, "key", key, {"value": text})


def _write_policy(transaction: Transaction, policy: LevelPolicy) -> None:
    values: dict[str, Any] = {
        "ideal_days": policy.ideal_days,
        "longest_days": policy.longest_days,
        "after_sale_days": ",".join(str(days) for days in policy.after_sale_days),
        "answer_within_days": policy.answer_within_days,
        "review_every_days": policy.review_every_days,
    }
    _write_one(transaction, tables.LevelPolicy, "level", policy.level, values)


def _write_one(
    transaction: Transaction, table: type[tables.Row], column: str, value: Any, rest: Mapping[str, Any]
) -> None:
    """Writes the one row of `table` that `column` tells from the others, new or not."""
    found = transaction.execute(
        select(tables.columns(table).id).where(tables.columns(table)[column] == value)
    ).scalar()
    if found is None:
        transaction.insert(table, **{column: value}, **rest)
    else:
        transaction.update(table, found, **rest)
