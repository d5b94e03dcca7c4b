"""The pages of the dashboard, which part of one is looked at, and places in what waits there."""

from dataclasses import dataclass
from enum import StrEnum


class Page(StrEnum):
    """A page, in the order in which they are listed."""

    TODAY = "today"
    REVIEW = "review"
    REPORTS = "reports"
    WAITING = "waiting"
    INVITATIONS = "invitations"
    TRENDS = "trends"
    AUDIT = "audit"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody would look at: ``after`` is where a page before ended, ``weeks`` how far back figures go."""

    page: Page
    after: str = ""
    weeks: int = 12


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a queue: since which whole hour (counted from the epoch) something waits, and its random id."""

    hour: int
    id: str


BEGINNING = Spot(-1, "")
"""Before everything that waits."""

END = Spot(2**40, "")
"""Later than anything."""
