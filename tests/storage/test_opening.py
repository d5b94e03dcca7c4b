"""What must hold before a database is used, and what is said when it does not."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

import storage
from storage.dialects import SQLITE, queries
from storage.keyring import Keyring
from storage.opening import HEAD
from storage.refusals import AlreadyRunning, CannotOpen
from storage.sqlite import SqliteStore

MIGRATIONS = Path(storage.__file__).parent / "migrations"
DIRECTORY = {"spaces", "keys", "logins", "installations"}
"""The tables that say which community there is, or of which none is known yet, and so do not begin with one."""

OPEN_AND_WAIT = """
import asyncio, sys
from pathlib import Path
from storage.keyring import Keyring
from storage.sqlite import SqliteStore

async def main():
    store = await SqliteStore.open(Path(sys.argv[1]), Keyring.load_or_create(Path(sys.argv[2])))
    print("open", flush=True)
    await asyncio.sleep(60)
    await store.close()

asyncio.run(main())
"""

OPEN_AND_LIST = """
import asyncio, sys
from pathlib import Path
from storage.keyring import Keyring
from storage.sqlite import SqliteStore

async def main():
    await (await SqliteStore.open(Path(sys.argv[1]), Keyring.load_or_create(Path(sys.argv[2])))).close()

asyncio.run(main())
print("alembic" in sys.modules, "sqlalchemy" in sys.modules)
"""


def another_process(program: str, database: Path, keys: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", program, str(database), str(keys)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    return tmp_path / "askaround.keys"


async def test_a_second_store_on_one_file_refuses(store: SqliteStore, database: Path, keyring: Keyring) -> None:
    with pytest.raises(AlreadyRunning, match="already running"):
        await SqliteStore.open(database, keyring)


async def test_a_second_process_on_one_file_refuses_until_the_first_is_gone(database: Path, keys: Path) -> None:
    with another_process(OPEN_AND_WAIT, database, keys) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "open\n"
        with pytest.raises(AlreadyRunning):
            await SqliteStore.open(database, Keyring.load(keys))
        first.kill()

    await (await SqliteStore.open(database, Keyring.load(keys))).close()


async def test_a_closed_store_opens_again(store: SqliteStore, database: Path, keyring: Keyring) -> None:
    await store.close()

    await (await SqliteStore.open(database, keyring)).close()


async def test_a_start_without_migrations_imports_none_of_what_they_need(
    store: SqliteStore, database: Path, keys: Path, keyring: Keyring
) -> None:
    await store.close()
    keys.touch(mode=0o600)
    keys.write_text(keyring.as_text())

    with another_process(OPEN_AND_LIST, database, keys) as start:
        listed, _ = start.communicate()

    assert listed == "False False\n"


def test_the_newest_migration_is_the_one_a_start_looks_for() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))

    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


async def test_a_database_from_the_future_is_refused(store: SqliteStore, database: Path, keyring: Keyring) -> None:
    await store.close()
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(CannotOpen, match="newer"):
        await SqliteStore.open(database, keyring)


async def test_what_is_no_database_is_refused_and_left_alone(database: Path, keyring: Keyring) -> None:
    database.write_text("My shelf leans to the left. " * 100)

    with pytest.raises(CannotOpen, match="not a database"):
        await SqliteStore.open(database, keyring)

    assert database.read_text().startswith("My shelf")


async def test_a_migration_that_fails_leaves_nothing(database: Path, keyring: Keyring) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("CREATE TABLE notes (mine TEXT)")

    with pytest.raises(CannotOpen, match="notes already exists"):
        await SqliteStore.open(database, keyring)

    with closing(sqlite3.connect(database)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    assert {name for (name,) in tables} <= {"notes", "alembic_version"}


async def test_the_database_is_its_owners_alone(store: SqliteStore, database: Path) -> None:
    assert [path.stat().st_mode & 0o077 for path in sorted(database.parent.glob("askaround.sqlite*"))] == [0] * 4


async def test_no_table_remembers_the_order_in_which_rows_came(store: SqliteStore, database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        tables = connection.execute(
            "SELECT name, sql FROM sqlite_schema"
            " WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'alembic_version'"
        ).fetchall()

    assert tables
    assert [name for name, sql in tables if not sql.endswith("WITHOUT ROWID")] == []


async def test_every_primary_key_begins_with_the_community(store: SqliteStore, database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        first_columns = dict(
            connection.execute(
                "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c "
                "WHERE t.type = 'table' AND c.pk = 1 AND t.name <> 'alembic_version'"
            ).fetchall()
        )

    assert {table for table, column in first_columns.items() if column != "community_id"} == DIRECTORY


async def test_columns_hold_integers_and_text(store: SqliteStore, database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        types = connection.execute(
            "SELECT DISTINCT c.type FROM sqlite_schema t, pragma_table_info(t.name) c "
            "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name <> 'alembic_version'"
        ).fetchall()

    assert {name for (name,) in types} == {"TEXT", "INTEGER", "BIGINT"}


def test_every_statement_is_described_and_bound_to_a_community_but_for_the_directory() -> None:
    statements = queries(SQLITE)

    assert [name for name, query in statements.items() if not query.__doc__] == []
    unbound = {name for name, query in statements.items() if ":community_id" not in query.sql}
    assert unbound == {
        "all_spaces", "backlog", "begin_erasures", "begin_login", "being_erased", "claim", "community_of", "doubt",
            "drop_installation", "drop_login",
        "drop_oldest_login", "drop_stale", "due_timers", "forget_asked", "forget_guesses", "forget_handles",
        "forget_key", "forget_logins", "forget_marks", "forget_moderators", "forget_pauses", "forget_seen",
        "forget_sessions", "get_installation", "get_login", "inherit", "installed_spaces", "is_behind",
        "keep_installation", "know_key", "known_keys", "leave_space", "left_spaces", "let_spaces_go",
        "login_by_code", "login_by_secret", "logins_since", "parked", "stay_in_space", "unclaim",
    }  # fmt: skip


@pytest.mark.parametrize(
    "name",
    [
        *("claim", "drop_stale", "due_timers"),
        *("forget_seen", "forget_handles", "forget_asked", "forget_marks", "forget_moderators"),
        *("forget_logins", "forget_sessions", "forget_guesses", "any_session", "login_by_code", "login_by_secret"),
    ],
)
async def test_a_tick_with_nothing_due_looks_at_nothing(store: SqliteStore, database: Path, name: str) -> None:
    query = queries(SQLITE)[name]
    with closing(sqlite3.connect(database)) as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {query.sql}", dict.fromkeys(query.parameters, 1)).fetchall()

    steps = [detail for *_, detail in plan]
    assert [step for step in steps if step.startswith("SCAN") and step != "SCAN picked"] == []


async def test_what_is_on_show_is_found_by_its_own_index(store: SqliteStore, database: Path) -> None:
    query = queries(SQLITE)["asks_on_show"]
    with closing(sqlite3.connect(database)) as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {query.sql}", dict.fromkeys(query.parameters, 1)).fetchall()

    assert any("COVERING INDEX asks_on_show" in detail for *_, detail in plan)


@pytest.mark.parametrize(
    "name, index",
    [
        *((name, "reports_to_review") for name in ("to_review", "count_to_review")),
        *((name, "reports_to_judge") for name in ("to_judge", "count_to_judge")),
        *((name, "asks_heard") for name in ("overdue", "count_overdue")),
        *((name, "concerns_seen") for name in ("unseen", "count_unseen")),
        ("dealt_with", "reports_dealt_with"),
        ("unmaskings_standing", "unmaskings_standing"),
        ("barred_through", "bars_by_kind"),
    ],
)
async def test_what_waits_for_moderators_is_found_and_counted_by_an_index(
    store: SqliteStore, database: Path, name: str, index: str
) -> None:
    query = queries(SQLITE)[name]
    with closing(sqlite3.connect(database)) as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {query.sql}", dict.fromkeys(query.parameters, 1)).fetchall()

    assert any(f"INDEX {index} (community_id=?" in detail for *_, detail in plan)
