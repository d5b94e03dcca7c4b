"""Where SQLite and PostgreSQL differ in how a statement is written; everything else is the same for both.

Besides: `postgres.sql` has the few statements that PostgreSQL wants said otherwise, `migrations/postgres.py` the few
words of the schema.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import aiosql

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Dialect:
    """How places for values are marked, and the file of what is said otherwise."""

    mark: str
    instead: str | None = None

    def marks(self, first: int, count: int) -> str:
        """Give *count* places, the first of them with the number *first*."""
        return ", ".join(f"{self.mark}{place}" for place in range(first, first + count))


SQLITE = Dialect("?")
POSTGRES = Dialect("$", "postgres.sql")


@cache
def queries(dialect: Dialect) -> Mapping[str, Any]:
    """Read every statement by its name, as this dialect says it."""
    said = _read(HERE / "queries")
    return said | (_read(HERE / dialect.instead) if dialect.instead else {})


def _read(path: Path) -> dict[str, Any]:
    # The driver that leaves names as they are: `statements.counted` puts numbers in their place.
    found = aiosql.from_path(path, "sqlite3")
    return {name: getattr(found, name) for name in found.available_queries if not name.endswith("_cursor")}
