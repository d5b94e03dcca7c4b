"""The client comes, stays and goes as it should, and hears nothing that it was not told."""

import asyncio
from datetime import timedelta

import discord
import pytest

from adapters.discord.errors import Disconnected, WrongToken
from adapters.discord.gateway import DiscordGateway
from bot.model.actions import Wrote
from bot.model.handles import Verb
from bot.model.people import Person
from bot.platforms import OutOfReach, TryLater
from bot.roles import Shards
from bot.views.card import Button, Open, Say
from sandbox.discord import Actor, DiscordSandbox
from tests.adapters.discord.core import SORRY, Core, a_gateway, help_channel
from tests.adapters.discord.drawings import a_card, a_form, a_press

REPLY = Button(verb=Verb.REPLY, label="Reply")


@pytest.mark.parametrize("token", ["", " ", "wrong"])
async def test_a_wrong_token_is_said_in_one_sentence(token: str, sandbox: DiscordSandbox, core: Core):
    gateway = a_gateway(sandbox, core, token=token)

    with pytest.raises(WrongToken, match="does not know this bot token"):
        await gateway.start()


async def test_connections_begin_when_discord_lets_them_and_hear_their_own_servers(
    sandbox: DiscordSandbox, core: Core, ana: Actor
):
    core.reply, sandbox.world.starts_at_once, turns = Say(card=a_card("Yours")), 2, list[str]()

    async def turn(what: str, lasts: float) -> None:
        turns.append(f"{what.rpartition(' ')[2]} for {lasts}")

    gateway = a_gateway(sandbox, core, shards=Shards(0, 1, 2), turn=turn)
    await gateway.start()
    said = await ana.run("/my")
    await gateway.stop()

    assert turns == ["0 for 5.0", "1 for 5.0"]
    assert said.kind == "message"
    assert len(core.heard) == 1


async def test_who_only_sends_and_asks_connects_nowhere(sandbox: DiscordSandbox, core: Core, ana: Actor):
    gateway = a_gateway(sandbox, core)
    await gateway.reach()
    await gateway.courier.post(help_channel(ana), a_card("Hello"), "key")
    ending = asyncio.create_task(gateway.ended())
    await asyncio.sleep(0)

    assert not sandbox.gateway.is_connected
    assert not ending.done()
    await gateway.stop()
    await ending


async def test_a_start_says_nothing_about_voice(
    sandbox: DiscordSandbox, core: Core, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
):
    for warning in ("warn_nacl", "warn_dave"):
        monkeypatch.setattr(discord.VoiceClient, warning, True)

    a_gateway(sandbox, core)

    assert not caplog.records


@pytest.mark.parametrize("late, warnings", [(0, 0), (11, 1)])
async def test_an_answer_to_a_heartbeat_is_called_late_only_where_it_is(
    sandbox: DiscordSandbox, gateway: DiscordGateway, caplog: pytest.LogCaptureFixture, late: float, warnings: int
):
    heart = gateway._client.ws._keep_alive
    assert heart
    heart._last_send -= 41.25  # The heartbeat before.

    heart.get_payload()  # As the library does at each heartbeat; the answer comes before it goes on.
    heart._last_send -= late
    heart.ack()

    assert [record.name for record in caplog.records] == ["discord.gateway"] * warnings


async def test_a_discord_that_is_not_there_is_said_in_one_sentence(sandbox: DiscordSandbox, core: Core):
    gateway = a_gateway(sandbox, core, api_url="http://127.0.0.1:9/api/v10")

    with pytest.raises(OutOfReach, match="could not be reached"):
        await gateway.start()


@pytest.mark.parametrize("shards", [None, Shards(0, 0, 1)])
async def test_a_gateway_that_opens_late_is_waited_for_and_that_is_said_once_in_plain_words(
    sandbox: DiscordSandbox,
    core: Core,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    shards: Shards | None,
):
    async def turn(_: str, __: float) -> None:
        """Let everybody in."""

    monkeypatch.setattr("adapters.discord.gateway._FIRST_WAIT", 0.05)
    monkeypatch.setattr("adapters.discord.gateway._SAY_AFTER", timedelta(seconds=0.1))
    gateway = a_gateway(sandbox, core, gateway_url="ws://127.0.0.1:9/gw", shards=shards, turn=turn)
    starting = asyncio.create_task(gateway.start())
    await asyncio.sleep(0.3)
    if shards is None:
        a_gateway(sandbox, core)  # Addresses are the process's own, so this one corrects them.
        await asyncio.wait_for(starting, 5)
    starting.cancel()
    await asyncio.gather(starting, return_exceptions=True)

    said = "Discord's gateway ws://127.0.0.1:9/gw has not let the bot in yet; it goes on trying by itself"
    assert [record.getMessage() for record in caplog.records] == [said]
    await gateway.stop()


