"""A community and what it has settled for itself. Every number has a default that works before anybody chose one."""

from dataclasses import dataclass, field
from datetime import timedelta

from bot.model.ids import CommunityId, SpaceId

DEFAULT_TOPICS = ("Hands-on", "Tech", "Writing and forms", "Learning", "Getting around", "Listening")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A channel in a space."""

    space: SpaceId
    channel: str

    @property
    def platform(self) -> str:
        """Name the platform that the space is on."""
        return self.space.partition(":")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRef:
    """A message that Askaround posted."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A community's own numbers and choices; times in seconds, ``zone`` an IANA name, ``language`` a catalogue's."""

    anonymity: bool = True
    topics: tuple[str, ...] = DEFAULT_TOPICS
    zone: str = "UTC"
    language: str = "en"
    live_asks: int = 3
    anonymous_a_day: int = 1
    live_offers: int = 10
    people_for_anonymity: int = 10
    release_from: int = 120
    release_to: int = 900
    kind_delay: int = 3600
    goodbye: int = 72 * 3600

    @property
    def release_window(self) -> tuple[timedelta, timedelta]:
        """Give the shortest and the longest wait of an anonymous card before it is shown."""
        return timedelta(seconds=self.release_from), timedelta(seconds=self.release_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Community:
    """Everything is separated by it; ``channel`` is None until somebody has chosen where asks appear."""

    id: CommunityId
    channel: Place | None = None
    settings: Settings = field(default_factory=Settings)
