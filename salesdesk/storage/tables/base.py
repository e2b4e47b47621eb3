"""What all tables share."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import Column, Constraint, Index, MetaData
from sqlalchemy.sql.base import ReadOnlyColumnCollection
from sqlmodel import Field, SQLModel
from sqlmodel._compat import SQLModelConfig

from salesdesk.storage.columns import Coded

metadata: MetaData = SQLModel.metadata


class Row(SQLModel):
    """A row of the desk, known by its number."""

    # The gate checks values column by column; a validator for whole rows would be built for nothing.
    model_config = SQLModelConfig(defer_build=True)

    id: int | None = Field(default=None, primary_key=True)


def rules(*constraints: Constraint | Index) -> tuple[Any, ...]:
    """`__table_args__` of a table: its constraints and indexes, STRICT, and numbers never used twice."""
    return (*constraints, {"sqlite_strict": True, "sqlite_autoincrement": True})


def belongs_to(
    table: str, *, index: bool = True, optional: bool = False, unique: bool = False, goes_with: bool = False
) -> Any:
    """A column that points at a row of `table`; the row cannot go while this one points at it.

    `goes_with` is for the program's own bookkeeping alone, which stands in nobody's way and goes as well.
    """
    on_delete = "CASCADE" if goes_with else "RESTRICT"
    given: dict[str, Any] = {"foreign_key": f"{table}.id", "ondelete": on_delete, "index": index}
    if unique:
        given["unique"] = True
    return Field(default=None, **given) if optional else Field(**given)


def word_of(words: type[StrEnum], *, default: StrEnum | None = None, optional: bool = False) -> Any:
    """A column that holds a word of the field."""
    given: dict[str, Any] = {"sa_type": Coded(words)}
    if default is not None or optional:
        given["default"] = default
    return Field(**given)


def columns(table: type[SQLModel]) -> ReadOnlyColumnCollection[str, Column[Any]]:
    """The table's Core columns, for questions: reading columns costs a quarter of reading objects."""
    return table.__table__.c  # type: ignore[attr-defined, no-any-return]
