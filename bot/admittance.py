"""What a unit finds kept of who was let in: moderators' browsers at the dashboard, and the bot itself in spaces."""

from datetime import datetime
from typing import Protocol

from bot.model.ids import LoginId, SpaceId
from bot.model.installations import Installation
from bot.model.people import Person
from bot.model.visits import Login, Session


class Logins(Protocol):
    """Browsers that want in. They belong to no community before somebody confirms their code."""

    def begin(self, login: Login, *, code: str, secret: str) -> bool:
        """Keep a new one, and of its code and its secret what only they lead to; False where the code is taken."""

    def begun_since(self, since: datetime) -> int:
        """Count those that were begun after a moment."""

    def drop_oldest(self) -> None:
        """Forget the one that was begun first, of those that nobody has confirmed."""

    def get(self, login: LoginId) -> Login | None:
        """Give one login."""

    def by_code(self, code: str) -> Login | None:
        """Find the login that shows a code."""

    def by_secret(self, secret: str) -> Login | None:
        """Find the login of the browser that has a secret."""

    def confirm(self, login: Login) -> None:
        """Keep, sealed, who confirmed it."""

    def drop(self, login: LoginId) -> None:
        """Forget one login."""


class Sessions(Protocol):
    """Browsers that are in, each found by its token. Whose they are is sealed."""

    def begin(self, token: str, session: Session) -> None:
        """Keep a new session."""

    def get(self, token: str) -> Session | None:
        """Give the session of a token, over or not."""

    def of(self, person: Person) -> tuple[Session, ...]:
        """Give all sessions of somebody, over or not, the one that was used last first."""

    def keep(self, token: str, session: Session) -> None:
        """Keep that it is in use, unless it was ended."""

    def end(self, token: str) -> None:
        """End one session."""

    def end_for(self, person: Person) -> None:
        """End all sessions of somebody, and those that are about to begin."""

    def has(self, person: Person) -> bool:
        """Say whether somebody has a session."""


class Guesses(Protocol):
    """Codes that somebody typed in vain, counted for an hour."""

    def add(self, person: Person, now: datetime) -> None:
        """Count one."""

    def count(self, person: Person, now: datetime) -> int:
        """Say how many it were in this hour."""


class Installations(Protocol):
    """Spaces that let the bot in, each with what it speaks with there. They need belong to no community yet."""

    def get(self, space: SpaceId) -> Installation | None:
        """Give what a space gave."""

    def spaces(self) -> frozenset[SpaceId]:
        """Name all spaces that let the bot in."""

    def keep(self, installation: Installation) -> None:
        """Keep what a space gave, instead of what it gave before."""

    def drop(self, space: SpaceId) -> None:
        """Forget what a space gave."""
