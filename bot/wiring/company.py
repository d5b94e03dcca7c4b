"""A platform may let go of the bot: that is told once, and the others go on. Where none is left, it ends.

One that no longer knows a token is left for good. Any other is tried again until it is there; where none is left and
the last is only out of reach, it is waited for, too.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field

from bot.leaving import Leaving
from bot.platforms import CannotConnect, Courier, NoSuchToken, OutOfReach
from bot.waits import growing
from bot.wiring.gateways import Gateway
from bot.wiring.starting import CannotStart, Say

FIRST_WAIT, LONGEST_WAIT = 1.0, 300.0
"""Seconds between tries. Who begins a thousand connections in a day has its token taken away by Discord."""

PATIENCE = 15.0
"""Seconds that the rest of the bot waits at the start for a platform that does not say yes or no."""

Hear = Callable[[str, Gateway], Awaitable[None]]
"""Hears on a platform, once that is ours; raises CannotConnect."""


@dataclass(slots=True, kw_only=True)
class Company:
    """The platforms that the bot is on; one that ended is taken out, as if no token had been set for it."""

    gateways: dict[str, Gateway]
    couriers: dict[str, Courier]
    made: Callable[[str], tuple[Gateway, Courier]]
    """Makes anew what speaks to a platform."""
    leaving: Leaving
    say: Say
    ended: dict[str, CannotConnect] = field(default_factory=dict)
    """Why those are out that were taken out."""
    _stays: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    _tried: dict[str, asyncio.Event] = field(default_factory=dict)

    async def reach(self, platform: str, gateway: Gateway) -> None:
        """Log in, or go on with the others; raises CannotStart."""
        try:
            await gateway.reach()
        except CannotConnect as refusal:
            with _told_at_the_start():
                await self._go_on_without(platform, refusal)

    async def begin(self, hear: Hear, at_once: Collection[str]) -> None:
        """Stay on every platform, and give those that are heard *at_once* time to say so; raises CannotStart."""
        for platform in (*self.gateways, *filter(self._is_away, self.ended)):
            self._tried[platform] = asyncio.Event()
            self._stays[platform] = asyncio.create_task(self._stay(platform, hear))
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                for platform in self.gateways.keys() & at_once:
                    await self._tried[platform].wait()
        with _told_at_the_start():
            for stay in self._stays.values():
                if stay.done():
                    stay.result()

    async def last(self, chores: Collection[asyncio.Task[None]]) -> None:
        """Wait until the last platform or one of *chores* has ended, and raise what ended it."""
        waiting = set(self._stays.values())
        while waiting:
            done, _ = await asyncio.wait((*waiting, *chores), return_when=asyncio.FIRST_COMPLETED)
            for task in done - waiting:
                await self.leaving.look()
                task.result()
                return
            for task in done:
                task.result()
            waiting -= done

    async def finish(self) -> None:
        """Try and watch nothing any more."""
        await finished(self._stays.values())

    async def _stay(self, platform: str, hear: Hear) -> None:
        """Be on a platform while it knows our token, and come back to it; raises why the last one of all ended."""
        waits, is_over = growing(FIRST_WAIT, LONGEST_WAIT), False
        try:
            while not is_over:
                if self._is_away(platform):
                    self._tried[platform].set()
                    await asyncio.sleep(next(waits))
                began = asyncio.get_running_loop().time()
                try:
                    await self._be_on(platform, hear)
                except CannotConnect as reason:
                    if asyncio.get_running_loop().time() - began > LONGEST_WAIT:
                        waits = growing(FIRST_WAIT, LONGEST_WAIT)
                    await self._go_on_without(platform, reason)
                is_over = not self._is_away(platform)
        finally:
            self._tried[platform].set()

    async def _be_on(self, platform: str, hear: Hear) -> None:
        """Hear on a platform until it was left; raises CannotConnect unless we left it."""
        gateway = self.gateways.get(platform) or await self._reached(platform)
        hearing, over = asyncio.ensure_future(hear(platform, gateway)), asyncio.ensure_future(gateway.ended())
        try:
            await asyncio.wait((hearing, over), return_when=asyncio.FIRST_COMPLETED)
            if hearing.done():
                hearing.result()
                await self._note_that_it_is_there(platform)
            await over
        finally:
            await finished((hearing, over))

    def _is_away(self, platform: str) -> bool:
        """Say whether a platform is out and may come back by itself: a token is not mended by waiting."""
        return platform in self.ended and not isinstance(self.ended[platform], NoSuchToken)

    async def _reached(self, platform: str) -> Gateway:
        gateway, courier = self.made(platform)
        await gateway.reach()
        self.gateways[platform], self.couriers[platform] = gateway, courier
        return gateway

    async def _note_that_it_is_there(self, platform: str) -> None:
        self._tried[platform].set()
        if self.ended.pop(platform, None):
            self.say(f"{platform.capitalize()} is there now, and the bot with it.")
            await self.leaving.look()

    async def _go_on_without(self, platform: str, reason: CannotConnect) -> None:
        """Tell why a platform ended, and go on; raises *reason* where it was the last, unless waiting may mend it."""
        was_there, for_good = platform in self.gateways, isinstance(reason, NoSuchToken)
        if was_there:
            # A workspace may just have let the bot go, and nobody can be asked once its platform is gone.
            await self.leaving.look()
        others = " and ".join(other.capitalize() for other in self.gateways if other != platform)
        if not (others or isinstance(reason, OutOfReach)):
            raise reason
        if for_good or platform not in self.ended:
            stays = f"goes on with {others} alone" if others else "stays"
            comes_back = f"{platform.capitalize()} is tried again by itself until it is there"
            self.say(f"{reason} The bot {stays}; {'once that is done, start it again' if for_good else comes_back}.")
        self.ended[platform] = reason
        self.couriers.pop(platform, None)
        if was_there:
            await self.gateways.pop(platform).stop()


@asynccontextmanager
async def connected(company: Company) -> AsyncIterator[None]:
    """Log in to every platform that knows our token, and let go of all of them; raises CannotStart."""
    try:
        for platform, gateway in tuple(company.gateways.items()):
            await company.reach(platform, gateway)
        yield
    finally:
        for gateway in tuple(company.gateways.values()):
            await gateway.stop()


async def finished(tasks: Collection[asyncio.Future[None]]) -> None:
    """End tasks, and wait until they have finished what they had begun."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


@contextmanager
def _told_at_the_start() -> Iterator[None]:
    try:
        yield
    except CannotConnect as refusal:
        raise CannotStart(*refusal.args) from refusal
