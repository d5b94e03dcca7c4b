"""What the core asks of a platform: to carry cards, count heads, say who looks after a place, vouch for somebody."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from bot.mendable import Mendable
from bot.model.communities import MessageRef, Place
from bot.model.findings import Checked
from bot.model.ids import SpaceId
from bot.model.people import Actor, Person, Rank
from bot.model.surveys import Survey
from bot.views.card import Card


class CannotConnect(Mendable):
    """The platform will not have us."""


class OutOfReach(CannotConnect):
    """There is no way to the platform at this moment; waiting may mend it."""


class NoSuchToken(CannotConnect):
    """The platform does not know a token, or knows it no more."""


class TryLater(Exception):
    """The platform asks for patience, or did not answer."""

    def __init__(self, after: timedelta | None = None) -> None:
        super().__init__("try later")
        self.after = after


class Unsure(TryLater):
    """The answer was lost on the way: what was sent may be there already."""


class Undeliverable(Exception):
    """The platform will never accept this."""

    def __init__(self, why: "Why") -> None:
        super().__init__(why)
        self.why = why


class Why(str):
    """A reason in the words of ``doctor``, for instance ``may not write here``; carries no id."""


MAY_NOT_WRITE = Why("may not write there")
"""The channel is gone, or closed to the bot."""

CARD_IS_GONE = Why("card is gone")
"""What stood there was deleted on the platform, and cannot be drawn again."""


PERSON_IS_GONE = Why("person is gone")
"""The platform knows nobody of that account any more."""


FILTERED = Why("taken by the place's own filter")
"""Whoever runs the place lets no such words through; others may pass."""


class Courier(Protocol):
    """Who carries cards to a platform. ``key`` makes a repeat harmless for as long as ``remembers`` says."""

    remembers: timedelta
    commands_in_private: bool
    """Whether a command can be typed where private cards arrive."""

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:
        """Post a public card as a plain message; raises TryLater or Undeliverable."""

    async def redraw(self, message: MessageRef, card: Card) -> None:
        """Draw a public card again where it stands; raises TryLater or Undeliverable."""

    async def remove(self, message: MessageRef) -> None:
        """Delete one of our own messages; one that is gone already is fine. Raises TryLater or Undeliverable."""

    async def tell(self, person: Person, card: Card, key: str) -> None:
        """Send a private card; raises TryLater or Undeliverable."""


class Census(Protocol):
    """What a platform says of the people in a space; never a list of names."""

    owners_may_export: bool
    """Whether those who own a place may be let by the platform to export what the bot and its members write there."""

    async def people(self, place: Place, group: str = "") -> int | None:
        """Give the number of people who may ask in *place*, or None when the platform did not say.

        A *group* is a role, or a channel where the platform knows no roles: then only who belongs to it is counted.
        """

    async def belongs(self, person: Person, space: SpaceId, group: str) -> bool | None:
        """Say whether somebody belongs to a *group*, or None when the platform did not say."""

    async def survey(self, place: Place) -> Survey:
        """Say what may be done in a channel, as far as the platform says."""

    async def names(self, person: Person, space: SpaceId) -> tuple[str, ...]:
        """Give what others in *space* call somebody, then their handle; empty when the platform did not say.

        Only for two moderators together (``bot.decide.unmasking``), and for who agreed to be named to one (``naming``).
        """

    async def rank(self, person: Person, space: SpaceId) -> Rank | None:
        """Say what somebody may do in *space* at this moment, or None when the platform did not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """In which spaces the bot is, and in which no more; of those in neither the platform said nothing."""

    here: frozenset[SpaceId] = frozenset()
    gone: frozenset[SpaceId] = frozenset()


class Resident(Protocol):
    """Who knows in which spaces the bot is."""

    async def whereabouts(self, known: frozenset[SpaceId]) -> Whereabouts:
        """Say of each of the *known* spaces whether the bot is in it, as far as the platform says."""


class Checkup(Resident, Protocol):
    """A platform as whoever runs the bot asks it how things are: with the bot's own tokens, and hearing nothing."""

    called: str
    """The platform's own name."""

    lets_in: str
    """What is to be done so that the bot can see and write in a channel."""

    async def check(self) -> Checked:
        """Ask what the tokens open; everything else is asked after it."""

    async def survey(self, place: Place) -> Survey:
        """Say what may be done in a channel, as far as the platform says."""

    async def close(self) -> None:
        """Let go of connections."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Proof:
    """What binds one sign-in to one browser: none of it is guessed, and none leads back to the browser's secret."""

    state: str
    verifier: str
    nonce: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Vouched:
    """Whom a platform vouches for, and where they are: spaces with their names, ours or not."""

    actor: Actor
    spaces: tuple[tuple[SpaceId, str], ...]


class Voucher(Protocol):
    """A platform on which somebody can say, in their browser, who they are."""

    @property
    def called(self) -> str:
        """Give the platform's own name."""

    def page(self, proof: Proof, back: str) -> str:
        """Give the address of the page that asks whether we may know; the browser comes *back* with a code."""

    async def redeem(self, code: str, proof: Proof, back: str) -> Vouched | None:
        """Say whom *code* stands for; None where it stands for nobody, or not in this browser."""

    async def close(self) -> None:
        """Let go of connections."""
