"""How often something may happen in a while: being refused, opening private channels."""

import asyncio
from collections import deque
from datetime import timedelta


class Allowance:
    """So many times *within* a while, counted in memory."""

    def __init__(self, most: int, within: timedelta) -> None:
        self._most = most
        self._within = within.total_seconds()
        self._spent: deque[float] = deque(maxlen=most)

    def spend(self) -> None:
        """Count one."""
        self._spent.append(_now())

    @property
    def wait(self) -> timedelta | None:
        """Say how long it takes until there is one left, where there is none."""
        if len(self._spent) < self._most:
            return None
        left = self._spent[0] + self._within - _now()
        return timedelta(seconds=left) if left > 0 else None


def _now() -> float:
    return asyncio.get_running_loop().time()
