"""One transaction in one community."""

import json
from dataclasses import asdict
from datetime import datetime
from functools import lru_cache
from typing import Any

from bot.admittance import Guesses, Sessions
from bot.model.audit import Deed, Details
from bot.model.communities import Anonymity, Community, Place, Policy, Settings
from bot.model.effects import Effect, Sending
from bot.model.figures import Tally
from bot.model.ids import CommunityId, SpaceId
from bot.model.timers import Timer
from bot.oversight import Bars, Board, Concerns, Figures, Marks, Moderators, Queues, Reports, Trails, Unmaskings
from bot.rooms import (
    Asks,
    Blocks,
    Conversations,
    Drafts,
    Handles,
    Members,
    Notes,
    Offers,
    Requests,
    Reveals,
    Traces,
)
from storage.asks import SqlAsks
from storage.blocks import SqlBlocks
from storage.concerns import SqlConcerns, SqlMarks
from storage.conversations import SqlConversations
from storage.drafts import SqlDrafts
from storage.effects import effect_as_text
from storage.figures import SqlFigures
from storage.handles import SqlHandles
from storage.members import SqlBoard, SqlMembers, SqlRequests
from storage.moments import DAY, day, microseconds, moment, seconds_up, week
from storage.offers import SqlNotes, SqlOffers
from storage.queues import SqlQueues
from storage.reports import SqlBars, SqlReports
from storage.reveals import SqlReveals
from storage.room import Room
from storage.sealing import Use
from storage.traces import SqlTraces
from storage.trail import SqlTrail
from storage.unmasking import SqlModerators, SqlUnmaskings
from storage.visits import SqlGuesses, SqlSessions

NO_DETAILS = Details()

STEPS_A_MICROSECOND = 1000
"""Places within one lane for sendings that fall due in the same microsecond."""


