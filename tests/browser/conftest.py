"""A browser, the demo with the real bot, and the demo with a stand-in whose answers a test writes itself."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route
from playwright.async_api import Browser, BrowserContext, async_playwright

from bot.config import Config
from bot.wiring import running as bot_running, staged
from sandbox.choosing import moderator_chooses
from sandbox.demo import Demo, page_url, serve_demo
from sandbox.discord import DiscordSandbox
from sandbox.slack import SlackSandbox
from tests.begun import begun
from tests.browser.visitor import Visitor
from tests.flows.street import QUICK, config_for
from tests.sandbox.bots import Bot, running
from tests.sandbox.slack import bots as slack_bots
from tools import chromium as chromiums

Open = Callable[..., Awaitable[Visitor]]

one_loop = pytest.mark.asyncio(loop_scope="session")
"""Every module here is marked so: the browser is started once and belongs to the loop that started it."""


@pytest.fixture(autouse=True)
def _real_addresses_come_back() -> Iterator[None]:
    base: str = Route.BASE
    gateway: yarl.URL = DiscordWebSocket.DEFAULT_GATEWAY
    yield
    Route.BASE = base
    DiscordWebSocket.DEFAULT_GATEWAY = gateway


@pytest.fixture(scope="session")
def chromium() -> str:
    """Give the path of a Chromium that starts; without one whoever asks for it is skipped."""
    found = chromiums.find()
    if found is None:
        pytest.skip("there is no Chromium here: install one, or name it in CHROMIUM")
    return found


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(chromium: str) -> AsyncIterator[Browser]:
    """Start one browser, without a window, for all tests of a process; as root, Chromium refuses its own sandbox."""
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started
        await started.close()


@pytest_asyncio.fixture(loop_scope="session")
async def visit(browser: Browser) -> AsyncIterator[Open]:
    """Open windows on a sandbox's page; in the end none may have complained or asked another host."""
    visitors: list[Visitor] = []
    contexts: list[BrowserContext] = []

    async def open_window(
        sandbox: DiscordSandbox | SlackSandbox | Demo | str, arrival: str = "", **look: Any
    ) -> Visitor:
        context = await browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **look})
        contexts.append(context)
        address = sandbox if isinstance(sandbox, str) else page_url(sandbox)
        visitors.append(await Visitor.at(await context.new_page(), address, arrival))
        return visitors[-1]

    yield open_window
    for context in contexts:
        await context.close()
    for visitor in visitors:
        assert visitor.troubles == []
        assert [address for address in visitor.asked if not address.startswith(visitor.url)] == []


async def all_well() -> Mapping[str, str]:
    """Report a bot that has nothing to report."""
    return {"bot": "ok"}


@pytest_asyncio.fixture(loop_scope="session")
async def both() -> AsyncIterator[Demo]:
    """Serve the page with no bot at all."""
    async with serve_demo(0, health=all_well, limits=False) as demo:
        yield demo


@pytest_asyncio.fixture(loop_scope="session")
async def empty_demo(both: Demo) -> DiscordSandbox:
    """Give the Discord of a page without any bot."""
    return both.discord


@pytest_asyncio.fixture(loop_scope="session")
async def studio(both: Demo) -> SlackSandbox:
    """Give the Slack of a page without any bot."""
    return both.slack


@pytest_asyncio.fixture(loop_scope="session")
async def stand_in(empty_demo: DiscordSandbox) -> AsyncIterator[Bot]:
    """Run a bot whose `answer` a test writes."""
    async with running(empty_demo) as bot:
        yield bot


@pytest_asyncio.fixture(loop_scope="session")
async def slack_stand_in(studio: SlackSandbox) -> AsyncIterator[slack_bots.Bot]:
    """Run a bot on Slack whose `answer` a test writes."""
    async with slack_bots.running(studio) as bot:
        yield bot


@pytest_asyncio.fixture(loop_scope="session")
async def demo(both: Demo, tmp_path: Path) -> AsyncIterator[Demo]:
    """Run the real bot, without its waits, on both platforms, whose moderator has chosen #help on each."""
    slack = config_for(both.slack, tmp_path)
    tokens = {name: getattr(slack, name) for name in ("slack_bot_token", "slack_app_token", "slack_api_url")}
    config = replace(config_for(both.discord, tmp_path), **tokens)
    begun(tmp_path)
    async with bot_running(config, lambda _: None, QUICK, both.clock):
        await moderator_chooses(both.discord)
        await moderator_chooses(both.slack)
        yield both


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def lived_in(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Demo]:
    """Run the demo as `make demo` does, once for a module: sixty days take some seconds."""
    config = Config(askaround_demo_port=0, askaround_web="127.0.0.1:0")
    async with staged(config, tmp_path_factory.mktemp("demo")) as (stage, _):
        yield stage
