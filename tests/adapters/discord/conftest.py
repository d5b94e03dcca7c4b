from collections.abc import AsyncIterator, Iterator

import pytest
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord.gateway import DiscordGateway
from sandbox.discord import Actor, DiscordSandbox
from tests.adapters.discord import schema
from tests.adapters.discord.core import Core, a_gateway


@pytest.fixture(autouse=True)
def _real_addresses_come_back() -> Iterator[None]:
    base: str = Route.BASE
    gateway: yarl.URL = DiscordWebSocket.DEFAULT_GATEWAY
    yield
    Route.BASE = base
    DiscordWebSocket.DEFAULT_GATEWAY = gateway


@pytest.fixture
async def sandbox() -> AsyncIterator[DiscordSandbox]:
    async with DiscordSandbox(limits=False, patience=2.0).serve() as serving:
        yield serving
        sent = [exchange for exchange in serving.exchanges if exchange.method in ("POST", "PATCH", "PUT")]
        wrong = [schema.problems(exchange.method, exchange.path, exchange.body) for exchange in sent if exchange.body]
        assert not any(wrong), wrong


@pytest.fixture
def core() -> Core:
    return Core()


@pytest.fixture
async def gateway(sandbox: DiscordSandbox, core: Core) -> AsyncIterator[DiscordGateway]:
    started = a_gateway(sandbox, core)
    await started.start()
    yield started
    await started.stop()


@pytest.fixture
def ana(sandbox: DiscordSandbox) -> Actor:
    return sandbox.member("Ana")
