"""A crowd on Discord: sixty servers, and four of them in which people talk with each other."""

import asyncio
import gc
from collections import Counter
from collections.abc import Awaitable
from time import perf_counter
from typing import Any

from benchmarks.children import answer_parent
from benchmarks.crowds.crowd import PEOPLE, Crowd, Home, Person
from sandbox.discord import DiscordSandbox
from sandbox.discord.rate_limits import GLOBAL_LIMIT, Bucket, Verdict
from tests.flows.neighbours import OnDiscord, Seen

SERVERS, WHERE_PEOPLE_TALK = 60, 3
CHANNEL = "help"


class DiscordCrowd(Crowd):
    """Everybody on Discord. Answers to interactions are counted by nobody; all else is, up to fifty a second."""

    def __init__(self, sandbox: DiscordSandbox) -> None:
        super().__init__()
        self._sandbox = sandbox
        self._sent = 0
        self._refused: Counter[str] = Counter()
        self._take = sandbox.rate_limits.take
        sandbox.rate_limits.take = self._taken  # type: ignore[method-assign]  # What is counted is counted here as well.

    async def listen(self) -> None:
        """Hear of all that is posted, for as long as the sandbox runs."""
        with self._sandbox.changes.listening() as changes:
            while (change := await changes.get()) is not None:
                if change["event"] != "MESSAGE_CREATE":
                    continue
                if change["view"] == "channel":
                    self.posted(change["channel"], change["message"])
                elif change["view"] == "dms":
                    self.written(change["audience"][0], change["message"])

    def found(self) -> dict[str, Any]:
        """Found servers with a channel for asks and one for moderators."""
        sandbox = self._sandbox
        for number in range(SERVERS):
            guild = sandbox.add_guild(f"Server {number}")
            channel = sandbox.add_channel(guild.name, CHANNEL)
            moderators = sandbox.add_channel(guild.name, "mods", for_moderators=True)
            people: list[Person] = [OnDiscord(one) for one in sandbox.add_members(PEOPLE, guild=guild.name)]
            home = Home(CHANNEL, channel, moderators, guild.id, people, talks=number < WHERE_PEOPLE_TALK)
            self.homes.append(home)
            self.home_of |= {channel: home, **{one.id: home for one in people}}
        address = {"token": sandbox.token, "api_url": sandbox.api_url, "gateway_url": sandbox.gateway_url}
        places = [(home.space, home.channel, home.moderators) for home in self.homes]
        return {**address, "places": places, "limited": True}

    async def timed(self, doing: Awaitable[Seen]) -> Seen:
        """Do something, and note how long its first answer took."""
        began = perf_counter()
        try:
            return await doing
        finally:
            self.note(began)

    def begin_counting(self) -> None:
        """Count from now on."""
        super().begin_counting()
        self._sent = 0

    def sent(self) -> tuple[float, float]:
        """Give how many calls of the token passed, and how many a second Discord takes."""
        return self._sent, GLOBAL_LIMIT

    def refused(self) -> dict[str, int]:
        """Count what was refused, by its bucket."""
        return dict(self._refused)

    def _taken(self, bucket: Bucket | None, major: str, *, counts_globally: bool) -> Verdict:
        verdict = self._take(bucket, major, counts_globally=counts_globally)
        if verdict.retry_after:
            self._refused["all calls" if verdict.is_global else bucket.name if bucket else "?"] += 1
        elif counts_globally:
            self._sent += 1
        return verdict


async def main() -> None:
    """Serve until the measuring process ends."""
    async with DiscordSandbox(record=False).serve() as sandbox:
        sandbox.world.guilds_a_shard = 1_000_000  # What is measured is one connection, whatever Discord would say.
        crowd = DiscordCrowd(sandbox)
        gc.disable()  # Walking all that the stand-in holds would keep everybody waiting, and is not the bot's doing.
        listening = asyncio.create_task(crowd.listen())
        await answer_parent(crowd.answer)
        listening.cancel()


if __name__ == "__main__":
    asyncio.run(main())
