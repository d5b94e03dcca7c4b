"""One process on two platforms: one that lets go of the bot takes nothing from the other."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
import yarl
from discord.gateway import DiscordWebSocket

from bot.config import Config, Secret
from bot.model.people import Person
from bot.platforms import NoSuchToken
from bot.wiring import Bot, CannotStart, company, running
from sandbox.choosing import moderator_chooses
from sandbox.discord import DiscordSandbox
from sandbox.slack import SlackSandbox
from tests.flows.street import Street, cards, config_for

ALONE = "Slack does not know a token: copy SLACK_BOT_TOKEN and SLACK_APP_TOKEN again from the app's own pages."
GOES_ON = f"{ALONE} The bot goes on with Discord alone; once that is done, start it again."


class TwoStreets:
    """A Discord and a Slack, and the one bot on both."""

    def __init__(self, discord: Street, slack: Street) -> None:
        self.discord = discord
        self.slack = slack
        self.said: list[str] = []
        on_slack = {one.name: getattr(slack.config, one.name) for one in fields(Config) if "slack" in one.name}
        self.config = replace(discord.config, **on_slack)

    @asynccontextmanager
    async def opened(self, **but: Any) -> AsyncIterator[Bot]:
        config = replace(self.config, **but)
        async with running(config, self.said.append, self.discord.settings, self.discord.sandbox.clock) as bot:
            self.discord.bot = self.slack.bot = bot
            yield bot


@pytest.fixture
async def both(tmp_path: Path) -> AsyncIterator[TwoStreets]:
    async with DiscordSandbox(limits=False).serve() as one, SlackSandbox(limits=False, patience=0.2).serve() as other:
        yield TwoStreets(Street(one, config_for(one, tmp_path)), Street(other, config_for(other, tmp_path)))


async def test_a_token_that_is_revoked_ends_one_platform_and_the_last_one_ends_the_bot(both: TwoStreets) -> None:
    slack, discord = both.slack.sandbox, both.discord.sandbox
    assert isinstance(slack, SlackSandbox)
    assert isinstance(discord, DiscordSandbox)
    async with both.opened() as bot:
        watch = asyncio.create_task(bot.ended())
        await moderator_chooses(discord)
        slack.revoke_token()
        await bot.gateways["slack"].rank(Person("slack:T1:U1"), both.slack.space)
        await both.discord.until(lambda: bool(both.said[1:]))
        health = await bot.health()
        await both.discord.post(both.discord.ana)
        shown = await both.discord.card(both.discord.ben)
        await discord.kick_gateway(4004)
        with pytest.raises(NoSuchToken, match="Discord does not know this bot token"):
            await asyncio.wait_for(watch, 5)

    assert both.said[1:] == [GOES_ON]
    assert (health["slack"], health["discord"]) == ("Slack does not know a token", "ok")
    assert shown.labels[0] == "I can help"


async def test_at_the_start_one_wrong_token_of_two_is_told_and_both_are_refused(both: TwoStreets) -> None:
    async with both.opened(slack_bot_token=Secret("xoxb-wrong")) as bot:
        await moderator_chooses(both.discord.sandbox)
        await both.discord.post(both.discord.ana)
        await both.discord.card(both.discord.ben)
        ready = await bot.health()
    with pytest.raises(CannotStart, match="Slack does not know a token"):
        async with both.opened(slack_bot_token=Secret("xoxb-wrong"), discord_token=Secret("wrong")):
            pass

    assert both.said[1] == GOES_ON
    assert ready["slack"] == "Slack does not know a token"
    assert len(cards(both.discord.ben)) == 1
    assert "The bot goes on with Slack alone" in both.said[-1]


@asynccontextmanager
async def relayed(port: int, to: int) -> AsyncIterator[None]:
    """Let whoever connects at *port* reach another one."""

    async def pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while read := await reader.read(65536):
            writer.write(read)
        writer.close()

    async def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, here = await asyncio.open_connection("127.0.0.1", to)
        await asyncio.gather(pass_on(reader, here), pass_on(there, writer), return_exceptions=True)

    async with await asyncio.start_server(connect, "127.0.0.1", port):
        yield


@pytest.mark.parametrize("away", ["discord", "slack"])
async def test_one_platform_that_is_down_at_the_start_is_told_and_tried_until_it_is_there(
    both: TwoStreets, away: str, unused_tcp_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(company, "FIRST_WAIT", 0.2)
    here, there = (both.slack, both.discord) if away == "discord" else (both.discord, both.slack)
    address = yarl.URL(getattr(both.config, f"{away}_api_url"))
    assert address.port
    async with both.opened(**{f"{away}_api_url": str(address.with_port(unused_tcp_port))}) as bot:
        watch = asyncio.create_task(bot.ended())
        await moderator_chooses(here.sandbox)
        await here.post(here.ana)
        shown = await here.card(here.ben)
        before = await bot.health()
        async with relayed(unused_tcp_port, address.port):
            await there.until(lambda: bool(both.said[2:]))
            after = await bot.health()
            await moderator_chooses(there.sandbox)
            await there.post(there.ana)
            late = await there.card(there.ben)
            going_on = not watch.done()

    assert (shown.labels[0], late.labels[0]) == ("I can help", "I can help")
    assert both.said[1].startswith(f"{away.capitalize()} could not be reached")
    assert both.said[1].endswith(f"alone; {away.capitalize()} is tried again by itself until it is there.")
    assert both.said[2:] == [f"{away.capitalize()} is there now, and the bot with it."]
    assert (before[away].partition(" at ")[0], after[away]) == (f"{away.capitalize()} could not be reached", "ok")
    assert going_on


@pytest.mark.parametrize("away", ["discord", "slack"])
async def test_the_only_platform_is_waited_for_where_it_is_out_of_reach_at_the_start(
    both: TwoStreets, away: str, unused_tcp_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(company, "FIRST_WAIT", 0.2)
    street = both.discord if away == "discord" else both.slack
    address = yarl.URL(getattr(street.config, f"{away}_api_url"))
    assert address.port
    but: dict[str, Any] = {f"{away}_api_url": str(address.with_port(unused_tcp_port))}
    config = replace(street.config, **but)
    async with running(config, both.said.append, street.settings, street.sandbox.clock) as street.bot:
        before = await street.bot.health()
        async with relayed(unused_tcp_port, address.port):
            await street.until(lambda: bool(both.said[2:]))
            await moderator_chooses(street.sandbox)
            await street.post(street.ana)
            late = await street.card(street.ben)

    assert both.said[1].endswith(f"The bot stays; {away.capitalize()} is tried again by itself until it is there.")
    assert both.said[2:] == [f"{away.capitalize()} is there now, and the bot with it."]
    assert before[away].startswith(f"{away.capitalize()} could not be reached at ")
    assert late.labels[0] == "I can help"


async def test_a_gateway_that_does_not_answer_holds_nothing_else_up(
    both: TwoStreets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(company, "PATIENCE", 0.5)
    async with both.opened(discord_gateway_url="ws://127.0.0.1:9/gw") as bot:
        await moderator_chooses(both.slack.sandbox)
        await both.slack.post(both.slack.ana)
        await both.slack.card(both.slack.ben)
        before = await bot.health()
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(str(both.config.discord_gateway_url)))
        await both.discord.until(lambda: bot.gateways["discord"].is_ready)

    assert (before["discord"], before["slack"]) == ("not connected", "ok")
