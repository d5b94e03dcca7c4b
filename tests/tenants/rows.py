"""Whose rows are written: the database itself says it, by a trigger on every table."""

import sqlite3

SHARED = frozenset({"alembic_version", "keys", "logins"})
"""Tables whose rows are nobody's."""

WRITES = {"INSERT": ("NEW",), "UPDATE": ("NEW", "OLD"), "DELETE": ("OLD",)}

TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"

Row = tuple[str, str]
"""A table, and the community of a row in it."""


class Rows:
    """Watches a database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute("CREATE TEMP TABLE touched (of TEXT, community_id TEXT)")
        for (table,) in connection.execute(TABLES).fetchall():
            for what, rows in WRITES.items() if table not in SHARED else ():
                self._watch(table, what, rows)

    def touched(self) -> set[Row]:
        """Say whose rows were written since it was last asked, and in which tables."""
        found = set(self._connection.execute("SELECT DISTINCT of, community_id FROM temp.touched"))
        self._connection.execute("DELETE FROM temp.touched")
        self._connection.commit()
        return found

    def _watch(self, table: str, what: str, rows: tuple[str, ...]) -> None:
        noted = " ".join(f"INSERT INTO touched VALUES ('{table}', {row}.community_id);" for row in rows)  # noqa: S608 - names of our own tables.
        self._connection.execute(f"CREATE TEMP TRIGGER {what}_{table} AFTER {what} ON main.{table} BEGIN {noted} END")
