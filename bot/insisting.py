"""Keep what is known nowhere else: a store that refuses it is asked again."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from bot.ports import Clock, Directory, NotKept, Store

AGAIN = 1.0
"""Seconds from one time to the next."""

HOLDS_ON = timedelta(minutes=5)
"""For so long, which is well within the lease of a sending."""

T = TypeVar("T")

_log = logging.getLogger(__name__)


async def insist(store: Store, clock: Clock, work: Callable[[Directory], T]) -> T:
    """Run *work* once the store takes it, at most once; raises NotKept after minutes of refusals."""
    try:
        return await store.transact(work)
    except NotKept:
        _log.warning("what has happened could not be kept yet")
    began = clock.now()
    while timedelta() <= clock.now() - began < HOLDS_ON:
        await asyncio.sleep(AGAIN)
        with contextlib.suppress(NotKept):
            return await store.transact(work)
    raise NotKept
