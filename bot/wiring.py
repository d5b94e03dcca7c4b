"""Put the house together: the only file that imports adapters, storage and, for the demo, the sandbox; all late."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from pydantic import SecretStr

from bot.clock import SystemChance, SystemClock
from bot.config import Config
from bot.delivery import Delivery
from bot.handle import Askaround
from bot.model.communities import Settings
from bot.ports import Courier, Headcount, Store
from bot.scheduler import Scheduler
from bot.views import replies
from bot.views.card import Card
from bot.views.words import words_in

if TYPE_CHECKING:
    from adapters.discord.gateway import DiscordGateway

_log = logging.getLogger(__name__)

DATABASE, KEYS = "askaround.sqlite", "askaround.keys"
TICK_SECONDS = 1.0
TICKS_A_TIDY = 3600

DEMO_SETTINGS = Settings(live_asks=10, anonymous_a_day=20, release_from=3, release_to=8, kind_delay=5)
"""Generous limits, and waits in seconds, so that a newcomer sees everything happen."""

Say = Callable[[str], None]
Healthy = Callable[[], Awaitable[Mapping[str, str]]]


class CannotStart(Exception):
    """Something that only whoever runs the bot can mend, said in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bot:
    """A bot that is up."""

    store: Store
    delivery: Delivery
    scheduler: Scheduler
    discord: "DiscordGateway"
    chores: tuple[asyncio.Task[None], ...]

    async def ended(self) -> None:
        """Wait until a part has stopped by itself, and raise what stopped it."""
        waits = (asyncio.create_task(self.discord.ended()), *self.chores)
        try:
            done, _ = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            waits[0].cancel()
        for task in done:
            task.result()

    async def health(self) -> Mapping[str, str]:
        """Say of each part whether it works: "ok", or what is wrong."""
        parked = await self.store.parked()
        states = {"store": "ok", "discord": "ok" if self.discord.is_ready else "not connected"}
        states |= {chore.get_name(): "stopped" if chore.done() else "ok" for chore in self.chores}
        return states | {"parked": str(len(parked))}


@asynccontextmanager
async def open_store(folder: Path, say: Say) -> AsyncIterator[Store]:
    """Open the database in *folder* with its keys, making both the first time."""
    from storage.keyring import Keyring
    from storage.refusals import CannotOpen
    from storage.sqlite import SqliteStore

    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise CannotStart(f"The data folder {folder} cannot be made ({error.strerror}).") from error
    try:
        keyring = Keyring.load_or_create(folder / KEYS, database=folder / DATABASE)
        store = await SqliteStore.open(folder / DATABASE, keyring)
    except CannotOpen as refusal:
        raise CannotStart(str(refusal)) from refusal
    if keyring.fresh:
        say(
            f"New keys were made in {folder / KEYS}. Copy that file somewhere safe now: without it nobody can open"
            " what the database seals, and a backup of the database alone is of no use."
        )
    try:
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def running(config: Config, say: Say, defaults: Settings) -> AsyncIterator[Bot]:
    """Run the bot for as long as the block does; leaving it finishes what was begun."""
    from adapters.discord.errors import Disconnected, WrongToken
    from adapters.discord.gateway import DiscordGateway

    if config.discord_token is None or not config.discord_token.get_secret_value().strip():
        raise CannotStart("DISCORD_TOKEN is missing: copy the bot's token from Discord's developer portal into .env.")
    async with open_store(config.askaround_data, say) as store:
        clock, chance = SystemClock(), SystemChance()
        couriers: dict[str, Courier] = {}
        headcounts: dict[str, Headcount] = {}
        delivery = Delivery(store=store, clock=clock, chance=chance, couriers=couriers, defaults=defaults)
        askaround = Askaround(
            store=store, clock=clock, chance=chance, headcounts=headcounts, wake=delivery.wake, defaults=defaults
        )
        gateway = DiscordGateway(
            token=config.discord_token.get_secret_value(),
            answer=askaround.answer,
            apology=apology,
            api_url=config.discord_api_url,
            gateway_url=config.discord_gateway_url,
        )
        couriers["discord"], headcounts["discord"] = gateway.courier, gateway
        try:
            await gateway.start()
        except (WrongToken, Disconnected) as refusal:
            raise CannotStart(str(refusal)) from refusal
        scheduler = Scheduler(store=store, clock=clock, chance=chance)
        chores = (
            asyncio.create_task(delivery.run(), name="delivery"),
            asyncio.create_task(_keep_time(scheduler, delivery), name="scheduler"),
        )
        try:
            yield Bot(store=store, delivery=delivery, scheduler=scheduler, discord=gateway, chores=chores)
        finally:
            await _finish(chores)
            await gateway.stop()


async def run(config: Config, say: Say) -> None:
    """Run the bot until it is told to stop; raises CannotStart with what to do about it."""
    from adapters.discord.errors import Disconnected, WrongToken

    async with running(config, say, Settings()) as bot:
        say("Askaround is up. Ctrl-C stops it.")
        try:
            await bot.ended()
        except (WrongToken, Disconnected) as refusal:
            raise CannotStart(str(refusal)) from refusal


async def demo(config: Config, say: Say) -> None:
    """Run sandbox, bot and page together until told to stop; everything is kept in a folder that goes with it."""
    from sandbox.demo import NotSetUp, PortTaken, moderator_chooses, page_url, serve_demo

    bots: list[Bot] = []

    async def health() -> Mapping[str, str]:
        return await bots[0].health() if bots else {"bot": "starting"}

    with TemporaryDirectory(prefix="askaround-demo-") as folder:
        try:
            async with serve_demo(config.askaround_demo_port, health=health) as sandbox:
                inside = config.model_copy(
                    update={
                        "discord_token": SecretStr(sandbox.token),
                        "discord_api_url": sandbox.api_url,
                        "discord_gateway_url": sandbox.gateway_url,
                        "askaround_data": Path(folder),
                    }
                )
                async with running(inside, lambda _: None, DEMO_SETTINGS) as bot:
                    bots.append(bot)
                    await moderator_chooses(sandbox)
                    say(f"Open {page_url(sandbox)} and be Ana. Ctrl-C stops it and leaves nothing behind.")
                    await bot.ended()
        except (PortTaken, NotSetUp) as refusal:
            raise CannotStart(str(refusal)) from refusal


def apology(language: str) -> Card:
    """Say in *language* that something went wrong on our side."""
    return replies.apology(words_in(language))


async def _keep_time(scheduler: Scheduler, delivery: Delivery) -> None:
    """Tick for ever. A tick that fails is logged and comes again: its rows are still due."""
    ticks = 0
    while True:
        try:
            if await scheduler.tick():
                delivery.wake()
            if ticks % TICKS_A_TIDY == 0:
                await scheduler.tidy()
        except Exception as error:  # noqa: BLE001 - the loop's edge: the clock must go on.
            _log.warning("tick failed", extra={"error": type(error).__name__})
        ticks += 1
        await asyncio.sleep(TICK_SECONDS)


async def _finish(chores: tuple[asyncio.Task[None], ...]) -> None:
    for chore in chores:
        chore.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await asyncio.gather(*chores, return_exceptions=True)
