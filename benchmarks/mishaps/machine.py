"""What a process stands on: a clock that may be moved, a disk that may refuse, a platform that may keep silent."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from benchmarks.mishaps.ledger import Ledger
from benchmarks.mishaps.process import WRITES, Killed, Process, When
from benchmarks.mishaps.weather import Mishap, Weather
from benchmarks.simulation.leaping import LoopsClock
from bot.model.communities import Place
from bot.model.ids import SpaceId
from bot.model.people import Person, Rank
from bot.model.surveys import Survey
from bot.ports import Directory, NotKept
from storage.inline import Inline

T = TypeVar("T")

PEOPLE_HERE = 40


@dataclass(slots=True)
class HouseClock(LoopsClock):
    """The machine's clock, which may be moved; the platform's own time goes on."""

    moved: timedelta = timedelta()

    def now(self) -> datetime:
        """Give what the machine believes."""
        return super(HouseClock, self).now() + self.moved


@dataclass(slots=True, kw_only=True)
class MortalStore:
    """What a process keeps, as long as it lives and the disk lets it."""

    inner: Inline
    process: Process
    weather: Weather
    ledger: Ledger

    async def transact(self, work: Callable[[Directory], T]) -> T:
        """Run *work*, unless it ends before, or the disk refuses; perhaps nobody hears that it was done."""
        self.process.passes(WRITES, When.BEFORE)
        for kind in (Mishap.LOCKED, Mishap.READ_ONLY):
            if self.weather.strikes(kind):
                raise NotKept(kind)
        kept = await self.inner.transact(self._full(work) if self.weather.strikes(Mishap.FULL) else work)
        await self.ledger.committed()
        self.process.passes(WRITES, When.AFTER)
        return kept

    async def read(self, work: Callable[[Directory], T]) -> T:
        """Run *work* on a snapshot."""
        if not self.process.alive:
            raise Killed
        return await self.inner.read(work)

    async def close(self) -> None:
        """Let go of nothing: the connection is the house's."""

    def _full(self, work: Callable[[Directory], T]) -> Callable[[Directory], T]:
        def breaks(directory: Directory) -> T:
            work(directory)
            raise NotKept(Mishap.FULL)

        return breaks


@dataclass(slots=True, kw_only=True)
class Registry:
    """Counts heads and says who looks after the place, where the platform says it."""

    weather: Weather
    moderators: frozenset[Person]
    owners_may_export: bool = True

    async def people(self, place: Place, group: str = "") -> int | None:  # noqa: ARG002 - one channel, no groups.
        """Count everybody."""
        return None if self.weather.strikes(Mishap.SILENT) else PEOPLE_HERE

    async def survey(self, place: Place) -> Survey:  # noqa: ARG002 - as above.
        """Say nothing."""
        return Survey()

    async def belongs(self, person: Person, space: SpaceId, group: str) -> bool | None:  # noqa: ARG002 - as above.
        """Let everybody do everything."""
        return None if self.weather.strikes(Mishap.SILENT) else True

    async def names(self, person: Person, space: SpaceId) -> tuple[str, ...]:  # noqa: ARG002 - as above.
        """Name nobody."""
        return ()

    async def rank(self, person: Person, space: SpaceId) -> Rank | None:  # noqa: ARG002 - there is one space.
        """Say who looks after the place, and who is gone."""
        if self.weather.strikes(Mishap.SILENT):
            return None
        gone = self.weather.lasts(Mishap.LEFT, person.account.rpartition(":")[2])
        return Rank(gone=gone, runs_space=person in self.moderators and not gone)
