"""Somebody who can write the database, and even make hashes, cannot rewrite the audit trail unseen."""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.model.audit import Deed, Details, Followed, Trail
from bot.ports import Directory
from storage.keyring import Keyring
from storage.looking import looking_at
from storage.refusals import CannotOpen, KeysDoNotFit
from storage.room import texts
from storage.sealing import AUDIT_DETAILS, Vault
from storage.sqlite import InFile, SqliteStore
from tests.contracts.values import AWAY, HOME
from tests.worlds import BEN, NOON


def write(directory: Directory) -> None:
    for community in (HOME, AWAY):
        unit = directory.within(community)
        for n in range(5):
            unit.audit(Deed.SETTINGS_CHANGED, NOON, Details(by=BEN, about="thing", reason=f"reason {n}"))


async def read(store: SqliteStore) -> Trail:
    return await store.read(lambda directory: directory.within(HOME).trail.read())


async def tampered(store: SqliteStore, database: Path, *statements: str) -> Trail:
    """Let somebody write *statements* behind the store's back."""
    await store.transact(write)
    with closing(sqlite3.connect(database)) as connection:
        for statement in statements:
            connection.execute(statement, {"forged": FORGED})
        connection.commit()
    return await read(store)


FORGED = hashlib.sha256(b"whatever").hexdigest()


@pytest.mark.parametrize(
    "statements",
    [
        ("UPDATE audit SET at = at + 60 WHERE community_id = 'home' AND place = 3",),
        ("UPDATE audit SET deed = 'channel chosen' WHERE community_id = 'home' AND place = 3",),
        ("UPDATE audit SET commitment = :forged WHERE community_id = 'home' AND place = 3",),
        ("UPDATE audit SET details = NULL, commitment = :forged WHERE community_id = 'home' AND place = 3",),
        ("UPDATE audit SET hash = :forged WHERE community_id = 'home' AND place = 3",),
        (
            "UPDATE audit SET details = (SELECT details FROM audit WHERE community_id = 'home' AND place = 4)"
            " WHERE community_id = 'home' AND place = 3",
        ),
        (
            "UPDATE audit SET details = (SELECT details FROM audit WHERE community_id = 'away' AND place = 3)"
            " WHERE community_id = 'home' AND place = 3",
        ),
        ("DELETE FROM audit WHERE community_id = 'home' AND place = 3",),
        (
            "DELETE FROM audit WHERE community_id = 'home' AND place = 3",
            "UPDATE audit SET place = 3 WHERE community_id = 'home' AND place = 4",
            "UPDATE audit SET place = 4 WHERE community_id = 'home' AND place = 5",
        ),
        (
            "UPDATE audit SET place = 9 WHERE community_id = 'home' AND place = 3",
            "UPDATE audit SET place = 3 WHERE community_id = 'home' AND place = 4",
            "UPDATE audit SET place = 4 WHERE community_id = 'home' AND place = 9",
        ),
        (
            "DELETE FROM audit WHERE community_id = 'home' AND place = 3",
            "INSERT INTO audit SELECT 'home', place, at, deed, details, commitment, hash FROM audit"
            " WHERE community_id = 'away' AND place = 3",
        ),
    ],
    ids=[
        "when",
        "what",
        "commitment",
        "erased",
        "hash",
        "details",
        "details from away",
        "gone",
        "closed up",
        "swapped",
        "moved",
    ],
)
async def test_a_line_that_was_changed_taken_out_or_moved_is_where_the_trail_breaks(
    store: SqliteStore, database: Path, statements: tuple[str, ...]
) -> None:
    trail = await tampered(store, database, *statements)

    assert trail.broken_at == 3
    assert [line.place for line in trail.lines] == [1, 2]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET at = at + 60 WHERE community_id = 'home' AND place = 3",
        "UPDATE audit SET deed = 'no such word' WHERE community_id = 'home' AND place = 3",
        "UPDATE audit SET commitment = :forged WHERE community_id = 'home' AND place = 3",
        "UPDATE audit SET hash = :forged WHERE community_id = 'home' AND place = 3",
        "DELETE FROM audit WHERE community_id = 'home' AND place = 3",
    ],
)
async def test_a_trail_that_is_followed_breaks_at_the_same_line_and_stays_broken(
    store: SqliteStore, database: Path, statement: str
) -> None:
    await tampered(store, database, statement)
    begun = Followed(begun_at=NOON)
    at_once, first = await followed(store, begun, 9), await followed(store, begun, 2)
    bit_by_bit = await followed(store, first, 2)

    assert (at_once.place, at_once.broken) == (bit_by_bit.place, bit_by_bit.broken) == (2, True)
    assert not first.broken
    assert await followed(store, at_once, 9) == at_once