@pytest.mark.parametrize(
    "code,error,words", [(4004, WrongToken, "token"), (4011, Disconnected, "shards"), (4014, Disconnected, "events")]
)
async def test_a_closing_for_good_ends_with_its_reason(
    code: int, error: type[Exception], words: str, gateway: DiscordGateway, sandbox: DiscordSandbox
):
    await sandbox.kick_gateway(code)

    with pytest.raises(error, match=words):
        await asyncio.wait_for(gateway.ended(), 5)


async def test_a_stopped_gateway_ended_without_a_reason(sandbox: DiscordSandbox, core: Core):
    gateway = a_gateway(sandbox, core)
    await gateway.start()
    await gateway.stop()

    await gateway.ended()


async def test_a_dropped_connection_is_resumed(
    gateway: DiscordGateway, sandbox: DiscordSandbox, core: Core, ana: Actor
):
    core.reply = Say(card=a_card("Still here"))
    await sandbox.kick_gateway(4000)
    await sandbox.until(lambda: sandbox.gateway.is_connected, within=10)

    assert (await ana.run("/my")).shown.text == "Still here"


async def test_commands_are_registered_once(sandbox: DiscordSandbox, core: Core):
    for _ in range(2):
        gateway = a_gateway(sandbox, core)
        await gateway.start()
        await gateway.stop()

    assert [call.method for call in sandbox.exchanges if call.path.endswith("/commands")] == ["GET", "PUT", "GET"]


async def test_stopping_finishes_what_was_begun(
    gateway: DiscordGateway, core: Core, ana: Actor, sandbox: DiscordSandbox
):
    core.reply, core.pause = Say(card=a_card("Done")), 0.2
    running = asyncio.create_task(ana.run("/my"))
    await sandbox.until(lambda: bool(core.heard))

    await gateway.stop()

    assert (await running).shown.text == "Done"


async def test_a_refused_token_ends_the_gateway_and_the_card_waits(
    gateway: DiscordGateway, ana: Actor, sandbox: DiscordSandbox
):
    sandbox.fail_next("POST", "/messages", 401, {"code": 0, "message": "401: Unauthorized"})

    with pytest.raises(TryLater):
        await gateway.courier.post(help_channel(ana), a_card("Hello"), "key")
    with pytest.raises(WrongToken):
        await asyncio.wait_for(gateway.ended(), 5)


async def test_channels_are_not_read(gateway: DiscordGateway, core: Core, ana: Actor):
    core.reply = Say(card=a_card("Heard"))
    await ana.write("Can anybody hear me?", channel="help")
    await ana.run("/my")

    assert len(core.heard) == 1


async def test_a_reply_in_private_is_answered_there(
    gateway: DiscordGateway, core: Core, ana: Actor, sandbox: DiscordSandbox
):
    await gateway.courier.tell(Person(f"discord:{ana.id}"), a_card("Ben says hello", controls=(REPLY,)), "told")
    core.reply = Say(card=a_card("Passed on."))

    await ana.reply(ana.dms()[0], "Hello *Ben*")
    await sandbox.until(lambda: len(ana.dms()) == 3)

    assert core.heard[-1].what == Wrote(text="Hello *Ben*", answers=a_press())
    assert core.heard[-1].actor.person == Person(f"discord:{ana.id}")
    assert ana.dms()[-1].text == "Passed on."


async def test_what_answers_nothing_is_heard_as_that(
    gateway: DiscordGateway, core: Core, ana: Actor, sandbox: DiscordSandbox
):
    core.reply = Open(form=a_form())
    await ana.write("Hello?")
    await sandbox.until(lambda: bool(core.heard))

    assert core.heard[-1].what == Wrote(text="Hello?", answers=None)
    assert len(ana.dms()) == 1


async def test_a_bug_in_private_is_an_apology(gateway: DiscordGateway, core: Core, ana: Actor, sandbox: DiscordSandbox):
    core.reply = KeyError("oh")
    await ana.write("Hello?")
    await sandbox.until(lambda: len(ana.dms()) == 2)

    assert ana.dms()[-1].text == SORRY


async def test_an_answer_that_cannot_reach_its_writer_is_let_go(
    gateway: DiscordGateway, core: Core, ana: Actor, sandbox: DiscordSandbox, caplog: pytest.LogCaptureFixture
):
    core.reply = Say(card=a_card("Passed on."))
    sandbox.fail_next("POST", "/messages", 403, {"code": 50007, "message": "Cannot send messages to this user"})
    await ana.write("Hello?")
    await sandbox.until(lambda: "not delivered" in caplog.text)

    assert ana.id not in caplog.text
