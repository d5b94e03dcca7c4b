"""What waits for moderators, listed within an index each: by whole hours, and then by random id."""

from collections.abc import Callable
from datetime import datetime
from itertools import starmap
from typing import Any

from bot.model.ids import ReportId, UnmaskingId
from bot.model.pages import Spot
from storage.moments import HOUR, seconds
from storage.room import Room


class SqlQueues:
    """What waits for moderators, and what they dealt with lately."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def to_review(self, after: Spot, most: int) -> tuple[Spot, ...]:
        """Give open reviews of asks that have not ended, what waits longest first."""
        return self._listed(self._room.sql.to_review, after, most)

    def to_judge(self, after: Spot, most: int) -> tuple[Spot, ...]:
        """Give what else was brought before moderators and is open, what waits longest first."""
        return self._listed(self._room.sql.to_judge, after, most)

    def dealt_with(self, after: Spot, most: int, *, review: bool, since: datetime) -> tuple[Spot, ...]:
        """Give what is no longer open, reviews or all else, that came since then; the latest first."""
        return self._listed(self._room.sql.dealt_with, after, most, review=int(review), since=seconds(since))

    def overdue(self, after: Spot, most: int) -> tuple[Spot, ...]:
        """Give open asks that moderators hear of and none of them answers, what waits longest first."""
        return self._listed(self._room.sql.overdue, after, most)

    def unseen(self, after: Spot, most: int) -> tuple[Spot, ...]:
        """Give the asks of notices that nobody has seen, what was shown longest ago first."""
        return self._listed(self._room.sql.unseen, after, most)

    def unmaskings(self) -> tuple[UnmaskingId, ...]:
        """Give the requests to open a name that wait for their next step, oldest first."""
        rows = self._room.sql.unmaskings_standing(community_id=self._room.community)
        return tuple(UnmaskingId(one) for (one,) in rows)

    def barred_through(self, after: str, most: int) -> tuple[ReportId, ...]:
        """Give the reports that bar somebody, in the order of their ids."""
        rows = self._room.sql.barred_through(community_id=self._room.community, after=after, most=most)
        return tuple(ReportId(report) for (report,) in rows)

    def count_to_review(self) -> int:
        """Count open reviews of asks that have not ended."""
        return self._counted(self._room.sql.count_to_review)

    def count_to_judge(self) -> int:
        """Count what else is open."""
        return self._counted(self._room.sql.count_to_judge)

    def count_overdue(self) -> int:
        """Count the asks that wait."""
        return self._counted(self._room.sql.count_overdue)

    def count_unseen(self) -> int:
        """Count the notices that nobody has seen."""
        return self._counted(self._room.sql.count_unseen)

    def _listed(self, statement: Callable[..., Any], after: Spot, most: int, **values: int) -> tuple[Spot, ...]:
        place = {"at": after.hour * HOUR, "after": after.id, "most": most}
        return tuple(starmap(Spot, statement(community_id=self._room.community, **place, **values)))

    def _counted(self, statement: Callable[..., Any]) -> int:
        count: int = statement(community_id=self._room.community)
        return count
