"""A sandbox in a process of its own. Its members act here: one server, channel and member for every ask of a round."""

import asyncio
from itertools import chain
from time import perf_counter
from typing import Any

from benchmarks.children import answer_parent
from benchmarks.towns import PRINTER, Town, anew
from sandbox.discord import Actor, DiscordSandbox

CHANNEL = "help"


class DiscordTown(Town[Actor]):
    """Servers that nobody has asked in yet, and what becomes of an ask in them."""

    def __init__(self, sandbox: DiscordSandbox) -> None:
        super().__init__()
        self._sandbox = sandbox
        self._posted: dict[str, asyncio.Event] = {}

    async def listen(self) -> None:
        """Hear of every card that is posted, for as long as the sandbox runs."""
        with self._sandbox.changes.listening() as changes:
            while (change := await changes.get()) is not None:
                if change["event"] == "MESSAGE_CREATE" and change["view"] == "channel":
                    self._posted[str(change["channel"])].set()

    def found(self, asks: int, rounds: int) -> dict[str, Any]:
        """Found a server for every ask of a round; who asks next is always of another server than the last ones."""
        homes = [self._home(f"Server {number}", members=rounds) for number in range(asks)]
        self._unasked = chain.from_iterable(zip(*homes, strict=True))
        sandbox = self._sandbox
        address = {"token": sandbox.token, "api_url": sandbox.api_url, "gateway_url": sandbox.gateway_url}
        return {**address, "places": [(home[0].guild.id, _channel(home[0])) for home in homes]}

    async def example(self) -> list[Any]:
        """Let one ask be posted, and give the body of every call that the bot made for it."""
        record = self._sandbox.record
        record.enabled = True
        await self.one(self.next_member())
        record.enabled = False
        return [exchange.body for exchange in record.exchanges if exchange.method == "POST"]

    async def one(self, member: Actor) -> float:
        """Let *member* ask, and wait for the card."""
        posted = self._posted[_channel(member)]
        posted.clear()
        opened = await member.run("/ask", channel=CHANNEL)
        preview = await member.submit(opened.form, anew(PRINTER))
        pressed = perf_counter()
        said = await member.press(preview.shown, "Post it")
        took = perf_counter() - pressed
        assert said.kind == "update", said
        await posted.wait()
        return took

    def _home(self, name: str, members: int) -> list[Actor]:
        self._sandbox.add_guild(name)
        self._posted[self._sandbox.add_channel(name, CHANNEL)] = asyncio.Event()
        return self._sandbox.add_members(members, guild=name)


def _channel(member: Actor) -> str:
    channel = member.guild.channel_named(CHANNEL)
    assert channel is not None
    return channel.id


async def main() -> None:
    """Serve until the measuring process ends."""
    async with DiscordSandbox(limits=False, record=False).serve() as sandbox:
        town = DiscordTown(sandbox)
        listening = asyncio.create_task(town.listen())
        await answer_parent(town.answer)
        listening.cancel()


if __name__ == "__main__":
    asyncio.run(main())
