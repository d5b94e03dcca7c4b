from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, CookieJar

from adapters.web.server import WebServer
from tests.adapters.web.core import Core, Tab, served


@pytest.fixture
def core() -> Core:
    return Core(is_in=True)


@pytest.fixture
async def server(core: Core) -> AsyncIterator[WebServer]:
    async with served(core) as started:
        yield started


@pytest.fixture
async def stranger(server: WebServer) -> AsyncIterator[Tab]:
    """Open a browser that was never here."""
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        yield Tab(session, server.public.url)


@pytest.fixture
def tab(stranger: Tab) -> Tab:
    """Open a browser with somebody in it who is in."""
    stranger.session.cookie_jar.update_cookies({"askaround": "token"})
    return stranger
