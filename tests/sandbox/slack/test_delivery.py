"""Deliveries: late acknowledgements, second tries, several sockets, signed requests; and faults of the Web API."""

import asyncio
from datetime import timedelta

import aiohttp
import pytest
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler

from sandbox.slack import DEFAULT_MANIFEST, Actor, ClientRefusal, SlackSandbox
from tests.sandbox.slack.bots import (
    Bot,
    Heard,
    Json,
    acks,
    actions,
    button,
    home,
    modal,
    opens,
    refused,
    running,
    section,
    silence,
    tried,
)


async def test_a_bot_that_is_late_or_away_fails_the_member(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    bot.answer = opens(modal(section("x"), actions(button("More", "more"))))
    form = (await ana.run("/ask")).form
    bot.answer = silence

    command, pressed, sent = await asyncio.gather(ana.run("/my"), ana.press(form, "More"), ana.submit(form))
    await sandbox.sockets.close()
    away = await ana.run("/my")

    assert command.error == '/my failed with the error "operation_timeout"'
    assert pressed.error == "Operation timed out. Apps need to respond within three seconds."
    assert (sent.error, sent.form.id) == ("We had some trouble connecting. Try again?", form.id)
    assert away.error == '/my failed with the error "dispatch_failed"'


async def test_an_event_is_tried_again_now_and_after_one_and_five_minutes(sandbox: SlackSandbox, ana: Actor):
    await ana.write("Anybody there?")
    await sandbox.until(lambda: len(sandbox.exchanges) == 2)
    for pause in (timedelta(minutes=1), timedelta(minutes=5)):
        before = len(sandbox.exchanges)
        sandbox.advance(pause)
        await sandbox.until(lambda before=before: len(sandbox.exchanges) == before + 1)  # type: ignore[misc]

    tries = [one.body for one in sandbox.exchanges]
    assert [(one["retry_attempt"], one["retry_reason"]) for one in tries] == [
        (0, ""),
        (1, "http_error"),
        (2, "http_error"),
        (3, "http_error"),
    ]
    assert len({one["payload"]["event_id"] for one in tries}) == 1


async def test_an_event_that_comes_late_is_heard_once(sandbox: SlackSandbox, ana: Actor):
    await ana.write("Anybody there?")
    await sandbox.until(lambda: len(sandbox.exchanges) == 2)
    async with running(sandbox) as bot:
        sandbox.advance(timedelta(minutes=1))
        await sandbox.until(lambda: tried(sandbox)[-1].response is not None)

        assert [one.status for one in tried(sandbox)] == [0, 0, 200]
        assert len(bot.heard) == 1


async def test_the_same_envelope_reaches_every_socket(sandbox: SlackSandbox, ana: Actor):
    async with running(sandbox, sockets=2) as bot:
        bot.answer = acks("Hello")
        seen = await ana.run("/ask")
        again = [await sandbox.redeliver(sandbox.exchanges[-1].body) for _ in range(2)]

        assert [answer["text"] for answer in again] == ["Hello", "Hello"]
        assert len({body["trigger_id"] for body in bot.heard}) == 1
        assert (len(bot.heard), seen.kind, len(ana.private())) == (3, "message", 1)
        with pytest.raises(ClientRefusal, match="was delivered"):
            await sandbox.redeliver({"envelope_id": "unknown"})


@pytest.mark.parametrize("reason", ["refresh_requested", "warning", "too_many_websockets"])
async def test_a_disconnect_brings_a_new_socket(bot: Bot, ana: Actor, sandbox: SlackSandbox, reason: str):
    await sandbox.sockets.disconnect(reason)
    await sandbox.until(lambda: sandbox.sockets.count == 1)
    bot.answer = acks("Hello")

    assert (await ana.run("/ask")).kind == "message"


async def test_a_cut_or_silent_connection_is_noticed(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    sandbox.sockets.sever()
    await sandbox.until(lambda: not sandbox.sockets.is_connected)
    await sandbox.until(lambda: sandbox.sockets.is_connected)
    bot.answer = acks("Hello")
    heard = await ana.run("/ask")
    sandbox.sockets.freeze()
    lost = await ana.run("/ask")

    assert (heard.kind, lost.kind) == ("message", "failed")
    await sandbox.until(lambda: sandbox.sockets.count == 1, within=10)


async def test_a_url_for_sockets_is_good_once(sandbox: SlackSandbox):
    url = sandbox._socket_url()
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(url) as socket:
            assert (await socket.receive_json())["type"] == "hello"
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)


async def test_an_eleventh_socket_is_turned_away(sandbox: SlackSandbox):
    async with aiohttp.ClientSession() as session:
        sockets = [await session.ws_connect(sandbox._socket_url()) for _ in range(11)]

        assert [(await socket.receive_json())["type"] for socket in sockets] == ["hello"] * 10 + ["disconnect"]


async def test_a_response_url_is_good_five_times_and_half_an_hour(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    await ana.run("/ask")
    await ana.run("/ask")
    spent, old = (body["response_url"] for body in bot.heard)
    async with aiohttp.ClientSession() as session:

        async def say(url: str, **body: object) -> tuple[int, str]:
            async with session.post(url, json={"text": "x"} | body) as answer:
                return answer.status, (await answer.json()).get("error", "")

        said = [await say(spent) for _ in range(6)]
        broken = await say(old, blocks=[{"type": "nonsense"}])
        public = await say(old, response_type="in_channel")
        sandbox.advance(timedelta(minutes=31))
        late = await say(old)
        unknown = await say(f"{old}x")

    assert said == [(200, "")] * 5 + [(404, "used_url")]
    assert (broken, public, late, unknown) == (
        (400, "invalid_blocks"),
        (200, ""),
        (404, "expired_url"),
        (404, "no_service"),
    )
    assert (len(ana.private()), len(ana.channel("help"))) == (5, 1)


async def test_the_fourth_message_at_once_has_to_wait():
    async with SlackSandbox().serve() as sandbox:
        bot, ana = Bot(sandbox), sandbox.member("Ana")
        for _ in range(3):
            await bot.post(ana.channel_id("help"), text="x")
        answer = await refused(bot.post(ana.channel_id("help"), text="x"))
        await bot.post(ana.channel_id("random"), text="x")

        limited = next(one for one in sandbox.exchanges if one.status == 429)
        assert (answer["error"], limited.response["error"]) == ("ratelimited", "ratelimited")
        assert len(ana.channel("help")) == 3


async def test_an_injected_429_is_waited_out_by_the_client(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    bot.client.retry_handlers.append(AsyncRateLimitErrorRetryHandler(max_retry_count=1))
    sandbox.fail_next("chat.postMessage", retry_after=1)

    await bot.post(ana.channel_id("help"), text="x")

    assert [one.status for one in sandbox.exchanges if one.path == "chat.postMessage"] == [429, 200]


async def test_a_call_may_fail_after_it_took_effect(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    sandbox.fail_next("chat.postMessage", "fatal_error", after=True)
    answer = await refused(bot.post(ana.channel_id("help"), text="x"))
    bot.client.retry_handlers.clear()
    sandbox.fail_next("chat.postMessage", status=0, after=True)
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await bot.post(ana.channel_id("help"), text="y")

    assert answer["error"] == "fatal_error"
    assert [message.text for message in ana.channel("help")] == ["x", "y"]


async def test_a_response_url_may_fail_too(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    statuses: list[int] = []

    async def respond(heard: Heard) -> None:
        statuses.extend([(await heard.respond("Hello")).status_code for _ in range(2)])
        await heard.ack()

    bot.answer = respond
    sandbox.fail_next("response_url", status=500)
    seen = await ana.run("/ask")

    assert (statuses, seen.shown.text, len(ana.private())) == ([500, 200], "Hello", 1)


async def test_a_delayed_form_comes_too_late(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    sandbox.delay_next("views.open", 3.2)
    bot.answer = opens(modal(section("x")))

    seen = await ana.run("/ask")
    await sandbox.until(lambda: sandbox.exchanges[-1].path == "views.open")

    assert seen.kind == "failed"
    assert sandbox.exchanges[-1].response["error"] == "expired_trigger_id"


async def test_the_record_says_who_could_see_what(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    mo = sandbox.member("Mo")
    for channel in (ana.channel_id("help"), mo.channel_id("mods"), ana.id):
        await bot.post(channel, text="x")
    await bot.client.chat_postEphemeral(channel=ana.channel_id("help"), user=ana.id, text="x")
    await bot.client.views_publish(user_id=ana.id, view=home(section("x")))
    bot.answer = acks("Only you")
    await ana.run("/ask")

    audiences = [one.audience for one in sandbox.exchanges if one.audience]
    assert audiences == ["public", (mo.id,), (ana.id,), (ana.id,), (ana.id,), (ana.id,)]


async def test_the_bot_does_not_hear_channels_nor_itself(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    await ana.write("For colleagues", channel="random")
    await bot.post(ana.id, text="For Ana")
    await ana.write("For the bot")
    await sandbox.until(lambda: len(tried(sandbox)) == 2)

    assert bot.heard[0]["event"]["text"] == "For the bot"
    delivered = [one.body["payload"]["event"]["text"] for one in tried(sandbox)]
    assert delivered == ["For Ana", "For the bot"]


async def test_an_uninstalled_app_hears_of_it_and_can_do_nothing_more(bot: Bot, ana: Actor, sandbox: SlackSandbox):
    sandbox.uninstall("app_uninstalled", "tokens_revoked")
    await sandbox.until(lambda: len(bot.heard) == 2)

    assert [body["event"]["type"] for body in bot.heard] == ["app_uninstalled", "tokens_revoked"]
    assert (await refused(bot.post(ana.channel_id("help"), text="x")))["error"] == "account_inactive"


async def test_a_bot_that_opens_its_form_after_the_acknowledgement_is_seen_to(ana: Actor):
    async with SlackSandbox(limits=False, patience=5).serve() as sandbox, running(sandbox) as bot:
        later: list[asyncio.Task[object]] = []

        async def open_later(heard: Heard) -> None:
            await heard.ack()
            later.append(asyncio.create_task(heard.open(modal(section("Late")))))

        bot.answer = open_later

        assert (await sandbox.member("Cam").run("/ask")).form.text == "Late"
        await asyncio.gather(*later)


async def test_a_card_that_changes_meanwhile_for_everybody_is_no_answer_to_a_press(
    sandbox: SlackSandbox,
):
    sandbox.patience = 5
    async with running(sandbox) as bot:
        ana, later = sandbox.member("Ana"), list[asyncio.Task[object]]()
        card = await bot.post(
            ana.channel_id("help"), text="Card", blocks=[section("Card"), actions(button("Help", "help"))]
        )

        async def redraw_and_open(heard: Heard) -> None:
            await heard.ack()
            await bot.client.chat_update(channel=ana.channel_id("help"), ts=card["ts"], text="Card, in good hands")
            later.append(asyncio.create_task(heard.open(modal(section("Form")))))

        bot.answer = redraw_and_open

        assert (await ana.press(ana.channel("help")[-1], "Help")).form.text == "Form"
        await asyncio.gather(*later)


async def test_history_of_channels_is_heard_only_by_who_asked_for_it():
    manifest: Json = {**DEFAULT_MANIFEST, "oauth_config": {"scopes": {"bot": ["commands", "channels:history"]}}}
    manifest["settings"] = {**DEFAULT_MANIFEST["settings"], "event_subscriptions": {"bot_events": ["message.channels"]}}
    async with SlackSandbox(manifest=manifest, limits=False).serve() as sandbox, running(sandbox) as bot:
        await sandbox.member("Ana").write("For colleagues", channel="random")
        await sandbox.until(lambda: len(bot.heard) == 1)

        assert bot.heard[0]["event"]["channel_type"] == "channel"
