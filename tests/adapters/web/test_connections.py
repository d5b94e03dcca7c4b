"""Whoever opens connections and says little takes none of the bot's files away for long."""

import asyncio
from datetime import timedelta

import pytest

from adapters.web import limits
from adapters.web.server import WebServer
from tests.adapters.web.core import Core, Tab

HEAD = b"POST /act HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\nCookie: askaround=token\r\n"
SLOW = {
    "nothing": b"",
    "half a line": b"GET /log",
    "headers without an end": HEAD,
    "a body that does not come": HEAD + b"Content-Length: 100\r\n\r\npress=handle",
    "parts that do not end": HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\npress\r\n",
    "a second request that stops": b"GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nGET /log",
}


@pytest.mark.parametrize("begun", SLOW.values(), ids=SLOW)
async def test_what_does_not_arrive_is_hung_up(
    begun: bytes, server: WebServer, core: Core, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(limits, "ARRIVES", timedelta(seconds=0.3))

    reader, writer = await asyncio.open_connection(*server.public.host.split(":"))
    writer.write(begun)
    async with asyncio.timeout(8):
        await asyncio.gather(reader.read(), return_exceptions=True)
    writer.close()

    assert core.acts == []
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def test_a_page_that_stands_open_is_not_taken_for_slow(tab: Tab, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ARRIVES", timedelta(seconds=0.1))
    monkeypatch.setattr(limits, "LOOKS_EVERY", timedelta(seconds=0.1))

    async with asyncio.timeout(10), tab.session.get(f"{tab.url}/pulse?seen=1") as stream:
        heard = [await stream.content.readline() for _ in range(12)]

    assert heard[-2:] == [b": still here\n", b"\n"]


async def test_connections_beyond_what_the_bot_can_bear_are_hung_up_and_there_is_room_again(
    server: WebServer, tab: Tab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "CONNECTIONS", 20)
    opened = [await asyncio.open_connection(*server.public.host.split(":")) for _ in range(60)]
    await asyncio.sleep(0.2)
    hung_up = [reader for reader, _ in opened if reader.at_eof() or reader.exception()]
    for _, writer in opened:
        writer.close()
    await asyncio.sleep(0.2)

    assert len(hung_up) == 40
    assert (await tab.get("/review")).status == 200


async def test_of_one_persons_pages_only_so_many_hear_of_changes(tab: Tab, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "OPEN_PAGES", 2)
    monkeypatch.setattr(limits, "LOOKS_EVERY", timedelta(seconds=0.1))
    pulse = f"{tab.url}/pulse?seen=1"

    async with tab.session.get(pulse) as first, tab.session.get(pulse) as second:
        heard = [await stream.content.readline() for stream in (first, second)]
        third = await tab.get("/pulse?seen=1")
    await asyncio.sleep(0.5)
    async with tab.session.get(pulse) as later:
        again = await later.content.readline()

    assert heard == [b": listening\n"] * 2
    assert (third.status, third.text) == (429, "")
    assert again == b": listening\n"


async def test_what_is_no_request_leaves_no_line_in_a_log(server: WebServer, caplog: pytest.LogCaptureFixture) -> None:
    answers = []
    for _ in range(9):
        reader, writer = await asyncio.open_connection(*server.public.host.split(":"))
        writer.write(b"NONSENSE\r\n\r\n")
        answers.append((await reader.read()).partition(b"\r\n")[0])
        writer.close()

    assert answers == [b"HTTP/1.1 400 Bad Request"] * 9
    assert caplog.records == []
