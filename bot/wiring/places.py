"""Who does what where several processes do it together: a place each, which one holds and others wait for."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass

from bot.config import Config
from bot.delivery import Delivery
from bot.leaving import Leaving
from bot.ports import Seat, Seats
from bot.roles import Role, Shards, Share
from bot.ticking import Ticking
from bot.wiring.company import Company, finished
from bot.wiring.gateways import Gateway, any_may_install, given
from bot.wiring.starting import CannotStart, Say

OUTBOX = "the outbox"
"""One process sends for a database, and so for each of its tokens: what is begun there is known nowhere else."""


class Displaced(Exception):
    """The server let go of what this process held, and another may have it by now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The places that this process holds or waits for: who sends, and who hears a platform."""

    seats: Seats
    share: Share
    outbox: Seat | None
    hearing: Mapping[str, Seat]

    @classmethod
    async def asked_for(cls, seats: Seats, share: Share, config: Config, say: Say) -> "Places":
        """Ask for what *share* wants, and say what another process has."""
        hears = _hears(config, share.shards) if share.has(Role.GATEWAY) else {}
        places = cls(
            seats=seats,
            share=share,
            outbox=seats.seat(OUTBOX) if share.has(Role.WORKER) else None,
            hearing={platform: seats.seat(*whats) for platform, whats in hears.items()},
        )
        taken = "Another process {}. This one waits, and takes over when it is gone."
        if places.outbox and not await places.outbox.tried():
            say(taken.format("sends for this database"))
        for platform, seat in places.hearing.items():
            if not await seat.tried():
                say(taken.format(f"hears {platform.capitalize()} in the place of this one"))
        return places

    @property
    def held(self) -> Iterator[Seat]:
        """Give all of them."""
        yield from self.hearing.values()
        if self.outbox:
            yield self.outbox

    def may_send(self) -> bool:
        """Say whether it is this process that sends at this moment."""
        return self.outbox is not None and self.outbox.is_held

    def wake(self, delivery: Delivery) -> None:
        """Let whoever sends look at the outbox, in whatever process."""
        (delivery.wake if self.may_send() else self.seats.call)()

    async def take_over(self, delivery: Delivery, leaving: Leaving) -> None:
        """Hear from now on when others have something to send, and erase first what goes, where that is ours."""
        if self.outbox:
            self.seats.listen(delivery.wake)
            if await self.outbox.tried():
                await leaving.erase()

    def called(self, platform: str) -> str:
        """Name a platform as the status does, with the part of it that is heard here."""
        return platform if self.share.shards.count == 1 else f"{platform} {self.share.shards}"

    @asynccontextmanager
    async def hear(self, company: Company) -> AsyncIterator[None]:
        """Hear what is ours to hear, and what another hears as soon as it is gone; raises CannotStart."""
        try:
            await company.begin(self._hear, [name for name, seat in self.hearing.items() if await seat.tried()])
            yield
        finally:
            await company.finish()

    async def _hear(self, platform: str, gateway: Gateway) -> None:
        if seat := self.hearing.get(platform):
            await _once(seat, gateway.listen)

    @asynccontextmanager
    async def work(self, delivery: Delivery, ticking: Ticking) -> AsyncIterator[tuple[asyncio.Task[None], ...]]:
        """Send what is due and ring what falls due, once that is ours; leaving it finishes what was begun."""
        chores = (
            ()
            if self.outbox is None
            else (
                asyncio.create_task(_once(self.outbox, delivery.run), name="delivery"),
                asyncio.create_task(_once(self.outbox, ticking.run), name="scheduler"),
            )
        )
        try:
            yield chores
        finally:
            await finished(chores)

    @asynccontextmanager
    async def guarded(self, delivery: Delivery) -> AsyncIterator[tuple[asyncio.Task[None], ...]]:
        """Give what ends when another process may have taken over."""
        mishaps = (
            *(asyncio.create_task(_displaced(seat, delivery)) for seat in self.held),
            asyncio.create_task(_out_of_place(self.seats)),
        )
        try:
            yield mishaps
        finally:
            await finished(mishaps)


def _hears(config: Config, shards: Shards) -> dict[str, tuple[str, ...]]:
    """Say for each platform what only one process hears; over HTTP any number may."""
    hears: dict[str, tuple[str, ...]] = {}
    if token := given(config.discord_token):
        hears["discord"] = tuple(f"discord {token} {number} of {shards.count}" for number in shards.numbers)
    if given(config.slack_bot_token) or any_may_install(config):
        app = "" if any_may_install(config) else given(config.slack_app_token)
        hears["slack"] = (f"slack {app}",) if app else ()
    return hears


async def _once(seat: Seat, work: Callable[[], Awaitable[None]]) -> None:
    await seat.taken()
    await work()


async def _displaced(seat: Seat, delivery: Delivery) -> None:
    await seat.gone()
    delivery.let_go()
    raise Displaced


async def _out_of_place(seats: Seats) -> None:
    with readable():
        await seats.failed()


@contextmanager
def readable() -> Iterator[None]:
    """Say what the store refuses as what keeps the bot from starting."""
    from storage.refusals import CannotOpen

    try:
        yield
    except CannotOpen as refusal:
        raise CannotStart(*refusal.args) from refusal
