"""Who acts. A person's account never shows in a repr, so no log and no traceback can carry it."""

from dataclasses import dataclass
from datetime import datetime

NAME_LIMIT = 80
"""Characters of a name that are shown."""


@dataclass(frozen=True, slots=True, repr=False)
class Person:
    """One account on one platform, as ``<platform>:<id>`` in a form only that platform's adapter reads."""

    account: str

    @property
    def platform(self) -> str:
        """Name the platform, which is all the core may read of an account."""
        return self.account.partition(":")[0]

    def __repr__(self) -> str:
        return "Person(sealed)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """What somebody may do in a space: ``runs_space`` as its owner, an admin, or one who may manage it.

    ``roles`` are None where the platform knows no roles, and ``joined_at`` where it does not say when somebody came.
    """

    runs_space: bool = False
    gone: bool = False
    """The platform says that they are no longer there."""
    roles: frozenset[str] | None = None
    joined_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Actor:
    """The person behind one action; ``rank`` is None where the platform did not say it along with the action.

    ``language`` is the one that their platform shows them (``pt-BR``), empty where it did not say; what they chose
    themselves goes before it. ``known_as`` are the names and handles by which others there know them.
    """

    person: Person
    name: str
    language: str = ""
    rank: Rank | None = None
    known_as: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return "Actor(sealed)"
