"""A street with a bot in it: the sandbox and the real bot, over loopback, with the waits of a test."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr

from bot.config import Config
from bot.model.communities import Settings
from bot.wiring import Bot, running
from sandbox.demo import moderator_chooses
from sandbox.discord import DiscordSandbox
from sandbox.discord.actor import Actor
from sandbox.discord.views import MessageView, Response

QUICK = Settings(release_from=0, release_to=0, kind_delay=0, live_asks=5, anonymous_a_day=3)
"""The default settings without their waits."""

PRINTER = {
    "What would you like a hand with?": "My printer says it is offline, and I have tried turning it off and on.",
    "What would help?": "Five minutes with someone who knows printers",
}


@dataclass(slots=True)
class Street:
    """Who lives here, and what they see."""

    sandbox: DiscordSandbox
    config: Config
    settings: Settings = QUICK
    bot: Bot | None = None

    def __getattr__(self, name: str) -> Actor:
        """Give a neighbour by first name: ``street.ana``."""
        return self.sandbox.member(name.capitalize())

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[Bot]:
        """Let the bot run for as long as the block does."""
        async with running(self.config, lambda _: None, self.settings) as bot:
            self.bot = bot
            yield bot

    async def post(self, who: Actor, words: Mapping[str, str] = PRINTER, *, anonymously: bool = False) -> Response:
        """Let *who* ask, from the command to [Post it]; give the private answer."""
        preview = await self.preview(who, words)
        if anonymously:
            preview = shown(await who.choose(preview, "By name or anonymously?", ["Post anonymously"]))
        return await who.press(preview, "Post it")

    async def preview(self, who: Actor, words: Mapping[str, str] = PRINTER) -> MessageView:
        """Let *who* fill the form in, and give the private preview."""
        opened = await who.run("/ask")
        assert opened.modal, opened
        return shown(await who.submit(opened.modal, words))

    async def card(self, who: Actor, number: int = 1) -> MessageView:
        """Wait for the *number*-th ask's card in #help, as *who* sees it."""
        await self.sandbox.until(lambda: len(cards(who)) >= number)
        return cards(who)[number - 1]

    async def dm(self, who: Actor, number: int = 1) -> MessageView:
        """Wait for the *number*-th private message to *who*."""
        await self.sandbox.until(lambda: len(who.dms()) >= number)
        return who.dms()[number - 1]

    async def offer(self, who: Actor, card: MessageView, *, quietly: bool = False) -> Response:
        """Let *who* press [I can help] and fill the form in."""
        opened = await who.press(card, "I can help")
        assert opened.modal, opened
        how = {"By name or quietly?": "Quietly: the asker is not shown who I am"} if quietly else {}
        return await who.submit(opened.modal, {"What I can do": "I know this model well.", "By when": "Tonight", **how})

    async def settle(self) -> None:
        """Wait until nothing is on its way any more."""
        assert self.bot
        await self.bot.scheduler.tick()
        await self.bot.delivery.drain()
        await asyncio.sleep(0)


def shown(response: Response) -> MessageView:
    """Give the message that an action showed."""
    assert response.message, response
    return response.message


def cards(who: Actor) -> list[MessageView]:
    """Give the asks in #help: what the bot posted there, but for its hello."""
    return [message for message in who.channel("help") if "Small asks appear here" not in message.text]


def config_for(sandbox: DiscordSandbox, folder: Path) -> Config:
    """Point a bot at the sandbox, with its data in *folder*."""
    return Config(
        _env_file=None,
        discord_token=SecretStr(sandbox.token),
        discord_api_url=sandbox.api_url,
        discord_gateway_url=sandbox.gateway_url,
        askaround_data=folder,
    )


@asynccontextmanager
async def a_street(folder: Path, settings: Settings = QUICK, *, set_up: bool = True) -> AsyncIterator[Street]:
    """Give a street whose moderator has chosen #help, with the bot running."""
    async with DiscordSandbox(limits=False).serve() as sandbox:
        street = Street(sandbox, config_for(sandbox, folder), settings)
        async with street.opened():
            if set_up:
                await moderator_chooses(sandbox)
            yield street
