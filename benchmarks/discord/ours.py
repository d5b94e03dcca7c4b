"""Our bot in a process of its own, wired as always, in servers that have all been set up."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from benchmarks.children import answer_parent
from bot.clock import SystemChance
from bot.config import Config
from bot.model.communities import Community, Place, Settings
from bot.model.ids import CommunityId, SpaceId
from bot.ports import Directory
from bot.wiring import open_store, running


async def set_up(folder: Path, places: list[tuple[str, str]]) -> None:
    """Let every server have chosen its channel."""
    chance = SystemChance()

    def choose(directory: Directory) -> None:
        for guild, channel in places:
            community, space = CommunityId(chance.id()), SpaceId(f"discord:{guild}")
            directory.found(community, space)
            place = Place(space=space, channel=channel)
            directory.within(community).keep_settings(Community(id=community, channel=place))

    async with open_store(folder, lambda _: None) as store:
        await store.transact(choose)


async def start(bot: AsyncExitStack, where: dict[str, Any]) -> str:
    """Set the servers up and start the bot there."""
    folder = Path(where["folder"])
    await set_up(folder, where["places"])
    config = Config(
        _env_file=None,
        discord_token=SecretStr(where["token"]),
        discord_api_url=where["api_url"],
        discord_gateway_url=where["gateway_url"],
        askaround_data=folder,
    )
    await bot.enter_async_context(running(config, lambda _: None, Settings()))
    return "ready"


async def main() -> None:
    """Run until the measuring process ends."""
    async with AsyncExitStack() as bot:
        await answer_parent(lambda where: start(bot, where))


if __name__ == "__main__":
    asyncio.run(main())
