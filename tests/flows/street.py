"""A street with a bot in it: the sandbox and the real bot, over loopback, with the waits of a test."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.slack import limits
from bot.config import Config, Secret
from bot.model.communities import Community, Settings
from bot.model.ids import SpaceId
from bot.ports import Directory
from bot.wiring import DATABASE, Bot, running
from sandbox.choosing import moderator_chooses
from sandbox.discord import DiscordSandbox
from sandbox.slack import SlackSandbox
from tests import postgres
from tests.begun import begun
from tests.flows.neighbours import Neighbour, OnDiscord, OnSlack, Seen

QUICK = Settings(release_from=0, release_to=0, kind_delay=0, live_asks=5, anonymous_a_day=3, quiet=(0, 0))
"""The default settings without their short waits, and without quiet hours: tests run at night, too."""

UNHURRIED = 15.0
"""Real seconds that members wait for an answer."""

HAND, HELP = "What would you like a hand with?", "What would help?"
SOON = "How soon after a yes?"
PRINTER = {
    HAND: "My printer says it is offline, and I have tried turning it off and on.",
    HELP: "Five minutes with someone who knows printers",
}

Sandbox = DiscordSandbox | SlackSandbox


@dataclass(slots=True)
class Street:
    """Who lives here, and what they see."""

    sandbox: Sandbox
    config: Config
    settings: Settings = QUICK
    bot: Bot | None = None

    def __getattr__(self, name: str) -> Neighbour:
        """Give a neighbour by first name: ``street.ana``."""
        return self.neighbour(name.capitalize())

    @property
    def platform(self) -> str:
        """Name the platform that this street is on."""
        return "discord" if isinstance(self.sandbox, DiscordSandbox) else "slack"

    def neighbour(self, name: str, *, elsewhere: bool = False) -> OnDiscord | OnSlack:
        """Give somebody here, or in the small place elsewhere."""
        if isinstance(self.sandbox, DiscordSandbox):
            return OnDiscord(self.sandbox.member(name, **({"guild": "Book Club"} if elsewhere else {})))
        return OnSlack(self.sandbox.member(name, **({"workspace": "Book Club"} if elsewhere else {})))

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[Bot]:
        """Let the bot run for as long as the block does."""
        async with running(self.config, lambda _: None, self.settings, self.sandbox.clock) as bot:
            self.bot = bot
            yield bot

    async def post(self, who: Neighbour, words: Mapping[str, str] = PRINTER, *, anonymously: bool = False) -> Seen:
        """Let *who* ask, from the command to [Post it]; give the private answer."""
        preview = await self.preview(who, words)
        if anonymously:
            preview = await who.choose(preview, "By name or anonymously?", ["Post anonymously"])
        return await who.press(preview, "Post it")

    async def preview(self, who: Neighbour, words: Mapping[str, str] = PRINTER) -> Seen:
        """Let *who* fill the form in, and give the private preview."""
        return await who.fill(await who.run("/ask"), words)

    async def card(self, who: Neighbour, number: int = 1) -> Seen:
        """Wait for the *number*-th ask's card in #help, as *who* sees it."""
        await self.until(lambda: len(cards(who)) >= number)
        return cards(who)[number - 1]

    async def dm(self, who: Neighbour, number: int = 1) -> Seen:
        """Wait for the bot's *number*-th private message to *who*."""
        await self.until(lambda: len(who.dms()) >= number)
        return who.dms()[number - 1]

    async def until(self, holds: Callable[[], bool], within: float = 20.0) -> None:
        """Wait for what the bot does in its own time."""
        await self.sandbox.until(holds, within=within)

    async def offer(self, who: Neighbour, card: Seen, *, quietly: bool = False) -> Seen:
        """Let *who* press [I can help] and fill the form in."""
        how = {"By name or quietly?": "Quietly: who I am is shown to moderators alone, if reported"} if quietly else {}
        opened = await who.press(card, "I can help")
        return await who.fill(opened, {"What I can do": "I know this model well.", SOON: "the same day", **how})

    async def own(self, who: Neighbour, entry: str) -> Seen:
        """Let *who* open what is theirs under /my, by how its entry begins."""
        if self.bot:
            await self.bot.delivery.drain()  # What still comes in private could be taken for the answer.
        mine = await who.run("/my")
        label = next(label for label in mine.menus["Open one"] if label.startswith(entry))
        return await who.choose(mine, "Open one", [label])

    @property
    def space(self) -> SpaceId:
        """Name the place that everybody here is in."""
        if isinstance(self.sandbox, DiscordSandbox):
            return SpaceId(f"discord:{self.sandbox.guild('Maple Street').id}")
        return SpaceId(f"slack:{self.sandbox.workspace().id}")

    async def community(self) -> Community:
        """Look at what has been settled here."""
        assert self.bot
        return await self.bot.store.read(self._settled)

    def _settled(self, directory: Directory) -> Community:
        community = directory.community_of(self.space)
        assert community
        settled = directory.within(community).settings()
        assert settled
        return settled

    async def choose_channel(self, channel: str) -> Seen:
        """Let Mo choose where asks appear."""
        setup = await self.mo.run("/askaround setup")
        return await self.mo.choose(setup, "Choose a channel", [channel])

    async def pass_by(self, **time: float) -> None:
        """Let time pass, for the platform and the bot alike, as in ``pass_by(days=1)``; the bot does what falls due."""
        self.sandbox.advance(timedelta(**time))
        await self.settle()

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Ask what is kept, wherever that is."""
        if self.config.database_url:
            return postgres.asked(self.config.database_url.text, sql)
        with closing(sqlite3.connect(self.config.askaround_data / DATABASE)) as connection:
            return connection.execute(sql).fetchall()

    def kept(self) -> bytes:
        """Give every byte that is kept in the database: all of its files, or on a server all rows."""
        if self.config.database_url:
            return postgres.everything(self.config.database_url.text).encode()
        files = [file for file in self.config.askaround_data.iterdir() if ".sqlite" in file.name]
        assert any(file.stat().st_size > 4096 for file in files)
        return b"".join(file.read_bytes() for file in files)

    async def settle(self) -> None:
        """Wait until nothing is on its way any more."""
        assert self.bot
        await self.bot.scheduler.tick()
        await self.bot.delivery.drain()
        await asyncio.sleep(0)


NO_CARDS = ("Small asks appear here", "/ask opens the form", "two moderators together can open the name")


def cards(who: Neighbour) -> list[Seen]:
    """Give the asks in #help: what the bot posted there, but for its hello and its weekly words."""
    return [message for message in who.channel("help") if _is_a_card(message)]


