"""What the core asks of its store, its clock and its chance. Roles, not technologies."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from bot.admittance import Guesses, Installations, Logins, Sessions
from bot.model.audit import Deed, Details
from bot.model.communities import Community
from bot.model.effects import Effect, Sending
from bot.model.figures import Tally
from bot.model.ids import (
    CommunityId,
    SendingId,
    SpaceId,
)
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

T = TypeVar("T")


class NotKept(Exception):
    """The store refused a unit: nothing of it was written, and it may be tried again."""


class PerhapsKept(Exception):
    """The store's answer to a commit was lost on the way: all of the unit was kept, or nothing."""


class Clock(Protocol):
    """The time."""

    def now(self) -> datetime:
        """Give the present moment in UTC."""


class Chance(Protocol):
    """What nobody can guess."""

    def id(self) -> str:
        """Give 128 random bits as 22 base64url characters."""

    def between(self, low: int, high: int) -> int:
        """Give a whole number from *low* to *high*, both included."""


class Unit(Protocol):
    """One transaction in one community. Plain and synchronous: it cannot await, so nothing can interleave."""

    community: CommunityId
    drafts: Drafts
    asks: Asks
    offers: Offers
    conversations: Conversations
    reveals: Reveals
    notes: Notes
    blocks: Blocks
    handles: Handles
    members: Members
    requests: Requests
    board: Board
    unmaskings: Unmaskings
    moderators: Moderators
    trail: Trails
    sessions: Sessions
    guesses: Guesses
    queues: Queues
    traces: Traces
    concerns: Concerns
    marks: Marks
    reports: Reports
    bars: Bars
    figures: Figures

    def first_sight(self, key: str, now: datetime) -> bool:
        """Say whether this delivery is new; after the commit it never is again (for two days)."""

    def was_seen(self, key: str) -> bool:
        """Say whether :meth:`first_sight` was asked about it in the last two days; it stays as new as it was."""

    def settings(self) -> Community | None:
        """Give the community as it has set itself up."""

    def keep_settings(self, community: Community) -> None:
        """Keep what the community chose."""

    def send(self, sending: Sending) -> None:
        """Put an effect in the outbox; it leaves only if the unit commits."""

    def unpark(self, lane: str) -> None:
        """Give what was parked in one lane another try, in its old order, but for what may have been seen."""

    def is_parked(self, lane: str) -> bool:
        """Say whether something was parked in one lane to which :meth:`unpark` would give another try."""

    def is_on_its_way(self, effect: Effect, lane: str) -> bool:
        """Say whether something is still to be sent in one lane, and not parked."""

    def drop_parked(self, effect: Effect) -> None:
        """Remove what was parked of one effect: a person has looked at it."""

    def set_timer(self, timer: Timer) -> None:
        """Set an alarm; one of a kind and owner, the later set stands."""

    def cancel_timers(self, owner: str) -> None:
        """Silence everything set for one owner."""

    def audit(self, deed: Deed, now: datetime, details: Details = ...) -> None:
        """Write a line that is never changed; *details* are sealed beside it, and can be erased."""

    def count(self, counter: str, now: datetime, kind: str = "") -> None:
        """Add one to the community's count for the week of *now*, of one *kind* where some are told from others."""

    def counted(self, counter: str, since: datetime, until: datetime) -> int:
        """Add up all kinds over the weeks from that of *since* to that of *until*, which is left out."""

    def tallied(self, counter: str, since: datetime, until: datetime) -> tuple[Tally, ...]:
        """Give the same weeks and kinds one by one, those in which it happened, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A sending that this process may deliver now; ``tried_at`` when an earlier try never said how it ended.

    ``told`` says that it was delivered, and only stays because its going would tell when.
    """

    community: CommunityId
    sending: Sending
    tried_at: datetime | None = None
    told: bool = False


