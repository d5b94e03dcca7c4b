from collections.abc import AsyncIterator, Iterator

import pytest
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from sandbox.discord import Actor, DiscordSandbox
from tests.sandbox.bots import Bot, running


@pytest.fixture(autouse=True)
def _real_addresses_come_back() -> Iterator[None]:
    base: str = Route.BASE
    gateway: yarl.URL = DiscordWebSocket.DEFAULT_GATEWAY
    yield
    Route.BASE = base
    DiscordWebSocket.DEFAULT_GATEWAY = gateway


@pytest.fixture
async def sandbox() -> AsyncIterator[DiscordSandbox]:
    async with DiscordSandbox(limits=False, patience=1.0).serve() as serving:
        yield serving


@pytest.fixture
async def bot(sandbox: DiscordSandbox) -> AsyncIterator[Bot]:
    async with running(sandbox) as ready:
        yield ready


@pytest.fixture
def ana(sandbox: DiscordSandbox) -> Actor:
    return sandbox.member("Ana")
