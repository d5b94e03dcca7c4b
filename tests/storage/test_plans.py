"""No statement looks through what grows: asked of both databases' own plans, for every statement there is.

A step is at fault that reads a table from end to end, that goes through all rows of a community in it, or that sorts.
Those that may are named, with the reason for which that stays little.
"""

import json
import re
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from typing import Any

import psycopg
import pytest

from benchmarks.dashboard import HOME, settle
from benchmarks.growing.filling import fill_server
from benchmarks.growing.residents import drawn, move_in
from bot.clock import SystemChance
from storage.dialects import POSTGRES, SQLITE, queries
from storage.keyring import Keyring
from storage.migrations.expecting import expected
from storage.opening import connect, prepare
from storage.postgres import PostgresStore
from storage.sealing import Vault
from storage.server import settings
from storage.statements import counted

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
MEMBERS = 5_000

WAITS = {
    "admissions", "asks_covered", "asks_on_show", "backlog", "doubt", "drop_oldest_login", "drop_parked",
    "drop_sendings", "inherit", "parked", "unmaskings_agreed", "unmaskings_on", "unmaskings_standing",
    "unclaim", "unseen", "unseen_reports", "unshown_asks",
}  # fmt: skip
"""Go through what waits, is on its way, on a page or barred: never through what was."""

FIRST = {"any_session", "audit_end"}
"""Take the first row of an index and no other."""

NIGHTLY = {"all_spaces", "begin_erasures", "installed_spaces", "left_spaces", "let_spaces_go"}
"""Go through all servers and workspaces, at a start or once a night."""

WHOLE = {"audit_before", "audit_lines", "known_keys"}
"""Are asked for all there is, by whoever exports it; of keys there are few."""

FORGET_ME = {"asks_with_others", "drop_requests_to", "reported", "requests_to"}
"""Look through a community for what only one person's tags can tell, once, for somebody who wants to be forgotten."""

NAMED = WAITS | FIRST | NIGHTLY | WHOLE | FORGET_ME

ONE_ROW = {"communities", "appointed", "erasures"}
"""Have one row a community."""

HELD = "(community_id=?)"


def is_named(name: str) -> bool:
    return name in NAMED or name.startswith("erase_from_")  # Those take some rows of a community that goes.


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    folder = tmp_path_factory.mktemp("planning")
    prepare(folder / "askaround.sqlite", Keyring.load_or_create(folder / "askaround.keys"))
    with closing(connect(folder / "askaround.sqlite")) as connection:
        yield connection


def faults(file: sqlite3.Connection, sql: str) -> list[str]:
    """Give the steps of SQLite's plan that look through what grows."""
    tables = {name for (name,) in file.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")} - ONE_ROW
    real = {alias: table for table, alias in re.findall(r"\b(\w+) AS (\w+)\b", sql) if table in tables}
    names = re.findall(r":(\w+)", re.sub(r"'[^']*'", "", sql))
    plan = [step for *_, step in file.execute(f"EXPLAIN QUERY PLAN {sql}", dict.fromkeys(names, 1)).fetchall()]
    return [step for step in plan if "TEMP B-TREE" in step or (_through(step, real) in tables)]


def _through(step: str, real: Mapping[str, str]) -> str:
    """Name the table that a step goes through, whole or all of one community."""
    found = re.match(r"(SCAN|SEARCH) (\w+)", step)
    if found is None or (found[1] == "SEARCH" and not step.endswith(HELD)):
        return ""
    return real.get(found[2], found[2])


@pytest.mark.parametrize("name", sorted(name for name in queries(SQLITE) if not is_named(name)))
def test_a_statement_looks_through_nothing_that_grows(file: sqlite3.Connection, name: str) -> None:
    assert faults(file, queries(SQLITE)[name].sql) == []


@pytest.mark.parametrize("name", sorted(NAMED))
def test_what_is_named_does(file: sqlite3.Connection, name: str) -> None:
    assert faults(file, queries(SQLITE)[name].sql)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT words FROM asks WHERE words = :words",
        "SELECT words FROM asks AS one WHERE community_id = :community_id AND words = :words",
        "SELECT id FROM offers WHERE community_id = :community_id AND ask_id = :ask_id ORDER BY words",
    ],
)
def test_a_statement_that_looks_through_what_grows_is_found(file: sqlite3.Connection, sql: str) -> None:
    assert faults(file, sql)


async def test_on_a_server_that_has_counted_what_it_has_no_plan_is_worse(url: str, keyring: Keyring) -> None:
    store, chance, residents = await PostgresStore.open(url, keyring), SystemChance(), drawn(SystemChance())
    await store.transact(partial(settle, NOW, chance))
    await store.transact(partial(move_in, residents, NOW, chance))
    await store.close()
    filled = fill_server(url, Vault(keyring).of(HOME), MEMBERS, NOW)

    with psycopg.connect(**settings(url)) as connection:
        found = {name: served(connection, name, filled) for name in queries(POSTGRES) if not is_named(name)}

    assert {name: steps for name, steps in found.items() if steps} == {}


def served(connection: psycopg.Connection[Any], name: str, filled: Collection[str]) -> list[str]:
    """Give the steps of PostgreSQL's plan, made once for all values, that look through one of those that are filled."""
    query = queries(POSTGRES)[name]
    sql, _ = counted(query.sql, query.parameters, "$")
    connection.execute(f"PREPARE {name} AS {sql.rstrip().rstrip(';')}")
    given = f"({', '.join(['NULL'] * len(query.parameters))})" if query.parameters else ""
    (plan,) = connection.execute(f"EXPLAIN (FORMAT JSON) EXECUTE {name}{given}").fetchone() or ([],)
    (whole,) = json.loads(plan) if isinstance(plan, str) else plan
    return [step for table, step in _loose(whole["Plan"], "") if table in filled]


def _loose(node: Mapping[str, Any], above: str) -> Iterator[tuple[str, str]]:
    """Give what reads a table without saying which rows, or only of which community."""
    kind, table = node["Node Type"], node.get("Relation Name", above)
    held = re.sub(r"::\w+", "", node.get("Index Cond", ""))
    if kind == "Seq Scan" or (kind in READS and (not held or HELD_THERE.fullmatch(held))):
        yield table, f"{kind} of {table} {held}"
    for below in node.get("Plans", []):
        yield from _loose(below, table)


READS = {"Index Scan", "Index Only Scan", "Bitmap Index Scan"}
HELD_THERE = re.compile(r"\(community_id = [^()]*(\(\$\d+\))?\)")


@pytest.mark.parametrize(
    "columns, is_unique, is_partial, told",
    [
        (["community_id", "id"], True, False, "1000000 100000 1 noskipscan"),
        (["community_id", "ask_id"], False, False, "1000000 100000 10 noskipscan"),
        (["community_id", "ask_id", "helper_tag"], True, True, "10000 1000 10 1 noskipscan"),
        (["due"], False, False, "1000000 10 noskipscan"),
        (["space_id"], True, False, "1000000 1 noskipscan"),
    ],
)
def test_the_more_columns_are_alike_the_fewer_rows_are_expected(
    columns: list[str], is_unique: bool, is_partial: bool, told: str
) -> None:
    assert expected(columns, is_unique=is_unique, is_partial=is_partial) == told


def test_every_index_has_an_expectation(file: sqlite3.Connection) -> None:
    made = file.execute("SELECT name FROM sqlite_schema WHERE type = 'index' AND name NOT LIKE 'sqlite_%'").fetchall()
    told = file.execute("SELECT idx FROM sqlite_stat1").fetchall()

    assert {name for (name,) in made} <= {name for (name,) in told}
