"""Requests to open a name, who was named as a moderator, and since when moderators have been seen acting as such.

Nothing here is made of whoever asked: a request names an ask, whose own seal stays where it is.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.model.ids import AskId, UnmaskingId
from bot.model.people import Person
from bot.model.unmaskings import Unmasking, UnmaskingState
from storage.moments import DAY, day, moment, seconds, timed, whole
from storage.room import Room, by_value, from_text, texts
from storage.sealing import APPOINTED, UNMASKING_REQUESTER, UNMASKING_WORDS, Use

STATES = by_value(UnmaskingState)
STANDING = (UnmaskingState.REQUESTED, UnmaskingState.AGREED)

REMEMBERED_DAYS = 30
"""Who has not acted as a moderator for so long begins anew."""


class SqlUnmaskings:
    """Requests to open a name."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def get(self, unmasking: UnmaskingId) -> Unmasking | None:
        """Give one request."""
        row = self._room.sql.get_unmasking(community_id=self._room.community, id=unmasking)
        return None if row is None else self._read(row)

    def begin(self, unmasking: Unmasking, requester: Person) -> None:
        """Keep a new request, and seal whose it is."""
        seals = self._room.seals
        self._room.sql.begin_unmasking(
            **self._columns(unmasking),
            ask_id=unmasking.ask,
            requester=seals.seal(UNMASKING_REQUESTER, unmasking.id, requester.account),
            requester_tag=self._tag(unmasking.id, requester),
        )

    def keep(self, unmasking: Unmasking) -> None:
        """Keep a request as it is now; once it no longer stands, nothing says whose it was."""
        self._room.sql.keep_unmasking(**self._columns(unmasking), stands=int(unmasking.state in STANDING))

    def on(self, ask: AskId) -> tuple[Unmasking, ...]:
        """Give all requests about one ask, oldest first."""
        rows = self._room.sql.unmaskings_on(community_id=self._room.community, ask_id=ask)
        return tuple(self._read(row) for row in rows)

    def agreed(self) -> tuple[Unmasking, ...]:
        """Give those on which two agreed, and which nobody has looked at yet."""
        return tuple(self._read(row) for row in self._room.sql.unmaskings_agreed(community_id=self._room.community))

    def is_by(self, unmasking: UnmaskingId, person: Person) -> bool:
        """Say whether *person* made a request that stands."""
        tag = self._tag(unmasking, person)
        room = self._room
        return room.sql.requested_by(community_id=room.community, id=unmasking, requester_tag=tag) is not None

    def requester(self, unmasking: UnmaskingId) -> Person | None:
        """Open the seal. Only for sending."""
        sealed = self._room.sql.sealed_requester(community_id=self._room.community, id=unmasking)
        return None if sealed is None else Person(self._room.seals.open(UNMASKING_REQUESTER, unmasking, sealed))

    def covered(self, *, skip: int, most: int) -> tuple[AskId, ...]:
        """Give asks whose authors were told that their name may be opened, the last shown first."""
        rows = self._room.sql.asks_covered(community_id=self._room.community, skip=skip, most=most)
        return tuple(AskId(ask) for (ask,) in rows)

    def _tag(self, unmasking: UnmaskingId, person: Person) -> str:
        return self._room.seals.tag(Use.REQUESTER, unmasking, person.account)

    def _columns(self, unmasking: Unmasking) -> dict[str, Any]:
        words = texts(unmasking.reason, unmasking.requester)
        return {
            "community_id": self._room.community,
            "id": unmasking.id,
            "state": str(unmasking.state),
            "requested_at": seconds(unmasking.requested_at),
            "agreed_at": whole(unmasking.agreed_at),
            "words": self._room.seals.seal(UNMASKING_WORDS, unmasking.id, words),
        }

    def _read(self, row: Sequence[Any]) -> Unmasking:
        unmasking, ask, state, requested_at, agreed_at, words = row
        reason, requester = from_text(self._room.seals.open(UNMASKING_WORDS, unmasking, words))
        return Unmasking(
            id=unmasking,
            ask=ask,
            reason=reason,
            requester=requester,
            requested_at=moment(requested_at),
            state=STATES[state],
            agreed_at=timed(agreed_at),
        )


class SqlModerators:
    """Who was named, in one seal; since when somebody was seen acting: a day, under a tag that no other table has."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def name(self, people: tuple[Person, ...]) -> None:
        """Keep who looks after the place beside those who run it."""
        community = self._room.community
        if not people:
            self._room.sql.appoint_nobody(community_id=community)
            return
        sealed = self._room.seals.seal(APPOINTED, community, texts(*(person.account for person in people)))
        self._room.sql.appoint(community_id=community, people=sealed)

    def named(self) -> tuple[Person, ...]:
        """Open the seal."""
        sealed = self._room.sql.appointed(community_id=self._room.community)
        if sealed is None:
            return ()
        return tuple(map(Person, from_text(self._room.seals.open(APPOINTED, self._room.community, sealed))))

    def is_named(self, person: Person) -> bool:
        """Say whether *person* was named."""
        return person in self.named()

    def saw(self, person: Person, now: datetime) -> None:
        """Remember that *person* acts as a moderator."""
        after = day(now) - REMEMBERED_DAYS
        self._room.sql.saw_moderator(
            community_id=self._room.community, tag=self._tag(person), day=day(now), after=after
        )

    def since(self, person: Person, now: datetime) -> datetime | None:
        """Give the day since which *person* has been seen as one without a long pause."""
        after = day(now) - REMEMBERED_DAYS
        since = self._room.sql.moderator_since(community_id=self._room.community, tag=self._tag(person), after=after)
        return None if since is None else moment(since * DAY)

    def forget(self, person: Person) -> None:
        """Forget it: they are no moderator."""
        self._room.sql.no_moderator(community_id=self._room.community, tag=self._tag(person))

    def _tag(self, person: Person) -> str:
        return self._room.seals.tag(Use.MODERATOR, person.account)
