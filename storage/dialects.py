"""Where SQLite and PostgreSQL differ in how a statement is written; everything else is the same for both.

Besides: `postgres.sql` has the few statements that PostgreSQL wants said otherwise, `migrations/postgres.py` the few
words of the schema.
"""

import re
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


SOME = re.compile(
    r"DELETE FROM (\w+) WHERE \(?[\w, ]+?\)? IN \(\s*SELECT [\w, ]+ FROM \1 (WHERE [^()]+ LIMIT :most)\s*\)"
)
"""Takes some rows of a table, whichever come first."""

BY_PLACE = r"DELETE FROM \1 WHERE ctid = ANY (ARRAY (SELECT ctid FROM \1 \2))"
"""How PostgreSQL takes no more than those: it plans for any number of rows, and would read the table for them."""


@cache
def queries(dialect: Dialect) -> Mapping[str, Any]:
    """Read every statement by its name, as this dialect says it."""
    said = "\n".join(path.read_text(encoding="utf-8") for path in sorted((HERE / "queries").glob("*.sql")))
    if dialect.instead is None:
        return _read(said)
    return _read(SOME.sub(BY_PLACE, said)) | _read((HERE / dialect.instead).read_text(encoding="utf-8"))


def _read(said: str) -> dict[str, Any]:
    # The driver that leaves names as they are: `statements.counted` puts numbers in their place.
    found = aiosql.from_str(said, "sqlite3")
    return {name: getattr(found, name) for name in found.available_queries if not name.endswith("_cursor")}
