"""The statements of ``queries/*.sql`` by name, bound to one connection."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any, Protocol

from aiosql.types import SQLOperationType

from storage.dialects import SQLITE, Dialect, queries

_PARAMETER = re.compile(r"'[^']*'|:(\w+)")

Execute = Callable[[str, Sequence[Any]], Any]
Order = Callable[[Mapping[str, Any]], Sequence[Any]]
"""Gives values by name in the order in which their statement counts them."""


class Executes(Protocol):
    """A connection, or a cursor, to whichever database; what it answers is the driver's own cursor."""

    def execute(self, sql: Any, values: Any = ..., /) -> Any:
        """Run a statement."""


class Statements:
    """Every named statement as a method: ``statements.get_ask(community_id=..., id=...)``.

    aiosql reads and names them; calling them through it would cost as much again as SQLite takes for a row.
    """

    def __init__(self, connection: Executes, dialect: Dialect = SQLITE) -> None:
        self.dialect = dialect
        self.execute = connection.execute
        """For what is the same for every sealed table, and named nowhere: `sealed_rows.py`."""
        for name, shape, sql, order in _named(dialect):
            setattr(self, name, shape(connection.execute, sql, order))

    def __getattr__(self, name: str) -> Callable[..., Any]:
        raise AttributeError(f"no statement is named {name}")


@cache
def _named(dialect: Dialect) -> list[tuple[str, Callable[..., Callable[..., Any]], str, Order]]:
    """Read them once for all connections."""
    return [
        (name, SHAPES[query.operation], *counted(query.sql, query.parameters, dialect.mark))
        for name, query in queries(dialect).items()
    ]


def counted(sql: str, names: Sequence[str], mark: str = SQLITE.mark) -> tuple[str, Order]:
    """Give *sql* with numbers in the place of names: the driver takes longer to find a value's name than to bind it."""
    places = {name: f"{mark}{place}" for place, name in enumerate(names, start=1)}
    numbered = _PARAMETER.sub(lambda found: places[found[1]] if found[1] else found[0], sql)
    if len(names) > 1:
        return numbered, itemgetter(*names)
    return numbered, lambda values: [values[name] for name in names]  # An itemgetter gives one value bare.


def rows(execute: Execute, sql: str, order: Order) -> Callable[..., Any]:
    """Answer all rows."""
    return lambda **values: execute(sql, order(values)).fetchall()


def row(execute: Execute, sql: str, order: Order) -> Callable[..., Any]:
    """Answer the only row, or None."""
    return lambda **values: execute(sql, order(values)).fetchone()


def value(execute: Execute, sql: str, order: Order) -> Callable[..., Any]:
    """Answer the only value of the only row, or None."""

    def call(**values: Any) -> Any:
        found = execute(sql, order(values)).fetchone()
        return None if found is None else found[0]

    return call


def change(execute: Execute, sql: str, order: Order) -> Callable[..., Any]:
    """Answer how many rows changed."""
    return lambda **values: execute(sql, order(values)).rowcount


SHAPES = {
    SQLOperationType.SELECT: rows,
    SQLOperationType.SELECT_ONE: row,
    SQLOperationType.SELECT_VALUE: value,
    SQLOperationType.INSERT_UPDATE_DELETE: change,
}
