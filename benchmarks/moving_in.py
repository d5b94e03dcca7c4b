"""Our bot, wired as always, where everything has been set up before it starts."""

from contextlib import AsyncExitStack
from pathlib import Path

from bot.clock import SystemChance, SystemClock
from bot.config import Config
from bot.model.communities import Community, Place, Settings
from bot.model.ids import CommunityId, SpaceId
from bot.ports import Directory
from bot.settling import pass_over_what_stays
from bot.wiring import open_store, running


async def set_up(folder: Path, platform: str, places: list[tuple[str, str]]) -> None:
    """Let every space have chosen its channel."""
    chance = SystemChance()

    def choose(directory: Directory) -> None:
        for space_id, channel in places:
            community, space = CommunityId(chance.id()), SpaceId(f"{platform}:{space_id}")
            directory.found(community, space)
            place = Place(space=space, channel=channel)
            directory.within(community).keep_settings(Community(id=community, channel=place))

    async with open_store(folder, lambda _: None) as store:
        await store.transact(choose)


async def run_bot(bot: AsyncExitStack, config: Config) -> None:
    """Start the bot for as long as *bot* is open."""
    await bot.enter_async_context(running(config, lambda _: None, Settings(), SystemClock()))
    pass_over_what_stays()
