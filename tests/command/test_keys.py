"""`askaround keys`, as whoever runs the bot types it."""

import asyncio
import sqlite3
import stat
import traceback
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.wiring import DATABASE, KEYS
from storage.keyring import Keyring
from storage.opening import alone
from storage.sqlite import SqliteStore
from tests.storage.test_thief import live

Type = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def typed(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Type:
    monkeypatch.chdir(tmp_path)  # Where no `.env` lies.
    monkeypatch.setenv("ASKAROUND_DATA", str(folder))
    monkeypatch.setenv("COLUMNS", "200")
    return lambda *words, answer="": CliRunner().invoke(app, ["keys", *words], input=answer)


@pytest.fixture
def lived_in(typed: Type, folder: Path) -> Path:
    """Give a folder in whose database something of everything is sealed."""
    typed("create")

    async def live_there() -> None:
        store = await SqliteStore.open(folder / DATABASE, Keyring.load(folder / KEYS))
        await store.transact(live)
        await store.close()

    asyncio.run(live_there())
    return folder


def test_create_makes_a_file_for_its_owner_alone_and_says_to_copy_it(typed: Type, folder: Path) -> None:
    made = typed("create")

    assert made.exit_code == 0
    assert stat.S_IMODE((folder / KEYS).stat().st_mode) == 0o600
    assert "Copy that file somewhere safe now" in made.stdout
    assert str(folder / KEYS) in made.stdout


def test_create_overwrites_nothing(typed: Type, folder: Path) -> None:
    typed("create")
    before = (folder / KEYS).read_bytes()

    again = typed("create")

    assert again.exit_code == 1
    assert "There is a key file already" in again.stderr
    assert (folder / KEYS).read_bytes() == before


def test_create_makes_no_second_key_for_a_database_that_waits_for_its_own(typed: Type, lived_in: Path) -> None:
    (lived_in / KEYS).rename(lived_in / "elsewhere")

    made = typed("create")

    assert made.exit_code == 1
    assert "put its backup back" in made.stderr
    assert not (lived_in / KEYS).exists()


def test_a_rotation_says_what_to_do_and_what_it_cannot_do(typed: Type, lived_in: Path) -> None:
    before = Keyring.load(lived_in / KEYS)

    done = typed("rotate")

    after = Keyring.load(lived_in / KEYS)
    assert done.exit_code == 0
    assert after.current not in before.keys
    assert (after.lookups, {*after.keys}) == (before.lookups, {*before.keys, after.current})
    assert f"Copy {lived_in / KEYS} somewhere safe now" in done.stdout
    assert f"tags by which people find what is theirs stay under the key {before.lookups}" in done.stdout
    assert "Sealed anew: " in done.stdout
    assert "rows of" not in done.stdout
    assert typed("verify").exit_code == 0


def test_keys_can_be_changed_before_there_is_a_database(typed: Type, folder: Path) -> None:
    typed("create")

    assert typed("rotate").exit_code == 0
    assert "there is no database yet" in typed("verify").stdout


def test_verify_counts_what_each_table_holds(typed: Type, lived_in: Path) -> None:
    found = typed("verify")

    assert found.exit_code == 0
    assert "lockers" in found.stdout
    assert "Every seal opens, and every key that the database knows is there." in found.stdout


def test_verify_says_which_table_does_not_open_and_what_to_do(typed: Type, lived_in: Path) -> None:
    with closing(sqlite3.connect(lived_in / DATABASE)) as connection, connection:
        connection.execute("UPDATE asks SET words = author WHERE id = 'ask-of-ben'")

    found = typed("verify")

    assert found.exit_code == 1
    assert "asks: 1 seals do not open" in found.stderr
    assert "put back a backup of the database" in found.stderr


def test_verify_says_which_key_is_missing(typed: Type, lived_in: Path) -> None:
    with closing(sqlite3.connect(lived_in / DATABASE)) as connection, connection:
        connection.execute("UPDATE asks SET words = '1.00abcdef.AAAA' WHERE id = 'ask-of-ben'")

    found = typed("verify")

    assert found.exit_code == 1
    assert "asks: 1 seals were made with the key 00abcdef, which is missing" in found.stderr


def test_verify_works_beside_a_running_bot(typed: Type, lived_in: Path) -> None:
    with alone(lived_in / DATABASE):
        assert typed("verify").exit_code == 0


@pytest.mark.parametrize("words", [("rotate",), ("destroy", "00abcdef")])
def test_what_changes_something_refuses_beside_a_running_bot(typed: Type, lived_in: Path, words: tuple[str]) -> None:
    before = (lived_in / KEYS).read_bytes()
    with alone(lived_in / DATABASE):
        refused = typed(*words)

    assert refused.exit_code == 1
    assert "Another Askaround is already running" in refused.stderr
    assert (lived_in / KEYS).read_bytes() == before


def rotated_twice(typed: Type, folder: Path) -> str:
    """Rotate twice; give the key in the middle, which nothing needs any more."""
    typed("rotate")
    middle = Keyring.load(folder / KEYS).current
    typed("rotate")
    return middle


def test_a_key_that_nothing_needs_goes_when_it_is_said_twice(typed: Type, lived_in: Path) -> None:
    middle = rotated_twice(typed, lived_in)

    kept = typed("destroy", middle, answer="n\n")
    assert "It stays." in kept.stdout
    assert middle in Keyring.load(lived_in / KEYS).keys
    gone = typed("destroy", middle, answer="y\n")

    assert gone.exit_code == 0
    assert middle not in Keyring.load(lived_in / KEYS).keys
    assert typed("verify").exit_code == 0


def test_with_yes_nobody_is_asked(typed: Type, lived_in: Path) -> None:
    middle = rotated_twice(typed, lived_in)

    assert typed("destroy", middle, "--yes").exit_code == 0
    assert middle not in Keyring.load(lived_in / KEYS).keys


def test_a_key_that_is_needed_stays_and_it_is_said_what_for(typed: Type, lived_in: Path) -> None:
    only = Keyring.load(lived_in / KEYS).current
    seals = typed("destroy", only, "--yes")
    typed("rotate")
    tags = typed("destroy", only, "--yes")
    unknown = typed("destroy", "00abcdef", "--yes")

    assert [seals.exit_code, tags.exit_code, unknown.exit_code] == [1, 1, 1]
    assert "seals what is written now" in seals.stderr
    assert "makes the tags by which people find what is theirs" in tags.stderr
    assert "There is no such key" in unknown.stderr


def missing(folder: Path) -> str:
    (folder / KEYS).unlink()
    return "is missing, and"


def exposed(folder: Path) -> str:
    (folder / KEYS).chmod(0o644)
    return "is open to other users of this machine: run chmod 600"


def damaged(folder: Path) -> str:
    (folder / KEYS).write_text((folder / KEYS).read_text()[:-20])
    return "is damaged: put it back from its backup"


def another(folder: Path) -> str:
    (folder / KEYS).unlink()
    Keyring.load_or_create(folder / KEYS)
    return "which is missing: put the right key file back"


SUBCOMMANDS = [("rotate",), ("verify",), ("destroy", "00abcdef", "--yes")]


@pytest.mark.parametrize("trouble", [missing, exposed, damaged, another])
@pytest.mark.parametrize("words", SUBCOMMANDS, ids=lambda words: words[0])
def test_each_command_says_in_one_sentence_what_is_wrong_with_the_keys(
    typed: Type, lived_in: Path, trouble: Callable[[Path], str], words: tuple[str, ...]
) -> None:
    secrets = secrets_in(lived_in / KEYS)
    sentence = trouble(lived_in)
    before = (lived_in / KEYS).read_bytes() if (lived_in / KEYS).exists() else b""

    refused = typed(*words)

    assert refused.exit_code == 1
    assert sentence in refused.stderr
    assert len(refused.stderr.strip().splitlines()) == 1
    assert ((lived_in / KEYS).read_bytes() if (lived_in / KEYS).exists() else b"") == before
    assert not [secret for secret in secrets if secret in refused.output]


@pytest.mark.parametrize("words", SUBCOMMANDS, ids=lambda words: words[0])
def test_where_there_are_no_keys_yet_each_command_says_how_to_make_them(typed: Type, words: tuple[str, ...]) -> None:
    refused = typed(*words)

    assert refused.exit_code == 1
    assert "`askaround keys create` makes one" in refused.stderr


def secrets_in(path: Path) -> list[str]:
    """Give what no output may show."""
    key = next(iter(Keyring.load(path).keys.values()))
    return [key.hex(), key.hex().upper(), path.read_text().split('": "')[-1].split('"')[0], repr(key)]


def test_no_command_prints_a_key(typed: Type, lived_in: Path) -> None:
    said = [typed(*words).output for words in (("verify",), ("rotate",), ("verify",))]

    for secret in secrets_in(lived_in / KEYS):
        assert all(secret not in output for output in said)


def test_what_goes_wrong_unforeseen_shows_no_local_values(
    typed: Type, lived_in: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise RuntimeError("unforeseen")

    monkeypatch.setattr("storage.keys.replace", break_down)

    broken = typed("rotate")

    assert broken.exc_info is not None
    told = "".join(traceback.format_exception(*broken.exc_info)) + broken.output
    assert not app.pretty_exceptions_enable
    assert not [secret for secret in secrets_in(lived_in / KEYS) if secret in told]