async def followed(store: SqliteStore, so_far: Followed, most: int) -> Followed:
    return await store.read(lambda directory: directory.within(HOME).trail.follow(so_far, most))


async def test_a_word_that_was_never_written_is_read_as_none(store: SqliteStore, database: Path) -> None:
    await tampered(store, database, "UPDATE audit SET deed = 'no such word' WHERE community_id = 'home' AND place = 5")
    latest = await store.read(lambda directory: directory.within(HOME).trail.latest(6, 2))

    assert [line.deed for line in latest] == [None, Deed.SETTINGS_CHANGED]


async def test_what_is_written_in_between_breaks_the_trail(store: SqliteStore, database: Path) -> None:
    forged = "INSERT INTO audit VALUES ('home', 6, 0, 'settings changed', NULL, :forged, :forged)"

    assert (await tampered(store, database, forged)).broken_at == 6


async def test_a_trail_without_its_first_line_is_broken_from_the_first(store: SqliteStore, database: Path) -> None:
    trail = await tampered(store, database, "DELETE FROM audit WHERE community_id = 'home' AND place = 1")

    assert (trail.broken_at, trail.lines) == (1, ())


async def test_an_end_that_was_cut_off_is_found_by_a_head_that_was_kept(store: SqliteStore, database: Path) -> None:
    await store.transact(write)
    head = (await read(store)).head
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("DELETE FROM audit WHERE community_id = 'home' AND place = 5")
        connection.commit()
    trail = await read(store)

    assert trail.broken_at is None
    assert not trail.holds(head)


async def test_what_follows_a_broken_line_does_not_mend_it(store: SqliteStore, database: Path) -> None:
    await tampered(store, database, "UPDATE audit SET at = 0 WHERE community_id = 'home' AND place = 2")
    await store.transact(write)

    assert (await read(store)).broken_at == 2


async def test_details_that_somebody_with_the_keys_exchanged_break_the_trail(
    store: SqliteStore, database: Path, keyring: Keyring
) -> None:
    await store.transact(write)
    others = Vault(keyring).of(HOME).seal(AUDIT_DETAILS, "3", texts("salt", None, "thing", "another reason"))
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE audit SET details = ? WHERE community_id = 'home' AND place = 3", (others,))
        connection.commit()

    assert (await read(store)).broken_at == 3


def write_the_same(directory: Directory) -> None:
    for _ in range(3):
        directory.within(HOME).audit(Deed.SETTINGS_CHANGED, NOON, Details(by=BEN, reason="the same"))


async def test_the_same_details_twice_share_no_value(store: SqliteStore, database: Path) -> None:
    await store.transact(write_the_same)
    with closing(sqlite3.connect(database)) as connection:
        for column in ("details", "commitment", "hash"):
            held = [value for (value,) in connection.execute(f"SELECT {column} FROM audit")]  # noqa: S608
            assert len(set(held)) == len(held)
        lengths = {len(value) for (value,) in connection.execute("SELECT details FROM audit")}

    assert len(lengths) == 1


async def test_a_trail_is_read_beside_a_bot_that_runs(store: SqliteStore, database: Path, keyring: Keyring) -> None:
    await store.transact(write)

    with looking_at(InFile(database), keyring) as directory:
        trail = directory.within(HOME).trail.read()
        assert trail == await read(store)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            directory.within(HOME).audit(Deed.SETTINGS_CHANGED, NOON)


def look(database: Path, keyring: Keyring) -> None:
    with looking_at(InFile(database), keyring):
        pass


def other_keys(database: Path) -> Keyring:
    return Keyring.load_or_create(database.with_name("other.keys"))


def without_its_version(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("DROP TABLE alembic_version")


@pytest.mark.parametrize(
    "spoil, refusal",
    [
        (lambda path: path.unlink(), "There is no database at"),
        (without_its_version, "written by another version"),
    ],
)
async def test_what_cannot_be_looked_at_is_said_in_a_sentence(
    store: SqliteStore, database: Path, keyring: Keyring, spoil: Callable[[Path], object], refusal: str
) -> None:
    await store.close()
    spoil(database)

    with pytest.raises(CannotOpen, match=refusal):
        look(database, keyring)


async def test_other_keys_look_at_nothing(store: SqliteStore, database: Path) -> None:
    with pytest.raises(KeysDoNotFit):
        look(database, other_keys(database))
