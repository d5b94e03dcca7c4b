"""Carry everything that one file holds into an empty PostgreSQL database, and hold both against each other.

It is one transaction there: what is not the same to the last value is not there at all. Seals go as they are, and open
with the same keys. The file is only read.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from graphlib import TopologicalSorter
from hashlib import sha256
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from storage import server
from storage.keyring import Keyring
from storage.opening import alone, connect, must_be, revision, unusable
from storage.refusals import CannotOpen
from storage.server import ServerConnection
from storage.statements import Statements

AT_ONCE = 1000
"""Rows that are held in memory."""

STEP = "alembic_version"
"""What each database says of itself; the rest is carried."""

Row = Sequence[Any]
Passed = Callable[[int], None]
"""Hears how many more rows are done."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What stands in the other database now."""

    rows: int
    tables: int


class Moving:
    """A file, and the server that is to hold what it holds."""

    def __init__(self, file: Path, url: str, keyring: Keyring) -> None:
        self._file = file
        self._url = url
        self._keyring = keyring

    def rows(self) -> int:
        """Count what is to be carried; raises CannotOpen with one clear sentence."""
        with self._source() as source:
            return sum(_count(source, table) for table in _tables(source))

    def move(self, passed: Passed) -> Carried:
        """Carry it all, then read both and compare; raises CannotOpen, and leaves no row there, where they differ.

        *passed* hears of every row twice: when it was carried, and when it was compared.
        """
        with alone(self._file), server.alone(self._url), self._source() as source:
            try:
                with closing(server.connect(self._url)) as target:
                    server.must_suit(target)
                    server.migrate(target, self._url)
                    with target.transaction():
                        return _moved(source, target, self._url, passed)
            except psycopg.Error as error:
                raise server.unusable(error) from error

    @contextmanager
    def _source(self) -> Iterator[sqlite3.Connection]:
        if not self._file.exists():
            raise CannotOpen(f"There is no database at {self._file} yet", "the bot makes it when it first runs")
        try:
            with closing(connect(self._file, read_only=True)) as source:
                must_be(revision(source))
                self._keyring.must_fit(dict(Statements(source).known_keys()))
                source.execute("BEGIN")
                yield source
        except sqlite3.Error as error:
            raise unusable(self._file, error) from error


def _moved(source: sqlite3.Connection, target: ServerConnection, url: str, passed: Passed) -> Carried:
    tables = _tables(source)
    if not all(_is_empty(target, table) for table in tables):
        raise CannotOpen(f"There is something in {server.named(url)} already", "name an empty database, which stays so")
    rows = 0
    for table in tables:
        columns = _columns(source, table)
        _carry(source, target, table, columns, passed)
        here, there = _seen(_rows(source, table, columns), passed), _seen(_rows_there(target, table, columns), _unheard)
        if here != there:
            raise CannotOpen(
                f"The table {table} did not arrive as it is ({here[0]:,} rows here, {there[0]:,} there)",
                "tell those who make Askaround: this is a bug, and nothing was changed",
            )
        rows += here[0]
    return Carried(rows=rows, tables=len(tables))


def _unheard(_: int) -> None:
    """Count nothing twice."""


def _tables(source: sqlite3.Connection) -> tuple[str, ...]:
    """List the tables, each behind those that its rows point into."""
    named = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> ?"
    order = TopologicalSorter[str]()
    for (table,) in source.execute(named, [STEP]).fetchall():
        pointed = source.execute('SELECT DISTINCT "table" FROM pragma_foreign_key_list(?)', [table])
        order.add(table, *(to for (to,) in pointed if to != table))
    return tuple(order.static_order())


def _columns(source: sqlite3.Connection, table: str) -> tuple[str, ...]:
    return tuple(name for (name,) in source.execute("SELECT name FROM pragma_table_info(?)", [table]))


def _count(source: sqlite3.Connection, table: str) -> int:
    return int(source.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608 - The schema's own name.


def _rows(source: sqlite3.Connection, table: str, columns: Sequence[str]) -> Iterator[Row]:
    named = ", ".join(f'"{column}"' for column in columns)
    yield from source.execute(f'SELECT {named} FROM "{table}"')  # noqa: S608 - The schema's own names.


def _carry(
    source: sqlite3.Connection, target: ServerConnection, table: str, columns: Sequence[str], passed: Passed
) -> None:
    into = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    with target.cursor() as cursor, cursor.copy(into) as copy:
        for row in _rows(source, table, columns):
            copy.write_row(row)
            passed(1)


def _rows_there(target: ServerConnection, table: str, columns: Sequence[str]) -> Iterator[Row]:
    asked = sql.SQL("SELECT {} FROM {}").format(sql.SQL(", ").join(map(sql.Identifier, columns)), sql.Identifier(table))
    with psycopg.ServerCursor(target, "carried") as cursor:
        cursor.itersize = AT_ONCE
        yield from cursor.execute(asked)


def _is_empty(target: ServerConnection, table: str) -> bool:
    asked = sql.SQL("SELECT 1 FROM {} LIMIT 1").format(sql.Identifier(table))
    return target.execute(asked).fetchone() is None


def _seen(rows: Iterable[Row], passed: Passed) -> tuple[int, int]:
    """Give how many rows there are, and a sum of their digests: the same in whatever order they come."""
    count = digests = 0
    for row in rows:
        count += 1
        digests += int.from_bytes(sha256(repr(tuple(row)).encode("utf-8", "surrogatepass")).digest())
        passed(1)
    return count, digests
