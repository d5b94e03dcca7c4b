"""What becomes of a sending, each in one unit: taken for sent, tried again, given up, or set aside."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from bot import board, keeping
from bot.chapters import absence, lost_cards
from bot.disturbing import next_look
from bot.insisting import insist
from bot.lingering import lingers, told
from bot.model.communities import MessageRef
from bot.model.effects import SayUnmasking, ShowAgain, ShowCard
from bot.model.people import Person
from bot.parcels import Parcel, Post, RedrawCard, Tell
from bot.platforms import CARD_IS_GONE, FILTERED, PERSON_IS_GONE, TryLater, Unsure
from bot.ports import Chance, Claimed, Clock, Directory, Store

LONGEST_WAIT = timedelta(minutes=30)
GIVE_UP_AFTER = 60
"""Tries before a sending is parked: with the waits between them, more than a day."""

PERHAPS_SENT = "may have been sent already"
NO_ANSWER = "no answer for a day"
CANNOT_DRAW = "cannot be drawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """One claimed sending with what is to be carried; ``parcel`` None when there is nothing left to say."""

    claimed: Claimed
    parcel: Parcel | None

    @property
    def may_stand(self) -> bool:
        """Say whether an earlier try may have shown a card in public: then a person has to look."""
        public = isinstance(self.claimed.sending.effect, ShowCard | ShowAgain)
        return public and not isinstance(self.parcel, RedrawCard) and self.claimed.tried_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """Keeps what came of each try."""

    store: Store
    clock: Clock
    chance: Chance

    async def settle(self, carried: Carried, posted: MessageRef | None) -> None:
        """Take it for sent; *posted* says where a card stands now."""
        now = self.clock.now()

        def work(directory: Directory) -> None:
            told(directory, carried.claimed, now)
            if posted is not None:
                unit = directory.within(carried.claimed.community)
                where = board.arrived(unit, carried.claimed.sending.effect, posted)
                keeping.keep(unit, where, actor=None, now=now, chance=self.chance)

        await self._keep(carried, work)

    async def postpone(self, carried: Carried, patience: TryLater) -> None:
        """Try it again later, or set it aside after a day of that."""
        community, sending, now = carried.claimed.community, carried.claimed.sending, self.clock.now()
        if lingers(sending.effect):
            await self._keep(carried, lambda directory: directory.put_back(community, sending.id, next_look(now)))
            return
        if sending.attempts + 1 >= GIVE_UP_AFTER:
            await self.park(carried, NO_ANSWER)
            return
        wait = min(LONGEST_WAIT, timedelta(seconds=2 ** min(sending.attempts, 12)))
        due, unsure = now + max(wait, patience.after or timedelta()), isinstance(patience, Unsure)
        await self._keep(carried, lambda directory: directory.postpone(community, sending.id, due, unsure=unsure))

    async def give_up(self, carried: Carried, why: str) -> None:
        """Set aside a card that the platform will never take.

        A private message is not missed, /my says the same; nor is what was only meant for the moment, nor a hello:
        whoever chose the channel looks for it. A card that was deleted there counts as hidden.
        """
        if why == PERSON_IS_GONE and isinstance(carried.parcel, Tell):
            await self._see_off(carried, carried.parcel.person)
        elif why == CARD_IS_GONE and isinstance(carried.parcel, RedrawCard):
            await self._miss(carried, carried.parcel.message)
        elif carried.may_stand:
            await self.park(carried, PERHAPS_SENT)
        elif why == FILTERED and isinstance(carried.claimed.sending.effect, ShowCard):
            await self._turn_down(carried)
        elif isinstance(carried.claimed.sending.effect, _MISSED) and why != CARD_IS_GONE:
            await self.park(carried, why)
        else:
            await self.settle(carried, None)

    async def _miss(self, carried: Carried, message: MessageRef) -> None:
        """Take it for sent: where it was an ask's card, the ask is hidden with it."""
        now = self.clock.now()

        def work(directory: Directory) -> None:
            told(directory, carried.claimed, now)
            lost_cards.is_gone(directory, carried.claimed, message, now, self.chance)

        await self._keep(carried, work)

    async def _turn_down(self, carried: Carried) -> None:
        """Take it for sent, and let whoever asked know that other words may pass."""
        now = self.clock.now()

        def work(directory: Directory) -> None:
            told(directory, carried.claimed, now)
            lost_cards.is_filtered(directory, carried.claimed, now, self.chance)

        await self._keep(carried, work)

    async def _see_off(self, carried: Carried, person: Person) -> None:
        """Take it for sent, as for closed messages. What shows no name has its nights from now on; nothing ends yet."""
        now = self.clock.now()

        def work(directory: Directory) -> None:
            unit = directory.within(carried.claimed.community)
            told(directory, carried.claimed, now)
            absence.see_off(unit, person, now, self.chance, unnamed=True)

        await self._keep(carried, work)

    async def park(self, carried: Carried, why: str) -> None:
        """Set it aside for a person to look at."""
        now = self.clock.now()

        def work(directory: Directory) -> None:
            lost_cards.set_aside(directory, carried.claimed, why, now, self.chance)
            if isinstance(carried.parcel, Post):
                lost_cards.not_shown(directory, carried.claimed, now, self.chance, unsure=why == PERHAPS_SENT)

        await self._keep(carried, work)

    async def _keep(self, carried: Carried, work: Callable[[Directory], None]) -> None:
        """Have it kept, once, when the store takes it: nobody else knows what came of a try, and its lane waits."""

        def again(directory: Directory) -> None:
            if directory.is_claimed(carried.claimed):
                work(directory)

        await insist(self.store, self.clock, work, again)


_MISSED = ShowCard | board.Standing | SayUnmasking
