"""The house in virtual time, between members' own clients and a platform in memory; it can be killed and comes back."""

import asyncio
import logging
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, fields
from datetime import datetime, timedelta
from typing import Any, cast

from adapters.discord.courier import DiscordCourier
from adapters.discord.pace import Pace
from adapters.slack.courier import SlackCourier
from benchmarks.mishaps.discord_client import GUILD, DiscordClient
from benchmarks.mishaps.ledger import Ledger
from benchmarks.mishaps.machine import HouseClock, MortalStore, Registry
from benchmarks.mishaps.people import RESIDENTS, Resident
from benchmarks.mishaps.process import SENDING, Killed, Point, Process
from benchmarks.mishaps.slack_client import TEAM, SlackClient
from benchmarks.mishaps.surfaces import Surface
from benchmarks.mishaps.weather import Mishap, Weather
from benchmarks.mishaps.world import World
from benchmarks.simulation.database import Kept
from benchmarks.simulation.leaping import LeapingLoop
from benchmarks.simulation.wires import DiscordWire, SlackWire
from bot.delivery import Delivery
from bot.handle import Askaround
from bot.lived.town import SeededChance
from bot.model.communities import Settings
from bot.model.ids import CommunityId, SpaceId
from bot.model.people import Person
from bot.outcomes import Carried
from bot.platforms import Courier
from bot.ports import NotKept
from bot.scheduler import Scheduler
from storage.inline import Inline

SECOND = timedelta(seconds=1)


class WatchedDelivery(Delivery):
    """Says what it delivers, and looks at the outbox when there is something in it, not every second."""

    jumped = False

    async def _deliver(self, carried: Carried) -> None:
        SENDING.set(carried.claimed.sending.id)
        await super()._deliver(carried)

    async def _wait(self) -> None:
        await self._woken.wait()
        if not self.jumped:
            self._looked_at = self.clock.now()  # As if it had looked all the while: no time was skipped.
        self.jumped = False


