"""`askaround setup`, as somebody types it who has never run the bot, against each platform's stand-in."""

import asyncio
import re
import stat
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from dotenv import dotenv_values
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.wiring import KEYS
from sandbox.discord import DiscordSandbox
from sandbox.slack import SlackSandbox

Type = Callable[..., Awaitable[Result]]
TOKENS = ("DISCORD_TOKEN", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN")


@pytest.fixture
async def discord() -> AsyncIterator[DiscordSandbox]:
    async with DiscordSandbox().serve() as sandbox:
        yield sandbox


@pytest.fixture
async def slack() -> AsyncIterator[SlackSandbox]:
    async with SlackSandbox().serve() as sandbox:
        yield sandbox


@pytest.fixture
def typed(discord: DiscordSandbox, slack: SlackSandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Type:
    """Type one line after the other in an empty folder."""
    monkeypatch.chdir(tmp_path)
    addresses = {
        "DISCORD_API_URL": discord.api_url,
        "DISCORD_GATEWAY_URL": discord.gateway_url,
        "SLACK_API_URL": slack.api_url,
        "COLUMNS": "400",
    }
    for name in (*TOKENS, "ASKAROUND_DATA"):
        monkeypatch.delenv(name, raising=False)

    async def typed(*lines: str, command: str = "setup") -> Result:
        said = "".join(f"{line}\n" for line in lines)
        return await asyncio.to_thread(CliRunner().invoke, app, [command], input=said, env=addresses)

    return typed


async def test_from_two_tokens_to_a_bot_that_can_be_started(
    discord: DiscordSandbox, slack: SlackSandbox, typed: Type, tmp_path: Path
) -> None:
    shown = await typed("y", discord.token, "y", slack.token, slack.app_token)
    written = dotenv_values(tmp_path / ".env")
    examined = await typed(command="doctor")

    assert shown.exit_code == 0, shown.output
    assert [written[name] for name in TOKENS] == [discord.token, slack.token, slack.app_token]
    assert mode(tmp_path / ".env") == mode(tmp_path / ".data" / KEYS) == 0o600
    assert f"client_id={discord.world.bot.id}" in shown.output
    assert "permissions=68608" in shown.output
    assert '"socket_mode_enabled": true' in shown.output
    assert "Type /invite @Askaround in the channel for asks, and in the one for moderators." in shown.output
    assert re.search(r"4\. Whenever you wonder whether all is well: \S*askaround doctor\n$", shown.output)
    assert examined.exit_code == 0, examined.output
    assert not any(token in shown.output for token in (discord.token, slack.token, slack.app_token))


async def test_what_to_do_next_can_be_typed_as_it_stands(
    discord: DiscordSandbox, typed: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    shown = await typed("y", discord.token, "n")
    (started,) = re.findall(r"start it again: (\S+) run", shown.output)

    assert Path(started).is_file()
    assert f"{started} doctor" in shown.output


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


async def test_a_wrong_token_is_not_kept_and_can_be_pasted_again(
    discord: DiscordSandbox, typed: Type, tmp_path: Path
) -> None:
    shown = await typed("y", "wrong", "y", discord.token, "n")

    assert shown.exit_code == 0, shown.output
    assert "Discord does not know this bot token." in shown.output
    assert dotenv_values(tmp_path / ".env") == {"DISCORD_TOKEN": discord.token}


async def test_a_platform_can_be_left_out_after_all_and_nothing_is_left_of_it(typed: Type, tmp_path: Path) -> None:
    shown = await typed("y", "wrong", "n", "n")

    assert shown.exit_code == 1
    assert "There is no token that opens anything yet." in shown.output
    assert dotenv_values(tmp_path / ".env") == {}
    assert not (tmp_path / ".data").exists()


async def test_what_cannot_be_a_token_is_asked_for_again(slack: SlackSandbox, typed: Type) -> None:
    shown = await typed("n", "y", "", "A1234", slack.token, "not a token", slack.app_token)

    assert shown.exit_code == 0, shown.output
    assert shown.output.count("That is not a token that begins with xoxb-.") == 2
    assert shown.output.count("That is not a token that begins with xapp-.") == 1


async def test_a_scope_that_is_missing_is_looked_for_again_or_left_for_later(
    slack: SlackSandbox, typed: Type, tmp_path: Path
) -> None:
    slack.app.scopes = slack.app.scopes - {"im:write"}
    shown = await typed("n", "y", slack.token, slack.app_token, "y", "n")

    assert shown.exit_code == 0, shown.output
    assert shown.output.count("The app was not granted im:write.") == 2
    assert dotenv_values(tmp_path / ".env")["SLACK_BOT_TOKEN"] == slack.token


async def test_a_second_time_what_is_there_stays_unless_something_else_is_pasted(
    discord: DiscordSandbox, typed: Type, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text(f"# Ours\nDISCORD_TOKEN={discord.token}\nASKAROUND_WEB=\n")
    await typed("y", "", "n")
    keys = (tmp_path / ".data" / KEYS).read_bytes()
    again = await typed("y", "", "n")

    assert again.exit_code == 0, again.output
    assert (tmp_path / ".env").read_text() == f"# Ours\nDISCORD_TOKEN={discord.token}\nASKAROUND_WEB=\n"
    assert (tmp_path / ".data" / KEYS).read_bytes() == keys
    assert "stay as they are" in again.output
    assert "[Reset Token]" not in again.output


async def test_settings_behind_a_link_are_written_where_they_are(
    discord: DiscordSandbox, typed: Type, tmp_path: Path
) -> None:
    (kept := tmp_path / "elsewhere.env").write_text("ASKAROUND_WEB=\n")
    (tmp_path / ".env").symlink_to(kept)
    await typed("y", discord.token, "n")

    assert (tmp_path / ".env").is_symlink()
    assert dotenv_values(kept)["DISCORD_TOKEN"] == discord.token


async def test_settings_that_others_could_read_are_closed_to_them(
    discord: DiscordSandbox, typed: Type, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text("ASKAROUND_WEB=\n")
    (tmp_path / ".env").chmod(0o644)
    await typed("y", discord.token, "n")

    assert mode(tmp_path / ".env") == 0o600


async def test_a_platform_that_cannot_be_reached_is_said_to_be_so(typed: Type, discord: DiscordSandbox) -> None:
    url = "http://127.0.0.1:9/api/"
    shown = await asyncio.to_thread(
        CliRunner().invoke, app, ["setup"], input=f"y\n{discord.token}\nn\nn\n", env={"DISCORD_API_URL": url}
    )

    assert shown.exit_code == 1
    assert "Discord could not be reached" in shown.output


async def test_where_nothing_can_be_written_nobody_is_asked_anything(typed: Type, tmp_path: Path) -> None:
    (tmp_path / ".env").mkdir()
    shown = await typed()

    assert shown.exit_code == 1
    assert f"{tmp_path / '.env'} cannot be written" in shown.output
    assert "Is the bot to be on" not in shown.output


async def test_a_key_file_that_cannot_be_made_says_what_to_do(
    discord: DiscordSandbox, typed: Type, tmp_path: Path
) -> None:
    (tmp_path / ".data").write_text("a file where the folder should be")
    shown = await typed("y", discord.token, "n")

    assert shown.exit_code == 1
    assert "cannot be made (" in shown.output
    assert "let the account that runs the bot write there" in shown.output