class Directory(Protocol):
    """The few statements that are not bound to a community."""

    logins: Logins
    installations: Installations

    def community_of(self, space: SpaceId) -> CommunityId | None:
        """Say which community owns a space."""

    def found(self, community: CommunityId, space: SpaceId) -> None:
        """Let a new community own a space."""

    def spaces(self) -> tuple[tuple[CommunityId, SpaceId], ...]:
        """List all communities with their spaces; a community that has several comes as often."""

    def left(self) -> tuple[tuple[SpaceId, datetime], ...]:
        """List the spaces that the bot is not in any more, with the day on which that was seen."""

    def is_behind(self, before: datetime) -> bool:
        """Say whether something should have left or rung before *before*, and did not."""

    def backlog(self, now: datetime) -> tuple[int, timedelta]:
        """Count the sendings that are due and have not left, and say for how long the oldest is due."""

    def parked(self) -> tuple[tuple[CommunityId, Effect, str], ...]:
        """List what was set aside and why."""

    def is_visited(self, community: str) -> bool:
        """Say whether there is such a community, and a session in it."""

    def claim(self, now: datetime, lease: timedelta, most: int) -> tuple[Claimed, ...]:
        """Lease the oldest sending of up to *most* lanes if it is due; what is past ``until`` is dropped on the way."""

    def inherit(self, now: datetime) -> None:
        """End every lease and every wait for another try.

        Only the one process that sends may say so: when it starts, or when its clock was moved.
        """

    def hold(self, community: CommunityId, sending: SendingId, lease_ends: datetime) -> None:
        """Lease what is still being sent for longer."""

    def unclaim(self, claimed_at: datetime) -> None:
        """Give back, as if untried, what was leased at that moment: whoever leased it never heard of it."""

    def is_claimed(self, claimed: Claimed) -> bool:
        """Say whether nothing was kept yet of what came of this try."""

    def settle(self, community: CommunityId, sending: SendingId) -> None:
        """Take a sent one out of the outbox."""

    def postpone(self, community: CommunityId, sending: SendingId, due: datetime, *, unsure: bool) -> None:
        """Give it back to be tried again; its lane waits. *unsure* when this try may have been seen."""

    def put_back(self, community: CommunityId, sending: SendingId, ready_at: datetime, *, told: bool = False) -> None:
        """Give it back as if untried, to be looked at again; its lane waits. The row hides what *told* says."""

    def park(self, community: CommunityId, sending: SendingId, why: str) -> None:
        """Set it aside for a person to look at; its lane goes on."""

    def due_timers(self, now: datetime, most: int) -> tuple[Timer, ...]:
        """Give alarms that are due, oldest first; they stay until their unit drops them."""

    def ring(self, timer: Timer) -> bool:
        """Take a due timer out; False when another unit already did."""

    def forget_seen(self, now: datetime, most: int) -> int:
        """Drop inbox keys older than two days, and whatever else is past its day or month; say how many."""

    def leave(self, space: SpaceId, now: datetime) -> bool:
        """Remember the day on which the bot was not in a space any more; False when it was known."""

    def stay(self, space: SpaceId) -> bool:
        """Forget that the bot was not in a space; False when it was."""

    def begin_erasures(self, before: datetime) -> int:
        """Let communities go whose spaces the bot left, all of them, on the day of *before* or earlier."""

    def erase(self, most: int) -> int:
        """Erase up to *most* rows of one community that goes, and say how many; 0 when none does."""

    def within(self, community: CommunityId) -> Unit:
        """Open the same transaction on one community."""


class Store(Protocol):
    """Where everything that must survive is kept."""

    async def transact(self, work: Callable[[Directory], T]) -> T:
        """Run *work* in one transaction and commit it before returning; raising undoes it whole. It may run twice."""

    async def read(self, work: Callable[[Directory], T]) -> T:
        """Run *work* on a snapshot; it must not write."""

    async def close(self) -> None:
        """Finish what was accepted and let go of the database."""


class Seat(Protocol):
    """What one of several processes does at a time. Once it is gone it is gone for good."""

    @property
    def is_held(self) -> bool:
        """Say whether one may act on it now."""

    async def tried(self) -> bool:
        """Wait until it is known whether one has to wait, and say whether it is held."""

    async def taken(self) -> None:
        """Wait until it is held."""

    async def gone(self) -> None:
        """Wait until it was held and is no more."""


class Seats(Protocol):
    """How the processes on one store get along."""

    def seat(self, *whats: str) -> Seat:
        """Ask for a seat that takes all of *whats*, from now on; what they say is told to nobody."""

    async def turn(self, what: str, lasts: float) -> None:
        """Wait for a turn at something, which nobody else gets within so many seconds."""

    def call(self) -> None:
        """Wake whoever listens, in whatever process."""

    def listen(self, heard: Callable[[], None]) -> None:
        """Hear from now on when somebody calls."""

    async def failed(self) -> None:
        """Wait until this process may be here no more, which is never but by a mishap, and raise why."""
