"""`askaround doctor`, as whoever runs the bot reads it, beside a bot at work on each platform."""

import asyncio
import io
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from bot import remedies
from bot.__main__ import app
from bot.config import written
from bot.doctor import report
from bot.wiring import DATABASE, KEYS
from sandbox.discord import DiscordSandbox
from sandbox.discord.state import Access
from sandbox.slack import SlackSandbox
from storage.keyring import Keyring
from tests.flows.moderating import choose_mods
from tests.flows.street import Street, a_street, cards
from tests.flows.test_checking import silence

Examine = Callable[..., Awaitable[Result]]
ALL_IS_WELL = "All is well."
ONE_THING = "One thing wants doing."
MARKED = re.compile(r"(?:\w+ )?((?:do|note) .*)")
"""What wants doing, after the heading if it is the first under it."""


@pytest.fixture(params=["discord", "slack"])
def platform(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def street(platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Street]:
    """Give a street in which everything has been set up, and where no `.env` lies."""
    monkeypatch.chdir(tmp_path)
    async with a_street(platform, tmp_path / "data") as street:
        await choose_mods(street)
        await street.settle()
        yield street


@pytest.fixture
def examine(street: Street) -> Examine:
    async def examine(*options: str, **changed: str) -> Result:
        env = {**environment(street), **changed}
        return await asyncio.to_thread(CliRunner().invoke, app, ["doctor", *options], env=env)

    return examine


def environment(street: Street) -> dict[str, str]:
    """Give the settings of a street's bot as they stand in an environment."""
    return {**written(street.config), "COLUMNS": "400"}


LATE = """INSERT INTO timers (community_id, id, owner, alarm, due)
SELECT community_id, 'late', 'ask', 'close ask', 1 FROM communities"""


def told(shown: Result) -> list[str]:
    """Give what wants doing and what is good to know, a line each with what to do, and the last line."""
    lines = [" ".join(line.split()) for line in shown.output.splitlines() if line.strip()]
    found = [(place, marked[1]) for place, line in enumerate(lines) if (marked := MARKED.match(line))]
    return [*(f"{said} {lines[place + 1]}" for place, said in found), lines[-1]]


def database(street: Street) -> Path:
    return street.config.askaround_data / DATABASE


def keys(street: Street) -> Path:
    return street.config.askaround_data / KEYS


async def test_where_all_is_well_it_says_so_and_the_bot_goes_on(street: Street, examine: Examine) -> None:
    shown, there = await examine(), "Discord" if street.platform == "discord" else "Slack"
    await street.post(street.ana)
    await street.card(street.ben)

    assert shown.exit_code == 0
    assert told(shown) == [ALL_IS_WELL]
    for line in (
        f"There are tokens for {there}.",
        f"No other user of this machine can read or change {database(street)}.",
        "The database is up to date (schema",
        "The keys are those of this database.",
        "Nothing was set aside",
        f"This machine's clock agrees with that of {there}.",
        "Cards can arrive in the one place that the bot serves.",
    ):
        assert line in shown.output


async def test_offline_no_platform_is_asked(street: Street, examine: Examine) -> None:
    before = len(street.sandbox.exchanges)
    shown = await examine("--offline", DISCORD_TOKEN="wrong", SLACK_BOT_TOKEN="xoxb-wrong", SLACK_APP_TOKEN="wrong")

    assert told(shown) == [ALL_IS_WELL]
    assert len(street.sandbox.exchanges) == before


async def test_no_token_at_all(examine: Examine) -> None:
    shown = await examine(DISCORD_TOKEN="", SLACK_BOT_TOKEN="", SLACK_CLIENT_ID="")

    assert shown.exit_code == 1
    assert told(shown)[0].startswith("do DISCORD_TOKEN is missing, and so is SLACK_BOT_TOKEN. Put the token of")


async def test_a_wrong_token(street: Street, examine: Examine) -> None:
    shown = await examine(**{bot_token(street): "xoxb-wrong"})
    said = {
        "discord": "do Discord does not know this bot token. Copy it again from the developer portal into"
        " DISCORD_TOKEN.",
        "slack": "do Slack does not know SLACK_BOT_TOKEN (invalid_auth). Copy it again from the app's own pages.",
    }

    assert shown.exit_code == 1
    assert told(shown)[0] == said[street.platform]
    assert told(shown)[-1] == ONE_THING
    assert "xoxb-wrong" not in shown.output


def bot_token(street: Street) -> str:
    return "DISCORD_TOKEN" if street.platform == "discord" else "SLACK_BOT_TOKEN"


async def test_a_platform_that_cannot_be_reached(street: Street, examine: Examine) -> None:
    url = "http://127.0.0.1:9/api/"
    shown = await examine(DISCORD_API_URL=url, SLACK_API_URL=url)

    assert shown.exit_code == 1
    assert f"could not be reached at {url} (" in told(shown)[0]
    assert f"See that {street.platform.upper()}_API_URL is right, and that this machine reaches it." in told(shown)[0]


@pytest.mark.parametrize("platform", ["discord"], indirect=True)
async def test_a_gateway_that_cannot_be_reached(street: Street, examine: Examine) -> None:
    shown = await examine(DISCORD_GATEWAY_URL="ws://127.0.0.1:9/gw")

    assert shown.exit_code == 1
    assert told(shown)[0].startswith("do Discord's gateway ws://127.0.0.1:9/gw could not be reached")
    assert told(shown)[-1] == ONE_THING


async def test_a_channel_in_which_the_bot_may_not_write(street: Street, examine: Examine) -> None:
    silence(street, Access.READ)
    shown = await examine()
    remedy = {"discord": "Give the bot View Channel and Send Messages there.", "slack": "Type /invite @Askaround there"}

    assert shown.exit_code == 1
    assert told(shown)[0].startswith("do The bot may not write in channel ")
    assert f"of {street.space}, where asks should appear. {remedy[street.platform]}" in told(shown)[0]


async def test_a_channel_that_is_gone(street: Street, examine: Examine) -> None:
    remove(street, "mods")
    shown = await examine()

    assert shown.exit_code == 1
    assert told(shown)[0].startswith("do The bot cannot see channel ")
    assert "where moderators should hear. " in told(shown)[0]
    assert "or choose another where it is gone." in told(shown)[0]


def remove(street: Street, name: str) -> None:
    """Let somebody delete a channel."""
    if isinstance(street.sandbox, DiscordSandbox):
        place = street.sandbox.guild("Maple Street")
        channel = place.channel_named(name)
        assert channel
        del street.sandbox.world.channels[channel.id], place.channels[channel.id]
        return
    workspace = street.sandbox.workspace()
    found = workspace.channel_named(name)
    assert found
    del workspace.channels[found.id]


async def test_moderators_whose_channel_everybody_reads(street: Street, examine: Examine) -> None:
    await choose_mods(street, "random")
    shown = await examine()

    assert told(shown)[0].startswith("do Everybody can read channel ")
    assert told(shown)[0].endswith("Make it private, or choose another.")


async def test_a_place_that_chose_nothing(platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with a_street(platform, tmp_path / "data", set_up=False) as street:
        nobody = await asyncio.to_thread(CliRunner().invoke, app, ["doctor"], env=environment(street))
        await street.mo.run("/askaround setup")
        shown = await asyncio.to_thread(CliRunner().invoke, app, ["doctor"], env=environment(street))

    assert (nobody.exit_code, shown.exit_code) == (0, 1)
    lets_in = "let it in at https://discord.com/" if platform == "discord" else "and let somebody who runs the place"
    assert told(nobody)[0].startswith(f"note The bot serves no place yet. See that it runs, {lets_in}")
    assert told(shown)[0] == (
        f"do No channel for asks was chosen in {street.space}. Let somebody who runs the place type"
        " /askaround setup and choose one."
    )
    assert told(shown)[1].startswith(f"note No channel for moderators was chosen in {street.space}")
    assert told(shown)[-1] == ONE_THING


async def test_a_key_that_is_another_one(street: Street, examine: Examine) -> None:
    right = keys(street).rename(keys(street).with_name("elsewhere"))
    Keyring.load_or_create(keys(street))
    shown = await examine()
    known = Keyring.load(right).current

    assert shown.exit_code == 1
    assert told(shown)[0] == (
        f"do This database was sealed with the key {known}, which is missing. Put the right key file back."
    )


async def test_a_key_file_that_is_missing_and_stays_so(street: Street, examine: Examine) -> None:
    keys(street).unlink()
    shown = await examine()

    assert shown.exit_code == 1
    assert told(shown)[0].startswith("do The key file ")
    assert told(shown)[0].endswith("cannot be read without it. Put its backup back.")
    assert not keys(street).exists()


async def test_before_the_first_start_nothing_is_wrong_and_nothing_is_made(
    street: Street, examine: Examine, tmp_path: Path
) -> None:
    shown = await examine(ASKAROUND_DATA=str(tmp_path / "new"))

    assert shown.exit_code == 0
    assert "There are no keys yet, and the bot makes them when it first runs." in shown.output
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    "number, what, todo",
    [
        ("0017", "an earlier one (schema 0017, this one knows", "Take a backup (`askaround backup`, of what"),
        ("9999", "written by a newer Askaround (schema 9999,", "Install that one again, or put back a backup from"),
    ],
    ids=["old", "new"],
)
async def test_a_schema_of_another_version(street: Street, examine: Examine, number: str, what: str, todo: str) -> None:
    with closing(sqlite3.connect(database(street))) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (number,))
    shown = await examine()

    assert shown.exit_code == 1
    assert told(shown)[0].startswith("do This database was written by")
    assert what in told(shown)[0]
    assert todo in told(shown)[0]


