"""How the dashboard is served beside the bot: what it costs, what it leaves alone, and how it stops."""

import asyncio
import signal
import socket
import subprocess
import sys

from aiohttp import ClientSession

from adapters.web.server import WebServer
from tests.adapters.web.core import Core, Tab, served

WITHOUT = """
import sys, bot.wiring
print(*(name for name in ("starlette", "uvicorn", "jinja2", "anyio") if name in sys.modules))
"""


def test_a_start_without_it_pays_for_none_of_it() -> None:
    loaded = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=True)

    assert loaded.stdout.split() == []


async def test_signals_are_left_to_whoever_runs_the_bot(core: Core) -> None:
    before = [signal.getsignal(name) for name in (signal.SIGINT, signal.SIGTERM)]
    async with served(core):
        during = [signal.getsignal(name) for name in (signal.SIGINT, signal.SIGTERM)]

    assert before == during


async def test_what_is_written_is_sent_at_once(server: WebServer, tab: Tab) -> None:
    assert server._listening.proto == socket.IPPROTO_TCP  # What asyncio goes by.


async def test_a_stop_does_not_wait_for_pages_that_stand_open(core: Core) -> None:
    async with ClientSession(cookies={"askaround": "token"}) as session:
        async with served(core) as server:
            stream = await session.get(f"{server.public.url}/pulse?seen=1")
            await stream.content.readline()
            begun = asyncio.get_running_loop().time()

        assert asyncio.get_running_loop().time() - begun < 2
        stream.close()


async def test_it_stops_twice_and_also_where_it_never_began() -> None:
    server = WebServer("127.0.0.1:0")

    await server.stop()
    await server.stop()

    assert not server.is_up
