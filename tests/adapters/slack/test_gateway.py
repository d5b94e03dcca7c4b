"""The client comes, stays and goes as it should, and hears nothing that it was not told."""

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest

from adapters.slack.errors import Disconnected, WrongToken
from adapters.slack.gateway import SlackGateway
from adapters.slack.sockets import Sockets
from bot.model.handles import Verb
from bot.platforms import OutOfReach, TryLater
from bot.views.card import Button, Open, Redraw, Say
from sandbox.errors import Json
from sandbox.slack import Actor, SlackSandbox
from tests.adapters.discord.drawings import a_card, a_form
from tests.adapters.slack.core import Core, a_gateway, help_channel, running

ME_TOO = Button(verb=Verb.ME_TOO, label="Me too")


@pytest.mark.parametrize("wrong", [{"bot_token": ""}, {"bot_token": "xoxb-wrong"}, {"app_token": "xapp-wrong"}])
async def test_a_wrong_token_is_said_in_one_sentence(wrong: dict[str, str], sandbox: SlackSandbox, core: Core):
    gateway = a_gateway(sandbox, core, **wrong)

    with pytest.raises(WrongToken, match="does not know a token"):
        await gateway.start()
    with pytest.raises(WrongToken):
        await gateway.ended()


async def test_tokens_in_each_others_place_are_wrong_tokens(sandbox: SlackSandbox, core: Core):
    gateway = a_gateway(sandbox, core, bot_token=sandbox.app_token, app_token=sandbox.token)

    with pytest.raises(WrongToken, match="SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-"):
        await gateway.start()


async def test_a_slack_that_is_not_there_is_said_in_one_sentence(sandbox: SlackSandbox, core: Core):
    gateway = a_gateway(sandbox, core, api_url="http://127.0.0.1:9/api/")

    with pytest.raises(OutOfReach, match="could not be reached"):
        await gateway.start()


async def test_without_a_way_to_be_heard_it_says_what_is_missing(sandbox: SlackSandbox, core: Core):
    gateway = a_gateway(sandbox, core, app_token="", signing_secret="secret")

    with pytest.raises(Disconnected, match="SLACK_APP_TOKEN"):
        await gateway.start()


async def test_a_stopped_gateway_ended_without_a_reason(sandbox: SlackSandbox, core: Core):
    gateway = a_gateway(sandbox, core)
    await gateway.start()
    was_ready = gateway.is_ready
    await gateway.stop()

    await gateway.ended()
    assert (was_ready, gateway.is_ready) == (True, False)


async def test_a_refused_token_ends_the_gateway_and_the_card_waits(
    gateway: SlackGateway, ana: Actor, sandbox: SlackSandbox
):
    sandbox.revoke_token()

    with pytest.raises(TryLater):
        await gateway.courier.post(help_channel(ana), a_card("Hello"), "key")
    with pytest.raises(WrongToken):
        await asyncio.wait_for(gateway.ended(), 5)
    assert not gateway.is_ready


async def test_a_workspace_that_lets_the_bot_go_ends_it(gateway: SlackGateway, sandbox: SlackSandbox):
    sandbox.uninstall()

    with pytest.raises(WrongToken):
        await asyncio.wait_for(gateway.ended(), 5)


async def test_stopping_finishes_what_was_begun(gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox):
    core.reply, core.pause = Say(card=a_card("Done")), 0.2
    running = asyncio.create_task(ana.run("/my"))
    await sandbox.until(lambda: bool(core.heard))

    await gateway.stop()

    assert (await running).shown.text == "Done"