class SqlUnit:
    """Everything a unit of work may do in its community; holds nothing itself, so one serves many transactions."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self.community: CommunityId = room.community
        self.drafts: Drafts = SqlDrafts(room)
        self.asks: Asks = SqlAsks(room)
        self.offers: Offers = SqlOffers(room)
        self.conversations: Conversations = SqlConversations(room)
        self.reveals: Reveals = SqlReveals(room)
        self.notes: Notes = SqlNotes(room)
        self.blocks: Blocks = SqlBlocks(room)
        self.handles: Handles = SqlHandles(room)
        self.members: Members = SqlMembers(room)
        self.requests: Requests = SqlRequests(room)
        self.board: Board = SqlBoard(room)
        self.unmaskings: Unmaskings = SqlUnmaskings(room)
        self.moderators: Moderators = SqlModerators(room)
        self._trail = SqlTrail(room)
        self.trail: Trails = self._trail
        self.sessions: Sessions = SqlSessions(room)
        self.guesses: Guesses = SqlGuesses(room)
        self.queues: Queues = SqlQueues(room)
        self.traces: Traces = SqlTraces(room)
        self.concerns: Concerns = SqlConcerns(room)
        self.marks: Marks = SqlMarks(room)
        self.reports: Reports = SqlReports(room)
        self.bars: Bars = SqlBars(room)
        self.figures: Figures = SqlFigures(room)

    def first_sight(self, key: str, now: datetime) -> bool:
        """Say whether this delivery is new; kept are a tag and a day, since a platform's key carries the time."""
        tag = self._room.seals.tag(Use.INBOX, key)
        return bool(self._room.sql.see(community_id=self.community, tag=tag, day=day(now)))

    def was_seen(self, key: str) -> bool:
        """Say whether this was seen in the last two days; remembers nothing."""
        tag = self._room.seals.tag(Use.INBOX, key)
        return bool(self._room.sql.was_seen(community_id=self.community, tag=tag))

    def settings(self) -> Community | None:
        """Give the community as it has set itself up."""
        row = self._room.sql.get_community(community_id=self.community)
        return None if row is None else community_from(self.community, row)

    def keep_settings(self, community: Community) -> None:
        """Keep what the community chose."""
        channel, moderators = community.channel, community.moderators
        self._room.sql.keep_community(
            community_id=self.community,
            space_id=channel.space if channel else None,
            channel=channel.channel if channel else None,
            moderators_space=moderators.space if moderators else None,
            moderators_channel=moderators.channel if moderators else None,
            settings=json.dumps(asdict(community.settings)),
        )

    def send(self, sending: Sending) -> None:
        """Put an effect in the outbox; its place in the lane goes by when it falls due, then by who came first."""
        due = microseconds(sending.due)
        self._room.sql.send(
            community_id=self.community,
            id=sending.id,
            lane=sending.lane,
            position=due * STEPS_A_MICROSECOND,
            beyond=(due + 1) * STEPS_A_MICROSECOND,
            due=due,
            until=None if sending.until is None else microseconds(sending.until),
            attempts=sending.attempts,
            effect=effect_as_text(sending.effect),
        )

    def unpark(self, lane: str) -> None:
        """Give what was parked in one lane another try, in its old order."""
        self._room.sql.unpark(community_id=self.community, lane=lane)

    def is_parked(self, lane: str) -> bool:
        """Say whether something was parked in one lane to which `unpark` would give another try."""
        return self._room.sql.is_parked(community_id=self.community, lane=lane) is not None

    def is_on_its_way(self, effect: Effect, lane: str) -> bool:
        """Say whether something is still to be sent in one lane, and not parked."""
        text = effect_as_text(effect)
        return self._room.sql.is_on_its_way(community_id=self.community, lane=lane, effect=text) is not None

    def drop_parked(self, effect: Effect) -> None:
        """Remove what was parked of one effect: a person has looked at it."""
        self._room.sql.drop_parked(community_id=self.community, effect=effect_as_text(effect))

    def set_timer(self, timer: Timer) -> None:
        """Set an alarm; one of a kind and owner, the later set stands. It never rings early."""
        self._room.sql.set_timer(
            community_id=self.community,
            owner=timer.owner,
            alarm=str(timer.alarm),
            id=timer.id,
            due=seconds_up(timer.due),
        )

    def cancel_timers(self, owner: str) -> None:
        """Silence everything set for one owner."""
        self._room.sql.cancel_timers(community_id=self.community, owner=owner)

    def audit(self, deed: Deed, now: datetime, details: Details = NO_DETAILS) -> None:
        """Write a line that is never changed; *details* are sealed beside it."""
        self._trail.write(deed, details, now)

    def count(self, counter: str, now: datetime, kind: str = "") -> None:
        """Add one to the community's count for the week of *now*, of one *kind* where some are told from others."""
        self._room.sql.add_count(community_id=self.community, counter=str(counter), week=week(now), kind=kind)

    def counted(self, counter: str, since: datetime, until: datetime) -> int:
        """Add up all kinds over the weeks from that of *since* to that of *until*, which is left out."""
        total: int = self._room.sql.counted(
            community_id=self.community, counter=str(counter), first=week(since), last=week(until)
        )
        return total

    def tallied(self, counter: str, since: datetime, until: datetime) -> tuple[Tally, ...]:
        """Give the same weeks and kinds one by one, those in which it happened, in their order."""
        rows = self._room.sql.tallied(
            community_id=self.community, counter=str(counter), first=week(since), last=week(until)
        )
        return tuple(Tally(kind, moment(monday * DAY).date(), n) for kind, monday, n in rows)


def place(space: str | None, channel: str | None) -> Place | None:
    """Put a channel's reference together again."""
    return None if space is None or channel is None else Place(space=SpaceId(space), channel=channel)


@lru_cache(1024)
def community_from(community: CommunityId, row: tuple[Any, ...]) -> Community:
    """Read a community; of a busy one, many units read the same row."""
    space, channel, moderators_space, moderators_channel, settings = row
    return Community(
        id=community,
        channel=place(space, channel),
        moderators=place(moderators_space, moderators_channel),
        settings=settings_from(settings),
    )


@lru_cache(1024)
def settings_from(text: str) -> Settings:
    """Read settings: what they do not name has its default, what nobody knows any more is left out."""
    held = json.loads(text)
    known: dict[str, Any] = {name: readable(held[name]) for name in Settings.__dataclass_fields__ if name in held}
    known["invitations"] = Policy(known.get("invitations", Policy.OPT_IN))
    known["anonymity"] = _anonymity(known.get("anonymity", True))
    return Settings(**known)


def _anonymity(held: Any) -> Anonymity:
    """Read what was chosen; once it was only whether anybody may."""
    if isinstance(held, bool):
        return Anonymity.ON if held else Anonymity.OFF
    return Anonymity(held)


def readable(value: Any) -> Any:
    """Turn JSON's lists into the tuples that values hold."""
    return tuple(value) if isinstance(value, list) else value
