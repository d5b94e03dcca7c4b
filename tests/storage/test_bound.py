"""No statement crosses communities: whatever table it touches is held to one, but for those that are named here.

It is asked of SQLite's own plans, which say by what each table is searched; what only writes a row names its community.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from storage.dialects import POSTGRES, SQLITE, queries
from storage.keyring import Keyring
from storage.opening import connect, prepare

DIRECTORY = {"keys", "spaces", "erasures", "logins", "installations"}
"""Tables of no community: which keys there are, who owns which space, who goes, who wants in, who let the bot in."""

CLAIMS = {"backlog", "claim", "drop_stale", "due_timers", "inherit", "parked", "doubt", "is_behind", "unclaim"}
SWEEPS = {
    "forget_asked", "forget_guesses", "forget_handles", "forget_marks", "forget_moderators", "forget_pauses",
    "forget_seen", "forget_sessions",
}  # fmt: skip
LETTING_IN = {"drop_login", "drop_oldest_login", "erase_from_logins", "forget_logins"}
"""A browser that wants in takes who let it in along, whichever community that was."""

EXCEPTIONS = CLAIMS | SWEEPS | LETTING_IN

STEP = re.compile(r"^(?:SEARCH|SCAN) (\w+)\b(.*)$")
HELD = "community_id=?"
INTO = re.compile(r"INSERT INTO (\w+) \(\s*(.*?)\s*\)\s*(?:VALUES \(\s*(.*?),|SELECT)", re.DOTALL)


@pytest.fixture(scope="module")
def planning(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    folder = tmp_path_factory.mktemp("planning")
    prepare(folder / "askaround.sqlite", Keyring.load_or_create(folder / "askaround.keys"))
    with closing(connect(folder / "askaround.sqlite")) as connection:
        yield connection


def touched(planning: sqlite3.Connection, sql: str) -> Iterator[tuple[str, bool]]:
    """Give every table that a statement touches, and whether it is held to one community there."""
    tables = {name for (name,) in planning.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    named = {alias: table for table, alias in re.findall(r"\b(\w+) AS (\w+)\b", sql) if table in tables}
    names = re.findall(r":(\w+)", re.sub(r"'[^']*'", "", sql))
    for *_, detail in planning.execute(f"EXPLAIN QUERY PLAN {sql}", dict.fromkeys(names, 1)).fetchall():
        if (step := STEP.match(detail)) and (table := named.get(str(step[1]), str(step[1]))) in tables:
            yield table, HELD in step[2]
    if into := INTO.search(sql):
        columns, first = into[2].split(", "), into[3]
        yield into[1], columns[0] == "community_id" and first in (":community_id", None)


def loose(planning: sqlite3.Connection, sql: str) -> set[str]:
    """Name the tables that a statement reads or writes across communities."""
    return {table for table, held in touched(planning, sql) if not held} - DIRECTORY


@pytest.mark.parametrize("name", sorted(queries(SQLITE).keys() - EXCEPTIONS))
def test_a_statement_is_held_to_one_community(planning: sqlite3.Connection, name: str) -> None:
    assert loose(planning, queries(SQLITE)[name].sql) == set()


@pytest.mark.parametrize("name", sorted(EXCEPTIONS))
def test_an_exception_is_one(planning: sqlite3.Connection, name: str) -> None:
    assert loose(planning, queries(SQLITE)[name].sql)


@pytest.mark.parametrize(
    "sql, found",
    [
        ("SELECT id FROM asks WHERE id = :id", {"asks"}),
        ("SELECT id FROM asks WHERE community_id >= :community_id", {"asks"}),
        ("SELECT 1 FROM asks JOIN offers ON ask_id = asks.id WHERE asks.community_id = :community_id", {"offers"}),
        ("SELECT 1 FROM asks AS one WHERE community_id = :id AND EXISTS (SELECT 1 FROM bars WHERE tag = '')", {"bars"}),
        ("DELETE FROM drafts WHERE owner_tag = :owner_tag", {"drafts"}),
        ("UPDATE asks SET words = :words", {"asks"}),
        ("INSERT INTO blocks (community_id, tag, blocked) VALUES (:tag, :tag, :blocked)", {"blocks"}),
        ("SELECT id FROM asks WHERE community_id = :community_id", set()),
    ],
)  # fmt: skip
def test_a_statement_that_crosses_would_be_found(planning: sqlite3.Connection, sql: str, found: set[str]) -> None:
    assert loose(planning, sql) == found


def test_what_postgresql_says_otherwise_is_a_claim_or_takes_some_rows() -> None:
    otherwise = {name for name, query in queries(POSTGRES).items() if query.sql != queries(SQLITE)[name].sql}

    assert {name for name in otherwise if "ctid" not in queries(POSTGRES)[name].sql} <= CLAIMS


def test_whatever_takes_some_rows_takes_no_more_on_postgresql() -> None:
    takes = re.compile(r"DELETE.* LIMIT :most", re.DOTALL)
    some = {name for name, query in queries(SQLITE).items() if takes.search(query.sql)}

    assert {name for name in some if "ctid" not in queries(POSTGRES)[name].sql} == set()
