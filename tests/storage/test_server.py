"""What those who run the bot on a PostgreSQL server read when it does not let us in, and what they do there."""

import asyncio
from pathlib import Path

import psycopg
import pytest

from storage import checkup
from storage.keyring import Keyring, write_new
from storage.keys import Keys
from storage.looking import looking_at
from storage.migrations.postgres import translated
from storage.migrations.versions import v0001_ground_floor as ground_floor
from storage.postgres import OnServer, PostgresStore
from storage.refusals import AlreadyRunning, CannotOpen, KeysDoNotFit
from tests import postgres
from tests.contracts.values import HOME
from tests.storage.test_thief import live
from tests.worlds import ANA, a_draft


async def test_a_second_bot_on_one_database_refuses_until_the_first_is_gone(url: str, keyring: Keyring) -> None:
    first = await OnServer(url).open(keyring)

    with pytest.raises(AlreadyRunning, match="already running on this database"):
        await OnServer(url).open(keyring)

    await first.close()
    await (await OnServer(url).open(keyring)).close()


async def test_a_closed_store_lets_the_next_in_and_keeps_everything(
    served: PostgresStore, url: str, keyring: Keyring
) -> None:
    await served.transact(lambda directory: directory.within(HOME).drafts.keep(a_draft(), ANA))
    await served.close()

    again = await PostgresStore.open(url, keyring)
    kept = await again.read(lambda directory: directory.within(HOME).drafts.get(a_draft().id, ANA))
    await again.close()
    assert kept == a_draft()


async def test_a_database_from_the_future_is_refused(served: PostgresStore, url: str, keyring: Keyring) -> None:
    await served.close()
    with psycopg.connect(url) as connection:
        (now,) = connection.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    try:
        with pytest.raises(CannotOpen, match="written by a newer Askaround"):
            await PostgresStore.open(url, keyring)
    finally:
        with psycopg.connect(url) as connection:
            connection.execute("UPDATE alembic_version SET version_num = %s", [now])


async def test_it_is_looked_at_beside_a_bot_that_runs_and_not_changed(
    served: PostgresStore, url: str, keyring: Keyring
) -> None:
    await served.transact(lambda directory: directory.within(HOME).drafts.keep(a_draft(), ANA))

    with looking_at(OnServer(url), keyring) as directory:
        assert directory.within(HOME).drafts.get(a_draft().id, ANA) == a_draft()
        with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
            directory.within(HOME).drafts.drop(a_draft().id)


async def test_keys_are_rotated_verified_and_ended_there(url: str, tmp_path: Path) -> None:
    keys = Keys(tmp_path / "askaround.keys", OnServer(url))
    keys.create()
    first = keys.held()
    store = await keys.opened()
    await store.transact(live)
    await store.close()

    second, third = keys.rotate().current, keys.rotate().current
    store = await keys.opened()
    while not store.resealing.is_over:
        await asyncio.sleep(0.01)
    await store.close()
    keys.destroy(second)

    assert {key for table in keys.verify(lambda _: None) for key in table.by_key} == {third}
    assert keys.held().keys.keys() == {first.current, third}


async def test_a_key_file_that_is_missing_is_not_made_anew(served: PostgresStore, url: str, tmp_path: Path) -> None:
    with pytest.raises(KeysDoNotFit, match="put it back from its backup"):
        OnServer(url).keyring(tmp_path / "other.keys")

    assert not (tmp_path / "other.keys").exists()


@pytest.mark.parametrize(
    "url, said",
    [
        ("mysql://ana:SECRET@host/db", "does not begin with postgresql://"),
        ("postgresql://ana:SECRET@host:port:what/db", "cannot be read|does not answer"),
        ("postgresql://ana:hard@SECRET@host/db", "@ is written %40"),
        ("postgresql://ana:SECRET/hard@host/db", "/ is %2F"),
        ("postgresql://ana:SECRET@127.0.0.1:1/db", "PostgreSQL at 127.0.0.1:1 does not answer: start it"),
    ],
)
async def test_what_is_wrong_is_said_with_what_to_do_and_without_the_password(
    url: str, said: str, keyring: Keyring
) -> None:
    with pytest.raises(CannotOpen, match=said) as refused:
        await PostgresStore.open(url, keyring)

    assert "SECRET" not in f"{refused.value!r} {refused.value.__cause__!r} {OnServer(url)!r}"


async def test_a_database_that_is_not_there_is_said_with_how_to_make_it(url: str, keyring: Keyring) -> None:
    with pytest.raises(CannotOpen, match="createdb -E UTF8 nowhere"):
        await PostgresStore.open(elsewhere(url, "nowhere"), keyring)


async def test_an_empty_database_is_said_to_be_empty_and_stays_so(url: str, keyring: Keyring) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS hollow")
        connection.execute("CREATE DATABASE hollow")
    hollow = OnServer(elsewhere(url, "hollow"))

    with pytest.raises(CannotOpen, match="There is nothing in the database hollow"), looking_at(hollow, keyring):
        pytest.fail("It was looked into.")

    assert not hollow.exists()
    assert hollow.step() is None


async def test_a_database_that_cannot_hold_every_language_is_refused(url: str, keyring: Keyring) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS narrow")
        connection.execute("CREATE DATABASE narrow ENCODING 'LATIN1' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'")

    with pytest.raises(CannotOpen, match="holds LATIN1"):
        await PostgresStore.open(elsewhere(url, "narrow"), keyring)


async def test_texts_are_compared_by_their_bytes_whatever_the_database_was_made_with(
    served: PostgresStore, url: str
) -> None:
    columns = postgres.asked(
        url,
        "SELECT table_name, column_name, data_type, collation_name FROM information_schema.columns"
        " WHERE table_schema = 'public' AND table_name <> 'alembic_version'",
    )

    assert {kind for *_, kind, _ in columns} == {"text", "integer", "bigint"}
    assert {collation for *_, kind, collation in columns if kind == "text"} == {"C"}


async def test_every_primary_key_begins_with_the_community(served: PostgresStore, url: str) -> None:
    first = postgres.asked(
        url,
        "SELECT k.table_name, k.column_name FROM information_schema.key_column_usage k"
        " JOIN information_schema.table_constraints c USING (constraint_name, table_name)"
        " WHERE c.constraint_type = 'PRIMARY KEY' AND k.ordinal_position = 1 AND k.table_name <> 'alembic_version'"
        " AND c.table_schema = 'public'",
    )

    assert {table for table, column in first if column != "community_id"} == {
        *("keys", "spaces", "logins", "installations")
    }


def test_what_is_said_to_sqlite_alone_has_words_here() -> None:
    made = [translated(statement) for statement in ground_floor.ASKS]

    assert not [statement for statement in made if "ROWID" in statement]
    assert 'words TEXT COLLATE "C" NOT NULL' in made[0]


async def test_the_doctor_looks_there_too(served: PostgresStore, url: str, keyring: Keyring, tmp_path: Path) -> None:
    key_file = tmp_path / "askaround.keys"
    write_new(key_file, keyring.as_text())

    assert "up to date" in checkup.schema(OnServer(url))
    assert checkup.keys(key_file, OnServer(url)) == "The keys are those of this database"


def elsewhere(url: str, database: str) -> str:
    """Name another database of the same server."""
    before, after = url.split("?")
    return f"{before.rpartition('/')[0]}/{database}?{after}"
