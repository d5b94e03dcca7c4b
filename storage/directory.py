"""The few statements that are not bound to a community, and the door to those that are."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from bot.admittance import Installations, Logins
from bot.model.effects import Effect, Sending
from bot.model.ids import CommunityId, SendingId, SpaceId
from bot.model.timers import Alarm, Timer
from bot.ports import Claimed, Unit
from storage.effects import effect_from_text
from storage.erasing import erase_some
from storage.installations import SqlInstallations
from storage.moments import DAY, day, fine_moment, microseconds, moment, month, seconds, whole_hour
from storage.room import Room
from storage.sealed_rows import SealedRows
from storage.sealing import OUTBOX_MARK, Vault
from storage.statements import Statements
from storage.unit import STEPS_A_MICROSECOND, SqlUnit
from storage.unmasking import REMEMBERED_DAYS
from storage.visits import SqlLogins

COMMUNITIES_AT_HAND = 1024
TOLD = "told"
SEEN_DAYS = 2
LOGIN_SECONDS = 11 * 60
IDLE_SECONDS = 3600
"""A session that lay idle for longer is over; one that is in use ends when it is next looked at."""

MARK_DAYS = 7
"""Whole days before this one in which a mark stands."""

MONTHS = 6
"""Whole months before this one in which it is kept that somebody asked."""


class SqlDirectory:
    """What a unit of work is given: one transaction on one connection."""

    def __init__(self, statements: Statements, vault: Vault) -> None:
        self._sql = statements
        self._vault = vault
        self.logins: Logins = SqlLogins(statements, vault)
        self.installations: Installations = SqlInstallations(statements, vault)
        self.sealed = SealedRows(statements, vault)
        # Units hold nothing of a transaction, so one a community serves them all.
        self._units = lru_cache(COMMUNITIES_AT_HAND)(
            lambda community: SqlUnit(Room(community, statements, vault.of(community)))
        )

    def leave(self, space: SpaceId, now: datetime) -> bool:
        """Remember the day on which the bot was not in a space any more; False when it was known."""
        return bool(self._sql.leave_space(space_id=space, day=day(now)))

    def stay(self, space: SpaceId) -> bool:
        """Forget that the bot was not in a space; False when it was."""
        return bool(self._sql.stay_in_space(space_id=space))

    def begin_erasures(self, before: datetime) -> int:
        """Let communities go whose spaces the bot left, all of them, on the day of *before* or earlier."""
        begun: int = self._sql.begin_erasures(before=day(before))
        self._sql.let_spaces_go()
        return begun

    def erase(self, most: int) -> int:
        """Erase up to *most* rows of one community that goes, and say how many; 0 when none does."""
        community = self._sql.being_erased()
        return 0 if community is None else erase_some(self._sql, community, most)

    def within(self, community: CommunityId) -> Unit:
        """Open the same transaction on one community."""
        return self._units(community)

    def community_of(self, space: SpaceId) -> CommunityId | None:
        """Say which community owns a space."""
        owner: CommunityId | None = self._sql.community_of(space_id=space)
        return owner

    def found(self, community: CommunityId, space: SpaceId) -> None:
        """Let a new community own a space; one that is owned already stays where it is."""
        self._sql.own_space(space_id=space, community_id=community)

    def spaces(self) -> tuple[tuple[CommunityId, SpaceId], ...]:
        """List all communities with their spaces; a community that has several comes as often."""
        return tuple((CommunityId(community), SpaceId(space)) for community, space in self._sql.all_spaces())

    def left(self) -> tuple[tuple[SpaceId, datetime], ...]:
        """List the spaces that the bot is not in any more, with the day on which that was seen."""
        return tuple((SpaceId(space), moment(left_on * DAY)) for space, left_on in self._sql.left_spaces())

    def is_behind(self, before: datetime) -> bool:
        """Say whether something should have left or rung before *before*, and did not."""
        return bool(self._sql.is_behind(before=seconds(before), sent_before=microseconds(before)))

    def backlog(self, now: datetime) -> tuple[int, timedelta]:
        """Count the sendings that are due and have not left, and say for how long the oldest is due."""
        waiting, oldest = self._sql.backlog(now=microseconds(now))
        return waiting, now - fine_moment(oldest // STEPS_A_MICROSECOND) if waiting else timedelta()

    def is_visited(self, community: str) -> bool:
        """Say whether there is such a community, and a session in it; makes no key of what anybody could have sent."""
        return self._sql.any_session(community_id=community) is not None

    def claim(self, now: datetime, lease: timedelta, most: int) -> tuple[Claimed, ...]:
        """Lease the oldest sending of up to *most* lanes if it is due; what is past ``until`` is dropped on the way."""
        at = microseconds(now)
        self._sql.drop_stale(now=at, most=most)
        rows = self._sql.claim(now=at, lease_ends=microseconds(now + lease), most=most)
        return tuple(self._claimed(row) for row in sorted(rows))

    def inherit(self, now: datetime) -> None:
        """End every lease and every wait for another try: whoever knew of them is gone, or the clock was moved."""
        self._sql.inherit(now=microseconds(now))

    def hold(self, community: CommunityId, sending: SendingId, lease_ends: datetime) -> None:
        """Lease what is still being sent for longer."""
        self._sql.hold(community_id=community, id=sending, lease_ends=microseconds(lease_ends))

    def unclaim(self, claimed_at: datetime) -> None:
        """Give back, as if untried, what was leased at that moment: whoever leased it never heard of it."""
        self._sql.unclaim(claimed_at=microseconds(claimed_at))

    def is_claimed(self, claimed: Claimed) -> bool:
        """Say whether nothing was kept yet of what came of this try; the next one has another number."""
        sending = claimed.sending
        found = self._sql.is_claimed(community_id=claimed.community, id=sending.id, attempts=sending.attempts + 1)
        return found is not None

    def settle(self, community: CommunityId, sending: SendingId) -> None:
        """Take a sent one out of the outbox."""
        self._sql.settle(community_id=community, id=sending)

    def postpone(self, community: CommunityId, sending: SendingId, due: datetime, *, unsure: bool) -> None:
        """Give it back to be tried again; its lane waits. *unsure* when this try may have been seen."""
        self._sql.postpone(community_id=community, id=sending, due=microseconds(due), unsure=int(unsure))

    def put_back(self, community: CommunityId, sending: SendingId, ready_at: datetime, *, told: bool = False) -> None:
        """Give it back as if untried, to be looked at again; its lane waits. What *told* says is sealed."""
        mark = self._vault.of(community).seal(OUTBOX_MARK, sending, TOLD if told else "")
        self._sql.put_back(community_id=community, id=sending, ready_at=microseconds(ready_at), mark=mark)

    def _claimed(self, row: Sequence[Any]) -> Claimed:
        _, community, sending, *_, mark = row
        claimed = claimed_from(row)
        return replace(claimed, told=bool(mark and self._vault.of(community).open(OUTBOX_MARK, sending, mark)))

    def park(self, community: CommunityId, sending: SendingId, why: str) -> None:
        """Set it aside for a person to look at; its lane goes on."""
        self._sql.park(community_id=community, id=sending, why=why)

    def parked(self) -> tuple[tuple[CommunityId, Effect, str], ...]:
        """List what was set aside and why."""
        return tuple((community, effect_from_text(effect), why) for community, effect, why in self._sql.parked())

    def due_timers(self, now: datetime, most: int) -> tuple[Timer, ...]:
        """Give alarms that are due, oldest first; they stay until their unit drops them."""
        return tuple(
            Timer(id=timer, community=community, owner=owner, alarm=Alarm(alarm), due=moment(due))
            for timer, community, owner, alarm, due in self._sql.due_timers(now=seconds(now), most=most)
        )

    def ring(self, timer: Timer) -> bool:
        """Take a due timer out; False when another unit already did, or when it was set anew."""
        return bool(
            self._sql.ring_timer(community_id=timer.community, owner=timer.owner, alarm=timer.alarm, id=timer.id)
        )

    def forget_seen(self, now: datetime, most: int) -> int:
        """Drop inbox keys older than two days, and whatever else is past its day or month; say how many."""
        dropped = 0
        for forget, before in (
            (self._sql.forget_seen, day(now) - SEEN_DAYS),
            (self._sql.forget_handles, day(now)),
            (self._sql.forget_asked, month(now) - MONTHS),
            (self._sql.forget_marks, day(now) - MARK_DAYS),
            (self._sql.forget_moderators, day(now) - REMEMBERED_DAYS),
            (self._sql.forget_pauses, seconds(now)),
            (self._sql.forget_logins, seconds(now) - LOGIN_SECONDS),
            (self._sql.forget_sessions, seconds(now) - IDLE_SECONDS),
            (self._sql.forget_guesses, whole_hour(seconds(now))),
        ):
            dropped += forget(before=before, most=most - dropped)
        return dropped


def claimed_from(row: Sequence[Any]) -> Claimed:
    """Read a row of the outbox that was just leased."""
    _, community, sending, lane, due, until, attempts, tried_at, effect, _ = row
    return Claimed(
        community=community,
        sending=Sending(
            id=sending,
            effect=effect_from_text(effect),
            lane=lane,
            due=fine_moment(due),
            until=None if until is None else fine_moment(until),
            attempts=attempts,
        ),
        tried_at=None if tried_at is None else fine_moment(tried_at),
    )
