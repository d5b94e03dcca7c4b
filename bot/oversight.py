"""What a unit finds kept of how moderators act: since when, who asked for a name, and the trail of all of it."""

from datetime import datetime
from typing import Protocol

from bot.model.audit import Trail
from bot.model.ids import AskId, UnmaskingId
from bot.model.people import Person
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

    def erase(self, place: int) -> bool:
        """Erase the details of one line; False where there are none."""

    def before(self) -> tuple[tuple[datetime, str], ...]:
        """Give what was written before there was a trail: nothing shows whether it was changed."""
