"""What a unit finds kept for moderators, and of how they act.

What was reported, who is paused or barred, where their cards stand, which words sounded like danger, what of it waits;
and since when somebody is one, who asked for a name, and the trail of all of it.
"""

from datetime import date, datetime
from typing import Protocol

from bot.model.audit import Deed, Details, Entry, Followed, Trail
from bot.model.communities import MessageRef
from bot.model.concerns import Concern
from bot.model.figures import Figure, Snapshot
from bot.model.ids import AskId, ReportId, UnmaskingId
from bot.model.pages import Spot
from bot.model.people import Person
from bot.model.reports import Report
from bot.model.unmaskings import Unmasking


class Unmaskings(Protocol):
    """Requests to open a name. Whose they are is sealed, for as long as they stand."""

    def get(self, unmasking: UnmaskingId) -> Unmasking | None:
        """Give one request."""

    def begin(self, unmasking: Unmasking, requester: Person) -> None:
        """Keep a new request, and seal whose it is."""

    def keep(self, unmasking: Unmasking) -> None:
        """Keep a request as it is now; once it no longer stands, nothing says whose it was."""

    def on(self, ask: AskId) -> tuple[Unmasking, ...]:
        """Give all requests about one ask, oldest first."""

    def agreed(self) -> tuple[Unmasking, ...]:
        """Give those on which two agreed, and which nobody has looked at yet."""

    def is_by(self, unmasking: UnmaskingId, person: Person) -> bool:
        """Say whether *person* made a request that stands."""

    def requester(self, unmasking: UnmaskingId) -> Person | None:
        """Open the seal. Only for sending."""

    def covered(self, *, skip: int, most: int) -> tuple[AskId, ...]:
        """Give asks whose authors were told that their name may be opened, the last shown first."""


class Queues(Protocol):
    """What waits for moderators, from one place on; which place says no more than a whole hour."""

    def to_review(self, after: Spot, most: int) -> tuple[Spot, ...]:
        """Give open reviews of asks that have not ended, what waits longest first."""

    def to_judge(self, after: Spot, most: int) -> tuple[Spot, ...]:
        """Give what else was brought before moderators and is open, what waits longest first."""

    def dealt_with(self, after: Spot, most: int, *, review: bool, since: datetime) -> tuple[Spot, ...]:
        """Give what is no longer open, reviews or all else, that came since then; the latest first."""

    def overdue(self, after: Spot, most: int) -> tuple[Spot, ...]:
        """Give open asks that moderators hear of and none of them answers, what waits longest first."""

    def unseen(self, after: Spot, most: int) -> tuple[Spot, ...]:
        """Give the asks of notices that nobody has seen, what was shown longest ago first."""

    def unmaskings(self) -> tuple[UnmaskingId, ...]:
        """Give the requests to open a name that wait for their next step, oldest first."""

    def barred_through(self, after: str, most: int) -> tuple[ReportId, ...]:
        """Give the reports that bar somebody, in the order of their ids."""

    def count_to_review(self) -> int:
        """Count open reviews of asks that have not ended."""

    def count_to_judge(self) -> int:
        """Count what else is open."""

    def count_overdue(self) -> int:
        """Count the asks that wait."""

    def count_unseen(self) -> int:
        """Count the notices that nobody has seen."""


class Moderators(Protocol):
    """Who was named as one, and since when people have been seen acting as moderators."""

    def name(self, people: tuple[Person, ...]) -> None:
        """Keep who looks after the place beside those who run it, instead of whoever was named before; sealed."""

    def named(self) -> tuple[Person, ...]:
        """Open the seal. Only for whoever runs the place, and to know one who acts."""

    def is_named(self, person: Person) -> bool:
        """Say whether *person* was named."""

    def saw(self, person: Person, now: datetime) -> None:
        """Remember that *person* acts as a moderator."""

    def since(self, person: Person, now: datetime) -> datetime | None:
        """Give the day since which *person* has been seen as one without a long pause."""

    def forget(self, person: Person) -> None:
        """Forget it: they are no moderator."""


