"""Cards that moderators were pointed to, and the days on which somebody wrote something that sounded like danger."""

from datetime import datetime

from bot.model.concerns import Concern
from bot.model.ids import AskId
from bot.model.people import Person
from storage.moments import day
from storage.room import Room
from storage.sealing import CONCERN_SEEN_BY, Use


class SqlConcerns:
    """Cards that moderators were pointed to."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def get(self, ask: AskId) -> Concern | None:
        """Say whether moderators were pointed to a card, and who has seen it."""
        sealed = self._room.sql.get_concern(community_id=self._room.community, ask_id=ask)
        return None if sealed is None else Concern(ask=ask, seen_by=self._room.seals.open(CONCERN_SEEN_BY, ask, sealed))

    def keep(self, concern: Concern) -> None:
        """Keep it as it is now."""
        sealed = self._room.seals.seal(CONCERN_SEEN_BY, concern.ask, concern.seen_by)
        self._room.sql.keep_concern(
            community_id=self._room.community, ask_id=concern.ask, seen_by=sealed, is_seen=int(bool(concern.seen_by))
        )


class SqlMarks:
    """Days on which somebody wrote something that sounded like danger, each under a tag that only they can make."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def leave(self, person: Person, now: datetime) -> None:
        """Remember the day, and nothing else."""
        today = day(now)
        self._room.sql.leave_mark(community_id=self._room.community, day=today, tag=self._tag(person, today))

    def stand(self, person: Person, now: datetime, days: int) -> bool:
        """Say whether one was left today or in the *days* before."""
        return any(
            self._room.sql.mark_stands(community_id=self._room.community, day=earlier, tag=self._tag(person, earlier))
            for earlier in range(day(now) - days, day(now) + 1)
        )

    def _tag(self, person: Person, on: int) -> str:
        return self._room.seals.tag(Use.MARK, str(on), person.account)
