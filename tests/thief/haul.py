"""Everything a thief carries away: every table and every column there is, found by looking, and the file as it lies."""

import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

ID = re.compile(r"[A-Za-z0-9_-]{16,}")
"""What may be an id or a tag."""

LONG = 200
"""Characters from which on a text is a seal, and no list of ids."""

TAIL = 48
"""Characters by the last of which a long text is found in the file."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table's name, primary key and columns."""

    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Row:
    """One row; `page` is where in the file its longest text ends."""

    table: str
    key: str
    values: Mapping[str, Any]
    page: int | None = None

    @property
    def name(self) -> tuple[str, str]:
        """Say which row it is."""
        return self.table, self.key

    @cached_property
    def ids(self) -> frozenset[str]:
        """Find every id and tag in it."""
        texts = (value for value in self.values.values() if isinstance(value, str) and len(value) < LONG)
        return frozenset(found for text in texts for found in ID.findall(text))

    @cached_property
    def key_ids(self) -> frozenset[str]:
        """Find those by which it is known."""
        return frozenset(ID.findall(self.key))

    @cached_property
    def times(self) -> tuple[tuple[str, float], ...]:
        """Give every whole number that may be a time, as seconds, whatever unit it is in."""
        numbers = ((name, value) for name, value in self.values.items() if isinstance(value, int))
        return tuple((f"{self.table}.{name}", at) for name, value in numbers if (at := as_seconds(value)) is not None)


@dataclass(frozen=True, slots=True)
class Haul:
    """All rows."""

    rows: tuple[Row, ...]

    @classmethod
    def of(cls, database: sqlite3.Connection) -> "Haul":
        """Carry everything away."""
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        (path,) = (file for _, name, file in database.execute("PRAGMA database_list") if name == "main")
        (size,) = database.execute("PRAGMA page_size").fetchone()
        places = _Places(Path(path).read_bytes(), size)
        return cls(tuple(row for table in tables_of(database) for row in _rows(database, table, places)))


def tables_of(database: sqlite3.Connection) -> tuple[Table, ...]:
    """List every table of ours, whatever it is for."""
    ours = "type = 'table' AND name NOT LIKE 'sqlite_%'"
    names = database.execute(f"SELECT name FROM main.sqlite_schema WHERE {ours} ORDER BY name").fetchall()  # noqa: S608
    return tuple(_table(database, name) for (name,) in names)


def _table(database: sqlite3.Connection, name: str) -> Table:
    columns = database.execute("SELECT name, pk FROM pragma_table_info(?) ORDER BY cid", (name,)).fetchall()
    key = [column for column, place in sorted(columns, key=lambda one: one[1]) if place]
    return Table(name, tuple(key), tuple(column for column, _ in columns))


def _rows(database: sqlite3.Connection, table: Table, places: "_Places") -> list[Row]:
    found = database.execute(f"SELECT {', '.join(table.columns)} FROM main.{table.name}").fetchall()  # noqa: S608 - Names found there.
    rows = (dict(zip(table.columns, values, strict=True)) for values in found)
    return [Row(table.name, "\x1f".join(str(row[name]) for name in table.key), row, places.of(row)) for row in rows]


class _Places:
    """Where in the file a text lies."""

    def __init__(self, file: bytes, page_size: int) -> None:
        self._file = file
        self._size = page_size

    def of(self, row: Mapping[str, Any]) -> int | None:
        """Say on which page the longest text of a row ends; None where all are short."""
        longest = max((value for value in row.values() if isinstance(value, str)), key=len, default="")
        if len(longest) < LONG:
            return None
        at = self._file.find(longest[-TAIL:].encode())
        return None if at < 0 else at // self._size


UNITS = (
    (1e14, 1e16, 1e-6),
    (1e17, 1e19, 1e-9),
    (1e11, 1e14, 1e-3),
    (1e9, 1e11, 1),
    (4e5, 6e5, 3600),
    (2e4, 3e4, 86400),
)
"""From, to, and how many seconds one is: a time of this century is told from another number by its size."""


def as_seconds(number: int) -> float | None:
    """Read a number as a time, in whatever unit it may be."""
    return next((number * unit for low, high, unit in UNITS if low <= number < high), None)
