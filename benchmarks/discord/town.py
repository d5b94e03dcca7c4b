"""A sandbox in a process of its own. Its members act here: one server, channel and member for every ask of a round."""

import asyncio
from collections.abc import Iterator
from itertools import chain
from time import perf_counter
from typing import Any

from benchmarks.children import answer_parent
from sandbox.discord import Actor, DiscordSandbox

CHANNEL = "help"
PRINTER = {
    "What would you like a hand with?": "My printer says it is offline, and I have tried turning it off and on.",
    "What would help?": "Five minutes with someone who knows printers",
}


class Town:
    """Servers that nobody has asked in yet, and what becomes of an ask in them."""

    def __init__(self, sandbox: DiscordSandbox) -> None:
        self._sandbox = sandbox
        self._posted: dict[str, asyncio.Event] = {}
        self._unasked: Iterator[Actor] = iter(())

    async def answer(self, question: dict[str, Any]) -> Any:
        """Do what the measuring process asks."""
        match question["do"]:
            case "found":
                return self._found(question["servers"], question["members"])
            case "example":
                return await self._example()
            case "ask":
                return await self._ask(question["asks"], question["at_once"])
            case unknown:
                raise ValueError(f"a town cannot {unknown}")

    async def listen(self) -> None:
        """Hear of every card that is posted, for as long as the sandbox runs."""
        with self._sandbox.changes.listening() as changes:
            while (change := await changes.get()) is not None:
                if change["event"] == "MESSAGE_CREATE" and change["view"] == "channel":
                    self._posted[str(change["channel"])].set()

    def _found(self, servers: int, members: int) -> dict[str, Any]:
        """Found servers of so many members each; who asks next is always of another server than the last ones."""
        homes = [self._home(f"Server {number}", members) for number in range(servers)]
        self._unasked = chain.from_iterable(zip(*homes, strict=True))
        sandbox = self._sandbox
        address = {"token": sandbox.token, "api_url": sandbox.api_url, "gateway_url": sandbox.gateway_url}
        return {**address, "places": [(home[0].guild.id, _channel(home[0])) for home in homes]}

    def _home(self, name: str, members: int) -> list[Actor]:
        self._sandbox.add_guild(name)
        self._posted[self._sandbox.add_channel(name, CHANNEL)] = asyncio.Event()
        return self._sandbox.add_members(members, guild=name)

    async def _example(self) -> list[Any]:
        """Let one ask be posted, and give the body of every call that the bot made for it."""
        record = self._sandbox.record
        record.enabled = True
        await self._one(next(self._unasked))
        record.enabled = False
        return [exchange.body for exchange in record.exchanges if exchange.method == "POST"]

    async def _ask(self, asks: int, at_once: int) -> float:
        """Let *asks* members ask, *at_once* of them at any time; give the seconds until the last card stood."""
        began, left = perf_counter(), iter(range(asks))
        async with asyncio.TaskGroup() as members:
            for _ in range(at_once):
                members.create_task(self._one_after_the_other(left))
        return perf_counter() - began

    async def _one_after_the_other(self, left: Iterator[int]) -> None:
        for _ in left:
            await self._one(next(self._unasked))

    async def _one(self, member: Actor) -> None:
        posted = self._posted[_channel(member)]
        posted.clear()
        opened = await member.run("/ask", channel=CHANNEL)
        preview = await member.submit(opened.form, PRINTER)
        said = await member.press(preview.shown, "Post it")
        assert said.kind == "update", said
        await posted.wait()


def _channel(member: Actor) -> str:
    channel = member.guild.channel_named(CHANNEL)
    assert channel is not None
    return channel.id


async def main() -> None:
    """Serve until the measuring process ends."""
    async with DiscordSandbox(limits=False, record=False).serve() as sandbox:
        town = Town(sandbox)
        listening = asyncio.create_task(town.listen())
        await answer_parent(town.answer)
        listening.cancel()


if __name__ == "__main__":
    asyncio.run(main())
