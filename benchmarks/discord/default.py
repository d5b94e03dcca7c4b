"""The floor of memory: discord.py as it comes, with its default intents and caches, hearing and doing nothing."""

import asyncio
from contextlib import AsyncExitStack
from typing import Any

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from benchmarks.children import answer_parent


async def start(client: AsyncExitStack, where: dict[str, Any]) -> str:
    """Connect, and wait until every server has come in."""
    Route.BASE = where["api_url"]
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(where["gateway_url"])
    default = await client.enter_async_context(discord.Client(intents=discord.Intents.default()))
    await default.login(where["token"])
    connected = asyncio.create_task(default.connect())
    client.callback(connected.cancel)
    await default.wait_until_ready()
    return "ready"


async def main() -> None:
    """Run until the measuring process ends."""
    async with AsyncExitStack() as client:
        await answer_parent(lambda where: start(client, where))


if __name__ == "__main__":
    asyncio.run(main())
