"""Put the house together: the only file that imports adapters, storage and, for the demo, the sandbox; all late."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Protocol

from pydantic import SecretStr

from bot.clock import SystemChance, SystemClock
from bot.config import Config
from bot.dashboard import Dashboard
from bot.delivery import Delivery
from bot.handle import Askaround
from bot.leaving import Leaving
from bot.model.communities import Settings
from bot.platforms import CannotConnect, Census, Courier, Resident, Voucher
from bot.ports import Clock, Directory, Store
from bot.scheduler import Scheduler
from bot.settling import pass_over_what_stays
from bot.ticking import Ticking
from bot.views import replies
from bot.views.card import Card
from bot.views.words import words_in
from bot.visiting import Visits
from bot.vouching import Vouching

if TYPE_CHECKING:
    from adapters.web.server import WebServer
    from bot.apart import Player
    from sandbox.demo import Demo
    from storage.keys import Keys as Keys, Verified as Verified  # noqa: PLC0414 - For `bot.keys`, which may not itself.

DATABASE, KEYS = "askaround.sqlite", "askaround.keys"

NO_PLATFORM = (
    "DISCORD_TOKEN is missing, and so is SLACK_BOT_TOKEN: put the token of one platform, or of both, into .env."
    " `make demo` tries everything without any."
)

NO_WAY_IN = (
    "SLACK_BOT_TOKEN alone lets the bot speak, not hear: add SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET"
    " for HTTP."
)

Say = Callable[[str], None]


class CannotStart(Exception):
    """Something that only whoever runs the bot can mend, said in a sentence."""


class Gateway(Census, Resident, Protocol):
    """One platform, as wiring sees it."""

    @property
    def is_ready(self) -> bool:
        """Say whether it is connected and hears."""

    @property
    def courier(self) -> Courier:
        """Lend the client to whoever delivers."""

    async def start(self) -> None:
        """Connect; raises CannotConnect."""

    async def ended(self) -> None:
        """Wait until the connection has ended for good; raises CannotConnect unless it was stopped."""

    async def stop(self) -> None:
        """Finish the answers that were begun, and let go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bot:
    """A bot that is up."""

    store: Store
    askaround: Askaround
    dashboard: Dashboard
    delivery: Delivery
    scheduler: Scheduler
    leaving: Leaving
    gateways: Mapping[str, Gateway]
    web: "WebServer | None"
    chores: tuple[asyncio.Task[None], ...]

    @property
    def address(self) -> str:
        """Give where moderators open the dashboard; nothing where there is none."""
        return self.web.public.url if self.web else ""

    async def ended(self) -> None:
        """Wait until a part has stopped by itself, and raise what stopped it."""
        connections = [asyncio.create_task(gateway.ended()) for gateway in self.gateways.values()]
        try:
            done, _ = await asyncio.wait((*connections, *self.chores), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for connection in connections:
                connection.cancel()
        await (
            self.leaving.look()
        )  # A workspace may just have let the bot go, and nothing looks again before a new start.
        for task in done:
            task.result()

    async def health(self) -> Mapping[str, str]:
        """Say of each part whether it works: "ok", or what is wrong."""
        parked = await self.store.parked()
        states = {"store": "ok"}
        states |= {name: "ok" if gateway.is_ready else "not connected" for name, gateway in self.gateways.items()}
        states |= {"web": "ok" if self.web.is_up else "stopped"} if self.web else {}
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


@contextmanager
def key_file(config: Config) -> Iterator["Keys"]:
    """Lend the keys to whoever runs the bot; raises CannotStart with one clear sentence."""
    from storage.keys import Keys
    from storage.refusals import CannotOpen

    try:
        yield Keys(config.askaround_data / KEYS, config.askaround_data / DATABASE)
    except CannotOpen as refusal:
        raise CannotStart(str(refusal)) from None


@asynccontextmanager
async def running(config: Config, say: Say, defaults: Settings, clock: Clock) -> AsyncIterator[Bot]:
    """Run the bot for as long as the block does; leaving it finishes what was begun."""
    _look_for_ways_in(config)
    async with open_store(config.askaround_data, say) as store, _listening(config) as web:
        chance = SystemChance()
        couriers: dict[str, Courier] = {}
        gateways: dict[str, Gateway] = {}
        names = {"slack": config.slack_names()}
        delivery = Delivery(store=store, clock=clock, chance=chance, couriers=couriers, names=names)
        askaround = Askaround(
            store=store,
            clock=clock,
            chance=chance,
            censuses=gateways,
            wake=delivery.wake,
            defaults=defaults,
            names=names,
            dashboard=web.public.url if web else "",
        )
        dashboard = Dashboard(
            store=store, clock=clock, chance=chance, censuses=gateways, defaults=defaults, names=names
        )
        gateways |= _gateways(config, askaround)
        couriers |= {platform: gateway.courier for platform, gateway in gateways.items()}
        scheduler = Scheduler(store=store, clock=clock, chance=chance, censuses=gateways, defaults=defaults)
        leaving = Leaving(store=store, clock=clock, residents=gateways)

        async def tidy() -> None:
            await scheduler.tidy()
            await leaving.see_to_it()

        ticking = Ticking(tick=scheduler.tick, tidy=tidy, wake=delivery.wake)
        await leaving.erase()
        vouchers = _vouchers(config, clock, gateways)
        async with _connected(gateways, leaving), _served(web, askaround, dashboard, vouchers):
            chores = (
                asyncio.create_task(delivery.run(), name="delivery"),
                asyncio.create_task(ticking.run(), name="scheduler"),
            )
            try:
                yield Bot(
                    store=store,
                    askaround=askaround,
                    dashboard=dashboard,
                    delivery=delivery,
                    scheduler=scheduler,
                    leaving=leaving,
                    gateways=gateways,
                    web=web,
                    chores=chores,
                )
            finally:
                await _finish(chores)


@asynccontextmanager
async def _listening(config: Config) -> AsyncIterator["WebServer | None"]:
    """Listen where the dashboard is to be, if anywhere: what it is called is told before anybody can open it."""
    if not config.askaround_web.strip():
        yield None
        return
    from adapters.web.server import WebServer

    try:
        web = WebServer(config.askaround_web.strip(), config.askaround_web_url.strip())
    except CannotConnect as refusal:
        raise CannotStart(str(refusal)) from refusal
    try:
        yield web
    finally:
        await web.stop()


@asynccontextmanager
async def _served(
    web: "WebServer | None", askaround: Askaround, dashboard: Dashboard, vouchers: Mapping[str, Voucher]
) -> AsyncIterator[None]:
    """Serve the dashboard, if there is one; leaving it finishes what was begun there, before the platforms are left."""
    if web is None:
        yield
        return
    web.start(
        dashboard=dashboard,
        visits=Visits(store=askaround.store, clock=askaround.clock, chance=askaround.chance),
        vouching=Vouching(
            store=askaround.store,
            clock=askaround.clock,
            chance=askaround.chance,
            censuses=askaround.censuses,
            defaults=askaround.defaults,
        ),
        vouchers=vouchers,
        answer=askaround.answer,
        mint=askaround.chance.id,
        names={platform: askaround.names.get(platform, ()) for platform in askaround.censuses},
    )
    try:
        yield
    finally:
        await web.stop()
        for voucher in vouchers.values():
            await voucher.close()


def _vouchers(config: Config, clock: Clock, gateways: Mapping[str, Gateway]) -> dict[str, Voucher]:
    """Make a voucher for every platform that we are on and where the app has a secret of its own."""
    made: dict[str, Voucher] = {}
    if "discord" in gateways and config.discord_client_id and (secret := _given(config.discord_client_secret)):
        from adapters.discord.voucher import DiscordVoucher

        client_id, api_url = config.discord_client_id, config.discord_api_url
        made["discord"] = DiscordVoucher(client_id=client_id, client_secret=secret, api_url=api_url)
    if "slack" in gateways and config.slack_client_id and (secret := _given(config.slack_client_secret)):
        from adapters.slack.voucher import SlackVoucher

        client_id, api_url = config.slack_client_id, config.slack_api_url
        made["slack"] = SlackVoucher(client_id=client_id, client_secret=secret, clock=clock, api_url=api_url)
    return made


def _look_for_ways_in(config: Config) -> None:
    if not (_given(config.discord_token) or _given(config.slack_bot_token)):
        raise CannotStart(NO_PLATFORM)
    if _given(config.slack_bot_token) and not (_given(config.slack_app_token) or _given(config.slack_signing_secret)):
        raise CannotStart(NO_WAY_IN)


def _gateways(config: Config, askaround: Askaround) -> dict[str, Gateway]:
    """Make a gateway for every platform that has a token."""
    made: dict[str, Gateway] = {}
    if token := _given(config.discord_token):
        from adapters.discord.gateway import DiscordGateway

        made["discord"] = DiscordGateway(
            token=token,
            answer=askaround.answer,
            apology=apology,
            api_url=config.discord_api_url,
            gateway_url=config.discord_gateway_url,
        )
    if token := _given(config.slack_bot_token):
        from adapters.slack.gateway import SlackGateway

        made["slack"] = SlackGateway(
            bot_token=token,
            app_token=_given(config.slack_app_token),
            signing_secret=_given(config.slack_signing_secret),
            bind=config.slack_bind,
            api_url=config.slack_api_url,
            names=config.slack_commands(),
            closing=lambda language: replies.done(words_in(language)),
            answer=askaround.answer,
            apology=apology,
        )
    return made


@asynccontextmanager
async def _connected(gateways: Mapping[str, Gateway], leaving: Leaving) -> AsyncIterator[None]:
    """Connect all gateways, and let go of all of them."""
    async with AsyncExitStack() as started:
        for gateway in gateways.values():
            try:
                await gateway.start()
            except CannotConnect as refusal:
                await leaving.look()
                raise CannotStart(str(refusal)) from refusal
            started.push_async_callback(gateway.stop)
        yield


def _given(secret: SecretStr | None) -> str:
    return secret.get_secret_value().strip() if secret else ""


async def run(config: Config, say: Say) -> None:
    """Run the bot until it is told to stop; raises CannotStart with what to do about it."""
    async with running(config, say, Settings(), SystemClock()) as bot:
        pass_over_what_stays()
        say(f"Askaround is up. {_where(bot)}Ctrl-C stops it.")
        try:
            await bot.ended()
        except CannotConnect as refusal:
            raise CannotStart(str(refusal)) from refusal


def _where(bot: Bot) -> str:
    return f"Moderators have a dashboard at {bot.address} . " if bot.address else ""


@contextmanager
def looking(config: Config) -> Iterator[Directory]:
    """Look at what is kept, also while a bot runs on it; nothing can be written. Raises CannotStart."""
    from storage import sqlite
    from storage.keyring import Keyring
    from storage.refusals import CannotOpen

    try:
        keyring = Keyring.load(config.askaround_data / KEYS)
        with sqlite.looking(config.askaround_data / DATABASE, keyring) as directory:
            yield directory
    except CannotOpen as refusal:
        raise CannotStart(str(refusal)) from refusal


def slack_manifest(config: Config, url: str) -> str:
    """Write the app manifest for Slack's pages, with the commands as they are called in the settings."""
    from adapters.slack.manifest import as_json

    return as_json(config.slack_commands(), url)


async def demo(config: Config, say: Say) -> None:
    """Run sandbox, bot and page together until told to stop; everything is kept in a folder that goes with it."""
    from sandbox.demo import PortTaken

    try:
        while True:
            with TemporaryDirectory(prefix="askaround-demo-") as folder:
                async with staged(config, Path(folder), say) as (stage, player):
                    await stage.strip.over.wait()
                    await player.kill()  # Its data goes as well.
    except PortTaken as refusal:
        raise CannotStart(str(refusal)) from refusal


@asynccontextmanager
async def staged(config: Config, folder: Path, say: Say = lambda _: None) -> AsyncIterator[tuple["Demo", "Player"]]:
    """Serve page and sandboxes, with a bot that has been there for sixty days and lives by their clock."""
    from bot.apart import CannotPlay, Player
    from sandbox.demo import page_url, serve_demo

    player = Player()
    async with serve_demo(config.askaround_demo_port, health=player.health, cast=player) as stage:
        say(f"Open {page_url(stage)} and be Ana. Ctrl-C stops it and leaves nothing behind.")
        stage.clock.hear(player.move)
        try:
            await player.warm_up()
            await _lived(stage, folder)
            stage.strip.dashboard = await player.begin(_inside(config, stage, folder))
            stage.let_sign_in(stage.strip.dashboard)
            await stage.ready()
            yield stage, player
        except CannotPlay as refusal:
            raise CannotStart(str(refusal)) from refusal
        finally:
            await player.leave()


def load() -> None:
    """Load what a bot on both platforms needs, before it is known where it runs."""
    for name in ("adapters.discord.gateway", "adapters.slack.gateway", "adapters.web.server", "storage.sqlite"):
        import_module(name)


async def _lived(stage: "Demo", folder: Path) -> None:
    """Let sixty days pass on both platforms, through the same rules, while the page shows what comes of them."""
    from adapters.discord import render as discord
    from adapters.slack import render as slack
    from bot.clock import dice
    from bot.lived.history import LENGTH, SEED, History
    from bot.lived.scene import Remembered
    from bot.lived.town import VirtualClock
    from storage.inline import InlineStore
    from storage.keyring import Keyring

    clock = VirtualClock(stage.clock.now() - LENGTH)
    draw: dict[str, Callable[[Card], dict[str, Any]]] = {"discord": discord.card, "slack": slack.message}
    homes = stage.residences()
    scenes = {
        home.platform: Remembered(past=home.past, draw=draw[home.platform], clock=clock, readers=home.readers)
        for home in homes
    }
    with InlineStore.opened(folder / DATABASE, Keyring.load_or_create(folder / KEYS)) as store:
        async for day in History(homes, scenes, store, dice(SEED), clock).days():
            stage.strip.lived(day, LENGTH.days)


def _inside(config: Config, stage: "Demo", folder: Path) -> dict[str, Any]:
    """Give the settings of a bot among the stand-ins, whatever the environment says, as another process takes them."""
    return {
        **config.model_dump(mode="json"),
        "discord_token": stage.discord.token,
        "discord_api_url": stage.discord.api_url,
        "discord_gateway_url": stage.discord.gateway_url,
        "discord_client_id": stage.discord.oauth.app.client_id,
        "discord_client_secret": stage.discord.oauth.app.client_secret,
        "slack_bot_token": stage.slack.token,
        "slack_app_token": stage.slack.app_token,
        "slack_signing_secret": None,
        "slack_client_id": stage.slack.openid.app.client_id,
        "slack_client_secret": stage.slack.openid.app.client_secret,
        "slack_api_url": stage.slack.api_url,
        "askaround_data": str(folder),
    }


def apology(language: str) -> Card:
    """Say in *language* that something went wrong on our side."""
    return replies.apology(words_in(language))


async def _finish(chores: tuple[asyncio.Task[None], ...]) -> None:
    for chore in chores:
        chore.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await asyncio.gather(*chores, return_exceptions=True)
