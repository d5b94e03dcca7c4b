"""What a process does of all that there is to do, as whoever runs the bot says it. Pure."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.mendable import Mendable

WAITS = "waits: another process does this"
"""How a part is that takes over when the other is gone: as it should be."""


class Role(StrEnum):
    """One of three things that a process may do."""

    GATEWAY = "gateway"
    """Hear what members do, and answer."""
    WORKER = "worker"
    """Send what is to be sent, ring what falls due, erase what goes."""
    WEB = "web"
    """Serve the moderators' dashboard."""


class NoSuchShare(Mendable):
    """It cannot be read what a process is to do."""


@dataclass(frozen=True, slots=True)
class Shards:
    """Which of so many equal parts of all servers a process hears."""

    first: int
    last: int
    count: int

    @property
    def numbers(self) -> range:
        """Give the numbers of the parts."""
        return range(self.first, self.last + 1)

    @property
    def are_all(self) -> bool:
        """Say whether nothing is left to other processes."""
        return len(self.numbers) == self.count

    def __str__(self) -> str:
        parts = f"{self.first}" if self.first == self.last else f"{self.first}-{self.last}"
        return f"{parts}/{self.count}"


@dataclass(frozen=True, slots=True)
class Share:
    """What one process does."""

    roles: frozenset[Role] = frozenset(Role)
    shards: Shards = Shards(0, 0, 1)

    @property
    def is_all(self) -> bool:
        """Say whether nothing is left to other processes."""
        return self.roles == frozenset(Role) and self.shards.are_all

    def has(self, role: Role) -> bool:
        """Say whether a role is among what it does."""
        return role in self.roles


ALL = Share()

_SHARDS = re.compile(r"(\d{1,5})(?:-(\d{1,5}))?/(\d{1,5})")


def share(roles: str, shards: str) -> Share:
    """Read what was written; raises NoSuchShare."""
    named = [name.strip() for name in roles.split(",") if name.strip()]
    if not named or not set(named) <= set(Role):
        raise NoSuchShare(
            f"--roles {roles!r} cannot be read", "write one or several of gateway, worker and web, with commas between"
        )
    return Share(frozenset(map(Role, named)), _shards(shards))


def _shards(written: str) -> Shards:
    found = _SHARDS.fullmatch(written.strip())
    first, last, count = (int(part) for part in (found[1], found[2] or found[1], found[3])) if found else (0, 0, 0)
    if not first <= last < count:
        raise NoSuchShare(
            f"--shards {written!r} cannot be read", "write the first and the last, from 0, of how many: 0-3/16, or 5/16"
        )
    return Shards(first, last, count)
