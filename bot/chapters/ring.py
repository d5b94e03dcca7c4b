"""Where one alarm is dealt with: a unit, the moment, and nobody who acts."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.chapters.wanted import NOTHING_YET, Known, NamesWanted, RankWanted
from bot.model.communities import Community, Hours, Settings
from bot.model.people import NAME_LIMIT, Person, Rank
from bot.model.timers import Timer
from bot.ports import Chance, Unit
from bot.safety.text import tidy_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring:
    """One alarm in one unit."""

    unit: Unit
    timer: Timer
    now: datetime
    chance: Chance
    community: Community
    known: Known = NOTHING_YET

    @property
    def settings(self) -> Settings:
        """Give the community's settings."""
        return self.community.settings

    @property
    def late(self) -> timedelta:
        """Say for how long it has been due: the bot may have been switched off. While all is paused, for good."""
        if self.settings.paused:
            return timedelta.max
        return self.now - self.timer.due

    def hours_of(self, person: Person | None) -> Hours:
        """Say when *person* must not be disturbed."""
        return hours_of(self.unit, person, self.settings)

    def rank_of(self, person: Person) -> Rank | None:
        """Say what *person* may do here, by the platform's own word; None when it did not say."""
        if self.known.ranked is None and self.community.channel is not None:
            raise RankWanted(person, self.community.channel.space)
        return self.known.ranked.rank if self.known.ranked else None

    def name_of(self, person: Person | None) -> str | None:
        """Say what *person* is called here, by the platform's own word; None when it did not say."""
        if person is None or self.community.channel is None:
            return None
        if person not in self.known.names:
            raise NamesWanted(person, self.community.channel.space)
        called = (tidy_line(name, NAME_LIMIT) for name in self.known.names[person])
        return next(filter(None, called), None)


def hours_of(unit: Unit, person: Person | None, settings: Settings) -> Hours:
    """Say when *person* must not be disturbed: as they chose, or as the community did."""
    member = unit.members.of(person) if person else None
    if member is None:
        return settings.zone, settings.quiet
    return member.zone or settings.zone, member.quiet or settings.quiet
