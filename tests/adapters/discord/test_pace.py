"""No second holds more requests than Discord takes, however long each is on its way."""

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest

from adapters.discord.pace import Pace
from bot.platforms import Unsure
from sandbox.discord import DiscordSandbox
from sandbox.faults import DROPPED
from tests.adapters.discord.core import Core, a_gateway
from tests.adapters.discord.drawings import a_card

WITHIN = 0.1
TOO_MANY = 429


class Library:
    """Asks in a block as the library does: after its own wait, and once for every try."""

    def __init__(self, pace: Pace) -> None:
        self.pace = pace
        self.order: list[str] = []
        trace = pace.trace()
        self._begin: Any = trace.on_request_start[0]
        self._end: Any = trace.on_request_end[0]

    async def send(self, name: str, *, waits: float = 0.0, tries: int = 1, lasts: float = 0.0) -> None:
        """Send something, after the library has waited for its channel."""
        async with self.pace.sending():
            await asyncio.sleep(waits)
            for _ in range(tries):
                await self.ask(name, lasts=lasts)

    async def ask(self, name: str, *, lasts: float = 0.0) -> None:
        """Ask something, without having had a turn before."""
        await self._begin(None, SimpleNamespace(), None)
        self.order.append(name)
        await asyncio.sleep(lasts)
        await self._end()

    async def begin(self, name: str, *, waits: float = 0.0, lasts: float = 0.0) -> "asyncio.Task[None]":
        """Let it be sent meanwhile."""
        task = asyncio.create_task(self.send(name, waits=waits, lasts=lasts))
        await asyncio.sleep(0)
        return task


async def test_a_turn_comes_back_only_a_while_after_its_answer():
    library, loop = Library(Pace(2, WITHIN)), asyncio.get_running_loop()
    began = loop.time()
    await asyncio.gather(*(library.send(name, lasts=WITHIN / 2) for name in "ab"))
    await library.send("c")

    assert loop.time() - began >= WITHIN * 1.49


async def test_every_try_takes_a_turn_of_its_own():
    library, loop = Library(Pace(1, WITHIN)), asyncio.get_running_loop()
    began = loop.time()
    await library.send("a", tries=3)

    assert loop.time() - began >= WITHIN * 1.99


async def test_who_asks_goes_before_who_sends_and_each_in_order():
    library = Library(Pace(1, 0.01))
    first = await library.begin("first", lasts=0.01)
    sent = [await library.begin(name) for name in ("s1", "s2")]
    asked = [asyncio.create_task(library.ask(name)) for name in ("a1", "a2")]
    await asyncio.gather(first, *sent, *asked)

    assert library.order == ["first", "a1", "a2", "s1", "s2"]


async def test_where_the_library_waits_for_a_channel_others_have_the_turn():
    library = Library(Pace(1, 0.0))
    waits = await library.begin("waits", waits=0.4)
    await asyncio.gather(*(library.send(name) for name in "ab"))
    await waits

    assert library.order == ["a", "b", "waits"]


@pytest.mark.parametrize("moment", ["while it waits", "just as its turn comes"])
async def test_a_turn_that_nobody_waits_for_any_more_is_not_lost(moment: str):
    library = Library(Pace(1, 0.0))
    first = await library.begin("first", waits=0.02)
    gone, stays = await library.begin("gone"), await library.begin("stays")
    if moment == "just as its turn comes":
        await first
    gone.cancel()
    await asyncio.wait_for(asyncio.gather(first, stays), 1)

    assert library.order[-1] == "stays"


@pytest.mark.parametrize("lost", [0, 5])
async def test_more_than_discord_takes_in_a_second_is_sent_and_provokes_nothing(core: Core, lost: int):
    async with DiscordSandbox().serve() as limited:
        channels = [limited.add_channel("Maple Street", f"channel {number}") for number in range(70)]
        gateway = a_gateway(limited, core)
        await gateway.start()
        limited.fail_next("POST", "/messages", DROPPED, times=lost, after=True)
        posts = [gateway.courier.write(channel, a_card("Anybody?"), channel) for channel in channels]
        ended = await asyncio.gather(*posts, return_exceptions=True)
        await gateway.stop()

    assert sum(isinstance(one, Unsure) for one in ended) == lost
    assert not [one for one in limited.exchanges if one.status == TOO_MANY]
