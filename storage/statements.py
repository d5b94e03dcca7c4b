"""The statements of ``queries/*.sql`` by name, bound to one connection."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aiosql
from aiosql.types import SQLOperationType

QUERIES = aiosql.from_path(Path(__file__).parent / "queries", "sqlite3")


class Statements:
    """Every named statement as a method: ``statements.get_ask(community_id=..., id=...)``.

    aiosql reads and names them; calling them through it would cost as much again as SQLite takes for a row.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.execute = connection.execute
        """For what is the same for every sealed table, and named nowhere: `sealed_rows.py`."""
        for name in QUERIES.available_queries:
            query = getattr(QUERIES, name)
            if not name.endswith("_cursor"):
                setattr(self, name, SHAPES[query.operation](connection.execute, query.sql))

    def __getattr__(self, name: str) -> Callable[..., Any]:
        raise AttributeError(f"no statement is named {name}")


def rows(execute: Callable[..., Any], sql: str) -> Callable[..., Any]:
    """Answer all rows."""
    return lambda **values: execute(sql, values).fetchall()


def row(execute: Callable[..., Any], sql: str) -> Callable[..., Any]:
    """Answer the only row, or None."""
    return lambda **values: execute(sql, values).fetchone()


def value(execute: Callable[..., Any], sql: str) -> Callable[..., Any]:
    """Answer the only value of the only row, or None."""

    def call(**values: Any) -> Any:
        found = execute(sql, values).fetchone()
        return None if found is None else found[0]

    return call


def change(execute: Callable[..., Any], sql: str) -> Callable[..., Any]:
    """Answer how many rows changed."""
    return lambda **values: execute(sql, values).rowcount


SHAPES = {
    SQLOperationType.SELECT: rows,
    SQLOperationType.SELECT_ONE: row,
    SQLOperationType.SELECT_VALUE: value,
    SQLOperationType.INSERT_UPDATE_DELETE: change,
}
