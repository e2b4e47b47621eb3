"""Questions that are asked again and again: their SQL is built once, and rows come as plain tuples.

Building a statement of a dozen columns anew costs many times what the engine takes to answer it, and so
does what SQLAlchemy lays over each answer. Here a question is written as any other, with `given` for what
changes, compiled at its first use, put to the driver itself, and its answer read column by column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, bindparam, column, func, select
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.types import TypeEngine

from salesdesk.storage import statements
from salesdesk.storage.columns import Coded, Day, Instant, raw

Convert = Callable[[Any], Any]
Column = Sequence[Any]
ReadColumn = Callable[[Column], Column]

_DIALECT = dialect(paramstyle="qmark")


def given(name: str) -> BindParameter[Any]:
    """What is told each time that the question is asked, under this name."""
    return bindparam(name, value=None)


def listed(name: str) -> Select[Any]:
    """Numbers that are told each time, as many as there are, by `numbers`: `column.in_(listed("ids"))`."""
    return select(column("value")).select_from(func.json_each(given(name)))


def numbers(ids: Iterable[int]) -> str:
    """What is given for `listed`."""
    return f"[{','.join(map(str, ids))}]"


class Prepared:
    """One question. `build` makes it, when it is asked for the first time."""

    __slots__ = ("_bound", "_build", "_readers", "_sql")

    def __init__(self, build: Callable[[], Select[Any]]) -> None:
        self._build = build
        self._sql = ""
        self._bound: tuple[tuple[str, bool, Any, Convert | None], ...] = ()
        self._readers: tuple[tuple[int, ReadColumn], ...] = ()

    def rows(self, connection: Connection, **values: Any) -> list[tuple[Any, ...]]:
        """The answer for these values of what is `given`, typed as the columns are.

        Raises KeyError where something is not given, StorageError where what is read has no meaning, and
        what the engine raises.
        """
        if not self._sql:
            self._compile()
        told = [
            fixed if is_fixed else _raw(values[name], process)
            for name, is_fixed, fixed, process in self._bound
        ]
        rows = statements.rows(connection, self._sql, told)
        return self._read(rows) if rows and self._readers else rows

    def _read(self, rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        columns: list[Column] = list(zip(*rows, strict=True))
        for at, read in self._readers:
            columns[at] = read(columns[at])
        return list(zip(*columns, strict=True))

    def _compile(self) -> None:
        statement = self._build()
        compiled = statement.compile(dialect=_DIALECT, compile_kwargs={"render_postcompile": True})
        known = compiled.construct_params(_check=False)
        processors: dict[str, Any] = dict(compiled._bind_processors)
        asked = {name for name, bound in compiled.binds.items() if not bound.unique}
        self._bound = tuple(
            (name, name not in asked, _raw(known.get(name), processors.get(name)), processors.get(name))
            for name in compiled.positiontup or ()
        )
        found = (_reader(one.type) for one in statement.selected_columns)
        self._readers = tuple((at, read) for at, read in enumerate(found) if read is not None)
        self._sql = str(compiled)  # last: another thread may ask meanwhile


def _raw(value: Any, process: Convert | None) -> Any:
    return raw(value) if value is None or process is None else process(value)


class _Words(dict[Any, Any]):
    """The words of a column by what the file holds; what is none of them is read, which tells of it."""

    def __init__(self, kind: Coded, read: Convert) -> None:
        super().__init__((word.value, word) for word in kind.words)
        self[None] = None
        self._read = read

    def __missing__(self, value: Any) -> Any:
        return self._read(value)


def _reader(kind: TypeEngine[Any]) -> ReadColumn | None:
    """How a column's values are read, all at once; None where they mean what they are."""
    read: Convert | None = kind.result_processor(_DIALECT, None)
    if read is None:
        return None
    if isinstance(kind, Coded):
        word_of = _Words(kind, read).__getitem__
        return lambda column: list(map(word_of, column))
    if isinstance(kind, Day | Instant):
        understand: Convert = kind.understand

        def understood(column: Column) -> Column:
            try:
                if None not in column:
                    return list(map(understand, column))
                return [None if value is None else understand(value) for value in column]
            except (ValueError, TypeError):
                return [read(value) for value in column]  # which tells of what has no meaning

        return understood
    return lambda column: [read(value) for value in column]
