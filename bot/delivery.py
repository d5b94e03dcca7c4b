"""From the outbox to the platform: claim, draw, carry; `bot.outcomes` has what becomes of it.

At least once, with the sending's id as key. A public card that may already have been seen is only repeated while the
platform still remembers that key; after that it is set aside for a person to look at.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from bot.carrying import carry
from bot.disturbing import next_look, quiet
from bot.drawing import draw
from bot.lingering import SameEachTime, lingers, told
from bot.model.ids import CommunityId, SendingId
from bot.outcomes import CANNOT_DRAW, PERHAPS_SENT, Carried, Outcomes
from bot.parcels import Parcel, Post, platform_of
from bot.platforms import Courier, TryLater, Undeliverable
from bot.ports import Chance, Claimed, Clock, Directory, PerhapsKept, Store
from bot.views.words import Names

AT_ONCE = 128
"""A platform takes its time with each of them, and a channel that has had its share holds up no other."""

A_LOOK = 32
"""Leased in one unit, for which everybody else waits."""

LEASE = timedelta(minutes=10)
"""Longer than any courier takes for one try, its library's own waits included: nobody tries at the same time."""

JUMP = timedelta(minutes=5)
"""The clock was moved, or the machine slept, if so much time went by from one look to the next, or any went back."""

LOOK_AGAIN = 1.0
"""Seconds after which the outbox is looked at without being woken: for what is due later."""

FAREWELL = 10.0
"""Seconds that what is under way has to arrive when the bot stops."""

Key = tuple[CommunityId, SendingId]

_log = logging.getLogger(__name__)


def _nobody_else_sends() -> bool:
    return True


class CannotDraw(Exception):
    """One sending that was claimed cannot be drawn."""

    def __init__(self, claimed: Claimed) -> None:
        super().__init__("cannot draw")
        self.claimed = claimed