class Trails(Protocol):
    """What was written with :meth:`bot.ports.Unit.audit`."""

    def read(self) -> Trail:
        """Read the trail up to its end, or to the first line that does not hang on the one before."""

    def length(self) -> int:
        """Give the number of its last line."""

    def latest(self, before: int, most: int) -> tuple[Entry, ...]:
        """Give lines from before one on, the newest first, as they stand: whether they hold says :meth:`follow`."""

    def follow(self, followed: Followed, most: int) -> Followed:
        """Follow the trail on, for so many lines at most: each has to hang on the one before."""

    def newest(self, deed: Deed, most: int) -> Details | None:
        """Give what is sealed beside the newest of the last lines that is about a deed; None where it was erased."""

    def erase(self, place: int) -> bool:
        """Erase the details of one line; False where there are none."""

    def before(self) -> tuple[tuple[datetime, str], ...]:
        """Give what was written before there was a trail: nothing shows whether it was changed."""


class Reports(Protocol):
    """What was reported. Who did is a tag that only they can make again."""

    def make(self, report: Report, reporter: Person | None) -> None:
        """Keep a new report; what the bot itself brings has no reporter."""

    def is_made(self, thing: str, reporter: Person) -> bool:
        """Say whether somebody has reported one thing, by recomputing the tag."""

    def get(self, report: ReportId) -> Report | None:
        """Give one report."""

    def keep(self, report: Report) -> None:
        """Keep it as it is now; without its words, it no longer knows who made it either."""

    def on(self, ask: AskId) -> tuple[ReportId, ...]:
        """Give all reports about an ask or what was said about it, in the order of their ids."""

    def unseen(self) -> tuple[ReportId, ...]:
        """Give open reports whose card stands nowhere yet, in the order of their ids."""


class Bars(Protocol):
    """Who may not offer, and who may not post anonymously until when.

    Each row has a tag that is found only by trying: no two rows show whether they are one person's.
    """

    def pause(self, bar: str, author: Person, until: datetime) -> None:
        """Keep somebody from posting anonymously until then; of several ends the latest counts."""

    def is_paused(self, person: Person, now: datetime) -> bool:
        """Say whether somebody may not post anonymously."""

    def bar(self, report: ReportId, helper: Person) -> None:
        """Keep somebody from offering, because of one report."""

    def allow(self, report: ReportId) -> None:
        """Lift what one report barred."""

    def has(self, report: ReportId) -> bool:
        """Say whether a report bars somebody."""

    def is_barred(self, person: Person) -> bool:
        """Say whether somebody may not offer."""


class Board(Protocol):
    """Cards that stand in the moderators' channel."""

    def pin(self, about: str, card: MessageRef) -> None:
        """Remember where the card about something stands."""

    def find(self, about: str) -> MessageRef | None:
        """Say where the card about something stands."""


class Concerns(Protocol):
    """Cards that moderators were pointed to, because their words may be about somebody in danger."""

    def get(self, ask: AskId) -> Concern | None:
        """Say whether moderators were pointed to a card, and who has seen it."""

    def keep(self, concern: Concern) -> None:
        """Keep it as it is now."""


class Marks(Protocol):
    """Days on which somebody wrote something that sounded like danger. Only invitations ever ask."""

    def leave(self, person: Person, now: datetime) -> None:
        """Remember the day, and nothing else."""

    def stand(self, person: Person, now: datetime, days: int) -> bool:
        """Say whether one was left today or in the *days* before."""


class Figures(Protocol):
    """What was published about a community, and in how many months those who help ask. All of it is sealed."""

    def publish(self, snapshot: Snapshot) -> None:
        """Keep what stands from now on; of one figure and one first day there is one."""

    def published(self, figure: Figure, since: date) -> tuple[Snapshot, ...]:
        """Give what was published of a figure about days on or after *since*, the earliest first."""

    def last(self, figure: Figure) -> Snapshot | None:
        """Give what was published of a figure last."""

    def count_in(self, month: date, place: int) -> None:
        """Count one more who helped in the month that begins on a day, at the *place* that they have in a row."""

    def running(self) -> tuple[tuple[date, tuple[int, ...]], ...]:
        """Give all months that are still counted, the earliest first."""

    def count_out(self, month: date) -> None:
        """Forget how many helped in a month."""