async def test_a_wish_for_a_new_socket_loses_nothing(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("adapters.slack.sockets._SHORT_LIFE", 0.0)
    core.reply, core.pause = Say(card=a_card("Still here")), 0.2
    running = asyncio.create_task(ana.run("/my"))
    await sandbox.until(lambda: bool(core.heard))
    await sandbox.sockets.disconnect()
    await sandbox.until(lambda: sandbox.sockets.count == 1)

    assert (await running).shown.text == "Still here"
    assert (await ana.run("/my")).shown.text == "Still here"


@pytest.mark.parametrize("how", ["sever", "freeze", "close"])
async def test_a_broken_or_silent_socket_is_replaced(
    how: str, sandbox: SlackSandbox, core: Core, ana: Actor, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("adapters.slack.sockets._PING_EVERY", 0.3)
    monkeypatch.setattr("adapters.slack.sockets._FIRST_PAUSE", 0.05)
    async with running(sandbox, core) as gateway:
        await sandbox.until(lambda: sandbox.sockets.is_connected)
        core.reply = Say(card=a_card("Still here"))
        broken = getattr(sandbox.sockets, how)()
        if broken is not None:
            await broken
        await sandbox.until(lambda: connections(sandbox) == 2)
        async with asyncio.timeout(5):
            while (seen := await ana.run("/my")).kind == "failed":
                await asyncio.sleep(0.05)

        assert (seen.shown.text, gateway.is_ready) == ("Still here", True)


async def test_sockets_that_slack_refuses_are_asked_for_again_and_anew(
    sandbox: SlackSandbox, core: Core, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("adapters.slack.sockets._FIRST_PAUSE", 0.05)
    async with running(sandbox, core) as gateway:
        sandbox.fail_next("apps.connections.open", status=503, times=2)
        monkeypatch.setattr(sandbox.sockets, "ticket", lambda: "ticket=used")
        sandbox.sockets.sever()
        await sandbox.until(lambda: connections(sandbox) == 4)
        was_ready = gateway.is_ready
        monkeypatch.undo()

        await sandbox.until(lambda: gateway.is_ready)
        assert not was_ready


def connections(sandbox: SlackSandbox) -> int:
    return len([one for one in sandbox.exchanges if one.path == "apps.connections.open"])


async def test_an_app_token_that_is_revoked_ends_the_gateway(
    sandbox: SlackSandbox, core: Core, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("adapters.slack.sockets._FIRST_PAUSE", 0.05)
    async with running(sandbox, core) as gateway:
        sandbox.fail_next("apps.connections.open", "invalid_auth", times=50)
        sandbox.sockets.sever()

        with pytest.raises(WrongToken):
            await asyncio.wait_for(gateway.ended(), 5)


@pytest.fixture
async def second_socket(gateway: SlackGateway, sandbox: SlackSandbox) -> AsyncIterator[None]:
    assert gateway._sockets is not None
    second = Sockets(gateway._sockets._app, gateway._socket_web)
    await second.open()
    await sandbox.until(lambda: sandbox.sockets.count == 2)
    yield
    await second.close(1)


@pytest.mark.usefixtures("second_socket")
async def test_a_command_three_times_on_two_sockets_is_one(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    core.reply = Say(card=a_card("Once"))
    await ana.run("/my")
    again = [await sandbox.redeliver() for _ in range(2)]

    assert len(core.heard) == 1
    assert again[0] == again[1]
    assert [message.text for message in ana.private()] == ["Once"]


@pytest.mark.usefixtures("second_socket")
async def test_a_press_three_times_on_two_sockets_is_shown_once(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    core.reply = Say(card=a_card("Yours", controls=(ME_TOO,)))
    card = (await ana.run("/my")).shown
    core.reply = Redraw(card=a_card("Changed"))
    await ana.press(card, "Me too")
    for _ in range(2):
        await sandbox.redeliver()

    assert len(core.heard) == 2
    assert len([one for one in sandbox.exchanges if one.method == "RESPONSE_URL"]) == 1


@pytest.mark.usefixtures("second_socket")
async def test_a_form_three_times_on_two_sockets_is_one(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    core.reply = Open(form=a_form())
    modal = (await ana.run("/ask")).form
    core.reply = Say(card=a_card("Preview"))
    await ana.submit(modal, {"help": "Yes"})
    for _ in range(2):
        assert (await sandbox.redeliver())["response_action"] == "update"

    assert len(core.heard) == 2


def letters(sandbox: SlackSandbox) -> list[Json]:
    """Give what was delivered of "Hello?", written down once it was acknowledged."""
    heard = (one.body for one in sandbox.exchanges if one.path == "events_api")
    return [body for body in heard if body["payload"]["event"].get("text") == "Hello?"]


async def test_a_private_message_that_comes_again_is_answered_once(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox
):
    core.reply = Say(card=a_card("Heard"))
    await ana.write("Hello?")
    await sandbox.until(lambda: len(ana.dms()) == 2 and bool(letters(sandbox)))
    for _ in range(2):
        await sandbox.redeliver(letters(sandbox)[0])

    assert (len(core.heard), len(ana.dms())) == (1, 2)


async def test_nothing_that_anybody_wrote_is_logged(
    gateway: SlackGateway, core: Core, ana: Actor, sandbox: SlackSandbox, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    core.reply = Say(card=a_card("Secret answer"))
    await ana.write("Secret question")
    await ana.run("/my")
    await sandbox.until(lambda: len(ana.dms()) == 2)

    for word in ("Secret", ana.id, "Ana", sandbox.token):
        assert word not in caplog.text