@dataclass(slots=True, kw_only=True)
class Delivery:
    """Sends what is due, many lanes at once, each lane in order."""

    store: Store
    clock: Clock
    chance: Chance
    couriers: Mapping[str, Courier]
    names: Mapping[str, Names]
    may_send: Callable[[], bool] = _nobody_else_sends
    """Whether this is still who sends for the store, asked before anything is taken on."""
    _becomes: Outcomes = field(init=False)
    _woken: asyncio.Event = field(default_factory=asyncio.Event)
    _flying: dict[Key, asyncio.Task[None]] = field(default_factory=dict)
    _looking: asyncio.Lock = field(default_factory=asyncio.Lock)
    _looked_at: datetime | None = None
    _doubted: list[datetime] = field(default_factory=list)
    """Moments at which it is not known whether anything was leased; nothing of it was sent."""

    def __post_init__(self) -> None:
        self._becomes = Outcomes(store=self.store, clock=self.clock, chance=self.chance)

    def wake(self) -> None:
        """Look at the outbox at once."""
        self._woken.set()

    async def run(self) -> None:
        """Deliver until cancelled; what is under way then is finished first, up to its patience."""
        try:
            while True:
                self._woken.clear()
                if not await self._looked():
                    await self._wait()
        finally:
            if self._flying:
                await asyncio.wait(self._flying.values(), timeout=FAREWELL)

    def let_go(self) -> None:
        """Stop even what is under way: another process sends now, and knows what was begun here."""
        for flying in self._flying.values():
            flying.cancel()

    async def drain(self) -> None:
        """Deliver all that is due now, and return."""
        while await self._take_off() or self._flying:
            await asyncio.gather(*self._flying.values())

    async def _looked(self) -> bool:
        """Take off, unless the store refuses for now: what is due stays due."""
        try:
            return await self._take_off()
        except Exception as error:  # noqa: BLE001 - the loop's edge: one bad moment must not end all sending.
            _log.error("the outbox could not be read: %s", type(error).__name__)
            return False

    async def _wait(self) -> None:
        # Not `wait_for`: up to Python 3.11 it can swallow a cancellation that comes with the wake.
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LOOK_AGAIN):
                await self._woken.wait()

    async def _take_off(self) -> bool:
        async with self._looking:  # What one look has leased is under way before another may think it left over.
            room = min(A_LOOK, AT_ONCE - len(self._flying))
            if room <= 0 or not self.may_send():
                return False
            claiming = asyncio.ensure_future(self._claimed(room))
            try:
                carried = await asyncio.shield(claiming)
            except asyncio.CancelledError:
                with contextlib.suppress(Exception):  # Where nothing is leased, the end is still the end.
                    self._launch(await claiming)  # What is leased is sent first: else it might be taken for sent.
                raise
            self._launch(carried)
            return bool(carried)

    async def _claimed(self, room: int) -> list[Carried | None]:
        """Lease what is due and draw it; a card that cannot be drawn is parked on the way."""
        now = self.clock.now()
        try:
            carried = await self.store.transact(partial(self._claim, now, room, tuple(self._flying)))
        except CannotDraw as broken:
            _log.error("a card could not be drawn: %s", type(broken.__cause__).__name__)
            await self._becomes.park(Carried(claimed=broken.claimed, parcel=None), CANNOT_DRAW)
            return await self._claimed(room)
        except PerhapsKept:
            self._doubted.append(now)
            return await self._claimed(room)
        self._looked_at = now
        self._doubted.clear()
        return carried

    def _launch(self, carried: list[Carried | None]) -> None:
        for one in filter(None, carried):
            key = one.claimed.community, one.claimed.sending.id
            self._flying[key] = asyncio.create_task(self._fly(one, key))

    def _claim(self, now: datetime, room: int, flying: tuple[Key, ...], directory: Directory) -> list[Carried | None]:
        for claimed_at in self._doubted:
            directory.unclaim(claimed_at)
        if self._knows_no_wait(now):
            directory.inherit(now)
            for community, sending in flying:
                directory.hold(community, sending, now + LEASE)
        return [self._drawn(directory, claimed, now) for claimed in directory.claim(now, LEASE, room)]

    def _knows_no_wait(self, now: datetime) -> bool:
        """Say whether no wait in the outbox means anything: the clock was moved, or it is the first look.

        Nobody else sends for this store, so what is leased and not under way here was left by a process that is gone.
        """
        return self._looked_at is None or not timedelta() <= now - self._looked_at < JUMP

    def _drawn(self, directory: Directory, claimed: Claimed, now: datetime) -> Carried | None:
        """Draw what was claimed; None when it has to wait, for its receiver is not to be disturbed."""
        unit, sending = directory.within(claimed.community), claimed.sending
        try:
            asleep = quiet(unit, sending.effect, now)
            if lingers(sending.effect):
                return self._drawn_alike(directory, claimed, now, asleep=asleep)
            if asleep:
                directory.put_back(unit.community, sending.id, next_look(now))
                return None
            parcel = draw(unit, sending.effect, now, self.chance, self.names, silent=self._silent())
        except Exception as error:
            # Nothing more may be written in this unit: the store may have given it up.
            raise CannotDraw(claimed) from error
        return Carried(claimed=claimed, parcel=parcel)

    def _silent(self) -> Collection[str]:
        """Name the platforms on which no command can be typed in private messages."""
        return [name for name, courier in self.couriers.items() if not courier.commands_in_private]

    def _drawn_alike(self, directory: Directory, claimed: Claimed, now: datetime, *, asleep: bool) -> Carried | None:
        """Draw what may wait for an asker's morning, whether they sleep or not: what is kept is the same either way."""
        unit, sending = directory.within(claimed.community), claimed.sending
        parcel = draw(
            unit, sending.effect, now, SameEachTime(sending.id, self.chance), self.names, silent=self._silent()
        )
        if claimed.told or parcel is None:
            told(directory, claimed, now)
        elif asleep:
            directory.put_back(unit.community, sending.id, next_look(now))
        else:
            return Carried(claimed=claimed, parcel=parcel)
        return None

    async def _fly(self, carried: Carried, key: Key) -> None:
        try:
            await self._deliver(carried)
        except Exception as error:  # noqa: BLE001 - the loop's edge: its lease runs out, and it is tried again.
            _log.error("a sending went wrong: %s", type(error).__name__)
        finally:
            del self._flying[key]
            self.wake()

    async def _deliver(self, carried: Carried) -> None:
        if carried.parcel is None and carried.may_stand:
            await self._becomes.park(carried, PERHAPS_SENT)
        elif carried.parcel is None:
            await self._becomes.settle(carried, None)
        elif self._may_be_seen_twice(carried, carried.parcel):
            await self._becomes.park(carried, PERHAPS_SENT)
        else:
            await self._try(carried, carried.parcel)

    async def _try(self, carried: Carried, parcel: Parcel) -> None:
        try:
            posted = await carry(self._courier(parcel), parcel, carried.claimed.sending.id)
        except TryLater as patience:
            await self._becomes.postpone(carried, patience)
        except Undeliverable as refusal:
            await self._becomes.give_up(carried, refusal.why)
        else:
            await self._becomes.settle(carried, posted)

    def _may_be_seen_twice(self, carried: Carried, parcel: Parcel) -> bool:
        """Say whether sending again could show a card twice in public. A private notice twice is better than none.

        Where it was tried in the future, the clock was set back since, and nobody knows how long ago that is.
        """
        tried_at = carried.claimed.tried_at
        if tried_at is None or not isinstance(parcel, Post):
            return False
        courier = self.couriers.get(platform_of(parcel))
        return courier is not None and abs(self.clock.now() - tried_at) > courier.remembers

    def _courier(self, parcel: Parcel) -> Courier:
        """Find who carries it; raises TryLater where the bot is not on that platform, or no more."""
        if courier := self.couriers.get(platform_of(parcel)):
            return courier
        raise TryLater