@dataclass(slots=True, kw_only=True)
class House:
    """A database, and one process after the other on it."""

    platform: str
    client: Any
    world: World
    weather: Weather
    ledger: Ledger
    clock: HouseClock
    chance: SeededChance
    store: Inline
    settings: Settings
    ends: Callable[[Point], bool]
    passed: list[Process] = field(default_factory=list)
    heard: list[Any] = field(default_factory=list)
    """What members' clients have sent."""
    askaround: Askaround = field(init=False)
    scheduler: Scheduler = field(init=False)
    delivery: WatchedDelivery = field(init=False)
    _running: asyncio.Task[None] = field(init=False)

    @property
    def process(self) -> Process:
        """Give the process that runs, or was the last."""
        return self.passed[-1]

    def begin(self) -> None:
        """Start a process on what was kept."""
        process = Process(ends=self.ends)
        self.passed.append(process)
        self.world.process, self.world.token_refused = process, False
        store = MortalStore(inner=self.store, process=process, weather=self.weather, ledger=self.ledger)
        common: Any = {"store": store, "clock": self.clock, "chance": self.chance}
        courts: Any = {"censuses": {self.platform: self._registry()}, "defaults": self.settings}
        self.delivery = WatchedDelivery(**common, couriers={self.platform: self._courier()}, names={})
        self.askaround = Askaround(**common, **courts, wake=self.delivery.wake, names={})
        self.scheduler = Scheduler(**common, **courts)
        self._running = asyncio.create_task(self.delivery.run())

    async def reborn(self) -> None:
        """Start anew where the last process was killed, after a while."""
        await self._let_go()
        await asyncio.sleep(self.weather.drawn(0.5, 7200))
        self.begin()
        await self.calm()

    async def stop(self) -> None:
        """Tell the process to stop, as SIGTERM does, and start another."""
        self._running.cancel()
        await asyncio.wait([self._running])
        self.process.alive = False
        await self.reborn()

    async def sleep(self, how_long: timedelta) -> None:
        """Let the machine be switched off for a while."""
        self.process.alive = False
        await self._let_go()
        await asyncio.sleep(how_long.total_seconds())
        self.begin()
        await self.calm()

    async def jump(self, by: timedelta) -> None:
        """Let somebody move the machine's clock."""
        self.clock.moved += by
        self.delivery.jumped = True
        await self.work()

    async def hear_again(self, who: Resident, raw: Any) -> None:
        """Let the same delivery come again: where it was kept, nothing may come of it any more."""
        kept = await self.ledger.was_kept(self.client.read(raw).key)
        before, process = self.ledger.promised, self.process
        await self.hear(who, raw)
        if kept and process is self.process and self.ledger.promised != before:
            self.ledger.find("doubled", f"{raw} came again, and more came of it")

    async def _let_go(self) -> None:
        """Let nothing of the last process go on."""
        me = asyncio.current_task()
        while left := asyncio.all_tasks() - {me}:
            for task in left:
                task.cancel()
            await asyncio.wait(left)

    async def until(self, moment: datetime) -> None:
        """Let time pass up to *moment*, and everything happen that falls due on the way."""
        while self.clock.now() < moment:
            await self._alive()
            due = min(self.store.next_timer(), self.store.next_sending())
            await self.clock.until(min(max(due, self.clock.now() + SECOND), moment))
            await self.work()

    async def work(self) -> None:
        """Do what is due, as a tick and a look at the outbox do."""
        await self._alive()
        if self.store.next_timer() <= self.clock.now():
            await self._ticked()
        self.delivery.wake()
        await self.calm()

    async def tidy(self) -> None:
        """Let go of what is over."""
        try:
            await self.scheduler.tidy()
        except (Killed, NotKept):
            await self._alive()

    async def calm(self) -> None:
        """Let everything happen that can happen at this moment."""
        await cast("LeapingLoop", asyncio.get_running_loop()).calm()
        await self._alive()

    async def hear(self, who: Resident, raw: Any) -> Surface | None:
        """Let the bot hear what somebody did, and give what they see of its answer, if anything."""
        await self._alive()
        self.heard.append(raw)
        action = self.client.read(raw)
        try:
            reply = await self.askaround.answer(action)
        except (Killed, NotKept):  # The one answers nothing, the other with an apology.
            return None
        if not action.opens_form:
            await self.ledger.answered(action.key)
        shown: Surface = self.client.shown(reply, raw)
        self.ledger.saw(who.account, shown.payload)
        return None if self.weather.strikes(Mishap.LATE) else shown

    async def bear(self, raw: Any) -> bool:
        """Hear what no client sends: it is read and answered, or stops where it is read. Say which."""
        try:
            action = self.client.read(raw)
        except self.client.unreadable:
            return False
        except Exception as error:  # noqa: BLE001 - Which is what is looked for.
            self.ledger.find("crashed", f"{error!r} while {raw!r} {vars_of(raw)} was read")
            return False
        try:
            reply = await self.askaround.answer(action)
            self.ledger.saw(action.actor.person.account.rpartition(":")[2], self.client.shown(reply, raw).payload)
        except Exception as error:  # noqa: BLE001 - As above.
            self.ledger.find("crashed", f"{error!r} while {action.what} was answered")
        return True

    def space(self) -> SpaceId:
        """Name the place."""
        return SpaceId(f"discord:{GUILD}" if self.platform == "discord" else f"slack:{TEAM}")

    def person(self, who: Resident) -> Person:
        """Give somebody's account as the bot knows it."""
        return Person(f"discord:{who.account}" if self.platform == "discord" else f"{self.space()}:{who.account}")

    async def _ticked(self) -> None:
        try:
            await self.scheduler.tick()
        except Killed:
            await self._alive()
        except NotKept:
            pass  # As `ticking` does: its rows are still due.

    async def _alive(self) -> None:
        """See to it that there is a process."""
        while not self.process.alive:
            await self.reborn()
        if self.world.token_refused:
            await self.sleep(timedelta(hours=1))

    def _courier(self) -> Courier:
        if self.platform == "discord":
            return DiscordCourier(cast("Any", DiscordWire(self.world)), Pace(), refused=lambda: None)
        return SlackCourier(cast("Any", SlackWire(self.world)))

    def _registry(self) -> Registry:
        moderators = frozenset(self.person(who) for who in RESIDENTS if who.moderates)
        return Registry(weather=self.weather, moderators=moderators)


def vars_of(raw: Any) -> str:
    """Show what a delivery says, which its own text never does."""
    return str({one.name: getattr(raw, one.name) for one in fields(raw)})[:2000]


class Ear(logging.Handler):
    """Hears every line of every logger."""

    def __init__(self, heard: Callable[[str], None]) -> None:
        super().__init__(logging.DEBUG)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        """Pass it on."""
        self._heard(f"{record.name}: {record.getMessage()} {record.exc_info or ''}")


@asynccontextmanager
async def a_house(
    platform: str, seed: str, settings: Settings, ends: Callable[[Point], bool] | None, kept: Kept
) -> AsyncIterator[House]:
    """Open a house whose processes end where *ends* says, else by chance."""
    dice, clock = random.Random(f"weather {seed}"), HouseClock()
    weather = Weather(dice=dice, clock=clock)
    chance, community = SeededChance(random.Random(f"chance {seed}")), CommunityId("aCommunityOfNeighbours")
    with kept() as store:
        world = World(platform=platform, weather=weather, saw=None, time=asyncio.get_running_loop().time)
        ledger = Ledger(community=community, world=world, store=store, clock=clock, chance=chance)
        world.saw = ledger.saw
        house = House(
            platform=platform,
            client=DiscordClient() if platform == "discord" else SlackClient(),
            world=world,
            weather=weather,
            ledger=ledger,
            clock=clock,
            chance=chance,
            store=store,
            settings=settings,
            ends=ends or (lambda _: weather.strikes(Mishap.KILLED)),
        )
        await store.transact(lambda directory: directory.found(community, house.space()))
        ear, root = Ear(ledger.logged), logging.getLogger()
        level = root.level
        root.addHandler(ear)
        root.setLevel(logging.DEBUG)
        house.begin()
        try:
            yield house
        finally:
            root.removeHandler(ear)
            root.setLevel(level)
            await house._let_go()  # noqa: SLF001 - it is its own.
