"""What a unit cannot look up, because a unit cannot wait: it stops, somebody else finds out, and it runs again."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.model.communities import Place
from bot.model.ids import SpaceId
from bot.model.people import Person, Rank
from bot.model.surveys import Survey
from bot.safety.crisis import Signal
from bot.safety.findings import Finding


class Wanted(Exception):
    """Something has to be asked of a platform first; nothing was kept."""


class CrowdWanted(Wanted):
    """An anonymous post wants to know how many people could have written it: all, or a *group* of them."""

    def __init__(self, place: Place, group: str = "") -> None:
        super().__init__("crowd wanted")
        self.place = place
        self.group = group


class RankWanted(Wanted):
    """It matters whether somebody looks after a space, and whether they are still there."""

    def __init__(self, person: Person, space: SpaceId) -> None:
        super().__init__("rank wanted")
        self.person = person
        self.space = space


class BelongingWanted(Wanted):
    """It matters whether somebody has a role, or is in a channel."""

    def __init__(self, person: Person, space: SpaceId, group: str) -> None:
        super().__init__("belonging wanted")
        self.person = person
        self.space = space
        self.group = group


class UnitWanted(Wanted):
    """What mostly opens a form is to be answered with a card, whose buttons have to be kept."""

    def __init__(self) -> None:
        super().__init__("unit wanted")


class SurveyWanted(Wanted):
    """It is about to be said that cards appear in a channel."""

    def __init__(self, place: Place) -> None:
        super().__init__("survey wanted")
        self.place = place


class NamesWanted(Wanted):
    """Somebody is to be named: both sides of a conversation agreed, or two moderators together."""

    def __init__(self, person: Person, space: SpaceId) -> None:
        super().__init__("names wanted")
        self.person = person
        self.space = space


class LeaksWanted(Wanted):
    """An author wants to know what in *text* gives them away; that takes longer than a unit may."""

    def __init__(self, text: str, own: tuple[str, ...]) -> None:
        super().__init__("leaks wanted")
        self.text = text
        self.own = own


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
    """What was heard in an action's own words, and what has been asked so far."""

    said: str = ""
    """The words that were listened to, as they were typed."""
    signal: Signal | None = None
    contacts: tuple[str, ...] = ()
    """Ways to get in touch, as they stand in what one side says to the other."""
    crowd: Crowd | None = None
    ranked: Ranked | None = None
    belongs: Mapping[str, bool | None] = field(default_factory=dict)
    """To which groups somebody belongs, as far as it was asked; None where the platform did not say."""
    surveys: Mapping[Place, Survey] = field(default_factory=dict)
    glimpsed: Mapping[Place, Survey] = field(default_factory=dict)
    """What channels looked like a while ago."""
    in_unit: bool = False
    """Whether what mostly opens a form, which writes nothing, is answered in a unit this time."""
    names: Mapping[Person, tuple[str, ...]] = field(default_factory=dict)
    """What people are called, as far as it was asked; nothing where the platform did not say."""
    leaks: tuple[Finding, ...] | None = None


NOTHING_YET = Known()
