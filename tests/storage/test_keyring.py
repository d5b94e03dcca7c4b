"""Keys are made once, kept from others, and never silently replaced."""

import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.keyring import Keyring, replace
from storage.refusals import KeysDoNotFit
from storage.sqlite import SqliteStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "askaround.keys"


def test_the_first_start_makes_a_key_file_for_its_owner_alone_and_says_so(path: Path) -> None:
    made = Keyring.load_or_create(path)

    assert made.fresh
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_folders_that_are_missing_are_made_for_their_owner_alone(tmp_path: Path) -> None:
    Keyring.load_or_create(tmp_path / "further" / "down" / "askaround.keys")

    assert stat.S_IMODE((tmp_path / "further" / "down").stat().st_mode) == 0o700


def test_the_second_start_reads_the_same_keys_and_says_nothing(path: Path) -> None:
    made, found = Keyring.load_or_create(path), Keyring.load_or_create(path)

    assert not found.fresh
    assert (found.keys, found.current, found.lookups) == (made.keys, made.current, made.lookups)


def test_two_key_files_have_nothing_in_common(path: Path) -> None:
    one, other = Keyring.load_or_create(path), Keyring.load_or_create(path.with_name("other.keys"))

    assert not one.keys.keys() & other.keys.keys()
    assert not set(one.keys.values()) & set(other.keys.values())


def test_keys_may_come_out_of_the_environment(path: Path) -> None:
    made = Keyring.load_or_create(path)

    assert Keyring.from_text(made.as_text()).keys == made.keys


def test_keys_show_in_no_repr(path: Path) -> None:
    assert repr(Keyring.load_or_create(path)) == "Keyring(secret)"


def test_a_key_file_that_others_may_read_is_refused(path: Path) -> None:
    Keyring.load_or_create(path)
    path.chmod(0o640)

    with pytest.raises(KeysDoNotFit, match="chmod 600"):
        Keyring.load_or_create(path)


def test_a_key_file_that_is_no_file_is_refused(path: Path) -> None:
    path.mkdir()

    with pytest.raises(KeysDoNotFit, match="cannot be read"):
        Keyring.load_or_create(path)


def test_a_key_file_that_cannot_be_made_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "nowhere").symlink_to(tmp_path / "gone" / "file")

    with pytest.raises(KeysDoNotFit, match="cannot be made"):
        Keyring.load_or_create(tmp_path / "nowhere")


def without_current(held: dict[str, object]) -> dict[str, object]:
    return {**held, "current": "another"}


def with_a_short_key(held: dict[str, object]) -> dict[str, object]:
    return {**held, "keys": {str(held["current"]): "AAAA"}}


@pytest.mark.parametrize("damage", [without_current, with_a_short_key])
def test_incomplete_keys_are_refused(path: Path, damage: Callable[[dict[str, object]], dict[str, object]]) -> None:
    held = json.loads(Keyring.load_or_create(path).as_text())

    with pytest.raises(KeysDoNotFit, match="incomplete"):
        Keyring.from_text(json.dumps(damage(held)))


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"keys": 1}', '{"keys": {"a": "?"}}', '{"keys": {"a": 1}}'])
def test_damaged_keys_are_refused_without_showing_them(text: str) -> None:
    with pytest.raises(KeysDoNotFit, match="damaged") as refused:
        Keyring.from_text(text)

    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__


async def test_where_a_database_waits_no_new_keys_are_made(path: Path, database: Path, keyring: Keyring) -> None:
    await (await SqliteStore.open(database, keyring)).close()

    with pytest.raises(KeysDoNotFit, match="is missing"):
        Keyring.load_or_create(path, database=database)
    assert not path.exists()


async def test_a_database_refuses_keys_it_was_not_sealed_with(path: Path, database: Path, keyring: Keyring) -> None:
    await (await SqliteStore.open(database, keyring)).close()

    with pytest.raises(KeysDoNotFit, match=keyring.current):
        await SqliteStore.open(database, Keyring.load_or_create(path))


async def test_a_database_refuses_another_key_under_a_known_name(database: Path, keyring: Keyring) -> None:
    await (await SqliteStore.open(database, keyring)).close()
    forged = Keyring(keys={keyring.current: b"x" * 32}, current=keyring.current, lookups=keyring.current)

    with pytest.raises(KeysDoNotFit, match="not the one"):
        await SqliteStore.open(database, forged)


async def test_a_database_takes_a_further_key_and_wants_it_from_then_on(database: Path, keyring: Keyring) -> None:
    await (await SqliteStore.open(database, keyring)).close()
    more = Keyring(keys={**keyring.keys, "new": b"n" * 32}, current="new", lookups=keyring.lookups)

    await (await SqliteStore.open(database, more)).close()

    with pytest.raises(KeysDoNotFit, match="new"):
        await SqliteStore.open(database, keyring)


def test_a_rotation_adds_a_key_that_seals_and_leaves_all_others_and_the_tags(path: Path) -> None:
    before = Keyring.load_or_create(path)

    after = before.rotated()

    assert {**after.keys, **before.keys} == after.keys
    assert after.keys.keys() - before.keys.keys() == {after.current}
    assert len(after.keys[after.current]) == 32
    assert after.lookups == before.lookups
    assert not after.fresh


def test_a_key_that_is_left_out_is_left_out_alone(path: Path) -> None:
    first = Keyring.load_or_create(path)
    third = first.rotated().rotated()
    (second,) = third.keys.keys() - {first.current, third.current}

    left = third.without(second)

    assert left.keys.keys() == {first.current, third.current}
    assert (left.current, left.lookups) == (third.current, third.lookups)


def test_a_key_file_is_replaced_as_a_whole_for_its_owner_alone(path: Path) -> None:
    before = Keyring.load_or_create(path)

    replace(path, before.rotated().as_text())

    assert Keyring.load(path).keys.keys() > before.keys.keys()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_key_file_that_cannot_be_replaced_is_said_plainly(path: Path) -> None:
    made = Keyring.load_or_create(path.with_name("other.keys"))
    (path / "full").mkdir(parents=True)

    with pytest.raises(KeysDoNotFit, match="cannot be written"):
        replace(path, made.as_text())


def test_keys_read_as_they_were_written_whatever_they_are(path: Path) -> None:
    made = Keyring(keys={"a": bytes(range(32)), "b": b"\xff" * 32}, current="b", lookups="a")

    read = Keyring.from_text(made.as_text())

    assert (read.keys, read.current, read.lookups, read.fresh) == (made.keys, "b", "a", False)


def test_no_two_uses_and_no_two_communities_share_a_derived_key() -> None:
    made = Keyring(keys={"a": b"a" * 32, "b": b"b" * 32}, current="b", lookups="a")

    derived = {made.derive(key, label, place) for key in "ab" for label in ("seal", "proof") for place in ("home", "")}
    assert len(derived) == 8
    assert {len(one) for one in derived} == {32}


def test_what_a_key_derives_never_changes_or_nothing_would_open_any_more() -> None:
    made = Keyring(keys={"a": b"a" * 32}, current="a", lookups="a")

    assert made.derive("a", "seal", "home").hex() == "e466e03f8fd0a16b067b1e1cc9b0ff1f97a87ccb0f7f537df77b570b9f348df7"
    assert made.proofs() == {"a": "e346bf917b7e84802935e2bae0b4330ab93ce3d346d3fac353fd1a91b17c576c"}
