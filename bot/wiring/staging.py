"""The demo: both stand-ins, their page, and a bot among them that has been there for sixty days."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from bot.config import Config, written
from bot.views.card import Card
from bot.wiring.starting import DATABASE, KEYS, CannotStart, Say

if TYPE_CHECKING:
    from bot.apart import Player
    from sandbox.demo import Demo


async def demo(config: Config, say: Say) -> None:
    """Run sandbox, bot and page together until told to stop; everything is kept in a folder that goes with it."""
    from sandbox.choosing import NotSetUp
    from sandbox.demo import PortTaken

    try:
        while True:
            with TemporaryDirectory(prefix="askaround-demo-") as folder:
                async with staged(config, Path(folder), say) as (stage, player):
                    await stage.strip.over.wait()
                    await player.kill()  # Its data goes as well.
    except (PortTaken, NotSetUp) as refusal:
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
            dashboard = await player.begin(_inside(config, stage, folder))
            stage.let_sign_in(dashboard)
            stage.strip.open_dashboard(dashboard)
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


def _inside(config: Config, stage: "Demo", folder: Path) -> dict[str, str]:
    """Give the settings of a bot among the stand-ins, whatever the environment says, as another process takes them."""
    return {
        **written(replace(config, slack_signing_secret=None, database_url=None)),
        "DISCORD_TOKEN": stage.discord.token,
        "DISCORD_API_URL": stage.discord.api_url,
        "DISCORD_GATEWAY_URL": stage.discord.gateway_url,
        "DISCORD_CLIENT_ID": stage.discord.oauth.app.client_id,
        "DISCORD_CLIENT_SECRET": stage.discord.oauth.app.client_secret,
        "SLACK_BOT_TOKEN": stage.slack.token,
        "SLACK_APP_TOKEN": stage.slack.app_token,
        "SLACK_CLIENT_ID": stage.slack.openid.app.client_id,
        "SLACK_CLIENT_SECRET": stage.slack.openid.app.client_secret,
        "SLACK_API_URL": stage.slack.api_url,
        "ASKAROUND_DATA": str(folder),
    }
