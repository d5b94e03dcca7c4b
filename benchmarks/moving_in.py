"""Our bot, wired as always, where everything has been set up before it starts."""

from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path

from bot.clock import SystemChance, SystemClock
from bot.config import Config
from bot.model.communities import Community, Place, Settings
from bot.model.ids import CommunityId, SpaceId
from bot.ports import Directory
from bot.settling import pass_over_what_stays
from bot.wiring import open_store, running

GENEROUS = Settings(
    release_from=0,
    release_to=0,
    kind_delay=0,
    quiet=(0, 0),
    weekly=False,
    live_asks=100_000,
    anonymous_a_day=100_000,
    live_offers=100_000,
)
"""Nobody is told that they asked enough: where limits are those of a platform, few people stand for many."""


async def set_up(folder: Path, platform: str, places: Sequence[Sequence[str]], settings: Settings) -> None:
    """Let every space have chosen its channel, and the moderators' where one is named behind it."""
    chance = SystemChance()

    def choose(directory: Directory) -> None:
        for space_id, *channels in places:
            community, space = CommunityId(chance.id()), SpaceId(f"{platform}:{space_id}")
            directory.found(community, space)
            asks, moderators = [*(Place(space=space, channel=one) for one in channels), None][:2]
            settled = Community(id=community, channel=asks, moderators=moderators, settings=settings)
            directory.within(community).keep_settings(settled)

    async with open_store(Config(askaround_data=folder), lambda _: None) as store:
        await store.transact(choose)


async def run_bot(bot: AsyncExitStack, config: Config) -> None:
    """Start the bot for as long as *bot* is open."""
    await bot.enter_async_context(running(config, lambda _: None, Settings(), SystemClock()))
    pass_over_what_stays()
