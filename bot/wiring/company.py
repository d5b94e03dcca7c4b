"""A platform may let go of the bot for good: that is told once, and the others go on. Where none is left, it ends."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

from bot.leaving import Leaving
from bot.platforms import CannotConnect, Courier, NoSuchToken
from bot.wiring.gateways import Gateway
from bot.wiring.starting import CannotStart, Say


@dataclass(slots=True, kw_only=True)
class Company:
    """The platforms that the bot is on; one that ended is taken out, as if no token had been set for it."""

    gateways: dict[str, Gateway]
    couriers: dict[str, Courier]
    leaving: Leaving
    say: Say
    ended: dict[str, str] = field(default_factory=dict)
    """What is wrong with those that were taken out."""

    async def go_on_without(self, platform: str, reason: CannotConnect) -> None:
        """Tell why a platform ended, and go on; raises *reason* where it was the last."""
        # A workspace may just have let the bot go, and nobody can be asked once its platform is gone.
        await self.leaving.look()
        if len(self.gateways) == 1:
            raise reason
        gateway = self.gateways.pop(platform)
        self.couriers.pop(platform, None)
        self.ended[platform] = reason.what
        others = " and ".join(other.capitalize() for other in self.gateways)
        self.say(f"{reason} The bot goes on with {others} alone; once that is done, start it again.")
        await gateway.stop()

    async def last(self, chores: Collection[asyncio.Task[None]]) -> None:
        """Wait until the last platform or one of *chores* has ended, and raise what ended it."""
        waiting = {asyncio.create_task(gateway.ended()): platform for platform, gateway in self.gateways.items()}
        try:
            while waiting:
                done, _ = await asyncio.wait((*waiting, *chores), return_when=asyncio.FIRST_COMPLETED)
                for task in done - waiting.keys():
                    await self.leaving.look()
                    return task.result()
                for task in done:
                    await self._see_off(waiting.pop(task), task)
        finally:
            for task in waiting:
                task.cancel()

    async def _see_off(self, platform: str, connection: asyncio.Task[None]) -> None:
        try:
            connection.result()
        except CannotConnect as reason:
            await self.go_on_without(platform, reason)

    async def reach(self, platform: str, gateway: Gateway) -> None:
        """Log in; raises CannotStart."""
        await self._begin(platform, gateway.reach)

    async def listen(self, platform: str, gateway: Gateway) -> None:
        """Hear what members do; raises CannotStart."""
        await self._begin(platform, gateway.listen)

    async def _begin(self, platform: str, begin: Callable[[], Awaitable[None]]) -> None:
        try:
            await begin()
        except NoSuchToken as refusal:
            # What is only out of reach may be there at the next start; a token is not mended by waiting.
            try:
                await self.go_on_without(platform, refusal)
            except CannotConnect:
                raise CannotStart(*refusal.args) from refusal
        except CannotConnect as refusal:
            await self.leaving.look()
            raise CannotStart(*refusal.args) from refusal


@asynccontextmanager
async def connected(company: Company) -> AsyncIterator[None]:
    """Log in to every platform that knows our token, and let go of all of them; raises CannotStart."""
    async with AsyncExitStack() as started:
        for platform, gateway in tuple(company.gateways.items()):
            await company.reach(platform, gateway)
            started.push_async_callback(gateway.stop)
        yield
