"""Put a bot together, and run it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from bot.clock import SystemChance, SystemClock
from bot.config import Config
from bot.dashboard import Dashboard
from bot.delivery import Delivery
from bot.handle import Askaround
from bot.leaving import Leaving
from bot.model.communities import Settings
from bot.platforms import CannotConnect, Courier, Voucher
from bot.ports import Clock, Store
from bot.roles import ALL, WAITS, Role, Share
from bot.scheduler import Scheduler
from bot.settling import pass_over_what_stays
from bot.tenancy import Tenancy
from bot.ticking import Ticking
from bot.visiting import Visits
from bot.vouching import Vouching
from bot.wiring.company import Company, connected
from bot.wiring.gateways import Answer, Gateway, invitation, look_for_ways_in, make_gateways, make_vouchers
from bot.wiring.kept import join_store
from bot.wiring.places import Displaced, Places
from bot.wiring.starting import CannotStart, Say
from bot.wiring.telling import Counting, make_status, told

if TYPE_CHECKING:
    from adapters.status.server import StatusServer
    from adapters.web.server import WebServer


@dataclass(frozen=True, slots=True, kw_only=True)
class Bot:
    """A bot that is up."""

    store: Store
    askaround: Askaround
    dashboard: Dashboard
    delivery: Delivery
    scheduler: Scheduler
    leaving: Leaving
    company: Company
    places: Places
    web: "WebServer | None"
    chores: tuple[asyncio.Task[None], ...]
    status: "StatusServer | None"
    mishaps: tuple[asyncio.Task[None], ...]
    """What ends only by a mishap, and the bot with it."""

    @property
    def address(self) -> str:
        """Give where moderators open the dashboard; nothing where there is none."""
        return self.web.public.url if self.web else ""

    @property
    def gateways(self) -> Mapping[str, Gateway]:
        """Give the platforms that the bot is on at this moment."""
        return self.company.gateways

    async def ended(self) -> None:
        """Wait until the last platform or another part has stopped by itself, and raise what stopped it."""
        last = asyncio.create_task(self.company.last(self.chores))
        try:
            done, _ = await asyncio.wait((last, *self.mishaps), return_when=asyncio.FIRST_COMPLETED)
        finally:
            last.cancel()
        for task in done:
            task.result()

    async def health(self) -> Mapping[str, str]:
        """Say of each part whether it works: "ok", or what is wrong."""
        parked = await self.store.read(lambda directory: directory.parked())
        states = {"store": "ok"}
        for name, seat in self.places.hearing.items():
            if name in self.gateways:
                heard = "ok" if self.gateways[name].is_ready else "not connected"
                states[self.places.called(name)] = heard if await seat.tried() else WAITS
        states |= {name: reason.what for name, reason in self.company.ended.items()}
        states |= {"web": "ok" if self.web.is_up else "stopped"} if self.web else {}
        waits = bool(self.chores) and not self.places.may_send()
        states |= {chore.get_name(): "stopped" if chore.done() else WAITS if waits else "ok" for chore in self.chores}
        return states | {"parked": str(len(parked))}


@asynccontextmanager
async def running(config: Config, say: Say, defaults: Settings, clock: Clock, share: Share = ALL) -> AsyncIterator[Bot]:
    """Run the bot, or its *share*, for as long as the block does; leaving it finishes what was begun."""
    look_for_ways_in(config, share)
    async with join_store(config, say, share) as (store, seats), _listening(config, share) as web:
        places = await Places.asked_for(seats, share, config, say)
        chance = SystemChance()
        couriers: dict[str, Courier] = {}
        gateways: dict[str, Gateway] = {}
        names = {"slack": config.slack_names()}
        delivery = Delivery(
            store=store, clock=clock, chance=chance, couriers=couriers, names=names, may_send=places.may_send
        )
        askaround = Askaround(
            store=store,
            clock=clock,
            chance=chance,
            censuses=gateways,
            wake=partial(places.wake, delivery),
            defaults=defaults,
            names=names,
            dashboard=web.public.url if web else _elsewhere(config, share),
        )
        dashboard = Dashboard(
            store=store, clock=clock, chance=chance, censuses=gateways, defaults=defaults, names=names
        )
        status = make_status(config, store, clock)
        counting = Counting(status.meter if status else None)
        answer = counting.answers(askaround.answer)
        tenancy = Tenancy(store=store, clock=clock)
        make = partial(make_gateways, config, answer, tenancy, chance.id, share=share, turn=seats.turn)
        gateways |= make()
        couriers |= {platform: counting.courier(platform, gateway.courier) for platform, gateway in gateways.items()}

        def made(platform: str) -> tuple[Gateway, Courier]:
            gateway = make()[platform]
            return gateway, counting.courier(platform, gateway.courier)

        scheduler = Scheduler(store=store, clock=clock, chance=chance, censuses=gateways, defaults=defaults)
        leaving = Leaving(store=store, clock=clock, residents=gateways)
        ticking = Ticking(
            tick=counting.ticks(scheduler.tick), tidy=_both(scheduler.tidy, leaving.see_to_it), wake=delivery.wake
        )
        company = Company(gateways=gateways, couriers=couriers, made=made, leaving=leaving, say=say)
        await places.take_over(delivery, leaving)
        vouchers, platforms = make_vouchers(config, clock, gateways), tuple(gateways)
        async with (
            connected(company),
            places.hear(company),
            _served(web, askaround, answer, dashboard, vouchers=vouchers, platforms=platforms),
            places.work(delivery, ticking) as chores,
            places.guarded(delivery) as mishaps,
        ):
            bot = Bot(
                store=store,
                askaround=askaround,
                dashboard=dashboard,
                delivery=delivery,
                scheduler=scheduler,
                leaving=leaving,
                company=company,
                places=places,
                web=web,
                chores=chores,
                status=status,
                mishaps=mishaps,
            )
            async with told(status, bot.health):
                yield bot


@asynccontextmanager
async def _listening(config: Config, share: Share) -> AsyncIterator["WebServer | None"]:
    """Listen where the dashboard is to be, if anywhere: what it is called is told before anybody can open it."""
    if not config.askaround_web.strip() or not share.has(Role.WEB):
        yield None
        return
    from adapters.web.server import WebServer

    try:
        web = WebServer(config.askaround_web.strip(), config.askaround_web_url.strip())
    except CannotConnect as refusal:
        raise CannotStart(*refusal.args) from refusal
    try:
        yield web
    finally:
        await web.stop()


@asynccontextmanager
async def _served(
    web: "WebServer | None",
    askaround: Askaround,
    answer: Answer,
    dashboard: Dashboard,
    *,
    vouchers: Mapping[str, Voucher],
    platforms: tuple[str, ...],
) -> AsyncIterator[None]:
    """Serve the dashboard, if there is one; leaving it finishes what was begun there, before the platforms are left."""
    if web is None:
        yield
        return
    web.start(
        dashboard=dashboard,
        visits=Visits(store=askaround.store, clock=askaround.clock, chance=askaround.chance),
        vouching=Vouching(
            store=askaround.store,
            clock=askaround.clock,
            chance=askaround.chance,
            censuses=askaround.censuses,
            defaults=askaround.defaults,
        ),
        vouchers=vouchers,
        answer=answer,
        mint=askaround.chance.id,
        names={platform: askaround.names.get(platform, ()) for platform in platforms},
    )
    try:
        yield
    finally:
        await web.stop()
        for voucher in vouchers.values():
            await voucher.close()


def _elsewhere(config: Config, share: Share) -> str:
    """Say where another process serves the dashboard, if anywhere."""
    if not config.askaround_web.strip() or share.has(Role.WEB):
        return ""
    from adapters.web.addresses import WrongAddress, bind, public

    try:
        return public(config.askaround_web_url.strip(), bind(config.askaround_web.strip())).url
    except WrongAddress as refusal:
        raise CannotStart(str(refusal)) from refusal


async def run(config: Config, say: Say, share: Share = ALL) -> None:
    """Run the bot, or its *share*, until it is told to stop; raises CannotStart with what to do about it."""
    while True:
        try:
            await _run_once(config, say, share)
        except Displaced:
            say("The connection to the database was lost, and another Askaround may have taken over: beginning anew.")
        else:
            return


async def _run_once(config: Config, say: Say, share: Share) -> None:
    async with running(config, say, Settings(), SystemClock(), share) as bot:
        pass_over_what_stays()
        up = "Askaround is up." if bot.gateways else "Askaround is on no platform yet."
        say(f"{up} {_where(bot)}{invitation(config, share)}Ctrl-C stops it.")
        try:
            await bot.ended()
        except CannotConnect as refusal:
            raise CannotStart(*refusal.args) from refusal


def _where(bot: Bot) -> str:
    return f"Moderators have a dashboard at {bot.address} . " if bot.address else ""


def _both(first: Callable[[], Awaitable[None]], then: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
    async def both() -> None:
        await first()
        await then()

    return both
