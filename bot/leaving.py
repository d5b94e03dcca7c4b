"""Spaces that the bot is no longer in: what is kept of their communities is erased thirty days later.

It is looked once a day, and when the bot starts or stops hearing. Coming back within those days stops the clock.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from bot.model.ids import SpaceId
from bot.platforms import Resident, Whereabouts
from bot.ports import Clock, Directory, Store

ERASED_AFTER = timedelta(days=30)
LOOK_EVERY = timedelta(days=1)
AT_ONCE = 50
"""Rows a unit erases, so that nobody waits for long."""

_log = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class Leaving:
    """Notices where the bot is, and erases where it is no more."""

    store: Store
    clock: Clock
    residents: Mapping[str, Resident]
    _looked_at: datetime | None = field(default=None)

    async def see_to_it(self) -> None:
        """Look where a day is over since the last look, and erase what is due."""
        now = self.clock.now()
        if self._looked_at is None or now - self._looked_at >= LOOK_EVERY:
            await self.look()
            self._looked_at = now  # What could not be kept is looked at again, before anything is erased.
        await self.erase()

    async def look(self) -> None:
        """Ask every platform in which of the known spaces the bot is; one that does not say changes nothing."""
        for platform, resident in tuple(self.residents.items()):  # One may end meanwhile.
            known = await self.store.read(partial(_known, platform))
            if known:
                await self._note(platform, await resident.whereabouts(known))

    async def _note(self, platform: str, bot: Whereabouts) -> None:
        now = self.clock.now()

        def work(directory: Directory) -> tuple[int, int]:
            left = sum(directory.leave(space, now) for space in bot.gone)
            return left, sum(directory.stay(space) for space in bot.here)

        left, returned = await self.store.transact(work)
        if left:
            _log.warning("%s: no longer in %d space(s); what is kept of them is erased in 30 days", platform, left)
        if returned:
            _log.warning("%s: back in %d space(s); nothing of them is erased", platform, returned)

    async def erase(self) -> None:
        """Erase what is left of communities whose thirty days are over, some rows a unit."""
        before = self.clock.now() - ERASED_AFTER
        if begun := await self.store.transact(lambda directory: directory.begin_erasures(before)):
            _log.warning("%d communities are erased: their thirty days are over", begun)
        while await self.store.transact(lambda directory: directory.erase(AT_ONCE)):
            pass


def _known(platform: str, directory: Directory) -> frozenset[SpaceId]:
    return frozenset(space for _, space in directory.spaces() if space.partition(":")[0] == platform)
