"""The floor: the same bolt app with the same switches, sending what our bot sent, and saving nothing.

Given a database it saves one empty row before each acknowledgement, with FULL sync, and nothing else.
"""

import asyncio
import logging
import sqlite3
from collections.abc import Awaitable, Mapping
from contextlib import AsyncExitStack, closing
from pathlib import Path
from typing import Any

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from benchmarks.children import answer_parent
from storage.opening import connect

LIBRARY = logging.getLogger("slack_bolt")

_LOOKS = {"conversations.info", "auth.test"}
"""What ours asks about a channel once in ten minutes, and about a workspace once: whoever begins has not."""


class BareApp:
    """Answers every delivery with the bodies of one real ask; like ours it opens and posts after acknowledging."""

    def __init__(
        self,
        client: AsyncWebClient,
        channels: Mapping[str, str],
        example: Mapping[str, Any],
        database: sqlite3.Connection | None,
    ) -> None:
        self._client = client
        self._opening, self._preview, self._thanks = example["answers"]
        self._calls: Mapping[str, dict[str, Any]] = example["calls"]
        assert self._calls.keys() - _LOOKS == {"users.info", "views.open", "chat.postMessage"}, set(self._calls)
        self._form = self._calls["views.open"]["view"]["callback_id"]
        self._channels = channels
        self._database = database
        self._following: set[asyncio.Task[Any]] = set()

    async def hear(self, req: AsyncBoltRequest) -> BoltResponse:
        """Acknowledge a command, a form or a press."""
        body = req.body
        if self._database is not None:
            self._database.execute("INSERT INTO empty DEFAULT VALUES")  # A transaction and a commit by itself.
        if body.get("command"):
            await self._client.api_call(
                "users.info", http_verb="GET", params={**self._calls["users.info"], "user": body["user_id"]}
            )
            opening = {**self._calls["views.open"], "trigger_id": body["trigger_id"]}
            self._follow(self._client.api_call("views.open", json=opening))
            return _acknowledged(self._opening)
        if body["view"]["callback_id"] == self._form:
            return _acknowledged(self._preview)
        card = {**self._calls["chat.postMessage"], "channel": self._channels[body["team"]["id"]]}
        self._follow(self._client.api_call("chat.postMessage", json=card))
        return _acknowledged(self._thanks)

    def _follow(self, call: Awaitable[Any]) -> None:
        task = asyncio.ensure_future(call)
        self._following.add(task)
        task.add_done_callback(self._following.discard)


def _acknowledged(answer: Any) -> BoltResponse:
    return BoltResponse(status=200, body=answer or "")


def an_empty_table(path: Path) -> sqlite3.Connection:
    """Open a database with the switches of ours, and one table with nothing in it."""
    database = connect(path)
    database.execute("CREATE TABLE empty (id INTEGER PRIMARY KEY)")
    return database


async def start(opened: AsyncExitStack, where: dict[str, Any]) -> str:
    """Connect an app and wait until it hears."""
    LIBRARY.setLevel(logging.ERROR)
    api: dict[str, Any] = {"base_url": where["api_url"], "retry_handlers": [], "logger": LIBRARY}
    connector = aiohttp.TCPConnector(limit=0)
    session = await opened.enter_async_context(
        aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())
    )
    client = AsyncWebClient(where["token"], session=session, **api)
    us = await client.auth_test()

    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=None,
            team_id=us["team_id"],
            bot_id=us["bot_id"],
            bot_user_id=us["user_id"],
            bot_token=where["token"],
        )

    database = None
    if "database" in where:
        database = opened.enter_context(closing(an_empty_table(Path(where["database"]))))
    bare = BareApp(client, dict(where["places"]), where["example"], database)
    app = AsyncApp(
        client=AsyncWebClient(**api), authorize=authorize, logger=LIBRARY, name=__name__, process_before_response=True
    )
    app.use(bare.hear)
    sockets = AsyncWebClient(where["app_token"], session=session, **api)
    handler = AsyncSocketModeHandler(app, where["app_token"], web_client=sockets)
    opened.push_async_callback(handler.close_async)
    await handler.connect_async()  # type: ignore[no-untyped-call]  # The library forgot `-> None`.
    return "ready"


async def main() -> None:
    """Run until the measuring process ends."""
    async with AsyncExitStack() as opened:
        await answer_parent(lambda where: start(opened, where))


if __name__ == "__main__":
    asyncio.run(main())
