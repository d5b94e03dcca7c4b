"""What a unit cannot look up, because a unit cannot wait: it stops, the platform is asked, and it runs again."""

from dataclasses import dataclass

from bot.model.communities import Place
from bot.model.ids import SpaceId
from bot.model.people import Person, Rank


class Wanted(Exception):
    """Something has to be asked of a platform first; nothing was kept."""


class CrowdWanted(Wanted):
    """An anonymous post wants to know how many people could have written it."""

    def __init__(self, place: Place) -> None:
        super().__init__("crowd wanted")
        self.place = place


class RankWanted(Wanted):
    """It matters whether somebody looks after a space, and whether they are still there."""

    def __init__(self, person: Person, space: SpaceId) -> None:
        super().__init__("rank wanted")
        self.person = person
        self.space = space


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """How many people could have posted; None when the platform did not say."""

    people: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """What the platform said of somebody; None when it did not."""

    rank: Rank | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What has been asked so far."""

    crowd: Crowd | None = None
    ranked: Ranked | None = None


NOTHING_YET = Known()
