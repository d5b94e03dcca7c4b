"""Where it is told how the bot is, and to whom."""

import asyncio

import pytest
from aiohttp import ClientSession

from adapters.status.meter import Meter
from adapters.status.server import CannotTell, StatusServer, bind


async def nothing_waits() -> tuple[int, float]:
    return 0, 0.0


def a_server(at: str = "127.0.0.1:0") -> StatusServer:
    return StatusServer(at, Meter(nothing_waits, asyncio.get_running_loop().time))


async def got(server: StatusServer, path: str) -> tuple[int, str]:
    async with ClientSession() as session, session.get(server.url + path) as answer:
        return answer.status, await answer.text()


@pytest.mark.parametrize("at", ["0.0.0.0:9464", "8.8.8.8:9464", "[::]:9464", "example.org:9464", "127.0.0.1", ":9464"])
def test_an_address_that_strangers_reach_is_refused(at: str):
    with pytest.raises(CannotTell, match="wants a private address"):
        bind(at)


@pytest.mark.parametrize("at", ["127.0.0.1:9464", "localhost:9464", "[::1]:9464", "10.1.2.3:9464"])
def test_a_private_address_is_taken(at: str):
    assert bind(at)[1] == 9464


async def test_an_address_that_is_taken_is_said():
    server = a_server()
    await server.open(ready)
    other = a_server(server.url.removeprefix("http://"))

    with pytest.raises(CannotTell, match="choose another address with ASKAROUND_STATUS"):
        await other.open(ready)
    await server.close()


async def ready() -> dict[str, str]:
    return {"store": "ok", "discord": "ok", "parked": "3"}


async def not_connected() -> dict[str, str]:
    return {"store": "ok", "discord": "not connected", "parked": "0"}


async def broken() -> dict[str, str]:
    raise OSError


async def test_it_is_ready_only_when_every_part_is_and_lives_all_the_same():
    server = a_server()
    seen = []
    for health in (ready, not_connected, broken):
        await server.open(health)
        seen.append((await got(server, "/readyz"), (await got(server, "/livez"))[0]))
        await server.close()
        server = a_server()

    assert seen == [
        ((200, '{"store": "ok", "discord": "ok"}'), 200),
        ((503, '{"store": "ok", "discord": "not connected"}'), 200),
        ((503, '{"store": "does not answer"}'), 200),
    ]
