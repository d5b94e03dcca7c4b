"""Spaces that let the bot in by themselves: what it speaks with there, until they let it go.

Coming and going is one unit with the thirty days of ``bot.leaving``: nobody is told of either before both are kept.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.insisting import insist
from bot.model.ids import SpaceId
from bot.model.installations import Installation
from bot.ports import Clock, Directory, Store

RENEWED_BEFORE = timedelta(hours=2)
"""A token is exchanged so long before its end: it is still good while the next one is asked for, or if that fails."""

PATIENCE = timedelta(minutes=1)
"""Longer than asking for a token takes: whoever asks first is left alone for as long."""

A_MOMENT = timedelta(seconds=5)
"""For so long somebody in a browser waits: what they were sent back with is good once."""

UNHEARD_FOR = timedelta(days=2)
"""For so long whoever was given the next token may still be about to keep it: a disk may be full for a night."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenancy:
    """Installations as whoever speaks to a platform needs them."""

    store: Store
    clock: Clock

    async def of(self, space: SpaceId) -> Installation | None:
        """Give what the bot speaks with in a space; None where it is not let in."""
        return await self.store.read(lambda directory: directory.installations.get(space))

    async def spaces(self) -> frozenset[SpaceId]:
        """Name the spaces that let the bot in."""
        return await self.store.read(lambda directory: directory.installations.spaces())

    async def let_in(self, installation: Installation) -> None:
        """Keep what a space gave; where it had let the bot go, its thirty days stop."""

        def work(directory: Directory) -> bool:
            directory.installations.keep(installation)
            return directory.stay(installation.space)

        if await insist(self.store, self.clock, work, holds_on=A_MOMENT):
            _log.warning("%s: back in 1 space; nothing of it is erased", _platform(installation.space))

    async def let_go(self, space: SpaceId, token: str) -> bool:
        """Forget what a space gave, and begin its thirty days; False where *token* is not what is kept any more."""
        return await self._forget(space, lambda kept: kept.token == token)

    async def _forget(self, space: SpaceId, is_meant: Callable[[Installation], bool]) -> bool:
        now = self.clock.now()

        def work(directory: Directory) -> tuple[bool, bool]:
            kept = directory.installations.get(space)
            if kept is None or not is_meant(kept):
                return False, False  # It went already, or somebody let the bot in again meanwhile.
            directory.installations.drop(space)
            return True, directory.leave(space, now)

        gone, begun = await self.store.transact(work)
        if begun:
            _tell_of_end(space)
        return gone

    async def leave(self, space: SpaceId) -> None:
        """Begin the thirty days of a space that says it let the bot go, unless what it gave is kept."""
        now = self.clock.now()

        def work(directory: Directory) -> bool:
            return directory.installations.get(space) is None and directory.leave(space, now)

        if await self.store.transact(work):
            _tell_of_end(space)

    def ends_soon(self, installation: Installation) -> bool:
        """Say whether a token is to be exchanged before it is used."""
        return installation.ends_at is not None and installation.ends_at - self.clock.now() <= RENEWED_BEFORE

    def is_over(self, installation: Installation) -> bool:
        """Say whether a token opens nothing any more."""
        return installation.ends_at is not None and installation.ends_at <= self.clock.now()

    async def begin_renewal(self, space: SpaceId) -> tuple[Installation | None, bool]:
        """Give what is kept now, and say whether the caller is the one who exchanges it."""
        now = self.clock.now().replace(microsecond=0)  # As it is kept: whoever asked is known by it.

        def work(directory: Directory) -> tuple[Installation | None, bool]:
            kept = directory.installations.get(space)
            if kept is None or not kept.renewal or not self.ends_soon(kept):
                return kept, False
            if self.is_being_renewed(kept):
                return kept, False
            asked = replace(kept, renewing_until=now + PATIENCE, unheard_since=kept.unheard_since or now)
            directory.installations.keep(asked)
            return asked, True

        return await self.store.transact(work)

    def is_being_renewed(self, installation: Installation) -> bool:
        """Say whether somebody is asking for the next token at this moment."""
        now, until = self.clock.now(), installation.renewing_until
        return until is not None and now < until <= now + PATIENCE

    async def end_renewal(self, asked: Installation, after: Installation) -> Installation | None:
        """Keep the next token in the place of the one that it was *asked* for by; give what is kept then.

        What was let go or let in anew meanwhile stays as it is. What it was asked for by is used up, and nobody else
        has the next one: as long as the store refuses it is asked again.
        """

        def work(directory: Directory) -> Installation | None:
            found = directory.installations.get(asked.space)
            if found is None or found.renewal != asked.renewal:
                return found  # Where this was perhaps kept already, it is what is found.
            directory.installations.keep(after)
            return after

        return await insist(self.store, self.clock, work, holds_on=None)

    async def put_off(self, asked: Installation, *, unheard: bool) -> None:
        """Let others ask, at once where nothing opens the space; *unheard* where the next token may have been given."""
        until = None if self.is_over(asked) else asked.renewing_until
        since = asked.unheard_since if unheard or not _is_first(asked) else None

        def work(directory: Directory) -> None:
            if directory.installations.get(asked.space) == asked:
                directory.installations.keep(replace(asked, renewing_until=until, unheard_since=since))

        await self.store.transact(work)

    async def lose(self, asked: Installation) -> None:
        """Hear that there is no next token: the space let the bot go, once the one before is over.

        Unless somebody asked for it earlier by the same, and was not heard of since: then it is them who used it up,
        and they may be about to keep the next one.
        """
        if not self.is_over(asked):
            await self.put_off(asked, unheard=False)
        elif _is_first(asked) or self._is_unheard_for_long(asked):
            await self._forget(asked.space, lambda kept: kept == asked)

    def _is_unheard_for_long(self, asked: Installation) -> bool:
        since = asked.unheard_since
        return since is not None and abs(self.clock.now() - since) >= UNHEARD_FOR


def _is_first(asked: Installation) -> bool:
    """Say whether nobody had asked before without saying what came of it."""
    return asked.unheard_since is None or asked.unheard_since + PATIENCE == asked.renewing_until


def _tell_of_end(space: SpaceId) -> None:
    said = "%s: no longer in 1 space; what is kept of it is erased in 30 days unless it comes back"
    _log.warning(said, _platform(space))


def _platform(space: SpaceId) -> str:
    return space.partition(":")[0]
