"""Our bot in a process of its own, wired as always, in servers that have all been set up.

The bot by itself keeps to fifty requests a second; that is off where Discord's limits are off in the sandbox.
"""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

from adapters.discord import limits
from benchmarks.children import answer_parent
from bot.settling import expect_to_stay

NO_LIMIT = 1_000_000
"""Requests a second."""


async def start(bot: AsyncExitStack, where: dict[str, Any]) -> str:
    """Set the servers up and start the bot there."""
    expect_to_stay()  # As `askaround run` does, before it loads the rest.
    from benchmarks.moving_in import GENEROUS, run_bot, set_up
    from bot.config import Config, Secret
    from bot.model.communities import Settings

    if not where.get("limited"):
        vars(limits)["REQUESTS_A_SECOND"] = NO_LIMIT
    folder = Path(where["folder"])
    if where["places"]:
        await set_up(folder, "discord", where["places"], GENEROUS if where.get("limited") else Settings())
    config = Config(
        askaround_web="",
        discord_token=Secret(where["token"]),
        discord_api_url=where["api_url"],
        discord_gateway_url=where["gateway_url"],
        askaround_data=folder,
        database_url=None,
    )
    await run_bot(bot, config)
    return "ready"


async def main() -> None:
    """Run until the measuring process ends."""
    async with AsyncExitStack() as bot:
        await answer_parent(lambda where: start(bot, where))


if __name__ == "__main__":
    asyncio.run(main())
