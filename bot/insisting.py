"""Keep what is known nowhere else: a store that refuses it is asked again."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

from bot.ports import Clock, Directory, NotKept, PerhapsKept, Store

AGAIN = 1.0
"""Seconds from one time to the next."""

HOLDS_ON = timedelta(minutes=5)
"""For so long, which is well within the lease of a sending."""

T = TypeVar("T")

_log = logging.getLogger(__name__)


async def insist(
    store: Store,
    clock: Clock,
    work: Callable[[Directory], T],
    again: Callable[[Directory], T] | None = None,
    *,
    holds_on: timedelta | None = HOLDS_ON,
) -> T:
    """Run *work* once the store takes it; after minutes of trouble it raises what the store said last.

    Where it may have been kept already *again* runs in its place, which knows; without one *work* itself does. What
    *holds_on* for ever gives up only with the process.
    """
    began: datetime | None = None
    while True:
        try:
            return await store.transact(work)
        except (NotKept, PerhapsKept) as trouble:
            now = clock.now()
            if began is None:
                began = now
                _log.warning("what has happened could not be kept yet")
            elif holds_on is not None and not timedelta() <= now - began < holds_on:
                raise
            if isinstance(trouble, PerhapsKept):
                work = again or work
        await asyncio.sleep(AGAIN)
