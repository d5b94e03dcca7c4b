"""What SQLite is told to expect of every index, so that its plans are those of a full database from the first row on.

Untold, it takes two equal columns of an index to find hardly fewer rows than one, and looks through all offers of a
community for those on one ask. Told once and for all, plans follow from the schema alone: nothing counts rows at run
time, and no plan changes under a bot at work (docs/decisions/0026-plans-that-do-not-change.md).
"""

import sqlite3

ROWS, FEW = 1_000_000, 10_000
"""Of a table, and of a part of one that has an index of its own."""

COMMUNITIES, ALIKE = 10, 10

INDEXES = """SELECT t.name, i.name, i."unique", i.partial, i.origin,
    (SELECT GROUP_CONCAT(name) FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno))
FROM sqlite_schema AS t, pragma_index_list(t.name) AS i
WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"""


def expect(connection: sqlite3.Connection) -> None:
    """Write down what to expect of every index there is; whoever connects from now on plans by it."""
    connection.execute("ANALYZE sqlite_schema")  # Makes the table, and counts nothing.
    connection.execute("DELETE FROM sqlite_stat1")
    for table, index, is_unique, is_partial, origin, columns in connection.execute(INDEXES).fetchall():
        told = expected(columns.split(","), is_unique=is_unique, is_partial=is_partial)
        named = table if origin == "pk" else index  # What the primary key of a table WITHOUT ROWID is called here.
        connection.execute("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)", (table, named, told))


def expected(columns: list[str], *, is_unique: bool, is_partial: bool) -> str:
    """Say how many rows there are, and how many of them are alike in the first column, in the first two, and so on."""
    rows = FEW if is_partial else ROWS
    alike = [ALIKE] * len(columns)
    if columns[0] == "community_id":
        alike[0] = rows // COMMUNITIES
    if is_unique:
        alike[-1] = 1
    return " ".join(map(str, (rows, *alike, "noskipscan")))
