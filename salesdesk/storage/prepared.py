"""Questions that are asked again and again: their SQL is built once, and rows come as plain tuples.

Building a statement of a dozen columns anew costs many times what the engine takes to answer it. Here it
is written as any other, with `given` for what changes, and compiled at its first use.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, bindparam, column, func, select
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.types import TypeEngine

from salesdesk.storage.columns import Coded, raw

Convert = Callable[[Any], Any]

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

    __slots__ = ("_bound", "_build", "_converts", "_sql")

    def __init__(self, build: Callable[[], Select[Any]]) -> None:
        self._build = build
        self._sql = ""
        self._bound: tuple[tuple[str, bool, Any, Convert | None], ...] = ()
        self._converts: tuple[tuple[int, Convert], ...] = ()

    def rows(self, connection: Connection, **values: Any) -> list[tuple[Any, ...]]:
        """The answer for these values of what is `given`, typed as the columns are.

        Raises KeyError where something is not given, and what the engine raises.
        """
        if not self._sql:
            self._compile()
        told = [
            fixed if is_fixed else _raw(values[name], process)
            for name, is_fixed, fixed, process in self._bound
        ]
        rows = connection.exec_driver_sql(self._sql, tuple(told)).fetchall()
        if not self._converts:
            return [tuple(row) for row in rows]
        return [self._read(list(row)) for row in rows]

    def _read(self, row: list[Any]) -> tuple[Any, ...]:
        for at, convert in self._converts:
            if row[at] is not None:
                row[at] = convert(row[at])
        return tuple(row)

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
        self._converts = tuple((at, convert) for at, convert in enumerate(found) if convert is not None)
        self._sql = str(compiled)  # last: another thread may ask meanwhile


def _raw(value: Any, process: Convert | None) -> Any:
    return raw(value) if value is None or process is None else process(value)


def _reader(kind: TypeEngine[Any]) -> Convert | None:
    """How a column's value is read; a word of the field is looked up, which is most of what is read."""
    read: Convert | None = kind.result_processor(_DIALECT, None)
    if read is None or not isinstance(kind, Coded):
        return read
    words = {word.value: word for word in kind.words}
    return lambda value: words.get(value) or read(value)