def _is_a_card(message: Seen) -> bool:
    return not message.private and not any(words in message.text for words in NO_CARDS)


def on_server(folder: Path) -> Secret | None:
    """Say where on a server is kept what would be in *folder*, where the tests are to run there (ASKAROUND_STORE)."""
    return Secret(postgres.of(folder)) if postgres.for_all() else None


def config_for(sandbox: Sandbox, folder: Path) -> Config:
    """Point a bot at the sandbox, with its data in *folder*."""
    if isinstance(sandbox, SlackSandbox):
        return Config(
            askaround_web="",
            slack_bot_token=Secret(sandbox.token),
            slack_app_token=Secret(sandbox.app_token),
            slack_api_url=sandbox.api_url,
            slack_client_id=sandbox.openid.app.client_id,
            slack_client_secret=Secret(sandbox.openid.app.client_secret),
            askaround_data=folder,
            database_url=on_server(folder),
        )
    return Config(
        askaround_web="",
        discord_token=Secret(sandbox.token),
        discord_api_url=sandbox.api_url,
        discord_gateway_url=sandbox.gateway_url,
        discord_client_id=sandbox.oauth.app.client_id,
        discord_client_secret=Secret(sandbox.oauth.app.client_secret),
        askaround_data=folder,
        database_url=on_server(folder),
    )


def a_sandbox(platform: str) -> Sandbox:
    """Make a stand-in for a platform, without its rate limits or its haste: the machine may be busy with other tests.

    That a bot keeps to the three seconds is shown where it is made to be late.
    """
    if platform == "discord":
        discord = DiscordSandbox(limits=False)
        discord.interactions.answer_within = UNHURRIED
        return discord
    slack = SlackSandbox(limits=False, patience=UNHURRIED)
    slack.delivery.answer_within = slack.rights.trigger_lasts = UNHURRIED
    return slack


@contextmanager
def _unlimited() -> Iterator[None]:
    """Let a bot write as fast as a sandbox without limits takes it, and wait for as long as that lets it.

    That it keeps to Slack's limits, and what it says where a platform does not say in time who somebody is, is shown
    elsewhere.
    """
    with pytest.MonkeyPatch.context() as within:
        within.setattr(limits, "MESSAGE_EVERY", timedelta(0))
        within.setattr(limits, "ANSWER_WITHIN", UNHURRIED)
        within.setattr("adapters.slack.census._PATIENCE", UNHURRIED)
        within.setattr("adapters.slack.people._PATIENCE", UNHURRIED)
        within.setattr("adapters.discord.census._PATIENCE", UNHURRIED)
        yield


@asynccontextmanager
async def a_street(
    platform: str, folder: Path, settings: Settings = QUICK, *, set_up: bool = True, web: str = "", **configured: Any
) -> AsyncIterator[Street]:
    """Give a street whose moderator has chosen #help, with the bot running, and its dashboard served at *web*."""
    with _unlimited():
        async with a_sandbox(platform).serve() as sandbox:
            config = replace(config_for(sandbox, folder), **{"askaround_web": web, **configured})
            street = Street(sandbox, config, settings)
            if not config.database_url:
                begun(folder)
            async with street.opened():
                if set_up:
                    await moderator_chooses(sandbox)
                yield street