async def test_a_database_that_is_none(street: Street, examine: Examine, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir(mode=0o700)
    shutil.copy2(keys(street), other / KEYS)
    (other / DATABASE).touch(mode=0o600)
    (other / DATABASE).write_text("My shelf leans to the left. " * 100)
    shown = await examine(ASKAROUND_DATA=str(other))

    assert shown.exit_code == 1
    assert "(file is not a database). See that its disk is there" in told(shown)[0]


async def test_files_that_others_can_read(street: Street, examine: Examine, tmp_path: Path) -> None:
    (tmp_path / ".env").touch(mode=0o644)
    database(street).chmod(0o640)
    keys(street).chmod(0o604)
    street.config.askaround_data.chmod(0o777)
    shown = await examine()

    assert shown.exit_code == 1
    assert told(shown)[:4] == [
        f"do Other users of this machine may write in the data folder {database(street).parent}. Run chmod 700"
        f" {database(street).parent}.",
        f"do {database(street)} is open to other users of this machine. Run chmod 600 {database(street)}.",
        "do .env is open to other users of this machine. Run chmod 600 .env.",
        f"do The key file {keys(street)} is open to other users of this machine. Run chmod 600 {keys(street)}.",
    ]


async def test_a_heading_says_how_its_own_files_are_and_nothing_of_others(street: Street, examine: Examine) -> None:
    keys(street).chmod(0o604)
    shown = " ".join((await examine("--offline")).output.split())

    assert f"files ok No other user of this machine can read or change {database(street)}." in shown
    assert f"keys do The key file {keys(street)} is open to other users of this machine." in shown
    assert f"can read or change {database(street)} and .env" not in shown


async def test_a_clock_that_is_off(street: Street, examine: Examine) -> None:
    street.sandbox.advance(timedelta(hours=2, seconds=30))
    shown = await examine()

    assert shown.exit_code == 1
    assert "do This machine's clock is 2 hours behind that of" in told(shown)[0]
    assert "Let it be set from the network (`timedatectl set-ntp true`)" in told(shown)[0]


async def test_cards_that_were_set_aside_are_counted_and_tell_nobody(street: Street, examine: Examine) -> None:
    silence(street, Access.READ)
    await street.post(street.ana, anonymously=True)
    await street.pass_by(seconds=10)
    shown = await examine("--offline")
    listen_again(street)
    setup = await street.mo.run("/askaround setup")
    await street.mo.choose(setup, "Choose a channel", ["help"])
    await street.card(street.ben)
    await street.settle()

    assert shown.exit_code == 1
    assert told(shown)[0] == (
        f"do {street.space}: 1 card among the asks is set aside (may not write there). Let the bot write in that"
        " channel, and choose it once more in setup: then all of it is shown."
    )
    assert "printer" not in shown.output
    assert street.ana.id not in shown.output
    assert len(cards(street.ben)) == 1
    assert told(await examine()) == [ALL_IS_WELL]


def listen_again(street: Street) -> None:
    """Let the bot back into #help."""
    if isinstance(street.sandbox, DiscordSandbox):
        street.sandbox.let_bot(Access.WRITE, "help")
    else:
        street.sandbox.let_bot(True, "help")


@pytest.mark.parametrize("platform", ["discord"])  # A token of Slack dies with the app, which is a wrong token.
async def test_a_place_that_the_bot_was_removed_from(street: Street, examine: Examine) -> None:
    assert isinstance(street.sandbox, DiscordSandbox)
    street.sandbox.remove_bot("Maple Street")
    unseen = await examine()
    assert street.bot
    await street.bot.leaving.look()  # Once by the list with which Discord greeted it, and then by asking.
    await street.bot.leaving.look()
    seen = await examine()

    assert (unseen.exit_code, seen.exit_code) == (0, 0)
    assert told(unseen)[0].startswith(f"note The bot is not in {street.space} any more. Let it in again")
    assert f"The bot was removed from {street.space}, and what is kept of it is erased on" in told(seen)[0]


async def test_what_nobody_sends_is_noticed(platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with a_street(platform, tmp_path / "data") as street:
        env = environment(street)
    with closing(sqlite3.connect(database(street))) as connection, connection:
        connection.execute(LATE)
    shown = await asyncio.to_thread(CliRunner().invoke, app, ["doctor", "--offline"], env=env)

    assert told(shown)[0].startswith("do Something has been due for more than an hour")
    assert "See whether the bot is running" in told(shown)[0]


# What Discord alone says.


@pytest.mark.parametrize("platform", ["discord"])
async def test_an_application_that_is_set_up_otherwise(street: Street, examine: Examine) -> None:
    assert isinstance(street.sandbox, DiscordSandbox)
    world = street.sandbox.world
    world.application_flags, world.starts_left, world.commands = 1 << 19, 3, []
    world.interactions_endpoint = "https://ask.example.org/interactions"
    shown = await examine(DISCORD_CLIENT_ID="12345")

    assert shown.exit_code == 1
    assert [line.partition(". ")[0] for line in told(shown)] == [
        f"do DISCORD_CLIENT_ID is not the id of this application, which is {world.bot.id}",
        "do The application has an Interactions Endpoint URL, and so the bot hears no command and no button",
        "note The application has privileged intents that the bot never asks for: Message Content",
        "note The commands that Discord has are not those of this version",
        "do Discord lets the bot connect only 3 more times today",
        "3 things want doing.",
    ]


# What Slack alone says.


@pytest.mark.parametrize("platform", ["slack"])
async def test_a_scope_that_is_missing_and_one_too_many(street: Street, examine: Examine) -> None:
    assert isinstance(street.sandbox, SlackSandbox)
    street.sandbox.app.scopes = street.sandbox.app.scopes - {"users:read", "im:write"} | {"channels:history"}
    shown = await examine()

    assert shown.exit_code == 1
    assert told(shown)[0] == (
        "do The app was not granted im:write, users:read. Put in its pages what `askaround setup slack` prints,"
        " and install the app to the workspace again."
    )
    assert told(shown)[1].startswith("do The app may read channels (channels:history), and members are told")


@pytest.mark.parametrize("platform", ["slack"])
@pytest.mark.parametrize(
    "changed, what",
    [
        ({"SLACK_APP_TOKEN": "xapp-wrong"}, "Slack does not know SLACK_APP_TOKEN (invalid_auth)"),
        ({"SLACK_APP_TOKEN": ""}, "SLACK_BOT_TOKEN alone lets the bot speak, not hear"),
    ],
)
async def test_an_app_token_that_does_not_open(examine: Examine, changed: dict[str, str], what: str) -> None:
    shown = await examine(**changed)

    assert shown.exit_code == 1
    assert what in told(shown)[0]


@pytest.mark.parametrize("platform", ["slack"])
async def test_an_app_that_somebody_removed(street: Street, examine: Examine) -> None:
    assert isinstance(street.sandbox, SlackSandbox)
    street.sandbox.revoke_token("token_revoked")
    shown = await examine()

    assert "Slack knows SLACK_BOT_TOKEN no more (token_revoked)" in told(shown)[0]
    assert "Install the app to the workspace again, and copy the new token." in told(shown)[0]


# What a disk does. Mounting wants a machine that lets us.

FULL = "mount -t tmpfs -o size=64k,mode=700 tmpfs {folder}"
READ_ONLY = "mount --bind {folder} {folder} && mount -o remount,ro,bind {folder}"


def may_mount() -> bool:
    tried = (
        subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False) if shutil.which("unshare") else None
    )
    return tried is not None and tried.returncode == 0


@pytest.mark.skipif(not may_mount(), reason="no disk can be mounted here for a test")
@pytest.mark.parametrize(
    "mount, what, todo",
    [
        (FULL, "is nearly full, with 0 MiB free", "Make room: on a full disk the bot keeps nothing"),
        (READ_ONLY, "can only be read", "Mount it for writing, or move ASKAROUND_DATA."),
    ],
    ids=["full", "read-only"],
)
def test_a_disk_that_takes_nothing(tmp_path: Path, mount: str, what: str, todo: str) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    program = f"{mount.format(folder=folder)} && exec {sys.executable} -m bot doctor --offline"
    env = {
        "ASKAROUND_DATA": str(folder),
        "DISCORD_TOKEN": "any",
        "COLUMNS": "200",
        "PATH": "/usr/bin:/bin:/usr/sbin:/sbin",
    }
    done = subprocess.run(["unshare", "-m", "sh", "-c", program], env=env, capture_output=True, text=True, check=False)

    assert done.returncode == 1, done.stderr
    assert f"disk do The disk of {folder} {what}." in " ".join(done.stdout.split())
    assert todo in " ".join(done.stdout.split())


def test_a_data_folder_that_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").write_text("")
    env = {"ASKAROUND_DATA": "data", "DISCORD_TOKEN": "any", "COLUMNS": "200"}
    shown = CliRunner().invoke(app, ["doctor", "--offline"], env=env)

    assert shown.exit_code == 1
    assert told(shown)[0].startswith("do The data folder data cannot be made, since data is a file. Choose another")


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_an_address_is_never_cut_nor_broken(width: int) -> None:
    link = (
        f"https://discord.com/oauth2/authorize?client_id={'1' * 19}&scope=bot+applications.commands&permissions=68608"
    )
    written_to = io.StringIO()
    report([remedies.of_nobody([link], "/askaround setup")], Console(file=written_to, width=width))

    shown = written_to.getvalue()
    assert link in shown.split()
    assert " ".join(shown.split()).startswith("places note The bot serves no place yet. See that it runs, let it in at")
