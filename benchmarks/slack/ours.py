"""Our bot in a process of its own, wired as always, in teams that have all been set up.

The bot by itself keeps to one message a second in a channel; that is off where Slack's limits are off in the sandbox.
"""

import asyncio
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

from adapters.slack import limits
from benchmarks.children import answer_parent
from benchmarks.moving_in import GENEROUS, run_bot, set_up
from bot.config import Config, Secret
from bot.model.communities import Settings


async def start(bot: AsyncExitStack, where: dict[str, Any]) -> str:
    """Set the teams up and start the bot there."""
    if not where.get("limited"):
        vars(limits)["MESSAGE_EVERY"] = timedelta(0)
    folder = Path(where["folder"])
    await set_up(folder, "slack", where["places"], GENEROUS if where.get("limited") else Settings())
    config = Config(
        askaround_web="",
        slack_bot_token=Secret(where["token"]),
        slack_app_token=Secret(where["app_token"]),
        slack_api_url=where["api_url"],
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
