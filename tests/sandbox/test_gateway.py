"""The gateway as the real client meets it: what it hears, how it comes back, when it may not."""

import asyncio
import json
from typing import Any

import aiohttp
import discord
import pytest
from discord.http import Route

from sandbox.discord import Actor, DiscordSandbox
from sandbox.discord.sharding import shard_of
from tests.sandbox.bots import EPHEMERAL, Bot, running, says


async def test_after_a_dropped_socket_the_client_resumes_and_hears_what_it_missed(
    bot: Bot, ana: Actor, sandbox: DiscordSandbox
):
    await sandbox.kick_gateway(4000)
    await ana.write("While you were away")

    await sandbox.until(lambda: len(bot.messages) == 1)

    assert bot.resumes == 1
    assert bot.messages[0].content == "While you were away"


async def test_an_interaction_while_nobody_listens_fails_and_is_not_heard_later(
    bot: Bot, ana: Actor, sandbox: DiscordSandbox
):
    bot.answer = says(4, {"content": "Hello", "flags": EPHEMERAL})
    await sandbox.kick_gateway(4000)

    missed = await ana.run("/ask")
    await sandbox.until(lambda: bot.resumes == 1)
    heard = await ana.run("/ask")

    assert (missed.kind, heard.kind) == ("failed", "message")
    assert len(bot.heard) == 1


@pytest.mark.parametrize("resumable,resumes", [(True, 1), (False, 0)])
async def test_an_invalid_session_is_resumed_or_begun_anew(sandbox: DiscordSandbox, resumable: bool, resumes: int):
    async with running(sandbox) as bot:
        ana, before = sandbox.member("Ana"), bot.ws
        bot.answer = says(4, {"content": "Hello", "flags": EPHEMERAL})
        sandbox.gateway.invalidate(resumable=resumable)
        await sandbox.until(lambda: bot.ws is not before and sandbox.gateway.is_connected)

        seen = await ana.run("/ask")

        assert (seen.kind, bot.resumes) == ("message", resumes)


async def test_a_request_to_reconnect_is_followed(bot: Bot, sandbox: DiscordSandbox):
    sandbox.gateway.ask_to_reconnect()

    await sandbox.until(lambda: bot.resumes == 1)

    assert sandbox.gateway.is_connected


async def test_a_close_that_allows_no_return_ends_the_client(sandbox: DiscordSandbox):
    async with running(sandbox) as bot:
        await sandbox.kick_gateway(4004)

        await sandbox.until(bot.is_closed)


async def frames_after(sandbox: DiscordSandbox, *frames: object) -> tuple[list[dict[str, Any]], int | None]:
    """Send *frames* by hand; answers what came back and how it was closed."""
    heard: list[dict[str, Any]] = []
    async with aiohttp.ClientSession() as session, session.ws_connect(sandbox.gateway_url) as socket:
        for frame in frames:
            await socket.send_str(frame if isinstance(frame, str) else json.dumps(frame))
        async for message in socket:
            heard.append(json.loads(message.data))
            if heard[-1].get("op") in (9, 11) or heard[-1].get("t") == "READY":
                return heard, None
        return heard, socket.close_code


@pytest.mark.parametrize(
    "change,code",
    [
        ({"token": "wrong"}, 4004),
        ({"intents": 1 << 15}, 4014),
        ({"intents": -1}, 4013),
        ({"intents": "many"}, 4013),
        ({"shard": [2, 2]}, 4010),
        ({"shard": [-1, 2]}, 4010),
        ({"shard": ["0", "2"]}, 4010),
        ({"shard": 3}, 4010),
    ],
)
async def test_who_may_not_identify_is_told_by_the_close_code(
    sandbox: DiscordSandbox, change: dict[str, object], code: int
):
    heard, closed = await frames_after(sandbox, {"op": 2, "d": {"token": sandbox.token, "intents": 4096} | change})

    assert ([frame["op"] for frame in heard], closed) == ([10], code)


@pytest.mark.parametrize("frame,code", [("no json", 4002), ({"op": 77}, 4001), ({"op": 3, "d": {}}, 4003)])
async def test_frames_out_of_order_close_the_socket(sandbox: DiscordSandbox, frame: object, code: int):
    assert (await frames_after(sandbox, frame))[1] == code


async def test_more_servers_than_a_connection_takes_want_shards(sandbox: DiscordSandbox):
    sandbox.world.guilds_a_shard = 1

    _, closed = await frames_after(sandbox, {"op": 2, "d": {"token": sandbox.token, "intents": 0}})
    heard, _ = await frames_after(sandbox, {"op": 2, "d": {"token": sandbox.token, "intents": 0, "shard": [1, 2]}})

    assert closed == 4011
    assert heard[-1]["t"] == "READY"
    assert {shard_of(guild["id"], 2) for guild in heard[-1]["d"]["guilds"]} <= {1}


async def test_a_shard_that_begins_sooner_than_discord_says_has_to_come_again(sandbox: DiscordSandbox):
    sandbox.world.starts_at_once = 2
    begin = {"token": sandbox.token, "intents": 0}

    said = [await frames_after(sandbox, {"op": 2, "d": {**begin, "shard": [one, 4]}}) for one in (0, 1, 2)]

    assert [heard[-1]["op"] for heard, _ in said] == [0, 0, 9]


async def test_an_unknown_session_is_invalid(sandbox: DiscordSandbox):
    resume = {"op": 6, "d": {"token": sandbox.token, "session_id": "gone", "seq": 3}}

    heard, _ = await frames_after(sandbox, resume)

    assert heard[-1] == {"op": 9, "d": False}


async def test_heartbeats_are_acknowledged_until_told_otherwise(sandbox: DiscordSandbox):
    heard, _ = await frames_after(sandbox, {"op": 1, "d": None})

    assert heard[-1] == {"op": 11}


async def test_servers_are_unavailable_without_the_guilds_intent(bot: Bot, sandbox: DiscordSandbox):
    assert {guild.id for guild in bot.guilds} == {int(guild_id) for guild_id in sandbox.world.guilds}
    assert all(guild.unavailable for guild in bot.guilds)


async def test_what_is_said_in_channels_reaches_no_bot_without_the_intent(
    bot: Bot, ana: Actor, sandbox: DiscordSandbox
):
    await ana.write("For the neighbours", channel="random")
    await ana.write("For the bot")

    await sandbox.until(lambda: len(bot.messages) == 1)

    assert bot.messages[0].content == "For the bot"
    assert [view.text for view in ana.channel("random")] == ["For the neighbours"]


async def test_with_the_guilds_intent_the_client_knows_the_servers(sandbox: DiscordSandbox):
    Route.BASE = sandbox.api_url
    async with running(sandbox, intents=discord.Intents(guilds=True)) as bot:
        await sandbox.until(lambda: all(not guild.unavailable for guild in bot.guilds))

        assert {guild.name for guild in bot.guilds} == {"Maple Street", "Book Club"}
        assert {str(channel) for guild in bot.guilds for channel in guild.text_channels} >= {"help", "mods"}


async def test_a_severed_connection_is_noticed_and_resumed(bot: Bot, sandbox: DiscordSandbox):
    sandbox.gateway.sever()

    await sandbox.until(lambda: bot.resumes == 1)
    await asyncio.sleep(0)

    assert sandbox.gateway.is_connected
