"""What a sender must live with: nonces, rate limits, failures before and after the effect, and the record."""

from datetime import timedelta

import aiohttp
import discord
import pytest

from sandbox.discord import Actor, DiscordSandbox
from tests.sandbox.bots import EPHEMERAL, Bot, Json, running, says


def in_help(ana: Actor) -> str:
    return f"/channels/{ana.channel_id('help')}/messages"


async def test_an_enforced_nonce_is_one_message_for_two_minutes(bot: Bot, ana: Actor, sandbox: DiscordSandbox):
    body = {"content": "A card", "nonce": "row-1", "enforce_nonce": True}

    first, again = await bot.call("POST", in_help(ana), body), await bot.call("POST", in_help(ana), body)
    sandbox.advance(timedelta(seconds=121))
    late = await bot.call("POST", in_help(ana), body)

    assert first["id"] == again["id"] != late["id"]
    assert len(ana.channel("help")) == 2


async def test_a_nonce_that_is_not_enforced_or_of_another_channel_is_another_message(bot: Bot, ana: Actor):
    body = {"content": "A card", "nonce": "row-1"}
    await bot.call("POST", in_help(ana), body)
    await bot.call("POST", in_help(ana), body)
    await bot.call("POST", f"/channels/{ana.channel_id('random')}/messages", body | {"enforce_nonce": True})

    assert (len(ana.channel("help")), len(ana.channel("random"))) == (2, 1)


async def test_the_sixth_message_in_five_seconds_has_to_wait():
    async with DiscordSandbox().serve() as sandbox, running(sandbox):
        ana = sandbox.member("Ana")
        sent = [await _raw_post(sandbox, ana) for _ in range(6)]

        assert [status for status, _, _ in sent] == [200] * 5 + [429]
        assert sent[0][1]["X-RateLimit-Remaining"] == "4"
        assert 0 < sent[5][2]["retry_after"] <= 5
        assert sent[5][2]["global"] is False
        assert len(ana.channel("help")) == 5


async def _raw_post(sandbox: DiscordSandbox, ana: Actor) -> tuple[int, dict[str, str], Json]:
    headers = {"Authorization": f"Bot {sandbox.token}"}
    url, body = f"{sandbox.api_url}{in_help(ana)}", {"content": "x"}
    async with aiohttp.ClientSession(headers=headers) as session, session.post(url, json=body) as answer:
        return answer.status, dict(answer.headers), await answer.json()


async def test_an_injected_429_is_waited_out_by_the_client(bot: Bot, ana: Actor, sandbox: DiscordSandbox):
    limited = {"message": "You are being rate limited.", "retry_after": 0.01, "global": False}
    sandbox.fail_next("POST", "/messages$", 429, limited)

    await bot.call("POST", in_help(ana), {"content": "x"})

    posts = [one.status for one in sandbox.exchanges if one.path == in_help(ana)]
    assert posts == [429, 200]


async def test_a_call_may_fail_after_it_took_effect(bot: Bot, ana: Actor, sandbox: DiscordSandbox):
    sandbox.fail_next("POST", "/messages$", 403, {"message": "Missing Access", "code": 50001}, after=True)

    with pytest.raises(discord.Forbidden):
        await bot.call("POST", in_help(ana), {"content": "x"})

    assert len(ana.channel("help")) == 1


async def test_a_dropped_connection_may_hide_a_message_that_was_posted(bot: Bot, ana: Actor, sandbox: DiscordSandbox):
    sandbox.fail_next("POST", "/messages$", 0, after=True)
    body = {"content": "A card", "nonce": "row-1", "enforce_nonce": True}

    with pytest.raises(aiohttp.ServerDisconnectedError):
        await bot.call("POST", in_help(ana), body)
    await bot.call("POST", in_help(ana), body)

    assert len(ana.channel("help")) == 1


async def test_a_delayed_call_is_carried_out_late(bot: Bot, ana: Actor, sandbox: DiscordSandbox):
    sandbox.delay_next("POST", "/callback$", 3.2)
    bot.answer = says(4, {"content": "Late", "flags": EPHEMERAL})

    seen = await ana.run("/ask")
    await sandbox.until(lambda: sandbox.exchanges[-1].path.endswith("/callback"))

    assert seen.kind == "failed"
    assert sandbox.exchanges[-1].response["code"] == 10062


async def test_the_record_says_who_could_see_what(bot: Bot, ana: Actor, sandbox: DiscordSandbox):
    mo = sandbox.member("Mo")
    dm = await bot.call("POST", "/users/@me/channels", {"recipient_id": ana.id})
    for channel in (ana.channel_id("help"), mo.channel_id("mods"), dm["id"]):
        await bot.call("POST", f"/channels/{channel}/messages", {"content": "x"})
    bot.answer = says(4, {"content": "Only you", "flags": EPHEMERAL})
    await ana.run("/ask")

    seen = [one.audience for one in sandbox.exchanges if one.method == "POST" and one.audience]
    assert seen == ["public", (mo.id,), (ana.id,), (ana.id,)]
    assert [one.path for one in sandbox.exchanges if one.method == "GATEWAY"][-1] == "INTERACTION_CREATE"


async def test_mentions_ring_only_where_they_are_allowed(bot: Bot, ana: Actor):
    words = f"@everyone <@{ana.id}>"
    loud = await bot.call("POST", in_help(ana), {"content": words})
    quiet = await bot.call("POST", in_help(ana), {"content": words, "allowed_mentions": {"parse": []}})

    assert (loud["mention_everyone"], [user["id"] for user in loud["mentions"]]) == (True, [ana.id])
    assert (quiet["mention_everyone"], quiet["mentions"]) == (False, [])


async def test_counts_members_and_messages_can_be_looked_up(bot: Bot, ana: Actor, sandbox: DiscordSandbox):
    guild = await bot.call("GET", f"/guilds/{ana.guild.id}?with_counts=true")
    member = await bot.call("GET", f"/guilds/{ana.guild.id}/members/{ana.id}")
    club = await bot.call("GET", f"/guilds/{sandbox.guild('Book Club').id}?with_counts=true")
    sent = await bot.call("POST", in_help(ana), {"content": "x"})
    found = await bot.call("GET", f"{in_help(ana)}/{sent['id']}")
    await bot.call("DELETE", f"{in_help(ana)}/{sent['id']}")

    assert (guild["approximate_member_count"], club["approximate_member_count"]) == (41, 7)
    assert (member["user"]["global_name"], found["content"]) == ("Ana", "x")
    assert len(await bot.call("GET", "/users/@me/guilds")) == 2
    assert (await bot.call("GET", f"/channels/{ana.channel_id('help')}"))["name"] == "help"
    assert ana.channel("help") == []


async def test_the_world_grows_by_call(sandbox: DiscordSandbox):
    more = sandbox.add_members(3)
    sandbox.add_channel("Maple Street", "garden")

    await more[0].write("Hello", channel="garden")

    assert [view.author for view in sandbox.member("Ana").channel("garden")] == [more[0].name]
