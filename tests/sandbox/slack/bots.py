"""A small bot on the real slack-bolt, whose answers a test writes as raw payloads."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from sandbox.slack import Exchange, SlackSandbox

Json = dict[str, Any]
ANYTHING = re.compile(".*")


class Heard:
    """One thing that the bot heard, with the means to answer it."""

    def __init__(self, bot: "Bot", body: Json, ack: AsyncAck, respond: AsyncRespond) -> None:
        self.bot = bot
        self.body = body
        self.ack = ack
        self.respond = respond

    @property
    def trigger(self) -> str:
        return str(self.body["trigger_id"])

    async def open(self, view: Json) -> AsyncSlackResponse:
        return await self.bot.client.views_open(trigger_id=self.trigger, view=view)


Answer = Callable[[Heard], Awaitable[None]]


class Bot:
    """Hears everything, and does what the test says."""

    def __init__(self, sandbox: SlackSandbox, token: str | None = None) -> None:
        self.client = AsyncWebClient(token or sandbox.token, base_url=sandbox.api_url)
        self.app = AsyncApp(client=self.client, signing_secret=sandbox.signing_secret, process_before_response=True)
        self.heard: list[Json] = []
        self.answer: Answer = acknowledge
        self._answering: set[asyncio.Task[Any]] = set()
        for listen in (self.app.command, self.app.action, self.app.view, self.app.shortcut):
            listen(ANYTHING)(self._hear)
        self.app.view_closed(ANYTHING)(self._hear)
        for event in ("message", "app_home_opened", "app_uninstalled", "tokens_revoked"):
            self.app.event(event)(self._hear)

    async def _hear(self, ack: AsyncAck, body: Json, respond: AsyncRespond) -> None:
        task = asyncio.current_task()
        assert task
        self._answering.add(task)
        self.heard.append(body)
        try:
            await self.answer(Heard(self, body, ack, respond))
        finally:
            self._answering.discard(task)

    async def leave(self) -> None:
        """End what is still being answered: bolt's tasks outlive its sockets, and would speak in the next test."""
        answering = list(self._answering)
        for task in answering:
            task.cancel()
        await asyncio.gather(*answering, return_exceptions=True)

    async def post(self, channel: str, **more: Any) -> AsyncSlackResponse:
        return await self.client.chat_postMessage(channel=channel, **more)

    def events(self, kind: str) -> list[Json]:
        events = (body["event"] for body in self.heard if "event" in body)
        return [event for event in events if event["type"] == kind]


async def acknowledge(heard: Heard) -> None:
    """Acknowledge, and do nothing."""
    await heard.ack()


def acks(*words: Any, **more: Any) -> Answer:
    """Acknowledge everything with the same words."""

    async def answer(heard: Heard) -> None:
        await heard.ack(*words, **more)

    return answer


def opens(view: Json) -> Answer:
    """Open the same form whatever happens."""

    async def answer(heard: Heard) -> None:
        await heard.open(view)
        await heard.ack()

    return answer


async def silence(heard: Heard) -> None:
    """Never answer."""
    await asyncio.Event().wait()


@asynccontextmanager
async def running(sandbox: SlackSandbox, *, sockets: int = 1) -> AsyncIterator[Bot]:
    """Connect a bot by Socket Mode, over as many sockets as wanted."""
    bot = Bot(sandbox)
    async with AsyncExitStack() as stack:
        for _ in range(sockets):
            handler = AsyncSocketModeHandler(
                bot.app,
                sandbox.app_token,
                web_client=AsyncWebClient(sandbox.app_token, base_url=sandbox.api_url),
                ping_interval=1,
            )
            stack.push_async_callback(handler.close_async)
            await handler.connect_async()  # type: ignore[no-untyped-call]
            stack.push_async_callback(bot.leave)
        await sandbox.until(lambda: sandbox.sockets.count == sockets)
        yield bot


@asynccontextmanager
async def served(sandbox: SlackSandbox) -> AsyncIterator[Bot]:
    """Serve a bot over HTTP, and let the sandbox deliver to it."""
    bot = Bot(sandbox)

    async def enter(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await bot.app.async_dispatch(await to_bolt_request(request)))

    server = web.Application()
    server.router.add_post("/slack/events", enter)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        await sandbox.use_http(f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events")
        yield bot
    finally:
        await bot.leave()
        await runner.cleanup()


async def refused(call: Awaitable[AsyncSlackResponse]) -> Json:
    """Give the answer of a call that must be refused."""
    with pytest.raises(SlackApiError) as error:
        await call
    answer: Json = error.value.response.data
    return answer


async def error(call: Awaitable[AsyncSlackResponse]) -> str:
    """Give the word of a call that must be refused."""
    return str((await refused(call))["error"])


def tried(sandbox: SlackSandbox) -> list[Exchange]:
    """List the deliveries of events, second tries too."""
    return [one for one in sandbox.exchanges if one.path == "events_api"]


def plain(words: str) -> Json:
    return {"type": "plain_text", "text": words}


def markup(words: str, **more: Any) -> Json:
    return {"type": "mrkdwn", "text": words, **more}


def section(words: str, **more: Any) -> Json:
    return {"type": "section", "text": markup(words), **more}


def button(label: str, action_id: str, **more: Any) -> Json:
    return {"type": "button", "text": plain(label), "action_id": action_id, **more}


def actions(*elements: Json, **more: Any) -> Json:
    return {"type": "actions", "elements": list(elements), **more}


def options(*labels: str) -> list[Json]:
    return [{"text": plain(label), "value": label.lower()} for label in labels]


def select(action_id: str, *labels: str, **more: Any) -> Json:
    return {"type": "static_select", "action_id": action_id, "options": options(*labels), **more}


def field(label: str, element: Json, block_id: str, **more: Any) -> Json:
    return {"type": "input", "block_id": block_id, "label": plain(label), "element": element, **more}


def text_input(action_id: str = "typed", **more: Any) -> Json:
    return {"type": "plain_text_input", "action_id": action_id, **more}


def modal(*blocks: Json, title: str = "Ask", submit: str | None = "Look at it", **more: Any) -> Json:
    sent = {"submit": plain(submit)} if submit else {}
    return {"type": "modal", "callback_id": "form", "title": plain(title), **sent, "blocks": list(blocks), **more}


def home(*blocks: Json) -> Json:
    return {"type": "home", "blocks": list(blocks)}
