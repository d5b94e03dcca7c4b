"""Into how many parts all servers are split, which of them a client hears, and when it may begin to."""

import asyncio
from typing import Any

from sandbox.discord.world import World
from sandbox.errors import Json

_SHIFT = 22
_A_START = 5.0
"""Seconds in which as many parts may begin as `/gateway/bot` says, each with another rest."""

_A_MOMENT = 0.2
"""Seconds by which two clocks may differ about that."""


class WrongShard(Exception):
    """There is no such part."""


def shard_of(guild: Any, count: int) -> int:
    """Say which of *count* parts a server is in; what is in no server, such as private messages, is in the first."""
    return (int(guild or 0) >> _SHIFT) % count


def shard_in(data: Json) -> tuple[int, int]:
    """Read which of how many parts a client wants; raises WrongShard."""
    try:
        number, count = data.get("shard") or (0, 1)
    except (TypeError, ValueError):
        raise WrongShard from None
    if not (isinstance(number, int) and isinstance(count, int) and 0 <= number < count):
        raise WrongShard
    return number, count


class Starts:
    """When which part began to be heard."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._begun: dict[int, float] = {}
        self.times: list[tuple[int, float]] = []
        """The parts that began, in their order, with the moment."""

    def may_begin(self, shard: tuple[int, int]) -> bool:
        """Say whether a part may begin now; a client that hears everything always may."""
        number, count = shard
        rest, now = number % self._world.starts_at_once, asyncio.get_running_loop().time()
        if count > 1 and now - self._begun.get(rest, -_A_START) < _A_START - _A_MOMENT:
            return False
        self._begun[rest] = now
        self.times.append((number, now))
        return True
